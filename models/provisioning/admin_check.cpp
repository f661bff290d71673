#include "provisioning/admin_check.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QCoro::Task<Result<QJsonArray>> row(trino::Client trino, QString sql, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = std::move(sql);
    auto result = co_await trino.run(statement, stop);
    if (!result) {
        co_return failure(std::move(result.error()));
    }
    QJsonArray first = result->rows.isEmpty() ? QJsonArray() : result->rows.first();
    co_return first;
}

bool isListed(const AdminStanding &standing, const cluster::AccessDefaults &access)
{
    return access.adminUsers.contains(standing.person)
        || std::ranges::any_of(standing.groups, [&](const QString &group) { return access.adminGroups.contains(group); });
}

} // namespace

EndpointCheck judged(const AdminStanding &standing, const cluster::Environment &environment)
{
    EndpointCheck check {EndpointKind::Admins, {}, {}, standing.person, {}, {}};
    const QStringList listed = environment.access.adminGroups + environment.access.adminUsers;
    const auto say = [&](const char *code) {
        return makeError(code, {{u"person"_s, standing.person},
                                {u"groups"_s, standing.groups.join(u", "_s)},
                                {u"role"_s, environment.identity.adminRole},
                                {u"listed"_s, listed.join(u", "_s)}});
    };
    if (standing.opa && *standing.opa != standing.trino) {
        check.problems.push_back(say(standing.trino ? "rights.opa-refuses" : "rights.opa-alone"));
    }
    if (standing.environment != standing.trino) {
        check.problems.push_back(say(standing.trino ? "rights.not-listed" : "rights.listed-alone"));
    }
    if (standing.product && *standing.product != standing.trino) {
        check.problems.push_back(say(standing.trino ? "rights.role-missing" : "rights.role-alone"));
    }
    if (check.problems.empty()) {
        check.remarks.push_back(say(standing.trino ? "rights.admin" : "rights.reader"));
    }
    check.mayChange = standing.trino && standing.product.value_or(true);
    return check;
}

QCoro::Task<std::optional<EndpointCheck>> checkAdmins(Site site, std::stop_token stop)
{
    const trino::Client &trino = site.endpoints.trino;
    const auto me = co_await row(trino, u"SELECT current_user, current_groups()"_s, stop);
    if (!me || me->isEmpty()) {
        co_return std::optional<EndpointCheck>();
    }
    AdminStanding standing;
    standing.person = me->at(0).toString();
    const QJsonArray groups = me->at(1).toArray();
    for (const QJsonValue &group : groups) {
        standing.groups += group.toString();
    }
    const auto dropped = co_await row(trino, u"DROP CATALOG IF EXISTS \"%1\""_s.arg(unusedName), stop);
    const bool refused = !dropped && dropped.error().is("trino.not-permitted"_L1);
    if (!dropped && !refused && !dropped.error().is("trino.static-mode"_L1)) {
        co_return std::optional<EndpointCheck>();
    }
    standing.trino = !refused;
    standing.environment = isListed(standing, site.environment.access);
    if (!site.environment.identity.issuer.isEmpty()) {
        standing.product = !site.endpoints.refusal;
    }
    if (!site.environment.opa.url.isEmpty()) {
        opa::Person person;
        person.user = standing.person;
        person.groups = standing.groups;
        const auto decision = co_await site.endpoints.opa.mayDropCatalog(person, unusedName, stop);
        standing.opa = decision ? std::optional(*decision) : std::nullopt;
    }
    std::optional<EndpointCheck> check = judged(standing, site.environment);
    co_return check;
}

} // namespace provisioning
