#include "provisioning/drift_facts.h"

#include "cluster/key_owners.h"
#include "provisioning/access.h"
#include "provisioning/awaited_restart.h"
#include "provisioning/leftovers.h"
#include "provisioning/server_clock.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// catalog name → connector. The column of the connector's name is looked up: 480 adds columns.
QCoro::Task<Result<QMap<QString, QString>>> catalogsInTrino(trino::Client trino, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SELECT * FROM system.metadata.catalogs"_s;
    statement.rowLimit = 100'000;
    auto listed = co_await trino.run(statement, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    const qsizetype name = listed->columns.indexOf(u"catalog_name"_s);
    const qsizetype connector = listed->columns.indexOf(u"connector_name"_s);
    QMap<QString, QString> catalogs;
    for (const QJsonArray &row : std::as_const(listed->rows)) {
        catalogs.insert(row.at(name).toString(), row.at(connector).toString());
    }
    catalogs.remove(u"system"_s);
    co_return catalogs;
}

SharedFacts factsOf(const QJsonObject &object, bool withTexts)
{
    SharedFacts facts;
    const auto owner = cluster::gitOpsOwner(object); // such an object is written again from its repository sooner or later
    facts.controller = owner ? owner->controller : QString();
    const QJsonObject data = object["data"_L1].toObject();
    for (auto value = data.constBegin(); value != data.constEnd(); ++value) {
        facts.texts.insert(value.key(), withTexts ? value.value().toString() : QString());
    }
    const QJsonArray managed = object["metadata"_L1]["managedFields"_L1].toArray();
    for (auto value = data.constBegin(); value != data.constEnd(); ++value) {
        if (const QString writer = cluster::foreignOwner(managed, {u"data"_s, value.key()}); !writer.isEmpty()) {
            facts.foreignWriters.insert(value.key(), writer);
        }
    }
    return facts;
}

QCoro::Task<Result<SharedFacts>> shared(kubernetes::Client kubernetes, kubernetes::Resource resource, QString name,
                                        std::stop_token stop)
{
    auto there = co_await kubernetes.get(resource, name, stop);
    if (!there && there.error().is("kubernetes.not-found"_L1)) {
        co_return SharedFacts {};
    }
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    co_return factsOf(there->object, resource == kubernetes::configMaps);
}

// What OPA says to each role about all catalogs at once.
QCoro::Task<Result<QMap<QString, QSet<QString>>>> admissions(opa::Client opa, QStringList roles, QStringList catalogs,
                                                           std::stop_token stop)
{
    roles.prepend(QString()); // somebody without any
    std::vector<QCoro::Task<Result<QStringList>>> questions; // under way together
    for (const QString &role : std::as_const(roles)) {
        opa::Person person;
        person.user = strangerName;
        person.groups = role.isEmpty() ? QStringList() : QStringList {role};
        questions.push_back(opa.visibleCatalogs(person, catalogs, stop));
    }
    QMap<QString, QSet<QString>> admitted;
    std::optional<Error> problem;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto answer = co_await questions[i];
        if (answer) {
            admitted.insert(roles[static_cast<qsizetype>(i)], QSet<QString>(answer->cbegin(), answer->cend()));
        } else {
            problem = std::move(answer.error());
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return admitted;
}

RecordState stateOf(catalog::Integrity integrity)
{
    switch (integrity) {
    case catalog::Integrity::Intact:
        return RecordState::Intact;
    case catalog::Integrity::Tampered:
        return RecordState::Tampered;
    case catalog::Integrity::Older:
        return RecordState::Older;
    case catalog::Integrity::Unsigned:
        return RecordState::Unsigned;
    case catalog::Integrity::KeyUnknown:
        return RecordState::KeyUnknown;
    }
    return RecordState::Unchecked;
}

// Signed once, not deleted by us, and no record is left. `wanted`: only this one; empty: all.
QSet<QString> goneRecords(const cluster::CatalogRecords &records, const catalog::KeyRing &ring, const QString &wanted)
{
    QSet<QString> gone;
    for (auto mark = ring.marks.begin(); mark != ring.marks.end(); ++mark) {
        const QString &name = mark.key();
        if (!mark->deleted && (wanted.isEmpty() || wanted == name)
            && std::ranges::find(records.records, name, &cluster::CatalogRecord::catalog) == records.records.end()) {
            gone.insert(name);
        }
    }
    return gone;
}

// An environment that signs nothing finds no fault with a record that nobody has signed.
void checkSignatures(DriftFacts &facts, const catalog::KeyRing &ring, bool signs)
{
    for (const cluster::CatalogRecord &record : facts.records.records) {
        const catalog::Verdict verdict = catalog::judge(record.catalog, record.stored, ring);
        facts.verdicts.insert(record.catalog, verdict);
        if (signs || verdict.integrity != catalog::Integrity::Unsigned) {
            facts.signatures.insert(record.catalog, RecordCheck {stateOf(verdict.integrity), verdict.fields});
        }
    }
}

QCoro::Task<Result<std::vector<CoordinatorFacts>>> catalogsOnEach(cluster::Endpoints endpoints, std::stop_token stop)
{
    std::vector<QCoro::Task<Result<QMap<QString, QString>>>> questions;
    for (const cluster::Coordinator &coordinator : endpoints.coordinators) {
        questions.push_back(catalogsInTrino(coordinator.client, stop));
    }
    std::vector<CoordinatorFacts> each;
    std::optional<Error> problem;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto there = co_await questions[i];
        if (there) {
            each.push_back({endpoints.coordinators[i].name, std::move(*there)});
        } else {
            problem = problem ? problem : std::move(there.error());
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return each;
}

// A query that meets a coordinator without it does not find it.
QMap<QString, QString> onAll(const std::vector<CoordinatorFacts> &coordinators)
{
    QMap<QString, QString> everywhere = coordinators.front().catalogs;
    for (const CoordinatorFacts &coordinator : coordinators) {
        everywhere.removeIf([&coordinator](const auto &catalog) { return !coordinator.catalogs.contains(catalog.key()); });
    }
    return everywhere;
}

struct ToAsk { // of the current revisions
    QSet<QString> secrets;
    QSet<QString> roles;
    QStringList catalogs;
};

ToAsk whatToAsk(const cluster::CatalogRecords &records)
{
    ToAsk asked;
    for (const cluster::CatalogRecord &record : records.records) {
        const catalog::Revision *const revision = record.head ? record.revision(record.head->head.current) : nullptr;
        if (revision == nullptr) {
            continue;
        }
        asked.catalogs.append(record.catalog);
        for (const QString &file : revision->files) {
            asked.secrets.insert(file.section(u' ', 0, 0));
        }
        for (const QString &role : revision->definition.allowRoles) {
            asked.roles.insert(role);
        }
    }
    return asked;
}

template<typename T>
std::optional<T> kept(Result<T> result, std::vector<Error> &unseen)
{
    if (result) {
        return std::move(*result);
    }
    unseen.push_back(std::move(result.error()));
    return std::nullopt;
}

} // namespace

QCoro::Task<Result<DriftFacts>> driftFacts(Site site, QString catalog, std::stop_token stop)
{
    const kubernetes::Client &kubernetes = site.endpoints.kubernetes;
    const cluster::RecordStore store(site.endpoints);
    auto recordsTask = store.read(catalog, stop);
    auto trinoTask = catalogsOnEach(site.endpoints, stop);
    auto keysTask = site.endpoints.signer->readAgain(stop);
    auto rulesTask = shared(kubernetes, kubernetes::configMaps, site.environment.objects.policyConfigMap, stop);
    auto records = co_await recordsTask;
    const ToAsk asked = records ? whatToAsk(*records) : ToAsk {};
    std::vector<std::pair<QString, QCoro::Task<Result<SharedFacts>>>> secretTasks;
    for (const QString &name : asked.secrets) {
        secretTasks.emplace_back(name, shared(kubernetes, kubernetes::secrets, name, stop));
    }
    std::optional<QCoro::Task<Result<QMap<QString, QSet<QString>>>>> opaTask;
    if (!asked.catalogs.isEmpty() && !site.environment.opa.url.isEmpty()) {
        opaTask = admissions(site.endpoints.opa, asked.roles.values(), asked.catalogs, stop);
    }
    // All are awaited before any answer is judged: none may outlive this frame's locals.
    DriftFacts facts;
    auto inTrino = co_await trinoTask;
    auto rules = co_await rulesTask;
    auto keys = co_await keysTask;
    for (auto &[name, task] : secretTasks) {
        auto secret = co_await task;
        if (auto seen = kept(std::move(secret), facts.unseen)) {
            facts.secrets.insert(name, std::move(*seen));
        }
    }
    if (opaTask) {
        auto admitted = co_await *opaTask;
        facts.admitted = kept(std::move(admitted), facts.unseen);
    }
    if (!site.environment.opa.url.isEmpty()) {
        facts.rules = kept(std::move(rules), facts.unseen);
    }
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (!inTrino) {
        co_return failure(std::move(inTrino.error()));
    }
    facts.records = std::move(*records);
    facts.inTrino = onAll(*inTrino);
    if (inTrino->size() > 1) {
        facts.coordinators = std::move(*inTrino);
    }
    if (keys) {
        checkSignatures(facts, *keys, site.endpoints.signer->isConfigured());
        facts.recordsGone = goneRecords(facts.records, *keys, catalog);
    } else {
        facts.unseen.push_back(std::move(keys.error()));
    }
    const ServerClock clock(facts.records.serverTime);
    for (const cluster::CatalogRecord &record : facts.records.records) {
        if (!record.head || !record.head->head.awaited || record.head->head.pending) {
            continue;
        }
        auto come = co_await restartHasCome(site.environment, site.endpoints, *record.head->head.awaited, clock.now(), stop);
        if (kept(std::move(come), facts.unseen).value_or(false)) {
            facts.restarted.insert(record.catalog);
        }
    }
    if (!catalog.isEmpty()) { // the others' records were not read: they are not unmanaged
        const auto isAnother = [&catalog](const auto &there) { return there.key() != catalog; };
        facts.inTrino.removeIf(isAnother);
        for (CoordinatorFacts &coordinator : facts.coordinators) {
            coordinator.catalogs.removeIf(isAnother);
        }
    }
    const QStringList names = heldInTrino(facts).keys();
    const QSet<QString> candidates = unaccounted({names.cbegin(), names.cend()}, facts.records);
    if (!candidates.isEmpty()) {
        auto nobodys = co_await leftovers(site, candidates, stop);
        if (auto known = kept(std::move(nobodys), facts.unseen)) {
            facts.leftovers = std::move(*known);
        }
    }
    co_return facts;
}

} // namespace provisioning
