#include "kerberos/format.h"

#include "kerberos/bytes.h"
#include "kerberos/outline.h"

namespace kerberos {

namespace {

constexpr int indentWidth = 2;

// What is known of each line from the outline.
struct Shape {
    int depth = -1; // of the one entry that stands on it; -1: none
    int entries = 0;
    bool header = false;
    bool relation = false; // has a key and "="
};

std::vector<Shape> shapesOf(const Krb5Document &document, const Outline &outline)
{
    std::vector<Shape> shapes(document.lines().size());
    for (const Entry &entry : outline.entries) {
        Shape &shape = shapes[entry.line];
        ++shape.entries;
        shape.depth = entry.depth;
        shape.header = entry.kind == EntryKind::Section;
        shape.relation = !shape.header;
    }
    return shapes;
}

// The depth of each line that holds no entry of its own: of the blocks around it.
std::vector<int> depthsOf(const Krb5Document &document, const Outline &outline)
{
    std::vector<int> change(document.lines().size() + 1, 0);
    for (const Entry &entry : outline.entries) {
        if (entry.kind == EntryKind::Block) {
            ++change[entry.line + 1];
            --change[entry.closed ? entry.lastLine : entry.lastLine + 1];
        }
    }
    std::vector<int> depths(document.lines().size(), 0);
    int depth = 1; // directly in a section
    for (std::size_t i = 0; i < depths.size(); ++i) {
        depth += change[i];
        depths[i] = depth;
    }
    return depths;
}

QByteArray relation(std::string_view line)
{
    const std::size_t equals = line.find('=');
    const std::string_view key = bytes::trimmed(line.substr(0, equals));
    const std::string_view value = bytes::trimmed(line.substr(equals + 1));
    QByteArray text = QByteArray(key.data(), static_cast<qsizetype>(key.size())) + " =";
    if (!value.empty()) {
        text += ' ' + QByteArray(value.data(), static_cast<qsizetype>(value.size()));
    }
    return text;
}

QByteArray layOut(const Krb5Document &document)
{
    const Outline outline = outlineOf(document);
    const std::vector<Shape> shapes = shapesOf(document, outline);
    const std::vector<int> depths = depthsOf(document, outline);
    const auto &lines = document.lines();
    QByteArray text;
    bool inSection = false;
    int empty = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = document.textOf(lines[i]);
        const std::string_view inner = bytes::trimmed(line);
        if (inner.empty()) {
            ++empty;
            continue;
        }
        const Shape &shape = shapes[i];
        const QByteArray end = document.toText().mid(lines[i].end, lines[i].endLength);
        const QByteArray lineEnd = end.isEmpty() ? QByteArray("\n") : end;
        if (!text.isEmpty() && (empty > 0 || shape.header)) {
            text += lineEnd;
        }
        empty = 0;
        inSection = inSection || shape.header;
        const bool directive = !inSection || inner.starts_with("include") || inner.starts_with("module");
        const int depth = shape.header ? 0 : shape.entries > 0 ? shape.depth : std::max(depths[i], 1);
        const QByteArray raw(inner.data(), static_cast<qsizetype>(inner.size()));
        if (directive && !shape.header) {
            text += QByteArray(line.data(), inner.data() + inner.size() - line.data()); // a blank in front says something there
        } else {
            text += QByteArray(depth * indentWidth, ' ');
            text += shape.relation && shape.entries == 1 && !inner.starts_with('{') && !inner.starts_with('}') ? relation(inner) : raw;
        }
        text += lineEnd;
    }
    return text;
}

bool readTheSame(const Krb5Document &before, const Krb5Document &after, Reader reader)
{
    const Reading one = before.readAs(reader);
    const Reading other = after.readAs(reader);
    return one.verdict.problem == other.verdict.problem && one.contextProblem == other.contextProblem
        && one.defaultRealm == other.defaultRealm && one.kdcs == other.kdcs && one.enctypes == other.enctypes
        && one.tree.dump() == other.tree.dump();
}

} // namespace

Result<QByteArray> formatted(const Krb5Document &document)
{
    const QByteArray text = layOut(document);
    const Krb5Document after = Krb5Document::parse(text);
    if (!readTheSame(document, after, Reader::Mit) || !readTheSame(document, after, Reader::Java)) {
        return failure("krb5.format-changes-meaning");
    }
    return text;
}

} // namespace kerberos
