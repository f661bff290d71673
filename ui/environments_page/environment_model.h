// The described environments as a list: name, where its Trino is, whether it is a production one and the one in front.
// Not for editing them.
#pragma once

#include "cluster/environment_files.h"

#include <QAbstractListModel>

namespace environments_page {

struct ListedEnvironment {
    cluster::EnvironmentFile file;
    tl::expected<cluster::Environment, Diagnostics> environment;
    bool isCurrent = false;
};

class EnvironmentModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SubtitleRole = Qt::UserRole + 1, ColourRole, ProductionRole, CurrentRole, UnreadableRole };
    using QAbstractListModel::QAbstractListModel;

    void setEnvironments(const std::vector<cluster::EnvironmentFile> &files, const QString &currentName); // reads them
    [[nodiscard]] const ListedEnvironment &at(int row) const { return m_all[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &path) const; // -1: none
    void sayAgain();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ListedEnvironment> m_all;
};

} // namespace environments_page
