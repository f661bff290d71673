#include "catalogs/properties_tab.h"

#include "catalogs/catalog_words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/data_table.h"
#include "widgets/row_delegate.h"
#include "widgets/said.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogs {

PropertyModel::PropertyModel(QObject *parent) : QAbstractTableModel(parent)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    });
}

void PropertyModel::setDefinition(const catalog::CatalogDefinition &definition)
{
    std::vector<Row> rows;
    for (auto property = definition.properties.cbegin(); property != definition.properties.cend(); ++property) {
        rows.push_back({property.key(), property.value(), {}});
    }
    for (const auto &[property, source] : definition.credentials) {
        rows.push_back({property, {}, source});
    }
    if (definition.kerberos) {
        rows.push_back({u"kerberos.client.principal"_s, definition.kerberos->clientPrincipal, {}});
        if (definition.kerberos->keytab) {
            rows.push_back({u"kerberos.client.keytab"_s, {}, definition.kerberos->keytab});
        }
    }
    std::ranges::stable_sort(rows, {}, &Row::property);
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PropertyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PropertyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PropertyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == Value && row.source) {
        return theme::icon(u"key");
    }
    if (role == widgets::MutedRole) {
        return index.column() == Origin;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Property:
        return row.property;
    case Value:
        return row.source ? masked : row.value;
    case Origin:
        return row.source ? originOf(*row.source) : QString();
    default:
        return {};
    }
}

QVariant PropertyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Property:
        return tr("Property");
    case Value:
        return tr("Value");
    case Origin:
        return tr("Secret");
    default:
        return {};
    }
}

PropertiesTab::PropertiesTab(QWidget *parent)
    : QWidget(parent), m_model(new PropertyModel(this)), m_table(new widgets::DataTable(this))
{
    m_table->setProperty("bare", true);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    auto *const header = m_table->horizontalHeader();
    header->setSectionResizeMode(PropertyModel::Property, QHeaderView::ResizeToContents);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PropertyModel::Value, QHeaderView::Stretch);
    header->setSectionResizeMode(PropertyModel::Origin, QHeaderView::ResizeToContents);
    widgets::said(m_table, [this] { m_table->setAccessibleName(tr("Properties of the catalog")); });
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::barGap, 0, 0);
    column->addWidget(m_table);
}

void PropertiesTab::setDefinition(const catalog::CatalogDefinition &definition)
{
    m_model->setDefinition(definition);
}

} // namespace catalogs
