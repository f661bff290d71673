#include "provisioning/access.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// The admins may always, by the base policy; asking about them would prove nothing about our rule.
QStringList withoutAdmins(const Work &work, QStringList roles)
{
    const QStringList &admins = work.environment.access.adminGroups;
    erase_if(roles, [&admins](const QString &role) { return admins.contains(role); });
    return roles;
}

QString firstIn(const QStringList &roles, const QStringList &wanted)
{
    const auto found = std::ranges::find_if(roles, [&wanted](const QString &role) { return wanted.contains(role); });
    return found == roles.end() ? QString() : *found;
}

std::map<QString, Secret> ruleOf(const Work &work, QStringList roles)
{
    std::map<QString, Secret> values; // no secret, but one way to write keys is enough
    values.emplace(work.policyKey(), Secret::fromBytes(policy::toRego(work.fragment(std::move(roles)))));
    return values;
}

// What the watcher says of our ConfigMap (kube-mgmt's annotation, and its older name), empty if nothing.
QCoro::Task<QString> watcherStatus(SharedWork work)
{
    const cluster::SharedObject object = work->policyObject();
    auto there = co_await work->endpoints.kubernetes.get(object.resource, object.name, {});
    if (!there) {
        co_return QString();
    }
    const QJsonValue annotations = there->object["metadata"_L1]["annotations"_L1];
    const QString now = annotations["openpolicyagent.org/kube-mgmt-status"_L1].toString();
    co_return now.isEmpty() ? annotations["openpolicyagent.org/policy-status"_L1].toString() : now;
}

} // namespace

QCoro::Task<Result<Decision>> askPolicy(SharedWork work, std::stop_token stop)
{
    return askPolicy(work, work->definition().allowRoles, std::move(stop));
}

QCoro::Task<Result<Decision>> askPolicy(SharedWork work, QStringList asked, std::stop_token stop)
{
    const opa::Client &opa = work->endpoints.opa;
    const QStringList roles = withoutAdmins(*work, std::move(asked));
    std::vector<QCoro::Task<Result<bool>>> questions; // under way together
    opa::Person person;
    person.user = strangerName;
    questions.push_back(opa.mayAccessCatalog(person, work->name(), stop));
    for (const QString &role : roles) {
        person.groups = {role};
        questions.push_back(opa.mayAccessCatalog(person, work->name(), stop));
    }
    Decision decision;
    std::optional<Error> problem;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto answer = co_await questions[i];
        if (!answer) {
            problem = std::move(answer.error());
        } else if (i == 0) {
            decision.stranger = *answer;
        } else {
            (*answer ? decision.admitted : decision.refused).append(roles[static_cast<qsizetype>(i) - 1]);
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return decision;
}

QCoro::Task<Result<>> writeRule(SharedWork work, QStringList roles, kubernetes::DryRun dryRun, std::stop_token stop)
{
    auto written = co_await cluster::putKeys(work->endpoints.kubernetes, work->policyObject(), work->objectName(),
                                             ruleOf(*work, std::move(roles)), dryRun, stop);
    co_return written;
}

QCoro::Task<Result<>> overwriteRule(SharedWork work, QStringList roles, std::stop_token stop)
{
    auto written = co_await cluster::putKeys(work->endpoints.kubernetes, work->policyObject(), work->objectName(),
                                             ruleOf(*work, std::move(roles)), kubernetes::DryRun::No, stop,
                                             cluster::Foreign::Overwritten);
    co_return written;
}

QCoro::Task<Result<>> releaseRule(SharedWork work, std::stop_token stop)
{
    auto released = co_await cluster::releaseKeys(work->endpoints.kubernetes, work->policyObject(), work->objectName(), stop);
    co_return released;
}

QCoro::Task<Result<>> waitForPolicy(SharedWork work, Wanted wanted, std::stop_token stop)
{
    const QStringList roles = work->definition().allowRoles;
    return wanted == Wanted::Closed ? waitForRoles(work, {}, roles, std::move(stop))
                                    : waitForRoles(work, roles, {}, std::move(stop));
}

QCoro::Task<Result<>> waitForRoles(SharedWork work, QStringList admitted, QStringList refused, std::stop_token stop)
{
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + work->environment.limits.policy;
    std::chrono::milliseconds nap {5};
    while (true) {
        auto decision = co_await askPolicy(work, admitted + refused, stop);
        if (!decision) {
            co_return failure(std::move(decision.error()));
        }
        const QString lacking = firstIn(decision->refused, admitted);
        const QString lingering = firstIn(decision->admitted, refused);
        if (!decision->stranger && lacking.isEmpty() && lingering.isEmpty()) {
            co_return Result<> {};
        }
        if (steady_clock::now() >= end) {
            if (decision->stranger) {
                co_return failure("run.policy-admits-strangers", {{u"catalog"_s, work->name()}});
            }
            if (!lingering.isEmpty()) {
                co_return failure("run.role-still-admitted",
                                  {{u"catalog"_s, work->name()}, {u"role"_s, lingering}});
            }
            if (!decision->admitted.isEmpty()) {
                co_return failure("run.role-still-refused", {{u"catalog"_s, work->name()}, {u"role"_s, lacking}});
            }
            const QString watcher = co_await watcherStatus(work);
            co_return failure("run.policy-not-loaded",
                              {{u"catalog"_s, work->name()},
                               {u"seconds"_s, QString::number(work->environment.limits.policy.count())},
                               {u"watcher"_s, watcher}});
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 2, std::chrono::milliseconds {250});
    }
}

} // namespace provisioning
