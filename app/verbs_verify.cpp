// verify: is everything as it was recorded, and the record as it was signed? Looks only; reconcile is what puts right.
#include "app/drift_lines.h"
#include "app/inputs.h"
#include "app/verbs.h"
#include "provisioning/drift_facts.h"
#include "provisioning/inventory.h"
#include "provisioning/verify.h"
#include "text/statuses.h"

#include <QCoreApplication>
#include <QJsonArray>

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

QJsonObject verdictJson(const CatalogEntry &entry)
{
    QJsonObject json {{u"name"_s, entry.name}, {u"in_order"_s, isInOrder(entry)}, {u"drift"_s, cli::toJson(entry.drift)}};
    if (entry.head || entry.damage) {
        json.insert(u"integrity"_s, catalog::integrityName(entry.signature.integrity));
        json.insert(u"key"_s, entry.signature.key);
        json.insert(u"fields"_s, QJsonArray::fromStringList(entry.signature.fields));
    }
    return json;
}

QString recordText(const CatalogEntry &entry)
{
    return entry.head || entry.damage ? text::integrityWord(catalog::integrityName(entry.signature.integrity)) : u"—"_s;
}

// What no record tells: those that are gone, rules of strangers, and that nothing is signed here.
std::vector<Error> besides(const provisioning::Verification &found, const std::vector<CatalogEntry> &entries)
{
    std::vector<Error> all;
    for (const provisioning::VerifiedCatalog &one : found.catalogs) {
        if (std::ranges::find(entries, one.catalog, &CatalogEntry::name) == entries.end() && one.problem) {
            all.push_back(*one.problem);
        }
    }
    all.insert(all.end(), found.policy.begin(), found.policy.end());
    return all;
}

QJsonArray toJson(const std::vector<Error> &errors)
{
    QJsonArray json;
    for (const Error &error : errors) {
        json.append(cli::toJson(error));
    }
    return json;
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
    auto factsTask = provisioning::driftFacts(*site, wanted, invocation.stop);
    auto found = co_await provisioning::verify(*site, wanted, invocation.stop);
    auto facts = co_await factsTask;
    if (!facts) {
        co_return printer.failed(facts.error());
    }
    const std::vector<CatalogEntry> entries = provisioning::entriesOf(site->environment, *facts);
    if (!found && !(found.error().is("run.catalog-unknown"_L1) && !entries.empty())) {
        co_return printer.failed(found.error());
    }
    const std::vector<Error> strange = found ? besides(*found, entries) : std::vector<Error>();
    QJsonArray catalogs;
    QList<QStringList> rows;
    bool allInOrder = facts->unseen.empty() && strange.empty();
    for (const CatalogEntry &entry : entries) {
        rows.append({entry.name, recordText(entry), driftText(entry.drift, true)});
        catalogs.append(verdictJson(entry));
        allInOrder = allInOrder && isInOrder(entry);
    }
    printer.table({QCoreApplication::translate("cli", "NAME"), QCoreApplication::translate("cli", "RECORD"),
                   QCoreApplication::translate("cli", "DRIFT")},
                  rows);
    for (const CatalogEntry &entry : entries) {
        if (!entry.drift.empty()) {
            printer.line(u'\n' + entry.name + u'\n' + driftBlocks(entry.drift));
        }
    }
    for (const Error &error : facts->unseen) {
        printer.warn(error);
    }
    for (const Error &error : strange) {
        printer.warn(error);
    }
    const QString place = site->endpoints.signer->description();
    if (place.isEmpty()) {
        printer.warn(makeError("signature.none"));
    } else if (found && found->signingKey.isEmpty()) {
        printer.warn(makeError("signature.no-key", {{u"place"_s, place}}));
    }
    printer.result({{u"catalogs"_s, catalogs},
                    {u"strange"_s, toJson(strange)},
                    {u"keys"_s, place},
                    {u"signing"_s, found ? found->signingKey : QString()},
                    {u"intact"_s, found && found->isIntact()},
                    {u"unseen"_s, toJson(facts->unseen)}});
    co_return allInOrder ? ExitCode::Done : ExitCode::AtFault;
}

} // namespace cli
