#include "cluster/environment.h"

#include "base/nearest.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using document::Kind;
using document::Node;

namespace cluster {

namespace {

struct Findings {
    QString file;
    Diagnostics all;

    void add(Error error, Position position) { all.push_back({Severity::Error, std::move(error), file, position}); }
    [[nodiscard]] QString beside(const QString &path) const
    {
        return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(file).absoluteDir().absoluteFilePath(path));
    }
};

// One map of the file. Reading a field makes it known; finish() reports those that nobody asked for.
class Section {
public:
    Section(const Node *node, QString path, Position parent, Findings &findings)
        : m_node(node), m_path(std::move(path)), m_position(node != nullptr ? node->position : parent),
          m_findings(findings)
    {
        if (m_node != nullptr && m_node->kind == Kind::Null) {
            m_node = nullptr; // "limits:" with nothing under it
        }
        if (m_node != nullptr && m_node->kind != Kind::Map) {
            wrongType(*m_node, m_path, u"map"_s);
            m_node = nullptr;
        }
    }

    [[nodiscard]] bool isGiven() const { return m_node != nullptr; }
    [[nodiscard]] Position position() const { return m_position; }
    [[nodiscard]] QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }

    [[nodiscard]] const Node *find(const QString &key)
    {
        m_known.append(key);
        const Node *value = m_node != nullptr ? m_node->find(key) : nullptr;
        return value != nullptr && value->kind != Kind::Null ? value : nullptr;
    }

    [[nodiscard]] Section section(const QString &key) { return {find(key), pathOf(key), m_position, m_findings}; }

    void missing(const QString &key)
    {
        m_findings.add(makeError("environment.missing-field", {{u"field"_s, pathOf(key)}}), m_position);
    }

    enum class Need { Optional, Required };
    void text(const QString &key, QString &into, Need need = Need::Optional)
    {
        const Node *value = find(key);
        if (value == nullptr || (value->isText() && value->scalar.isEmpty())) {
            if (need == Need::Required) {
                missing(key);
            }
        } else if (!value->isText()) {
            wrongType(*value, pathOf(key), u"text"_s);
        } else {
            into = value->scalar;
        }
    }

    void path(const QString &key, QString &into, Need need = Need::Optional)
    {
        text(key, into, need);
        into = m_findings.beside(into);
    }

    void flag(const QString &key, bool &into)
    {
        const Node *value = find(key);
        if (value == nullptr) {
            return;
        }
        if (value->scalar != "true"_L1 && value->scalar != "false"_L1) {
            wrongType(*value, pathOf(key), u"true, false"_s);
        }
        into = value->scalar == "true"_L1;
    }

