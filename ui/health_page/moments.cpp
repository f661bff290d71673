#include "health_page/moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace health_page {

namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(health_page::moments)
};

} // namespace

QString agoText(const QDateTime &moment, const QDateTime &now)
{
    const qint64 seconds = moment.secsTo(now);
    const QLocale locale;
    if (seconds < 3) {
        return Moments::tr("just now");
    }
    if (seconds < 60) {
        return Moments::tr("%1 s ago").arg(locale.toString(seconds));
    }
    if (seconds < 3600) {
        return Moments::tr("%1 min ago").arg(locale.toString(seconds / 60));
    }
    if (seconds < 24 * 3600) {
        return Moments::tr("%1 h ago").arg(locale.toString(seconds / 3600));
    }
    return Moments::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / (24 * 3600)));
}

QString durationText(std::chrono::milliseconds duration)
{
    const QLocale locale;
    if (duration < std::chrono::seconds(10)) {
        return Moments::tr("%1 ms").arg(locale.toString(static_cast<qint64>(duration.count())));
    }
    return Moments::tr("%1 s").arg(locale.toString(static_cast<double>(duration.count()) / 1000, 'f', 1));
}

} // namespace health_page
