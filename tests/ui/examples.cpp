#include "examples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using catalog::Verb;
using provisioning::End;
using provisioning::Health;
using provisioning::Shown;
using workspace::Job;

namespace examples {

namespace {

QDateTime at(int hour, int minute, int day = 20)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
}

provisioning::CatalogEntry registered(const QString &name, const QString &connector, const QStringList &roles,
                                      int number, Health health = Health::Active)
{
    catalog::Revision its = revision(name, number);
    its.definition.connector = connector;
    its.definition.allowRoles = roles;
    catalog::Head head;
    head.catalog = name;
    head.current = number;
    head.lastOutcome = catalog::Outcome{Verb::Register, number, u"done"_s, u"alice"_s, its.at};
    return {name, connector, health, roles, head, its, {}};
}

http::Exchange exchange(const QByteArray &method, const QString &address, int status, std::chrono::milliseconds took)
{
    http::Exchange made;
    made.method = method;
    made.address = address;
    made.status = status;
    made.elapsed = took;
    made.curl
        = u"curl -X "_s + QString::fromLatin1(method) + u" '"_s + address + u"' -H 'Authorization: Bearer $TOKEN'"_s;
    return made;
}

workspace::JobStep step(const QString &id, Shown shown, std::chrono::milliseconds took, const QString &note = {})
{
    return {id, provisioning::StepReport{id, shown, took, note, {}}, {}};
}

Error sourceRefuses()
{
    return makeError("source.wrong-password", {{u"user"_s, u"trino_readonly"_s}})
        .at(u"trino https://trino.example:8443"_s)
        .answered(u"FATAL: password authentication failed for user \"trino_readonly\""_s);
}

std::vector<workspace::JobStep> registration(size_t done)
{
    std::vector<workspace::JobStep> steps{step(u"preflight"_s, Shown::Done, 412ms),
                                          step(u"claim"_s, Shown::Done, 96ms, u"alice on host-7"_s),
                                          step(u"credential"_s, Shown::Done, 64ms),
                                          step(u"close-access"_s, Shown::Skipped, 31ms),
                                          step(u"create"_s, Shown::Done, 2140ms, u"after 1.8 s"_s),
                                          step(u"probe"_s, Shown::Done, 730ms, u"3 schemas"_s),
                                          step(u"open-access"_s, Shown::Done, 1210ms),
                                          step(u"commit"_s, Shown::Done, 58ms)};
    const QString kubernetes = u"https://kubernetes.example:6443/api/v1/namespaces/akko/"_s;
    steps[1].exchanges = {exchange("PUT", kubernetes + u"secrets/catalog-lake-hive"_s, 201, 41ms),
                          exchange("POST", kubernetes + u"secrets"_s, 201, 22ms)};
    steps[2].exchanges
        = {exchange("PATCH", kubernetes + u"secrets/akko-catalog-files?fieldManager=lake-hive"_s, 200, 31ms)};
    steps[4].exchanges = {exchange("POST", u"https://trino.example:8443/v1/statement"_s, 200, 120ms),
                          exchange("GET", u"https://trino.example:8443/v1/statement/queued/…"_s, 200, 380ms)};
    steps[5].exchanges = {exchange("POST", u"https://trino.example:8443/v1/statement"_s, 200, 210ms)};
    for (size_t i = done; i < steps.size(); ++i) {
        steps[i].report.reset();
        steps[i].exchanges.clear();
    }
    return steps;
}

} // namespace

cluster::Environment environment(bool production)
{
    cluster::Environment made;
    made.name = production ? u"prod-eu"_s : u"staging"_s;
    made.production = production;
    made.kubernetes.kubeconfig = u"/nonexistent/kubeconfig"_s;
    made.trino.url = QUrl(u"http://127.0.0.1:9"_s);
    return made;
}

catalog::Revision revision(const QString &catalog, int number)
{
    catalog::Revision made;
    made.number = number;
    made.actor = number % 2 == 0 ? u"carol"_s : u"alice"_s;
    made.at = at(7 + number, 12 * number % 60);
    made.definition.name = catalog;
    made.definition.connector = u"postgresql"_s;
    made.definition.description = u"Customer sales, read-only mirror"_s;
    made.definition.properties = {{u"connection-url"_s,
                                   number > 1 ? u"jdbc:postgresql://db2.customer.example:5432/sales"_s
                                              : u"jdbc:postgresql://db.customer.example:5432/sales"_s},
                                  {u"connection-user"_s, u"trino_readonly"_s}};
    made.definition.credentials.emplace(u"connection-password"_s, catalog::FromFile{u"./secrets/password"_s});
    made.definition.allowRoles = {u"akko-admin"_s, u"akko-analyst"_s};
    return made;
}

