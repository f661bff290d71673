// What the preflight's tests share: a principal, requests, keys made by hand, and a KDC that says nothing.
#pragma once

#include "kerberos_preflight/preflight.h"
#include "realm.h"

#include <QTcpServer>
#include <QUdpSocket>

namespace preflight_rig {

using namespace std::chrono_literals;

extern const QString hive; // hive/trino.acme.lan@ACME.LAN
extern const QString hiveIsMade; // the query that makes it, with random keys

[[nodiscard]] kerberos::PreflightRequest requestFor(const flow::Realm &realm, const QByteArray &keytab);
// With a key of our own, for what fails before a KDC would see it.
[[nodiscard]] kerberos::PreflightRequest offlineRequest(const QByteArray &conf);

// A keytab with one key; all its bytes are `fill`. Components and realm as in a/b@R.
[[nodiscard]] QByteArray keytabOf(const QByteArray &principal, int enctype, int keyLength, char fill = 'k');

// Waits for it; the trace goes to the test's log.
[[nodiscard]] kerberos::PreflightReport answerTo(kerberos::PreflightRequest request, std::stop_token stop = {});
[[nodiscard]] QString codeOf(const kerberos::PreflightReport &report); // empty where all is well

[[nodiscard]] QByteArray closedPort(); // 127.0.0.1:PORT where nobody listens

// A port, UDP and TCP, that takes everything and answers nothing: a firewall that drops packets.
class Silence {
public:
    Silence();
    [[nodiscard]] QByteArray address() const;

private:
    QTcpServer m_tcp;
    QUdpSocket m_udp;
};

} // namespace preflight_rig
