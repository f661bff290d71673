#include "widgets/diff.h"

#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace widgets {

namespace {

QStringList linesOf(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty()) {
        lines.removeLast();
    }
    return lines;
}

using Kind = DiffLine::Kind;

// lengths[i][j] is the longest common subsequence of one from i and other from j.
void middle(std::vector<DiffLine> &result, const QStringList &one, const QStringList &other)
{
    const auto rows = size_t(one.size());
    const auto columns = size_t(other.size());
    std::vector<uint32_t> lengths((rows + 1) * (columns + 1), 0);
    const auto at = [&lengths, columns](size_t i, size_t j) -> uint32_t & { return lengths[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            at(i, j) = one[qsizetype(i)] == other[qsizetype(j)] ? at(i + 1, j + 1) + 1
                                                                : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    size_t i = 0;
    size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && one[qsizetype(i)] == other[qsizetype(j)]) {
            result.push_back({Kind::Same, one[qsizetype(i)]});
            ++i;
            ++j;
        } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
            result.push_back({Kind::Removed, one[qsizetype(i++)]});
        } else {
            result.push_back({Kind::Added, other[qsizetype(j++)]});
        }
    }
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after, qsizetype cells)
{
    const QStringList one = linesOf(before);
    const QStringList other = linesOf(after);
    const qsizetype shorter = std::min(one.size(), other.size());
    qsizetype first = 0;
    while (first < shorter && one[first] == other[first]) {
        ++first;
    }
    qsizetype last = 0;
    while (last < shorter - first && one[one.size() - 1 - last] == other[other.size() - 1 - last]) {
        ++last;
    }
    std::vector<DiffLine> result;
    for (qsizetype line = 0; line < first; ++line) {
        result.push_back({Kind::Same, one[line]});
    }
    const QStringList left = one.mid(first, one.size() - first - last);
    const QStringList right = other.mid(first, other.size() - first - last);
    if (left.size() * right.size() <= cells) {
        middle(result, left, right);
    } else {
        for (const QString &line : left) {
            result.push_back({Kind::Removed, line});
        }
        for (const QString &line : right) {
            result.push_back({Kind::Added, line});
        }
    }
    for (qsizetype line = one.size() - last; line < one.size(); ++line) {
        result.push_back({Kind::Same, one[line]});
    }
    return result;
}

} // namespace widgets
