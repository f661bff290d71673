// The rows of the health table: each catalog with what our probes found. Not for scheduling probes, nor for sorting.
#pragma once

#include "health/health_feed.h"
#include "widgets/tone.h"

#include <QAbstractTableModel>

namespace health_page {

class HealthModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Catalog, Status, LastCheck, Latency, Median, Slowest, Failures, History, Action, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;

    explicit HealthModel(health::HealthFeed &feed, QObject *parent = nullptr);

    [[nodiscard]] QString nameAt(int row) const { return m_rows[static_cast<size_t>(row)].name; }
    [[nodiscard]] int rowOf(const QString &name) const; // -1: none
    void sayAgain(); // the language is another
    void tick(); // time went by: "12 s ago"

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        std::optional<std::chrono::milliseconds> median;
        std::optional<std::chrono::milliseconds> slowest;
        int failures = 0;
        int probes = 0;
        QList<double> points;
    };
    void followFeed();
    void measure(Row &row) const;
    void update(const QString &name);
    [[nodiscard]] QString text(const Row &row, const health::CatalogHealth &catalog, int column) const;
    [[nodiscard]] QVariant sortKey(const Row &row, const health::CatalogHealth &catalog, int column) const;

    health::HealthFeed &m_feed;
    std::vector<Row> m_rows; // by name
};

// How a catalog is doing, in one word and its tone; `rank` sorts the worst first.
struct State {
    QString text;
    widgets::Tone tone = widgets::Tone::Neutral;
    int rank = 0;
};
[[nodiscard]] State stateOf(const health::CatalogHealth &catalog);

} // namespace health_page
