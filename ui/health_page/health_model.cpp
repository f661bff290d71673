#include "health_page/health_model.h"

#include "health_page/moments.h"
#include "health_page/sparkline_delegate.h"
#include "widgets/badge_delegate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace health_page {

namespace {

QString orDash(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? durationText(*time) : u"—"_s;
}

} // namespace

State stateOf(const health::CatalogHealth &catalog)
{
    switch (catalog.entry.health) {
    case provisioning::Health::Missing:
        return {HealthModel::tr("missing in Trino"), Tone::Warning, 1};
    case provisioning::Health::Pending:
        return {HealthModel::tr("being changed"), Tone::Accent, 3};
    case provisioning::Health::Damaged:
        return {HealthModel::tr("record damaged"), Tone::Danger, 0};
    case provisioning::Health::Disabled:
        return {HealthModel::tr("disabled"), Tone::Neutral, 4};
    case provisioning::Health::Prepared:
        return {HealthModel::tr("waits for Trino’s restart"), Tone::Accent, 3};
    case provisioning::Health::Active:
    case provisioning::Health::Leftover:
    case provisioning::Health::Unmanaged:
        break;
    }
    if (!health::isProbed(catalog.entry)) {
        return {HealthModel::tr("not probed"), Tone::Neutral, 4};
    }
    if (catalog.history.last() == nullptr) {
        return {HealthModel::tr("not checked yet"), Tone::Neutral, 4};
    }
    return catalog.isFailing() ? State{HealthModel::tr("failing"), Tone::Danger, 0}
                               : State{HealthModel::tr("answering"), Tone::Success, 5};
}

HealthModel::HealthModel(health::HealthFeed &feed, QObject *parent) : QAbstractTableModel(parent), m_feed(feed)
{
    connect(&m_feed, &health::HealthFeed::changed, this, &HealthModel::followFeed);
    connect(&m_feed, &health::HealthFeed::catalogChanged, this, &HealthModel::update);
    connect(&m_feed, &QObject::destroyed, this, [this] { // its environment was closed: a row would look for it
        beginResetModel();
        m_rows.clear();
        endResetModel();
    });
    followFeed();
}

void HealthModel::followFeed()
{
    const auto catalogs = m_feed.catalogs();
    const auto isThere = [&](const QString &name) { return m_feed.catalog(name) != nullptr; };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isThere(nameAt(row))) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (size_t i = 0; i < catalogs.size(); ++i) { // both by name
        const QString &name = catalogs[i]->entry.name;
        if (i >= m_rows.size() || m_rows[i].name != name) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            Row row;
            row.name = name;
            measure(row);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), std::move(row));
            endInsertRows();
        }
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HealthModel::measure(Row &row) const
{
    const health::CatalogHealth *catalog = m_feed.catalog(row.name);
    if (catalog == nullptr) {
        return;
    }
    const auto &samples = catalog->history.samples();
    row.median = catalog->history.percentile(50);
    row.slowest = catalog->history.percentile(95);
    row.failures = catalog->history.failures();
    row.probes = static_cast<int>(samples.size());
    row.points.clear();
    const size_t first = samples.size() > pointsShown ? samples.size() - pointsShown : 0;
    for (size_t i = first; i < samples.size(); ++i) {
        row.points.append(samples[i].error ? -1 : static_cast<double>(samples[i].elapsed.count()));
    }
}

void HealthModel::update(const QString &name)
{
    const int row = rowOf(name);
    if (row >= 0) {
        measure(m_rows[static_cast<size_t>(row)]);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int HealthModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find(m_rows, name, &Row::name);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void HealthModel::sayAgain()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HealthModel::tick()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, LastCheck), index(rowCount() - 1, LastCheck), {Qt::DisplayRole});
    }
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const health::CatalogHealth *catalog = m_feed.catalog(row.name);
    if (catalog == nullptr) { // gone, and the rows follow in a moment
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(row, *catalog, index.column());
    case SortRole:
        return sortKey(row, *catalog, index.column());
    case PointsRole:
        return QVariant::fromValue(row.points);
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() >= Latency && index.column() <= Failures;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::ToolTipRole:
        if (index.column() == Action) {
            return health::isProbed(catalog->entry) ? tr("Probe now") : QString();
        }
        if (index.column() == LastCheck && catalog->history.last() != nullptr) {
            return QLocale().toString(catalog->history.last()->at.toLocalTime(), QLocale::LongFormat);
        }
        return index.column() == Catalog || index.column() == History ? text(row, *catalog, index.column())
                                                                      : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Action && health::isProbed(catalog->entry) ? QVariant(tr("Probe now")) : QVariant();
    case widgets::BadgeToneRole:
        return static_cast<int>(stateOf(*catalog).tone);
    default:
        return {};
    }
}

QString HealthModel::text(const Row &row, const health::CatalogHealth &catalog, int column) const
{
    const health::Sample *last = catalog.history.last();
    switch (column) {
    case Catalog:
        return row.name;
    case Status:
        return stateOf(catalog).text;
    case LastCheck:
        return catalog.underWay ? tr("checking…")
            : last == nullptr   ? u"—"_s
                                : agoText(last->at, QDateTime::currentDateTimeUtc());
    case Latency:
        return last == nullptr || last->error ? u"—"_s : durationText(last->elapsed);
    case Median:
        return orDash(row.median);
    case Slowest:
        return orDash(row.slowest);
    case Failures:
        return row.probes == 0 ? u"—"_s : QLocale().toString(row.failures);
    case History:
        return row.probes == 0 ? tr("no probe yet") : tr("%n probe(s) kept", nullptr, row.probes);
    default: // Action is painted: a copied row has nothing of it
        return {};
    }
}

QVariant HealthModel::sortKey(const Row &row, const health::CatalogHealth &catalog, int column) const
{
    const auto number = [](const std::optional<std::chrono::milliseconds> &time) {
        return time ? QVariant(static_cast<qlonglong>(time->count())) : QVariant(-1LL);
    };
    const health::Sample *last = catalog.history.last();
    switch (column) {
    case Status:
        return stateOf(catalog).rank;
    case LastCheck:
        return last == nullptr ? QVariant(0LL) : QVariant(last->at.toMSecsSinceEpoch());
    case Latency:
        return last == nullptr || last->error ? QVariant(-1LL)
                                              : QVariant(static_cast<qlonglong>(last->elapsed.count()));
    case Median:
        return number(row.median);
    case Slowest:
        return number(row.slowest);
    case Failures:
        return row.failures;
    case History:
        return row.probes;
    default:
        return text(row, catalog, column);
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section >= Latency && section <= Failures;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole && (section == Median || section == Slowest)) {
        return section == Median ? tr("Half of the answered probes were at least this fast")
                                 : tr("95 of 100 answered probes were at least this fast");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Catalog:
        return tr("Catalog");
    case Status:
        return tr("Status");
    case LastCheck:
        return tr("Last check");
    case Latency:
        return tr("Now");
    case Median:
        return u"p50"_s;
    case Slowest:
        return u"p95"_s;
    case Failures:
        return tr("Failures");
    case History:
        return tr("History");
    default:
        return QString();
    }
}

} // namespace health_page
