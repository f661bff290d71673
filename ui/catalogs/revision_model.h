// A catalog's revisions as a table, newest first. Not for what differs between them (history_tab.h).
#pragma once

#include "catalog/revision.h"

#include <QAbstractTableModel>

#include <vector>

namespace catalogs {

class RevisionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, When, Who, What, Why, columns };

    explicit RevisionModel(QObject *parent = nullptr);

    void setRevisions(std::vector<catalog::Revision> revisions, int current); // ascending; shown newest first
    [[nodiscard]] const catalog::Revision &revision(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString whatMade(int row) const;

    std::vector<catalog::Revision> m_revisions;
    int m_current = 0;
};

} // namespace catalogs
