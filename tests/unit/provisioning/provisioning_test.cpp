// What of the transaction can be judged without a server: the head's record, the lease's clock, the journal, reading
// credentials, and the looks at pods and policies.
#include "catalog/definition_diff.h"
#include "catalog/head.h"
#include "cluster/discovery.h"
#include "cluster/network_policies.h"
#include "cluster/trino_pods.h"
#include "provisioning/credentials.h"
#include "provisioning/journal.h"
#include "provisioning/plan.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray array(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

catalog::Head busyHead(const QDateTime &until)
{
    catalog::Head head {u"sales"_s, 2, {}, {}, {}};
    head.pending = catalog::Pending {u"run-1"_s, catalog::Verb::Register, 3, until.addSecs(-30),
                                     {{u"create"_s, catalog::StepState::Intended}}};
    head.lease = catalog::Lease {u"alice on host"_s, until};
    head.lastOutcome = catalog::Outcome {catalog::Verb::Register, 2, u"done"_s, u"alice"_s, until.addDays(-1)};
    return head;
}

} // namespace

class ProvisioningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadSurvivesItsRecord();
    void aHeadTellsOfADisabledCatalogWhyAndHowLongItWasGone();
    void aRenameStandsInBothHeadsAndTheNewNameIsNobodyElses();
    void aRevisionSurvivesItsRecord();
    void twoDefinitionsDifferFieldByFieldAndRolesAsASet();
    void aHeadOfANewerSchemaIsNotGuessedAt();
    void aLeaseIsLiveUntilASecondAfterItsEnd();
    void aRunWithoutALeaseNeedsRecovery();
    void aJournalOfThisProcessIsNotDead();
    void aJournalOfAKilledProcessIsDead();
    void aJournalOfAnotherMachineProvesNothing();
    void aFullStateFolderCostsOnlyAMessage();
    void aCredentialFileLosesOnlyItsLastLineEnd();
    void anUnsetVariableIsNamed();
    void aPromptWithoutATerminalIsRefused();
    void aFolderMountIsFineASubPathIsNot();
    void aKrb5ConfMountedAloneIsSaidWhoeversItIs();
    void aProjectedSecretCounts();
    void onlyPoliciesThatSelectThePodsAndLackTheTargetAreNamed();
    void oneAdmittingPolicyIsEnough();
    void mountsAndServicesBecomeSuggestions();
};

void ProvisioningTest::aHeadSurvivesItsRecord()
{
    const catalog::Head head = busyHead(QDateTime::fromString(u"2026-11-21T10:00:00.000Z"_s, Qt::ISODateWithMs));
    const auto read = catalog::headFromRecord(u"sales"_s, catalog::toRecord(head));
    QVERIFY(read);
    QVERIFY(*read == head);
    QVERIFY(!catalog::headFromRecord(u"other"_s, catalog::toRecord(head))); // a record copied under another name
}

void ProvisioningTest::aHeadTellsOfADisabledCatalogWhyAndHowLongItWasGone()
{
    const QDateTime at = QDateTime::fromString(u"2026-11-21T10:00:00.000Z"_s, Qt::ISODateWithMs);
    for (const catalog::Verb verb : {catalog::Verb::Edit, catalog::Verb::Rotate, catalog::Verb::RollBack,
                                     catalog::Verb::Disable, catalog::Verb::Enable}) {
        catalog::Head head {u"sales"_s, 2, {}, {}, {}};
        head.disabled = true;
        head.lastOutcome = catalog::Outcome {verb, 2, u"done"_s, u"alice"_s, at, u"TICKET-12"_s, std::chrono::milliseconds {143}};
        const auto read = catalog::headFromRecord(u"sales"_s, catalog::toRecord(head));
        QVERIFY(read);
        QVERIFY(*read == head);
    }
}

void ProvisioningTest::aRenameStandsInBothHeadsAndTheNewNameIsNobodyElses()
{
    const QDateTime at = QDateTime::fromString(u"2026-11-21T10:00:00.000Z"_s, Qt::ISODateWithMs);
    catalog::Head old {u"sales"_s, 2, {}, {}, {}};
    old.pending = catalog::Pending {u"r1"_s, catalog::Verb::Rename, 2, at, {}, catalog::NewName {u"revenue"_s, 3}, {}};
    catalog::Head kept {u"revenue"_s, 0, {}, {}, {}};
    kept.pending = catalog::Pending {u"r1"_s, catalog::Verb::Rename, 3, at, {}, {}, u"sales"_s, u"zoe"_s};
    old.lease = catalog::Lease {u"zoe (host-7)"_s, at.addSecs(30), at};
    old.pending->steps = {{u"take-name"_s, catalog::StepState::Intended, at}};
    old.gaps = {{2, std::chrono::milliseconds {412}}};
    for (const catalog::Head &head : {old, kept}) {
        const auto read = catalog::headFromRecord(head.catalog, catalog::toRecord(head));
        QVERIFY(read);
        QVERIFY(*read == head);
    }
    const auto busy = provisioning::inTheWay(kept, provisioning::ServerClock(at.addDays(1)));
    QVERIFY(busy);
    QCOMPARE(busy->code, u"run.name-reserved"_s);
    QCOMPARE(busy->arguments.value(u"from"_s), u"sales"_s);
    QCOMPARE(busy->arguments.value(u"holder"_s), u"zoe"_s);
    QCOMPARE(busy->arguments.value(u"at"_s), u"2026-11-21T10:00:00Z"_s);
}

