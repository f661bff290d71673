// Draws the Kerberos page's tabs and the wizard's Security page in both themes and languages into a folder, to be looked at:
// kerberos-pictures FOLDER
#include "kerberos_examples.h"
#include "kerberos_page/kerberos_page.h"
#include "kerberos_page/merge_tab.h"
#include "kerberos_sources.h"
#include "krb5/config_tab.h"
#include "krb5/keytab_tab.h"
#include "krb5/try_tab.h"
#include "page_rig.h"
#include "wizard/connection_page.h"
#include "wizard/labelled_line.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTcpServer>

using namespace pagerig;
using kerberos_page::KerberosPage;

namespace {

void draw(QWidget &page, theme::Appearance &appearance, const QString &file)
{
    for (const auto &[choice, theme] : {std::pair(theme::Choice::Light, u"light"_s), std::pair(theme::Choice::Dark, u"dark"_s)}) {
        appearance.setChoice(choice);
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            speak(language);
            QTest::qWait(200);
            page.grab().save(u"%1-%2-%3.png"_s.arg(file, theme, language));
        }
    }
}

// Nobody listens there: a sign-in that fails at once.
QByteArray closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return "127.0.0.1:" + QByteArray::number(server.serverPort());
}

void drawWizard(theme::Appearance &appearance, const QDir &folder)
{
    const QTemporaryDir scratch;
    workspace::Workspace workspace(nowhere(scratch), kerberossources::library(), scratch.filePath(u"state"_s));
    wizard::Wizard wizard(workspace, nullptr);
    wizard.setAutoFillBackground(true);
    wizard.resize(1060, 668);
    wizard.show();
    wizard.findChild<wizard::SourcePage *>()->choose(u"depot"_s);
    wizard.mainAction()->click();
    wizard.findChild<wizard::ConnectionPage *>()->name()->setValue(u"lake"_s);
    wizard.mainAction()->click();
    draw(wizard, appearance, folder.filePath(u"7-wizard-choice"_s));
    auto &page = *wizard.findChild<wizard::SecurityPage *>();
    const QString keytab = scratch.filePath(u"hive.keytab"_s);
    const QString conf = scratch.filePath(u"krb5.conf"_s);
    write(keytab, kerberosexamples::keytab());
    write(conf, kerberosexamples::broken);
    page.openFile(keytab);
    QTest::qWait(200);
    draw(wizard, appearance, folder.filePath(u"8-wizard-keytab"_s));
    page.openFile(conf);
    QTest::qWait(200);
    page.configuration()->editor()->goToProblem(1);
    draw(wizard, appearance, folder.filePath(u"9-wizard-krb5"_s));
    write(conf, QByteArray(kerberosexamples::clean).replace("kdc1.lab.corp:88", closedPort()));
    page.configuration()->start(contentOf(conf));
    page.tabs()->setCurrentIndex(2);
    QTest::qWait(200);
    draw(wizard, appearance, folder.filePath(u"10-wizard-try"_s));
    page.tryIt()->start();
    QTest::qWait(1500);
    draw(wizard, appearance, folder.filePath(u"11-wizard-try-failed"_s));
    page.own()->parentWidget()->findChildren<QRadioButton *>().last()->click();
    page.tabs()->setCurrentIndex(1);
    draw(wizard, appearance, folder.filePath(u"12-wizard-clusters"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(QApplication::arguments().value(1));
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (argc < 2 || !appearance || !folder.mkpath(u"."_s)) {
        qFatal("kerberos-pictures FOLDER");
    }
    speak(u"en"_s);
    KerberosPage page(nullptr);
    page.resize(1080, 590); // what a window of 1280×720 leaves
    page.show();
    QTest::qWait(100);
    auto *const tabs = page.findChild<QTabWidget *>();
    draw(page, **appearance, folder.filePath(u"1-empty"_s));
    page.configuration()->replace(kerberosexamples::broken, u"krb5.conf"_s);
    QTest::qWait(200);
    page.configuration()->editor()->goToProblem(1);
    draw(page, **appearance, folder.filePath(u"2-configuration"_s));
    tabs->setCurrentIndex(1);
    draw(page, **appearance, folder.filePath(u"3-no-keytab"_s));
    page.keytab()->zone()->setBytes(Secret::fromBytes(kerberosexamples::keytab()), u"hive.keytab"_s);
    QTest::qWait(200);
    draw(page, **appearance, folder.filePath(u"4-keytab"_s));
    tabs->setCurrentIndex(2);
    draw(page, **appearance, folder.filePath(u"5-merge-empty"_s));
    page.merge()->add(u"lake-hive.conf"_s, kerberosexamples::lake);
    page.merge()->add(u"finance.conf"_s, kerberosexamples::finance);
    QTest::qWait(200);
    draw(page, **appearance, folder.filePath(u"6-merge"_s));
    page.hide();
    drawWizard(**appearance, folder);
    return 0;
}
