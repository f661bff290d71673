#include "connectors/render.h"

#include "catalog/object_name.h"
#include "connectors/field_value.h"
#include "connectors/values.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

class Rendering {
public:
    Rendering(const catalog::CatalogDefinition &definition, const Descriptor &descriptor, const Placement &placement)
        : m_definition(definition), m_descriptor(descriptor), m_placement(placement)
    {
    }

    Rendered run()
    {
        m_rendered.connector = m_descriptor.connector;
        m_rendered.comment = m_definition.description;
        for (auto property = m_definition.properties.begin(); property != m_definition.properties.end(); ++property) {
            m_rendered.properties.insert(m_descriptor.lastingName(property.key()), property.value());
        }
        for (const auto &[property, source] : m_definition.credentials) {
            m_left.append(property);
        }
        for (const FileSpec &file : m_descriptor.files) {
            addFile(file);
        }
        for (const QString &credential : std::as_const(m_left)) {
            addLiteral(credential);
        }
        if (m_definition.kerberos && m_descriptor.kerberos) {
            addKerberos(*m_definition.kerberos, *m_descriptor.kerberos);
        }
        for (const Field &field : m_descriptor.fields) { // a user without a password
            if (field.userInfo && !field.userInfo->isPassword) {
                putUserIntoUrl(field);
            }
        }
        for (auto fixed = m_descriptor.fixed.begin(); fixed != m_descriptor.fixed.end(); ++fixed) {
            m_rendered.properties.insert(fixed.key(), fixed.value());
        }
        nameForVersion();
        keepLiterals();
        return std::move(m_rendered);
    }

private:
    [[nodiscard]] bool isGiven(const QString &property) const
    {
        const Field *const field = m_descriptor.field(property);
        return field && field->isCredential() ? m_definition.credentials.contains(property)
                                              : !m_rendered.properties.value(property).isEmpty();
    }

    [[nodiscard]] QString keyOf(const QString &purpose) const
    {
        return u"%1.%2.%3"_s.arg(catalog::objectName(m_definition.name), m_placement.stamp, purpose);
    }

    void addFile(const FileSpec &spec)
    {
        if (std::ranges::none_of(spec.needs, [this](const QString &property) { return isGiven(property); })) {
            return;
        }
        ServerFile file{keyOf(spec.purpose), spec.format, {}};
        for (const FileSpec::Entry &entry : spec.entries) {
            if (m_definition.credentials.contains(entry.field) && !m_rendered.properties.contains(entry.field)) {
                file.entries.push_back({entry.key, entry.field, {}, true});
                m_left.removeOne(entry.field);
            } else if (m_rendered.properties.contains(entry.field)) { // the path of another file among them
                file.entries.push_back({entry.key, entry.field, m_rendered.properties.take(entry.field), false});
            }
        }
        if (spec.format == FileFormat::KafkaClient && m_definition.kerberos && m_descriptor.kerberos) {
            // Beside the keytab that it names: Trino looks for this file only, and so finds that one there, too.
            file.place = FilePlace::Keytabs;
            file.entries.push_back({u"principal"_s, {}, m_definition.kerberos->clientPrincipal, false});
            file.entries.push_back({u"keytab"_s, {}, pathIn(m_placement.keytabFolder, keyOf(u"keytab"_s)), false});
        }
        append(spec.property, pathIn(file.place == FilePlace::Keytabs ? m_placement.keytabFolder : m_placement.folder, file.key));
        m_rendered.properties.insert(spec.sets);
        m_rendered.files.push_back(std::move(file));
    }

    static QString pathIn(QString folder, const QString &key)
    {
        while (folder.endsWith(u'/')) {
            folder.chop(1);
        }
        return folder + u'/' + key;
    }

    void append(const QString &property, const QString &path)
    {
        QString &value = m_rendered.properties[property];
        value = value.isEmpty() ? path : QString(value + u',' + path);
    }

    void addKerberos(const catalog::KerberosCredentials &credentials, const Kerberos &kerberos)
    {
        const QString keytab = keyOf(u"keytab"_s);
        m_rendered.files.push_back({keytab, FileFormat::AsGiven, {{u"content"_s, catalog::keytabCredential, {}, true}}, FilePlace::Keytabs});
        for (const Kerberos::SignIn &signIn : kerberos.signIns) {
            if (!signIn.needs.isEmpty() && !isGiven(signIn.needs)) {
                continue;
            }
            m_rendered.properties.insert(signIn.sets);
            for (const QString &property : signIn.principals) {
                m_rendered.properties.insert(property, credentials.clientPrincipal);
            }
            for (const QString &property : signIn.keytabs) {
                m_rendered.properties.insert(property, pathIn(m_placement.keytabFolder, keytab));
            }
        }
        m_rendered.krb5Marker = QString();
        if (!kerberos.marker.isEmpty()) {
            const bool isHadoops = std::ranges::none_of(m_descriptor.files, [](const FileSpec &file) { return file.format == FileFormat::KafkaClient; });
            m_rendered.krb5Marker = keyOf(isHadoops ? u"krb5.xml"_s : u"krb5.properties"_s);
            append(kerberos.marker, pathIn(m_placement.krb5Folder, *m_rendered.krb5Marker));
        }
    }

