#include "provisioning/manifests.h"

#include "catalog/object_name.h"
#include "cluster/sealed_secrets.h"
#include "policy/fragment.h"
#include "provisioning/krb5_object.h"
#include "provisioning/stores/vault_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// As a block; what YAML takes in none (a CR, a control character) as JSON writes it, which YAML reads as well.
QString yamlText(const QString &content)
{
    const bool fits = !content.isEmpty() && std::ranges::all_of(content, [](QChar c) { return c == u'\n' || c == u'\t' || c.isPrint(); });
    if (!fits) {
        const QByteArray json = QJsonDocument(QJsonArray {content}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(json.sliced(1, json.size() - 2)) + u'\n';
    }
    const bool ended = content.endsWith(u'\n');
    QString text = ended ? u"|2+\n"_s : u"|2-\n"_s; // the 2: the first line may begin with blanks of its own
    const QStringList lines = (ended ? content.chopped(1) : content).split(u'\n');
    for (const QString &line : lines) {
        text += line.isEmpty() ? u"\n"_s : QString(u"    "_s + line + u'\n');
    }
    return text;
}

QString asComment(const QString &text)
{
    QString comment;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        comment += line.isEmpty() ? u"#\n"_s : QString(u"# "_s + line + u'\n');
    }
    return comment;
}

QString indented(QString lines)
{
    return u"  "_s + lines.chopped(1).replace(u'\n', u"\n  "_s) + u'\n';
}

// One object, with nothing but the catalog's keys: whoever else has a catalog adds theirs.
class Manifest {
public:
    Manifest(const kubernetes::Resource &resource, const QString &name, const cluster::Environment &environment)
        : m_text(u"apiVersion: %1\nkind: %2\nmetadata:\n  name: %3\n"_s.arg(
            resource.group.isEmpty() ? resource.version : resource.group + u'/' + resource.version, resource.kind, name))
    {
        if (const QString &space = environment.kubernetes.namespaceName; !space.isEmpty()) {
            m_text += u"  namespace: "_s + space + u'\n';
        }
    }

