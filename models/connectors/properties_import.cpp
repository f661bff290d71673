#include "connectors/properties_import.h"

#include "connectors/field_value.h"
#include "connectors/java_properties.h"
#include "connectors/jdbc_url.h"
#include "connectors/values.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// USING names of earlier versions.
const QMap<QString, QString> &connectorNames()
{
    static const QMap<QString, QString> names{
        {u"hive-hadoop2"_s, u"hive"_s},          {u"hive-cdh4"_s, u"hive"_s},
        {u"hive-cdh5"_s, u"hive"_s},             {u"delta-lake"_s, u"delta_lake"_s},
        {u"memsql"_s, u"singlestore"_s},         {u"googlesheets"_s, u"gsheets"_s},
        {u"google-sheets"_s, u"gsheets"_s},      {u"trino-thrift"_s, u"trino_thrift"_s},
        {u"presto-thrift"_s, u"trino_thrift"_s}, {u"postgres"_s, u"postgresql"_s},
    };
    return names;
}

QString nameFrom(const QString &fileName)
{
    QString name = QFileInfo(fileName).completeBaseName().toLower();
    name.replace(QRegularExpression(u"[^a-z0-9-]+"_s), u"-"_s);
    name = name.left(40);
    while (name.startsWith(u'-') || name.endsWith(u'-')) {
        name = name.startsWith(u'-') ? name.mid(1) : name.chopped(1);
    }
    return name;
}

class Import {
public:
    Import(const std::vector<JavaProperty> &lines, const QString &fileName, const Library &library)
        : m_library(library)
    {
        m_parsed.file = fileName;
        for (const JavaProperty &line : lines) {
            if (m_values.contains(line.key)) {
                say(Severity::Warning, line.line, makeError("import.twice", {{u"property"_s, line.key}}));
            }
            m_values.insert(line.key, line.value); // Java takes the last
            m_lines.insert(line.key, line.line);
        }
    }

    catalog::ParsedDefinition run()
    {
        readName();
        if (!readConnector()) {
            return std::move(m_parsed);
        }
        joinMongosSeeds();
        splitS3Ssl();
        renameAll();
        for (auto value = m_values.begin(); value != m_values.end(); ++value) {
            take(value.key(), value.value());
        }
        turnOnTheFileSystem();
        std::ranges::stable_sort(m_parsed.diagnostics, {}, [](const Diagnostic &found) { return found.position.line; });
        return std::move(m_parsed);
    }

private:
    void say(Severity severity, int line, Error error)
    {
        m_parsed.diagnostics.push_back({severity, std::move(error), m_parsed.file, {line, 1}});
    }
    void note(const QString &property, Error error) { say(Severity::Note, m_lines.value(property, 1), std::move(error)); }

    catalog::CatalogDefinition &definition() { return m_parsed.definition; }

    void readName()
    {
        const QString written = QFileInfo(m_parsed.file).completeBaseName();
        definition().name = nameFrom(m_parsed.file);
        if (definition().name != written) {
            say(Severity::Warning, 1, makeError("import.name-changed", {{u"from"_s, written}, {u"to"_s, definition().name}}));
        }
    }

    bool readConnector()
    {
        const QString written = m_values.take(u"connector.name"_s).trimmed();
        if (written.isEmpty()) {
            say(Severity::Error, 1, makeError("import.no-connector"));
            return false;
        }
        const int line = m_lines.value(u"connector.name"_s);
        const QString name = connectorNames().value(written, written);
        if (name != written) {
            say(Severity::Note, line, makeError("import.connector-renamed", {{u"from"_s, written}, {u"to"_s, name}}));
        }
        definition().connector = name;
        m_descriptor = m_library.find(name);
        static const QStringList gone{u"accumulo"_s, u"atop"_s,       u"kinesis"_s, u"kudu"_s,    u"local-file"_s,
                                      u"localfile"_s, u"phoenix5"_s, u"phoenix"_s, u"raptor-legacy"_s, u"example-http"_s};
        if (m_descriptor == nullptr) {
            say(Severity::Error, line,
                gone.contains(name) ? makeError("import.connector-gone", {{u"name"_s, name}})
                                    : makeError("connector.unknown", {{u"name"_s, name}, {u"nearest"_s, m_library.nearest(name)}}));
        }
        return m_descriptor != nullptr;
    }

