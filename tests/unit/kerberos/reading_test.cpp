#include "kerberos/krb5_document.h"
#include "probe_lines.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using kerberos::Krb5Document;
using kerberos::Reader;

namespace {

QString dataFolder()
{
    return qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/data/krb5"_s;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

// Paths in the files begin with @HERE@, which stands for a folder: here it stays one of that very name.
kerberos::FileSource corpus()
{
    const auto disk = kerberos::diskSource();
    const QString folder = dataFolder() + u"/differential"_s;
    return {[disk, folder](const QString &path) {
        return path.startsWith("/HERE"_L1) ? disk.look(folder + path.mid(5)) : kerberos::FoundPath{};
    }};
}

kerberos::Reading readingOf(const QString &name, Reader reader)
{
    QByteArray content = contentOf(dataFolder() + u"/differential/"_s + name);
    content.replace("@HERE@", "/HERE");
    return Krb5Document::parse(content).readAs(reader, {u"/HERE/"_s + name, corpus()});
}

void addRecorded(const QString &table)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("recorded");
    const QByteArrayList lines = contentOf(dataFolder() + u'/' + table).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0) {
            QTest::newRow(line.left(tab).constData())
                << QString::fromUtf8(line.left(tab)) << line.mid(tab + 1).replace("@HERE@", "/HERE");
        }
    }
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatMitReads_data() { addRecorded(u"differential-mit.tsv"_s); }
    void readsWhatMitReads()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, recorded);
        QCOMPARE(mitLine(readingOf(file, Reader::Mit)), recorded);
    }

    void readsWhatJavaReads_data() { addRecorded(u"differential-java.tsv"_s); }
    void readsWhatJavaReads()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, recorded);
        QCOMPARE(javaLine(readingOf(file, Reader::Java)), recorded);
    }

    void theWholeCorpusIsThere()
    {
        QCOMPARE(QDir(dataFolder() + u"/differential"_s).entryList({u"*.conf"_s}, QDir::Files).size(), 79);
    }

    void anyBytesComeBackAsTheyWere()
    {
        QByteArray every;
        for (int c = 0; c < 256; ++c) {
            every += static_cast<char>(c);
        }
        for (const QByteArray &bytes : {QByteArray(), QByteArray("\r"), QByteArray("a\r\nb\rc\nd"), every}) {
            const auto document = Krb5Document::parse(bytes);
            QCOMPARE(document.toText(), bytes);
            std::size_t at = 0;
            for (const kerberos::Line &line : document.lines()) {
                QCOMPARE(std::size_t(line.begin), at);
                at = line.end + line.endLength;
            }
            QCOMPARE(at, std::size_t(bytes.size()));
        }
    }

    void columnsCountCodePoints()
    {
        const auto document = Krb5Document::parse("[a]\n é𝔘x = \xE9y\n");
        QCOMPARE(document.positionOf(4), (Position{2, 1}));
        QCOMPARE(document.positionOf(document.text().find('x')), (Position{2, 4}));
        QCOMPARE(document.positionOf(document.text().find('y')), (Position{2, 9}));
        QCOMPARE(document.positionOf(10'000), (Position{3, 1}));
    }

    void aMillionNestedBlocksAreReadWithoutRecursion()
    {
        QByteArray text = "[a]\n";
        for (int i = 0; i < 300'000; ++i) {
            text += "x = {\n";
        }
        const auto document = Krb5Document::parse(text);
        QVERIFY(
            document.verdictFor(Reader::Mit).accepted()); // libkrb5 itself overflows its stack when it lets go of it
        QCOMPARE(document.verdictFor(Reader::Java).problem, u"KrbException: Not closed"_s);
    }

    void aByteOrderMarkBelongsToTheNameOfAnIncludedFile()
    {
        kerberos::Surroundings around;
        QStringList asked;
        around.files.look = [&asked](const QString &path) {
            asked += path;
            return kerberos::FoundPath{};
        };
        const auto document = Krb5Document::parse("include \xEF\xBB\xBF/etc/krb5.d/a.conf\n[libdefaults]\n");
        QVERIFY(!document.verdictFor(Reader::Mit, around).accepted());
        QCOMPARE(asked.value(0), QString(QChar(0xFEFF) + u"/etc/krb5.d/a.conf"_s));
    }

    void filesThatIncludeEachOtherTwiceEnd()
    {
        const kerberos::FileSource doubling{[](const QString &path) {
            return kerberos::FoundPath{
                kerberos::PathKind::File, "include " + path.toUtf8() + "x\ninclude " + path.toUtf8() + "x\n", {}};
        }};
        const auto document = Krb5Document::parse("include /a\n");
        QCOMPARE(document.verdictFor(Reader::Mit, {{}, doubling}).problem, u"PROF_FAIL_INCLUDE_FILE"_s);
        QCOMPARE(document.verdictFor(Reader::Java, {{}, doubling}).problem,
                 u"KrbException: krb5.conf loading failed"_s);
    }

    void whatIsTooLargeIsKeptAndNotRead()
    {
        const QByteArray large(Krb5Document::largest + 1, '\n');
        const auto document = Krb5Document::parse(large);
        QVERIFY(document.isTooLarge());
        QCOMPARE(document.toText().size(), large.size());
        QVERIFY(!document.verdictFor(Reader::Mit).accepted());
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
