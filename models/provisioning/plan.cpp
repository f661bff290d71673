#include "provisioning/plan.h"

#include "provisioning/access.h"
#include "provisioning/afterwards.h"
#include "provisioning/credentials.h"
#include "provisioning/elapsed.h"
#include "provisioning/hadoop_files.h"
#include "provisioning/kerberos_sign_in.h"
#include "provisioning/krb5_realms.h"
#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

QString randomHex(int digits)
{
    return QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0').left(digits);
}

QCoro::Task<Result<Plan>> preparedNew(Site site, catalog::Verb verb, catalog::CatalogDefinition definition,
                                      std::map<QString, Secret> secrets, Choices choices, std::stop_token stop)
{
    auto seen = co_await lookAround(site, definition.name, verb, AskTrino::Always, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    if (seen->currentNumber() > 0) {
        co_return failure(nameTaken(definition.name, seen->headBefore->head, seen->allRevisions));
    }
    auto known = co_await withVault(site.endpoints.vault, definition, std::move(secrets), stop);
    if (!known) {
        co_return failure(std::move(known.error()));
    }
    Standing chosen;
    chosen.restart = choices.restart;
    chosen.krb5Choices = std::move(choices.krb5);
    chosen.library = site.library;
    auto plan = co_await planOfNew(std::move(site), verb, std::move(*seen), std::move(definition), std::move(*known),
                                   QString(), std::move(chosen), stop);
    co_return plan;
}

QCoro::Task<Result<Plan>> preparedDelete(Site site, QString catalog, QString reason, Realms realms, std::stop_token stop)
{
    auto seen = co_await lookAround(site, catalog, catalog::Verb::Delete, AskTrino::Always, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto work = currentWork(site, *seen, catalog);
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    if (realms == Realms::Forget) {
        Work forgetting = **work;
        forgetting.standing.forgetRealms = true;
        forgetting.standing.library = site.library;
        work = std::make_shared<const Work>(std::move(forgetting));
    }
    auto plan = co_await planOf(catalog::Verb::Delete, *work, std::move(*seen), std::move(reason), stop);
    if (plan && realms == Realms::Forget) {
        auto missed = co_await realmsMissed(*work, stop);
        if (!missed) {
            co_return failure(std::move(missed.error()));
        }
        if (!missed->isEmpty()) {
            plan->remarks.push_back(makeError("run.realms-kept", {{u"catalog"_s, catalog}, {u"realms"_s, missed->join(u"; "_s)}}));
        }
    }
    co_return plan;
}

} // namespace

QCoro::Task<> learnVersion(Site site, QString connector, std::stop_token stop)
{
    const connectors::Descriptor *const descriptor = site.library->find(connector);
    const auto isOfSomeVersions = [](const connectors::Field &field) { return field.since > 0 || field.removedIn > 0; };
    if (descriptor && (!descriptor->renamed.empty() || std::ranges::any_of(descriptor->fields, isOfSomeVersions))) {
        static_cast<void>(co_await site.endpoints.trino.info(stop)); // not told: the names every version reads
    }
}

QString newStamp(int revision)
{
    return u"v%1-%2"_s.arg(revision).arg(randomHex(6));
}

QCoro::Task<Result<Plan>> planOf(catalog::Verb verb, SharedWork work, Surroundings seen, QString reason,
                                 std::stop_token stop)
{
    Steps steps = stepsFor(verb, work);
    std::ranges::move(afterwards(verb, work), std::back_inserter(steps));
    QStringList ids;
    std::vector<QCoro::Task<Result<Changes>>> looks;
    for (const auto &step : steps) {
        ids.append(step->id());
        looks.push_back(step->plan(stop));
    }
    auto gitOpsTask = ownedByGitOps(work->endpoints.kubernetes, objectsOfKerberos(work->environment, ids), stop);
    Changes changes;
    std::optional<Error> problem;
    for (auto &look : looks) {
        auto found = co_await look;
        if (found) {
            std::ranges::move(*found, std::back_inserter(changes));
        } else if (!problem) {
            problem = std::move(found.error());
        }
    }
    auto gitOps = co_await gitOpsTask;
    if (gitOps && *gitOps) { // first: whatever else is wrong, it is not for us to put right
        co_return failure(std::move(**gitOps));
    }
    if (problem || !gitOps) {
        co_return failure(problem ? std::move(*problem) : std::move(gitOps.error()));
    }
    co_return Plan {verb, work, seen.headBefore, seen.revisionNumbers(), seen.actor, seen.clock, std::move(changes), {},
                    std::move(reason)};
}

QCoro::Task<Result<Plan>> planOfNew(Site site, catalog::Verb verb, Surroundings seen,
                                    catalog::CatalogDefinition definition, std::map<QString, Secret> secrets,
                                    QString reason, Standing chosen, std::stop_token stop)
{
    if (seen.inTrino) {
        co_return failure(takenInTrino(seen, definition.name));
    }
    co_await learnVersion(site, definition.connector, stop);
    if (auto complete = completeKerberos(definition, secrets); !complete) {
        co_return failure(std::move(complete.error()));
    }
    catalog::Revision revision;
    revision.number = seen.nextNumber();
    revision.definition = std::move(definition);
    revision.stamp = newStamp(revision.number);
    revision.store = cluster::storeName(site.environment.credentials.store);
    revision.actor = seen.actor;
    revision.at = seen.clock.now();
    revision.verb = verb;
    revision.reason = reason;

    const bool waits = verb == catalog::Verb::Register && chosen.restart == Restart::Later;
    auto work = makeWork(site.environment, site.endpoints, revision, *site.library, seen.pods, std::move(secrets),
                         std::move(chosen));
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    if (waits && (*work)->rendered.krb5Marker) {
        auto realms = co_await realmsNotFound(*work, stop);
        if (!realms) {
            co_return failure(std::move(realms.error()));
        }
        Work awaiting = **work;
        awaiting.standing.awaited = catalog::AwaitedRestart {*realms, {}};
        work = std::make_shared<const Work>(std::move(awaiting));
    }
    if (!seen.mountProblems.empty() && !(*work)->filesIn(connectors::FilePlace::Credentials).empty()) {
        co_return failure(std::move(seen.mountProblems.front()));
    }
    auto remarks = judgeKerberosFiles((*work)->definition(), (*work)->secrets);
    if (!remarks) {
        co_return failure(std::move(remarks.error()));
    }
    auto signIn = co_await trySignIn(*work, {}, stop);
    if (!signIn) {
        co_return failure(std::move(signIn.error()));
    }
    auto plan = co_await planOf(verb, *work, std::move(seen), std::move(reason), stop);
    if (!plan) {
        co_return plan;
    }
    plan->remarks = std::move(*remarks);
    std::ranges::move(*signIn, std::back_inserter(plan->remarks));
    auto decision = co_await askPolicy(*work, stop); // OPA down or without its base policy: said before anything is sent
    if (!decision) {
        co_return failure(std::move(decision.error()));
    }
    plan->credential = (*work)->rendered.files.empty() ? CredentialUse::None : CredentialUse::New;
    co_return plan;
}

Result<SharedWork> currentWork(const Site &site, const Surroundings &seen, const QString &catalog)
{
    const int number = seen.currentNumber();
    if (number == 0) {
        return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    const catalog::Revision *const revision = seen.revision(number);
    if (revision == nullptr) {
        return failure("run.revision-missing", {{u"catalog"_s, catalog}, {u"revision"_s, QString::number(number)}});
    }
    Standing standing {{}, seen.headBefore->head.disabled};
    standing.awaited = seen.headBefore->head.awaited;
    standing.unindexed = seen.headBefore->head.unindexedSince.has_value();
    return makeWork(site.environment, site.endpoints, *revision, *site.library, seen.pods, {},
                    standing);
}

QCoro::Task<Result<Plan>> announced(QCoro::Task<Result<Plan>> preparing, Observer observer)
{
    const auto start = steady_clock::now();
    const auto say = [&observer](StepReport report) {
        if (observer) {
            observer(report);
        }
    };
    say({u"preflight"_s, Shown::Running, {}, {}, {}});
    auto plan = co_await preparing;
    if (plan) {
        plan->preparation = elapsedSince(start);
    }
    say({u"preflight"_s, plan ? Shown::Done : Shown::Failed, elapsedSince(start), {},
         plan ? std::nullopt : std::optional(plan.error())});
    co_return plan;
}

std::optional<Error> inTheWay(const catalog::Head &head, const ServerClock &clock)
{
    if (!head.pending) {
        return std::nullopt;
    }
    if (!head.pending->renamedFrom.isEmpty()) { // that one's head tells of the run
        return makeError("run.name-reserved", {{u"catalog"_s, head.catalog},
                                               {u"from"_s, head.pending->renamedFrom},
                                               {u"holder"_s, head.pending->by},
                                               {u"at"_s, head.pending->startedAt.toString(Qt::ISODate)}});
    }
    const QString holder = head.lease ? head.lease->holder : head.pending->by;
    // The Date header was cut to a second: leave that much doubt.
    const bool live = head.lease && clock.now() <= head.lease->until.addSecs(1);
    if (live) {
        return makeError("run.lease-held", {{u"catalog"_s, head.catalog},
                                            {u"holder"_s, holder},
                                            {u"at"_s, head.lease->since.toString(Qt::ISODate)},
                                            {u"until"_s, head.lease->until.toString(Qt::ISODate)},
                                            {u"verb"_s, catalog::verbName(head.pending->verb)}});
    }
    return makeError("run.needs-recovery", {{u"catalog"_s, head.catalog},
                                            {u"holder"_s, holder},
                                            {u"verb"_s, catalog::verbName(head.pending->verb)}});
}

QCoro::Task<Result<Plan>> prepare(Site site, catalog::Verb verb, catalog::CatalogDefinition definition,
                                  std::map<QString, Secret> secrets, Observer observer, std::stop_token stop, Choices choices)
{
    if (verb == catalog::Verb::Rehearse) {
        definition.name = u"cm-test-"_s + randomHex(8);
        definition.allowRoles.clear();
    }
    return announced(preparedNew(std::move(site), verb, std::move(definition), std::move(secrets), std::move(choices), std::move(stop)),
                     std::move(observer));
}

QCoro::Task<Result<Plan>> prepareDelete(Site site, QString catalog, QString reason, Observer observer,
                                        std::stop_token stop, Realms realms)
{
    return announced(preparedDelete(std::move(site), std::move(catalog), std::move(reason), realms, std::move(stop)),
                     std::move(observer));
}

} // namespace provisioning
