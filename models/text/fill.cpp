#include "text/fill.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace text {

namespace {

const QRegularExpression &hole()
{
    static const QRegularExpression expression(u"\\{([a-z][a-z-]*)\\}"_s);
    return expression;
}

bool lacksAnArgument(const QString &wording, const QMap<QString, QString> &arguments)
{
    for (auto holes = hole().globalMatch(wording); holes.hasNext();) {
        if (arguments.value(holes.next().captured(1)).isEmpty()) {
            return true;
        }
    }
    return false;
}

QString withoutEmptyOptions(const QString &wording, const QMap<QString, QString> &arguments)
{
    static const QRegularExpression option(u"\\[\\[(.*?)\\]\\]"_s);
    QString result;
    qsizetype from = 0;
    for (auto options = option.globalMatch(wording); options.hasNext();) {
        const auto match = options.next();
        result += wording.mid(from, match.capturedStart() - from);
        if (!lacksAnArgument(match.captured(1), arguments)) {
            result += match.captured(1);
        }
        from = match.capturedEnd();
    }
    return result + wording.mid(from);
}

// One pass, so that braces inside an argument stay what they are.
QString filled(const QString &wording, const QMap<QString, QString> &arguments)
{
    QString result;
    qsizetype from = 0;
    for (auto holes = hole().globalMatch(wording); holes.hasNext();) {
        const auto match = holes.next();
        const QString value = arguments.value(match.captured(1));
        result += wording.mid(from, match.capturedStart() - from);
        result += value.isEmpty() ? u"…"_s : value;
        from = match.capturedEnd();
    }
    return result + wording.mid(from);
}

} // namespace

QString fillSentence(const QString &wording, const QMap<QString, QString> &arguments)
{
    return filled(withoutEmptyOptions(wording, arguments), arguments);
}

QString fillLines(const QString &wording, const QMap<QString, QString> &arguments)
{
    QStringList kept;
    for (const QString &line : wording.split(u'\n', Qt::SkipEmptyParts)) {
        const QString shown = withoutEmptyOptions(line, arguments);
        if (!lacksAnArgument(shown, arguments)) {
            kept += filled(shown, arguments);
        } else if (line.startsWith(u' ') && !kept.isEmpty() && kept.last().endsWith(u':')) {
            kept.removeLast(); // it announced the command that cannot be given
        }
    }
    return kept.join(u'\n');
}

} // namespace text
