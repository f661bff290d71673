// What stands in for OpenMetadata's server, started and stopped with this: its state, and how its next readings end. It checks each
// request and each answer by the vendor's own models (tests/stack/openmetadata).
#pragma once

#include "sandbox.h"

namespace flow {

class OpenMetadata {
public:
    explicit OpenMetadata(const Sandbox &sandbox);
    ~OpenMetadata();
    OpenMetadata(const OpenMetadata &) = delete;
    OpenMetadata &operator=(const OpenMetadata &) = delete;

    [[nodiscard]] bool isUp() const { return !m_contract.isEmpty(); }
    [[nodiscard]] QString tokenFile(const QString &user) const;
    // An environment file that names it, changed by the function.
    [[nodiscard]] QString environmentFile(const std::function<void(cluster::Environment &)> &change = {}) const;

    QJsonObject ask(const QByteArray &method, const QString &path, const QJsonObject &value = {}) const; // below /stand-in/
    void behave(const QJsonObject &how) const { ask("PUT", QStringLiteral("behaviour"), how); }
    [[nodiscard]] QJsonObject state() const { return ask("GET", QStringLiteral("state")); }
    // The one that this program makes for a catalog; empty where there is none.
    [[nodiscard]] QJsonObject serviceOf(const QString &catalog) const;

private:
    const Sandbox &m_sandbox;
    QString m_folder;
    QJsonObject m_contract;
};

// How a step of a run's JSON ended; empty where the run had none of that name.
[[nodiscard]] QString stateOf(const Called &called, const QString &step);

} // namespace flow
