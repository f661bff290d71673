#include "app/run_lines.h"

#include "base/names.h"
#include "provisioning/account.h"
#include "text/duration.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;
using provisioning::End;
using provisioning::Shown;

namespace cli {

namespace {

constexpr std::array stateIds {std::pair(Shown::Running, "running"), std::pair(Shown::Done, "done"),
                               std::pair(Shown::Skipped, "skipped"), std::pair(Shown::Warned, "warned"), std::pair(Shown::Failed, "failed"),
                               std::pair(Shown::Undone, "undone"),   std::pair(Shown::UndoFailed, "undo-failed")};
constexpr std::array endNames {std::pair(End::Done, "done"), std::pair(End::Refused, "refused"),
                               std::pair(End::RolledBack, "rolled-back"), std::pair(End::Incomplete, "incomplete")};

constexpr std::array credentialNames {
    std::pair(provisioning::CredentialUse::None, "none"), std::pair(provisioning::CredentialUse::Kept, "kept"),
    std::pair(provisioning::CredentialUse::New, "new"), std::pair(provisioning::CredentialUse::Earlier, "earlier")};

void addLines(QString &text, const QString &lines, QLatin1StringView mark)
{
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        text += mark + line + u'\n';
    }
}

QString doneText(const provisioning::RunReport &report)
{
    const QString time = text::duration(report.elapsed);
    const QString revision = QString::number(report.revision);
    switch (report.verb) {
    case catalog::Verb::Register:
        return QCoreApplication::translate("cli", "%1 is registered (%2).").arg(report.catalog, time);
    case catalog::Verb::Rehearse:
        return QCoreApplication::translate("cli", "Trino reads from the source; nothing was kept (%1).").arg(time);
    case catalog::Verb::Delete:
        return QCoreApplication::translate("cli", "%1 is gone, and nothing of it is left (%2).").arg(report.catalog, time);
    case catalog::Verb::Reindex:
        return QCoreApplication::translate("cli", "OpenMetadata has been asked to read %1 again (%2).").arg(report.catalog, time);
    case catalog::Verb::Edit:
    case catalog::Verb::Rotate:
    case catalog::Verb::RollBack:
        return report.gap.count() == 0
            ? QCoreApplication::translate("cli", "%1 is now v%2 (%3).")
                  .arg(report.catalog, revision, time)
            : QCoreApplication::translate("cli", "%1 is now v%2 (%3); it was absent from Trino for %4.")
                  .arg(report.catalog, revision, time, text::duration(report.gap));
    case catalog::Verb::Rename:
        return QCoreApplication::translate("cli", "%1 is now called %2 (%3); nothing is left under the old name.")
            .arg(report.catalog, report.renamedTo, time);
    case catalog::Verb::Adopt:
        return QCoreApplication::translate("cli", "%1 is managed from now on, as v%2 (%3). Trino’s own catalog is as it was.")
            .arg(report.catalog, revision, time);
    case catalog::Verb::Reconcile:
        return QCoreApplication::translate("cli", "%1 is as recorded again, v%2 (%3).").arg(report.catalog, revision, time);
    case catalog::Verb::Disable:
        return QCoreApplication::translate("cli", "%1 is disabled: out of Trino, closed, its record kept (%2).").arg(report.catalog, time);
    case catalog::Verb::Enable:
        return QCoreApplication::translate("cli", "%1 is back, as v%2 (%3).").arg(report.catalog, revision, time);
    }
    return {};
}

} // namespace

provisioning::Observer liveSteps(Printer *printer, const QString &catalog)
{
    return [printer, catalog](const provisioning::StepReport &report) {
        const QString note = report.waiting ? text::explain(*report.waiting).cause : report.note;
        printer->step({report.id, nameIn(stateIds, report.shown), {{u"catalog"_s, catalog}}, note, report.elapsed});
    };
}

QString diffText(const provisioning::Changes &changes)
{
    QString text;
    for (const provisioning::Change &change : changes) {
        text += change.object + u'\n';
        addLines(text, change.before, "- "_L1);
        addLines(text, change.after, "+ "_L1);
        text += u'\n';
    }
    text.chop(1);
    return text;
}

