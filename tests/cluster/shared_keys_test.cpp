// One object, many catalogs: nobody's keys but one's own are touched, asked of a real API server.
#include "cluster/shared_keys.h"
#include "sandbox.h"

#include <QtTest>

#include <chrono>

using namespace Qt::StringLiterals;
using cluster::putKeys;
using cluster::releaseKeys;
using cluster::SharedObject;
using flow::finished;
using kubernetes::configMaps;
using kubernetes::DryRun;
using kubernetes::Force;
using kubernetes::secrets;

namespace {

std::map<QString, Secret> one(const QString &key, const QString &value)
{
    std::map<QString, Secret> values;
    values.emplace(key, Secret::fromText(value));
    return values;
}

QString code(const Result<> &result)
{
    return result ? u"done"_s : result.error().code;
}

} // namespace

class SharedKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_object = {configMaps, u"shared-keys-"_s + QString::fromLatin1(QTest::currentTestFunction()).toLower().left(40),
                    {{u"shared-keys"_s, u"test"_s}}};
        cleanup();
    }
    void cleanup()
    {
        for (const auto &resource : {configMaps, secrets}) {
            static_cast<void>(finished(m_alice.remove(resource, m_object.name, {}, {})));
        }
    }

    void keysPutAndReleasedAtOnceDisturbNoOthers()
    {
        std::vector<QCoro::Task<Result<>>> putting;
        for (int i = 0; i < 24; ++i) { // the first ones create the object
            putting.push_back(putKeys(m_alice, m_object, u"c%1"_s.arg(i), one(u"c%1.rego"_s.arg(i), u"rule %1"_s.arg(i)), DryRun::No, {}));
        }
        for (auto &each : putting) {
            QCOMPARE(code(finished(std::move(each))), u"done"_s);
        }
        QCOMPARE(data().size(), 24);
        QCOMPARE(managers(), QStringList {u"catalog-manager"_s});
        std::vector<QCoro::Task<Result<>>> changing;
        for (int i = 0; i < 24; ++i) {
            changing.push_back(i % 2 == 0 ? releaseKeys(m_alice, m_object, u"c%1"_s.arg(i), {})
                                          : putKeys(m_alice, m_object, u"c%1"_s.arg(i), one(u"c%1.rego"_s.arg(i), u"changed"_s), DryRun::No, {}));
        }
        for (auto &each : changing) {
            QCOMPARE(code(finished(std::move(each))), u"done"_s);
        }
        QCOMPARE(data().size(), 12);
        for (const QJsonValue &value : data()) {
            QCOMPARE(value.toString(), u"changed"_s);
        }
    }

    void aPartIsReleasedByItselfAndACatalogWithAllItsParts()
    {
        QVERIFY(put(u"a/v1-1"_s, u"a.v1-1.properties"_s, u"old"_s));
        QVERIFY(put(u"a/v2-2"_s, u"a.v2-2.properties"_s, u"new"_s));
        QVERIFY(put(u"a-b"_s, u"a-b.v1.properties"_s, u"a neighbour's"_s));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a/v1-1"_s, {})));
        QCOMPARE(data().keys(), (QStringList {u"a-b.v1.properties"_s, u"a.v2-2.properties"_s}));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {})));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {}))); // twice is once
        QCOMPARE(data().keys(), QStringList {u"a-b.v1.properties"_s});
    }

    void nobodyWritesAKeyThatIsNotTheOwners()
    {
        QCOMPARE(code(put(u"a"_s, u"b.rego"_s, u"x"_s)), u"kubernetes.invalid"_s);
        QVERIFY(data().isEmpty());
    }

    void aKeyThatAnotherManagerSetIsRefusedByNameAndStays()
    {
        QVERIFY(apply(u"kustomize-controller"_s, {{u"a.rego"_s, u"flux"_s}, {u"other.rego"_s, u"flux too"_s}}));
        const QJsonObject before = data();
        for (const DryRun dryRun : {DryRun::Yes, DryRun::No}) {
            const auto refused = finished(putKeys(m_alice, m_object, u"a"_s, one(u"a.rego"_s, u"ours"_s), dryRun, {}));
            QCOMPARE(code(refused), u"kubernetes.field-conflict"_s);
            QCOMPARE(refused.error().arguments.value(u"manager"_s), u"kustomize-controller"_s);
            QCOMPARE(refused.error().arguments.value(u"field"_s), u".data.a.rego"_s);
            QCOMPARE(refused.error().arguments.value(u"name"_s), m_object.name);
        }
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {})));
        QCOMPARE(data(), before);
    }

    void aKeyOfOursThatAPersonEditedIsThePersons()
    {
        QVERIFY(put(u"a"_s, u"a.rego"_s, u"ours"_s));
        edit({{u"a.rego"_s, u"by hand"_s}});
        QCOMPARE(code(put(u"a"_s, u"a.rego"_s, u"ours again"_s)), u"kubernetes.field-conflict"_s);
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {})));
        QCOMPARE(data(), (QJsonObject {{u"a.rego"_s, u"by hand"_s}}));
    }

    void whatComesBetweenTheLookAndTheWriteIsSeen()
    {
        QVERIFY(put(u"a"_s, u"a.rego"_s, u"ours"_s));
        int looks = 0;
        const http::ExchangeLog between = [&](const http::Exchange &exchange) {
            if (exchange.method == "GET" && ++looks == 1) {
                edit({{u"a.rego"_s, u"by hand"_s}});
            }
        };
        const auto watched = m_sandbox.site(m_sandbox.environment(u"alice"_s), between).endpoints.kubernetes;
        const auto refused = finished(putKeys(watched, m_object, u"a"_s, one(u"a.rego"_s, u"new"_s), DryRun::No, {}));
        QCOMPARE(code(refused), u"kubernetes.field-conflict"_s);
        QCOMPARE(looks, 2); // the first attempt was refused as stale
        QCOMPARE(data().value(u"a.rego"_s).toString(), u"by hand"_s);
    }

    void theLastKeyTakesOurLabelsAndNobodyElses()
    {
        edit({}, {{u"team"_s, u"platform"_s}}); // the API server keeps no account of an object that was made empty
        QVERIFY(put(u"a"_s, u"a.rego"_s, u"x"_s));
        QVERIFY(put(u"b"_s, u"b.rego"_s, u"y"_s));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {})));
        QCOMPARE(labels().keys(), (QStringList {u"shared-keys"_s, u"team"_s}));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"b"_s, {})));
        QCOMPARE(labels().keys(), QStringList {u"team"_s});
        QVERIFY(managers().isEmpty());
        QVERIFY(put(u"a"_s, u"a.rego"_s, u"once more"_s));
        edit({{u"a.rego"_s, u"by hand"_s}});
        QCOMPARE(code(put(u"a"_s, u"a.rego"_s, u"ours"_s)), u"kubernetes.field-conflict"_s); // and is made to keep one
    }

    void whatAManagerPerCatalogWroteIsTakenOverWithoutLosingAKey()
    {
        QVERIFY(apply(u"other-team"_s, {{u"other-team.rego"_s, u"theirs"_s}}));
        for (int i = 0; i < 12; ++i) { // as version 0.1 wrote them
            const QString owner = u"catalog-manager/c%1"_s.arg(i) + (i % 2 == 0 ? QString() : u"/v1-abc"_s);
            QVERIFY(apply(owner, {{u"c%1.rego"_s.arg(i), u"rule %1"_s.arg(i)}}, {{u"shared-keys"_s, u"test"_s}}));
        }
        const QJsonObject before = data();
        const QJsonArray theirs = fieldsOf(u"other-team"_s);
        QCOMPARE(managers().size(), 13);
        QVERIFY(put(u"new"_s, u"new.rego"_s, u"rule"_s));
        QJsonObject after = before;
        after.insert(u"new.rego"_s, u"rule"_s);
        QCOMPARE(data(), after);
        QCOMPARE(managers(), (QStringList {u"catalog-manager"_s, u"other-team"_s}));
        QCOMPARE(fieldsOf(u"other-team"_s), theirs);
        // The keys are ours still, to others as to ourselves.
        QCOMPARE(finished(m_alice.apply(configMaps, wanted({{u"c3.rego"_s, u"taken"_s}}, {}), u"other-team"_s, DryRun::No, Force::No, {})).error().code,
                 u"kubernetes.field-conflict"_s);
        for (int i = 0; i < 12; ++i) {
            QVERIFY(put(u"c%1"_s.arg(i), u"c%1.rego"_s.arg(i), u"changed"_s));
            QVERIFY(finished(releaseKeys(m_alice, m_object, u"c%1"_s.arg(i), {})));
        }
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"new"_s, {})));
        QCOMPARE(data(), (QJsonObject {{u"other-team.rego"_s, u"theirs"_s}}));
        QVERIFY(labels().isEmpty());
        QCOMPARE(managers(), QStringList {u"other-team"_s});
    }

    void releasingAloneTakesOverTooAndAnotherTeamsLabelStays()
    {
        QVERIFY(apply(u"catalog-manager/a"_s, {{u"a.rego"_s, u"x"_s}}, {{u"shared-keys"_s, u"test"_s}}));
        QVERIFY(apply(u"catalog-manager/b"_s, {{u"b.rego"_s, u"y"_s}}, {{u"shared-keys"_s, u"test"_s}}));
        QVERIFY(apply(u"other-team"_s, {}, {{u"shared-keys"_s, u"test"_s}}));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"a"_s, {})));
        QCOMPARE(data().keys(), QStringList {u"b.rego"_s});
        QCOMPARE(managers(), (QStringList {u"catalog-manager"_s, u"other-team"_s}));
        QVERIFY(finished(releaseKeys(m_alice, m_object, u"b"_s, {})));
        QVERIFY(data().isEmpty());
        QCOMPARE(labels().keys(), QStringList {u"shared-keys"_s});
    }

    void aDryRunFindsWhatIsInTheWayAndChangesNothing()
    {
        QVERIFY(finished(putKeys(m_alice, m_object, u"a"_s, one(u"a.rego"_s, u"x"_s), DryRun::Yes, {})));
        QCOMPARE(finished(m_alice.get(configMaps, m_object.name, {})).error().code, u"kubernetes.not-found"_s);
        QVERIFY(put(u"a"_s, u"a.rego"_s, u"x"_s));
        QVERIFY(finished(putKeys(m_alice, m_object, u"a"_s, one(u"a.rego"_s, u"y"_s), DryRun::Yes, {})));
        QCOMPARE(data().value(u"a.rego"_s).toString(), u"x"_s);
    }

    void whatWouldNotFitIsRefusedAndTheRestStays()
    {
        m_object.resource = secrets;
        const QString key = u"a.v1.properties"_s;
        const QString most(cluster::objectLimit - key.size() - 10, u'x');
        QVERIFY(put(u"a"_s, key, most));
        QCOMPARE(finished(cluster::keysOf(m_alice, m_object, {}))->bytes, cluster::objectLimit - 10);
        QCOMPARE(code(put(u"b"_s, u"b.v"_s, u"12345678"_s)), u"kubernetes.too-large"_s);
        QVERIFY(put(u"b"_s, u"b.v"_s, u"1234567"_s));
        QCOMPARE(code(put(u"c"_s, u"c.v"_s, u""_s)), u"kubernetes.too-large"_s);
        QCOMPARE(data().size(), 2);
        QCOMPARE(code(finished(putKeys(m_alice, {secrets, u"shared-keys-absent"_s, {}}, u"a"_s, one(u"a.x"_s, QString(1'100'000, u'x')), DryRun::No, {}))),
                 u"kubernetes.too-large"_s);
    }

    void whoMayNotPatchIsToldSo()
    {
        const SharedObject files {secrets, m_sandbox.environment(u"carol"_s).objects.credentialsSecret, {}};
        QVERIFY(finished(putKeys(m_alice, files, u"rbac-test"_s, one(u"rbac-test.v1"_s, u"x"_s), DryRun::No, {})));
        const auto carol = m_sandbox.site(u"carol"_s).endpoints.kubernetes;
        const auto refused = finished(putKeys(carol, files, u"rbac-test"_s, one(u"rbac-test.v1"_s, u"y"_s), DryRun::No, {}));
        QCOMPARE(code(refused), u"kubernetes.forbidden"_s);
        QCOMPARE(refused.error().arguments.value(u"verb"_s), u"patch"_s);
        QVERIFY(finished(releaseKeys(m_alice, files, u"rbac-test"_s, {})));
    }

