// Where the keys rest that catalogs' records are signed with: out of reach of whoever may write the records. A Secret in another
// namespace here; Vault and the system's keychain are other places of the same kind.
#pragma once

#include "catalog/signature.h"
#include "cluster/kubernetes.h"
#include "cluster/vault.h"

namespace cluster {

// What a ring is kept as, wherever it rests.
inline constexpr QLatin1StringView signingKey {"signing"};
inline constexpr QLatin1StringView keyPrefix {"key."};

class KeyPlace {
public:
    KeyPlace() = default;
    KeyPlace(const KeyPlace &) = delete;
    KeyPlace &operator=(const KeyPlace &) = delete;
    virtual ~KeyPlace() = default;

    [[nodiscard]] virtual QString description() const = 0; // "Secret platform-keys/catalog-signature", for people
    // A place that has nothing yet is an empty ring. The scope is the caller's to set.
    [[nodiscard]] virtual QCoro::Task<Result<catalog::KeyRing>> read(std::stop_token stop) const = 0;
    // Keys and which one signs, marks left as they are. Error where the place is not as ring.version says: signature.keys-changed {place}.
    [[nodiscard]] virtual QCoro::Task<Result<>> write(catalog::KeyRing ring, std::stop_token stop) const = 0;
    [[nodiscard]] virtual QCoro::Task<Result<>> mark(QString catalog, catalog::Mark mark, std::stop_token stop) const = 0;
};

// A Secret: `signing`, `key.ID` (32 bytes each), `serial.CATALOG`. The client is that of the Secret's namespace, which may hold the
// keys of several: marks are told apart by `scope`.
[[nodiscard]] std::shared_ptr<const KeyPlace> keysInSecret(kubernetes::Client kubernetes, QString name, QString scope);

// An entry of a KV v2 store (`signing`, `key.ID` in base64), and one beside it for the marks.
[[nodiscard]] std::shared_ptr<const KeyPlace> keysInVault(vault::Client vault, QString path, const QString &scope);

// One place for all that a connection writes. Reads it once, and again when asked to.
class Signer {
public:
    // No place: nothing is signed; a refusal says why where a place is named and cannot be used.
    Signer(std::shared_ptr<const KeyPlace> place, QString scope, std::optional<Error> refusal = {});

    [[nodiscard]] bool isConfigured() const { return m_place || m_refusal; }
    [[nodiscard]] QString description() const { return m_place ? m_place->description() : QString(); }
    // Errors: of the place, and why it cannot be used: signature.keys-beside-records {namespace}, signature.no-keychain, vault.none.
    [[nodiscard]] QCoro::Task<Result<catalog::KeyRing>> ring(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<catalog::KeyRing>> readAgain(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<>> write(catalog::KeyRing ring, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<>> mark(QString catalog, catalog::Mark mark, std::stop_token stop);

private:
    std::shared_ptr<const KeyPlace> m_place;
    QString m_scope;
    std::optional<Error> m_refusal;
    std::optional<catalog::KeyRing> m_ring;
};

} // namespace cluster
