// A plan: everything that was looked at and everything that would change, before anything has. Preparing one reads only
// (and asks the API server for dry runs); what is wrong already is found here, where nothing needs undoing.
#pragma once

#include "provisioning/server_clock.h"
#include "provisioning/step.h"
#include "cluster/catalog_records.h"

namespace provisioning {

// How a step is doing, for the live list.
enum class Shown { Running, Done, Skipped, Warned, Failed, Undone, UndoFailed }; // Warned: it failed, and the run is none the worse
struct StepReport {
    QString id; // "preflight", "claim", the steps' own, "commit", "audit", those of afterwards.h; models/text words it
    Shown shown = Shown::Running;
    std::chrono::milliseconds elapsed {0};
    QString note;
    std::optional<Error> error;
    std::optional<Error> waiting = {}; // of a running one: what for, and how long that may take
};
using Observer = std::function<void(const StepReport &)>;

// Which credential the catalog has afterwards.
enum class CredentialUse {
    None, // it needs none
    Kept, // today's
    New, // given with the change
    Earlier, // that of the revision rolled back to, still there
};

struct Plan {
    catalog::Verb verb = catalog::Verb::Register;
    SharedWork work;
    std::optional<cluster::StoredHead> headBefore; // what taking the lease compares with
    std::vector<int> revisionsBefore; // numbers; a delete removes them all
    QString actor; // as the API server knows the person
    ServerClock clock;
    Changes changes;
    std::chrono::milliseconds preparation {0}; // what looking around took
    QString reason = {}; // why, in the person's words; the record keeps it
    CredentialUse credential = CredentialUse::None;
    bool changesNothing = false; // it is so already: there is nothing to execute
    std::vector<Error> remarks = {}; // worth knowing before saying yes
};

// The environment with its clients and what they stand on.
struct Site {
    cluster::Environment environment;
    cluster::Endpoints endpoints;
    std::shared_ptr<const connectors::Library> library;
};

// What a person has decided beside the definition: where a JVM must read its krb5.conf anew, and where two catalogs' contradict each other.
struct Choices {
    Restart restart = Restart::NotAsked;
    QMap<QString, QString> krb5 = {}; // where → whose krb5.conf is right
    bool operator==(const Choices &) const = default;
};

// For Register and Rehearse (which gets a temporary name, cm-test-…, and no roles). Errors: run.name-taken-in-cluster {catalog, revision, holder, at},
// run.name-taken-in-trino {catalog}, run.lease-held {catalog, holder, at, until, verb}, run.needs-recovery {catalog, holder, verb}, run.not-permitted {verb, resource,
// name}, run.mount-missing, run.mount-is-subpath, run.foreign-policy, run.secret-full, and those of the clients.
[[nodiscard]] QCoro::Task<Result<Plan>> prepare(Site site, catalog::Verb verb, catalog::CatalogDefinition definition,
                                                std::map<QString, Secret> secrets, Observer observer,
                                                std::stop_token stop, Choices choices = {});
// Errors: run.catalog-unknown {catalog}, run.revision-missing {catalog, revision}, and as above.
enum class Realms { Keep, Forget }; // of its part of the shared krb5.conf: others may have come to rely on them
[[nodiscard]] QCoro::Task<Result<Plan>> prepareDelete(Site site, QString catalog, QString reason, Observer observer,
                                                      std::stop_token stop, Realms realms = Realms::Keep);

// Why nobody else may start: a live or an interrupted run of somebody's. nullopt: the head is free.
[[nodiscard]] std::optional<Error> inTheWay(const catalog::Head &head, const ServerClock &clock);

} // namespace provisioning
