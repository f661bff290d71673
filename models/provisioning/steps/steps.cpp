#include "provisioning/afterwards.h"
#include "provisioning/steps/access_steps.h"
#include "provisioning/steps/adopt_steps.h"
#include "provisioning/steps/catalog_steps.h"
#include "provisioning/steps/change_steps.h"
#include "provisioning/steps/credential_file.h"
#include "provisioning/steps/krb5_steps.h"
#include "provisioning/steps/metadata_steps.h"
#include "provisioning/steps/rename_steps.h"
#include "provisioning/steps/repair_steps.h"
#include "provisioning/steps/restart_trino.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

using Made = std::unique_ptr<Step>;

template<typename S>
Made make(const SharedWork &work)
{
    return std::make_unique<S>(work);
}

template<typename S>
Made makeKeytab(const SharedWork &work)
{
    return std::make_unique<S>(work, connectors::FilePlace::Keytabs);
}

// Every step there is: a run is made of its head's names alone, whoever wrote them.
constexpr std::array<Made (*)(const SharedWork &), 38> makers {
    make<Krb5Conf>,         make<RemoveKrb5>,     make<ForgetRealms>,     make<RetireKrb5>,  make<RestartTrino>,
    makeKeytab<CredentialFile>, makeKeytab<RemoveCredential>, makeKeytab<RetireCredential>,
    make<CloseAccess>,      make<CredentialFile>, make<CreateCatalog>,    make<ProbeSource>, make<OpenAccess>,
    make<WithdrawAccess>,   make<DropCatalog>,    make<RemoveCredential>, make<RemoveRule>,  make<ProveChange>,
    make<NarrowAccess>,     make<ReplaceCatalog>, make<ReplaceForGood>,   make<ChangeAccess>,  make<RetireCredential>,
    make<RestoreRule>,      make<TakeBack>,      make<DropForeign>,    make<ProveAdoption>,    make<AdmitRoles>,
    make<TakeName>,         make<HandOver>,
    make<UnderNewName<KeepClosed>>, make<UnderNewName<Krb5Conf>>, make<NewKeytab>,
    make<UnderNewName<CloseAccess>>, make<UnderNewName<CredentialFile>>, make<UnderNewName<CreateCatalog>>,
    make<UnderNewName<ProbeSource>>, make<UnderNewName<OpenAccess>>};

template<typename... S>
Steps all(const SharedWork &work)
{
    Steps steps;
    (steps.push_back(make<S>(work)), ...);
    return steps;
}

template<typename S>
void addIf(bool needed, Steps &steps, const SharedWork &work)
{
    if (needed) {
        steps.push_back(make<S>(work));
    }
}

// What a catalog that signs in by Kerberos has beside the rest. The shared krb5.conf comes first: a keytab alone is of no use.
void addKerberos(Steps &steps, const SharedWork &work)
{
    if (!work->rendered.krb5Marker) {
        return;
    }
    steps.push_back(make<Krb5Conf>(work));
    steps.push_back(makeKeytab<CredentialFile>(work));
    addIf<RestartTrino>(work->standing.restart == Restart::Now, steps, work);
}

Steps registerSteps(const SharedWork &work)
{
    Steps steps = all<CloseAccess, CredentialFile>(work); // closed before anything is there
    addKerberos(steps, work);
    if (work->standing.restart != Restart::Later) {
        steps.push_back(make<CreateCatalog>(work));
        steps.push_back(make<ProbeSource>(work));
    }
    return steps;
}

Steps deleteSteps(const SharedWork &work)
{
    // As long as the credential is there the catalog can be brought back; from then on only forward.
    Steps steps = work->standing.disabled ? Steps() : all<WithdrawAccess, DropCatalog>(work);
    steps.push_back(make<RemoveCredential>(work));
    if (work->rendered.krb5Marker) {
        steps.push_back(makeKeytab<RemoveCredential>(work));
        steps.push_back(make<RemoveKrb5>(work));
        addIf<ForgetRealms>(work->standing.forgetRealms, steps, work);
    }
    steps.push_back(make<RemoveRule>(work));
    return steps;
}

