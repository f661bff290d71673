// The catalogs of an environment as a table. Takes over the differences only, so that selection, scroll and sort stay
// where they are when news comes. Not for filtering (catalog_filter.h), and it asks nobody.
#pragma once

#include "connectors/library.h"
#include "provisioning/inventory.h"

#include <QAbstractTableModel>
#include <QHash>

namespace catalogs {

// What a probe last found out about a catalog.
struct ProbeShown {
    std::optional<std::chrono::milliseconds> latency; // none: it failed
    QDateTime at; // UTC
    std::optional<Error> error;
    bool operator==(const ProbeShown &) const = default;
};

class CatalogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Connector, Status, Drift, Roles, Revision, LastChange, LastProbe, columns };
    enum Role {
        SortRole = Qt::UserRole, // text, number or time: what a column is sorted by
        StatusRole, // int(provisioning::Health)
        ConnectorRole, // Trino's name of it
    };

    explicit CatalogModel(const connectors::Library &library, QObject *parent = nullptr);

    void setEntries(std::vector<provisioning::CatalogEntry> entries); // by name, as CatalogFeed gives them
    void setProbes(const QHash<QString, ProbeShown> &probes); // by catalog; none for one: its cell stays empty
    [[nodiscard]] const std::vector<provisioning::CatalogEntry> &entries() const { return m_entries; }
    [[nodiscard]] const provisioning::CatalogEntry &entry(int row) const
    {
        return m_entries.at(static_cast<size_t>(row));
    }
    [[nodiscard]] int rowOf(const QString &catalog) const; // -1: not there
    [[nodiscard]] QString connectorTitle(const QString &connector) const; // as people call it, in their language

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textAt(const provisioning::CatalogEntry &entry, int column) const;
    [[nodiscard]] QVariant sortKey(const provisioning::CatalogEntry &entry, int column) const;
    [[nodiscard]] QString tipAt(const provisioning::CatalogEntry &entry, int column) const;
    [[nodiscard]] const ProbeShown *probeOf(const QString &catalog) const;

    const connectors::Library &m_library;
    std::vector<provisioning::CatalogEntry> m_entries;
    QHash<QString, ProbeShown> m_probes;
};

// Who changed it last, and when: the last outcome's, else the revision's. Invalid time: nothing is known.
struct Change {
    QString actor;
    QDateTime at; // UTC
};
[[nodiscard]] Change lastChange(const provisioning::CatalogEntry &entry);

[[nodiscard]] bool same(const provisioning::CatalogEntry &one, const provisioning::CatalogEntry &other);

} // namespace catalogs
