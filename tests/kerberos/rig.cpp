#include "rig.h"

#include "text/words.h"

#include <QCoroTask>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace preflight_rig {

const QString hive = u"hive/trino.acme.lan@ACME.LAN"_s;
const QString hiveIsMade = u"addprinc -randkey hive/trino.acme.lan"_s;

kerberos::PreflightRequest requestFor(const flow::Realm &realm, const QByteArray &keytab)
{
    kerberos::PreflightRequest request;
    request.conf = realm.conf();
    request.keytab = Secret::fromBytes(QByteArray(keytab));
    request.principal = hive;
    return request;
}

kerberos::PreflightRequest offlineRequest(const QByteArray &conf)
{
    kerberos::PreflightRequest request;
    request.conf = conf;
    request.keytab = Secret::fromBytes(keytabOf(hive.toUtf8(), 18, 32));
    request.principal = hive;
    return request;
}

QByteArray keytabOf(const QByteArray &principal, int enctype, int keyLength, char fill)
{
    const auto u16 = [](qsizetype value) {
        QByteArray bytes(2, '\0');
        qToBigEndian(static_cast<quint16>(value), bytes.data());
        return bytes;
    };
    const auto part = [&](const QByteArray &text) -> QByteArray { return u16(text.size()) + text; };
    const qsizetype at = principal.lastIndexOf('@');
    const auto components = principal.left(at).split('/');
    QByteArray record = u16(components.size()) + part(principal.mid(at + 1));
    for (const QByteArray &component : components) {
        record += part(component);
    }
    record += QByteArray("\0\0\0\1\x65\x53\xf1\0\1", 9) + u16(enctype) + part(QByteArray(keyLength, fill));
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(record.size()), length.data());
    return QByteArray("\5\2", 2) + length + record;
}

kerberos::PreflightReport answerTo(kerberos::PreflightRequest request, std::stop_token stop)
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

QString codeOf(const kerberos::PreflightReport &report)
{
    return report.failure ? report.failure->code : QString();
}

QByteArray closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return "127.0.0.1:" + QByteArray::number(server.serverPort());
}

Silence::Silence()
{
    do {
        m_tcp.close();
        m_tcp.listen(QHostAddress::LocalHost, 0);
    } while (!m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort()));
}

QByteArray Silence::address() const
{
    return "127.0.0.1:" + QByteArray::number(m_tcp.serverPort());
}

} // namespace preflight_rig
