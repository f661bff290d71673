#include "identity/session.h"

#include "cluster/trust.h"
#include "identity/kept_tokens.h"
#include "identity/redirect_listener.h"

#include <QLockFile>

using namespace Qt::StringLiterals;

namespace identity {

Session::Session(SessionSettings settings)
    : m_settings(std::move(settings))
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, [this] { renewByItself(shared_from_this(), m_stop.get_token()); });
}

Session::~Session()
{
    m_stop.request_stop();
}

bool Session::hasRole(const QString &role) const
{
    return m_person && m_person->roles.contains(role);
}

QString Session::key() const
{
    return m_settings.provider.issuer.toString() + u' ' + m_settings.provider.clientId;
}

void Session::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void Session::end(Error error)
{
    m_renewal.stop();
    m_tokens = {};
    m_exchanged.clear();
    m_error = std::move(error);
    become(State::Ended);
}

// With tokens that were believed: who waited goes on.
void Session::entered()
{
    m_renewal.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_tokens.lifetime) * 3 / 4);
    become(State::SignedIn);
    for (Wakeup *waiting : std::exchange(m_waiting, {})) {
        waiting->fire();
    }
}

QCoro::Task<Result<Party>> Session::party(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (m_party) {
        co_return Party(*m_party); // QCoro 0.8 moves out of what co_return names: a copy
    }
    auto ca = cluster::trustedCa(m_settings.provider.caFile);
    if (!ca) {
        co_return failure(std::move(ca.error()));
    }
    const auto http = std::make_shared<const http::Client>(u"identity"_s, http::Trust{*ca, {}}, http::NoAuthorization{},
                                                           m_settings.log);
    auto issuer = co_await discover(http, m_settings.provider.issuer, m_settings.deadline, stop);
    if (!issuer) {
        co_return failure(std::move(issuer.error()));
    }
    m_party = Party{std::move(*issuer), m_settings.provider.clientId, m_settings.provider.scopes, http, m_settings.deadline};
    co_return Party(*m_party);
}

Session::State Session::begin()
{
    const State before = m_state == State::SigningIn || m_state == State::Unknown ? State::SignedOut : m_state;
    become(State::SigningIn);
    return before;
}

Result<> Session::giveUp(State before, Error error)
{
    m_error = error;
    become(before);
    return failure(std::move(error));
}

QCoro::Task<Result<>> Session::enter(QCoro::Task<Result<Granted>> flow, State before, std::stop_token stop)
{
    const auto self = shared_from_this();
    auto granted = co_await flow;
    Result<> result = granted ? Result<>() : failure(granted.error());
    if (granted) {
        const auto turn = co_await m_gate.enter();
        auto accepted = co_await accept(std::move(granted->tokens), granted->nonce, stop);
        result = std::move(accepted);
        if (result) {
            const auto lock = co_await turnIn(m_settings.lockFolder, key(), stop);
            co_await keep();
        }
    }
    if (granted && granted->listener) {
        granted->listener->conclude(result ? std::nullopt : std::optional(result.error()));
    }
    if (!result) {
        co_return giveUp(before, std::move(result.error()));
    }
    entered();
    co_return result;
}

QCoro::Task<Result<>> Session::signIn(Browsing browsing, std::stop_token stop)
{
    const auto self = shared_from_this();
    const State before = begin();
    std::stop_source attempt;
    m_attempt = attempt;
    const std::stop_callback onStop(stop, [&attempt] { attempt.request_stop(); });
    auto there = co_await party(attempt.get_token());
    if (!there) {
        co_return giveUp(before, std::move(there.error()));
    }
    auto flow = authorize(*there, std::move(browsing), attempt.get_token());
    auto entered = co_await enter(std::move(flow), before, attempt.get_token());
    co_return entered;
}

QCoro::Task<Result<>> Session::signInOnDevice(ShowDevice show, std::stop_token stop)
{
    const auto self = shared_from_this();
    const State before = begin();
    std::stop_source attempt;
    m_attempt = attempt;
    const std::stop_callback onStop(stop, [&attempt] { attempt.request_stop(); });
    auto there = co_await party(attempt.get_token());
    if (!there) {
        co_return giveUp(before, std::move(there.error()));
    }
    auto flow = authorizeDevice(*there, std::move(show), attempt.get_token());
    auto entered = co_await enter(std::move(flow), before, attempt.get_token());
    co_return entered;
}

void Session::cancelSignIn()
{
    m_attempt.request_stop();
}

QCoro::Task<Result<>> Session::signOut(std::stop_token stop)
{
    const auto self = shared_from_this();
    const auto turn = co_await m_gate.enter();
    const auto lock = co_await turnIn(m_settings.lockFolder, key(), stop);
    Tokens last = m_tokens;
    auto kept = co_await readKept(key(), stop);
    if (kept && !kept->refresh.isEmpty()) {
        last = std::move(*kept);
        co_await removeKept(key());
    }
    m_renewal.stop();
    m_tokens = {};
    m_exchanged.clear();
    m_person.reset();
    m_error.reset();
    become(State::SignedOut);
    for (Wakeup *waiting : std::exchange(m_waiting, {})) { // nobody comes back
        waiting->fire();
    }
    if (last.refresh.isEmpty() && last.id.isEmpty()) {
        co_return {};
    }
    auto there = co_await party(stop);
    Result<> ended = there ? Result<>() : failure(there.error());
    if (there) {
        auto told = co_await endSession(*there, last.id, last.refresh, stop);
        ended = std::move(told);
    }
    if (!ended && m_state == State::SignedOut) {
        m_error = ended.error();
        Q_EMIT changed();
    }
    co_return ended;
}

} // namespace identity
