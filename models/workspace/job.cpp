#include "workspace/job.h"

#include "provisioning/account.h"
#include "provisioning/afterwards.h"
#include "provisioning/reindex.h"
#include "provisioning/rename.h"
#include "workspace/deliver.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using provisioning::Shown;
using std::chrono::steady_clock;

namespace workspace {

namespace {

template<class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};

QString verbOf(const Order &order)
{
    using catalog::verbName;
    return std::visit(Match {[](const Registration &it) { return it.choices.restart == provisioning::Restart::Later ? u"prepare"_s : u"register"_s; },
                             [](const Rehearsal &) { return u"rehearse"_s; }, [](const Deletion &) { return u"delete"_s; },
                             [](const Recovery &) { return u"recover"_s; },
                             [](const Reconciliation &) { return u"reconcile"_s; },
                             [](const Alteration &it) { return verbName(it.request.verb); },
                             [](const RollingBack &) { return verbName(catalog::Verb::RollBack); },
                             [](const Switching &it) { return verbName(it.verb); },
                             [](const Renaming &) { return verbName(catalog::Verb::Rename); },
                             [](const Reindexing &) { return verbName(catalog::Verb::Reindex); },
                             [](const Adopting &) { return verbName(catalog::Verb::Adopt); }},
                      order);
}

// The verb a person uses on the command line, which is what the audit trail says.
QString auditVerb(const Order &order)
{
    return std::holds_alternative<Registration>(order) ? u"apply"_s
        : std::holds_alternative<Rehearsal>(order)     ? u"test"_s
                                                       : verbOf(order);
}

} // namespace

