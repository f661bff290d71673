#include "provisioning/signing.h"

#include <QDate>

using namespace Qt::StringLiterals;
using catalog::Integrity;

namespace provisioning {

namespace {

constexpr size_t atOnce = 8; // writes under way together

enum class Which { Sound, AsItStands }; // intact or never signed; or whatever it is

SigningReport reportOf(const Site &site, const catalog::KeyRing &ring)
{
    SigningReport report {site.endpoints.signer->description(), ring.signing, {}, {}};
    for (const auto &[id, key] : ring.keys) {
        report.known.append(id);
    }
    return report;
}

QCoro::Task<Result<catalog::KeyRing>> ringOf(Site site, std::stop_token stop)
{
    if (!site.endpoints.signer->isConfigured()) {
        co_return failure("signature.none");
    }
    auto ring = co_await site.endpoints.signer->readAgain(std::move(stop));
    co_return ring;
}

QCoro::Task<Result<catalog::KeyRing>> ringWithKey(Site site, std::stop_token stop)
{
    auto ring = co_await ringOf(site, std::move(stop));
    if (ring && ring->signing.isEmpty()) {
        co_return failure("signature.no-key", {{u"place"_s, site.endpoints.signer->description()}});
    }
    co_return ring;
}

QCoro::Task<SignedRecord> signedAnew(Site site, cluster::CatalogRecord record, catalog::Verdict before, Which which)
{
    SignedRecord result {record.catalog, std::move(before), {}};
    if (!record.head || !record.unreadable.empty()) {
        result.problem = record.unreadable.empty() ? makeError("run.catalog-unknown", {{u"catalog"_s, record.catalog}})
                                                   : record.unreadable.front();
        co_return result;
    }
    if (which == Which::Sound) {
        result.problem = catalog::objection(record.catalog, result.before);
    }
    if (!result.problem && record.head->head.pending) {
        result.problem = makeError("signature.being-changed", {{u"catalog"_s, record.catalog}});
    }
    if (result.problem) {
        co_return result;
    }
    catalog::Head head = record.head->head;
    if (which == Which::AsItStands || !head.seal) {
        head.fingerprints.clear();
        catalog::listRevisions(head, record.stored.revisions);
    }
    const cluster::RecordStore store(site.endpoints);
    auto written = co_await store.write(*record.head, head, {});
    if (!written) {
        result.problem = std::move(written.error());
    } else if (written->remark) {
        result.problem = std::move(written->remark);
    }
    co_return result;
}

QCoro::Task<Result<std::vector<SignedRecord>>> signAll(Site site, QString catalog, Which which, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto records = co_await store.read(catalog, stop);
    auto ring = co_await site.endpoints.signer->ring(stop);
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    std::vector<SignedRecord> all;
    const auto &found = records->records;
    for (size_t i = 0; i < found.size() && !stop.stop_requested();) {
        std::vector<QCoro::Task<SignedRecord>> batch;
        for (; i < found.size() && batch.size() < atOnce; ++i) {
            catalog::Verdict verdict = catalog::judge(found[i].catalog, found[i].stored, *ring);
            batch.push_back(signedAnew(site, found[i], std::move(verdict), which));
        }
        for (auto &task : batch) {
            all.push_back(co_await task);
        }
    }
    co_return all;
}

// The ring is written, then all that is sound is signed with its new key.
QCoro::Task<Result<SigningReport>> withNewKey(Site site, catalog::KeyRing ring, std::stop_token stop)
{
    if (site.endpoints.refusal) {
        co_return failure(*site.endpoints.refusal);
    }
    catalog::addKey(ring, QDateTime::currentDateTimeUtc().date());
    auto written = co_await site.endpoints.signer->write(ring, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    SigningReport report = reportOf(site, ring);
    auto records = co_await signAll(site, {}, Which::Sound, stop);
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    report.records = std::move(*records);
    co_return report;
}

} // namespace

QCoro::Task<Result<SigningReport>> signingKeys(Site site, std::stop_token stop)
{
    auto ring = co_await ringWithKey(site, stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    co_return reportOf(site, *ring);
}

QCoro::Task<Result<SigningReport>> createKey(Site site, std::stop_token stop)
{
    auto ring = co_await ringOf(site, stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    if (!ring->signing.isEmpty()) {
        co_return failure("signature.key-exists",
                          {{u"place"_s, site.endpoints.signer->description()}, {u"key"_s, ring->signing}});
    }
    auto report = co_await withNewKey(site, std::move(*ring), stop);
    co_return report;
}

QCoro::Task<Result<SigningReport>> rotateKey(Site site, std::stop_token stop)
{
    auto ring = co_await ringWithKey(site, stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    auto report = co_await withNewKey(site, std::move(*ring), stop);
    co_return report;
}

QCoro::Task<Result<SigningReport>> signRecord(Site site, QString catalog, std::stop_token stop)
{
    auto ring = co_await ringWithKey(site, stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    if (site.endpoints.refusal) {
        co_return failure(*site.endpoints.refusal);
    }
    auto records = co_await signAll(site, catalog, Which::AsItStands, stop);
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (records->empty()) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    SigningReport report = reportOf(site, *ring);
    report.records = std::move(*records);
    co_return report;
}

QCoro::Task<Result<SigningReport>> retireKeys(Site site, std::stop_token stop)
{
    auto ring = co_await ringWithKey(site, stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    if (site.endpoints.refusal) {
        co_return failure(*site.endpoints.refusal);
    }
    const cluster::RecordStore store(site.endpoints);
    auto records = co_await store.read({}, stop);
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    QMap<QString, QStringList> users; // by key
    for (const cluster::CatalogRecord &record : records->records) {
        if (const auto seal = catalog::sealFrom(record.stored.head)) {
            users[seal->key].append(record.catalog);
        }
    }
    for (auto user = users.begin(); user != users.end(); ++user) {
        if (user.key() != ring->signing) {
            co_return failure("signature.key-in-use",
                              {{u"key"_s, user.key()}, {u"catalogs"_s, user->join(u", "_s)}});
        }
    }
    std::erase_if(ring->keys, [&ring](const auto &key) { return key.first != ring->signing; });
    auto written = co_await site.endpoints.signer->write(*ring, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    co_return reportOf(site, *ring);
}

} // namespace provisioning
