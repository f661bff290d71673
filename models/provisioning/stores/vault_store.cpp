#include "provisioning/stores/vault_store.h"

#include "catalog/object_name.h"
#include "cluster/catalog_records.h"
#include "provisioning/stores/mounted_secret.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QString folderOf(const cluster::Environment &environment, const QString &catalog)
{
    return environment.vault.prefix + u'/' + catalog::objectName(catalog);
}

QString folderOf(const Work &work)
{
    return folderOf(work.environment, work.name());
}

// A revision's keytab is apart from its credential files: the Secret it goes to is another.
QString partOf(const QString &stamp, connectors::FilePlace place)
{
    return stamp + (place == connectors::FilePlace::Keytabs ? u"-keytab"_s : QString());
}

QString partOf(const Work &work, connectors::FilePlace place)
{
    return partOf(work.revision.stamp, place);
}

// A path of its own for each credential: nothing is ever written over there, and any machine can name it.
QString pathOf(const Work &work, connectors::FilePlace place)
{
    return folderOf(work) + u'/' + partOf(work, place);
}

QString externalPrefix(const QString &catalog)
{
    return cluster::headName(catalog) + u'.';
}

QString externalPrefix(const Work &work)
{
    return externalPrefix(work.name());
}

cluster::ExternalSecret externalSecret(const Work &work, connectors::FilePlace place, const QStringList &keys)
{
    return externalSecretOf(work.environment, {work.name(), work.revision.stamp, place}, keys);
}

QStringList keysIn(const Files &files)
{
    QStringList keys;
    for (const auto &[key, content] : files) {
        keys.append(key);
    }
    return keys;
}

// Says whose a path is, beside the files: nothing without it is ever taken away. The operator is not told of it.
const QString markKey = u"catalog-manager"_s;

QString markOf(const Work &work)
{
    return work.name() + u' ';
}

// Base64 whatever it is: a keytab's bytes are no text, and the operator decodes both in the same way.
vault::Values encoded(const Work &work, const Files &files)
{
    vault::Values values;
    values.emplace(markKey, Secret::fromText(markOf(work) + work.revision.stamp));
    for (const auto &[key, content] : files) {
        values.emplace(key, Secret::fromBytes(content.reveal().toByteArray().toBase64()));
    }
    return values;
}

QString vaultText(const Work &work, connectors::FilePlace place)
{
    return u"Vault %1/%2"_s.arg(work.environment.vault.mount, pathOf(work, place));
}

QString externalText(const Work &work, connectors::FilePlace place)
{
    return u"ExternalSecret %1/%2"_s.arg(work.endpoints.kubernetes.namespaceName(),
                                         externalPrefix(work) + partOf(work, place));
}

// As the object says it, for a review.
QString shown(const cluster::ExternalSecret &wanted)
{
    return u"%1 %2: %3 → Secret %4\n%5\n"_s.arg(wanted.storeKind, wanted.storeName, wanted.path, wanted.target,
                                                 wanted.keys.join(u'\n'));
}

bool isSame(const vault::Values &one, const vault::Values &other)
{
    return one.size() == other.size() && std::ranges::all_of(one, [&other](const auto &value) {
        const auto there = other.find(value.first);
        return there != other.end() && there->second.equals(value.second);
    });
}

// Only where nothing is: what an earlier try of the same run wrote is as good.
QCoro::Task<Result<>> writeOnce(vault::Client client, QString path, vault::Values values, std::stop_token stop)
{
    auto written = co_await client.write(path, values, 0, stop);
    if (written) {
        co_return Result<> {};
    }
    if (!written.error().is("vault.changed"_L1)) {
        co_return failure(std::move(written.error()));
    }
    auto there = co_await client.read(path, 0, stop);
    if (there && isSame(there->values, values)) {
        co_return Result<> {};
    }
    co_return failure(std::move(written.error()));
}

// With all its versions, if it is ours.
QCoro::Task<Result<>> takeAway(vault::Client client, QString path, QString mark, std::stop_token stop)
{
    auto there = co_await client.read(path, 0, stop);
    if (!there && !there.error().is("vault.deleted"_L1)) {
        if (there.error().is("vault.not-found"_L1)) {
            co_return Result<> {};
        }
        co_return failure(std::move(there.error()));
    }
    if (there) {
        const auto whose = there->values.find(markKey);
        if (whose == there->values.end() || !whose->second.reveal().startsWith(mark.toUtf8())) {
            co_return Result<> {};
        }
    }
    auto forgotten = co_await client.forget(path, stop);
    co_return forgotten;
}

} // namespace

cluster::ExternalSecret externalSecretOf(const cluster::Environment &environment, const RestingPlace &of, const QStringList &keys)
{
    const cluster::CredentialRest &rest = environment.credentials;
    const cluster::ObjectNames &objects = environment.objects;
    const QString part = partOf(of.stamp, of.place);
    return {externalPrefix(of.catalog) + part, of.place == connectors::FilePlace::Credentials ? objects.credentialsSecret : objects.keytabsSecret,
            rest.secretStore, rest.secretStoreKind, folderOf(environment, of.catalog) + u'/' + part, keys};
}

