#include "provisioning/change_plan.h"

#include "catalog/definition_diff.h"
#include "provisioning/hadoop_files.h"
#include "provisioning/kept_files.h"
#include "provisioning/kerberos_sign_in.h"
#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using connectors::ServerFile;

namespace provisioning {

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

} // namespace

QCoro::Task<Result<Plan>> planOfChange(Site site, Surroundings seen, ChangeTarget target, std::stop_token stop)
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
    standing.unindexed = seen.headBefore->head.unindexedSince.has_value();
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


} // namespace provisioning
