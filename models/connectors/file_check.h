// What a file that is given for a field holds: whether it is what the field wants, and what is worth showing of it. Pure;
// nothing secret is in the answer.
#pragma once

#include "base/secret.h"
#include "connectors/descriptor.h"

namespace connectors {

struct FileFacts {
    QList<std::pair<QString, QString>> rows; // stable name → value: "type", "project_id", "fs.defaultFS", "realm", "certificates"
    bool operator==(const FileFacts &) const = default;
};

// Codes, all with {property}: connector.file-empty, connector.service-account {reason} (no JSON, or a member is missing),
// connector.hadoop-xml {reason, line}, connector.trust-store, connector.keytab.
[[nodiscard]] Result<FileFacts> factsOf(const Field &field, const Secret &content);

// The field that a file dropped on the form is for, by what it holds (and by its name, of Hadoop's two); nullptr: none that can be told.
[[nodiscard]] const Field *fieldForFile(const Descriptor &descriptor, const QString &fileName, const Secret &content);

} // namespace connectors
