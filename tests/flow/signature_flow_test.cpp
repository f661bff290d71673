// Signed records on real servers: every verb signs, each way of changing a record behind our back is found and named, keys change
// and nothing is lost, and nothing is built on a record that somebody else wrote.
#include "base/canonical_json.h"
#include "catalog/revision.h"
#include "provisioning/inventory.h"
#include "provisioning/verify.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using catalog::Integrity;

namespace {

const QString name = QStringLiteral("sealed");

QByteArray definition(const QString &description)
{
    return u"name: sealed\nconnector: tpch\ndescription: %1\nallow_roles: [akko-analyst]\n"_s.arg(description).toUtf8();
}

} // namespace

class SignatureFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAKeyRecordsAreUnsignedAndItIsSaid();
    void aKeyIsMadeOnRequestAndNeverShown();
    void everyVerbLeavesASignedRecord();
    void aRunThatWasKilledIsRecoveredSignedFromAnotherMachine();
    void whoeverMayNotReadTheKeysIsToldSo();
    void tamperingIsFoundAndNamed_data();
    void tamperingIsFoundAndNamed();
    void anOlderRecordPutBackIsFound();
    void aRecordThatIsGoneIsMissed();
    void aRecordThatIsGoneAltogetherIsDriftAndNothingToAdopt();
    void nothingIsBuiltOnATamperedRecordUntilSomebodySignsIt();
    void flippedBytesInTheClusterAreFound();
    void aRuleOfAStrangerIsFound();
    void aNewKeySignsEverythingAndTheOldOneCanGo();
    void keysBesideTheRecordsAreRefused();

private:
    [[nodiscard]] flow::Called call(const QStringList &arguments) const { return m_sandbox.callWith(m_file, arguments); }
    void done(const QStringList &arguments) const;
    [[nodiscard]] provisioning::VerifiedCatalog verified(const QString &catalog = name) const;
    [[nodiscard]] QJsonObject secret(const QString &object) const;
    [[nodiscard]] QJsonObject content(const QString &object, const QString &key) const;
    void put(QJsonObject object, const QString &key, const QByteArray &bytes) const; // as it is now, but for the content
    void putHead(const QJsonObject &head) const;
    void replaceRevision(int number, const QJsonObject &content) const;
    [[nodiscard]] kubernetes::Client root(const QString &space = QStringLiteral("akko")) const;

    flow::Sandbox m_sandbox;
    QString m_file;
    QString m_daves;
    cluster::Environment m_environment;
};

kubernetes::Client SignatureFlowTest::root(const QString &space) const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    return m_sandbox.site(everything).endpoints.kubernetes.inNamespace(space);
}

void SignatureFlowTest::done(const QStringList &arguments) const
{
    const auto called = call(arguments);
    if (called.exitCode != 0) {
        qFatal("%s: %s", qPrintable(arguments.join(u' ')), called.err.constData());
    }
}

provisioning::VerifiedCatalog SignatureFlowTest::verified(const QString &catalog) const
{
    const auto found = flow::finished(provisioning::verify(m_sandbox.site(m_environment), catalog, {}));
    if (!found) {
        qFatal("%s", qPrintable(found.error().code));
    }
    return found->catalogs.front();
}

QJsonObject SignatureFlowTest::secret(const QString &object) const
{
    return flow::finished(root().get(kubernetes::secrets, object, {}))->object;
}

QJsonObject SignatureFlowTest::content(const QString &object, const QString &key) const
{
    const QByteArray encoded = secret(object)["data"_L1][key].toString().toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(encoded)).object();
}

void SignatureFlowTest::put(QJsonObject object, const QString &key, const QByteArray &bytes) const
{
    object.insert(u"data"_s, QJsonObject {{key, QString::fromLatin1(bytes.toBase64())}});
    const auto written = flow::finished(root().replace(kubernetes::secrets, object, {}));
    if (!written) {
        qFatal("%s", qPrintable(written.error().code));
    }
}

void SignatureFlowTest::putHead(const QJsonObject &head) const
{
    put(secret(cluster::headName(name)), u"head.json"_s, canonicalJson(head));
}

