#include "provisioning/change.h"

#include "catalog/definition_diff.h"
#include "provisioning/access.h"
#include "provisioning/awaited_restart.h"
#include "provisioning/credentials.h"
#include "provisioning/hadoop_files.h"
#include "provisioning/kerberos_sign_in.h"
#include "provisioning/krb5_realms.h"
#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"
#include "provisioning/stores/credential_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using connectors::FilePlace;
using connectors::ServerFile;

namespace provisioning {

QCoro::Task<Result<Contents>> contentsOf(SharedWork work, std::stop_token stop)
{
    Contents contents;
    if (work->rendered.files.empty()) {
        co_return contents;
    }
    for (const FilePlace place : {FilePlace::Credentials, FilePlace::Keytabs}) {
        const std::vector<ServerFile> files = work->filesIn(place);
        if (files.empty()) {
            continue;
        }
        QStringList keys;
        for (const ServerFile &file : files) {
            keys.append(file.key);
        }
        auto store = storeOf(work, place);
        if (!store) {
            co_return failure(std::move(store.error()));
        }
        auto values = co_await (*store)->read(keys, stop);
        if (!values) {
            co_return failure(std::move(values.error()));
        }
        for (const ServerFile &file : files) {
            if (const auto value = values->find(file.key); value != values->end()) {
                contents.emplace_back(file, value->second);
            }
        }
    }
    co_return contents;
}

namespace {

// The content under whatever key, where it would be the same file otherwise.
const Secret *find(const Contents &contents, ServerFile file)
{
    const auto found = std::ranges::find_if(contents, [&file](const auto &each) {
        file.key = each.first.key;
        return each.first == file;
    });
    return found == contents.end() ? nullptr : &found->second;
}

QStringList givenOf(const ServerFile &file, const std::map<QString, Secret> &secrets)
{
    QStringList given = file.credentials();
    given.removeIf([&secrets](const QString &credential) { return !secrets.contains(credential); });
    return given;
}

// Whether a secret that was given differs from what the cluster has. One that cannot be written differs: writing it says why.
bool bringsNew(const std::vector<ServerFile> &files, const std::map<QString, Secret> &secrets, const Contents &there)
{
    return std::ranges::any_of(files, [&](const ServerFile &file) {
        if (givenOf(file, secrets).isEmpty()) {
            return false;
        }
        const auto content = connectors::fileContent(file, secrets);
        const Secret *const present = find(there, file);
        return !content || present == nullptr || !content->equals(*present);
    });
}

// What was given, and beside it the files that stay as the cluster has them.
std::map<QString, Secret> withKept(const Work &work, const Contents &there)
{
    std::map<QString, Secret> known = work.secrets;
    for (const ServerFile &file : work.rendered.files) {
        const Secret *const present = find(there, file);
        if (present != nullptr && file.format == connectors::FileFormat::AsGiven) { // the file is the secret itself
            known.emplace(file.credentials().front(), *present);
        }
    }
    return known;
}

} // namespace

Result<std::map<QString, Secret>> copiesFor(const Work &work, const Contents &there)
{
    std::map<QString, Secret> copied;
    for (const ServerFile &file : work.rendered.files) {
        QStringList missing = file.credentials();
        missing.removeIf([&work](const QString &credential) { return work.secrets.contains(credential); });
        if (missing.isEmpty()) {
            continue;
        }
        const Secret *const present = missing.size() == file.credentials().size() ? find(there, file) : nullptr;
        if (present == nullptr) { // of a file with two secrets, both are given or neither
            return failure("run.credential-needed", {{u"catalog"_s, work.name()}, {u"property"_s, missing.front()}});
        }
        copied.emplace(file.key, *present);
    }
    return copied;
}

namespace {

// The record's part of the review: what differs between the two definitions, field by field.
Change recordChange(const Work &work)
{
    Change change {u"Secret %1/%2"_s.arg(work.endpoints.kubernetes.namespaceName(),
                                         cluster::revisionName(work.before().name(), work.revision.number)),
                   {}, {}};
    for (const catalog::FieldChange &field : catalog::diff(work.before().definition(), work.definition())) {
        change.before += field.before.isEmpty() ? QString() : field.field + u": "_s + field.before + u'\n';
        change.after += field.after.isEmpty() ? QString() : field.field + u": "_s + field.after + u'\n';
    }
    return change;
}

struct Target {
    ChangeRequest request;
    SharedWork source = {}; // whose credential is wanted where none is given; the revision's in force if none
};

QCoro::Task<Result<Plan>> planOfChange(Site site, Surroundings seen, Target target, std::stop_token stop)
{
    ChangeRequest &request = target.request;
    const QString name = request.definition.name;
    auto before = currentWork(site, seen, name);
    if (!before) {
        co_return failure(std::move(before.error()));
    }
    if (request.basedOn.value_or((*before)->revision.number) != (*before)->revision.number) {
        co_return failure(planChanged(seen.headBefore->head, seen.allRevisions));
    }
    co_await learnVersion(site, request.definition.connector, stop);
    auto there = co_await contentsOf(target.source ? target.source : *before, stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }

    if (request.definition.kerberos && request.definition.kerberos->clientPrincipal.isEmpty() && (*before)->definition().kerberos) {
        request.definition.kerberos->clientPrincipal = (*before)->definition().kerberos->clientPrincipal;
    }
    if (auto complete = completeKerberos(request.definition, request.secrets); !complete) {
        co_return failure(std::move(complete.error()));
    }
    catalog::Revision revision;
    revision.number = seen.nextNumber();
    revision.definition = request.definition;
    revision.stamp = (*before)->revision.stamp;
    revision.store = (*before)->revision.store;
    revision.actor = seen.actor;
    revision.at = seen.clock.now();
    revision.verb = request.verb;
    revision.reason = request.reason;
    Standing standing {*before, seen.headBefore->head.disabled};
    standing.restart = request.restart;
    standing.krb5Choices = request.krb5Choices;
    standing.library = site.library;
    const auto made = [&] {
        return makeWork(site.environment, site.endpoints, revision, *site.library, seen.pods, request.secrets, standing);
    };
    auto work = made(); // as if the credential stayed
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    const std::vector<ServerFile> files = (*work)->rendered.files;
    CredentialUse use = files.empty() ? CredentialUse::None : CredentialUse::Kept;
    if (target.source || (*work)->hasNewFiles() || bringsNew(files, request.secrets, *there)) {
        revision.stamp = newStamp(revision.number);
        revision.store = cluster::storeName(site.environment.credentials.store);
        use = target.source ? CredentialUse::Earlier : CredentialUse::New;
        work = made();
        if (!work) {
            co_return failure(std::move(work.error()));
        }
        auto copied = copiesFor(**work, *there);
        if (!copied) {
            co_return failure(std::move(copied.error()));
        }
        standing.copied = std::move(*copied);
        auto today = there;
        if (target.source) {
            today = co_await contentsOf(*before, stop);
        }
        if (!today) {
            co_return failure(std::move(today.error()));
        }
        standing.lostCredential = today->size() < (*before)->rendered.files.size();
        work = made();
    }
    if (!work) {
        co_return failure(std::move(work.error()));
    }

    catalog::CatalogDefinition same = request.definition; // where a kept credential would be read from next time is no change
    same.credentials = (*before)->definition().credentials;
    const bool nothing = !(*work)->differsInTrino() && catalog::diff((*before)->definition(), same).empty()
        && (*before)->definition().credentials.size() == request.definition.credentials.size();
    if ((*work)->differsInTrino()) {
        if ((*work)->hasNewFiles() && !seen.mountProblems.empty()) {
            co_return failure(std::move(seen.mountProblems.front()));
        }
        auto answers = co_await isInTrino(site.endpoints, name, stop);
        if (!answers) {
            co_return failure(std::move(answers.error()));
        }
    }
    const std::map<QString, Secret> known = withKept(**work, *there);
    auto remarks = judgeKerberosFiles((*work)->definition(), known);
    if (!remarks) {
        co_return failure(std::move(remarks.error()));
    }
    const auto kept = known.find(catalog::keytabCredential);
    const std::optional<Secret> keytab = kept == known.end() ? std::nullopt : std::optional(kept->second);
    auto signIn = co_await trySignIn(*work, keytab, stop);
    if (!signIn) {
        co_return failure(std::move(signIn.error()));
    }
    auto plan = co_await planOf(request.verb, *work, std::move(seen), request.reason, stop);
    if (!plan) {
        co_return plan;
    }
    plan->remarks = std::move(*remarks);
    std::ranges::move(*signIn, std::back_inserter(plan->remarks));
    if ((*work)->standing.lostCredential && (*work)->differsInTrino() && !(*work)->standing.disabled) {
        plan->remarks.push_back(makeError("run.no-way-back", {{u"catalog"_s, name}}));
    }
    const Change record = recordChange(**work);
    if (!record.before.isEmpty() || !record.after.isEmpty()) {
        plan->changes.insert(plan->changes.begin(), record);
    }
    plan->credential = use;
    plan->changesNothing = nothing;
    co_return plan;
}

// Only what is to be read again: the rest of the definition may be in Vault too, and stays as the cluster has it.
catalog::CatalogDefinition readAgain(const ChangeRequest &request)
{
    catalog::CatalogDefinition part;
    for (const QString &property : request.fromVault) {
        if (const auto source = request.definition.credentials.find(property); source != request.definition.credentials.end()) {
            part.credentials.insert(*source);
        } else if (property == catalog::keytabCredential) {
            part.kerberos = request.definition.kerberos;
        }
    }
    return part;
}

QCoro::Task<Result<Plan>> preparedChange(Site site, ChangeRequest request, std::stop_token stop)
{
    const catalog::CatalogDefinition again = readAgain(request);
    auto known = co_await withVault(site.endpoints.vault, again, std::move(request.secrets), stop);
    if (!known) {
        co_return failure(std::move(known.error()));
    }
    request.secrets = std::move(*known);
    auto seen = co_await lookAround(site, request.definition.name, request.verb, AskTrino::Never, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    Target target {std::move(request), {}}; // named: this compiler destroys a braced argument of an awaited call twice
    auto plan = co_await planOfChange(std::move(site), std::move(*seen), std::move(target), stop);
    co_return plan;
}

QCoro::Task<Result<Plan>> preparedApply(Site site, ChangeRequest request, std::stop_token stop)
{
    auto seen = co_await lookAround(site, request.definition.name, request.verb, AskTrino::WhereFree, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto known = co_await withVault(site.endpoints.vault, request.definition, std::move(request.secrets), stop);
    if (!known) {
        co_return failure(std::move(known.error()));
    }
    request.secrets = std::move(*known);
    if (seen->currentNumber() > 0) {
        Target target {std::move(request), {}};
        auto changed = co_await planOfChange(std::move(site), std::move(*seen), std::move(target), stop);
        co_return changed;
    }
    Standing chosen;
    chosen.restart = request.restart;
    chosen.krb5Choices = std::move(request.krb5Choices);
    chosen.library = site.library;
    auto plan = co_await planOfNew(std::move(site), catalog::Verb::Register, std::move(*seen),
                                   std::move(request.definition), std::move(request.secrets), std::move(request.reason),
                                   std::move(chosen), stop);
    co_return plan;
}

// Whom a credential belongs to stands beside it: without that revision's password, its user would be of no use.
catalog::CatalogDefinition withTodaysCredential(catalog::CatalogDefinition definition, const Work &today)
{
    definition.credentials = today.definition().credentials;
    definition.kerberos = today.definition().kerberos;
    if (today.rendered.files.empty()) {
        return definition;
    }
    for (const connectors::Field &field : today.descriptor.fields) {
        if (field.group == connectors::FieldGroup::Credentials && today.definition().properties.contains(field.property)) {
            definition.properties.insert(field.property, today.definition().properties.value(field.property));
        }
    }
    return definition;
}

QCoro::Task<Result<Plan>> preparedRollBack(Site site, QString catalog, int to, QString reason, std::stop_token stop)
{
    auto seen = co_await lookAround(site, catalog, catalog::Verb::RollBack, AskTrino::Never, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto today = currentWork(site, *seen, catalog);
    if (!today) {
        co_return failure(std::move(today.error()));
    }
    const catalog::Revision *const wanted = seen->revision(to);
    if (wanted == nullptr) {
        QStringList known;
        for (const int number : seen->revisionNumbers()) {
            known.append(u"v%1"_s.arg(number));
        }
        co_return failure("run.revision-unknown", {{u"catalog"_s, catalog},
                                                   {u"revision"_s, QString::number(to)},
                                                   {u"known"_s, known.join(u", "_s)}});
    }
    auto earlier = makeWork(site.environment, site.endpoints, *wanted, *site.library, seen->pods, {});
    if (!earlier) {
        co_return failure(std::move(earlier.error()));
    }
    Target target;
    target.request = {catalog::Verb::RollBack, wanted->definition, {}, std::move(reason), {}};
    target.request.definition.name = catalog; // it may have had another one then
    const bool sameCredential = (*earlier)->rendered.files == (*today)->rendered.files;
    if (!sameCredential) {
        auto there = co_await contentsOf(*earlier, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        if (!there->empty() && there->size() == (*earlier)->rendered.files.size()) {
            target.source = *earlier;
        } else {
            target.request.definition = withTodaysCredential(std::move(target.request.definition), **today);
        }
    }
    auto plan = co_await planOfChange(std::move(site), std::move(*seen), std::move(target), stop);
    co_return plan;
}

// What was prepared for a restart of Trino waits for it, and what its Java does not find it would only fail at.
QCoro::Task<Result<>> findsRealms(SharedWork work, ServerClock clock, std::stop_token stop)
{
    const QString name = work->name();
    if (const auto awaited = work->standing.awaited) {
        auto come = co_await restartHasCome(work->environment, work->endpoints, *awaited, clock.now(), stop);
        if (!come) {
            co_return failure(std::move(come.error()));
        }
        if (!*come) {
            co_return failure("run.krb5-restart-needed", {{u"realms"_s, awaited->realms.join(u", "_s)}, {u"waiting"_s, name}});
        }
    }
    if (work->rendered.krb5Marker) {
        auto missing = co_await realmsNotFound(work, stop);
        if (!missing) {
            co_return failure(std::move(missing.error()));
        }
        if (!missing->isEmpty()) {
            co_return failure("run.krb5-restart-needed", {{u"realms"_s, missing->join(u", "_s)}, {u"waiting"_s, name}});
        }
    }
    co_return Result<> {};
}

QCoro::Task<Result<Plan>> preparedSwitch(Site site, catalog::Verb verb, QString catalog, QString reason,
                                         std::stop_token stop)
{
    auto seen = co_await lookAround(site, catalog, verb, AskTrino::Always, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto work = currentWork(site, *seen, catalog);
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    const bool enabling = verb == catalog::Verb::Enable;
    const bool nothing = (*work)->standing.disabled != enabling;
    if (enabling && !nothing && seen->inTrino) {
        co_return failure(takenInTrino(*seen, catalog));
    }
    if (enabling && !nothing) {
        auto found = co_await findsRealms(*work, seen->clock, stop);
        if (!found) {
            co_return failure(std::move(found.error()));
        }
    }
    auto plan = co_await planOf(verb, *work, std::move(*seen), std::move(reason), stop);
    if (plan) {
        plan->changesNothing = nothing;
    }
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareChange(Site site, ChangeRequest request, Observer observer, std::stop_token stop)
{
    return announced(preparedChange(std::move(site), std::move(request), std::move(stop)), std::move(observer));
}

QCoro::Task<Result<Plan>> prepareApply(Site site, ChangeRequest request, Observer observer, std::stop_token stop)
{
    return announced(preparedApply(std::move(site), std::move(request), std::move(stop)), std::move(observer));
}

QCoro::Task<Result<Plan>> prepareSwitch(Site site, catalog::Verb verb, QString catalog, QString reason,
                                        Observer observer, std::stop_token stop)
{
    return announced(preparedSwitch(std::move(site), verb, std::move(catalog), std::move(reason), std::move(stop)),
                     std::move(observer));
}

QCoro::Task<Result<Plan>> prepareRollBack(Site site, QString catalog, int to, QString reason, Observer observer,
                                          std::stop_token stop)
{
    return announced(preparedRollBack(std::move(site), std::move(catalog), to, std::move(reason), std::move(stop)),
                     std::move(observer));
}

} // namespace provisioning
