// Writes what a verb has to say: results to out (text or one JSON document), progress and messages to err. The words
// are models/text's; the form is this file's.
#pragma once

#include "app/streams.h"
#include "base/error.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>

namespace cli {

enum class ExitCode;
enum class OutputForm { Text, Json, Sarif };

// One step of a run as it stands now. Ids as in text/steps.h.
struct StepLine {
    QString stepId;
    QString stateId;
    QMap<QString, QString> arguments;
    QString note; // "3 schemas"
    std::chrono::milliseconds elapsed{0};
};

class Printer {
public:
    Printer(const Streams &streams, OutputForm form);

    [[nodiscard]] OutputForm form() const { return m_form; }
    [[nodiscard]] const Streams &streams() const { return m_streams; }
    void setForm(OutputForm form) { m_form = form; }

    // Results. In a JSON call result() is the one document; line() and table() then write nothing.
    void line(const QString &text);
    void table(const QStringList &header, const QList<QStringList> &rows);
    void result(const QJsonObject &json);
    void raw(const QByteArray &bytes); // a text that is a result of its own: a man page, SARIF

    // Messages.
    void note(const QString &text);
    // Cause, where, remedy. In a JSON call also the document {"error": …} on out, unless a result was written.
    // Returns the exit code that fits, so that a verb can say `co_return invocation.printer->failed(error)`.
    ExitCode failed(const Error &error);
    ExitCode failed(const Diagnostics &diagnostics);
    void warn(const Error &error); // worth reading, not in the way

    // The live list: a terminal's line is rewritten while a step runs; elsewhere a line an event, with its time.
    void step(const StepLine &step);

private:
    void write(QIODevice *device, const QByteArray &bytes);
    void explainOnErr(const Error &error, const QString &opening);
    void endLiveLine();

    Streams m_streams;
    OutputForm m_form;
    bool m_resultWritten = false;
    QString m_lastNote; // of a running step, where its line cannot be rewritten
    bool m_liveLine = false;
};

// The error with its words in the installed language: code, arguments, cause, remedy, endpoint, raw answer.
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject toJson(const Diagnostic &diagnostic);
// 3 for what is a matter of signing in or of rights, 2 for usage.*, 4 for a run that was rolled back, else 1.
[[nodiscard]] ExitCode exitCodeFor(const Error &error);

} // namespace cli
