#include "kerberos/mend.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr qsizetype mostFixes = 1000;

struct Round {
    std::vector<TextEdit> edits; // sorted, none overlaps or touches another
    QStringList rules;
};

bool areApart(const std::vector<TextEdit> &chosen, const std::vector<TextEdit> &more)
{
    return std::ranges::none_of(more, [&](const TextEdit &edit) {
        return std::ranges::any_of(
            chosen, [&](const TextEdit &other) { return edit.begin <= other.end && other.begin <= edit.end; });
    });
}

std::ptrdiff_t errorsIn(const Krb5Check &check)
{
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < check.size(); ++i) {
        count += check.severity(i) == Severity::Error ? 1 : 0;
    }
    return count;
}

Round collect(const Krb5Check &check, const QStringList &wanted, qsizetype most, const std::stop_token &stop)
{
    Round round;
    for (std::size_t i = 0; i < check.size() && round.rules.size() < most && !stop.stop_requested(); ++i) {
        const QString rule = idOf(check.rule(i));
        if (!wanted.isEmpty() && !wanted.contains(rule)) {
            continue;
        }
        const auto fixes = check.fixes(i);
        const bool take = wanted.isEmpty() ? isSafe(fixes, check.severity(i)) : !fixes.empty();
        if (take && areApart(round.edits, fixes.front().edits)) {
            round.edits.insert(round.edits.end(), fixes.front().edits.begin(), fixes.front().edits.end());
            round.rules += rule;
        }
    }
    std::ranges::sort(round.edits, {}, &TextEdit::begin);
    return round;
}

} // namespace

bool isSafe(const std::vector<Fix> &fixes, Severity severity)
{
    return fixes.size() == 1 && severity != Severity::Note && fixes.front().title.code != "krb5.fix-delete-line"_L1;
}

Mended mend(QByteArray text, const QStringList &rules, const CheckContext &context, const std::stop_token &stop)
{
    Mended mended{std::move(text), {}};
    const auto check = [&context](const QByteArray &text) { return Krb5Check::of(Krb5Document::parse(text), context); };
    auto before = check(mended.text);
    while (mended.rules.size() < mostFixes && !stop.stop_requested()) {
        const qsizetype most = mostFixes - mended.rules.size();
        Round round = collect(before, rules, most, stop);
        if (round.rules.isEmpty()) {
            break;
        }
        QByteArray result = applyEdits(mended.text, round.edits);
        auto after = check(result);
        // Each alone makes no error and leaves one finding less; two together may add the same line twice.
        if (round.rules.size() > 1 && (after.size() + 1 > before.size() || errorsIn(after) > errorsIn(before))) {
            round = collect(before, rules, 1, stop);
            result = applyEdits(mended.text, round.edits);
            after = check(result);
        }
        mended.text = std::move(result);
        mended.rules += round.rules;
        before = std::move(after);
    }
    return mended;
}

} // namespace kerberos
