#include "app/kerberos_output.h"

#include "kerberos/enctypes.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    return {};
}

QJsonObject verdictJson(const kerberos::Verdict &verdict)
{
    return {{u"verdict"_s, verdict.accepted() ? u"ok"_s : verdict.problem},
            {u"line"_s, verdict.line > 0 ? QJsonValue(verdict.line) : QJsonValue(QJsonValue::Null)}};
}

QJsonArray affectsJson(kerberos::Affects affects)
{
    QJsonArray readers;
    if (affects != kerberos::Affects::Java) {
        readers.append(u"mit"_s);
    }
    if (affects != kerberos::Affects::Mit) {
        readers.append(u"java"_s);
    }
    return readers;
}

QJsonObject fixJson(const kerberos::Fix &fix, const kerberos::Krb5Document &document)
{
    QJsonArray edits;
    for (const kerberos::TextEdit &edit : fix.edits) {
        const Position begin = document.positionOf(edit.begin);
        const Position end = document.positionOf(edit.end);
        edits.append(QJsonObject{{u"line"_s, begin.line},
                                 {u"column"_s, begin.column},
                                 {u"endLine"_s, end.line},
                                 {u"endColumn"_s, end.column},
                                 {u"newText"_s, QString::fromUtf8(edit.text)}});
    }
    return {{u"title"_s, text::explain(fix.title).cause}, {u"edits"_s, edits}};
}

