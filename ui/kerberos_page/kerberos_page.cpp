#include "kerberos_page/kerberos_page.h"

#include "kerberos_page/merge_tab.h"
#include "krb5/config_tab.h"
#include "krb5/file_kind.h"
#include "krb5/keytab_tab.h"
#include "krb5/together.h"
#include "krb5/try_tab.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/dropped_file.h"
#include "widgets/label.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kerberos_page {

KerberosPage::KerberosPage(QWidget *parent) : Page(parent), m_tabs(new QTabWidget(this))
{
    setAcceptDrops(true);
    m_configuration = new krb5::ConfigTab(krb5::ConfigTab::Home::File, m_tabs);
    m_keytab = new krb5::KeytabTab(m_tabs);
    m_merge = new MergeTab(m_tabs);
    m_try = new krb5::TryTab(m_tabs);
    for (QWidget *const tab : std::initializer_list<QWidget *>{m_configuration, m_keytab, m_merge, m_try}) {
        m_tabs->addTab(tab, {});
    }
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, 12);
    column->setSpacing(8);
    auto *const head = new QHBoxLayout;
    head->addWidget(widgets::label(this, widgets::TextKind::PageTitle, [] { return tr("Kerberos"); }), 1);
    QPushButton *const guide = widgets::button(this, widgets::ButtonKind::Quiet, u"info"_s, [] { return tr("Hive and HDFS: how to connect them"); });
    connect(guide, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(helpPage()); });
    head->addWidget(guide);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);

    m_merge->openConfiguration = [this] { return std::pair(m_configuration->name(), m_configuration->editor()->content()); };
    connect(m_merge, &MergeTab::openRequested, this, [this](const QByteArray &text) {
        m_configuration->replace(text, tr("Merged krb5.conf"));
        m_tabs->setCurrentWidget(m_configuration);
    });
    m_try->files = [this] { return krb5::requestOf(*m_configuration, *m_keytab); };
    connect(m_tabs, &QTabWidget::currentChanged, m_try, &krb5::TryTab::follow);
    connect(m_keytab, &krb5::KeytabTab::knownChanged, this, [this] { krb5::tell(*m_configuration, *m_keytab); });
    connect(m_configuration->editor(), &krb5::Krb5Editor::analysed, this,
            [this] { m_keytab->showTogether(*m_configuration->editor()->analysis().findings()); });
    widgets::said(this, [this] {
        m_tabs->setTabText(0, tr("Configuration"));
        m_tabs->setTabText(1, tr("Keytab"));
        m_tabs->setTabText(2, tr("Merge"));
        m_tabs->setTabText(3, tr("Try it"));
        m_tabs->setAccessibleName(tr("Kerberos"));
    });
}

void KerberosPage::openFile(const QString &path)
{
    switch (krb5::fileKind(path)) {
    case krb5::FileKind::Keytab:
        m_tabs->setCurrentWidget(m_keytab);
        m_keytab->zone()->open(path);
        break;
    case krb5::FileKind::CoreSite:
        m_tabs->setCurrentWidget(m_keytab);
        m_keytab->setCoreSite(path);
        break;
    case krb5::FileKind::Configuration:
        m_tabs->setCurrentWidget(m_configuration);
        m_configuration->open(path);
        break;
    }
}

QString KerberosPage::helpPage() const
{
    return u"connect-hive-hdfs"_s;
}

bool KerberosPage::isModified() const
{
    return m_configuration->isModified();
}

QString KerberosPage::unsavedName() const
{
    return m_configuration->name();
}

bool KerberosPage::save()
{
    m_tabs->setCurrentWidget(m_configuration);
    return m_configuration->save();
}

QAbstractButton *KerberosPage::mainAction()
{
    QWidget *const tab = m_tabs->currentWidget();
    return tab == m_configuration ? m_configuration->saveButton()
        : tab == m_try            ? m_try->startButton()
                                  : static_cast<QAbstractButton *>(nullptr);
}

void KerberosPage::dragEnterEvent(QDragEnterEvent *event)
{
    widgets::welcomeFile(event);
}

void KerberosPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(widgets::droppedFile(event->mimeData()));
}

} // namespace kerberos_page
