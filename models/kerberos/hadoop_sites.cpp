#include "kerberos/hadoop_sites.h"

#include "base/nearest.h"
#include "kerberos/auth_to_local.h"

#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

QStringList listed(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        names += name.trimmed();
    }
    names.removeAll(QString());
    return names;
}

class SiteCheck {
public:
    SiteCheck(const HadoopSite &core, const std::optional<HadoopSite> &hdfs) : m_core(core), m_hdfs(hdfs) { }

    Diagnostics run(WireEncryption wire)
    {
        const QString authentication = m_core.value(u"hadoop.security.authentication"_s, u"simple"_s);
        if (authentication.compare("kerberos"_L1, Qt::CaseInsensitive) != 0) {
            report(Severity::Error, m_core, u"hadoop.security.authentication"_s,
                   makeError("hadoop.not-kerberos", {{u"value"_s, authentication}}));
        }
        // What the file says, Hadoop's servers offer; its own default is authentication.
        const QString protection = m_core.value(u"hadoop.rpc.protection"_s, u"authentication"_s);
        if (wire == WireEncryption::On && !listed(protection.toLower()).contains(u"privacy"_s)) {
            report(Severity::Error, m_core, u"hadoop.rpc.protection"_s, makeError("hadoop.protection", {{u"value"_s, protection}}));
        }
        checkFileSystem();
        const QString rules = u"hadoop.security.auth_to_local"_s;
        if (const auto bad = firstBadAuthRule(m_core.value(rules))) {
            report(Severity::Error, m_core, rules, makeError("hadoop.auth-rule", {{u"rule"_s, bad->rule}, {u"reason"_s, bad->reason}}));
        }
        const QString principal = u"dfs.namenode.kerberos.principal"_s;
        if (!m_core.has(principal) && !(m_hdfs && m_hdfs->has(principal))) {
            report(m_hdfs ? Severity::Error : Severity::Warning, m_hdfs ? *m_hdfs : m_core, principal,
                   makeError("hadoop.no-namenode-principal"));
        }
        return std::move(m_found);
    }

private:
    void report(Severity severity, const HadoopSite &site, const QString &name, Error error)
    {
        m_found.push_back({severity, std::move(error), site.file(), site.place(name)});
    }

    void checkFileSystem()
    {
        const QString name = m_core.has(u"fs.defaultFS"_s) ? u"fs.defaultFS"_s : u"fs.default.name"_s; // its old name
        const QString address = m_core.value(name);
        const QUrl url(address);
        if (address.isEmpty()) {
            report(Severity::Error, m_core, name, makeError("hadoop.no-default-fs"));
        } else if (url.scheme() == "file"_L1) {
            report(Severity::Error, m_core, name, makeError("hadoop.local-fs", {{u"value"_s, address}}));
        } else if (url.scheme() == "hdfs"_L1 || url.scheme() == "viewfs"_L1) {
            checkNameService(url, name);
        }
    }

    void checkNameService(const QUrl &url, const QString &place)
    {
        const QString authority = url.host();
        if (const auto service = nameServiceOf(m_core, m_hdfs)) {
            checkNodes(*service);
            return;
        }
        const bool isHost = url.port() > 0 || authority.contains(u'.') || url.scheme() != "hdfs"_L1;
        if (isHost || authority.isEmpty()) {
            return; // a viewfs's mount table, or a NameNode's own name
        }
        if (!m_hdfs) {
            report(Severity::Warning, m_core, place, makeError("hadoop.nameservice-elsewhere", {{u"name"_s, authority}}));
        } else if (const QStringList known = listed(m_hdfs->value(u"dfs.nameservices"_s)); !known.isEmpty()) {
            report(Severity::Error, m_core, place,
                   makeError("hadoop.nameservice-unknown", {{u"name"_s, authority}, {u"nearest"_s, nearestName(authority, known)}}));
        }
    }

