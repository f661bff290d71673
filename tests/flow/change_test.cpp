// Changing a registered catalog on real servers: what an edit, a rotation and a roll-back leave in Kubernetes, Trino and OPA, and
// what they do not touch.
#include "absence.h"
#include "canary.h"
#include "provisioning/change.h"
#include "provisioning/credentials.h"
#include "provisioning/run.h"
#include "second_login.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto rows = "SELECT count(*) FROM \"%1\".scores.climate_scores";

} // namespace

class ChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = m_sandbox.photograph(); }
    void init() { std::ignore = m_sandbox.call({u"delete"_s, u"changing"_s, u"--yes"_s}); }
    void cleanupTestCase();
    void rolesAndDescriptionDoNotTouchTrino();
    void aChangedPropertyIsProvedAndThenReplaced();
    void applyingWhatIsThereAlreadyChangesNothing();
    void whatTheSourceRefusesLeavesTheOldFormServing();
    void aNewCredentialLiesBesideTheOldOneUntilItIsProved();
    void aRotationToAWrongPasswordIsUndoneAndNothingLeaks();
    void aRollBackKeepsTodaysCredentialAndSaysSo();
    void anEarlierCredentialThatIsThereAgainIsRolledBackTo();
    void theSlowerOfTwoAdminsIsToldWhoWasFaster();
    void aChangeThatNeedsASecretSaysWhich();
    void aDisabledCatalogIsClosedAndComesBackAsItWas();
    void onlyTheNewestRevisionsAreKept();
    void historyAndDiffTellWhatBecameOfIt();
    void deletingInProductionNeedsTheNameOnceMore();

private:
    void registerIt() const;
    [[nodiscard]] QJsonObject run(const QStringList &arguments, int exitCode = 0) const;
    [[nodiscard]] QByteArray reviewOfRollBack() const; // at a terminal, whose question is answered with no
    [[nodiscard]] QStringList credentialKeys(const QString &name) const; // in the shared Secret
    [[nodiscard]] bool reads(const QString &user) const { return static_cast<bool>(m_sandbox.query(user, QString::fromLatin1(rows).arg(u"changing"_s))); }
    [[nodiscard]] qint64 queriesSeen() const; // by Trino, this question included

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
};

void ChangeTest::cleanupTestCase()
{
    std::ignore = m_sandbox.call({u"delete"_s, u"changing"_s, u"--yes"_s});
    QCOMPARE(m_sandbox.photograph(), m_before);
}

void ChangeTest::registerIt() const
{
    const auto applied = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"changing"_s), u"--yes"_s});
    if (applied.exitCode != 0) {
        qFatal("%s", applied.err.constData());
    }
}

QJsonObject ChangeTest::run(const QStringList &arguments, int exitCode) const
{
    const auto called = m_sandbox.call(arguments + QStringList {u"--output"_s, u"json"_s});
    if (called.exitCode != exitCode) {
        QTest::qFail(called.err.constData(), __FILE__, __LINE__);
    }
    return called.json();
}

