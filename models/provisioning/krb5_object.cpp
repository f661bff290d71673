#include "provisioning/krb5_object.h"

#include "kerberos/known_realms.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr int mostTries = 12; // others' writes in between; each of ours is one request

// Hadoop's form, since hive.config.resources takes nothing else; what it says is true of any such catalog.
const QString markerText = u"<?xml version=\"1.0\"?>\n<configuration>\n  <property><name>hadoop.security.authentication</name>"
                           "<value>kerberos</value></property>\n</configuration>\n"_s;

// For who takes Java properties: nothing is to be set.
const QString emptyMarkerText = u"# That this file is here says that krb5.conf is.\n"_s;

bool isLostRace(const Error &error)
{
    return error.is("kubernetes.conflict"_L1) || error.is("kubernetes.already-exists"_L1);
}

} // namespace

cluster::SharedObject krb5Object(const Work &work)
{
    return {kubernetes::configMaps, work.environment.objects.krb5ConfigMap, {}};
}

Krb5Wish krb5Wish(const Work &work)
{
    Krb5Wish wish {work.name(), {}, {}, {}, work.standing.krb5Choices};
    const auto &kerberos = work.definition().kerberos;
    if (kerberos && !kerberos->krb5Conf.isEmpty()) {
        wish.part = kerberos->krb5Conf;
    }
    if (work.rendered.krb5Marker && !work.rendered.krb5Marker->isEmpty()) {
        const bool isHadoops = work.rendered.krb5Marker->endsWith(".xml"_L1);
        wish.files.insert(*work.rendered.krb5Marker, isHadoops ? markerText : emptyMarkerText);
    }
    return wish;
}

QStringList realmsNeeded(const Work &work)
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
    realms.removeAll(QString());
    realms.removeDuplicates();
    return realms;
}

QCoro::Task<Result<Krb5Outcome>> writeKrb5(SharedWork work, Krb5Wish wish, std::stop_token stop)
{
    const kubernetes::Client &kubernetes = work->endpoints.kubernetes;
    const cluster::SharedObject object = krb5Object(*work);
    for (int attempt = 1;; ++attempt) {
        auto there = co_await cluster::readTexts(kubernetes, object, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        auto arranged = arrange(*there, wish);
        if (!arranged || arranged->change.isEmpty()) {
            co_return arranged;
        }
        auto written = co_await cluster::changeTexts(kubernetes, object, std::move(*there), arranged->change,
                                                  kubernetes::DryRun::No, stop);
        if (written) {
            co_return arranged;
        }
        if (!isLostRace(written.error()) || attempt == mostTries) {
            co_return failure(std::move(written.error()));
        }
        if (!co_await http::sleepFor(std::chrono::milliseconds {20 * attempt}, stop)) {
            co_return failure("http.cancelled");
        }
    }
}

QCoro::Task<Result<QDateTime>> coordinatorStarted(SharedWork work, std::stop_token stop)
{
    auto info = co_await work->endpoints.trino.info(stop);
    if (!info) {
        co_return failure(std::move(info.error()));
    }
    // Trino rounds what it says ("3.21m"): a hundredth, and a second, of doubt.
    const qint64 uptime = info->uptime.count();
    co_return QDateTime::currentDateTimeUtc().addMSecs(-uptime - uptime / 100 - 1000);
}

QCoro::Task<> noteKrb5Read(SharedWork work, QString missingRealm, std::stop_token stop)
{
    auto started = co_await coordinatorStarted(work, stop);
    auto there = co_await cluster::readTexts(work->endpoints.kubernetes, krb5Object(*work), stop);
    if (!started || !there || !there->exists) {
        co_return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const cluster::TextChange change = missingRealm.isEmpty() ? noteFound(*there, *started, now)
                                                              : noteMissing(*there, missingRealm, *started, now);
    if (!change.isEmpty()) {
        auto written = co_await cluster::changeTexts(work->endpoints.kubernetes, krb5Object(*work), *there, change,
                                                  kubernetes::DryRun::No, stop);
        static_cast<void>(written);
    }
}

} // namespace provisioning
