#include "environments_page/environment_model.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace environments_page {

void EnvironmentModel::setEnvironments(const std::vector<cluster::EnvironmentFile> &files, const QString &currentName)
{
    beginResetModel();
    m_all.clear();
    for (const cluster::EnvironmentFile &file : files) {
        m_all.push_back({file, cluster::readEnvironment(file.path), file.name == currentName});
    }
    endResetModel();
}

int EnvironmentModel::rowOf(const QString &path) const
{
    const auto found
        = std::ranges::find_if(m_all, [&path](const ListedEnvironment &one) { return one.file.path == path; });
    return found == m_all.end() ? -1 : static_cast<int>(found - m_all.begin());
}

void EnvironmentModel::sayAgain()
{
    if (!m_all.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int EnvironmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ListedEnvironment &one = at(index.row());
    const bool readable = one.environment.has_value();
    switch (role) {
    case Qt::DisplayRole:
        return one.file.name;
    case SubtitleRole:
        return readable
            ? one.environment->trino.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveScheme | QUrl::StripTrailingSlash)
                  .mid(2)
            : tr("cannot be read");
    case ColourRole:
        return readable ? cluster::barColour(*one.environment) : QString();
    case ProductionRole:
        return readable && one.environment->production;
    case CurrentRole:
        return one.isCurrent;
    case UnreadableRole:
        return !readable;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(one.file.path);
    case Qt::AccessibleTextRole: {
        QStringList words{one.file.name, data(index, SubtitleRole).toString()};
        if (data(index, ProductionRole).toBool()) {
            words.append(tr("production"));
        }
        if (one.isCurrent) {
            words.append(tr("in use"));
        }
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace environments_page
