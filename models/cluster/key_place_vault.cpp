#include "cluster/key_place.h"
#include "cluster/vault.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr int markAttempts = 8; // of a mark: others write theirs at the same time

struct Found {
    vault::Values values;
    int version = 0; // what the next write must name
};

// Nothing there, or deleted, is as good as empty.
QCoro::Task<Result<Found>> readOrEmpty(vault::Client vault, QString path, std::stop_token stop)
{
    auto entry = co_await vault.read(path, 0, std::move(stop));
    Found found;
    if (entry) {
        found = {std::move(entry->values), entry->version};
    } else if (entry.error().is("vault.deleted"_L1)) {
        found.version = entry.error().arguments.value(u"version"_s).toInt();
    } else if (!entry.error().is("vault.not-found"_L1)) {
        co_return failure(std::move(entry.error()));
    }
    co_return found;
}

// Keys under PATH, marks under PATH-serials: each run that ends writes one, and old versions of the keys are not to go for that.
class VaultKeys : public KeyPlace {
public:
    VaultKeys(vault::Client vault, QString path, const QString &scope)
        : m_vault(std::move(vault)), m_path(std::move(path)), m_markPrefix(scope + u'.')
    {
    }

    [[nodiscard]] QString description() const override { return u"Vault %1/%2"_s.arg(m_vault.mount(), m_path); }

    [[nodiscard]] QCoro::Task<Result<catalog::KeyRing>> read(std::stop_token stop) const override
    {
        auto keysTask = readOrEmpty(m_vault, m_path, stop);
        auto marksTask = readOrEmpty(m_vault, marksPath(), stop);
        auto keys = co_await keysTask;
        auto marks = co_await marksTask;
        if (!keys) {
            co_return failure(std::move(keys.error()));
        }
        if (!marks) {
            co_return failure(std::move(marks.error()));
        }
        catalog::KeyRing ring;
        ring.version = QString::number(keys->version);
        for (const auto &[name, value] : keys->values) {
            if (name == signingKey) {
                ring.signing = QString::fromUtf8(value.reveal());
            } else if (name.startsWith(keyPrefix)) {
                QByteArray bytes = QByteArray::fromBase64(value.reveal().toByteArray());
                ring.keys.insert_or_assign(name.sliced(keyPrefix.size()), Secret::fromBytes(std::move(bytes)));
            }
        }
        for (const auto &[name, value] : marks->values) {
            if (name.startsWith(m_markPrefix)) {
                const QStringList words = QString::fromUtf8(value.reveal()).split(u' ');
                const catalog::Mark mark {words.front().toLongLong(), words.value(1) == "deleted"_L1};
                ring.marks.insert(name.sliced(m_markPrefix.size()), mark);
            }
        }
        co_return ring;
    }

    [[nodiscard]] QCoro::Task<Result<>> write(catalog::KeyRing ring, std::stop_token stop) const override
    {
        vault::Values values;
        values.emplace(signingKey, Secret::fromText(ring.signing));
        for (const auto &[id, key] : ring.keys) {
            values.emplace(keyPrefix + id, Secret::fromBytes(key.reveal().toByteArray().toBase64()));
        }
        auto written = co_await m_vault.write(m_path, std::move(values), ring.version.toInt(), std::move(stop));
        if (!written && written.error().is("vault.changed"_L1)) {
            co_return failure("signature.keys-changed", {{u"place"_s, description()}});
        }
        if (!written) {
            co_return failure(std::move(written.error()));
        }
        co_return Result<> {};
    }

    [[nodiscard]] QCoro::Task<Result<>> mark(QString catalog, catalog::Mark mark, std::stop_token stop) const override
    {
        const QString text = QString::number(mark.serial) + (mark.deleted ? u" deleted"_s : QString());
        for (int attempt = 1;; ++attempt) {
            auto there = co_await readOrEmpty(m_vault, marksPath(), stop);
            if (!there) {
                co_return failure(std::move(there.error()));
            }
            there->values.insert_or_assign(m_markPrefix + catalog, Secret::fromText(text));
            auto written = co_await m_vault.write(marksPath(), std::move(there->values), there->version, stop);
            if (written) {
                co_return Result<> {};
            }
            if (!written.error().is("vault.changed"_L1) || attempt == markAttempts) {
                co_return failure(std::move(written.error()));
            }
        }
    }

private:
    [[nodiscard]] QString marksPath() const { return m_path + u"-serials"_s; }

    vault::Client m_vault;
    QString m_path;
    QString m_markPrefix;
};

} // namespace

std::shared_ptr<const KeyPlace> keysInVault(vault::Client vault, QString path, const QString &scope)
{
    return std::make_shared<VaultKeys>(std::move(vault), std::move(path), scope);
}

} // namespace cluster