// Whole under the new name before anything of the old one goes. What is disabled stays so, and is no affair of Trino's.
Steps renameSteps(const SharedWork &work)
{
    const bool serves = !work->standing.disabled;
    const bool kerberos = work->rendered.krb5Marker.has_value();
    Steps steps = all<TakeName>(work);
    addIf<UnderNewName<CloseAccess>>(serves, steps, work);
    addIf<UnderNewName<KeepClosed>>(!serves, steps, work);
    steps.push_back(make<UnderNewName<CredentialFile>>(work));
    addIf<UnderNewName<Krb5Conf>>(kerberos, steps, work);
    addIf<NewKeytab>(kerberos, steps, work);
    addIf<UnderNewName<CreateCatalog>>(serves, steps, work);
    addIf<UnderNewName<ProbeSource>>(serves, steps, work);
    addIf<UnderNewName<OpenAccess>>(serves, steps, work);
    steps.push_back(make<HandOver>(work));
    addIf<WithdrawAccess>(serves, steps, work);
    addIf<DropCatalog>(serves, steps, work);
    steps.push_back(make<RemoveCredential>(work));
    if (kerberos) {
        steps.push_back(makeKeytab<RemoveCredential>(work));
        steps.push_back(make<ForgetRealms>(work)); // the part under the new name has them
    }
    steps.push_back(make<RemoveRule>(work));
    return steps;
}

Steps adoptSteps(const SharedWork &work)
{
    Steps steps = all<CredentialFile>(work);
    addKerberos(steps, work);
    steps.push_back(make<ProveAdoption>(work));
    steps.push_back(make<AdmitRoles>(work));
    return steps;
}

bool filesDiffer(const Work &work, connectors::FilePlace place)
{
    return !work.before().filesIn(place).empty() && work.before().filesIn(place) != work.filesIn(place);
}

// Only what differs from the revision before is done. While the new form is proved the old one serves.
Steps changeSteps(const SharedWork &work)
{
    const QStringList &rolesBefore = work->before().definition().allowRoles;
    const QStringList &roles = work->definition().allowRoles;
    const bool loses = std::ranges::any_of(rolesBefore, [&roles](const QString &role) { return !roles.contains(role); });
    const bool gains = std::ranges::any_of(roles, [&](const QString &role) { return !rolesBefore.contains(role); });
    const bool differs = work->differsInTrino();
    const bool serves = !work->standing.disabled;

    const auto krb5Of = [](const Work &each) {
        return each.definition().kerberos ? each.definition().kerberos->krb5Conf : QString();
    };
    const bool newMarker = work->rendered.krb5Marker != work->before().rendered.krb5Marker;
    const bool newConf = krb5Of(*work) != krb5Of(work->before());
    const bool forgotten = work->standing.restart == Restart::Now; // by a memory store: it is made anew
    const bool signsIn = work->rendered.krb5Marker && newConf && work->standing.restart != Restart::Later; // otherwise than it did

    Steps steps;
    addIf<CredentialFile>(work->hasNewFiles() && !work->filesIn(connectors::FilePlace::Credentials).empty(), steps, work);
    addIf<Krb5Conf>(work->rendered.krb5Marker && (newMarker || newConf), steps, work);
    if (work->hasNewFiles() && !work->filesIn(connectors::FilePlace::Keytabs).empty()) {
        steps.push_back(makeKeytab<CredentialFile>(work));
    }
    addIf<RestartTrino>(work->standing.restart == Restart::Now, steps, work);
    addIf<ProveChange>(differs, steps, work);
    addIf<NarrowAccess>(differs && serves && loses, steps, work);
    addIf<ReplaceCatalog>((differs || forgotten) && serves && !work->standing.lostCredential, steps, work);
    addIf<ReplaceForGood>((differs || forgotten) && serves && work->standing.lostCredential, steps, work);
    addIf<ProbeSource>((differs || forgotten || signsIn) && serves, steps, work);
    addIf<ChangeAccess>(serves && (gains || loses), steps, work);
    addIf<RetireCredential>(filesDiffer(*work, connectors::FilePlace::Credentials), steps, work);
    if (filesDiffer(*work, connectors::FilePlace::Keytabs)) {
        steps.push_back(makeKeytab<RetireCredential>(work));
    }
    addIf<RetireKrb5>(work->before().rendered.krb5Marker && newMarker, steps, work);
    return steps;
}

