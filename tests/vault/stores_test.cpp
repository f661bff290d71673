// Where a catalog's credentials rest, on the real External Secrets operator before a real OpenBao and on the real SealedSecrets
// controller: from registering to deleting, each failure with its words, and a kill at the events of a run.
#include "canary.h"
#include "cluster/environment_files.h"
#include "provisioning/change.h"
#include "provisioning/credentials.h"
#include "provisioning/run.h"
#include "said.h"
#include "second_login.h"
#include "store_eyes.h"
#include "text/words.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using flow::finished;

namespace {

QByteArray printed(const flow::Called &called)
{
    return called.err + called.out;
}

} // namespace

class StoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_eyes.makeStore(u"blind"_s)); }
    void aCredentialRestsThereFromRegisteringToDeleting_data() { stores(); }
    void aCredentialRestsThereFromRegisteringToDeleting();
    void aRotationMovesItToWhereTheEnvironmentSaysNow();
    void whatFailsIsUndoneAndSaysWhy_data();
    void whatFailsIsUndoneAndSaysWhy();
    void whatSomebodyWroteIntoVaultMeanwhileStays();
    void whatSomebodyDeletedInVaultIsSaidWhereItIsNeededAndNowhereElse();
    void theControllersNewKeyAndItsOldOneBothOpen();
    void aKilledRunIsUndoneFromAnotherMachine_data();
    void aKilledRunIsUndoneFromAnotherMachine();
    void aDeletionThatTheDeadOperatorHoldsUpIsFinishedOnceItRuns();

private:
    static void stores()
    {
        QTest::addColumn<QString>("store");
        QTest::newRow("vault") << u"vault"_s;
        QTest::newRow("sealed-secrets") << u"sealed-secrets"_s;
    }
    [[nodiscard]] bool reads(const QString &catalog, const QString &user = u"bob"_s) const
    {
        return static_cast<bool>(m_sandbox.query(user, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(catalog)));
    }
    [[nodiscard]] QStringList keysOf(const QString &catalog) const
    {
        return m_eyes.mountedKeys().filter(QRegularExpression(u"^"_s + catalog + u"\\."_s));
    }
    [[nodiscard]] QByteArray called(const QString &environment, const QStringList &arguments, int exitCode = 0) const
    {
        const auto done = m_sandbox.callWith(environment, arguments);
        return done.exitCode == exitCode ? QByteArray() : QByteArray(printed(done) + QByteArray::number(done.exitCode));
    }

    flow::Sandbox m_sandbox;
    vault_test::Eyes m_eyes {m_sandbox};
};

