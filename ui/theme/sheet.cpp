#include "theme/sheet.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace theme {

QString sheetOf(const Theme &theme)
{
    QFile file(u":/themes/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("window.qss is not compiled in");
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, role] : roles()) {
        const QString hole = u'@' + QLatin1StringView(name) + u'@';
        sheet.replace(hole, (theme.*role).name());
    }
    return sheet;
}

} // namespace theme
