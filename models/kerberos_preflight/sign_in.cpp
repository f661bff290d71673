#include "kerberos_preflight/sign_in.h"

#include "kerberos_preflight/key_expiry.h"

#include <profile.h>

namespace kerberos {

namespace {

krb5_data dataOf(const QByteArray &bytes)
{
    krb5_data data{};
    data.length = static_cast<unsigned>(bytes.size());
    data.data = const_cast<char *>(bytes.constData()); // libkrb5 reads it only
    return data;
}

QByteArray bytesOf(const krb5_data &data)
{
    return {data.data, static_cast<qsizetype>(data.length)};
}

// Timestamps are unsigned until 2106 (MIT since 1.16).
QDateTime timeOf(krb5_timestamp time)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<quint32>(time), Qt::UTC);
}

QString nameOf(krb5_context context, krb5_const_principal principal)
{
    char *name = nullptr;
    if (krb5_unparse_name(context, principal, &name) != 0) {
        return {};
    }
    const QString text = QString::fromUtf8(name);
    krb5_free_unparsed_name(context, name);
    return text;
}

} // namespace

Krb5Result<std::unique_ptr<SignIn>> SignIn::open(const Settings &settings)
{
    std::unique_ptr<SignIn> signIn(new SignIn);
    const auto profile = settings.profile();
    // Secure: nothing is taken from environment variables, KRB5_TRACE's file included.
    const auto code = krb5_init_context_profile(profile.get(), KRB5_INIT_CONTEXT_SECURE, &signIn->m_context);
    if (code != 0) {
        return signIn->failed(code);
    }
    return signIn;
}

SignIn::~SignIn()
{
    if (!m_context) {
        return;
    }
    if (m_service) {
        krb5_tkt_creds_free(m_context, m_service);
    }
    if (m_initial) {
        krb5_init_creds_free(m_context, m_initial);
    }
    if (m_cache) {
        krb5_cc_destroy(m_context, m_cache);
    }
    if (m_keytab) {
        krb5_kt_close(m_context, m_keytab);
    }
    krb5_free_principal(m_context, m_client);
    krb5_free_context(m_context);
}

tl::unexpected<Krb5Failure> SignIn::failed(krb5_error_code code) const
{
    Krb5Failure failure{code, {}, {}};
    if (m_context) {
        const char *message = krb5_get_error_message(m_context, code);
        failure.message = QString::fromUtf8(message);
        krb5_free_error_message(m_context, message);
    }
    krb5_error *refusal = nullptr;
    if (m_initial && !m_service && krb5_init_creds_get_error(m_context, m_initial, &refusal) == 0 && refusal) {
        failure.kdcTime = timeOf(refusal->stime);
        krb5_free_error(m_context, refusal);
    }
    return tl::unexpected(failure);
}

Krb5Result<void> SignIn::begin(const QString &principal, const std::vector<KeytabEntry> &keys)
{
    if (const auto code = krb5_parse_name(m_context, principal.toUtf8().constData(), &m_client)) {
        return failed(code);
    }
    // A MEMORY: keytab is the process's own, by name: this object's address tells it from another preflight's.
    const QByteArray name = "MEMORY:preflight-" + QByteArray::number(reinterpret_cast<quintptr>(this), 16);
    if (const auto code = krb5_kt_resolve(m_context, name.constData(), &m_keytab)) {
        return failed(code);
    }
    for (const KeytabEntry &key : keys) {
        krb5_keytab_entry entry{};
        entry.principal = m_client;
        entry.timestamp = static_cast<krb5_timestamp>(key.timestamp);
        entry.vno = key.kvno;
        entry.key.enctype = key.enctype;
        entry.key.length = static_cast<unsigned>(key.key.size());
        auto *bytes = const_cast<char *>(key.key.reveal().data()); // copied, not changed
        entry.key.contents = reinterpret_cast<krb5_octet *>(bytes);
        if (const auto code = krb5_kt_add_entry(m_context, m_keytab, &entry)) {
            return failed(code);
        }
    }
    if (const auto code = krb5_init_creds_init(m_context, m_client, nullptr, nullptr, 0, nullptr, &m_initial)) {
        return failed(code);
    }
    if (const auto code = krb5_init_creds_set_keytab(m_context, m_initial, m_keytab)) {
        return failed(code);
    }
    return {};
}

