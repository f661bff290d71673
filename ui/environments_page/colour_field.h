// The colour that marks an environment's window: a few that can be told apart, or one's own as #rrggbb.
#pragma once

#include <QLineEdit>
#include <QWidget>

class QAbstractButton;

namespace environments_page {

class ColourField : public QWidget {
    Q_OBJECT

public:
    explicit ColourField(QWidget *parent = nullptr);

    [[nodiscard]] QString colour() const { return m_text->text().trimmed(); }
    void setColour(const QString &colour);
    [[nodiscard]] QLineEdit *input() const { return m_text; }

Q_SIGNALS:
    void edited();

private:
    void mark();

    QLineEdit *m_text;
    QList<QAbstractButton *> m_swatches;
};

} // namespace environments_page
