#include "kerberos/keytab.h"
#include "kerberos_preflight/preflight.h"
#include "realm.h"
#include "text/words.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;
using flow::Realm;
using kerberos::PreflightReport;
using kerberos::PreflightRequest;
using namespace std::chrono_literals;

namespace {

const QString hive = u"hive/trino.acme.lan@ACME.LAN"_s;
const QStringList oneHive{u"addprinc -randkey hive/trino.acme.lan"_s};

PreflightRequest requestFor(Realm &realm, const QByteArray &keytab)
{
    PreflightRequest request;
    request.conf = realm.conf();
    request.keytab = Secret::fromBytes(QByteArray(keytab));
    request.principal = hive;
    return request;
}

PreflightReport answerTo(PreflightRequest request, std::stop_token stop = {})
{
    const auto report = QCoro::waitFor(kerberos::preflight(std::move(request), stop));
    for (const auto &event : report.trace) {
        qInfo("%5lld ms %s", static_cast<long long>(event.at.count()), qPrintable(text::explain(event.what).cause));
    }
    if (report.failure) {
        qInfo("%s %s", qPrintable(text::explain(*report.failure).cause), qPrintable(report.failure->rawAnswer));
    }
    return report;
}

QString codeOf(const PreflightReport &report)
{
    return report.failure ? report.failure->code : QString();
}

} // namespace

class PreflightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundKeytabGetsATicket()
    {
        Realm realm(oneHive);
        QVERIFY(realm.isUp());
        const auto report = answerTo(requestFor(realm, realm.keytab({hive})));
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.ticket->client, hive);
        QCOMPARE(report.ticket->service, u"krbtgt/ACME.LAN@ACME.LAN"_s);
        QCOMPARE(report.ticket->enctype, 18);
        QVERIFY(report.ticket->until > QDateTime::currentDateTimeUtc().addSecs(3600));
        QCOMPARE(report.kdc, u"udp 127.0.0.1:%1"_s.arg(realm.port()));
        QVERIFY(report.elapsed < 1s);
    }
};

QTEST_GUILESS_MAIN(PreflightTest)
#include "preflight_test.moc"
