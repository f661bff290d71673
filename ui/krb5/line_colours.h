// The colours of one line of a krb5.conf, from that line alone: cheap enough to be made anew at each painting.
#pragma once

#include <QStringView>
#include <QTextLayout>

namespace krb5 {

enum class LinePart { Comment, Header, Key, Sign, Value, Directive };

struct ColouredPart {
    int begin = 0; // UTF-16 units
    int length = 0;
    LinePart part = LinePart::Value;
    bool operator==(const ColouredPart &) const = default;
};

[[nodiscard]] std::vector<ColouredPart> partsOf(QStringView line);
[[nodiscard]] QList<QTextLayout::FormatRange> coloursOf(QStringView line); // of the present theme

} // namespace krb5
