// The sandbox as a test of what stands around a catalog meets it: the shared objects patched as root, and a second real Trino beside the
// first, as another coordinator behind the same Service or by its own address.
#pragma once

#include "cluster/trino_pods.h"
#include "sandbox.h"

#include <QProcess>

namespace flow {

class Surroundings {
public:
    Surroundings(); // with a catalog "kept"
    ~Surroundings();

    [[nodiscard]] kubernetes::Client root() const;
    void patch(const kubernetes::Resource &resource, const QString &name, const QJsonObject &patch) const;
    // A definition (tpch) of this name, in a file.
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] cluster::TrinoPods pods() const;
    [[nodiscard]] QJsonObject trinoCheck(const QString &environmentFile) const; // by `env test`
    [[nodiscard]] QString crash(const QString &environmentFile, const QString &name, int event) const; // in a registration; why it did not

    void scaleTo(int coordinators) const;
    void startSecond();
    void showBehindService(); // both, as the cluster's own controller would
    void takeFromService();
    void shutSecondsDoor(); // its pod's address no longer answers
    // An environment file of alice's that gives the addresses of both.
    [[nodiscard]] QString bothByAddress(const std::function<void(cluster::Environment &)> &change = {}) const;
    [[nodiscard]] bool isOnSecond(const QString &catalog) const;
    [[nodiscard]] Result<trino::QueryResult> onSecond(const QString &sql) const;
    [[nodiscard]] provisioning::Site second() const { return sandbox.site(m_secondAlone); }
    [[nodiscard]] QString secondsAddress() const; // host:port
    [[nodiscard]] QString secondsFolder() const { return m_second; }
    void stopSecond() const;

    Sandbox sandbox;
    QString found; // an environment file that names no coordinators
    QStringList podNames;

private:
    QString m_second; // folder of the other coordinator's sandbox
    cluster::Environment m_secondAlone;
    QString m_bothCas;
    std::vector<std::unique_ptr<QProcess>> m_doors;
};

} // namespace flow
