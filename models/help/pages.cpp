#include "help/pages.h"

#include "help/connector_table.h"
#include "text/words.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void bringPages() // outside any namespace, as Q_INIT_RESOURCE wants it
{
    Q_INIT_RESOURCE(help);
}

namespace help {

namespace {

const QString place = u"<!-- connectors -->"_s; // in connectors.md

std::optional<QString> read(const QString &name)
{
    bringPages();
    QFile file(u":/help/%1/%2.md"_s.arg(text::currentLanguage(), name));
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
}

} // namespace

QList<Page> pages()
{
    bringPages();
    QList<Page> all;
    const QStringList files = QDir(u":/help/"_s + text::currentLanguage()).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(3);
        all.append({name, read(name).value_or(QString()).section(u'\n', 0, 0).mid(2)});
    }
    return all;
}

std::optional<QString> markdown(const QString &name, const connectors::Library &library)
{
    auto text = read(name);
    if (text) {
        text->replace(place, connectorTable(library));
    }
    return text;
}

} // namespace help
