#include "provisioning/steps/krb5_steps.h"

#include "base/nearest.h"
#include "kerberos/known_realms.h"
#include "provisioning/krb5_object.h"
#include "provisioning/krb5_realms.h"
#include "provisioning/steps/credential_file.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

Changes changesOf(const Work &work, const Krb5Outcome &outcome)
{
    if (outcome.before == outcome.after) {
        return {};
    }
    return {{work.describe(krb5Object(work)) + u' ' + mergedKey, outcome.before, outcome.after}};
}

Krb5Wanted always(Krb5Wish wish)
{
    return [wish](const cluster::SharedTexts &) { return wish; };
}

Krb5Wish withoutMarker(const Work &work, const QString &prefix)
{
    Krb5Wish wish;
    wish.catalog = work.name();
    wish.filesGone = prefix;
    return wish;
}

Krb5Wish withoutPart(const Work &work)
{
    Krb5Wish wish = withoutMarker(work, work.name() + u'.');
    wish.part = QString();
    return wish;
}

QCoro::Task<Result<Applied>> written(SharedWork work, Krb5Wish wish, std::stop_token stop)
{
    const Krb5Wanted wanted = always(std::move(wish));
    auto outcome = co_await writeKrb5(work, wanted, stop);
    if (!outcome) {
        co_return failure(std::move(outcome.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<Krb5Outcome>> foreseen(SharedWork work, Krb5Wish wish, std::stop_token stop)
{
    auto there = co_await cluster::readTexts(work->endpoints.kubernetes, krb5Object(*work), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    co_return arrange(*there, wish);
}

// Of the realms: those that nobody will find by this krb5.conf.
std::optional<Error> realmsLacking(const QStringList &realms, const QString &krb5Conf)
{
    const kerberos::KnownRealms known = kerberos::knownRealms(krb5Conf.toUtf8());
    QStringList nowhere = realms;
    nowhere.removeIf([&known](const QString &realm) { return known.hasKdcs(realm); });
    if (!known.forbidsDns || nowhere.isEmpty()) {
        return std::nullopt;
    }
    QStringList there = known.kdcs.keys();
    there.removeIf([&known](const QString &realm) { return !known.hasKdcs(realm); });
    return makeError("run.krb5-realm-missing", {{u"realms"_s, nowhere.join(u", "_s)},
                                                {u"known"_s, there.join(u", "_s)},
                                                {u"nearest"_s, nearestName(nowhere.front(), there)}});
}

// Whether somebody has said what shall become of a JVM that does not find the realms. A changed form of a catalog cannot wait for the
// next restart, for it is proved now; its krb5.conf alone can, and where the catalog is disabled nobody signs in by it.
bool isDecided(const Work &work)
{
    const bool isChange = work.standing.before != nullptr;
    switch (work.standing.restart) {
    case Restart::Now:
        return true;
    case Restart::Later:
        return !isChange || !work.differsInTrino();
    case Restart::NotAsked:
        break;
    }
    return isChange && work.standing.disabled && !work.differsInTrino();
}

} // namespace

QCoro::Task<Result<Changes>> Krb5Conf::plan(std::stop_token stop) const
{
    const SharedWork shared = sharedWork();
    const auto problems = cluster::configMountProblems(shared->pods, krb5Object(*shared).name, shared->environment.mounts.krb5);
    if (!problems.empty()) {
        co_return failure(problems.front());
    }
    auto there = co_await cluster::readTexts(shared->endpoints.kubernetes, krb5Object(*shared), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    auto outcome = arrange(*there, krb5Wish(*shared));
    if (!outcome) {
        co_return failure(std::move(outcome.error()));
    }
    if (!outcome->change.isEmpty()) {
        auto tried = co_await cluster::changeTexts(shared->endpoints.kubernetes, krb5Object(*shared), *there, outcome->change,
                                                   kubernetes::DryRun::Yes, stop);
        const bool others = !tried && (tried.error().is("kubernetes.conflict"_L1) || tried.error().is("kubernetes.already-exists"_L1));
        if (!tried && !others) { // somebody wrote meanwhile: the step reads again
            co_return failure(std::move(tried.error()));
        }
    }
    auto started = co_await coordinatorStarted(shared, stop);
    if (!started) {
        co_return failure(std::move(started.error()));
    }
    auto realms = co_await realmsNeeded(shared, stop);
    if (!realms) {
        co_return failure(std::move(realms.error()));
    }
    if (auto lacking = realmsLacking(*realms, outcome->after)) {
        co_return failure(std::move(*lacking));
    }
    const Krb5Readers readers = krb5Readers(*there, *realms, outcome->after, *started);
    if (readers.state == Krb5Readers::State::MustRestart && !isDecided(*shared)) {
        co_return failure("run.krb5-restart-needed",
                          {{u"realms"_s, readers.realms.join(u", "_s)}, {u"catalog"_s, shared->name()}});
    }
    co_return changesOf(*shared, *outcome);
}

QCoro::Task<Result<Applied>> Krb5Conf::apply(std::stop_token stop)
{
    const Krb5Wanted wanted = [work = sharedWork()](const cluster::SharedTexts &there) { return krb5Placing(*work, there); };
    auto done = co_await writeKrb5(sharedWork(), wanted, stop);
    if (!done) {
        co_return failure(std::move(done.error()));
    }
    const QString note = co_await toldMounts(sharedWork(), work().revision.stamp + u"/krb5"_s, stop);
    co_return Applied {catalog::StepState::Done, note};
}

QCoro::Task<Result<>> Krb5Conf::undo()
{
    const Krb5Wanted wanted = [work = sharedWork()](const cluster::SharedTexts &there) { return krb5Undoing(*work, there); };
    auto undone = co_await writeKrb5(sharedWork(), wanted, {});
    if (!undone) {
        co_return failure(std::move(undone.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> RemoveKrb5::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> RemoveKrb5::apply(std::stop_token stop)
{
    auto done = co_await written(sharedWork(), withoutMarker(work(), work().name() + u'.'), stop);
    co_return done;
}

QCoro::Task<Result<>> RemoveKrb5::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> ForgetRealms::plan(std::stop_token stop) const
{
    auto missed = co_await realmsMissed(sharedWork(), stop);
    if (!missed) {
        co_return failure(std::move(missed.error()));
    }
    if (!missed->isEmpty()) { // the plan's remark says so
        co_return Changes {};
    }
    auto outcome = co_await foreseen(sharedWork(), withoutPart(work()), stop);
    if (!outcome) {
        co_return failure(std::move(outcome.error()));
    }
    co_return changesOf(work(), *outcome);
}

QCoro::Task<Result<Applied>> ForgetRealms::apply(std::stop_token stop)
{
    auto missed = co_await realmsMissed(sharedWork(), stop); // somebody may have come to rely on them since
    if (!missed) {
        co_return failure(std::move(missed.error()));
    }
    if (!missed->isEmpty()) {
        const QString note = missed->join(u"; "_s);
        co_return Applied {catalog::StepState::Skipped, note};
    }
    auto done = co_await written(sharedWork(), withoutPart(work()), stop);
    co_return done;
}

QCoro::Task<Result<>> ForgetRealms::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> RetireKrb5::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> RetireKrb5::apply(std::stop_token stop)
{
    auto done = co_await written(sharedWork(), withoutMarker(work(), stampPrefix(work().before())), stop);
    co_return done;
}

QCoro::Task<Result<>> RetireKrb5::undo()
{
    co_return Result<> {};
}

} // namespace provisioning
