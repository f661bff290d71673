#include "cluster/catalog_records.h"

#include "base/canonical_json.h"
#include "catalog/object_name.h"

#include <QJsonDocument>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr auto catalogLabel = "catalog-manager/catalog"_L1;
constexpr auto recordLabel = "catalog-manager/record"_L1; // "head" or "revision"

QJsonObject secretFor(const QString &name, const QString &catalog, QLatin1StringView record, const QJsonObject &content)
{
    const QJsonObject labels {{u"app.kubernetes.io/managed-by"_s, u"catalog-manager"_s},
                              {u"app.kubernetes.io/part-of"_s, u"trino-catalogs"_s},
                              {catalogLabel, catalog::objectName(catalog)},
                              {recordLabel, record}};
    // Stakater Reloader would restart Trino whenever a Secret it mounts nearby changes.
    const QJsonObject annotations {{u"reloader.stakater.com/ignore"_s, u"true"_s}};
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Secret"_s},
            {u"type"_s, QString(u"catalog-manager/"_s + record + u".v1"_s)},
            {u"metadata"_s, QJsonObject {{u"name"_s, name}, {u"labels"_s, labels}, {u"annotations"_s, annotations}}},
            {u"data"_s,
             QJsonObject {{QString(record + u".json"_s), QString::fromLatin1(canonicalJson(content).toBase64())}}}};
}

QJsonObject contentOf(const QJsonObject &secret, QLatin1StringView record)
{
    const QByteArray encoded = secret["data"_L1][QString(record + u".json"_s)].toString().toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(encoded)).object();
}

// Whose record it is. The label says it, but of an odd name only the digest: then the record itself does, where it fits.
QString catalogOf(const QJsonObject &secret, const QString &label)
{
    const QString byHead = contentOf(secret, "head"_L1).value("catalog"_L1).toString();
    const QString byRevision = contentOf(secret, "revision"_L1)["definition"_L1]["name"_L1].toString();
    const QString &named = byHead.isEmpty() ? byRevision : byHead;
    return catalog::objectName(named) == label ? named : label;
}

Result<StoredHead> storedHead(const QString &catalog, const QJsonObject &secret)
{
    auto head = catalog::headFromRecord(catalog, contentOf(secret, "head"_L1));
    if (!head) {
        return failure(std::move(head.error()));
    }
    return StoredHead {std::move(*head), secret["metadata"_L1]["uid"_L1].toString(),
                       secret["metadata"_L1]["resourceVersion"_L1].toString(), {}};
}

// "catalog-NAME.v3" → 3; 0: it is none.
int numberIn(const QString &objectName, const QString &catalog)
{
    const QString prefix = headName(catalog) + u".v"_s;
    return objectName.startsWith(prefix) ? objectName.sliced(prefix.size()).toInt() : 0;
}

// A revision under another's number could stand in for it. Its catalog's name may be an earlier one: copies are what they were
// copied from.
Result<catalog::Revision> revisionAt(int number, const QJsonObject &content)
{
    auto revision = catalog::revisionFromRecord(content);
    if (revision && revision->number != number) {
        return failure("catalog.record-unreadable",
                       {{u"reason"_s, u"%1 v%2"_s.arg(revision->definition.name).arg(revision->number)}});
    }
    return revision;
}

// Whether the server may have acted although we saw no answer.
bool answerLost(const Error &error)
{
    return error.is("http.reset"_L1) || error.is("http.timeout"_L1) || error.is("kubernetes.unexpected-answer"_L1);
}

} // namespace

QString headName(const QString &catalog)
{
    return u"catalog-"_s + catalog::objectName(catalog);
}

QString revisionName(const QString &catalog, int number)
{
    return headName(catalog) + u".v%1"_s.arg(number);
}

const catalog::Revision *CatalogRecord::revision(int number) const
{
    const auto found = std::ranges::find(revisions, number, &catalog::Revision::number);
    return found == revisions.end() ? nullptr : &*found;
}

RecordStore::RecordStore(const Endpoints &endpoints)
    : m_kubernetes(endpoints.kubernetes)
    , m_signer(endpoints.signer)
{
}

