// The group of EnvironmentForm about Trino: where its coordinators are, and who one is there.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using cluster::Environment;
using cluster::SecretSource;
using TrinoAuthentication = cluster::TrinoEndpoint::Authentication;

namespace environments_page {

void EnvironmentForm::makeTrino()
{
    auto *const card
        = this->card([] { return tr("Trino"); }, [] { return tr("Its coordinator, as this machine reaches it."); });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"trino.url"_s, [] { return tr("Address"); }, [](Environment &e) -> QUrl & { return e.trino.url; }, {},
        u"https://trino.example:8443"_s));
    card->body()->addWidget(build.addresses(
        u"trino.coordinators"_s, [] { return tr("Coordinators, where there are several"); },
        [](Environment &e) -> QList<QUrl> & { return e.trino.coordinators; },
        [] {
            return tr("Several behind one address are found by themselves. Name them where their pods cannot be met from here: each "
                      "one’s own address. Enter adds.");
        }));
    card->body()->addWidget(
        makeCa(card, u"trino.ca"_s, u"trino"_s, [](Environment &e) -> QString & { return e.trino.caFile; }));
    makeAuthentication(card);
    card->body()->addWidget(build.text(
        u"trino.pod_selector"_s, [] { return tr("Label selector of its pods"); },
        [](Environment &e) -> QString & { return e.trino.podSelector; },
        [] { return tr("By it the mounts of Trino’s pods are found."); }, u"app.kubernetes.io/name=trino"_s));
}

void EnvironmentForm::makeAuthentication(widgets::Card *card)
{
    const Builder build = builder(card);
    const auto isNamed = [](TrinoAuthentication how) { return how == TrinoAuthentication::None || how == TrinoAuthentication::Basic; };
    const auto hasSecret = [](TrinoAuthentication how) { return how == TrinoAuthentication::Basic || how == TrinoAuthentication::Bearer; };
    FormField *const how = build.choice(
        {u"trino.authentication"_s}, [] { return tr("Authentication"); },
        {{[] { return tr("None, only a user name"); }, [] { return tr("User name and password (basic)"); },
          [] { return tr("Token (bearer)"); }, [] { return tr("Signed in person (OIDC)"); }},
         [](const Environment &e) { return static_cast<int>(e.trino.authentication); },
         [](Environment &e, int chosen) { e.trino.authentication = static_cast<TrinoAuthentication>(chosen); }});
    FormField *const who = build.text(
        u"trino.authentication.none.user"_s, [] { return tr("User name"); },
        [](Environment &e) -> QString & { return e.trino.user; });
    Binding &user = m_bindings.back();
    user.settings.append(u"trino.authentication.basic.user"_s);
    user.read = [read = user.read, isNamed](Environment &e) {
        read(e);
        e.trino.user = isNamed(e.trino.authentication) ? e.trino.user : QString();
    };
    FormField *const secret = build.secret(
        {u"trino.authentication.basic.password"_s, u"trino.authentication.bearer.token"_s},
        [] { return tr("Password or token"); },
        [](Environment &e) -> std::optional<SecretSource> & { return e.trino.secret; },
        [] { return tr("Only where it is found is kept, never the secret itself."); });
    Binding &password = m_bindings.back();
    password.read = [read = password.read, hasSecret](Environment &e) {
        read(e);
        e.trino.secret = hasSecret(e.trino.authentication) ? e.trino.secret : std::nullopt;
    };
    FormField *const audience = build.text(
        u"trino.authentication.oidc.audience"_s, [] { return tr("Audience of the token"); },
        [](Environment &e) -> QString & { return e.trino.audience; },
        [] { return tr("Empty: the token as the sign-in gives it."); });
    Builder::follow(how, [=](int chosen) {
        const auto now = static_cast<TrinoAuthentication>(chosen);
        who->setVisible(isNamed(now));
        secret->setVisible(hasSecret(now));
        audience->setVisible(now == TrinoAuthentication::Session);
    });
    card->body()->addLayout(sideBySide({how, who, audience}));
    card->body()->addWidget(secret);
}

} // namespace environments_page
