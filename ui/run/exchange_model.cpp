#include "run/exchange_model.h"

#include "text/duration.h"
#include "text/words.h"
#include "widgets/row_delegate.h"
#include "widgets/said.h"

using namespace Qt::StringLiterals;

namespace run {

ExchangeModel::ExchangeModel(QObject *parent) : QAbstractTableModel(parent)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        if (!m_exchanges.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    });
}

void ExchangeModel::setExchanges(std::vector<http::Exchange> exchanges)
{
    const auto same = [](const http::Exchange &one, const http::Exchange &other) {
        return one.method == other.method && one.address == other.address && one.curl == other.curl
            && one.status == other.status && one.elapsed == other.elapsed;
    };
    const size_t known = m_exchanges.size();
    const bool grew
        = known <= exchanges.size() && std::equal(m_exchanges.begin(), m_exchanges.end(), exchanges.begin(), same);
    if (!grew) {
        beginResetModel();
        m_exchanges = std::move(exchanges);
        endResetModel();
    } else if (exchanges.size() > known) {
        beginInsertRows({}, static_cast<int>(known), static_cast<int>(exchanges.size()) - 1);
        m_exchanges = std::move(exchanges);
        endInsertRows();
    }
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_exchanges.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ExchangeModel::textAt(const http::Exchange &exchange, int column) const
{
    switch (column) {
    case Method:
        return QString::fromLatin1(exchange.method);
    case Address:
        return exchange.address;
    case Answer:
        if (exchange.status > 0) {
            return exchange.attempts > 1 ? tr("%1 (try %2)").arg(exchange.status).arg(exchange.attempts)
                                         : QString::number(exchange.status);
        }
        return exchange.errorCode.isEmpty() ? tr("no answer") : exchange.errorCode;
    case Time:
        return text::duration(std::chrono::duration_cast<std::chrono::milliseconds>(exchange.elapsed));
    default:
        return {};
    }
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const http::Exchange &exchange = m_exchanges[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(exchange, index.column());
    case Qt::ToolTipRole:
        return index.column() == Address ? QVariant(exchange.address) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Time ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case widgets::MutedRole:
        return index.column() == Method || index.column() == Time;
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Time) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Method:
        return tr("Request");
    case Address:
        return tr("Address");
    case Answer:
        return tr("Answer");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace run
