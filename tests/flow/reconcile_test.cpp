// Drift made for real, each kind of it, found and put right on real servers: catalogs dropped and created by hand, rules taken away
// and widened, a credential removed, an OPA that does not hear; kill -9 on the way. (--watch: tests/fault/watch_outages.)
#include "provisioning/reconcile.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto name = "drifting";
const QString rulesObject = QStringLiteral("akko-opa-catalogs");
const QString filesObject = QStringLiteral("akko-catalog-files");

QString quoted(const QString &catalog)
{
    return u'"' + catalog + u'"';
}

} // namespace

class ReconcileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = m_sandbox.photograph(); }
    void init();
    void cleanup();
    void everythingIsAsRecordedAfterARegistration();
    void aCatalogThatTrinoForgotComesBack();
    void whatWasCreatedByHandInItsPlaceGivesWay();
    void inProductionWhatIsDroppedIsNamedOnceMore();
    void aKeyThatSomebodyElseHasSetIsNamedAndTakenBackOnlyIfAsked();
    void aRuleTakenAwayIsWrittenAgain();
    void aWidenedRuleIsNarrowedWhoeverWroteIt();
    void aDeafOpaIsToldApartFromAWrongRule();
    void aLostCredentialIsAPersonsToGiveAgain();
    void aDisabledCatalogStaysDisabled();
    void whatIsChangedBackIsNotFoughtOver();
    void aControllersObjectIsLeftToIt();
    void whatOnlyTrinoKnowsIsToldAndLeftAlone();
    void whatSomebodyIsWorkingOnIsNotTouched();
    void aKilledRepairIsFinishedFromAnotherMachine();

private:
    [[nodiscard]] QStringList drift(const QString &catalog = QString::fromLatin1(name)) const; // kinds, by `verify`
    [[nodiscard]] QJsonObject reconcile(QStringList arguments = {}, int exitCode = 0) const;
    void statement(const QString &sql) const;
    // As somebody else with rights on the objects, by a merge patch: null takes a key away.
    void patchData(const kubernetes::Resource &resource, const QString &object, const QString &key, const QJsonValue &value,
                   const QString &manager = u"kubectl-edit"_s) const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] bool reads(const QString &user) const;
    [[nodiscard]] provisioning::Site root() const;

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
    int m_stride = qEnvironmentVariableIsSet("CM_EVERY_CRASH") ? 1 : 4;
};

void ReconcileTest::init()
{
    const auto applied = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(QString::fromLatin1(name)), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
}

void ReconcileTest::cleanup()
{
    std::ignore = m_sandbox.call({u"recover"_s, u"--finish"_s});
    const auto deleted = m_sandbox.call({u"delete"_s, QString::fromLatin1(name), u"--yes"_s});
    QVERIFY2(deleted.exitCode == 0, deleted.err.constData());
    QCOMPARE(flow::differences(m_before, m_sandbox.photograph()).join(u'\n'), QString());
}

QStringList ReconcileTest::drift(const QString &catalog) const
{
    const auto verified = m_sandbox.call({u"verify"_s, catalog, u"--output"_s, u"json"_s});
    const QJsonArray catalogs = verified.json()["catalogs"_L1].toArray();
    QStringList kinds;
    for (const QJsonValue &finding : catalogs.first()["drift"_L1].toArray()) {
        kinds.append(finding["kind"_L1].toString());
    }
    const bool fault = kinds != QStringList() && kinds != QStringList {u"unmanaged"_s};
    if (verified.exitCode != (fault ? 1 : 0)) {
        QTest::qFail(verified.err.constData(), __FILE__, __LINE__);
    }
    return kinds;
}

QJsonObject ReconcileTest::reconcile(QStringList arguments, int exitCode) const
{
    const auto called = m_sandbox.call(QStringList {u"reconcile"_s, u"--yes"_s, u"--output"_s, u"json"_s} + arguments);
    if (called.exitCode != exitCode) {
        QTest::qFail(QByteArray(QByteArray::number(called.exitCode) + ": " + called.err).constData(), __FILE__, __LINE__);
    }
    return called.json();
}

