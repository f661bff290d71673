// One piece of work a person asked for, as the window watches it: planned, run, cancelled, ended. It outlives every page.
// Each job has clients of its own, so that every request it made stands with the step that made it.
#pragma once

#include "audit/trail.h"
#include "identity/sessions.h"
#include "provisioning/adopt.h"
#include "provisioning/change.h"
#include "provisioning/reconcile.h"
#include "provisioning/recover.h"

#include <QObject>
#include <variant>

namespace workspace {

struct Registration {
    catalog::CatalogDefinition definition;
    std::map<QString, Secret> secrets; // by Trino's property
    provisioning::Choices choices = {};
};
struct Rehearsal { // tested under a temporary name, nothing kept
    catalog::CatalogDefinition definition;
    std::map<QString, Secret> secrets;
};
struct Deletion {
    QString catalog;
    provisioning::Realms realms = provisioning::Realms::Keep; // its part of the shared krb5.conf
};
struct Alteration { // an edit or a rotation
    provisioning::ChangeRequest request;
};
struct RollingBack {
    QString catalog;
    int to = 0; // a revision's number
    QString reason = {};
};
struct Switching {
    QString catalog;
    catalog::Verb verb = catalog::Verb::Disable; // or Enable
    QString reason = {};
};
struct Renaming {
    QString catalog;
    QString newName;
    QString reason = {};
};
struct Reindexing { // nothing of ours changes
    QString catalog;
};
struct Adopting { // of a catalog that only Trino knows
    provisioning::Adoption request;
};
struct Recovery {
    QString catalog;
    provisioning::Direction direction = provisioning::Direction::Automatic;
};
struct Reconciliation { // put right, several at a time
    QStringList catalogs; // empty: whatever has drifted
    provisioning::TakenKeys taken = provisioning::TakenKeys::Left;
};
using Order = std::variant<Registration, Rehearsal, Deletion, Recovery, Reconciliation, Alteration, RollingBack, Switching, Renaming, Reindexing, Adopting>;

// What a person should know of a plan beside its changes.
struct Prospect {
    provisioning::CredentialUse credential = provisioning::CredentialUse::None;
    bool isAbsent = false; // Trino is without the catalog for a moment
    bool changesNothing = false; // it is so already
    provisioning::Restart restart = provisioning::Restart::NotAsked; // of Trino, as the person chose
    std::vector<Error> remarks = {}; // worth knowing before saying yes
};

struct JobStep {
    QString id; // models/text words it
    std::optional<provisioning::StepReport> report; // none: waiting
    std::vector<http::Exchange> exchanges; // in the order they were answered
};

struct JobSettings {
    cluster::Environment environment;
    std::shared_ptr<const connectors::Library> library;
    QString stateFolder; // for the journal and the audit trail
    std::shared_ptr<identity::Session> session = {}; // of whoever asked; a run waits for them where it ends
};

class Job : public QObject {
    Q_OBJECT

public:
    enum class Phase {
        Preparing,
        Ready, // the plan is there; nothing has changed yet
        Refused, // no plan: error() says why
        Running,
        Stopping, // a cancel was asked for: what was done is being undone
        Ended, // report() says how
    };

    Job(JobSettings settings, Order order, QObject *parent = nullptr);
    ~Job() override;

    void prepare(); // → Ready or Refused. A recovery has no plan: it is Ready at once
    void start(); // from Ready → Running → Ended
    void cancel(); // before the first effect: Refused or Ended at once; later what was done is undone

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isUnderWay() const { return m_phase == Phase::Running || m_phase == Phase::Stopping; }
    // Under way, or a recovery on its way to be: it asks nobody again before it starts.
    [[nodiscard]] bool mustNotBeDropped() const
    {
        return isUnderWay() || (m_phase == Phase::Preparing && std::holds_alternative<Recovery>(m_order));
    }
    [[nodiscard]] const Order &order() const { return m_order; }
    // "register", "rehearse", "delete", "recover", "reconcile", "edit" …: models/text words it
    [[nodiscard]] QString verb() const;
    [[nodiscard]] QString catalog() const; // of a rename the old name; empty: of several
    [[nodiscard]] const cluster::Environment &environment() const { return m_settings.environment; }
    [[nodiscard]] const provisioning::Changes &changes() const { return m_changes; } // of the plan, kept afterwards
    [[nodiscard]] const Prospect &prospect() const { return m_prospect; } // as changes()
    [[nodiscard]] const std::vector<JobStep> &steps() const { return m_steps; } // known ones that wait included
    // Of a reconciliation, from Ready on: what was found, what is done about it, and what is left for a person. Its steps are its
    // catalogs, "repair:NAME" each.
    [[nodiscard]] const std::optional<provisioning::Reconciliation> &reconciliation() const { return m_reconciliation; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of Refused and of Ended
    [[nodiscard]] const std::optional<provisioning::RunReport> &report() const { return m_report; } // of Ended
    [[nodiscard]] const QDateTime &startedAt() const { return m_startedAt; } // UTC, of the run
    [[nodiscard]] std::chrono::milliseconds elapsed() const; // of the run so far, or in all

Q_SIGNALS:
    void phaseChanged();
    void stepChanged(int index); // also for a new one, at the end

private:
    void enter(Phase phase);
    [[nodiscard]] bool wasCancelled();
    void refuse(Error error);
    void plan(cluster::Endpoints endpoints);
    void planned(provisioning::Plan plan);
    void runRecovery(cluster::Endpoints endpoints);
    void planReconciliation(provisioning::Site site);
    void runReconciliation();
    void ended(provisioning::RunReport report);
    void ended(provisioning::RunReport report, std::vector<audit::Event> events);
    void note(const provisioning::StepReport &report);
    [[nodiscard]] int indexOf(const QString &id);
    [[nodiscard]] provisioning::Observer observer();

    JobSettings m_settings;
    Order m_order;
    Phase m_phase = Phase::Preparing;
    std::optional<provisioning::Plan> m_plan; // until it is run
    std::optional<provisioning::Reconciliation> m_reconciliation;
    std::optional<provisioning::Site> m_site; // of a reconciliation
    provisioning::Changes m_changes;
    Prospect m_prospect;
    std::vector<JobStep> m_steps;
    std::vector<http::Exchange> m_unclaimed; // answered since the last report: the next report's
    std::optional<Error> m_error;
    std::optional<provisioning::RunReport> m_report;
    QDateTime m_startedAt;
    std::chrono::steady_clock::time_point m_start;
    std::stop_source m_stop;
};

} // namespace workspace
