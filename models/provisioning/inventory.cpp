#include "provisioning/inventory.h"

#include "base/names.h"
#include "cluster/coordinators.h"
#include "provisioning/drift_facts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr std::array healthNames {std::pair(Health::Active, "active"), std::pair(Health::Missing, "missing"),
                                  std::pair(Health::Pending, "pending"), std::pair(Health::Disabled, "disabled"), std::pair(Health::Prepared, "prepared"),
                                  std::pair(Health::Unmanaged, "unmanaged"), std::pair(Health::Leftover, "leftover"),
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
            : head.awaited          ? Health::Prepared
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
    const QMap<QString, HeldCatalog> held = heldInTrino(facts);
    std::vector<CatalogEntry> entries;
    for (const cluster::CatalogRecord &record : facts.records.records) {
        entries.push_back(entryOf(record, facts.inTrino.contains(record.catalog)));
    }
    for (const auto &[name, findings] : drift) { // those without a record
        const Finding &first = findings.front();
        const bool gone = first.drift == Drift::RecordGone;
        if (gone || first.drift == Drift::Leftover || first.drift == Drift::Unmanaged) {
            const HeldCatalog there = held.value(name);
            CatalogEntry entry {name, there.connector, gone ? Health::Damaged : first.drift == Drift::Leftover ? Health::Leftover : Health::Unmanaged, {}, {}, {}, {}};
            entry.damage = gone ? std::optional(first.asError()) : std::nullopt;
            entry.coordinators = there.on;
            entries.push_back(std::move(entry));
        }
    }
    for (CatalogEntry &entry : entries) {
        entry.drift = std::move(drift[entry.name]);
        const bool gone = facts.recordsGone.contains(entry.name);
        const catalog::Verdict otherwise = gone ? catalog::Verdict {catalog::Integrity::Tampered, {}, {u"record"_s}}
                                                : catalog::Verdict {catalog::Integrity::KeyUnknown, {}, {}};
        entry.signature = facts.verdicts.value(entry.name, otherwise);
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
