#include "wizard/security_page.h"

#include "krb5/config_tab.h"
#include "krb5/file_kind.h"
#include "krb5/keytab_tab.h"
#include "krb5/together.h"
#include "krb5/try_tab.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/dropped_file.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "wizard/finding_list.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::TextKind;

namespace wizard {

SecurityPage::SecurityPage(QWidget *parent)
    : StepPage(parent), m_intro(widgets::label(this, TextKind::Muted)), m_wanted(new QCheckBox(this)),
      m_source(widgets::label(this, TextKind::Body)), m_error(new widgets::ErrorNotice(this)), m_tabs(new QTabWidget(this)), m_keytab(new krb5::KeytabTab(m_tabs))
{
    setAcceptDrops(true);
    m_tabs->addTab(m_keytab, {});
    m_configurationTab = makeConfiguration();
    m_tabs->addTab(m_configurationTab, {});
    m_try = new krb5::TryTab(m_tabs);
    m_tabs->addTab(m_try, {});
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_intro, 1);
    m_guide = widgets::button(this, widgets::ButtonKind::Quiet, u"info"_s, [] { return tr("What to ask for"); });
    connect(m_guide, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(u"connect-hive-hdfs"_s); });
    top->addWidget(m_guide, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_wanted);
    column->addWidget(m_source);
    column->addWidget(m_error);
    m_hadoopLines = new FindingList(this);
    column->addWidget(m_hadoopLines);
    column->addWidget(m_tabs, 1);
    column->addStretch(); // takes the room where no tabs are wanted
    m_source->hide();

    m_try->files = [this] {
        return m_own->isChecked() ? krb5::requestOf(*m_configuration, *m_keytab) : kerberos::PreflightRequest(); // the cluster's is not here
    };
    connect(m_wanted, &QCheckBox::toggled, this, &SecurityPage::follow);
    connect(m_own, &QRadioButton::toggled, this, &SecurityPage::follow);
    connect(m_tabs, &QTabWidget::currentChanged, m_try, &krb5::TryTab::follow);
    connect(m_keytab, &krb5::KeytabTab::knownChanged, this, &SecurityPage::know);
    connect(m_keytab->zone(), &krb5::KeytabZone::changed, this, [this] {
        m_elsewhere = m_keytab->zone()->keytab() ? std::nullopt : m_registered;
        follow();
    });
    connect(m_configuration->editor(), &krb5::Krb5Editor::analysed, this, &SecurityPage::showFindings);
    connect(m_configuration->editor(), &krb5::Krb5Editor::contentChanged, this, [this] {
        m_error->setError({});
        Q_EMIT changed();
    });
    widgets::said(this, [this] { say(); });
}

QWidget *SecurityPage::makeConfiguration()
{
    auto *const tab = new QWidget(m_tabs);
    m_own = new QRadioButton(tab);
    m_clusters = new QRadioButton(tab);
    m_own->setChecked(true);
    m_clustersWords = widgets::label(tab, TextKind::Muted);
    m_configuration = new krb5::ConfigTab(krb5::ConfigTab::Home::Definition, tab);
    auto *const choice = new QHBoxLayout;
    choice->setSpacing(theme::pageSide);
    choice->addWidget(m_own);
    choice->addWidget(m_clusters);
    choice->addStretch();
    auto *const column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    column->addLayout(choice);
    column->addWidget(m_clustersWords);
    column->addWidget(m_configuration, 1);
    column->addStretch();
    return tab;
}

void SecurityPage::setConnector(const connectors::Descriptor &descriptor)
{
    m_guide->setVisible(descriptor.kerberos && !descriptor.kerberos->marker.isEmpty());
    m_required = !descriptor.kerberos || descriptor.kerberos->presence == connectors::Presence::Required
        || descriptor.kerberos->requiredWhen.has_value(); // the connection's page has said it
    m_wanted->setVisible(!m_required);
    follow();
}

