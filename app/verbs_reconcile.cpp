// reconcile: put right what has drifted, once or, with --watch, for as long as it runs.
#include "app/drift_lines.h"
#include "app/inputs.h"
#include "app/run_lines.h"
#include "app/say.h"
#include "app/verbs.h"
#include "provisioning/account.h"
#include "provisioning/reconcile_watch.h"
#include "text/duration.h"
#include "text/steps.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using provisioning::CatalogRepair;
using provisioning::CoordinatorNews;
using provisioning::End;
using provisioning::Reconciliation;
using provisioning::RunReport;

namespace cli {

namespace {

QString stepsText(const CatalogRepair &repair)
{
    QStringList titles;
    for (const QString &step : repair.repair.steps) {
        titles.append(text::stepTitle(step));
    }
    if (titles.isEmpty() && repair.isToBeDone()) {
        return say(QT_TRANSLATE_NOOP("cli", "Finish the interrupted repair"));
    }
    return titles.isEmpty() ? say(QT_TRANSLATE_NOOP("cli", "nothing: see below")) : titles.join(u", "_s);
}

// What would be done to each, object by object, and what cannot be done with the reason.
QString reviewText(const Reconciliation &planned)
{
    QStringList parts;
    provisioning::Changes changes;
    for (const CatalogRepair &repair : planned.catalogs) {
        if (repair.isToBeDone()) {
            parts.append(u"%1 (%2): %3"_s.arg(repair.catalog, driftText(repair.findings, true), stepsText(repair)));
            std::ranges::copy(repair.changes, std::back_inserter(changes));
        }
    }
    if (!changes.empty()) {
        parts.append(u'\n' + diffText(changes));
    }
    for (const CatalogRepair &repair : planned.catalogs) {
        if (!repair.repair.left.empty()) {
            parts.append(repair.catalog + u":\n"_s + driftBlocks(repair.repair.left));
        }
    }
    return parts.join(u'\n');
}

QJsonObject toJson(const Reconciliation &planned)
{
    QJsonArray catalogs;
    for (const CatalogRepair &repair : planned.catalogs) {
        catalogs.append(QJsonObject {{u"name"_s, repair.catalog},
                                     {u"drift"_s, cli::toJson(repair.findings)},
                                     {u"steps"_s, QJsonArray::fromStringList(repair.repair.steps)},
                                     {u"left"_s, cli::toJson(repair.repair.left)}});
    }
    return {{u"catalogs"_s, catalogs}, {u"toBeDone"_s, planned.toBeDone()}};
}

// What a person has to see to: neither mended nor merely unknown to us.
int leftOver(const Reconciliation &planned)
{
    return static_cast<int>(std::ranges::count_if(planned.catalogs, [](const CatalogRepair &repair) {
        return std::ranges::any_of(repair.repair.left, [](const provisioning::Finding &finding) {
            return finding.drift != provisioning::Drift::Unmanaged;
        });
    }));
}

// The names given by --confirm.
QStringList namesGiven(const Invocation &invocation)
{
    QStringList names = invocation.options.value(u"confirm"_s).split(u',', Qt::SkipEmptyParts);
    for (QString &name : names) {
        name = name.trimmed();
    }
    names.sort();
    return names;
}

// Of what would be dropped in production, each name once more; nothing else is asked then.
tl::expected<void, ExitCode> namesConfirmed(const Invocation &invocation, QStringList dropped)
{
    Printer &printer = *invocation.printer;
    dropped.sort();
    QStringList names = namesGiven(invocation);
    if (names.isEmpty()) {
        const Error needed = makeError("run.name-needed", {{u"catalog"_s, dropped.join(u", "_s)}, {u"typed"_s, dropped.join(u',')}});
        if (printer.streams().inEnding != Ending::Terminal) {
            printer.failed(needed);
            return tl::unexpected(ExitCode::WrongUsage);
        }
        printer.note(text::explain(needed).cause);
        const auto typed = askAtTerminal(dropped.join(u", "_s) + u"? "_s);
        names = typed ? typed->split(u',', Qt::SkipEmptyParts) : QStringList();
        for (QString &name : names) {
            name = name.trimmed();
        }
        names.sort();
    }
    if (names != dropped) {
        return tl::unexpected(printer.failed(makeError("run.name-prompt-mismatch")));
    }
    return {};
}

provisioning::Permission permissionOf(const Invocation &invocation, const provisioning::Site &site)
{
    provisioning::Permission permission;
    permission.taken = invocation.has(u"take-back"_s) ? provisioning::TakenKeys::TakenBack : provisioning::TakenKeys::Left;
    if (site.environment.production && invocation.has(u"watch"_s)) { // nobody is there to be asked
        permission.mayDrop = namesGiven(invocation);
    }
    return permission;
}

bool confirmed(const Invocation &invocation, const Reconciliation &planned)
{
    if (invocation.has(u"yes"_s)) {
        return true;
    }
    const auto typed = askAtTerminal(say(QT_TRANSLATE_NOOP("cli", "Put %1 catalogs right? [y/N] ")).arg(planned.toBeDone()));
    return typed && QStringList {u"y"_s, u"yes"_s, u"o"_s, u"oui"_s}.contains(typed->toLower());
}

// One line for each as it ends: their steps go on side by side, and would only be mixed up.
class Account {
public:
    explicit Account(Invocation invocation, QString environment)
        : m_invocation(std::move(invocation))
        , m_environment(std::move(environment))
    {
    }