    void begin(const QString &part) { m_text += part + u":\n"_s; }
    void add(const QString &key, const QString &content) { m_text += u"  "_s + key + u": "_s + yamlText(content); }
    // What is neither base64 nor sealed is refused by the cluster: nobody registers a secret that was forgotten here.
    void addSecret(const connectors::ServerFile &file, const QString &indent, const QString &made)
    {
        m_text += indent + u"  %1: ‹masked› # %2: %3\n"_s.arg(file.key, made, file.credentials().join(u", "_s));
        if (file.format != connectors::FileFormat::AsGiven) {
            m_text += indented(asComment(connectors::maskedContent(file).trimmed()));
        }
    }
    void remark(const QString &comment) { m_text += u"  # "_s + comment + u'\n'; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

// Where credentials rest in Vault: what the operator copies, and, as a comment, what to write there for it.
QString externalOf(const cluster::Environment &environment, const QString &catalog, connectors::FilePlace place,
                   const std::vector<connectors::ServerFile> &files)
{
    QStringList keys;
    QString values;
    for (const connectors::ServerFile &file : files) {
        keys.append(file.key);
        values += u"%1: base64 of %2\n"_s.arg(file.key, file.credentials().join(u", "_s));
        if (file.format != connectors::FileFormat::AsGiven) {
            values += indented(connectors::maskedContent(file).trimmed() + u'\n');
        }
    }
    const cluster::ExternalSecret wanted = externalSecretOf(environment, {catalog, previewStamp, place}, keys);
    QJsonObject object = cluster::toObject(wanted);
    if (const QString &space = environment.kubernetes.namespaceName; !space.isEmpty()) {
        QJsonObject metadata = object["metadata"_L1].toObject();
        metadata.insert(u"namespace"_s, space);
        object.insert(u"metadata"_s, metadata);
    }
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson()); // YAML reads it as well
    return text + asComment(u"Vault %1/%2:\n"_s.arg(environment.vault.mount, wanted.path) + values.trimmed());
}

QStringList secretsOf(const cluster::Environment &environment, const QString &catalog, const connectors::Rendered &rendered)
{
    using connectors::FilePlace;
    using Store = cluster::CredentialRest::Store;
    const cluster::ObjectNames &objects = environment.objects;
    const Store store = environment.credentials.store;
    QStringList texts;
    for (const auto &[place, name] : {std::pair(FilePlace::Credentials, objects.credentialsSecret), std::pair(FilePlace::Keytabs, objects.keytabsSecret)}) {
        std::vector<connectors::ServerFile> files;
        std::ranges::copy_if(rendered.files, std::back_inserter(files), [place = place](const connectors::ServerFile &file) { return file.place == place; });
        if (files.empty()) {
            continue;
        }
        if (store == Store::Vault) {
            texts += externalOf(environment, catalog, place, files);
            texts += Manifest(kubernetes::secrets, name, environment).text(); // which the operator merges into, and does not make
            continue;
        }
        // One of all its files: an apply of a second would take the first's away.
        const bool sealed = store == Store::SealedSecrets;
        Manifest manifest(sealed ? cluster::sealedSecrets : kubernetes::secrets, name, environment);
        manifest.begin(sealed ? u"spec:\n  encryptedData"_s : u"data"_s);
        for (const connectors::ServerFile &file : files) {
            manifest.addSecret(file, sealed ? u"  "_s : QString(), sealed ? u"kubeseal --raw"_s : u"base64"_s);
        }
        texts.append(manifest.text());
        if (sealed) { // else the controller would own it with the keys of all
            texts.append(Manifest(kubernetes::secrets, name, environment).text() + u"  annotations:\n    sealedsecrets.bitnami.com/patch: \"true\"\n"_s);
        }
    }
    return texts;
}

Result<QStringList> krb5Of(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                           const connectors::Rendered &rendered)
{
    if (!rendered.krb5Marker) {
        return QStringList();
    }
    auto alone = arrange({}, krb5Wish(definition, rendered, {}));
    if (!alone) {
        return failure(std::move(alone.error()));
    }
    const auto &texts = alone->change.texts;
    if (texts.isEmpty()) {
        return QStringList();
    }
    Manifest manifest(kubernetes::configMaps, environment.objects.krb5ConfigMap, environment);
    manifest.begin(u"data"_s);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (text.key() == mergedKey) {
            manifest.remark(u"of %1 alone; with others: catalog-manager krb5 merge"_s.arg(partKey(definition.name)));
        }
        manifest.add(text.key(), text->value_or(QString()));
    }
    return QStringList {manifest.text()};
}

} // namespace

Result<QString> manifests(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                          const connectors::Library &library)
{
    const cluster::MountPaths &mounts = environment.mounts;
    auto rendered = connectors::render(definition, library, {mounts.credentials, previewStamp, mounts.keytabs, mounts.krb5});
    if (!rendered) {
        return failure(std::move(rendered.error()));
    }
    auto krb5 = krb5Of(environment, definition, *rendered);
    if (!krb5) {
        return failure(std::move(krb5.error()));
    }
    Manifest rule(kubernetes::configMaps, environment.objects.policyConfigMap, environment);
    rule.begin(u"data"_s);
    const policy::Fragment fragment {environment.opa.package, definition.name, definition.allowRoles, environment.access.adminGroups,
                                     environment.access.adminUsers};
    rule.add(catalog::objectName(definition.name) + u".rego"_s, QString::fromUtf8(policy::toRego(fragment)));

    const QStringList documents = secretsOf(environment, definition.name, *rendered) + *krb5 + QStringList {rule.text()};
    const QString statement = trino::createCatalog(definition.name, rendered->connector, rendered->comment,
                                                   connectors::shownProperties(*rendered));
    return documents.join(u"---\n"_s) + asComment(u"Trino:\n"_s + statement);
}

} // namespace provisioning
