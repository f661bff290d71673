// signature: the keys that records are signed with.
#include "app/inputs.h"
#include "app/say.h"
#include "app/verbs.h"
#include "audit/trail.h"
#include "provisioning/signing_trail.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using provisioning::SigningReport;

namespace cli {

namespace {

QJsonObject toJson(const SigningReport &report)
{
    QJsonArray records;
    for (const provisioning::SignedRecord &record : report.records) {
        QJsonObject json {{u"name"_s, record.catalog},
                          {u"before"_s, catalog::integrityName(record.before.integrity)},
                          {u"signed"_s, !record.problem.has_value()}};
        if (record.problem) {
            json.insert(u"problem"_s, cli::toJson(*record.problem));
        }
        records.append(json);
    }
    return {{u"place"_s, report.place},
            {u"key"_s, report.key},
            {u"known"_s, QJsonArray::fromStringList(report.known)},
            {u"records"_s, records}};
}

// Who did what to the keys stands in the audit trail, a line a record.
void audited(const Invocation &invocation, const provisioning::Site &site, const QString &actor, const SigningReport &report)
{
    audit::Event event;
    event.time = QDateTime::currentDateTimeUtc();
    event.actor = actor;
    event.environment = site.environment.name;
    event.verb = u"signature "_s + invocation.action;
    if (auto written = audit::append(invocation.stateFolder, provisioning::trailOf(report, std::move(event))); !written) {
        invocation.printer->warn(written.error());
    }
}

using Act = QCoro::Task<Result<SigningReport>> (*)(provisioning::Site, std::stop_token);

QCoro::Task<ExitCode> conclude(Invocation invocation, provisioning::Site site, QCoro::Task<Result<SigningReport>> acting)
{
    Printer *printer = invocation.printer;
    auto identity = co_await site.endpoints.kubernetes.whoAmI(invocation.stop);
    auto report = co_await acting;
    if (!report) {
        co_return printer->failed(report.error());
    }
    audited(invocation, site, identity ? identity->user : QString(), *report);
    int done = 0;
    for (const provisioning::SignedRecord &record : report->records) {
        done += record.problem ? 0 : 1;
    }
    printer->line(QCoreApplication::translate("cli", "Key %1 in %2 signs.").arg(report->key, report->place));
    printer->line(QCoreApplication::translate("cli", "%n record(s) signed.", nullptr, done));
    printer->result(toJson(*report));
    ExitCode code = ExitCode::Done;
    for (const provisioning::SignedRecord &record : report->records) {
        if (record.problem) {
            printer->warn(*record.problem);
            code = std::max(code, exitCodeFor(*record.problem));
        }
    }
    co_return code;
}

// Making or changing a key is asked for by name and once; a script says --yes.
tl::expected<void, ExitCode> agreed(const Invocation &invocation, const QString &question)
{
    if (invocation.has(u"yes"_s)) {
        return {};
    }
    Printer &printer = *invocation.printer;
    if (printer.streams().inEnding != Ending::Terminal) {
        printer.failed(makeError("run.no-terminal"));
        return tl::unexpected(ExitCode::WrongUsage);
    }
    const auto typed = askAtTerminal(question + u" [y/N] "_s);
    if (typed && QStringList {u"y"_s, u"yes"_s, u"o"_s, u"oui"_s}.contains(typed->toLower())) {
        return {};
    }
    return tl::unexpected(printer.failed(makeError("run.cancelled", {{u"step"_s, u"preflight"_s}})));
}

QCoro::Task<ExitCode> act(Invocation invocation, QString question, Act doing)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    if (auto yes = agreed(invocation, question); !yes) {
        co_return yes.error();
    }
    auto acting = doing(*site, invocation.stop);
    auto code = co_await conclude(invocation, *site, std::move(acting));
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> signatureShow(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    auto report = co_await provisioning::signingKeys(*site, invocation.stop);
    if (!report) {
        co_return invocation.printer->failed(report.error());
    }
    QList<QStringList> rows;
    for (const QString &id : report->known) {
        rows.append({id, id == report->key ? say(QT_TRANSLATE_NOOP("cli", "signs")) : say(QT_TRANSLATE_NOOP("cli", "verifies")),
                     report->place});
    }
    invocation.printer->table({say(QT_TRANSLATE_NOOP("cli", "KEY")), say(QT_TRANSLATE_NOOP("cli", "USE")),
                               say(QT_TRANSLATE_NOOP("cli", "PLACE"))},
                              rows);
    invocation.printer->result(toJson(*report));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> signatureCreate(Invocation invocation)
{
    return act(std::move(invocation), say(QT_TRANSLATE_NOOP("cli", "Make a key and sign every record as it stands?")),
               provisioning::createKey);
}

QCoro::Task<ExitCode> signatureRotate(Invocation invocation)
{
    return act(std::move(invocation), say(QT_TRANSLATE_NOOP("cli", "Make a new key and sign every intact record with it?")),
               provisioning::rotateKey);
}

QCoro::Task<ExitCode> signatureRetire(Invocation invocation)
{
    return act(std::move(invocation), say(QT_TRANSLATE_NOOP("cli", "Forget every key but the one that signs?")),
               provisioning::retireKeys);
}

QCoro::Task<ExitCode> signatureSign(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    const QString question = QCoreApplication::translate("cli", "Sign the record of %1 as it stands?").arg(name);
    if (auto yes = agreed(invocation, question); !yes) {
        co_return yes.error();
    }
    auto acting = provisioning::signRecord(*site, name, invocation.stop);
    auto code = co_await conclude(invocation, *site, std::move(acting));
    co_return code;
}

} // namespace cli
