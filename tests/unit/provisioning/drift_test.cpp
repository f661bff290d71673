// Drift as a table: what stands in the records and what the servers hold, and the findings that follow; what of them can be put
// right, in which steps.
#include "catalog/object_name.h"
#include "policy/fragment.h"
#include "provisioning/awaited_restart.h"
#include "provisioning/coordinator_watch.h"
#include "provisioning/inventory.h"
#include "provisioning/leftovers.h"
#include "provisioning/repair.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using provisioning::Asked;
using provisioning::Drift;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-30T10:00:00Z"_s, Qt::ISODate);

cluster::Environment environment()
{
    cluster::Environment environment;
    environment.name = u"here"_s;
    environment.opa.url = QUrl(u"http://opa.example"_s);
    environment.metadata.url = QUrl(u"http://metadata.example"_s);
    return environment;
}

cluster::CatalogRecord record(const QString &name)
{
    catalog::Revision revision;
    revision.number = 2;
    revision.definition.name = name;
    revision.definition.connector = u"postgresql"_s;
    revision.definition.allowRoles = {u"akko-admin"_s, u"analyst"_s};
    revision.files = {u"akko-catalog-files sales.v1-ab.properties"_s};
    cluster::StoredHead head;
    head.head.catalog = name;
    head.head.current = 2;
    return {name, head, {revision}, {}, {}, {}};
}

// One catalog, everything as recorded.
provisioning::DriftFacts inOrder()
{
    provisioning::DriftFacts facts;
    facts.records = {{record(u"sales"_s)}, now};
    facts.inTrino = {{u"sales"_s, u"postgresql"_s}};
    provisioning::SharedFacts rules;
    rules.texts.insert(u"sales.rego"_s,
                       provisioning::expectedRule(environment(), facts.records.records.front().revisions.front().definition, false));
    facts.rules = rules;
    provisioning::SharedFacts secret;
    secret.texts.insert(u"sales.v1-ab.properties"_s, QString());
    facts.secrets.insert(u"akko-catalog-files"_s, secret);
    facts.admitted = QMap<QString, QSet<QString>> {
        {QString(), {}}, {u"analyst"_s, {u"sales"_s}}, {u"engineer"_s, {}}, {u"akko-admin"_s, {u"sales"_s}}};
    return facts;
}

QStringList namesOf(const provisioning::Findings &findings)
{
    QStringList names;
    for (const provisioning::Finding &finding : findings) {
        names.append(provisioning::driftName(finding.drift));
    }
    return names;
}

using Change = std::function<void(provisioning::DriftFacts &)>;

catalog::Head &headOf(provisioning::DriftFacts &facts)
{
    return facts.records.records.front().head->head;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class DriftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFoundAndWhatCanBeDone_data();
    void whatIsFoundAndWhatCanBeDone();
    void ofSeveralCoordinatorsThoseThatDifferAreNamed();
    void whatHasNoRecordIsAStrangersALeftoverOrMissed();
    void aTemporaryCatalogIsTheRunsThatProvesUnderIt();
    void aKeyThatSomebodyElseHasSetIsTakenBackOnlyIfAsked();
    void aGitOpsControllerIsNamedAndNotFought();
    void whatWasChangedBackIsWrittenAgainOnlyWhenAskedByName();
    void whatCouldNotBeLookedAtIsNoFinding();
    void aThousandCatalogsAreJudgedAtOnce();
    void aRestartIsSeenHoweverTrinoRoundsItsUptime();
    void anOddNameGetsADigestInTheNamesOfObjects();
    void aYoungerCoordinatorIsNewsAndSeveralInTurnsAreNot();
};

