// How sun.security.krb5.Config reads a file: all lines as strict UTF-8, includes first, then two passes whose errors
// come in that order. Lines are not numbered there: the line we give is the one its message is about.
#include "kerberos/bytes.h"
#include "kerberos/readers.h"

#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr std::string_view loadingFailed = "KrbException: krb5.conf loading failed";

struct RawLine {
    std::string_view text; // trimmed; never empty, never a comment
    int line = 0; // in the file itself; an included line bears its directive's
};

// As JProbe shows a message.
QString shown(QByteArray message, std::string_view about)
{
    for (const char c : about) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 32 || code == 127 || c == '\\') {
            message += "\\x" + QByteArray(1, c).toHex();
        } else {
            message += c;
        }
    }
    return QString::fromUtf8(message); // one text, so that no BOM is at its front
}

QString illegal(std::string_view line)
{
    return shown("KrbException: Illegal config content:", line);
}

// As Path does: no slash twice, none at the end.
QString normalized(QString path)
{
    while (path.contains("//"_L1)) {
        path.replace("//"_L1, "/"_L1);
    }
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

class JavaParser {
public:
    JavaParser(Reading &reading, const FileSource &files) : m_reading(reading), m_files(files) { }

    bool parse(const QByteArray &content, const QString &path)
    {
        return readLines(content, path, 0, 0) && fold() && build();
    }

private:
    bool refuse(QString problem, int line)
    {
        m_reading.verdict = {std::move(problem), line};
        return false;
    }
    bool refuseLoading(int line)
    {
        return refuse(QString::fromLatin1(loadingFailed.data(), loadingFailed.size()), line);
    }

    // Files.readAllLines: one bad byte anywhere refuses the file before its first line is looked at.
    static int lineOfBadByte(std::string_view text)
    {
        int line = 1;
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            const bool ends = c == '\n' || (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
            line += ends ? 1 : 0;
            const std::size_t length = static_cast<unsigned char>(c) < 0x80 ? 1 : bytes::utf8Length(text.substr(at));
            if (length == 0) {
                return line;
            }
            at += length;
        }
        return 0;
    }

    // `under` is the main file's line of the directive, 0 for the main file itself.
    bool readLines(const QByteArray &content, const QString &path, int under, int depth)
    {
        if (!path.isEmpty()) {
            if (m_seen.contains(path)) {
                return refuseLoading(under);
            }
            m_seen.insert(path);
        }
        const std::string_view text(content.constData(), static_cast<std::size_t>(content.size()));
        if (const int bad = lineOfBadByte(text)) {
            return refuseLoading(under ? under : bad);
        }
        bool directives = true;
        int number = 0;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = text.find_first_of("\r\n", at);
            end = end == std::string_view::npos ? text.size() : end;
            const std::string_view line = bytes::trimmedByJava(text.substr(at, end - at));
            at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
            ++number;
            if (line.empty() || line.front() == '#' || line.front() == ';') {
                continue;
            }
            directives = directives && line.front() != '[';
            const int shown = under ? under : number;
            if (!directives) {
                m_raw.push_back({line, shown});
            } else if (!follow(line, shown, depth)) {
                return false;
            }
        }
        return true;
    }

    bool follow(std::string_view line, int number, int depth)
    {
        const bool folder = line.starts_with("includedir ");
        if (!folder && !line.starts_with("include ")) {
            return true;
        }
        const std::string_view argument = bytes::trimmedByJava(line.substr(line.find(' ')));
        if (argument.find('\0') != std::string_view::npos) {
            return refuse(shown("InvalidPathException: Nul character not allowed: ", argument), number);
        }
        const QString path = normalized(bytes::textOf(argument));
        if (folder) {
            const FoundPath found = look(path);
            if (found.kind != PathKind::Folder) {
                return refuseLoading(number);
            }
            for (const QString &name : found.names) {
                const QString inFolder = path + u'/' + name;
                if (isIncludedName(name) && !includeFile(inFolder, number, depth)) {
                    return false;
                }
            }
            return true;
        }
        return includeFile(path, number, depth);
    }

    bool includeFile(const QString &path, int number, int depth)
    {
        const FoundPath found = path.startsWith(u'/') ? look(path) : FoundPath{};
        m_included += found.content.size();
        if (found.kind != PathKind::File || depth >= Krb5Document::deepest || m_included > Krb5Document::largest) {
            return refuseLoading(number);
        }
        m_reading.tree.keep(found.content);
        return readLines(found.content, path, number, depth + 1);
    }

    [[nodiscard]] FoundPath look(const QString &path) const
    {
        return m_files.known() ? m_files.look(path) : FoundPath{};
    }

    // loadConfigFile: a section becomes `name = {` … `}`, a line that begins with { is joined to the one before it.
    bool fold()
    {
        std::optional<RawLine> previous;
        for (const RawLine &raw : m_raw) {
            if (raw.text.front() == '[') {
                if (raw.text.back() != ']') {
                    return refuse(illegal(raw.text), raw.line);
                }
                const std::string_view title = bytes::trimmedByJava(raw.text.substr(1, raw.text.size() - 2));
                if (title.empty() || raw.text.size() < 2) {
                    return refuse(illegal(raw.text), raw.line);
                }
                if (previous) {
                    m_folded.push_back(*previous);
                    m_folded.push_back({"}", raw.line});
                }
                previous = RawLine{m_reading.tree.own(std::string(title) + " = {"), raw.line};
            } else if (raw.text.front() == '{') {
                previous->text = m_reading.tree.own(std::string(previous->text) + " {");
                if (raw.text.size() > 1) {
                    m_folded.push_back(*previous);
                    previous = RawLine{bytes::trimmedByJava(raw.text.substr(1)), raw.line};
                }
            } else {
                m_folded.push_back(*previous); // the first raw line is a section's
                previous = raw;
            }
        }
        if (previous) {
            m_folded.push_back(*previous);
            m_folded.push_back({"}", 0});
        }
        return true;
    }

    static std::string_view unquoted(std::string_view text)
    {
        text = bytes::trimmedByJava(text);
        if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
            text = bytes::trimmedByJava(text.substr(1, text.size() - 2));
        }
        return text;
    }

    std::string_view lowerCased(std::string_view name)
    {
        if (std::ranges::none_of(
                name, [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; })) {
            return name;
        }
        QStringDecoder decode(QStringDecoder::Utf8,
                              QStringDecoder::Flag::ConvertInitialBom); // which a name may begin with
        const QString text = decode(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
        return m_reading.tree.own(text.toLower().toStdString());
    }

    // parseStanzaTable.
    bool build()
    {
        struct Open {
            int node; // -1: read and thrown away, a second block of its name
            int line;
        };
        Tree &tree = m_reading.tree;
        std::vector<Open> open{{Tree::root(), 0}};
        for (const RawLine &line : m_folded) {
            if (line.text == "}") {
                if (open.size() == 1) {
                    return refuse(u"KrbException: Unmatched close brace"_s, line.line);
                }
                open.pop_back();
                continue;
            }
            const std::size_t equals = line.text.find('=');
            if (equals == std::string_view::npos) {
                return refuse(illegal(line.text), line.line);
            }
            std::string_view key = bytes::trimmedByJava(line.text.substr(0, equals));
            const std::string_view value = unquoted(line.text.substr(equals + 1));
            const int parent = open.back().node;
            const bool atTop = open.size() == 1;
            if (value == "{") {
                key = atTop ? lowerCased(key) : key;
                const int there = parent < 0 ? -1 : tree.find(parent, key);
                if (there >= 0 && atTop && !tree.node(there).isBlock) {
                    return refuse(u"ClassCastException: "_s + javaCastProblem("Vector", "Hashtable"), line.line);
                }
                const bool thrownAway = parent < 0 || (there >= 0 && !atTop);
                open.push_back({thrownAway       ? -1
                                    : there >= 0 ? there
                                                 : tree.add(parent, key, std::nullopt, line.line),
                                line.line});
            } else if (parent >= 0) {
                const int there = tree.find(parent, key);
                if (there < 0 || !tree.node(there).isBlock) {
                    tree.add(parent, key, value, line.line);
                }
            }
        }
        // The last `}` is the reader's own: what it closed instead of its section is the block left open.
        return open.size() == 1 || refuse(u"KrbException: Not closed"_s, open.back().line);
    }

    Reading &m_reading;
    const FileSource &m_files;
    std::vector<RawLine> m_raw;
    std::vector<RawLine> m_folded;
    QSet<QString> m_seen;
    qsizetype m_included = 0;
};

} // namespace

Reading readAsJava(const QByteArray &content, const Surroundings &around)
{
    Reading reading;
    reading.tree.keep(content);
    JavaParser parser(reading, around.files);
    if (parser.parse(content, around.path)) {
        fillJavaValues(reading);
    } else {
        reading.tree = Tree();
    }
    return reading;
}

} // namespace kerberos
