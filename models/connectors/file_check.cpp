#include "connectors/file_check.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

Result<FileFacts> serviceAccount(const Field &field, const QByteArray &bytes)
{
    const auto wrong = [&field](const QString &reason) {
        return failure("connector.service-account", {{u"property"_s, field.property}, {u"reason"_s, reason}});
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject()) {
        return wrong(error.error == QJsonParseError::NoError ? u"no JSON object"_s : error.errorString());
    }
    const QJsonObject key = document.object();
    if (key.value("type"_L1) != "service_account"_L1) {
        return wrong(u"type: "_s + key.value("type"_L1).toString());
    }
    for (const QString &member : {u"project_id"_s, u"private_key"_s, u"client_email"_s}) {
        if (key.value(member).toString().isEmpty()) {
            return wrong(member);
        }
    }
    if (!key.value("private_key"_L1).toString().contains("-----BEGIN"_L1)) {
        return wrong(u"private_key"_s);
    }
    return FileFacts{{{u"type"_s, key.value("type"_L1).toString()},
                      {u"project_id"_s, key.value("project_id"_L1).toString()},
                      {u"client_email"_s, key.value("client_email"_L1).toString()}}};
}

// <configuration><property><name>…</name><value>…</value></property>…
Result<QMap<QString, QString>> hadoopProperties(const Field &field, const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    const auto wrong = [&](const QString &reason) {
        return failure("connector.hadoop-xml", {{u"property"_s, field.property},
                                                {u"reason"_s, reason},
                                                {u"line"_s, QString::number(xml.lineNumber())}});
    };
    if (!xml.readNextStartElement() || xml.name() != "configuration"_L1) {
        return wrong(xml.hasError() ? xml.errorString() : u"no <configuration>"_s);
    }
    QMap<QString, QString> properties;
    while (xml.readNextStartElement()) {
        if (xml.name() != "property"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        QString name;
        QString value;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1) {
                name = xml.readElementText().trimmed();
            } else if (xml.name() == "value"_L1) {
                value = xml.readElementText().trimmed();
            } else {
                xml.skipCurrentElement();
            }
        }
        if (name.isEmpty() && !xml.hasError()) {
            return wrong(u"<property> without <name>"_s);
        }
        properties.insert(name, value);
    }
    if (xml.hasError()) {
        return wrong(xml.errorString());
    }
    return properties;
}

// "hdfs/_HOST@ACME.LAN" → "ACME.LAN"
QString realmIn(const QMap<QString, QString> &properties)
{
    for (const QString &name : {u"dfs.namenode.kerberos.principal"_s, u"dfs.datanode.kerberos.principal"_s}) {
        if (const QString principal = properties.value(name); principal.contains(u'@')) {
            return principal.section(u'@', 1);
        }
    }
    return {};
}

// "lake (master1:8020, master2:8020)" of each name service, as dfs.ha.namenodes.… has its nodes.
QString nameservicesIn(const QMap<QString, QString> &properties)
{
    QStringList services;
    for (const QString &name : properties.value(u"dfs.nameservices"_s).split(u',', Qt::SkipEmptyParts)) {
        const QString service = name.trimmed();
        QStringList nodes;
        for (const QString &node : properties.value(u"dfs.ha.namenodes."_s + service).split(u',', Qt::SkipEmptyParts)) {
            const QString address = properties.value(u"dfs.namenode.rpc-address.%1.%2"_s.arg(service, node.trimmed()));
            nodes.append(address.isEmpty() ? node.trimmed() : address);
        }
        services.append(nodes.isEmpty() ? service : u"%1 (%2)"_s.arg(service, nodes.join(u", "_s)));
    }
    return services.join(u", "_s);
}

Result<FileFacts> hadoopXml(const Field &field, const QByteArray &bytes)
{
    const auto properties = hadoopProperties(field, bytes);
    if (!properties) {
        return failure(properties.error());
    }
    FileFacts facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            facts.rows.append({name, value});
        }
    };
    for (const QString &name : {u"fs.defaultFS"_s, u"hadoop.security.authentication"_s, u"hadoop.rpc.protection"_s}) {
        add(name, properties->value(name));
    }
    add(u"dfs.nameservices"_s, nameservicesIn(*properties));
    add(u"dfs.data.transfer.protection"_s, properties->value(u"dfs.data.transfer.protection"_s));
    add(u"realm"_s, realmIn(*properties));
    add(u"properties"_s, QString::number(properties->size()));
    return facts;
}

Result<FileFacts> trustStore(const Field &field, const QByteArray &bytes)
{
    const qsizetype certificates = bytes.count("-----BEGIN CERTIFICATE-----");
    const bool isPem = certificates > 0 && certificates == bytes.count("-----END CERTIFICATE-----");
    const bool isJks = bytes.startsWith(QByteArray::fromHex("feedfeed"));
    const bool isPkcs12 = bytes.startsWith(QByteArray::fromHex("30")) && bytes.size() > 64; // a DER sequence
    if (!isPem && !isJks && !isPkcs12) {
        return failure("connector.trust-store", {{u"property"_s, field.property}});
    }
    FileFacts facts{{{u"format"_s, isPem ? u"PEM"_s : isJks ? u"JKS"_s : u"PKCS#12"_s}}};
    if (isPem) {
        facts.rows.append({u"certificates"_s, QString::number(certificates)});
    }
    return facts;
}

} // namespace

Result<FileFacts> factsOf(const Field &field, const Secret &content)
{
    if (content.isEmpty()) {
        return failure("connector.file-empty", {{u"property"_s, field.property}});
    }
    const QByteArrayView view = content.reveal();
    const QByteArray bytes = QByteArray::fromRawData(view.data(), view.size());
    switch (field.kind) {
    case FieldKind::ServiceAccount:
        return serviceAccount(field, bytes);
    case FieldKind::HadoopXml:
        return hadoopXml(field, bytes);
    case FieldKind::TrustStore:
        return trustStore(field, bytes);
    case FieldKind::Keytab:
        if (!bytes.startsWith(QByteArray::fromHex("0502")) && !bytes.startsWith(QByteArray::fromHex("0501"))) {
            return failure("connector.keytab", {{u"property"_s, field.property}});
        }
        return FileFacts{};
    default:
        return FileFacts{};
    }
}

namespace {

bool isFor(const Field &field, const QString &fileName, const Secret &content)
{
    const auto facts = factsOf(field, content);
    if (!facts || field.kind == FieldKind::File) { // any bytes would do: only a person knows
        return false;
    }
    if (field.kind != FieldKind::HadoopXml || fileName == field.property) {
        return true;
    }
    const bool saysWhichFileSystem = std::ranges::any_of(facts->rows, [](const auto &row) { return row.first == "fs.defaultFS"_L1; });
    return !fileName.endsWith("-site.xml"_L1) && saysWhichFileSystem == (field.property == "core-site.xml"_L1);
}

} // namespace

const Field *fieldForFile(const Descriptor &descriptor, const QString &fileName, const Secret &content)
{
    const auto found = std::ranges::find_if(descriptor.fields, [&](const Field &field) {
        return field.isFile() && isFor(field, fileName, content);
    });
    return found == descriptor.fields.end() ? nullptr : &*found;
}

} // namespace connectors
