#include "form/field_help.h"

#include "widgets/label.h"

using namespace Qt::StringLiterals;

namespace form {

FieldHelp::FieldHelp(QWidget *parent)
    : Card(parent), m_title(widgets::label(this, widgets::TextKind::Section)),
      m_help(widgets::label(this, widgets::TextKind::Body)),
      m_exampleName(widgets::label(this, widgets::TextKind::Muted, [] { return tr("For example"); })),
      m_example(widgets::label(this, widgets::TextKind::Mono)),
      m_propertyName(widgets::label(this, widgets::TextKind::Muted, [] { return tr("Property in Trino"); })),
      m_property(widgets::label(this, widgets::TextKind::Mono))
{
    m_title->setWordWrap(true);
    body()->setSpacing(8);
    body()->addWidget(m_title);
    body()->addWidget(m_help);
    body()->addSpacing(4);
    for (QLabel *label : {m_exampleName, m_example, m_propertyName, m_property}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body()->addWidget(label);
    }
    body()->addStretch();
    widgets::said(this, [this] { say(); });
}

void FieldHelp::explain(const HelpWords &words)
{
    m_words = words;
    say();
}

void FieldHelp::say()
{
    const HelpText text = m_words ? m_words() : HelpText{tr("Help"), tr("Go to a field to read about it."), {}, {}};
    // A name without spaces may be broken after its dots, hyphens and slashes: else it would widen the window.
    const auto breakable = [](QString name) {
        for (const QChar sign : u".-/:&?="_s) {
            name.replace(sign, QString(sign + QChar(0x200b)));
        }
        return name;
    };
    m_title->setText(text.title);
    m_help->setText(text.help);
    m_help->setVisible(!text.help.isEmpty());
    m_example->setText(breakable(text.example));
    m_property->setText(breakable(text.property));
    for (QLabel *label : {m_exampleName, m_example}) {
        label->setVisible(!text.example.isEmpty());
    }
    for (QLabel *label : {m_propertyName, m_property}) {
        label->setVisible(!text.property.isEmpty());
    }
    setAccessibleName(text.title);
    setAccessibleDescription(text.help);
}

} // namespace form
