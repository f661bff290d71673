#include "provisioning/hadoop_files.h"

#include "base/nearest.h"
#include "kerberos/hadoop_sites.h"
#include "kerberos/keytab.h"
#include "provisioning/credentials.h"
#include "provisioning/kerberos_sign_in.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

const QStringList hadoopSites {u"core-site.xml"_s, u"hdfs-site.xml"_s};

// The first damage for which Java would drop the whole file.
std::optional<Error> damageOf(const kerberos::Keytab &keytab)
{
    const auto damage = std::ranges::find(keytab.problems(), Severity::Error, &kerberos::KeytabProblem::severity);
    return damage == keytab.problems().end()
        ? std::nullopt
        : std::optional(Error(damage->error).at(u"%1: byte %2"_s.arg(catalog::keytabCredential).arg(damage->offset)));
}

// Each by itself: one that is elsewhere does not hide the others.
std::map<QString, Secret> filesAtHand(const catalog::CatalogDefinition &definition, const QString &definitionFolder)
{
    std::map<QString, Secret> found;
    const auto look = [&](const catalog::CatalogDefinition &one) {
        if (auto read = readCredentials(one, definitionFolder, {})) {
            found.merge(*read);
        }
    };
    for (const QString &name : hadoopSites) {
        if (const auto given = definition.credentials.find(name); given != definition.credentials.end()) {
            catalog::CatalogDefinition one;
            one.credentials.insert(*given);
            look(one);
        }
    }
    catalog::CatalogDefinition keytab;
    keytab.kerberos = definition.kerberos;
    look(keytab);
    return found;
}

std::optional<Error> problemOfKeytab(catalog::CatalogDefinition definition, const std::map<QString, Secret> &files)
{
    const auto given = files.find(catalog::keytabCredential);
    if (given == files.end()) {
        return std::nullopt;
    }
    const auto keytab = kerberos::Keytab::parse(given->second.reveal());
    if (auto damage = damageOf(keytab)) {
        return damage;
    }
    const bool isNamed = completeKerberos(definition, files) && definition.kerberos->clientPrincipal.contains(u'@');
    const QString principal = definition.kerberos->clientPrincipal;
    const QString ofAnyHost = principal.section(u"_HOST@"_s, 0, 0); // Trino puts its own name there
    const bool isThere = std::ranges::any_of(keytab.principals(), [&](const QString &one) {
        return one == principal || (principal.contains(u"/_HOST@"_s) && one.startsWith(ofAnyHost) && one.endsWith(principal.section(u"_HOST"_s, 1)));
    });
    if (!isNamed || isThere) {
        return std::nullopt;
    }
    return makeError("keytab.principal-missing",
                     {{u"principal"_s, principal}, {u"nearest"_s, nearestName(principal, keytab.principals())}});
}

} // namespace

Diagnostics checkKerberosFiles(const catalog::ParsedDefinition &parsed, const QString &definitionFolder)
{
    if (!parsed.definition.kerberos) {
        return {};
    }
    const std::map<QString, Secret> files = filesAtHand(parsed.definition, definitionFolder);
    Diagnostics found;
    if (auto problem = problemOfKeytab(parsed.definition, files)) {
        found.push_back({Severity::Error, std::move(*problem), parsed.file, parsed.positionOf(u"/credentials/kerberos/keytab"_s)});
    }
    const bool all = std::ranges::all_of(hadoopSites, [&](const QString &name) {
        return files.contains(name) || !parsed.definition.credentials.contains(name);
    });
    for (Diagnostic &one : checkHadoopFiles(parsed.definition, files)) {
        if (!all && one.severity != Severity::Error) {
            continue; // the one that is elsewhere may say it
        }
        const auto source = parsed.definition.credentials.find(one.file);
        const auto *const file = source == parsed.definition.credentials.end() ? nullptr : std::get_if<catalog::FromFile>(&source->second);
        if (file != nullptr) {
            one.file = QDir(definitionFolder).filePath(file->path);
        }
        found.push_back(std::move(one));
    }
    return found;
}

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
        if (auto damage = damageOf(kerberos::Keytab::parse(given->second.reveal()))) {
            return failure(std::move(*damage));
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
