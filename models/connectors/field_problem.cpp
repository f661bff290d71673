#include "connectors/field_problem.h"

#include "catalog/password_in_value.h"
#include "connectors/field_value.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace connectors {

std::optional<Error> problemOf(const Field &field, const QString &value)
{
    if (!value.isEmpty()) {
        return field.kind == FieldKind::Secret || field.isFile() ? std::nullopt : problemOfValue(field, value);
    }
    if (field.presence == Presence::Optional) {
        return std::nullopt;
    }
    return field.isCredential()
        ? makeError("connector.missing-credential", {{u"property"_s, field.property}})
        : makeError("connector.missing-property", {{u"property"_s, field.property}});
}

Error missingOneOf(const Field &field)
{
    return makeError("connector.missing-one-of", {{u"property"_s, field.property}, {u"others"_s, field.neededUnless.join(u", "_s)}});
}

std::optional<Error> problemOfExtra(const Descriptor &descriptor, const QString &property, const QString &value,
                                    Confidential confidential)
{
    static const QRegularExpression name(uR"(\A[A-Za-z0-9][A-Za-z0-9_.-]*\z)"_s);
    if (!name.match(property).hasMatch()) {
        return makeError("connector.bad-property-name", {{u"property"_s, property}});
    }
    if (const Words *why = descriptor.rejection(property)) {
        return makeError("connector.rejected-property",
                         {{u"property"_s, property}, {u"why-en"_s, why->en}, {u"why-fr"_s, why->fr}});
    }
    const Field *const field = descriptor.fieldNamed(property);
    const bool isPathOrReference = field && (field->isFile() || (field->kind == FieldKind::Secret && isReference(value)));
    if (field && !isPathOrReference) {
        return makeError("connector.has-field", {{u"property"_s, property}});
    }
    if (value.isEmpty()) {
        return makeError("connector.missing-property", {{u"property"_s, property}});
    }
    if (isReference(value)) {
        return std::nullopt;
    }
    if (confidential == Confidential::Yes) {
        return makeError("connector.secret-not-deliverable", {{u"property"_s, property}});
    }
    if (catalog::holdsPassword(value)) {
        return makeError("catalog.password-in-url", {{u"field"_s, property}});
    }
    return std::nullopt;
}

} // namespace connectors
