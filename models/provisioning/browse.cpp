#include "provisioning/browse.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QCoro::Task<Result<Names>> namesFrom(Site site, QString sql, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = std::move(sql);
    statement.rowLimit = Names::mostNames + 2; // one tells that there are more, one may be information_schema
    statement.deadline = site.environment.limits.request;
    auto answer = co_await site.endpoints.trino.run(statement, stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    Names found;
    for (const QJsonArray &row : std::as_const(answer->rows)) {
        found.names.append(row.at(0).toString());
    }
    found.names.removeAll(u"information_schema"_s);
    found.isCut = found.names.size() > Names::mostNames;
    found.names.sort();
    found.names.resize(std::min(found.names.size(), Names::mostNames));
    co_return found;
}

} // namespace

QCoro::Task<Result<Names>> schemasOf(Site site, QString catalog, std::stop_token stop)
{
    const QString sql = u"SHOW SCHEMAS FROM "_s + trino::quotedName(catalog);
    return namesFrom(std::move(site), sql, std::move(stop));
}

QCoro::Task<Result<Names>> tablesOf(Site site, QString catalog, QString schema, std::stop_token stop)
{
    const QString sql = u"SHOW TABLES FROM %1.%2"_s.arg(trino::quotedName(catalog), trino::quotedName(schema));
    return namesFrom(std::move(site), sql, std::move(stop));
}

} // namespace provisioning
