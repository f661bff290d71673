#include "audit_page/audit_page.h"
#include "base/canonical_json.h"
#include "page_rig.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

#include <ctime>

using namespace pagerig;
using namespace std::chrono_literals;

namespace {

audit::Event line(const QString &catalog, audit::Outcome outcome = audit::Outcome::Done,
                   const QString &verb = u"register"_s)
{
    return {QDateTime({2026, 11, 21}, {8, 0, 0, 125}, Qt::UTC),
            u"alice"_s,
            u"prod-eu"_s,
            verb,
            catalog,
            1,
            outcome,
            outcome == audit::Outcome::Done ? QString() : u"source.wrong-password"_s,
            390ms};
}

// As audit::append writes it, which waits for the disk at every line.
QByteArray trailOf(int lines)
{
    QByteArray trail;
    QString previous(64, u'0');
    for (int i = 0; i < lines; ++i) {
        audit::Event one
            = line(u"catalog-%1"_s.arg(i % 200), i % 7 == 0 ? audit::Outcome::RolledBack : audit::Outcome::Done,
                    i % 3 == 0 ? u"delete"_s : u"register"_s);
        one.time = one.time.addSecs(i);
        QJsonObject object = QJsonDocument::fromJson(audit::jsonLine(one)).object();
        object.insert(u"previous"_s, previous);
        const QByteArray written = canonicalJson(object);
        previous = sha256Hex(written);
        trail += written + '\n';
    }
    return trail;
}

// How much of the processor this thread took between two turns of the event loop: other programs' turns do not count.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_last = now();
        m_timer.start();
    }
    double worst = 0; // milliseconds

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void beat()
    {
        worst = std::max(worst, now() - m_last);
        m_last = now();
    }
    QTimer m_timer;
    double m_last;
};

} // namespace

class AuditPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        speak(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = m_folder->filePath(u"state"_s);
        m_file = audit::fileIn(m_state);
        m_workspace = std::make_unique<workspace::Workspace>(nowhere(*m_folder), library(), m_state);
    }
    void cleanup() { m_workspace.reset(); }

    void theRowsKeepTheModelsPromises()
    {
        audit_page::TrailModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({line(u"a"_s), line(u"b"_s)});
        model.append({line(u"c"_s, audit::Outcome::Failed)});
        QCOMPARE(model.index(0, audit_page::TrailModel::Catalog).data().toString(), u"c"_s); // the newest first
        model.setFilter({u"wrong-pass"_s, {}, {}, {}, {}});
        QTRY_VERIFY(!model.isFiltering());
        QCOMPARE(model.rowCount(), 1);
        model.append({line(u"d"_s), line(u"e"_s, audit::Outcome::Failed)});
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(4, audit_page::TrailModel::Catalog).data().toString(), u"a"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void itFollowsWhatIsWrittenWhileItIsOpen()
    {
        QVERIFY(audit::append(m_state, line(u"first"_s)));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(audit::append(m_state, line(u"second"_s, audit::Outcome::RolledBack)));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, audit_page::TrailModel::Catalog).data().toString(), u"second"_s);
        QCOMPARE(table->model()->index(0, audit_page::TrailModel::Outcome).data().toString(), u"undone"_s);
        QTRY_VERIFY(readable(&page).contains(u"2 lines, each follows from the one before"_s));
        speak(u"fr"_s);
        QCOMPARE(table->model()->index(0, audit_page::TrailModel::Outcome).data().toString(), u"défait"_s);
        const QString reason = table->model()->index(0, audit_page::TrailModel::Reason).data().toString();
        QCOMPARE(reason, text::explain(Error{u"source.wrong-password"_s, {}, {}, {}}).cause);
        QVERIFY(readable(&page).contains(u"2 lignes"_s));
    }

    void whereNothingIsRecordedItSaysSoAndNoticesTheFirstLine()
    {
        QDir().mkpath(m_state);
        audit_page::AuditPage page(*m_workspace);
        page.show();
        QTRY_VERIFY(readable(&page).contains(u"Nothing is recorded yet"_s));
        QVERIFY(!page.mainAction()->isEnabled());
        QVERIFY(audit::append(m_state, line(u"first"_s)));
        QTRY_COMPARE(page.findChild<widgets::DataTable *>()->model()->rowCount(), 1);
    }

    void aBrokenChainIsSaidWithItsLineInBothLanguages()
    {
        write(m_file, trailOf(5).replace("catalog-2", "catalog-9"));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        QTRY_VERIFY(readable(&page).contains(u"Nothing after line 4 can be trusted"_s));
        QVERIFY(readable(&page).contains(text::explain(makeError("audit.line-changed", {{u"line"_s, u"4"_s}})).cause));
        speak(u"fr"_s);
        QVERIFY(readable(&page).contains(text::explain(makeError("audit.line-changed", {{u"line"_s, u"4"_s}})).cause));
        QVERIFY2(readable(&page).contains(u"ligne 4"_s), qPrintable(readable(&page)));
    }

    void tornLinesAreNamedAndTheChainGoesOn()
    {
        write(m_file, trailOf(2) + "{\"actor\":\"al");
        QVERIFY(audit::append(m_state, line(u"after"_s)));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        QTRY_VERIFY2(readable(&page).contains(u"1 line ends in the middle, its writer was stopped: 3."_s),
                     qPrintable(readable(&page)));
    }

    void filtersByTypingAndByChoosing()
    {
        write(m_file, trailOf(42));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 42);
        page.searchField()->setFocus(); // as Ctrl+F does
        QTest::keyClicks(page.searchField(), u"catalog-41"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(page.searchField(), u"nothing"_s);
        QCOMPARE(static_cast<QLineEdit *>(page.searchField())->text(), u"catalog-41nothing"_s);
        QTRY_VERIFY(readable(&page).contains(u"No line fits the filters"_s));
        QVERIFY(page.goBack()); // Escape
        QTRY_COMPARE(table->model()->rowCount(), 42);
        QVERIFY(!page.goBack());
        for (QComboBox *combo : page.findChildren<QComboBox *>()) {
            if (combo->accessibleName() == u"Outcome"_s) {
                combo->setFocus();
                QTest::keyClicks(combo, u"und"_s); // "undone"
            }
        }
        QTRY_COMPARE(table->model()->rowCount(), 6);
        QVERIFY(readable(&page).contains(u"6 shown, 42 lines"_s));
    }

    void exportsWhatIsShown()
    {
        write(m_file, trailOf(30));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 30);
        page.searchField()->setFocus();
        QTest::keyClicks(page.searchField(), u"catalog-2"_s); // 2, 20 … 29
        QTRY_COMPARE(table->model()->rowCount(), 11);
        const QString csv = m_folder->filePath(u"out.csv"_s);
        page.exportTo(csv, audit_page::Format::Csv);
        QTRY_VERIFY(readable(&page).contains(u"11 lines written to"_s));
        QCOMPARE(contentOf(csv).count("\r\n"), 12);
        const QString json = m_folder->filePath(u"out.jsonl"_s);
        page.exportTo(json, audit_page::Format::JsonLines);
        QTRY_COMPARE(contentOf(json).count('\n'), 11);
        QCOMPARE(QJsonDocument::fromJson(contentOf(json).split('\n').first())["catalog"_L1].toString(), u"catalog-2"_s);
        page.exportTo(m_folder->filePath(u"no/such/folder/x"_s), audit_page::Format::Csv);
        QTRY_VERIFY(std::ranges::any_of(page.findChildren<widgets::ErrorNotice *>(), [](const auto *notice) {
            return notice->isVisible() && notice->error()->is("state.unwritable"_L1);
        }));
    }

    void copiedRowsAreATable()
    {
        write(m_file, trailOf(2));
        audit_page::AuditPage page(*m_workspace);
        page.show();
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), 3);
        QVERIFY(copied.startsWith(u"Time\tWho\tEnvironment\t"_s));
    }

    void aHundredThousandLinesDoNotHoldTheWindow()
    {
        write(m_file, trailOf(100'000));
        Heartbeat heart;
        QElapsedTimer clock;
        clock.start();
        audit_page::AuditPage page(*m_workspace);
        page.resize(1080, 640);
        page.show();
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 100'000, 60'000);
        const double reading = heart.worst;
        const qint64 read = clock.restart();
        heart.worst = 0;
        page.searchField()->setFocus();
        QTest::keyClicks(page.searchField(), u"catalog-77"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 500, 20'000);
        qInfo("100,000 lines: read in %lld ms, worst turn %.1f ms; filtered in %lld ms, worst turn %.1f ms", read,
              reading, clock.elapsed(), heart.worst);
        QVERIFY2(reading < 50, qPrintable(QString::number(reading)));
        QVERIFY2(heart.worst < 50, qPrintable(QString::number(heart.worst)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_state;
    QString m_file;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

QTEST_MAIN(AuditPageTest)
#include "audit_page_test.moc"
