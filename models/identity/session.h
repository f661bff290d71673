// One person signed in to one issuer: who, with which roles, until when; its tokens, renewed before they run out, by one
// at a time even where several programs share the keychain. Outlives every request that uses it.
#pragma once

#include "cluster/environment.h"
#include "identity/device.h"
#include "identity/exchanged_tokens.h"
#include "identity/gate.h"
#include "identity/token_response.h"

#include <QObject>
#include <QTimer>

namespace identity {

struct SessionSettings {
    cluster::IdentityProvider provider;
    QString lockFolder; // where programs that share a keychain take turns
    std::chrono::milliseconds deadline = std::chrono::seconds(20); // of a request
    http::ExchangeLog log = {};
    std::function<Result<Secret>()> exchangeSecret = {}; // of provider.exchange, read when it is needed
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
};

class Session : public QObject, public std::enable_shared_from_this<Session> {
    Q_OBJECT

public:
    enum class State {
        Unknown, // nobody looked into the keychain yet
        SignedOut,
        SigningIn, // a browser is open, or a device asked
        SignedIn,
        Ended, // by the issuer: who was signed in is still known
    };
    enum class Kept { InKeychain, InMemory };

    explicit Session(SessionSettings settings);
    ~Session() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Person> &person() const { return m_person; } // of SignedIn and Ended
    [[nodiscard]] QDateTime until() const { return m_until; } // UTC: ends then unless it is renewed; invalid: not told
    [[nodiscard]] Kept kept() const { return m_kept; }
    [[nodiscard]] const std::optional<Error> &keychainProblem() const { return m_keychainProblem; } // why InMemory
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last attempt
    [[nodiscard]] const cluster::IdentityProvider &provider() const { return m_settings.provider; }
    [[nodiscard]] bool hasRole(const QString &role) const;

    // Each needs the session to be held by a shared_ptr. Errors: see authorize.h, token_check.h, token_endpoint.h;
    // identity.not-signed-in {environment} where the keychain holds nothing or there is none, identity.session-ended {person}.
    [[nodiscard]] QCoro::Task<Result<>> restore(std::stop_token stop); // what the keychain kept; asks nobody
    [[nodiscard]] QCoro::Task<Result<>> signIn(Browsing browsing, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<>> signInOnDevice(ShowDevice show, std::stop_token stop);
    void cancelSignIn(); // whoever began it; it ends with identity.cancelled
    // Forgotten here in any case; the error is the issuer's.
    [[nodiscard]] QCoro::Task<Result<>> signOut(std::stop_token stop);

    // For a client's requests. With patience, a request that finds the session ended waits so long for the person to sign
    // in again, and goes on as if nothing had been; identity.other-person {before, now} where somebody else did.
    // `audience`: with a token that is meant for it: the sign-in's own where it is, else one that the issuer exchanges it
    // for. Errors: identity.no-exchange {audience, got}, and those of exchange() (token_endpoint.h).
    [[nodiscard]] http::SessionAuthorization authorization(QString audience = {});
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QCoro::Task<Result<Party>> party(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<>> accept(Tokens tokens, QByteArray nonce, std::stop_token stop);
    [[nodiscard]] State begin(); // to sign in; what it was before
    [[nodiscard]] Result<> giveUp(State before, Error error);
    [[nodiscard]] QCoro::Task<Result<>> enter(QCoro::Task<Result<Granted>> flow, State before, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<>> renewed(Secret stale, std::stop_token stop);
    [[nodiscard]] QCoro::Task<> keep();
    void entered();
    [[nodiscard]] QCoro::Task<Result<>> waitForPerson(std::stop_token stop);
    static QCoro::Task<Result<Secret>> tokenOf(std::shared_ptr<Session> session, std::optional<Secret> refused,
                                               std::stop_token stop);
    static QCoro::Task<Result<Secret>> tokenFor(std::shared_ptr<Session> session, QString audience,
                                                std::optional<Secret> refused, std::stop_token stop);
    static QCoro::Task<> renewByItself(std::shared_ptr<Session> session, std::stop_token stop);
    void become(State state);
    void end(Error error);
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool runsOut() const;

    SessionSettings m_settings;
    State m_state = State::Unknown;
    std::optional<Person> m_person;
    QDateTime m_until;
    Kept m_kept = Kept::InKeychain;
    std::optional<Error> m_keychainProblem;
    std::optional<Error> m_error;
    std::optional<Party> m_party; // discovered
    KeySet m_keys;
    Tokens m_tokens;
    std::chrono::steady_clock::time_point m_runsOut; // of the access token
    QStringList m_audiences; // of the access token; empty: it cannot be read
    ExchangedTokens m_exchanged;
    std::chrono::milliseconds m_patience{0};
    Gate m_gate;
    std::vector<Wakeup *> m_waiting; // for the person, each in its own frame
    std::stop_source m_attempt; // to sign in
    QTimer m_renewal;
    std::stop_source m_stop;
};

} // namespace identity