void StoresTest::aCredentialRestsThereFromRegisteringToDeleting()
{
    QFETCH(QString, store);
    const bool inVault = store == "vault"_L1;
    const QString name = inVault ? u"rests-in-vault"_s : u"rests-sealed"_s;
    const QString environment = m_eyes.environment(store);
    const QJsonObject before = m_eyes.picture();
    const QString file = m_sandbox.definitionFile(name);

    const auto planned = m_sandbox.callWith(environment, {u"plan"_s, file});
    QVERIFY2(planned.out.contains(inVault ? "Vault secret/akko/catalogs/rests-in-vault/v1-" : "SealedSecret akko/akko-catalog-files"),
             printed(planned).constData());
    QVERIFY(!inVault || planned.out.contains("ExternalSecret akko/catalog-rests-in-vault.v1-"));
    QCOMPARE(m_eyes.picture(), before); // a plan writes nothing, in no store

    QCOMPARE(called(environment, {u"apply"_s, file, u"--yes"_s}), QByteArray());
    QVERIFY(reads(name));
    const QStringList keys = keysOf(name);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(m_eyes.vaultPaths().filter(name).size(), inVault ? 1 : 0);
    const flow::Canary canary(m_sandbox.password());
    QCOMPARE(canary.placesIn(m_sandbox.photograph()), QStringList {u"Secret/akko-catalog-files "_s + keys[0]});
    QVERIFY(!canary.isIn(m_eyes.objects()));
    QVERIFY(canary.filesWithIt(m_sandbox.folder() + u"/state"_s).isEmpty());
    const auto history = m_sandbox.callWith(environment, {u"show"_s, name, u"--output"_s, u"json"_s});
    QVERIFY2(!canary.isIn(history.out), history.out.constData());

    // Roles alone move nothing; a new credential lies beside the old one until it is proved, and then the old one is nowhere.
    QCOMPARE(called(environment, {u"edit"_s, name, u"--remove-role"_s, u"akko-analyst"_s, u"--yes"_s}), QByteArray());
    QCOMPARE(keysOf(name), keys);
    QVERIFY(!reads(name));
    const flow::Login login = flow::secondLogin(m_sandbox, inVault ? u"trino_vault"_s : u"trino_sealed"_s);
    const QString wrong = m_sandbox.write(u"wrong"_s, "not-this-one-9f31");
    const QJsonObject standing = m_eyes.picture();
    QCOMPARE(called(environment, {u"edit"_s, name, u"--set"_s, u"connection-user="_s + login.user, u"--credential"_s, u"file:"_s + wrong, u"--yes"_s}, 4),
             QByteArray());
    QCOMPARE(m_eyes.picture(), standing);
    const QString right = m_sandbox.write(u"right"_s, login.password);
    QCOMPARE(called(environment, {u"edit"_s, name, u"--set"_s, u"connection-user="_s + login.user, u"--credential"_s, u"file:"_s + right,
                                  u"--add-role"_s, u"akko-analyst"_s, u"--yes"_s}),
             QByteArray());
    QVERIFY(reads(name));
    QCOMPARE(keysOf(name).size(), 1);
    QVERIFY(keysOf(name) != keys);
    QCOMPARE(m_eyes.vaultPaths().filter(name).size(), inVault ? 1 : 0);
    QCOMPARE(canary.placesIn(m_sandbox.photograph()), QStringList());

    const QByteArray newest = "rotated-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    flow::setPassword(m_sandbox, login.user, newest);
    QCOMPARE(called(environment, {u"rotate"_s, name, u"--credential"_s, u"file:"_s + m_sandbox.write(u"newest"_s, newest), u"--yes"_s}),
             QByteArray());
    QVERIFY(reads(name));
    QCOMPARE(flow::Canary(login.password).placesIn(m_sandbox.photograph()), QStringList());
    QCOMPARE(flow::Canary(newest).placesIn(m_sandbox.photograph()), QStringList {u"Secret/akko-catalog-files "_s + keysOf(name)[0]});

    QCOMPARE(called(environment, {u"rollback"_s, name, u"--to"_s, u"1"_s, u"--yes"_s}), QByteArray()); // with today's credential
    QVERIFY(reads(name));

    // Off, it stays where it rests; on again, it is read as before. Under another name it rests under that one alone.
    const QJsonObject enabled = m_eyes.picture();
    QCOMPARE(called(environment, {u"disable"_s, name, u"--yes"_s}), QByteArray());
    QVERIFY(!reads(name));
    QCOMPARE(keysOf(name).size(), 1);
    QCOMPARE(m_eyes.picture()["Vault"_L1], enabled["Vault"_L1]);
    QCOMPARE(called(environment, {u"enable"_s, name, u"--yes"_s}), QByteArray());
    QVERIFY(reads(name));
    QCOMPARE(m_eyes.picture(), enabled);
    const QString renamed = name + u"-2"_s;
    QCOMPARE(called(environment, {u"rename"_s, name, renamed, u"--yes"_s}), QByteArray());
    QVERIFY(reads(renamed));
    QCOMPARE(keysOf(name), QStringList());
    QCOMPARE(keysOf(renamed).size(), 1);
    QCOMPARE(m_eyes.vaultPaths().filter(name + u'/'), QStringList());
    QCOMPARE(m_eyes.vaultPaths().filter(renamed).size(), inVault ? 1 : 0);
    QCOMPARE(flow::Canary(newest).placesIn(m_sandbox.photograph()), QStringList {u"Secret/akko-catalog-files "_s + keysOf(renamed)[0]});
    QVERIFY(!flow::Canary(newest).isIn(m_eyes.objects()));
    QCOMPARE(called(environment, {u"delete"_s, renamed, u"--yes"_s}), QByteArray());
    QCOMPARE(m_eyes.picture(), before);
}

