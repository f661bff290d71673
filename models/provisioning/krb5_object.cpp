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

QString ownPart(const Work &work)
{
    return work.definition().kerberos ? work.definition().kerberos->krb5Conf : QString();
}

// Whether the part that stands there is, or was, that of the revision before.
bool ownPartBefore(const Work &work)
{
    return work.standing.before && !ownPart(work.before()).isEmpty();
}

QString keptKey(const Work &work)
{
    return stampPrefix(work) + u"before"_s;
}

// Whether this run has written: its marker bears a stamp of its own; where that is the one of the revision before, the part tells.
bool isPlaced(const Work &work, const cluster::SharedTexts &there)
{
    const QString marker = work.rendered.krb5Marker.value_or(QString());
    const bool isNewMarker = !work.standing.before || work.before().rendered.krb5Marker != work.rendered.krb5Marker;
    return isNewMarker && !marker.isEmpty() ? there.texts.contains(marker) : there.texts.value(partKey(work.name())) == ownPart(work);
}

bool isLostRace(const Error &error)
{
    return error.is("kubernetes.conflict"_L1) || error.is("kubernetes.already-exists"_L1);
}

} // namespace

QString stampPrefix(const Work &work)
{
    return work.name() + u'.' + work.revision.stamp + u'.';
}

cluster::SharedObject krb5Object(const Work &work)
{
    return {kubernetes::configMaps, work.environment.objects.krb5ConfigMap, {}};
}

Krb5Wish krb5Wish(const Work &work)
{
    return krb5Wish(work.definition(), work.rendered, work.standing.krb5Choices);
}

Krb5Wish krb5Wish(const catalog::CatalogDefinition &definition, const connectors::Rendered &rendered, QMap<QString, QString> choices)
{
    Krb5Wish wish {definition.name, {}, {}, {}, std::move(choices)};
    const auto &kerberos = definition.kerberos;
    if (kerberos && !kerberos->krb5Conf.isEmpty()) {
        wish.part = kerberos->krb5Conf;
    }
    if (rendered.krb5Marker && !rendered.krb5Marker->isEmpty()) {
        const bool isHadoops = rendered.krb5Marker->endsWith(".xml"_L1);
        wish.files.insert(*rendered.krb5Marker, isHadoops ? markerText : emptyMarkerText);
    }
    return wish;
}

Krb5Wish krb5Placing(const Work &work, const cluster::SharedTexts &there)
{
    Krb5Wish wish = krb5Wish(work);
    if (wish.part && !ownPartBefore(work) && !isPlaced(work, there)) {
        wish.keepAs = keptKey(work);
    }
    return wish;
}

Krb5Wish krb5Undoing(const Work &work, const cluster::SharedTexts &there)
{
    Krb5Wish wish;
    wish.catalog = work.name();
    if (!isPlaced(work, there)) {
        return wish;
    }
    if (!ownPart(work).isEmpty()) {
        wish.part = ownPartBefore(work) ? ownPart(work.before()) : there.texts.value(keptKey(work));
    }
    const bool sameFiles = work.standing.before && work.before().revision.stamp == work.revision.stamp;
    wish.filesGone = sameFiles ? keptKey(work) : stampPrefix(work);
    return wish;
}

QCoro::Task<Result<Krb5Outcome>> writeKrb5(SharedWork work, Krb5Wanted wanted, std::stop_token stop)
{
    const kubernetes::Client &kubernetes = work->endpoints.kubernetes;
    const cluster::SharedObject object = krb5Object(*work);
    for (int attempt = 1;; ++attempt) {
        auto there = co_await cluster::readTexts(kubernetes, object, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        auto arranged = arrange(*there, wanted(*there));
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
