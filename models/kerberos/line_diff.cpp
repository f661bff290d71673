#include "kerberos/merge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr std::size_t around = 3;
constexpr std::size_t mostCompared = 2000; // lines on either side between what is equal at both ends

struct Step {
    char sign; // ' ', '-', '+'
    QString line;
};

QStringList linesOf(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    if (lines.last().isEmpty()) {
        lines.removeLast();
    }
    return lines;
}

// The longest common subsequence of the middle; where that is too long, all of it is gone and new.
std::vector<Step> compare(const QStringList &before, const QStringList &after)
{
    const auto n = static_cast<std::size_t>(before.size());
    const auto m = static_cast<std::size_t>(after.size());
    const auto old = [&](std::size_t i) { return before[static_cast<qsizetype>(i)]; };
    const auto now = [&](std::size_t i) { return after[static_cast<qsizetype>(i)]; };
    std::size_t front = 0;
    while (front < std::min(n, m) && old(front) == now(front)) {
        ++front;
    }
    std::size_t back = 0;
    while (back < std::min(n, m) - front && old(n - 1 - back) == now(m - 1 - back)) {
        ++back;
    }
    const std::size_t rows = n - front - back;
    const std::size_t columns = m - front - back;
    const bool small = rows <= mostCompared && columns <= mostCompared;
    std::vector<std::uint16_t> length(small ? (rows + 1) * (columns + 1) : 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t & { return length[i * (columns + 1) + j]; };
    for (std::size_t i = rows; small && i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            at(i, j) = old(front + i) == now(front + j) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                        : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::vector<Step> steps;
    for (std::size_t i = 0; i < front; ++i) {
        steps.push_back({' ', old(i)});
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (small && i < rows && j < columns && old(front + i) == now(front + j)) {
            steps.push_back({' ', old(front + i)});
            ++i;
            ++j;
        } else if (i < rows && (!small || j == columns || at(i + 1, j) >= at(i, j + 1))) {
            steps.push_back({'-', old(front + i++)});
        } else {
            steps.push_back({'+', now(front + j++)});
        }
    }
    for (std::size_t k = n - back; k < n; ++k) {
        steps.push_back({' ', old(k)});
    }
    return steps;
}

} // namespace

QStringList lineDiff(const QByteArray &before, const QByteArray &after)
{
    const std::vector<Step> steps = compare(linesOf(before), linesOf(after));
    std::vector<bool> shown(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].sign != ' ') {
            for (std::size_t k = i - std::min(i, around); k < std::min(steps.size(), i + around + 1); ++k) {
                shown[k] = true;
            }
        }
    }
    QStringList diff;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (shown[i]) {
            diff += QLatin1Char(steps[i].sign) + steps[i].line;
        } else if (i > 0 && shown[i - 1]) {
            diff += u"…"_s;
        }
    }
    if (!diff.isEmpty() && diff.last() == u"…"_s) {
        diff.removeLast();
    }
    return diff;
}

} // namespace kerberos
