#include "provisioning/verify.h"

#include "policy/fragment_reader.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

VerifiedCatalog verified(const cluster::CatalogRecord &record, const catalog::KeyRing &ring)
{
    VerifiedCatalog one {record.catalog, 0, catalog::judge(record.catalog, record.stored, ring), {}};
    if (record.head) {
        one.revision = record.head->head.current;
    }
    one.problem = catalog::objection(record.catalog, one.verdict);
    if (!one.problem && !record.unreadable.empty()) {
        one.problem = record.unreadable.front();
    }
    return one;
}

// Signed once, not deleted by us, and no record is left.
void addRemoved(std::vector<VerifiedCatalog> &catalogs, const catalog::KeyRing &ring, const QString &wanted)
{
    for (auto mark = ring.marks.begin(); mark != ring.marks.end(); ++mark) {
        const QString &name = mark.key();
        const bool asked = wanted.isEmpty() || wanted == name;
        if (asked && !mark->deleted && std::ranges::find(catalogs, name, &VerifiedCatalog::catalog) == catalogs.end()) {
            catalogs.push_back({name, 0, {catalog::Integrity::Tampered, {}, {u"record"_s}},
                                makeError("signature.removed", {{u"catalog"_s, name}})});
        }
    }
}

std::optional<Error> strangeRule(const QString &object, const QString &key, const QByteArray &rego, const QString &package)
{
    const policy::FragmentReading reading = policy::readFragment(rego);
    QMap<QString, QString> where {{u"object"_s, object}, {u"key"_s, key}};
    if (reading.fragment && reading.fragment->package == package && reading.fragment->catalog + u".rego"_s == key) {
        return std::nullopt;
    }
    if (!reading.fragment) {
        where.insert(u"line"_s, QString::number(reading.line));
        where.insert(u"text"_s, reading.text);
    }
    return makeError("policy.foreign-rule", std::move(where));
}

QCoro::Task<Result<std::vector<Error>>> strangeRules(Site site, QString catalog, std::stop_token stop)
{
    const QString &name = site.environment.objects.policyConfigMap;
    std::vector<Error> strange;
    auto found = co_await site.endpoints.kubernetes.get(kubernetes::configMaps, name, stop);
    if (!found && found.error().is("kubernetes.not-found"_L1)) {
        co_return strange;
    }
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    const QString object = u"ConfigMap %1/%2"_s.arg(site.endpoints.kubernetes.namespaceName(), name);
    const QJsonObject data = found->object["data"_L1].toObject();
    for (auto entry = data.begin(); entry != data.end(); ++entry) {
        if (!catalog.isEmpty() && entry.key() != catalog + u".rego"_s) {
            continue;
        }
        if (auto rule = strangeRule(object, entry.key(), entry.value().toString().toUtf8(), site.environment.opa.package)) {
            strange.push_back(std::move(*rule));
        }
    }
    const QJsonObject binary = found->object["binaryData"_L1].toObject();
    for (auto entry = binary.begin(); entry != binary.end() && catalog.isEmpty(); ++entry) {
        strange.push_back(makeError("policy.foreign-rule", {{u"object"_s, object}, {u"key"_s, entry.key()}}));
    }
    co_return strange;
}

} // namespace

bool Verification::isIntact() const
{
    return policy.empty() && std::ranges::all_of(catalogs, [](const VerifiedCatalog &one) {
        return one.verdict.integrity == catalog::Integrity::Intact && !one.problem;
    });
}

QCoro::Task<Result<Verification>> verify(Site site, QString catalog, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto recordsTask = store.read(catalog, stop);
    auto keysTask = site.endpoints.signer->readAgain(stop);
    auto rulesTask = strangeRules(site, catalog, stop);
    auto records = co_await recordsTask;
    auto keys = co_await keysTask;
    auto rules = co_await rulesTask;
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (!keys) {
        co_return failure(std::move(keys.error()));
    }
    if (!rules) {
        co_return failure(std::move(rules.error()));
    }
    Verification all {site.endpoints.signer->description(), keys->signing, {}, std::move(*rules)};
    for (const cluster::CatalogRecord &record : records->records) {
        if (!catalog.isEmpty() || !record.catalog.startsWith("cm-test-"_L1)) { // a connection test that is going on is nobody's
            all.catalogs.push_back(verified(record, *keys));
        }
    }
    addRemoved(all.catalogs, *keys, catalog);
    if (!catalog.isEmpty() && all.catalogs.empty()) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    std::ranges::sort(all.catalogs, {}, &VerifiedCatalog::catalog);
    co_return all;
}

} // namespace provisioning
