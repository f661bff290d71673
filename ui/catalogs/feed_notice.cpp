#include "catalogs/feed_notice.h"

#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace catalogs {

namespace {

constexpr int graceSeconds = 5; // a watch that is opened anew is no news

} // namespace

Freshness freshnessOf(workspace::Workspace &workspace)
{
    const workspace::CatalogFeed &feed = workspace.catalogs();
    const auto &connection = workspace.connection();
    return {connection.error() ? connection.error() : feed.error(), feed.isLive(), feed.refreshedAt()};
}

FeedNotice::FeedNotice(QWidget *parent)
    : QWidget(parent), m_banner(new widgets::Banner(
                           widgets::Tone::Warning, [this] { return words(); }, this)),
      m_why(new widgets::ErrorNotice(this))
{
    m_banner->addAction(
        widgets::ButtonKind::Secondary, [] { return tr("Ask again"); }, [this] { Q_EMIT askAgain(); });
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::barGap);
    column->addWidget(m_banner);
    column->addWidget(m_why);
    m_ageing.setInterval(1s);
    connect(&m_ageing, &QTimer::timeout, this, &FeedNotice::refresh);
    hide();
    widgets::said(this, [this] { refresh(); });
}

void FeedNotice::setFreshness(const Freshness &freshness)
{
    m_freshness = freshness;
    if (m_why->error() != freshness.error) {
        m_why->setError(freshness.error, widgets::Tone::Warning);
    }
    refresh();
}

void FeedNotice::refresh()
{
    const bool asked = m_freshness.askedAt.isValid();
    const qint64 age = asked ? m_freshness.askedAt.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    const bool deaf = asked && !m_freshness.isLive && age >= graceSeconds;
    const bool stale = asked && (m_freshness.error || deaf);
    setVisible(stale);
    m_banner->setWords([this] { return words(); });
    const bool mayBecomeStale = asked && (m_freshness.error || !m_freshness.isLive);
    if (mayBecomeStale && !m_ageing.isActive()) {
        m_ageing.start();
    } else if (!mayBecomeStale) {
        m_ageing.stop();
    }
}

QString FeedNotice::words() const
{
    const auto age = static_cast<int>(
        m_freshness.askedAt.isValid() ? m_freshness.askedAt.secsTo(QDateTime::currentDateTimeUtc()) : 0);
    if (m_freshness.error) {
        return age < 120 ? tr("The last question failed. What is shown is %n second(s) old.", nullptr, age)
                         : tr("The last question failed. What is shown is %n minute(s) old.", nullptr, age / 60);
    }
    return age < 120
        ? tr("Changes are not followed at the moment. What is shown is %n second(s) old.", nullptr, age)
        : tr("Changes are not followed at the moment. What is shown is %n minute(s) old.", nullptr, age / 60);
}

} // namespace catalogs
