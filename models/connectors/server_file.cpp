#include "connectors/server_file.h"

#include "connectors/java_properties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// Each entry's value as UTF-8, those of credentials as they were given.
struct Value {
    QString key;
    Secret bytes;
};

Result<std::vector<Value>> valuesOf(const ServerFile &file, const std::map<QString, Secret> &secrets)
{
    std::vector<Value> values;
    for (const FileEntry &entry : file.entries) {
        if (!entry.isCredential) {
            values.push_back({entry.key, Secret::fromText(entry.text)});
            continue;
        }
        const auto secret = secrets.find(entry.field);
        if (secret == secrets.end()) {
            return failure("connector.missing-credential", {{u"property"_s, entry.field}});
        }
        if (secret->second.isEmpty()) {
            return failure("connector.empty-credential", {{u"property"_s, entry.field}});
        }
        if (file.format != FileFormat::AsGiven) {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const Wiped text{decoder(secret->second.reveal())};
            if (decoder.hasError()) { // a replacement character in its place would only look like a wrong password later
                return failure("connector.credential-not-text", {{u"property"_s, entry.field}});
            }
        }
        values.push_back({entry.key, secret->second});
    }
    return values;
}

Wiped textOf(const Secret &secret)
{
    return {QString::fromUtf8(secret.reveal())};
}

Secret javaProperties(const std::vector<Value> &values)
{
    qsizetype size = 0;
    for (const Value &value : values) {
        size += value.key.size() + 6 * value.bytes.size() + 8;
    }
    QByteArray content;
    content.reserve(size); // growing would leave copies behind
    for (const Value &value : values) {
        const Wiped text = textOf(value.bytes);
        appendProperty(content, value.key, text.text);
    }
    return Secret::fromBytes(std::move(content));
}

// In double quotes, as JAAS reads its options.
QString jaasQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + quoted + u'"';
}

// User and password, or principal and keytab, become the one line that Kafka's client signs in by.
Secret kafkaClient(std::vector<Value> values)
{
    Wiped user;
    Wiped password;
    QString mechanism;
    QString principal;
    QString keytab;
    std::vector<Value> rest;
    for (Value &value : values) {
        if (value.key == "username"_L1) {
            user.text = QString::fromUtf8(value.bytes.reveal());
        } else if (value.key == "password"_L1) {
            password.text = QString::fromUtf8(value.bytes.reveal());
        } else if (value.key == "principal"_L1) {
            principal = QString::fromUtf8(value.bytes.reveal());
        } else if (value.key == "keytab"_L1) {
            keytab = QString::fromUtf8(value.bytes.reveal());
        } else {
            if (value.key == "sasl.mechanism"_L1) {
                mechanism = QString::fromUtf8(value.bytes.reveal());
            }
            rest.push_back(std::move(value));
        }
    }
    if (!user.text.isEmpty()) {
        const QString module = mechanism.startsWith("SCRAM"_L1)
            ? u"org.apache.kafka.common.security.scram.ScramLoginModule"_s
            : u"org.apache.kafka.common.security.plain.PlainLoginModule"_s;
        const Wiped line{u"%1 required username=%2 password=%3;"_s.arg(module, jaasQuoted(user.text),
                                                                       jaasQuoted(password.text))};
        rest.push_back({u"sasl.jaas.config"_s, Secret::fromText(line.text)});
    }
    if (!keytab.isEmpty()) {
        const QString line = u"com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true storeKey=true keyTab=%1 principal=%2;"_s
                                 .arg(jaasQuoted(keytab), jaasQuoted(principal));
        rest.push_back({u"sasl.jaas.config"_s, Secret::fromText(line)});
    }
    return javaProperties(rest);
}

Secret asJson(const QJsonObject &object)
{
    return Secret::fromBytes(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Secret s3Mapping(const std::vector<Value> &values)
{
    QJsonObject mapping;
    for (const Value &value : values) {
        mapping.insert(value.key, QString::fromUtf8(value.bytes.reveal()));
    }
    return asJson({{u"mappings"_s, QJsonArray{mapping}}});
}

} // namespace

QStringList ServerFile::credentials() const
{
    QStringList fields;
    for (const FileEntry &entry : entries) {
        if (entry.isCredential) {
            fields.append(entry.field);
        }
    }
    return fields;
}

Result<Secret> fileContent(const ServerFile &file, const std::map<QString, Secret> &secrets)
{
    auto values = valuesOf(file, secrets);
    if (!values) {
        return failure(std::move(values.error()));
    }
    switch (file.format) {
    case FileFormat::JavaProperties:
        return javaProperties(*values);
    case FileFormat::KafkaClient:
        return kafkaClient(std::move(*values));
    case FileFormat::S3SecurityMapping:
        return s3Mapping(*values);
    case FileFormat::Kept: {
        QJsonObject object;
        for (const Value &value : *values) {
            object.insert(value.key, QString::fromUtf8(value.bytes.reveal()));
        }
        return asJson(object);
    }
    case FileFormat::AsGiven:
        break;
    }
    return values->empty() ? Secret() : values->front().bytes;
}

QString maskedContent(const ServerFile &file)
{
    QString text;
    for (const FileEntry &entry : file.entries) {
        const QString value = entry.isCredential ? secretDots : entry.text;
        text += file.format == FileFormat::AsGiven ? value + u" ("_s + entry.field + u")\n"_s
                                                   : QString(entry.key + u'=' + value + u'\n');
    }
    return text;
}

Result<std::map<QString, Secret>> keptSecrets(const ServerFile &file, const Secret &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content.reveal().toByteArray());
    if (!document.isObject()) {
        return failure("connector.kept-unreadable", {{u"file"_s, file.key}});
    }
    const QJsonObject object = document.object();
    std::map<QString, Secret> secrets;
    for (const FileEntry &entry : file.entries) {
        if (!object.value(entry.key).isString()) {
            return failure("connector.kept-unreadable", {{u"file"_s, file.key}});
        }
        secrets.emplace(entry.field, Secret::fromText(object.value(entry.key).toString()));
    }
    return secrets;
}

} // namespace connectors
