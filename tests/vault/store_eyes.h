// What the stores hold, seen at the servers themselves: Vault's paths, the operator's and the controller's objects, and the keys of
// the mounted Secret.
#pragma once

#include "cluster/vault.h"
#include "sandbox.h"

namespace vault_test {

class Eyes {
public:
    explicit Eyes(const flow::Sandbox &sandbox); // reads stack.json again: what concerns OpenBao and the controllers

    // An environment file like alice's, keeping credentials in that store ("vault", "sealed-secrets"). Bounds are short.
    [[nodiscard]] QString environment(const QString &store, const std::function<void(cluster::Environment &)> &change = {}) const;
    [[nodiscard]] vault::Client vault(const QString &who = QStringLiteral("root")) const;
    [[nodiscard]] kubernetes::Client root() const;
    [[nodiscard]] QString certificate() const; // of the SealedSecrets controller

    // A SecretStore whose token may read nothing below the prefix; with a server, one that is elsewhere.
    [[nodiscard]] bool makeStore(const QString &name, const QString &server = {}) const;
    // Another key for the SealedSecrets controller to find at its next start; its certificate's file.
    [[nodiscard]] QString addSealingKey() const;
    [[nodiscard]] bool dropSealingKey() const;

    // Names only, wherever a catalog can leave something; equal before and after where nothing is left.
    [[nodiscard]] QJsonObject picture() const;
    // Every object of the operator and of the controller, as JSON: to be searched for a password.
    [[nodiscard]] QByteArray objects() const;
    [[nodiscard]] QStringList vaultPaths() const; // below the prefix, of versions that can be read
    [[nodiscard]] QStringList mountedKeys() const;

private:
    [[nodiscard]] kubernetes::Client keySystem() const;

    const flow::Sandbox &m_sandbox;
    QJsonObject m_stack;
};

} // namespace vault_test
