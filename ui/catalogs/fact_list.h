// Names and values one below the other, values to be selected and copied. Not for editing.
#pragma once

#include <QLabel>

class QGridLayout;

namespace catalogs {

struct Fact {
    QString name;
    QString value; // empty: the line is left out
    bool operator==(const Fact &) const = default;
};

class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    QList<Fact> m_facts;
    QGridLayout *m_grid;
};

} // namespace catalogs
