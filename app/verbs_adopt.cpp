// adopt: a catalog that only Trino knows comes under management.
#include "app/carry_out.h"
#include "app/definitions.h"
#include "app/run_lines.h"
#include "app/verbs.h"
#include "provisioning/adopt.h"
#include "text/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

QCoro::Task<ExitCode> adopt(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const QString name = invocation.arguments.value(0);
    const QString file = invocation.arguments.value(1);
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    catalog::ParsedDefinition parsed = readDefinition(file, *site->library);
    std::erase_if(parsed.diagnostics, [](const Diagnostic &found) { // our rule for names is for those we give
        return found.error.is("catalog.bad-name"_L1);
    });
    if (!parsed.isUsable()) {
        co_return printer.failed(parsed.diagnostics);
    }
    for (const Diagnostic &warning : parsed.diagnostics) {
        printer.note(text::compilerLine(warning));
    }
    if (parsed.definition.name != name) {
        co_return printer.failed(makeError("adopt.other-name", {{u"catalog"_s, name}, {u"given"_s, parsed.definition.name}}));
    }
    auto secrets = provisioning::readCredentials(parsed.definition, QFileInfo(file).absolutePath(), terminalPrompt(printer));
    if (!secrets) {
        co_return printer.failed(secrets.error());
    }
    provisioning::Adoption adoption {parsed.definition, std::move(*secrets), invocation.options.value(u"reason"_s)};
    auto plan = co_await provisioning::prepareAdopt(*site, std::move(adoption), liveSteps(&printer, name), invocation.stop);
    if (!plan) {
        co_return printer.failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

} // namespace cli