QByteArray ChangeTest::reviewOfRollBack() const
{
    QProcess terminal;
    const QString command = u"'%1' --env-file '%2' --state-dir '%3/terminal-state' --lang en rollback changing --to 1"_s.arg(
        qEnvironmentVariable("CM_PROGRAM"), m_sandbox.environmentFile(u"alice"_s), m_sandbox.folder());
    terminal.start(u"script"_s, {u"--quiet"_s, u"--command"_s, command, u"/dev/null"_s});
    terminal.write("n\n");
    terminal.waitForFinished(60'000);
    return terminal.readAllStandardOutput();
}

QStringList ChangeTest::credentialKeys(const QString &name) const
{
    QStringList keys = m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys();
    erase_if(keys, [&name](const QString &key) { return !key.startsWith(name + u'.'); });
    return keys;
}

qint64 ChangeTest::queriesSeen() const
{
    const auto counted = m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM system.runtime.queries"_s);
    return counted ? counted->rows.first().at(0).toInteger() : -1;
}

void ChangeTest::rolesAndDescriptionDoNotTouchTrino()
{
    registerIt();
    QVERIFY(!reads(u"erin"_s)); // akko-engineer is not among the roles
    const qint64 before = queriesSeen();
    const QJsonObject report = run({u"edit"_s, u"changing"_s, u"--add-role"_s, u"akko-engineer"_s, u"--description"_s,
                                    u"For engineers too"_s, u"--reason"_s, u"TICKET-12"_s, u"--yes"_s});
    const qint64 after = queriesSeen();
    QCOMPARE(after - before, 1); // the second count itself
    QCOMPARE(report["revision"_L1].toInt(), 2);
    QCOMPARE(report["gapMilliseconds"_L1].toInt(), 0);
    QVERIFY(reads(u"erin"_s));
    QVERIFY(reads(u"bob"_s));

    QCOMPARE(run({u"edit"_s, u"changing"_s, u"--remove-role"_s, u"akko-analyst"_s, u"--yes"_s})["revision"_L1].toInt(), 3);
    QVERIFY(!reads(u"bob"_s));
    const QJsonObject shown = run({u"show"_s, u"changing"_s});
    QCOMPARE(shown["revision"_L1]["definition"_L1]["description"_L1].toString(), u"For engineers too"_s);
    QCOMPARE(shown["allow_roles"_L1].toArray(), (QJsonArray {u"akko-admin"_s, u"akko-engineer"_s}));
}

void ChangeTest::aChangedPropertyIsProvedAndThenReplaced()
{
    registerIt();
    const QStringList keys = credentialKeys(u"changing"_s);
    flow::Called called;
    const flow::Absence seen = flow::absenceDuring(m_sandbox, u"changing"_s, {u"edit"_s, u"changing"_s, u"--set"_s, u"metadata.cache-ttl=5s"_s,
        u"--reason"_s, u"less load"_s, u"--yes"_s, u"--output"_s, u"json"_s}, called);
    const QJsonObject report = called.json();
    QVERIFY2(called.exitCode == 0 && report["end"_L1].toString() == "done"_L1, called.err.constData());
    const std::chrono::milliseconds gap {report["gapMilliseconds"_L1].toInt()};
    qInfo("absent for %d ms; somebody else saw %d to %d in %d looks", int(gap.count()), int(seen.atLeast.count()), int(seen.atMost.count()), seen.looks);
    QVERIFY(gap.count() > 0 && gap >= seen.atLeast);
    QVERIFY(gap <= seen.atMost + std::chrono::milliseconds {500}); // the statements' own way there and back, on a busy machine
    QStringList steps;
    for (const QJsonValue &step : report["steps"_L1].toArray()) {
        steps.append(step["id"_L1].toString());
    }
    QCOMPARE(steps, (QStringList {u"claim"_s, u"prove"_s, u"replace"_s, u"probe"_s, u"commit"_s}));
    QVERIFY(reads(u"bob"_s));
    QCOMPARE(credentialKeys(u"changing"_s), keys); // the credential is the same, and so is its key
    const QJsonObject shown = run({u"show"_s, u"changing"_s});
    QCOMPARE(shown["head"_L1]["current"_L1].toInt(), 2);
    QVERIFY(shown["head"_L1]["lastOutcome"_L1]["gapMilliseconds"_L1].toInt() > 0);
    QCOMPARE(shown["head"_L1]["lastOutcome"_L1]["reason"_L1].toString(), u"less load"_s);
    QCOMPARE(shown["revision"_L1]["reason"_L1].toString(), u"less load"_s);
    QCOMPARE(shown["revision"_L1]["verb"_L1].toString(), u"edit"_s);
    const QJsonArray catalogs = m_sandbox.photograph()["Trino"_L1].toArray();
    QVERIFY(std::ranges::none_of(catalogs, [](const QJsonValue &name) { return name.toString().startsWith("cm-test-"_L1); }));
}

void ChangeTest::applyingWhatIsThereAlreadyChangesNothing()
{
    registerIt();
    const QJsonObject before = m_sandbox.photograph();
    const QJsonObject again = run({u"apply"_s, m_sandbox.definitionFile(u"changing"_s), u"--yes"_s});
    QCOMPARE(again["end"_L1].toString(), u"unchanged"_s);
    QCOMPARE(m_sandbox.photograph(), before);
    const auto said = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"changing"_s), u"--yes"_s});
    QVERIFY2(said.out.contains("Nothing to change"), said.out.constData());
    // What the file says now is what the catalog becomes, by the same verb.
    QByteArray definition = m_sandbox.definition(u"changing"_s, m_sandbox.passwordFile());
    definition.replace("Climate scores", "Scores of the climate");
    const QJsonObject changed = run({u"apply"_s, m_sandbox.write(u"changing.yaml"_s, definition), u"--yes"_s});
    QCOMPARE(changed["verb"_L1].toString(), u"edit"_s);
    QCOMPARE(changed["revision"_L1].toInt(), 2);
}