    void addLiteral(const QString &credential)
    {
        const Field *const field = m_descriptor.field(credential);
        if (field && field->userInfo) {
            const QString url = m_rendered.properties.take(field->userInfo->url);
            const qsizetype host = url.indexOf("//"_L1) + 2;
            m_rendered.literals.push_back({field->userInfo->url, credential,
                                           url.left(host) + takenUser(field->userInfo->url) + u':',
                                           u'@' + url.mid(host), true});
            return;
        }
        m_rendered.literals.push_back({credential, credential, {}, {}, false});
    }

    // The user that belongs into this URL, percent-encoded.
    QString takenUser(const QString &url)
    {
        for (const Field &field : m_descriptor.fields) {
            if (field.userInfo && !field.userInfo->isPassword && field.userInfo->url == url) {
                return QString::fromLatin1(QUrl::toPercentEncoding(m_rendered.properties.take(field.property)));
            }
        }
        return {};
    }

    void putUserIntoUrl(const Field &field)
    {
        const QString user = QString::fromLatin1(QUrl::toPercentEncoding(m_rendered.properties.take(field.property)));
        if (QString url = m_rendered.properties.value(field.userInfo->url); !user.isEmpty() && !url.isEmpty()) {
            url.insert(url.indexOf("//"_L1) + 2, user + u'@');
            m_rendered.properties.insert(field.userInfo->url, url);
        }
    }

    // Names are the version's; what it does not know is not sent.
    void nameForVersion()
    {
        const int version = m_placement.trinoVersion;
        QMap<QString, QString> named;
        for (auto property = m_rendered.properties.begin(); property != m_rendered.properties.end(); ++property) {
            const Field *const field = m_descriptor.field(property.key());
            const bool isKnown = version == 0 || field == nullptr
                || (version >= field->since && (field->removedIn == 0 || version < field->removedIn));
            if (isKnown) {
                named.insert(m_descriptor.nameIn(version, property.key()), property.value());
            }
        }
        m_rendered.properties = std::move(named);
    }

    void keepLiterals()
    {
        if (m_rendered.literals.empty()) {
            return;
        }
        ServerFile kept{keyOf(u"kept.json"_s), FileFormat::Kept, {}};
        for (const Literal &literal : m_rendered.literals) {
            kept.entries.push_back({literal.credential, literal.credential, {}, true});
        }
        m_rendered.files.push_back(std::move(kept));
    }

    const catalog::CatalogDefinition &m_definition;
    const Descriptor &m_descriptor;
    const Placement &m_placement;
    QStringList m_left; // credentials that are in no file yet
    Rendered m_rendered;
};

} // namespace

Result<Rendered> render(const catalog::CatalogDefinition &definition, const Library &library,
                        const Placement &placement)
{
    const Descriptor *descriptor = library.find(definition.connector);
    if (!descriptor) {
        return failure("connector.unknown",
                       {{u"name"_s, definition.connector}, {u"nearest"_s, library.nearest(definition.connector)}});
    }
    return Rendering(definition, *descriptor, placement).run();
}

QMap<QString, QString> shownProperties(const Rendered &rendered)
{
    QMap<QString, QString> properties = rendered.properties;
    for (const Literal &literal : rendered.literals) {
        properties.insert(literal.property, literal.before + secretDots + literal.after);
    }
    return properties;
}

Result<QMap<QString, QString>> sentProperties(const Rendered &rendered, const std::map<QString, Secret> &secrets)
{
    QMap<QString, QString> properties = rendered.properties;
    for (const Literal &literal : rendered.literals) {
        const auto secret = secrets.find(literal.credential);
        if (secret == secrets.end() || secret->second.isEmpty()) {
            return failure("connector.missing-credential", {{u"property"_s, literal.credential}});
        }
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        QString value = decoder(secret->second.reveal());
        if (decoder.hasError()) {
            return failure("connector.credential-not-text", {{u"property"_s, literal.credential}});
        }
        if (literal.percentEncoded) {
            value = QString::fromLatin1(QUrl::toPercentEncoding(value));
        }
        properties.insert(literal.property, literal.before + value + literal.after);
    }
    return properties;
}

const ServerFile *keptFile(const Rendered &rendered)
{
    const auto found = std::ranges::find(rendered.files, FileFormat::Kept, &ServerFile::format);
    return found == rendered.files.end() ? nullptr : &*found;
}

} // namespace connectors
