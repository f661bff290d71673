// Runs one verb in a process of its own and kills it (SIGKILL, nothing is cleaned up) at a chosen point: after the Nth
// event of the live list, as the step of that name begins, or after the Nth answer of any server counted from the claim on. Prints what the command line prints
// on the way. Ends with 0 if the run was done before that.
//   crash-program ENVIRONMENT-FILE VERB WHAT STATE-FOLDER event|step|exchange N|STEP
// VERB WHAT: register DEFINITION, rehearse DEFINITION, edit DEFINITION, rotate DEFINITION, reindex NAME, delete NAME, disable NAME, enable NAME, rollback NAME (to the
// first revision), rename NAME (to NAME-new), reconcile NAME, adopt DEFINITION.
#include "app/run_lines.h"
#include "provisioning/adopt.h"
#include "provisioning/change.h"
#include "provisioning/credentials.h"
#include "provisioning/reconcile.h"
#include "provisioning/reindex.h"
#include "provisioning/rename.h"
#include "sandbox.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return 2;
    }
    cli::Printer printer({&out, &err}, cli::OutputForm::Text);
    const provisioning::Observer lines = cli::liveSteps(&printer, u"it"_s);
    const bool byEvent = arguments.value(5) == u"event"_s;
    const QString byStep = arguments.value(5) == u"step"_s ? arguments.value(6) : QString();
    int left = byStep.isEmpty() ? arguments.value(6).toInt() : 1;
    bool claimed = false;
    const auto count = [&left] {
        if (--left == 0) {
            std::raise(SIGKILL);
        }
    };

    auto environment = cluster::parseEnvironment(contentOf(arguments.value(1)), arguments.value(1));
    auto library = connectors::Library::builtIn();
    if (!environment || !library) {
        return 2;
    }
    auto endpoints = flow::finished(cluster::connect(*environment, [&](const http::Exchange &) {
        if (!byEvent && byStep.isEmpty() && claimed) {
            count();
        }
    }, {}));
    if (!endpoints) {
        return 2;
    }
    const provisioning::Site site {*environment, *endpoints, std::make_shared<const connectors::Library>(std::move(*library))};
    const auto observer = [&](const provisioning::StepReport &report) {
        lines(report);
        claimed = claimed || report.id == "claim"_L1;
        if ((byEvent && claimed) || (!byStep.isEmpty() && report.id == byStep)) {
            count();
        }
    };
    Result<provisioning::Plan> plan = failure("none");
    const QString verb = arguments.value(2);
    if (verb == u"delete"_s) {
        plan = QCoro::waitFor(provisioning::prepareDelete(site, arguments.value(3), {}, observer, {}));
    } else if (verb == u"disable"_s || verb == u"enable"_s) {
        const auto turn = verb == u"enable"_s ? catalog::Verb::Enable : catalog::Verb::Disable;
        plan = QCoro::waitFor(provisioning::prepareSwitch(site, turn, arguments.value(3), {}, observer, {}));
    } else if (verb == u"reindex"_s) {
        plan = QCoro::waitFor(provisioning::prepareReindex(site, arguments.value(3), observer, {}));
        claimed = true; // nothing is: its events count from here
    } else if (verb == u"rename"_s) {
        plan = QCoro::waitFor(provisioning::prepareRename(site, arguments.value(3), arguments.value(3) + u"-new"_s, {}, observer, {}));
    } else if (verb == u"reconcile"_s) {
        auto planned = QCoro::waitFor(provisioning::prepareReconcile(site, {arguments.value(3)}, {}));
        if (planned && !planned->catalogs.empty() && planned->catalogs.front().plan) {
            plan = std::move(*planned->catalogs.front().plan);
        }
    } else if (verb == u"rollback"_s) {
        plan = QCoro::waitFor(provisioning::prepareRollBack(site, arguments.value(3), 1, {}, observer, {}));
    } else {
        const auto parsed = catalog::parseDefinition(contentOf(arguments.value(3)), arguments.value(3));
        auto secrets = provisioning::readCredentials(parsed.definition, u"/"_s, {});
        plan = verb == u"adopt"_s ? QCoro::waitFor(provisioning::prepareAdopt(site, {parsed.definition, *secrets, {}}, observer, {}))
            : verb == u"edit"_s || verb == u"rotate"_s
            ? QCoro::waitFor(provisioning::prepareChange(site, {*catalog::verbOf(verb), parsed.definition, *secrets, {}, {}}, observer, {}))
            : QCoro::waitFor(provisioning::prepare(site, *catalog::verbOf(verb), parsed.definition, *secrets, observer, {}));
    }
    if (!plan) {
        printer.failed(plan.error());
        return 3;
    }
    const auto report = verb == u"reindex"_s
        ? QCoro::waitFor(provisioning::reindex(*plan, observer, {}))
        : QCoro::waitFor(provisioning::execute(*plan, {arguments.value(4), provisioning::holderName(plan->actor)}, observer, {}));
    cli::Invocation invocation;
    invocation.verb = arguments.value(2);
    invocation.stateFolder = arguments.value(4);
    invocation.printer = &printer;
    return static_cast<int>(cli::conclude(invocation, environment->name, report));
}
