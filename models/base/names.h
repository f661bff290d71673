// The stable names of an enum's values, for records, journals and JSON: one constexpr table a type, read both ways. Not
// for words that a person reads; those are models/text's.
#pragma once

#include <QString>
#include <optional>

// The name beside the value; empty where the table lacks it.
template <typename Table, typename Value> [[nodiscard]] QString nameIn(const Table &table, Value wanted)
{
    for (const auto &[value, name] : table) {
        if (value == wanted) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

// The value beside the name, where there is one.
template <typename Table>
[[nodiscard]] auto valueIn(const Table &table, const QString &wanted) -> std::optional<decltype(table[0].first)>
{
    for (const auto &[value, name] : table) {
        if (wanted == QLatin1StringView(name)) {
            return value;
        }
    }
    return std::nullopt;
}
