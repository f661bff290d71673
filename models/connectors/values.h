// Between a form and a definition: which fields apply, what the form-only choices stand for, and each way a form can look.
// Pure.
#pragma once

#include "catalog/catalog_definition.h"
#include "connectors/descriptor.h"

namespace connectors {

// By field: the definition's properties under their fields' own names, credentials as "given" (a value that is never sent),
// and for each form-only choice the one whose properties are all there.
[[nodiscard]] QMap<QString, QString> formValues(const Descriptor &descriptor,
                                                const catalog::CatalogDefinition &definition);

// What a form's values put under properties: those of the fields that apply, and what its form-only choices set. Credentials
// are none of its business.
[[nodiscard]] QMap<QString, QString> propertiesFrom(const Descriptor &descriptor, const QMap<QString, QString> &values);

// Whether the field applies to these values, and what it depends on too; a field that is not given counts with its default.
[[nodiscard]] bool isVisible(const Descriptor &descriptor, const Field &field, const QMap<QString, QString> &values);

// The first field that a sign-in by Kerberos asks for (Kerberos::SignIn::asks) and that is not given: connector.needed-for-kerberos
// {property}. Whether the definition has such a sign-in is the caller's to know.
[[nodiscard]] std::optional<Error> missingForKerberos(const Descriptor &descriptor, const catalog::CatalogDefinition &definition);

// Whether a choice writes it: no field of its own, and no stranger.
[[nodiscard]] bool isSetByAChoice(const Descriptor &descriptor, const QString &property);

// Each combination of the choices that decide which fields apply: the authentication variants among them. At least one.
[[nodiscard]] std::vector<QMap<QString, QString>> variants(const Descriptor &descriptor);

// A value the field takes: the definition to start from, and what the descriptors are tried with.
[[nodiscard]] QString exampleOf(const Field &field);

} // namespace connectors
