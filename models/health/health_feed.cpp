#include "health/health_feed.h"

#include "health/history_file.h"

#include <QPointer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace health {

namespace {

constexpr size_t longestFile = 2 * ProbeHistory::kept; // lines; then it is written anew with those that are kept

}

HealthFeed::HealthFeed(Settings settings, QString stateFolder, QString environment, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_stateFolder(std::move(stateFolder)),
      m_environment(std::move(environment))
{
    m_loading.setInterval(0);
    m_next.setSingleShot(true);
    connect(&m_loading, &QTimer::timeout, this, &HealthFeed::loadNext);
    connect(&m_next, &QTimer::timeout, this, &HealthFeed::startDue);
}

HealthFeed::~HealthFeed()
{
    m_stop.request_stop();
}

void HealthFeed::setCatalogs(const std::optional<provisioning::Site> &site,
                             const std::vector<provisioning::CatalogEntry> &entries)
{
    if (m_site && !site) { // those under way have lost their connection: what they say is no news of a catalog
        m_stop.request_stop();
        m_stop = std::stop_source();
    }
    m_site = site;
    bool others = false;
    for (const auto &entry : entries) {
        auto [found, isNew] = m_watched.try_emplace(entry.name);
        Watched &watched = found->second;
        if (isNew) {
            watched.file = historyFile(m_stateFolder, m_environment, entry.name);
            m_toLoad.push_back(entry.name);
        }
        others = others || isNew || watched.health.entry.health != entry.health
            || watched.health.entry.connector != entry.connector || watched.health.entry.revision != entry.revision;
        watched.health.entry = entry;
    }
    const auto isGone = [&entries](const auto &watched) {
        return std::ranges::find(entries, watched.first, &provisioning::CatalogEntry::name) == entries.end();
    };
    others = std::erase_if(m_watched, isGone) > 0 || others;
    if (!m_toLoad.empty()) {
        m_loading.start();
    }
    schedule();
    if (others) {
        Q_EMIT changed();
    }
}

void HealthFeed::setActive(bool somebodyLooks)
{
    if (m_active == somebodyLooks) {
        return;
    }
    m_active = somebodyLooks;
    for (auto &[name, watched] : m_watched) { // the wait left is measured by the rhythm that counts now
        watched.notBefore = turnAfter(watched.health.history);
    }
    schedule();
}

void HealthFeed::probeNow(const QString &catalog)
{
    const auto found = m_watched.find(catalog);
    if (found != m_watched.end() && isProbed(found->second.health.entry)) {
        found->second.asked = true;
        startDue();
    }
}

void HealthFeed::probeAllNow()
{
    for (auto &[name, watched] : m_watched) {
        watched.asked = isProbed(watched.health.entry);
    }
    startDue();
}

std::vector<const CatalogHealth *> HealthFeed::catalogs() const
{
    std::vector<const CatalogHealth *> all;
    for (const auto &[name, watched] : m_watched) {
        all.push_back(&watched.health);
    }
    return all;
}

const CatalogHealth *HealthFeed::catalog(const QString &name) const
{
    const auto found = m_watched.find(name);
    return found == m_watched.end() ? nullptr : &found->second.health;
}

void HealthFeed::loadNext()
{
    if (m_toLoad.empty()) {
        m_loading.stop();
        return;
    }
    const QString name = m_toLoad.front();
    m_toLoad.pop_front();
    const auto found = m_watched.find(name);
    if (found == m_watched.end() || found->second.loaded) {
        return;
    }
    Watched &watched = found->second;
    auto history = readHistory(watched.file);
    if (history) {
        watched.health.history = std::move(*history);
        watched.lines = watched.health.history.samples().size();
    } else {
        m_storageError = std::move(history.error());
    }
    watched.loaded = true;
    watched.notBefore = turnAfter(watched.health.history);
    Q_EMIT catalogChanged(name);
    schedule();
}

HealthFeed::Clock::time_point HealthFeed::turnAfter(const ProbeHistory &history) const
{
    const auto now = Clock::now();
    if (history.last() == nullptr) {
        return now;
    }
    const milliseconds since(history.last()->at.msecsTo(QDateTime::currentDateTimeUtc()));
    const Clock::duration whole = pause();
    const bool overdue = since >= whole || since.count() < 0; // less than nothing: the clock was put back
    return overdue ? now : now + (whole - since);
}

bool HealthFeed::mayProbe(const Watched &watched) const
{
    return m_site && watched.loaded && !watched.health.underWay && isProbed(watched.health.entry);
}

void HealthFeed::schedule()
{
    std::optional<Clock::time_point> earliest;
    for (const auto &[name, watched] : m_watched) {
        if (mayProbe(watched)) {
            const auto due = watched.asked ? Clock::now() : watched.notBefore;
            earliest = earliest ? std::min(*earliest, due) : due;
        }
    }
    if (!earliest || m_running >= m_settings.atOnce) { // the end of one calls again
        m_next.stop();
        return;
    }
    m_next.start(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*earliest - Clock::now())));
}