void ReconcileTest::statement(const QString &sql) const
{
    const auto done = m_sandbox.query(u"alice"_s, sql);
    if (!done) {
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().code));
    }
}

provisioning::Site ReconcileTest::root() const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    return m_sandbox.site(everything);
}

void ReconcileTest::patchData(const kubernetes::Resource &resource, const QString &object, const QString &key,
                              const QJsonValue &value, const QString &manager) const
{
    const provisioning::Site site = root();
    const QJsonObject patch {{u"data"_s, QJsonObject {{key, value}}}};
    const auto patched = QCoro::waitFor(site.endpoints.kubernetes.mergePatch(resource, object, patch, manager, kubernetes::DryRun::No, {}));
    if (!patched) {
        qFatal("%s", qPrintable(patched.error().code));
    }
}

QString ReconcileTest::rule() const
{
    return m_sandbox.photograph()[QString(u"ConfigMap/"_s + rulesObject)]["data"_L1][QString::fromLatin1(name) + u".rego"_s].toString();
}

bool ReconcileTest::reads(const QString &user) const
{
    return static_cast<bool>(m_sandbox.query(user, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(QLatin1StringView(name))));
}

void ReconcileTest::everythingIsAsRecordedAfterARegistration()
{
    QCOMPARE(drift(), QStringList());
    const auto listed = m_sandbox.call({u"list"_s});
    QVERIFY2(listed.out.contains("DRIFT"), listed.out.constData());
    QVERIFY(listed.out.contains("none"));
    QCOMPARE(reconcile()["runs"_L1].toArray(), QJsonArray());
}

void ReconcileTest::aCatalogThatTrinoForgotComesBack()
{
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    QCOMPARE(drift(), QStringList {u"missing-in-trino"_s});
    const auto shown = m_sandbox.call({u"show"_s, QString::fromLatin1(name), u"--lang"_s, u"fr"_s});
    QVERIFY2(QString::fromUtf8(shown.out).contains(u"catalog-manager reconcile drifting"_s), shown.out.constData());
    const QJsonObject report = reconcile();
    QCOMPARE(report["runs"_L1][0]["end"_L1].toString(), u"done"_s);
    QVERIFY(reads(u"bob"_s));
    QCOMPARE(drift(), QStringList());
    const QJsonObject head = m_sandbox.call({u"show"_s, QString::fromLatin1(name), u"--output"_s, u"json"_s}).json()["head"_L1].toObject();
    QCOMPARE(head["lastOutcome"_L1]["verb"_L1].toString(), u"reconcile"_s);
    QCOMPARE(head["lastOutcome"_L1]["reason"_L1].toString(), u"missing-in-trino"_s);
    QCOMPARE(head["current"_L1].toInt(), 1); // the same revision
    const auto audited = m_sandbox.call({u"audit"_s, u"--catalog"_s, QString::fromLatin1(name)});
    QVERIFY2(audited.out.contains("reconcile"), audited.out.constData());
}

void ReconcileTest::whatWasCreatedByHandInItsPlaceGivesWay()
{
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    statement(u"CREATE CATALOG %1 USING tpch"_s.arg(quoted(QString::fromLatin1(name))));
    QCOMPARE(drift(), QStringList {u"connector-differs"_s});
    std::ignore = reconcile();
    QVERIFY(reads(u"bob"_s));
    QCOMPARE(drift(), QStringList());
}

void ReconcileTest::inProductionWhatIsDroppedIsNamedOnceMore()
{
    const QString file = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.production = true; });
    const auto called = [&](const QStringList &arguments) -> QString {
        const auto done = m_sandbox.callWith(file, QStringList {u"reconcile"_s, u"--yes"_s, u"--output"_s, u"json"_s} + arguments);
        return QString::number(done.exitCode) + done.json()["error"_L1]["code"_L1].toString();
    };
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    QCOMPARE(called({}), u"0"_s); // what is only created needs no name
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    statement(u"CREATE CATALOG %1 USING tpch"_s.arg(quoted(QString::fromLatin1(name))));
    QCOMPARE(called({}), u"2run.name-needed"_s);
    QCOMPARE(called({u"--confirm"_s, u"another"_s}), u"1run.name-prompt-mismatch"_s);
    QCOMPARE(drift(), QStringList {u"connector-differs"_s});
    QCOMPARE(called({u"--confirm"_s, QString::fromLatin1(name)}), u"0"_s);
    QCOMPARE(drift(), QStringList());
    QVERIFY(reads(u"bob"_s));
}

