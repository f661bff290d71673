#include "connectors/java_properties.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

void appendEscaped(QByteArray &to, QStringView value)
{
    constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    bool leading = true;
    for (const QChar character : value) {
        const char16_t unit = character.unicode();
        switch (unit) {
        case u'\\':
        case u'=':
        case u':':
        case u'#':
        case u'!':
            to.append('\\').append(static_cast<char>(unit));
            break;
        case u' ':
            to.append(leading ? "\\ " : " "); // spaces in front of a value are otherwise skipped
            break;
        case u'\n':
            to.append("\\n");
            break;
        case u'\r':
            to.append("\\r");
            break;
        case u'\t':
            to.append("\\t");
            break;
        case u'\f':
            to.append("\\f");
            break;
        default:
            if (unit > 0x20 && unit < 0x7f) {
                to.append(static_cast<char>(unit));
            } else {
                to.append("\\u");
                for (const int shift : {12, 8, 4, 0}) {
                    to.append(digits[(unit >> shift) & 0xf]);
                }
            }
        }
        leading = leading && unit == u' ';
    }
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\f';
}

// An odd number of backslashes at the end: the line goes on in the next.
bool continues(const QString &line)
{
    qsizetype count = 0;
    while (count < line.size() && line[line.size() - 1 - count] == u'\\') {
        ++count;
    }
    return count % 2 == 1;
}

QString unescaped(QStringView written)
{
    QString text;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] != u'\\' || i + 1 >= written.size()) {
            text += written[i];
            continue;
        }
        const QChar escaped = written[++i];
        bool isHex = false;
        const ushort unit = escaped == u'u' ? written.mid(i + 1, 4).toUShort(&isHex, 16) : ushort{0};
        if (isHex) {
            text += QChar(unit);
            i += 4;
            continue;
        }
        text += escaped == u'n' ? QChar(u'\n')
            : escaped == u'r'   ? QChar(u'\r')
            : escaped == u't'   ? QChar(u'\t')
            : escaped == u'f'   ? QChar(u'\f')
                                : escaped;
    }
    return text;
}

JavaProperty propertyOf(const QString &line, int number)
{
    qsizetype end = 0;
    while (end < line.size() && !isBlank(line[end]) && line[end] != u'=' && line[end] != u':') {
        end += line[end] == u'\\' ? 2 : 1;
    }
    end = std::min(end, line.size());
    qsizetype start = end;
    while (start < line.size() && isBlank(line[start])) {
        ++start;
    }
    if (start < line.size() && (line[start] == u'=' || line[start] == u':')) {
        ++start;
    }
    while (start < line.size() && isBlank(line[start])) {
        ++start;
    }
    return {unescaped(QStringView(line).left(end)), unescaped(QStringView(line).mid(start)), number};
}

} // namespace

void appendProperty(QByteArray &to, const QString &key, QStringView value)
{
    to.append(key.toLatin1()).append('=');
    appendEscaped(to, value);
    to.append('\n');
}

std::vector<JavaProperty> readProperties(QByteArrayView utf8)
{
    QString all = QString::fromUtf8(utf8);
    all.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    const QStringList lines = all.split(u'\n');
    std::vector<JavaProperty> properties;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const auto withoutBlanks = [](const QString &line) {
            qsizetype at = 0;
            while (at < line.size() && isBlank(line[at])) {
                ++at;
            }
            return line.mid(at);
        };
        QString line = withoutBlanks(lines[i]);
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'!')) {
            continue;
        }
        while (continues(line)) {
            line.chop(1);
            if (++i >= lines.size()) {
                break;
            }
            line += withoutBlanks(lines[i]);
        }
        properties.push_back(propertyOf(line, number));
    }
    return properties;
}

} // namespace connectors
