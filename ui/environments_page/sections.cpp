// The groups of EnvironmentForm about the cluster itself and the names in it. Others have files of their own.
#include "environments_page/ca_field.h"
#include "environments_page/colour_field.h"
#include "environments_page/environment_form.h"
#include "widgets/card.h"
#include "widgets/file_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;
using cluster::Environment;

namespace environments_page {

void EnvironmentForm::makeName(QWidget *)
{
    auto *const card = this->card([] { return tr("Name"); }, {});
    const Builder build = builder(card);
    FormField *const name = build.text(
        u"name"_s, [] { return tr("Name of the environment"); }, [](Environment &e) -> QString & { return e.name; },
        [] { return tr("Letters, digits, dots and dashes; its file is named after it."); }, u"prod-eu"_s);

    auto *const production = new QCheckBox(card);
    widgets::said(production, [production] { production->setText(tr("This is a production environment")); });
    auto *const isProduction
        = new FormField([] { return tr("Production"); }, production, production,
                        [] { return tr("Whoever deletes something there types its name first."); }, card);
    connect(production, &QCheckBox::toggled, this, [this] { changed(); });
    Binding flag{{u"production"_s}, isProduction, {}, {}};
    flag.fill = [production](const Environment &e) { production->setChecked(e.production); };
    flag.read = [production](Environment &e) { e.production = production->isChecked(); };
    build.add(std::move(flag));

    auto *const colour = new ColourField(card);
    auto *const bar = new FormField(
        [] { return tr("Colour of the window’s bar"); }, colour, colour->input(),
        [] { return tr("Without one, a production environment is amber and others have none."); }, card);
    connect(colour, &ColourField::edited, this, [this] { changed(); });
    Binding shade{{u"colour"_s}, bar, {}, {}};
    shade.fill = [colour](const Environment &e) { colour->setColour(e.colour); };
    shade.read = [colour](Environment &e) { e.colour = colour->colour(); };
    build.add(std::move(shade));
    card->body()->addWidget(name);
    card->body()->addLayout(sideBySide({isProduction, bar}));
}

FormField *EnvironmentForm::makeCa(QWidget *parent, const QString &setting, const QString &whose,
                                   Builder::At<QString> at)
{
    auto *const ca = new CaField(parent);
    auto *const field = new FormField(
        [] { return tr("CA certificates"); }, ca, ca->input(),
        [] { return tr("Without any, the system’s are trusted. A file you choose is copied beside the environment."); },
        parent);
    connect(ca, &CaField::edited, this, [this] { changed(); });
    connect(ca, &CaField::pasted, this, [this, whose](const QByteArray &pem) { Q_EMIT pasted(whose, pem); });
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [ca, at](const Environment &environment) {
        auto copy = environment;
        ca->setPath(at(copy));
    };
    binding.read = [ca, at](Environment &environment) { at(environment) = ca->path(); };
    binding.accept = [ca](const QString &path) { ca->setPath(path); };
    builder(parent).add(std::move(binding));
    return field;
}

void EnvironmentForm::makeKubernetes()
{
    auto *const card = this->card([] { return tr("Kubernetes"); },
                                  [] { return tr("The cluster that holds the records, the Secrets and the rules."); });
    const Builder build = builder(card);
    FormField *const file = build.file(
        u"kubernetes.kubeconfig"_s, [] { return tr("Kubeconfig"); },
        [](Environment &e) -> QString & { return e.kubernetes.kubeconfig; });
    connect(static_cast<widgets::FileField *>(file->input()), &widgets::FileField::pathChanged, this, [this] {
        if (!m_filling) {
            offerContexts();
            showProblems();
        }
    });
    m_contexts = new QComboBox(card);
    m_contexts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contexts->setMinimumContentsLength(16);
    auto *const context = new FormField([] { return tr("Context"); }, m_contexts, m_contexts, {}, card);
    connect(m_contexts, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedContext = m_contexts->currentData().toString();
        changed();
    });
    Binding chosen{{u"kubernetes.context"_s}, context, {}, {}};
    chosen.fill = [](const Environment &) {}; // after the file is known: offerContexts
    chosen.read = [this](Environment &e) { e.kubernetes.context = m_wantedContext; };
    build.add(std::move(chosen));
    widgets::said(m_contexts, [this] { offerContexts(); });
    FormField *const space = build.text(
        u"kubernetes.namespace"_s, [] { return tr("Namespace"); },
        [](Environment &e) -> QString & { return e.kubernetes.namespaceName; },
        [] { return tr("Empty: the context’s."); }, u"akko"_s);
    card->body()->addWidget(file);
    card->body()->addLayout(sideBySide({context, space}));
    using How = cluster::KubernetesEndpoint::Authentication;
    FormField *const how = build.choice(
        {u"kubernetes.authentication"_s}, [] { return tr("Authentication"); },
        {{[] { return tr("As the kubeconfig says"); }, [] { return tr("Signed in person (OIDC)"); }},
         [](const Environment &e) { return static_cast<int>(e.kubernetes.authentication); },
         [](Environment &e, int chosen) { e.kubernetes.authentication = static_cast<How>(chosen); }},
        [] { return tr("The kubeconfig names a certificate, a token or a program."); });
    FormField *const audience = build.text(
        u"kubernetes.audience"_s, [] { return tr("Audience of the token"); },
        [](Environment &e) -> QString & { return e.kubernetes.audience; },
        [] { return tr("Empty: the token as the sign-in gives it."); });
    Builder::follow(how, [audience](int chosen) { audience->setVisible(chosen == static_cast<int>(How::Session)); });
    card->body()->addLayout(sideBySide({how, audience}));
}

