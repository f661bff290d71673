#include "provisioning/change_plan.h"
#include "provisioning/kept_files.h"
#include "provisioning/plan_parts.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

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
    ChangeTarget target;
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

} // namespace

QCoro::Task<Result<Plan>> prepareRollBack(Site site, QString catalog, int to, QString reason, Observer observer,
                                          std::stop_token stop)
{
    return announced(preparedRollBack(std::move(site), std::move(catalog), to, std::move(reason), std::move(stop)),
                     std::move(observer));
}

} // namespace provisioning
