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

// The value of "\uXXXX" at this place, -1 where there is none.
int escapedUnit(QByteArrayView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') {
        return -1;
    }
    bool isHex = false;
    const int unit = text.sliced(at + 2, 4).toByteArray().toInt(&isHex, 16);
    return isHex ? unit : -1;
}

// A text as yaml-cpp can read it, and its places as a person counts them: yaml-cpp counts columns in bytes, and knows
// no pairs of escapes as JSON writes characters beyond U+FFFF ("\ud83d\ude00"), so these become its "\U0001f600".
class Source {
public:
    explicit Source(QByteArrayView given)
    {
        if (given.startsWith("\xEF\xBB\xBF")) {
            given = given.sliced(3); // a byte order mark is no column
        }
        m_lines = given.toByteArray().split('\n');
        m_text.reserve(static_cast<size_t>(given.size()));
        const bool isJson = given.trimmed().startsWith('{') || given.trimmed().startsWith('[');
        bool quoted = false;
        int line = 0;
        size_t lineStart = 0;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const char c = given[i];
            if (isJson && quoted && c == '\\' && i + 1 < given.size()) {
                const int high = escapedUnit(given, i);
                const int low = escapedUnit(given, i + 6);
                if (QChar::isHighSurrogate(high) && QChar::isLowSurrogate(low)) {
                    const auto code = QChar::surrogateToUcs4(static_cast<char16_t>(high), static_cast<char16_t>(low));
                    m_text += "\\U" + QByteArray::number(code, 16).rightJustified(8, '0').toStdString();
                    m_joined[line].append(static_cast<int>(m_text.size() - lineStart));
                    i += 11;
                    continue;
                }
                m_text += c;
                if (given[i + 1] != '\n') {
                    m_text += given[++i]; // it may be a quote, which ends nothing
                }
                continue;
            }
            quoted = quoted != (c == '"');
            m_text += c;
            if (c == '\n') {
                ++line;
                lineStart = m_text.size();
            }
        }
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

    [[nodiscard]] Position at(const YAML::Mark &mark) const
    {
        if (mark.is_null()) { // -1, yaml-cpp's "no mark"
            return {};
        }
        int column = mark.column;
        for (const int joined : m_joined.value(mark.line)) {
            column += joined <= mark.column ? 2 : 0; // "\uXXXX\uXXXX" is two longer than "\UXXXXXXXX"
        }
        const auto before = QString::fromUtf8(m_lines.value(mark.line).left(column)).toUcs4().size();
        return {mark.line + 1, static_cast<int>(before) + 1};
    }

private:
    std::string m_text;
    QList<QByteArray> m_lines;
    QMap<int, QList<int>> m_joined; // line → columns behind each joined pair, in m_text
};

struct Reader {
    const Source &source;
    const QString &file;
    int nodes = 0;

    [[nodiscard]] tl::unexpected<Diagnostic> wrong(Error error, Position position) const
    {
        return tl::unexpected(Diagnostic{Severity::Error, std::move(error), file, position});
    }

    tl::expected<Node, Diagnostic> read(const YAML::Node &from, int depth)
    {
        Node node;
        node.position = source.at(from.Mark());
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
    if (utf8.size() > maximumBytes) {
        return tl::unexpected(Diagnostic{Severity::Error, makeError("document.too-large"), fileName, {}});
    }
    const Source source(utf8);
    Reader reader{source, fileName};
    try { // yaml-cpp throws; no exception crosses a function of ours
        const auto documents = YAML::LoadAll(source.text());
        if (documents.size() > 1) {
            return reader.wrong(makeError("document.several"), source.at(documents[1].Mark()));
        }
        return reader.read(documents.empty() ? YAML::Node() : documents.front(), 0);
    } catch (const YAML::Exception &exception) {
        return reader.wrong(
            makeError("document.unreadable", {{QStringLiteral("reason"), QString::fromStdString(exception.msg)}}),
            source.at(exception.mark));
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