void EnvironmentForm::makeOpa()
{
    auto *const card = this->card([] { return tr("Open Policy Agent"); },
                                  [] { return tr("Asked what it would decide, before access is opened and after."); });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"opa.url"_s, [] { return tr("Address"); }, [](Environment &e) -> QUrl & { return e.opa.url; }, {},
        u"https://opa.example:8181"_s));
    card->body()->addWidget(
        makeCa(card, u"opa.ca"_s, u"opa"_s, [](Environment &e) -> QString & { return e.opa.caFile; }));
    card->body()->addWidget(build.secret(
        {u"opa.token"_s}, [] { return tr("Token, if it wants one"); },
        [](Environment &e) -> std::optional<cluster::SecretSource> & { return e.opa.token; }));
    card->body()->addWidget(build.text(
        u"opa.package"_s, [] { return tr("Package of the rules"); },
        [](Environment &e) -> QString & { return e.opa.package; }, {}, u"akko.trino_access"_s));
}

void EnvironmentForm::makeNames()
{
    auto *const card = this->card([] { return tr("Shared objects and mounts"); },
                                  [] { return tr("Names in the namespace, and where Trino’s pods see them."); });
    const Builder build = builder(card);
    FormField *const credentials = build.text(
        u"objects.credentials_secret"_s, [] { return tr("Secret of credential files"); },
        [](Environment &e) -> QString & { return e.objects.credentialsSecret; });
    FormField *const credentialsPath = build.text(
        u"mounts.credentials"_s, [] { return tr("Mounted at"); },
        [](Environment &e) -> QString & { return e.mounts.credentials; });
    FormField *const keytabs = build.text(
        u"objects.keytabs_secret"_s, [] { return tr("Secret of keytabs"); },
        [](Environment &e) -> QString & { return e.objects.keytabsSecret; });
    FormField *const keytabsPath = build.text(
        u"mounts.keytabs"_s, [] { return tr("Mounted at"); },
        [](Environment &e) -> QString & { return e.mounts.keytabs; });
    FormField *const krb5 = build.text(
        u"objects.krb5_config_map"_s, [] { return tr("ConfigMap of krb5.conf"); },
        [](Environment &e) -> QString & { return e.objects.krb5ConfigMap; });
    FormField *const krb5Path = build.text(
        u"mounts.krb5"_s, [] { return tr("Mounted at"); }, [](Environment &e) -> QString & { return e.mounts.krb5; });
    FormField *const policy = build.text(
        u"objects.policy_config_map"_s, [] { return tr("ConfigMap of access rules"); },
        [](Environment &e) -> QString & { return e.objects.policyConfigMap; });
    card->body()->addLayout(sideBySide({credentials, credentialsPath}));
    card->body()->addLayout(sideBySide({keytabs, keytabsPath}));
    card->body()->addLayout(sideBySide({krb5, krb5Path}));
    card->body()->addWidget(policy);
}

