#include "identity/keychain_keys.h"

#include "base/canonical_json.h"
#include "identity/keychain.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace identity {

namespace {

QString encoded(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toBase64());
}

class KeychainKeys : public cluster::KeyPlace {
public:
    explicit KeychainKeys(const cluster::Environment &environment)
        : m_entry(u"signature/"_s + environment.name)
    {
    }

    [[nodiscard]] QString description() const override { return u"keychain · "_s + m_entry; }

    [[nodiscard]] QCoro::Task<Result<catalog::KeyRing>> read(std::stop_token stop) const override
    {
        auto kept = co_await keychain::read(m_entry, std::move(stop));
        if (!kept) {
            co_return failure(std::move(kept.error()));
        }
        if (!*kept) {
            co_return catalog::KeyRing {};
        }
        const QByteArray text = (*kept)->reveal().toByteArray();
        const QJsonObject content = QJsonDocument::fromJson(text).object();
        if (content.value("schema"_L1).toInt() != 1) {
            co_return failure("signature.keychain-unreadable", {{u"place"_s, description()}});
        }
        catalog::KeyRing ring;
        ring.signing = content.value("signing"_L1).toString();
        ring.version = sha256Hex(canonicalJson(content.value("keys"_L1).toObject())); // marks come and go beside them
        const QJsonObject keys = content.value("keys"_L1).toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            QByteArray bytes = QByteArray::fromBase64(key.value().toString().toLatin1());
            ring.keys.insert_or_assign(key.key(), Secret::fromBytes(std::move(bytes)));
        }
        const QJsonObject marks = content.value("marks"_L1).toObject();
        for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
            const catalog::Mark noted {mark.value()["serial"_L1].toInteger(), mark.value()["deleted"_L1].toBool()};
            ring.marks.insert(mark.key(), noted);
        }
        co_return ring;
    }

    [[nodiscard]] QCoro::Task<Result<>> write(catalog::KeyRing ring, std::stop_token stop) const override
    {
        auto there = co_await read(stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        if (there->version != ring.version) {
            co_return failure("signature.keys-changed", {{u"place"_s, description()}});
        }
        ring.marks = there->marks;
        auto kept = co_await keep(std::move(ring), std::move(stop));
        co_return kept;
    }

    [[nodiscard]] QCoro::Task<Result<>> mark(QString catalog, catalog::Mark mark, std::stop_token stop) const override
    {
        auto ring = co_await read(stop);
        if (!ring) {
            co_return failure(std::move(ring.error()));
        }
        ring->marks.insert(catalog, mark);
        auto kept = co_await keep(std::move(*ring), std::move(stop));
        co_return kept;
    }

private:
    [[nodiscard]] QCoro::Task<Result<>> keep(catalog::KeyRing ring, std::stop_token stop) const
    {
        QJsonObject keys;
        for (const auto &[id, key] : ring.keys) {
            keys.insert(id, encoded(key.reveal()));
        }
        QJsonObject marks;
        for (auto mark = ring.marks.begin(); mark != ring.marks.end(); ++mark) {
            marks.insert(mark.key(), QJsonObject {{u"serial"_s, mark->serial}, {u"deleted"_s, mark->deleted}});
        }
        const QJsonObject content {{u"schema"_s, 1}, {u"signing"_s, ring.signing}, {u"keys"_s, keys}, {u"marks"_s, marks}};
        auto written = co_await keychain::write(m_entry, Secret::fromBytes(canonicalJson(content)), std::move(stop));
        co_return written;
    }

    QString m_entry;
};

} // namespace

std::shared_ptr<const cluster::KeyPlace> keysInKeychain(const cluster::Environment &environment)
{
    return std::make_shared<KeychainKeys>(environment);
}

} // namespace identity
