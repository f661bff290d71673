// The parts of reading a descriptor: what it includes, its members as a value, and what a schema cannot say of it.
// Only for this folder.
#pragma once

#include "base/document.h"
#include "connectors/descriptor.h"

#include <QJsonObject>

namespace connectors {

// "include": names of resources/connectors/parts/NAME.json, whose fields, files, rejected and errorPatterns come behind
// the descriptor's own; a field the descriptor has itself, or names under "without", is not taken over. The result has
// neither member. Errors: descriptor.unknown-part {pointer, part}.
[[nodiscard]] Result<QJsonObject> withParts(QJsonObject descriptor);

// Expects what the schema admits.
[[nodiscard]] Descriptor descriptorOf(const QJsonObject &json);

// That names are there only once, that they name something, that patterns can be read, that defaults fit.
[[nodiscard]] Diagnostics problemsOfMeaning(const Descriptor &descriptor, const document::Places &places,
                                            const QString &file);

} // namespace connectors
