// What the window asks where one krb5.conf for all catalogs is not enough: whose it is that counts, and when Trino's JVM reads it anew.
// One realm and one rollout serve both answers: what was prepared is enabled once another registration has restarted Trino.
#include "hadoop_window.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/overview_tab.h"
#include "change/change_page.h"
#include "run/run_view.h"
#include "run/step_list.h"
#include "run/step_row.h"
#include "text/duration.h"
#include "widgets/diff_view.h"
#include "wizard/decision.h"
#include "wizard/schema_browser.h"

#include <QFileInfo>
#include <QProcess>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTreeWidget>

using namespace pagerig;
using namespace hadoop;

namespace {

const QString krb5Object = u"akko-catalog-krb5-conf"_s;

// The pods of Trino's deployment, by uid.
QStringList podsOf(const provisioning::Site &site)
{
    const auto all = flow::finished(site.endpoints.kubernetes.list(kubernetes::pods, u"app.kubernetes.io/name=trino"_s, {}));
    QStringList uids;
    for (const QJsonValue &pod : all ? all->items : QJsonArray()) {
        uids.append(pod["metadata"_L1]["uid"_L1].toString());
    }
    uids.sort();
    return uids;
}

QJsonObject deploymentOf(const provisioning::Site &site)
{
    const auto there = flow::finished(site.endpoints.kubernetes.get(kubernetes::deployments, u"trino-coordinator"_s, {}));
    return there ? there->object : QJsonObject();
}

QString restartedAt(const QJsonObject &deployment)
{
    return deployment["spec"_L1]["template"_L1]["metadata"_L1]["annotations"_L1]["kubectl.kubernetes.io/restartedAt"_L1].toString();
}

// The row of a step in the run view; nullptr: none such.
run::StepRow *rowOf(const run::RunView &view, const QString &step)
{
    const auto &steps = view.steps().steps();
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].id == step) {
            return view.steps().row(static_cast<int>(i));
        }
    }
    return nullptr;
}

QString statusIn(const catalogs::CatalogsPage &page, const QString &catalog)
{
    const auto *const model = page.findChild<catalogs::CatalogModel *>();
    const int row = model->rowOf(catalog);
    return row < 0 ? QString() : model->index(row, catalogs::CatalogModel::Status).data().toString();
}

} // namespace

void HadoopWindowTest::contradictingFilesAreToldApartByWhoseTheyAre()
{
    // Somebody has put a file of the cluster's own in the shared object by hand, with another default realm.
    cluster::Environment environment = m_sandbox.environment(u"alice"_s);
    environment.kubernetes = m_sandbox.rootKubernetes();
    const auto site = m_sandbox.site(environment);
    const auto write = [&site](const QString &text) {
        const QJsonObject patch {{u"data"_s, QJsonObject {{u"krb5.conf"_s, text}}}};
        return flow::finished(site.endpoints.kubernetes.mergePatch(kubernetes::configMaps, krb5Object, patch, u"a-test"_s,
                                                                   kubernetes::DryRun::No, {})).has_value();
    };
    const auto there = flow::finished(site.endpoints.kubernetes.get(kubernetes::configMaps, krb5Object, {}));
    QVERIFY(there.has_value());
    const QString merged = there->object["data"_L1]["krb5.conf"_L1].toString();
    QVERIFY(merged.contains(u"default_realm = ACME.LAN"_s));
    QVERIFY(write(u"[libdefaults]\n default_realm = OLD.CORP\n"_s));
    const auto restore = qScopeGuard([&] { std::ignore = write(merged); });

    const auto desk = flow::openDesk(m_sandbox);
    GO(fillIn(*desk, m_place, u"window-waits"_s, m_place.keytab, m_place.krb5Conf));
    const auto *const decision = desk->part<wizard::ReviewPage>()->decision();
    QVERIFY2(decision->isVisible(), qPrintable(readable(desk->part<wizard::ReviewPage>())));
    const auto says = [decision](const QString &words) {
        bool found = readable(decision).contains(words);
        for (const auto *answer : decision->findChildren<QRadioButton *>()) {
            found = found || answer->text() == words;
        }
        return found;
    };
    QVERIFY2(says(u"the cluster’s own, there before any catalog, says default_realm = OLD.CORP"_s), qPrintable(readable(decision)));
    QVERIFY2(says(u"that of the catalog “window-"_s) && says(u"” says default_realm = ACME.LAN"_s), qPrintable(readable(decision)));
    QVERIFY(says(u"As the cluster’s own krb5.conf has it, which was there before any catalog"_s));
    QVERIFY(!readable(decision).contains(u"_base"_s));
    speak(u"fr"_s);
    QVERIFY2(says(u"celui du cluster, présent avant tout catalogue, dit default_realm = OLD.CORP"_s), qPrintable(readable(decision)));
    QVERIFY(says(u"Comme l’a le krb5.conf du cluster, présent avant tout catalogue"_s));
    QVERIFY(!readable(decision).contains(u"_base"_s));
}

