// The findings of an analysis as a list: one row each, worded when they are asked for.
#pragma once

#include "krb5/analysis.h"

#include <QAbstractListModel>

namespace krb5 {

class ProblemModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole, PlaceRole }; // int(Severity); "line 3 · K119 · Java"

    explicit ProblemModel(QObject *parent);

    void setFindings(std::shared_ptr<const Findings> findings);
    [[nodiscard]] const Mark *mark(int row) const; // nullptr: no such row
    [[nodiscard]] int rowOfLine(int line) const; // the first there; -1

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const Findings> m_findings;
};

// "MIT", "Java", "MIT and Java", in the language in use.
[[nodiscard]] QString affectsWords(kerberos::Affects affects);
[[nodiscard]] QString severityWord(Severity severity);

} // namespace krb5
