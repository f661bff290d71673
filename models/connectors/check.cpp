#include "connectors/render.h"

#include "base/nearest.h"
#include "connectors/field_problem.h"
#include "connectors/field_value.h"
#include "connectors/jdbc_url.h"
#include "connectors/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

enum class At { Key, Value };

class Check {
public:
    Check(const catalog::ParsedDefinition &parsed, const Descriptor &descriptor)
        : m_parsed(parsed), m_definition(parsed.definition), m_descriptor(descriptor),
          m_values(formValues(descriptor, parsed.definition))
    {
    }

    Diagnostics run()
    {
        for (auto property = m_definition.properties.begin(); property != m_definition.properties.end(); ++property) {
            checkProperty(property.key(), property.value());
        }
        for (const auto &[property, source] : m_definition.credentials) {
            checkCredential(property);
        }
        for (const Field &field : m_descriptor.fields) {
            if (field.presence == Presence::Required && isVisible(m_descriptor, field, m_values) && !isGiven(field)) {
                reportMissing(Severity::Error, field.property);
            }
        }
        checkUserAndPassword();
        checkOneOf();
        checkTogether();
        checkKerberos();
        return std::move(m_found);
    }

private:
    static QString pointerOf(const QString &property) { return document::pointerTo(u"/properties"_s, property); }
    static QString credentialPointerOf(const QString &property)
    {
        return document::pointerTo(u"/credentials"_s, property);
    }

    void report(Severity severity, const QString &pointer, At at, Error error)
    {
        m_found.push_back({severity, std::move(error), m_parsed.file,
                           at == At::Key ? m_parsed.keyPositionOf(pointer) : m_parsed.positionOf(pointer)});
    }

    void reportMissing(Severity severity, const QString &property)
    {
        const Field *field = m_descriptor.field(property);
        if (field && field->isCredential()) {
            report(severity, credentialPointerOf(property), At::Value,
                   makeError("connector.missing-credential", {{u"property"_s, property}}));
        } else {
            report(severity, pointerOf(property), At::Value,
                   makeError("connector.missing-property", {{u"property"_s, property}}));
        }
    }

    [[nodiscard]] QStringList properties(bool (*wanted)(const Field &)) const
    {
        QStringList names;
        for (const Field &field : m_descriptor.fields) {
            if (wanted(field)) {
                names.append(field.property);
            }
        }
        return names;
    }

    // What the text holds but could not be read was reported by the reader; it is not missing as well.
    [[nodiscard]] bool isGiven(const Field &field) const
    {
        if (field.isCredential()) {
            return m_definition.credentials.contains(field.property)
                || m_parsed.positions.contains(credentialPointerOf(field.property))
                || m_definition.properties.contains(field.property);
        }
        const auto value = m_values.find(field.property); // whatever name it was given by
        return value == m_values.end() ? m_parsed.positions.contains(pointerOf(field.property)) : !value->isEmpty();
    }

    void checkProperty(const QString &property, const QString &value)
    {
        if (const Words *why = m_descriptor.rejection(property)) {
            report(Severity::Error, pointerOf(property), At::Key,
                   makeError("connector.rejected-property",
                             {{u"property"_s, property}, {u"why-en"_s, why->en}, {u"why-fr"_s, why->fr}}));
            return;
        }
        const Field *field = m_descriptor.fieldNamed(property);
        if (!field) {
            checkUnknown(property);
            return;
        }
        if (!field->isFile() || isReference(value)) {
            checkApplies(*field, pointerOf(property));
        }
        if (field->kind == FieldKind::Secret && isReference(value)) {
            return; // Trino looks it up itself
        }
        if (field->kind == FieldKind::Secret) {
            report(Severity::Error, pointerOf(property), At::Key,
                   makeError("connector.secret-in-properties", {{u"property"_s, property}}));
            return;
        }
        const bool mayBeEmpty = field->kind == FieldKind::Text || field->presence == Presence::Required;
        if (value.isEmpty() && mayBeEmpty) {
            return; // empty and required is reported as missing
        }
        if (auto problem = problemOfValue(*field, value)) {
            report(Severity::Error, pointerOf(property), At::Value, std::move(*problem));
        }
    }

