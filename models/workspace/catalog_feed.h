// What is registered in an environment, kept fresh: a watch on the records in Kubernetes, and Trino asked now and then
// (it has nothing to watch).
#pragma once

#include "provisioning/inventory.h"
#include "workspace/connection.h"

#include <QTimer>

namespace workspace {

class CatalogFeed : public QObject {
    Q_OBJECT

public:
    explicit CatalogFeed(Connection &connection, QObject *parent = nullptr);
    ~CatalogFeed() override;

    // Asks both sides again, now. One question at a time: asked while one is under way, it is asked once more after it.
    void refresh();

    [[nodiscard]] const std::vector<provisioning::CatalogEntry> &entries() const { return m_entries; } // by name
    [[nodiscard]] const provisioning::CatalogEntry *entry(const QString &name) const;
    [[nodiscard]] bool isLoaded() const { return m_refreshedAt.isValid(); }
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }
    [[nodiscard]] bool isLive() const { return m_live; } // the watch stands; otherwise only asked now and then
    [[nodiscard]] QDateTime restartedAt() const { return m_restartedAt; } // UTC, when Trino was seen to have restarted; invalid: never
    [[nodiscard]] QDateTime refreshedAt() const { return m_refreshedAt; } // UTC; invalid before the first answer
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last question; the entries stay

    // What is in force, asked for now: the entries may be a moment old. Errors: run.catalog-unknown {catalog}, those of reading.
    struct InForce {
        catalog::Head head;
        catalog::Revision revision;
    };
    [[nodiscard]] QCoro::Task<Result<InForce>> inForce(QString catalog, std::stop_token stop) const;
    // All revisions of a catalog, ascending.
    [[nodiscard]] QCoro::Task<Result<std::vector<catalog::Revision>>> history(QString catalog, std::stop_token stop) const;

Q_SIGNALS:
    void changed(); // entries, error, or freshness

private:
    void begin();
    void refreshSoon();
    static QCoro::Task<> followTrino(QPointer<CatalogFeed> feed, provisioning::Site site, std::stop_token stop);
    static QCoro::Task<> follow(QPointer<CatalogFeed> feed, cluster::RecordStore store, std::stop_token stop);

    Connection &m_connection;
    std::vector<provisioning::CatalogEntry> m_entries;
    std::optional<Error> m_error;
    QDateTime m_refreshedAt;
    QDateTime m_restartedAt;
    bool m_refreshing = false;
    bool m_again = false;
    bool m_live = false;
    QTimer m_soon; // a run writes its head several times a second: one question for all of it
    QTimer m_nowAndThen;
    std::stop_source m_stop;
};

} // namespace workspace