void ProvisioningTest::aRevisionSurvivesItsRecord()
{
    catalog::Revision revision;
    revision.number = 3;
    revision.definition.name = u"sales"_s;
    revision.stamp = u"v1-3f9a2c"_s;
    revision.actor = u"alice"_s;
    revision.at = QDateTime::fromString(u"2026-11-21T10:00:00.123Z"_s, Qt::ISODateWithMs);
    revision.verb = catalog::Verb::Rotate;
    revision.reason = u"leaked"_s;
    revision.files = {u"akko-catalog-files sales.v1-3f9a2c.properties"_s};
    const auto read = catalog::revisionFromRecord(catalog::toRecord(revision));
    QVERIFY(read);
    QVERIFY(*read == revision);
}

void ProvisioningTest::twoDefinitionsDifferFieldByFieldAndRolesAsASet()
{
    catalog::CatalogDefinition before;
    before.name = u"sales"_s;
    before.properties = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    before.credentials = {{u"p"_s, catalog::FromFile {u"/old"_s}}};
    before.allowRoles = {u"x"_s, u"y"_s};
    catalog::CatalogDefinition after = before;
    after.allowRoles = {u"y"_s, u"x"_s};
    QVERIFY(catalog::diff(before, after).empty());
    after.description = u"words"_s;
    after.properties = {{u"b"_s, u"3"_s}, {u"c"_s, u"4"_s}};
    after.credentials = {{u"p"_s, catalog::FromPrompt {}}};
    after.allowRoles = {u"x"_s};
    const std::vector<catalog::FieldChange> expected {{u"description"_s, {}, u"words"_s},
                                                      {u"properties.a"_s, u"1"_s, {}},
                                                      {u"properties.b"_s, u"2"_s, u"3"_s},
                                                      {u"properties.c"_s, {}, u"4"_s},
                                                      {u"credentials.p"_s, uR"({"file":"/old"})"_s, uR"({"prompt":true})"_s},
                                                      {u"allow_roles"_s, u"x, y"_s, u"x"_s}};
    QVERIFY(catalog::diff(before, after) == expected);
}

void ProvisioningTest::aHeadOfANewerSchemaIsNotGuessedAt()
{
    QJsonObject record = catalog::toRecord(catalog::Head {u"sales"_s, 1, {}, {}, {}});
    record.insert(u"schema"_s, 2);
    const auto read = catalog::headFromRecord(u"sales"_s, record);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"run.head-unreadable"_s);
}

void ProvisioningTest::aLeaseIsLiveUntilASecondAfterItsEnd()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const provisioning::ServerClock clock(now);
    QCOMPARE(provisioning::inTheWay(busyHead(now.addSecs(10)), clock)->code, u"run.lease-held"_s);
    QCOMPARE(provisioning::inTheWay(busyHead(now.addMSecs(-200)), clock)->code, u"run.lease-held"_s);
    QCOMPARE(provisioning::inTheWay(busyHead(now.addSecs(-3)), clock)->code, u"run.needs-recovery"_s);
    QVERIFY(!provisioning::inTheWay(catalog::Head {u"sales"_s, 1, {}, {}, {}}, clock));
}

void ProvisioningTest::aRunWithoutALeaseNeedsRecovery()
{
    catalog::Head head = busyHead(QDateTime::currentDateTimeUtc());
    head.lease.reset();
    QCOMPARE(provisioning::inTheWay(head, provisioning::ServerClock())->code, u"run.needs-recovery"_s);
}

void ProvisioningTest::aJournalOfThisProcessIsNotDead()
{
    QTemporaryDir state;
    provisioning::Journal journal(state.path(), u"prod"_s, u"sales"_s, u"run-1"_s);
    journal.note(u"create"_s, u"intended"_s);
    const auto runs = provisioning::unfinishedRuns(state.path());
    QCOMPARE(runs.size(), 1U);
    QCOMPARE(runs.front().catalog, u"sales"_s);
    QVERIFY(!provisioning::isDeadHere(runs.front()));
    journal.done();
    QVERIFY(provisioning::unfinishedRuns(state.path()).empty());
}