private:
    [[nodiscard]] Result<> put(const QString &owner, const QString &key, const QString &value)
    {
        return finished(putKeys(m_alice, m_object, owner, one(key, value), DryRun::No, {}));
    }
    [[nodiscard]] QJsonObject wanted(const QJsonObject &data, const QJsonObject &labels) const
    {
        QJsonObject metadata {{u"name"_s, m_object.name}};
        if (!labels.isEmpty()) {
            metadata.insert(u"labels"_s, labels);
        }
        QJsonObject object {{u"metadata"_s, metadata}};
        if (!data.isEmpty()) {
            object.insert(u"data"_s, data);
        }
        return object;
    }
    [[nodiscard]] Result<kubernetes::Answer> apply(const QString &manager, const QJsonObject &data, const QJsonObject &labels = {})
    {
        return finished(m_alice.apply(configMaps, wanted(data, labels), manager, DryRun::No, Force::No, {}));
    }
    void edit(const QJsonObject &data, const QJsonObject &labels = {}) // as `kubectl edit` does
    {
        const auto created = finished(m_alice.create(configMaps, wanted({}, {}), DryRun::No, {}, u"kubectl-edit"_s));
        QVERIFY(created || created.error().is("kubernetes.already-exists"_L1));
        QVERIFY(finished(m_alice.mergePatch(configMaps, m_object.name, wanted(data, labels), u"kubectl-edit"_s, DryRun::No, {})));
    }
    [[nodiscard]] QJsonObject there()
    {
        const auto got = finished(m_alice.get(m_object.resource, m_object.name, {}));
        return got ? got->object : QJsonObject();
    }
    [[nodiscard]] QJsonObject data() { return there()["data"_L1].toObject(); }
    [[nodiscard]] QJsonObject labels() { return there()["metadata"_L1]["labels"_L1].toObject(); }
    [[nodiscard]] QStringList managers()
    {
        QStringList names;
        for (const QJsonValue &entry : there()["metadata"_L1]["managedFields"_L1].toArray()) {
            names.append(entry["manager"_L1].toString());
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QJsonArray fieldsOf(const QString &manager)
    {
        QJsonArray fields;
        for (const QJsonValue &entry : there()["metadata"_L1]["managedFields"_L1].toArray()) {
            if (entry["manager"_L1].toString() == manager) {
                fields.append(entry);
            }
        }
        return fields;
    }

    flow::Sandbox m_sandbox;
    kubernetes::Client m_alice = m_sandbox.site(u"alice"_s).endpoints.kubernetes;
    SharedObject m_object;
};

std::unique_ptr<QObject> makeSharedKeysTest()
{
    return std::make_unique<SharedKeysTest>();
}

#include "shared_keys_test.moc"
