// verify: is everything as it was recorded? Looks only; reconcile is what puts right.
#include "app/drift_lines.h"
#include "app/inputs.h"
#include "app/verbs.h"
#include "provisioning/drift_facts.h"
#include "provisioning/inventory.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using provisioning::CatalogEntry;

namespace cli {

namespace {

// A catalog that this program never registered is nothing to put right.
bool isInOrder(const CatalogEntry &entry)
{
    return std::ranges::all_of(entry.drift, [](const provisioning::Finding &finding) {
        return finding.drift == provisioning::Drift::Unmanaged;
    });
}

} // namespace

QCoro::Task<ExitCode> verify(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    Printer &printer = *invocation.printer;
    const QString wanted = invocation.arguments.value(0);
    auto facts = co_await provisioning::driftFacts(*site, wanted, invocation.stop);
    if (!facts) {
        co_return printer.failed(facts.error());
    }
    const std::vector<CatalogEntry> entries = provisioning::entriesOf(site->environment, *facts);
    if (!wanted.isEmpty() && entries.empty()) {
        co_return printer.failed(makeError("run.catalog-unknown", {{u"catalog"_s, wanted}}));
    }
    QJsonArray catalogs;
    QList<QStringList> rows;
    bool allInOrder = facts->unseen.empty();
    for (const CatalogEntry &entry : entries) {
        rows.append({entry.name, driftText(entry.drift, true)});
        catalogs.append(QJsonObject {{u"name"_s, entry.name},
                                     {u"in_order"_s, isInOrder(entry)},
                                     {u"drift"_s, toJson(entry.drift)}});
        allInOrder = allInOrder && isInOrder(entry);
    }
    printer.table({QCoreApplication::translate("cli", "NAME"), QCoreApplication::translate("cli", "DRIFT")}, rows);
    for (const CatalogEntry &entry : entries) {
        if (!entry.drift.empty()) {
            printer.line(u'\n' + entry.name + u'\n' + driftBlocks(entry.drift));
        }
    }
    QJsonArray unseen;
    for (const Error &error : facts->unseen) {
        printer.warn(error);
        unseen.append(toJson(error));
    }
    printer.result({{u"catalogs"_s, catalogs}, {u"unseen"_s, unseen}});
    co_return allInOrder ? ExitCode::Done : ExitCode::AtFault;
}

} // namespace cli
