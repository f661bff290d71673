// The first look around, all of it under way together: who am I and what may I do, is the name free, how do Trino's pods
// mount the shared Secret, does Trino answer. Reads only.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct Surroundings {
    std::optional<cluster::StoredHead> headBefore;
    std::vector<catalog::Revision> allRevisions;
    cluster::TrinoPods pods;
    std::vector<Error> mountProblems; // only in the way of a catalog that has files
    QString actor;
    ServerClock clock;
    bool inTrino = false; // where Trino was asked
    QStringList inTrinoOn = {}; // which of several coordinators, where it is not all of them

    [[nodiscard]] std::vector<int> revisionNumbers() const;
    [[nodiscard]] const catalog::Revision *revision(int number) const;
    [[nodiscard]] int currentNumber() const; // 0: the name is free
    [[nodiscard]] int nextNumber() const;
};

enum class AskTrino {
    Always,
    WhereFree, // a registered catalog may not concern it: then nothing is sent
    Never,
};

[[nodiscard]] QCoro::Task<Result<Surroundings>> lookAround(Site site, QString catalog, catalog::Verb verb,
                                                           AskTrino ask, std::stop_token stop);
// What each coordinator has under a name: its connector; empty: nothing.
using ConnectorsIn = std::vector<std::pair<QString, QString>>; // coordinator's name → connector
// Names of those that have it and of those that have not.
[[nodiscard]] QStringList having(const ConnectorsIn &each);
[[nodiscard]] QStringList lacking(const ConnectorsIn &each);
// Asks all of them at once. Errors: those of isInTrino().
[[nodiscard]] QCoro::Task<Result<ConnectorsIn>> connectorsIn(cluster::Endpoints endpoints, QString catalog, std::stop_token stop);
// run.name-taken-in-trino {catalog, coordinators}
[[nodiscard]] Error takenInTrino(const Surroundings &there, const QString &catalog);

// Whether Trino, any of its coordinators, has the catalog. Proves at once that each answers and that we are signed in. Errors: trino.*,
// run.coordinator-silent {coordinator, address, reason} (one that was found behind the Service cannot be met from here).
[[nodiscard]] QCoro::Task<Result<bool>> isInTrino(cluster::Endpoints endpoints, QString catalog, std::stop_token stop);

// Its connector there; empty: it does not have the catalog.
[[nodiscard]] QCoro::Task<Result<QString>> connectorIn(trino::Client coordinator, QString catalog, std::stop_token stop);

// What keeps this program from writing in the environment at all: run.several-coordinators {count, known, pods, right} (a statement would
// reach one of them only; right: what would let them be found).
[[nodiscard]] std::optional<Error> severalCoordinators(const cluster::Endpoints &endpoints, const cluster::TrinoPods &pods);
// Objects that all catalogs share.
using SharedObjects = std::vector<std::pair<kubernetes::Resource, QString>>;
[[nodiscard]] SharedObjects objectsOfEvery(const cluster::Environment &environment); // that each catalog has a part in: credentials, rules
// Keytabs and krb5.conf, as far as a run of these steps (ids) writes them.
[[nodiscard]] SharedObjects objectsOfKerberos(const cluster::Environment &environment, const QStringList &steps);
// run.owned-by-gitops {object, controller, owner}: the first of these that a GitOps controller would turn back.
[[nodiscard]] QCoro::Task<Result<std::optional<Error>>> ownedByGitOps(kubernetes::Client kubernetes, SharedObjects shared,
                                                                      std::stop_token stop);

// run.owned-by-gitops of a catalog's head.
[[nodiscard]] Error ownedHead(const kubernetes::Client &kubernetes, const QString &catalog, const cluster::GitOpsOwner &owner);

// A head from before there were signatures takes up what it finds; one that is signed lists what was vouched for and nothing else.
void listWhereUnsigned(catalog::Head &head, const catalog::StoredContents &stored);

// Errors: run.not-permitted {verb, resource, name, namespace} of the first that is lacking.
[[nodiscard]] QCoro::Task<Result<>> checkAccess(kubernetes::Client kubernetes, std::vector<kubernetes::Access> needed,
                                                std::stop_token stop);
// What the person must be allowed in Kubernetes for a verb.
[[nodiscard]] std::vector<kubernetes::Access> accessNeeded(const cluster::Environment &environment, const QString &catalog,
                                                           catalog::Verb verb);

} // namespace provisioning
