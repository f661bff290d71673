// What the person meant: sections, blocks and relations with their places, read more kindly than either program does,
// so that one slip is one finding and not a cascade. Private to models/kerberos; kerberos/check.h is for others.
#pragma once

#include "kerberos/krb5_document.h"
#include "kerberos/rules.h"

#include <QMap>

namespace kerberos {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    bool operator==(const Span &) const = default;
};

enum class SectionKind : std::uint8_t {
    Libdefaults,
    Realms,
    DomainRealm,
    Capaths,
    Appdefaults,
    Plugins,
    KdcConf,
    Other
};
enum class EntryKind : std::uint8_t { Section, Block, Relation };

struct Entry {
    EntryKind kind = EntryKind::Relation;
    SectionKind section = SectionKind::Other;
    std::uint8_t depth = 0; // 0 a section, 1 directly in one
    bool broken = false; // its own line has a finding that spoils key or value, or (a block) a line in it has
    int parent = -1; // entry
    std::uint32_t line = 0; // index
    std::uint32_t lastLine = 0; // of a section or block: of its last relation or its closing brace
    bool closed = false; // a block with a } of its own
    Span key; // of a section: the name without brackets and blanks
    Span value; // quotes and a comment taken away; of a block: empty
};

struct Directive {
    enum class Kind : std::uint8_t { Include, IncludeFolder, Module };
    Kind kind = Kind::Include;
    std::uint32_t line = 0;
    Span word;
    Span path; // with what is wrong with it
    bool broken = false;
};

struct Finding {
    Rule rule;
    Severity severity;
    Affects affects;
    Span span;
    int entry = -1;
    int details = -1; // index into Outline::details
};

using Details = QMap<QString, QString>; // named holes of the words

struct Outline {
    std::vector<Entry> entries; // in the order of the text
    std::vector<Directive> directives;
    std::vector<Finding> findings;
    std::vector<Details> details;

    void report(Rule rule, Span span, int entry = -1, Details more = {});
    void report(Rule rule, Affects affects, Span span, int entry = -1, Details more = {});
};

[[nodiscard]] Outline outlineOf(const Krb5Document &document);

[[nodiscard]] SectionKind sectionKind(std::string_view name); // letter case aside
[[nodiscard]] std::span<const char *const> sectionNames();

} // namespace kerberos