QCoro::Task<Result<Changes>> VaultStore::plan(Files files, std::stop_token stop) const
{
    if (!work().endpoints.vault) {
        co_return failure(work().endpoints.vault.error());
    }
    const vault::Client client = *work().endpoints.vault;
    auto there = co_await client.metadata(pathOf(work(), place()), stop);
    if (there) {
        co_return failure("vault.changed", {{u"path"_s, pathOf(work(), place())}});
    }
    if (!there.error().is("vault.not-found"_L1)) {
        co_return failure(std::move(there.error()));
    }
    const QString path = client.data(pathOf(work(), place()));
    const QStringList asked {path};
    auto granted = co_await client.capabilities(asked, stop);
    if (!granted) {
        co_return failure(std::move(granted.error()));
    }
    if (const QStringList &may = (*granted)[path]; !may.contains(u"create"_s) && !may.contains(u"root"_s)) {
        co_return failure(makeError("vault.not-permitted", {{u"path"_s, pathOf(work(), place())}}).at(client.base().toString()));
    }
    const cluster::ExternalSecret wanted = externalSecret(work(), place(), keysIn(files));
    auto tried = co_await cluster::applyExternalSecret(work().endpoints.kubernetes, wanted, kubernetes::DryRun::Yes, stop);
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    QString masked;
    for (const QString &key : wanted.keys) {
        masked += key + u": ••••••\n"_s;
    }
    co_return Changes {{vaultText(work(), place()), {}, masked}, {externalText(work(), place()), {}, shown(wanted)}};
}

QCoro::Task<Result<>> VaultStore::put(Files files, std::stop_token stop) const
{
    if (!work().endpoints.vault) {
        co_return failure(work().endpoints.vault.error());
    }
    const vault::Client client = *work().endpoints.vault;
    const kubernetes::Client kubernetes = work().endpoints.kubernetes;
    auto written = co_await writeOnce(client, pathOf(work(), place()), encoded(work(), files), stop);
    if (!written) {
        co_return written;
    }
    const QMap<QString, QString> noMore;
    auto ensured = co_await ensureSecret(kubernetes, object(), noMore, stop);
    if (!ensured) {
        co_return ensured;
    }
    const cluster::ExternalSecret wanted = externalSecret(work(), place(), keysIn(files));
    auto applied = co_await cluster::applyExternalSecret(kubernetes, wanted, kubernetes::DryRun::No, stop);
    if (!applied) {
        co_return applied;
    }
    auto ready = co_await cluster::awaitReady(kubernetes, wanted, work().environment.credentials.sync, stop);
    co_return ready;
}

QCoro::Task<Result<>> VaultStore::release(std::stop_token stop) const
{
    // The operator first, or it would bring the keys again. Vault last: as long as it has them they can still be read.
    const kubernetes::Client kubernetes = work().endpoints.kubernetes;
    const QString name = externalPrefix(work()) + partOf(work(), place());
    auto removed = co_await cluster::removeExternalSecret(kubernetes, name, work().environment.credentials.sync, stop);
    if (!removed) {
        co_return removed;
    }
    auto ours = co_await stillOurs(sharedWork()); // the operator took its time
    if (!ours) {
        co_return ours;
    }
    auto dropped = co_await dropKeys(kubernetes, object(),
                                     work().objectName() + u'.' + work().revision.stamp + u'.', stop);
    if (!dropped) {
        co_return dropped;
    }
    if (!work().endpoints.vault) {
        co_return failure(work().endpoints.vault.error());
    }
    const vault::Client client = *work().endpoints.vault;
    auto taken = co_await takeAway(client, pathOf(work(), place()), markOf(work()), stop);
    co_return taken;
}

QCoro::Task<Result<>> VaultStore::releaseAll(std::stop_token stop) const
{
    const kubernetes::Client kubernetes = work().endpoints.kubernetes;
    auto names = co_await cluster::externalSecretsNamed(kubernetes, externalPrefix(work()), stop);
    if (!names) {
        co_return failure(std::move(names.error()));
    }
    for (const QString &name : std::as_const(*names)) {
        auto removed = co_await cluster::removeExternalSecret(kubernetes, name, work().environment.credentials.sync, stop);
        if (!removed) {
            co_return removed;
        }
    }
    auto ours = co_await stillOurs(sharedWork());
    if (!ours) {
        co_return ours;
    }
    auto dropped = co_await dropKeys(kubernetes, object(), work().objectName() + u'.', stop);
    if (!dropped) {
        co_return dropped;
    }
    if (!work().endpoints.vault) {
        co_return failure(work().endpoints.vault.error());
    }
    const vault::Client client = *work().endpoints.vault;
    auto paths = co_await client.list(folderOf(work()), stop);
    if (!paths) {
        co_return failure(std::move(paths.error()));
    }
    for (const QString &path : std::as_const(*paths)) {
        auto taken = co_await takeAway(client, folderOf(work()) + u'/' + path, markOf(work()), stop);
        if (!taken) {
            co_return taken;
        }
    }
    co_return Result<> {};
}

QCoro::Task<Result<Files>> VaultStore::read(QStringList keys, std::stop_token stop) const
{
    if (!work().endpoints.vault) {
        co_return failure(work().endpoints.vault.error());
    }
    const vault::Client client = *work().endpoints.vault;
    Files files;
    auto there = co_await client.read(pathOf(work(), place()), 0, stop);
    if (!there) {
        if (there.error().is("vault.not-found"_L1) || there.error().is("vault.deleted"_L1)) {
            co_return files;
        }
        co_return failure(std::move(there.error()));
    }
    for (const auto &[key, value] : there->values) {
        if (keys.contains(key)) {
            files.emplace(key, Secret::fromBytes(QByteArray::fromBase64(value.reveal().toByteArray())));
        }
    }
    co_return files;
}

QStringList VaultStore::objects() const
{
    return {vaultText(work(), place()), externalText(work(), place())};
}

} // namespace provisioning
