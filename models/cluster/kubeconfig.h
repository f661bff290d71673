// A kubeconfig as kubectl reads it: contexts, CA, client certificate, token, exec credential plugin, proxy.
#pragma once

#include "base/document.h"
#include "cluster/http.h"

#include <QJsonObject>

namespace kubeconfig {

struct ExecPlugin { // client.authentication.k8s.io/v1 and v1beta1
    QString apiVersion;
    QString command;
    QStringList arguments;
    QMap<QString, QString> environment;
    QJsonObject
        cluster; // spec.cluster of what the plugin is told, where it asks for it (provideClusterInfo); else empty
};

struct Context {
    QString name;
    QString clusterName;
    QString userName;
    QString namespaceName; // empty where the file names none
};

// One context resolved: where to go and as whom. insecureSkipTlsVerify is reported as an error (there is no "ignore").
struct Resolved {
    Context context;
    QUrl server;
    http::Trust trust;
    http::Authorization authorization;
    std::optional<ExecPlugin> exec; // asked for a credential when connecting
    QUrl proxy;
};

struct File {
    QString path;
    QString currentContext;
    std::vector<Context> contexts;
    document::Node root;
};

// Codes (with line and column): kubeconfig.not-a-kubeconfig, kubeconfig.unknown-context {context, known},
// kubeconfig.unknown-cluster {cluster}, kubeconfig.unknown-user {user}, kubeconfig.unknown-authentication {user,
// method} (auth-provider and whatever else we do not know), kubeconfig.insecure {cluster}, kubeconfig.bad-base64
// {field}, kubeconfig.bad-pem {field}, kubeconfig.missing-field {field}, kubeconfig.bad-url {field, value},
// kubeconfig.credential-over-http {cluster}, kubeconfig.file-unreadable {file, reason}, document.*.
[[nodiscard]] tl::expected<File, Diagnostic> parse(QByteArrayView yaml, const QString &path);
// Reads the files it names (relative ones beside the kubeconfig). An empty name: the current context.
[[nodiscard]] tl::expected<Resolved, Diagnostic> resolve(const File &file, const QString &contextName);

// What a plugin gave: a token, a client certificate, or both.
struct Credential {
    http::Authorization authorization;
    std::optional<http::ClientCertificate> client;
    std::optional<QDateTime> expires;
};

// Runs the plugin (its own process; neither its output nor its complaints are logged, and it cannot ask anything).
// Errors: kubeconfig.exec-failed {command, reason}, kubeconfig.exec-timeout {command, seconds}, http.cancelled.
[[nodiscard]] QCoro::Task<Result<Credential>>
credentialFrom(ExecPlugin plugin, std::stop_token stop, std::chrono::milliseconds deadline = std::chrono::seconds(60));

} // namespace kubeconfig