void StoresTest::aRotationMovesItToWhereTheEnvironmentSaysNow()
{
    const QJsonObject before = m_eyes.picture();
    const QString file = m_sandbox.definitionFile(u"moves"_s);
    QCOMPARE(called(m_sandbox.environmentFile(u"alice"_s), {u"apply"_s, file, u"--yes"_s}), QByteArray());
    const flow::Login login = flow::secondLogin(m_sandbox, u"trino_moves"_s);
    const QString password = m_sandbox.write(u"moved"_s, login.password);
    const QString toVault = m_eyes.environment(u"vault"_s);
    QCOMPARE(called(toVault, {u"edit"_s, u"moves"_s, u"--set"_s, u"connection-user="_s + login.user, u"--credential"_s, u"file:"_s + password, u"--yes"_s}),
             QByteArray());
    QVERIFY(reads(u"moves"_s));
    QCOMPARE(keysOf(u"moves"_s).size(), 1);
    QCOMPARE(m_eyes.vaultPaths().filter(u"moves"_s).size(), 1);
    // Whoever deletes it looks where its revision says, whatever their environment says.
    QCOMPARE(called(m_eyes.environment(u"sealed-secrets"_s), {u"delete"_s, u"moves"_s, u"--yes"_s}), QByteArray());
    QCOMPARE(m_eyes.picture(), before);
}

void StoresTest::whatFailsIsUndoneAndSaysWhy_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says"); // in the cause
    QTest::addColumn<QString>("dit");
    QTest::newRow("Vault is down") << u"vault"_s << u"http.unreachable"_s << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("Vault permits it not") << u"vault"_s << u"vault.not-permitted"_s << u"Vault does not permit this at akko/catalogs/fails/v1-"_s
                                          << u"Vault ne le permet pas pour akko/catalogs/fails/v1-"_s;
    QTest::newRow("the operator has no such store") << u"vault"_s << u"external-secret.not-ready"_s << u"SecretStore nowhere"_s << u"SecretStore nowhere"_s;
    QTest::newRow("the operator may not read") << u"vault"_s << u"external-secret.not-ready"_s << u"permission denied"_s << u"permission denied"_s;
    QTest::newRow("the store is not ready") << u"vault"_s << u"external-secret.not-ready"_s << u"connection refused"_s << u"connection refused"_s;
    QTest::newRow("the operator is dead") << u"vault"_s << u"external-secret.silent"_s << u"Nobody looked at ExternalSecret akko/catalog-fails.v1-"_s
                                          << u"Personne n’a regardé ExternalSecret akko/catalog-fails.v1-"_s;
    QTest::newRow("another controller's certificate") << u"sealed-secrets"_s << u"sealed-secret.not-unsealed"_s << u"no key could decrypt secret"_s
                                                      << u"no key could decrypt secret"_s;
    QTest::newRow("a certificate that ran out") << u"sealed-secrets"_s << u"sealing.certificate-expired"_s << u"ran out on 2020-01-01"_s
                                                << u"2020-01-01"_s;
    QTest::newRow("no RSA certificate") << u"sealed-secrets"_s << u"sealing.no-certificate"_s << u"There is no certificate"_s << u"Il n’y a pas de certificat"_s;
    QTest::newRow("the controller is dead") << u"sealed-secrets"_s << u"sealed-secret.silent"_s << u"Nobody opened SealedSecret akko/akko-catalog-files"_s
                                            << u"Personne n’a ouvert SealedSecret akko/akko-catalog-files"_s;
}

