#include "text/words.h"

#include "text/fill.h"
#include "text/table.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

static void openTranslations()
{
    Q_INIT_RESOURCE(translations); // a static library's resources are not found otherwise; needs the global namespace
}

namespace text {

namespace {

const QHash<QString, Wording> &table()
{
    static const QHash<QString, Wording> all = [] {
        QHash<QString, Wording> byCode;
        for (const auto *group : {&definitionWords(), &networkWords(), &serversWords(), &runWords(), &usageWords()}) {
            for (const Wording &wording : *group) {
                byCode.insert(QString::fromLatin1(wording.code), wording);
            }
        }
        return byCode;
    }();
    return all;
}

constexpr auto translatorName = "catalog-manager-translation"_L1;

// The translator belongs to the application object, which takes it away when it ends.
QTranslator *installedTranslator()
{
    const auto *const application = QCoreApplication::instance();
    return application ? application->findChild<QTranslator *>(translatorName, Qt::FindDirectChildrenOnly) : nullptr;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("words", "error");
    case Severity::Warning:
        return QCoreApplication::translate("words", "warning");
    case Severity::Note:
        return QCoreApplication::translate("words", "note");
    }
    return {};
}

} // namespace

Explanation explain(const Error &error)
{
    const auto found = table().constFind(error.code);
    if (found == table().cend()) {
        return {error.code, {}};
    }
    Explanation explanation;
    explanation.cause = fillSentence(QCoreApplication::translate("words", found->cause), error.arguments);
    if (found->remedy) {
        explanation.remedy = fillLines(QCoreApplication::translate("words", found->remedy), error.arguments);
    }
    return explanation;
}

bool installLanguage(const QString &language)
{
    auto *const application = QCoreApplication::instance();
    if (!application || (language != "en"_L1 && language != "fr"_L1)) {
        return false;
    }
    openTranslations();
    auto *const translator = new QTranslator(application);
    if (!translator->load(u":/translations/catalog-manager_%1.qm"_s.arg(language))) {
        delete translator;
        return false;
    }
    if (auto *const before = installedTranslator()) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    translator->setProperty("language", language);
    translator->setObjectName(translatorName);
    QCoreApplication::installTranslator(translator);
    return true;
}

QString currentLanguage()
{
    const auto *const translator = installedTranslator();
    return translator ? translator->property("language").toString() : u"en"_s;
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString language = wanted.section(u'-', 0, 0);
        if (language == "fr"_L1 || language == "en"_L1) {
            return language;
        }
    }
    return u"en"_s;
}

QString compilerLine(const Diagnostic &diagnostic)
{
    QString place = diagnostic.file;
    if (diagnostic.position.line > 0) {
        place += u":%1:%2"_s.arg(diagnostic.position.line).arg(diagnostic.position.column);
    }
    // Always ": ", in French too: editors and scripts read this form.
    return u"%1: %2: %3 [%4]"_s.arg(place, severityWord(diagnostic.severity), explain(diagnostic.error).cause,
                                    diagnostic.error.code);
}

QStringList knownCodes()
{
    QStringList codes = table().keys();
    codes.sort();
    return codes;
}

} // namespace text