void HadoopWindowTest::whereTrinoMustRestartThePersonDecides()
{
    const auto desk = flow::openDesk(m_sandbox);
    GO(fillIn(*desk, m_place, u"window-waits"_s, m_place.partnerKeytab, withoutDefaultRealm(m_place.partnerConf, desk->folder)));
    auto &review = *desk->part<wizard::ReviewPage>();
    QVERIFY2(review.decision()->isVisible(), qPrintable(readable(&review)));
    const auto words = [&review] { return readable(review.decision()); };
    QVERIFY2(words().contains(u"PARTNER.TEST"_s) && words().contains(u"a Java program reads that file once"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"Queries under way end"_s) && words().contains(u"reconcile enables it once Trino was restarted"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"dns_lookup_kdc = true"_s), qPrintable(words())); // the third way, for a network that has the records
    QVERIFY(!review.notice()->isVisible()); // the command line's words would be of no use here
    QVERIFY(!desk->footer()->next()->isEnabled());
    QCOMPARE(desk->footer()->reason(), u"Decide first what is asked above."_s);
    QVERIFY(!inTrino().contains(u"window-waits"_s));
    speak(u"fr"_s);
    QVERIFY2(words().contains(u"un programme Java"_s) && words().contains(u"Les requêtes en cours s’arrêtent"_s), qPrintable(words()));
    speak(u"en"_s);

    // One answer: the restart is a step of the plan.
    GO(desk->press(u"Restart Trino as a step of this run"_s));
    GO(desk->untilPlanned());
    QVERIFY2(review.whyNot().isEmpty(), qPrintable(readable(&review)));
    QVERIFY2(review.diff()->plainText().contains(u"restartedAt"_s), qPrintable(review.diff()->plainText()));
    QVERIFY(review.diff()->plainText().contains(u"CREATE CATALOG"_s));
    QCOMPARE(desk->footer()->next()->text(), u"Register"_s);

    // The other, in its place: nothing is restarted, nothing is made in Trino, and no success is claimed before rows can be read.
    GO(desk->press(u"Prepare everything, register when Trino is next restarted"_s));
    GO(desk->untilPlanned());
    QVERIFY(!review.diff()->plainText().contains(u"restartedAt"_s));
    QVERIFY2(!review.diff()->plainText().contains(u"CREATE CATALOG"_s), qPrintable(review.diff()->plainText()));
    QCOMPARE(desk->footer()->next()->text(), u"Prepare"_s);
    speak(u"fr"_s);
    QCOMPARE(desk->footer()->next()->text(), u"Préparer"_s);
    speak(u"en"_s);
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    GO(desk->untilRun());
    auto &run = *desk->part<wizard::RunPage>();
    QVERIFY2(run.hasSucceeded(), qPrintable(readable(&run)));
    QVERIFY2(readable(&run).contains(u"window-waits is prepared and waits for Trino’s restart"_s), qPrintable(readable(&run)));
    QVERIFY2(readable(&run).contains(u"Once Trino has been restarted, enable window-waits"_s), qPrintable(readable(&run)));
    QVERIFY(!run.browser()->isVisible());
    QVERIFY(!inTrino().contains(u"window-waits"_s));
    QCOMPARE(healthOf(u"window-waits"_s), u"prepared"_s);

    // And among the catalogs it is told from one that was taken out on purpose.
    catalogs::CatalogsPage page(*desk->workspace, nullptr);
    page.resize(1280, 720);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(statusIn(page, u"window-waits"_s) == u"prepared"_s, 15'000);
    page.select(u"window-waits"_s);
    const auto overview = [&page] { return readable(page.findChild<catalogs::OverviewTab *>()); };
    QTRY_VERIFY2(overview().contains(u"It waits for a restart of Trino, whose Java does not find PARTNER.TEST before"_s), qPrintable(overview()));
    speak(u"fr"_s);
    QTRY_COMPARE(statusIn(page, u"window-waits"_s), u"prêt"_s);
    QVERIFY2(overview().contains(u"PARTNER.TEST"_s), qPrintable(overview()));
    speak(u"en"_s);
}

void HadoopWindowTest::theRestartIsAStepOfTheRunAndTheOtherCatalogsComeBack()
{
    const auto desk = flow::openDesk(m_sandbox);
    GO(fillIn(*desk, m_place, u"window-partner"_s, m_place.partnerKeytab, withoutDefaultRealm(m_place.partnerConf, desk->folder)));
    GO(desk->press(u"Restart Trino as a step of this run"_s));
    GO(desk->untilPlanned());
    QVERIFY(desk->part<widgets::DiffView>()->plainText().contains(u"restartedAt"_s));
    const auto site = m_sandbox.site(u"alice"_s);
    const QStringList before = podsOf(site);
    const QString restartedBefore = restartedAt(deploymentOf(site));
    QCOMPARE(before.size(), 1);
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);

    // The template was changed; the deployment controller makes a pod of it, and the run is seen to wait for it.
    const run::RunView &view = *desk->part<wizard::RunPage>()->view();
    const auto row = [&view] { return rowOf(view, u"restart-trino"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(row() != nullptr && row()->step().mark == run::Mark::Running, 30'000);
    QVERIFY2(readable(row()).startsWith(u"Restart Trino and bring the other catalogs back"_s), qPrintable(readable(row())));
    QTRY_VERIFY_WITH_TIMEOUT(podsOf(site) != before && !podsOf(site).isEmpty(), 30'000);
    QVERIFY(restartedAt(deploymentOf(site)) > restartedBefore);
    // The part of a kubelet that the sandbox lacks: a new pod is a new process of Trino. The window lives meanwhile.
    QProcess kubelet;
    kubelet.start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                  {u"restart"_s, u"--dir"_s, QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path(), u"trino"_s});
    QCOMPARE(row()->findChild<widgets::Badge *>()->text(), u"running"_s);
    const QString early = readable(row());
    QTRY_VERIFY_WITH_TIMEOUT(readable(row()) != early, 5'000); // its time goes on
    QVERIFY(!inTrino().contains(u"window-partner"_s)); // no success before rows can be read
    QTRY_COMPARE_WITH_TIMEOUT(kubelet.state(), QProcess::NotRunning, 240'000);
    QVERIFY2(kubelet.exitCode() == 0, kubelet.readAllStandardError().constData());
    GO(desk->untilRun(120'000));

    auto &run = *desk->part<wizard::RunPage>();
    QVERIFY2(run.hasSucceeded(), qPrintable(readable(desk->it.get())));
    QVERIFY2(readable(&view).startsWith(u"window-partner is registered"_s), qPrintable(readable(&view)));
    QCOMPARE(view.findChild<widgets::Badge *>(QString(), Qt::FindDirectChildrenOnly)->text(), u"done"_s);
    for (const run::StepShown &step : view.steps().steps()) {
        QVERIFY2(step.mark == run::Mark::Done || step.mark == run::Mark::Skipped, qPrintable(step.id));
    }
    QVERIFY2(readable(row()).contains(u"window-lake"_s) && readable(row()).contains(u"done"_s), qPrintable(readable(row()))); // who is back
    QVERIFY2(readable(row()).contains(text::duration(row()->step().elapsed)), qPrintable(readable(row()))); // how long it took
    qInfo("registered with the restart in %lld ms, of which the restart took %lld", static_cast<long long>(run.job()->elapsed().count()),
          static_cast<long long>(row()->step().elapsed.count()));
    speak(u"fr"_s);
    QVERIFY2(readable(&view).contains(u"window-partner est enregistré"_s), qPrintable(readable(&view)));
    QVERIFY2(readable(row()).startsWith(u"Redémarrer Trino"_s), qPrintable(readable(row())));
    speak(u"en"_s);
    auto *const tree = desk->part<wizard::SchemaBrowser>()->tree();
    QTRY_VERIFY_WITH_TIMEOUT(!tree->findItems(u"default"_s, Qt::MatchExactly).isEmpty(), 20'000);

    // The rollout is over, rows are read, what Trino had forgotten is back, and nothing is left to be finished.
    QTRY_COMPARE_WITH_TIMEOUT(podsOf(site).size(), 1, 10'000);
    QCOMPARE(said(u"CREATE SCHEMA \"window-partner\".window_second"_s), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE \"window-partner\".window_second.orders AS SELECT * FROM (VALUES 4, 5) AS o (id)"_s), u"2"_s);
    QCOMPARE(said(u"SELECT sum(id) FROM \"window-partner\".window_second.orders"_s), u"9"_s);
    QCOMPARE(said(u"SELECT sum(id) FROM \"window-lake\".window_second.orders"_s), u"9"_s);
    QCOMPARE(healthOf(u"window-partner"_s), u"active"_s);
    QCOMPARE(healthOf(u"window-lake"_s), u"active"_s);
    QCOMPARE(healthOf(u"window-waits"_s), u"prepared"_s); // it was no part of what was reviewed
    QVERIFY(!inTrino().contains(u"window-waits"_s));
}

void HadoopWindowTest::whatWasPreparedIsEnabledAfterTheRestart()
{
    const auto desk = flow::openDesk(m_sandbox);
    catalogs::CatalogsPage page(*desk->workspace, nullptr);
    page.resize(1280, 720);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(statusIn(page, u"window-waits"_s), u"prepared"_s, 15'000);
    page.select(u"window-waits"_s);
    std::optional<workspace::Wanted> wanted;
    connect(&page, &catalogs::CatalogsPage::changeRequested, this, [&wanted](const workspace::Wanted &it) { wanted = it; });
    QTRY_VERIFY(page.action(workspace::Wish::Enable)->isEnabled());
    page.action(workspace::Wish::Enable)->trigger();
    QVERIFY(wanted && wanted->wish == workspace::Wish::Enable);

    change::ChangePage enabling(*desk->workspace, *wanted, *desk->workspace->catalogs().entry(u"window-waits"_s)->revision, nullptr);
    enabling.resize(1060, 700);
    enabling.show();
    using Stage = change::ChangePage::Stage;
    QTest::mouseClick(enabling.mainAction(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(enabling.stage(), Stage::Reviewing, 30'000);
    QVERIFY2(enabling.diff()->plainText().contains(u"CREATE CATALOG"_s), qPrintable(enabling.diff()->plainText()));
    QTest::mouseClick(enabling.mainAction(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(enabling.stage(), Stage::Ended, 60'000);
    QVERIFY2(enabling.job()->report()->end == provisioning::End::Done, qPrintable(readable(&enabling)));
    QVERIFY2(readable(&enabling).contains(u"window-waits is enabled"_s), qPrintable(readable(&enabling)));
    QTRY_COMPARE_WITH_TIMEOUT(statusIn(page, u"window-waits"_s), u"active"_s, 10'000);
    QCOMPARE(said(u"SELECT sum(id) FROM \"window-waits\".window_second.orders"_s), u"9"_s);
    QCOMPARE(said(u"DROP TABLE \"window-waits\".window_second.orders"_s), u"done"_s);
    QCOMPARE(said(u"DROP SCHEMA \"window-waits\".window_second"_s), u"done"_s);
}