QCoro::Task<Result<CatalogRecords>> RecordStore::read(QString catalog, std::stop_token stop) const
{
    const QString selector = catalog.isEmpty() ? QString(catalogLabel) : QString(catalogLabel + u"="_s + catalog::objectName(catalog));
    auto listed = co_await m_kubernetes.list(kubernetes::secrets, selector, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    std::map<QString, CatalogRecord> byName;
    for (const QJsonValue &item : std::as_const(listed->items)) {
        const QJsonObject secret = item.toObject();
        const QString label = secret["metadata"_L1]["labels"_L1][catalogLabel].toString();
        const QString name = catalogOf(secret, label);
        CatalogRecord &record = byName[label];
        record.catalog = name;
        if (secret["metadata"_L1]["labels"_L1][recordLabel].toString() == "head"_L1) {
            record.stored.head = contentOf(secret, "head"_L1);
            record.gitOps = gitOpsOwner(secret);
            auto head = storedHead(name, secret);
            if (head) {
                record.head = std::move(*head);
            } else {
                record.unreadable.push_back(std::move(head.error()));
            }
            continue;
        }
        const int number = numberIn(secret["metadata"_L1]["name"_L1].toString(), name);
        const QJsonObject content = contentOf(secret, "revision"_L1);
        record.stored.revisions.insert_or_assign(number, content);
        auto revision = revisionAt(number, content);
        if (revision) {
            record.revisions.push_back(std::move(*revision));
        } else {
            record.unreadable.push_back(std::move(revision.error()));
        }
    }
    CatalogRecords all {{}, listed->serverTime};
    for (auto &[label, record] : byName) {
        std::ranges::sort(record.revisions, {}, &catalog::Revision::number);
        all.records.push_back(std::move(record));
    }
    co_return all;
}

QCoro::Task<Result<>> RecordStore::watch(std::function<void()> onReady, std::function<void(QString)> onChange,
                                         std::stop_token stop) const
{
    auto listed = co_await m_kubernetes.list(kubernetes::secrets, catalogLabel, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    onReady();
    const std::function<void(kubernetes::Event)> onEvent = [&onChange](const kubernetes::Event &event) {
        if (event.kind != kubernetes::EventKind::Bookmark) {
            onChange(event.object["metadata"_L1]["labels"_L1][catalogLabel].toString());
        }
    };
    co_return co_await m_kubernetes.watch(kubernetes::secrets, catalogLabel, listed->resourceVersion, onEvent, stop);
}

QCoro::Task<Result<catalog::Verdict>> RecordStore::judge(CatalogRecord record, std::stop_token stop) const
{
    auto ring = co_await m_signer->ring(std::move(stop));
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    co_return catalog::judge(record.catalog, record.stored, *ring);
}

QCoro::Task<std::optional<Error>> RecordStore::note(catalog::Head head, bool deleted, std::stop_token stop) const
{
    if (!head.seal || head.current == 0) {
        co_return std::nullopt;
    }
    const catalog::Mark last {head.seal->serial, deleted};
    auto marked = co_await m_signer->mark(head.catalog, last, std::move(stop));
    co_return marked ? std::nullopt : std::optional(std::move(marked.error()));
}

QCoro::Task<Result<StoredHead>> RecordStore::claim(catalog::Head head, std::stop_token stop) const
{
    auto ring = co_await m_signer->ring(stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    catalog::sign(head, *ring);
    const QString name = headName(head.catalog);
    const QJsonObject wanted = secretFor(name, head.catalog, "head"_L1, catalog::toRecord(head));
    auto answer = co_await m_kubernetes.create(kubernetes::secrets, wanted, kubernetes::DryRun::No, stop);
    if (!answer && answerLost(answer.error())) {
        auto found = co_await m_kubernetes.get(kubernetes::secrets, name, stop);
        if (found) {
            auto theirs = storedHead(head.catalog, found->object);
            if (theirs && theirs->head == head) { // the run's random name is in it: nobody else wrote this
                co_return theirs;
            }
        }
    }
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return storedHead(head.catalog, answer->object);
}

QCoro::Task<Result<StoredHead>> RecordStore::write(StoredHead before, catalog::Head next, std::stop_token stop) const
{
    auto ring = co_await m_signer->ring(stop);
    if (!ring) {
        co_return failure(std::move(ring.error()));
    }
    catalog::sign(next, *ring);
    const QString name = headName(next.catalog);
    QJsonObject wanted = secretFor(name, next.catalog, "head"_L1, catalog::toRecord(next));
    QJsonObject metadata = wanted["metadata"_L1].toObject();
    metadata.insert(u"resourceVersion"_s, before.resourceVersion);
    metadata.insert(u"uid"_s, before.uid);
    wanted.insert(u"metadata"_s, metadata);

    auto answer = co_await m_kubernetes.replace(kubernetes::secrets, wanted, stop);
    if (!answer && (answerLost(answer.error()) || answer.error().is("kubernetes.conflict"_L1))) {
        auto found = co_await m_kubernetes.get(kubernetes::secrets, name, stop);
        if (found) {
            auto theirs = storedHead(next.catalog, found->object);
            if (theirs && theirs->uid == before.uid && theirs->head == next) {
                answer = std::move(found);
            }
        }
    }
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    auto stored = storedHead(next.catalog, answer->object);
    if (stored && !next.pending) { // the end of a run: nothing older is to come back
        stored->remark = co_await note(next, false, stop);
    }
    co_return stored;
}

QCoro::Task<Result<>> RecordStore::remove(StoredHead head, std::stop_token stop) const
{
    // Before the head goes: afterwards nobody would know what there was to note.
    if (auto unmarked = co_await note(head.head, true, stop)) {
        co_return failure(std::move(*unmarked));
    }
    const kubernetes::Preconditions unchanged {head.uid, head.resourceVersion};
    auto removed = co_await m_kubernetes.remove(kubernetes::secrets, headName(head.head.catalog), unchanged, stop);
    if (!removed && removed.error().is("kubernetes.not-found"_L1)) {
        co_return Result<> {};
    }
    co_return removed;
}

QCoro::Task<Result<>> RecordStore::addRevision(catalog::Revision revision, std::stop_token stop) const
{
    const QString &catalog = revision.definition.name;
    QJsonObject wanted = secretFor(revisionName(catalog, revision.number), catalog, "revision"_L1,
                                   catalog::toRecord(revision));
    wanted.insert(u"immutable"_s, true);
    auto answer = co_await m_kubernetes.create(kubernetes::secrets, wanted, kubernetes::DryRun::No, stop);
    if (!answer && (answerLost(answer.error()) || answer.error().is("kubernetes.already-exists"_L1))) {
        auto found = co_await m_kubernetes.get(kubernetes::secrets, revisionName(catalog, revision.number), stop);
        if (found && contentOf(found->object, "revision"_L1) == catalog::toRecord(revision)) {
            co_return Result<> {};
        }
    }
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> RecordStore::removeRevision(QString catalog, int number, QString fingerprint, std::stop_token stop) const
{
    auto found = co_await m_kubernetes.get(kubernetes::secrets, revisionName(catalog, number), stop);
    if (!found) {
        if (found.error().is("kubernetes.not-found"_L1)) {
            co_return Result<> {};
        }
        co_return failure(std::move(found.error()));
    }
    if (!fingerprint.isEmpty() && catalog::fingerprintOf(contentOf(found->object, "revision"_L1)).whole != fingerprint) {
        co_return failure("run.revision-replaced", {{u"catalog"_s, catalog}, {u"revision"_s, QString::number(number)}});
    }
    const QJsonObject metadata = found->object["metadata"_L1].toObject();
    const kubernetes::Preconditions unchanged {metadata["uid"_L1].toString(), metadata["resourceVersion"_L1].toString()};
    auto removed = co_await m_kubernetes.remove(kubernetes::secrets, revisionName(catalog, number), unchanged, stop);
    if (!removed && removed.error().is("kubernetes.not-found"_L1)) {
        co_return Result<> {};
    }
    co_return removed;
}

QCoro::Task<Result<>> RecordStore::copyRevisions(QString catalog, QString to, std::stop_token stop) const
{
    const QString selector = u"%1=%2,%3=revision"_s.arg(catalogLabel, catalog, recordLabel);
    auto listed = co_await m_kubernetes.list(kubernetes::secrets, selector, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    const QString prefix = headName(catalog);
    for (const QJsonValue &item : std::as_const(listed->items)) {
        const QJsonObject from = item["metadata"_L1].toObject();
        const QString name = headName(to) + from["name"_L1].toString().mid(prefix.size());
        QJsonObject labels = from["labels"_L1].toObject();
        labels.insert(catalogLabel, to);
        const QJsonObject metadata {{u"name"_s, name}, {u"labels"_s, labels}, {u"annotations"_s, from["annotations"_L1]}};
        const QJsonObject wanted {{u"type"_s, item["type"_L1]},
                                  {u"immutable"_s, true},
                                  {u"metadata"_s, metadata},
                                  {u"data"_s, item["data"_L1]}};
        auto answer = co_await m_kubernetes.create(kubernetes::secrets, wanted, kubernetes::DryRun::No, stop);
        if (!answer && (answerLost(answer.error()) || answer.error().is("kubernetes.already-exists"_L1))) {
            auto found = co_await m_kubernetes.get(kubernetes::secrets, name, stop);
            if (found && found->object["data"_L1] == item["data"_L1]) {
                continue;
            }
        }
        if (!answer) {
            co_return failure(std::move(answer.error()));
        }
    }
    co_return Result<> {};
}

} // namespace cluster
