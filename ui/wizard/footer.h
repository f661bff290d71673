// The bar below the wizard's pages: Back, Next, and the reason why Next is off, which can be followed to its place.
#pragma once

#include "widgets/button.h"

#include <QWidget>

namespace wizard {

class Footer : public QWidget {
    Q_OBJECT

public:
    explicit Footer(QWidget *parent);

    [[nodiscard]] QPushButton *back() const { return m_back; }
    [[nodiscard]] QPushButton *next() const { return m_next; }
    [[nodiscard]] QPushButton *other() const { return m_other; } // a second way on, hidden unless a page needs it
    void setNextWords(const widgets::Words &words);
    void setOtherWords(const widgets::Words &words); // shows it
    void hideOther();
    // Empty: Next is on. The reason is Next's accessible description too.
    void setReason(const QString &reason);
    [[nodiscard]] QString reason() const { return m_reason; }

Q_SIGNALS:
    void backWanted();
    void nextWanted();
    void otherWanted();
    void reasonFollowed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QPushButton *m_why;
    QPushButton *m_back;
    QPushButton *m_other;
    QPushButton *m_next;
    widgets::Words m_nextWords;
    widgets::Words m_otherWords;
    QString m_reason;
};

} // namespace wizard
