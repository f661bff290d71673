// The sessions of this process, one for each issuer and client: environments that share both share the session too.
#pragma once

#include "identity/session.h"

#include <map>

namespace identity {

class Sessions {
public:
    explicit Sessions(QString lockFolder) : m_lockFolder(std::move(lockFolder)) {}

    // Empty where the environment names no issuer.
    [[nodiscard]] std::shared_ptr<Session> of(const cluster::Environment &environment);

private:
    QString m_lockFolder;
    std::map<QString, std::shared_ptr<Session>> m_sessions;
};

// What clients are made with, once the keychain was looked into: asks nobody. Without a session: nothing. Errors, where
// the environment needs one: identity.not-signed-in {environment}, identity.session-ended {person}, and the issuer's.
[[nodiscard]] QCoro::Task<Result<cluster::SignedIn>> restored(cluster::Environment environment,
                                                              std::shared_ptr<Session> session, std::stop_token stop);

// The same, and the clients made with it. Errors also of cluster::connect().
[[nodiscard]] QCoro::Task<Result<cluster::Endpoints>> connect(cluster::Environment environment,
                                                              std::shared_ptr<Session> session, std::stop_token stop);

// The same for a session that was restored before.
[[nodiscard]] cluster::SignedIn signedIn(const cluster::Environment &environment, const std::shared_ptr<Session> &session);

// Why this person changes nothing in the environment: identity.role-missing {role, person}, or identity.not-signed-in.
// nullopt: nothing is in the way, or the environment has no issuer, and its endpoints alone decide.
[[nodiscard]] std::optional<Error> refusal(const cluster::Environment &environment, const Session *session);

} // namespace identity
