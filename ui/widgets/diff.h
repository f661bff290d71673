// What differs between two texts, line by line. Bounded: texts too large to compare are shown as replaced.
#pragma once

#include <QString>

#include <vector>

namespace widgets {

struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

// A longest common subsequence of lines, removed before added. A final line break opens no line. The work is bounded by
// `cells`, the product of the lines that are left once equal beginnings and ends are set aside.
[[nodiscard]] std::vector<DiffLine> lineDiff(const QString &before, const QString &after, qsizetype cells = 4'000'000);

} // namespace widgets
