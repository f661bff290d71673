// Whether a value fits a field: one rule for each of the closed set of field kinds. Only for this folder; a JdbcUrl has
// its own (jdbc_url.h), a Secret has none.
#pragma once

#include "connectors/descriptor.h"

namespace connectors {

// What would fit instead (an example or the values, the same in every language); nothing where the value fits.
[[nodiscard]] std::optional<QString> misfit(const Field &field, const QString &value);

// The error of a value that is given: the part of problemOf() and check() that they share. Nothing where it fits, and
// for a reference, which is Trino's to check.
[[nodiscard]] std::optional<Error> problemOfValue(const Field &field, const QString &value);

// A reference Trino resolves itself, "${ENV:NAME}": what it holds is not known here.
[[nodiscard]] bool isReference(const QString &value);

} // namespace connectors
