// A YAML or JSON text as a tree whose every node knows its line and column, so that whoever reads it can say where
// a value is wrong. JSON is read by the same parser (it is a subset of YAML 1.2). Reading only; no file access.
#pragma once

#include "base/error.h"

#include <QJsonValue>
#include <utility>
#include <vector>

namespace document {

enum class Kind { Null, Scalar, Sequence, Map };

struct Node {
    Kind kind = Kind::Null;
    QString scalar; // as written, without quotes
    bool quoted = false; // a quoted "true" or "5432" stays a string
    std::vector<Node> items; // of a sequence
    std::vector<std::pair<Node, Node>> members; // of a map, in the order written; keys are scalars, each once
    Position position;

    // The member's value, or nullptr. The pointer lives as long as this node.
    [[nodiscard]] const Node *find(QStringView key) const;
    [[nodiscard]] bool isText() const { return kind == Kind::Scalar; }
    bool operator==(const Node &) const = default;
};

// Bounds: 4 MiB of text, 64 levels, 200,000 nodes (aliases counted each time, so a "billion laughs" ends early).
// Errors: document.unreadable {reason}, document.duplicate-key {key}, document.too-large, document.key-not-text.
// The error's position is in the returned Diagnostic, whose file is the given name.
[[nodiscard]] tl::expected<Node, Diagnostic> parse(QByteArrayView utf8, const QString &fileName);

// Where each part of a tree stands, by JSON pointer (RFC 6901; "" is the whole document).
struct Places {
    QMap<QString, Position> values;
    QMap<QString, Position> keys; // of members only
};
[[nodiscard]] Places places(const Node &root);
[[nodiscard]] QString pointerTo(const QString &parent, QString key);

// The node as JSON: unquoted true/false/null and numbers become their JSON types (YAML 1.2 core schema).
[[nodiscard]] QJsonValue toJson(const Node &node);

} // namespace document
