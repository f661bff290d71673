#include "audit_page/trail_model.h"

#include "audit_page/trail_words.h"
#include "widgets/badge_delegate.h"

#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace audit_page {

namespace {

constexpr qint64 readingSlice = 8;
constexpr size_t lookEvery = 64; // events between two looks at the clock

} // namespace

TrailModel::TrailModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &TrailModel::filterSlice);
}

void TrailModel::clear()
{
    m_slice.stop();
    beginResetModel();
    m_events.clear();
    m_shown.clear();
    m_left = 0;
    m_verbs.clear();
    m_environments.clear();
    endResetModel();
}

void TrailModel::append(const std::vector<audit::Event> &events)
{
    std::vector<size_t> fitting;
    for (const audit::Event &event : events) {
        if (admits(event)) {
            fitting.push_back(m_events.size());
        }
        m_events.push_back(event);
        m_verbs.insert(event.verb);
        m_environments.insert(event.environment);
    }
    if (!fitting.empty()) {
        beginInsertRows({}, 0, static_cast<int>(fitting.size()) - 1);
        m_shown.insert(m_shown.begin(), fitting.rbegin(), fitting.rend());
        endInsertRows();
    }
}

void TrailModel::setFilter(const TrailFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    beginFilter();
}

void TrailModel::beginFilter()
{
    m_slice.start(); // first: whoever hears of the reset sees that it goes on
    beginResetModel();
    m_shown.clear();
    m_left = m_events.size();
    endResetModel();
}

void TrailModel::filterSlice()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<size_t> fitting;
    while (m_left > 0 && clock.elapsed() < readingSlice) {
        for (size_t i = 0; i < lookEvery && m_left > 0; ++i) {
            --m_left;
            if (admits(m_events[m_left])) {
                fitting.push_back(m_left);
            }
        }
    }
    if (!fitting.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fitting.size()) - 1);
        m_shown.insert(m_shown.end(), fitting.begin(), fitting.end());
        endInsertRows();
    }
    if (m_left == 0) {
        m_slice.stop();
        Q_EMIT filtered();
    }
}

bool TrailModel::admits(const audit::Event &event) const
{
    if ((!m_filter.verb.isEmpty() && event.verb != m_filter.verb)
        || (!m_filter.environment.isEmpty() && event.environment != m_filter.environment)
        || (m_filter.outcome && event.outcome != *m_filter.outcome)
        || (m_filter.since.isValid() && event.time < m_filter.since)) {
        return false;
    }
    if (m_filter.text.isEmpty()) {
        return true;
    }
    const auto has = [this](const QString &text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return has(event.catalog) || has(event.actor) || has(event.environment) || has(event.verb) || has(event.code)
        || has(reasonOf(event.code));
}

const QString &TrailModel::reasonOf(const QString &code) const
{
    auto found = m_reasons.constFind(code);
    if (found == m_reasons.constEnd()) {
        found = m_reasons.insert(code, reasonText(code));
    }
    return *found;
}

void TrailModel::sayAgain()
{
    m_reasons.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const audit::Event &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(event, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Time) {
            return event.time.toUTC().toString(Qt::ISODateWithMs);
        }
        return index.column() == Reason && !event.code.isEmpty()
            ? QVariant(QString(reasonOf(event.code) + u'\n' + event.code))
            : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() == Revision || index.column() == Took;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case widgets::BadgeToneRole:
        return static_cast<int>(toneOf(event.outcome));
    case widgets::MutedRole:
        return index.column() == Environment || index.column() == Took;
    default:
        return {};
    }
}

QString TrailModel::textOf(const audit::Event &event, int column) const
{
    switch (column) {
    case Time:
        return QLocale().toString(event.time.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s);
    case Actor:
        return event.actor;
    case Environment:
        return event.environment;
    case Verb:
        return verbText(event.verb);
    case Catalog:
        return event.catalog;
    case Revision:
        return event.revision > 0 ? QString(u'v' + QString::number(event.revision)) : u"—"_s;
    case Outcome:
        return outcomeText(event.outcome);
    case Reason:
        return reasonOf(event.code);
    case Took:
        return tookText(event.duration);
    default:
        return {};
    }
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Revision || section == Took;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time");
    case Actor:
        return tr("Who");
    case Environment:
        return tr("Environment");
    case Verb:
        return tr("What");
    case Catalog:
        return tr("Catalog");
    case Revision:
        return tr("Rev.", "revision");
    case Outcome:
        return tr("Outcome");
    case Reason:
        return tr("Why");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace audit_page
