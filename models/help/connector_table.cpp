#include "help/connector_table.h"

#include "text/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace help {

namespace {

constexpr std::array categories{QT_TRANSLATE_NOOP("cli", "relational"), QT_TRANSLATE_NOOP("cli", "lakehouse"),
                                QT_TRANSLATE_NOOP("cli", "document"),   QT_TRANSLATE_NOOP("cli", "stream"),
                                QT_TRANSLATE_NOOP("cli", "warehouse"),  QT_TRANSLATE_NOOP("cli", "monitoring"),
                                QT_TRANSLATE_NOOP("cli", "test")};

} // namespace

QString categoryTitle(const QString &category)
{
    for (const char *known : categories) {
        if (category == QLatin1String(known)) {
            return QCoreApplication::translate("cli", known);
        }
    }
    return category;
}

QList<ConnectorRow> connectorRows(const connectors::Library &library)
{
    const QString language = text::currentLanguage();
    QList<ConnectorRow> rows;
    for (const connectors::Descriptor &connector : library.all()) {
        rows.append({connector.name, categoryTitle(connector.category), connector.summary.in(language),
                     connector.neverTriedOnARealSource});
    }
    return rows;
}

QString connectorTable(const connectors::Library &library)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("help_page", text); };
    QString table = u"| %1 | %2 | %3 | %4 |\n|---|---|---|---|\n"_s.arg(
        say(QT_TRANSLATE_NOOP("help_page", "Connector")), say(QT_TRANSLATE_NOOP("help_page", "Kind")),
        say(QT_TRANSLATE_NOOP("help_page", "What it reads")), say(QT_TRANSLATE_NOOP("help_page", "Tried on")));
    for (const ConnectorRow &row : connectorRows(library)) {
        table += u"| `%1` | %2 | %3 | %4 |\n"_s.arg(row.name, row.category, row.summary,
                                                   row.neverTried ? say(QT_TRANSLATE_NOOP("help_page", "Trino only, never a real source"))
                                                                  : say(QT_TRANSLATE_NOOP("help_page", "a real source")));
    }
    return table;
}

} // namespace help
