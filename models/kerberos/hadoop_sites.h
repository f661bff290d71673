// Hadoop's core-site.xml and hdfs-site.xml as far as signing in to HDFS depends on them: whether what they say fits a
// Kerberos catalog, before anything is sent. Not for krb5.conf: the realms of principals in a core-site.xml are
// kerberos/check.h's, which knows them.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace kerberos {

// A file's properties, the last of a name; ${name} is replaced where that property is there.
class HadoopSite {
public:
    struct Value {
        QString text;
        int line = 0; // 1-based, of <property>
    };

    // Errors: hadoop.not-xml {file, reason, line}, hadoop.not-a-site {file} (no <configuration>).
    [[nodiscard]] static Result<HadoopSite> parse(const QByteArray &bytes, const QString &file);

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] QString value(const QString &name, const QString &otherwise = {}) const;
    [[nodiscard]] Position place(const QString &name) const; // {0, 0} where it is not there
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }

private:
    QString m_file;
    QMap<QString, Value> m_values;
};

enum class WireEncryption { Off, On }; // hive.hdfs.wire-encryption.enabled: Trino then asks for privacy, and takes no less

struct NameService {
    QString name;
    QStringList nodes; // host:port of each NameNode, in order
};

// The nameservice that fs.defaultFS means; nullopt: it names a host.
[[nodiscard]] std::optional<NameService> nameServiceOf(const HadoopSite &core, const std::optional<HadoopSite> &hdfs);

// Errors: hadoop.not-kerberos {value}, hadoop.no-default-fs, hadoop.local-fs {value}, hadoop.protection {value},
// hadoop.nameservice-unknown {name, nearest}, hadoop.namenode-missing {nameservice, node}, hadoop.failover-missing
// {nameservice}, hadoop.auth-rule {rule, reason}, hadoop.no-namenode-principal (with an hdfs-site.xml). Warnings: hadoop.nameservice-elsewhere {name}
// (without one), hadoop.no-namenode-principal.
[[nodiscard]] Diagnostics checkHadoopSites(const HadoopSite &core, const std::optional<HadoopSite> &hdfs, WireEncryption wire);

} // namespace kerberos
