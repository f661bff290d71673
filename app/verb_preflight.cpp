// krb5 preflight: one sign-in at the KDC, told as it goes.
#include "app/kerberos_inputs.h"
#include "app/kerberos_output.h"
#include "app/verbs.h"
#include "kerberos/enctypes.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Result<kerberos::PreflightRequest> requestOf(const Invocation &invocation)
{
    for (const QString &needed : {u"conf"_s, u"keytab"_s, u"principal"_s}) {
        if (!invocation.has(needed)) {
            return failure("usage.missing-argument",
                           {{u"verb"_s, u"krb5 preflight"_s},
                            {u"argument"_s, u"--"_s + needed},
                            {u"example"_s,
                             u"catalog-manager krb5 preflight --conf krb5.conf --keytab hive.keytab --principal "
                             "hive/trino.acme.lan@ACME.LAN"_s}});
        }
    }
    kerberos::PreflightRequest request;
    const QString conf = invocation.options.value(u"conf"_s);
    auto content = contentOf(conf, largestKerberosFile);
    if (!content) {
        return failure(content.error());
    }
    request.conf = std::move(*content);
    request.around = {QFileInfo(conf).absoluteFilePath(), kerberos::diskSource()};
    auto keytab = keytabBytes(invocation.options.value(u"keytab"_s));
    if (!keytab) {
        return failure(keytab.error());
    }
    request.keytab = *keytab;
    request.principal = invocation.options.value(u"principal"_s);
    request.service = invocation.options.value(u"service"_s);
    request.host = invocation.options.value(u"host"_s);
    if (invocation.has(u"kdc-seconds"_s)) {
        const QString written = invocation.options.value(u"kdc-seconds"_s);
        bool isNumber = false;
        const double seconds = written.toDouble(&isNumber);
        if (!isNumber || seconds <= 0 || seconds > 300) {
            return failure("usage.bad-choice",
                           {{u"option"_s, u"--kdc-seconds"_s}, {u"value"_s, written}, {u"choices"_s, u"0.1 … 300"_s}});
        }
        request.kdcBound = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
        request.deadline = std::max(request.deadline, 4 * request.kdcBound);
    }
    return request;
}

QString timeText(std::chrono::milliseconds at)
{
    return u"%1 ms"_s.arg(at.count(), 6);
}

} // namespace

QCoro::Task<ExitCode> krb5Preflight(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    auto request = requestOf(invocation);
    if (!request) {
        co_return printer.failed(request.error());
    }
    const auto show = [&printer](const kerberos::PreflightEvent &event) {
        printer.note(timeText(event.at) + u"  "_s + text::explain(event.what).cause);
    };
    const auto report = co_await kerberos::preflight(std::move(*request), invocation.stop, show);
    if (printer.form() == OutputForm::Json) {
        printer.result(preflightJson(report));
    }
    if (report.failure) {
        co_return printer.failed(*report.failure);
    }
    const auto title = [](const char *text) { return QCoreApplication::translate("cli", text); };
    QList<QStringList> rows;
    for (const auto &ticket : {report.ticket, report.serviceTicket}) {
        if (ticket) {
            rows.append({ticket->service, kerberos::enctypeName(ticket->enctype), ticket->until.toString(Qt::ISODate),
                         report.kdc});
        }
    }
    printer.table({title(QT_TRANSLATE_NOOP("cli", "TICKET FOR")), title(QT_TRANSLATE_NOOP("cli", "ENCRYPTION")),
                   title(QT_TRANSLATE_NOOP("cli", "UNTIL")), title(QT_TRANSLATE_NOOP("cli", "KDC"))},
                  rows);
    co_return ExitCode::Done;
}

} // namespace cli
