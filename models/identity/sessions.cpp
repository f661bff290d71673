#include "identity/sessions.h"

#include "cluster/environment_secrets.h"
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
                                    provider.scopes.join(u' '), provider.exchange.clientId,
                                    provider.exchange.secret ? provider.exchange.secret->name : QString()}
                            .join(u'\n');
    auto &session = m_sessions[key];
    if (!session) {
        SessionSettings settings{provider, m_lockFolder, environment.limits.request};
        if (provider.exchange.secret) {
            settings.exchangeSecret = [source = *provider.exchange.secret] { return cluster::secretFrom(source); };
        }
        session = std::make_shared<Session>(std::move(settings));
    }
    return session;
}

QCoro::Task<Result<cluster::SignedIn>> restored(cluster::Environment environment, std::shared_ptr<Session> session,
                                                std::stop_token stop)
{
    if (!session) {
        co_return signedIn(environment, session);
    }
    auto looked = co_await session->restore(stop);
    if (!looked && environment.needsSession()) {
        Error error = std::move(looked.error());
        co_return failure(error.is("identity.not-signed-in"_L1) ? error.with(u"environment"_s, environment.name) : error);
    }
    co_return signedIn(environment, session);
}

QCoro::Task<Result<cluster::Endpoints>> connect(cluster::Environment environment, std::shared_ptr<Session> session,
                                                std::stop_token stop)
{
    auto person = co_await restored(environment, std::move(session), stop);
    if (!person) {
        co_return failure(std::move(person.error()));
    }
    auto endpoints = co_await cluster::connect(environment, {}, stop, std::move(*person));
    co_return endpoints;
}

cluster::SignedIn signedIn(const cluster::Environment &environment, const std::shared_ptr<Session> &session)
{
    cluster::SignedIn person;
    if (environment.signing.source == cluster::Signing::Source::Keychain) {
        person.keychain = keysInKeychain(environment);
    }
    if (session) {
        person.authorization = session->authorization();
        person.toward = [session](const QString &audience) { return session->authorization(audience); };
        person.refusal = refusal(environment, session.get());
        if (const auto &who = session->person()) {
            person.who = cluster::Identified{who->name, who->roles, session->until()};
        }
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
