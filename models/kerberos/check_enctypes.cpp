// A list of encryption types: words nobody knows, words only MIT knows, separators only MIT reads, and what is left.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"
#include "kerberos/enctypes.h"

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

struct Word {
    Span span;
    std::string_view text; // without + or -
    bool signedWord = false;
};

std::vector<Word> wordsOf(const Checker &checker, Span value)
{
    std::vector<Word> words;
    const std::string_view text = checker.document.text();
    const auto separator = [](char c) { return bytes::isBlank(c) || c == ','; };
    for (std::uint32_t at = value.begin; at < value.end;) {
        std::uint32_t end = at;
        while (end < value.end && !separator(text[end])) {
            ++end;
        }
        if (end > at) {
            const bool sign = text[at] == '+' || text[at] == '-';
            words.push_back({{at, end}, text.substr(at + (sign ? 1 : 0), end - at - (sign ? 1 : 0)), sign});
        }
        at = end + 1;
    }
    return words;
}

QStringList knownNames()
{
    QStringList names;
    for (const Enctype &type : enctypes()) {
        names += QString::fromLatin1(type.name);
        for (const char *alias : type.aliases) {
            names += QString::fromLatin1(alias);
        }
    }
    return names;
}

bool javaReads(const Enctype &type, bool weakAllowed)
{
    return type.javaKnows && (type.strength == Strength::Strong || weakAllowed);
}

} // namespace

void checkEnctypes(Checker &checker, int index)
{
    const Entry &entry = checker.entry(index);
    const std::vector<Word> words = wordsOf(checker, entry.value);
    NearMisses misses;
    const std::string_view value = checker.value(entry);
    bool unknown = false;
    bool families = false;
    bool usable = false;
    for (const Word &word : words) {
        const bool family = !enctypeFamily(word.text).empty();
        const Enctype *type = enctypeByName(word.text);
        families = families || family || word.signedWord;
        // "des" is an alias MIT dropped with the types themselves; it is known, and too weak.
        if (!family && !type) {
            const QString nearest = misses.of(word.text, [&] { return nearMiss(word.text, knownNames()); });
            checker.out.report(Rule::UnknownEnctype, word.span, index,
                               nearest.isEmpty() ? Details{} : Details{{u"nearest"_s, nearest}});
            unknown = true;
        }
        usable = usable || (type && !word.signedWord && javaReads(*type, checker.weakCryptoAllowed));
    }
    if (families) {
        checker.out.report(Rule::EnctypeFamily, entry.value, index);
        return;
    }
    if (!usable && !unknown) {
        checker.out.report(Rule::NoUsableEnctype, entry.value, index);
        return;
    }
    for (const Word &word : words) {
        const Enctype *type = enctypeByName(word.text);
        if (type && type->strength != Strength::Strong) {
            checker.out.report(Rule::WeakEnctype, word.span, index);
        } else if (type && !type->javaKnows) {
            checker.out.report(Rule::Camellia, word.span, index);
        }
    }
    const std::size_t comma = value.find(',');
    if (comma != std::string_view::npos && words.size() > 1) {
        // With a comma anywhere the JVM cuts at commas only, and a blank stays part of the name.
        if (std::ranges::any_of(value, bytes::isBlank)) {
            checker.out.report(Rule::CommaAndSpace, entry.value, index);
        }
    } else if (value.find('\t') != std::string_view::npos) {
        checker.out.report(Rule::CommaAndSpace, entry.value, index);
    }
}

} // namespace kerberos
