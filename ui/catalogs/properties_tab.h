// A catalog's properties as they stand in its revision. Credentials are masked, with where they came from.
#pragma once

#include "catalog/catalog_definition.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace widgets {
class DataTable;
}

namespace catalogs {

class PropertyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Property, Value, Origin, columns };

    explicit PropertyModel(QObject *parent = nullptr);

    void setDefinition(const catalog::CatalogDefinition &definition);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString property;
        QString value; // of what is no secret
        std::optional<catalog::CredentialSource> source; // of a secret
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> m_rows;
};

class PropertiesTab : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesTab(QWidget *parent);

    void setDefinition(const catalog::CatalogDefinition &definition);

private:
    PropertyModel *m_model;
    widgets::DataTable *m_table;
};

} // namespace catalogs