void ProvisioningTest::aJournalOfAKilledProcessIsDead()
{
    QTemporaryDir state;
    const provisioning::Journal journal(state.path(), u"prod"_s, u"sales"_s, u"run-1"_s);
    provisioning::JournalEntry entry = provisioning::unfinishedRuns(state.path()).front();
    QProcess other;
    other.start(u"true"_s, QStringList {});
    QVERIFY(other.waitForStarted());
    entry.process = other.processId();
    QVERIFY(other.waitForFinished());
    QVERIFY(provisioning::isDeadHere(entry));
    entry.process = QCoreApplication::applicationPid();
    entry.processStart += 1; // the same number given to another process
    QVERIFY(provisioning::isDeadHere(entry));
}

void ProvisioningTest::aJournalOfAnotherMachineProvesNothing()
{
    QTemporaryDir state;
    const provisioning::Journal journal(state.path(), u"prod"_s, u"sales"_s, u"run-1"_s);
    provisioning::JournalEntry entry = provisioning::unfinishedRuns(state.path()).front();
    entry.machine = u"elsewhere"_s;
    entry.process = 0;
    QVERIFY(!provisioning::isDeadHere(entry));
}

void ProvisioningTest::aFullStateFolderCostsOnlyAMessage()
{
    provisioning::Journal journal(u"/proc/no-such-place"_s, u"prod"_s, u"sales"_s, u"run-1"_s);
    journal.note(u"create"_s, u"intended"_s);
    journal.done();
    QVERIFY(journal.error());
    QCOMPARE(journal.error()->code, u"state.unwritable"_s);
}

void ProvisioningTest::aCredentialFileLosesOnlyItsLastLineEnd()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"word"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(" two\nlines \r\n");
    file.close();
    catalog::CatalogDefinition definition;
    definition.credentials.emplace(u"connection-password"_s, catalog::FromFile {u"word"_s}); // relative
    const auto read = provisioning::readCredentials(definition, folder.path(), {});
    QVERIFY(read);
    QVERIFY(read->at(u"connection-password"_s).equals(Secret::fromBytes(QByteArray(" two\nlines "))));
}

void ProvisioningTest::anUnsetVariableIsNamed()
{
    catalog::CatalogDefinition definition;
    definition.credentials.emplace(u"connection-password"_s, catalog::FromEnvironment {u"CM_NO_SUCH_VARIABLE"_s});
    const auto read = provisioning::readCredentials(definition, u"/"_s, {});
    QVERIFY(!read);
    QCOMPARE(read.error().arguments.value(u"variable"_s), u"CM_NO_SUCH_VARIABLE"_s);
}

void ProvisioningTest::aPromptWithoutATerminalIsRefused()
{
    catalog::CatalogDefinition definition;
    definition.credentials.emplace(u"connection-password"_s, catalog::FromPrompt {});
    const auto read = provisioning::readCredentials(definition, u"/"_s, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"credential.prompt-needs-terminal"_s);
}

void ProvisioningTest::aFolderMountIsFineASubPathIsNot()
{
    const cluster::TrinoPods pods {array(R"([
        {"metadata": {"name": "good"}, "spec": {"volumes": [{"name": "f", "secret": {"secretName": "files"}}],
         "containers": [{"volumeMounts": [{"name": "f", "mountPath": "/etc/trino/catalog-files/"}]}]}},
        {"metadata": {"name": "partial"}, "spec": {"volumes": [{"name": "f", "secret": {"secretName": "files"}}],
         "containers": [{"volumeMounts": [{"name": "f", "mountPath": "/etc/trino/catalog-files/a.properties", "subPath": "a.properties"}]}]}},
        {"metadata": {"name": "without"}, "spec": {"containers": [{}]}}])"), {}};
    const auto problems = cluster::mountProblems(pods, u"files"_s, u"/etc/trino/catalog-files"_s);
    QCOMPARE(problems.size(), 2U);
    QCOMPARE(problems[0].code, u"run.mount-is-subpath"_s);
    QCOMPARE(problems[0].arguments.value(u"pod"_s), u"partial"_s);
    QCOMPARE(problems[1].code, u"run.mount-missing"_s);
    QCOMPARE(problems[1].arguments.value(u"pod"_s), u"without"_s);
}

