#include "identity/sessions.h"

#include "identity/keychain_keys.h"

using namespace Qt::StringLiterals;

namespace identity {

std::shared_ptr<Session> Sessions::of(const cluster::Environment &environment)
{
    const cluster::IdentityProvider &provider = environment.identity;
    if (provider.issuer.isEmpty()) {
        return {};
    }
    // What decides how its tokens are had and judged. The role does not: it is the environment's.
    const QString key = QStringList{provider.issuer.toString(), provider.clientId, provider.caFile, provider.audience,
                                    provider.scopes.join(u' ')}
                            .join(u'\n');
    auto &session = m_sessions[key];
    if (!session) {
        session = std::make_shared<Session>(SessionSettings{provider, m_lockFolder, environment.limits.request});
    }
    return session;
}

cluster::SignedIn signedIn(const cluster::Environment &environment, const std::shared_ptr<Session> &session)
{
    cluster::SignedIn person;
    if (environment.signing.source == cluster::Signing::Source::Keychain) {
        person.keychain = keysInKeychain(environment);
    }
    if (session) {
        person.authorization = session->authorization();
        person.refusal = refusal(environment, session.get());
    }
    return person;
}

std::optional<Error> refusal(const cluster::Environment &environment, const Session *session)
{
    if (environment.identity.issuer.isEmpty()) {
        return std::nullopt;
    }
    if (session == nullptr || !session->person()) {
        return makeError("identity.not-signed-in", {{u"environment"_s, environment.name}});
    }
    if (session->hasRole(environment.identity.adminRole)) {
        return std::nullopt;
    }
    return makeError("identity.role-missing",
                     {{u"role"_s, environment.identity.adminRole}, {u"person"_s, session->person()->name}});
}

} // namespace identity