    // What no form has a field for may still be Trino's: it has the last word, but for a slip of a letter or two.
    void checkUnknown(const QString &property)
    {
        const QString lasting = m_descriptor.lastingName(property);
        if (m_descriptor.alsoAccepted.contains(lasting) || isSetByAChoice(m_descriptor, lasting)
            || m_descriptor.fixed.contains(lasting)) {
            return;
        }
        const QStringList known
            = properties([](const Field &field) { return !field.formOnly; }) + m_descriptor.alsoAccepted;
        const QString nearest = nearestName(property, known);
        report(nearest.isEmpty() ? Severity::Warning : Severity::Error, pointerOf(property), At::Key,
               makeError("connector.unknown-property", {{u"property"_s, property}, {u"nearest"_s, nearest}}));
    }

    void checkApplies(const Field &field, const QString &pointer)
    {
        if (isVisible(m_descriptor, field, m_values)) {
            return;
        }
        const VisibleWhen &when = *field.visibleWhen;
        report(when.refusedOtherwise ? Severity::Error : Severity::Warning, pointer, At::Key,
               makeError("connector.does-not-apply", {{u"property"_s, field.property},
                                                      {u"field"_s, when.field},
                                                      {u"values"_s, when.isOneOf.join(u", "_s)}}));
    }

    void checkKerberos()
    {
        const QString pointer = u"/credentials/kerberos"_s;
        if (!m_definition.kerberos) {
            const bool unreadable = m_parsed.positions.contains(pointer); // the reader said so
            if (m_descriptor.kerberos && m_descriptor.kerberos->isRequired(m_definition.properties) && !unreadable) {
                report(Severity::Error, pointer, At::Value,
                       makeError("connector.missing-kerberos", {{u"connector"_s, m_descriptor.name}}));
            }
        } else if (!m_descriptor.kerberos) {
            report(Severity::Error, pointer, At::Key,
                   makeError("connector.kerberos-not-supported", {{u"connector"_s, m_descriptor.name}}));
        } else if (m_descriptor.kerberos->requiredWhen && !m_descriptor.kerberos->isRequired(m_definition.properties)) {
            const VisibleWhen &when = *m_descriptor.kerberos->requiredWhen;
            report(Severity::Error, pointer, At::Key,
                   makeError("connector.does-not-apply", {{u"property"_s, u"credentials.kerberos"_s},
                                                                {u"field"_s, when.field},
                                                                {u"values"_s, when.isOneOf.join(u", "_s)}}));
        } else {
            checkSignIn(pointer);
        }
    }

    void checkSignIn(const QString &pointer)
    {
        if (!m_definition.kerberos->keytab && !m_parsed.positions.contains(pointer + u"/keytab"_s)) {
            report(Severity::Error, pointer, At::Key,
                   makeError("catalog.missing-field", {{u"field"_s, u"credentials.kerberos.keytab"_s}}));
        }
        if (auto missing = missingForKerberos(m_descriptor, m_definition)) {
            const QString property = missing->arguments.value(u"property"_s);
            const QString at = pointerOf(property);
            if (!m_parsed.positions.contains(at) || m_definition.properties.contains(property)) { // else the reader said that it could not read it
                report(Severity::Error, at, At::Value, std::move(*missing));
            }
        }
    }

