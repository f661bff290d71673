#include "audit/trail.h"

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
