#include "cluster/key_place.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr auto deletedWord = "deleted"_L1;

QString encoded(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toBase64());
}

// An adopted catalog's name may hold what a Secret's key may not.
QString keyOf(const QString &catalog)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(catalog, {}, "_~")).replace(u'%', u'_');
}

QString catalogOf(QString key)
{
    return QUrl::fromPercentEncoding(key.replace(u'_', u'%').toLatin1());
}

class SecretKeys : public KeyPlace {
public:
    SecretKeys(kubernetes::Client kubernetes, QString name, const QString &scope)
        : m_kubernetes(std::move(kubernetes)), m_name(std::move(name)), m_markPrefix(u"serial."_s + scope + u'.')
    {
    }

    [[nodiscard]] QString description() const override
    {
        return u"Secret %1/%2"_s.arg(m_kubernetes.namespaceName(), m_name);
    }

    [[nodiscard]] QCoro::Task<Result<catalog::KeyRing>> read(std::stop_token stop) const override
    {
        auto found = co_await m_kubernetes.get(kubernetes::secrets, m_name, stop);
        if (!found && found.error().is("kubernetes.not-found"_L1)) {
            co_return catalog::KeyRing {};
        }
        if (!found) {
            co_return failure(std::move(found.error()));
        }
        catalog::KeyRing ring;
        ring.version = found->object["metadata"_L1]["resourceVersion"_L1].toString();
        const QJsonObject data = found->object["data"_L1].toObject();
        for (auto entry = data.begin(); entry != data.end(); ++entry) {
            QByteArray value = QByteArray::fromBase64(entry.value().toString().toLatin1());
            if (entry.key() == signingKey) {
                ring.signing = QString::fromUtf8(value);
            } else if (entry.key().startsWith(keyPrefix)) {
                ring.keys.insert_or_assign(entry.key().sliced(keyPrefix.size()), Secret::fromBytes(std::move(value)));
            } else if (entry.key().startsWith(m_markPrefix)) {
                const QStringList words = QString::fromUtf8(value).split(u' ');
                const catalog::Mark mark {words.front().toLongLong(), words.value(1) == deletedWord};
                ring.marks.insert(catalogOf(entry.key().sliced(m_markPrefix.size())), mark);
            }
        }
        co_return ring;
    }

    [[nodiscard]] QCoro::Task<Result<>> write(catalog::KeyRing ring, std::stop_token stop) const override
    {
        QJsonObject secret {{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Secret"_s}, {u"type"_s, u"catalog-manager/signature.v1"_s}};
        QJsonObject metadata {{u"name"_s, m_name},
                              {u"labels"_s, QJsonObject {{u"app.kubernetes.io/managed-by"_s, u"catalog-manager"_s}}}};
        QJsonObject data;
        if (!ring.version.isEmpty()) { // what is there besides the keys stays, and the version says that it is what we read
            auto there = co_await m_kubernetes.get(kubernetes::secrets, m_name, stop);
            if (!there) {
                co_return failure(std::move(there.error()));
            }
            secret = there->object;
            metadata = secret["metadata"_L1].toObject();
            data = secret["data"_L1].toObject();
        }
        metadata.insert(u"resourceVersion"_s, ring.version);
        if (ring.version.isEmpty()) {
            metadata.remove(u"resourceVersion"_s);
        }
        const QStringList before = data.keys();
        for (const QString &name : before) {
            if (name.startsWith(keyPrefix)) {
                data.remove(name);
            }
        }
        data.insert(signingKey, encoded(ring.signing.toUtf8()));
        for (const auto &[id, key] : ring.keys) {
            data.insert(keyPrefix + id, encoded(key.reveal()));
        }
        secret.insert(u"metadata"_s, metadata);
        secret.insert(u"data"_s, data);
        auto writing = ring.version.isEmpty() ? m_kubernetes.create(kubernetes::secrets, secret, kubernetes::DryRun::No, stop)
                                              : m_kubernetes.replace(kubernetes::secrets, secret, stop);
        auto written = co_await writing;
        if (!written && (written.error().is("kubernetes.conflict"_L1) || written.error().is("kubernetes.already-exists"_L1))) {
            co_return failure("signature.keys-changed", {{u"place"_s, description()}});
        }
        if (!written) {
            co_return failure(std::move(written.error()));
        }
        co_return Result<> {};
    }

    [[nodiscard]] QCoro::Task<Result<>> mark(QString catalog, catalog::Mark mark, std::stop_token stop) const override
    {
        const QString text = QString::number(mark.serial) + (mark.deleted ? u' ' + deletedWord : QString());
        const QJsonObject data {{m_markPrefix + keyOf(catalog), encoded(text.toUtf8())}};
        const QJsonObject patch {{u"data"_s, data}};
        auto patched = co_await m_kubernetes.mergePatch(kubernetes::secrets, m_name, patch, {}, kubernetes::DryRun::No, stop);
        if (!patched) {
            co_return failure(std::move(patched.error()));
        }
        co_return Result<> {};
    }

private:
    kubernetes::Client m_kubernetes;
    QString m_name;
    QString m_markPrefix;
};

} // namespace

std::shared_ptr<const KeyPlace> keysInSecret(kubernetes::Client kubernetes, QString name, QString scope)
{
    return std::make_shared<SecretKeys>(std::move(kubernetes), std::move(name), scope);
}

Signer::Signer(std::shared_ptr<const KeyPlace> place, QString scope, std::optional<Error> refusal)
    : m_place(std::move(place)), m_scope(std::move(scope)), m_refusal(std::move(refusal))
{
}

QCoro::Task<Result<catalog::KeyRing>> Signer::ring(std::stop_token stop)
{
    if (m_ring) {
        Result<catalog::KeyRing> known = *m_ring; // of the Task's own type: this QCoro moves from anything else that is returned
        co_return known;
    }
    auto read = co_await readAgain(std::move(stop));
    co_return read;
}

QCoro::Task<Result<catalog::KeyRing>> Signer::readAgain(std::stop_token stop)
{
    if (m_refusal) {
        co_return failure(*m_refusal);
    }
    if (!m_place) {
        m_ring = catalog::KeyRing {};
        co_return catalog::KeyRing {};
    }
    auto read = co_await m_place->read(std::move(stop));
    if (read) {
        read->scope = m_scope;
        m_ring = *read;
    }
    co_return read;
}

QCoro::Task<Result<>> Signer::write(catalog::KeyRing ring, std::stop_token stop)
{
    auto written = co_await m_place->write(std::move(ring), std::move(stop));
    m_ring.reset();
    co_return written;
}

QCoro::Task<Result<>> Signer::mark(QString catalog, catalog::Mark mark, std::stop_token stop)
{
    auto marked = co_await m_place->mark(catalog, mark, std::move(stop));
    if (marked && m_ring) {
        m_ring->marks.insert(catalog, mark);
    }
    co_return marked;
}

} // namespace cluster
