#include "populate.h"

#include "cluster/catalog_records.h"
#include "cluster/key_owners.h"
#include "provisioning/access.h"
#include "provisioning/drift.h"

#include <QCoroTask>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

constexpr int atOnce = 6;

struct Queue {
    provisioning::Site site;
    QStringList names;
    qsizetype next = 0;
};

using Each = QCoro::Task<Result<>> (*)(provisioning::Site, QString);

QCoro::Task<> work(std::shared_ptr<Queue> queue, Each each)
{
    while (queue->next < queue->names.size()) {
        const QString name = queue->names[queue->next++];
        auto done = co_await each(queue->site, name);
        if (!done) {
            qFatal("%s: %s", qPrintable(name), qPrintable(done.error().code));
        }
    }
}

void forEach(const provisioning::Site &site, const QStringList &names, Each each, int parallel = atOnce)
{
    auto queue = std::make_shared<Queue>(Queue {site, names, 0});
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < parallel; ++i) {
        workers.push_back(work(queue, each));
    }
    for (auto &worker : workers) {
        QCoro::waitFor(std::move(worker));
    }
}

QCoro::Task<Result<>> writeRecords(provisioning::Site site, QString name)
{
    const cluster::RecordStore store(site.endpoints);
    auto added = co_await store.addRevision(tpchRevision(name), {});
    if (!added) {
        co_return added;
    }
    catalog::Head head;
    head.catalog = name;
    head.current = 1;
    auto claimed = co_await store.claim(head, {});
    if (!claimed) {
        co_return failure(std::move(claimed.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> removeRecords(provisioning::Site site, QString name)
{
    const cluster::RecordStore store(site.endpoints);
    auto removed = co_await store.removeRevision(name, 1, {}, {});
    auto read = co_await store.read(name, {});
    if (read && !read->records.empty() && read->records.front().head) {
        removed = co_await store.remove(*read->records.front().head, {});
    }
    co_return removed;
}

QCoro::Task<Result<>> create(provisioning::Site site, QString name)
{
    trino::Statement statement;
    statement.sql = trino::createCatalog(name, u"tpch"_s, {}, tpchRevision(name).definition.properties);
    statement.deadline = std::chrono::seconds {120};
    auto created = co_await site.endpoints.trino.run(statement, {});
    if (!created) {
        co_return failure(std::move(created.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> drop(provisioning::Site site, QString name)
{
    trino::Statement statement;
    statement.sql = trino::dropCatalog(name);
    statement.deadline = std::chrono::seconds {120};
    auto dropped = co_await site.endpoints.trino.run(statement, {});
    if (!dropped) {
        co_return failure(std::move(dropped.error()));
    }
    co_return Result<> {};
}

provisioning::SharedWork workFor(const provisioning::Site &site, const QString &name)
{
    auto work = provisioning::makeWork(site.environment, site.endpoints, tpchRevision(name), *site.library, {}, {});
    if (!work) {
        qFatal("%s", qPrintable(work.error().code));
    }
    return *work;
}

// All in one patch: one by one, each would have the API server write the whole object anew.
void patchRules(const provisioning::Site &site, const QStringList &names, bool present)
{
    QJsonObject data;
    for (const QString &name : names) {
        const QString rule = provisioning::expectedRule(site.environment, tpchRevision(name).definition, false);
        data.insert(name + u".rego"_s, present ? QJsonValue(rule) : QJsonValue(QJsonValue::Null));
    }
    const auto patched = QCoro::waitFor(site.endpoints.kubernetes.mergePatch(
        kubernetes::configMaps, site.environment.objects.policyConfigMap, {{u"data"_s, data}}, cluster::keyManager, kubernetes::DryRun::No, {}));
    if (!patched) {
        qFatal("%s", qPrintable(patched.error().code));
    }
}

QCoro::Task<Result<>> writeRule(provisioning::Site site, QString name) // makes the object where there is none
{
    return provisioning::writeRule(workFor(site, name), {u"akko-analyst"_s}, kubernetes::DryRun::No, {});
}

} // namespace

catalog::Revision tpchRevision(const QString &name)
{
    catalog::Revision revision;
    revision.number = 1;
    revision.definition.name = name;
    revision.definition.connector = u"tpch"_s;
    revision.definition.properties = {{u"tpch.splits-per-node"_s, u"2"_s}};
    revision.definition.allowRoles = {u"akko-analyst"_s};
    revision.stamp = u"v1-000000"_s;
    revision.actor = u"alice"_s;
    revision.at = QDateTime::fromString(u"2026-11-30T10:00:00.000Z"_s, Qt::ISODateWithMs);
    return revision;
}

void populate(const provisioning::Site &site, const QStringList &names)
{
    forEach(site, names, writeRecords);
    forEach(site, names.mid(0, 1), writeRule);
    patchRules(site, names, true);
}

void depopulate(const provisioning::Site &site, const QStringList &names)
{
    forEach(site, names, drop);
    forEach(site, names, removeRecords);
    patchRules(site, names, false);
}

void dropAll(const provisioning::Site &site, const QStringList &names)
{
    forEach(site, names, drop);
}

std::chrono::milliseconds createBare(const provisioning::Site &site, const QStringList &names)
{
    QElapsedTimer timer;
    timer.start();
    forEach(site, names, create, site.environment.limits.parallel);
    return std::chrono::milliseconds {timer.elapsed()};
}

} // namespace flow
