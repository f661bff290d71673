#include "text/landing_page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace text {

namespace {

struct Said {
    QString title;
    QString sentence;
};

Said said(Landing landing, const std::optional<Error> &error)
{
    switch (landing) {
    case Landing::SignedIn:
        return {QCoreApplication::translate("landing", "You are signed in"),
                QCoreApplication::translate("landing", "You can close this page and go back to Catalog Manager Pro.")};
    case Landing::Failed:
        return {QCoreApplication::translate("landing", "You are not signed in"),
                error ? explain(*error).cause : QString()};
    case Landing::Stranger:
        break;
    }
    return {QCoreApplication::translate("landing", "This is not the answer that was waited for"),
            QCoreApplication::translate(
                "landing", "Go back to Catalog Manager Pro and sign in from there. If you did not come from there, close this page.")};
}

} // namespace

QByteArray landingPage(Landing landing, const std::optional<Error> &error)
{
    const Said words = said(landing, error);
    static const QString page = uR"(<!doctype html>
<html lang="%1"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>%2</title><style>
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center}
main{max-width:32rem;padding:2rem}
h1{font-size:1.5rem;margin:0 0 .5rem}
</style></head><body><main><h1>%2</h1><p>%3</p></main></body></html>
)"_s;
    return page.arg(currentLanguage(), words.title.toHtmlEscaped(), words.sentence.toHtmlEscaped()).toUtf8();
}

} // namespace text
