#include "provisioning/krb5_realms.h"

#include "cluster/catalog_records.h"
#include "kerberos/hadoop_sites.h"
#include "provisioning/krb5_object.h"
#include "provisioning/kept_files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

const QStringList hadoopFiles {u"core-site.xml"_s, u"hdfs-site.xml"_s};

// The files of Hadoop's among what the run was given or takes over, and the names of those that only the cluster has.
struct Sites {
    std::vector<Secret> known;
    bool areElsewhere = false;
};

bool isHadoops(const connectors::ServerFile &file)
{
    return std::ranges::any_of(file.credentials(), [](const QString &credential) { return hadoopFiles.contains(credential); });
}

Sites sitesOf(const Work &work)
{
    Sites sites;
    for (const connectors::ServerFile &file : work.rendered.files) {
        if (!isHadoops(file)) {
            continue;
        }
        const auto given = work.secrets.find(file.credentials().front());
        const auto copied = work.standing.copied.find(file.key);
        if (given != work.secrets.end()) {
            sites.known.push_back(given->second);
        } else if (copied != work.standing.copied.end()) {
            sites.known.push_back(copied->second);
        } else {
            sites.areElsewhere = true;
        }
    }
    return sites;
}

void tidy(QStringList &realms)
{
    realms.removeAll(QString());
    realms.removeDuplicates();
}

// In force, else the one that a run is making right now.
const catalog::Revision *revisionOf(const cluster::CatalogRecord &record)
{
    const catalog::Head &head = record.head->head;
    const int number = head.current > 0 ? head.current : head.pending ? head.pending->revision : 0;
    return record.revision(number);
}

QCoro::Task<Result<QMap<QString, QStringList>>> realmsOfOthers(SharedWork work, std::stop_token stop)
{
    const cluster::RecordStore store(work->endpoints);
    auto read = co_await store.read({}, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    QMap<QString, QStringList> users;
    for (const cluster::CatalogRecord &record : read->records) {
        const catalog::Revision *const revision = record.head && record.catalog != work->name() ? revisionOf(record) : nullptr;
        if (revision == nullptr || !revision->definition.kerberos || work->standing.library == nullptr) {
            continue;
        }
        auto other = makeWork(work->environment, work->endpoints, *revision, *work->standing.library, work->pods, {});
        if (!other) {
            co_return failure(std::move(other.error())); // what it needs is not known
        }
        auto needed = co_await realmsNeeded(*other, stop);
        if (!needed) {
            co_return failure(std::move(needed.error()));
        }
        for (const QString &realm : std::as_const(*needed)) {
            users[realm].append(record.catalog);
        }
    }
    co_return Result<QMap<QString, QStringList>>(std::move(users));
}

// Of the realms that somebody uses: which the file has before, and not after.
QStringList missedBy(const Krb5Outcome &outcome, const QMap<QString, QStringList> &users)
{
    const kerberos::KnownRealms before = kerberos::knownRealms(outcome.before.toUtf8());
    const kerberos::KnownRealms after = kerberos::knownRealms(outcome.after.toUtf8());
    QStringList missed;
    for (auto user = users.begin(); user != users.end(); ++user) {
        const QString &realm = user.key();
        const bool losesKdcs = !before.kdcs.value(realm).isEmpty() && after.kdcs.value(realm).isEmpty();
        if (before.kdcs.contains(realm) && (losesKdcs || !after.kdcs.contains(realm))) {
            missed.append(realm + u": "_s + user->join(u", "_s));
        }
    }
    return missed;
}

} // namespace

QStringList realmsOfPrincipals(const Work &work)
{
    QStringList realms;
    if (work.definition().kerberos) {
        realms.append(kerberos::realmOf(work.definition().kerberos->clientPrincipal));
    }
    for (auto property = work.rendered.properties.begin(); property != work.rendered.properties.end(); ++property) {
        if (property.key().endsWith(".principal"_L1)) {
            realms.append(kerberos::realmOf(property.value()));
        }
    }
    tidy(realms);
    return realms;
}

QCoro::Task<Result<QStringList>> realmsNeeded(SharedWork work, std::stop_token stop)
{
    QStringList realms = realmsOfPrincipals(*work);
    Sites sites = sitesOf(*work);
    if (sites.areElsewhere) {
        auto there = co_await contentsOf(work, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        for (const auto &[file, content] : *there) {
            if (isHadoops(file)) {
                sites.known.push_back(content);
            }
        }
    }
    for (const Secret &content : sites.known) {
        // What cannot be read is a finding of its own (hadoop_files.h).
        if (const auto site = kerberos::HadoopSite::parse(content.reveal().toByteArray(), hadoopFiles.back())) {
            realms.append(kerberos::realmOf(site->value(u"dfs.namenode.kerberos.principal"_s)));
        }
    }
    tidy(realms);
    co_return Result<QStringList>(std::move(realms));
}

QCoro::Task<Result<QStringList>> realmsNotFound(SharedWork work, std::stop_token stop)
{
    auto needed = co_await realmsNeeded(work, stop);
    if (!needed) {
        co_return needed;
    }
    auto there = co_await cluster::readTexts(work->endpoints.kubernetes, krb5Object(*work), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    auto outcome = arrange(*there, krb5Wish(*work));
    if (!outcome) {
        co_return failure(std::move(outcome.error()));
    }
    auto started = co_await coordinatorStarted(work, stop);
    if (!started) {
        co_return failure(std::move(started.error()));
    }
    const Krb5Readers readers = krb5Readers(*there, *needed, outcome->after, *started);
    QStringList realms;
    if (readers.state == Krb5Readers::State::MustRestart) {
        realms = readers.realms;
    }
    co_return Result<QStringList>(std::move(realms));
}

QCoro::Task<Result<QStringList>> realmsMissed(SharedWork work, std::stop_token stop)
{
    auto there = co_await cluster::readTexts(work->endpoints.kubernetes, krb5Object(*work), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    Krb5Wish without;
    without.catalog = work->name();
    without.part = QString();
    auto outcome = arrange(*there, without);
    if (!outcome) {
        co_return failure(std::move(outcome.error()));
    }
    auto users = co_await realmsOfOthers(work, stop);
    if (!users) {
        co_return failure(std::move(users.error()));
    }
    QStringList missed = missedBy(*outcome, *users);
    co_return Result<QStringList>(std::move(missed));
}

} // namespace provisioning