void DriftTest::whatIsFoundAndWhatCanBeDone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("found"); // what matters most first
    QTest::addColumn<QStringList>("steps");

    const auto row = [](const char *name, Change change, const QStringList &found, const QStringList &steps) {
        QTest::newRow(name) << change << found << steps;
    };
    using Facts = provisioning::DriftFacts;
    row("in order", [](Facts &) {}, {}, {});
    row("forgotten by Trino", [](Facts &f) { f.inTrino.clear(); }, {u"missing-in-trino"_s}, {u"create"_s});
    row("forgotten, and its credential is gone", [](Facts &f) { f.inTrino.clear(); f.secrets[u"akko-catalog-files"_s].texts.clear(); },
        {u"missing-in-trino"_s, u"credential-missing"_s}, {});
    row("credential gone", [](Facts &f) { f.secrets[u"akko-catalog-files"_s].texts.clear(); }, {u"credential-missing"_s}, {});
    row("another connector", [](Facts &f) { f.inTrino[u"sales"_s] = u"tpch"_s; }, {u"connector-differs"_s},
        {u"prove"_s, u"drop-foreign"_s, u"create"_s});
    row("rule gone", [](Facts &f) { f.rules->texts.clear(); }, {u"rule-missing"_s}, {u"restore-rule"_s});
    row("rule gone and forgotten", [](Facts &f) { f.rules->texts.clear(); f.inTrino.clear(); },
        {u"missing-in-trino"_s, u"rule-missing"_s}, {u"restore-rule"_s, u"create"_s});
    row("rule changed", [](Facts &f) { f.rules->texts[u"sales.rego"_s] += u"\n# wider"_s; }, {u"rule-differs"_s}, {u"restore-rule"_s});
    row("OPA admits strangers", [](Facts &f) { (*f.admitted)[QString()] = {u"sales"_s}; }, {u"opa-admits"_s}, {});
    row("OPA admits another role", [](Facts &f) { (*f.admitted)[u"engineer"_s] = {u"sales"_s}; }, {u"opa-admits"_s}, {});
    row("OPA refuses a role", [](Facts &f) { (*f.admitted)[u"analyst"_s] = {}; }, {u"opa-refuses"_s}, {});
    row("of a wrong rule OPA's answer is the consequence",
        [](Facts &f) { f.rules->texts.clear(); (*f.admitted)[u"analyst"_s] = {}; }, {u"rule-missing"_s}, {u"restore-rule"_s});
    row("disabled, closed and out of Trino",
        [](Facts &f) {
            headOf(f).disabled = true;
            f.inTrino.clear();
            (*f.admitted)[u"analyst"_s] = {};
            f.rules->texts[u"sales.rego"_s] = provisioning::expectedRule(environment(), f.records.records.front().revisions.front().definition, true);
        },
        {}, {});
    row("disabled stays disabled", [](Facts &f) { headOf(f).disabled = true; }, {u"rule-differs"_s, u"still-in-trino"_s},
        {u"restore-rule"_s, u"drop-foreign"_s});
    row("somebody is at it",
        [](Facts &f) {
            f.inTrino.clear();
            headOf(f).pending = catalog::Pending {u"run"_s, catalog::Verb::Edit, 3, now, {}};
            headOf(f).lease = catalog::Lease {u"bob"_s, now.addSecs(20)};
        },
        {}, {});
    row("an edit was interrupted",
        [](Facts &f) {
            f.inTrino.clear();
            headOf(f).pending = catalog::Pending {u"run"_s, catalog::Verb::Edit, 3, now, {}};
            headOf(f).lease = catalog::Lease {u"bob"_s, now.addSecs(-20)};
        },
        {u"interrupted"_s}, {});
    row("a tampered record mends nothing",
        [](Facts &f) {
            f.inTrino.clear();
            f.signatures[u"sales"_s] = {provisioning::RecordState::Tampered, {u"properties"_s}};
        },
        {u"record-tampered"_s, u"missing-in-trino"_s}, {});
    row("an unsigned one does", [](Facts &f) { f.inTrino.clear(); f.signatures[u"sales"_s].state = provisioning::RecordState::Unsigned; },
        {u"missing-in-trino"_s, u"record-unsigned"_s}, {u"create"_s});
    row("the revision is gone", [](Facts &f) { f.records.records.front().revisions.clear(); }, {u"revision-missing"_s}, {});
    row("the record is broken", [](Facts &f) { f.records.records.front().unreadable.push_back(Error {u"x"_s, {}, {}, {}}); },
        {u"record-unreadable"_s}, {});
    const auto prepared = [](Facts &f) {
        headOf(f).disabled = true;
        headOf(f).awaited = catalog::AwaitedRestart {{u"ACME.LAN"_s}, now};
        f.inTrino.clear();
        (*f.admitted)[u"analyst"_s] = {};
        f.rules->texts[u"sales.rego"_s] = provisioning::expectedRule(environment(), f.records.records.front().revisions.front().definition, true);
    };
    row("prepared for a restart that has not come", prepared, {}, {});
    row("prepared for a restart that has come", [prepared](Facts &f) { prepared(f); f.restarted = {u"sales"_s}; }, {u"restart-came"_s},
        {u"create"_s, u"probe"_s, u"open-access"_s});
    row("prepared, and first it must be closed", [prepared](Facts &f) { prepared(f); f.restarted = {u"sales"_s}; f.rules->texts[u"sales.rego"_s] += u"\n# wider"_s; },
        {u"rule-differs"_s, u"restart-came"_s}, {u"restore-rule"_s});
    row("prepared, and closed without a rule of its own", [prepared](Facts &f) { prepared(f); f.restarted = {u"sales"_s}; f.rules->texts.clear(); },
        {u"restart-came"_s}, {u"create"_s, u"probe"_s, u"open-access"_s});
    row("somebody may still be telling the metadata catalogue", [](Facts &f) { headOf(f).unindexedSince = now.addSecs(-40); }, {}, {});
    const auto unread = [](Facts &f) { headOf(f).unindexedSince = now.addSecs(-60); };
    row("the metadata catalogue was never told", unread, {u"not-indexed"_s}, {u"ingest"_s});
    row("it is told after what else is to do", [unread](Facts &f) { unread(f); f.rules->texts.clear(); }, {u"rule-missing"_s, u"not-indexed"_s},
        {u"restore-rule"_s});
    row("it is not told of what cannot be read",
        [unread](Facts &f) { unread(f); f.inTrino.clear(); f.secrets[u"akko-catalog-files"_s].texts.clear(); },
        {u"missing-in-trino"_s, u"credential-missing"_s, u"not-indexed"_s}, {});
    row("only in Trino", [](Facts &f) { f.records.records.clear(); }, {u"unmanaged"_s}, {});
}

