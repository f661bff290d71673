#include "text/words.h"

#include "text/fill.h"
#include "text/statuses.h"
#include "text/steps.h"
#include "text/table.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <span>

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
        for (const auto *group : {&definitionWords(), &networkWords(), &identityWords(), &serversWords(), &metadataWords(), &vaultWords(), &runWords(), &changeWords(), &driftWords(), &usageWords(),
                                  &windowWords(), &kerberosWords(), &kerberosValueWords(), &keytabWords(),
                                  &preflightWords(), &hadoopWords(), &signatureWords()}) {
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

// What a code may carry as `expected`; a value not here (a scheme, a pattern) is shown as it is.
constexpr std::array expectedKinds{
    QT_TRANSLATE_NOOP("expected", "text"),   QT_TRANSLATE_NOOP("expected", "list"),
    QT_TRANSLATE_NOOP("expected", "map"),    QT_TRANSLATE_NOOP("expected", "source"),
    QT_TRANSLATE_NOOP("expected", "number"), QT_TRANSLATE_NOOP("expected", "boolean"),
};

constexpr std::array infinitives{
    QT_TRANSLATE_NOOP("verbs", "register"),
    QT_TRANSLATE_NOOP("verbs", "rehearse"),
    QT_TRANSLATE_NOOP("verbs", "delete"),
    QT_TRANSLATE_NOOP("verbs", "reindex"),
};

QString translatedIn(std::span<const char *const> known, const char *context, const QString &value)
{
    for (const char *word : known) {
        if (value == QLatin1String(word)) {
            return QCoreApplication::translate(context, word);
        }
    }
    return value;
}

// Whose part of the shared krb5.conf: a catalog's, or what was there before any.
QString krb5Owner(const QString &part)
{
    if (part.isEmpty()) { // not known: the sentence shows its hole
        return {};
    }
    return part == "_base"_L1 ? QCoreApplication::translate("words", "the cluster’s own, there before any catalog,")
                              : QCoreApplication::translate("words", "that of the catalog “%1”").arg(part);
}

// Some arguments are ids or English terms themselves. A `verb` is one of ours only in run.*: Kubernetes' verbs stay.
QMap<QString, QString> worded(const Error &error)
{
    QMap<QString, QString> arguments = error.arguments;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (argument.key() == "step"_L1) {
            argument.value() = stepTitle(argument.value());
        } else if (argument.key() == "expected"_L1) {
            argument.value() = translatedIn(expectedKinds, "expected", argument.value());
        } else if (argument.key() == "state"_L1 && error.code.startsWith("metadata."_L1)) {
            argument.value() = ingestionWord(argument.value());
        } else if (argument.key() == "verb"_L1 && error.code.startsWith("run."_L1)
                   && !error.is("run.not-permitted"_L1)) {
            argument.value() = translatedIn(infinitives, "verbs", argument.value());
        }
    }
    if (error.is("run.kdc-out-of-reach"_L1)) {
        Error why;
        why.code = error.arguments.value(u"because"_s);
        why.arguments = error.arguments;
        arguments.insert(u"why"_s, explain(why).cause);
    }
    if (error.is("run.krb5-conflict"_L1)) {
        for (const QString &side : {u"first"_s, u"second"_s}) {
            const QString part = arguments.value(side);
            arguments.insert(side + u"-file"_s, krb5Owner(part));
            if (part == "_base"_L1) {
                arguments.insert(u"base"_s, part);
            }
        }
    }
    return arguments;
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
    const QMap<QString, QString> arguments = worded(error);
    Explanation explanation;
    explanation.cause = fillSentence(QCoreApplication::translate("words", found->cause), arguments);
    const QString coordinator = arguments.value(u"coordinator"_s); // whatever it is, one of several may have met it
    if (!coordinator.isEmpty() && !QByteArrayView(found->cause).contains("{coordinator}")) {
        explanation.cause += u' ' + QCoreApplication::translate("words", "That is so on the coordinator %1.").arg(coordinator);
    }
    if (found->remedy) {
        explanation.remedy = fillLines(QCoreApplication::translate("words", found->remedy), arguments);
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
