#include "catalogs/catalog_filter.h"

#include "catalogs/catalog_model.h"

namespace catalogs {

CatalogFilter::CatalogFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CatalogModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void CatalogFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void CatalogFilter::setStatus(std::optional<provisioning::Health> status)
{
    m_status = status;
    invalidateFilter();
}

void CatalogFilter::setConnector(const QString &connector)
{
    m_connector = connector;
    invalidateFilter();
}

bool CatalogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto at = [&](int column) { return sourceModel()->index(row, column, parent); };
    const QModelIndex name = at(CatalogModel::Name);
    if (m_status && name.data(CatalogModel::StatusRole).toInt() != static_cast<int>(*m_status)) {
        return false;
    }
    const QString connector = name.data(CatalogModel::ConnectorRole).toString();
    if (!m_connector.isEmpty() && connector != m_connector) {
        return false;
    }
    const QStringList haystack{name.data().toString(), connector, at(CatalogModel::Connector).data().toString(),
                               at(CatalogModel::Roles).data().toString()};
    return std::ranges::all_of(m_words, [&haystack](const QString &word) {
        return std::ranges::any_of(haystack,
                                   [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

// Where a column does not decide, the name does: rows must not swap places at each refresh.
bool CatalogFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right)) {
        return true;
    }
    if (QSortFilterProxyModel::lessThan(right, left)) {
        return false;
    }
    return left.row() < right.row();
}

} // namespace catalogs