    // mongodb.seeds=a:27017,b and mongodb.credentials=user:password@database, until Trino 359.
    void joinMongosSeeds()
    {
        const QString seeds = m_values.take(u"mongodb.seeds"_s);
        if (seeds.isEmpty()) {
            return;
        }
        const QString credentials = m_values.take(u"mongodb.credentials"_s).section(u',', 0, 0);
        QString url = u"mongodb://"_s + QString(seeds).remove(u' ') + u'/';
        if (const qsizetype at = credentials.lastIndexOf(u'@'); at > 0) {
            const QString login = credentials.left(at);
            m_values.insert(u"mongodb.user"_s, login.section(u':', 0, 0));
            m_values.insert(u"mongodb.password"_s, login.section(u':', 1));
            m_lines.insert(u"mongodb.password"_s, m_lines.value(u"mongodb.credentials"_s));
            url += u"?authSource="_s + credentials.mid(at + 1);
        }
        m_values.insert(u"mongodb.connection-url"_s, url);
        m_lines.insert(u"mongodb.connection-url"_s, m_lines.value(u"mongodb.seeds"_s));
        note(u"mongodb.seeds"_s, renamed(u"mongodb.seeds"_s, u"mongodb.connection-url"_s));
    }

    // The native file system wants a whole URL; the old one named a host, and TLS by a switch.
    void splitS3Ssl()
    {
        const bool tls = m_values.value(u"hive.s3.ssl.enabled"_s, u"true"_s) != "false"_L1;
        if (const QString host = m_values.value(u"hive.s3.endpoint"_s); !host.isEmpty() && !host.contains("://"_L1)) {
            m_values.insert(u"hive.s3.endpoint"_s, (tls ? u"https://"_s : u"http://"_s) + host);
        }
        const bool encrypted = m_values.value(u"hive.s3.sse.enabled"_s) == "true"_L1;
        if (!m_values.take(u"hive.s3.sse.enabled"_s).isEmpty() && !encrypted) {
            m_values.remove(u"hive.s3.sse.type"_s);
        } else if (encrypted && !m_values.contains(u"hive.s3.sse.type"_s)) {
            m_values.insert(u"hive.s3.sse.type"_s, u"S3"_s);
        }
    }

    static Error renamed(const QString &from, const QString &to)
    {
        return makeError("import.renamed", {{u"property"_s, from}, {u"to"_s, to}});
    }

    void renameAll()
    {
        for (auto old = m_descriptor->legacy.begin(); old != m_descriptor->legacy.end(); ++old) {
            if (!m_values.contains(old.key())) {
                continue;
            }
            const QString value = m_values.take(old.key());
            note(old.key(), renamed(old.key(), old.value()));
            if (!m_values.contains(old.value())) {
                m_values.insert(old.value(), value);
                m_lines.insert(old.value(), m_lines.value(old.key()));
            }
        }
    }

    void take(const QString &property, const QString &value)
    {
        if (const Words *const why = m_descriptor->rejection(property)) {
            say(Severity::Warning, m_lines.value(property),
                makeError("import.dropped", {{u"property"_s, property}, {u"why-en"_s, why->en}, {u"why-fr"_s, why->fr}}));
            return;
        }
        const Field *const field = m_descriptor->fieldNamed(property);
        if (isReference(value) || field == nullptr) {
            takeUnknown(property, value);
        } else if (field->kind == FieldKind::Secret) {
            definition().credentials.insert_or_assign(property, catalog::Inline{Secret::fromText(value)});
            note(property, makeError("import.secret-moved", {{u"property"_s, property}}));
        } else if (field->isFile()) {
            definition().properties.insert(property, value);
            say(Severity::Warning, m_lines.value(property),
                makeError("import.file-named", {{u"property"_s, property}, {u"path"_s, value}}));
        } else if (field->kind == FieldKind::JdbcUrl) {
            takeUrl(*field, value);
        } else {
            definition().properties.insert(field->property, value);
        }
    }