std::vector<provisioning::CatalogEntry> catalogs()
{
    std::vector<provisioning::CatalogEntry> all{
        registered(u"client-pg-01"_s, u"postgresql"_s, {u"akko-admin"_s, u"akko-engineer"_s, u"akko-analyst"_s}, 3),
        registered(u"climascore"_s, u"postgresql"_s, {u"akko-admin"_s, u"akko-analyst"_s}, 1),
        registered(u"lake-hive"_s, u"hive"_s, {u"akko-admin"_s}, 2, Health::Missing),
        registered(u"marketing-attribution-warehouse-eu-west"_s, u"mysql"_s, {u"akko-analyst"_s}, 1),
        registered(u"old-sf"_s, u"oracle"_s, {u"akko-analyst"_s}, 5, Health::Damaged),
        registered(u"orders-my"_s, u"mysql"_s, {u"akko-admin"_s, u"akko-analyst"_s}, 1, Health::Pending),
        {u"tpch"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}},
    };
    using provisioning::Drift;
    all[2].drift = {{Drift::MissingInTrino, {{u"catalog"_s, u"lake-hive"_s}}},
                    {Drift::RuleMissing, {{u"catalog"_s, u"lake-hive"_s}, {u"object"_s, u"akko-opa-catalogs"_s}}}};
    all[4].damage = makeError("run.head-unreadable", {{u"catalog"_s, u"old-sf"_s}, {u"reason"_s, u"schema 9"_s}});
    all[5].head->current = 0;
    all[5].head->lastOutcome.reset();
    all[5].head->pending = catalog::Pending{u"4f1d"_s, Verb::Register, 1, at(6, 40, 21), {}};
    all[5].head->lease = catalog::Lease{u"carol on host-3"_s, at(6, 41, 21)};
    return all;
}

run::RunState run(Run which)
{
    run::RunState state{u"register"_s, u"lake-hive"_s, u"prod-eu"_s, Job::Phase::Running, registration(8), {}, {},
                        at(6, 50, 21), 4420ms};
    provisioning::RunReport report;
    report.catalog = state.catalog;
    report.revision = 1;
    report.actor = u"alice"_s;
    report.elapsed = 4420ms;
    const auto end = [&](End how) {
        report.end = how;
        state.phase = Job::Phase::Ended;
        state.error = report.error;
        state.report = report;
    };
    const auto failAtProbe = [&](bool undone) {
        state.steps = registration(6);
        state.steps[5].report->shown = Shown::Failed;
        state.steps[5].report->error = sourceRefuses();
        state.steps[5].report->note.clear();
        if (undone) {
            for (const size_t i : {size_t(4), size_t(2)}) {
                state.steps[i].report->shown = Shown::Undone;
                state.steps[i].report->note.clear();
            }
        }
        report.error = sourceRefuses();
        report.failedStep = u"probe"_s;
    };
    switch (which) {
    case Run::Waiting:
        state.phase = Job::Phase::Ready;
        state.steps = registration(0);
        state.startedAt = {};
        state.elapsed = 0ms;
        break;
    case Run::Running:
        state.steps = registration(5);
        state.steps[4].report->shown = Shown::Running;
        state.steps[4].report->elapsed = 0ms;
        state.steps[4].report->note.clear();
        state.elapsed = 1490ms;
        break;
    case Run::Done:
        state.steps.push_back(step(u"audit"_s, Shown::Done, 0ms));
        end(End::Done);
        break;
    case Run::FailedAndUndone:
        failAtProbe(true);
        end(End::RolledBack);
        break;
    case Run::Undoing:
        failAtProbe(false);
        state.steps[4].report->shown = Shown::Undone;
        break;
    case Run::Incomplete:
        failAtProbe(true);
        state.steps[2].report->shown = Shown::UndoFailed;
        state.steps[2].report->error
            = makeError("kubernetes.forbidden", {{u"verb"_s, u"patch"_s}, {u"resource"_s, u"secrets"_s}})
                  .at(u"kubernetes https://kubernetes.example:6443"_s);
        report.left = {*state.steps[2].report->error};
        end(End::Incomplete);
        break;
    case Run::Refused:
        state.steps = {step(u"preflight"_s, Shown::Failed, 230ms)};
        state.phase = Job::Phase::Refused;
        state.error = makeError("run.lease-held",
                                {{u"catalog"_s, u"lake-hive"_s},
                                 {u"holder"_s, u"carol on host-3"_s},
                                 {u"until"_s, u"06:41:10"_s},
                                 {u"verb"_s, u"register"_s}});
        state.startedAt = {};
        state.elapsed = 0ms;
        break;
    case Run::Cancelled:
        failAtProbe(true);
        report.error = makeError("run.cancelled", {{u"step"_s, u"probe"_s}});
        state.steps[5].report->error = report.error;
        end(End::RolledBack);
        break;
    case Run::Recovered:
        state.verb = u"recover"_s;
        state.steps = {step(u"wait-for-lease"_s, Shown::Done, 12'000ms), step(u"create"_s, Shown::Undone, 310ms),
                       step(u"credential"_s, Shown::Undone, 120ms)};
        end(End::RolledBack);
        break;
    }
    return state;
}

} // namespace examples