void ChangeTest::whatTheSourceRefusesLeavesTheOldFormServing()
{
    registerIt();
    QJsonObject before = m_sandbox.photograph();
    const QString url = u"connection-url=jdbc:postgresql://127.0.0.1:%1/no_such_database"_s.arg(m_sandbox.postgresPort());
    const QJsonObject report = run({u"edit"_s, u"changing"_s, u"--set"_s, url, u"--yes"_s}, 4);
    QCOMPARE(report["error"_L1]["code"_L1].toString(), u"source.database-unknown"_s);
    QCOMPARE(report["gapMilliseconds"_L1].toInt(), 0); // refused while it was being proved
    QVERIFY(reads(u"bob"_s));
    QJsonObject after = m_sandbox.photograph();
    before.remove(u"Secret/catalog-changing"_s); // it tells of the attempt
    after.remove(u"Secret/catalog-changing"_s);
    QCOMPARE(after, before);
}

void ChangeTest::aNewCredentialLiesBesideTheOldOneUntilItIsProved()
{
    registerIt();
    const QStringList oldKeys = credentialKeys(u"changing"_s);
    const flow::Login second = flow::secondLogin(m_sandbox, u"trino_second"_s);
    const QString file = m_sandbox.write(u"second-password"_s, second.password);
    const QJsonObject report = run({u"edit"_s, u"changing"_s, u"--set"_s, u"connection-user="_s + second.user,
                                    u"--credential"_s, u"file:"_s + file, u"--yes"_s});
    QCOMPARE(report["end"_L1].toString(), u"done"_s);
    const QStringList keys = credentialKeys(u"changing"_s);
    QCOMPARE(keys.size(), 1);
    QVERIFY(keys != oldKeys);
    QVERIFY(keys.first().startsWith(u"changing.v2-"_s));
    QVERIFY(reads(u"bob"_s));
}

void ChangeTest::aRotationToAWrongPasswordIsUndoneAndNothingLeaks()
{
    const flow::Login login = flow::secondLogin(m_sandbox, u"trino_rotated"_s);
    QByteArray definition = m_sandbox.definition(u"changing"_s, m_sandbox.write(u"first"_s, login.password));
    definition.replace("trino_readonly", login.user.toUtf8());
    QCOMPARE(run({u"apply"_s, m_sandbox.write(u"changing.yaml"_s, definition), u"--yes"_s})["end"_L1].toString(), u"done"_s);
    const QStringList keys = credentialKeys(u"changing"_s);

    const QByteArray wrong = "Wrong+%2F/&?\"" + QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36);
    const auto refused = m_sandbox.call({u"rotate"_s, u"changing"_s, u"--credential"_s,
                                         u"file:"_s + m_sandbox.write(u"wrong"_s, wrong), u"--yes"_s});
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.err.contains("refuses the password"), refused.err.constData());
    QCOMPARE(credentialKeys(u"changing"_s), keys);
    QVERIFY(reads(u"bob"_s));
    const flow::Canary canary(wrong);
    QVERIFY(!canary.isIn(refused.err) && !canary.isIn(refused.out));
    QCOMPARE(canary.placesIn(m_sandbox.photograph()), QStringList());

    const QByteArray right = "Rotated" + QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36);
    flow::setPassword(m_sandbox, login.user, right);
    QVERIFY(!reads(u"bob"_s)); // the source has the new one, Trino still the old one
    const auto rotated = m_sandbox.call({u"rotate"_s, u"changing"_s, u"--credential"_s,
                                         u"connection-password=file:"_s + m_sandbox.write(u"right"_s, right), u"--yes"_s});
    QVERIFY2(rotated.exitCode == 0, rotated.err.constData());
    QVERIFY(reads(u"bob"_s));
    QCOMPARE(credentialKeys(u"changing"_s).size(), 1);
    QVERIFY(credentialKeys(u"changing"_s) != keys);
    const QJsonObject picture = m_sandbox.photograph();
    QCOMPARE(flow::Canary(login.password).placesIn(picture), QStringList()); // the old one is nowhere any more
    QCOMPARE(flow::Canary(right).placesIn(picture).size(), 1);
    QVERIFY(!flow::Canary(right).isIn(rotated.err + rotated.out));
}