    void ended(const RunReport &report)
    {
        Printer &printer = *m_invocation.printer;
        ++(report.end == End::Done ? m_done : m_failed);
        m_worst = std::max(m_worst, report.end == End::Done ? ExitCode::Done
                               : report.end == End::RolledBack ? ExitCode::RolledBack : ExitCode::AtFault);
        if (report.end == End::Done) {
            printer.note(say(QT_TRANSLATE_NOOP("cli", "%1 is as recorded again (%2).")).arg(report.catalog, text::duration(report.elapsed)));
        } else if (report.error) {
            printer.note(say(QT_TRANSLATE_NOOP("cli", "%1 is not as recorded:")).arg(report.catalog));
            printer.warn(*report.error);
        }
        m_events.push_back(provisioning::auditEvent(report, m_environment, u"reconcile"_s));
        if (m_events.size() >= 50) { // each writing reads the whole trail
            write();
        }
    }

    void write()
    {
        if (!m_events.empty()) {
            if (const auto written = audit::append(m_invocation.stateFolder, std::exchange(m_events, {})); !written) {
                m_invocation.printer->warn(written.error());
            }
        }
    }

    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] ExitCode worst() const { return m_worst; }

private:
    Invocation m_invocation;
    QString m_environment;
    std::vector<audit::Event> m_events;
    int m_done = 0;
    int m_failed = 0;
    ExitCode m_worst = ExitCode::Done;
};

QCoro::Task<ExitCode> once(Invocation invocation, provisioning::Site site)
{
    Printer &printer = *invocation.printer;
    const provisioning::Permission permission = permissionOf(invocation, site);
    auto planned = co_await provisioning::prepareReconcile(site, invocation.arguments, invocation.stop, permission);
    if (!planned) {
        co_return printer.failed(planned.error());
    }
    for (const Error &error : planned->unseen) {
        printer.warn(error);
    }
    const int left = leftOver(*planned);
    const ExitCode unseen = left > 0 || !planned->unseen.empty() ? ExitCode::AtFault : ExitCode::Done;
    QJsonObject json = toJson(*planned);
    printer.note(reviewText(*planned));
    if (planned->toBeDone() == 0) {
        printer.line(left > 0 ? say(QT_TRANSLATE_NOOP("cli", "Nothing here can be put right without a person."))
                              : say(QT_TRANSLATE_NOOP("cli", "Everything is as recorded.")));
        json.insert(u"runs"_s, QJsonArray());
        printer.result(json);
        co_return unseen;
    }
    const QStringList dropped = site.environment.production ? planned->dropped() : QStringList();
    if (!dropped.isEmpty()) {
        if (auto named = namesConfirmed(invocation, dropped); !named) {
            co_return named.error();
        }
    } else if (!invocation.has(u"yes"_s) && printer.streams().inEnding != Ending::Terminal) {
        printer.failed(makeError("run.no-terminal"));
        co_return ExitCode::WrongUsage;
    }
    if (dropped.isEmpty() && !confirmed(invocation, *planned)) {
        co_return printer.failed(makeError("run.cancelled", {{u"step"_s, u"preflight"_s}}));
    }
    const provisioning::RunSettings settings {invocation.stateFolder, provisioning::holderName(planned->actor)};
    const auto account = std::make_shared<Account>(invocation, site.environment.name);
    provisioning::ReconcileObserver observer;
    observer.ended = [account](const RunReport &report) { account->ended(report); };
    const auto start = std::chrono::steady_clock::now();
    const auto reports = co_await provisioning::reconcile(std::move(site), std::move(*planned), settings, observer, invocation.stop);
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    account->write();
    QJsonArray runs;
    for (const RunReport &report : reports) {
        runs.append(cli::toJson(report));
    }
    json.insert(u"runs"_s, runs);
    json.insert(u"milliseconds"_s, static_cast<qint64>(elapsed.count()));
    printer.result(json);
    printer.line(say(QT_TRANSLATE_NOOP("cli", "Put right: %1. Failed: %2. Left for a person: %3. (%4)"))
                     .arg(account->done()).arg(account->failed()).arg(left).arg(text::duration(elapsed)));
    co_return account->worst() == ExitCode::Done ? unseen : account->worst();
}

// A line of its own for each event: text, or with --output json one object a line.
void tell(const Invocation &invocation, const QString &text, QJsonObject json)
{
    if (invocation.printer->form() == OutputForm::Json) {
        json.insert(u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
        invocation.printer->raw(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    } else {
        invocation.printer->note(QTime::currentTime().toString(u"HH:mm:ss"_s) + u' ' + text);
    }
}

void tellCoordinator(const Invocation &invocation, const CoordinatorNews &news)
{
    const QString uptime = text::duration(news.uptime);
    switch (news.what) {
    case CoordinatorNews::What::Restarted:
        tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Trino has restarted, %1 ago.")).arg(uptime),
             {{u"event"_s, u"restarted"_s}, {u"uptimeMilliseconds"_s, static_cast<qint64>(news.uptime.count())}});
        break;
    case CoordinatorNews::What::PodsChanged:
        tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Trino’s pods have changed.")), {{u"event"_s, u"pods-changed"_s}});
        break;
    case CoordinatorNews::What::Silent:
        tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Trino does not answer: %1")).arg(text::explain(*news.error).cause),
             {{u"event"_s, u"silent"_s}, {u"error"_s, cli::toJson(*news.error)}});
        break;
    case CoordinatorNews::What::Back:
        tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Trino answers again.")), {{u"event"_s, u"back"_s}});
        break;
    }
}

void tellUnseen(const Invocation &invocation, const std::vector<Error> &errors)
{
    if (errors.empty()) {
        tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Everything can be seen again.")), {{u"event"_s, u"seen"_s}});
        return;
    }
    QStringList causes;
    QJsonArray json;
    for (const Error &error : errors) {
        causes.append(u"%1 (%2)"_s.arg(text::explain(error).cause, error.endpoint));
        json.append(cli::toJson(error));
    }
    tell(invocation, say(QT_TRANSLATE_NOOP("cli", "Cannot be seen, and is tried again: %1")).arg(causes.join(u"; "_s)),
         {{u"event"_s, u"unseen"_s}, {u"errors"_s, json}});
}

// Told once, however often the credentials are read again in vain.
void tellSignedOut(const Invocation &invocation, const Error &error)
{
    if (invocation.printer->form() != OutputForm::Json) {
        invocation.printer->warn(error);
    }
    tell(invocation, say(QT_TRANSLATE_NOOP("cli", "The watch goes on: the credentials are read again every few seconds.")),
         {{u"event"_s, u"signed-out"_s}, {u"error"_s, cli::toJson(error)}});
}

provisioning::WatchObserver watcher(const Invocation &invocation, const std::shared_ptr<Account> &account)
{
    provisioning::WatchObserver observer;
    observer.coordinator = [invocation](const CoordinatorNews &news) { tellCoordinator(invocation, news); };
    observer.unseen = [invocation](const std::vector<Error> &errors) { tellUnseen(invocation, errors); };
    observer.planned = [invocation, account](const Reconciliation &planned) {
        account->write(); // of the round before
        QJsonObject json = toJson(planned);
        json.insert(u"event"_s, u"planned"_s);
        tell(invocation, planned.catalogs.empty() ? say(QT_TRANSLATE_NOOP("cli", "Everything is as recorded.")) : QString(u'\n' + reviewText(planned)), json);
    };
    observer.runs.ended = [invocation, account](const RunReport &report) {
        account->ended(report);
        if (invocation.printer->form() == OutputForm::Json) {
            QJsonObject json = cli::toJson(report);
            json.insert(u"event"_s, u"ended"_s);
            tell(invocation, {}, json);
        }
    };
    return observer;
}

QCoro::Task<ExitCode> forAsLongAsItRuns(Invocation invocation, provisioning::Site site)
{
    Printer &printer = *invocation.printer;
    if (!invocation.has(u"yes"_s)) { // nobody is there to be asked each time
        printer.failed(makeError("run.watch-needs-yes"));
        co_return ExitCode::WrongUsage;
    }
    auto identity = co_await site.endpoints.kubernetes.whoAmI(invocation.stop);
    if (!identity) {
        co_return printer.failed(identity.error());
    }
    const provisioning::RunSettings settings {invocation.stateFolder, provisioning::holderName(identity->user)};
    const auto account = std::make_shared<Account>(invocation, site.environment.name);
    const provisioning::WatchObserver observer = watcher(invocation, account);
    std::optional<Error> signedOut;
    while (true) {
        const auto began = std::chrono::steady_clock::now();
        const auto ended = co_await provisioning::keepReconciled(site, invocation.arguments, settings, observer, invocation.stop,
                                                                permissionOf(invocation, site));
        account->write();
        if (ended) {
            co_return ExitCode::Done;
        }
        constexpr std::chrono::seconds pause {2};
        if (!signedOut || signedOut->code != ended.error().code || std::chrono::steady_clock::now() - began > std::chrono::seconds {15}) {
            tellSignedOut(invocation, ended.error());
        }
        signedOut = ended.error();
        if (!co_await http::sleepFor(pause, invocation.stop)) {
            co_return ExitCode::Done;
        }
        auto again = co_await openSite(invocation); // credentials read anew
        if (again) {
            site = std::move(*again);
        }
    }
}

} // namespace

QCoro::Task<ExitCode> reconcile(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    if (site->endpoints.refusal) {
        co_return invocation.printer->failed(*site->endpoints.refusal);
    }
    const bool watches = invocation.has(u"watch"_s);
    auto running = watches ? forAsLongAsItRuns(invocation, std::move(*site)) : once(invocation, std::move(*site));
    co_return co_await running;
}

} // namespace cli
