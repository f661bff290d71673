// Runs one verb in a process of its own and kills it (SIGKILL, nothing is cleaned up) at a chosen point: after the Nth
// event of the live list, or after the Nth answer of any server counted from the claim on. Ends with 0 if the run ended before that.
//   crash-program ENVIRONMENT-FILE register|delete DEFINITION|NAME STATE-FOLDER event|exchange N
#include "provisioning/credentials.h"
#include "provisioning/run.h"
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
    const bool byEvent = arguments.value(5) == u"event"_s;
    int left = arguments.value(6).toInt();
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
        if (!byEvent && claimed) {
            count();
        }
    }, {}));
    if (!endpoints) {
        return 2;
    }
    const provisioning::Site site {*environment, *endpoints, std::make_shared<const connectors::Library>(std::move(*library))};
    const auto observer = [&](const provisioning::StepReport &report) {
        claimed = claimed || report.id == "claim"_L1;
        if (byEvent && claimed) {
            count();
        }
    };
    Result<provisioning::Plan> plan = failure("none");
    if (arguments.value(2) == u"delete"_s) {
        plan = QCoro::waitFor(provisioning::prepareDelete(site, arguments.value(3), observer, {}));
    } else {
        const auto parsed = catalog::parseDefinition(contentOf(arguments.value(3)), arguments.value(3));
        auto secrets = provisioning::readCredentials(parsed.definition, u"/"_s, {});
        plan = QCoro::waitFor(provisioning::prepare(site, catalog::Verb::Register, parsed.definition, *secrets, observer, {}));
    }
    if (!plan) {
        qCritical("%s", qPrintable(plan.error().code));
        return 3;
    }
    const auto report = QCoro::waitFor(
        provisioning::execute(*plan, {arguments.value(4), provisioning::holderName(plan->actor)}, observer, {}));
    return report.end == provisioning::End::Done ? 0 : 1;
}