void ReconcileTest::aKeyThatSomebodyElseHasSetIsNamedAndTakenBackOnlyIfAsked()
{
    // As `kubectl apply --force-conflicts` does: the text is the same, the key is another's.
    const QString recorded = rule();
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QString(recorded + u"# theirs\n"_s));
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, recorded);
    const QJsonObject data = m_sandbox.photograph()[QString(u"Secret/"_s + filesObject)]["data"_L1].toObject();
    const QString file = data.keys().filter(QString::fromLatin1(name) + u'.').value(0);
    const auto secret = flow::finished(root().endpoints.kubernetes.get(kubernetes::secrets, filesObject, {}));
    QVERIFY(secret);
    const QString credential = secret->object["data"_L1][file].toString();
    patchData(kubernetes::secrets, filesObject, file, u"dGhlaXJz"_s);
    patchData(kubernetes::secrets, filesObject, file, credential);
    QTRY_COMPARE(drift(), (QStringList {u"key-taken"_s, u"key-taken"_s}));
    const auto verified = m_sandbox.call({u"verify"_s, QString::fromLatin1(name)});
    QVERIFY2(verified.out.contains("kubectl-edit") && verified.out.contains("drifting.rego") && verified.out.contains(file.toUtf8()), verified.out.constData());
    const QStringList edit {u"edit"_s, QString::fromLatin1(name), u"--add-role"_s, u"akko-engineer"_s, u"--yes"_s, u"--output"_s, u"json"_s};
    QCOMPARE(m_sandbox.call(edit).json()["error"_L1]["code"_L1].toString(), u"kubernetes.field-conflict"_s);

    const QJsonObject left = reconcile({}, 1); // never silently
    QCOMPARE(left["runs"_L1].toArray(), QJsonArray());
    QCOMPARE(drift().size(), 2);
    const QJsonObject taken = reconcile({QString::fromLatin1(name), u"--take-back"_s});
    QCOMPARE(taken["runs"_L1][0]["end"_L1].toString(), u"done"_s);
    QCOMPARE(drift(), QStringList());
    QCOMPARE(rule(), recorded);
    QCOMPARE(m_sandbox.call(edit).exitCode, 0);
    QTRY_VERIFY(reads(u"erin"_s));
    const auto rotated = m_sandbox.call({u"rotate"_s, QString::fromLatin1(name), u"--credential"_s, u"file:"_s + m_sandbox.passwordFile(), u"--yes"_s});
    QVERIFY2(rotated.exitCode == 0, rotated.err.constData());
}

void ReconcileTest::aRuleTakenAwayIsWrittenAgain()
{
    const QString recorded = rule();
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QJsonValue::Null);
    QTRY_VERIFY(!reads(u"bob"_s)); // OPA has heard of it
    QCOMPARE(drift(), QStringList {u"rule-missing"_s});
    std::ignore = reconcile();
    QCOMPARE(rule(), recorded);
    QVERIFY(reads(u"bob"_s)); // the run has waited for OPA
    QCOMPARE(drift(), QStringList());
}

void ReconcileTest::aWidenedRuleIsNarrowedWhoeverWroteIt()
{
    const QString recorded = rule();
    QString wider = recorded;
    wider.replace(u"\"akko-analyst\""_s, u"\"akko-analyst\", \"akko-engineer\""_s);
    QVERIFY(wider != recorded);
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, wider);
    QTRY_VERIFY(reads(u"erin"_s));
    QCOMPARE(drift(), QStringList {u"rule-differs"_s});
    const auto planned = m_sandbox.call({u"reconcile"_s}); // nobody to ask: it shows and does nothing
    QCOMPARE(planned.exitCode, 2);
    QVERIFY2(planned.err.contains("-\tgroup in") || planned.err.contains("akko-engineer"), planned.err.constData());
    QCOMPARE(rule(), wider);
    std::ignore = reconcile();
    QCOMPARE(rule(), recorded);
    QTRY_VERIFY(!reads(u"erin"_s));
    QCOMPARE(drift(), QStringList());
}

