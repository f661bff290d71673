#include "health/health_feed.h"
#include "health/history_file.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

health::Sample answered(std::chrono::milliseconds elapsed)
{
    return {QDateTime::currentDateTimeUtc(), elapsed, {}};
}

health::Sample failed(const char *)
{
    return {QDateTime::currentDateTimeUtc(), 3ms,
            makeError("source.unreachable", {{u"host"_s, u"db.example"_s}, {u"port"_s, u"5432"_s}})
                .at(u"trino https://t:1"_s)
                .answered(u"secret row"_s)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

provisioning::CatalogEntry entry(const QString &name, provisioning::Health health = provisioning::Health::Active)
{
    provisioning::CatalogEntry entry;
    entry.name = name;
    entry.health = health;
    return entry;
}

// Clients that go nowhere: the probes of these tests ask nobody.
provisioning::Site nowhere()
{
    const QUrl url(u"http://127.0.0.1:1"_s);
    const auto client = [](const QString &name) { return http::Client(name, {}, {}); };
    return {{},
            {trino::Client(url, client(u"trino"_s), u"alice"_s),
             kubernetes::Client(url, u"akko"_s, client(u"kubernetes"_s)),
             opa::Client(url, u"akko.trino_access"_s, client(u"opa"_s)),
             failure("metadata.none")},
            nullptr};
}

// What was asked, and how many at once. An answer takes as long as a test says.
struct Asked {
    QStringList names;
    int now = 0;
    int most = 0;
    std::chrono::milliseconds takes = 5ms;
    int cancelled = 0;
};

QCoro::Task<Result<std::chrono::milliseconds>> answerAfter(std::shared_ptr<Asked> asked, QString name,
                                                           std::stop_token stop)
{
    asked->names.append(name);
    asked->most = std::max(asked->most, ++asked->now);
    const bool slept = co_await http::sleepFor(asked->takes, stop);
    --asked->now;
    if (!slept) {
        ++asked->cancelled;
        co_return failure("http.cancelled");
    }
    if (name.startsWith(u"bad"_s)) {
        co_return failure("source.wrong-password");
    }
    co_return 12ms;
}

health::Settings settings(std::shared_ptr<Asked> asked)
{
    health::Settings settings;
    settings.probe = [asked](provisioning::Site, provisioning::CatalogEntry entry, std::stop_token stop) {
        return answerAfter(asked, entry.name, stop);
    };
    return settings;
}

} // namespace

class HealthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCoreApplication::processEvents(); } // a probe that was stopped ends in the next turn, not with the process

    void percentilesAreTakenOverTheProbesThatWereAnswered()
    {
        health::ProbeHistory history;
        QVERIFY(!history.percentile(50));
        for (int i = 1; i <= 100; ++i) {
            history.add(answered(std::chrono::milliseconds(i)));
        }
        history.add(failed("x"));
        QCOMPARE(history.percentile(50)->count(), 50);
        QCOMPARE(history.percentile(95)->count(), 95);
        QCOMPARE(history.failures(), 1);
        QVERIFY(history.last()->error);
        QVERIFY(!history.lastSuccess()->error);
    }

    void onlyTheLastFiveHundredAreKept()
    {
        health::ProbeHistory history;
        for (int i = 0; i < 510; ++i) {
            history.add(answered(std::chrono::milliseconds(i)));
        }
        QCOMPARE(history.samples().size(), size_t(500));
        QCOMPARE(history.samples().front().elapsed, 10ms);
    }

    void aHistoryIsReadBackWithItsErrorsButWithoutTheRawAnswer()
    {
        QTemporaryDir folder;
        const QString file = health::historyFile(folder.path(), u"prod-eu"_s, u"client-pg"_s);
        QVERIFY(health::appendSample(file, answered(12ms)));
        QVERIFY(health::appendSample(file, failed("x")));
        const auto history = health::readHistory(file);
        QVERIFY(history);
        QCOMPARE(history->samples().size(), size_t(2));
        QCOMPARE(history->last()->error->arguments.value(u"host"_s), u"db.example"_s);
        QCOMPARE(history->last()->error->endpoint, u"trino https://t:1"_s);
        QVERIFY(!contentOf(file).contains("secret row"));
    }

    void onlyTheOwnerMayReadAHistory()
    {
        QTemporaryDir folder;
        const QString file = health::historyFile(folder.path(), u"prod"_s, u"a"_s);
        QVERIFY(health::appendSample(file, answered(1ms)));
        QCOMPARE(QFile::permissions(file) & 0x0077, QFileDevice::Permissions());
        QCOMPARE(QFile::permissions(folder.filePath(u"health/prod"_s)) & 0x0077, QFileDevice::Permissions());
    }

    void damagedLinesArePassedOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.jsonl"_s);
        QVERIFY(health::appendSample(path, answered(1ms)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"at\":\"2026-\n\nnonsense\n{\"at\":\"2026-11-21T08:00:00Z\",\"milliseconds\":-4}\n");
        file.close();
        QVERIFY(health::appendSample(path, answered(2ms)));
        QCOMPARE(health::readHistory(path)->samples().size(), size_t(2));
    }

    void aNameCannotLeaveTheFolder()
    {
        QVERIFY(health::historyFile(u"/state"_s, u".."_s, u"../../etc/passwd"_s)
                    .startsWith(u"/state/health/%2E%2E/%2E%2E%2F"_s));
    }

    void aFolderThatCannotBeMadeIsAnErrorAndTheProbesGoOn()
    {
        QTemporaryDir folder;
        QFile taken(folder.filePath(u"health"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        const auto asked = std::make_shared<Asked>();
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        feed.setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_VERIFY(feed.catalog(u"a"_s)->history.last() != nullptr);
        QVERIFY(feed.storageError());
        QVERIFY(feed.storageError()->is("state.unwritable"_L1));
    }

    void catalogsThatNobodyShouldTouchAreNotProbed()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        feed.setCatalogs(nowhere(),
                         {entry(u"cm-test-ab12"_s), entry(u"pending"_s, provisioning::Health::Pending),
                          entry(u"missing"_s, provisioning::Health::Missing),
                          entry(u"byhand"_s, provisioning::Health::Unmanaged), entry(u"ours"_s)});
        QTRY_COMPARE(asked->names.size(), 2);
        feed.probeNow(u"pending"_s);
        feed.probeNow(u"cm-test-ab12"_s);
        QTRY_VERIFY(feed.catalog(u"ours"_s)->history.last() != nullptr
                    && feed.catalog(u"byhand"_s)->history.last() != nullptr);
        QCOMPARE(asked->names.size(), 2);
    }

    void neverMoreAtOnceThanAllowed()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        std::vector<provisioning::CatalogEntry> entries;
        for (int i = 0; i < 9; ++i) {
            entries.push_back(entry(u"c%1"_s.arg(i)));
        }
        feed.setCatalogs(nowhere(), entries);
        feed.probeAllNow();
        QTRY_COMPARE(asked->names.size(), 9);
        QTRY_COMPARE(feed.underWay(), 0);
        QCOMPARE(asked->most, 2);
    }

    void eachCatalogIsAskedAtTheRhythmAndNotSooner()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        auto quick = settings(asked);
        quick.rhythm = 60ms;
        quick.jitter = 0;
        health::HealthFeed feed(quick, folder.path(), u"prod"_s);
        feed.setActive(true);
        QElapsedTimer clock;
        clock.start();
        feed.setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_COMPARE(asked->names.size(), 4);
        QVERIFY2(clock.elapsed() >= 3 * 60, qPrintable(QString::number(clock.elapsed())));
    }

    void whileNobodyLooksTheSlowRhythmCounts()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        auto quick = settings(asked);
        quick.rhythm = 20ms;
        quick.slowRhythm = 1h;
        health::HealthFeed feed(quick, folder.path(), u"prod"_s);
        feed.setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_VERIFY(feed.catalog(u"a"_s)->history.last() != nullptr);
        QTest::qWait(120); // six of the quick pauses
        QCOMPARE(asked->names.size(), 1);
        feed.setActive(true);
        QTRY_VERIFY(asked->names.size() > 2);
    }

    void aCatalogThatWasAskedBeforeTheProgramStartedIsNotAskedAgainAtOnce()
    {
        QTemporaryDir folder;
        QVERIFY(health::appendSample(health::historyFile(folder.path(), u"prod"_s, u"known"_s), answered(7ms)));
        const auto asked = std::make_shared<Asked>();
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        feed.setCatalogs(nowhere(), {entry(u"known"_s), entry(u"new"_s)});
        QTRY_VERIFY(feed.catalog(u"new"_s)->history.last() != nullptr);
        QCOMPARE(asked->names, QStringList{u"new"_s});
        QCOMPARE(feed.catalog(u"known"_s)->history.last()->elapsed, 7ms);
        feed.probeNow(u"known"_s);
        QTRY_COMPARE(feed.catalog(u"known"_s)->history.samples().size(), size_t(2));
    }

    void aFailureIsKeptAndAnAnswerEndsIt()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        QSignalSpy spy(&feed, &health::HealthFeed::catalogChanged);
        feed.setCatalogs(nowhere(), {entry(u"bad"_s)});
        QTRY_VERIFY(feed.catalog(u"bad"_s)->isFailing());
        QVERIFY(spy.size() >= 3); // read, began, ended
        const auto kept = health::readHistory(health::historyFile(folder.path(), u"prod"_s, u"bad"_s));
        QCOMPARE(kept->last()->error->code, u"source.wrong-password"_s);
    }

    void losingTheConnectionCancelsAndBlamesNoCatalog()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        asked->takes = 1min;
        health::HealthFeed feed(settings(asked), folder.path(), u"prod"_s);
        feed.setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_COMPARE(asked->now, 1);
        feed.setCatalogs(std::nullopt, {entry(u"a"_s)});
        QTRY_COMPARE(asked->cancelled, 1);
        QVERIFY(feed.catalog(u"a"_s)->history.samples().empty());
        QVERIFY(!feed.catalog(u"a"_s)->underWay);
    }

    void aFeedThatGoesAwayTakesItsProbesWithIt()
    {
        QTemporaryDir folder;
        const auto asked = std::make_shared<Asked>();
        asked->takes = 1min;
        auto feed = std::make_unique<health::HealthFeed>(settings(asked), folder.path(), u"prod"_s);
        feed->setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_COMPARE(asked->now, 1);
        feed.reset();
        QTRY_COMPARE(asked->cancelled, 1);
    }

    void aLongFileIsShortenedWhileTheProgramRuns()
    {
        QTemporaryDir folder;
        const QString file = health::historyFile(folder.path(), u"prod"_s, u"a"_s);
        const auto asked = std::make_shared<Asked>();
        asked->takes = 0ms;
        auto quick = settings(asked);
        quick.rhythm = 0ms;
        health::HealthFeed feed(quick, folder.path(), u"prod"_s);
        feed.setActive(true);
        feed.setCatalogs(nowhere(), {entry(u"a"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(asked->names.size() > 1100, 8000);
        QVERIFY(contentOf(file).count('\n') <= 1000);
        QCOMPARE(feed.catalog(u"a"_s)->history.samples().size(), size_t(500));
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "health_test.moc"