void HealthFeed::startDue()
{
    const auto now = Clock::now();
    while (m_running < m_settings.atOnce) {
        Watched *next = nullptr;
        for (auto &[name, watched] : m_watched) {
            const bool due = mayProbe(watched) && (watched.asked || watched.notBefore <= now);
            const bool sooner = next == nullptr
                || std::pair(!watched.asked, watched.notBefore) < std::pair(!next->asked, next->notBefore);
            if (due && sooner) {
                next = &watched;
            }
        }
        if (next == nullptr) {
            break;
        }
        start(*next);
    }
    schedule();
}

void HealthFeed::start(Watched &watched)
{
    watched.health.underWay = true;
    watched.asked = false;
    ++m_running;
    Q_EMIT catalogChanged(watched.health.entry.name);
    run(this, m_settings.probe, *m_site, watched.health.entry, m_stop.get_token());
}

QCoro::Task<> HealthFeed::run(QPointer<HealthFeed> feed, Probe probe, provisioning::Site site,
                              provisioning::CatalogEntry entry, std::stop_token stop)
{
    const auto start = Clock::now();
    const QString name = entry.name;
    auto answer = co_await probe(std::move(site), std::move(entry), stop);
    if (feed) {
        feed->ended(name, start, std::move(answer));
    }
}

void HealthFeed::ended(const QString &name, Clock::time_point start, Result<milliseconds> answer)
{
    --m_running;
    const auto found = m_watched.find(name);
    if (found != m_watched.end()) {
        Watched &watched = found->second;
        watched.health.underWay = false;
        watched.notBefore = Clock::now() + pause();
        if (answer || !answer.error().is("http.cancelled"_L1)) {
            Sample sample{
                QDateTime::currentDateTimeUtc(), std::chrono::duration_cast<milliseconds>(Clock::now() - start), {}};
            if (answer) {
                sample.elapsed = *answer;
            } else {
                sample.error = std::move(answer.error());
            }
            keep(watched, std::move(sample));
        }
        Q_EMIT catalogChanged(name);
    }
    startDue();
}

void HealthFeed::keep(Watched &watched, Sample sample)
{
    auto written = appendSample(watched.file, sample);
    watched.health.history.add(std::move(sample));
    if (written && ++watched.lines > longestFile) {
        written = rewriteHistory(watched.file, watched.health.history);
        watched.lines = watched.health.history.samples().size();
    }
    m_storageError = written ? std::nullopt : std::optional(std::move(written.error()));
}

HealthFeed::Clock::duration HealthFeed::pause() const
{
    const milliseconds rhythm = m_active ? m_settings.rhythm : m_settings.slowRhythm;
    return rhythm
        + milliseconds(static_cast<qint64>(static_cast<double>(rhythm.count()) * m_settings.jitter
                                           * QRandomGenerator::global()->generateDouble()));
}

} // namespace health