void DriftTest::whatIsFoundAndWhatCanBeDone()
{
    QFETCH(const Change, change);
    QFETCH(const QStringList, found);
    QFETCH(const QStringList, steps);
    provisioning::DriftFacts facts = inOrder();
    change(facts);
    const auto drift = provisioning::driftOf(environment(), facts);
    const auto findings = drift.find(u"sales"_s);
    QCOMPARE(findings == drift.end() ? QStringList() : namesOf(findings->second), found);
    if (findings != drift.end()) {
        const auto repair = provisioning::repairFor(findings->second, Asked::Generally);
        QCOMPARE(repair.steps, steps);
        QCOMPARE(repair.mended.size() + repair.left.size(), findings->second.size());
    }
}

void DriftTest::ofSeveralCoordinatorsThoseThatDifferAreNamed()
{
    using Catalogs = QMap<QString, QString>;
    const Catalogs ours {{u"sales"_s, u"postgresql"_s}};
    const Catalogs others {{u"sales"_s, u"tpch"_s}};
    const auto found = [](const Catalogs &first, const Catalogs &second, bool disabled = false) {
        provisioning::DriftFacts facts = inOrder();
        headOf(facts).disabled = disabled;
        facts.rules.reset();
        facts.coordinators = {{u"trino-0"_s, first}, {u"trino-1"_s, second}};
        const auto drift = provisioning::driftOf(environment(), facts);
        const auto one = drift.find(u"sales"_s);
        return one == drift.end() ? QString()
                                  : namesOf(one->second).join(u',') + u' ' + one->second.front().arguments.value(u"coordinators"_s);
    };
    QCOMPARE(found(ours, ours), QString());
    QCOMPARE(found(ours, {}), u"missing-in-trino trino-1"_s);
    QCOMPARE(found({}, {}), u"missing-in-trino "_s); // all of them: none is worth naming
    QCOMPARE(found(others, ours), u"connector-differs trino-0"_s);
    QCOMPARE(found({}, others), u"connector-differs trino-1"_s); // putting that right creates it on the other, too
    QCOMPARE(found({}, ours, true), u"still-in-trino trino-1"_s);
    QCOMPARE(found({}, {}, true), QString());
}

