#include "catalogs/revision_model.h"

#include "text/statuses.h"
#include "text/words.h"
#include "widgets/row_delegate.h"
#include "widgets/said.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalogs {

RevisionModel::RevisionModel(QObject *parent) : QAbstractTableModel(parent)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
        if (!m_revisions.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    });
}

void RevisionModel::setRevisions(std::vector<catalog::Revision> revisions, int current)
{
    beginResetModel();
    m_revisions = std::move(revisions);
    std::ranges::reverse(m_revisions);
    m_current = current;
    endResetModel();
}

const catalog::Revision &RevisionModel::revision(int row) const
{
    return m_revisions.at(static_cast<size_t>(row));
}

// A rename says what the catalog was called before.
QString RevisionModel::whatMade(int row) const
{
    const catalog::Revision &shown = revision(row);
    const QString what = text::verbWord(catalog::verbName(shown.verb));
    return shown.verb != catalog::Verb::Rename || row + 1 == rowCount()
        ? what
        : tr("%1, before: %2").arg(what, revision(row + 1).definition.name);
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_revisions.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const catalog::Revision &shown = revision(index.row());
    if (role == widgets::MutedRole) {
        return index.column() == When;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QLocale locale(text::currentLanguage());
    switch (index.column()) {
    case Number:
        return shown.number == m_current ? tr("%1 (in force)").arg(locale.toString(shown.number))
                                         : locale.toString(shown.number);
    case Who:
        return shown.actor;
    case What:
        return whatMade(index.row());
    case Why:
        return shown.reason;
    case When:
        return locale.toString(shown.at.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("Revision");
    case Who:
        return tr("Who");
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace catalogs
