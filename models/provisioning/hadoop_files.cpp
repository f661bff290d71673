#include "provisioning/hadoop_files.h"

#include "kerberos/hadoop_sites.h"

using namespace Qt::StringLiterals;

namespace provisioning {

Diagnostics checkHadoopFiles(const catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets)
{
    Diagnostics unreadable;
    const auto read = [&](const QString &name) -> std::optional<kerberos::HadoopSite> {
        const auto given = secrets.find(name);
        if (given == secrets.end()) {
            return std::nullopt;
        }
        auto site = kerberos::HadoopSite::parse(given->second.reveal().toByteArray(), name);
        if (!site) {
            unreadable.push_back({Severity::Error, site.error(), name, {}});
            return std::nullopt;
        }
        return std::move(*site);
    };
    const auto core = read(u"core-site.xml"_s);
    const auto hdfs = read(u"hdfs-site.xml"_s);
    if (!core || !unreadable.empty()) {
        return unreadable;
    }
    const bool encrypted = definition.properties.value(u"hive.hdfs.wire-encryption.enabled"_s) == "true"_L1;
    return kerberos::checkHadoopSites(*core, hdfs, encrypted ? kerberos::WireEncryption::On : kerberos::WireEncryption::Off);
}

} // namespace provisioning
