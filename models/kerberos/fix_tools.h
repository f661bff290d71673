// The small edits that fixes are made of: a line deleted, a line put before or after, a comment moved above.
#pragma once

#include "kerberos/fixes.h"

namespace kerberos {

class FixTools {
public:
    FixTools(const Checker &checker, const Finding &finding) : c(checker), f(finding) { }

    [[nodiscard]] const Entry &entry() const { return c.entry(f.entry); }
    [[nodiscard]] bool hasEntry() const { return f.entry >= 0; }
    [[nodiscard]] QByteArray bytes(Span span) const;
    [[nodiscard]] QString detail(const QString &name) const;
    [[nodiscard]] std::uint32_t lineOf(std::uint32_t offset) const;
    [[nodiscard]] const Line &line(std::uint32_t index) const { return c.document.lines()[index]; }
    [[nodiscard]] QByteArray indent(std::uint32_t line) const;
    [[nodiscard]] QByteArray lineEnd() const; // the document's own

    [[nodiscard]] TextEdit replace(Span span, QByteArray text) const { return {span.begin, span.end, std::move(text)}; }
    [[nodiscard]] TextEdit deleteLine(std::uint32_t line) const;
    [[nodiscard]] TextEdit before(std::uint32_t line, const QByteArray &text) const; // a line of its own
    [[nodiscard]] TextEdit after(std::uint32_t line, const QByteArray &text) const;
    [[nodiscard]] TextEdit atEnd(const QByteArray &text) const;
    // A line at the end of a block or section. nullopt where its brace shares a line with something else.
    [[nodiscard]] std::optional<TextEdit> inside(int block, const QByteArray &text) const;
    // Under [libdefaults], made where there is none.
    [[nodiscard]] TextEdit inLibdefaults(const QByteArray &relation) const;
    [[nodiscard]] std::optional<TextEdit> realmStub(const QByteArray &realm) const;

    const Checker &c; // public: this is a bundle for the functions that make fixes
    const Finding &f;
};

// `name` is one of the titles "krb5.fix-…"; `text` fills its hole.
[[nodiscard]] Fix fix(const char *name, std::vector<TextEdit> edits, const QByteArray &text = {});

// What the finding is about, replaced; its line, deleted.
[[nodiscard]] Fix replacing(const FixTools &t, const QByteArray &text);
[[nodiscard]] Fix deletingLine(const FixTools &t);

} // namespace kerberos
