#include "provisioning/account.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

audit::Outcome outcomeOf(const RunReport &report)
{
    switch (report.end) {
    case End::Done:
        return audit::Outcome::Done;
    case End::Refused:
        return audit::Outcome::Failed;
    case End::Incomplete:
        return audit::Outcome::UndoIncomplete;
    case End::RolledBack:
        break;
    }
    return report.error && report.error->is("run.cancelled"_L1) ? audit::Outcome::Cancelled
                                                                : audit::Outcome::RolledBack;
}

} // namespace

audit::Event auditEvent(const RunReport &report, const QString &environment, const QString &verb)
{
    return {QDateTime::currentDateTimeUtc(), report.actor,      environment,
            verb,                            report.catalog,    report.revision,
            outcomeOf(report),               report.error ? report.error->code : QString(),
            report.elapsed,                  report.gap};
}

std::vector<audit::Event> auditEvents(const RunReport &report, const QString &environment, const QString &verb)
{
    const audit::Event event = auditEvent(report, environment, verb);
    if (report.renamedTo.isEmpty() || report.end != End::Done) {
        return {event};
    }
    audit::Event renamed = event;
    renamed.catalog = report.renamedTo;
    return {event, renamed};
}

} // namespace provisioning
