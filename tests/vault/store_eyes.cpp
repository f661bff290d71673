#include "store_eyes.h"

#include "cluster/external_secrets.h"
#include "cluster/sealed_secrets.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;
using flow::finished;

namespace vault_test {

namespace {

const QString secondKey = u"sealed-secrets-keyzzzzzz"_s; // after the first, whose certificate the sandbox keeps

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

} // namespace

Eyes::Eyes(const flow::Sandbox &sandbox)
    : m_sandbox(sandbox)
    , m_stack(QJsonDocument::fromJson(contentOf(qEnvironmentVariable("CM_SANDBOX"))).object())
{
}

QString Eyes::environment(const QString &store, const std::function<void(cluster::Environment &)> &change) const
{
    return m_sandbox.environmentFile(u"alice"_s, [&](cluster::Environment &it) {
        it.credentials.store = cluster::storeNamed(store).value();
        it.credentials.certificateFile = certificate();
        it.credentials.sync = std::chrono::seconds {20};
        it.limits.lease = std::chrono::seconds {4};
        if (change) {
            change(it);
        }
    });
}

vault::Client Eyes::vault(const QString &who) const
{
    const QJsonObject openbao = m_stack["openbao"_L1].toObject();
    const QByteArray token = contentOf(openbao["token_files"_L1][who].toString());
    return {{QUrl(openbao["url"_L1].toString())}, vault::ByToken {Secret::fromBytes(QByteArray(token))},
            {contentOf(m_stack["ca"_L1].toString()), {}}};
}

kubernetes::Client Eyes::root() const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    return m_sandbox.site(everything).endpoints.kubernetes;
}

QString Eyes::certificate() const
{
    return m_stack["sealed_secrets"_L1]["certificate"_L1].toString();
}

bool Eyes::makeStore(const QString &name, const QString &server) const
{
    const kubernetes::Client kubernetes = root();
    const kubernetes::Resource stores {u"external-secrets.io"_s, u"v1"_s, u"secretstores"_s, u"SecretStore"_s};
    const auto model = finished(kubernetes.get(stores, u"vault"_s, {}));
    if (!model) {
        return false;
    }
    QJsonObject provider = model->object["spec"_L1]["provider"_L1]["vault"_L1].toObject();
    provider.insert(u"auth"_s, QJsonObject {{u"tokenSecretRef"_s, QJsonObject {{u"name"_s, u"blind"_s}, {u"key"_s, u"token"_s}}}});
    if (!server.isEmpty()) {
        provider.insert(u"server"_s, server);
    }
    const QJsonObject store {{u"metadata"_s, QJsonObject {{u"name"_s, name}}},
                             {u"spec"_s, QJsonObject {{u"provider"_s, QJsonObject {{u"vault"_s, provider}}}}}};
    const QByteArray token = contentOf(m_stack["openbao"_L1]["token_files"_L1]["stranger"_L1].toString());
    const QJsonObject secret {{u"metadata"_s, QJsonObject {{u"name"_s, u"blind"_s}}},
                              {u"data"_s, QJsonObject {{u"token"_s, QString::fromLatin1(token.toBase64())}}}};
    const auto made = finished(kubernetes.create(kubernetes::secrets, secret, kubernetes::DryRun::No, {}));
    const auto stored = finished(kubernetes.create(stores, store, kubernetes::DryRun::No, {}));
    return (made || made.error().is("kubernetes.already-exists"_L1)) && (stored || stored.error().is("kubernetes.already-exists"_L1));
}

kubernetes::Client Eyes::keySystem() const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    everything.kubernetes.namespaceName = u"kube-system"_s; // where the controller keeps its keys
    return m_sandbox.site(everything).endpoints.kubernetes;
}

QString Eyes::addSealingKey() const
{
    const QString key = m_sandbox.folder() + u"/sealing-2.key"_s;
    const QString certificate = m_sandbox.folder() + u"/sealing-2.pem"_s;
    const int made = QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:4096"_s, u"-nodes"_s, u"-subj"_s, u"/CN=two"_s,
                                                      u"-keyout"_s, key, u"-out"_s, certificate});
    const QJsonObject labels {{u"sealedsecrets.bitnami.com/sealed-secrets-key"_s, u"active"_s}};
    const QJsonObject secret {{u"metadata"_s, QJsonObject {{u"name"_s, secondKey}, {u"labels"_s, labels}}},
                              {u"type"_s, u"kubernetes.io/tls"_s},
                              {u"data"_s, QJsonObject {{u"tls.key"_s, QString::fromLatin1(contentOf(key).toBase64())},
                                                       {u"tls.crt"_s, QString::fromLatin1(contentOf(certificate).toBase64())}}}};
    const auto created = finished(keySystem().create(kubernetes::secrets, secret, kubernetes::DryRun::No, {}));
    return made == 0 && created ? certificate : QString();
}

bool Eyes::dropSealingKey() const
{
    const kubernetes::Preconditions none;
    return static_cast<bool>(finished(keySystem().remove(kubernetes::secrets, secondKey, none, {})));
}

QStringList Eyes::vaultPaths() const
{
    const vault::Client client = vault();
    const QString prefix = m_stack["openbao"_L1]["prefix"_L1].toString();
    QStringList paths;
    const QStringList folders = finished(client.list(prefix, {})).value();
    for (const QString &folder : folders) {
        if (!folder.endsWith(u'/')) {
            continue; // another test's
        }
        const QStringList names = finished(client.list(prefix + u'/' + folder.chopped(1), {})).value();
        for (const QString &name : names) {
            paths.append(folder + name);
        }
    }
    return paths;
}

QStringList Eyes::mountedKeys() const
{
    return m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys();
}

QByteArray Eyes::objects() const
{
    QByteArray all;
    for (const kubernetes::Resource &resource : {cluster::externalSecrets, cluster::sealedSecrets}) {
        all += QJsonDocument(finished(root().list(resource, {}, {}))->items).toJson();
    }
    return all;
}

QJsonObject Eyes::picture() const
{
    QJsonObject picture;
    const QJsonObject whole = m_sandbox.photograph();
    for (auto object = whole.begin(); object != whole.end(); ++object) {
        const QStringList keys = object.value()["data"_L1].toObject().keys();
        if (object.key() == "Trino"_L1) {
            picture.insert(object.key(), object.value());
        } else if (!keys.isEmpty()) {
            picture.insert(object.key(), QJsonArray::fromStringList(keys));
        }
    }
    picture.insert(u"Vault"_s, QJsonArray::fromStringList(vaultPaths()));
    QStringList external;
    const QJsonArray externalSecrets = finished(root().list(cluster::externalSecrets, {}, {}))->items;
    for (const QJsonValue &item : externalSecrets) {
        external.append(item["metadata"_L1]["name"_L1].toString());
    }
    picture.insert(u"ExternalSecrets"_s, QJsonArray::fromStringList(external));
    QStringList sealed;
    const QJsonArray sealedSecrets = finished(root().list(cluster::sealedSecrets, {}, {}))->items;
    for (const QJsonValue &item : sealedSecrets) {
        sealed += item["spec"_L1]["encryptedData"_L1].toObject().keys();
    }
    picture.insert(u"SealedSecrets"_s, QJsonArray::fromStringList(sealed));
    return picture;
}

} // namespace vault_test
