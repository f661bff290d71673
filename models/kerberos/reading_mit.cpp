// How libkrb5 1.20.1's profile library reads a file: a line at a time into 2047 bytes, C strings that end at a NUL.
#include "kerberos/bytes.h"
#include "kerberos/enctypes.h"
#include "kerberos/readers.h"

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr std::size_t lineBuffer = 2047;
constexpr int mostIncludes = 1000;

std::string_view withoutLineEnd(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

class MitParser {
public:
    MitParser(Reading &reading, const FileSource &files) : m_reading(reading), m_files(files) { }

    // nullptr: accepted. `line` is set to the 1-based line that was refused.
    const char *parseFile(std::string_view text, int depth, int &line)
    {
        State state;
        line = 1;
        std::size_t at = 0;
        while (at < text.size()) {
            std::size_t end = text.substr(at, lineBuffer).find('\n');
            const bool complete = end != std::string_view::npos;
            end = complete ? at + end + 1 : std::min(text.size(), at + lineBuffer);
            std::string_view chunk = text.substr(at, end - at);
            chunk = chunk.substr(0, chunk.find('\0'));
            state.line = line;
            if (const char *problem = parseLine(chunk, state, depth)) {
                return problem;
            }
            at = end;
            line += complete ? 1 : 0;
        }
        return nullptr;
    }

private:
    enum class Expecting { FirstSection, Anything, OpenBrace };
    struct State {
        Expecting expecting = Expecting::FirstSection;
        std::vector<int> path; // section, block, block in it …
        int line = 0;
    };

    // The blank-separated rest of a directive that stands in column 1; nullopt where it is not that directive.
    static std::optional<std::string_view> argumentOf(std::string_view line, std::string_view directive)
    {
        if (!line.starts_with(directive) || line.size() == directive.size()
            || !bytes::isBlank(line[directive.size()])) {
            return std::nullopt;
        }
        return withoutLineEnd(bytes::skipBlanks(line.substr(directive.size())));
    }

    const char *parseLine(std::string_view line, State &state, int depth)
    {
        if (const auto path = argumentOf(line, "include")) {
            return includeFile(bytes::textOf(*path), depth);
        }
        if (const auto path = argumentOf(line, "includedir")) {
            return includeFolder(bytes::textOf(*path), depth);
        }
        if (state.expecting == Expecting::OpenBrace) {
            if (!bytes::skipBlanks(line).starts_with('{')) {
                return "PROF_MISSING_OBRACE";
            }
            state.expecting = Expecting::Anything;
            return nullptr;
        }
        if (state.expecting == Expecting::FirstSection) {
            if (const auto what = argumentOf(line, "module")) {
                m_reading.contextProblem = moduleProblem(*what);
                return "PROF_MODULE";
            }
            if (!line.starts_with('[')) {
                return nullptr;
            }
            state.expecting = Expecting::Anything;
        }
        return parseStandard(line, state);
    }

    // PATH:REST; a colon in second place is taken for a drive's. krb5_init_context goes on without a profile when the
    // library named cannot be loaded.
    static QString moduleProblem(std::string_view what)
    {
        const bool drive = what.size() > 1 && what[1] == ':';
        return what.find(':', drive ? 2 : 0) == std::string_view::npos ? u"PROF_MODULE_SYNTAX"_s : QString();
    }

    const char *parseStandard(std::string_view line, State &state)
    {
        line = bytes::skipBlanks(line);
        if (line.starts_with(';') || line.starts_with('#')) {
            return nullptr;
        }
        line = withoutLineEnd(line);
        if (line.empty()) {
            return nullptr;
        }
        if (line.front() == '[') {
            return parseHeader(line.substr(1), state);
        }
        if (line.front() == '}') {
            if (state.path.size() <= 1) {
                return "PROF_EXTRA_CBRACE";
            }
            state.path.pop_back();
            return nullptr;
        }
        return parseRelation(line, state);
    }

    const char *parseHeader(std::string_view rest, State &state)
    {
        if (state.path.size() > 1) {
            return "PROF_SECTION_NOTOP";
        }
        const std::size_t close = rest.find(']');
        if (close == std::string_view::npos) {
            return "PROF_SECTION_SYNTAX";
        }
        state.path = {blockIn(Tree::root(), rest.substr(0, close), state.line)};
        rest.remove_prefix(close + 1);
        if (rest.starts_with('*')) {
            rest.remove_prefix(1);
        }
        return bytes::skipBlanks(rest).empty() ? nullptr : "PROF_SECTION_SYNTAX";
    }

    const char *parseRelation(std::string_view line, State &state)
    {
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || equals == 0) {
            return "PROF_RELATION_SYNTAX";
        }
        std::string_view tag = bytes::trimmed(line.substr(0, equals));
        if (std::ranges::any_of(tag, bytes::isBlank)) {
            return "PROF_RELATION_SYNTAX";
        }
        tag = tag.substr(0, tag.find('*'));
        const std::string_view value = bytes::skipBlanks(line.substr(equals + 1));
        const bool opensHere = value.starts_with('{') && bytes::skipBlanks(value.substr(1)).empty();
        if (value.empty() || opensHere) {
            state.path.push_back(blockIn(state.path.back(), tag, state.line));
            state.expecting = value.empty() ? Expecting::OpenBrace : Expecting::Anything;
            return nullptr;
        }
        Tree &tree = m_reading.tree;
        if (value.front() == '"') {
            tree.add(state.path.back(), tag, quoted(value.substr(1)), state.line);
        } else {
            tree.add(state.path.back(), tag, bytes::trimmed(value), state.line);
        }
        return nullptr;
    }

    std::string_view quoted(std::string_view text)
    {
        const std::size_t plain = text.find_first_of("\"\\");
        if (plain == std::string_view::npos || text[plain] == '"') {
            return text.substr(0, plain);
        }
        std::string value;
        for (std::size_t at = 0; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] != '\\' || at + 1 == text.size()) {
                value += text[at];
                continue;
            }
            ++at;
            value += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at] == 'b' ? '\b' : text[at];
        }
        return m_reading.tree.own(std::move(value));
    }

    int blockIn(int parent, std::string_view name, int line)
    {
        const int found = m_reading.tree.findBlock(parent, name);
        return found >= 0 ? found : m_reading.tree.add(parent, name, std::nullopt, line);
    }

    const char *includeFile(const QString &path, int depth)
    {
        const FoundPath found = m_files.known() ? m_files.look(path) : FoundPath{};
        if (found.kind == PathKind::Folder) {
            return nullptr; // opens, and reads as empty
        }
        // A loop ends when libkrb5 runs out of file descriptors, in the same error.
        m_included += found.content.size();
        if (found.kind == PathKind::Missing || depth >= Krb5Document::deepest || ++m_includes > mostIncludes
            || m_included > Krb5Document::largest) {
            return "PROF_FAIL_INCLUDE_FILE";
        }
        m_reading.tree.keep(found.content);
        int line = 0;
        return parseFile({found.content.constData(), static_cast<std::size_t>(found.content.size())}, depth + 1, line);
    }

    const char *includeFolder(const QString &path, int depth)
    {
        const FoundPath found = m_files.known() ? m_files.look(path) : FoundPath{};
        if (found.kind != PathKind::Folder) {
            return "PROF_FAIL_INCLUDE_DIR";
        }
        for (const QString &name : found.names) {
            if (!isIncludedName(name)) {
                continue;
            }
            const QString inFolder = path + u'/' + name;
            if (const char *problem = includeFile(inFolder, depth)) {
                return problem;
            }
        }
        return nullptr;
    }

    Reading &m_reading;
    const FileSource &m_files;
    int m_includes = 0;
    qsizetype m_included = 0; // bytes, so that files that include each other twice end
};