QString timeText(std::uint32_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QJsonObject krb5Json(const kerberos::Krb5Check &check, const QString &file, const kerberos::Surroundings &around)
{
    QJsonArray diagnostics;
    for (std::size_t i = 0; i < check.size(); ++i) {
        const auto problem = check.problem(i);
        const auto words = text::explain(problem.error);
        QJsonArray fixes;
        for (const auto &fix : check.fixes(i)) {
            fixes.append(fixJson(fix, check.document()));
        }
        diagnostics.append(QJsonObject{{u"rule"_s, kerberos::idOf(problem.rule)},
                                       {u"severity"_s, severityId(problem.severity)},
                                       {u"line"_s, problem.begin.line},
                                       {u"column"_s, problem.begin.column},
                                       {u"endLine"_s, problem.end.line},
                                       {u"endColumn"_s, problem.end.column},
                                       {u"affects"_s, affectsJson(problem.affects)},
                                       {u"message"_s, words.cause},
                                       {u"explanation"_s, words.remedy},
                                       {u"fixes"_s, fixes}});
    }
    return {{u"file"_s, file},
            {u"mit"_s, verdictJson(check.document().verdictFor(kerberos::Reader::Mit, around))},
            {u"java"_s, verdictJson(check.document().verdictFor(kerberos::Reader::Java, around))},
            {u"diagnostics"_s, diagnostics}};
}

QJsonObject mergeJson(const kerberos::Merged &merged, const QStringList &diff)
{
    QJsonArray conflicts;
    for (const auto &conflict : merged.conflicts) {
        QJsonArray sides;
        for (const auto &side : conflict.sides) {
            sides.append(QJsonObject{{u"from"_s, side.fragment}, {u"lines"_s, QJsonArray::fromStringList(side.lines)}});
        }
        conflicts.append(
            QJsonObject{{u"where"_s, conflict.where}, {u"sides"_s, sides}, {u"chosen"_s, conflict.chosen}});
    }
    QJsonObject provenance;
    for (auto said = merged.provenance.cbegin(); said != merged.provenance.cend(); ++said) {
        provenance.insert(said.key(), QJsonArray::fromStringList(said.value()));
    }
    return {{u"text"_s, QString::fromUtf8(merged.text)},
            {u"conflicts"_s, conflicts},
            {u"provenance"_s, provenance},
            {u"diff"_s, QJsonArray::fromStringList(diff)}};
}

QJsonObject keytabJson(const kerberos::Keytab &keytab, const std::vector<kerberos::KeytabProblem> &problems, const QString &file)
{
    QJsonArray entries;
    for (std::size_t i = 0; i < keytab.size(); ++i) {
        const auto entry = keytab.entry(i);
        entries.append(QJsonObject{{u"principal"_s, entry.principal},
                                   {u"kvno"_s, static_cast<qint64>(entry.kvno)},
                                   {u"enctype"_s, kerberos::enctypeName(entry.enctype)},
                                   {u"enctypeNumber"_s, entry.enctype},
                                   {u"timestamp"_s, timeText(entry.timestamp)},
                                   {u"keyLength"_s, entry.key.size()}});
    }
    QJsonArray diagnostics;
    for (const auto &problem : problems) {
        diagnostics.append(QJsonObject{{u"rule"_s, problem.error.code},
                                       {u"severity"_s, severityId(problem.severity)},
                                       {u"offset"_s, problem.offset},
                                       {u"message"_s, text::explain(problem.error).cause}});
    }
    return {{u"file"_s, file}, {u"entries"_s, entries}, {u"diagnostics"_s, diagnostics}};
}

QJsonObject preflightJson(const kerberos::PreflightReport &report)
{
    QJsonArray tickets;
    for (const auto &ticket : {report.ticket, report.serviceTicket}) {
        if (ticket) {
            tickets.append(QJsonObject{
                {u"client"_s, ticket->client},
                {u"service"_s, ticket->service},
                {u"enctype"_s, kerberos::enctypeName(ticket->enctype)},
                {u"sessionEnctype"_s, kerberos::enctypeName(ticket->sessionEnctype)},
                {u"from"_s, ticket->from.toString(Qt::ISODate)},
                {u"until"_s, ticket->until.toString(Qt::ISODate)},
                {u"renewableUntil"_s, ticket->renewableUntil
                     ? QJsonValue(ticket->renewableUntil->toString(Qt::ISODate))
                     : QJsonValue(QJsonValue::Null)},
                {u"keyExpires"_s, ticket->keyExpires ? QJsonValue(ticket->keyExpires->toString(Qt::ISODate))
                                                     : QJsonValue(QJsonValue::Null)}});
        }
    }
    QJsonArray trace;
    for (const auto &event : report.trace) {
        trace.append(QJsonObject{{u"milliseconds"_s, static_cast<qint64>(event.at.count())},
                                 {u"event"_s, event.what.code},
                                 {u"text"_s, text::explain(event.what).cause}});
    }
    return {{u"well"_s, report.isWell()},
            {u"tickets"_s, tickets},
            {u"kdc"_s, report.kdc},
            {u"milliseconds"_s, static_cast<qint64>(report.elapsed.count())},
            {u"error"_s, report.failure ? QJsonValue(toJson(*report.failure)) : QJsonValue(QJsonValue::Null)},
            {u"trace"_s, trace}};
}

void printKeytab(Printer &printer, const kerberos::Keytab &keytab, const std::vector<kerberos::KeytabProblem> &problems,
                 const QString &file)
{
    const auto title = [](const char *text) { return QCoreApplication::translate("cli", text); };
    QList<QStringList> rows;
    for (std::size_t i = 0; i < keytab.size(); ++i) {
        const auto entry = keytab.entry(i);
        rows.append({entry.principal, QString::number(entry.kvno), kerberos::enctypeName(entry.enctype),
                     timeText(entry.timestamp)});
    }
    if (!rows.isEmpty()) {
        printer.table({title(QT_TRANSLATE_NOOP("cli", "PRINCIPAL")), u"KVNO"_s,
                       title(QT_TRANSLATE_NOOP("cli", "ENCRYPTION")), title(QT_TRANSLATE_NOOP("cli", "TIME"))},
                      rows);
    }
    for (const auto &problem : problems) {
        // The compilers' form, with the byte where a line would stand.
        const Diagnostic shown{problem.severity, problem.error, u"%1:+%2"_s.arg(file).arg(problem.offset), {}};
        printer.line(text::compilerLine(shown));
        printer.line(u"    "_s + text::explain(problem.error).remedy);
    }
}

} // namespace cli
