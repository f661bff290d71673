#include "form/form.h"

#include "form/extra_properties.h"
#include "form/jdbc_url_editor.h"
#include "form/make_editor.h"
#include "form/secret_editor.h"
#include "theme/metrics.h"
#include "widgets/disclosure.h"
#include "widgets/label.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using connectors::FieldGroup;

namespace form {

namespace {

// The parent chain, across windows: the list of a combo box is a window of its own.
template <typename T> T *around(const QWidget *widget)
{
    for (auto *at = const_cast<QWidget *>(widget); at != nullptr; at = at->parentWidget()) {
        if (auto *const found = qobject_cast<T *>(at)) {
            return found;
        }
    }
    return nullptr;
}

HelpWords helpFor(const connectors::Field &field)
{
    return [field] {
        const QString example = field.urlExample.isEmpty() ? field.placeholder : field.urlExample;
        return HelpText{inPresentLanguage(field.label), inPresentLanguage(field.help), field.property, example};
    };
}

} // namespace

Form::Form(const connectors::Descriptor &descriptor, QWidget *parent)
    : QWidget(parent), m_descriptor(descriptor),
      m_advanced(new widgets::Disclosure([] { return tr("Advanced settings"); }, this)), m_advancedFields(new QVBoxLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::rowGap);
    addGroup(FieldGroup::Connection, column);
    addGroup(FieldGroup::Credentials, column);
    column->addWidget(m_advanced);
    m_extras = new ExtraProperties(descriptor, this);
    m_advanced->body()->addLayout(m_advancedFields);
    m_advanced->body()->addWidget(m_extras);
    m_advanced->body()->setContentsMargins(0, 8, 0, 0);
    m_advancedFields->setSpacing(theme::rowGap);
    if (std::ranges::any_of(descriptor.fields, [](const connectors::Field &field) {
            return field.group == FieldGroup::Advanced && field.presence == connectors::Presence::Required;
        })) {
        makeAdvanced();
    }
    connect(m_advanced, &widgets::Disclosure::expandedChanged, this, &Form::makeAdvanced);
    connect(m_extras, &ExtraProperties::edited, this, &Form::edited);
    connect(qApp, &QApplication::focusChanged, this, &Form::focusMoved);
    showWhatApplies();
}

Form::~Form()
{
    qApp->disconnect(this); // the focus moves once more while the fields die
}

// Thirty fields nobody may ask for would hold the window for a tenth of a second each time a form is opened.
void Form::makeAdvanced()
{
    if (m_hasAdvanced) {
        return;
    }
    m_hasAdvanced = true;
    addGroup(FieldGroup::Advanced, m_advancedFields);
    showWhatApplies();
    if (m_before) {
        chainAfter(m_before);
    }
}

void Form::addGroup(FieldGroup group, QVBoxLayout *column)
{
    bool isFirst = true;
    for (const connectors::Field &field : m_descriptor.fields) {
        if (field.group != group) {
            continue;
        }
        if (isFirst && group != FieldGroup::Advanced) {
            column->addWidget(widgets::label(this, widgets::TextKind::Section, [group] {
                return group == FieldGroup::Connection ? tr("Connection") : tr("Credentials");
            }));
        }
        isFirst = false;
        addField(field, column);
    }
}

FieldRow *Form::addField(const connectors::Field &field, QVBoxLayout *column)
{
    auto *const row = new FieldRow(makeEditor(field, this), this);
    m_rows.push_back(row);
    column->addWidget(row);
    if (auto *const url = qobject_cast<JdbcUrlEditor *>(row->editor())) {
        connect(url, &JdbcUrlEditor::loginPasted, this, [this, property = field.property](const QString &user, const QString &password) {
            takeLogin(property, user, password);
        });
    }
    if (!field.neededUnless.isEmpty() || !field.notWith.isEmpty()) {
        row->beside = [this, row] { return problemBeside(*row); };
    }
    connect(row, &FieldRow::edited, this, [this] {
        showWhatApplies();
        for (FieldRow *other : m_rows) { // put right at another field
            if (other->beside && other->shownProblem() && !other->problem()) {
                other->judge();
            }
        }
        Q_EMIT edited();
    });
    return row;
}

void Form::takeLogin(const QString &url, const QString &user, const QString &password)
{
    for (FieldRow *row : m_rows) {
        const connectors::Field &field = row->field();
        const bool ofUrl = field.userInfo && field.userInfo->url == url;
        if (!user.isEmpty() && (field.property == m_descriptor.userProperty || (ofUrl && !field.userInfo->isPassword))) {
            row->editor()->setValue(user);
        }
        auto *const secret = qobject_cast<SecretEditor *>(row->editor());
        if (secret && !password.isEmpty()
            && (field.property == m_descriptor.passwordProperty || (ofUrl && field.userInfo->isPassword))) {
            secret->setSource(catalog::Inline {Secret::fromText(password)});
        }
    }
}

void Form::chainAfter(QWidget *before)
{
    m_before = before;
    const auto append = [&before](const QWidget *part) {
        for (QWidget *control : part->findChildren<QWidget *>()) {
            if ((control->focusPolicy() & Qt::TabFocus) && control->window() == before->window()) {
                QWidget::setTabOrder(before, control);
                before = control;
            }
        }
    };
    const auto appendRows = [&](bool advanced) {
        for (const FieldRow *row : m_rows) {
            if ((row->field().group == FieldGroup::Advanced) == advanced) {
                append(row->editor());
            }
        }
    };
    appendRows(false);
    auto *const unfold = m_advanced->findChild<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    QWidget::setTabOrder(before, unfold);
    before = unfold;
    appendRows(true);
    append(m_extras);
}

