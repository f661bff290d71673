#include "app/printer.h"

#include "app/invocation.h"
#include "text/duration.h"
#include "text/steps.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr auto clearLine = "\r\x1b[2K";

QString mark(const QString &stateId)
{
    if (stateId == "done"_L1) {
        return u"✓"_s;
    }
    if (stateId == "failed"_L1 || stateId == "undo-failed"_L1) {
        return u"✗"_s;
    }
    if (stateId == "undone"_L1) {
        return u"↶"_s;
    }
    return stateId == "running"_L1 ? u"…"_s : u"–"_s;
}

QString indented(const QString &lines, const QString &by)
{
    return by + QString(lines).replace(u'\n', u'\n' + by);
}

} // namespace

Printer::Printer(const Streams &streams, OutputForm form) : m_streams(streams), m_form(form) { }

void Printer::write(QIODevice *device, const QByteArray &bytes)
{
    device->write(bytes);
    if (auto *const file = qobject_cast<QFileDevice *>(device)) {
        file->flush(); // into a pipe or a log the C library would keep it back, and a watch goes on for days
    }
    device->waitForBytesWritten(-1); // files say at once that nothing is left to write
}

void Printer::line(const QString &text)
{
    if (m_form == OutputForm::Text) {
        write(m_streams.out, text.toUtf8() + '\n');
    }
}

void Printer::table(const QStringList &header, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : QList<QStringList>{header} + rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : QList<QStringList>{header} + rows) {
        if (row.isEmpty()) { // no header
            continue;
        }
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        }
        line(text.trimmed());
    }
}

void Printer::result(const QJsonObject &json)
{
    if (m_form == OutputForm::Json && !m_resultWritten) {
        m_resultWritten = true;
        write(m_streams.out, QJsonDocument(json).toJson());
    }
}

void Printer::raw(const QByteArray &bytes)
{
    m_resultWritten = true;
    write(m_streams.out, bytes);
}

void Printer::note(const QString &text)
{
    endLiveLine();
    write(m_streams.err, text.toUtf8() + '\n');
}

void Printer::explainOnErr(const Error &error, const QString &opening)
{
    const auto words = text::explain(error);
    note(u"%1: %2 [%3]"_s.arg(opening, words.cause, error.code));
    if (!error.endpoint.isEmpty()) {
        note(u"  ("_s + error.endpoint + u')');
    }
    if (!words.remedy.isEmpty()) {
        note(indented(words.remedy, u"  "_s));
    }
}

ExitCode Printer::failed(const Error &error)
{
    explainOnErr(error, QCoreApplication::translate("words", "error"));
    result({{u"error"_s, toJson(error)}});
    return exitCodeFor(error);
}

ExitCode Printer::failed(const Diagnostics &diagnostics)
{
    QJsonArray problems;
    for (const Diagnostic &diagnostic : diagnostics) {
        note(text::compilerLine(diagnostic));
        const QString remedy = text::explain(diagnostic.error).remedy;
        if (!remedy.isEmpty()) {
            note(indented(remedy, u"    "_s));
        }
        problems.append(toJson(diagnostic));
    }
    if (hasErrors(diagnostics)) { // warnings alone are not in the way: the verb has its own result yet to write
        result({{u"problems"_s, problems}});
    }
    return ExitCode::AtFault;
}

void Printer::warn(const Error &error)
{
    explainOnErr(error, QCoreApplication::translate("words", "warning"));
}

void Printer::step(const StepLine &step)
{
    const QString title = text::stepTitle(step.stepId, step.arguments);
    const QString note = step.note.isEmpty() ? QString() : QString(u" · "_s + step.note);
    if (m_streams.errEnding == Ending::Terminal) {
        QString shown = mark(step.stateId) + u' ' + title;
        if (step.stateId == "running"_L1) {
            shown += u" …"_s;
            if (step.elapsed.count() > 0) {
                shown += u' ' + text::duration(step.elapsed);
            }
            shown += note;
            shown = shown.left(m_streams.width - 1); // a line that wraps could not be rewritten
            write(m_streams.err, clearLine + shown.toUtf8());
            m_liveLine = true;
            return;
        }
        if (step.stateId != "done"_L1) {
            shown += u" – "_s + text::stepState(step.stateId);
        }
        shown += note + u"  "_s + text::duration(step.elapsed);
        write(m_streams.err, (m_liveLine ? clearLine : "") + shown.toUtf8() + '\n');
        m_liveLine = false;
        return;
    }
    const bool ticks = step.stateId == "running"_L1 && step.elapsed.count() > 0;
    const bool isNews = ticks && !step.note.isEmpty() && step.stepId + step.note != m_lastNote;
    if (ticks && !isNews) {
        return; // a tick of the clock is for a line that can be rewritten
    }
    if (isNews) {
        m_lastNote = step.stepId + step.note;
    }
    const QString time
        = step.stateId == "running"_L1 ? QString() : QString(u" ("_s + text::duration(step.elapsed) + u')');
    write(m_streams.err, u"%1: %2%3%4\n"_s.arg(title, text::stepState(step.stateId), note, time).toUtf8());
}

void Printer::endLiveLine()
{
    if (m_liveLine) {
        write(m_streams.err, "\n");
        m_liveLine = false;
    }
}

QJsonObject toJson(const Error &error)
{
    const auto words = text::explain(error);
    QJsonObject arguments;
    for (auto argument = error.arguments.cbegin(); argument != error.arguments.cend(); ++argument) {
        arguments.insert(argument.key(), argument.value());
    }
    QJsonObject json{
        {u"code"_s, error.code}, {u"arguments"_s, arguments}, {u"cause"_s, words.cause}, {u"remedy"_s, words.remedy}};
    if (!error.endpoint.isEmpty()) {
        json.insert(u"endpoint"_s, error.endpoint);
    }
    if (!error.rawAnswer.isEmpty()) {
        json.insert(u"answer"_s, error.rawAnswer);
    }
    return json;
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    QJsonObject json = toJson(diagnostic.error);
    const auto severity = diagnostic.severity;
    json.insert(u"severity"_s,
                severity == Severity::Error         ? u"error"_s
                    : severity == Severity::Warning ? u"warning"_s
                                                    : u"note"_s);
    json.insert(u"file"_s, diagnostic.file);
    json.insert(u"line"_s, diagnostic.position.line);
    json.insert(u"column"_s, diagnostic.position.column);
    return json;
}

ExitCode exitCodeFor(const Error &error)
{
    if (error.code.startsWith("usage."_L1)) {
        return ExitCode::WrongUsage;
    }
    if (error.is("run.rolled-back"_L1) || error.is("run.cancelled"_L1) || error.is("preflight.cancelled"_L1)) {
        return ExitCode::RolledBack;
    }
    static const QStringList rights{u"kubernetes.forbidden"_s, u"run.not-permitted"_s, u"identity.role-missing"_s,
                                    u"identity.session-ended"_s, u"identity.other-person"_s};
    // Not the source's own refusal (source.not-permitted): that is the remote state, not this person's rights.
    static const QStringList products{u"trino"_s, u"kubernetes"_s, u"opa"_s, u"identity"_s};
    const bool ofUs = products.contains(error.code.section(u'.', 0, 0));
    const bool refused = error.code.endsWith(".not-signed-in"_L1) || error.code.endsWith(".not-permitted"_L1);
    return rights.contains(error.code) || (ofUs && refused) ? ExitCode::NotPermitted : ExitCode::AtFault;
}

} // namespace cli
