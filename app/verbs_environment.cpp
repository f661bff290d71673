// env test, import, discover: the environment verbs that ask a cluster or make a file.
#include "app/inputs.h"
#include "app/verbs.h"
#include "base/names.h"
#include "cluster/discovery.h"
#include "provisioning/environment_check.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr std::array kinds {std::pair(provisioning::EndpointKind::Trino, "trino"),
                            std::pair(provisioning::EndpointKind::Kubernetes, "kubernetes"),
                            std::pair(provisioning::EndpointKind::Opa, "opa"),
                            std::pair(provisioning::EndpointKind::Mounts, "mounts"),
                            std::pair(provisioning::EndpointKind::Metadata, "metadata"),
                            std::pair(provisioning::EndpointKind::Vault, "vault"),
                            std::pair(provisioning::EndpointKind::Identity, "identity"),
                            std::pair(provisioning::EndpointKind::Admins, "admins")};

// For people; the table's name is the stable one.
QString kindTitle(provisioning::EndpointKind kind)
{
    switch (kind) {
    case provisioning::EndpointKind::Trino:
        return u"Trino"_s;
    case provisioning::EndpointKind::Kubernetes:
        return u"Kubernetes"_s;
    case provisioning::EndpointKind::Opa:
        return u"OPA"_s;
    case provisioning::EndpointKind::Mounts:
        return QCoreApplication::translate("cli", "mounts");
    case provisioning::EndpointKind::Vault:
        return u"Vault"_s;
    case provisioning::EndpointKind::Metadata:
        return u"OpenMetadata"_s;
    case provisioning::EndpointKind::Identity:
        return QCoreApplication::translate("cli", "sign-in");
    case provisioning::EndpointKind::Admins:
        return QCoreApplication::translate("cli", "admins");
    }
    return {};
}

QString mayWord(const std::optional<bool> &mayChange)
{
    if (!mayChange) {
        return {};
    }
    return *mayChange ? QCoreApplication::translate("cli", "change") : QCoreApplication::translate("cli", "read");
}

} // namespace

QCoro::Task<ExitCode> envTest(Invocation invocation)
{
    Printer *printer = invocation.printer;
    auto site = co_await openSite(invocation, invocation.arguments.value(0));
    if (!site) {
        co_return site.error();
    }
    const auto checks = co_await provisioning::checkEnvironment(*site, invocation.stop);
    QList<QStringList> rows;
    QJsonArray endpoints;
    ExitCode code = ExitCode::Done;
    for (const provisioning::EndpointCheck &check : checks) {
        QJsonArray problems;
        QJsonArray remarks;
        for (const Error &problem : check.problems) {
            problems.append(toJson(problem));
        }
        for (const Error &remark : check.remarks) {
            remarks.append(toJson(remark));
        }
        if (!check.isWell()) {
            code = std::max(code, exitCodeFor(check.problems.front()));
        }
        rows.append({kindTitle(check.kind),
                     check.isWell() ? QCoreApplication::translate("cli", "well")
                                    : text::explain(check.problems.front()).cause,
                     provisioning::isEncrypted(check) ? u"TLS"_s : QString(), check.version, check.identity,
                     mayWord(check.mayChange), check.address});
        endpoints.append(QJsonObject {{u"endpoint"_s, nameIn(kinds, check.kind)},
                                      {u"address"_s, check.address},
                                      {u"well"_s, check.isWell()},
                                      {u"version"_s, check.version},
                                      {u"identity"_s, check.identity},
                                      {u"tls"_s, provisioning::isEncrypted(check)},
                                      {u"may_change"_s, check.mayChange ? QJsonValue(*check.mayChange) : QJsonValue()},
                                      {u"problems"_s, problems},
                                      {u"remarks"_s, remarks}});
    }
    printer->table({QCoreApplication::translate("cli", "ENDPOINT"), QCoreApplication::translate("cli", "STATE"),
                    QCoreApplication::translate("cli", "TLS"), QCoreApplication::translate("cli", "VERSION"),
                    QCoreApplication::translate("cli", "YOU ARE"), QCoreApplication::translate("cli", "YOU MAY"),
                    QCoreApplication::translate("cli", "ADDRESS")},
                   rows);
    printer->result({{u"environment"_s, site->environment.name}, {u"endpoints"_s, endpoints}});
    if (printer->form() == OutputForm::Text) {
        for (const provisioning::EndpointCheck &check : checks) {
            for (const Error &problem : check.problems) {
                printer->warn(problem);
            }
            for (const Error &remark : check.remarks) {
                printer->note(text::explain(remark).cause);
            }
        }
    }
    co_return code;
}

QCoro::Task<ExitCode> envImport(Invocation invocation)
{
    Printer *printer = invocation.printer;
    auto kubeconfig = cluster::readKubeconfig(invocation.arguments.value(0));
    if (!kubeconfig) {
        co_return printer->failed(Diagnostics {kubeconfig.error()});
    }
    const auto environment = cluster::environmentFrom(*kubeconfig, invocation.options.value(u"context"_s));
    if (!environment) {
        co_return printer->failed(Diagnostics {environment.error()});
    }
    const auto file = cluster::writeEnvironment(invocation.configFolder, *environment, cluster::Overwrite::No);
    if (!file) {
        co_return printer->failed(file.error());
    }
    printer->line(*file);
    printer->result({{u"file"_s, *file}, {u"environment"_s, environment->name}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> envDiscover(Invocation invocation)
{
    auto site = co_await openSite(invocation, invocation.arguments.value(0));
    if (!site) {
        co_return site.error();
    }
    auto found = co_await cluster::discover(site->endpoints.kubernetes, site->environment.trino.podSelector,
                                            invocation.stop);
    if (!found) {
        co_return invocation.printer->failed(found.error());
    }
    QList<QStringList> rows;
    QJsonArray suggestions;
    for (const cluster::Suggestion &suggestion : *found) {
        rows.append({suggestion.setting, suggestion.value, suggestion.source});
        suggestions.append(QJsonObject {{u"setting"_s, suggestion.setting},
                                        {u"value"_s, suggestion.value},
                                        {u"source"_s, suggestion.source}});
    }
    invocation.printer->table({QCoreApplication::translate("cli", "SETTING"), QCoreApplication::translate("cli", "VALUE"),
                               QCoreApplication::translate("cli", "SEEN IN")},
                              rows);
    invocation.printer->result({{u"suggestions"_s, suggestions}});
    co_return ExitCode::Done;
}

} // namespace cli
