#include "base/nearest.h"
#include "catalog/catalog_definition.h"
#include "catalog/credential_source.h"
#include "catalog/password_in_value.h"


#include <algorithm>

using namespace Qt::StringLiterals;
using document::Kind;
using document::Node;

namespace catalog {

namespace {

// One pass over the tree; every finding goes into `parsed`.
class Reader {
public:
    explicit Reader(ParsedDefinition &into) : parsed(into) { }

    void read(const Node &root)
    {
        if (root.kind != Kind::Map && root.kind != Kind::Null) {
            report(Severity::Error, root, wrongType(u"/"_s, u"map"_s));
            return;
        }
        static const QStringList fields{u"name"_s,       u"connector"_s,   u"description"_s,
                                        u"properties"_s, u"credentials"_s, u"allow_roles"_s};
        rejectUnknown(root, fields, {});
        CatalogDefinition &definition = parsed.definition;
        if (const Node *name = required(root, u"name"_s, u"name"_s)) {
            definition.name = textOf(*name, u"name"_s);
            if (name->isText()) {
                report(*name, checkName(definition.name));
            }
        }
        if (const Node *connector = required(root, u"connector"_s, u"connector"_s)) {
            definition.connector = textOf(*connector, u"connector"_s);
        }
        if (const Node *description = given(root, u"description"_s)) {
            definition.description = textOf(*description, u"description"_s);
        }
        if (const Node *properties = given(root, u"properties"_s)) {
            readProperties(*properties);
        }
        if (const Node *credentials = given(root, u"credentials"_s)) {
            readCredentials(*credentials);
        }
        if (const Node *roles = given(root, u"allow_roles"_s)) {
            readRoles(*roles);
        }
    }

private:
    void report(Severity severity, const Node &at, Error error)
    {
        parsed.diagnostics.push_back({severity, std::move(error), parsed.file, at.position});
    }
    void report(const Node &at, const Result<> &result)
    {
        if (!result) {
            report(Severity::Error, at, result.error());
        }
    }

    static Error wrongType(const QString &field, const QString &expected)
    {
        return makeError("catalog.wrong-type", {{u"field"_s, field}, {u"expected"_s, expected}});
    }

    void rejectUnknown(const Node &map, const QStringList &known, const QString &prefix)
    {
        for (const auto &[key, value] : map.members) {
            if (!known.contains(key.scalar)) {
                report(Severity::Error, key,
                       makeError("catalog.unknown-field",
                                 {{u"field"_s, prefix + key.scalar}, {u"nearest"_s, nearestName(key.scalar, known)}}));
            }
        }
    }

    // `key:` with nothing behind it is as good as absent.
    static const Node *given(const Node &map, const QString &key)
    {
        const Node *node = map.find(key);
        return node && node->kind != Kind::Null ? node : nullptr;
    }

    const Node *required(const Node &map, const QString &key, const QString &field)
    {
        const Node *node = map.find(key);
        if (!node || node->kind == Kind::Null || (node->isText() && node->scalar.isEmpty())) {
            report(Severity::Error, node ? *node : map, makeError("catalog.missing-field", {{u"field"_s, field}}));
            return nullptr;
        }
        return node;
    }

    QString textOf(const Node &node, const QString &field)
    {
        if (!node.isText()) {
            report(Severity::Error, node, wrongType(field, u"text"_s));
            return {};
        }
        return node.scalar;
    }

    void readProperties(const Node &properties)
    {
        if (properties.kind != Kind::Map) {
            report(Severity::Error, properties, wrongType(u"properties"_s, u"map"_s));
            return;
        }
        for (const auto &[key, value] : properties.members) {
            const QString field = u"properties."_s + key.scalar;
            if (!value.isText()) {
                report(Severity::Error, value, wrongType(field, u"text"_s));
            } else if (holdsPassword(value.scalar)) {
                // Left out of the definition too, so that nobody downstream can print it.
                report(Severity::Error, value, makeError("catalog.password-in-url", {{u"field"_s, field}}));
            } else {
                parsed.definition.properties.insert(key.scalar, value.scalar);
            }
        }
    }

    void readCredentials(const Node &credentials)
    {
        if (credentials.kind != Kind::Map) {
            report(Severity::Error, credentials, wrongType(u"credentials"_s, u"map"_s));
            return;
        }
        for (const auto &[key, value] : credentials.members) {
            if (key.scalar == "kerberos"_L1) {
                readKerberos(value);
                continue;
            }
            const QString field = u"credentials."_s + key.scalar;
            if (value.isText()) {
                report(Severity::Warning, value, makeError("catalog.inline-secret", {{u"field"_s, field}}));
                parsed.definition.credentials.emplace(key.scalar, Inline{Secret::fromText(value.scalar)});
            } else if (auto source = readSource(value, field)) {
                parsed.definition.credentials.emplace(key.scalar, std::move(*source));
            }
        }
    }

