// JSON Schema (draft 7) over a JSON value; all that knows the validating library. Only for this folder.
#pragma once

#include <QJsonValue>
#include <QString>

#include <vector>

namespace connectors {

struct Violation {
    QString pointer; // JSON pointer of what is wrong: a member that may not be there, the parent of one that is missing
    QString reason; // the validator's English words
};

// Empty where the value fits. A schema that cannot be used is a violation too, at "".
[[nodiscard]] std::vector<Violation> violations(const QJsonValue &value, const QJsonValue &schema);

} // namespace connectors
