// The groups of EnvironmentForm, one function each.
#include "environments_page/ca_field.h"
#include "environments_page/colour_field.h"
#include "environments_page/environment_form.h"
#include "environments_page/secret_source_edit.h"
#include "theme/metrics.h"
#include "widgets/card.h"
#include "widgets/disclosure.h"
#include "widgets/file_field.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using cluster::Environment;
using Authentication = cluster::TrinoEndpoint::Authentication;

namespace environments_page {

namespace {

QHBoxLayout *sideBySide(std::initializer_list<QWidget *> fields)
{
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::rowGap);
    for (QWidget *field : fields) {
        row->addWidget(field, 1);
    }
    return row;
}

} // namespace

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

void EnvironmentForm::makeTrino()
{
    auto *const card
        = this->card([] { return tr("Trino"); }, [] { return tr("Its coordinator, as this machine reaches it."); });
    const Builder build = builder(card);
    card->body()->addWidget(build.address(
        u"trino.url"_s, [] { return tr("Address"); }, [](Environment &e) -> QUrl & { return e.trino.url; }, {},
        u"https://trino.example:8443"_s));
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
    auto *const kind = new QComboBox(card);
    kind->addItems({QString(), QString(), QString(), QString()}); // in the order of Authentication
    widgets::said(kind, [kind] {
        kind->setItemText(0, tr("None, only a user name"));
        kind->setItemText(1, tr("User name and password (basic)"));
        kind->setItemText(2, tr("Token (bearer)"));
        kind->setItemText(3, tr("Signed in person (OIDC)"));
    });
    auto *const how = new FormField([] { return tr("Authentication"); }, kind, kind, {}, card);
    auto *const user = new QLineEdit(card);
    auto *const who = new FormField([] { return tr("User name"); }, user, user, {}, card);
    auto *const source = new SecretSourceEdit(card);
    auto *const secret
        = new FormField([] { return tr("Password or token"); }, source, source->kind(),
                        [] { return tr("Only where it is found is kept, never the secret itself."); }, card);
    const auto arrange = [kind, who, secret] {
        const auto chosen = static_cast<Authentication>(kind->currentIndex());
        who->setVisible(chosen == Authentication::None || chosen == Authentication::Basic);
        secret->setVisible(chosen == Authentication::Basic || chosen == Authentication::Bearer);
    };
    connect(kind, &QComboBox::currentIndexChanged, this, arrange);
    connect(kind, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    connect(user, &QLineEdit::textEdited, this, [this] { changed(); });
    connect(source, &SecretSourceEdit::edited, this, [this] { changed(); });
    connect(source, &SecretSourceEdit::left, secret, &FormField::left);

    Binding authentication{{u"trino.authentication"_s}, how, {}, {}};
    authentication.fill = [kind, arrange](const Environment &e) {
        kind->setCurrentIndex(static_cast<int>(e.trino.authentication));
        arrange();
    };
    authentication.read
        = [kind](Environment &e) { e.trino.authentication = static_cast<Authentication>(kind->currentIndex()); };
    build.add(std::move(authentication));
    Binding name{{u"trino.authentication.none.user"_s, u"trino.authentication.basic.user"_s}, who, {}, {}};
    name.fill = [user](const Environment &e) { user->setText(e.trino.user); };
    name.read = [user](Environment &e) {
        const bool named = e.trino.authentication == Authentication::None || e.trino.authentication == Authentication::Basic;
        e.trino.user = named ? user->text().trimmed() : QString();
    };
    build.add(std::move(name));
    Binding password{
        {u"trino.authentication.basic.password"_s, u"trino.authentication.bearer.token"_s}, secret, {}, {}};
    password.fill = [source](const Environment &e) { source->setSource(e.trino.secret); };
    password.read = [source](Environment &e) {
        const bool secret = e.trino.authentication == Authentication::Basic || e.trino.authentication == Authentication::Bearer;
        e.trino.secret = secret ? source->source() : std::nullopt;
    };
    build.add(std::move(password));
    card->body()->addLayout(sideBySide({how, who}));
    card->body()->addWidget(secret);
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
    auto *const source = new SecretSourceEdit(card);
    auto *const token = new FormField([] { return tr("Token, if it wants one"); }, source, source->kind(), {}, card);
    connect(source, &SecretSourceEdit::edited, this, [this] { changed(); });
    connect(source, &SecretSourceEdit::left, token, &FormField::left);
    Binding binding{{u"opa.token"_s}, token, {}, {}};
    binding.fill = [source](const Environment &e) { source->setSource(e.opa.token); };
    binding.read = [source](Environment &e) { e.opa.token = source->source(); };
    build.add(std::move(binding));
    card->body()->addWidget(token);
    card->body()->addWidget(build.text(
        u"opa.package"_s, [] { return tr("Package of the rules"); },
        [](Environment &e) -> QString & { return e.opa.package; }, {}, u"akko.trino_access"_s));
}

// One source of a secret; `at` finds its setting.
static void addSource(const Builder &build, const QString &setting, FormField *field, SecretSourceEdit *source,
                      std::optional<cluster::SecretSource> cluster::MetadataEndpoint::*at)
{
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [source, at](const Environment &e) { source->setSource(e.metadata.*at); };
    binding.read = [source, at](Environment &e) { e.metadata.*at = source->source(); };
    build.add(std::move(binding));
}

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
    const auto secret = [this, card](const widgets::Words &label, const widgets::Words &help) {
        auto *const source = new SecretSourceEdit(card);
        auto *const field = new FormField(label, source, source->kind(), help, card);
        connect(source, &SecretSourceEdit::edited, this, [this] { changed(); });
        connect(source, &SecretSourceEdit::left, field, &FormField::left);
        return std::pair(source, field);
    };
    const auto [token, tokenField] = secret([] { return tr("Token"); }, [] { return tr("Of a bot, or of a person."); });
    addSource(build, u"metadata.token"_s, tokenField, token, &cluster::MetadataEndpoint::token);
    card->body()->addWidget(tokenField);
    FormField *const user = build.text(
        u"metadata.trino_user"_s, [] { return tr("Reads Trino as"); },
        [](Environment &e) -> QString & { return e.metadata.trinoUser; },
        [] { return tr("The roles of a catalog must admit this user, or nothing of it is found."); }, u"openmetadata"_s);
    FormField *const address = build.text(
        u"metadata.trino_address"_s, [] { return tr("Reaches Trino at"); },
        [](Environment &e) -> QString & { return e.metadata.trinoAddress; },
        [] { return tr("Empty: host and port of Trino’s address above."); }, u"trino.akko.svc:8443"_s);
    card->body()->addLayout(sideBySide({user, address}));
    const auto [password, passwordField] = secret([] { return tr("Its password in Trino"); }, [] {
        return tr("Where it is found; without one, it can be set in OpenMetadata by hand and stays.");
    });
    addSource(build, u"metadata.trino_password"_s, passwordField, password, &cluster::MetadataEndpoint::trinoPassword);
    card->body()->addWidget(passwordField);
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
}

} // namespace environments_page
