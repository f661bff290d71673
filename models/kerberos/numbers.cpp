#include "kerberos/numbers.h"

#include "kerberos/bytes.h"

#include <charconv>
#include <limits>

namespace kerberos {

namespace {

constexpr qint64 hour = 3600;

enum class Case { Exact, Any };

// `1d 2h3m4s` in that order, each part at most once; `h:m[:s]`; `N`.
std::optional<qint64> duration(std::string_view text, Case letters)
{
    if (const auto plain = decimal(text); plain && bytes::isDigit(text.front())) {
        return plain;
    }
    qint64 total = 0;
    std::size_t at = 0;
    const auto number = [&]() -> std::optional<qint64> {
        std::size_t end = at;
        while (end < text.size() && bytes::isDigit(text[end])) {
            ++end;
        }
        const auto value = end > at ? decimal(text.substr(at, end - at)) : std::nullopt;
        at = end;
        return value;
    };
    if (text.find(':') != std::string_view::npos) {
        qint64 unit = hour;
        for (int part = 0; part < 3; ++part) {
            const auto value = number();
            if (!value || (part > 0 && *value >= 60)) {
                return std::nullopt;
            }
            total += *value * unit;
            unit /= 60;
            if (at == text.size()) {
                return part > 0 ? std::optional(total) : std::nullopt;
            }
            if (text[at++] != ':') {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }
    static constexpr std::string_view units = "dhms";
    static constexpr qint64 seconds[] = {24 * hour, hour, 60, 1};
    std::size_t next = 0;
    bool any = false;
    while (at < text.size()) {
        if (bytes::isBlank(text[at])) {
            ++at;
            continue;
        }
        const auto value = number();
        if (!value || at == text.size()) {
            return std::nullopt;
        }
        const char letter = letters == Case::Any ? bytes::lower(text[at]) : text[at];
        const std::size_t unit = units.find(letter, next);
        if (unit == std::string_view::npos) {
            return std::nullopt;
        }
        total += *value * seconds[unit];
        next = unit + 1;
        any = true;
        ++at;
    }
    return any ? std::optional(total) : std::nullopt;
}

} // namespace

std::optional<qint64> decimal(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    qint64 value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc() && end == text.data() + text.size() && !text.empty();
    const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
    return whole && fits ? std::optional(value) : std::nullopt;
}

std::optional<qint64> javaDuration(std::string_view text)
{
    return duration(text, Case::Any);
}

std::optional<qint64> mitDuration(std::string_view text)
{
    return duration(text, Case::Exact);
}

} // namespace kerberos
