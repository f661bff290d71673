#include "shell/language.h"

#include "text/words.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr auto translatorName = "qt-translation"_L1;

void speakQt(const QString &language)
{
    QCoreApplication *const application = QCoreApplication::instance();
    if (auto *const before = application->findChild<QTranslator *>(translatorName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    auto *const translator = new QTranslator(application);
    translator->setObjectName(translatorName);
    if (translator->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

void speak(const QString &language)
{
    QLocale::setDefault(QLocale(language)); // first: the words are said with it
    speakQt(language);
    static_cast<void>(text::installLanguage(language)); // only "en" and "fr" are offered
}

} // namespace shell
