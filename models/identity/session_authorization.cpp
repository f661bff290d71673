// What a client's request gets of a session: the token of the moment, one of its own audience, or the person's return.
#include "identity/session.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace identity {

// Until somebody signed in, the patience is over, or the work is stopped.
QCoro::Task<Result<>> Session::waitForPerson(std::stop_token stop)
{
    const auto self = shared_from_this();
    const auto before = m_person;
    Wakeup wakeup;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&wakeup] { wakeup.fire(); });
    const std::stop_callback onStop(stop, [&wakeup] { wakeup.fire(); });
    m_waiting.push_back(&wakeup);
    timer.start(m_patience);
    co_await wakeup.next();
    std::erase(m_waiting, &wakeup);
    if (stop.stop_requested()) {
        co_return failure("http.cancelled");
    }
    if (m_state != State::SignedIn) {
        co_return failure("identity.session-ended", {{u"person"_s, before ? before->name : QString()}});
    }
    if (before && before->subject != m_person->subject) {
        co_return failure("identity.other-person", {{u"before"_s, before->name}, {u"now"_s, m_person->name}});
    }
    co_return {};
}

QCoro::Task<Result<Secret>> Session::tokenOf(std::shared_ptr<Session> session, std::optional<Secret> refused,
                                             std::stop_token stop)
{
    Result<> ready;
    if (session->m_state == State::Unknown) {
        auto restored = co_await session->restore(stop);
        ready = std::move(restored);
    }
    const bool rejected = refused && session->m_tokens.access.equals(*refused);
    if (session->m_state == State::SignedIn && (rejected || session->runsOut())) {
        auto again = co_await session->renewed(session->m_tokens.access, stop);
        const bool stillGood = !again && session->m_state == State::SignedIn && !rejected
            && steady_clock::now() < session->m_runsOut; // the issuer is away, the token is not out yet
        ready = stillGood ? Result<>() : std::move(again);
    }
    const bool ended = session->m_state == State::Ended || (session->m_state == State::SigningIn && session->m_person);
    if (ended && session->m_patience > 0ms) {
        auto waited = co_await session->waitForPerson(stop);
        ready = std::move(waited);
    }
    if (!ready) {
        co_return failure(std::move(ready.error()));
    }
    if (session->m_tokens.access.isEmpty()) {
        co_return failure(session->m_person
                              ? makeError("identity.session-ended", {{u"person"_s, session->m_person->name}})
                              : makeError("identity.not-signed-in", {{u"environment"_s, {}}}));
    }
    co_return Secret(session->m_tokens.access); // a copy: see party()
}

// The token that the sign-in gave, or one that the issuer gives for it, kept until it or its origin runs out.
QCoro::Task<Result<Secret>> Session::tokenFor(std::shared_ptr<Session> session, QString audience,
                                              std::optional<Secret> refused, std::stop_token stop)
{
    if (refused && session->m_exchanged.forget(audience, *refused)) {
        refused.reset(); // the one it was had for may be good
    }
    auto own = co_await tokenOf(session, std::move(refused), stop);
    if (!own || session->m_audiences.isEmpty() || session->m_audiences.contains(audience)) {
        co_return own;
    }
    if (!session->m_settings.exchangeSecret) {
        co_return failure("identity.no-exchange",
                          {{u"audience"_s, audience}, {u"got"_s, session->m_audiences.join(u", "_s)}});
    }
    if (const auto kept = session->m_exchanged.find(audience, *own)) {
        co_return Secret(*kept);
    }
    auto secret = session->m_settings.exchangeSecret();
    if (!secret) {
        co_return failure(std::move(secret.error()));
    }
    auto there = co_await session->party(stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    const Exchanger by{session->m_settings.provider.exchange.clientId, *secret};
    const Secret subject = *own;
    auto tokens = co_await exchange(*there, by, subject, audience, stop);
    if (!tokens) {
        co_return failure(std::move(tokens.error()));
    }
    session->m_exchanged.keep(audience, subject, tokens->access, tokens->lifetime);
    co_return Secret(tokens->access);
}

http::SessionAuthorization Session::authorization(QString audience)
{
    if (audience.isEmpty()) {
        return {[session = shared_from_this()](std::optional<Secret> refused, std::stop_token stop) {
            return tokenOf(session, std::move(refused), std::move(stop));
        }};
    }
    return {[session = shared_from_this(), audience](std::optional<Secret> refused, std::stop_token stop) {
        return tokenFor(session, audience, std::move(refused), std::move(stop));
    }};
}

} // namespace identity
