// The group of EnvironmentForm about whoever signs people in.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using cluster::Environment;
using cluster::SecretSource;

namespace environments_page {

void EnvironmentForm::makeIdentity()
{
    auto *const card = this->card([] { return tr("Sign-in"); }, [] {
        return tr("Optional: an OpenID Connect issuer (Keycloak). Who lacks its admin role may look at everything and change nothing.");
    });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"identity.issuer"_s, [] { return tr("Issuer"); }, [](Environment &e) -> QUrl & { return e.identity.issuer; }, {},
        u"https://keycloak.example/realms/akko"_s));
    m_bindings.back().settings += u"identity"_s; // where an endpoint needs one and there is none
    card->body()->addWidget(makeCa(card, u"identity.ca"_s, u"identity"_s, [](Environment &e) -> QString & { return e.identity.caFile; }));
    FormField *const client = build.text(
        u"identity.client_id"_s, [] { return tr("Client"); }, [](Environment &e) -> QString & { return e.identity.clientId; },
        [] { return tr("Public, with PKCE and the redirect http://127.0.0.1/*."); }, u"catalog-manager"_s);
    FormField *const role = build.text(
        u"identity.admin_role"_s, [] { return tr("Admin role"); }, [](Environment &e) -> QString & { return e.identity.adminRole; },
        [] { return tr("A role of the realm."); }, u"akko-admin"_s);
    card->body()->addLayout(sideBySide({client, role}));
    card->body()->addWidget(build.names(
        u"identity.scopes"_s, [] { return tr("Scopes"); }, [](Environment &e) -> QStringList & { return e.identity.scopes; },
        [] { return tr("What is asked of the issuer; openid among them."); }));
    card->body()->addWidget(build.text(
        u"identity.audience"_s, [] { return tr("Audience"); }, [](Environment &e) -> QString & { return e.identity.audience; },
        [] { return tr("For whom the access token must be meant. Empty: not looked at."); }, {}));
    FormField *const exchanger = build.text(
        u"identity.exchange.client_id"_s, [] { return tr("Client that exchanges tokens"); },
        [](Environment &e) -> QString & { return e.identity.exchange.clientId; },
        [] { return tr("For endpoints with an audience of their own. Empty: tokens are used as they are."); }, {});
    FormField *const secret = build.secret(
        {u"identity.exchange.secret"_s}, [] { return tr("Secret of that client"); },
        [](Environment &e) -> std::optional<SecretSource> & { return e.identity.exchange.secret; },
        [] { return tr("Only where it is found is kept, never the secret itself."); });
    card->body()->addWidget(exchanger);
    card->body()->addWidget(secret);
}

} // namespace environments_page
