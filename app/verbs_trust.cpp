// env trust: the certificates a server shows, and its CA trusted once a person has compared the fingerprint.
#include "app/environments.h"
#include "app/verbs.h"
#include "cluster/presented_chain.h"
#include "cluster/trust_import.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QJsonObject toJson(const cluster::CertificateFacts &facts)
{
    return {{u"subject"_s, facts.subject},
            {u"issuer"_s, facts.issuer},
            {u"not_before"_s, facts.effective.toString(Qt::ISODate)},
            {u"not_after"_s, facts.expires.toString(Qt::ISODate)},
            {u"sha256"_s, facts.fingerprint}};
}

void show(Printer &printer, const cluster::PresentedChain &chain)
{
    for (const cluster::CertificateFacts &one : chain.certificates) {
        printer.line(QCoreApplication::translate("cli", "%1, issued by %2, valid until %3")
                         .arg(one.subject, one.issuer, QLocale().toString(one.expires.toLocalTime().date(), QLocale::ShortFormat)));
        printer.line(u"  SHA-256 "_s + one.fingerprint);
    }
}

} // namespace

QCoro::Task<ExitCode> envTrust(Invocation invocation)
{
    Printer *printer = invocation.printer;
    const auto file = chosenFile(invocation, invocation.arguments.value(0));
    if (!file) {
        co_return printer->failed(file.error());
    }
    const auto environment = cluster::readEnvironment(file->path);
    if (!environment) {
        co_return printer->failed(environment.error());
    }
    const QString endpoint = invocation.options.value(u"endpoint"_s, u"trino"_s);
    const QUrl url = cluster::addressOf(*environment, endpoint);
    if (url.scheme() != "https"_L1) {
        co_return printer->failed(makeError("trust.no-tls", {{u"endpoint"_s, endpoint}, {u"environment"_s, environment->name}}));
    }
    const auto chain = co_await cluster::presentedChain(url, environment->limits.request, invocation.stop);
    if (!chain) {
        co_return printer->failed(chain.error());
    }
    QJsonArray certificates;
    for (const cluster::CertificateFacts &one : chain->certificates) {
        certificates.append(toJson(one));
    }
    QJsonObject result{{u"endpoint"_s, endpoint}, {u"address"_s, url.toString()}, {u"certificates"_s, certificates}};
    show(*printer, *chain);
    const QString fingerprint = invocation.options.value(u"fingerprint"_s);
    if (fingerprint.isEmpty()) {
        printer->result(result);
        if (chain->anchor) {
            printer->note(QCoreApplication::translate("cli", "Nothing is trusted yet. Compare the last fingerprint with whoever runs the "
                                                             "server, then:\n  catalog-manager env trust %1 --endpoint %2 --fingerprint %3")
                              .arg(file->name, endpoint, chain->anchor->fingerprint));
            co_return ExitCode::Done;
        }
        co_return printer->failed(makeError("trust.no-anchor", {{u"host"_s, url.host()}, {u"issuer"_s, chain->certificates.back().issuer}}));
    }
    const auto anchor = cluster::anchorWith(*chain, fingerprint, url.host());
    if (!anchor) {
        co_return printer->failed(anchor.error());
    }
    const auto written = cluster::importCa(invocation.configFolder, *file, *environment, endpoint, *anchor);
    if (!written) {
        co_return printer->failed(written.error());
    }
    result.insert(u"ca"_s, *written);
    printer->result(result);
    printer->note(QCoreApplication::translate("cli", "Trusted from now on, beside the system’s CAs: %1").arg(*written));
    co_return ExitCode::Done;
}

} // namespace cli