    // A property no form has: secret by its name, and then delivered as the others are.
    void takeUnknown(const QString &property, const QString &value)
    {
        static const QRegularExpression secret(u"password|secret|token|credentials?-key|access-key\\z"_s);
        const bool isSecret = !isReference(value) && secret.match(property).hasMatch() && !property.endsWith("enabled"_L1)
            && !property.contains("cache-ttl"_L1) && !property.contains(".token-"_L1);
        if (isSecret) {
            definition().credentials.insert_or_assign(property, catalog::Inline{Secret::fromText(value)});
            note(property, makeError("import.secret-moved", {{u"property"_s, property}}));
            return;
        }
        definition().properties.insert(property, value);
    }

    // The fields a URL's user and password have of their own.
    [[nodiscard]] std::pair<QString, QString> loginOf(const Field &url) const
    {
        QString user = m_descriptor->userProperty;
        QString password = m_descriptor->passwordProperty;
        for (const Field &field : m_descriptor->fields) {
            if (field.userInfo && field.userInfo->url == url.property) {
                (field.userInfo->isPassword ? password : user) = field.property;
            }
        }
        if (url.property == "iceberg.jdbc-catalog.connection-url"_L1) {
            return {u"iceberg.jdbc-catalog.connection-user"_s, u"iceberg.jdbc-catalog.connection-password"_s};
        }
        return {user, password};
    }

    void takeUrl(const Field &field, const QString &value)
    {
        const PastedUrl pasted = withoutCredentials(value);
        definition().properties.insert(field.property, pasted.url);
        const auto [user, password] = loginOf(field);
        if (!pasted.user.isEmpty() && !user.isEmpty() && !m_values.contains(user)) {
            definition().properties.insert(user, pasted.user);
        }
        if (!pasted.password.isEmpty() && !password.isEmpty()) {
            definition().credentials.try_emplace(password, catalog::Inline{Secret::fromText(pasted.password)});
            note(field.property, makeError("import.password-moved", {{u"property"_s, field.property}, {u"to"_s, password}}));
        }
    }

    // Before Trino 458 the Hadoop libraries read S3; now the flag says who does.
    void turnOnTheFileSystem()
    {
        const Field *const storage = m_descriptor->field(u"storage");
        if (storage == nullptr || formValues(*m_descriptor, definition()).value(u"storage"_s) != "none"_L1) {
            return;
        }
        const auto speaksOf = [this](QLatin1StringView prefix) {
            const auto &properties = definition().properties;
            return std::ranges::any_of(properties.keys(), [&](const QString &key) { return key.startsWith(prefix); })
                || std::ranges::any_of(definition().credentials,
                                       [&](const auto &entry) { return entry.first.startsWith(prefix); });
        };
        const std::pair<QLatin1StringView, QString> systems[] = {{"s3."_L1, u"fs.native-s3.enabled"_s},
                                                                {"azure."_L1, u"fs.native-azure.enabled"_s},
                                                                {"gcs."_L1, u"fs.native-gcs.enabled"_s},
                                                                {"hive.hdfs."_L1, u"fs.hadoop.enabled"_s},
                                                                {"hive.config."_L1, u"fs.hadoop.enabled"_s}};
        for (const auto &[prefix, flag] : systems) {
            if (speaksOf(prefix) && !definition().properties.contains(flag)) {
                definition().properties.insert(flag, u"true"_s);
                say(Severity::Note, 1, makeError("import.added", {{u"property"_s, flag}, {u"value"_s, u"true"_s}}));
            }
        }
    }

    const Library &m_library;
    const Descriptor *m_descriptor = nullptr;
    catalog::ParsedDefinition m_parsed;
    QMap<QString, QString> m_values;
    QMap<QString, int> m_lines;
};

} // namespace

catalog::ParsedDefinition importProperties(QByteArrayView utf8, const QString &fileName, const Library &library)
{
    return Import(readProperties(utf8), fileName, library).run();
}

bool isCatalogFile(QByteArrayView utf8)
{
    const auto lines = readProperties(utf8.first(std::min<qsizetype>(utf8.size(), 64 * 1024)));
    return std::ranges::find(lines, u"connector.name"_s, &JavaProperty::key) != lines.end();
}

} // namespace connectors
