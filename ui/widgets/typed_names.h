// Names that a person types once more before what bears them goes: in any order, separated as one likes.
#pragma once

#include "widgets/said.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace widgets {

class TypedNames : public QWidget {
    Q_OBJECT

public:
    explicit TypedNames(QWidget *parent); // hidden until something is wanted

    // None: nothing is asked. The question is said in the language in use, so call it again when that changes.
    void setWanted(const QStringList &names, const QString &question);
    [[nodiscard]] bool isGiven() const; // as wanted; also where nothing is
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();
    void submitted(); // Enter

private:
    QStringList m_wanted;
    QLabel *m_question;
    QLineEdit *m_line;
};

} // namespace widgets
