#include "audit_page/trail_words.h"

#include "text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace audit_page {

namespace {

constexpr std::array verbs{
    std::pair{"register", QT_TRANSLATE_NOOP("audit_page::words", "registered")},
    std::pair{"rehearse", QT_TRANSLATE_NOOP("audit_page::words", "tested")},
    std::pair{"delete", QT_TRANSLATE_NOOP("audit_page::words", "deleted")},
    std::pair{"recover", QT_TRANSLATE_NOOP("audit_page::words", "recovered")},
};

}

QString verbText(const QString &verb)
{
    for (const auto &[known, words] : verbs) {
        if (verb == QLatin1String(known)) {
            return QCoreApplication::translate("audit_page::words", words);
        }
    }
    return verb;
}

QString outcomeText(audit::Outcome outcome)
{
    switch (outcome) {
    case audit::Outcome::Done:
        return QCoreApplication::translate("audit_page::words", "done");
    case audit::Outcome::Failed:
        return QCoreApplication::translate("audit_page::words", "failed");
    case audit::Outcome::RolledBack:
        return QCoreApplication::translate("audit_page::words", "undone");
    case audit::Outcome::Cancelled:
        return QCoreApplication::translate("audit_page::words", "cancelled");
    case audit::Outcome::UndoIncomplete:
        return QCoreApplication::translate("audit_page::words", "not all undone");
    }
    return {};
}

Tone toneOf(audit::Outcome outcome)
{
    switch (outcome) {
    case audit::Outcome::Done:
        return Tone::Success;
    case audit::Outcome::Failed:
    case audit::Outcome::UndoIncomplete:
        return Tone::Danger;
    case audit::Outcome::RolledBack:
        return Tone::Warning;
    case audit::Outcome::Cancelled:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString reasonText(const QString &code)
{
    return code.isEmpty() ? QString() : text::explain(Error{code, {}, {}, {}}).cause;
}

QString tookText(std::chrono::milliseconds duration)
{
    const QLocale locale;
    if (duration < std::chrono::seconds(1)) {
        return QCoreApplication::translate("audit_page::words", "%1 ms")
            .arg(locale.toString(static_cast<qint64>(duration.count())));
    }
    return QCoreApplication::translate("audit_page::words", "%1 s")
        .arg(locale.toString(static_cast<double>(duration.count()) / 1000, 'f', 1));
}

} // namespace audit_page
