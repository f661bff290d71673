#include "change/change_forms.h"

#include "change/keytab_row.h"
#include "form/field_row.h"
#include "form/make_editor.h"
#include "form/secret_editor.h"
#include "krb5/keytab_zone.h"
#include "provisioning/credentials.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/chip_edit.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

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
    : ChangeForm(std::move(current), parent), m_workspace(workspace), m_name(new QLineEdit(this))
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
    : ChangeForm(std::move(current), parent), m_chips(new widgets::ChipEdit(this))
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

catalog::Rebased RolesForm::rebase(const catalog::Revision &now)
{
    catalog::CatalogDefinition mine = m_current.definition;
    mine.allowRoles = m_chips->values();
    auto result = rebased(mine, now);
    m_chips->setValues(result.definition.allowRoles);
    return result;
}

QWidget *RolesForm::firstFocus()
{
    return m_chips->input();
}

RotateForm::RotateForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent)
    : ChangeForm(std::move(current), parent), m_workspace(workspace)
{
    columnIn(this);
    addParts();
}

void RotateForm::addParts()
{
    const auto isThere = [this](const QString &property) { return std::ranges::find(m_parts, property, &Part::property) != m_parts.end(); };
    const auto *const descriptor = m_workspace.library().find(m_current.definition.connector);
    for (const auto &[property, source] : m_current.definition.credentials) {
        const auto *const field = descriptor ? descriptor->field(property) : nullptr;
        if (field != nullptr && !isThere(property)) {
            addPart(property, source, field);
        }
    }
    if (m_current.definition.kerberos && !isThere(catalog::keytabCredential)) {
        addPart(catalog::keytabCredential, m_current.definition.kerberos->keytab.value_or(catalog::Inline {}), nullptr);
    }
}

void RotateForm::addPart(const QString &property, const catalog::CredentialSource &source, const connectors::Field *field)
{
    Part part {property};
    if (const auto *const place = std::get_if<catalog::FromVault>(&source)) {
        part.again = new QCheckBox(this);
        part.again->setChecked(true);
        widgets::said(part.again, [box = part.again, place = *place, label = field ? std::optional(field->label) : std::nullopt] {
            const QString name = label ? form::inPresentLanguage(*label) : tr("Keytab");
            box->setText(tr("%1: what Vault holds now at %2, key %3").arg(name, place.path, place.key));
        });
        layout()->addWidget(part.again);
        connect(part.again, &QCheckBox::toggled, this, &ChangeForm::edited);
    }
    if (field) {
        part.row = new form::FieldRow(form::makeEditor(*field, this), this);
        connect(part.row, &form::FieldRow::edited, this, &ChangeForm::edited);
    } else {
        part.keytab = new KeytabRow(*m_current.definition.kerberos, this);
        connect(part.keytab, &KeytabRow::edited, this, &ChangeForm::edited);
    }
    layout()->addWidget(part.entry());
    if (part.again) {
        part.entry()->hide();
        connect(part.again, &QCheckBox::toggled, part.entry(), &QWidget::setHidden);
    }
    m_parts.push_back(part);
}

// What was typed or dropped stays in its row; a credential that the other took away takes its row along.
catalog::Rebased RotateForm::rebase(const catalog::Revision &now)
{
    auto result = ChangeForm::rebase(now);
    const auto &credentials = m_current.definition.credentials;
    std::erase_if(m_parts, [&](const Part &part) {
        const bool stays = part.keytab ? m_current.definition.kerberos.has_value() : credentials.contains(part.property);
        if (!stays) {
            part.entry()->deleteLater();
            part.entry()->hide();
        }
        if (!stays && part.again) {
            part.again->deleteLater();
            part.again->hide();
        }
        return !stays;
    });
    addParts();
    if (KeytabRow *const row = keytab()) {
        row->setRegistered(*m_current.definition.kerberos);
    }
    return result;
}

bool RotateForm::Part::isReadAgain() const
{
    return again != nullptr && again->isChecked();
}

QWidget *RotateForm::Part::entry() const
{
    return keytab ? static_cast<QWidget *>(keytab) : row;
}

std::optional<catalog::CredentialSource> RotateForm::Part::given() const
{
    if (keytab) {
        return keytab->isGiven() && keytab->problem().isEmpty() ? std::optional(keytab->source()) : std::nullopt;
    }
    const auto *const secret = qobject_cast<const form::SecretEditor *>(row->editor());
    return secret && !secret->problem() ? secret->source() : std::nullopt;
}

QCheckBox *RotateForm::again(const QString &property) const
{
    const auto found = std::ranges::find(m_parts, property, &Part::property);
    return found == m_parts.end() ? nullptr : found->again;
}

KeytabRow *RotateForm::keytab() const
{
    const auto found = std::ranges::find(m_parts, catalog::keytabCredential, &Part::property);
    return found == m_parts.end() ? nullptr : found->keytab;
}

QString RotateForm::whyNot() const
{
    QStringList missing;
    bool something = false;
    const bool mayStay = keytab() != nullptr; // Hadoop's files and the store's keys are no part of the sign-in
    for (const Part &part : m_parts) {
        something = something || part.isReadAgain() || part.given();
        if (part.isReadAgain() || part.given()) {
            continue;
        }
        if (part.keytab) {
            if (const QString problem = part.keytab->problem(); !problem.isEmpty()) {
                return problem;
            }
        } else if (!mayStay) { // also where the connector could do without: this catalog has one, and a rotation replaces it
            missing.append(form::inPresentLanguage(part.row->field().label));
        }
    }
    if (!missing.isEmpty()) {
        return tr("To be given anew: %1").arg(QLocale().createSeparatedList(missing));
    }
    return something || m_parts.empty() ? QString() : tr("Nothing is to be given anew.");
}

Result<Order> RotateForm::order(const QString &reason) const
{
    provisioning::ChangeRequest request {catalog::Verb::Rotate, m_current.definition, {}, reason, m_current.number};
    catalog::CatalogDefinition given;
    for (const Part &part : m_parts) {
        if (part.isReadAgain()) {
            request.fromVault.append(part.property);
            continue;
        }
        auto source = part.given();
        if (source && part.keytab) {
            request.definition.kerberos->keytab = std::move(*source);
        } else if (source) {
            request.definition.credentials.insert_or_assign(part.property, *source);
            given.credentials.insert_or_assign(part.property, std::move(*source));
        }
    }
    auto secrets = provisioning::readCredentials(given, QDir::homePath(), {});
    if (!secrets) {
        return failure(std::move(secrets.error()));
    }
    request.secrets = std::move(*secrets);
    const KeytabRow *const row = keytab();
    if (row && row->isGiven() && !request.fromVault.contains(catalog::keytabCredential)) {
        request.secrets.insert_or_assign(catalog::keytabCredential, row->zone()->bytes()); // as it was looked at here
    }
    return workspace::Alteration {std::move(request)};
}

QWidget *RotateForm::firstFocus()
{
    if (m_parts.empty()) {
        return nullptr;
    }
    const Part &first = m_parts.front();
    return first.again ? static_cast<QWidget *>(first.again)
        : first.keytab ? first.keytab->zone()->target()
                       : first.row->editor()->target();
}

PlainForm::PlainForm(workspace::Wanted wanted, catalog::Revision current, QWidget *parent)
    : ChangeForm(std::move(current), parent), m_wanted(std::move(wanted))
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
        return new PlainForm(wanted, current, parent);
    }
}

} // namespace change
