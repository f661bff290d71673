#include "catalog/rebase.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// The person's where they changed it, else what is there now.
template<typename T>
T carriedOver(const T &base, const T &mine, const T &now)
{
    return mine == base ? now : mine;
}

QMap<QString, QString> properties(const CatalogDefinition &base, const CatalogDefinition &mine, const CatalogDefinition &now)
{
    QMap<QString, QString> result;
    const QStringList keys = mine.properties.keys() + now.properties.keys();
    for (const QString &key : keys) {
        const auto in = [&key](const CatalogDefinition &definition) {
            return definition.properties.contains(key) ? std::optional(definition.properties.value(key)) : std::nullopt;
        };
        if (const auto value = carriedOver(in(base), in(mine), in(now))) {
            result.insert(key, *value);
        }
    }
    return result;
}

std::map<QString, CredentialSource> credentials(const CatalogDefinition &base, const CatalogDefinition &mine, const CatalogDefinition &now)
{
    std::map<QString, CredentialSource> result;
    const auto add = [&](const QString &key) {
        const auto in = [&key](const CatalogDefinition &definition) {
            const auto found = definition.credentials.find(key);
            return found == definition.credentials.end() ? std::nullopt : std::optional(found->second);
        };
        if (auto source = carriedOver(in(base), in(mine), in(now))) {
            result.insert_or_assign(key, std::move(*source));
        }
    };
    for (const auto &[key, source] : mine.credentials) {
        add(key);
    }
    for (const auto &[key, source] : now.credentials) {
        add(key);
    }
    return result;
}

std::optional<KerberosCredentials> kerberos(const CatalogDefinition &base, const CatalogDefinition &mine, const CatalogDefinition &now)
{
    if (!base.kerberos || !mine.kerberos || !now.kerberos) {
        return carriedOver(base.kerberos, mine.kerberos, now.kerberos);
    }
    KerberosCredentials result;
    result.clientPrincipal = carriedOver(base.kerberos->clientPrincipal, mine.kerberos->clientPrincipal, now.kerberos->clientPrincipal);
    result.keytab = carriedOver(base.kerberos->keytab, mine.kerberos->keytab, now.kerberos->keytab);
    result.krb5Conf = carriedOver(base.kerberos->krb5Conf, mine.kerberos->krb5Conf, now.kerberos->krb5Conf);
    result.krb5ConfFile = carriedOver(base.kerberos->krb5ConfFile, mine.kerberos->krb5ConfFile, now.kerberos->krb5ConfFile);
    return result;
}

QStringList roles(const QStringList &base, const QStringList &mine, const QStringList &now)
{
    QStringList result = now;
    for (const QString &role : base) {
        if (!mine.contains(role)) {
            result.removeAll(role);
        }
    }
    for (const QString &role : mine) {
        if (!base.contains(role) && !result.contains(role)) {
            result.append(role);
        }
    }
    return result;
}

std::vector<FieldChange> differences(const CatalogDefinition &before, const CatalogDefinition &after)
{
    std::vector<FieldChange> changes = diff(before, after);
    std::erase_if(changes, [](const FieldChange &change) { return change.field == "credentials.kerberos"_L1; }); // below, by its parts
    const KerberosCredentials was = before.kerberos.value_or(KerberosCredentials());
    const KerberosCredentials is = after.kerberos.value_or(KerberosCredentials());
    const auto compare = [&changes](const QString &part, const QString &old, const QString &present) {
        if (old != present) {
            changes.push_back({u"credentials.kerberos."_s + part, old, present});
        }
    };
    compare(u"client_principal"_s, was.clientPrincipal, is.clientPrincipal);
    compare(u"krb5_conf"_s, was.krb5Conf, is.krb5Conf);
    return changes;
}

} // namespace

Rebased rebase(const CatalogDefinition &base, const CatalogDefinition &mine, const CatalogDefinition &now)
{
    Rebased result {now, differences(base, now), {}};
    result.definition.description = carriedOver(base.description, mine.description, now.description);
    result.definition.properties = properties(base, mine, now);
    result.definition.credentials = credentials(base, mine, now);
    result.definition.kerberos = kerberos(base, mine, now);
    result.definition.allowRoles = roles(base.allowRoles, mine.allowRoles, now.allowRoles);
    const std::vector<FieldChange> ours = differences(base, mine);
    for (const FieldChange &change : result.theirs) {
        const auto same = std::ranges::find(ours, change.field, &FieldChange::field);
        if (change.field != "allow_roles"_L1 && same != ours.end() && same->after != change.after) {
            result.both.append(change.field);
        }
    }
    return result;
}

} // namespace catalog
