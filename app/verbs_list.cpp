// list, show: what is registered.
#include "app/drift_lines.h"
#include "app/inputs.h"
#include "app/verbs.h"
#include "provisioning/inventory.h"
#include "provisioning/reindex.h"
#include "provisioning/work.h"
#include "text/duration.h"
#include "text/statuses.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QJsonObject entryJson(const provisioning::CatalogEntry &entry)
{
    QJsonObject json {{u"name"_s, entry.name},
                      {u"connector"_s, entry.connector},
                      {u"allow_roles"_s, QJsonArray::fromStringList(entry.allowRoles)},
                      {u"health"_s, provisioning::healthName(entry.health)}};
    json.insert(u"drift"_s, cli::toJson(entry.drift));
    json.insert(u"driftKnown"_s, entry.driftKnown);
    if (entry.head) {
        json.insert(u"head"_s, catalog::toRecord(*entry.head));
        json.insert(u"integrity"_s, catalog::integrityName(entry.signature.integrity));
    }
    if (entry.revision) {
        json.insert(u"revision"_s, catalog::toRecord(*entry.revision));
    }
    if (entry.damage) {
        json.insert(u"damage"_s, cli::toJson(*entry.damage));
    }
    return json;
}

// For people; healthName is the stable one.
QString healthText(const provisioning::CatalogEntry &entry)
{
    return text::healthWord(provisioning::healthName(entry.health));
}

QString revisionText(const provisioning::CatalogEntry &entry)
{
    return entry.head && entry.head->current > 0 ? u"v%1"_s.arg(entry.head->current) : u"—"_s;
}

// A line a fact. Properties keep the names Trino has for them.
QList<QStringList> rowsOf(const provisioning::CatalogEntry &entry)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("cli", text); };
    QList<QStringList> rows {{say(QT_TRANSLATE_NOOP("cli", "Name")), entry.name},
                             {say(QT_TRANSLATE_NOOP("cli", "Connector")), entry.connector},
                             {say(QT_TRANSLATE_NOOP("cli", "Health")), healthText(entry)},
                             {say(QT_TRANSLATE_NOOP("cli", "Revision")), revisionText(entry)},
                             {say(QT_TRANSLATE_NOOP("cli", "Record")), entry.head ? text::integrityWord(catalog::integrityName(entry.signature.integrity)) : u"—"_s},
                             {say(QT_TRANSLATE_NOOP("cli", "Roles")), entry.allowRoles.join(u", "_s)}};
    if (entry.revision) {
        const catalog::CatalogDefinition &definition = entry.revision->definition;
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Description")), definition.description});
        for (auto property = definition.properties.begin(); property != definition.properties.end(); ++property) {
            rows.append({property.key(), property.value()});
        }
        for (const auto &[property, source] : definition.credentials) {
            rows.append({property, u"••••••"_s});
        }
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Changed by")), entry.revision->actor});
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Changed at")), entry.revision->at.toString(Qt::ISODate)});
    }
    if (entry.head && entry.head->lastGap().count() > 0) {
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Absent from Trino")), text::duration(entry.head->lastGap())});
    }
    rows.append({say(QT_TRANSLATE_NOOP("cli", "Drift")), driftText(entry.drift, entry.driftKnown)});
    if (entry.head && entry.head->awaited) {
        const catalog::AwaitedRestart &awaited = *entry.head->awaited;
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Waits for Trino’s restart")),
                     QCoreApplication::translate("cli", "since %1, for %2").arg(awaited.since.toString(Qt::ISODate), awaited.realms.join(u", "_s))});
    }
    if (entry.head && entry.head->lease) {
        const catalog::Lease &lease = *entry.head->lease;
        rows.append({say(QT_TRANSLATE_NOOP("cli", "Being changed by")),
                     QCoreApplication::translate("cli", "%1, until %2 at least")
                         .arg(lease.holder, lease.until.toString(Qt::ISODate))});
    }
    return rows;
}

using LastIngestion = Result<std::optional<metadata::Ingestion>>;

// How OpenMetadata's last reading went; where it does not say, why.
QString ingestionText(const LastIngestion &last)
{
    if (!last) {
        return text::explain(last.error()).cause;
    }
    if (!*last) {
        return text::ingestionWord(u"none"_s);
    }
    const metadata::Ingestion &ingestion = **last;
    QStringList parts {text::ingestionWord(metadata::stateName(ingestion.state)), ingestion.at.toString(Qt::ISODate),
                       ingestion.reason};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QJsonObject ingestionJson(const LastIngestion &last)
{
    if (!last) {
        return {{u"error"_s, cli::toJson(last.error())}};
    }
    if (!*last) {
        return {{u"state"_s, u"none"_s}};
    }
    return {{u"state"_s, metadata::stateName((*last)->state)},
            {u"run"_s, (*last)->run},
            {u"at"_s, (*last)->at.toString(Qt::ISODate)},
            {u"reason"_s, (*last)->reason}};
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
        rows.append({entry.name, entry.connector, healthText(entry), driftText(entry.drift, entry.driftKnown), revisionText(entry),
                     entry.allowRoles.join(u", "_s)});
        catalogs.append(entryJson(entry));
    }
    invocation.printer->table({QCoreApplication::translate("cli", "NAME"), QCoreApplication::translate("cli", "CONNECTOR"),
                               QCoreApplication::translate("cli", "HEALTH"), QCoreApplication::translate("cli", "DRIFT"), QCoreApplication::translate("cli", "REVISION"),
                               QCoreApplication::translate("cli", "ROLES")},
                              rows);
    invocation.printer->result({{u"catalogs"_s, catalogs}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    auto ingestionTask = provisioning::lastIngestion(*site, invocation.arguments.value(0), invocation.stop);
    auto entries = co_await provisioning::listCatalogs(*site, invocation.stop);
    if (!entries) {
        co_return invocation.printer->failed(entries.error());
    }
    const QString name = invocation.arguments.value(0);
    auto ingestion = co_await ingestionTask;
    const auto found = std::ranges::find(*entries, name, &provisioning::CatalogEntry::name);
    if (found == entries->end()) {
        co_return invocation.printer->failed(makeError("run.catalog-unknown", {{u"catalog"_s, name}}));
    }
    QList<QStringList> rows = rowsOf(*found);
    QJsonObject json = entryJson(*found);
    const bool hasMetadata = !site->environment.metadata.url.isEmpty();
    if (hasMetadata && found->head) {
        rows.append({u"OpenMetadata"_s, ingestionText(ingestion)});
        json.insert(u"metadata"_s, ingestionJson(ingestion));
    }
    invocation.printer->table({}, rows);
    if (!found->drift.empty()) {
        invocation.printer->line(u'\n' + driftBlocks(found->drift));
    }
    invocation.printer->result(json);
    co_return ExitCode::Done;
}

} // namespace cli
