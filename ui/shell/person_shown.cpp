#include "shell/person_shown.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using identity::Session;

namespace shell {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("shell", text);
}

// The day only where it is another one.
QString moment(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    return today ? QLocale().toString(local.time(), QLocale::ShortFormat) : QLocale().toString(local, QLocale::ShortFormat);
}

QStringList linesOf(const Session &session)
{
    QStringList lines;
    const identity::Person &person = *session.person();
    if (!person.displayName.isEmpty() && person.displayName != person.name) {
        lines += person.displayName;
    }
    lines += person.roles.isEmpty() ? said(QT_TRANSLATE_NOOP("shell", "No role"))
                                    : said(QT_TRANSLATE_NOOP("shell", "Roles: %1")).arg(person.roles.join(u", "_s));
    if (session.state() == Session::State::Ended) {
        lines += said(QT_TRANSLATE_NOOP("shell", "The session has ended"));
        return lines;
    }
    if (session.until().isValid()) {
        lines += said(QT_TRANSLATE_NOOP("shell", "Until %1, renewed by itself while the window is open")).arg(moment(session.until()));
    }
    lines += session.kept() == Session::Kept::InKeychain
        ? said(QT_TRANSLATE_NOOP("shell", "Kept in the system’s keychain"))
        : said(QT_TRANSLATE_NOOP("shell", "Kept in memory only: it ends with this window"));
    return lines;
}

} // namespace

PersonShown personShown(workspace::Workspace &workspace)
{
    const Session *const session = workspace.session();
    if (session == nullptr) {
        return {workspace.connection().person(), {}};
    }
    if (!session->person()) {
        const bool looked = session->state() != Session::State::Unknown;
        return {looked ? said(QT_TRANSLATE_NOOP("shell", "Not signed in")) : QString(), {}};
    }
    const QString &role = workspace.environment().identity.adminRole;
    const QString may = session->hasRole(role) ? role : said(QT_TRANSLATE_NOOP("shell", "read only"));
    return {u"%1 · %2"_s.arg(session->person()->name, may), linesOf(*session)};
}

} // namespace shell