void Form::focusMoved(QWidget *from, QWidget *to)
{
    FieldRow *const left = rowAround(from);
    FieldRow *const entered = rowAround(to);
    if (to != nullptr && left != nullptr && left != entered) { // another window in front is no leaving
        left->leave();
    }
    if (const auto *const extra = around<ExtraRow>(from); to != nullptr && extra && extra != around<ExtraRow>(to)) {
        m_extras->leave(extra);
    }
    if (entered != nullptr) {
        if (entered != left) {
            Q_EMIT helpWanted(helpFor(entered->field()));
        }
        Q_EMIT reached(entered);
    } else if (auto *const extra = around<ExtraRow>(to); extra && isAncestorOf(extra)) {
        Q_EMIT reached(extra);
    }
}

FieldRow *Form::rowAround(const QWidget *widget) const
{
    auto *const row = around<FieldRow>(widget);
    return row && std::ranges::find(m_rows, row) != m_rows.end() ? row : nullptr;
}

QMap<QString, QString> Form::values() const
{
    QMap<QString, QString> values;
    for (const FieldRow *row : m_rows) {
        if (const QString value = row->editor()->value(); !value.isEmpty()) {
            values.insert(row->field().property, value);
        }
    }
    return values;
}

void Form::showWhatApplies()
{
    const auto now = values();
    for (FieldRow *row : m_rows) {
        row->setVisible(connectors::isVisible(m_descriptor, row->field(), now));
    }
}

bool Form::isShown(const QString &property) const
{
    const FieldRow *const found = row(property);
    return found && !found->isHidden();
}

FieldRow *Form::row(const QString &property) const
{
    const auto found
        = std::ranges::find_if(m_rows, [&](const FieldRow *row) { return row->field().property == property; });
    return found == m_rows.end() ? nullptr : *found;
}

void Form::fill(const catalog::CatalogDefinition &definition)
{
    QMap<QString, QString> others = connectors::formValues(m_descriptor, definition);
    for (const auto &[property, source] : definition.credentials) {
        others.remove(property);
    }
    others.removeIf([this](QMap<QString, QString>::iterator entry) { return connectors::isSetByAChoice(m_descriptor, entry.key()); });
    if (std::ranges::any_of(m_descriptor.fields, [&](const connectors::Field &field) {
            return field.group == FieldGroup::Advanced
                && (others.contains(field.property) || definition.credentials.contains(field.property));
        })) {
        makeAdvanced();
    }
    bool unfold = false;
    for (FieldRow *row : m_rows) {
        const connectors::Field &field = row->field();
        if (auto *const secret = qobject_cast<SecretEditor *>(row->editor())) {
            const QString given = others.value(field.property);
            if (!field.isFile() && !given.startsWith("${"_L1)) { // a path on the server, a reference: among the others
                others.remove(field.property); // a password among the properties is not taken over
            }
            const auto source = definition.credentials.find(field.property);
            // Without a source of its own it is empty: what was typed for another host must not go to this one.
            secret->setSource(source != definition.credentials.end() ? source->second
                                                                     : catalog::CredentialSource(catalog::Inline {}));
            continue;
        }
        const QString value = others.take(field.property);
        row->editor()->setValue(value);
        if (field.formOnly) {
            continue;
        }
        unfold = unfold || (field.group == FieldGroup::Advanced && !value.isEmpty());
    }
    for (const connectors::Field &field : m_descriptor.fields) {
        if (field.formOnly) { // an advanced one that was never unfolded
            others.remove(field.property);
        }
    }
    m_extras->setValues(others);
    if (unfold || !others.isEmpty()) {
        m_advanced->setExpanded(true);
    }
    showWhatApplies();
}

void Form::writeTo(catalog::CatalogDefinition &definition) const
{
    definition.properties = m_extras->values();
    definition.properties.insert(connectors::propertiesFrom(m_descriptor, values()));
    definition.credentials.clear();
    for (const FieldRow *row : m_rows) {
        const auto *const secret = qobject_cast<const SecretEditor *>(row->editor());
        if (auto source = secret && !row->isHidden() ? secret->source() : std::nullopt) {
            definition.credentials.emplace(row->field().property, std::move(*source));
        }
    }
}

void Form::wipeSecrets()
{
    for (FieldRow *row : m_rows) {
        if (auto *const secret = qobject_cast<SecretEditor *>(row->editor())) {
            secret->wipe();
        }
    }
}

void Form::keepSecrets(const QStringList &properties)
{
    for (FieldRow *row : m_rows) {
        if (auto *const secret = qobject_cast<SecretEditor *>(row->editor())) {
            secret->setKept(properties.contains(row->field().property));
        }
    }
}

bool Form::goTo(const QString &property)
{
    if (const auto *const field = m_descriptor.field(property); field && field->group == FieldGroup::Advanced) {
        makeAdvanced();
    }
    if (FieldRow *const found = row(property)) {
        if (found->isHidden()) {
            return false;
        }
        if (found->field().group == FieldGroup::Advanced) {
            m_advanced->setExpanded(true);
        }
        found->editor()->target()->setFocus(Qt::OtherFocusReason);
        Q_EMIT reached(found);
        return true;
    }
    if (ExtraRow *const extra = m_extras->rowOf(property)) {
        m_advanced->setExpanded(true);
        extra->begin();
        Q_EMIT reached(extra);
        return true;
    }
    return false;
}

} // namespace form
