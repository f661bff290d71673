// The groups of EnvironmentForm about where secrets rest: catalogs' credentials, and the key their records are signed with.
#include "environments_page/environment_form.h"
#include "widgets/card.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using cluster::Environment;
using Store = cluster::CredentialRest::Store;
using Source = cluster::Signing::Source;

namespace environments_page {

void EnvironmentForm::makeCredentials()
{
    auto *const card = this->card([] { return tr("Where credentials rest"); }, [] {
        return tr("Trino reads them in the mounted Secret in any case; this says how they come there. A catalog stays where it is "
                  "until its credential changes.");
    });
    const Builder build = builder(card);
    FormField *const store = build.choice(
        {u"credentials.store"_s}, [] { return tr("They rest in"); },
        {{[] { return tr("The mounted Secret itself"); }, [] { return tr("Vault, brought by External Secrets"); },
          [] { return tr("A SealedSecret"); }},
         [](const Environment &e) { return static_cast<int>(e.credentials.store); },
         [](Environment &e, int chosen) { e.credentials.store = static_cast<Store>(chosen); }});
    FormField *const sync = build.seconds(
        u"credentials.sync_seconds"_s, [] { return tr("Wait for the controller"); },
        [](Environment &e) -> std::chrono::seconds & { return e.credentials.sync; },
        [] { return tr("Then the change is undone, with its reason."); });
    FormField *const name = build.text(
        u"credentials.secret_store"_s, [] { return tr("Store object of the operator"); },
        [](Environment &e) -> QString & { return e.credentials.secretStore; },
        [] { return tr("It must read the KV engine above."); }, u"vault"_s);
    FormField *const kind = build.choice(
        {u"credentials.secret_store_kind"_s}, [] { return tr("Its kind"); },
        {{[] { return u"SecretStore"_s; }, [] { return u"ClusterSecretStore"_s; }},
         [](const Environment &e) { return e.credentials.secretStoreKind == "ClusterSecretStore"_L1 ? 1 : 0; },
         [](Environment &e, int chosen) {
             e.credentials.secretStoreKind = chosen == 1 ? u"ClusterSecretStore"_s : u"SecretStore"_s;
         }});
    FormField *const certificate = build.file(
        u"credentials.certificate"_s, [] { return tr("Certificate of the controller"); },
        [](Environment &e) -> QString & { return e.credentials.certificateFile; },
        [] { return tr("As kubeseal --fetch-cert gets it. Credentials are sealed with it on this machine."); });
    card->body()->addLayout(sideBySide({store, sync}));
    card->body()->addLayout(sideBySide({name, kind}));
    card->body()->addWidget(certificate);
    Builder::follow(store, [=](int chosen) {
        const auto now = static_cast<Store>(chosen);
        sync->setVisible(now != Store::Kubernetes);
        name->setVisible(now == Store::Vault);
        kind->setVisible(now == Store::Vault);
        certificate->setVisible(now == Store::SealedSecrets);
    });
}

void EnvironmentForm::makeSignature()
{
    auto *const card = this->card([] { return tr("Signature"); }, [] {
        return tr("Optional: records of catalogs are signed, so that nothing is built on one that somebody else changed.");
    });
    const Builder build = builder(card);
    FormField *const source = build.choice(
        {u"signature.source"_s}, [] { return tr("The key is in"); },
        {{[] { return tr("Records are not signed"); }, [] { return tr("A Secret of another namespace"); },
          [] { return u"Vault"_s; }, [] { return tr("The system’s keychain"); }},
         [](const Environment &e) { return static_cast<int>(e.signing.source); },
         [](Environment &e, int chosen) { e.signing.source = static_cast<Source>(chosen); }},
        [] { return tr("Out of reach of whoever may write the records."); });
    FormField *const space = build.text(
        u"signature.namespace"_s, [] { return tr("Namespace"); },
        [](Environment &e) -> QString & { return e.signing.namespaceName; }, {}, u"catalog-manager"_s);
    FormField *const name = build.text(
        u"signature.name"_s, [] { return tr("Name of the Secret"); }, [](Environment &e) -> QString & { return e.signing.name; },
        {}, u"catalog-signature"_s);
    FormField *const path = build.text(
        u"signature.path"_s, [] { return tr("Path in Vault"); }, [](Environment &e) -> QString & { return e.signing.path; },
        [] { return tr("Below the KV engine above."); }, u"catalog-manager/signature"_s);
    card->body()->addLayout(sideBySide({source, path}));
    card->body()->addLayout(sideBySide({space, name}));
    Builder::follow(source, [=](int chosen) {
        const auto now = static_cast<Source>(chosen);
        space->setVisible(now == Source::Secret);
        name->setVisible(now == Source::Secret);
        path->setVisible(now == Source::Vault);
    });
}

} // namespace environments_page
