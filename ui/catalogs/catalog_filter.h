// Which catalogs are shown, and in which order: by text, status and connector. Not for finding a catalog by name.
#pragma once

#include "provisioning/inventory.h"

#include <QSortFilterProxyModel>

namespace catalogs {

class CatalogFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CatalogFilter(QObject *parent = nullptr);

    void setText(const QString &text); // every word must be in the name, the connector or a role; case does not matter
    void setStatus(std::optional<provisioning::Health> status);
    void setConnector(const QString &connector); // Trino's name; empty: all
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_status || !m_connector.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    std::optional<provisioning::Health> m_status;
    QString m_connector;
};

} // namespace catalogs
