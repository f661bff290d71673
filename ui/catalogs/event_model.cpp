#include "catalogs/event_model.h"

#include "run/sentences.h"
#include "text/duration.h"
#include "text/words.h"
#include "widgets/badge_delegate.h"
#include "widgets/said.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;
using widgets::Tone;
using workspace::Job;

namespace catalogs {

namespace {

struct Named {
    const char *id;
    const char *words;
};
constexpr std::array verbs{
    Named{"apply", QT_TRANSLATE_NOOP("catalogs", "registration")},
    Named{"test", QT_TRANSLATE_NOOP("catalogs", "connection test")},
    Named{"delete", QT_TRANSLATE_NOOP("catalogs", "deletion")},
    Named{"recover", QT_TRANSLATE_NOOP("catalogs", "recovery")},
    Named{"register", QT_TRANSLATE_NOOP("catalogs", "registration")},
    Named{"prepare", QT_TRANSLATE_NOOP("catalogs", "preparation")},
    Named{"rehearse", QT_TRANSLATE_NOOP("catalogs", "connection test")},
};

QString verbWords(const QString &verb)
{
    const auto known = std::ranges::find_if(verbs, [&verb](const Named &it) { return verb == QLatin1String(it.id); });
    return known == verbs.end() ? verb : QCoreApplication::translate("catalogs", known->words);
}

struct OutcomeShown {
    QString word;
    Tone tone;
};

OutcomeShown shown(audit::Outcome outcome)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("catalogs", text); };
    switch (outcome) {
    case audit::Outcome::Done:
        return {say(QT_TRANSLATE_NOOP("catalogs", "done")), Tone::Success};
    case audit::Outcome::Failed:
        return {say(QT_TRANSLATE_NOOP("catalogs", "failed")), Tone::Danger};
    case audit::Outcome::RolledBack:
        return {say(QT_TRANSLATE_NOOP("catalogs", "undone")), Tone::Warning};
    case audit::Outcome::Cancelled:
        return {say(QT_TRANSLATE_NOOP("catalogs", "cancelled")), Tone::Neutral};
    case audit::Outcome::UndoIncomplete:
        return {say(QT_TRANSLATE_NOOP("catalogs", "incomplete")), Tone::Danger};
    }
    return {{}, Tone::Neutral};
}

} // namespace

EventModel::EventModel(QObject *parent) : QAbstractTableModel(parent)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    });
}

void EventModel::setEvents(std::vector<audit::Event> events)
{
    std::ranges::reverse(events);
    if (events == m_events) {
        return;
    }
    beginResetModel();
    m_events = std::move(events);
    endResetModel();
}

void EventModel::setJobs(std::vector<QPointer<Job>> jobs)
{
    if (jobs == m_jobs) {
        if (!m_jobs.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_jobs.size()) - 1, columns - 1));
        }
        return;
    }
    beginResetModel();
    m_jobs = std::move(jobs);
    endResetModel();
}

Job *EventModel::job(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_jobs.size() ? m_jobs[static_cast<size_t>(row)].data() : nullptr;
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size() + m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString EventModel::textAt(const audit::Event &event, int column) const
{
    switch (column) {
    case When:
        return QLocale(text::currentLanguage()).toString(event.time.toLocalTime(), QLocale::ShortFormat);
    case Who:
        return event.actor;
    case What:
        return verbWords(event.verb);
    case Outcome:
        return shown(event.outcome).word;
    case Time:
        return text::duration(event.duration);
    case Reason: {
        if (event.code.isEmpty()) {
            return {};
        }
        Error error;
        error.code = event.code;
        error.arguments = {{u"catalog"_s, event.catalog}};
        return text::explain(error).cause;
    }
    default:
        return {};
    }
}

QString EventModel::textAt(const Job &job, int column) const
{
    const run::RunState state = run::stateOf(job);
    switch (column) {
    case When:
        return QLocale(text::currentLanguage()).toString(job.startedAt().toLocalTime(), QLocale::ShortFormat);
    case Who:
        return tr("you");
    case What:
        return verbWords(job.verb());
    case Outcome:
        return run::standingOf(state).word;
    case Time:
        return text::duration(job.elapsed());
    case Reason:
        return run::detailOf(state);
    default:
        return {};
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const size_t row = static_cast<size_t>(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column == Time) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == widgets::MutedRole) {
        return column == When || column == Reason;
    }
    if (row < m_jobs.size()) {
        const Job *const job = m_jobs[row];
        if (!job) {
            return {};
        }
        if (role == widgets::BadgeToneRole && column == Outcome) {
            return static_cast<int>(run::standingOf(run::stateOf(*job)).tone);
        }
        return role == Qt::DisplayRole ? QVariant(textAt(*job, column)) : QVariant();
    }
    const audit::Event &event = m_events[row - m_jobs.size()];
    if (role == widgets::BadgeToneRole && column == Outcome) {
        return static_cast<int>(shown(event.outcome).tone);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(textAt(event, column)) : QVariant();
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Time) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Outcome:
        return tr("Outcome");
    case Time:
        return tr("Time");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace catalogs
