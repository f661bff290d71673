#include "identity/session.h"

#include "cluster/trust.h"
#include "identity/keychain.h"
#include "identity/redirect_listener.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace identity {

namespace {

constexpr auto longestTurn = 30s; // of another program with the keychain's session

Person personIn(const QJsonObject &id, const QJsonObject &access, const QJsonObject &info)
{
    const auto first = [&](QLatin1StringView name) {
        for (const QJsonObject *claims : {&id, &access, &info}) {
            if (const QString value = (*claims)[name].toString(); !value.isEmpty()) {
                return value;
            }
        }
        return QString();
    };
    Person person{first("sub"_L1), first("preferred_username"_L1), first("name"_L1), {}};
    if (person.name.isEmpty()) {
        person.name = person.subject;
    }
    for (const QJsonObject *claims : {&access, &id, &info}) {
        const QJsonArray roles = (*claims)["realm_access"_L1]["roles"_L1].toArray();
        for (const QJsonValue &role : roles) {
            person.roles += role.toString();
        }
    }
    person.roles.removeDuplicates();
    person.roles.sort();
    return person;
}

// What the keychain holds: enough to renew and to sign out.
Secret packed(const Tokens &tokens)
{
    const QJsonObject both{{u"refresh"_s, QString::fromUtf8(tokens.refresh.reveal())},
                           {u"id"_s, QString::fromUtf8(tokens.id.reveal())}};
    return Secret::fromBytes(QJsonDocument(both).toJson(QJsonDocument::Compact));
}

Tokens unpacked(const Secret &kept)
{
    const QJsonObject both = QJsonDocument::fromJson(kept.reveal().toByteArray()).object();
    Tokens tokens;
    tokens.refresh = Secret::fromText(both["refresh"_L1].toString());
    tokens.id = Secret::fromText(both["id"_L1].toString());
    return tokens;
}

// Taken by the program that renews what several share. A crashed one's is taken over (QLockFile looks at its process).
QCoro::Task<std::unique_ptr<QLockFile>> turnIn(QString folder, QString key, std::stop_token stop)
{
    QDir().mkpath(folder);
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    auto lock = std::make_unique<QLockFile>(folder + u"/session-"_s + QString::fromLatin1(name) + u".lock"_s);
    lock->setStaleLockTime(0);
    const auto end = steady_clock::now() + longestTurn;
    while (!lock->tryLock(0)) {
        const bool slept = co_await http::sleepFor(20ms, stop);
        if (!slept || steady_clock::now() > end) {
            co_return std::unique_ptr<QLockFile>();
        }
    }
    co_return lock;
}

} // namespace

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

