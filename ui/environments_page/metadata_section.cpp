// The group of EnvironmentForm about the metadata catalogue.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using cluster::Environment;
using cluster::SecretSource;
using MetadataAuthentication = cluster::MetadataEndpoint::Authentication;

namespace environments_page {

void EnvironmentForm::makeMetadata()
{
    auto *const card = this->card([] { return u"OpenMetadata"_s; },
                                  [] {
                                      return tr("Optional: told of every catalog after it is registered, which never fails "
                                                "for it. Never tried against a real OpenMetadata server, only against the "
                                                "vendor’s published models.");
                                  });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"metadata.url"_s, [] { return tr("Address"); }, [](Environment &e) -> QUrl & { return e.metadata.url; }, {},
        u"https://openmetadata.example:8585"_s));
    card->body()->addWidget(
        makeCa(card, u"metadata.ca"_s, u"metadata"_s, [](Environment &e) -> QString & { return e.metadata.caFile; }));
    FormField *const how = build.choice(
        {u"metadata.authentication"_s}, [] { return tr("Authentication"); },
        {{[] { return tr("Token (bearer)"); }, [] { return tr("Signed in person (OIDC)"); }},
         [](const Environment &e) { return static_cast<int>(e.metadata.authentication); },
         [](Environment &e, int chosen) { e.metadata.authentication = static_cast<MetadataAuthentication>(chosen); }});
    FormField *const audience = build.text(
        u"metadata.audience"_s, [] { return tr("Audience of the token"); },
        [](Environment &e) -> QString & { return e.metadata.audience; },
        [] { return tr("Empty: the token as the sign-in gives it."); });
    FormField *const token = build.secret(
        {u"metadata.token"_s}, [] { return tr("Token"); },
        [](Environment &e) -> std::optional<SecretSource> & { return e.metadata.token; },
        [] { return tr("Of a bot, or of a person."); });
    Builder::follow(how, [audience, token](int chosen) {
        const bool signedIn = chosen == static_cast<int>(MetadataAuthentication::Session);
        audience->setVisible(signedIn);
        token->setVisible(!signedIn);
    });
    card->body()->addLayout(sideBySide({how, audience}));
    card->body()->addWidget(token);
    FormField *const user = build.text(
        u"metadata.trino_user"_s, [] { return tr("Reads Trino as"); },
        [](Environment &e) -> QString & { return e.metadata.trinoUser; },
        [] { return tr("The roles of a catalog must admit this user, or nothing of it is found."); }, u"openmetadata"_s);
    FormField *const address = build.text(
        u"metadata.trino_address"_s, [] { return tr("Reaches Trino at"); },
        [](Environment &e) -> QString & { return e.metadata.trinoAddress; },
        [] { return tr("Empty: host and port of Trino’s address above."); }, u"trino.akko.svc:8443"_s);
    card->body()->addLayout(sideBySide({user, address}));
    card->body()->addWidget(build.secret(
        {u"metadata.trino_password"_s}, [] { return tr("Its password in Trino"); },
        [](Environment &e) -> std::optional<SecretSource> & { return e.metadata.trinoPassword; },
        [] { return tr("Where it is found; without one, it can be set in OpenMetadata by hand and stays."); }));
    FormField *const schedule = build.text(
        u"metadata.schedule"_s, [] { return tr("Schedule"); },
        [](Environment &e) -> QString & { return e.metadata.schedule; },
        [] { return tr("As cron writes it. Empty: only when it is asked to."); }, u"0 3 * * *"_s);
    FormField *const wait = build.seconds(
        u"metadata.wait_seconds"_s, [] { return tr("Wait for a run it was asked for"); },
        [](Environment &e) -> std::chrono::seconds & { return e.metadata.wait; },
        [] { return tr("One that takes longer goes on by itself."); });
    card->body()->addLayout(sideBySide({schedule, wait}));
}

} // namespace environments_page
