#include "provisioning/reconcile.h"

#include "cluster/coordinators.h"
#include "cluster/key_owners.h"
#include "provisioning/leftovers.h"
#include "provisioning/preflight.h"
#include "provisioning/recover.h"
#include "provisioning/reindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// Why, in the head and the audit trail: the findings that were mended.
QString reasonOf(const Repair &repair)
{
    QStringList kinds;
    for (const Finding &finding : repair.mended) {
        kinds.append(driftName(finding.drift));
    }
    return kinds.join(u", "_s);
}

// The connector of what would be dropped, on whichever coordinator.
QString foundIn(const Findings &findings, const QString &everywhere)
{
    for (const Finding &finding : findings) {
        if (finding.drift == Drift::ConnectorDiffers) {
            return finding.arguments.value(u"found"_s);
        }
        if (finding.drift == Drift::StillInTrino) {
            return finding.arguments.value(u"connector"_s);
        }
    }
    return everywhere;
}

Changes changesOf(const Work &work, const QStringList &steps, const DriftFacts &facts, const Findings &findings)
{
    Changes changes;
    const QString trino = u"Trino "_s + work.endpoints.trino.base().toString(QUrl::RemoveUserInfo);
    for (const QString &step : steps) {
        if (step == "restore-rule"_L1) {
            changes.push_back({work.describe(work.policyObject()) + u' ' + work.policyKey(),
                               facts.rules ? facts.rules->texts.value(work.policyKey()) : QString(),
                               expectedRule(work.environment, work.definition(), work.standing.disabled)});
        } else if (step == "take-back"_L1) {
            for (const Finding &finding : findings) {
                if (finding.drift == Drift::KeyTaken) {
                    const QString object = finding.arguments.value(u"object"_s);
                    const QString kind = object == work.environment.objects.policyConfigMap ? u"ConfigMap"_s : u"Secret"_s;
                    changes.push_back({u"%1 %2/%3 %4"_s.arg(kind, work.endpoints.kubernetes.namespaceName(), object, finding.arguments.value(u"key"_s)),
                                       u"managedFields: "_s + finding.arguments.value(u"writer"_s), u"managedFields: "_s + cluster::keyManager});
                }
            }
        } else if (step == "drop-foreign"_L1) {
            changes.push_back({trino, u"%1 (%2)"_s.arg(work.name(), foundIn(findings, facts.inTrino.value(work.name()))), trino::dropCatalog(work.name())});
        } else if (step == "create"_L1) {
            changes.push_back({trino, {}, work.createStatement()});
        }
    }
    return changes;
}

struct Material { // what all the plans have in common
    Site site;
    cluster::TrinoPods pods;
    QString actor;
    ServerClock clock;
    Rules rules = Rules::Seen;
};

// Runs whose lease has not ended.
int underWay(const cluster::CatalogRecords &records)
{
    return static_cast<int>(std::ranges::count_if(records.records, [&records](const cluster::CatalogRecord &record) {
        const bool pending = record.head && record.head->head.pending && record.head->head.lease;
        return pending && records.serverTime <= record.head->head.lease->until.addSecs(1);
    }));
}

