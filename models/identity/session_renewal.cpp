// How a session's tokens come and stay: believed, kept, and renewed before they run out.
#include "identity/kept_tokens.h"
#include "identity/session.h"

#include <QLockFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace identity {

bool Session::runsOut() const
{
    // A request under way takes its token along: it should last until the answer is there.
    const auto margin = std::min<steady_clock::duration>(30s, m_tokens.lifetime / 4);
    return steady_clock::now() + margin >= m_runsOut;
}

// Believes the tokens, or says what is wrong with them. Nothing of the session changes before all is checked.
QCoro::Task<Result<>> Session::accept(Tokens tokens, QByteArray nonce, std::stop_token stop)
{
    const auto self = shared_from_this();
    const ResponseExpectation expected{nonce, m_settings.provider.audience, m_settings.now()};
    auto told = co_await believed(*m_party, &m_keys, tokens, expected, stop);
    if (!told) {
        co_return failure(std::move(told.error()));
    }
    const Tokens before = m_tokens;
    m_tokens = std::move(tokens);
    if (m_tokens.refresh.isEmpty()) { // an issuer without rotation gives none again
        m_tokens.refresh = before.refresh;
    }
    if (m_tokens.id.isEmpty()) {
        m_tokens.id = before.id;
    }
    m_runsOut = steady_clock::now() + m_tokens.lifetime;
    m_audiences = told->audiences;
    m_until = m_tokens.refreshLifetime > 0s ? expected.now.addSecs(m_tokens.refreshLifetime.count()) : QDateTime();
    m_person = told->person;
    m_error.reset();
    co_return {};
}

// Into the keychain, before the token that this one replaces is forgotten.
QCoro::Task<> Session::keep()
{
    const auto self = shared_from_this();
    auto written = co_await writeKept(key(), m_tokens);
    m_kept = written ? Kept::InKeychain : Kept::InMemory;
    m_keychainProblem = written ? std::nullopt : std::optional(std::move(written.error()));
}

QCoro::Task<Result<>> Session::restore(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (m_state != State::Unknown && m_state != State::SignedOut) {
        co_return {};
    }
    auto result = co_await renewed({}, stop);
    if (!result && m_state == State::Unknown) {
        become(State::SignedOut);
    }
    co_return result;
}

// One at a time in this program (the gate) and on this machine (the lock): with rotation, a token used twice ends the
// session. `stale` is the access token that somebody found wanting: another one by now means that it was done meanwhile.
QCoro::Task<Result<>> Session::renewed(Secret stale, std::stop_token stop)
{
    const auto self = shared_from_this();
    const auto turn = co_await m_gate.enter();
    if (!m_tokens.access.isEmpty() && !m_tokens.access.equals(stale)) {
        co_return {};
    }
    auto there = co_await party(stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    const auto lock = co_await turnIn(m_settings.lockFolder, key(), stop);
    if (!lock) {
        co_return failure("identity.keychain-busy");
    }
    Tokens with = m_tokens;
    if (m_kept == Kept::InKeychain) { // another program may have renewed it: the keychain has the newest
        auto kept = co_await readKept(key(), stop);
        if (kept) {
            with = std::move(*kept); // none: signed out by another program
        } else {
            m_kept = Kept::InMemory;
            m_keychainProblem = std::move(kept.error());
        }
    }
    if (with.refresh.isEmpty()) {
        if (m_person) {
            end(makeError("identity.session-ended", {{u"person"_s, m_person->name}}));
            co_return failure(*m_error);
        }
        co_return failure("identity.not-signed-in", {{u"environment"_s, {}}});
    }
    auto tokens = co_await renew(*there, with.refresh, {}); // not stopped half-way: the old one would be used up
    if (!tokens && tokens.error().is("identity.grant-refused"_L1)) {
        if (m_kept == Kept::InKeychain) {
            co_await removeKept(key());
        }
        end(makeError("identity.session-ended", {{u"person"_s, m_person ? m_person->name : QString()}}));
        co_return failure(*m_error);
    }
    if (!tokens) {
        co_return failure(std::move(tokens.error()));
    }
    const auto before = m_person;
    m_tokens.id = with.id;
    m_tokens.refresh = tokens->refresh.isEmpty() ? with.refresh : tokens->refresh;
    if (m_kept == Kept::InKeychain) {
        co_await keep();
    }
    auto accepted = co_await accept(std::move(*tokens), {}, stop);
    if (!accepted) {
        m_error = accepted.error();
        co_return accepted;
    }
    entered();
    if (before && before->subject != m_person->subject) { // another program signed somebody else in
        co_return failure("identity.other-person", {{u"before"_s, before->name}, {u"now"_s, m_person->name}});
    }
    co_return {};
}

QCoro::Task<> Session::renewByItself(std::shared_ptr<Session> session, std::stop_token stop)
{
    auto result = co_await session->renewed(session->m_tokens.access, stop);
    if (!result && session->m_state == State::SignedIn) { // the issuer cannot be reached: again, the token lasts a while
        session->m_error = std::move(result.error());
        session->m_renewal.start(std::max<std::chrono::milliseconds>(1s, session->m_tokens.lifetime / 8));
        Q_EMIT session->changed();
    }
}

} // namespace identity