void ReconcileTest::aDeafOpaIsToldApartFromAWrongRule()
{
    const QString recorded = rule();
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QJsonValue::Null);
    QTRY_VERIFY(!reads(u"bob"_s));
    QFile off(QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/policy-watcher-off"_s);
    QVERIFY(off.open(QIODevice::WriteOnly));
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, recorded, u"catalog-manager"_s);
    QCOMPARE(drift(), QStringList {u"opa-refuses"_s});
    const QJsonObject planned = reconcile({}, 1); // nothing that writing could mend
    QCOMPARE(planned["runs"_L1].toArray(), QJsonArray());
    off.remove();
    QTRY_VERIFY_WITH_TIMEOUT(drift() == QStringList(), 20'000);
}

void ReconcileTest::aLostCredentialIsAPersonsToGiveAgain()
{
    const QJsonObject data = m_sandbox.photograph()[QString(u"Secret/"_s + filesObject)]["data"_L1].toObject();
    for (const QString &key : data.keys()) {
        if (key.startsWith("drifting."_L1)) {
            patchData(kubernetes::secrets, filesObject, key, QJsonValue::Null);
        }
    }
    QCOMPARE(drift(), QStringList {u"credential-missing"_s});
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    QCOMPARE(drift(), (QStringList {u"missing-in-trino"_s, u"credential-missing"_s}));
    QElapsedTimer timer;
    timer.start();
    const auto called = m_sandbox.call({u"reconcile"_s, u"--yes"_s});
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains("catalog-manager rotate drifting"), called.err.constData());
    QVERIFY(timer.elapsed() < 10'000); // it does not wait for a file that cannot come
    const auto rotated = m_sandbox.call({u"rotate"_s, QString::fromLatin1(name), u"--credential"_s,
                                         u"file:"_s + m_sandbox.passwordFile(), u"--yes"_s});
    QVERIFY2(rotated.exitCode == 0, rotated.err.constData());
    QCOMPARE(drift(), QStringList());
    QVERIFY(reads(u"bob"_s));
}

void ReconcileTest::aDisabledCatalogStaysDisabled()
{
    QCOMPARE(m_sandbox.call({u"disable"_s, QString::fromLatin1(name), u"--yes"_s}).exitCode, 0);
    QCOMPARE(drift(), QStringList());
    QCOMPARE(reconcile()["runs"_L1].toArray(), QJsonArray());
    statement(u"CREATE CATALOG %1 USING tpch"_s.arg(quoted(QString::fromLatin1(name))));
    QCOMPARE(drift(), QStringList {u"still-in-trino"_s});
    std::ignore = reconcile();
    QCOMPARE(drift(), QStringList());
    const QJsonArray catalogs = m_sandbox.photograph()["Trino"_L1].toArray();
    QVERIFY(!catalogs.contains(QString::fromLatin1(name)));
}

void ReconcileTest::whatIsChangedBackIsNotFoughtOver()
{
    for (int i = 0; i < 2; ++i) {
        patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QJsonValue::Null);
        if (i == 0) {
            std::ignore = reconcile();
        }
    }
    QCOMPARE(drift(), (QStringList {u"rule-missing"_s, u"reverted"_s}));
    QCOMPARE(reconcile({}, 1)["runs"_L1].toArray(), QJsonArray());
    std::ignore = reconcile({QString::fromLatin1(name)}); // asked for by its name
    QVERIFY(reads(u"bob"_s));
}

void ReconcileTest::aControllersObjectIsLeftToIt()
{
    const provisioning::Site site = root();
    const auto label = [&site](const QJsonValue &value) {
        const QJsonObject patch {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{u"kustomize.toolkit.fluxcd.io/name"_s, value}}}}}};
        return QCoro::waitFor(site.endpoints.kubernetes.mergePatch(kubernetes::configMaps, rulesObject, patch, u"kustomize-controller"_s, kubernetes::DryRun::No, {}));
    };
    QVERIFY(label(u"platform"_s));
    const QString recorded = rule();
    patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QJsonValue::Null);
    const auto called = m_sandbox.call({u"reconcile"_s, QString::fromLatin1(name), u"--yes"_s});
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains("drifting"), called.err.constData());
    QCOMPARE(rule(), QString());
    QVERIFY(label(QJsonValue::Null));
    std::ignore = reconcile();
    QCOMPARE(rule(), recorded);
}

