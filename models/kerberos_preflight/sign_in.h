// libkrb5 driven a step at a time: what it wants sent, what it makes of the answer. It sends nothing itself, reads no
// file and no environment. Private to models/kerberos_preflight.
#pragma once

#include "base/error.h"
#include "kerberos/keytab.h"
#include "kerberos_preflight/preflight.h"
#include "kerberos_preflight/settings.h"

#include <QByteArray>

#include <krb5.h>

#include <memory>
#include <optional>

namespace kerberos {

// libkrb5's own error: its number, its words, and the KDC's clock where the KDC sent one with its refusal.
struct Krb5Failure {
    krb5_error_code number = 0;
    QString message;
    std::optional<QDateTime> kdcTime; // UTC
};

template <typename T> using Krb5Result = tl::expected<T, Krb5Failure>;

// What one step asks for.
struct Step {
    QByteArray message; // to send; empty: done
    QString realm; // to a KDC of it
    bool tooBigForUdp = false; // the KDC said so: the same again over TCP
};

class SignIn {
public:
    // Settings must outlive it.
    [[nodiscard]] static Krb5Result<std::unique_ptr<SignIn>> open(const Settings &settings);
    ~SignIn();
    SignIn(const SignIn &) = delete;
    SignIn &operator=(const SignIn &) = delete;

    // The keys for this name, into memory that libkrb5 wipes. Then step() until it wants nothing more; what it is given
    // is the last answer, empty at first.
    [[nodiscard]] Krb5Result<void> begin(const QString &principal, const std::vector<KeytabEntry> &keys);
    [[nodiscard]] Krb5Result<Step> step(const QByteArray &answer);
    [[nodiscard]] Krb5Result<Ticket> ticket();

    // The same for a service's ticket, with the one just got.
    [[nodiscard]] Krb5Result<void> beginService(const QString &service);
    [[nodiscard]] Krb5Result<Step> serviceStep(const QByteArray &answer);
    [[nodiscard]] Krb5Result<Ticket> serviceTicket();

    // 25 for KDC_ERR_PREAUTH_REQUIRED …; nullopt where the bytes are no refusal (RFC 4120 7.5.9).
    [[nodiscard]] std::optional<int> refusalIn(const QByteArray &answer) const;

private:
    SignIn() = default;
    [[nodiscard]] tl::unexpected<Krb5Failure> failed(krb5_error_code code) const;
    [[nodiscard]] Krb5Result<Ticket> ticketOf(krb5_creds &creds) const;
    [[nodiscard]] Krb5Result<Step> stepOf(krb5_error_code code, krb5_data &out, krb5_data &realm, unsigned flags) const;

    krb5_context m_context = nullptr;
    krb5_principal m_client = nullptr;
    krb5_keytab m_keytab = nullptr;
    krb5_ccache m_cache = nullptr; // in memory
    krb5_init_creds_context m_initial = nullptr;
    krb5_tkt_creds_context m_service = nullptr;
    std::optional<QDateTime> m_keyExpires;
};

} // namespace kerberos
