#include "workspace/signature_desk.h"

#include "audit/trail.h"
#include "provisioning/signing_trail.h"
#include "workspace/deliver.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using provisioning::SigningReport;

namespace workspace {

namespace {

struct Looked {
    Result<provisioning::Verification> found;
    QStringList keys;
};

QCoro::Task<Looked> lookedAt(provisioning::Site site, std::stop_token stop)
{
    auto verifying = provisioning::verify(site, QString(), stop);
    auto found = co_await verifying;
    Looked looked {std::move(found), {}};
    if (looked.found && !looked.found->signingKey.isEmpty()) {
        auto asking = provisioning::signingKeys(site, stop);
        auto keys = co_await asking;
        if (keys) {
            looked.keys = keys->known;
        }
    }
    co_return looked;
}

QCoro::Task<Result<SigningReport>> carriedOut(const provisioning::Site &site, SignatureDesk::Act act, const QString &catalog)
{
    switch (act) {
    case SignatureDesk::Act::Create:
        return provisioning::createKey(site, {});
    case SignatureDesk::Act::Rotate:
        return provisioning::rotateKey(site, {});
    case SignatureDesk::Act::Retire:
        return provisioning::retireKeys(site, {});
    case SignatureDesk::Act::Sign:
        break;
    }
    return provisioning::signRecord(site, catalog, {});
}

// As the command line's verb is called.
QString auditVerb(SignatureDesk::Act act)
{
    return act == SignatureDesk::Act::Create ? u"signature create"_s
        : act == SignatureDesk::Act::Rotate  ? u"signature rotate"_s
        : act == SignatureDesk::Act::Retire  ? u"signature retire"_s
                                             : u"signature sign"_s;
}

std::vector<audit::Event> eventsOf(const Connection &connection, SignatureDesk::Act act, const SigningReport &report)
{
    audit::Event event;
    event.time = QDateTime::currentDateTimeUtc();
    event.actor = connection.person();
    event.environment = connection.environment().name;
    event.verb = auditVerb(act);
    return provisioning::trailOf(report, std::move(event));
}

} // namespace

SignatureDesk::SignatureDesk(const Connection &connection, QString stateFolder, QObject *parent)
    : QObject(parent), m_connection(connection), m_stateFolder(std::move(stateFolder))
{
}

SignatureDesk::~SignatureDesk()
{
    m_stop.request_stop();
}

void SignatureDesk::look()
{
    if (m_busy || !m_connection.site()) {
        return;
    }
    m_busy = true;
    auto looking = lookedAt(*m_connection.site(), m_stop.get_token());
    deliver(std::move(looking), this, [this](Looked looked) {
        m_busy = false;
        if (looked.found) {
            m_found = std::move(*looked.found);
            m_keys = std::move(looked.keys);
            m_error.reset();
        } else {
            m_error = std::move(looked.found.error());
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void SignatureDesk::act(Act act, const QString &catalog)
{
    if (m_busy || !m_connection.site()) {
        return;
    }
    m_busy = true;
    m_done.reset();
    m_error.reset();
    auto acting = carriedOut(*m_connection.site(), act, catalog);
    deliver(std::move(acting), this, [this, act](Result<SigningReport> report) { ended(act, std::move(report)); });
    Q_EMIT changed();
}

void SignatureDesk::ended(Act act, Result<SigningReport> report)
{
    if (!report) {
        m_busy = false;
        m_error = std::move(report.error());
        Q_EMIT changed();
        return;
    }
    const auto events = eventsOf(m_connection, act, *report);
    auto *const writing = new QFutureWatcher<Result<>>(this);
    connect(writing, &QFutureWatcherBase::finished, this, [this, writing, act, report = std::move(*report)] {
        const Result<> written = writing->result();
        writing->deleteLater();
        m_busy = false;
        m_done = Done {act, report, written ? std::nullopt : std::optional(written.error())};
        Q_EMIT acted();
        look();
    });
    writing->setFuture(QtConcurrent::run([folder = m_stateFolder, events] { return audit::append(folder, events); }));
}

} // namespace workspace
