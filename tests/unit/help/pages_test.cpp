// The pages of help say what the product does: their flags are declared, their properties are fields, their table is the library.
#include "app/declaration.h"
#include "help/connector_table.h"
#include "help/pages.h"
#include "provisioning/kerberos_errors.h"
#include "text/words.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const connectors::Library &library()
{
    static const auto built = connectors::Library::builtIn();
    return *built;
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto all = expression.globalMatch(text); all.hasNext();) {
        found.append(all.next().captured(1));
    }
    return found;
}

QString page(const QString &name)
{
    return help::markdown(name, library()).value_or(QString());
}

} // namespace

class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(text::installLanguage(u"en"_s)); }

    void bothLanguagesHaveTheSamePagesAndTheSameParts()
    {
        QStringList names;
        QMap<QString, QList<qsizetype>> parts;
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(text::installLanguage(language));
            QStringList here;
            for (const help::Page &each : help::pages()) {
                here.append(each.name);
                QVERIFY(!each.title.isEmpty());
                const QString markdown = page(each.name);
                const QList<qsizetype> now {captured(markdown, u"^(##* )"_s).size(), captured(markdown, u"^(\\|)"_s).size(), captured(markdown, u"^(```)"_s).size()};
                QVERIFY2(!parts.contains(each.name) || parts.value(each.name) == now, qPrintable(each.name));
                parts.insert(each.name, now);
            }
            QVERIFY(names.isEmpty() || names == here);
            names = here;
        }
        QVERIFY(names.contains(u"connect-hive-hdfs"_s) && names.contains(u"connectors"_s));
    }

    void theCommandLineOffersEachPageByItsName()
    {
        const auto verb = std::ranges::find_if(cli::verbs(), [](const cli::Verb &it) { return QLatin1String(it.name) == "help"_L1; });
        QVERIFY(verb != cli::verbs().end());
        QStringList offered;
        for (const char *choice : verb->arguments.front().value.choices) {
            offered.append(QString::fromLatin1(choice));
        }
        QStringList there;
        for (const help::Page &each : help::pages()) {
            there.append(each.name);
        }
        QCOMPARE(offered, there);
    }

    void theTableOfConnectorsIsTheLibrary()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(text::installLanguage(language));
            const QString text = page(u"connectors"_s);
            QVERIFY(!text.contains(u"<!--"_s));
            for (const connectors::Descriptor &connector : library().all()) {
                const QString row = u"| `%1` | %2 | %3 |"_s.arg(connector.name, help::categoryTitle(connector.category), connector.summary.in(language));
                QVERIFY2(text.contains(row), qPrintable(row));
            }
        }
    }

    void everyFlagAndVerbInThePagesIsDeclared()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(text::installLanguage(language));
            QStringList known;
            for (const cli::Verb &verb : cli::verbs()) {
                known.append(QString::fromLatin1(verb.name));
                for (const cli::Option &option : verb.options) {
                    known.append(u"--"_s + QLatin1String(option.name));
                }
            }
            for (const help::Page &each : help::pages()) {
                QStringList said = captured(page(each.name), u"`(--[a-z0-9-]+)"_s);
                said += captured(page(each.name), u"catalog-manager ([a-z]+)"_s);
                for (const QString &word : said) {
                    QVERIFY2(known.contains(word), qPrintable(each.name + u": "_s + word));
                }
            }
        }
    }

    void everyPropertyOfTheHivePageIsOneOfItsForm()
    {
        const connectors::Descriptor &hive = *library().find(u"hive"_s);
        QStringList said = captured(page(u"connect-hive-hdfs"_s), u"^  ((?:hive|fs)\\.[a-z.-]+):"_s);
        QVERIFY(said.size() >= 5);
        for (const QString &property : said) {
            const bool set = std::ranges::any_of(hive.fields, [&](const connectors::Field &field) {
                return std::ranges::any_of(field.choices, [&](const connectors::Choice &choice) { return choice.sets.contains(property); });
            });
            QVERIFY2(hive.field(property) || set, qPrintable(property));
        }
    }

    // What the table quotes of Java's, Hadoop's and the metastore's words is what they are told apart by.
    void whatTheTroubleshootingTableQuotesHasACauseOfOurs()
    {
        catalog::Revision revision;
        revision.definition.name = u"lake"_s;
        revision.definition.connector = u"hive"_s;
        revision.definition.properties = {{u"hive.metastore.uri"_s, u"thrift://meta:9083"_s}};
        const QUrl url(u"http://127.0.0.1:1"_s);
        const auto client = [](const QString &name) { return http::Client(name, {}, {}); };
        const cluster::Endpoints endpoints {trino::Client(url, client(u"trino"_s), u"alice"_s),
                                            kubernetes::Client(url, u"akko"_s, client(u"kubernetes"_s)),
                                            opa::Client(url, u"akko.trino_access"_s, client(u"opa"_s)), failure("metadata.none")};
        const auto work = provisioning::makeWork({}, endpoints, revision, library(), {}, {});
        QVERIFY(work);
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(text::installLanguage(language));
            int quoted = 0;
            for (const QString &row : captured(page(u"connect-hive-hdfs"_s), u"^\\| ([A-Z][A-Za-z ,:()0-9=…-]+) \\|"_s)) {
                for (const QString &words : row.split(u", "_s)) {
                    Error error = makeError("trino.query-failed", {{u"message"_s, words}});
                    if (words.startsWith(u"is not allowed"_s) || words.endsWith(u'…')) {
                        continue; // what stands before and after it differs
                    }
                    const Error ours = provisioning::kerberosError(**work, error);
                    QVERIFY2(ours.code.startsWith("source."_L1), qPrintable(words + u" → "_s + ours.code));
                    ++quoted;
                }
            }
            QVERIFY2(quoted >= 8, qPrintable(QString::number(quoted)));
        }
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "pages_test.moc"
