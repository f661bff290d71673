#include "catalogs/access_tab.h"

#include "policy/fragment.h"
#include "theme/metrics.h"
#include "widgets/chip_edit.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace catalogs {

AccessTab::AccessTab(const cluster::Environment &environment, QWidget *parent)
    : QWidget(parent), m_environment(environment), m_who(widgets::label(this, widgets::TextKind::Muted)),
      m_roles(new widgets::ChipEdit(this)), m_admins(widgets::label(this, widgets::TextKind::Muted)),
      m_rego(new QPlainTextEdit(this))
{
    m_roles->setReadOnly(true);
    m_rego->setReadOnly(true);
    m_rego->setFont(theme::monoFont(12));
    m_rego->setTabStopDistance(4 * QFontMetricsF(m_rego->font()).horizontalAdvance(u' ')); // Rego is indented by tabs
    m_rego->setTabChangesFocus(true);
    m_rego->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto *const left = new QVBoxLayout;
    left->setSpacing(theme::barGap);
    left->addWidget(m_who);
    left->addWidget(m_roles);
    left->addWidget(m_admins);
    left->addStretch();
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::rowGap, 0, 0);
    row->setSpacing(24);
    row->addLayout(left, 2);
    row->addWidget(m_rego, 3);
    widgets::said(this, [this] { say(); });
}

void AccessTab::setEntry(const provisioning::CatalogEntry &entry)
{
    m_entry = entry;
    m_roles->setValues(entry.allowRoles);
    const policy::Fragment fragment{m_environment.opa.package, entry.name, entry.allowRoles,
                                    m_environment.access.adminGroups, m_environment.access.adminUsers};
    const QString rego = entry.revision ? QString::fromUtf8(policy::toRego(fragment)) : QString();
    if (rego != m_rego->toPlainText()) {
        m_rego->setPlainText(rego);
    }
    m_rego->setVisible(!rego.isEmpty());
    say();
}

void AccessTab::say()
{
    m_roles->setAccessibleName(tr("Roles that may read the catalog"));
    m_rego->setAccessibleName(tr("The rule for OPA"));
    m_roles->setVisible(!m_entry.allowRoles.isEmpty());
    if (!m_entry.revision) {
        m_who->setText(tr("Its rules are not known here: it was not registered with this program."));
        m_admins->setText({});
        return;
    }
    m_who->setText(m_entry.allowRoles.isEmpty()
                       ? tr("No role may read it; only the admins.")
                       : tr("%n role(s) may read it.", nullptr, static_cast<int>(m_entry.allowRoles.size())));
    const QStringList admins = m_environment.access.adminGroups + m_environment.access.adminUsers;
    m_admins->setText(admins.isEmpty() ? QString() : tr("Admins always may: %1.").arg(admins.join(u", "_s)));
}

} // namespace catalogs
