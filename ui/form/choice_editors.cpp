#include "form/choice_editors.h"

#include "widgets/said.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace form {

namespace {

// The wheel scrolls the form; it does not change a value the pointer happens to be over.
class Box : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

ChoiceEditor::ChoiceEditor(const connectors::Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_box(new Box(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    m_box->setMaximumWidth(420);
    m_box->setMinimumContentsLength(12);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addStretch();
    setFocusProxy(m_box);
    widgets::said(this, [this] { fill(); });
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceEditor::edited);
}

std::vector<ChoiceEditor::Entry> ChoiceEditor::entries() const
{
    std::vector<Entry> all;
    for (const connectors::Choice &choice : field().choices) {
        all.push_back({choice.value, inPresentLanguage(choice.label)});
    }
    return all;
}

void ChoiceEditor::fill()
{
    const QString before = value();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    QString byDefault;
    const auto all = entries();
    for (const Entry &entry : all) {
        if (entry.value.compare(field().defaultValue, Qt::CaseInsensitive) == 0) {
            byDefault = entry.words;
        }
    }
    m_box->addItem(byDefault.isEmpty() ? tr("Not set") : tr("%1 (default)").arg(byDefault), QString());
    for (const Entry &entry : all) {
        m_box->addItem(entry.words, entry.value);
    }
    if (!m_foreign.isEmpty()) {
        m_box->addItem(m_foreign, m_foreign);
    }
    m_box->setCurrentIndex(std::max(0, m_box->findData(before, Qt::UserRole, Qt::MatchFixedString)));
}

QString ChoiceEditor::value() const
{
    return m_box->currentData().toString();
}

void ChoiceEditor::setValue(const QString &value)
{
    if (!value.isEmpty() && m_box->findData(value, Qt::UserRole, Qt::MatchFixedString) < 0) {
        m_foreign = value;
        fill();
    }
    m_box->setCurrentIndex(value.isEmpty() ? 0 : m_box->findData(value, Qt::UserRole, Qt::MatchFixedString));
}

QWidget *ChoiceEditor::target() const
{
    return m_box;
}

BooleanEditor::BooleanEditor(const connectors::Field &field, QWidget *parent) : ChoiceEditor(field, parent)
{
    fill(); // the base's constructor asked for its own entries
}

std::vector<ChoiceEditor::Entry> BooleanEditor::entries() const
{
    return {{u"true"_s, tr("Yes")}, {u"false"_s, tr("No")}};
}

} // namespace form
