// Everything that is wrong with a krb5.conf, each cause once: where, for whom, how grave, and the edits that mend it.
// What to say is models/text's, under the id. No network, nothing executed, no file read but through Surroundings.
#pragma once

#include "kerberos/krb5_document.h"
#include "kerberos/rules.h"

#include <memory>
#include <optional>

namespace kerberos {

// One key of a keytab, without the key.
struct KnownKey {
    QString principal;
    std::uint32_t kvno = 0;
    int enctype = 0;
    bool operator==(const KnownKey &) const = default;
};

// What the file is used with, as far as it is known.
struct CheckContext {
    Surroundings around;
    std::optional<std::vector<KnownKey>> keytab;
    QString principal;
    std::optional<QByteArray> coreSite; // core-site.xml's bytes
};

// Bytes begin to end are replaced by `text`.
struct TextEdit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    QByteArray text;
    bool operator==(const TextEdit &) const = default;
};

struct Fix {
    Error title; // krb5.fix-…; worded as an offer: "Delete the line"
    std::vector<TextEdit> edits; // sorted, none overlaps another
};

struct Problem {
    Rule rule;
    Severity severity;
    Affects affects;
    Error error; // code is the rule's id
    Position begin;
    Position end;
};

class Krb5Check {
public:
    [[nodiscard]] static Krb5Check of(const Krb5Document &document, CheckContext context = {});
    ~Krb5Check();
    Krb5Check(Krb5Check &&) noexcept;
    Krb5Check &operator=(Krb5Check &&) noexcept;

    // Sorted by place. Words and fixes are made when asked for, so a file with 100,000 findings costs no more to check.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Rule rule(std::size_t index) const;
    [[nodiscard]] Severity severity(std::size_t index) const;
    [[nodiscard]] Problem problem(std::size_t index) const;
    // The best first; empty where a person must decide. Each is tried: one that would leave its own finding or add an
    // error is not offered. Trying costs a check of the text, so in a text with very many findings it is left out.
    [[nodiscard]] std::vector<Fix> fixes(std::size_t index) const;
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] const Krb5Document &document() const;

private:
    struct State;
    Krb5Check(Krb5Document document, CheckContext context);
    [[nodiscard]] bool mends(std::size_t index, const Fix &fix) const;

    std::unique_ptr<State> m_state; // does not move: the checker in it refers to the rest
};

// The edits carried out. They must be sorted and not overlap, as in a Fix.
[[nodiscard]] QByteArray applyEdits(const QByteArray &text, const std::vector<TextEdit> &edits);

} // namespace kerberos
