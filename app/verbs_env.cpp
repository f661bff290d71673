#include "app/environments.h"
#include "app/verbs.h"
#include "base/document.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

QCoro::Task<ExitCode> envList(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    QList<QStringList> rows;
    QJsonArray environments;
    bool allReadable = true;
    for (const cluster::EnvironmentFile &file : cluster::environmentFiles(invocation.configFolder)) {
        const auto environment = namedEnvironment(invocation, file.name);
        allReadable = allReadable && environment.has_value();
        const QString url = environment ? environment->trino.url.toDisplayString() : QString();
        const QString remark = !environment
            ? QCoreApplication::translate("cli", "not readable: env show %1").arg(file.name)
            : environment->production ? QCoreApplication::translate("cli", "production")
                                      : QString();
        rows.append({file.name, url, file.path, remark});
        environments.append(QJsonObject{{u"name"_s, file.name},
                                        {u"file"_s, file.path},
                                        {u"readable"_s, environment.has_value()},
                                        {u"trino"_s, url},
                                        {u"production"_s, environment && environment->production}});
    }
    if (rows.isEmpty()) {
        printer.warn(makeError("environment.none", {{u"folder"_s, cluster::environmentsFolder(invocation.configFolder)}}));
    } else {
        printer.table(
            {QCoreApplication::translate("cli", "NAME"), u"TRINO"_s, QCoreApplication::translate("cli", "FILE"), {}},
            rows);
    }
    printer.result({{u"environments"_s, environments}});
    co_return allReadable ? ExitCode::Done : ExitCode::AtFault;
}

QCoro::Task<ExitCode> envShow(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto environment = invocation.arguments.isEmpty() ? chosenEnvironment(invocation)
                                                            : namedEnvironment(invocation, invocation.arguments[0]);
    if (!environment) {
        co_return printer.failed(environment.error());
    }
    const QByteArray yaml = cluster::toYaml(*environment);
    const auto tree = document::parse(yaml, environment->name);
    printer.line(QString::fromUtf8(yaml).trimmed());
    printer.result(tree ? document::toJson(*tree).toObject() : QJsonObject());
    co_return ExitCode::Done;
}

// The platform's usual names and bounds as a file to fill in; the addresses are invented by nobody but the person.
QCoro::Task<ExitCode> envPlatform(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    cluster::Environment environment;
    environment.name = u"platform"_s;
    environment.trino.url = QUrl(u"https://trino.example:443"_s);
    environment.trino.authentication = cluster::TrinoEndpoint::Authentication::Basic;
    environment.trino.user = u"you"_s;
    environment.trino.secret = cluster::SecretSource{cluster::SecretSource::Kind::Variable, u"TRINO_PASSWORD"_s};
    environment.kubernetes.kubeconfig = u"~/.kube/config"_s;
    environment.kubernetes.namespaceName = u"akko"_s;
    environment.opa.url = QUrl(u"https://opa.example:443"_s);
    environment.signing.source = cluster::Signing::Source::Secret; // with the key that `signature create` makes
    using Store = cluster::CredentialRest::Store;
    environment.credentials.store = cluster::storeNamed(invocation.options.value(u"store"_s)).value_or(Store::Kubernetes);
    if (environment.credentials.store == Store::Vault) {
        environment.vault.url = QUrl(u"https://vault.example:8200"_s);
        environment.vault.authentication = cluster::VaultEndpoint::Authentication::AppRole;
        environment.vault.roleId = u"you"_s;
        environment.vault.secret = cluster::SecretSource{cluster::SecretSource::Kind::Variable, u"VAULT_SECRET_ID"_s};
    } else if (environment.credentials.store == Store::SealedSecrets) {
        environment.credentials.certificateFile = u"sealed-secrets.pem"_s; // kubeseal --fetch-cert
    }
    const QByteArray yaml = cluster::toYaml(environment);
    const auto tree = document::parse(yaml, environment.name);
    printer.line(QString::fromUtf8(yaml).trimmed());
    printer.result(tree ? document::toJson(*tree).toObject() : QJsonObject());
    co_return ExitCode::Done;
}

} // namespace cli
