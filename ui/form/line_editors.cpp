#include "form/line_editors.h"

#include "widgets/said.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace form {

namespace {

constexpr int shortWidth = 220;

} // namespace

LineEditor::LineEditor(const connectors::Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_line(new QLineEdit(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    widgets::said(this, [this] {
        const connectors::Field &it = this->field();
        m_line->setPlaceholderText(!it.defaultValue.isEmpty() ? tr("%1 by default").arg(it.defaultValue)
                                                              : it.placeholder);
    });
    connect(m_line, &QLineEdit::textChanged, this, &LineEditor::edited);
}

QString LineEditor::value() const
{
    return m_line->text().trimmed();
}

void LineEditor::setValue(const QString &value)
{
    m_line->setText(value);
}

QWidget *LineEditor::target() const
{
    return m_line;
}

void LineEditor::suggest(const QStringList &values)
{
    auto *const completer = new QCompleter(values, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->popup()->setProperty("popup", true);
    m_line->setCompleter(completer);
}

void LineEditor::keepShort()
{
    m_line->setMaximumWidth(shortWidth);
    static_cast<QHBoxLayout *>(layout())->addStretch();
}

HostEditor::HostEditor(const connectors::Field &field, QWidget *parent) : LineEditor(field, parent)
{
    line()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
}

PortEditor::PortEditor(const connectors::Field &field, QWidget *parent) : LineEditor(field, parent)
{
    line()->setInputMethodHints(Qt::ImhDigitsOnly);
    line()->setMaxLength(5);
    keepShort();
}

IntegerEditor::IntegerEditor(const connectors::Field &field, QWidget *parent) : LineEditor(field, parent)
{
    line()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    keepShort();
}

DurationEditor::DurationEditor(const connectors::Field &field, QWidget *parent) : LineEditor(field, parent)
{
    suggest({u"10s"_s, u"30s"_s, u"1m"_s, u"10m"_s, u"30m"_s, u"1h"_s, u"1d"_s});
    keepShort();
}

DataSizeEditor::DataSizeEditor(const connectors::Field &field, QWidget *parent) : LineEditor(field, parent)
{
    suggest({u"1MB"_s, u"16MB"_s, u"64MB"_s, u"256MB"_s, u"1GB"_s});
    keepShort();
}

} // namespace form
