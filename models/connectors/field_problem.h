// What is wrong with one field of a form, as soon as it is left: the same rules and codes as check() over a whole
// definition (render.h), which stands on them too. Not for what only the other fields together show.
#pragma once

#include "connectors/values.h"

namespace connectors {

// An empty value: connector.missing-property or connector.missing-credential where the field is required, nothing
// otherwise. Else connector.bad-value, connector.wrong-scheme, connector.url-*, connector.bad-url,
// catalog.password-in-url (arguments as in render.h). Of a Secret only whether it is empty is looked at: pass any text.
[[nodiscard]] std::optional<Error> problemOf(const Field &field, const QString &value);

// Of a field with neededUnless, where none of them is given: connector.missing-one-of {property, others}.
[[nodiscard]] Error missingOneOf(const Field &field);

// A property that is no field of the descriptor, written by hand as a pair of key and value.
enum class Confidential { No, Yes };
// connector.bad-property-name {property}, connector.rejected-property, connector.has-field {property} (fill in the
// field), connector.secret-not-deliverable {property} (what is secret would stand in SQL, for all to read; a reference
// such as ${ENV:NAME} is none), catalog.password-in-url {field}, connector.missing-property {property} (no value).
[[nodiscard]] std::optional<Error> problemOfExtra(const Descriptor &descriptor, const QString &property,
                                                  const QString &value, Confidential confidential);

} // namespace connectors
