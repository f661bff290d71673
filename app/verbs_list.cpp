// list, show: what is registered.
#include "app/inputs.h"
#include "app/verbs.h"
#include "provisioning/inventory.h"
#include "provisioning/work.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QJsonObject toJson(const provisioning::CatalogEntry &entry)
{
    QJsonObject json {{u"name"_s, entry.name},
                      {u"connector"_s, entry.connector},
                      {u"allow_roles"_s, QJsonArray::fromStringList(entry.allowRoles)},
                      {u"health"_s, provisioning::healthName(entry.health)}};
    if (entry.head) {
        json.insert(u"head"_s, catalog::toRecord(*entry.head));
    }
    if (entry.revision) {
        json.insert(u"revision"_s, catalog::toRecord(*entry.revision));
    }
    if (entry.damage) {
        json.insert(u"damage"_s, cli::toJson(*entry.damage));
    }
    return json;
}

QString revisionText(const provisioning::CatalogEntry &entry)
{
    return entry.head && entry.head->current > 0 ? u"v%1"_s.arg(entry.head->current) : u"—"_s;
}

} // namespace

QCoro::Task<ExitCode> list(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    auto entries = co_await provisioning::listCatalogs(*site, invocation.stop);
    if (!entries) {
        co_return invocation.printer->failed(entries.error());
    }
    QList<QStringList> rows;
    QJsonArray catalogs;
    for (const provisioning::CatalogEntry &entry : *entries) {
        rows.append({entry.name, entry.connector, provisioning::healthName(entry.health), revisionText(entry),
                     entry.allowRoles.join(u", "_s)});
        catalogs.append(toJson(entry));
    }
    invocation.printer->table({u"NAME"_s, u"CONNECTOR"_s, u"HEALTH"_s, u"REVISION"_s, u"ROLES"_s}, rows);
    invocation.printer->result({{u"catalogs"_s, catalogs}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    auto entries = co_await provisioning::listCatalogs(*site, invocation.stop);
    if (!entries) {
        co_return invocation.printer->failed(entries.error());
    }
    const QString name = invocation.arguments.value(0);
    const auto found = std::ranges::find(*entries, name, &provisioning::CatalogEntry::name);
    if (found == entries->end()) {
        co_return invocation.printer->failed(makeError("run.catalog-unknown", {{u"catalog"_s, name}}));
    }
    QList<QStringList> rows {{u"name"_s, found->name},
                             {u"connector"_s, found->connector},
                             {u"health"_s, provisioning::healthName(found->health)},
                             {u"revision"_s, revisionText(*found)},
                             {u"allow_roles"_s, found->allowRoles.join(u", "_s)}};
    if (found->revision) {
        const catalog::CatalogDefinition &definition = found->revision->definition;
        rows.append({u"description"_s, definition.description});
        for (auto property = definition.properties.begin(); property != definition.properties.end(); ++property) {
            rows.append({property.key(), property.value()});
        }
        for (const auto &[property, source] : definition.credentials) {
            rows.append({property, u"••••••"_s});
        }
        rows.append({u"actor"_s, found->revision->actor});
        rows.append({u"at"_s, found->revision->at.toString(Qt::ISODate)});
    }
    if (found->head && found->head->lease) {
        rows.append({u"lease"_s, u"%1, %2"_s.arg(found->head->lease->holder,
                                               found->head->lease->until.toString(Qt::ISODate))});
    }
    invocation.printer->table({}, rows);
    invocation.printer->result(toJson(*found));
    co_return ExitCode::Done;
}

} // namespace cli