void SignatureFlowTest::replaceRevision(int number, const QJsonObject &content) const
{
    const QString object = cluster::revisionName(name, number);
    QJsonObject anew = secret(object);
    std::ignore = flow::finished(root().remove(kubernetes::secrets, object, {}, {}));
    QJsonObject metadata = anew["metadata"_L1].toObject();
    for (const QString &field : {u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s, u"managedFields"_s}) {
        metadata.remove(field);
    }
    anew.insert(u"metadata"_s, metadata);
    anew.insert(u"data"_s, QJsonObject {{u"revision.json"_s, QString::fromLatin1(canonicalJson(content).toBase64())}});
    const auto written = flow::finished(root().create(kubernetes::secrets, anew, kubernetes::DryRun::No, {}));
    if (!written) {
        qFatal("%s", qPrintable(written.error().code));
    }
}

void SignatureFlowTest::initTestCase()
{
    const auto withKeys = [](cluster::Environment &environment) {
        environment.signing.source = cluster::Signing::Source::Secret;
        environment.signing.namespaceName = u"akko-keys"_s;
        environment.limits.lease = std::chrono::seconds {2};
    };
    std::ignore = flow::finished(root(u"akko-keys"_s).remove(kubernetes::secrets, u"catalog-signature"_s, {}, {}));
    m_file = m_sandbox.environmentFile(u"alice"_s, withKeys);
    m_daves = m_sandbox.environmentFile(u"dave"_s, withKeys);
    m_environment = m_sandbox.environment(u"alice"_s);
    withKeys(m_environment);
    std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s});
}

void SignatureFlowTest::cleanupTestCase()
{
    done({u"delete"_s, name, u"--yes"_s});
    const auto gone = call({u"verify"_s, u"--output"_s, u"json"_s});
    QVERIFY(!gone.out.contains("sealed")); // a deletion of ours is not missed
    std::ignore = flow::finished(root(u"akko-keys"_s).remove(kubernetes::secrets, u"catalog-signature"_s, {}, {}));
}

void SignatureFlowTest::withoutAKeyRecordsAreUnsignedAndItIsSaid()
{
    const QString file = m_sandbox.write(u"sealed.yaml"_s, definition(u"first"_s));
    QCOMPARE(m_sandbox.call({u"apply"_s, file, u"--yes"_s}).exitCode, 0);
    const auto verifying = m_sandbox.call({u"verify"_s, name});
    QVERIFY(verifying.out.contains("unsigned"));
    QVERIFY2(verifying.err.contains("signs nothing"), verifying.err.constData());
    const auto without = call({u"verify"_s, name}); // a place is named, and it is empty
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.err.contains("signature create"), without.err.constData());
}

