#include "wizard/access_page.h"

#include "catalog/catalog_definition.h"
#include "policy/fragment.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chip_edit.h"
#include "widgets/error_notice.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace wizard {

AccessPage::AccessPage(workspace::Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_chips(new widgets::ChipEdit(this)),
      m_whoElse(widgets::label(this, widgets::TextKind::Muted)), m_offers(new QWidget(this)),
      m_offerFlow(new widgets::FlowLayout(m_offers)), m_error(new widgets::ErrorNotice(this)),
      m_rule(new QPlainTextEdit(this))
{
    using widgets::label;
    using widgets::TextKind;
    m_chips->input()->setProperty("ourName", false); // named in say()
    m_chips->setSuggestions(workspace.environment().access.defaultRoles);
    m_chips->setCheck([](const QString &role) -> std::optional<Error> {
        const auto fits = catalog::checkRole(role);
        return fits ? std::nullopt : std::optional(fits.error());
    });
    m_offerFlow->setContentsMargins(0, 0, 0, 0);
    m_offerFlow->setSpacing(6);
    m_offerFlow->insert(0, new QWidget(m_offers)); // takes what the line has left
    m_rule->setReadOnly(true);
    m_rule->setFont(theme::monoFont(12));
    m_rule->setTabStopDistance(4 * QFontMetricsF(m_rule->font()).horizontalAdvance(u' ')); // Rego is indented by tabs
    m_rule->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rule->setTabChangesFocus(true);
    m_rule->setTabStopDistance(4 * m_rule->fontMetrics().horizontalAdvance(u' '));

    auto *const who = new widgets::Card(this);
    who->body()->setSpacing(8);
    who->body()->addWidget(label(who, TextKind::Section, [] { return tr("Who may query"); }));
    who->body()->addWidget(label(who, TextKind::Muted, [] {
        return tr("Roles, written as Trino’s group provider names them. Enter or a comma adds one.");
    }));
    who->body()->addWidget(m_chips);
    who->body()->addWidget(m_offers);
    who->body()->addWidget(m_error);
    who->body()->addSpacing(4);
    who->body()->addWidget(m_whoElse);
    who->body()->addStretch();

    auto *const rule = new widgets::Card(this);
    rule->body()->setSpacing(8);
    rule->body()->addWidget(label(rule, TextKind::Section, [] { return tr("The rule OPA gets"); }));
    rule->body()->addWidget(m_rule, 1);

    auto *const page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addWidget(who, 2);
    page->addWidget(rule, 3);

    connect(m_chips, &widgets::ChipEdit::valuesChanged, this, [this] {
        m_error->setError(std::nullopt);
        showRule();
        offer();
        say();
        Q_EMIT changed();
    });
    widgets::said(this, [this] { say(); });
    showRule();
    offer();
}

QStringList AccessPage::roles() const
{
    return m_chips->values();
}

void AccessPage::setRoles(const QStringList &roles)
{
    m_chips->setValues(roles);
}

void AccessPage::setCatalog(const QString &catalog)
{
    m_catalog = catalog;
    showRule();
}

void AccessPage::mark(const Error &error)
{
    m_error->setError(error);
    m_chips->input()->setFocus(Qt::OtherFocusReason);
}

void AccessPage::showRule()
{
    const cluster::Environment &environment = m_workspace.environment();
    const policy::Fragment fragment{environment.opa.package, m_catalog, roles(), environment.access.adminGroups,
                                    environment.access.adminUsers};
    m_rule->setPlainText(QString::fromUtf8(policy::toRego(fragment)));
}

void AccessPage::offer()
{
    while (m_offerFlow->count() > 1) {
        QLayoutItem *const item = m_offerFlow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    const QStringList &defaults = m_workspace.environment().access.defaultRoles;
    int place = 0;
    QWidget *before = m_chips->input();
    for (const QString &role : defaults) {
        if (roles().contains(role)) {
            continue;
        }
        QPushButton *const add
            = widgets::button(m_offers, widgets::ButtonKind::Quiet, u"plus"_s, [role] { return role; });
        widgets::said(add, [add, role] { add->setAccessibleName(tr("Add the role %1").arg(role)); });
        connect(add, &QPushButton::clicked, this, [this, role] {
            setRoles(roles() + QStringList{role});
            m_chips->input()->setFocus(Qt::OtherFocusReason);
        });
        m_offerFlow->insert(place++, add);
        QWidget::setTabOrder(before, add);
        before = add;
        add->show();
    }
    m_offers->setVisible(place > 0);
    m_offers->updateGeometry();
}

void AccessPage::say()
{
    const cluster::AccessDefaults &access = m_workspace.environment().access;
    const QString admins = QLocale().createSeparatedList(access.adminGroups + access.adminUsers);
    m_whoElse->setText(roles().isEmpty()
                           ? tr("Without a role the catalog stays closed to everyone but the admins (%1).").arg(admins)
                           : tr("The admins (%1) always may as well.").arg(admins));
    m_chips->input()->setPlaceholderText(roles().isEmpty() ? tr("Add a role") : QString());
    m_chips->input()->setAccessibleName(tr("Add a role"));
    m_rule->setAccessibleName(tr("The rule OPA gets"));
}

QWidget *AccessPage::firstFocus()
{
    return m_chips->input();
}

QString AccessPage::whyNot() const
{
    return {};
}

bool AccessPage::holdsRefusedRole() const
{
    return !m_chips->input()->text().trimmed().isEmpty();
}

} // namespace wizard
