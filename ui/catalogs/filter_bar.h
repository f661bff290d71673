// What the table of catalogs is narrowed by: text, status, connector. Tells; filters nothing itself.
#pragma once

#include "provisioning/inventory.h"

#include <QWidget>

class QComboBox;

namespace widgets {
class SearchField;
}

namespace catalogs {

class CatalogModel;

class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(const CatalogModel &model, QWidget *parent);

    [[nodiscard]] QString text() const;
    [[nodiscard]] std::optional<provisioning::Health> status() const;
    [[nodiscard]] QString connector() const; // Trino's name; empty: all
    [[nodiscard]] widgets::SearchField *search() const { return m_search; }

    void setStatus(std::optional<provisioning::Health> status);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void offerConnectors(); // those there are
    void say();

    const CatalogModel &m_model;
    widgets::SearchField *m_search;
    QComboBox *m_status;
    QComboBox *m_connector;
};

} // namespace catalogs