void DriftTest::whatHasNoRecordIsAStrangersALeftoverOrMissed()
{
    provisioning::DriftFacts facts = inOrder();
    facts.inTrino.insert(u"cm-test-1a2b3c4d"_s, u"tpch"_s); // somebody is at it, as far as is known
    facts.coordinators = {{u"trino-0"_s, facts.inTrino}, {u"trino-1"_s, facts.inTrino}};
    facts.coordinators.back().catalogs.insert(u"byhand"_s, u"memory"_s);
    facts.recordsGone = {u"gone"_s, u"goneandthere"_s};
    facts.inTrino.insert(u"goneandthere"_s, u"tpch"_s);
    facts.rules.reset();
    const auto said = [&facts] {
        QStringList all;
        for (const auto &[catalog, findings] : provisioning::driftOf(environment(), facts)) {
            all.append(catalog + u' ' + namesOf(findings).join(u',') + u' ' + findings.front().arguments.value(u"coordinators"_s));
        }
        return all;
    };
    QCOMPARE(said(), QStringList({u"byhand unmanaged trino-1"_s, u"gone record-gone "_s, u"goneandthere record-gone "_s}));
    facts.leftovers = {u"cm-test-1a2b3c4d"_s};
    QVERIFY(said().contains(u"cm-test-1a2b3c4d leftover "_s));
    const provisioning::Findings gone {{provisioning::Drift::RecordGone, {}}};
    QCOMPARE(provisioning::repairFor(gone, Asked::ByName).steps, QStringList());
    const auto entries = provisioning::entriesOf(environment(), facts);
    const auto health = [&entries](const QString &name) { return std::ranges::find(entries, name, &provisioning::CatalogEntry::name)->health; };
    QCOMPARE(health(u"gone"_s), provisioning::Health::Damaged);
    QCOMPARE(health(u"byhand"_s), provisioning::Health::Unmanaged);
    QCOMPARE(health(u"cm-test-1a2b3c4d"_s), provisioning::Health::Leftover);
}

// A run that is alive, or dead and to be recovered, owns what it proves under a temporary name.
void DriftTest::aTemporaryCatalogIsTheRunsThatProvesUnderIt()
{
    provisioning::DriftFacts facts = inOrder();
    const QString name = provisioning::rehearsalName(facts.records.records.front().revisions.front());
    QCOMPARE(provisioning::unaccounted({name, u"sales"_s}, facts.records), QSet<QString> {name});
    headOf(facts).pending = catalog::Pending {u"run"_s, catalog::Verb::Edit, 2, now, {}};
    QCOMPARE(provisioning::unaccounted({name}, facts.records), QSet<QString>());
}

void DriftTest::aKeyThatSomebodyElseHasSetIsTakenBackOnlyIfAsked()
{
    provisioning::DriftFacts facts = inOrder();
    facts.rules->foreignWriters.insert(u"sales.rego"_s, u"kubectl-edit"_s);
    facts.secrets[u"akko-catalog-files"_s].foreignWriters.insert(u"sales.v1-ab.properties"_s, u"helm"_s);
    const auto findings = provisioning::driftOf(environment(), facts).at(u"sales"_s);
    QCOMPARE(namesOf(findings), (QStringList {u"key-taken"_s, u"key-taken"_s}));
    QStringList who;
    for (const provisioning::Finding &finding : findings) {
        who.append(finding.arguments.value(u"writer"_s) + u' ' + finding.arguments.value(u"object"_s) + u' ' + finding.arguments.value(u"key"_s));
    }
    QCOMPARE(who, (QStringList {u"helm akko-catalog-files sales.v1-ab.properties"_s,
                                u"kubectl-edit %1 sales.rego"_s.arg(environment().objects.policyConfigMap)}));
    using provisioning::TakenKeys;
    QCOMPARE(provisioning::repairFor(findings, Asked::ByName).steps, QStringList());
    QCOMPARE(provisioning::repairFor(findings, Asked::Generally, TakenKeys::TakenBack).steps, QStringList {u"take-back"_s});
    // Where an operator brings them there, its own manager is as it should be.
    facts.rules->foreignWriters.clear();
    facts.records.records.front().revisions.front().store = u"vault"_s;
    QVERIFY(!provisioning::driftOf(environment(), facts).contains(u"sales"_s));
    // What a controller keeps it would take again.
    facts = inOrder();
    facts.rules->foreignWriters.insert(u"sales.rego"_s, u"kustomize-controller"_s);
    facts.rules->controller = u"Flux"_s;
    const auto kept = provisioning::driftOf(environment(), facts).at(u"sales"_s);
    QCOMPARE(provisioning::repairFor(kept, Asked::Generally, TakenKeys::TakenBack).steps, QStringList());
}

void DriftTest::aGitOpsControllerIsNamedAndNotFought()
{
    provisioning::DriftFacts facts = inOrder();
    facts.rules->texts.clear();
    facts.rules->controller = u"Flux"_s;
    const auto findings = provisioning::driftOf(environment(), facts).at(u"sales"_s);
    QCOMPARE(findings.front().arguments.value(u"controller"_s), u"Flux"_s);
    QVERIFY(provisioning::repairFor(findings, Asked::Generally).steps.isEmpty());
    QVERIFY(provisioning::repairFor(findings, Asked::ByName).steps.isEmpty());
}

