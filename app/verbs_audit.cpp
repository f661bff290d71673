#include "app/verbs.h"
#include "audit/trail.h"
#include "text/duration.h"
#include "text/statuses.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

ExitCode verifyTrail(const Invocation &invocation, const QString &file)
{
    Printer &printer = *invocation.printer;
    const auto verification = audit::verify(file);
    if (!verification) {
        return printer.failed(verification.error());
    }
    QJsonArray torn;
    for (const int line : verification->torn) {
        torn.append(line);
        printer.warn(makeError("audit.line-torn", {{u"line"_s, QString::number(line)}}));
    }
    QJsonObject result{{u"file"_s, file},
                       {u"intact"_s, verification->isIntact()},
                       {u"lines"_s, verification->lines},
                       {u"torn"_s, torn}};
    if (!verification->isIntact()) {
        result.insert(u"firstBroken"_s, *verification->firstBroken);
        printer.result(result);
        return printer.failed(
            makeError("audit.line-changed", {{u"line"_s, QString::number(*verification->firstBroken)}}).at(file));
    }
    printer.line(QCoreApplication::translate("cli", "%n line(s), each follows from the one before: %1", nullptr,
                                             verification->lines)
                     .arg(file));
    printer.result(result);
    return ExitCode::Done;
}

QJsonObject toJson(const audit::Event &event)
{
    return {{u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs)},
            {u"actor"_s, event.actor},
            {u"environment"_s, event.environment},
            {u"verb"_s, event.verb},
            {u"catalog"_s, event.catalog},
            {u"revision"_s, event.revision},
            {u"outcome"_s, audit::toText(event.outcome)},
            {u"code"_s, event.code},
            {u"milliseconds"_s, static_cast<qint64>(event.duration.count())},
            {u"gapMilliseconds"_s, static_cast<qint64>(event.gap.count())}};
}

// For people; audit::toText is the stable one, and so is the code.
QString outcomeText(const audit::Event &event)
{
    const QString word = text::outcomeWord(audit::toText(event.outcome));
    return event.code.isEmpty() ? word : u"%1 (%2)"_s.arg(word, event.code);
}

} // namespace

QCoro::Task<ExitCode> auditTrail(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const QString file = audit::fileIn(invocation.stateFolder);
    if (invocation.has(u"verify"_s)) {
        co_return verifyTrail(invocation, file);
    }
    audit::Filter filter;
    filter.catalog = invocation.options.value(u"catalog"_s);
    filter.environment = invocation.environmentName;
    if (invocation.has(u"since"_s)) {
        const QString since = invocation.options.value(u"since"_s);
        filter.since = QDateTime::fromString(since, Qt::ISODate);
        if (!filter.since.isValid()) {
            co_return printer.failed(makeError("usage.bad-choice",
                                               {{u"option"_s, u"--since"_s},
                                                {u"value"_s, since},
                                                {u"choices"_s, u"2026-11-21, 2026-11-21T08:00:00Z"_s}}));
        }
    }
    const auto events = audit::read(file, filter);
    if (!events) {
        co_return printer.failed(events.error());
    }
    QList<QStringList> rows;
    QJsonArray array;
    for (const audit::Event &event : *events) {
        rows.append({event.time.toLocalTime().toString(Qt::ISODate), event.actor, event.environment, event.verb,
                     event.catalog, event.revision > 0 ? u"v%1"_s.arg(event.revision) : QString(),
                     outcomeText(event),
                     text::duration(event.duration)});
        array.append(toJson(event));
    }
    if (rows.isEmpty()) {
        printer.note(QCoreApplication::translate("cli", "Nothing is recorded."));
    } else {
        const auto say = [](const char *text) { return QCoreApplication::translate("cli", text); };
        printer.table({say(QT_TRANSLATE_NOOP("cli", "TIME")), say(QT_TRANSLATE_NOOP("cli", "WHO")),
                       say(QT_TRANSLATE_NOOP("cli", "ENVIRONMENT")), say(QT_TRANSLATE_NOOP("cli", "VERB")),
                       say(QT_TRANSLATE_NOOP("cli", "CATALOG")), say(QT_TRANSLATE_NOOP("cli", "REVISION")),
                       say(QT_TRANSLATE_NOOP("cli", "OUTCOME")), say(QT_TRANSLATE_NOOP("cli", "TOOK"))},
                      rows);
    }
    printer.result({{u"events"_s, array}});
    co_return ExitCode::Done;
}

} // namespace cli