void ChangeTest::aRollBackKeepsTodaysCredentialAndSaysSo()
{
    registerIt();
    const flow::Login second = flow::secondLogin(m_sandbox, u"trino_second"_s);
    const QString file = m_sandbox.write(u"second-password"_s, second.password);
    QCOMPARE(run({u"edit"_s, u"changing"_s, u"--set"_s, u"connection-user="_s + second.user, u"--credential"_s, u"file:"_s + file,
                  u"--description"_s, u"Second"_s, u"--remove-role"_s, u"akko-analyst"_s, u"--yes"_s})["end"_L1].toString(), u"done"_s);
    QVERIFY(!reads(u"bob"_s));
    QVERIFY(reviewOfRollBack().contains("Credential: today’s stays."));
    const QJsonObject report = run({u"rollback"_s, u"changing"_s, u"--to"_s, u"1"_s, u"--yes"_s});
    QCOMPARE(report["revision"_L1].toInt(), 3);
    QCOMPARE(report["credential"_L1].toString(), u"kept"_s);
    QVERIFY(reads(u"bob"_s));
    const QJsonObject definition = run({u"show"_s, u"changing"_s})["revision"_L1]["definition"_L1].toObject();
    QCOMPARE(definition["description"_L1].toString(), u"Climate scores"_s);
    QCOMPARE(definition["properties"_L1]["connection-user"_L1].toString(), second.user); // its password is the one we have

    const auto unknown = m_sandbox.call({u"rollback"_s, u"changing"_s, u"--to"_s, u"9"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(unknown.json()["error"_L1]["code"_L1].toString(), u"run.revision-unknown"_s);
}

void ChangeTest::anEarlierCredentialThatIsThereAgainIsRolledBackTo()
{
    registerIt();
    const QJsonObject secret = m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject();
    const QString first = credentialKeys(u"changing"_s).front();
    const flow::Login second = flow::secondLogin(m_sandbox, u"trino_second"_s);
    const QString file = m_sandbox.write(u"second-password"_s, second.password);
    std::ignore = run({u"edit"_s, u"changing"_s, u"--set"_s, u"connection-user="_s + second.user, u"--credential"_s, u"file:"_s + file, u"--yes"_s});
    QVERIFY(!credentialKeys(u"changing"_s).contains(first));
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const auto root = m_sandbox.site(everything).endpoints.kubernetes;
    const QString object = u"akko-catalog-files"_s;
    const auto put = [&](const QJsonValue &value) { // as from a backup
        const QJsonObject patch {{u"data"_s, QJsonObject {{first, value}}}};
        return QCoro::waitFor(root.mergePatch(kubernetes::secrets, object, patch, u"restore"_s, kubernetes::DryRun::No, {}));
    };
    QVERIFY(put(secret[first]));
    QVERIFY(reviewOfRollBack().contains("Credential: that of the earlier revision, which is still in the cluster."));
    flow::setPassword(m_sandbox, second.user, "good no more"); // rows come by the earlier one, or not at all
    const QJsonObject report = run({u"rollback"_s, u"changing"_s, u"--to"_s, u"1"_s, u"--yes"_s});
    QCOMPARE(report["end"_L1].toString(), u"done"_s);
    QCOMPARE(report["credential"_L1].toString(), u"earlier"_s);
    QVERIFY(reads(u"bob"_s));
    const QJsonObject definition = run({u"show"_s, u"changing"_s})["revision"_L1]["definition"_L1].toObject();
    QCOMPARE(definition["properties"_L1]["connection-user"_L1].toString(), u"trino_readonly"_s);
    QVERIFY(put(QJsonValue::Null));
}

void ChangeTest::theSlowerOfTwoAdminsIsToldWhoWasFaster()
{
    registerIt();
    const auto site = m_sandbox.site(u"alice"_s);
    const auto planned = [&](const QString &description) {
        auto parsed = catalog::parseDefinition(m_sandbox.definition(u"changing"_s, m_sandbox.passwordFile()), u"changing"_s);
        parsed.definition.description = description;
        return QCoro::waitFor(provisioning::prepareChange(site, {catalog::Verb::Edit, parsed.definition, {}, {}, {}}, {}, {}));
    };
    const auto executed = [&](const provisioning::Plan &plan) {
        return QCoro::waitFor(provisioning::execute(plan, {m_sandbox.folder(), u"zoe (host-7)"_s}, {}, {}));
    };
    const auto first = planned(u"First"_s);
    const auto second = planned(u"Second"_s);
    QVERIFY(first && second);
    QCOMPARE(executed(*first).end, provisioning::End::Done);
    const auto slower = executed(*second);
    QCOMPARE(slower.end, provisioning::End::Refused);
    QCOMPARE(slower.error->code, u"run.plan-changed"_s);
    QVERIFY(!slower.error->arguments.value(u"holder"_s).isEmpty() && !slower.error->arguments.value(u"at"_s).isEmpty());
    QCOMPARE(run({u"show"_s, u"changing"_s})["revision"_L1]["definition"_L1]["description"_L1].toString(), u"First"_s);
    const auto again = planned(u"Second"_s);
    QVERIFY(again);
    QCOMPARE(executed(*again).end, provisioning::End::Done);
}

void ChangeTest::aChangeThatNeedsASecretSaysWhich()
{
    registerIt();
    const QJsonObject report = run({u"edit"_s, u"changing"_s, u"--set"_s, u"connection-user=somebody_else"_s, u"--yes"_s}, 1);
    QCOMPARE(report["error"_L1]["code"_L1].toString(), u"run.credential-needed"_s);
    QVERIFY(report["error"_L1]["cause"_L1].toString().contains(u"connection-password"_s));
    QCOMPARE(run({u"edit"_s, u"changing"_s, u"--set"_s, u"connection-usr=1"_s, u"--yes"_s}, 1)["problems"_L1].toArray().isEmpty(), false);
    QCOMPARE(run({u"edit"_s, u"never-seen"_s, u"--description"_s, u"x"_s, u"--yes"_s}, 1)["error"_L1]["code"_L1].toString(),
             u"run.catalog-unknown"_s);
}

void ChangeTest::aDisabledCatalogIsClosedAndComesBackAsItWas()
{
    registerIt();
    const QStringList keys = credentialKeys(u"changing"_s);
    QCOMPARE(run({u"disable"_s, u"changing"_s, u"--reason"_s, u"audit"_s, u"--yes"_s})["end"_L1].toString(), u"done"_s);
    QVERIFY(!reads(u"alice"_s) && !reads(u"bob"_s));
    QVERIFY(!m_sandbox.photograph()["Trino"_L1].toArray().contains(u"changing"_s));
    const QJsonObject shown = run({u"show"_s, u"changing"_s});
    QCOMPARE(shown["health"_L1].toString(), u"disabled"_s);
    QCOMPARE(shown["head"_L1]["lastOutcome"_L1]["reason"_L1].toString(), u"audit"_s);
    QCOMPARE(run({u"disable"_s, u"changing"_s, u"--yes"_s})["end"_L1].toString(), u"unchanged"_s);
    // A change while it is disabled is proved, and stays out of Trino.
    QCOMPARE(run({u"edit"_s, u"changing"_s, u"--set"_s, u"metadata.cache-ttl=5s"_s, u"--yes"_s})["revision"_L1].toInt(), 2);
    QVERIFY(!m_sandbox.photograph()["Trino"_L1].toArray().contains(u"changing"_s));

    const QJsonObject back = run({u"enable"_s, u"changing"_s, u"--yes"_s});
    QCOMPARE(back["end"_L1].toString(), u"done"_s);
    QCOMPARE(back["revision"_L1].toInt(), 2);
    QVERIFY(reads(u"bob"_s));
    QCOMPARE(credentialKeys(u"changing"_s), keys);
    QCOMPARE(run({u"show"_s, u"changing"_s})["health"_L1].toString(), u"active"_s);
    // Deleting a disabled one leaves as little as deleting any other.
    QCOMPARE(run({u"disable"_s, u"changing"_s, u"--yes"_s})["end"_L1].toString(), u"done"_s);
    QCOMPARE(run({u"delete"_s, u"changing"_s, u"--yes"_s})["end"_L1].toString(), u"done"_s);
    QCOMPARE(m_sandbox.photograph(), m_before);
}

void ChangeTest::onlyTheNewestRevisionsAreKept()
{
    registerIt();
    const QString three = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.revisions = 3; });
    for (int i = 2; i <= 5; ++i) {
        const auto edited = m_sandbox.callWith(three, {u"edit"_s, u"changing"_s, u"--description"_s, u"Number %1"_s.arg(i), u"--yes"_s});
        QVERIFY2(edited.exitCode == 0, edited.err.constData());
    }
    QStringList kept;
    for (const QJsonValue &revision : run({u"history"_s, u"changing"_s})["revisions"_L1].toArray()) {
        kept.append(QString::number(revision["revision"_L1].toInt()));
    }
    QCOMPARE(kept, (QStringList {u"5"_s, u"4"_s, u"3"_s})); // newest first
}

