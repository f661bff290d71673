// A real MIT KDC of its own for one test: realm ACME.LAN in a temporary folder, on a free port of this machine. Ends
// with the object.
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace flow {

struct RealmOptions {
    QByteArray kdcConf = {}; // more lines for its realm
    QString clock = {}; // libfaketime's: "+10m"
    QByteArray host = "127.0.0.1"; // where it listens
    QByteArray udp = {}; // "no": TCP only
};

class Realm {
public:
    explicit Realm(const QStringList &kadminQueries, RealmOptions options = {});
    ~Realm();

    [[nodiscard]] bool isUp() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    // The keytab of these principals, exported as their keys are (ktadd -norandkey), with more of ktadd's options.
    [[nodiscard]] QByteArray keytab(const QStringList &principals, const QString &more = {});
    // A query of kadmin.local; its output.
    QByteArray kadmin(const QString &query);
    // A krb5.conf that leads here: more lines under [libdefaults], and the kdc's value where it is not this one.
    [[nodiscard]] QByteArray conf(const QByteArray &libdefaults = {}, const QByteArray &kdc = {}) const;
    void stop();

private:
    void start();
    QByteArray run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    RealmOptions m_options;
    quint16 m_port = 0;
    QProcess m_kdc;
    int m_keytabs = 0;
};

} // namespace flow
