#include "catalogs/catalog_model.h"

#include "catalogs/catalog_words.h"
#include "text/duration.h"
#include "text/words.h"
#include "theme/icon.h"
#include "widgets/badge_delegate.h"
#include "widgets/said.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using provisioning::CatalogEntry;

namespace catalogs {

CatalogModel::CatalogModel(const connectors::Library &library, QObject *parent)
    : QAbstractTableModel(parent), m_library(library)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        if (!m_entries.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    });
}

void CatalogModel::setEntries(std::vector<CatalogEntry> entries)
{
    std::ranges::sort(entries, {}, &CatalogEntry::name);
    size_t row = 0;
    size_t next = 0;
    while (row < m_entries.size() || next < entries.size()) {
        const bool gone
            = next == entries.size() || (row < m_entries.size() && m_entries[row].name < entries[next].name);
        const bool isNew = !gone && (row == m_entries.size() || entries[next].name < m_entries[row].name);
        const int place = static_cast<int>(row);
        if (gone) {
            beginRemoveRows({}, place, place);
            m_entries.erase(m_entries.begin() + place);
            endRemoveRows();
            continue;
        }
        if (isNew) {
            beginInsertRows({}, place, place);
            m_entries.insert(m_entries.begin() + place, std::move(entries[next]));
            endInsertRows();
        } else if (!same(m_entries[row], entries[next])) {
            m_entries[row] = std::move(entries[next]);
            Q_EMIT dataChanged(index(place, 0), index(place, columns - 1));
        }
        ++row;
        ++next;
    }
}

void CatalogModel::setProbes(const QHash<QString, ProbeShown> &probes)
{
    const QHash<QString, ProbeShown> before = std::exchange(m_probes, probes);
    for (int row = 0; row < rowCount(); ++row) {
        const QString &name = entry(row).name;
        const auto was = before.constFind(name);
        const ProbeShown *const is = probeOf(name);
        const bool changed = was == before.cend() ? is != nullptr : !is || *was != *is;
        if (changed) {
            Q_EMIT dataChanged(index(row, LastProbe), index(row, LastProbe));
        }
    }
}

int CatalogModel::rowOf(const QString &catalog) const
{
    const auto found = std::ranges::lower_bound(m_entries, catalog, {}, &CatalogEntry::name);
    return found != m_entries.end() && found->name == catalog ? static_cast<int>(found - m_entries.begin()) : -1;
}

QString CatalogModel::connectorTitle(const QString &connector) const
{
    const connectors::Descriptor *const known = m_library.find(connector);
    return known ? known->title.in(text::currentLanguage()) : connector;
}

const ProbeShown *CatalogModel::probeOf(const QString &catalog) const
{
    const auto found = m_probes.constFind(catalog);
    return found == m_probes.cend() ? nullptr : &*found;
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CatalogModel::textAt(const CatalogEntry &entry, int column) const
{
    switch (column) {
    case Name:
        return entry.name;
    case Connector:
        return connectorTitle(entry.connector);
    case Status:
        return shown(entry).word;
    case Drift:
        return driftWords(entry);
    case Roles:
        return entry.allowRoles.join(u", "_s);
    case Revision:
        return entry.head && entry.head->current > 0 ? QLocale().toString(entry.head->current) : u"—"_s;
    case LastChange: {
        const Change change = lastChange(entry);
        return change.at.isValid() ? whoAndWhen(change.actor, change.at) : u"—"_s;
    }
    case LastProbe: {
        const ProbeShown *const probe = probeOf(entry.name);
        if (!probe) {
            return {};
        }
        return probe->latency ? text::duration(*probe->latency) : tr("failed");
    }
    default:
        return {};
    }
}

QVariant CatalogModel::sortKey(const CatalogEntry &entry, int column) const
{
    switch (column) {
    case Status:
        return static_cast<int>(entry.health);
    case Drift:
        return entry.drift.empty() ? std::numeric_limits<int>::max() : static_cast<int>(entry.drift.front().drift);
    case Revision:
        return entry.head ? entry.head->current : -1;
    case LastChange:
        return lastChange(entry).at;
    case LastProbe: {
        const ProbeShown *const probe = probeOf(entry.name);
        constexpr qlonglong failed = std::numeric_limits<qlonglong>::max();
        return !probe ? -1 : probe->latency ? static_cast<qlonglong>(probe->latency->count()) : failed;
    }
    default:
        return textAt(entry, column);
    }
}

QString CatalogModel::tipAt(const CatalogEntry &entry, int column) const
{
    switch (column) {
    case Status:
        return entry.damage ? text::explain(*entry.damage).cause : shown(entry).meaning;
    case Drift: {
        QStringList causes;
        for (const provisioning::Finding &finding : entry.drift) {
            causes += text::explain(finding.asError()).cause;
        }
        return causes.join(u'\n');
    }
    case LastProbe:
        if (const ProbeShown *const probe = probeOf(entry.name); probe && probe->at.isValid()) {
            return probe->error ? text::explain(*probe->error).cause : whoAndWhen({}, probe->at);
        }
        return {};
    case Name:
        return entry.revision ? entry.revision->definition.description : QString();
    default:
        return textAt(entry, column);
    }
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CatalogEntry &entry = this->entry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(entry, column);
    case Qt::ToolTipRole:
        return tipAt(entry, column);
    case Qt::DecorationRole:
        return column == Name ? QVariant(theme::icon(u"database")) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Revision || column == LastProbe ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                         : QVariant();
    case widgets::BadgeToneRole:
        return column == Status ? QVariant(static_cast<int>(shown(entry).tone)) : QVariant();
    case widgets::MutedRole:
        return column == LastChange || column == Connector || (column == Drift && !isDrifted(entry));
    case SortRole:
        return sortKey(entry, column);
    case StatusRole:
        return static_cast<int>(entry.health);
    case ConnectorRole:
        return entry.connector;
    default:
        return {};
    }
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Revision || section == LastProbe)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Connector:
        return tr("Connector");
    case Status:
        return tr("Status");
    case Drift:
        return tr("Drift");
    case Roles:
        return tr("Roles");
    case Revision:
        return tr("Revision");
    case LastChange:
        return tr("Last change");
    case LastProbe:
        return tr("Latency");
    default:
        return {};
    }
}

Change lastChange(const CatalogEntry &entry)
{
    if (entry.head && entry.head->lastOutcome) {
        return {entry.head->lastOutcome->actor, entry.head->lastOutcome->at};
    }
    if (entry.revision) {
        return {entry.revision->actor, entry.revision->at};
    }
    return {};
}

bool same(const CatalogEntry &one, const CatalogEntry &other)
{
    return one.name == other.name && one.connector == other.connector && one.health == other.health
        && one.allowRoles == other.allowRoles && one.head == other.head && one.revision == other.revision
        && one.damage == other.damage && one.drift == other.drift && one.driftKnown == other.driftKnown;
}

} // namespace catalogs