Result<CatalogRepair> repairOf(const Material &material, const DriftFacts &facts, const cluster::CatalogRecord *record,
                               QString catalog, Findings findings, Asked asked, const Permission &permission)
{
    CatalogRepair repair {catalog, findings, repairFor(findings, asked, permission.taken, material.rules), {}, {}};
    if (repair.drops() && permission.mayDrop && !permission.mayDrop->contains(catalog)) {
        repair.repair = {{}, {}, findings};
    }
    if (repair.isLeftover()) {
        const Finding &finding = findings.front();
        const QString trino = u"Trino "_s + material.site.endpoints.trino.base().toString(QUrl::RemoveUserInfo);
        repair.changes = {{trino, u"%1 (%2)"_s.arg(catalog, finding.arguments.value(u"connector"_s)), trino::dropCatalog(catalog)}};
    }
    if (repair.repair.steps.isEmpty() || record == nullptr) {
        return repair;
    }
    const catalog::Head &head = record->head->head;
    const bool enables = repair.repair.steps.contains(u"open-access"_s); // of one that was prepared for a restart
    Standing standing {{}, head.disabled, {}, {}};
    standing.unindexed = head.unindexedSince.has_value();
    if (!enables && !repair.onlyIndexes()) {
        standing.repairs = repair.repair.steps;
    }
    auto work = makeWork(material.site.environment, material.site.endpoints, *record->revision(head.current),
                         *material.site.library, material.pods, {}, standing);
    if (!work) {
        return failure(std::move(work.error()));
    }
    repair.changes = changesOf(**work, repair.repair.steps, facts, findings);
    std::vector<int> numbers;
    for (const catalog::Revision &revision : record->revisions) {
        numbers.push_back(revision.number);
    }
    cluster::StoredHead before = *record->head;
    listWhereUnsigned(before.head, record->stored);
    const catalog::Verb verb = repair.onlyIndexes() ? catalog::Verb::Reindex : enables ? catalog::Verb::Enable : catalog::Verb::Reconcile;
    repair.plan = Plan {verb, *work, std::move(before), std::move(numbers), material.actor, material.clock,
                        repair.changes, {}, reasonOf(repair.repair)};
    return repair;
}

// What the workers share: who takes next what is next.
struct Queue {
    Site site;
    Reconciliation planned;
    RunSettings settings;
    ReconcileObserver observer;
    std::stop_token stop;
    size_t next = 0;
    std::vector<std::optional<RunReport>> reports = {};
};

QCoro::Task<> work(std::shared_ptr<Queue> queue)
{
    while (queue->next < queue->planned.catalogs.size() && !queue->stop.stop_requested()) {
        const size_t index = queue->next++;
        CatalogRepair &repair = queue->planned.catalogs[index];
        if (!repair.isToBeDone()) {
            continue;
        }
        const QString catalog = repair.catalog;
        const Observer observer = [queue, catalog](const StepReport &step) {
            if (queue->observer.step) {
                queue->observer.step(catalog, step);
            }
        };
        auto running = repair.onlyIndexes() ? reindex(std::move(*repair.plan), observer, queue->stop)
            : repair.plan          ? execute(std::move(*repair.plan), queue->settings, observer, queue->stop)
            : repair.isLeftover()  ? dropLeftover(queue->site, catalog, queue->planned.actor, queue->stop)
                                   : recover(queue->site, catalog, Direction::Finish, queue->settings, observer, queue->stop);
        queue->reports[index] = co_await running;
        if (queue->observer.ended) {
            queue->observer.ended(*queue->reports[index]);
        }
    }
}

} // namespace

bool CatalogRepair::onlyIndexes() const
{
    return repair.steps == QStringList {u"ingest"_s};
}

bool CatalogRepair::isLeftover() const
{
    return repair.steps.contains(u"drop-leftover"_s);
}

bool CatalogRepair::drops() const
{
    return repair.steps.contains(u"drop-foreign"_s);
}

QStringList Reconciliation::dropped() const
{
    QStringList names;
    for (const CatalogRepair &repair : catalogs) {
        names += repair.drops() ? QStringList {repair.catalog} : QStringList();
    }
    return names;
}

QStringList Reconciliation::taken() const
{
    QStringList names;
    for (const CatalogRepair &repair : catalogs) {
        const bool any = std::ranges::any_of(repair.repair.left, [](const Finding &finding) {
            return finding.drift == Drift::KeyTaken && finding.arguments.value(u"controller"_s).isEmpty();
        });
        names += any ? QStringList {repair.catalog} : QStringList();
    }
    return names;
}

int Reconciliation::toBeDone() const
{
    return static_cast<int>(std::ranges::count_if(catalogs, &CatalogRepair::isToBeDone));
}