    void colour(const QString &key, QString &into)
    {
        text(key, into);
        static const QRegularExpression known(u"^#[0-9A-Fa-f]{6}$"_s);
        if (!into.isEmpty() && !known.match(into).hasMatch()) {
            m_findings.add(makeError("environment.bad-colour", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                           find(key)->position);
        }
    }

    void names(const QString &key, QStringList &into)
    {
        const Node *value = find(key);
        if (value == nullptr) {
            return;
        }
        if (value->kind != Kind::Sequence) {
            wrongType(*value, pathOf(key), u"list"_s);
            return;
        }
        into.clear();
        for (const Node &item : value->items) {
            if (item.isText()) {
                into.append(item.scalar);
            } else {
                wrongType(item, pathOf(key), u"text"_s);
            }
        }
    }

    void seconds(const QString &key, std::chrono::seconds &into)
    {
        int count = static_cast<int>(into.count());
        number(key, count, 3600);
        into = std::chrono::seconds(count);
    }

    void number(const QString &key, int &into, int most)
    {
        const Node *value = find(key);
        if (value == nullptr) {
            return;
        }
        bool isNumber = false;
        const int count = value->scalar.toInt(&isNumber);
        if (!isNumber || count < 1 || count > most) {
            m_findings.add(
                makeError("environment.bad-number", {{u"field"_s, pathOf(key)}, {u"value"_s, value->scalar}}),
                value->position);
            return;
        }
        into = count;
    }

    void url(const QString &key, QUrl &into)
    {
        QString written;
        text(key, written, Need::Required);
        if (written.isEmpty()) {
            return;
        }
        const Position position = find(key)->position;
        into = QUrl(written, QUrl::StrictMode);
        const bool fits = into.isValid() && !into.host().isEmpty() && !into.hasQuery() && !into.hasFragment()
            && (into.scheme() == "https"_L1 || into.scheme() == "http"_L1);
        if (!into.userInfo().isEmpty()) {
            m_findings.add(makeError("environment.inline-secret", {{u"field"_s, pathOf(key)}}), position);
        } else if (!fits) {
            m_findings.add(makeError("environment.bad-url", {{u"field"_s, pathOf(key)}, {u"value"_s, written}}),
                           position);
        }
    }

    // HOST:PORT, where it is given.
    void address(const QString &key, QString &into)
    {
        text(key, into);
        static const QRegularExpression known(uR"(^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}$)"_s);
        if (!into.isEmpty() && !known.match(into).hasMatch()) {
            m_findings.add(makeError("environment.bad-address", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                           find(key)->position);
        }
    }

    // Five fields of cron; what they mean is left to whoever runs it.
    void schedule(const QString &key, QString &into)
    {
        text(key, into);
        static const QRegularExpression known(u"^[0-9A-Za-z*,/-]+( +[0-9A-Za-z*,/-]+){4}$"_s);
        if (!into.isEmpty() && !known.match(into).hasMatch()) {
            m_findings.add(makeError("environment.bad-schedule", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                           find(key)->position);
        }
    }

    // {file: PATH} or {env: NAME}. The value itself has no place in this file.
    [[nodiscard]] std::optional<SecretSource> secret(const QString &key, Need need)
    {
        const Node *value = find(key);
        if (value == nullptr) {
            if (need == Need::Required) {
                missing(key);
            }
            return std::nullopt;
        }
        if (value->isText()) {
            m_findings.add(makeError("environment.inline-secret", {{u"field"_s, pathOf(key)}}), value->position);
            return std::nullopt;
        }
        Section source(value, pathOf(key), m_position, m_findings);
        SecretSource read;
        QString file;
        QString variable;
        source.path(u"file"_s, file);
        source.text(u"env"_s, variable);
        source.finish();
        if (source.isGiven() && file.isEmpty() == variable.isEmpty()) {
            wrongType(*value, pathOf(key), u"file, env"_s);
        }
        read.kind = file.isEmpty() ? SecretSource::Kind::Variable : SecretSource::Kind::File;
        read.name = file.isEmpty() ? variable : file;
        return read;
    }

    void finish()
    {
        if (m_node == nullptr) {
            return;
        }
        for (const auto &[key, value] : m_node->members) {
            if (!m_known.contains(key.scalar)) {
                m_findings.add(
                    makeError("environment.unknown-field",
                              {{u"field"_s, pathOf(key.scalar)}, {u"nearest"_s, nearestName(key.scalar, m_known)}}),
                    key.position);
            }
        }
    }

    void wrongType(const Node &node, const QString &path, const QString &expected)
    {
        m_findings.add(makeError("environment.wrong-type", {{u"field"_s, path}, {u"expected"_s, expected}}),
                       node.position);
    }

    // A secret over plain http is everybody's on the way, except on this machine.
    void refuseSecretOverHttp(const QUrl &url, const QString &field)
    {
        const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
        if (url.scheme() == "http"_L1 && !here) {
            const Node *written = m_node != nullptr ? m_node->find(u"url") : nullptr;
            m_findings.add(makeError("environment.password-over-http", {{u"field"_s, pathOf(field)}}),
                           written != nullptr ? written->position : m_position);
        }
    }

private:
    const Node *m_node;
    QString m_path;
    Position m_position;
    Findings &m_findings;
    QStringList m_known;
};

using Need = Section::Need;

void readAuthentication(Section &trino, TrinoEndpoint &into)
{
    const Node *node = trino.find(u"authentication"_s);
    if (node == nullptr) {
        trino.missing(u"authentication"_s);
        return;
    }
    Section authentication = trino.section(u"authentication"_s);
    Section basic = authentication.section(u"basic"_s);
    Section bearer = authentication.section(u"bearer"_s);
    Section none = authentication.section(u"none"_s);
    Section oidc = authentication.section(u"oidc"_s);
    authentication.finish();
    if (authentication.isGiven()
        && int(basic.isGiven()) + int(bearer.isGiven()) + int(none.isGiven()) + int(oidc.isGiven()) != 1) {
        trino.wrongType(*node, trino.pathOf(u"authentication"_s), u"basic, bearer, none, oidc"_s);
        return;
    }
    if (basic.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Basic;
        basic.text(u"user"_s, into.user, Need::Required);
        into.secret = basic.secret(u"password"_s, Need::Required);
        basic.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.basic.password"_s);
    } else if (bearer.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Bearer;
        into.secret = bearer.secret(u"token"_s, Need::Required);
        bearer.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.bearer.token"_s);
    } else if (oidc.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Session;
        oidc.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.oidc"_s);
    } else if (none.isGiven()) {
        none.text(u"user"_s, into.user, Need::Required);
        none.finish();
    }
}

void readAuthentication(Section &kubernetes, KubernetesEndpoint &into)
{
    QString how;
    kubernetes.text(u"authentication"_s, how);
    if (how == "oidc"_L1) {
        into.authentication = KubernetesEndpoint::Authentication::Session;
    } else if (!how.isEmpty() && how != "kubeconfig"_L1) {
        kubernetes.wrongType(*kubernetes.find(u"authentication"_s), kubernetes.pathOf(u"authentication"_s),
                             u"kubeconfig, oidc"_s);
    }
}

void readIdentity(Section &root, Environment &environment)
{
    Section identity = root.section(u"identity"_s);
    if (identity.isGiven()) {
        identity.url(u"issuer"_s, environment.identity.issuer);
        identity.path(u"ca"_s, environment.identity.caFile);
        identity.text(u"client_id"_s, environment.identity.clientId);
        identity.names(u"scopes"_s, environment.identity.scopes);
        identity.text(u"audience"_s, environment.identity.audience);
        identity.text(u"admin_role"_s, environment.identity.adminRole);
        identity.refuseSecretOverHttp(environment.identity.issuer, u"issuer"_s);
        identity.finish();
    } else if (environment.needsSession()) {
        root.missing(u"identity"_s);
    }
}

void readEndpoints(Section &root, Environment &environment)
{
    Section trino = root.section(u"trino"_s);
    if (!trino.isGiven()) {
        root.missing(u"trino"_s);
    } else {
        trino.url(u"url"_s, environment.trino.url);
        trino.path(u"ca"_s, environment.trino.caFile);
        trino.text(u"pod_selector"_s, environment.trino.podSelector);
        readAuthentication(trino, environment.trino);
        trino.finish();
    }
    Section kubernetes = root.section(u"kubernetes"_s);
    if (!kubernetes.isGiven()) {
        root.missing(u"kubernetes"_s);
    } else {
        kubernetes.path(u"kubeconfig"_s, environment.kubernetes.kubeconfig, Need::Required);
        kubernetes.text(u"context"_s, environment.kubernetes.context);
        kubernetes.text(u"namespace"_s, environment.kubernetes.namespaceName);
        readAuthentication(kubernetes, environment.kubernetes);
        kubernetes.finish();
    }
    Section opa = root.section(u"opa"_s);
    if (opa.isGiven()) {
        opa.url(u"url"_s, environment.opa.url);
        opa.path(u"ca"_s, environment.opa.caFile);
        opa.text(u"package"_s, environment.opa.package);
        environment.opa.token = opa.secret(u"token"_s, Need::Optional);
        if (environment.opa.token) {
            opa.refuseSecretOverHttp(environment.opa.url, u"token"_s);
        }
        opa.finish();
    }
}

void readMetadata(Section &root, MetadataEndpoint &into)
{
    Section metadata = root.section(u"metadata"_s);
    if (!metadata.isGiven()) {
        return;
    }
    metadata.url(u"url"_s, into.url);
    metadata.path(u"ca"_s, into.caFile);
    into.token = metadata.secret(u"token"_s, Need::Required);
    metadata.text(u"trino_user"_s, into.trinoUser, Need::Required);
    into.trinoPassword = metadata.secret(u"trino_password"_s, Need::Optional);
    metadata.address(u"trino_address"_s, into.trinoAddress);
    metadata.schedule(u"schedule"_s, into.schedule);
    metadata.seconds(u"wait_seconds"_s, into.wait);
    metadata.refuseSecretOverHttp(into.url, u"token"_s);
    metadata.finish();
}

void readNames(Section &root, Environment &environment)
{
    Section objects = root.section(u"objects"_s);
    objects.text(u"credentials_secret"_s, environment.objects.credentialsSecret);
    objects.text(u"keytabs_secret"_s, environment.objects.keytabsSecret);
    objects.text(u"krb5_config_map"_s, environment.objects.krb5ConfigMap);
    objects.text(u"policy_config_map"_s, environment.objects.policyConfigMap);
    objects.finish();
    Section mounts = root.section(u"mounts"_s); // paths in Trino's pods, not here
    mounts.text(u"credentials"_s, environment.mounts.credentials);
    mounts.text(u"keytabs"_s, environment.mounts.keytabs);
    mounts.text(u"krb5"_s, environment.mounts.krb5);
    mounts.finish();
    Section access = root.section(u"access"_s);
    access.names(u"admin_groups"_s, environment.access.adminGroups);
    access.names(u"admin_users"_s, environment.access.adminUsers);
    access.names(u"default_roles"_s, environment.access.defaultRoles);
    access.finish();
    Section limits = root.section(u"limits"_s);
    limits.seconds(u"mount_seconds"_s, environment.limits.mount);
    limits.seconds(u"policy_seconds"_s, environment.limits.policy);
    limits.seconds(u"lease_seconds"_s, environment.limits.lease);
    limits.seconds(u"request_seconds"_s, environment.limits.request);
    limits.number(u"revisions"_s, environment.limits.revisions, 1000);
    limits.finish();
}

} // namespace

tl::expected<Environment, Diagnostics> parseEnvironment(QByteArrayView yaml, const QString &fileName)
{
    const auto root = document::parse(yaml, fileName);
    if (!root) {
        return tl::unexpected(Diagnostics{root.error()});
    }
    Findings findings{fileName, {}};
    Environment environment;
    Section top(&*root, QString(), {1, 1}, findings);
    top.text(u"name"_s, environment.name, Need::Required);
    top.flag(u"production"_s, environment.production);
    top.colour(u"colour"_s, environment.colour);
    readEndpoints(top, environment);
    readMetadata(top, environment.metadata);
    readIdentity(top, environment);
    readNames(top, environment);
    top.finish();
    if (!findings.all.empty()) {
        std::ranges::stable_sort(findings.all, {}, [](const Diagnostic &finding) {
            return std::pair(finding.position.line, finding.position.column);
        });
        return tl::unexpected(std::move(findings.all));
    }
    return environment;
}

QString barColour(const Environment &environment)
{
    if (!environment.colour.isEmpty() || !environment.production) {
        return environment.colour;
    }
    return u"#d97706"_s;
}

} // namespace cluster