void EnvironmentForm::makeAccess()
{
    auto *const card = this->card([] { return tr("Access"); }, {});
    const Builder build = builder(card);
    card->body()->addWidget(build.names(
        u"access.admin_groups"_s, [] { return tr("Groups of admins"); },
        [](Environment &e) -> QStringList & { return e.access.adminGroups; },
        [] { return tr("They may read every catalog, also a half-made one."); }));
    card->body()->addWidget(build.names(
        u"access.admin_users"_s, [] { return tr("Single admins"); },
        [](Environment &e) -> QStringList & { return e.access.adminUsers; }));
    card->body()->addWidget(build.names(
        u"access.default_roles"_s, [] { return tr("Roles a new catalog begins with"); },
        [](Environment &e) -> QStringList & { return e.access.defaultRoles; }));
}

void EnvironmentForm::makeLimits()
{
    auto *const card = this->card([] { return tr("Limits"); },
                                  [] { return tr("How long something may take before it counts as failed."); });
    const Builder build = builder(card);
    using std::chrono::seconds;
    FormField *const mount = build.seconds(
        u"limits.mount_seconds"_s, [] { return tr("A file reaches Trino"); },
        [](Environment &e) -> seconds & { return e.limits.mount; }, {});
    FormField *const policy = build.seconds(
        u"limits.policy_seconds"_s, [] { return tr("A rule reaches OPA"); },
        [](Environment &e) -> seconds & { return e.limits.policy; }, {});
    FormField *const lease = build.seconds(
        u"limits.lease_seconds"_s, [] { return tr("A lease without a sign of life"); },
        [](Environment &e) -> seconds & { return e.limits.lease; }, {});
    FormField *const request = build.seconds(
        u"limits.request_seconds"_s, [] { return tr("One request"); },
        [](Environment &e) -> seconds & { return e.limits.request; }, {});
    card->body()->addLayout(sideBySide({mount, policy}));
    card->body()->addLayout(sideBySide({lease, request}));
    FormField *const rollout = build.seconds(
        u"limits.rollout_seconds"_s, [] { return tr("A restart of Trino"); },
        [](Environment &e) -> seconds & { return e.limits.rollout; }, {});
    FormField *const poll = build.number(
        u"limits.mount_poll_milliseconds"_s, [] { return tr("Between two looks at Trino’s mount"); },
        [](Environment &e) -> int & { return e.limits.mountPoll; }, 10'000, {},
        [] { return tr(" ms", "milliseconds, after a number"); });
    FormField *const revisions = build.number(
        u"limits.revisions"_s, [] { return tr("Revisions kept of a catalog"); },
        [](Environment &e) -> int & { return e.limits.revisions; }, 1000, {});
    FormField *const parallel = build.number(
        u"limits.parallel"_s, [] { return tr("Catalogs put right at a time"); },
        [](Environment &e) -> int & { return e.limits.parallel; }, 64, {});
    FormField *const drops = build.number(
        u"limits.drops"_s, [] { return tr("Drops from which on a restart is advised"); },
        [](Environment &e) -> int & { return e.limits.drops; }, 1'000'000,
        [] { return tr("Trino keeps a little memory of every catalog that it drops."); });
    card->body()->addLayout(sideBySide({rollout, poll}));
    card->body()->addLayout(sideBySide({revisions, parallel}));
    card->body()->addLayout(sideBySide({drops, new QWidget(card)}));
}

} // namespace environments_page