QCoro::Task<Result<Reconciliation>> prepareReconcile(Site site, QStringList names, std::stop_token stop, Permission permission)
{
    site.endpoints = co_await cluster::withCoordinators(site.endpoints, site.environment.trino, stop); // --watch goes on for days
    const QString only = names.size() == 1 ? names.front() : QString();
    auto factsTask = driftFacts(site, only, stop);
    auto identityTask = site.endpoints.kubernetes.whoAmI(stop);
    auto podsTask = cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    auto facts = co_await factsTask;
    auto identity = co_await identityTask;
    auto pods = co_await podsTask;
    if (!identity) {
        co_return failure(std::move(identity.error()));
    }
    if (!facts) {
        co_return failure(std::move(facts.error()));
    }
    if (!pods) {
        co_return failure(std::move(pods.error()));
    }
    if (auto several = severalCoordinators(site.endpoints, *pods)) {
        co_return failure(std::move(*several));
    }
    std::map<QString, const cluster::CatalogRecord *> records;
    for (const cluster::CatalogRecord &record : facts->records.records) {
        records.emplace(record.catalog, &record);
    }
    for (const QString &name : std::as_const(names)) {
        const bool known = records.contains(name) || facts->recordsGone.contains(name) || facts->leftovers.contains(name);
        if (!known) {
            co_return failure("run.catalog-unknown", {{u"catalog"_s, name}});
        }
    }

    Reconciliation planned {{}, facts->unseen, identity->user, underWay(facts->records)};
    const bool rulesSeen = facts->rules || site.environment.opa.url.isEmpty();
    const Material material {site, std::move(*pods), identity->user, ServerClock(facts->records.serverTime),
                             rulesSeen ? Rules::Seen : Rules::Unseen};
    for (auto &[catalog, findings] : driftOf(site.environment, *facts)) {
        if (!names.isEmpty() && !names.contains(catalog)) {
            continue;
        }
        const auto record = records.find(catalog);
        auto repair = repairOf(material, *facts, record == records.end() ? nullptr : record->second, catalog, findings,
                               names.isEmpty() ? Asked::Generally : Asked::ByName, permission);
        if (repair) {
            planned.catalogs.push_back(std::move(*repair));
        } else { // one whose connector this program does not know keeps nobody else waiting
            planned.catalogs.push_back({catalog, findings, {{}, {}, findings}, {}, {}});
            planned.unseen.push_back(std::move(repair.error()));
        }
    }
    std::ranges::stable_sort(planned.catalogs, {}, [](const CatalogRepair &repair) { return repair.findings.front().drift; });

    const auto first = std::ranges::find_if(planned.catalogs, [](const CatalogRepair &repair) {
        return repair.isToBeDone() && !repair.isLeftover(); // whose DROP is Trino's to permit
    });
    if (first != planned.catalogs.end()) { // one look for all: rights on Secrets are by kind in all but odd clusters
        auto permitted = co_await checkAccess(site.endpoints.kubernetes,
                                              accessNeeded(site.environment, first->catalog, catalog::Verb::Reconcile), stop);
        if (!permitted) {
            co_return failure(std::move(permitted.error()));
        }
    }
    co_return planned;
}

QCoro::Task<std::vector<RunReport>> reconcile(Site site, Reconciliation planned, RunSettings settings,
                                              ReconcileObserver observer, std::stop_token stop)
{
    const int atOnce = site.environment.limits.parallel;
    auto queue = std::make_shared<Queue>(
        Queue {std::move(site), std::move(planned), std::move(settings), std::move(observer), std::move(stop)});
    queue->reports.resize(queue->planned.catalogs.size());
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < atOnce; ++i) {
        workers.push_back(work(queue));
    }
    for (QCoro::Task<> &worker : workers) {
        co_await worker;
    }
    std::vector<RunReport> reports;
    for (std::optional<RunReport> &report : queue->reports) {
        if (report) {
            reports.push_back(std::move(*report));
        }
    }
    co_return reports;
}

} // namespace provisioning
