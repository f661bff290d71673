#include "kerberos/auth_to_local.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

QString compilersWord(const QString &expression)
{
    const QRegularExpression compiled(expression);
    return compiled.isValid() ? QString() : compiled.errorString();
}

} // namespace

std::optional<BadAuthRule> firstBadAuthRule(const QString &rules)
{
    static const QRegularExpression grammar(
        uR"re(\s*(?:DEFAULT|RULE:\[\d*:[^\]]*\](?:\((?<match>[^)]*)\))?(?:s/(?<from>[^/]*)/[^/]*/g?)?)/?L?)re"_s);
    const QString all = rules.trimmed();
    for (qsizetype at = 0; at < all.size();) {
        const auto next = grammar.match(all, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const QString written = all.mid(at).trimmed().section(QRegularExpression(uR"(\s)"_s), 0, 0);
        if (!next.hasMatch()) {
            return BadAuthRule {written, {}};
        }
        for (const QString &part : {next.captured(u"match"), next.captured(u"from")}) {
            if (const QString reason = compilersWord(part); !reason.isEmpty()) {
                return BadAuthRule {written, reason};
            }
        }
        at = next.capturedEnd();
    }
    return std::nullopt;
}

} // namespace kerberos