    void checkNodes(const NameService &service)
    {
        const HadoopSite &site = m_hdfs && m_hdfs->has(u"dfs.nameservices"_s) ? *m_hdfs : m_core;
        const QString nodes = u"dfs.ha.namenodes."_s + service.name;
        for (const QString &node : listed(site.value(nodes))) {
            if (!site.has(u"dfs.namenode.rpc-address.%1.%2"_s.arg(service.name, node))) {
                report(Severity::Error, site, nodes,
                       makeError("hadoop.namenode-missing", {{u"nameservice"_s, service.name}, {u"node"_s, node}}));
            }
        }
        if (site.has(nodes) && !site.has(u"dfs.client.failover.proxy.provider."_s + service.name)) {
            report(Severity::Error, site, nodes, makeError("hadoop.failover-missing", {{u"nameservice"_s, service.name}}));
        }
    }

    const HadoopSite &m_core;
    const std::optional<HadoopSite> &m_hdfs;
    Diagnostics m_found;
};

} // namespace

Result<HadoopSite> HadoopSite::parse(const QByteArray &bytes, const QString &file)
{
    HadoopSite site;
    site.m_file = file;
    QXmlStreamReader xml(bytes); // expands no external entity, and bounds the internal ones
    bool isSite = false;
    QString name;
    int line = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "configuration"_L1) {
            isSite = true;
        } else if (xml.name() == "property"_L1) {
            line = static_cast<int>(xml.lineNumber());
            name.clear();
        } else if (xml.name() == "name"_L1) {
            name = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else if (xml.name() == "value"_L1 && !name.isEmpty()) {
            site.m_values.insert(name, {xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed(), line});
        }
    }
    if (xml.hasError()) {
        return failure("hadoop.not-xml",
                       {{u"file"_s, file}, {u"reason"_s, xml.errorString()}, {u"line"_s, QString::number(xml.lineNumber())}});
    }
    return isSite ? Result<HadoopSite>(std::move(site)) : failure("hadoop.not-a-site", {{u"file"_s, file}});
}

QString HadoopSite::value(const QString &name, const QString &otherwise) const
{
    constexpr int mostReplaced = 20; // as Hadoop's own
    static const QRegularExpression reference(uR"(\$\{([^${}\s]+)\})"_s);
    QString text = m_values.contains(name) ? m_values.value(name).text : otherwise;
    for (int i = 0; i < mostReplaced; ++i) {
        const auto match = reference.match(text);
        if (!match.hasMatch() || !m_values.contains(match.captured(1))) {
            break;
        }
        text.replace(match.capturedStart(), match.capturedLength(), m_values.value(match.captured(1)).text);
    }
    return text;
}

Position HadoopSite::place(const QString &name) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() ? Position{} : Position{found->line, 1};
}

std::optional<NameService> nameServiceOf(const HadoopSite &core, const std::optional<HadoopSite> &hdfs)
{
    const QUrl url(core.value(core.has(u"fs.defaultFS"_s) ? u"fs.defaultFS"_s : u"fs.default.name"_s));
    const HadoopSite &site = hdfs && hdfs->has(u"dfs.nameservices"_s) ? *hdfs : core;
    const QStringList known = listed(site.value(u"dfs.nameservices"_s));
    const auto isIt = [&](const QString &name) { return name.compare(url.host(), Qt::CaseInsensitive) == 0; }; // QUrl's are in lower case
    const auto found = std::ranges::find_if(known, isIt);
    if (found == known.end() || url.port() > 0) {
        return std::nullopt;
    }
    NameService service{*found, {}};
    for (const QString &node : listed(site.value(u"dfs.ha.namenodes."_s + service.name))) {
        const QString address = site.value(u"dfs.namenode.rpc-address.%1.%2"_s.arg(service.name, node));
        if (!address.isEmpty()) {
            service.nodes += address;
        }
    }
    return service;
}

Diagnostics checkHadoopSites(const HadoopSite &core, const std::optional<HadoopSite> &hdfs, WireEncryption wire)
{
    return SiteCheck(core, hdfs).run(wire);
}

} // namespace kerberos
