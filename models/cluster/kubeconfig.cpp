#include "cluster/kubeconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSet>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace kubeconfig {

namespace {

using document::Kind;
using document::Node;
template <typename T> using Read = tl::expected<T, Diagnostic>;

QString text(const Node *node, QStringView key)
{
    const Node *value = node != nullptr ? node->find(key) : nullptr;
    return value != nullptr && value->isText() ? value->scalar : QString();
}

// The entry of a list of {name: …, KEY: {…}}.
const Node *named(const Node &root, QStringView list, QStringView name, QStringView key)
{
    if (const Node *entries = root.find(list)) {
        for (const Node &entry : entries->items) {
            if (text(&entry, u"name") == name) {
                return entry.find(key);
            }
        }
    }
    return nullptr;
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

// Reads one context's cluster and user; every complaint has the file's name and the place.
struct Resolver {
    const File &file;

    [[nodiscard]] tl::unexpected<Diagnostic> wrong(Error error, Position position) const
    {
        return tl::unexpected(Diagnostic{Severity::Error, std::move(error), file.path, position});
    }

    [[nodiscard]] QString beside(const QString &path) const
    {
        return QDir::cleanPath(QFileInfo(file.path).absoluteDir().absoluteFilePath(path));
    }

    [[nodiscard]] Read<QByteArray> contents(const Node &node) const
    {
        const QString path = beside(node.scalar);
        QFile opened(path);
        if (!opened.open(QIODevice::ReadOnly)) {
            return wrong(
                makeError("kubeconfig.file-unreadable", {{u"file"_s, path}, {u"reason"_s, opened.errorString()}}),
                node.position);
        }
        return opened.readAll();
    }

    // FIELD-data (base64) before FIELD (a path), as kubectl has it. Empty where neither is there.
    [[nodiscard]] Read<QByteArray> dataOrFile(const Node &of, const QString &field) const
    {
        const QString inlined = field + "-data"_L1;
        if (const Node *data = of.find(inlined); data != nullptr && !data->scalar.isEmpty()) {
            const QByteArray bare
                = data->scalar.simplified().remove(u' ').toLatin1(); // kubectl takes it over several lines
            const auto decoded = QByteArray::fromBase64Encoding(bare, QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded) {
                return wrong(makeError("kubeconfig.bad-base64", {{u"field"_s, inlined}}), data->position);
            }
            return *decoded;
        }
        if (const Node *path = of.find(field); path != nullptr && !path->scalar.isEmpty()) {
            return contents(*path);
        }
        return QByteArray();
    }

    [[nodiscard]] Position positionOf(const Node &of, const QString &field) const
    {
        const Node *data = of.find(QString(field + "-data"_L1));
        const Node *path = of.find(field);
        return data != nullptr ? data->position : path != nullptr ? path->position : of.position;
    }

    [[nodiscard]] Read<QByteArray> certificates(const Node &of, const QString &field) const
    {
        auto pem = dataOrFile(of, field);
        if (pem && !pem->isEmpty() && QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty()) {
            return wrong(makeError("kubeconfig.bad-pem", {{u"field"_s, field}}), positionOf(of, field));
        }
        return pem;
    }

    [[nodiscard]] std::optional<Diagnostic> cluster(const Node &node, Resolved &resolved) const
    {
        const QString name = resolved.context.clusterName;
        if (const Node *insecure = node.find(u"insecure-skip-tls-verify");
            insecure != nullptr && insecure->scalar == "true"_L1) {
            return wrong(makeError("kubeconfig.insecure", {{u"cluster"_s, name}}), insecure->position).value();
        }
        const Node *server = node.find(u"server");
        if (server == nullptr) {
            return wrong(makeError("kubeconfig.missing-field", {{u"field"_s, u"server"_s}}), node.position).value();
        }
        resolved.server = QUrl(server->scalar, QUrl::StrictMode);
        if (resolved.server.host().isEmpty()
            || (resolved.server.scheme() != "https"_L1 && resolved.server.scheme() != "http"_L1)) {
            return wrong(makeError("kubeconfig.bad-url",
                                   {{u"field"_s, u"server"_s}, {u"value"_s, shown(server->scalar)}}),
                         server->position)
                .value();
        }
        if (const Node *proxy = node.find(u"proxy-url"); proxy != nullptr && !proxy->scalar.isEmpty()) {
            resolved.proxy = QUrl(proxy->scalar, QUrl::StrictMode);
            const QString scheme = resolved.proxy.scheme();
            if (resolved.proxy.host().isEmpty() || (scheme != "http"_L1 && scheme != "socks5"_L1)) {
                return wrong(makeError("kubeconfig.bad-url",
                                       {{u"field"_s, u"proxy-url"_s}, {u"value"_s, shown(proxy->scalar)}}),
                             proxy->position)
                    .value();
            }
        }
        resolved.trust.serverName = text(&node, u"tls-server-name");
        auto ca = certificates(node, u"certificate-authority"_s);
        if (!ca) {
            return ca.error();
        }
        resolved.trust.caPem = *ca;
        resolved.trust.roots = http::Trust::Roots::Alone;
        return std::nullopt;
    }

    // A URL without what a proxy's may carry: a password.
    [[nodiscard]] static QString shown(const QString &url) { return QUrl(url).toDisplayString(QUrl::RemoveUserInfo); }

    [[nodiscard]] std::optional<Diagnostic> user(const Node &node, Resolved &resolved) const
    {
        static const QSet<QString> known{
            u"token"_s,      u"tokenFile"_s,       u"client-certificate"_s, u"client-certificate-data"_s,
            u"client-key"_s, u"client-key-data"_s, u"username"_s,           u"password"_s,
            u"exec"_s,       u"extensions"_s};
        for (const auto &[key, value] : node.members) {
            if (!known.contains(key.scalar) && value.kind != Kind::Null) {
                return wrong(makeError("kubeconfig.unknown-authentication",
                                       {{u"user"_s, resolved.context.userName}, {u"method"_s, key.scalar}}),
                             key.position)
                    .value();
            }
        }
        auto certificate = certificates(node, u"client-certificate"_s);
        if (!certificate) {
            return certificate.error();
        }
        auto key = dataOrFile(node, u"client-key"_s);
        if (!key) {
            return key.error();
        }
        if (certificate->isEmpty() != key->isEmpty()) {
            const QString missing = certificate->isEmpty() ? u"client-certificate"_s : u"client-key"_s;
            return wrong(makeError("kubeconfig.missing-field", {{u"field"_s, missing}}), node.position).value();
        }
        if (!certificate->isEmpty()) {
            resolved.trust.client = http::ClientCertificate{*certificate, Secret::fromBytes(std::move(*key))};
        }
        if (const Node *tokenFile = node.find(u"tokenFile"); tokenFile != nullptr && !tokenFile->scalar.isEmpty()) {
            auto token = contents(*tokenFile);
            if (!token) {
                return token.error();
            }
            resolved.authorization = http::BearerAuthorization{Secret::fromBytes(token->trimmed())};
        } else if (const QString token = text(&node, u"token"); !token.isEmpty()) {
            resolved.authorization = http::BearerAuthorization{Secret::fromText(token)};
        } else if (const QString name = text(&node, u"username"); !name.isEmpty()) {
            resolved.authorization = http::BasicAuthorization{name, Secret::fromText(text(&node, u"password"))};
        } else if (const Node *exec = node.find(u"exec")) {
            return plugin(*exec, resolved);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Diagnostic> plugin(const Node &node, Resolved &resolved) const
    {
        ExecPlugin plugin;
        plugin.apiVersion = text(&node, u"apiVersion");
        const bool spoken = plugin.apiVersion == "client.authentication.k8s.io/v1"_L1
            || plugin.apiVersion == "client.authentication.k8s.io/v1beta1"_L1;
        const bool asks = text(&node, u"interactiveMode") == "Always"_L1; // it must have a terminal, which we are not
        if (!spoken || asks) {
            const QString method = asks ? u"exec interactiveMode Always"_s : u"exec "_s + plugin.apiVersion;
            return wrong(makeError("kubeconfig.unknown-authentication",
                                   {{u"user"_s, resolved.context.userName}, {u"method"_s, method}}),
                         node.position)
                .value();
        }
        plugin.command = text(&node, u"command");
        if (plugin.command.isEmpty()) {
            return wrong(makeError("kubeconfig.missing-field", {{u"field"_s, u"exec.command"_s}}), node.position)
                .value();
        }
        if (plugin.command.contains(u'/')) {
            plugin.command = beside(plugin.command);
        }
        if (const Node *arguments = node.find(u"args")) {
            for (const Node &argument : arguments->items) {
                plugin.arguments.append(argument.scalar);
            }
        }
        if (const Node *variables = node.find(u"env")) {
            for (const Node &variable : variables->items) {
                plugin.environment.insert(text(&variable, u"name"), text(&variable, u"value"));
            }
        }
        if (text(&node, u"provideClusterInfo") == "true"_L1) {
            plugin.cluster = {{u"server"_s, resolved.server.toString()},
                              {u"certificate-authority-data"_s, QString::fromLatin1(resolved.trust.caPem.toBase64())}};
        }
        resolved.exec = plugin;
        return std::nullopt;
    }
};

} // namespace

tl::expected<File, Diagnostic> parse(QByteArrayView yaml, const QString &path)
{
    auto root = document::parse(yaml, path);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const bool isOne = root->kind == Kind::Map && root->find(u"clusters") != nullptr
        && root->find(u"contexts") != nullptr
        && (root->find(u"kind") == nullptr || text(&*root, u"kind") == "Config"_L1);
    if (!isOne) {
        return tl::unexpected(
            Diagnostic{Severity::Error, makeError("kubeconfig.not-a-kubeconfig"), path, root->position});
    }
    File file;
    file.path = path;
    file.currentContext = text(&*root, u"current-context");
    for (const Node &entry : root->find(u"contexts")->items) {
        const Node *context = entry.find(u"context");
        file.contexts.push_back(
            {text(&entry, u"name"), text(context, u"cluster"), text(context, u"user"), text(context, u"namespace")});
    }
    file.root = std::move(*root);
    return file;
}

tl::expected<Resolved, Diagnostic> resolve(const File &file, const QString &contextName)
{
    const Resolver resolver{file};
    const QString wanted = contextName.isEmpty() ? file.currentContext : contextName;
    QStringList known;
    Resolved resolved;
    bool found = false;
    for (const Context &context : file.contexts) {
        known.append(context.name);
        if (context.name == wanted && !found) {
            resolved.context = context;
            found = true;
        }
    }
    const Node *current = file.root.find(contextName.isEmpty() ? u"current-context" : u"contexts");
    const Position contextPosition = current != nullptr ? current->position : file.root.position;
    if (!found) {
        return resolver.wrong(
            makeError("kubeconfig.unknown-context", {{u"context"_s, wanted}, {u"known"_s, known.join(u", "_s)}}),
            contextPosition);
    }
    const Node *context = named(file.root, u"contexts", wanted, u"context");
    const auto positionIn = [&](QStringView key) {
        const Node *value = context != nullptr ? context->find(key) : nullptr;
        return value != nullptr ? value->position : contextPosition;
    };
    const Node *cluster = named(file.root, u"clusters", resolved.context.clusterName, u"cluster");
    if (cluster == nullptr) {
        return resolver.wrong(makeError("kubeconfig.unknown-cluster", {{u"cluster"_s, resolved.context.clusterName}}),
                              positionIn(u"cluster"));
    }
    if (auto wrong = resolver.cluster(*cluster, resolved)) {
        return tl::unexpected(*wrong);
    }
    if (!resolved.context.userName.isEmpty()) {
        const Node *user = named(file.root, u"users", resolved.context.userName, u"user");
        if (user == nullptr) {
            return resolver.wrong(makeError("kubeconfig.unknown-user", {{u"user"_s, resolved.context.userName}}),
                                  positionIn(u"user"));
        }
        if (auto wrong = resolver.user(*user, resolved)) {
            return tl::unexpected(*wrong);
        }
    }
    const bool hasCredential = !std::holds_alternative<http::NoAuthorization>(resolved.authorization) || resolved.exec;
    if (hasCredential && resolved.server.scheme() == "http"_L1 && !isThisMachine(resolved.server.host())) {
        return resolver.wrong(
            makeError("kubeconfig.credential-over-http", {{u"cluster"_s, resolved.context.clusterName}}),
            cluster->find(u"server")->position);
    }
    return resolved;
}

} // namespace kubeconfig
