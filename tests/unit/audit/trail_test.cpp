#include "audit/trail_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

audit::Event entry(const QString &catalog, audit::Outcome outcome = audit::Outcome::Done)
{
    return {QDateTime({2026, 11, 21}, {8, 0, 0, 125}, Qt::UTC),
            u"alice"_s,
            u"prod-eu"_s,
            u"apply"_s,
            catalog,
            1,
            outcome,
            outcome == audit::Outcome::Done ? QString() : u"source.wrong-password"_s,
            390ms};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TrailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasAppended()
    {
        QTemporaryDir folder;
        QVERIFY(audit::append(folder.path(), entry(u"a"_s)));
        QVERIFY(audit::append(folder.path(), entry(u"b\n\"é"_s, audit::Outcome::RolledBack)));
        const auto events = audit::read(audit::fileIn(folder.path()));
        QVERIFY(events);
        QCOMPARE(*events, (std::vector{entry(u"a"_s), entry(u"b\n\"é"_s, audit::Outcome::RolledBack)}));
        QCOMPARE(contentOf(audit::fileIn(folder.path())).count('\n'), 2);
    }

    void onlyTheOwnerMayReadIt()
    {
        QTemporaryDir folder;
        const QString state = folder.filePath(u"state/deeper"_s);
        QVERIFY(audit::append(state, entry(u"a"_s)));
        QCOMPARE(QFile::permissions(audit::fileIn(state)) & 0x0077, QFileDevice::Permissions());
        QCOMPARE(QFile::permissions(state) & 0x0077, QFileDevice::Permissions());
    }

    void anIntactChainIsFoundIntact()
    {
        QTemporaryDir folder;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(audit::append(folder.path(), entry(QString::number(i))));
        }
        const auto verification = audit::verify(audit::fileIn(folder.path()));
        QVERIFY(verification && verification->isIntact());
        QCOMPARE(verification->lines, 5);
        QVERIFY(verification->torn.empty());
    }

    void aFileThatIsNotThereIsIntactAndEmpty()
    {
        QTemporaryDir folder;
        const auto verification = audit::verify(folder.filePath(u"none"_s));
        QVERIFY(verification && verification->isIntact());
        QCOMPARE(verification->lines, 0);
    }

    void namesTheFirstLineThatDoesNotFollow_data()
    {
        QTest::addColumn<int>("damage");
        QTest::addColumn<int>("firstBroken");
        QTest::newRow("a changed line shows at the next") << 0 << 3;
        QTest::newRow("a removed line") << 1 << 2;
        QTest::newRow("two lines swapped") << 2 << 2;
        QTest::newRow("a line given twice") << 3 << 3;
        QTest::newRow("the first line removed") << 4 << 1;
        QTest::newRow("a line made unreadable") << 5 << 3;
    }
    void namesTheFirstLineThatDoesNotFollow()
    {
        QFETCH(int, damage);
        QFETCH(int, firstBroken);
        QTemporaryDir folder;
        const QString file = audit::fileIn(folder.path());
        for (const QString &catalog : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            QVERIFY(audit::append(folder.path(), entry(catalog)));
        }
        QByteArrayList lines = contentOf(file).split('\n');
        switch (damage) {
        case 0:
            lines[1].replace("alice", "bob");
            break;
        case 1:
            lines.removeAt(1);
            break;
        case 2:
            lines.swapItemsAt(1, 2);
            break;
        case 3:
            lines.insert(2, lines[1]);
            break;
        case 4:
            lines.removeAt(0);
            break;
        default:
            lines[1] = "garbage";
        }
        write(file, lines.join('\n'));
        const auto verification = audit::verify(file);
        QVERIFY(verification);
        QCOMPARE(verification->firstBroken.value_or(0), firstBroken);
    }

    void aTornLastLineIsReportedAndTheChainGoesOnAroundIt()
    {
        QTemporaryDir folder;
        const QString file = audit::fileIn(folder.path());
        QVERIFY(audit::append(folder.path(), entry(u"a"_s)));
        write(file, contentOf(file) + "{\"actor\":\"al");
        auto verification = audit::verify(file);
        QVERIFY(verification && verification->isIntact());
        QCOMPARE(verification->torn, std::vector{2});
        QVERIFY(audit::append(folder.path(), entry(u"b"_s)));
        verification = audit::verify(file);
        QVERIFY(verification && verification->isIntact());
        QCOMPARE(verification->lines, 2);
        QCOMPARE(verification->torn, std::vector{2});
        QCOMPARE(audit::read(file)->size(), size_t(2));
    }

    void writersAtTheSameTimeTakeTurns()
    {
        QTemporaryDir folder;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&folder, writer] {
                for (int i = 0; i < 5; ++i) {
                    const auto done = audit::append(folder.path(), entry(u"%1-%2"_s.arg(writer).arg(i)));
                    if (!done) {
                        qWarning() << done.error().code;
                    }
                }
            });
        }
        for (auto &writer : writers) {
            writer.join();
        }
        const auto verification = audit::verify(audit::fileIn(folder.path()));
        QVERIFY(verification && verification->isIntact());
        QCOMPARE(verification->lines, 20);
    }

    void filtersByWhatIsAskedFor()
    {
        QTemporaryDir folder;
        QVERIFY(audit::append(folder.path(), entry(u"a"_s)));
        QVERIFY(audit::append(folder.path(), entry(u"b"_s)));
        const QString file = audit::fileIn(folder.path());
        audit::Filter filter;
        filter.catalog = u"b"_s;
        QCOMPARE(audit::read(file, filter)->size(), size_t(1));
        filter.since = QDateTime({2027, 1, 1}, {}, Qt::UTC);
        QVERIFY(audit::read(file, filter)->empty());
    }

    void aReaderGoesOnWhereItStopped()
    {
        QTemporaryDir folder;
        audit::TrailReader reader(audit::fileIn(folder.path()));
        QVERIFY(reader.next(1000)->events.empty());
        for (int i = 0; i < 7; ++i) {
            QVERIFY(audit::append(folder.path(), entry(QString::number(i))));
        }
        std::vector<audit::Event> seen;
        for (bool all = false; !all;) {
            const auto piece = reader.next(300); // a line or two
            QVERIFY(piece);
            QVERIFY(!piece->isAnew);
            QVERIFY(piece->events.size() < 3);
            seen.insert(seen.end(), piece->events.begin(), piece->events.end());
            all = piece->isAll;
        }
        QCOMPARE(seen, *audit::read(audit::fileIn(folder.path())));
        QVERIFY(audit::append(folder.path(), entry(u"later"_s)));
        const auto later = reader.next(100'000);
        QCOMPARE(later->events, std::vector {entry(u"later"_s)});
        QCOMPARE(reader.verification(), *audit::verify(audit::fileIn(folder.path())));
    }

    void aReaderFindsWhatVerifyFinds_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("untouched") << QByteArray() << QByteArray();
        QTest::newRow("changed") << QByteArray("\"revision\":2") << QByteArray("\"revision\":9");
        QTest::newRow("unreadable") << QByteArray("\"revision\":2") << QByteArray("\"revis");
    }
    void aReaderFindsWhatVerifyFinds()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QTemporaryDir folder;
        const QString file = audit::fileIn(folder.path());
        for (int i = 0; i < 4; ++i) {
            audit::Event event = entry(u"a"_s);
            event.revision = i;
            QVERIFY(audit::append(folder.path(), event));
        }
        QByteArray content = contentOf(file) + "{\"actor\":\"al";
        write(file, from.isEmpty() ? content : content.replace(from, to));
        audit::TrailReader reader(file);
        for (auto piece = reader.next(500); piece && !piece->isAll; piece = reader.next(500)) { }
        QCOMPARE(reader.verification(), *audit::verify(file));
        QCOMPARE(reader.verification().isIntact(), from.isEmpty());
        QVERIFY(audit::append(folder.path(), entry(u"b"_s))); // closes the torn line
        QCOMPARE(reader.next(100'000)->events, std::vector {entry(u"b"_s)});
        QCOMPARE(reader.verification(), *audit::verify(file));
    }

    void aReaderStartsAnewWhenTheFileIsAnother()
    {
        QTemporaryDir folder;
        const QString file = audit::fileIn(folder.path());
        QVERIFY(audit::append(folder.path(), entry(u"a"_s)));
        QVERIFY(audit::append(folder.path(), entry(u"b"_s)));
        audit::TrailReader reader(file);
        QCOMPARE(reader.next(100'000)->events.size(), size_t(2));
        const QByteArray other = contentOf(file).replace("alice", "emily");
        write(file, other); // as long as before
        auto piece = reader.next(100'000);
        QVERIFY(piece->isAnew);
        QCOMPARE(piece->events.front().actor, u"emily"_s);
        QVERIFY(QFile::remove(file));
        piece = reader.next(100'000);
        QVERIFY(piece->isAnew && piece->events.empty());
        QVERIFY(audit::append(folder.path(), entry(u"c"_s)));
        reader.restart();
        piece = reader.next(100'000);
        QVERIFY(piece->isAnew);
        QCOMPARE(piece->events.size(), size_t(1));
    }

    void aLineLongerThanAPieceIsReadWhole()
    {
        QTemporaryDir folder;
        QVERIFY(audit::append(folder.path(), entry(QString(5000, u'x'))));
        audit::TrailReader reader(audit::fileIn(folder.path()));
        const auto piece = reader.next(64);
        QVERIFY(piece->isAll);
        QCOMPARE(piece->events.size(), size_t(1));
    }

    void aSpreadsheetRunsNothingOfAnExport()
    {
        audit::Event event = entry(u"a,\"b\""_s);
        event.actor = u"=HYPERLINK(1)"_s;
        const QByteArray line = audit::csvLine(event);
        QVERIFY2(line.contains(",'=HYPERLINK(1),"), line.constData());
        QVERIFY2(line.contains(",\"a,\"\"b\"\"\",1,done,,390\r\n"), line.constData());
        QCOMPARE(line.count(',') - 1, audit::csvHeader().count(','));
        QVERIFY(!audit::jsonLine(event).contains("previous"));
    }

    void aFolderThatCannotBeMadeIsAnErrorWithTheFile()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"taken"_s), "a file");
        const auto done = audit::append(folder.filePath(u"taken/state"_s), entry(u"a"_s));
        QVERIFY(!done);
        QVERIFY(done.error().is("audit.unwritable"_L1));
        QVERIFY(done.error().arguments.value(u"file"_s).endsWith(u"audit.jsonl"_s));
    }
};

QTEST_GUILESS_MAIN(TrailTest)
#include "trail_test.moc"
