#include "workspace/catalog_feed.h"

#include "provisioning/coordinator_watch.h"
#include "workspace/deliver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace workspace {

namespace {

constexpr auto settling = 150ms;
constexpr auto betweenQuestions = 30s; // Trino has nothing to watch: what is created there by hand is seen within this time
constexpr auto betweenHeartbeats = 3s; // its restart is seen within this one
constexpr auto firstPause = 500ms;
constexpr auto longestPause = 30'000ms;

} // namespace

CatalogFeed::CatalogFeed(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    m_nowAndThen.setInterval(betweenQuestions);
    connect(&m_soon, &QTimer::timeout, this, &CatalogFeed::refresh);
    connect(&m_nowAndThen, &QTimer::timeout, this, &CatalogFeed::refresh);
    connect(&m_connection, &Connection::changed, this, &CatalogFeed::begin);
    begin();
}

CatalogFeed::~CatalogFeed()
{
    m_stop.request_stop();
}

const provisioning::CatalogEntry *CatalogFeed::entry(const QString &name) const
{
    const auto found = std::ranges::find(m_entries, name, &provisioning::CatalogEntry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

void CatalogFeed::begin()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_refreshing = false;
    m_live = false;
    if (m_connection.state() != Connection::State::Ready) {
        m_nowAndThen.stop();
        m_error = m_connection.error();
        if (m_error && m_error->is("identity.not-signed-in"_L1)) { // what was shown was shown to a person
            m_entries.clear();
            m_refreshedAt = {};
        }
        Q_EMIT changed();
        return;
    }
    m_nowAndThen.start();
    refresh();
    follow(this, cluster::RecordStore(m_connection.site()->endpoints), m_stop.get_token());
    followTrino(this, *m_connection.site(), m_stop.get_token());
}

void CatalogFeed::refresh()
{
    if (m_connection.state() != Connection::State::Ready) {
        return;
    }
    if (m_refreshing) {
        m_again = true;
        return;
    }
    m_refreshing = true;
    m_again = false;
    Q_EMIT changed();
    const std::stop_token stop = m_stop.get_token();
    auto task = provisioning::listCatalogs(*m_connection.site(), stop);
    deliver(std::move(task), this, [this, stop](Result<std::vector<provisioning::CatalogEntry>> entries) {
        if (stop.stop_requested()) {
            return;
        }
        m_refreshing = false;
        if (entries) {
            m_entries = std::move(*entries);
            m_refreshedAt = QDateTime::currentDateTimeUtc();
            m_error.reset();
        } else {
            const bool expired = entries.error().is("kubernetes.not-signed-in"_L1);
            m_error = std::move(entries.error());
            if (expired) { // read the credential again: it may be a new one; the same one ends in Failed, with Try again
                m_connection.open();
                return;
            }
        }
        if (m_again) {
            refreshSoon();
        }
        Q_EMIT changed();
    });
}

void CatalogFeed::refreshSoon()
{
    if (!m_soon.isActive()) { // not restarted: a stream of changes must not put it off for ever
        m_soon.start();
    }
}

QCoro::Task<Result<CatalogFeed::InForce>> CatalogFeed::inForce(QString catalog, std::stop_token stop) const
{
    if (!m_connection.site()) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    const cluster::RecordStore store(m_connection.site()->endpoints);
    auto read = co_await store.read(catalog, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    const auto *const record = read->records.empty() ? nullptr : &read->records.front();
    const auto *const revision = record && record->head ? record->revision(record->head->head.current) : nullptr;
    if (revision == nullptr) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    co_return InForce {record->head->head, *revision};
}

QCoro::Task<Result<std::vector<catalog::Revision>>> CatalogFeed::history(QString catalog, std::stop_token stop) const
{
    if (!m_connection.site()) {
        co_return std::vector<catalog::Revision>();
    }
    const cluster::RecordStore store(m_connection.site()->endpoints);
    auto records = co_await store.read(catalog, stop);
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    std::vector<catalog::Revision> revisions;
    if (!records->records.empty()) {
        revisions = std::move(records->records.front().revisions);
    }
    co_return revisions;
}

QCoro::Task<> CatalogFeed::followTrino(QPointer<CatalogFeed> feed, provisioning::Site site, std::stop_token stop)
{
    using provisioning::CoordinatorNews;
    const std::function<void(const CoordinatorNews &)> onNews = [feed, stop](const CoordinatorNews &news) {
        if (!feed || stop.stop_requested()) {
            return;
        }
        if (news.what == CoordinatorNews::What::Restarted) {
            feed->m_restartedAt = QDateTime::currentDateTimeUtc().addMSecs(-news.uptime.count());
        }
        if (news.what != CoordinatorNews::What::Silent) {
            feed->refreshSoon();
        }
    };
    co_await provisioning::watchCoordinator(std::move(site), onNews, stop, betweenHeartbeats);
}

QCoro::Task<> CatalogFeed::follow(QPointer<CatalogFeed> feed, cluster::RecordStore store, std::stop_token stop)
{
    std::chrono::milliseconds pause = firstPause;
    while (!stop.stop_requested()) {
        const std::function<void()> onReady = [feed, stop] {
            if (feed && !stop.stop_requested()) {
                feed->m_live = true;
                feed->refreshSoon(); // what happened between the last question and the watch
            }
        };
        const std::function<void(QString)> onChange = [feed, stop](const QString &) {
            if (feed && !stop.stop_requested()) {
                feed->refreshSoon();
            }
        };
        const auto ended = co_await store.watch(onReady, onChange, stop);
        if (!feed || stop.stop_requested()) {
            co_return;
        }
        if (!ended) { // an end by the server is its habit, an error is news
            feed->m_live = false;
            Q_EMIT feed->changed();
        }
        co_await http::sleepFor(pause, stop);
        pause = ended ? firstPause : std::min(pause * 2, longestPause);
    }
}

} // namespace workspace