QJsonObject toJson(const provisioning::Plan &plan)
{
    QJsonArray changes;
    for (const provisioning::Change &change : plan.changes) {
        changes.append(QJsonObject {
            {u"object"_s, change.object}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    QJsonArray steps;
    for (const auto &step : provisioning::stepsFor(plan.verb, plan.work)) {
        steps.append(step->id());
    }
    return {{u"verb"_s, catalog::verbName(plan.verb)},
            {u"catalog"_s, plan.work->name()},
            {u"revision"_s, plan.work->revision.number},
            {u"actor"_s, plan.actor},
            {u"reason"_s, plan.reason},
            {u"credential"_s, nameIn(credentialNames, plan.credential)},
            {u"changesNothing"_s, plan.changesNothing},
            {u"renamedTo"_s, plan.work->standing.renamed ? plan.work->renamed().name() : QString()},
            {u"steps"_s, steps},
            {u"changes"_s, changes}};
}

QJsonObject toJson(const provisioning::RunReport &report)
{
    QJsonArray steps;
    for (const provisioning::StepReport &step : report.steps) {
        steps.append(QJsonObject {{u"id"_s, step.id},
                                  {u"state"_s, nameIn(stateIds, step.shown)},
                                  {u"milliseconds"_s, static_cast<qint64>(step.elapsed.count())},
                                  {u"note"_s, step.note}});
    }
    QJsonObject json {{u"verb"_s, catalog::verbName(report.verb)},
                      {u"catalog"_s, report.catalog},
                      {u"revision"_s, report.revision},
                      {u"end"_s, nameIn(endNames, report.end)},
                      {u"preflightMilliseconds"_s, static_cast<qint64>(report.preparation.count())},
                      {u"milliseconds"_s, static_cast<qint64>(report.elapsed.count())},
                      {u"gapMilliseconds"_s, static_cast<qint64>(report.gap.count())},
                      {u"steps"_s, steps}};
    if (report.credential != provisioning::CredentialUse::None) {
        json.insert(u"credential"_s, nameIn(credentialNames, report.credential));
    }
    if (!report.renamedTo.isEmpty()) {
        json.insert(u"renamedTo"_s, report.renamedTo);
    }
    if (report.error) {
        json.insert(u"error"_s, toJson(*report.error));
    }
    QJsonArray left;
    for (const Error &error : report.left) {
        left.append(toJson(error));
    }
    json.insert(u"left"_s, left);
    QJsonArray notes;
    for (const Error &error : report.notes) {
        notes.append(toJson(error));
    }
    json.insert(u"notes"_s, notes);
    return json;
}

ExitCode conclude(const Invocation &invocation, const QString &environment, const provisioning::RunReport &report)
{
    Printer &printer = *invocation.printer;
    const auto written = audit::append(invocation.stateFolder, provisioning::auditEvents(report, environment, invocation.verb));
    printer.step({u"audit"_s, written ? u"done"_s : u"failed"_s, {}, {}, {}});
    if (!written) {
        printer.warn(written.error()); // the run itself stands: the head tells it too
    }
    for (const Error &note : report.notes) {
        printer.warn(note);
    }
    printer.result(toJson(report));
    if (report.end == End::Done) {
        printer.line(doneText(report));
        return ExitCode::Done;
    }
    ExitCode code = ExitCode::AtFault;
    if (report.error) {
        code = printer.failed(*report.error);
    }
    for (const Error &error : report.left) {
        printer.warn(error);
    }
    if (report.end == End::RolledBack) {
        if (report.gap.count() > 0) {
            printer.note(QCoreApplication::translate("cli", "%1 was absent from Trino for %2.").arg(report.catalog, text::duration(report.gap)));
        }
        if (!report.failedStep.isEmpty() && !report.error->is("run.cancelled"_L1)) { // those words say it themselves
            printer.note(text::explain(makeError("run.rolled-back", {{u"step"_s, report.failedStep}})).cause);
        }
        return ExitCode::RolledBack;
    }
    const auto stuck = std::ranges::find(report.steps, Shown::UndoFailed, &provisioning::StepReport::shown);
    if (stuck != report.steps.end()) {
        printer.warn(makeError("run.undo-incomplete", {{u"step"_s, stuck->id}}));
    }
    return report.end == End::Refused ? code : ExitCode::AtFault;
}

} // namespace cli
