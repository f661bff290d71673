#include "shell/status_line.h"

#include "text/words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Connection;

namespace shell {

StatusLine::StatusLine(workspace::Workspaces &workspaces, QWidget *parent)
    : QFrame(parent)
    , m_workspaces(workspaces)
{
    setObjectName(u"statusLine"_s);
    setFixedHeight(30);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageSide, 0, theme::pageSide, 0);
    row->setSpacing(6);
    m_mark = new QLabel(this);
    m_words = widgets::label(this, widgets::TextKind::Muted);
    m_words->setWordWrap(false);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long reason must not widen the window
    row->addWidget(m_mark);
    row->addWidget(m_words, 1);
    m_ageing.setInterval(std::chrono::seconds(10));
    connect(&m_ageing, &QTimer::timeout, this, &StatusLine::show);
    m_ageing.start();
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &StatusLine::follow);
    widgets::said(this, [this] { show(); });
    follow();
}

void StatusLine::follow()
{
    for (const auto &connection : m_followed) {
        disconnect(connection);
    }
    m_followed.clear();
    if (workspace::Workspace *const current = m_workspaces.current()) {
        m_followed.push_back(connect(&current->connection(), &Connection::changed, this, &StatusLine::show));
        m_followed.push_back(connect(&current->catalogs(), &workspace::CatalogFeed::changed, this, &StatusLine::show));
    }
    show();
}

QString StatusLine::sentence() const
{
    workspace::Workspace *const current = m_workspaces.current();
    if (current == nullptr) {
        return m_workspaces.currentName().isEmpty() ? tr("No environment is open.") : tr("This environment could not be opened.");
    }
    const Connection &connection = current->connection();
    if (connection.state() == Connection::State::Connecting) {
        return tr("Connecting…");
    }
    if (connection.state() == Connection::State::Failed) {
        return tr("Not connected: %1").arg(text::explain(*connection.error()).cause);
    }
    const workspace::CatalogFeed &feed = current->catalogs();
    if (feed.error()) {
        return tr("Not fresh: %1").arg(text::explain(*feed.error()).cause);
    }
    if (!feed.isLoaded()) {
        return tr("Reading the catalogs…");
    }
    const auto age = static_cast<int>(feed.refreshedAt().secsTo(QDateTime::currentDateTimeUtc()));
    return feed.isLive() ? tr("Live, Trino asked %n second(s) ago", nullptr, age)
                         : tr("Not live, asked %n second(s) ago", nullptr, age);
}

void StatusLine::show()
{
    workspace::Workspace *const current = m_workspaces.current();
    const bool well = current != nullptr && current->connection().state() == Connection::State::Ready
        && !current->catalogs().error() && current->catalogs().isLive();
    const bool waiting = current != nullptr && !well && !current->connection().error() && !current->catalogs().error();
    const QString icon = well ? u"check"_s : waiting ? u"clock"_s : u"warning"_s;
    m_mark->setPixmap(theme::icon(icon, well ? &theme::Theme::success : waiting ? &theme::Theme::muted : &theme::Theme::warning)
                          .pixmap(14, 14));
    const QString words = sentence();
    m_words->setText(words);
    m_words->setToolTip(words);
}

} // namespace shell
