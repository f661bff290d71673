#include "provisioning/rename.h"

#include "provisioning/access.h"
#include "provisioning/kept_files.h"
#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// The same as is in force, under the new name: with a stamp of its own, so that nothing that is there can be mistaken for it.
catalog::Revision renamedRevision(const Surroundings &seen, const Work &today, const QString &newName, const QString &reason)
{
    catalog::Revision revision;
    revision.number = seen.nextNumber();
    revision.definition = today.definition();
    revision.definition.name = newName;
    revision.stamp = newStamp(revision.number);
    revision.store = cluster::storeName(today.environment.credentials.store);
    revision.actor = seen.actor;
    revision.at = seen.clock.now();
    revision.verb = catalog::Verb::Rename;
    revision.reason = reason;
    return revision;
}

// Whether nobody has the name, in the cluster or in Trino.
Result<> isFree(const Surroundings &there, const QString &name)
{
    if (there.headBefore || !there.allRevisions.empty()) {
        const std::optional<catalog::Head> head = there.headBefore ? std::optional(there.headBefore->head) : std::nullopt;
        return failure(nameTaken(name, head, there.allRevisions));
    }
    if (there.inTrino) {
        return failure(takenInTrino(there, name));
    }
    return {};
}

QCoro::Task<Result<Plan>> prepared(Site site, QString catalog, QString newName, QString reason, std::stop_token stop)
{
    if (auto named = catalog::checkName(newName); !named) {
        co_return failure(std::move(named.error()));
    }
    auto seenTask = lookAround(site, catalog, catalog::Verb::Rename, AskTrino::Never, stop);
    auto thereTask = lookAround(site, newName, catalog::Verb::Rename, AskTrino::Always, stop);
    auto seen = co_await seenTask;
    auto there = co_await thereTask;
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto today = currentWork(site, *seen, catalog);
    if (!today) {
        co_return failure(std::move(today.error()));
    }
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (auto free = isFree(*there, newName); !free) {
        co_return failure(std::move(free.error()));
    }
    const bool hasFiles = !(*today)->rendered.files.empty();
    if (hasFiles && !seen->mountProblems.empty()) {
        co_return failure(std::move(seen->mountProblems.front()));
    }
    auto contents = co_await contentsOf(*today, stop);
    if (!contents) {
        co_return failure(std::move(contents.error()));
    }
    const catalog::Revision revision = renamedRevision(*seen, **today, newName, reason);
    Standing standing;
    standing.disabled = (*today)->standing.disabled;
    if (standing.disabled) { // its realms are looked for when it is enabled
        standing.restart = Restart::Later;
    }
    auto renamed = makeWork(site.environment, site.endpoints, revision, *site.library, seen->pods, {}, standing);
    if (!renamed) {
        co_return failure(std::move(renamed.error()));
    }
    auto copied = copiesFor(**renamed, *contents);
    if (!copied) {
        co_return failure(std::move(copied.error()));
    }
    standing.copied = std::move(*copied);
    renamed = makeWork(site.environment, site.endpoints, revision, *site.library, seen->pods, {}, standing);
    if (!renamed) {
        co_return failure(std::move(renamed.error()));
    }
    Work both = **today;
    both.standing.renamed = *renamed;
    both.standing.library = site.library;
    const SharedWork work = std::make_shared<const Work>(std::move(both));
    auto plan = co_await planOf(catalog::Verb::Rename, work, std::move(*seen), std::move(reason), stop);
    if (!plan) {
        co_return plan;
    }
    auto decision = co_await askPolicy(*renamed, stop); // OPA down or without its base policy: said before anything is sent
    if (!decision) {
        co_return failure(std::move(decision.error()));
    }
    plan->credential = hasFiles ? CredentialUse::Kept : CredentialUse::None;
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareRename(Site site, QString catalog, QString newName, QString reason, Observer observer,
                                        std::stop_token stop)
{
    return announced(prepared(std::move(site), std::move(catalog), std::move(newName), std::move(reason), std::move(stop)),
                     std::move(observer));
}

} // namespace provisioning