void DriftTest::whatWasChangedBackIsWrittenAgainOnlyWhenAskedByName()
{
    provisioning::DriftFacts facts = inOrder();
    facts.rules->texts.clear();
    facts.rules->foreignWriters.insert(u"sales.rego"_s, u"somebody"_s);
    headOf(facts).lastOutcome = catalog::Outcome {catalog::Verb::Reconcile, 2, u"done"_s, u"alice"_s, now.addSecs(-60), u"rule-missing"_s};
    const auto findings = provisioning::driftOf(environment(), facts).at(u"sales"_s);
    QCOMPARE(namesOf(findings), (QStringList {u"rule-missing"_s, u"reverted"_s}));
    QCOMPARE(findings.back().arguments.value(u"writer"_s), u"somebody"_s);
    QVERIFY(provisioning::repairFor(findings, Asked::Generally).steps.isEmpty());
    QCOMPARE(provisioning::repairFor(findings, Asked::ByName).steps, QStringList {u"restore-rule"_s});

    headOf(facts).lastOutcome->at = now.addDays(-1); // so long ago that it is news of its own
    QCOMPARE(namesOf(provisioning::driftOf(environment(), facts).at(u"sales"_s)), QStringList {u"rule-missing"_s});
}

void DriftTest::whatCouldNotBeLookedAtIsNoFinding()
{
    provisioning::DriftFacts facts = inOrder();
    facts.rules.reset();
    facts.secrets.clear();
    facts.admitted.reset();
    QVERIFY(provisioning::driftOf(environment(), facts).empty());
}

void DriftTest::aRestartIsSeenHoweverTrinoRoundsItsUptime()
{
    using namespace std::chrono_literals;
    const QDateTime since = now;
    QVERIFY(!provisioning::mayHaveBegunSince(since, 10min, now.addSecs(60))); // it was up long before
    QVERIFY(provisioning::mayHaveBegunSince(since, 3s, now.addSecs(4)));
    QVERIFY(provisioning::mayHaveBegunSince(since, 37h, now.addSecs(36 * 3600 + 55 * 60))); // restarted at once, and rounded up: "1.54d"
    QVERIFY(!provisioning::mayHaveBegunSince(since, 38h, now.addSecs(36 * 3600)));
}

void DriftTest::aThousandCatalogsAreJudgedAtOnce()
{
    provisioning::DriftFacts facts;
    facts.records.serverTime = now;
    for (int i = 0; i < 1000; ++i) {
        facts.records.records.push_back(record(u"c%1"_s.arg(i)));
        facts.inTrino.insert(u"foreign%1"_s.arg(i), u"tpch"_s);
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(provisioning::driftOf(environment(), facts).size(), size_t {2000});
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void DriftTest::anOddNameGetsADigestInTheNamesOfObjects()
{
    QCOMPARE(catalog::objectName(u"client-pg-01"_s), u"client-pg-01"_s);
    QCOMPARE(catalog::objectName(u"cm-test-1a2b3c4d"_s), u"cm-test-1a2b3c4d"_s);
    const QString odd = catalog::objectName(u"my_lake"_s);
    QVERIFY2(odd.startsWith(u"my-lake-"_s) && odd.size() == 18, qPrintable(odd));
    QVERIFY(odd != catalog::objectName(u"my lake"_s));
    for (const QString &name : {u"a/b"_s, u"_"_s, u"é"_s, u"-x-"_s, QString(200, u'x'), QString(30, u'_')}) {
        const QString object = catalog::objectName(name);
        QVERIFY2(catalog::checkName(object), qPrintable(object));
    }
}

void DriftTest::aYoungerCoordinatorIsNewsAndSeveralInTurnsAreNot()
{
    using namespace std::chrono_literals;
    const auto start = std::chrono::steady_clock::now();
    provisioning::StartOfCoordinator coordinator;
    QVERIFY(!coordinator.isNewer(start, 60s)); // the first answer
    QVERIFY(!coordinator.isNewer(start + 5s, 65s));
    QVERIFY(!coordinator.isNewer(start + 6s, 65'400ms)); // read a little late
    QVERIFY(coordinator.isNewer(start + 10s, 2s)); // restarted
    QVERIFY(!coordinator.isNewer(start + 11s, 71s)); // another behind the same Service, which has not
    QVERIFY(!coordinator.isNewer(start + 12s, 4s));
    QVERIFY(coordinator.isNewer(start + 20s, 1s)); // and once more
}

QTEST_GUILESS_MAIN(DriftTest)
#include "drift_test.moc"
