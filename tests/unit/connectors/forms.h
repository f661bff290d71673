// Every way a connector's form can be filled in, made from its descriptor: what the descriptors are tried with, offline
// and on a real Trino.
#pragma once

#include "base/secret.h"
#include "connectors/values.h"

#include <map>

namespace forms {

enum class Fill {
    Minimal, // what is required
    Full, // every field that applies; of two that exclude each other, the first
    Alternative, // the same with the second
};

struct Form {
    QString name; // "kafka, SASL_SSL SCRAM-SHA-512, full"
    QMap<QString, QString> values; // of fields, the form-only ones among them
    catalog::CatalogDefinition definition; // credentials come from a prompt
    std::map<QString, Secret> secrets;
};

[[nodiscard]] Form filled(const connectors::Descriptor &descriptor, const QMap<QString, QString> &variant, Fill fill);
[[nodiscard]] std::vector<Form> formsOf(const connectors::Descriptor &descriptor);
[[nodiscard]] catalog::ParsedDefinition asParsed(const catalog::CatalogDefinition &definition);

} // namespace forms