    std::optional<CredentialSource> readSource(const Node &node, const QString &field)
    {
        static const QStringList forms{u"file"_s, u"env"_s, u"prompt"_s, u"vault"_s};
        if (node.kind != Kind::Map || node.members.empty()) {
            report(Severity::Error, node, wrongType(field, u"source"_s));
            return std::nullopt;
        }
        const auto &[key, value] = node.members.front();
        if (!forms.contains(key.scalar)) {
            report(Severity::Error, key,
                   makeError("catalog.unknown-credential-source", {{u"field"_s, field}, {u"source"_s, key.scalar}}));
            return std::nullopt;
        }
        if (node.members.size() > 1) {
            report(Severity::Error, node.members[1].first,
                   makeError("catalog.several-credential-sources", {{u"field"_s, field}}));
            return std::nullopt;
        }
        const QString path = field + u'.' + key.scalar;
        if (key.scalar == "prompt"_L1) {
            if (value.isText() && value.scalar == "true"_L1) {
                return FromPrompt{};
            }
            report(Severity::Error, value, wrongType(path, u"true"_s));
            return std::nullopt;
        }
        const auto vault = value.isText() && key.scalar == "vault"_L1 ? vaultReference(value.scalar) : std::nullopt;
        if (key.scalar == "vault"_L1 && !vault) {
            report(Severity::Error, value, wrongType(path, u"path#key"_s));
            return std::nullopt;
        }
        if (!value.isText() || value.scalar.isEmpty()) {
            report(Severity::Error, value, wrongType(path, u"text"_s));
            return std::nullopt;
        }
        if (vault) {
            return *vault;
        }
        return key.scalar == "file"_L1 ? CredentialSource(FromFile{value.scalar}) : FromEnvironment{value.scalar};
    }

    void readKerberos(const Node &node)
    {
        const QString field = u"credentials.kerberos"_s;
        if (node.kind != Kind::Map) {
            report(Severity::Error, node, wrongType(field, u"map"_s));
            return;
        }
        rejectUnknown(node, {u"client_principal"_s, u"keytab"_s, u"krb5_conf"_s}, field + u'.');
        KerberosCredentials kerberos;
        const QString principalField = field + u".client_principal"_s;
        if (const Node *principal = given(node, u"client_principal"_s)) {
            kerberos.clientPrincipal = textOf(*principal, principalField);
        }
        if (const Node *keytab = given(node, u"keytab"_s)) {
            kerberos.keytab = readKeytab(*keytab, field + u".keytab"_s);
        }
        if (const Node *krb5 = given(node, u"krb5_conf"_s)) {
            readTextOrFile(*krb5, field + u".krb5_conf"_s, kerberos.krb5Conf, kerberos.krb5ConfFile);
        }
        parsed.definition.kerberos = std::move(kerberos);
    }

    // The text itself, or {file: PATH}.
    void readTextOrFile(const Node &node, const QString &field, QString &text, QString &file)
    {
        if (node.kind != Kind::Map) {
            text = textOf(node, field);
            return;
        }
        rejectUnknown(node, {u"file"_s}, field + u'.');
        if (const Node *path = required(node, u"file"_s, field + u".file"_s)) {
            file = textOf(*path, field + u".file"_s);
        }
    }

    std::optional<CredentialSource> readKeytab(const Node &keytab, const QString &field)
    {
        if (!keytab.isText()) {
            return readSource(keytab, field);
        }
        auto bytes = secretFromBase64(keytab.scalar);
        if (!bytes) {
            report(Severity::Error, keytab, makeError("catalog.bad-base64", {{u"field"_s, field}}));
            return std::nullopt;
        }
        report(Severity::Warning, keytab, makeError("catalog.inline-secret", {{u"field"_s, field}}));
        return Inline{std::move(*bytes)};
    }

    void readRoles(const Node &roles)
    {
        if (roles.kind != Kind::Sequence) {
            report(Severity::Error, roles, wrongType(u"allow_roles"_s, u"list"_s));
            return;
        }
        for (const Node &item : roles.items) {
            if (!item.isText()) {
                report(Severity::Error, item, wrongType(u"allow_roles"_s, u"text"_s));
            } else if (auto fine = checkRole(item.scalar); !fine) {
                report(item, fine);
            } else if (parsed.definition.allowRoles.contains(item.scalar)) {
                report(Severity::Warning, item, makeError("catalog.duplicate-role", {{u"role"_s, item.scalar}}));
            } else {
                parsed.definition.allowRoles.append(item.scalar);
            }
        }
    }

    ParsedDefinition &parsed;
};

} // namespace

ParsedDefinition parseDefinition(QByteArrayView utf8, const QString &fileName)
{
    ParsedDefinition parsed;
    parsed.file = fileName;
    const auto root = document::parse(utf8, fileName);
    if (!root) {
        parsed.diagnostics.push_back(root.error());
        return parsed;
    }
    auto [values, keys] = document::places(*root);
    parsed.positions = std::move(values);
    parsed.keyPositions = std::move(keys);
    Reader(parsed).read(*root);
    std::ranges::stable_sort(parsed.diagnostics, {}, [](const Diagnostic &found) {
        return std::pair(found.position.line, found.position.column);
    });
    return parsed;
}

} // namespace catalog
