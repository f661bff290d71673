#include "identity/browser.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace identity {

Result<> openBrowser(const QUrl &address)
{
    // The address holds the state and the challenge, which are of no use without what stays in this process.
#if defined(Q_OS_WIN)
    const QString program = u"rundll32"_s;
    const QStringList arguments{u"url.dll,FileProtocolHandler"_s, address.toString(QUrl::FullyEncoded)};
#elif defined(Q_OS_MACOS)
    const QString program = u"open"_s;
    const QStringList arguments{address.toString(QUrl::FullyEncoded)};
#else
    const QString program = u"xdg-open"_s;
    const QStringList arguments{address.toString(QUrl::FullyEncoded)};
#endif
    QProcess browser;
    browser.setProgram(program);
    browser.setArguments(arguments);
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    if (!browser.startDetached()) {
        return failure("identity.no-browser", {{u"program"_s, program}});
    }
    return {};
}

} // namespace identity
