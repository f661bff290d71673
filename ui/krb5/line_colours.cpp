#include "krb5/line_colours.h"

#include "theme/theme.h"

namespace krb5 {

namespace {

QColor colourOf(LinePart part)
{
    const theme::Theme &theme = theme::current();
    switch (part) {
    case LinePart::Comment:
    case LinePart::Sign:
        return theme.muted;
    case LinePart::Header:
        return theme.accent;
    case LinePart::Directive:
        return theme.warning;
    case LinePart::Key:
        return theme.success;
    case LinePart::Value:
        break;
    }
    return theme.text;
}

} // namespace

std::vector<ColouredPart> partsOf(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty()) {
        return {};
    }
    const auto begin = static_cast<int>(trimmed.data() - line.data());
    const auto length = static_cast<int>(trimmed.size());
    const QChar first = trimmed.front();
    if (first == u'#' || first == u';') {
        return {{begin, length, LinePart::Comment}};
    }
    if (first == u'[') {
        return {{begin, length, LinePart::Header}};
    }
    if (first == u'{' || first == u'}') {
        return {{begin, length, LinePart::Sign}};
    }
    const auto equals = static_cast<int>(trimmed.indexOf(u'='));
    if (equals < 0) {
        for (const QStringView word : {QStringView(u"include"), QStringView(u"includedir"), QStringView(u"module")}) {
            if (trimmed.startsWith(word) && trimmed.size() > word.size() && trimmed[word.size()].isSpace()) {
                return {{begin, static_cast<int>(word.size()), LinePart::Directive},
                        {begin + static_cast<int>(word.size()), length - static_cast<int>(word.size()), LinePart::Value}};
            }
        }
        return {{begin, length, LinePart::Value}};
    }
    std::vector<ColouredPart> parts{{begin, equals, LinePart::Key}, {begin + equals, 1, LinePart::Sign}};
    if (equals + 1 < length) {
        const bool brace = trimmed.mid(equals + 1).trimmed() == u"{";
        parts.push_back({begin + equals + 1, length - equals - 1, brace ? LinePart::Sign : LinePart::Value});
    }
    return parts;
}

QList<QTextLayout::FormatRange> coloursOf(QStringView line)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const ColouredPart &part : partsOf(line)) {
        QTextLayout::FormatRange range;
        range.start = part.begin;
        range.length = part.length;
        range.format.setForeground(colourOf(part.part));
        ranges.append(range);
    }
    return ranges;
}

} // namespace krb5
