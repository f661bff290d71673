// The catalogs of an environment with what our own probes find there, kept going at a bounded pace: few at once, each
// at most so often, slower while nobody looks. Not Trino's metrics: what is measured here is what a person's query
// meets.
#pragma once

#include "health/probe_catalog.h"
#include "health/probe_history.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>

namespace health {

using Probe = std::function<QCoro::Task<Result<std::chrono::milliseconds>>(
    provisioning::Site, provisioning::CatalogEntry, std::stop_token)>;

struct Settings {
    int atOnce = 2;
    std::chrono::milliseconds rhythm = std::chrono::minutes(1); // at most this often each, while somebody looks
    std::chrono::milliseconds slowRhythm = std::chrono::minutes(5); // and while nobody does
    double jitter = 0.15; // the pauses are longer by up to this part, so that many windows do not ask in step
    Probe probe = &probeCatalog;
};

struct CatalogHealth {
    provisioning::CatalogEntry entry;
    ProbeHistory history;
    bool underWay = false;
    [[nodiscard]] bool isFailing() const { return history.last() != nullptr && history.last()->error.has_value(); }
};

class HealthFeed : public QObject {
    Q_OBJECT

public:
    // The histories lie in STATE/health/ENVIRONMENT.
    HealthFeed(Settings settings, QString stateFolder, QString environment, QObject *parent = nullptr);
    ~HealthFeed() override;

    // What there is to probe, and through which clients; none: not connected, and nothing is asked. Catalogs that are
    // gone are forgotten here; their histories stay on the disk. Cheap, so it may be called at every change.
    void setCatalogs(const std::optional<provisioning::Site> &site,
                     const std::vector<provisioning::CatalogEntry> &entries);
    void setActive(bool somebodyLooks);
    [[nodiscard]] bool isActive() const { return m_active; }

    // Out of turn, but no more at once than otherwise. Nothing happens for what is not probed or under way already.
    void probeNow(const QString &catalog);
    void probeAllNow();

    [[nodiscard]] std::vector<const CatalogHealth *> catalogs() const; // by name; valid until the next setCatalogs
    [[nodiscard]] const CatalogHealth *catalog(const QString &name) const;
    [[nodiscard]] int underWay() const { return m_running; }
    // Why histories could not be read or written, if so; the probes go on.
    [[nodiscard]] const std::optional<Error> &storageError() const { return m_storageError; }

Q_SIGNALS:
    void changed(); // which catalogs there are
    void catalogChanged(const QString &name); // a probe began or ended, or the history was read

private:
    using Clock = std::chrono::steady_clock;
    struct Watched {
        CatalogHealth health;
        QString file;
        bool loaded = false;
        bool asked = false; // by a person: before its time
        Clock::time_point notBefore; // of the next probe by itself
        size_t lines = 0; // in the file, about
    };

    void loadNext();
    void schedule();
    void startDue();
    void start(Watched &watched);
    void ended(const QString &name, Clock::time_point start, Result<std::chrono::milliseconds> answer);
    void keep(Watched &watched, Sample sample);
    [[nodiscard]] Clock::duration pause() const;
    [[nodiscard]] Clock::time_point turnAfter(const ProbeHistory &history) const;
    [[nodiscard]] bool mayProbe(const Watched &watched) const;
    static QCoro::Task<> run(QPointer<HealthFeed> feed, Probe probe, provisioning::Site site,
                             provisioning::CatalogEntry entry, std::stop_token stop);

    Settings m_settings;
    QString m_stateFolder;
    QString m_environment;
    std::optional<provisioning::Site> m_site;
    std::map<QString, Watched> m_watched;
    std::deque<QString> m_toLoad;
    QTimer m_loading; // one history a turn of the event loop
    QTimer m_next;
    bool m_active = false;
    int m_running = 0;
    std::optional<Error> m_storageError;
    std::stop_source m_stop;
};

} // namespace health
