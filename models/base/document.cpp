#include "base/document.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <yaml-cpp/yaml.h>

namespace document {

namespace {

constexpr qsizetype maximumBytes = 4 * 1024 * 1024;
constexpr int maximumDepth = 64;
constexpr int maximumNodes = 200'000;

// yaml-cpp counts columns in bytes; people count characters. -1 is its "no mark".
class Lines {
public:
    explicit Lines(QByteArrayView text) : m_lines(text.toByteArray().split('\n')) { }
    [[nodiscard]] Position at(const YAML::Mark &mark) const
    {
        if (mark.is_null()) {
            return {};
        }
        const QByteArray line = m_lines.value(mark.line);
        const auto before = QString::fromUtf8(line.left(mark.column)).toUcs4().size();
        return {mark.line + 1, static_cast<int>(before) + 1};
    }

private:
    QList<QByteArray> m_lines;
};

struct Reader {
    const Lines &lines;
    const QString &file;
    int nodes = 0;

    [[nodiscard]] tl::unexpected<Diagnostic> wrong(Error error, Position position) const
    {
        return tl::unexpected(Diagnostic{Severity::Error, std::move(error), file, position});
    }

    tl::expected<Node, Diagnostic> read(const YAML::Node &from, int depth)
    {
        Node node;
        node.position = lines.at(from.Mark());
        if (++nodes > maximumNodes || depth > maximumDepth) {
            return wrong(makeError("document.too-large"), node.position);
        }
        switch (from.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null:
            return node;
        case YAML::NodeType::Scalar:
            node.kind = Kind::Scalar;
            node.scalar = QString::fromStdString(from.Scalar());
            node.quoted = from.Tag() == "!"; // yaml-cpp's tag for a quoted scalar
            return node;
        case YAML::NodeType::Sequence:
            return sequence(from, std::move(node), depth);
        case YAML::NodeType::Map:
            return map(from, std::move(node), depth);
        }
        return node;
    }

    tl::expected<Node, Diagnostic> sequence(const YAML::Node &from, Node node, int depth)
    {
        node.kind = Kind::Sequence;
        for (const auto &item : from) {
            auto child = read(item, depth + 1);
            if (!child) {
                return child;
            }
            node.items.push_back(std::move(*child));
        }
        return node;
    }

    tl::expected<Node, Diagnostic> map(const YAML::Node &from, Node node, int depth)
    {
        node.kind = Kind::Map;
        QSet<QString> seen;
        for (const auto &member : from) {
            auto key = read(member.first, depth + 1);
            if (!key) {
                return key;
            }
            if (key->kind != Kind::Scalar) {
                return wrong(makeError("document.key-not-text"), key->position);
            }
            if (seen.contains(key->scalar)) {
                return wrong(makeError("document.duplicate-key", {{QStringLiteral("key"), key->scalar}}),
                             key->position);
            }
            seen.insert(key->scalar);
            auto value = read(member.second, depth + 1);
            if (!value) {
                return value;
            }
            // An empty value has no mark of its own, or that of whatever follows it: the key is what a person sees.
            if (value->kind == Kind::Null && value->position.line != key->position.line) {
                value->position = key->position;
            }
            node.members.emplace_back(std::move(*key), std::move(*value));
        }
        return node;
    }
};

void collect(const Node &node, const QString &pointer, Places &into)
{
    into.values.insert(pointer, node.position);
    for (const auto &[key, value] : node.members) {
        const QString member = pointerTo(pointer, key.scalar);
        into.keys.insert(member, key.position);
        collect(value, member, into);
    }
    for (size_t i = 0; i < node.items.size(); ++i) {
        collect(node.items[i], pointerTo(pointer, QString::number(i)), into);
    }
}

} // namespace

const Node *Node::find(QStringView key) const
{
    for (const auto &[name, value] : members) {
        if (name.scalar == key) {
            return &value;
        }
    }
    return nullptr;
}

tl::expected<Node, Diagnostic> parse(QByteArrayView utf8, const QString &fileName)
{
    const Lines lines(utf8);
    Reader reader{lines, fileName};
    if (utf8.size() > maximumBytes) {
        return reader.wrong(makeError("document.too-large"), {});
    }
    try { // yaml-cpp throws; no exception crosses a function of ours
        const auto documents = YAML::LoadAll(std::string(utf8.data(), static_cast<size_t>(utf8.size())));
        if (documents.size() > 1) {
            return reader.wrong(makeError("document.several"), lines.at(documents[1].Mark()));
        }
        return reader.read(documents.empty() ? YAML::Node() : documents.front(), 0);
    } catch (const YAML::Exception &exception) {
        return reader.wrong(
            makeError("document.unreadable", {{QStringLiteral("reason"), QString::fromStdString(exception.msg)}}),
            lines.at(exception.mark));
    }
}

QString pointerTo(const QString &parent, QString key)
{
    key.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
    return parent + QLatin1Char('/') + key;
}

Places places(const Node &root)
{
    Places all;
    collect(root, {}, all);
    return all;
}

QJsonValue toJson(const Node &node)
{
    static const QRegularExpression number(QStringLiteral(R"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$)"));
    switch (node.kind) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Scalar:
        if (!node.quoted) {
            if (node.scalar == QLatin1String("true") || node.scalar == QLatin1String("false")) {
                return node.scalar == QLatin1String("true");
            }
            if (number.match(node.scalar).hasMatch()) {
                return node.scalar.toDouble();
            }
        }
        return node.scalar;
    case Kind::Sequence: {
        QJsonArray array;
        for (const Node &item : node.items) {
            array.append(toJson(item));
        }
        return array;
    }
    case Kind::Map: {
        QJsonObject object;
        for (const auto &[key, value] : node.members) {
            object.insert(key.scalar, toJson(value));
        }
        return object;
    }
    }
    return {};
}

} // namespace document
