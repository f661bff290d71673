// The help of the field that has the focus, beside the form: what it is for, and what Trino calls it.
#pragma once

#include "widgets/card.h"
#include "widgets/said.h"

#include <QUrl>

class QLabel;

namespace form {

struct HelpText {
    QString title;
    QString help;
    QString property; // as Trino calls it; may be empty
    QString example; // may be empty
};
using HelpWords = std::function<HelpText()>; // asked again when the language changes

class FieldHelp : public widgets::Card {
    Q_OBJECT

public:
    explicit FieldHelp(QWidget *parent = nullptr);

    void explain(const HelpWords &words);

private:
    void say();

    HelpWords m_words;
    QLabel *m_title;
    QLabel *m_help;
    QLabel *m_exampleName;
    QLabel *m_example;
    QLabel *m_propertyName;
    QLabel *m_property;
};

} // namespace form