void ChangeTest::historyAndDiffTellWhatBecameOfIt()
{
    registerIt();
    std::ignore = run({u"edit"_s, u"changing"_s, u"--description"_s, u"New words"_s, u"--add-role"_s, u"akko-engineer"_s, u"--reason"_s,
         u"TICKET-12"_s, u"--yes"_s});
    const auto history = m_sandbox.call({u"history"_s, u"changing"_s});
    QVERIFY2(history.out.contains("v2 *") && history.out.contains("TICKET-12") && history.out.contains("edited"),
             history.out.constData());
    const QJsonArray changes = run({u"diff"_s, u"changing"_s, u"1"_s})["changes"_L1].toArray(); // against the current one
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0]["field"_L1].toString(), u"description"_s);
    QCOMPARE(changes[0]["after"_L1].toString(), u"New words"_s);
    QCOMPARE(changes[1]["field"_L1].toString(), u"allow_roles"_s);
    QCOMPARE(run({u"diff"_s, u"changing"_s, u"2"_s, u"v1"_s})["to"_L1].toString(), u"v1"_s);
    const QJsonArray toFile = run({u"diff"_s, u"changing"_s, u"1"_s, m_sandbox.definitionFile(u"changing"_s)})["changes"_L1].toArray();
    QCOMPARE(toFile, QJsonArray());
    QCOMPARE(run({u"diff"_s, u"changing"_s, u"7"_s}, 1)["error"_L1]["code"_L1].toString(), u"run.revision-unknown"_s);
}

void ChangeTest::deletingInProductionNeedsTheNameOnceMore()
{
    registerIt();
    const QString production = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.production = true; });
    const auto refused = m_sandbox.callWith(production, {u"delete"_s, u"changing"_s, u"--yes"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("--confirm changing"), refused.err.constData());
    QVERIFY(m_sandbox.callWith(production, {u"delete"_s, u"changing"_s, u"--confirm"_s, u"another"_s}).exitCode != 0);
    QVERIFY(reads(u"bob"_s));
    const auto deleted = m_sandbox.callWith(production, {u"delete"_s, u"changing"_s, u"--confirm"_s, u"changing"_s});
    QVERIFY2(deleted.exitCode == 0, deleted.err.constData());
    QCOMPARE(m_sandbox.photograph(), m_before);
}

QTEST_GUILESS_MAIN(ChangeTest)
#include "change_test.moc"