void StoresTest::whatFailsIsUndoneAndSaysWhy()
{
    QFETCH(QString, store);
    QFETCH(QString, code);
    QFETCH(QString, says);
    QFETCH(QString, dit);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    const QJsonObject before = m_eyes.picture();
    QString stopped;
    const auto change = [&](cluster::Environment &it) {
        it.credentials.sync = std::chrono::seconds {4};
        if (row == "Vault permits it not"_L1) {
            it.vault.secret->name.replace(u"openbao-catalog-manager"_s, u"openbao-reader"_s);
        } else if (row == "the operator has no such store"_L1) {
            it.credentials.secretStore = u"nowhere"_s;
        } else if (row == "the operator may not read"_L1) {
            it.credentials.secretStore = u"blind"_s;
        } else if (row == "the store is not ready"_L1) {
            it.credentials.secretStore = u"unready"_s;
        } else if (row == "a certificate that ran out"_L1) {
            it.credentials.certificateFile = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/vault/expired.pem"_s;
        } else if (row == "another controller's certificate"_L1) {
            it.credentials.certificateFile = m_sandbox.folder() + u"/other.pem"_s;
        } else if (row == "no RSA certificate"_L1) {
            it.credentials.certificateFile = it.trino.caFile; // an EC key's
        }
    };
    if (row == "Vault is down"_L1) {
        stopped = u"openbao"_s;
    } else if (row == "the operator is dead"_L1) {
        stopped = u"external-secrets"_s;
    } else if (row == "the controller is dead"_L1) {
        stopped = u"sealed-secrets"_s;
    } else if (row == "another controller's certificate"_L1) {
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=other"_s, u"-keyout"_s,
                                                  m_sandbox.folder() + u"/other.key"_s, u"-out"_s, m_sandbox.folder() + u"/other.pem"_s}),
                 0);
    } else if (row == "the operator may not read"_L1) {
        QVERIFY(m_eyes.makeStore(u"blind"_s));
    } else if (row == "the store is not ready"_L1) {
        QVERIFY(m_eyes.makeStore(u"unready"_s, u"https://127.0.0.1:1"_s));
    }
    const QString environment = m_eyes.environment(store, change);
    if (!stopped.isEmpty()) {
        m_sandbox.stack({u"stop-server"_s, stopped});
    }
    const auto applied = m_sandbox.callWith(environment, {u"apply"_s, m_sandbox.definitionFile(u"fails"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    if (!stopped.isEmpty()) {
        m_sandbox.stack({u"start-server"_s, stopped});
    }
    QVERIFY2(applied.exitCode == 1 || applied.exitCode == 3 || applied.exitCode == 4, printed(applied).constData());
    const QJsonObject error = applied.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), code);
    QCOMPARE(flow::wrongWords(error, {says, {}}, {dit, {}}), QByteArray());
    QVERIFY(!flow::Canary(m_sandbox.password()).isIn(applied.out + applied.err));
    QCOMPARE(m_eyes.picture(), before);
}

void StoresTest::whatSomebodyWroteIntoVaultMeanwhileStays()
{
    const QJsonObject before = m_eyes.picture();
    const QString file = m_eyes.environment(u"vault"_s);
    auto environment = cluster::readEnvironment(file);
    QVERIFY(environment);
    const provisioning::Site site = m_sandbox.site(*environment);
    const auto parsed = catalog::parseDefinition(m_sandbox.definition(u"contested"_s, m_sandbox.passwordFile()), u"contested"_s);
    const auto secrets = provisioning::readCredentials(parsed.definition, u"/"_s, {});
    const auto plan = finished(provisioning::prepare(site, catalog::Verb::Register, parsed.definition, *secrets, {}, {}));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().code));
    const QString path = u"akko/catalogs/contested/"_s + plan->work->revision.stamp;
    vault::Values theirs;
    theirs.emplace(u"whose"_s, Secret::fromText(u"theirs"_s));
    QVERIFY(finished(m_eyes.vault().write(path, theirs, 0, {})));
    const auto report = finished(provisioning::execute(*plan, {m_sandbox.folder() + u"/state"_s, u"alice"_s}, {}, {}));
    QVERIFY(report.end == provisioning::End::RolledBack);
    QCOMPARE(report.error->code, u"vault.changed"_s);
    const text::Explanation english = text::explain(*report.error);
    QVERIFY2(english.cause.contains(path) && english.remedy.contains(u"vault kv metadata get"_s), qPrintable(english.cause));
    QVERIFY(text::installLanguage(u"fr"_s));
    const text::Explanation french = text::explain(*report.error);
    QVERIFY(text::installLanguage(u"en"_s));
    QVERIFY2(french.cause.contains(path) && french.cause != english.cause && french.remedy != english.remedy, qPrintable(french.cause));
    const auto there = finished(m_eyes.vault().read(path, 0, {}));
    QVERIFY(there && there->values.at(u"whose"_s).equals(Secret::fromText(u"theirs"_s)));
    QVERIFY(finished(m_eyes.vault().forget(path, {})));
    QCOMPARE(m_eyes.picture(), before);
}

