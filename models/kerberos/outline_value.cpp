#include "kerberos/outline_value.h"

#include "kerberos/bytes.h"

namespace kerberos {

namespace {

std::uint32_t offset(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

// Where MIT ends a text in double quotes; npos where it never does. `text` begins behind the opening quote.
std::size_t closingQuote(std::string_view text, char quote)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"') {
            ++at;
        } else if (text[at] == quote) {
            return at;
        }
    }
    return std::string_view::npos;
}

void readQuoted(std::string_view text, Outline &out, int index)
{
    Entry &entry = out.entries[static_cast<std::size_t>(index)];
    const Span whole = entry.value;
    const std::string_view value = text.substr(whole.begin, whole.size());
    const char quote = value.front();
    const std::size_t close = closingQuote(value.substr(1), quote);
    if (close == std::string_view::npos) {
        entry.value = {whole.begin + 1, whole.end};
        out.report(Rule::UnbalancedQuote, quote == '"' ? Affects::Java : Affects::Both, whole, index);
        return;
    }
    entry.value = {whole.begin + 1, whole.begin + 1 + offset(close)};
    const Span behind{entry.value.end + 1, whole.end};
    const std::string_view trailing = bytes::trimmed(text.substr(behind.begin, behind.size()));
    if (!trailing.empty()) {
        out.report(Rule::TextAfterQuote, {whole.end - offset(trailing.size()), whole.end}, index);
    } else if (quote == '\'') {
        out.report(Rule::SingleQuotes, whole, index);
    } else if (value.substr(1, close).find('\\') != std::string_view::npos) {
        out.report(Rule::Escapes, whole, index);
        entry.broken = true; // what it says depends on the reader
    } else if (value.substr(1, close) == "{") {
        out.report(Rule::OneLineBlock, Affects::Java, whole, index); // the JVM unquotes first, then sees a block
        entry.broken = true;
    }
}

// The first # or ; with a blank before it, or at the very beginning.
std::size_t commentIn(std::string_view value)
{
    for (std::size_t at = 0; at < value.size(); ++at) { // find_first_of asks memchr for each byte: five times slower
        const bool sign = value[at] == '#' || value[at] == ';';
        if (sign && (at == 0 || bytes::isBlank(value[at - 1]))) {
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace

void readValue(const Krb5Document &document, Outline &out, int index)
{
    const std::string_view text = document.text();
    Entry &entry = out.entries[static_cast<std::size_t>(index)];
    const std::string_view value = text.substr(entry.value.begin, entry.value.size());
    if (value.front() == '"' || value.front() == '\'') {
        readQuoted(text, out, index);
        return;
    }
    const std::size_t comment = commentIn(value);
    if (comment != std::string_view::npos) {
        const Span whole = entry.value;
        out.report(Rule::CommentInValue, {whole.begin + offset(comment), whole.end}, index);
        const std::string_view meant = bytes::trimmed(value.substr(0, comment));
        entry.value.end = entry.value.begin + offset(meant.size());
        entry.broken = entry.broken || meant.empty();
        return;
    }
    if (value.back() == '"' || value.back() == '\'') {
        if (std::ranges::count(value, value.back()) == 1) {
            out.report(Rule::UnbalancedQuote, entry.value, index);
            --entry.value.end;
        }
    }
}

} // namespace kerberos
