#include "base/nearest.h"

#include <algorithm>
#include <vector>

namespace {

// Optimal string alignment, three rows of it. A result above the bound only says "too far".
qsizetype distance(QStringView a, QStringView b, qsizetype bound)
{
    if (std::abs(a.size() - b.size()) > bound) {
        return bound + 1;
    }
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    for (size_t j = 0; j < width; ++j) {
        last[j] = static_cast<qsizetype>(j);
    }
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        qsizetype best = row[0];
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype changed = last[at] + (a[i] == b[j] ? 0 : 1);
            row[at + 1] = std::min({changed, last[at + 1] + 1, row[at] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
                row[at + 1] = std::min(row[at + 1], beforeLast[at - 1] + 1);
            }
            best = std::min(best, row[at + 1]);
        }
        if (best > bound) {
            return bound + 1;
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[width - 1];
}

} // namespace

QString nearestName(QStringView wanted, QStringList known)
{
    constexpr qsizetype longestName = 200; // no key of ours is longer; what is longer is not a slip of the finger
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return {};
    }
    const QString mistyped = wanted.toString().toLower();
    known.sort();
    QString nearest;
    qsizetype shortest = longestName;
    for (const QString &name : known) {
        const qsizetype bound = std::min(shortest - 1, std::max(mistyped.size(), name.size()) / 3);
        if (bound < 0) {
            break;
        }
        const qsizetype found = distance(mistyped, name.toLower(), bound);
        if (found <= bound) {
            nearest = name;
            shortest = found;
        }
    }
    return nearest;
}
