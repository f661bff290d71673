#include "provisioning/inventory.h"

#include "base/names.h"
#include "cluster/coordinators.h"
#include "provisioning/drift_facts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr std::array healthNames {std::pair(Health::Active, "active"), std::pair(Health::Missing, "missing"),
                                  std::pair(Health::Pending, "pending"), std::pair(Health::Disabled, "disabled"),
                                  std::pair(Health::Unmanaged, "unmanaged"),
                                  std::pair(Health::Damaged, "damaged")};

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

std::vector<CatalogEntry> entriesOf(const cluster::Environment &environment, const DriftFacts &facts)
{
    std::map<QString, Findings> drift = driftOf(environment, facts);
    QMap<QString, QString> unmanaged = facts.inTrino;
    std::vector<CatalogEntry> entries;
    for (const cluster::CatalogRecord &record : facts.records.records) {
        entries.push_back(entryOf(record, unmanaged.remove(record.catalog) > 0));
    }
    for (auto catalog = unmanaged.cbegin(); catalog != unmanaged.cend(); ++catalog) {
        entries.push_back({catalog.key(), catalog.value(), Health::Unmanaged, {}, {}, {}, {}, {}});
    }
    for (CatalogEntry &entry : entries) {
        entry.drift = std::move(drift[entry.name]);
        entry.signature = facts.verdicts.value(entry.name, catalog::Verdict {catalog::Integrity::KeyUnknown, {}, {}});
        entry.driftKnown = facts.unseen.empty();
    }
    std::ranges::sort(entries, {}, &CatalogEntry::name);
    return entries;
}

QCoro::Task<Result<std::vector<CatalogEntry>>> listCatalogs(Site site, std::stop_token stop)
{
    site.endpoints = co_await cluster::withCoordinators(site.endpoints, site.environment.trino, stop); // the window asks for days
    auto facts = co_await driftFacts(site, {}, stop);
    if (!facts) {
        co_return failure(std::move(facts.error()));
    }
    co_return entriesOf(site.environment, *facts);
}

} // namespace provisioning