Made stepNamed(const QString &id, const SharedWork &work)
{
    for (const auto maker : makers) {
        Made step = maker(work);
        if (step->id() == id) {
            return step;
        }
    }
    return {};
}

Steps repairSteps(const SharedWork &work)
{
    Steps steps;
    for (const QString &id : work->standing.repairs) {
        steps.push_back(stepNamed(id, work));
    }
    return steps;
}

} // namespace

Steps stepsFor(catalog::Verb verb, const SharedWork &work)
{
    switch (verb) {
    case catalog::Verb::Register:
    {
        Steps steps = registerSteps(work);
        addIf<OpenAccess>(work->standing.restart != Restart::Later, steps, work); // when the source has answered
        return steps;
    }
    case catalog::Verb::Rehearse:
        return registerSteps(work);
    case catalog::Verb::Delete:
        return deleteSteps(work);
    case catalog::Verb::Edit:
    case catalog::Verb::Rotate:
    case catalog::Verb::RollBack:
        return changeSteps(work);
    case catalog::Verb::Disable:
        return all<WithdrawAccess, DropCatalog>(work);
    case catalog::Verb::Enable:
        return all<CreateCatalog, ProbeSource, OpenAccess>(work);
    case catalog::Verb::Rename:
        return renameSteps(work);
    case catalog::Verb::Adopt:
        return adoptSteps(work);
    case catalog::Verb::Reconcile:
        return repairSteps(work);
    case catalog::Verb::Reindex:
        return {};
    }
    return {};
}

bool leavesUnindexed(catalog::Verb verb, const SharedWork &work)
{
    if (work->environment.metadata.url.isEmpty()) {
        return false;
    }
    switch (verb) {
    case catalog::Verb::Register:
    case catalog::Verb::Adopt:
        return true;
    case catalog::Verb::Edit:
    case catalog::Verb::RollBack:
        return work->differsInTrino() || work->standing.unindexed;
    case catalog::Verb::Rotate:
    case catalog::Verb::Disable:
    case catalog::Verb::Enable:
    case catalog::Verb::Reconcile:
        return work->standing.unindexed;
    case catalog::Verb::Rehearse:
    case catalog::Verb::Delete:
    case catalog::Verb::Rename:
    case catalog::Verb::Reindex:
        break;
    }
    return false;
}

Steps afterwards(catalog::Verb verb, const SharedWork &work)
{
    if (work->environment.metadata.url.isEmpty()) {
        return {};
    }
    const Standing &standing = work->standing;
    switch (verb) {
    case catalog::Verb::Reindex:
        return all<RequestIngestion>(work);
    case catalog::Verb::Delete:
        return all<ForgetService>(work);
    case catalog::Verb::Rename:
        return standing.disabled ? all<ForgetService>(work) : all<UnderNewName<RequestIngestion>, ForgetService>(work);
    case catalog::Verb::Register:
        return standing.restart == Restart::Later ? Steps() : all<RequestIngestion>(work);
    case catalog::Verb::Edit:
    case catalog::Verb::RollBack:
    case catalog::Verb::Rotate:
    case catalog::Verb::Reconcile:
        return leavesUnindexed(verb, work) && !standing.disabled ? all<RequestIngestion>(work) : Steps();
    case catalog::Verb::Adopt:
    case catalog::Verb::Enable:
        return leavesUnindexed(verb, work) ? all<RequestIngestion>(work) : Steps();
    case catalog::Verb::Rehearse:
    case catalog::Verb::Disable:
        break;
    }
    return {};
}

Result<Steps> stepsNamed(const std::vector<catalog::StepRecord> &records, const SharedWork &work)
{
    Steps steps;
    for (const catalog::StepRecord &record : records) {
        Made found = stepNamed(record.id, work);
        if (!found) {
            return failure("run.unknown-step", {{u"step"_s, record.id}, {u"catalog"_s, work->name()}});
        }
        steps.push_back(std::move(found));
    }
    return steps;
}

} // namespace provisioning