Job::Job(JobSettings settings, Order order, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_order(std::move(order))
{
}

Job::~Job()
{
    m_stop.request_stop();
}

QString Job::verb() const
{
    return verbOf(m_order);
}

QString Job::catalog() const
{
    return std::visit(Match {[](const Registration &it) { return it.definition.name; },
                             [](const Rehearsal &it) { return it.definition.name; },
                             [](const Alteration &it) { return it.request.definition.name; },
                             [](const Adopting &it) { return it.request.definition.name; },
                             [](const Reconciliation &it) { return it.catalogs.size() == 1 ? it.catalogs.front() : QString(); },
                             [](const auto &it) { return it.catalog; }},
                      m_order);
}

std::chrono::milliseconds Job::elapsed() const
{
    if (m_report) {
        return m_report->elapsed;
    }
    if (!isUnderWay()) {
        return {};
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_start);
}

void Job::prepare()
{
    enter(Phase::Preparing);
    const QPointer<Job> self(this);
    const http::ExchangeLog log = [self](const http::Exchange &exchange) {
        if (self) {
            self->m_unclaimed.push_back(exchange);
        }
    };
    auto person = identity::signedIn(m_settings.environment, m_settings.session);
    auto connecting = cluster::connect(m_settings.environment, log, m_stop.get_token(), std::move(person));
    deliver(std::move(connecting), this,
            [this](Result<cluster::Endpoints> endpoints) {
                if (wasCancelled()) {
                    return;
                }
                if (!endpoints) {
                    refuse(std::move(endpoints.error()));
                    return;
                }
                plan(std::move(*endpoints));
            });
}

void Job::plan(cluster::Endpoints endpoints)
{
    if (std::holds_alternative<Recovery>(m_order)) {
        runRecovery(std::move(endpoints));
        return;
    }
    const provisioning::Site site {m_settings.environment, std::move(endpoints), m_settings.library};
    if (std::holds_alternative<Reconciliation>(m_order)) {
        planReconciliation(site);
        return;
    }
    const std::stop_token stop = m_stop.get_token();
    auto task = std::visit(
        Match {[&](const Registration &it) {
                   return provisioning::prepare(site, catalog::Verb::Register, it.definition, it.secrets, observer(), stop, it.choices);
               },
               [&](const Rehearsal &it) {
                   return provisioning::prepare(site, catalog::Verb::Rehearse, it.definition, it.secrets, observer(), stop);
               },
               [&](const Deletion &it) { return provisioning::prepareDelete(site, it.catalog, {}, observer(), stop, it.realms); },
               [&](const Recovery &it) { return provisioning::prepareDelete(site, it.catalog, {}, observer(), stop); }, // never asked
               [&](const Alteration &it) { return provisioning::prepareChange(site, it.request, observer(), stop); },
               [&](const RollingBack &it) {
                   return provisioning::prepareRollBack(site, it.catalog, it.to, it.reason, observer(), stop);
               },
               [&](const Switching &it) {
                   return provisioning::prepareSwitch(site, it.verb, it.catalog, it.reason, observer(), stop);
               },
               [&](const Renaming &it) {
                   return provisioning::prepareRename(site, it.catalog, it.newName, it.reason, observer(), stop);
               },
               [&](const Reindexing &it) { return provisioning::prepareReindex(site, it.catalog, observer(), stop); },
               [&](const Adopting &it) { return provisioning::prepareAdopt(site, it.request, observer(), stop); },
               [&](const Reconciliation &) { return provisioning::prepareDelete(site, {}, {}, observer(), stop); }}, // nor this
        m_order);
    deliver(std::move(task), this, [this](Result<provisioning::Plan> plan) {
        if (wasCancelled()) {
            return;
        }
        if (!plan) {
            refuse(std::move(plan.error()));
            return;
        }
        planned(std::move(*plan));
    });
}

void Job::planned(provisioning::Plan plan)
{
    m_changes = plan.changes;
    m_prospect = {plan.credential,
                  plan.work->standing.before && plan.work->differsInTrino() && !plan.work->standing.disabled,
                  plan.changesNothing, plan.work->standing.restart, plan.remarks};
    const auto announce = [this](const QString &id) { m_steps.push_back({id, std::nullopt, {}}); };
    if (plan.verb != catalog::Verb::Reindex) {
        announce(u"claim"_s);
    }
    for (const auto &step : provisioning::stepsFor(plan.verb, plan.work)) {
        announce(step->id());
    }
    if (catalog::endsTheRecord(plan.verb)) {
        announce(u"remove-record"_s);
    } else if (plan.verb != catalog::Verb::Rehearse && plan.verb != catalog::Verb::Reindex) {
        announce(u"commit"_s);
    }
    for (const auto &step : provisioning::afterwards(plan.verb, plan.work)) {
        announce(step->id());
    }
    m_plan = std::move(plan);
    enter(Phase::Ready);
}

void Job::start()
{
    if (m_phase == Phase::Ready && m_reconciliation) {
        runReconciliation();
        return;
    }
    if (m_phase != Phase::Ready || !m_plan) {
        return;
    }
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_start = steady_clock::now();
    provisioning::Plan plan = std::move(*m_plan);
    m_plan.reset();
    const provisioning::RunSettings settings {m_settings.stateFolder, provisioning::holderName(plan.actor)};
    enter(Phase::Running);
    const std::stop_token stop = m_stop.get_token();
    auto running = plan.verb == catalog::Verb::Reindex ? provisioning::reindex(std::move(plan), observer(), stop)
                                                       : provisioning::execute(std::move(plan), settings, observer(), stop);
    deliver(std::move(running), this, [this](provisioning::RunReport report) { ended(std::move(report)); });
}

void Job::planReconciliation(provisioning::Site site)
{
    m_site = site;
    const Reconciliation &order = std::get<Reconciliation>(m_order);
    const provisioning::Permission permission {order.taken, {}};
    auto task = provisioning::prepareReconcile(std::move(site), order.catalogs, m_stop.get_token(), permission);
    deliver(std::move(task), this, [this](Result<provisioning::Reconciliation> planned) {
        if (wasCancelled()) {
            return;
        }
        if (!planned) {
            refuse(std::move(planned.error()));
            return;
        }
        for (const provisioning::CatalogRepair &repair : planned->catalogs) {
            std::ranges::copy(repair.changes, std::back_inserter(m_changes));
            if (repair.isToBeDone()) {
                m_steps.push_back({u"repair:"_s + repair.catalog, std::nullopt, {}});
            }
        }
        m_unclaimed.clear(); // several run side by side: which step a request belongs to is not known
        m_reconciliation = std::move(*planned);
        enter(Phase::Ready);
    });
}

// One report for all of them: as well as the worst of them ended, with its reason.
void Job::runReconciliation()
{
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_start = steady_clock::now();
    const provisioning::RunSettings settings {m_settings.stateFolder, provisioning::holderName(m_reconciliation->actor)};
    const QPointer<Job> self(this);
    provisioning::ReconcileObserver observer;
    observer.step = [self](const QString &catalog, const provisioning::StepReport &step) {
        if (self && step.id == "claim"_L1 && step.shown == Shown::Running) {
            self->note({u"repair:"_s + catalog, Shown::Running, {}, {}, {}});
        }
    };
    observer.ended = [self](const provisioning::RunReport &report) {
        if (self) {
            const bool done = report.end == provisioning::End::Done;
            self->m_unclaimed.clear();
            self->note({u"repair:"_s + report.catalog, done ? Shown::Done : Shown::Failed, report.elapsed, {}, report.error});
        }
    };
    enter(Phase::Running);
    auto task = provisioning::reconcile(*m_site, *m_reconciliation, settings, observer, m_stop.get_token());
    deliver(std::move(task), this, [this](std::vector<provisioning::RunReport> reports) {
        provisioning::RunReport all;
        all.verb = catalog::Verb::Reconcile;
        all.catalog = catalog();
        all.actor = m_reconciliation->actor;
        all.end = provisioning::End::Done;
        std::vector<audit::Event> events;
        for (const provisioning::RunReport &report : reports) {
            events.push_back(provisioning::auditEvent(report, m_settings.environment.name, u"reconcile"_s));
            std::ranges::copy(report.left, std::back_inserter(all.left));
            if (report.end != provisioning::End::Done && all.end != provisioning::End::Incomplete) {
                all.end = report.end;
                all.error = report.error;
            }
        }
        all.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_start);
        ended(std::move(all), std::move(events));
    });
}