Krb5Result<Step> SignIn::stepOf(krb5_error_code code, krb5_data &out, krb5_data &realm, unsigned flags) const
{
    const bool tooBig = code == KRB5KRB_ERR_RESPONSE_TOO_BIG && out.length > 0;
    Step step;
    if (tooBig || (flags & KRB5_INIT_CREDS_STEP_FLAG_CONTINUE)) {
        step = {bytesOf(out), QString::fromUtf8(bytesOf(realm)), tooBig};
    }
    krb5_free_data_contents(m_context, &out);
    krb5_free_data_contents(m_context, &realm);
    if (code != 0 && !tooBig) {
        return failed(code);
    }
    return step;
}

Krb5Result<Step> SignIn::step(const QByteArray &answer)
{
    krb5_data in = dataOf(answer);
    krb5_data out{};
    krb5_data realm{};
    unsigned flags = 0;
    const auto code = krb5_init_creds_step(m_context, m_initial, &in, &out, &realm, &flags);
    if (code == 0 && !(flags & KRB5_INIT_CREDS_STEP_FLAG_CONTINUE)) {
        m_keyExpires = keyExpiry(m_context, m_keytab, m_client, answer);
    }
    return stepOf(code, out, realm, flags);
}

Krb5Result<Step> SignIn::serviceStep(const QByteArray &answer)
{
    static_assert(KRB5_INIT_CREDS_STEP_FLAG_CONTINUE == KRB5_TKT_CREDS_STEP_FLAG_CONTINUE);
    krb5_data in = dataOf(answer);
    krb5_data out{};
    krb5_data realm{};
    unsigned flags = 0;
    const auto code = krb5_tkt_creds_step(m_context, m_service, &in, &out, &realm, &flags);
    return stepOf(code, out, realm, flags);
}

Krb5Result<Ticket> SignIn::ticketOf(krb5_creds &creds) const
{
    Ticket ticket;
    ticket.client = nameOf(m_context, creds.client);
    ticket.service = nameOf(m_context, creds.server);
    ticket.sessionEnctype = creds.keyblock.enctype;
    ticket.from = timeOf(creds.times.starttime ? creds.times.starttime : creds.times.authtime);
    ticket.until = timeOf(creds.times.endtime);
    if (creds.times.renew_till != 0) {
        ticket.renewableUntil = timeOf(creds.times.renew_till);
    }
    krb5_ticket *decoded = nullptr;
    if (const auto code = krb5_decode_ticket(&creds.ticket, &decoded)) {
        return failed(code);
    }
    ticket.enctype = decoded->enc_part.enctype;
    krb5_free_ticket(m_context, decoded);
    return ticket;
}

Krb5Result<Ticket> SignIn::ticket()
{
    krb5_creds creds{};
    if (const auto code = krb5_init_creds_get_creds(m_context, m_initial, &creds)) {
        return failed(code);
    }
    auto ticket = ticketOf(creds);
    if (ticket) {
        ticket->keyExpires = m_keyExpires;
    }
    auto code = krb5_cc_new_unique(m_context, "MEMORY", nullptr, &m_cache);
    if (code == 0) {
        code = krb5_cc_initialize(m_context, m_cache, creds.client);
    }
    if (code == 0) {
        code = krb5_cc_store_cred(m_context, m_cache, &creds);
    }
    krb5_free_cred_contents(m_context, &creds); // wipes the session key
    if (code != 0) {
        return failed(code);
    }
    return ticket;
}

Krb5Result<void> SignIn::beginService(const QString &service)
{
    krb5_creds wanted{};
    if (const auto code = krb5_parse_name(m_context, service.toUtf8().constData(), &wanted.server)) {
        return failed(code);
    }
    wanted.client = m_client;
    const auto code = krb5_tkt_creds_init(m_context, m_cache, &wanted, 0, &m_service);
    krb5_free_principal(m_context, wanted.server);
    if (code != 0) {
        return failed(code);
    }
    return {};
}

Krb5Result<Ticket> SignIn::serviceTicket()
{
    krb5_creds creds{};
    if (const auto code = krb5_tkt_creds_get_creds(m_context, m_service, &creds)) {
        return failed(code);
    }
    auto ticket = ticketOf(creds);
    krb5_free_cred_contents(m_context, &creds);
    return ticket;
}

std::optional<int> SignIn::refusalIn(const QByteArray &answer) const
{
    const krb5_data data = dataOf(answer);
    krb5_error *refusal = nullptr;
    constexpr char krbError = 0x7E; // [APPLICATION 30]
    if (!answer.startsWith(krbError) || krb5_rd_error(m_context, &data, &refusal) != 0) {
        return std::nullopt;
    }
    const auto number = static_cast<int>(refusal->error);
    krb5_free_error(m_context, refusal);
    return number;
}

} // namespace kerberos