bool Session::runsOut() const
{
    // A request under way takes its token along: it should last until the answer is there.
    const auto margin = std::min<steady_clock::duration>(30s, m_tokens.lifetime / 4);
    return steady_clock::now() + margin >= m_runsOut;
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

void Session::wakeWaiting()
{
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

// Its signature is by one of the issuer's keys, which are asked for anew once when none of those we have fits.
QCoro::Task<Result<SignedToken>> Session::verified(QByteArray compact, std::stop_token stop)
{
    const auto self = shared_from_this();
    auto token = takeApart(compact);
    if (!token) {
        co_return token;
    }
    bool fresh = false;
    if (m_keys.empty()) {
        auto asked = co_await keysOf(*m_party, stop);
        auto keys = asked ? keysFrom(*asked) : failure(asked.error());
        if (!keys) {
            co_return failure(std::move(keys.error()));
        }
        m_keys = std::move(*keys);
        fresh = true;
    }
    auto checked = checkSignature(*token, m_keys, m_party->issuer.algorithms);
    if (!checked && checked.error().is("identity.token-key-unknown"_L1) && !fresh) {
        auto asked = co_await keysOf(*m_party, stop);
        auto keys = asked ? keysFrom(*asked) : failure(asked.error());
        if (!keys) {
            co_return failure(std::move(keys.error()));
        }
        m_keys = std::move(*keys);
        checked = checkSignature(*token, m_keys, m_party->issuer.algorithms);
    }
    if (!checked) {
        co_return failure(std::move(checked.error()));
    }
    co_return token;
}

// Believes the tokens, or says what is wrong with them. Nothing of the session changes before all is checked.
QCoro::Task<Result<>> Session::accept(Tokens tokens, QByteArray nonce, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Moment now{m_settings.now(), tokens.serverTime};
    const QUrl issuer = m_party->issuer.name;
    const bool first = !m_person;
    QJsonObject id;
    if (!tokens.id.isEmpty()) {
        auto token = co_await verified(tokens.id.reveal().toByteArray(), stop);
        if (!token) {
            co_return failure(std::move(token.error()));
        }
        const IdTokenExpectation expected{issuer, m_party->clientId, nonce, tokens.access.reveal()};
        if (auto checked = checkIdToken(*token, expected, now); !checked) {
            co_return checked;
        }
        id = token->claims;
    } else if (first && !nonce.isEmpty()) {
        co_return failure("identity.token-malformed"); // a sign-in without an ID token is none
    }
    QJsonObject access;
    if (takeApart(tokens.access.reveal())) { // an issuer may give opaque ones: then only its endpoints can judge them
        auto token = co_await verified(tokens.access.reveal().toByteArray(), stop);
        if (!token) {
            co_return failure(std::move(token.error()));
        }
        if (auto checked = checkAccessToken(*token, issuer, m_settings.provider.audience, now); !checked) {
            co_return checked;
        }
        access = token->claims;
    }
    QJsonObject info;
    const bool told = access.contains("realm_access"_L1) || id.contains("realm_access"_L1);
    if (!told && !m_party->issuer.userInfo.isEmpty()) {
        auto asked = co_await userInfo(*m_party, tokens.access, stop);
        if (!asked) {
            co_return failure(std::move(asked.error()));
        }
        info = std::move(*asked);
    }
    const Person person = personIn(id, access, info);
    for (const QJsonObject *claims : {&access, &info}) { // all of one person
        const QString subject = (*claims)["sub"_L1].toString();
        if (!subject.isEmpty() && subject != person.subject) {
            co_return failure("identity.token-subject", {{u"expected"_s, person.subject}, {u"got"_s, subject}});
        }
    }
    if (person.subject.isEmpty()) {
        co_return failure("identity.token-malformed");
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
    m_audiences = audiencesOf(access);
    m_until = m_tokens.refreshLifetime > 0s ? QDateTime::currentDateTimeUtc().addSecs(m_tokens.refreshLifetime.count())
                                            : QDateTime();
    m_person = person;
    m_error.reset();
    co_return {};
}

// Into the keychain, before the token that this one replaces is forgotten.
QCoro::Task<> Session::keep()
{
    const auto self = shared_from_this();
    auto written = co_await keychain::write(key(), packed(m_tokens), {});
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
        auto kept = co_await keychain::read(key(), stop);
        if (kept && *kept) {
            with = unpacked(**kept);
        } else if (!kept) {
            m_kept = Kept::InMemory;
            m_keychainProblem = std::move(kept.error());
        } else if (!with.refresh.isEmpty()) {
            with = {}; // signed out by another program
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
            co_await keychain::remove(key(), {});
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
    if (before && before->subject != m_person->subject) { // another program signed somebody else in
        co_return failure("identity.other-person", {{u"before"_s, before->name}, {u"now"_s, m_person->name}});
    }
    m_renewal.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_tokens.lifetime) * 3 / 4);
    become(State::SignedIn);
    wakeWaiting();
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
    m_renewal.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_tokens.lifetime) * 3 / 4);
    become(State::SignedIn);
    wakeWaiting();
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

void Session::cancelSignIn()
{
    m_attempt.request_stop();
}

QCoro::Task<Result<>> Session::signInOnDevice(ShowDevice show, std::stop_token stop)
{
    const auto self = shared_from_this();
    const State before = begin();
    auto there = co_await party(stop);
    if (!there) {
        co_return giveUp(before, std::move(there.error()));
    }
    auto flow = authorizeDevice(*there, std::move(show), stop);
    auto entered = co_await enter(std::move(flow), before, stop);
    co_return entered;
}

QCoro::Task<Result<>> Session::signOut(std::stop_token stop)
{
    const auto self = shared_from_this();
    const auto turn = co_await m_gate.enter();
    const auto lock = co_await turnIn(m_settings.lockFolder, key(), stop);
    Tokens last = m_tokens;
    auto kept = co_await keychain::read(key(), stop);
    if (kept && *kept) {
        last = unpacked(**kept);
        co_await keychain::remove(key(), {});
    }
    m_renewal.stop();
    m_tokens = {};
    m_exchanged.clear();
    m_person.reset();
    m_error.reset();
    become(State::SignedOut);
    wakeWaiting();
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
    const auto before = session->m_exchanged.find(audience);
    if (refused && before != session->m_exchanged.end() && before->second.token.equals(*refused)) {
        session->m_exchanged.erase(before);
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
    if (const auto kept = session->m_exchanged.find(audience); kept != session->m_exchanged.end()) {
        if (kept->second.subject.equals(*own) && steady_clock::now() + 5s < kept->second.runsOut) {
            co_return Secret(kept->second.token);
        }
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
    Exchanged exchanged{subject, tokens->access, steady_clock::now() + tokens->lifetime};
    session->m_exchanged.insert_or_assign(audience, std::move(exchanged));
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
