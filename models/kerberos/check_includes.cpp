// include, includedir and module: what each reader does with them, and what the files they name declare.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

// What a file that is included declares, found by its own outline; follows its includes.
class Elsewhere {
public:
    explicit Elsewhere(Checker &checker) : m_checker(checker), m_files(checker.context.around.files) { }

    void addFolder(const QString &path, const FoundPath &folder, int depth)
    {
        for (const QString &name : folder.names) {
            if (isIncludedName(name)) {
                const QString inside = path + u'/' + name;
                add(inside, m_files.look(inside), depth);
            }
        }
    }

    void add(const QString &path, const FoundPath &file, int depth)
    {
        if (m_seen.contains(path) || depth > Krb5Document::deepest || file.kind != PathKind::File) {
            return;
        }
        m_seen.insert(path);
        const auto document = Krb5Document::parse(file.content);
        const Outline outline = outlineOf(document);
        const auto words = [&](Span span) { return bytes::textOf(document.text().substr(span.begin, span.size())); };
        for (const Entry &entry : outline.entries) {
            if (entry.section == SectionKind::Realms && entry.kind == EntryKind::Block && entry.depth == 1) {
                m_checker.realmsElsewhere.insert(words(entry.key));
            } else if (entry.section == SectionKind::Libdefaults && words(entry.key) == "default_realm"_L1) {
                m_checker.defaultRealmElsewhere = true;
            }
        }
        for (const Directive &directive : outline.directives) {
            const QString next = words(directive.path);
            const FoundPath found = m_files.look(next);
            if (found.kind == PathKind::Folder) {
                addFolder(next, found, depth + 1);
            } else {
                add(next, found, depth + 1);
            }
        }
    }

private:
    Checker &m_checker;
    const FileSource &m_files;
    QSet<QString> m_seen;
};

// Whether following the path comes to a file that is being read already.
bool isLoop(const FileSource &files, const QString &path, QSet<QString> open)
{
    if (open.contains(path) || open.size() > Krb5Document::deepest) {
        return true;
    }
    const FoundPath found = files.look(path);
    if (found.kind != PathKind::File) {
        return false;
    }
    open.insert(path);
    const auto document = Krb5Document::parse(found.content);
    const Outline outline = outlineOf(document);
    return std::ranges::any_of(outline.directives, [&](const Directive &directive) {
        const auto span = directive.path;
        const QString next = bytes::textOf(document.text().substr(span.begin, span.size()));
        return directive.kind == Directive::Kind::Include && isLoop(files, next, open);
    });
}

// Whom an included file stops: what one reader refuses in it, it refuses here.
std::optional<Affects> refusedBy(const FoundPath &found, const Surroundings &around)
{
    const auto document = Krb5Document::parse(found.content);
    const bool mit = !document.verdictFor(Reader::Mit, around).accepted();
    const bool java = !document.verdictFor(Reader::Java, around).accepted();
    if (!mit && !java) {
        return std::nullopt;
    }
    return mit && java ? Affects::Both : mit ? Affects::Mit : Affects::Java;
}

} // namespace

void checkIncludes(Checker &checker)
{
    const FileSource &files = checker.context.around.files;
    const QString home = checker.context.around.path;
    Elsewhere elsewhere(checker);
    QSet<QString> seen;
    for (const Directive &directive : checker.out.directives) {
        if (directive.kind == Directive::Kind::Module) {
            const Span whole{directive.word.begin, directive.path.end};
            checker.out.report(Rule::ModuleRefused, Affects::Mit, whole);
            continue;
        }
        const Line &line = checker.document.lines()[directive.line];
        const std::string_view written = checker.text(directive.path);
        const bool quoted = written.size() > 1 && written.front() == '"';
        const QString path = checker.words(directive.path);
        const Details details{{u"path"_s, path}};
        const bool absolute = written.starts_with('/');
        const char separator = directive.word.end < line.end ? checker.document.text()[directive.word.end] : ' ';
        if (written.empty()) {
            checker.out.report(Rule::IncludeMissing, directive.word, -1, details);
        } else if (quoted) {
            checker.out.report(Rule::IncludeQuoted, directive.path, -1, details);
        } else if (!absolute) {
            checker.out.report(Rule::IncludeRelative, directive.path, -1, details);
        } else if (directive.path.end < line.end) {
            checker.out.report(Rule::IncludeTrailingBlank, {directive.path.end, line.end});
        } else if (separator != ' ' && !directive.broken) {
            checker.out.report(Rule::IncludeTab, {directive.word.end, directive.word.end + 1});
        }
        if (!files.known() || quoted || !absolute) {
            checker.openWorld = true;
            continue;
        }
        const FoundPath found = files.look(path);
        const bool wantsFolder = directive.kind == Directive::Kind::IncludeFolder;
        if (found.kind != (wantsFolder ? PathKind::Folder : PathKind::File)) {
            checker.out.report(Rule::IncludeMissing, directive.path, -1, details);
            checker.openWorld = true;
        } else if (wantsFolder) {
            QStringList skipped;
            for (const QString &name : found.names) {
                if (!isIncludedName(name)) {
                    skipped += name;
                }
            }
            if (!skipped.isEmpty()) {
                checker.out.report(Rule::IncludeSkips, directive.path, -1,
                                   {{u"path"_s, path}, {u"names"_s, skipped.join(u", "_s)}});
            }
            for (const QString &name : found.names) {
                const QString inside = path + u'/' + name;
                const auto refused
                    = isIncludedName(name) ? refusedBy(files.look(inside), {inside, files}) : std::nullopt;
                if (refused) {
                    checker.out.report(Rule::IncludeMissing, *refused, directive.path, -1, {{u"path"_s, inside}});
                }
            }
            elsewhere.addFolder(path, found, 1);
        } else if (seen.contains(path)) {
            checker.out.report(Rule::IncludeLoop, Affects::Java, directive.path, -1, details);
        } else if (isLoop(files, path, {home})) {
            checker.out.report(Rule::IncludeLoop, directive.path, -1, details);
        } else if (const auto refused = refusedBy(found, {path, files})) {
            checker.out.report(Rule::IncludeMissing, *refused, directive.path, -1, details);
            checker.openWorld = true;
        } else {
            elsewhere.add(path, found, 1);
        }
        seen.insert(path);
    }
}

} // namespace kerberos
