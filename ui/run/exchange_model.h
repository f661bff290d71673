// The requests a step made, one a row: what was asked, what came back, how long it took. Secrets are masked already.
#pragma once

#include "cluster/http.h"

#include <QAbstractTableModel>

#include <vector>

namespace run {

class ExchangeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Method, Address, Answer, Time, columns };

    explicit ExchangeModel(QObject *parent = nullptr);

    void setExchanges(std::vector<http::Exchange> exchanges); // one that only grew keeps its rows
    [[nodiscard]] const std::vector<http::Exchange> &exchanges() const { return m_exchanges; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const http::Exchange &exchange, int column) const;

    std::vector<http::Exchange> m_exchanges;
};

} // namespace run