// The catalog works on with what the operator brought before; what needs Vault's own copy says so; a rotation mends it.
void StoresTest::whatSomebodyDeletedInVaultIsSaidWhereItIsNeededAndNowhereElse()
{
    const QJsonObject before = m_eyes.picture();
    const QString environment = m_eyes.environment(u"vault"_s);
    QCOMPARE(called(environment, {u"apply"_s, m_sandbox.definitionFile(u"bereft"_s), u"--yes"_s}), QByteArray());
    const QString path = u"akko/catalogs/"_s + m_eyes.vaultPaths().filter(u"bereft/"_s).value(0);
    QVERIFY(finished(m_eyes.vault().remove(path, {1}, {})));
    QVERIFY(reads(u"bereft"_s));
    QCOMPARE(called(environment, {u"edit"_s, u"bereft"_s, u"--remove-role"_s, u"akko-analyst"_s, u"--yes"_s}), QByteArray());
    const auto renamed = m_sandbox.callWith(environment, {u"rename"_s, u"bereft"_s, u"bereft-2"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QVERIFY2(renamed.exitCode == 1, printed(renamed).constData());
    const QJsonObject error = renamed.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.credential-needed"_s);
    QCOMPARE(flow::wrongWords(error, {u"bereft"_s, {}}, {u"bereft"_s, {}}), QByteArray());
    QCOMPARE(called(environment, {u"rotate"_s, u"bereft"_s, u"--credential"_s, u"file:"_s + m_sandbox.passwordFile(), u"--yes"_s}), QByteArray());
    QVERIFY(reads(u"bereft"_s, u"alice"_s));
    QCOMPARE(m_eyes.vaultPaths().filter(u"bereft/"_s).size(), 1);
    QCOMPARE(called(environment, {u"delete"_s, u"bereft"_s, u"--yes"_s}), QByteArray());
    QCOMPARE(m_eyes.picture(), before);
}

// It makes a new one every month and keeps the old ones: what was sealed with either opens.
void StoresTest::theControllersNewKeyAndItsOldOneBothOpen()
{
    const QJsonObject before = m_eyes.picture();
    const QString old = m_eyes.environment(u"sealed-secrets"_s);
    const QString certificate = m_eyes.addSealingKey();
    QVERIFY(!certificate.isEmpty());
    m_sandbox.stack({u"restart"_s, u"sealed-secrets"_s}); // it reads its keys when it starts
    const QString now = m_eyes.environment(u"sealed-secrets"_s, [&](cluster::Environment &it) { it.credentials.certificateFile = certificate; });
    QCOMPARE(called(now, {u"apply"_s, m_sandbox.definitionFile(u"month-two"_s), u"--yes"_s}), QByteArray());
    QCOMPARE(called(old, {u"apply"_s, m_sandbox.definitionFile(u"month-late"_s), u"--yes"_s}), QByteArray());
    for (const QString &name : {u"month-two"_s, u"month-late"_s}) {
        QVERIFY(reads(name));
        QCOMPARE(called(now, {u"delete"_s, name, u"--yes"_s}), QByteArray());
    }
    QVERIFY(m_eyes.dropSealingKey());
    m_sandbox.stack({u"restart"_s, u"sealed-secrets"_s});
    QCOMPARE(m_eyes.picture(), before);
}

void StoresTest::aKilledRunIsUndoneFromAnotherMachine_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("verb");
    for (const QString &store : {u"vault"_s, u"sealed-secrets"_s}) {
        for (const QString &verb : {u"register"_s, u"delete"_s}) {
            QTest::addRow("%s of %s", qPrintable(verb), qPrintable(store)) << store << verb;
        }
    }
}

void StoresTest::aKilledRunIsUndoneFromAnotherMachine()
{
    QFETCH(QString, store);
    QFETCH(QString, verb);
    const QString environment = m_eyes.environment(store, [](cluster::Environment &it) { it.limits.lease = std::chrono::seconds {2}; });
    const QJsonObject before = m_eyes.picture();
    const bool every = qEnvironmentVariableIntValue("CM_EVERY_CRASH") == 1;
    const QString counted = every ? u"exchange"_s : u"event"_s;
    QStringList names;
    bool killed = true;
    // Events 4 to 7 stand around the step that concerns the store: claimed, closed; running, done.
    for (int point = every ? 1 : verb == "delete"_L1 ? 7 : 4; killed && (every || point <= (verb == "delete"_L1 ? 9 : 7)); ++point) {
        names.append(u"killed-%1-%2"_s.arg(verb).arg(point));
        const QString file = m_sandbox.definitionFile(names.back());
        if (verb == "delete"_L1) {
            QCOMPARE(called(environment, {u"apply"_s, file, u"--yes"_s}), QByteArray());
        }
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("CM_CRASH"), {environment, verb, verb == "delete"_L1 ? names.back() : file,
                                                         m_sandbox.folder() + u"/first"_s, counted, QString::number(point)});
        QVERIFY(program.waitForFinished(60'000));
        killed = program.exitStatus() == QProcess::CrashExit;
        QVERIFY2(killed || every, program.readAll().constData());
    }
    qInfo("%lld points", static_cast<long long>(names.size())); // the last of all of them was not reached any more
    const auto recovered = m_sandbox.callWith(environment, {u"recover"_s}, m_sandbox.folder() + u"/second"_s);
    QVERIFY2(recovered.exitCode == 0, printed(recovered).constData());
    const QJsonObject picture = m_eyes.picture();
    for (const QString &name : std::as_const(names)) {
        if (picture.contains(u"Secret/catalog-"_s + name)) { // undone: it is whole again
            QVERIFY(reads(name));
            QCOMPARE(called(environment, {u"delete"_s, name, u"--yes"_s}), QByteArray());
        }
    }
    QCOMPARE(m_eyes.picture(), before);
}

void StoresTest::aDeletionThatTheDeadOperatorHoldsUpIsFinishedOnceItRuns()
{
    const QJsonObject before = m_eyes.picture();
    const QString environment = m_eyes.environment(u"vault"_s, [](cluster::Environment &it) { it.credentials.sync = std::chrono::seconds {3}; });
    QCOMPARE(called(environment, {u"apply"_s, m_sandbox.definitionFile(u"held-up"_s), u"--yes"_s}), QByteArray());
    m_sandbox.stack({u"stop-server"_s, u"external-secrets"_s});
    const auto deleted = m_sandbox.callWith(environment, {u"delete"_s, u"held-up"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    m_sandbox.stack({u"start-server"_s, u"external-secrets"_s});
    QVERIFY(deleted.exitCode != 0);
    QCOMPARE(deleted.json()["error"_L1]["code"_L1].toString(), u"external-secret.not-removed"_s);
    QCOMPARE(called(environment, {u"recover"_s}), QByteArray());
    QCOMPARE(m_eyes.picture(), before);
}

QTEST_GUILESS_MAIN(StoresTest)
#include "stores_test.moc"
