// The rows of the audit table, newest first: all events of a trail, of which a filter shows some. Filtering a long
// trail goes on in slices, rows appearing as they are found. Not for reading the file.
#pragma once

#include "audit/trail.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <deque>
#include <set>

namespace audit_page {

struct TrailFilter { // empty members admit all
    QString text; // in any column, as shown or as written in the file
    QString verb;
    QString environment;
    std::optional<audit::Outcome> outcome;
    QDateTime since;
    bool operator==(const TrailFilter &) const = default;
};

class TrailModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Actor, Environment, Verb, Catalog, Revision, Outcome, Took, Reason, ColumnCount };

    explicit TrailModel(QObject *parent = nullptr);

    void clear();
    void append(const std::vector<audit::Event> &events); // newer than all before
    void setFilter(const TrailFilter &filter);
    void sayAgain(); // the language is another

    [[nodiscard]] const audit::Event &eventAt(int row) const { return m_events[m_shown[static_cast<size_t>(row)]]; }
    [[nodiscard]] size_t total() const { return m_events.size(); }
    [[nodiscard]] bool isFiltering() const { return m_slice.isActive(); }
    [[nodiscard]] const std::set<QString> &verbs() const { return m_verbs; }
    [[nodiscard]] const std::set<QString> &environments() const { return m_environments; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void filtered(); // to the end

private:
    void beginFilter();
    void filterSlice();
    [[nodiscard]] bool admits(const audit::Event &event) const;
    [[nodiscard]] const QString &reasonOf(const QString &code) const;
    [[nodiscard]] QString textOf(const audit::Event &event, int column) const;

    std::deque<audit::Event> m_events; // as in the file; a deque, so that growing moves none
    std::deque<size_t> m_shown; // newest first
    size_t m_left = 0; // events the filter has not looked at: those before this one
    TrailFilter m_filter;
    QTimer m_slice;
    std::set<QString> m_verbs;
    std::set<QString> m_environments;
    mutable QHash<QString, QString> m_reasons; // by code: few codes, many lines
};

} // namespace audit_page
