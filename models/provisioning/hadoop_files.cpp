#include "provisioning/hadoop_files.h"

#include "kerberos/hadoop_sites.h"
#include "kerberos/keytab.h"

#include <algorithm>

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

Result<std::vector<Error>> judgeKerberosFiles(const catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets)
{
    std::vector<Error> remarks;
    if (!definition.kerberos) {
        return remarks;
    }
    if (const auto given = secrets.find(catalog::keytabCredential); given != secrets.end()) {
        const auto keytab = kerberos::Keytab::parse(given->second.reveal());
        const auto damage = std::ranges::find(keytab.problems(), Severity::Error, &kerberos::KeytabProblem::severity);
        if (damage != keytab.problems().end()) {
            return failure(Error(damage->error).at(u"%1: byte %2"_s.arg(catalog::keytabCredential).arg(damage->offset)));
        }
    }
    for (Diagnostic &one : checkHadoopFiles(definition, secrets)) {
        one.error.at(one.position.line > 0 ? u"%1:%2"_s.arg(one.file).arg(one.position.line) : one.file);
        if (one.severity == Severity::Error) {
            return failure(std::move(one.error));
        }
        remarks.push_back(std::move(one.error));
    }
    return remarks;
}

} // namespace provisioning
