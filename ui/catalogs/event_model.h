// What was done to a catalog as a table: what is under way in this window, then audit lines, newest first. Reads no
// file.
#pragma once

#include "audit/trail.h"
#include "workspace/job.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace catalogs {

class EventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, What, Outcome, Time, Reason, columns };

    explicit EventModel(QObject *parent = nullptr);

    void setEvents(std::vector<audit::Event> events); // oldest first, as the trail has them; shown newest first
    void setJobs(std::vector<QPointer<workspace::Job>> jobs); // those under way
    [[nodiscard]] workspace::Job *job(int row) const; // nullptr: an audit line

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textAt(const audit::Event &event, int column) const;
    [[nodiscard]] QString textAt(const workspace::Job &job, int column) const;

    std::vector<audit::Event> m_events;
    std::vector<QPointer<workspace::Job>> m_jobs;
};

} // namespace catalogs
