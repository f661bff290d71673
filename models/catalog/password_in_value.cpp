#include "catalog/password_in_value.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace catalog {

bool holdsPassword(const QString &value)
{
    static const QRegularExpression parameter(
        uR"([?&;][^=&;?]*(password|passwd|pwd|passphrase|secret|token)\s*=[^&;])"_s,
        QRegularExpression::CaseInsensitiveOption);
    // host:5432/… is no user:password, even where an @ follows; [::1]:5432 is none either.
    static const QRegularExpression userInfo(uR"(://[^@/?#:\[]*:(?!\d+([/?#,;]|\z))[^@]*@)"_s);
    static const QRegularExpression oracleThin(uR"(\Ajdbc:oracle:thin:[^/@]+/[^@]+@)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    if (!value.contains(u"://"_s) && !value.startsWith(u"jdbc:"_s, Qt::CaseInsensitive)) {
        return false;
    }
    const QString decoded = QUrl::fromPercentEncoding(value.toUtf8());
    return std::ranges::any_of(std::array{value, decoded}, [](const QString &text) {
        return parameter.match(text).hasMatch() || userInfo.match(text).hasMatch() || oracleThin.match(text).hasMatch();
    });
}

} // namespace catalog
