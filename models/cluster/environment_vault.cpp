// The environment's section `vault`: how it is read, and the client it becomes.
#include "cluster/environment_section.h"

#include "cluster/environment_secrets.h"
#include "cluster/trust.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

using Need = Section::Need;
using Authentication = VaultEndpoint::Authentication;

void readAuthentication(Section &vault, VaultEndpoint &into)
{
    const document::Node *node = vault.find(u"authentication"_s);
    if (node == nullptr) {
        vault.missing(u"authentication"_s);
        return;
    }
    Section authentication = vault.section(u"authentication"_s);
    Section approle = authentication.section(u"approle"_s);
    Section oidc = authentication.section(u"oidc"_s);
    const bool byToken = authentication.find(u"token"_s) != nullptr;
    if (authentication.isGiven() && int(byToken) + int(approle.isGiven()) + int(oidc.isGiven()) != 1) {
        vault.wrongType(*node, vault.pathOf(u"authentication"_s), u"token, approle, oidc"_s);
        return;
    }
    if (byToken) {
        into.authentication = Authentication::Token;
        into.secret = authentication.secret(u"token"_s, Need::Required);
    } else if (approle.isGiven()) {
        into.authentication = Authentication::AppRole;
        approle.text(u"mount"_s, into.loginMount);
        approle.text(u"role_id"_s, into.roleId, Need::Required);
        into.secret = approle.secret(u"secret_id"_s, Need::Required);
        approle.finish();
    } else if (oidc.isGiven()) {
        into.authentication = Authentication::Session;
        oidc.text(u"mount"_s, into.loginMount);
        oidc.text(u"role"_s, into.role);
        oidc.text(u"audience"_s, into.audience);
        oidc.finish();
    }
    authentication.finish();
}

// Slashes between, none around: "secret", "akko/catalogs".
void readPath(Section &vault, const QString &key, QString &into)
{
    vault.text(key, into);
    static const QRegularExpression known(u"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$"_s);
    if (!known.match(into).hasMatch()) {
        vault.wrongType(*vault.find(key), vault.pathOf(key), u"a/b"_s);
    }
}

} // namespace

void readVault(Section &root, VaultEndpoint &into)
{
    Section vault = root.section(u"vault"_s);
    if (!vault.isGiven()) {
        return;
    }
    vault.url(u"url"_s, into.url);
    vault.path(u"ca"_s, into.caFile);
    vault.text(u"namespace"_s, into.namespaceName);
    readPath(vault, u"mount"_s, into.mount);
    readPath(vault, u"prefix"_s, into.prefix);
    readAuthentication(vault, into);
    vault.refuseSecretOverHttp(into.url, u"authentication"_s);
    vault.finish();
}

Result<vault::Client> vaultClient(const Environment &environment, const http::SessionAuthorization &session,
                                  const http::ExchangeLog &log)
{
    const VaultEndpoint &wanted = environment.vault;
    if (wanted.url.isEmpty()) {
        return failure("vault.none", {{u"environment"_s, environment.name}});
    }
    auto ca = trustedCa(wanted.caFile);
    if (!ca) {
        return failure(ca.error());
    }
    const auto mount = [&wanted](const QString &usual) { return wanted.loginMount.isEmpty() ? usual : wanted.loginMount; };
    vault::Login login = vault::ByJwt{mount(u"jwt"_s), wanted.role, wanted.audience, session};
    if (wanted.authentication != Authentication::Session) {
        auto secret = secretFrom(wanted.secret.value_or(SecretSource{}));
        if (!secret) {
            return failure(secret.error());
        }
        if (wanted.authentication == Authentication::Token) {
            login = vault::ByToken{*secret};
        } else {
            login = vault::ByAppRole{mount(u"approle"_s), wanted.roleId, *secret};
        }
    }
    vault::Place place{wanted.url, wanted.namespaceName, wanted.mount};
    return vault::Client(std::move(place), std::move(login), http::Trust{*ca, {}}, log,
                         std::chrono::milliseconds(environment.limits.request));
}

} // namespace cluster
