#include "krb5/problem_model.h"

#include "text/words.h"
#include "widgets/said.h"

using namespace Qt::StringLiterals;

namespace krb5 {

QString affectsWords(kerberos::Affects affects)
{
    return affects == kerberos::Affects::Mit ? u"MIT"_s
        : affects == kerberos::Affects::Java ? u"Java"_s
                                             : ProblemModel::tr("MIT and Java");
}

QString severityWord(Severity severity)
{
    return severity == Severity::Error   ? ProblemModel::tr("Error")
        : severity == Severity::Warning ? ProblemModel::tr("Warning")
                                        : ProblemModel::tr("Remark");
}

ProblemModel::ProblemModel(QObject *parent) : QAbstractListModel(parent)
{
    widgets::said(this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    });
}

void ProblemModel::setFindings(std::shared_ptr<const Findings> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_findings ? 0 : static_cast<int>(m_findings->marks.size());
}

const Mark *ProblemModel::mark(int row) const
{
    return row >= 0 && row < rowCount() ? &m_findings->marks[static_cast<std::size_t>(row)] : nullptr;
}

int ProblemModel::rowOfLine(int line) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const Mark *const here = mark(row); here->line <= line && line <= here->endLine) {
            return row;
        }
    }
    return -1;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    const Mark *const here = mark(index.row());
    if (!here) {
        return {};
    }
    if (role == SeverityRole) {
        return static_cast<int>(here->severity);
    }
    const auto problem = m_findings->check.problem(here->finding);
    const QString cause = text::explain(problem.error).cause;
    const QString place = tr("line %1").arg(here->line + 1) + u" · "_s + kerberos::idOf(problem.rule) + u" · "_s + affectsWords(problem.affects);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cause;
    case PlaceRole:
        return place;
    case Qt::AccessibleTextRole:
        return QString(severityWord(here->severity) + u": "_s + cause + u" "_s + place);
    default:
        return {};
    }
}

} // namespace krb5
