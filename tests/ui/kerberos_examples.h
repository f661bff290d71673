// The files that the tests and pictures of the Kerberos page show.
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>

namespace kerberosexamples {

// A misspelt boolean, a misspelt key, a comment behind a host.
inline const QByteArray broken = R"(# the realm of the lab
[libdefaults]
  default_realm = LAB.CORP
  dns_lookup_kdc = flase
  ticket_lifetime = 24h
  forwardable = true

[realms]
  LAB.CORP = {
    kdc = kdc1.lab.corp:88 # the first one
    admin_sever = kdc1.lab.corp
  }

[domain_realm]
  .lab.corp = LAB.CORP
  lab.corp = LAB.CORP
)";

inline const QByteArray clean = R"([libdefaults]
  default_realm = LAB.CORP
  dns_lookup_kdc = false
  forwardable = true

[realms]
  LAB.CORP = {
    kdc = kdc1.lab.corp:88
    admin_server = kdc1.lab.corp
  }

[domain_realm]
  .lab.corp = LAB.CORP
  lab.corp = LAB.CORP
)";

inline const QByteArray lake = R"([libdefaults]
  default_realm = LAKE.CORP
  forwardable = true
[realms]
  LAKE.CORP = {
    kdc = kdc1.lake.corp
    admin_server = kdc1.lake.corp
  }
  SHARED.CORP = {
    kdc = kdc1.shared.corp
    admin_server = kdc1.shared.corp
  }
[domain_realm]
  .lake.corp = LAKE.CORP
)";

inline const QByteArray finance = R"([libdefaults]
  default_realm = FINANCE.CORP
  forwardable = true
[realms]
  FINANCE.CORP = {
    kdc = kdc.finance.corp
    admin_server = kdc.finance.corp
  }
  SHARED.CORP = {
    kdc = kdc9.shared.corp
    admin_server = kdc9.shared.corp
  }
[domain_realm]
  .finance.corp = FINANCE.CORP
)";

inline void put(QByteArray &bytes, quint32 number, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    }
}

// A record of MIT's layout (0502): service/host@LAB.CORP.
inline QByteArray record(const QByteArray &service, quint8 kvno, quint16 enctype, const QByteArray &key)
{
    QByteArray body;
    put(body, 2, 2);
    for (const QByteArray &part : std::initializer_list<QByteArray>{"LAB.CORP", service, "node1.lab.corp"}) {
        put(body, static_cast<quint32>(part.size()), 2);
        body += part;
    }
    put(body, 1, 4);
    put(body, 1'750'000'000, 4);
    body += static_cast<char>(kvno);
    put(body, enctype, 2);
    put(body, static_cast<quint32>(key.size()), 2);
    body += key;
    QByteArray whole;
    put(whole, static_cast<quint32>(body.size()), 4);
    return whole + body;
}

inline const QByteArray keyText = "Canary-key-of-32-bytes-0123456789"; // cut to the length of the enctype

// Two keys of hive, an old and weak one among them, and one of HTTP.
inline QByteArray keytab()
{
    return QByteArray("\x05\x02", 2) + record("hive", 3, 18, keyText.left(32)) + record("hive", 2, 23, keyText.left(16))
        + record("HTTP", 1, 17, keyText.left(16));
}

} // namespace kerberosexamples
