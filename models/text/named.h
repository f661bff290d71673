// A table from ids to titles and how it is read. For the tables of this folder only.
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace text {

struct Named {
    const char *id;
    const char *title; // marked with QT_TRANSLATE_NOOP in the table's context
};

// In the installed language; an unknown id is its own title.
[[nodiscard]] inline QString titleOf(std::span<const Named> names, const char *context, const QString &id)
{
    for (const Named &name : names) {
        if (id == QLatin1String(name.id)) {
            return QCoreApplication::translate(context, name.title);
        }
    }
    return id;
}

[[nodiscard]] inline QStringList idsOf(std::span<const Named> names)
{
    QStringList ids;
    for (const Named &name : names) {
        ids += QString::fromLatin1(name.id);
    }
    return ids;
}

} // namespace text
