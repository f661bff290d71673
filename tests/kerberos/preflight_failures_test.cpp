// Every way a sign-in can fail, at a real KDC: each row of the table that people are given words for, with libkrb5's
// own number where there is one.
#include "rig.h"
#include "text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace preflight_rig;
using flow::Realm;
using kerberos::PreflightReport;

namespace {

// A failure has its code, libkrb5's number, and words with cause and remedy in both languages.
void compareFailure(const PreflightReport &report, const QString &code, const QString &number)
{
    QCOMPARE(codeOf(report), code);
    QCOMPARE(report.failure->arguments.value(u"number"_s), number);
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        QVERIFY(text::installLanguage(language));
        const auto words = text::explain(*report.failure);
        QVERIFY2(!words.cause.contains(u'…') && !words.cause.contains(u'{') && words.cause != code, qPrintable(words.cause));
        QVERIFY(!words.remedy.isEmpty());
    }
}

} // namespace

class PreflightFailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPrincipalTheKdcDoesNotKnow()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, keytabOf("hivf/trino.acme.lan@ACME.LAN", 18, 32));
        request.principal = u"hivf/trino.acme.lan@ACME.LAN"_s;
        compareFailure(answerTo(request), u"preflight.client-unknown"_s, u"-1765328378"_s);
    }

    void aRealmInTheWrongCase()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, keytabOf("hive/trino.acme.lan@acme.lan", 18, 32));
        request.principal = u"hive/trino.acme.lan@acme.lan"_s;
        compareFailure(answerTo(request), u"preflight.realm-unknown"_s, u"-1765328230"_s);
        QCOMPARE(answerTo(request).failure->arguments.value(u"nearest"_s), u"ACME.LAN"_s);
        // Declared so in the file as well: the KDC itself says no.
        request.conf = realm.conf().replace("ACME.LAN", "acme.lan");
        const auto report = answerTo(request);
        QVERIFY2(codeOf(report) == "preflight.client-unknown"_L1 || codeOf(report) == "preflight.realm-wrong"_L1,
                 qPrintable(codeOf(report)));
    }

    void aKeyThatIsStale()
    {
        Realm realm({hiveIsMade});
        const QByteArray old = realm.keytab({hive});
        realm.kadmin(u"cpw -randkey "_s + hive);
        const auto report = answerTo(requestFor(realm, old));
        compareFailure(report, u"preflight.key-refused"_s, u"-1765328360"_s);
        QCOMPARE(report.failure->arguments.value(u"kvnos"_s), u"1"_s);
    }

    void aClosedPortIsToldAtOnce()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        request.conf = realm.conf({}, closedPort());
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), u"preflight.kdc-closed"_s);
        QVERIFY2(report.elapsed < 200ms, qPrintable(QString::number(report.elapsed.count())));
    }

    void aNameThatDnsDoesNotKnow()
    {
        const auto report = answerTo(offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n"
                                                    " ACME.LAN = {\n  kdc = no-such-host.invalid\n }\n"));
        QCOMPARE(codeOf(report), u"preflight.name-unknown"_s);
        QCOMPARE(report.failure->arguments.value(u"host"_s), u"no-such-host.invalid"_s);
    }

    void aClockThatIsWrong()
    {
        Realm realm({hiveIsMade}, {.clock = u"+20m"_s});
        QVERIFY(realm.isUp());
        const auto report = answerTo(requestFor(realm, realm.keytab({hive})));
        compareFailure(report, u"preflight.clock-skew"_s, u"-1765328347"_s);
        const int seconds = report.failure->arguments.value(u"seconds"_s).toInt();
        QVERIFY2(seconds > 1150 && seconds < 1250, qPrintable(QString::number(seconds)));
    }

    void anEnctypeTheKdcRefuses()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, keytabOf(hive.toUtf8(), 20, 32));
        request.conf = realm.conf(" permitted_enctypes = aes256-cts-hmac-sha384-192\n");
        compareFailure(answerTo(request), u"preflight.enctype-refused"_s, u"-1765328370"_s);
    }

    void noEnctypeIsLeft()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        request.conf = realm.conf(" permitted_enctypes = aes257-cts\n default_tkt_enctypes = aes257-cts\n");
        compareFailure(answerTo(request), u"preflight.no-enctype"_s, u"-1765328147"_s);
    }

    void theKeytabsEnctypeIsNotPermitted()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, keytabOf(hive.toUtf8(), 18, 32));
        request.conf = realm.conf(" permitted_enctypes = aes128-cts-hmac-sha1-96\n");
        const auto report = answerTo(request);
        compareFailure(report, u"preflight.keytab-enctype"_s, u"-1765328174"_s);
        QVERIFY(report.trace.empty()); // nothing needs to be sent to know that
    }

    void theKdcHasAnotherEnctypeThanTheKeytab()
    {
        Realm realm({u"addprinc -randkey -e aes256-cts:normal hive/trino.acme.lan"_s});
        compareFailure(answerTo(requestFor(realm, keytabOf(hive.toUtf8(), 17, 16))), u"preflight.enctype-refused"_s,
                       u"-1765328174"_s);
    }

    void anAccountThatCannotSignIn_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("number");
        QTest::newRow("expired") << u"-expire 2001-01-01"_s << u"preflight.client-expired"_s << u"-1765328383"_s;
        QTest::newRow("password") << u"-pwexpire 2001-01-01"_s << u"preflight.password-expired"_s << u"-1765328361"_s;
        QTest::newRow("locked") << u"-allow_tix"_s << u"preflight.client-locked"_s << u"-1765328366"_s;
    }
    void anAccountThatCannotSignIn()
    {
        QFETCH(QString, query);
        QFETCH(QString, code);
        QFETCH(QString, number);
        Realm realm({hiveIsMade, u"modprinc %1 %2"_s.arg(query, hive)});
        const auto report = answerTo(requestFor(realm, realm.keytab({hive})));
        compareFailure(report, code, number);
        QCOMPARE(report.failure->arguments.value(u"principal"_s), hive);
    }

    void aPrincipalThatIsNotInTheKeytab()
    {
        auto request
            = offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n  kdc = k\n }\n");
        request.principal = u"hivf/trino.acme.lan@ACME.LAN"_s;
        const auto report = answerTo(request);
        compareFailure(report, u"keytab.principal-missing"_s, u"-1765328203"_s);
        QCOMPARE(report.failure->arguments.value(u"nearest"_s), hive);
    }

    void whatTheFileLacksOrSpoils_data()
    {
        QTest::addColumn<QByteArray>("libdefaults");
        QTest::addColumn<QByteArray>("realms");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("number");
        const auto block = [](const QByteArray &lines) { return QByteArray(" ACME.LAN = {\n" + lines + " }\n"); };
        const QByteArray fine = block("  kdc = 127.0.0.1:88\n");
        QTest::newRow("realm not declared") << QByteArray() << QByteArray(" B.LAN = {\n  kdc = k\n }\n")
                                            << u"preflight.realm-unknown"_s << u"-1765328230"_s;
        QTest::newRow("no kdc") << QByteArray() << block("  admin_server = k\n") << u"preflight.no-kdc"_s
                                << u"-1765328230"_s;
        QTest::newRow("comment in it") << QByteArray() << block("  kdc = k1 # old\n") << u"preflight.kdc-invalid"_s
                                       << u"22"_s;
        QTest::newRow("port") << QByteArray() << block("  kdc = k1:70000\n") << u"preflight.kdc-invalid"_s << u"22"_s;
        QTest::newRow("no port") << QByteArray() << block("  kdc = k1:\n") << u"preflight.kdc-invalid"_s << u"22"_s;
        QTest::newRow("url") << QByteArray() << block("  kdc = https://k1/x\n") << u"preflight.kdc-invalid"_s
                             << u"22"_s;
        QTest::newRow("bare IPv6") << QByteArray() << block("  kdc = ::1\n") << u"preflight.kdc-invalid"_s << u"22"_s;
        QTest::newRow("two in a line") << QByteArray() << block("  kdc = k1 k2\n") << u"preflight.kdc-invalid"_s
                                       << u"22"_s;
        QTest::newRow("one of two") << QByteArray() << block("  kdc = k1\n  kdc = k2:x\n") << u"preflight.kdc-invalid"_s
                                    << u"22"_s;
        QTest::newRow("renewal") << QByteArray(" renew_lifetime = forever\n") << fine << u"preflight.bad-duration"_s
                                 << u"-1765328136"_s;
        QTest::newRow("refused by Java") << QByteArray() << QByteArray(fine + "}\n") << u"preflight.conf-refused"_s
                                         << QString();
        QTest::newRow("refused by Java alone") << QByteArray() << block("  kdc = k\n") + "# caf\xe9\n"
                                               << u"preflight.conf-refused"_s << QString();
    }
    void whatTheFileLacksOrSpoils()
    {
        QFETCH(QByteArray, libdefaults);
        QFETCH(QByteArray, realms);
        QFETCH(QString, code);
        QFETCH(QString, number);
        const auto report = answerTo(
            offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n" + libdefaults + "[realms]\n" + realms));
        compareFailure(report, code, number);
        QVERIFY(report.elapsed < 100ms); // nothing was sent
    }

    void aRealmThatIsServedElsewhere()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, keytabOf("hive/trino.acme.lan@OTHER.LAN", 18, 32));
        request.principal = u"hive/trino.acme.lan@OTHER.LAN"_s;
        request.conf = realm.conf().replace("ACME.LAN", "OTHER.LAN");
        const auto report = answerTo(request);
        QVERIFY2(codeOf(report) == "preflight.client-unknown"_L1 || codeOf(report) == "preflight.realm-wrong"_L1,
                 qPrintable(codeOf(report)));
    }

    void aKeytabThatIsNone()
    {
        auto request = offlineRequest("[libdefaults]\n default_realm = A.LAN\n[realms]\n A.LAN = {\n  kdc = k\n }\n");
        request.keytab = Secret::fromBytes("not a keytab");
        QCOMPARE(codeOf(answerTo(request)), u"preflight.keytab-unreadable"_s);
    }

    // What could run code in libkrb5 never reaches it: the sign-in goes on as if the lines were not there.
    void aFileThatWouldLoadALibraryLoadsNone()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        const QByteArray mark = realm.filePath(u"loaded"_s).toUtf8();
        request.conf = realm.conf(" plugin_base_dir = " + mark + "\n err_fmt = %M\n")
            + "[plugins]\n clpreauth = {\n  module = x:" + mark + ".so\n }\n pwqual = {\n  module = y:" + mark
            + ".so\n }\n";
        QCOMPARE(codeOf(answerTo(request)), QString());
    }
};

QTEST_GUILESS_MAIN(PreflightFailuresTest)
#include "preflight_failures_test.moc"
