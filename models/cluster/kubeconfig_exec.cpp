#include "cluster/kubeconfig.h"
#include "base/wakeup.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kubeconfig {

namespace {

constexpr qsizetype longestOutput = 1024 * 1024;

// What the plugin is told (ExecCredential, KUBERNETES_EXEC_INFO): that nobody is there to answer it, and where it is
// for.
QString execInfo(const ExecPlugin &plugin)
{
    QJsonObject spec{{u"interactive"_s, false}};
    if (!plugin.cluster.isEmpty()) {
        spec.insert(u"cluster"_s, plugin.cluster);
    }
    const QJsonObject info{{u"apiVersion"_s, plugin.apiVersion}, {u"kind"_s, u"ExecCredential"_s}, {u"spec"_s, spec}};
    return QString::fromUtf8(QJsonDocument(info).toJson(QJsonDocument::Compact));
}

Error failed(const ExecPlugin &plugin, const QString &reason)
{
    return makeError("kubeconfig.exec-failed", {{u"command"_s, plugin.command}, {u"reason"_s, reason}});
}

Result<Credential> credentialIn(const QByteArray &output, const ExecPlugin &plugin)
{
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    if (answer.value("kind"_L1).toString() != "ExecCredential"_L1
        || answer.value("apiVersion"_L1).toString() != plugin.apiVersion) {
        return failure(failed(plugin, "its output is no ExecCredential of "_L1 + plugin.apiVersion));
    }
    const QJsonObject status = answer.value("status"_L1).toObject();
    const QString token = status.value("token"_L1).toString();
    const QString certificate = status.value("clientCertificateData"_L1).toString();
    const QString key = status.value("clientKeyData"_L1).toString();
    if ((token.isEmpty() && certificate.isEmpty()) || certificate.isEmpty() != key.isEmpty()) {
        return failure(failed(plugin, u"neither a token nor a certificate with its key in its status"_s));
    }
    Credential credential;
    if (!token.isEmpty()) {
        credential.authorization = http::BearerAuthorization{Secret::fromText(token)};
    }
    if (!certificate.isEmpty()) {
        credential.client = http::ClientCertificate{certificate.toUtf8(), Secret::fromText(key)};
    }
    const auto expires = QDateTime::fromString(status.value("expirationTimestamp"_L1).toString(), Qt::ISODate);
    if (expires.isValid()) {
        credential.expires = expires.toUTC();
    }
    return credential;
}

} // namespace

QCoro::Task<Result<Credential>> credentialFrom(ExecPlugin plugin, std::stop_token stop,
                                               std::chrono::milliseconds deadline)
{
    const QString program = QStandardPaths::findExecutable(plugin.command);
    if (program.isEmpty()) {
        co_return failure(failed(plugin, u"no such program"_s));
    }
    Wakeup wakeup;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = plugin.environment.cbegin(); it != plugin.environment.cend(); ++it) {
        environment.insert(it.key(), it.value());
    }
    environment.insert(u"KUBERNETES_EXEC_INFO"_s, execInfo(plugin));
    process.setProcessEnvironment(environment);
    process.setProgram(program);
    process.setArguments(plugin.arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());

    bool late = false;
    QByteArray output;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &process, [&] {
        late = true;
        process.kill();
    });
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
        output += process.readAllStandardOutput();
        if (output.size() > longestOutput) {
            process.kill();
        }
    });
    QObject::connect(&process, &QProcess::finished, &process, [&] { wakeup.fire(); });
    QObject::connect(&process, &QProcess::errorOccurred, &process, [&](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) { // the others are followed by finished()
            wakeup.fire();
        }
    });
    process.start();
    timer.start(deadline);
    {
        const std::stop_callback onStop(stop, [&process] { process.kill(); });
        co_await wakeup.next();
    }
    if (stop.stop_requested()) {
        co_return failure("http.cancelled");
    }
    if (late) {
        const auto seconds = std::chrono::duration<double>(deadline).count();
        co_return failure("kubeconfig.exec-timeout",
                          {{u"command"_s, plugin.command}, {u"seconds"_s, QString::number(seconds)}});
    }
    if (process.error() == QProcess::FailedToStart) {
        co_return failure(failed(plugin, process.errorString()));
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        co_return failure(failed(plugin, u"it was killed"_s));
    }
    if (process.exitCode() != 0) {
        co_return failure(failed(plugin, "exit code "_L1 + QString::number(process.exitCode())));
    }
    output += process.readAllStandardOutput();
    auto credential = credentialIn(output, plugin);
    output.fill('\0');
    co_return credential;
}

} // namespace kubeconfig
