#include "kerberos_preflight/preflight.h"
#include "rig.h"

#include <QTcpServer>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace preflight_rig;
using flow::Realm;

class PreflightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundKeytabGetsATicket()
    {
        Realm realm({hiveIsMade});
        const auto report = answerTo(requestFor(realm, realm.keytab({hive})));
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.ticket->client, hive);
        QCOMPARE(report.ticket->service, u"krbtgt/ACME.LAN@ACME.LAN"_s);
        QCOMPARE(report.ticket->enctype, 18);
        QVERIFY(report.ticket->until > QDateTime::currentDateTimeUtc().addSecs(3600));
        QCOMPARE(report.kdc, u"udp 127.0.0.1:%1"_s.arg(realm.port()));
        QVERIFY(report.elapsed < 1s);
    }

    void theFilesLifetimesAreAskedFor()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        request.conf = realm.conf(" ticket_lifetime = 1h\n renew_lifetime = 2h\n");
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), QString());
        QVERIFY(report.ticket->until < QDateTime::currentDateTimeUtc().addSecs(3700));
        QVERIFY(report.ticket->renewableUntil.has_value());
    }

    void theRealmSaysWhenTheKeyExpires()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        QVERIFY(!answerTo(request).ticket->keyExpires); // it never does
        realm.kadmin(u"modprinc -pwexpire \"2031-05-06 07:08:09 UTC\" "_s + hive);
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.ticket->keyExpires, QDateTime(QDate(2031, 5, 6), QTime(7, 8, 9), Qt::UTC));
    }

    void aServiceTicketIsGotForTheHostThatStandsForHost()
    {
        Realm realm({hiveIsMade, u"addprinc -randkey metastore/ms.acme.lan"_s});
        auto request = requestFor(realm, realm.keytab({hive}));
        request.service = u"metastore/_HOST@ACME.LAN"_s;
        QCOMPARE(codeOf(answerTo(request)), u"preflight.host-missing"_s);
        request.host = u"MS.acme.lan"_s;
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.serviceTicket->service, u"metastore/ms.acme.lan@ACME.LAN"_s);
        request.host = u"other.acme.lan"_s;
        const auto unknown = answerTo(request);
        QCOMPARE(codeOf(unknown), u"preflight.service-unknown"_s);
        QCOMPARE(unknown.failure->arguments.value(u"service"_s), u"metastore/other.acme.lan@ACME.LAN"_s);
        QVERIFY(unknown.ticket.has_value()); // the first half went well
    }

    void overTcpWhereTheFileSaysSo()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        request.conf = realm.conf(" udp_preference_limit = 1\n");
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.kdc, u"tcp 127.0.0.1:%1"_s.arg(realm.port()));
    }

    // A JVM never tries TCP after UDP was lost, so this is a failure although there is a way.
    void aKdcThatSpeaksTcpOnlyNeedsASetting()
    {
        Realm realm({hiveIsMade}, {.udp = "no"});
        auto request = requestFor(realm, realm.keytab({hive}));
        QCOMPARE(codeOf(answerTo(request)), u"preflight.tcp-only"_s);
        request.conf = realm.conf(" udp_preference_limit = 1\n");
        QCOMPARE(codeOf(answerTo(request)), QString());
    }

    void theSecondKdcIsAskedWhenTheFirstIsDown()
    {
        Realm realm({hiveIsMade});
        auto request = requestFor(realm, realm.keytab({hive}));
        const QByteArray here = "127.0.0.1:" + QByteArray::number(realm.port());
        request.conf = realm.conf({}, closedPort() + "\n  kdc = " + here);
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), QString());
        QVERIFY(report.kdc.endsWith(QString::fromLatin1(here)));
        request.conf = realm.conf({}, closedPort() + "\n  kdc = no-such-host.invalid");
        QCOMPARE(codeOf(answerTo(request)), u"preflight.kdcs-unreachable"_s);
    }

    void aKdcThatSaysNothingIsBoundedToTheConfiguredTime()
    {
        Silence silence;
        auto request = offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n  kdc = "
                                      + silence.address() + "\n }\n");
        request.kdcBound = 600ms;
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), u"preflight.kdc-silent"_s);
        QVERIFY2(report.elapsed >= 550ms && report.elapsed < 900ms,
                 qPrintable(QString::number(report.elapsed.count())));
    }

    void theWholeIsBoundedByItsDeadline()
    {
        Silence silence;
        auto request = offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n  kdc = "
                                      + silence.address() + "\n  kdc = " + silence.address() + "\n }\n");
        request.kdcBound = 10s;
        request.deadline = 400ms;
        const auto report = answerTo(request);
        QCOMPARE(codeOf(report), u"preflight.timeout"_s);
        QVERIFY(report.elapsed < 800ms);
    }

    void aStopEndsItAtOnce()
    {
        Silence silence;
        auto request = offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n  kdc = "
                                      + silence.address() + "\n }\n");
        std::stop_source stop;
        QTimer::singleShot(100, this, [&stop] { stop.request_stop(); });
        const auto report = answerTo(request, stop.get_token());
        QCOMPARE(codeOf(report), u"preflight.cancelled"_s);
        QVERIFY(report.elapsed < 500ms);
    }

    void whatAnswersButIsNoKdcIsAFailureAndNoLoop_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("noise") << QByteArray(300, '\x55');
        QTest::newRow("one byte") << QByteArray("k");
        QTest::newRow("an error cut short") << QByteArray("\x7e\x81\xff\x30\x81\xf0", 6);
        QTest::newRow("an answer cut short") << QByteArray("\x6b\x82\xff\xff\x30\x84\xff\xff\xff\xff", 10);
    }
    void whatAnswersButIsNoKdcIsAFailureAndNoLoop()
    {
        QFETCH(QByteArray, answer);
        QUdpSocket liar;
        QVERIFY(liar.bind(QHostAddress::LocalHost, 0));
        connect(&liar, &QUdpSocket::readyRead, this, [&] {
            QByteArray question(4096, '\0');
            QHostAddress from;
            quint16 port = 0;
            liar.readDatagram(question.data(), question.size(), &from, &port);
            liar.writeDatagram(answer, from, port);
        });
        const QByteArray kdc = "127.0.0.1:" + QByteArray::number(liar.localPort());
        const auto report
            = answerTo(offlineRequest("[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n"
                                      "  kdc = "
                                      + kdc + "\n }\n"));
        QVERIFY(report.failure.has_value());
        QVERIFY2(codeOf(report) == "preflight.refused"_L1, qPrintable(codeOf(report)));
        QVERIFY(report.elapsed < 2s);
    }
};

QTEST_GUILESS_MAIN(PreflightTest)
#include "preflight_test.moc"