    void checkCredential(const QString &property)
    {
        const Field *field = m_descriptor.field(property);
        if (field && field->isCredential()) {
            checkApplies(*field, credentialPointerOf(property));
            if (m_descriptor.standsInStatement(*field)) {
                report(Severity::Warning, credentialPointerOf(property), At::Key,
                       makeError("connector.secret-in-statement", {{u"property"_s, property}}));
            }
            return;
        }
        // A property that exists and is no secret is not mistyped: it stands in the wrong place.
        const QStringList secrets
            = field ? QStringList() : properties([](const Field &known) { return known.isCredential(); });
        const QString nearest = nearestName(property, secrets);
        const bool isTrinos = !field && nearest.isEmpty() && m_descriptor.alsoAccepted.contains(property);
        report(isTrinos ? Severity::Warning : Severity::Error, credentialPointerOf(property), At::Key,
               isTrinos ? makeError("connector.secret-in-statement", {{u"property"_s, property}})
                        : makeError("connector.unknown-credential",
                                    {{u"property"_s, property}, {u"nearest"_s, nearest}}));
    }

    void checkOneOf()
    {
        for (const Field &field : m_descriptor.fields) {
            const bool wanted = !field.neededUnless.isEmpty() && field.presence == Presence::Optional && isVisible(m_descriptor, field, m_values);
            const bool other = std::ranges::any_of(field.neededUnless, [this](const QString &name) {
                const Field *const instead = m_descriptor.field(name);
                return instead && isGiven(*instead);
            });
            if (wanted && !other && !isGiven(field)) {
                report(Severity::Error, field.isCredential() ? credentialPointerOf(field.property) : pointerOf(field.property), At::Value,
                       missingOneOf(field));
            }
        }
    }

    void checkTogether()
    {
        for (const Field &field : m_descriptor.fields) {
            for (const QString &name : field.notWith) {
                const Field *const other = m_descriptor.field(name);
                if (other && isGiven(field) && isGiven(*other)) {
                    report(Severity::Error,
                           field.isCredential() ? credentialPointerOf(field.property) : pointerOf(field.property),
                           At::Key,
                           makeError("connector.not-together", {{u"property"_s, field.property}, {u"other"_s, name}}));
                }
            }
        }
    }

    // Half of the pair is legal (a trusting server, a client certificate) and nearly always a slip: a warning.
    void checkUserAndPassword()
    {
        const Field *user = m_descriptor.field(m_descriptor.userProperty);
        const Field *password = m_descriptor.field(m_descriptor.passwordProperty);
        if (!user || !password || isGiven(*user) == isGiven(*password) || user->presence == Presence::Required
            || password->presence == Presence::Required) {
            return;
        }
        if (isGiven(*user)) {
            reportMissing(Severity::Warning, password->property);
        } else if (!urlNamesAUser()) {
            reportMissing(Severity::Warning, user->property);
        }
    }

    [[nodiscard]] bool urlNamesAUser() const
    {
        return std::ranges::any_of(m_descriptor.fields, [this](const Field &field) {
            const auto url = parseJdbcUrl(field, m_definition.properties.value(field.property));
            return field.kind == FieldKind::JdbcUrl && url && url->parameters.contains(u"user"_s);
        });
    }

    const catalog::ParsedDefinition &m_parsed;
    const catalog::CatalogDefinition &m_definition;
    const Descriptor &m_descriptor;
    const QMap<QString, QString> m_values; // as the form would show them
    Diagnostics m_found;
};

} // namespace

Diagnostics check(const catalog::ParsedDefinition &parsed, const Library &library)
{
    const QString &connector = parsed.definition.connector;
    if (connector.isEmpty()) {
        return {}; // the reader said so
    }
    const Descriptor *descriptor = library.find(connector);
    if (!descriptor) {
        return {{Severity::Error,
                 makeError("connector.unknown", {{u"name"_s, connector}, {u"nearest"_s, library.nearest(connector)}}),
                 parsed.file, parsed.positionOf(u"/connector"_s)}};
    }
    Diagnostics found = Check(parsed, *descriptor).run();
    std::ranges::stable_sort(found, {}, [](const Diagnostic &diagnostic) {
        return std::pair(diagnostic.position.line, diagnostic.position.column);
    });
    return found;
}

} // namespace connectors
