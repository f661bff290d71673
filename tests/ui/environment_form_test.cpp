// The form of an environment: every setting of its file has a field, says there what is wrong with it, and comes back as it was.
#include "environments_page/environment_form.h"
#include "environments_page/environments_page.h"
#include "page_rig.h"
#include "widgets/chip_edit.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

using namespace pagerig;
using namespace environments_page;

namespace {

using Source = cluster::SecretSource;

// Every setting with a value that is not its default; `variant` chooses among those that exclude each other.
cluster::Environment everything(int variant)
{
    cluster::Environment it;
    const auto secret = [](const char *name) { return Source {Source::Kind::Variable, QString::fromLatin1(name)}; };
    it.name = u"prod-eu"_s;
    it.production = true;
    it.colour = u"#9333ea"_s;
    it.trino.url = QUrl(u"https://trino.example:8443"_s);
    it.trino.caFile = u"/ca/trino.pem"_s;
    it.trino.coordinators = {QUrl(u"https://a.example:8443"_s), QUrl(u"https://b.example:8443"_s)};
    it.trino.podSelector = u"app=trino"_s;
    it.kubernetes = {u"/k"_s, u"prod"_s, u"akko"_s};
    it.opa = {QUrl(u"https://opa.example:8181"_s), u"/ca/opa.pem"_s, secret("OPA"), u"akko.other"_s};
    it.metadata.url = QUrl(u"https://om.example:8585"_s);
    it.metadata.caFile = u"/ca/om.pem"_s;
    it.metadata.trinoUser = u"om"_s;
    it.metadata.trinoPassword = secret("OM_TRINO");
    it.metadata.trinoAddress = u"trino.svc:8443"_s;
    it.metadata.schedule = u"0 3 * * *"_s;
    it.metadata.wait = std::chrono::seconds(7);
    it.vault.url = QUrl(u"https://vault.example:8200"_s);
    it.vault.caFile = u"/ca/vault.pem"_s;
    it.vault.namespaceName = u"akko"_s;
    it.vault.mount = u"kv"_s;
    it.vault.prefix = u"ours/catalogs"_s;
    it.identity.issuer = QUrl(u"https://kc.example/realms/akko"_s);
    it.identity.caFile = u"/ca/kc.pem"_s;
    it.identity.clientId = u"cm"_s;
    it.identity.scopes = {u"openid"_s, u"roles"_s};
    it.identity.audience = u"akko"_s;
    it.identity.adminRole = u"boss"_s;
    it.identity.exchange = {u"exchanger"_s, secret("EXCHANGE")};
    it.credentials.sync = std::chrono::seconds(variant == 2 ? 60 : 9); // the usual store waits for nobody
    it.objects = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    it.mounts = {u"/a"_s, u"/b"_s, u"/c"_s};
    it.access = {{u"ops"_s}, {u"root"_s}, {u"analyst"_s, u"engineer"_s}};
    using std::chrono::seconds;
    it.limits = {seconds(11), seconds(12), seconds(13), seconds(14), 15, 16, 17, seconds(18), 19};
    if (variant == 0) {
        it.trino.authentication = cluster::TrinoEndpoint::Authentication::Basic;
        it.trino.user = u"alice"_s;
        it.trino.secret = secret("TRINO");
        it.metadata.token = secret("OM");
        it.vault.authentication = cluster::VaultEndpoint::Authentication::AppRole;
        it.vault.roleId = u"r-1"_s;
        it.vault.secret = secret("SECRET_ID");
        it.vault.loginMount = u"machines"_s;
        it.credentials.store = cluster::CredentialRest::Store::Vault;
        it.credentials.secretStore = u"ours"_s;
        it.credentials.secretStoreKind = u"ClusterSecretStore"_s;
        it.signing = {cluster::Signing::Source::Secret, u"keys"_s, u"seal"_s};
    } else if (variant == 1) {
        it.trino.authentication = cluster::TrinoEndpoint::Authentication::Session;
        it.trino.audience = u"for-trino"_s;
        it.kubernetes.authentication = cluster::KubernetesEndpoint::Authentication::Session;
        it.kubernetes.audience = u"for-kubernetes"_s;
        it.metadata.authentication = cluster::MetadataEndpoint::Authentication::Session;
        it.metadata.audience = u"for-metadata"_s;
        it.vault.authentication = cluster::VaultEndpoint::Authentication::Session;
        it.vault.role = u"admins"_s;
        it.vault.audience = u"for-vault"_s;
        it.vault.loginMount = u"oidc"_s;
        it.credentials.store = cluster::CredentialRest::Store::SealedSecrets;
        it.credentials.certificateFile = u"/ca/sealing.pem"_s;
        it.signing.source = cluster::Signing::Source::Vault;
        it.signing.path = u"akko/signature"_s;
    } else {
        it.trino.authentication = cluster::TrinoEndpoint::Authentication::Bearer;
        it.trino.secret = secret("TRINO_TOKEN");
        it.metadata.token = secret("OM");
        it.vault.secret = secret("VAULT_TOKEN");
        it.signing.source = cluster::Signing::Source::Keychain;
    }
    return it;
}

// As parseEnvironment names them: "vault.authentication.approle.role_id". A secret's source is one setting, and so is a list.
QStringList settingsIn(const document::Node &node, const QString &path)
{
    const bool isSource = node.members.size() == 1 && (node.find(u"env") != nullptr || node.find(u"file") != nullptr);
    if (node.kind != document::Kind::Map || node.members.empty() || isSource) {
        return {path};
    }
    QStringList all;
    for (const auto &[key, value] : node.members) {
        all += settingsIn(value, path.isEmpty() ? key.scalar : path + u'.' + key.scalar);
    }
    return all;
}

} // namespace

class EnvironmentFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init() { speak(u"en"_s); }

    void everySettingOfTheFileHasAFieldAndComesBack_data()
    {
        QTest::addColumn<int>("variant");
        QTest::newRow("one") << 0;
        QTest::newRow("another") << 1;
        QTest::newRow("a third") << 2;
    }
    void everySettingOfTheFileHasAFieldAndComesBack()
    {
        QFETCH(int, variant);
        const cluster::Environment environment = everything(variant);
        EnvironmentForm form;
        form.resize(900, 700);
        form.show();
        form.setEnvironment(environment);
        QVERIFY2(form.environment() == environment, cluster::toYaml(form.environment()).constData());
        const auto file = document::parse(cluster::toYaml(environment), {});
        QVERIFY(file);
        const QStringList settings = settingsIn(*file, {});
        QVERIFY(settings.size() > 50);
        for (const QString &setting : settings) {
            const FormField *const field = form.field(setting);
            QVERIFY2(field != nullptr, qPrintable(setting));
            const bool isOtherStores = variant == 1 && setting.startsWith("credentials.secret_store"_L1); // kept, and not asked
            QVERIFY2(field->isVisibleTo(&form) != isOtherStores, qPrintable(setting));
        }
        QVERIFY(form.field(u"credentials.store"_s)->isVisibleTo(&form));
        QVERIFY(form.field(u"kubernetes.authentication"_s)->isVisibleTo(&form));
        QVERIFY(form.field(u"signature.source"_s)->isVisibleTo(&form));
    }

    void onlyWhatIsChosenIsAsked()
    {
        EnvironmentForm form;
        form.show();
        const auto shown = [&form](const QString &setting) { return form.field(setting)->isVisibleTo(&form); };
        const auto choose = [&form](const QString &setting, int index) {
            qobject_cast<QComboBox *>(form.field(setting)->input())->setCurrentIndex(index);
        };
        QVERIFY(!shown(u"credentials.secret_store"_s) && !shown(u"credentials.certificate"_s) && !shown(u"credentials.sync_seconds"_s));
        choose(u"credentials.store"_s, 1);
        QVERIFY(shown(u"credentials.secret_store"_s) && !shown(u"credentials.certificate"_s));
        choose(u"credentials.store"_s, 2);
        QVERIFY(!shown(u"credentials.secret_store"_s) && shown(u"credentials.certificate"_s));
        QVERIFY(shown(u"vault.authentication.token"_s) && !shown(u"vault.authentication.oidc.role"_s));
        choose(u"vault.authentication"_s, 2);
        QVERIFY(!shown(u"vault.authentication.token"_s) && shown(u"vault.authentication.oidc.role"_s));
        QVERIFY(!shown(u"signature.path"_s) && !shown(u"signature.name"_s));
        choose(u"signature.source"_s, 2);
        QVERIFY(shown(u"signature.path"_s) && !shown(u"signature.name"_s));
    }

    void whatIsMissingIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("setting"); // where
        QTest::addColumn<QString>("code");
        QTest::newRow("Vault is chosen, and there is none") << u"vault"_s << u"environment.missing-field"_s;
        QTest::newRow("no certificate to seal with") << u"credentials.certificate"_s << u"environment.missing-field"_s;
        QTest::newRow("no token") << u"vault.authentication.token"_s << u"environment.missing-field"_s;
        QTest::newRow("no secret id") << u"vault.authentication.approle.secret_id"_s << u"environment.missing-field"_s;
        QTest::newRow("no role id") << u"vault.authentication.approle.role_id"_s << u"environment.missing-field"_s;
        QTest::newRow("a mount with a slash before it") << u"vault.mount"_s << u"environment.wrong-type"_s;
        QTest::newRow("an address that is none") << u"vault.url"_s << u"environment.bad-url"_s;
        QTest::newRow("a key in a Vault that is not there") << u"vault"_s << u"environment.missing-field"_s;
        QTest::newRow("a person's token, and no issuer") << u"identity"_s << u"environment.missing-field"_s;
        QTest::newRow("an exchange without its secret") << u"identity.exchange.secret"_s << u"environment.missing-field"_s;
    }
    void whatIsMissingIsSaidAtItsField()
    {
        QFETCH(QString, setting);
        QFETCH(QString, code);
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        const QTemporaryDir folder;
        cluster::Environment environment = nowhere(folder);
        using Vault = cluster::VaultEndpoint::Authentication;
        if (row == "Vault is chosen, and there is none"_L1) {
            environment.credentials.store = cluster::CredentialRest::Store::Vault;
        } else if (row == "no certificate to seal with"_L1) {
            environment.credentials.store = cluster::CredentialRest::Store::SealedSecrets;
        } else if (row == "a key in a Vault that is not there"_L1) {
            environment.signing.source = cluster::Signing::Source::Vault;
        } else if (row == "an exchange without its secret"_L1) {
            environment.identity.issuer = QUrl(u"https://kc.example/realms/akko"_s);
            environment.identity.exchange.clientId = u"exchanger"_s;
        } else {
            environment.vault.url = QUrl(u"https://vault.example:8200"_s);
            environment.vault.secret = Source {Source::Kind::Variable, u"VAULT_TOKEN"_s};
            if (row == "a mount with a slash before it"_L1) {
                environment.vault.mount = u"/kv"_s;
            } else if (row == "a person's token, and no issuer"_L1) {
                environment.vault.authentication = Vault::Session;
            } else if (row != "an address that is none"_L1) {
                environment.vault.authentication = row == "no token"_L1 ? Vault::Token : Vault::AppRole;
                environment.vault.secret = row == "no role id"_L1 ? environment.vault.secret : std::nullopt;
                environment.vault.roleId = row == "no secret id"_L1 ? u"r-1"_s : QString();
            }
        }
        EnvironmentForm form;
        form.resize(900, 700);
        form.show();
        form.setEnvironment(environment);
        if (row == "an address that is none"_L1) {
            auto *const line = qobject_cast<QLineEdit *>(form.field(setting)->focus());
            line->selectAll();
            QTest::keyClicks(line, u"vault:8200"_s);
        }
        form.showAllProblems();
        const FormField *const field = form.field(setting);
        QVERIFY(field != nullptr);
        QVERIFY2(field->problem(), qPrintable(setting));
        QCOMPARE(field->problem()->code, code);
        QVERIFY(field->isVisibleTo(&form));
        const QString english = field->problemText();
        speak(u"fr"_s);
        QVERIFY(!english.isEmpty() && field->problemText() != english);
    }

    void aCoordinatorThatIsNoAddressIsNotTaken()
    {
        EnvironmentForm form;
        form.show();
        auto *const chips = qobject_cast<widgets::ChipEdit *>(form.field(u"trino.coordinators"_s)->input());
        QTest::keyClicks(chips->input(), u"trino-0:8443"_s);
        QTest::keyClick(chips->input(), Qt::Key_Return);
        QVERIFY(form.environment().trino.coordinators.isEmpty());
        QVERIFY2(readable(chips).contains(u"trino-0:8443"_s), qPrintable(readable(chips)));
        chips->input()->clear();
        QTest::keyClicks(chips->input(), u"https://trino-0:8443"_s);
        QTest::keyClick(chips->input(), Qt::Key_Return);
        QCOMPARE(form.environment().trino.coordinators, QList<QUrl> {QUrl(u"https://trino-0:8443"_s)});
    }

    void savingKeepsTheFilesOwnWords()
    {
        const QTemporaryDir folder;
        const QString config = folder.filePath(u"config"_s);
        const QByteArray written = "# ask the platform team\nname: lab\ntrino:\n  url: https://t.example:1 # balancer\n"
                                   "  authentication: { none: { user: alice } }\nkubernetes: { kubeconfig: ../kubeconfig }\n";
        write(folder.filePath(u"config/kubeconfig"_s), kubeconfigText);
        write(config + u"/environments/lab.yaml"_s, written);
        workspace::Workspaces workspaces(library(), {config, folder.filePath(u"state"_s)});
        EnvironmentsPage page(workspaces);
        page.resize(1080, 680);
        page.show();
        auto *const form = page.findChild<EnvironmentForm *>();
        qobject_cast<QComboBox *>(form->field(u"signature.source"_s)->input())->setCurrentIndex(3);
        QTest::mouseClick(page.mainAction(), Qt::LeftButton);
        QCOMPARE(contentOf(config + u"/environments/lab.yaml"_s), written + "signature:\n  source: \"keychain\"\n");
    }

    // CM_PICTURES=FOLDER keeps pictures of it.
    void everyGroupHasItsPlace()
    {
        const QString pictures = qEnvironmentVariable("CM_PICTURES");
        auto *const appearance = qApp->findChild<theme::Appearance *>();
        QVERIFY(appearance != nullptr);
        for (const int variant : {0, 1, 2}) {
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                speak(language);
                QScrollArea area; // as on its page
                area.setWidgetResizable(true);
                area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
                auto *const form = new EnvironmentForm(&area);
                form->setEnvironment(everything(variant));
                area.setWidget(form);
                area.resize(760, 600);
                area.show();
                QTRY_VERIFY(form->width() > 700);
                QTest::qWait(20); // wrapped lines get their height a turn later
                for (const QWidget *child : form->findChildren<QWidget *>()) {
                    const bool typed = qobject_cast<const QLineEdit *>(child) || qobject_cast<const QComboBox *>(child);
                    if (typed && child->isVisibleTo(form)) {
                        QVERIFY2(child->width() >= 60 && child->height() >= child->minimumSizeHint().height(),
                                 qPrintable(language + u' ' + child->accessibleName()));
                    }
                }
                for (const auto &[name, choice] : {std::pair("light", theme::Choice::Light), std::pair("dark", theme::Choice::Dark)}) {
                    if (!pictures.isEmpty()) {
                        appearance->setChoice(choice);
                        QTest::qWait(20);
                        const QString file = u"%1/environment-%2-%3-%4.png"_s.arg(pictures, language, QLatin1StringView(name));
                        QVERIFY(form->grab().save(file.arg(variant)));
                    }
                }
                appearance->setChoice(theme::Choice::Light);
            }
        }
    }
};

QTEST_MAIN(EnvironmentFormTest)
#include "environment_form_test.moc"
