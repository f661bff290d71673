#include "app/carry_out.h"

#include "app/run_lines.h"
#include "app/say.h"
#include "provisioning/run.h"
#include "text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using catalog::Verb;
using provisioning::CredentialUse;

namespace cli {

namespace {

QString credentialText(CredentialUse use)
{
    switch (use) {
    case CredentialUse::Kept:
        return say(QT_TRANSLATE_NOOP("cli", "Credential: today’s stays."));
    case CredentialUse::New:
        return say(QT_TRANSLATE_NOOP("cli", "Credential: the new one; today’s is removed once the new one is proved."));
    case CredentialUse::Earlier:
        return say(QT_TRANSLATE_NOOP("cli", "Credential: that of the earlier revision, which is still in the cluster."));
    case CredentialUse::None:
        break;
    }
    return {};
}

// Whether the name is gone from Trino afterwards. (An edit drops, too, but what it drops comes back at once, or its former form does.)
bool takesAway(Verb verb)
{
    return verb == Verb::Delete || verb == Verb::Disable || verb == Verb::Rename;
}

} // namespace

tl::expected<void, ExitCode> confirmed(const Invocation &invocation, const Prepared &prepared)
{
    Printer &printer = *invocation.printer;
    const QString name = prepared.plan.work->name();
    const bool byName = takesAway(prepared.plan.verb) && prepared.site.environment.production;
    if (invocation.has(u"confirm"_s) && invocation.options.value(u"confirm"_s) != name) {
        return tl::unexpected(printer.failed(makeError("run.name-prompt-mismatch")));
    }
    if (byName ? invocation.has(u"confirm"_s) : invocation.has(u"yes"_s) || invocation.has(u"confirm"_s)) {
        return {};
    }
    if (printer.streams().inEnding != Ending::Terminal) {
        printer.failed(byName ? makeError("run.name-needed", {{u"catalog"_s, name}, {u"typed"_s, name}}) : makeError("run.no-terminal"));
        return tl::unexpected(ExitCode::WrongUsage);
    }
    printer.note(reviewText(prepared.plan));
    const auto typed = askAtTerminal(byName ? name + u"? "_s : name + u" [y/N] "_s);
    const bool yes = typed && (byName ? *typed == name : QStringList {u"y"_s, u"yes"_s, u"o"_s, u"oui"_s}.contains(typed->toLower()));
    if (!yes) {
        return tl::unexpected(printer.failed(byName ? makeError("run.name-prompt-mismatch")
                                                    : makeError("run.cancelled", {{u"step"_s, u"preflight"_s}})));
    }
    return {};
}

QString reviewText(const provisioning::Plan &plan)
{
    QStringList parts {diffText(plan.changes)};
    if (plan.verb == Verb::Adopt) {
        parts.append(say(QT_TRANSLATE_NOOP("cli",
                                           "Trino’s own catalog is not touched now. It is made anew from this definition when Trino "
                                           "has restarted and reconcile runs, or when the catalog is changed.")));
    }
    const bool isChange = static_cast<bool>(plan.work->standing.before);
    if (isChange && !credentialText(plan.credential).isEmpty()) {
        parts.append(credentialText(plan.credential));
    }
    if (isChange && plan.work->differsInTrino() && !plan.work->standing.disabled) {
        parts.append(say(QT_TRANSLATE_NOOP("cli",
                                           "Trino cannot alter a catalog: the new form is tried under another name first, then "
                                           "the catalog is dropped and created, and is absent for a fraction of a second.")));
    }
    for (const Error &remark : plan.remarks) {
        parts.append(text::explain(remark).cause);
    }
    if (plan.verb == Verb::Rename && plan.work->standing.disabled) {
        parts.append(say(QT_TRANSLATE_NOOP("cli", "The credential is copied inside the cluster. It stays disabled under its new name.")));
    } else if (plan.verb == Verb::Rename) {
        parts.append(say(QT_TRANSLATE_NOOP("cli",
                                           "The credential is copied inside the cluster. %1 serves until %2 has answered; "
                                           "statements that say %1 fail from then on."))
                         .arg(plan.work->name(), plan.work->renamed().name()));
    }
    return parts.join(u'\n');
}

QCoro::Task<ExitCode> confirmAndCarryOut(Invocation invocation, Prepared prepared)
{
    if (prepared.plan.changesNothing) {
        QJsonObject json = toJson(prepared.plan);
        json.insert(u"end"_s, u"unchanged"_s);
        invocation.printer->result(json);
        invocation.printer->line(say(QT_TRANSLATE_NOOP("cli", "Nothing to change: %1 is as asked (v%2)."))
                                     .arg(prepared.plan.work->name())
                                     .arg(prepared.plan.headBefore->head.current));
        co_return ExitCode::Done;
    }
    auto yes = confirmed(invocation, prepared);
    if (!yes) {
        co_return yes.error();
    }
    co_return co_await carryOut(invocation, std::move(prepared));
}

QCoro::Task<ExitCode> carryOut(Invocation invocation, Prepared prepared)
{
    const provisioning::RunSettings settings {invocation.stateFolder, provisioning::holderName(prepared.plan.actor)};
    const QString environment = prepared.site.environment.name;
    const auto observer = liveSteps(invocation.printer, prepared.plan.work->name());
    const bool waits = prepared.plan.verb == Verb::Register && prepared.plan.work->standing.restart == provisioning::Restart::Later;
    const QString name = prepared.plan.work->name();
    const CredentialUse credential = prepared.plan.credential;
    auto report = co_await provisioning::execute(std::move(prepared.plan), settings, observer, invocation.stop);
    report.credential = credential;
    const ExitCode code = conclude(invocation, environment, report);
    if (waits && code == ExitCode::Done) {
        invocation.printer->note(say(QT_TRANSLATE_NOOP(
                                         "cli", "Everything is prepared. Once Trino has been restarted, reconcile --watch enables %1 by itself; else: catalog-manager reconcile %1"))
                                     .arg(name));
    }
    co_return code;
}

} // namespace cli
