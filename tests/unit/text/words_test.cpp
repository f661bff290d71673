#include "text/fill.h"
#include "text/statuses.h"
#include "text/steps.h"
#include "text/words.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("CM_SOURCE_DIR");
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The literals at every makeError("…") and failure("…") of the product, comments left out.
QMap<QString, QString> codesInTheSources()
{
    static const QRegularExpression call(uR"x((?:makeError|failure)\(\s*"([^"]+)")x"_s);
    static const QRegularExpression comment(u"//[^\n]*"_s);
    QMap<QString, QString> codes;
    for (const QString &folder : {u"models"_s, u"app"_s, u"ui"_s}) {
        QDirIterator files(sourceFolder() + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString code = contentOf(path).remove(comment);
            for (auto calls = call.globalMatch(code); calls.hasNext();) {
                codes.insert(calls.next().captured(1), path);
            }
        }
    }
    // A descriptor's error patterns name codes too.
    static const QRegularExpression named(u"\"code\": \"([^\"]+)\""_s);
    QDirIterator files(sourceFolder() + u"/resources/connectors"_s, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString json = contentOf(path);
        for (auto patterns = named.globalMatch(json); patterns.hasNext();) {
            codes.insert(patterns.next().captured(1), path);
        }
    }
    return codes;
}

struct Message {
    QString source;
    QString translation;
    QString type; // "unfinished", "vanished", …
    bool isPlural = false;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(sourceFolder() + u"/translations/catalog-manager_%1.ts"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "message"_L1) {
            messages.append({{}, {}, {}, xml.attributes().hasAttribute("numerus"_L1)});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QSet<QString> holesOf(const QString &text)
{
    static const QRegularExpression hole(u"\\{([a-z][a-z-]*)\\}"_s);
    QSet<QString> holes;
    for (auto found = hole.globalMatch(text); found.hasNext();) {
        holes.insert(found.next().captured(1).remove(QRegularExpression(u"-(en|fr)$"_s)));
    }
    return holes;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeInTheSourcesHasWords()
    {
        const auto codes = codesInTheSources();
        QVERIFY2(codes.size() > 10, "the sources were not found");
        const QStringList known = text::knownCodes();
        for (auto code = codes.cbegin(); code != codes.cend(); ++code) {
            QVERIFY2(known.contains(code.key()), qPrintable(code.key() + u" of "_s + code.value()));
        }
    }

    void everyCodeReadsWellWithoutAnyArgument_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }
    void everyCodeReadsWellWithoutAnyArgument()
    {
        QFETCH(QString, language);
        QVERIFY(text::installLanguage(language));
        static const QRegularExpression broken(u"\\[\\[|\\]\\]|\\{[a-z]|  [^ ]|^$|“”"_s);
        for (const QString &code : text::knownCodes()) {
            const auto words = text::explain(Error{code, {}, {}, {}});
            QVERIFY2(!broken.match(words.cause).hasMatch(), qPrintable(code + u": "_s + words.cause));
            QVERIFY2(!words.remedy.contains(u"[["_s) && !words.remedy.contains(u"{host}"_s), qPrintable(code));
            QVERIFY2(!words.remedy.endsWith(u':'),
                     qPrintable(code + u" announces what does not follow: "_s + words.remedy));
        }
    }

    void anUnknownCodeIsShownAsItself()
    {
        QCOMPARE(text::explain(Error{u"nobody.knows"_s, {}, {}, {}}).cause, u"nobody.knows"_s);
    }

    void aDeadHostGetsTheCommandToTryAndThePoliciesInTheWay()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        const auto words = text::explain(makeError("source.unreachable",
                                                   {{u"host"_s, u"db.example"_s},
                                                    {u"port"_s, u"5432"_s},
                                                    {u"namespace"_s, u"akko"_s},
                                                    {u"pod"_s, u"trino-0"_s},
                                                    {u"policies"_s, u"trino-egress"_s}}));
        QVERIFY(words.remedy.contains(u"kubectl -n akko exec trino-0 -- nc -zv db.example 5432"_s));
        QVERIFY(words.remedy.contains(u"trino-egress"_s));
    }

    void whatIsNotKnownLeavesNoHole()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        const auto words
            = text::explain(makeError("source.unreachable", {{u"host"_s, u"db.example"_s}, {u"port"_s, u"5432"_s}}));
        QCOMPARE(words.cause, u"Trino cannot reach the source at db.example:5432."_s);
        QCOMPARE(words.remedy, u"Otherwise check the host and port, the source’s firewall, and that it is up."_s);
    }

    void bracesInAnArgumentStayWhatTheyAre()
    {
        QCOMPARE(text::fillSentence(u"<{a}> <{b}>"_s, {{u"a"_s, u"{b}"_s}, {u"b"_s, u"[[x]]"_s}}), u"<{b}> <[[x]]>"_s);
    }

    void theLanguageSwitchesWhileRunning()
    {
        const Error error = makeError("catalog.missing-field", {{u"field"_s, u"name"_s}});
        QVERIFY(text::installLanguage(u"fr"_s));
        QCOMPARE(text::explain(error).cause, u"Le champ «\u00a0name\u00a0» manque."_s);
        QCOMPARE(text::currentLanguage(), u"fr"_s);
        QVERIFY(text::installLanguage(u"en"_s));
        QCOMPARE(text::explain(error).cause, u"The field “name” is missing."_s);
        QVERIFY(!text::installLanguage(u"de"_s));
        QCOMPARE(text::currentLanguage(), u"en"_s);
    }

    void ourVerbsAreTranslatedAndKubernetesOnesAreNot()
    {
        QVERIFY(text::installLanguage(u"fr"_s));
        QVERIFY(text::explain(makeError("run.lease-held", {{u"holder"_s, u"alice"_s}, {u"verb"_s, u"delete"_s}}))
                    .cause.contains(u"suppression"_s));
        QVERIFY(text::explain(makeError("run.not-permitted", {{u"verb"_s, u"delete"_s}, {u"resource"_s, u"secrets"_s}}))
                    .remedy.contains(u"can-i delete secrets"_s));
    }

    void aProblemIsPrintedAsCompilersDo()
    {
        QVERIFY(text::installLanguage(u"fr"_s));
        const Diagnostic diagnostic{
            Severity::Warning, makeError("catalog.duplicate-role", {{u"role"_s, u"a"_s}}), u"x.yaml"_s, {3, 7}};
        QCOMPARE(text::compilerLine(diagnostic),
                 u"x.yaml:3:7: avertissement: Le rôle «\u00a0a\u00a0» est cité deux fois. [catalog.duplicate-role]"_s);
    }

    void everyStepAndStateHasATitleInFrench()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        const QString english = text::stepTitle(u"probe"_s);
        QVERIFY(text::installLanguage(u"fr"_s));
        QVERIFY(text::stepTitle(u"probe"_s) != english);
        for (const QString &step : text::knownSteps()) {
            QVERIFY2(text::stepTitle(step) != step, qPrintable(step));
        }
        QCOMPARE(text::stepState(u"undo-failed"_s), u"non défait"_s);
        QCOMPARE(text::stepTitle(u"drop"_s, {{u"catalog"_s, u"c1"_s}}), u"Supprimer le catalogue c1 dans Trino"_s);
    }

    void everyHealthAndOutcomeIsWordedInFrench()
    {
        QVERIFY(text::installLanguage(u"fr"_s));
        QVERIFY(text::knownHealth().size() == 8 && text::knownOutcomes().size() == 5);
        for (const QString &id : text::knownHealth()) {
            QVERIFY2(text::healthWord(id) != id, qPrintable(id));
        }
        for (const QString &id : text::knownOutcomes()) {
            QVERIFY2(text::outcomeWord(id) != id, qPrintable(id));
        }
        QCOMPARE(text::knownDrift().size(), 22);
        for (const QString &id : text::knownDrift()) {
            QVERIFY2(text::driftWord(id) != id, qPrintable(id));
        }
        QCOMPARE(text::healthWord(u"missing"_s), u"absent de Trino"_s);
        QCOMPARE(text::healthWord(u"of tomorrow"_s), u"of tomorrow"_s);
    }

    void nothingIsUnfinishedOrVanished()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            const auto messages = messagesOf(language);
            QVERIFY(!messages.isEmpty());
            for (const Message &message : messages) {
                QVERIFY2(message.type.isEmpty(), qPrintable(language + u": "_s + message.type + u' ' + message.source));
                QVERIFY2(!message.translation.isEmpty(), qPrintable(language + u": "_s + message.source));
            }
        }
    }

    void aTranslationHasTheHolesOfItsSource()
    {
        for (const Message &message : messagesOf(u"fr"_s)) {
            QCOMPARE(holesOf(message.translation), holesOf(message.source));
            QCOMPARE(message.translation.count(u"[["_s), message.translation.count(u"]]"_s));
            if (!message.isPlural) { // whose forms the file puts on lines of their own
                QCOMPARE(message.translation.count(u'\n'), message.source.count(u'\n'));
            }
        }
    }

    void frenchPutsNoBreakSpacesBeforeItsSigns()
    {
        static const QRegularExpression breaking(u" [:;?!»]|« "_s);
        for (const Message &message : messagesOf(u"fr"_s)) {
            QVERIFY2(!breaking.match(message.translation).hasMatch(), qPrintable(message.translation));
        }
    }

    void lupdateWouldChangeNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }
    void lupdateWouldChangeNothing()
    {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString name = u"catalog-manager_%1.ts"_s.arg(language);
        const QString copy = folder.filePath(name);
        const QString original = sourceFolder() + u"/translations/"_s + name;
        QVERIFY(QFile::copy(original, copy));
        QStringList arguments = QStringLiteral(CM_TS_OPTIONS).split(u' ');
        if (language == "en"_L1) {
            arguments += u"-pluralonly"_s;
        }
        arguments += {sourceFolder() + u"/models"_s, sourceFolder() + u"/app"_s, sourceFolder() + u"/ui"_s, u"-ts"_s,
                      copy};
        QProcess lupdate;
        lupdate.start(QStringLiteral(CM_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(15'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QVERIFY2(contentOf(copy) == contentOf(original), "run: cmake --build … --target update-translations");
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
