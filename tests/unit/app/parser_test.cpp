#include "app/completion.h"
#include "app/parser.h"
#include "app/printer.h"
#include "text/words.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList split(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QStringList offered(const QString &line)
{
    QStringList words = split(line);
    if (line.endsWith(u' ') || line.isEmpty()) {
        words += QString();
    }
    QStringList candidates;
    for (const auto &candidate : cli::completionOf(words, {u"postgresql"_s, u"tpch"_s}, {u"prod-eu"_s}).candidates) {
        candidates += candidate.word;
    }
    return candidates;
}

} // namespace

class ParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understandsOptionsWhereverTheyStand_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("after") << u"apply x.yaml --yes --env prod"_s;
        QTest::newRow("before") << u"--env prod apply --yes x.yaml"_s;
        QTest::newRow("with equals") << u"--env=prod apply x.yaml --yes"_s;
        QTest::newRow("short") << u"-e prod apply -y x.yaml"_s;
        QTest::newRow("separator") << u"apply --yes -e prod -- x.yaml"_s;
    }
    void understandsOptionsWhereverTheyStand()
    {
        QFETCH(QString, line);
        const auto parsed = cli::parse(split(line));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().code));
        QCOMPARE(parsed->verb->title(), u"apply"_s);
        QCOMPARE(parsed->arguments, QStringList{u"x.yaml"_s});
        QVERIFY(parsed->options.contains(u"yes"_s));
        QCOMPARE(parsed->global.value(u"env"_s), u"prod"_s);
    }

    void aNounAloneLists()
    {
        QCOMPARE(cli::parse({u"connectors"_s})->verb->title(), u"connectors list"_s);
        QCOMPARE(cli::parse({u"env"_s})->verb->title(), u"env list"_s);
    }

    void afterTheSeparatorEverythingIsAnArgument()
    {
        QCOMPARE(cli::parse(split(u"check -- --help -"_s))->arguments, (QStringList{u"--help"_s, u"-"_s}));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("verb") << u"aplpy x.yaml"_s << u"usage.unknown-verb"_s << u"apply"_s;
        QTest::newRow("nonsense") << u"wrzlbrmpft"_s << u"usage.unknown-verb"_s << QString();
        QTest::newRow("action") << u"env lst"_s << u"usage.unknown-action"_s << u"list"_s;
        QTest::newRow("option") << u"apply x --yse"_s << u"usage.unknown-option"_s << u"--yes"_s;
        QTest::newRow("another verb's option") << u"list --as sql"_s << u"usage.unknown-option"_s << QString();
        QTest::newRow("no file") << u"apply"_s << u"usage.missing-argument"_s << QString();
        QTest::newRow("too many") << u"apply a b"_s << u"usage.too-many-arguments"_s << QString();
        QTest::newRow("no value") << u"list --env"_s << u"usage.option-needs-value"_s << QString();
        QTest::newRow("empty value") << u"list --env="_s << u"usage.option-needs-value"_s << QString();
        QTest::newRow("needless value") << u"apply x --yes=no"_s << u"usage.option-takes-no-value"_s << QString();
        QTest::newRow("twice") << u"list --env a --env b"_s << u"usage.option-twice"_s << QString();
        QTest::newRow("choice") << u"render x --as yaml"_s << u"usage.bad-choice"_s << QString();
        QTest::newRow("language") << u"list --lang de"_s << u"usage.bad-choice"_s << QString();
        QTest::newRow("sarif of a list") << u"list --output sarif"_s << u"usage.bad-choice"_s << QString();
        QTest::newRow("both ways") << u"recover --undo --finish"_s << u"usage.exclusive-options"_s << QString();
        QTest::newRow("two environments")
            << u"list --env a --env-file b"_s << u"usage.exclusive-options"_s << QString();
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, line);
        QFETCH(QString, code);
        QFETCH(QString, nearest);
        const auto parsed = cli::parse(split(line));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
        QCOMPARE(parsed.error().arguments.value(u"nearest"_s), nearest);
        QCOMPARE(cli::exitCodeFor(parsed.error()), cli::ExitCode::WrongUsage);
    }

    void helpComplainsAboutNothingThatIsMissing()
    {
        QVERIFY(cli::parse(split(u"apply --help"_s)));
        QVERIFY(cli::parse(split(u"connectors show -h"_s)));
    }

    void everyVerbHasAnExampleThatItsOwnParserAccepts()
    {
        for (const auto &verb : cli::verbs()) {
            QVERIFY2(!verb.examples.empty(), qPrintable(verb.title()));
            for (const auto &example : verb.examples) {
                // Up to what belongs to the shell.
                const QStringList words
                    = split(QString::fromUtf8(example.line).section(u" |"_s, 0, 0).section(u" >"_s, 0, 0));
                if (words.first() != QLatin1String(cli::programName)) {
                    continue; // `source <(…)`
                }
                const auto parsed = cli::parse(words.mid(1));
                QVERIFY2(parsed, example.line);
                QCOMPARE(parsed->verb->title(), verb.title());
            }
        }
    }

    void offersWhatMayComeNext_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("verb") << u"con"_s << QStringList{u"connectors"_s};
        QTest::newRow("action") << u"connectors "_s << QStringList{u"list"_s, u"show"_s};
        QTest::newRow("connector") << u"connectors show "_s << QStringList{u"postgresql"_s, u"tpch"_s};
        QTest::newRow("only one connector") << u"connectors show tpch "_s << QStringList{};
        QTest::newRow("environment") << u"apply x.yaml --env "_s << QStringList{u"prod-eu"_s};
        QTest::newRow("environment's name") << u"env show p"_s << QStringList{u"prod-eu"_s};
        QTest::newRow("choice") << u"render x.yaml --as "_s
                                << QStringList{u"sql"_s, u"properties"_s, u"rego"_s, u"manifests"_s};
        QTest::newRow("choice after equals") << u"list --lang=f"_s << QStringList{u"--lang=fr"_s};
        QTest::newRow("own options first") << u"recover --f"_s << QStringList{u"--finish"_s};
        QTest::newRow("unknown verb") << u"nonsense "_s << QStringList{};
    }
    void offersWhatMayComeNext()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        QCOMPARE(offered(line), expected);
    }

    void offersFilesWhereAFileIsDue()
    {
        QCOMPARE(cli::completionOf({u"check"_s, u"a.yaml"_s, QString()}, {}, {}).files, cli::Files::Yes);
        QCOMPARE(cli::completionOf({u"list"_s, u"--state-dir"_s, QString()}, {}, {}).files, cli::Files::FoldersOnly);
        QCOMPARE(cli::completionOf({u"show"_s, QString()}, {}, {}).files, cli::Files::No);
    }

    void exitCodesTellRightsFromFaults_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("rbac") << u"kubernetes.forbidden"_s << 3;
        QTest::newRow("preflight") << u"run.not-permitted"_s << 3;
        QTest::newRow("signed out") << u"trino.not-signed-in"_s << 3;
        QTest::newRow("the source's refusal is the source's") << u"source.not-permitted"_s << 1;
        QTest::newRow("rolled back") << u"run.rolled-back"_s << 4;
        QTest::newRow("cancelled") << u"run.cancelled"_s << 4;
        QTest::newRow("usage") << u"usage.unknown-verb"_s << 2;
        QTest::newRow("anything else") << u"http.timeout"_s << 1;
    }
    void exitCodesTellRightsFromFaults()
    {
        QFETCH(QString, code);
        QFETCH(int, exitCode);
        QCOMPARE(static_cast<int>(cli::exitCodeFor(Error{code, {}, {}, {}})), exitCode);
    }

    void aTerminalGetsItsStepLineRewrittenAndALogALineAnEvent()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        const auto linesFor = [](cli::Ending ending) {
            QBuffer out;
            QBuffer err;
            out.open(QIODevice::WriteOnly);
            err.open(QIODevice::WriteOnly);
            cli::Printer printer({&out, &err, ending, cli::Ending::Other, 60}, cli::OutputForm::Text);
            printer.step({u"probe"_s, u"running"_s, {}, {}, 0ms});
            printer.step({u"probe"_s, u"running"_s, {}, {}, 500ms});
            printer.step({u"probe"_s, u"done"_s, {}, u"3 schemas"_s, 1250ms});
            return QString::fromUtf8(err.data());
        };
        QCOMPARE(linesFor(cli::Ending::Other),
                 u"Read from the source: running\nRead from the source: done · 3 schemas (1.3\u00a0s)\n"_s);
        const QString terminal = linesFor(cli::Ending::Terminal);
        QCOMPARE(terminal.count(u'\n'), 1);
        QVERIFY(terminal.endsWith(u"✓ Read from the source · 3 schemas  1.3\u00a0s\n"_s));
    }

    void warningsAloneLeaveTheResultToTheVerb()
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        cli::Printer printer({&out, &err}, cli::OutputForm::Json);
        printer.failed(Diagnostics{{Severity::Warning, makeError("catalog.inline-secret"), u"x"_s, {1, 1}}});
        printer.result({{u"answer"_s, 42}});
        printer.failed(makeError("http.cancelled")); // too late for a second document
        QCOMPARE(QJsonDocument::fromJson(out.data()).object().value(u"answer"_s).toInt(), 42);
    }
};

QTEST_GUILESS_MAIN(ParserTest)
#include "parser_test.moc"
