// help: the pages that the window shows, as text.
#include "app/inputs.h"
#include "app/verbs.h"
#include "help/pages.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

QCoro::Task<ExitCode> helpPage(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const QString name = invocation.arguments.value(0);
    if (name.isEmpty()) {
        QList<QStringList> rows;
        QJsonArray array;
        for (const help::Page &page : help::pages()) {
            rows.append({page.name, page.title});
            array.append(QJsonObject {{u"page"_s, page.name}, {u"title"_s, page.title}});
        }
        printer.table({QCoreApplication::translate("cli", "PAGE"), QCoreApplication::translate("cli", "WHAT IT IS ABOUT")}, rows);
        printer.result({{u"pages"_s, array}});
        co_return ExitCode::Done;
    }
    const auto library = openLibrary(invocation);
    if (!library) {
        co_return library.error();
    }
    const auto text = help::markdown(name, **library); // the declaration lets no other name pass
    printer.line(text.value_or(QString()).trimmed());
    printer.result({{u"page"_s, name}, {u"markdown"_s, text.value_or(QString())}});
    co_return ExitCode::Done;
}

} // namespace cli
