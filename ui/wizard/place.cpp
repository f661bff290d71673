#include "wizard/place.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

bool isAboutTheName(const Error &error)
{
    static const QStringList codes{u"run.name-taken-in-cluster"_s, u"run.name-taken-in-trino"_s,
                                   u"run.foreign-policy"_s,        u"catalog.bad-name"_s,
                                   u"catalog.reserved-name"_s,     u"trino.name-taken"_s};
    return codes.contains(error.code);
}

bool isAboutRoles(const Error &error)
{
    static const QStringList codes{u"run.role-still-refused"_s, u"catalog.bad-role"_s};
    return codes.contains(error.code);
}

// The Kerberos part of the definition, a keytab's or a sign-in's own error.
bool isAboutKerberos(const Error &error)
{
    static const QString part = u"credentials.kerberos"_s;
    return error.arguments.value(u"field"_s).startsWith(part) || error.arguments.value(u"property"_s) == catalog::keytabCredential
        || error.is("run.krb5-realm-missing"_L1) || error.code.startsWith("keytab."_L1) || error.code.startsWith("preflight."_L1);
}

} // namespace

std::optional<Place> placeOf(const Error &error, const connectors::Descriptor &descriptor,
                             const catalog::CatalogDefinition &definition)
{
    if (isAboutTheName(error)) {
        return Place{Place::Page::Connection, namePlace};
    }
    if (isAboutRoles(error)) {
        return Place{Place::Page::Access, {}};
    }
    if (isAboutKerberos(error) && descriptor.kerberos) {
        return Place{Place::Page::Security, {}};
    }
    const auto isKnown = [&](const QString &property) {
        return descriptor.field(property) != nullptr || definition.properties.contains(property)
            || definition.credentials.contains(property);
    };
    for (const QString &argument : {u"field"_s, u"property"_s}) {
        if (const QString property = error.arguments.value(argument); !property.isEmpty() && isKnown(property)) {
            return Place{Place::Page::Connection, property};
        }
    }
    if (error.is("trino.configuration"_L1)) {
        // "Configuration property 'x' was not used", "Invalid value 'y' for property x": the first that is ours.
        static const QRegularExpression name(u"[a-z0-9][a-z0-9_.-]*[a-z0-9]"_s);
        for (auto names = name.globalMatch(error.arguments.value(u"problems"_s)); names.hasNext();) {
            const QString property = names.next().captured();
            if (definition.properties.contains(property)) {
                return Place{Place::Page::Connection, property};
            }
        }
    }
    return std::nullopt;
}

} // namespace wizard
