// An environment a person works in: its connection, its catalogs, the jobs they started there. And the set of those
// that are open, of which one is in front.
#pragma once

#include "cluster/environment_files.h"
#include "health/health_feed.h"
#include "workspace/catalog_feed.h"
#include "workspace/job.h"
#include "workspace/signature_desk.h"

namespace workspace {

class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(cluster::Environment environment, std::shared_ptr<const connectors::Library> library, QString stateFolder,
              std::shared_ptr<identity::Session> session = {}, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const cluster::Environment &environment() const { return m_connection.environment(); }
    [[nodiscard]] const connectors::Library &library() const { return *m_connection.library(); }
    [[nodiscard]] const QString &stateFolder() const { return m_stateFolder; }
    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] identity::Session *session() const { return m_connection.session().get(); } // nullptr: no issuer
    // Why whoever is here may look at everything and change nothing; none: they may change, as far as the cluster lets them.
    [[nodiscard]] std::optional<Error> refusal() const { return identity::refusal(environment(), session()); }
    [[nodiscard]] CatalogFeed &catalogs() { return m_catalogs; }
    [[nodiscard]] SignatureDesk &signature() { return m_signature; }
    [[nodiscard]] health::HealthFeed &health() { return m_health; } // follows catalogs()

    // The job is the workspace's from then on, and is being prepared. Kept, newest last, for the activity list.
    Job *begin(Order order);
    [[nodiscard]] const std::vector<Job *> &jobs() const { return m_jobs; }
    [[nodiscard]] bool hasWorkUnderWay() const;
    void forgetEndedJobs();

Q_SIGNALS:
    void jobAdded(workspace::Job *job);
    void jobChanged(workspace::Job *job); // its phase

private:
    QString m_stateFolder;
    Connection m_connection;
    CatalogFeed m_catalogs;
    health::HealthFeed m_health;
    SignatureDesk m_signature;
    std::vector<Job *> m_jobs; // children of this
};

class Workspaces : public QObject {
    Q_OBJECT

public:
    struct Folders {
        QString config;
        QString state;
    };
    Workspaces(std::shared_ptr<const connectors::Library> library, Folders folders, QObject *parent = nullptr);

    [[nodiscard]] const Folders &folders() const { return m_folders; }
    [[nodiscard]] const std::shared_ptr<const connectors::Library> &library() const { return m_library; }
    // The environments described in the configuration folder, and the one opened from elsewhere, if any.
    [[nodiscard]] std::vector<cluster::EnvironmentFile> environments() const;
    // Of the issuer that an environment names, shared by those that name the same; empty where it names none.
    [[nodiscard]] std::shared_ptr<identity::Session> sessionOf(const cluster::Environment &environment);
    void environmentsChangedOnDisk(); // after one was written or removed; an open one whose file changed is opened anew

    [[nodiscard]] Workspace *current() const { return m_current; } // nullptr: none yet
    [[nodiscard]] const QString &currentName() const { return m_currentName; } // also of one that could not be opened
    [[nodiscard]] const Diagnostics &problems() const { return m_problems; } // why currentName() could not be opened
    // Brings an environment to the front, opening it where it is not. One left with work under way goes on working.
    void open(cluster::EnvironmentFile file);
    [[nodiscard]] std::vector<Workspace *> opened() const;
    [[nodiscard]] std::vector<Workspace *> withWorkUnderWay() const;

Q_SIGNALS:
    void currentChanged();
    void environmentsChanged();

private:
    struct Open {
        cluster::EnvironmentFile file;
        Workspace *workspace;
    };

    std::shared_ptr<const connectors::Library> m_library;
    Folders m_folders;
    identity::Sessions m_sessions;
    std::optional<cluster::EnvironmentFile> m_elsewhere; // --env-file
    std::vector<Open> m_open;
    Workspace *m_current = nullptr;
    std::optional<cluster::EnvironmentFile> m_currentFile;
    QString m_currentName;
    Diagnostics m_problems;
};

} // namespace workspace