bool SecurityPage::isWanted() const
{
    return m_required || m_wanted->isChecked();
}

void SecurityPage::fill(const catalog::CatalogDefinition &definition)
{
    const catalog::KerberosCredentials given = definition.kerberos.value_or(catalog::KerberosCredentials());
    m_registered.reset();
    m_wanted->setChecked(definition.kerberos.has_value());
    m_keytab->zone()->clear();
    m_elsewhere.reset();
    if (given.keytab) {
        if (const auto *const file = std::get_if<catalog::FromFile>(&*given.keytab)) {
            m_keytab->zone()->open(file->path);
        } else if (const auto *const value = std::get_if<catalog::Inline>(&*given.keytab)) {
            if (value->value.isEmpty()) {
                m_elsewhere = given.keytab; // of a record: the one in the cluster
            } else {
                m_keytab->zone()->setBytes(value->value, tr("the definition’s keytab"));
            }
        } else if (!std::holds_alternative<catalog::FromPrompt>(*given.keytab)) {
            m_elsewhere = given.keytab;
        }
    }
    m_keytab->setPrincipal(given.clientPrincipal);
    m_judged = false;
    m_configuration->start(given.krb5Conf.toUtf8());
    const bool clusters = definition.kerberos && given.krb5Conf.isEmpty();
    (clusters ? m_clusters : m_own)->setChecked(true);
    follow();
}

void SecurityPage::fillRegistered(const catalog::CatalogDefinition &definition)
{
    krb5::KeytabZone &zone = *m_keytab->zone();
    const bool isGiven = zone.keytab().has_value();
    const Secret bytes = zone.bytes();
    const QString path = zone.path();
    const QString name = zone.name();
    catalog::CatalogDefinition open = definition;
    if (open.kerberos) {
        open.kerberos->keytab.reset(); // where it once came from is not where a new one would
    }
    fill(open);
    if (definition.kerberos) {
        m_registered = definition.kerberos->keytab.value_or(catalog::Inline {});
    }
    m_elsewhere = m_registered;
    if (isGiven && path.isEmpty()) {
        zone.setBytes(bytes, name);
    } else if (isGiven) {
        zone.open(path);
    }
    m_keytab->setPrincipal(open.kerberos ? open.kerberos->clientPrincipal : QString());
    follow();
}

void SecurityPage::writeTo(catalog::CatalogDefinition &definition) const
{
    catalog::KerberosCredentials entered;
    entered.clientPrincipal = m_keytab->principal();
    const krb5::KeytabZone &zone = *m_keytab->zone();
    if (!zone.keytab()) {
        entered.keytab = m_elsewhere;
    } else if (zone.path().isEmpty()) {
        entered.keytab.emplace(catalog::Inline{zone.bytes()});
    } else {
        entered.keytab.emplace(catalog::FromFile{QFileInfo(zone.path()).absoluteFilePath()});
    }
    if (m_own->isChecked()) {
        entered.krb5Conf = QString::fromUtf8(m_configuration->editor()->content());
    }
    if (isWanted() && entered != catalog::KerberosCredentials()) {
        definition.kerberos = std::move(entered);
    }
}

std::optional<Secret> SecurityPage::keytabBytes() const
{
    const krb5::KeytabZone &zone = *m_keytab->zone();
    return isWanted() && zone.keytab() ? std::optional(zone.bytes()) : std::nullopt;
}

void SecurityPage::wipeSecrets()
{
    m_keytab->zone()->clear();
}

void SecurityPage::mark(const Error &error)
{
    m_error->setError(error);
}

void SecurityPage::startAnew()
{
    fill({});
    m_keytab->setCoreSite({});
    m_tabs->setCurrentWidget(m_keytab);
}

