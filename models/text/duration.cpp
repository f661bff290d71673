#include "text/duration.h"

#include "text/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace text {

QString duration(std::chrono::milliseconds time)
{
    using namespace std::chrono;
    constexpr auto space = QChar(0xa0); // no break between a figure and its unit
    const QLocale locale(currentLanguage());
    if (time < 1s) {
        return locale.toString(static_cast<qlonglong>(time.count())) + space + u"ms"_s;
    }
    if (time < 2min) {
        return locale.toString(static_cast<double>(time.count()) / 1000, 'f', 1) + space + u's';
    }
    const auto whole = duration_cast<minutes>(time);
    const auto rest = duration_cast<seconds>(time - whole);
    return locale.toString(static_cast<qlonglong>(whole.count())) + space + u"min"_s + space
        + locale.toString(static_cast<qlonglong>(rest.count())) + space + u's';
}

} // namespace text
