// edit, rotate, rollback, rename: what changes a registered catalog into a new revision; disable and enable, which keep it.
#include "app/amendment.h"
#include "app/carry_out.h"
#include "app/run_lines.h"
#include "app/verbs.h"
#include "cluster/catalog_records.h"
#include "provisioning/change.h"
#include "provisioning/rename.h"
#include "text/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// The current revision's record. Errors as prepareChange() has them.
QCoro::Task<Result<catalog::Revision>> currentRevision(provisioning::Site site, QString name, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto read = co_await store.read(name, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    if (read->records.empty() || !read->records.front().head || read->records.front().head->head.current == 0) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, name}});
    }
    const int number = read->records.front().head->head.current;
    const catalog::Revision *const revision = read->records.front().revision(number);
    if (revision == nullptr) {
        co_return failure("run.revision-missing", {{u"catalog"_s, name}, {u"revision"_s, QString::number(number)}});
    }
    co_return *revision;
}

// Only what was given anew: the rest stays as it is in the cluster.
QCoro::Task<Result<std::map<QString, Secret>>> secretsOf(provisioning::Site site, std::map<QString, catalog::CredentialSource> sources,
                                                         QString folder, Invocation invocation)
{
    catalog::CatalogDefinition carrier;
    carrier.credentials = std::move(sources);
    if (auto keytab = carrier.credentials.extract(catalog::keytabCredential)) {
        carrier.kerberos = catalog::KerberosCredentials {{}, std::move(keytab.mapped()), {}};
    }
    auto read = provisioning::readCredentials(carrier, folder, terminalPrompt(*invocation.printer));
    if (!read) {
        co_return read;
    }
    auto all = co_await provisioning::withVault(site.endpoints.vault, carrier, std::move(*read), invocation.stop);
    co_return all;
}

