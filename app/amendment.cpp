#include "app/amendment.h"

#include "connectors/render.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QStringList several(const Invocation &invocation, const QString &option)
{
    return invocation.options.value(option).split(u'\n', Qt::SkipEmptyParts);
}

Result<> changeRoles(const Invocation &invocation, QStringList &roles)
{
    if (invocation.has(u"roles"_s)) {
        roles = invocation.options.value(u"roles"_s).split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
    }
    roles += several(invocation, u"add-role"_s);
    roles.removeDuplicates();
    for (const QString &role : several(invocation, u"remove-role"_s)) {
        roles.removeAll(role);
    }
    for (const QString &role : std::as_const(roles)) {
        if (auto fine = catalog::checkRole(role); !fine) {
            return fine;
        }
    }
    return {};
}

// nullopt: it is no source. A file's path is made absolute: the record is read elsewhere.
std::optional<catalog::CredentialSource> sourceOf(const QString &kind, const QString &place)
{
    if (kind == "file"_L1) {
        return catalog::FromFile {QDir::current().absoluteFilePath(place)};
    }
    if (kind == "env"_L1) {
        return catalog::FromEnvironment {place};
    }
    if (kind == "vault"_L1) {
        const qsizetype hash = place.lastIndexOf(u'#');
        if (hash <= 0 || hash == place.size() - 1) {
            return std::nullopt;
        }
        return catalog::FromVault {place.left(hash), place.mid(hash + 1)};
    }
    return catalog::FromPrompt {};
}

} // namespace

Result<std::map<QString, catalog::CredentialSource>> credentialOptions(const Invocation &invocation,
                                                                       const catalog::CatalogDefinition &definition)
{
    static const QRegularExpression form(uR"(\A(?:([A-Za-z0-9._-]+)=)?(?:(file|env|vault):(.+)|prompt)\z)"_s);
    std::map<QString, catalog::CredentialSource> sources;
    for (const QString &written : several(invocation, u"credential"_s)) {
        const auto match = form.match(written);
        QString property = match.captured(1);
        if (property.isEmpty() && definition.credentials.size() == 1) {
            property = definition.credentials.begin()->first;
        } else if (property.isEmpty() && definition.credentials.empty() && definition.kerberos) {
            property = catalog::keytabCredential;
        }
        auto source = sourceOf(match.captured(2), match.captured(3));
        if (!match.hasMatch() || property.isEmpty() || !source) {
            return failure("usage.bad-credential", {{u"value"_s, written}});
        }
        sources.insert_or_assign(property, std::move(*source));
    }
    return sources;
}

Result<catalog::CatalogDefinition> amended(const Invocation &invocation, catalog::CatalogDefinition definition)
{
    for (const QString &setting : several(invocation, u"set"_s)) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals <= 0) {
            return failure("usage.bad-setting", {{u"option"_s, u"--set"_s}, {u"value"_s, setting}});
        }
        definition.properties.insert(setting.left(equals), setting.mid(equals + 1));
    }
    for (const QString &property : several(invocation, u"unset"_s)) {
        if (definition.properties.remove(property) == 0) {
            return failure("usage.bad-setting", {{u"option"_s, u"--unset"_s}, {u"value"_s, property}});
        }
    }
    if (invocation.has(u"description"_s)) {
        definition.description = invocation.options.value(u"description"_s);
    }
    if (auto changed = changeRoles(invocation, definition.allowRoles); !changed) {
        return failure(std::move(changed.error()));
    }
    auto sources = credentialOptions(invocation, definition);
    if (!sources) {
        return failure(std::move(sources.error()));
    }
    for (auto &[property, source] : *sources) {
        if (property == catalog::keytabCredential && definition.kerberos) {
            definition.kerberos->keytab = std::move(source);
        } else {
            definition.credentials.insert_or_assign(property, std::move(source));
        }
    }
    return definition;
}

Diagnostics checked(const catalog::CatalogDefinition &definition, const connectors::Library &library)
{
    catalog::CatalogDefinition readable = definition;
    for (auto &[property, source] : readable.credentials) {
        source = catalog::FromPrompt {}; // a value given inline is not in the record; where it comes from is no matter here
    }
    if (readable.kerberos && readable.kerberos->keytab) {
        readable.kerberos->keytab = catalog::FromPrompt {};
    }
    const QByteArray text = QJsonDocument(catalog::toRecord(readable)).toJson();
    auto parsed = catalog::parseDefinition(text, definition.name);
    Diagnostics all = std::move(parsed.diagnostics);
    std::erase_if(all, [](const Diagnostic &found) { return found.error.is("catalog.bad-name"_L1); }); // adopted with the name it had
    for (Diagnostic &diagnostic : connectors::check(parsed, library)) {
        all.push_back(std::move(diagnostic));
    }
    return all;
}

} // namespace cli
