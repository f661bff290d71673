#include "krb5/templates.h"

#include "text/words.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace krb5 {

std::vector<Template> templates()
{
    std::vector<Template> all;
    const QDir folder(u":/kerberos/"_s + text::currentLanguage());
    for (const QString &name : folder.entryList({u"*.conf"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray text = file.readAll();
            const QString first = QString::fromUtf8(text.left(text.indexOf('\n')));
            all.push_back({first.mid(1).section(u':', 0, 0).trimmed(), text});
        }
    }
    return all;
}

} // namespace krb5
