// The group of EnvironmentForm about Vault or OpenBao: which engine of it, and who one is there.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using cluster::Environment;
using cluster::SecretSource;
using VaultAuthentication = cluster::VaultEndpoint::Authentication;

namespace environments_page {

void EnvironmentForm::makeVault()
{
    auto *const card = this->card([] { return tr("Vault"); }, [] {
        return tr("Optional: Vault or OpenBao. Credentials may be read from it, rest in it, and so may the key of the signature.");
    });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"vault.url"_s, [] { return tr("Address"); }, [](Environment &e) -> QUrl & { return e.vault.url; },
        [] { return tr("Without /v1."); }, u"https://vault.example:8200"_s));
    m_bindings.back().settings += u"vault"_s; // where something else needs one and there is none
    card->body()->addWidget(makeCa(card, u"vault.ca"_s, u"vault"_s, [](Environment &e) -> QString & { return e.vault.caFile; }));
    FormField *const mount = build.text(
        u"vault.mount"_s, [] { return tr("KV engine"); }, [](Environment &e) -> QString & { return e.vault.mount; },
        [] { return tr("Where one of version 2 is mounted."); }, u"secret"_s);
    FormField *const prefix = build.text(
        u"vault.prefix"_s, [] { return tr("Folder of the catalogs"); },
        [](Environment &e) -> QString & { return e.vault.prefix; },
        [] { return tr("Below it everything is this program’s."); }, u"akko/catalogs"_s);
    card->body()->addLayout(sideBySide({mount, prefix}));

    FormField *const how = build.choice(
        {u"vault.authentication"_s}, [] { return tr("Authentication"); },
        {{[] { return tr("Vault’s own token"); }, [] { return tr("AppRole"); }, [] { return tr("Signed in person (JWT)"); }},
         [](const Environment &e) { return static_cast<int>(e.vault.authentication); },
         [](Environment &e, int chosen) { e.vault.authentication = static_cast<VaultAuthentication>(chosen); }});
    FormField *const space = build.text(
        u"vault.namespace"_s, [] { return tr("Namespace"); }, [](Environment &e) -> QString & { return e.vault.namespaceName; },
        [] { return tr("Empty: there are none."); });
    card->body()->addLayout(sideBySide({how, space}));
    FormField *const role = build.text(
        u"vault.authentication.oidc.role"_s, [] { return tr("Role"); }, [](Environment &e) -> QString & { return e.vault.role; },
        [] { return tr("Of the method; bound to the realm’s admin role."); }, u"catalog-manager"_s);
    FormField *const audience = build.text(
        u"vault.authentication.oidc.audience"_s, [] { return tr("Audience of the token"); },
        [](Environment &e) -> QString & { return e.vault.audience; },
        [] { return tr("Empty: the token as the sign-in gives it."); });
    FormField *const roleId = build.text(
        u"vault.authentication.approle.role_id"_s, [] { return tr("Role id"); },
        [](Environment &e) -> QString & { return e.vault.roleId; });
    FormField *const method = build.text(
        u"vault.authentication.oidc.mount"_s, [] { return tr("Method mounted at"); },
        [](Environment &e) -> QString & { return e.vault.loginMount; },
        [] { return tr("Empty: its usual place, jwt or approle."); });
    m_bindings.back().settings += u"vault.authentication.approle.mount"_s;
    FormField *const secret = build.secret(
        {u"vault.authentication.token"_s, u"vault.authentication.approle.secret_id"_s}, [] { return tr("Token or secret id"); },
        [](Environment &e) -> std::optional<SecretSource> & { return e.vault.secret; },
        [] { return tr("Only where it is found is kept, never the secret itself."); });
    Binding &found = m_bindings.back();
    found.read = [read = found.read](Environment &e) {
        read(e);
        e.vault.secret = e.vault.authentication == VaultAuthentication::Session ? std::nullopt : e.vault.secret;
    };
    card->body()->addLayout(sideBySide({role, roleId, method}));
    card->body()->addWidget(audience);
    card->body()->addWidget(secret);
    Builder::follow(how, [=](int chosen) {
        const auto now = static_cast<VaultAuthentication>(chosen);
        role->setVisible(now == VaultAuthentication::Session);
        audience->setVisible(now == VaultAuthentication::Session);
        roleId->setVisible(now == VaultAuthentication::AppRole);
        method->setVisible(now != VaultAuthentication::Token);
        secret->setVisible(now != VaultAuthentication::Session);
    });
}

} // namespace environments_page