// A recovery's plan is what the head says; it goes to work at once.
void Job::runRecovery(cluster::Endpoints endpoints)
{
    auto whoTask = endpoints.kubernetes.whoAmI(m_stop.get_token());
    deliver(std::move(whoTask), this, [this, endpoints](Result<kubernetes::Identity> identity) {
        if (wasCancelled()) {
            return;
        }
        if (!identity) {
            refuse(std::move(identity.error()));
            return;
        }
        m_startedAt = QDateTime::currentDateTimeUtc();
        m_start = steady_clock::now();
        enter(Phase::Running);
        const auto &order = std::get<Recovery>(m_order);
        const provisioning::Site site {m_settings.environment, endpoints, m_settings.library};
        const provisioning::RunSettings settings {m_settings.stateFolder, provisioning::holderName(identity->user)};
        deliver(provisioning::recover(site, order.catalog, order.direction, settings, observer(), m_stop.get_token()), this,
                [this](provisioning::RunReport report) { ended(std::move(report)); });
    });
}

void Job::cancel()
{
    m_stop.request_stop();
    if (m_phase == Phase::Running) {
        enter(Phase::Stopping);
    } else if (m_phase == Phase::Ready) {
        m_plan.reset();
        refuse(makeError("run.cancelled", {{u"step"_s, u"preflight"_s}}));
    }
}

// The trail is verified and synced when a line is added: on a thread of its own, for that takes the longer the more lines
// there are. The job counts as under way until the line is written.
void Job::ended(provisioning::RunReport report)
{
    ended(report, provisioning::auditEvents(report, m_settings.environment.name, auditVerb(m_order)));
}

void Job::ended(provisioning::RunReport report, std::vector<audit::Event> events)
{
    auto *const writing = new QFutureWatcher<Result<>>(this);
    connect(writing, &QFutureWatcherBase::finished, this, [this, writing, report = std::move(report)] {
        const Result<> written = writing->result();
        writing->deleteLater();
        note({u"audit"_s, written ? Shown::Done : Shown::Failed, {}, {},
              written ? std::nullopt : std::optional(written.error())});
        m_error = report.error;
        m_report = report;
        enter(Phase::Ended);
    });
    const QString folder = m_settings.stateFolder;
    writing->setFuture(QtConcurrent::run([folder, events] { return audit::append(folder, events); }));
}

// A cancel while it was prepared: whatever was answered since, nothing is begun.
bool Job::wasCancelled()
{
    if (!m_stop.stop_requested()) {
        return false;
    }
    refuse(makeError("run.cancelled", {{u"step"_s, u"preflight"_s}}));
    return true;
}

void Job::refuse(Error error)
{
    m_error = std::move(error);
    enter(Phase::Refused);
}

void Job::enter(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Ended || phase == Phase::Refused) { // nobody needs the secrets any more
        m_plan.reset();
        std::visit(
            [](auto &order) {
                if constexpr (requires { order.secrets; }) {
                    order.secrets.clear();
                    order.definition.credentials.clear();
                } else if constexpr (requires { order.request; }) {
                    order.request.secrets.clear();
                    order.request.definition.credentials.clear();
                }
            },
            m_order);
    }
    Q_EMIT phaseChanged();
}

void Job::note(const provisioning::StepReport &report)
{
    const int index = indexOf(report.id);
    JobStep &step = m_steps[static_cast<size_t>(index)];
    step.report = report;
    if (report.shown != Shown::Running) { // what was answered until now is what this step asked
        std::ranges::move(m_unclaimed, std::back_inserter(step.exchanges));
        m_unclaimed.clear();
    }
    Q_EMIT stepChanged(index);
}

int Job::indexOf(const QString &id)
{
    const auto found = std::ranges::find(m_steps, id, &JobStep::id);
    if (found != m_steps.end()) {
        return static_cast<int>(found - m_steps.begin());
    }
    m_steps.push_back({id, std::nullopt, {}});
    return static_cast<int>(m_steps.size()) - 1;
}

provisioning::Observer Job::observer()
{
    return [self = QPointer<Job>(this)](const provisioning::StepReport &report) {
        if (self) {
            self->note(report);
        }
    };
}

} // namespace workspace
