#include "catalogs/catalog_states.h"

#include "run/step_mark.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Connection;

namespace catalogs {

namespace {

constexpr int noticeWidth = 720;

} // namespace

CatalogStates::CatalogStates(QWidget *table, QWidget *parent) : QStackedWidget(parent)
{
    auto *const waiting = new QWidget(this);
    auto *const turning = new run::StepMark(waiting);
    turning->setMark(run::Mark::Running);
    m_waiting = widgets::label(waiting, widgets::TextKind::Muted);
    m_waiting->setWordWrap(false);
    auto *const line = new QHBoxLayout;
    line->setSpacing(10);
    line->addStretch();
    line->addWidget(turning);
    line->addWidget(m_waiting);
    line->addStretch();
    auto *const middle = new QVBoxLayout(waiting);
    middle->addStretch(2);
    middle->addLayout(line);
    middle->addStretch(3);
    addWidget(waiting);

    auto *const failed = new QWidget(this);
    m_failed = widgets::label(failed, widgets::TextKind::Section);
    m_notice = new widgets::ErrorNotice(failed);
    m_notice->setMaximumWidth(noticeWidth);
    m_again
        = widgets::button(failed, widgets::ButtonKind::Primary, u"refresh"_s, [] { return tr("Try again"); });
    auto *const column = new QVBoxLayout(failed);
    column->setContentsMargins(0, theme::rowGap, 0, 0);
    column->setSpacing(theme::rowGap);
    column->addWidget(m_failed);
    column->addWidget(m_notice);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addStretch();
    addWidget(failed);

    auto *const empty = new widgets::EmptyState(
        u"database"_s, [] { return tr("No catalog yet"); },
        [] { return tr("Add a source, or drop a definition (YAML or JSON) here."); }, this);
    m_add = empty->setAction(u"plus"_s, [] { return tr("Add catalog"); });
    connect(m_add, &QPushButton::clicked, this, &CatalogStates::addRequested);
    addWidget(empty);
    addWidget(table);

    connect(m_again, &QPushButton::clicked, this, &CatalogStates::tryAgain);
    widgets::said(this, [this] { say(); });
}

void CatalogStates::setState(State state)
{
    setCurrentIndex(static_cast<int>(state));
}

void CatalogStates::setWaiting(bool connecting, const QString &environment)
{
    m_connecting = connecting;
    m_environment = environment;
    say();
}

void CatalogStates::setError(const std::optional<Error> &error)
{
    if (m_notice->error() == error) {
        return;
    }
    // Nothing is wrong where nobody signed in yet; the way on is the session's own notice, above.
    const bool awaited = error && (error->is("identity.not-signed-in"_L1) || error->is("identity.session-ended"_L1));
    m_notice->setError(error, awaited ? widgets::Tone::Accent : widgets::Tone::Danger);
    m_again->setVisible(!awaited);
}

void CatalogStates::setWhyNoAdding(const QString &reason)
{
    widgets::setReason(m_add, reason);
}

void CatalogStates::say()
{
    m_waiting->setText(m_connecting ? tr("Connecting to %1…").arg(m_environment)
                                    : tr("Reading the catalogs of %1…").arg(m_environment));
    m_failed->setText(tr("%1 cannot be read").arg(m_environment));
}

CatalogStates::State stateOf(workspace::Workspace &workspace, bool hasRows)
{
    const workspace::CatalogFeed &feed = workspace.catalogs();
    if (feed.isLoaded() || hasRows) { // what was read once stays, with the notice of its age
        return hasRows ? CatalogStates::State::Table : CatalogStates::State::Empty;
    }
    const bool failed
        = workspace.connection().state() == Connection::State::Failed || (feed.error() && !feed.isRefreshing());
    return failed ? CatalogStates::State::Failed : CatalogStates::State::Waiting;
}

} // namespace catalogs