void ProvisioningTest::aKrb5ConfMountedAloneIsSaidWhoeversItIs()
{
    const cluster::TrinoPods pods {array(R"([
        {"metadata": {"name": "old"}, "spec": {"volumes": [{"name": "legacy", "configMap": {"name": "cluster-krb5"}}],
         "containers": [{"volumeMounts": [{"name": "legacy", "mountPath": "/etc/krb5.conf", "subPath": "krb5.conf"}]}]}},
        {"metadata": {"name": "both"}, "spec": {"volumes": [{"name": "legacy", "configMap": {"name": "cluster-krb5"}}, {"name": "k", "configMap": {"name": "krb5"}}],
         "containers": [{"volumeMounts": [{"name": "legacy", "mountPath": "/etc/krb5.conf", "subPath": "krb5.conf"},
                                          {"name": "k", "mountPath": "/etc/krb5"}]}]}}])"), {}};
    const auto problems = cluster::configMountProblems(pods, u"krb5"_s, u"/etc/krb5"_s);
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].code, u"run.mount-is-subpath"_s);
    QCOMPARE(problems[0].arguments.value(u"pod"_s), u"old"_s);
    QCOMPARE(problems[0].arguments.value(u"volume"_s), u"legacy"_s);
}

void ProvisioningTest::aProjectedSecretCounts()
{
    const cluster::TrinoPods pods {array(R"([{"metadata": {"name": "p"}, "spec": {
        "volumes": [{"name": "all", "projected": {"sources": [{"secret": {"name": "files"}}]}}],
        "containers": [{"volumeMounts": [{"name": "all", "mountPath": "/files"}]}]}}])"), {}};
    QVERIFY(cluster::mountProblems(pods, u"files"_s, u"/files"_s).empty());
}

void ProvisioningTest::onlyPoliciesThatSelectThePodsAndLackTheTargetAreNamed()
{
    const QJsonArray policies = array(R"([
        {"metadata": {"name": "trino-egress"}, "spec": {"podSelector": {"matchLabels": {"app": "trino"}}, "policyTypes": ["Egress"],
         "egress": [{"to": [{"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.9.0.0/16"]}}], "ports": [{"port": 5432}]}]}},
        {"metadata": {"name": "other-pods"}, "spec": {"podSelector": {"matchLabels": {"app": "web"}}, "policyTypes": ["Egress"]}},
        {"metadata": {"name": "ingress-only"}, "spec": {"podSelector": {}, "policyTypes": ["Ingress"]}}])");
    const QJsonObject trino {{u"app"_s, u"trino"_s}};
    const QStringList named {u"trino-egress"_s};
    QCOMPARE(cluster::policiesLackingEgress(policies, trino, u"10.1.2.3"_s, 5432), QStringList());
    QCOMPARE(cluster::policiesLackingEgress(policies, trino, u"10.1.2.3"_s, 3306), named);
    QCOMPARE(cluster::policiesLackingEgress(policies, trino, u"10.9.2.3"_s, 5432), named);
    QCOMPARE(cluster::policiesLackingEgress(policies, trino, u"db.example"_s, 5432), named);
}

void ProvisioningTest::oneAdmittingPolicyIsEnough()
{
    const QJsonArray policies = array(R"([
        {"metadata": {"name": "deny"}, "spec": {"podSelector": {}, "policyTypes": ["Egress"]}},
        {"metadata": {"name": "allow"}, "spec": {"podSelector": {}, "egress": [{"ports": [{"port": 5000, "endPort": 6000}]}]}}])");
    QCOMPARE(cluster::policiesLackingEgress(policies, {}, u"db.example"_s, 5432), QStringList());
    QCOMPARE(cluster::policiesLackingEgress(policies, {}, u"db.example"_s, 443), (QStringList {u"deny"_s, u"allow"_s}));
}

void ProvisioningTest::mountsAndServicesBecomeSuggestions()
{
    const auto found = cluster::suggestionsFrom(
        array(R"([{"metadata": {"name": "trino"}, "spec": {"ports": [{"name": "https", "port": 8443}]}}])"),
        array(R"([{"metadata": {"name": "c"}, "spec": {"volumes": [{"name": "v", "secret": {"secretName": "akko-catalog-files"}}],
                 "containers": [{"volumeMounts": [{"name": "v", "mountPath": "/etc/trino/catalog-files"}]}]}}])"),
        u"akko"_s);
    QStringList lines;
    for (const cluster::Suggestion &one : found) {
        lines.append(one.setting + u'=' + one.value);
    }
    QVERIFY(lines.contains(u"trino.url=https://trino.akko.svc:8443"_s));
    QVERIFY(lines.contains(u"mounts.credentials=/etc/trino/catalog-files"_s));
    QVERIFY(lines.contains(u"objects.credentials_secret=akko-catalog-files"_s));
}

QTEST_GUILESS_MAIN(ProvisioningTest)
#include "provisioning_test.moc"