void ReconcileTest::whatOnlyTrinoKnowsIsToldAndLeftAlone()
{
    statement(u"CREATE CATALOG byhand USING tpch"_s);
    QCOMPARE(drift(u"byhand"_s), QStringList {u"unmanaged"_s});
    QCOMPARE(reconcile()["runs"_L1].toArray(), QJsonArray());
    QVERIFY(m_sandbox.photograph()["Trino"_L1].toArray().contains(u"byhand"_s));
    statement(u"DROP CATALOG byhand"_s);
}

void ReconcileTest::whatSomebodyIsWorkingOnIsNotTouched()
{
    statement(u"DROP CATALOG "_s + quoted(QString::fromLatin1(name)));
    const provisioning::Site site = root();
    const cluster::RecordStore store(site.endpoints);
    auto read = QCoro::waitFor(store.read(QString::fromLatin1(name), {}));
    QVERIFY(read);
    const cluster::StoredHead there = *read->records.front().head;
    catalog::Head busy = there.head;
    busy.pending = catalog::Pending {u"another"_s, catalog::Verb::Edit, 2, read->serverTime, {}};
    busy.lease = catalog::Lease {u"dave (elsewhere)"_s, read->serverTime.addSecs(60)};
    const auto written = QCoro::waitFor(store.write(there, busy, {}));
    QVERIFY(written);
    QCOMPARE(reconcile()["runs"_L1].toArray(), QJsonArray());
    QVERIFY(QCoro::waitFor(store.write(*written, there.head, {})));
    std::ignore = reconcile();
    QVERIFY(reads(u"bob"_s));
}

// Killed at every event of a repair that drops a foreign catalog, proves ours, creates it and writes its rule.
void ReconcileTest::aKilledRepairIsFinishedFromAnotherMachine()
{
    const QString file = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
    const QString recorded = rule();
    int kills = 0;
    for (int point = 1;; point += m_stride) {
        statement(u"DROP CATALOG IF EXISTS "_s + quoted(QString::fromLatin1(name)));
        statement(u"CREATE CATALOG %1 USING tpch"_s.arg(quoted(QString::fromLatin1(name))));
        patchData(kubernetes::configMaps, rulesObject, u"drifting.rego"_s, QJsonValue::Null);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("CM_CRASH"), {file, u"reconcile"_s, QString::fromLatin1(name), m_sandbox.folder() + u"/first-machine"_s, u"event"_s, QString::number(point)});
        QVERIFY(program.waitForFinished(60'000));
        const bool killed = program.exitStatus() == QProcess::CrashExit;
        const QByteArray printed = program.readAll();
        QVERIFY2(killed || program.exitCode() == 0, printed.constData());
        kills += killed ? 1 : 0;
        // By `reconcile` itself once the lease has ended, or by `recover`, in turns.
        const QString second = m_sandbox.folder() + u"/second-machine"_s;
        if (killed && kills % 2 == 0) {
            QCOMPARE(m_sandbox.callWith(file, {u"recover"_s}, second).exitCode, 0);
        } else if (killed) {
            QTest::qWait(4500); // two seconds of lease, and the whole seconds of the server's clock
        }
        const auto finished = m_sandbox.callWith(file, {u"reconcile"_s, QString::fromLatin1(name), u"--yes"_s}, second);
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QCOMPARE(drift(), QStringList());
        QCOMPARE(rule(), recorded);
        QVERIFY(reads(u"bob"_s));
        if (!killed) {
            break;
        }
    }
    QVERIFY2(kills >= 3, qPrintable(QString::number(kills)));
    qInfo("%d kills", kills);
}

QTEST_GUILESS_MAIN(ReconcileTest)
#include "reconcile_test.moc"
