// One sign-in at the real KDC with a krb5.conf and a keytab, the way Trino's JVM would do it, and nothing of it on
// disk: the ticket, or why there is none. What is wrong inside the two files is kerberos/check.h's and
// kerberos/keytab.h's.
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "kerberos/krb5_document.h"

#include <QCoroTask>
#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace kerberos {

struct PreflightRequest {
    QByteArray conf; // krb5.conf, any bytes; never given to libkrb5
    Surroundings around; // what its includes are read from
    Secret keytab; // the file's bytes; base64 is decoded before (keytabFromBase64)
    QString principal; // as the keytab names it; without a realm the default realm's
    QString service; // a service to get a ticket for, "hive/_HOST@ACME.LAN"; empty for none
    QString host; // what _HOST becomes in both names: full, as the KDC knows it
    // How long a KDC may stay silent before the next one is asked, both transports together. A JVM waits 90 s.
    std::chrono::milliseconds kdcBound{3'000};
    std::chrono::milliseconds deadline{15'000}; // of the whole
};

struct Ticket {
    QString client; // as the KDC named it
    QString service; // "krbtgt/ACME.LAN@ACME.LAN"
    int enctype = 0; // of the ticket, which only the service reads
    int sessionEnctype = 0;
    QDateTime from; // UTC
    QDateTime until;
    std::optional<QDateTime> renewableUntil;
    std::optional<QDateTime> keyExpires = {}; // when the realm stops taking the key; none: it does not say
    bool operator==(const Ticket &) const = default;
};

// A line of the trace: preflight.event-…, worded by models/text as a statement. Never a key, never a ticket's bytes.
struct PreflightEvent {
    std::chrono::milliseconds at{0}; // since the beginning
    Error what;
};

struct PreflightReport {
    std::optional<Ticket> ticket; // the ticket-granting one
    std::optional<Ticket> serviceTicket; // where a service was asked for
    QString kdc; // who gave the last answer: "udp 192.0.2.7:88 (kdc1.acme.lan)"; empty: nobody did
    std::chrono::milliseconds elapsed{0};
    std::vector<PreflightEvent> trace;
    std::optional<Error> failure; // none: all that was asked for was got

    [[nodiscard]] bool isWell() const { return !failure; }
};

// Bounded by the request's deadline; a stop ends it at once. `onEvent` is called in the event loop as things happen.
//
// The failure is one of
//   before anything is sent: preflight.conf-refused {reader, problem, line}, preflight.principal-invalid {principal},
//     preflight.host-missing {principal}, preflight.no-default-realm {principal}, preflight.keytab-unreadable,
//     keytab.principal-missing {principal, nearest}, preflight.no-enctype {words}, preflight.keytab-enctype {principal,
//     held, permitted}, preflight.realm-unknown {realm, nearest}, preflight.no-kdc {realm}, preflight.kdc-invalid
//     {value}, preflight.bad-duration {key, value}
//   on the way: preflight.name-unknown {host}, preflight.kdc-closed {kdc, reason}, preflight.kdc-silent {kdc, seconds},
//     preflight.kdcs-unreachable {realm, kdcs}, preflight.tcp-only {kdc}, preflight.timeout {seconds},
//     preflight.cancelled
//   the KDC's: preflight.client-unknown {principal}, preflight.key-refused {principal, kvnos}, preflight.clock-skew
//     {seconds, clock, kdc}, preflight.enctype-refused {permitted}, preflight.client-expired,
//     preflight.password-expired, preflight.client-locked {principal}, preflight.realm-wrong {realm, kdc},
//     preflight.service-unknown {service}, preflight.refused {message, number}
// Those that libkrb5 named carry its number (-1765328378 …) as the argument "number".
[[nodiscard]] QCoro::Task<PreflightReport> preflight(PreflightRequest request, std::stop_token stop,
                                                     std::function<void(PreflightEvent)> onEvent = {});

} // namespace kerberos
