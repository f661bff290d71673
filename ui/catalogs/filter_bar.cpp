#include "catalogs/filter_bar.h"

#include "catalogs/catalog_model.h"
#include "catalogs/catalog_words.h"
#include "theme/metrics.h"
#include "widgets/said.h"
#include "widgets/search_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using provisioning::Health;

namespace catalogs {

FilterBar::FilterBar(const CatalogModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new widgets::SearchField(this)), m_status(new QComboBox(this)),
      m_connector(new QComboBox(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::barGap);
    row->addWidget(m_search, 1);
    row->addWidget(m_status);
    row->addWidget(m_connector);
    m_status->addItem({}, -1);
    for (const Health health : allStatuses()) {
        m_status->addItem({}, static_cast<int>(health));
    }
    m_connector->addItem({}, QString());
    for (QComboBox *const box : {m_status, m_connector}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    }
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::changed);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, &FilterBar::offerConnectors);
    }
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &FilterBar::offerConnectors);
    offerConnectors();
    widgets::said(this, [this] { say(); });
}

QString FilterBar::text() const
{
    return m_search->text();
}

std::optional<Health> FilterBar::status() const
{
    const int chosen = m_status->currentData().toInt();
    return chosen < 0 ? std::nullopt : std::optional(static_cast<Health>(chosen));
}

QString FilterBar::connector() const
{
    return m_connector->currentData().toString();
}

void FilterBar::setStatus(std::optional<Health> status)
{
    m_status->setCurrentIndex(m_status->findData(status ? static_cast<int>(*status) : -1));
}

void FilterBar::clear()
{
    m_search->clear();
    m_status->setCurrentIndex(0);
    m_connector->setCurrentIndex(0);
}

void FilterBar::offerConnectors()
{
    QStringList wanted;
    for (const provisioning::CatalogEntry &entry : m_model.entries()) {
        if (!entry.connector.isEmpty() && !wanted.contains(entry.connector)) {
            wanted += entry.connector;
        }
    }
    const QString chosen = connector();
    if (!chosen.isEmpty() && !wanted.contains(chosen)) { // what one filters by does not vanish under one's hand
        wanted += chosen;
    }
    wanted.sort();
    QStringList offered;
    for (int i = 1; i < m_connector->count(); ++i) {
        offered += m_connector->itemData(i).toString();
    }
    if (offered == wanted) {
        return;
    }
    const QSignalBlocker quiet(m_connector);
    while (m_connector->count() > 1) {
        m_connector->removeItem(1);
    }
    for (const QString &name : wanted) {
        m_connector->addItem(m_model.connectorTitle(name), name);
    }
    m_connector->setCurrentIndex(std::max(m_connector->findData(chosen), 0));
}

void FilterBar::say()
{
    m_search->setPlaceholderText(tr("Filter by name, connector or role"));
    m_search->setAccessibleName(tr("Filter the catalogs"));
    m_status->setAccessibleName(tr("Status"));
    m_connector->setAccessibleName(tr("Connector"));
    m_status->setItemText(0, tr("All statuses"));
    for (int i = 1; i < m_status->count(); ++i) {
        m_status->setItemText(i, shown(static_cast<Health>(m_status->itemData(i).toInt())).word);
    }
    m_connector->setItemText(0, tr("All connectors"));
    for (int i = 1; i < m_connector->count(); ++i) {
        m_connector->setItemText(i, m_model.connectorTitle(m_connector->itemData(i).toString()));
    }
}

} // namespace catalogs
