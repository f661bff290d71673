#include "app/declared.h"

#include <QCoreApplication>

namespace cli {

QString Verb::title() const
{
    return *action ? QString::fromLatin1(name) + QLatin1Char(' ') + QString::fromLatin1(action)
                   : QString::fromLatin1(name);
}

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> joined;
        for (auto group : {offlineVerbs(), kerberosVerbs(), runVerbs(), changeVerbs(), signatureVerbs(), sessionVerbs(), environmentVerbs(), shellVerbs()}) {
            joined.insert(joined.end(), group.begin(), group.end());
        }
        return joined;
    }();
    return all;
}

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> options{
        {"env", QT_TRANSLATE_NOOP("help", "which environment; needed where several are described"), environmentValue,
         'e'},
        {"env-file", QT_TRANSLATE_NOOP("help", "an environment’s file, wherever it is"), fileValue},
        {"output", QT_TRANSLATE_NOOP("help", "form of the result; sarif for check and krb5 check only"),
         Value{"FORM", ValueKind::Choice, {"text", "json", "sarif"}}, 'o'},
        {"lang", QT_TRANSLATE_NOOP("help", "language; the system’s if not given"),
         Value{"LANGUAGE", ValueKind::Choice, {"en", "fr"}}},
        {"state-dir", QT_TRANSLATE_NOOP("help", "where journal and audit are kept"),
         Value{"FOLDER", ValueKind::Folder, {}}},
        {"config-dir", QT_TRANSLATE_NOOP("help", "where environments are kept"),
         Value{"FOLDER", ValueKind::Folder, {}}},
        {"help", QT_TRANSLATE_NOOP("help", "this help; after a verb, that verb’s"), {}, 'h'},
        {"version", QT_TRANSLATE_NOOP("help", "the program’s version"), {}},
    };
    return options;
}

const std::vector<std::pair<ExitCode, const char *>> &exitCodes()
{
    static const std::vector<std::pair<ExitCode, const char *>> codes{
        {ExitCode::Done, QT_TRANSLATE_NOOP("help", "done")},
        {ExitCode::AtFault, QT_TRANSLATE_NOOP("help", "the input or the remote state is at fault")},
        {ExitCode::WrongUsage, QT_TRANSLATE_NOOP("help", "wrong usage")},
        {ExitCode::NotPermitted, QT_TRANSLATE_NOOP("help", "not signed in, or not permitted")},
        {ExitCode::RolledBack, QT_TRANSLATE_NOOP("help", "failed or stopped, and everything done was undone")},
    };
    return codes;
}

QString words(const char *help)
{
    return QCoreApplication::translate("help", help);
}

} // namespace cli
