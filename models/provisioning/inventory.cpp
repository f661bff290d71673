#include "provisioning/inventory.h"

#include "base/names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr std::array healthNames {std::pair(Health::Active, "active"), std::pair(Health::Missing, "missing"),
                                  std::pair(Health::Pending, "pending"), std::pair(Health::Disabled, "disabled"),
                                  std::pair(Health::Unmanaged, "unmanaged"),
                                  std::pair(Health::Damaged, "damaged")};

// catalog name → connector. The column of the connector's name is looked up: 480 adds columns.
QCoro::Task<Result<QMap<QString, QString>>> catalogsInTrino(trino::Client trino, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SELECT * FROM system.metadata.catalogs"_s;
    statement.rowLimit = 100'000;
    auto listed = co_await trino.run(statement, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    const qsizetype name = listed->columns.indexOf(u"catalog_name"_s);
    const qsizetype connector = listed->columns.indexOf(u"connector_name"_s);
    QMap<QString, QString> catalogs;
    for (const QJsonArray &row : std::as_const(listed->rows)) {
        catalogs.insert(row.at(name).toString(), row.at(connector).toString());
    }
    catalogs.remove(u"system"_s);
    co_return catalogs;
}

CatalogEntry entryOf(const cluster::CatalogRecord &record, bool inTrino)
{
    CatalogEntry entry;
    entry.name = record.catalog;
    if (!record.unreadable.empty()) {
        entry.health = Health::Damaged;
        entry.damage = record.unreadable.front();
    }
    if (!record.head) {
        entry.health = Health::Damaged;
        return entry;
    }
    const catalog::Head &head = record.head->head;
    entry.head = head;
    const int number = head.current > 0 ? head.current : head.pending ? head.pending->revision : 0;
    if (const catalog::Revision *revision = record.revision(number)) {
        entry.revision = *revision;
        entry.connector = revision->definition.connector;
        entry.allowRoles = revision->definition.allowRoles;
    }
    if (!entry.damage) {
        entry.health = head.pending ? Health::Pending
            : head.disabled         ? Health::Disabled
            : inTrino               ? Health::Active
                                    : Health::Missing;
    }
    return entry;
}

} // namespace

QString healthName(Health health)
{
    return nameIn(healthNames, health);
}

QCoro::Task<Result<std::vector<CatalogEntry>>> listCatalogs(Site site, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints.kubernetes);
    auto recordsTask = store.read({}, stop);
    auto trinoTask = catalogsInTrino(site.endpoints.trino, stop);
    auto records = co_await recordsTask;
    auto inTrino = co_await trinoTask;
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (!inTrino) {
        co_return failure(std::move(inTrino.error()));
    }
    std::vector<CatalogEntry> entries;
    for (const cluster::CatalogRecord &record : records->records) {
        entries.push_back(entryOf(record, inTrino->remove(record.catalog) > 0));
    }
    for (auto unmanaged = inTrino->cbegin(); unmanaged != inTrino->cend(); ++unmanaged) {
        entries.push_back({unmanaged.key(), unmanaged.value(), Health::Unmanaged, {}, {}, {}, {}});
    }
    std::ranges::sort(entries, {}, &CatalogEntry::name);
    co_return entries;
}

} // namespace provisioning