QCoro::Task<ExitCode> change(Invocation invocation, provisioning::Site site, provisioning::ChangeRequest request)
{
    const auto observer = liveSteps(invocation.printer, request.definition.name);
    auto plan = co_await provisioning::prepareChange(site, std::move(request), observer, invocation.stop);
    if (!plan) {
        co_return invocation.printer->failed(plan.error());
    }
    Prepared prepared {std::move(site), std::move(*plan)}; // named: a braced argument of an awaited call is destroyed twice
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

QCoro::Task<ExitCode> editFile(Invocation invocation, provisioning::Site site)
{
    auto parsed = usableDefinition(invocation, *site.library);
    if (!parsed) {
        co_return parsed.error();
    }
    const QString folder = QFileInfo(invocation.arguments.value(0)).absolutePath();
    std::map<QString, catalog::CredentialSource> sources = parsed->definition.credentials;
    if (parsed->definition.kerberos && parsed->definition.kerberos->keytab) {
        sources.emplace(catalog::keytabCredential, *parsed->definition.kerberos->keytab);
    }
    auto secrets = co_await secretsOf(site, std::move(sources), folder, invocation);
    if (!secrets) {
        co_return invocation.printer->failed(secrets.error());
    }
    provisioning::ChangeRequest request {catalog::Verb::Edit, parsed->definition, std::move(*secrets),
                                         invocation.options.value(u"reason"_s), {}};
    if (auto chosen = choose(invocation, request); !chosen) {
        co_return invocation.printer->failed(chosen.error());
    }
    co_return co_await change(invocation, std::move(site), std::move(request));
}

QCoro::Task<ExitCode> turn(Invocation invocation, catalog::Verb verb)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    auto plan = co_await provisioning::prepareSwitch(*site, verb, name, invocation.options.value(u"reason"_s),
                                                     liveSteps(invocation.printer, name), invocation.stop);
    if (!plan) {
        co_return invocation.printer->failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

} // namespace

QCoro::Task<ExitCode> disable(Invocation invocation)
{
    return turn(std::move(invocation), catalog::Verb::Disable);
}

QCoro::Task<ExitCode> enable(Invocation invocation)
{
    return turn(std::move(invocation), catalog::Verb::Enable);
}

QCoro::Task<ExitCode> rename(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    auto plan = co_await provisioning::prepareRename(*site, name, invocation.arguments.value(1), invocation.options.value(u"reason"_s),
                                                     liveSteps(invocation.printer, name), invocation.stop);
    if (!plan) {
        co_return invocation.printer->failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

QCoro::Task<ExitCode> edit(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    Printer &printer = *invocation.printer;
    const QString what = invocation.arguments.value(0);
    if (!catalog::checkName(what) && QFileInfo::exists(what)) { // a catalog of an odd name was adopted
        co_return co_await editFile(invocation, std::move(*site));
    }
    auto current = co_await currentRevision(*site, what, invocation.stop);
    if (!current) {
        co_return printer.failed(current.error());
    }
    auto definition = amended(invocation, current->definition);
    if (!definition) {
        co_return printer.failed(definition.error());
    }
    const Diagnostics found = checked(*definition, *site->library);
    if (hasErrors(found)) {
        co_return printer.failed(found);
    }
    auto sources = credentialOptions(invocation, current->definition);
    if (!sources) {
        co_return printer.failed(sources.error());
    }
    auto secrets = co_await secretsOf(*site, *sources, QString(), invocation);
    if (!secrets) {
        co_return printer.failed(secrets.error());
    }
    provisioning::ChangeRequest request {catalog::Verb::Edit, std::move(*definition), std::move(*secrets),
                                         invocation.options.value(u"reason"_s), current->number};
    if (auto chosen = choose(invocation, request); !chosen) {
        co_return printer.failed(chosen.error());
    }
    co_return co_await change(invocation, std::move(*site), std::move(request));
}

QCoro::Task<ExitCode> rotate(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    Printer &printer = *invocation.printer;
    auto current = co_await currentRevision(*site, invocation.arguments.value(0), invocation.stop);
    if (!current) {
        co_return printer.failed(current.error());
    }
    catalog::CatalogDefinition definition = current->definition;
    auto sources = credentialOptions(invocation, definition);
    if (!sources) {
        co_return printer.failed(sources.error());
    }
    if (definition.credentials.empty() && !definition.kerberos) {
        co_return printer.failed(makeError("run.no-credential", {{u"catalog"_s, definition.name}}));
    }
    if (sources->empty()) { // nothing said where from: what is in Vault is read again, for the rest the person is asked
        const auto keytab = definition.kerberos ? definition.kerberos->keytab : std::nullopt;
        const bool isKeytabInVault = keytab && std::holds_alternative<catalog::FromVault>(*keytab);
        for (const auto &[property, source] : definition.credentials) {
            if (std::holds_alternative<catalog::FromVault>(source)) {
                sources->emplace(property, source);
            } else if (!isKeytabInVault) { // beside a keytab stand Hadoop's files, which nobody types, and which stay
                sources->emplace(property, catalog::FromPrompt {});
            }
        }
        if (isKeytabInVault) {
            sources->emplace(catalog::keytabCredential, *keytab);
        } else if (definition.kerberos) { // nobody types a keytab
            co_return printer.failed(makeError("usage.bad-credential", {{u"value"_s, catalog::keytabCredential}}));
        }
    }
    auto secrets = co_await secretsOf(*site, *sources, QString(), invocation);
    if (!secrets) {
        co_return printer.failed(secrets.error());
    }
    for (const auto &[property, source] : *sources) {
        if (property == catalog::keytabCredential && definition.kerberos) {
            definition.kerberos->keytab = source;
        } else {
            definition.credentials.insert_or_assign(property, source);
        }
    }
    provisioning::ChangeRequest request {catalog::Verb::Rotate, std::move(definition), std::move(*secrets),
                                         invocation.options.value(u"reason"_s), current->number};
    co_return co_await change(invocation, std::move(*site), std::move(request));
}

QCoro::Task<ExitCode> rollBack(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    QString written = invocation.options.value(u"to"_s);
    if (written.startsWith(u'v')) {
        written.remove(0, 1);
    }
    bool isNumber = false;
    const int to = written.toInt(&isNumber);
    if (!isNumber || to < 1) {
        co_return printer.failed(makeError("usage.bad-revision", {{u"value"_s, invocation.options.value(u"to"_s)}}));
    }
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    auto plan = co_await provisioning::prepareRollBack(*site, name, to, invocation.options.value(u"reason"_s),
                                                       liveSteps(&printer, name), invocation.stop);
    if (!plan) {
        co_return printer.failed(plan.error());
    }
    Prepared prepared {std::move(*site), std::move(*plan)};
    co_return co_await confirmAndCarryOut(invocation, std::move(prepared));
}

} // namespace cli