void SignatureFlowTest::aKeyIsMadeOnRequestAndNeverShown()
{
    const auto made = call({u"signature"_s, u"create"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json()["records"_L1][0]["before"_L1].toString(), u"unsigned"_s);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
    const QJsonObject keys = flow::finished(root(u"akko-keys"_s).get(kubernetes::secrets, u"catalog-signature"_s, {}))->object;
    const QString id = made.json()["key"_L1].toString();
    const QByteArray encoded = keys["data"_L1][QString(u"key."_s + id)].toString().toLatin1();
    QCOMPARE(QByteArray::fromBase64(encoded).size(), 32);
    QByteArray all = made.out + made.err;
    for (const QStringList &verb : {QStringList {u"signature"_s}, {u"verify"_s}, {u"audit"_s}, {u"show"_s, name}}) {
        const auto called = call(verb + QStringList {u"--output"_s, u"json"_s});
        all += called.out + called.err;
    }
    QVERIFY(all.contains(id.toUtf8()));
    QVERIFY(!all.contains(encoded.chopped(2)));
    const auto again = call({u"signature"_s, u"create"_s, u"--yes"_s});
    QCOMPARE(again.exitCode, 1);
}

void SignatureFlowTest::everyVerbLeavesASignedRecord()
{
    const QString next = m_sandbox.write(u"sealed.yaml"_s, definition(u"second"_s));
    const std::vector<QStringList> verbs {{u"edit"_s, next},
                                          {u"edit"_s, name, u"--add-role"_s, u"akko-engineer"_s},
                                          {u"edit"_s, name, u"--set"_s, u"tpch.splits-per-node=2"_s},
                                          {u"rollback"_s, name, u"--to"_s, u"1"_s},
                                          {u"disable"_s, name, u"--reason"_s, u"audit"_s},
                                          {u"enable"_s, name},
                                          {u"rename"_s, name, u"sealed-anew"_s},
                                          {u"rename"_s, u"sealed-anew"_s, name},
                                          {u"delete"_s, name},
                                          {u"apply"_s, next}};
    for (const QStringList &verb : verbs) {
        done(verb + QStringList {u"--yes"_s});
        if (verb.front() != "delete"_L1) {
            const auto one = verified(verb.value(2) == "sealed-anew"_L1 ? verb.at(2) : name);
            QVERIFY2(one.verdict.integrity == Integrity::Intact,
                     qPrintable(verb.join(u' ') + u": "_s + catalog::integrityName(one.verdict.integrity)
                                + one.verdict.fields.join(u',')));
        }
    }
    // One that is undone leaves what was there, signed.
    const auto refused = call({u"edit"_s, name, u"--set"_s, u"tpch.splits-per-node=many"_s, u"--yes"_s});
    QVERIFY(refused.exitCode != 0);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
    const auto verifying = call({u"verify"_s, u"--output"_s, u"json"_s});
    QVERIFY2(verifying.exitCode == 0, verifying.err.constData());
    QCOMPARE(verifying.json()["intact"_L1].toBool(), true);
}

void SignatureFlowTest::aRunThatWasKilledIsRecoveredSignedFromAnotherMachine()
{
    const QString file = m_sandbox.write(u"sealed.yaml"_s, definition(u"third"_s) + "properties: { tpch.splits-per-node: '3' }\n");
    QProcess program;
    program.start(qEnvironmentVariable("CM_CRASH"),
                  {m_file, u"edit"_s, file, m_sandbox.folder() + u"/dead"_s, u"event"_s, u"4"_s});
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact); // what is pending is signed too
    const auto recovered = m_sandbox.callWith(m_daves, {u"recover"_s, name}, m_sandbox.folder() + u"/daves"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::whoeverMayNotReadTheKeysIsToldSo()
{
    const QString victors = m_sandbox.environmentFile(u"victor"_s, [](cluster::Environment &environment) {
        environment.signing = {cluster::Signing::Source::Secret, u"akko-keys"_s, u"catalog-signature"_s, {}};
    });
    const auto verifying = m_sandbox.callWith(victors, {u"verify"_s, u"--output"_s, u"json"_s});
    QCOMPARE(verifying.exitCode, 3);
    QVERIFY(verifying.out.contains("kubernetes.forbidden"));
    const auto tested = m_sandbox.callWith(victors, {u"env"_s, u"test"_s, u"--output"_s, u"json"_s}); // before anything is planned
    QVERIFY2(tested.exitCode != 0 && tested.out.contains("akko-keys"), tested.out.constData());
    const auto without = m_sandbox.call({u"verify"_s, name, u"--output"_s, u"json"_s}); // nobody told this environment
    QCOMPARE(without.exitCode, 1);
    QCOMPARE(without.json()["catalogs"_L1][0]["integrity"_L1].toString(), u"key-unknown"_s);
    const auto editing = m_sandbox.call({u"edit"_s, name, u"--description"_s, u"x"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(editing.json()["error"_L1]["code"_L1].toString(), u"signature.key-unknown"_s);
}

void SignatureFlowTest::tamperingIsFoundAndNamed_data()
{
    QTest::addColumn<QStringList>("path"); // "revision" first: of the one in force
    QTest::addColumn<QJsonValue>("value"); // undefined: taken away
    QTest::addColumn<QString>("named");
    const auto row = [](const char *what, QStringList path, QJsonValue value, const QString &named) {
        QTest::newRow(what) << path << value << named;
    };
    const QJsonValue gone(QJsonValue::Undefined);
    row("an older revision put in force", {u"head"_s, u"current"_s}, 0, u"current"_s);
    row("disabled", {u"head"_s, u"disabled"_s}, true, u"disabled"_s);
    row("a deletion slipped in", {u"head"_s, u"pending"_s},
        QJsonObject {{u"run"_s, u"0"_s}, {u"verb"_s, u"delete"_s}, {u"revision"_s, 1}, {u"steps"_s, QJsonArray()}}, u"pending"_s);
    row("who changed it last", {u"head"_s, u"lastOutcome"_s, u"actor"_s}, u"mallory"_s, u"lastOutcome"_s);
    row("the signature taken away", {u"head"_s, u"signature"_s}, gone, u"signature"_s);
    row("the signature changed", {u"head"_s, u"signature"_s, u"mac"_s}, u"AAAA"_s, u"signature"_s);
    row("connector", {u"revision"_s, u"definition"_s, u"connector"_s}, u"jmx"_s, u"definition.connector"_s);
    row("a property", {u"revision"_s, u"definition"_s, u"properties"_s, u"x"_s}, u"y"_s, u"definition.properties.x"_s);
    row("the roles", {u"revision"_s, u"definition"_s, u"allow_roles"_s}, QJsonArray {u"everybody"_s}, u"definition.allow_roles"_s);
    row("the rendered digest", {u"revision"_s, u"renderedDigest"_s}, u"00"_s, u"renderedDigest"_s);
    row("the files it reads", {u"revision"_s, u"files"_s}, QJsonArray {u"s k"_s}, u"files"_s);
    row("who", {u"revision"_s, u"actor"_s}, u"mallory"_s, u"actor"_s);
    row("when", {u"revision"_s, u"at"_s}, u"2020-01-01T00:00:00.000Z"_s, u"at"_s);
    row("what", {u"revision"_s, u"verb"_s}, u"rollback"_s, u"verb"_s);
    row("why", {u"revision"_s, u"reason"_s}, u"because"_s, u"reason"_s);
}

void SignatureFlowTest::tamperingIsFoundAndNamed()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const QJsonObject headBefore = content(cluster::headName(name), u"head.json"_s);
    const int current = headBefore["current"_L1].toInt();
    const QString revision = cluster::revisionName(name, current);
    const QJsonObject revisionBefore = content(revision, u"revision.json"_s);

    const bool ofHead = path.takeFirst() == "head"_L1;
    const std::function<QJsonObject(QJsonObject, QStringList)> changed = [&](QJsonObject object, QStringList rest) {
        const QString key = rest.takeFirst();
        if (rest.isEmpty() && value.isUndefined()) {
            object.remove(key);
        } else {
            object.insert(key, rest.isEmpty() ? value : QJsonValue(changed(object.value(key).toObject(), rest)));
        }
        return object;
    };
    if (ofHead) {
        putHead(changed(headBefore, path));
    } else {
        replaceRevision(current, changed(revisionBefore, path));
    }
    const auto one = verified();
    const auto verifying = call({u"verify"_s, name});
    if (ofHead) {
        putHead(headBefore);
    } else {
        replaceRevision(current, revisionBefore);
    }
    QCOMPARE(one.verdict.integrity, Integrity::Tampered);
    QCOMPARE(one.verdict.fields, QStringList(ofHead ? named : u"v%1."_s.arg(current) + named));
    QCOMPARE(verifying.exitCode, 1);
    QVERIFY2(verifying.out.contains(named.toUtf8()), verifying.out.constData());
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::anOlderRecordPutBackIsFound()
{
    const QJsonObject old = content(cluster::headName(name), u"head.json"_s);
    done({u"edit"_s, name, u"--description"_s, u"newer"_s, u"--yes"_s});
    const QJsonObject now = content(cluster::headName(name), u"head.json"_s);
    const int newest = now["current"_L1].toInt();
    const QJsonObject newestContent = content(cluster::revisionName(name, newest), u"revision.json"_s);
    const QJsonObject newestSecret = secret(cluster::revisionName(name, newest));
    // As a backup would: the head as it was, the newer revision gone.
    std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::revisionName(name, newest), {}, {}));
    putHead(old);
    const auto one = verified();
    const auto editing = call({u"edit"_s, name, u"--description"_s, u"x"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    const auto reconciling = call({u"reconcile"_s, name, u"--yes"_s, u"--output"_s, u"json"_s}); // nothing is made like it
    QJsonObject anew = newestSecret;
    QJsonObject metadata = anew["metadata"_L1].toObject();
    for (const QString &field : {u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s, u"managedFields"_s}) {
        metadata.remove(field);
    }
    anew.insert(u"metadata"_s, metadata);
    QVERIFY(flow::finished(root().create(kubernetes::secrets, anew, kubernetes::DryRun::No, {})));
    putHead(now);
    QCOMPARE(one.verdict.integrity, Integrity::Older);
    QCOMPARE(editing.json()["error"_L1]["code"_L1].toString(), u"signature.older"_s);
    QCOMPARE(reconciling.exitCode, 1);
    QCOMPARE(reconciling.json()["runs"_L1].toArray(), QJsonArray());
    QCOMPARE(reconciling.json()["catalogs"_L1][0]["left"_L1][0]["kind"_L1].toString(), u"record-older"_s);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::aRecordThatIsGoneIsMissed()
{
    const QJsonObject before = secret(cluster::headName(name));
    QJsonObject anew = before;
    QJsonObject metadata = anew["metadata"_L1].toObject();
    for (const QString &field : {u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s, u"managedFields"_s}) {
        metadata.remove(field);
    }
    // The label is what the record is found by.
    QJsonObject labels = metadata["labels"_L1].toObject();
    const QJsonObject kept = labels;
    labels.remove(u"catalog-manager/catalog"_s);
    QJsonObject unlabelled = before;
    QJsonObject unlabelledMetadata = before["metadata"_L1].toObject();
    unlabelledMetadata.insert(u"labels"_s, labels);
    unlabelled.insert(u"metadata"_s, unlabelledMetadata);
    QVERIFY(flow::finished(root().replace(kubernetes::secrets, unlabelled, {})));
    const auto hidden = verified();
    std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::headName(name), {}, {}));
    const auto gone = verified();
    anew.insert(u"metadata"_s, metadata);
    QVERIFY(flow::finished(root().create(kubernetes::secrets, anew, kubernetes::DryRun::No, {})));
    QCOMPARE(hidden.verdict.integrity, Integrity::Tampered);
    QCOMPARE(gone.verdict.integrity, Integrity::Tampered);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::aRecordThatIsGoneAltogetherIsDriftAndNothingToAdopt()
{
    QList<QJsonObject> objects;
    const auto listed = flow::finished(root().list(kubernetes::secrets, u"catalog-manager/catalog=sealed"_s, {}));
    QVERIFY(listed && listed->items.size() >= 2);
    for (const QJsonValue &item : std::as_const(listed->items)) {
        QJsonObject object = item.toObject();
        QJsonObject metadata = object["metadata"_L1].toObject();
        for (const QString &field : {u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s, u"managedFields"_s}) {
            metadata.remove(field);
        }
        object.insert(u"metadata"_s, metadata);
        objects.append(object);
        QVERIFY(flow::finished(root().remove(kubernetes::secrets, metadata["name"_L1].toString(), {}, {})));
    }
    const auto kindsSaid = [this](const QStringList &arguments) {
        const auto called = call(arguments + QStringList {u"--output"_s, u"json"_s});
        QStringList kinds;
        const QJsonArray catalogs = called.json()["catalogs"_L1].toArray();
        for (const QJsonValue &entry : catalogs) {
            if (entry["name"_L1].toString() == name) {
                kinds.append(entry["drift"_L1][0]["kind"_L1].toString() + u' ' + QString::number(called.exitCode));
            }
        }
        return kinds.join(u", "_s);
    };
    const QString inTrino = kindsSaid({u"reconcile"_s, u"--yes"_s});
    const QString named = kindsSaid({u"reconcile"_s, name, u"--yes"_s});
    const QString looked = kindsSaid({u"verify"_s});
    const auto entries = flow::finished(provisioning::listCatalogs(m_sandbox.site(m_environment), {}));
    const bool wasThere = m_sandbox.query(u"alice"_s, u"DROP CATALOG sealed"_s).has_value();
    const QString nowhere = kindsSaid({u"reconcile"_s, u"--yes"_s}); // neither record nor catalog
    for (const QJsonObject &object : std::as_const(objects)) {
        QVERIFY(flow::finished(root().create(kubernetes::secrets, object, kubernetes::DryRun::No, {})));
    }
    done({u"reconcile"_s, name, u"--yes"_s});
    QCOMPARE(QStringList({inTrino, named, looked, nowhere}),
             QStringList({u"record-gone 1"_s, u"record-gone 1"_s, u"record-gone 1"_s, u"record-gone 1"_s}));
    QVERIFY(wasThere && entries);
    const auto entry = std::ranges::find(*entries, name, &provisioning::CatalogEntry::name);
    QVERIFY(entry != entries->end());
    QCOMPARE(entry->health, provisioning::Health::Damaged); // what is unmanaged is offered for adoption
    QCOMPARE(entry->damage->code, u"signature.removed"_s);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::nothingIsBuiltOnATamperedRecordUntilSomebodySignsIt()
{
    QJsonObject head = content(cluster::headName(name), u"head.json"_s);
    head.insert(u"disabled"_s, true);
    putHead(head);
    for (const QStringList &verb : {QStringList {u"enable"_s, name}, {u"edit"_s, name, u"--description"_s, u"x"_s},
                                    {u"delete"_s, name}, {u"rollback"_s, name, u"--to"_s, u"1"_s}}) {
        const auto refused = call(verb + QStringList {u"--yes"_s, u"--output"_s, u"json"_s});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"signature.tampered"_s);
        QCOMPARE(refused.json()["error"_L1]["arguments"_L1]["fields"_L1].toString(), u"disabled"_s);
    }
    QCOMPARE(content(cluster::headName(name), u"head.json"_s), head); // and none of them left a trace
    head.remove(u"disabled"_s);
    putHead(head);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
    head.insert(u"note"_s, u"a migration’s"_s);
    putHead(head);
    QCOMPARE(verified().verdict.fields, QStringList {u"note"_s});
    done({u"signature"_s, u"sign"_s, name, u"--yes"_s});
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
    const auto audited = call({u"audit"_s, u"--output"_s, u"json"_s});
    QVERIFY(audited.out.contains("signature sign"));
}

void SignatureFlowTest::flippedBytesInTheClusterAreFound()
{
    const QJsonObject head = content(cluster::headName(name), u"head.json"_s);
    const QByteArray bytes = canonicalJson(head);
    int found = 0;
    for (qsizetype at = 1; at < bytes.size(); at += std::max<qsizetype>(1, bytes.size() / 40)) {
        QByteArray flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ (at % 2 == 0 ? 0x01 : 0x04));
        put(secret(cluster::headName(name)), u"head.json"_s, flipped);
        const auto one = verified();
        const bool same = QJsonDocument::fromJson(flipped).object() == head;
        QVERIFY2(same || one.verdict.integrity != Integrity::Intact || one.problem, flipped.mid(at - 10, 20).constData());
        found += same ? 0 : 1;
    }
    putHead(head);
    qInfo("%d flips in the cluster, all found", found);
    QVERIFY(found > 30);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
}

void SignatureFlowTest::aRuleOfAStrangerIsFound()
{
    const auto write = [this](const QJsonValue &rule, const QString &key) {
        const QJsonObject patch {{u"data"_s, QJsonObject {{key, rule}}}};
        return flow::finished(root().mergePatch(kubernetes::configMaps, u"akko-opa-catalogs"_s, patch, u"catalog-manager"_s, kubernetes::DryRun::No, {}));
    };
    const QString rule = flow::finished(root().get(kubernetes::configMaps, u"akko-opa-catalogs"_s, {}))
                             ->object["data"_L1]["sealed.rego"_L1].toString();
    QVERIFY(!rule.isEmpty());
    // In a file of its own, and inside the catalog's.
    QVERIFY(write(u"package akko.trino_access\n\nimport rego.v1\n\nallow if { true }\n"_s, u"zz.rego"_s));
    const auto own = call({u"verify"_s, u"--output"_s, u"json"_s});
    QVERIFY(write(QJsonValue(QJsonValue::Null), u"zz.rego"_s));
    QVERIFY(write(QString(rule + u"\nallow if { true }\n"_s), u"sealed.rego"_s));
    const auto inside = call({u"verify"_s, name, u"--output"_s, u"json"_s});
    QVERIFY(write(rule, u"sealed.rego"_s));
    QCOMPARE(own.exitCode, 1);
    QCOMPARE(own.json()["strange"_L1][0]["arguments"_L1]["key"_L1].toString(), u"zz.rego"_s);
    QCOMPARE(own.json()["strange"_L1].toArray().size(), 1);
    QCOMPARE(inside.exitCode, 1);
    QCOMPARE(inside.json()["strange"_L1][0]["code"_L1].toString(), u"policy.foreign-rule"_s);
    QCOMPARE(inside.json()["strange"_L1][0]["arguments"_L1]["text"_L1].toString(), u"allow if { true }"_s);
    QCOMPARE(call({u"verify"_s}).exitCode, 0);
}

void SignatureFlowTest::aNewKeySignsEverythingAndTheOldOneCanGo()
{
    const QString before = verified().verdict.key;
    const auto early = call({u"signature"_s, u"retire"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(early.exitCode, 0); // there is one key only: nothing to forget
    const auto rotated = call({u"signature"_s, u"rotate"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QVERIFY2(rotated.exitCode == 0, rotated.err.constData());
    QCOMPARE(rotated.json()["known"_L1].toArray().size(), 2);
    const QString now = verified().verdict.key;
    QVERIFY(now != before);
    QCOMPARE(now, rotated.json()["key"_L1].toString());
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);

    // A record that is not intact is left alone, so the old key is still needed.
    QJsonObject head = content(cluster::headName(name), u"head.json"_s);
    QJsonObject tampered = head;
    tampered.insert(u"disabled"_s, true);
    putHead(tampered);
    const auto partly = call({u"signature"_s, u"rotate"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(partly.exitCode, 1);
    QCOMPARE(partly.json()["records"_L1][0]["problem"_L1]["code"_L1].toString(), u"signature.tampered"_s);
    const auto needed = call({u"signature"_s, u"retire"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(needed.json()["error"_L1]["code"_L1].toString(), u"signature.key-in-use"_s);
    putHead(head);
    done({u"signature"_s, u"sign"_s, name, u"--yes"_s});
    const auto retired = call({u"signature"_s, u"retire"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QVERIFY2(retired.exitCode == 0, retired.err.constData());
    QCOMPARE(retired.json()["known"_L1].toArray().size(), 1);
    QCOMPARE(verified().verdict.integrity, Integrity::Intact);
    done({u"edit"_s, name, u"--description"_s, u"with the newest key"_s, u"--yes"_s});
    QCOMPARE(verified().verdict.key, retired.json()["key"_L1].toString());
}

void SignatureFlowTest::keysBesideTheRecordsAreRefused()
{
    const QString beside = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &environment) {
        environment.signing = {cluster::Signing::Source::Secret, u"akko"_s, u"catalog-signature"_s, {}};
    });
    const auto refused = m_sandbox.callWith(beside, {u"signature"_s, u"create"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"signature.keys-beside-records"_s);
}

QTEST_GUILESS_MAIN(SignatureFlowTest)
#include "signature_flow_test.moc"
