#include "change/change_forms.h"

#include "form/field_row.h"
#include "form/make_editor.h"
#include "form/secret_editor.h"
#include "provisioning/credentials.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/chip_edit.h"
#include "widgets/label.h"

#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Order;
using workspace::Wish;

namespace change {

namespace {

QVBoxLayout *columnIn(QWidget *form)
{
    auto *const column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::rowGap / 2);
    return column;
}

} // namespace

RenameForm::RenameForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent)
    : ChangeForm(parent), m_workspace(workspace), m_current(std::move(current)), m_name(new QLineEdit(this))
{
    QVBoxLayout *const column = columnIn(this);
    auto *const label = widgets::label(this, widgets::TextKind::Body, [] { return tr("New name"); });
    label->setBuddy(m_name);
    column->addWidget(label);
    column->addWidget(m_name);
    widgets::said(m_name, [this] { m_name->setAccessibleName(tr("New name")); });
    connect(m_name, &QLineEdit::textChanged, this, &ChangeForm::edited);
    connect(m_name, &QLineEdit::returnPressed, this, &ChangeForm::submitted);
}

QString RenameForm::whyNot() const
{
    const QString name = m_name->text();
    if (name.isEmpty()) {
        return tr("Waiting for the new name.");
    }
    if (const auto fits = catalog::checkName(name); !fits) {
        return text::explain(fits.error()).cause;
    }
    return m_workspace.catalogs().entry(name) ? tr("There is a catalog of that name already.") : QString();
}

Result<Order> RenameForm::order(const QString &reason) const
{
    return workspace::Renaming {m_current.definition.name, m_name->text(), reason};
}

QWidget *RenameForm::firstFocus()
{
    return m_name;
}

RolesForm::RolesForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent)
    : ChangeForm(parent), m_current(std::move(current)), m_chips(new widgets::ChipEdit(this))
{
    QVBoxLayout *const column = columnIn(this);
    column->addWidget(widgets::label(this, widgets::TextKind::Body, [] { return tr("Who may query"); }));
    column->addWidget(m_chips);
    m_chips->setSuggestions(workspace.environment().access.defaultRoles);
    m_chips->setCheck([](const QString &role) -> std::optional<Error> {
        const auto fits = catalog::checkRole(role);
        return fits ? std::nullopt : std::optional(fits.error());
    });
    m_chips->setValues(m_current.definition.allowRoles);
    widgets::said(m_chips, [this] { m_chips->input()->setAccessibleName(tr("Add a role")); });
    connect(m_chips, &widgets::ChipEdit::valuesChanged, this, &ChangeForm::edited);
    connect(m_chips->input(), &QLineEdit::textChanged, this, &ChangeForm::edited);
}

QString RolesForm::whyNot() const
{
    if (!m_chips->input()->text().trimmed().isEmpty()) {
        return tr("A role is still being typed: Enter adds it.");
    }
    return m_chips->values() == m_current.definition.allowRoles ? tr("The roles are as they were.") : QString();
}

Result<Order> RolesForm::order(const QString &reason) const
{
    catalog::CatalogDefinition definition = m_current.definition;
    definition.allowRoles = m_chips->values();
    return workspace::Alteration {{catalog::Verb::Edit, std::move(definition), {}, reason, m_current.number}};
}

QWidget *RolesForm::firstFocus()
{
    return m_chips->input();
}

RotateForm::RotateForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent)
    : ChangeForm(parent), m_current(std::move(current))
{
    QVBoxLayout *const column = columnIn(this);
    const auto *const descriptor = workspace.library().find(m_current.definition.connector);
    for (const auto &[property, source] : m_current.definition.credentials) {
        const auto *const field = descriptor ? descriptor->field(property) : nullptr;
        if (field == nullptr) {
            continue;
        }
        auto *const row = new form::FieldRow(form::makeEditor(*field, this), this);
        column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &form::FieldRow::edited, this, &ChangeForm::edited);
    }
}

QString RotateForm::whyNot() const
{
    QStringList missing;
    for (const form::FieldRow *row : m_rows) {
        // Also where the connector could do without: this catalog has one, and a rotation replaces it.
        const auto *const secret = qobject_cast<const form::SecretEditor *>(row->editor());
        if (secret == nullptr || !secret->source() || secret->problem()) {
            missing.append(form::inPresentLanguage(row->field().label));
        }
    }
    return missing.isEmpty() ? QString() : tr("To be given anew: %1").arg(QLocale().createSeparatedList(missing));
}

Result<Order> RotateForm::order(const QString &reason) const
{
    provisioning::ChangeRequest request {catalog::Verb::Rotate, m_current.definition, {}, reason, m_current.number};
    catalog::CatalogDefinition given;
    for (const form::FieldRow *row : m_rows) {
        const auto *const secret = qobject_cast<const form::SecretEditor *>(row->editor());
        if (auto source = secret ? secret->source() : std::nullopt) {
            request.definition.credentials.insert_or_assign(row->field().property, *source);
            given.credentials.insert_or_assign(row->field().property, std::move(*source));
        }
    }
    auto secrets = provisioning::readCredentials(given, QDir::homePath(), {});
    if (!secrets) {
        return failure(std::move(secrets.error()));
    }
    request.secrets = std::move(*secrets);
    return workspace::Alteration {std::move(request)};
}

QWidget *RotateForm::firstFocus()
{
    return m_rows.empty() ? nullptr : m_rows.front()->editor()->target();
}

PlainForm::PlainForm(workspace::Wanted wanted, QWidget *parent)
    : ChangeForm(parent), m_wanted(std::move(wanted))
{
}

Result<Order> PlainForm::order(const QString &reason) const
{
    switch (m_wanted.wish) {
    case Wish::Disable:
        return workspace::Switching {m_wanted.catalog, catalog::Verb::Disable, reason};
    case Wish::RollBack:
        return workspace::RollingBack {m_wanted.catalog, m_wanted.revision, reason};
    case Wish::Reindex:
        return workspace::Reindexing {m_wanted.catalog};
    case Wish::Enable:
    default:
        return workspace::Switching {m_wanted.catalog, catalog::Verb::Enable, reason};
    }
}

ChangeForm *makeForm(const workspace::Wanted &wanted, workspace::Workspace &workspace, const catalog::Revision &current,
                     QWidget *parent)
{
    switch (wanted.wish) {
    case Wish::Rename:
        return new RenameForm(workspace, current, parent);
    case Wish::ChangeRoles:
        return new RolesForm(workspace, current, parent);
    case Wish::Rotate:
        return new RotateForm(workspace, current, parent);
    default:
        return new PlainForm(wanted, parent);
    }
}

} // namespace change
