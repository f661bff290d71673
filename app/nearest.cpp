#include "app/nearest.h"

#include <algorithm>
#include <vector>

namespace cli {

namespace {

// Optimal string alignment: an edit is a letter added, dropped, changed, or swapped with its neighbour.
qsizetype distance(const QString &a, const QString &b)
{
    const auto columns = static_cast<size_t>(b.size()) + 1;
    std::vector<std::vector<qsizetype>> d(static_cast<size_t>(a.size()) + 1, std::vector<qsizetype>(columns));
    for (size_t i = 0; i < d.size(); ++i) {
        for (size_t j = 0; j < columns; ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<qsizetype>(i + j);
                continue;
            }
            const auto ai = static_cast<qsizetype>(i) - 1;
            const auto bj = static_cast<qsizetype>(j) - 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[ai] == b[bj] ? 0 : 1)});
            if (i > 1 && j > 1 && a[ai] == b[bj - 1] && a[ai - 1] == b[bj]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d.back().back();
}

} // namespace

QString nearest(const QString &typed, const QStringList &known)
{
    constexpr qsizetype longest = 64; // what is longer is no typing mistake, and the table is quadratic
    QString best;
    qsizetype bestDistance = longest;
    for (const QString &word : known) {
        const qsizetype allowed = std::max<qsizetype>(1, word.size() / 3);
        if (typed.size() > longest || word.size() > longest) {
            continue;
        }
        const qsizetype edits = distance(typed.toLower(), word);
        if (edits <= allowed && edits < bestDistance) {
            best = word;
            bestDistance = edits;
        }
    }
    return best;
}

} // namespace cli
