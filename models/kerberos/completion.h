// What may be written at a place of a krb5.conf: sections, keys, realms, encryption types, the values of a yes or no.
// Looks at the text alone, so it answers while a line is still half written. Not for judging what is there.
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace kerberos {

struct Candidate {
    enum class Kind { Section, Key, Realm, Enctype, Value };
    Kind kind = Kind::Key;
    QByteArray name; // what is shown, and matched with what is typed
    QByteArray insert; // what replaces the word; a key brings its " = "
    bool operator==(const Candidate &) const = default;
};

struct Completion {
    std::size_t begin = 0; // byte offset of the word that a candidate replaces; it ends where one writes
    std::vector<Candidate> candidates; // all that fit the place, whatever is typed of the word; best first
};

// `offset`: bytes, at most text.size(). Nothing in a comment. Linear in the text before the offset.
[[nodiscard]] Completion completionAt(std::string_view text, std::size_t offset);

} // namespace kerberos
