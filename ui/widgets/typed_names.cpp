#include "widgets/typed_names.h"

#include "widgets/label.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

TypedNames::TypedNames(QWidget *parent)
    : QWidget(parent), m_question(label(this, TextKind::Body)), m_line(new QLineEdit(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addWidget(m_line);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &TypedNames::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &TypedNames::submitted);
    hide();
}

void TypedNames::setWanted(const QStringList &names, const QString &question)
{
    const bool isNew = m_wanted.isEmpty() && !names.isEmpty();
    m_wanted = names;
    m_question->setText(question);
    m_line->setAccessibleName(question);
    setVisible(!names.isEmpty());
    if (isNew) {
        m_line->setFocus(Qt::OtherFocusReason);
    }
}

bool TypedNames::isGiven() const
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QStringList typed = m_line->text().split(between, Qt::SkipEmptyParts);
    QStringList wanted = m_wanted.join(u' ').split(between, Qt::SkipEmptyParts); // an adopted name may have spaces in it
    typed.sort();
    wanted.sort();
    return typed == wanted || m_wanted.isEmpty();
}

} // namespace widgets
