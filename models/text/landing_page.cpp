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
:root{color-scheme:light dark;--mark:%5}
body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center}
main{box-sizing:border-box;width:min(34rem,100vw - 2rem);padding:2rem;border:1px solid #8886;border-radius:12px;display:grid;
grid-template-columns:auto 1fr;gap:0 1.25rem;text-wrap:balance}
svg{width:2.5rem;height:2.5rem;fill:none;stroke:var(--mark);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
h1{font-size:1.4rem;line-height:2.5rem;margin:0}
p{grid-column:2;margin:.25rem 0 0}
</style></head><body><main><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="%4"/></svg>
<h1>%2</h1><p>%3</p></main></body></html>
)"_s;
    const QString tick = u"m7 12.5 3.3 3.3L17 9"_s;
    const QString exclamation = u"M12 7v6m0 3.5v.01"_s;
    const bool good = landing == Landing::SignedIn;
    return page.arg(currentLanguage(), words.title.toHtmlEscaped(), words.sentence.toHtmlEscaped(), good ? tick : exclamation,
                    good ? u"#2e9e5b"_s : u"#d0782a"_s)
        .toUtf8();
}

} // namespace text
