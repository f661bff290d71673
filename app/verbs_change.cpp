// test, plan, apply, delete, reindex, recover: the verbs that prepare a plan and, but for `plan`, run it.
#include "app/carry_out.h"
#include "app/run_lines.h"
#include "app/verbs.h"
#include "provisioning/change.h"
#include "provisioning/recover.h"
#include "provisioning/reindex.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// From the file to a plan, everything wrong on the way printed.
QCoro::Task<tl::expected<Prepared, ExitCode>> prepareFile(Invocation invocation, catalog::Verb verb)
{
    Printer *printer = invocation.printer;
    auto library = openLibrary(invocation);
    if (!library) {
        co_return tl::unexpected(library.error());
    }
    auto parsed = usableDefinition(invocation, **library);
    if (!parsed) {
        co_return tl::unexpected(parsed.error());
    }
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return tl::unexpected(site.error());
    }
    const QString folder = QFileInfo(invocation.arguments.value(0)).absolutePath();
    auto secrets = provisioning::readCredentials(parsed->definition, folder, terminalPrompt(*printer));
    if (!secrets) {
        co_return tl::unexpected(printer->failed(secrets.error()));
    }
    const auto observer = liveSteps(printer, parsed->definition.name);
    provisioning::ChangeRequest request {catalog::Verb::Edit, parsed->definition, std::move(*secrets),
                                         invocation.options.value(u"reason"_s), {}};
    if (auto chosen = choose(invocation, request); !chosen) {
        co_return tl::unexpected(printer->failed(chosen.error()));
    }
    auto preparing = verb == catalog::Verb::Rehearse
        ? provisioning::prepare(*site, verb, request.definition, std::move(request.secrets), observer, invocation.stop)
        : provisioning::prepareApply(*site, std::move(request), observer, invocation.stop);
    auto plan = co_await preparing;
    if (!plan) {
        co_return tl::unexpected(printer->failed(plan.error()));
    }
    co_return Prepared {std::move(*site), std::move(*plan)};
}

} // namespace

QCoro::Task<ExitCode> plan(Invocation invocation)
{
    auto prepared = co_await prepareFile(invocation, catalog::Verb::Register);
    if (!prepared) {
        co_return prepared.error();
    }
    invocation.printer->line(reviewText(prepared->plan));
    invocation.printer->result(toJson(prepared->plan));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> apply(Invocation invocation)
{
    auto prepared = co_await prepareFile(invocation, catalog::Verb::Register);
    if (!prepared) {
        co_return prepared.error();
    }
    co_return co_await confirmAndCarryOut(invocation, std::move(*prepared));
}

QCoro::Task<ExitCode> test(Invocation invocation)
{
    auto prepared = co_await prepareFile(invocation, catalog::Verb::Rehearse);
    if (!prepared) {
        co_return prepared.error();
    }
    co_return co_await carryOut(invocation, std::move(*prepared));
}

QCoro::Task<ExitCode> remove(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    const auto realms = invocation.has(u"remove-realms"_s) ? provisioning::Realms::Forget : provisioning::Realms::Keep;
    auto plan = co_await provisioning::prepareDelete(*site, name, invocation.options.value(u"reason"_s),
                                                     liveSteps(invocation.printer, name), invocation.stop, realms);
    if (!plan) {
        co_return invocation.printer->failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

QCoro::Task<ExitCode> reindex(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    const auto observer = liveSteps(invocation.printer, name);
    auto plan = co_await provisioning::prepareReindex(*site, name, observer, invocation.stop);
    if (!plan) {
        co_return invocation.printer->failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    auto yes = confirmed(invocation, prepared);
    if (!yes) {
        co_return yes.error();
    }
    const auto report = co_await provisioning::reindex(std::move(prepared.plan), observer, invocation.stop);
    co_return conclude(invocation, prepared.site.environment.name, report);
}

QCoro::Task<ExitCode> recover(Invocation invocation)
{
    using provisioning::Direction;
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    QStringList names = invocation.arguments;
    if (names.isEmpty()) {
        auto unfinished = co_await provisioning::unfinishedCatalogs(*site, invocation.stop);
        if (!unfinished) {
            co_return invocation.printer->failed(unfinished.error());
        }
        names = *unfinished;
    }
    auto identity = co_await site->endpoints.kubernetes.whoAmI(invocation.stop);
    if (!identity) {
        co_return invocation.printer->failed(identity.error());
    }
    const Direction direction = invocation.has(u"finish"_s) ? Direction::Finish
        : invocation.has(u"undo"_s)                         ? Direction::Undo
                                                            : Direction::Automatic;
    ExitCode worst = ExitCode::Done;
    for (const QString &name : std::as_const(names)) {
        const provisioning::RunSettings settings {invocation.stateFolder, provisioning::holderName(identity->user)};
        auto report = co_await provisioning::recover(*site, name, direction, settings,
                                                     liveSteps(invocation.printer, name), invocation.stop);
        // Undoing it was what was asked for: that is no failure here.
        const bool undone = report.end == provisioning::End::RolledBack;
        const ExitCode code = conclude(invocation, site->environment.name, report);
        worst = std::max(worst, undone ? ExitCode::Done : code);
    }
    if (names.isEmpty()) {
        invocation.printer->result({{u"recovered"_s, 0}});
    }
    co_return worst;
}

} // namespace cli
