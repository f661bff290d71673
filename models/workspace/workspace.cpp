#include "workspace/workspace.h"

#include <QFileInfo>

namespace workspace {

namespace {

// How long work waits for somebody whose session ended to sign in again. Its lease in the cluster is not held up: whoever
// takes the catalog over meanwhile has it, and the work says so when it goes on.
constexpr auto patienceForThePerson = std::chrono::hours(1);

} // namespace

Workspace::Workspace(cluster::Environment environment, std::shared_ptr<const connectors::Library> library, QString stateFolder,
                     std::shared_ptr<identity::Session> session, QObject *parent)
    : QObject(parent)
    , m_stateFolder(std::move(stateFolder))
    , m_connection(std::move(environment), std::move(library), std::move(session))
    , m_catalogs(m_connection)
    , m_health({}, m_stateFolder, this->environment().name)
    , m_signature(m_connection, m_stateFolder)
{
    connect(&m_signature, &SignatureDesk::acted, &m_catalogs, &CatalogFeed::refresh);
    connect(&m_catalogs, &CatalogFeed::changed, &m_health, [this] { m_health.setCatalogs(m_connection.site(), m_catalogs.entries()); });
    m_connection.open();
}

Workspace::~Workspace() = default;

Job *Workspace::begin(Order order)
{
    auto *const job = new Job({environment(), m_connection.library(), m_stateFolder, m_connection.session()}, std::move(order), this);
    m_jobs.push_back(job);
    connect(job, &Job::phaseChanged, this, [this, job] {
        if (job->phase() == Job::Phase::Ended) {
            m_catalogs.refresh(); // the watch tells too; this is sooner, and without a watch the only news
        }
        Q_EMIT jobChanged(job);
    });
    Q_EMIT jobAdded(job);
    job->prepare();
    return job;
}

bool Workspace::hasWorkUnderWay() const
{
    return std::ranges::any_of(m_jobs, &Job::mustNotBeDropped);
}

void Workspace::forgetEndedJobs()
{
    std::erase_if(m_jobs, [](Job *job) {
        const bool over = job->phase() == Job::Phase::Ended || job->phase() == Job::Phase::Refused;
        if (over) {
            job->deleteLater();
        }
        return over;
    });
}

Workspaces::Workspaces(std::shared_ptr<const connectors::Library> library, Folders folders, QObject *parent)
    : QObject(parent)
    , m_library(std::move(library))
    , m_folders(std::move(folders))
    , m_sessions(m_folders.state)
{
}

std::shared_ptr<identity::Session> Workspaces::sessionOf(const cluster::Environment &environment)
{
    auto session = m_sessions.of(environment);
    if (session) {
        session->setPatience(patienceForThePerson);
    }
    return session;
}

std::vector<cluster::EnvironmentFile> Workspaces::environments() const
{
    auto files = cluster::environmentFiles(m_folders.config);
    if (m_elsewhere) {
        files.insert(files.begin(), *m_elsewhere);
    }
    return files;
}

void Workspaces::environmentsChangedOnDisk()
{
    if (m_elsewhere && !QFileInfo::exists(m_elsewhere->path)) {
        m_elsewhere.reset();
    }
    const auto known = environments();
    std::optional<cluster::EnvironmentFile> reopen;
    if (m_current == nullptr && m_currentFile && std::ranges::find(known, *m_currentFile) != known.end()) {
        reopen = m_currentFile; // it could not be read, and may have been mended
    }
    std::erase_if(m_open, [&](const Open &open) {
        const bool there = std::ranges::find(known, open.file) != known.end();
        const auto now = there ? cluster::readEnvironment(open.file.path) : tl::unexpected(Diagnostics());
        const bool same = now && *now == open.workspace->environment();
        if (same || open.workspace->hasWorkUnderWay()) { // its work goes on as it was begun
            return false;
        }
        if (open.workspace == m_current) {
            m_current = nullptr;
            m_currentName.clear();
            if (there) {
                reopen = open.file;
            }
        }
        open.workspace->deleteLater();
        return true;
    });
    Q_EMIT environmentsChanged();
    if (reopen) {
        open(*reopen);
    } else if (m_current == nullptr) {
        Q_EMIT currentChanged();
    }
}

void Workspaces::open(cluster::EnvironmentFile file)
{
    m_currentFile = file;
    const auto described = cluster::environmentFiles(m_folders.config);
    if (std::ranges::find(described, file) == described.end()) {
        m_elsewhere = file;
    }
    m_currentName = file.name;
    m_problems.clear();
    const auto found = std::ranges::find(m_open, file, &Open::file);
    auto environment = cluster::readEnvironment(file.path);
    if (found != m_open.end()) {
        const bool same = environment && *environment == found->workspace->environment();
        if (same || found->workspace->hasWorkUnderWay()) { // its work goes on as it was begun
            m_current = found->workspace;
            Q_EMIT currentChanged();
            return;
        }
        found->workspace->deleteLater(); // written anew while it was busy
        m_open.erase(found);
    }
    m_current = nullptr;
    if (environment) {
        auto session = sessionOf(*environment);
        m_current = new Workspace(std::move(*environment), m_library, m_folders.state, std::move(session), this);
        m_open.push_back({file, m_current});
    } else {
        m_problems = std::move(environment.error());
    }
    Q_EMIT currentChanged();
}

std::vector<Workspace *> Workspaces::opened() const
{
    std::vector<Workspace *> all;
    for (const Open &open : m_open) {
        all.push_back(open.workspace);
    }
    return all;
}

std::vector<Workspace *> Workspaces::withWorkUnderWay() const
{
    std::vector<Workspace *> busy;
    for (const Open &open : m_open) {
        if (open.workspace->hasWorkUnderWay()) {
            busy.push_back(open.workspace);
        }
    }
    return busy;
}

} // namespace workspace