// krb5_init_context says BADFORMAT for what the parser refused, and passes the include errors on.
QString contextProblemFor(const QString &parseProblem)
{
    return parseProblem.startsWith("PROF_FAIL"_L1) ? parseProblem : u"KRB5_CONFIG_BADFORMAT"_s;
}

// The booleans krb5_init_context looks at itself. A context is refused for one of them.
QString badBoolean(const Tree &tree)
{
    for (const char *key : {"allow_weak_crypto", "ignore_acceptor_hostname", "enforce_ok_as_delegate"}) {
        const auto value = firstValue(tree, "libdefaults", key);
        if (value && !mitBoolean(*value)) {
            return u"PROF_BAD_BOOLEAN"_s;
        }
    }
    const auto canonicalize = firstValue(tree, "libdefaults", "dns_canonicalize_hostname");
    if (canonicalize && !mitBoolean(*canonicalize) && !bytes::sameButCase(*canonicalize, "fallback")) {
        return u"EINVAL"_s;
    }
    return {};
}

void fillValues(Reading &reading)
{
    const Tree &tree = reading.tree;
    reading.contextProblem = badBoolean(tree);
    if (!reading.contextProblem.isEmpty()) {
        return;
    }
    const auto realm = firstValue(tree, "libdefaults", "default_realm");
    reading.defaultRealm = realm ? bytes::copyOf(*realm) : QByteArray("!KRB5_CONFIG_NODEFREALM");
    const int realms = tree.findBlock(Tree::root(), "realms");
    const int block = realm && realms >= 0 ? tree.findBlock(realms, *realm) : -1;
    for (int child = block >= 0 ? tree.node(block).firstChild : -1; child >= 0; child = tree.node(child).next) {
        if (tree.node(child).name == "kdc" && !tree.node(child).isBlock) {
            reading.kdcs += bytes::copyOf(tree.node(child).value);
        }
    }
    const auto weak = firstValue(tree, "libdefaults", "allow_weak_crypto");
    const auto allowed = weak && mitBoolean(*weak).value_or(false) ? WeakCrypto::Allowed : WeakCrypto::Refused;
    const auto permitted = firstValue(tree, "libdefaults", "permitted_enctypes");
    reading.enctypes = mitEnctypes(permitted.value_or("DEFAULT"), allowed);
    if (reading.enctypes.empty()) {
        reading.enctypeProblem = u"KRB5_CONFIG_ETYPE_NOSUPP"_s;
    }
}

} // namespace

Reading readAsMit(const QByteArray &content, const Surroundings &around)
{
    Reading reading;
    reading.tree.keep(content);
    MitParser parser(reading, around.files);
    int line = 0;
    const std::string_view text(content.constData(), static_cast<std::size_t>(content.size()));
    if (const char *problem = parser.parseFile(text, 0, line)) {
        reading.verdict = {QString::fromLatin1(problem), line};
        if (reading.verdict.problem != "PROF_MODULE"_L1) {
            reading.contextProblem = contextProblemFor(reading.verdict.problem);
        }
        reading.tree = Tree();
    }
    if (reading.contextProblem.isEmpty()) {
        fillValues(reading);
    }
    return reading;
}

} // namespace kerberos
