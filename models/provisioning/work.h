// What a run works on, put together once and shared by its steps: the environment's clients and the catalog's material.
// Read-only from then on, so a step can be suspended for as long as it likes.
#pragma once

#include "catalog/head.h"
#include "catalog/revision.h"
#include "cluster/environment.h"
#include "cluster/shared_keys.h"
#include "cluster/trino_pods.h"
#include "connectors/render.h"
#include "policy/fragment.h"

namespace provisioning {

struct Work;
using SharedWork = std::shared_ptr<const Work>;

// What shall become of a JVM that does not find a catalog's realms because it has read its krb5.conf already.
enum class Restart {
    NotAsked, // the plan refuses
    Now, // as a step of the run
    Later, // everything is prepared; a reconcile, or somebody, enables the catalog once Trino was restarted
};

// What a change finds in the cluster already, and what a person has chosen.
struct Standing {
    // The revision in force, whose credential stays until the new one is proved: any machine can bring it back without a secret.
    SharedWork before = {};
    bool disabled = false; // not in Trino, and not to be brought there
    std::map<QString, Secret> copied = {}; // by key: contents taken over from a file the catalog has
    QStringList repairs = {}; // of a reconcile: the steps that put right what has drifted
    Restart restart = Restart::NotAsked;
    bool forgetRealms = false; // of a delete
    QMap<QString, QString> krb5Choices = {}; // what two catalogs' krb5.conf say differently: where → whose
    std::shared_ptr<const connectors::Library> library = {}; // for a restart: what others' catalogs are made from
    SharedWork renamed = {}; // of a rename: the same catalog as it shall be under its new name
    bool unindexed = false; // the metadata catalogue has not been told of the revision in force
    bool lostCredential = false; // of a change: the revision in force could not be created again
    std::optional<catalog::AwaitedRestart> awaited = {}; // of one that is prepared; of Restart::Later what it shall wait for
};

// The DROPs that a run has sent to one coordinator, whether or not there was something to drop: its afterthought tells that one's pod.
struct DropsSent {
    int all = 0;
    int temporary = 0;
};
using DropsByCoordinator = std::map<QString, DropsSent>; // by cluster::Coordinator::name

// Whether the kubelets took our word to look at their mounts now: how long Trino waits for a file hangs on it.
struct MountsTold {
    enum class Answer { NotAsked, Taken, Refused } answer = Answer::NotAsked;
};

// Asked before a statement that another's work could suffer from: has this run the catalog still? Whoever runs sets it.
struct LeaseCheck {
    std::function<QCoro::Task<Result<>>()> confirm; // errors: run.lease-lost, kubernetes.*, http.*
};

struct Work {
    cluster::Environment environment;
    cluster::Endpoints endpoints;
    catalog::Revision revision;
    connectors::Descriptor descriptor;
    connectors::Rendered rendered;
    std::map<QString, Secret> secrets; // by property; empty where a recovery does not have them
    cluster::TrinoPods pods;
    Standing standing = {};
    std::shared_ptr<DropsByCoordinator> drops = std::make_shared<DropsByCoordinator>();
    std::shared_ptr<LeaseCheck> lease = std::make_shared<LeaseCheck>();
    std::shared_ptr<MountsTold> mounts = std::make_shared<MountsTold>();

    [[nodiscard]] const catalog::CatalogDefinition &definition() const { return revision.definition; }
    [[nodiscard]] const Work &before() const { return *standing.before; } // only of a change
    [[nodiscard]] const Work &renamed() const { return *standing.renamed; } // only of a rename
    [[nodiscard]] const QString &name() const { return revision.definition.name; }
    [[nodiscard]] QString objectName() const; // in keys of shared objects
    [[nodiscard]] QString createStatement() const; // for anybody's eyes: dots where a secret stands
    // To be sent. Errors: those of connectors::sentProperties.
    [[nodiscard]] Result<trino::Statement> createStatement(const std::map<QString, Secret> &secretsInIt) const;
    // Whether Trino would be told anything else than of the revision before: roles and description are not its affair.
    [[nodiscard]] bool differsInTrino() const;
    [[nodiscard]] bool hasNewFiles() const; // credentials under keys of their own, beside the revision before's

    [[nodiscard]] cluster::SharedObject credentialsObject() const;
    [[nodiscard]] cluster::SharedObject filesObject(connectors::FilePlace place) const;
    [[nodiscard]] std::vector<connectors::ServerFile> filesIn(connectors::FilePlace place) const;
    // Whose the credential's keys are: the stamp is part of their names, so that a new credential can lie beside the old one
    // and either can be let go of without knowing the other's value.
    [[nodiscard]] QString credentialOwner() const;
    [[nodiscard]] cluster::SharedObject policyObject() const;
    [[nodiscard]] QString policyKey() const; // "<catalog>.rego"
    // Who may, in Rego. With no roles: only the admins.
    [[nodiscard]] policy::Fragment fragment(QStringList roles) const;
    [[nodiscard]] QString describe(const cluster::SharedObject &object) const; // "Secret akko/akko-catalog-files"
};

// Renders the revision's definition with its stamp; a new revision gets the digest of that and the references to its files.
// Errors: connector.unknown {name, nearest}.
[[nodiscard]] Result<SharedWork> makeWork(cluster::Environment environment, cluster::Endpoints endpoints,
                                          catalog::Revision revision, const connectors::Library &library,
                                          cluster::TrinoPods pods, std::map<QString, Secret> secrets,
                                          Standing standing = {});

// "cm-test-1f0c5d9a": what a revision is tried under while its catalog stays as it is.
[[nodiscard]] QString rehearsalName(const catalog::Revision &revision);
// The same under a temporary name, for nobody's eyes: how a change is tried while the catalog stays as it is. The name is the
// same on every machine for the same attempt, so that any of them can clear it away.
[[nodiscard]] SharedWork asRehearsal(const Work &work);

// Success where nobody runs it, too.
[[nodiscard]] QCoro::Task<Result<>> stillOurs(SharedWork work);

} // namespace provisioning
