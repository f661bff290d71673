// "Try it" in the window at a real KDC, on the Kerberos page and inside the wizard: by dropping both files and clicking.
#include "kerberos_page/kerberos_page.h"
#include "kerberos_sources.h"
#include "krb5/config_tab.h"
#include "krb5/keytab_tab.h"
#include "krb5/try_tab.h"
#include "page_rig.h"
#include "rig.h"
#include "widgets/error_notice.h"
#include "wizard/connection_page.h"
#include "wizard/footer.h"
#include "wizard/labelled_line.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace pagerig;
using flow::Realm;
using kerberos_page::KerberosPage;
using krb5::TryTab;
using preflight_rig::hive;

namespace {

QStringList principals()
{
    return {preflight_rig::hiveIsMade, u"addprinc -randkey metastore/node1.acme.lan"_s};
}

QLineEdit *lineNamed(const QWidget &where, const QString &name)
{
    for (QLineEdit *line : where.findChildren<QLineEdit *>()) {
        if (line->accessibleName() == name) {
            return line;
        }
    }
    return nullptr;
}

// Clicks and waits for the end.
void tryIt(TryTab &tab)
{
    QVERIFY(tab.isVisible());
    QVERIFY(tab.startButton()->isEnabled());
    QSignalSpy finished(&tab, &TryTab::finished);
    QTest::mouseClick(tab.startButton(), Qt::LeftButton);
    QVERIFY(tab.isUnderWay());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QCoreApplication::processEvents();
}

void verifySignedIn(const TryTab &tab, const Realm &realm)
{
    const QString kdc = u"127.0.0.1:%1"_s.arg(realm.port());
    speak(u"en"_s);
    QVERIFY2(readable(&tab).contains(u"Signed in: "_s + hive), qPrintable(readable(&tab)));
    QVERIFY(readable(&tab).contains(u"aes256-cts-hmac-sha1-96"_s));
    QVERIFY(readable(&tab).contains(kdc));
    QVERIFY(tab.trace().contains(kdc));
    QVERIFY(!tab.findChild<widgets::ErrorNotice *>()->error());
    speak(u"fr"_s);
    QVERIFY2(readable(&tab).contains(u"Connecté"_s), qPrintable(readable(&tab)));
    speak(u"en"_s);
}

// The KDC has another key by now: what the person reads in both languages.
void verifyKeyRefused(const TryTab &tab)
{
    const auto *const notice = tab.findChild<widgets::ErrorNotice *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->error()->code, u"preflight.key-refused"_s);
    speak(u"en"_s);
    QVERIFY2(notice->plainText().contains(u"keytab"_s) && notice->plainText().contains(hive), qPrintable(notice->plainText()));
    const QString english = notice->plainText();
    speak(u"fr"_s);
    QVERIFY2(notice->plainText().contains(u"mot de passe"_s) || notice->plainText().contains(u"clé"_s), qPrintable(notice->plainText()));
    QVERIFY(notice->plainText() != english);
    QVERIFY(!readable(&tab).contains(u"Connecté"_s));
    speak(u"en"_s);
}

} // namespace

class TryItTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void cleanup() { speak(u"en"_s); }

    void onThePageASignInSucceedsAndAStaleKeyIsExplained()
    {
        Realm realm(principals());
        QVERIFY(realm.isUp());
        const QByteArray keytab = realm.keytab({hive});
        KerberosPage page(nullptr);
        page.resize(1080, 590);
        page.show();
        page.openFile(file(u"krb5.conf"_s, realm.conf()));
        page.openFile(file(u"hive.keytab"_s, keytab));
        page.findChild<QTabWidget *>(QString(), Qt::FindDirectChildrenOnly)->setCurrentWidget(page.tryIt());
        tryIt(*page.tryIt());
        verifySignedIn(*page.tryIt(), realm);

        QTest::keyClicks(lineNamed(*page.tryIt(), u"Service to get a ticket for, if any"_s), u"metastore/_HOST@ACME.LAN"_s);
        QTest::keyClicks(lineNamed(*page.tryIt(), u"What _HOST stands for"_s), u"node1.acme.lan"_s);
        tryIt(*page.tryIt());
        QVERIFY(readable(page.tryIt()).contains(u"Service ticket: metastore/node1.acme.lan@ACME.LAN"_s));

        realm.kadmin(u"cpw -randkey hive/trino.acme.lan"_s);
        tryIt(*page.tryIt());
        verifyKeyRefused(*page.tryIt());
    }

    void inTheWizardASignInSucceedsAndAStaleKeyIsExplained()
    {
        Realm realm(principals());
        QVERIFY(realm.isUp());
        workspace::Workspace workspace(nowhere(m_folder), kerberossources::library(), m_folder.filePath(u"state"_s));
        wizard::Wizard wizard(workspace, nullptr);
        wizard.resize(1040, 700);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        auto *const next = wizard.findChild<wizard::Footer *>()->next();
        wizard.findChild<wizard::SourcePage *>()->choose(u"lake"_s);
        next->click();
        auto *const connection = wizard.findChild<wizard::ConnectionPage *>();
        QTest::keyClicks(connection->name()->line(), u"lake"_s);
        next->click();
        auto &page = *wizard.findChild<wizard::SecurityPage *>();
        page.openFile(file(u"krb5.conf"_s, realm.conf()));
        page.openFile(file(u"hive.keytab"_s, realm.keytab({hive})));
        QTRY_VERIFY2(next->isEnabled(), qPrintable(wizard.findChild<wizard::Footer *>()->reason()));
        page.tabs()->setCurrentWidget(page.tryIt());
        tryIt(*page.tryIt());
        verifySignedIn(*page.tryIt(), realm);

        realm.kadmin(u"cpw -randkey hive/trino.acme.lan"_s);
        tryIt(*page.tryIt());
        verifyKeyRefused(*page.tryIt());
        QVERIFY(next->isEnabled()); // Trino may reach another KDC: it is said, and stands in nobody's way
        QVERIFY(wizard.goBack());
        QCOMPARE(wizard.definition().kerberos->clientPrincipal, hive);
    }

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        write(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TryItTest)
#include "try_it_test.moc"