void SecurityPage::openFile(const QString &path)
{
    if (!m_required) {
        m_wanted->setChecked(true);
    }
    switch (krb5::fileKind(path)) {
    case krb5::FileKind::Keytab:
        m_tabs->setCurrentWidget(m_keytab);
        m_keytab->zone()->open(path);
        break;
    case krb5::FileKind::CoreSite:
        m_tabs->setCurrentWidget(m_keytab);
        if (!takesHadoopFile || !takesHadoopFile(path)) {
            m_keytab->setCoreSite(path);
        }
        break;
    case krb5::FileKind::Configuration:
        m_tabs->setCurrentWidget(m_configurationTab);
        m_own->setChecked(true);
        m_configuration->open(path);
        break;
    }
}

void SecurityPage::setCoreSite(const QString &path)
{
    m_keytab->setCoreSite(path);
}

void SecurityPage::setHadoop(Diagnostics findings)
{
    m_hadoop = std::move(findings);
    follow();
}

void SecurityPage::know()
{
    m_error->setError({});
    m_judged = false;
    krb5::tell(*m_configuration, *m_keytab);
    Q_EMIT changed();
}

void SecurityPage::showFindings()
{
    using enum krb5::KeytabTab::Configuration;
    const bool known = m_own->isChecked() && !m_configuration->editor()->content().isEmpty();
    const auto &analysis = m_configuration->editor()->analysis();
    m_keytab->showTogether(*analysis.findings(), known ? Known : Elsewhere);
    if (analysis.isCurrent()) {
        m_last = troubleTogether(*analysis.findings());
        m_judged = true;
    }
    Q_EMIT changed();
}

QWidget *SecurityPage::firstFocus()
{
    return m_required ? m_keytab->zone()->target() : m_wanted;
}

void SecurityPage::follow()
{
    m_tabs->setVisible(isWanted());
    m_configuration->setVisible(m_own->isChecked());
    m_clustersWords->setVisible(!m_own->isChecked());
    m_try->follow();
    say();
    if (m_configuration->editor()->analysis().findings()) {
        showFindings();
    }
    Q_EMIT changed();
}

void SecurityPage::say()
{
    m_intro->setText(m_required ? tr("This source is signed in to by Kerberos.")
                                : tr("This source may ask for Kerberos: say so, and give what its administrator gave you."));
    m_wanted->setText(tr("Sign in by Kerberos"));
    m_own->setText(tr("A krb5.conf for this catalog"));
    m_clusters->setText(tr("The cluster’s, as it is"));
    m_clustersWords->setText(tr("Trino reads the krb5.conf that is in the cluster. A realm that is missing there cannot be reached."));
    m_try->setReason(m_own->isChecked() ? QString() : tr("The cluster’s krb5.conf is not at hand here: Trino itself will try it."));
    if (m_elsewhere) {
        const auto *const variable = std::get_if<catalog::FromEnvironment>(&*m_elsewhere);
        const auto *const vault = std::get_if<catalog::FromVault>(&*m_elsewhere);
        const bool registered = std::holds_alternative<catalog::Inline>(*m_elsewhere) || (m_registered && !vault);
        m_source->setText(registered ? tr("The keytab that is registered stays; give one here to use it instead.")
                          : variable ? tr("The keytab comes from the variable %1; give one here to use it instead.").arg(variable->variable)
                                   : tr("The keytab comes from Vault (%1); give one here to use it instead.").arg(vault ? vault->path : QString()));
    }
    m_source->setVisible(m_elsewhere && isWanted());
    m_hadoopLines->setFindings(isWanted() ? m_hadoop : Diagnostics());
    m_tabs->setTabText(0, tr("Keytab"));
    m_tabs->setTabText(1, tr("krb5.conf"));
    m_tabs->setTabText(2, tr("Try it"));
    m_tabs->setAccessibleName(tr("Kerberos"));
}

void SecurityPage::dragEnterEvent(QDragEnterEvent *event)
{
    widgets::welcomeFile(event);
}

void SecurityPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(widgets::droppedFile(event->mimeData()));
}

} // namespace wizard
