// The entries of a keytab as a table; of the keys only their length.
#pragma once

#include "kerberos/keytab.h"

#include <QAbstractTableModel>

namespace krb5 {

class KeytabModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Principal, Kvno, Encryption, Strength, Time, KeyLength, ColumnCount };

    explicit KeytabModel(QObject *parent);

    void setKeytab(const kerberos::Keytab &keytab);
    [[nodiscard]] QString principal(int row) const { return m_rows[static_cast<std::size_t>(row)].principal; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static constexpr int SortRole = Qt::UserRole; // numbers and times as such

private:
    struct Row {
        QString principal;
        std::uint32_t kvno;
        int enctype;
        std::uint32_t timestamp;
        qsizetype keyLength; // bytes
    };
    std::vector<Row> m_rows;
};

} // namespace krb5
