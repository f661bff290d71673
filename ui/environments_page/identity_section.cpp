// The group of EnvironmentForm about whoever signs people in.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>
#include <QCheckBox>

using namespace Qt::StringLiterals;
using cluster::Environment;
using Kubernetes = cluster::KubernetesEndpoint::Authentication;

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
    auto *const pair = new QHBoxLayout;
    pair->addWidget(build.text(
        u"identity.client_id"_s, [] { return tr("Client"); }, [](Environment &e) -> QString & { return e.identity.clientId; },
        [] { return tr("Public, with PKCE and the redirect http://127.0.0.1/*."); }, u"catalog-manager"_s));
    pair->addWidget(build.text(
        u"identity.admin_role"_s, [] { return tr("Admin role"); }, [](Environment &e) -> QString & { return e.identity.adminRole; },
        [] { return tr("A role of the realm."); }, u"akko-admin"_s));
    card->body()->addLayout(pair);
    card->body()->addWidget(build.text(
        u"identity.audience"_s, [] { return tr("Audience"); }, [](Environment &e) -> QString & { return e.identity.audience; },
        [] { return tr("For whom the access token must be meant. Empty: not looked at."); }, {}));

    auto *const check = new QCheckBox(card);
    widgets::said(check, [check] { check->setText(tr("Kubernetes is met with this sign-in too")); });
    auto *const field = new FormField([] { return tr("API server"); }, check, check,
                                      [] { return tr("Otherwise the kubeconfig says how: a certificate, a token, a program."); }, card);
    connect(check, &QCheckBox::toggled, this, [this] { changed(); });
    Binding binding{{u"kubernetes.authentication"_s}, field, {}, {}};
    binding.fill = [check](const Environment &e) { check->setChecked(e.kubernetes.authentication == Kubernetes::Session); };
    binding.read = [check](Environment &e) {
        e.kubernetes.authentication = check->isChecked() ? Kubernetes::Session : Kubernetes::Kubeconfig;
    };
    build.add(std::move(binding));
    card->body()->addWidget(field);
}

} // namespace environments_page
