#include "health/history_file.h"
#include "health_page/health_model.h"
#include "health_page/health_page.h"
#include "health_page/keytab_line.h"
#include "kerberos_examples.h"
#include "page_rig.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"
#include "widgets/search_field.h"
#include "widgets/tile.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QPushButton>

using namespace pagerig;
using namespace std::chrono_literals;

namespace {

provisioning::CatalogEntry entry(const QString &name, provisioning::Health health = provisioning::Health::Active)
{
    provisioning::CatalogEntry entry;
    entry.name = name;
    entry.connector = u"postgresql"_s;
    entry.health = health;
    return entry;
}

provisioning::Site site(const cluster::Environment &environment)
{
    const QUrl url(u"http://127.0.0.1:1"_s);
    const auto client = [](const QString &name) { return http::Client(name, {}, {}); };
    return {environment,
            {trino::Client(url, client(u"trino"_s), u"alice"_s),
             kubernetes::Client(url, u"akko"_s, client(u"kubernetes"_s)),
             opa::Client(url, u"akko.trino_access"_s, client(u"opa"_s)),
             failure("metadata.none")},
            library()};
}

void remember(const QString &state, const QString &catalog, std::initializer_list<int> milliseconds)
{
    for (const int one : milliseconds) { // below nothing: failed
        health::Sample sample{QDateTime::currentDateTimeUtc(), std::chrono::milliseconds(std::abs(one)), {}};
        if (one < 0) {
            sample.error
                = makeError("source.wrong-password", {{u"user"_s, u"reader"_s}}).at(u"trino http://127.0.0.1:1"_s);
        }
        QVERIFY(health::appendSample(health::historyFile(state, u"prod-eu"_s, catalog), sample));
    }
}

} // namespace

class HealthPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        speak(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = m_folder->filePath(u"state"_s);
        remember(m_state, u"pg"_s, {10, 20, 30, 40});
        remember(m_state, u"lake"_s, {12, -3});
        const auto environment = nowhere(*m_folder);
        m_workspace = std::make_unique<workspace::Workspace>(environment, library(), m_state);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->connection().state(), workspace::Connection::State::Failed, 8000);
    }
    void cleanup() { m_workspace.reset(); }

    void theRowsKeepTheModelsPromises()
    {
        auto &feed = m_workspace->health();
        health_page::HealthModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        feed.setCatalogs({}, {entry(u"b"_s), entry(u"d"_s)});
        feed.setCatalogs({}, {entry(u"a"_s), entry(u"b"_s), entry(u"c"_s), entry(u"d"_s), entry(u"e"_s)});
        QCOMPARE(model.rowCount(), 5);
        feed.setCatalogs({}, {entry(u"a"_s), entry(u"e"_s)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.nameAt(1), u"e"_s);
        model.tick();
        model.sayAgain();
        feed.setCatalogs({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void theKeptHistoryIsShownAtOnce()
    {
        health_page::HealthPage page(*m_workspace);
        page.resize(1080, 640);
        page.show();
        m_workspace->health().setCatalogs(
            {}, {entry(u"pg"_s), entry(u"lake"_s), entry(u"gone"_s, provisioning::Health::Missing)});
        auto *const table = page.findChild<widgets::DataTable *>();
        const auto cell = [table](const QString &name, int column) -> QString {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == name) {
                    return table->model()->index(row, column).data().toString();
                }
            }
            return u"no row"_s;
        };
        QTRY_COMPARE(cell(u"pg"_s, health_page::HealthModel::Latency), u"40 ms"_s);
        QTRY_COMPARE(cell(u"lake"_s, health_page::HealthModel::Status), u"failing"_s);
        QCOMPARE(cell(u"pg"_s, health_page::HealthModel::Median), u"20 ms"_s);
        QCOMPARE(cell(u"pg"_s, health_page::HealthModel::Slowest), u"40 ms"_s);
        QCOMPARE(cell(u"lake"_s, health_page::HealthModel::Failures), u"1"_s);
        QCOMPARE(cell(u"gone"_s, health_page::HealthModel::Status), u"missing in Trino"_s);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"lake"_s); // what needs somebody comes first
        speak(u"fr"_s);
        QCOMPARE(cell(u"lake"_s, health_page::HealthModel::Status), u"en échec"_s);
        QVERIFY(readable(&page).contains(u"sondes"_s));
        QVERIFY(!readable(&page).contains(u"probes"_s));
    }

    void aKeytabSaysItsPrincipalVersionAndAge()
    {
        const Secret bytes = Secret::fromBytes(kerberosexamples::keytab());
        const QString hive = u"hive/node1.lab.corp@LAB.CORP"_s;
        const auto seen = health::keytabHealth(hive, bytes);
        QVERIFY(seen);
        QCOMPARE(seen->principal, hive);
        QVERIFY(seen->kvno > 0 && seen->keys > 0 && seen->hasStrongKey);
        health::KeytabHealth known {hive, 1, 7, QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC), false,
                                    QDateTime(QDate(2026, 12, 10), QTime(12, 0), Qt::UTC), makeError("preflight.key-refused", {{u"principal"_s, hive}})};
        const QDateTime now(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
        const QString english = health_page::keytabText(known, now);
        QVERIFY2(english.contains(u"in 10 days"_s) && english.contains(u"sign-in from this machine: "_s), qPrintable(english));
        QVERIFY2(english.contains(u"key version 7"_s) && english.contains(u"29 days ago"_s) && english.contains(u"weak keys"_s), qPrintable(english));
        speak(u"fr"_s);
        const QString french = health_page::keytabText(known, now);
        QVERIFY2(french.contains(u"dans 10 jours"_s), qPrintable(french));
        QVERIFY2(french.contains(u"version de clé 7"_s) && french.contains(u"il y a 29 jours"_s) && french.contains(u"clés faibles"_s), qPrintable(french));
        speak(u"en"_s);
        QCOMPARE(health::keytabHealth(u"nobody@LAB.CORP"_s, bytes).error().code, u"keytab.principal-missing"_s);
    }

    void aFailingCatalogSaysItsCauseAndRemedyInBothLanguages()
    {
        health_page::HealthPage page(*m_workspace);
        page.resize(1080, 640);
        page.show();
        m_workspace->health().setCatalogs({}, {entry(u"lake"_s), entry(u"pg"_s)});
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->index(0, health_page::HealthModel::Status).data().toString(), u"failing"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        table->selectRow(0);
        const QString english = text::explain(makeError("source.wrong-password", {{u"user"_s, u"reader"_s}})).cause;
        QVERIFY2(readable(&page).contains(english), qPrintable(readable(&page)));
        QVERIFY(readable(&page).contains(u"Last answer"_s));
        speak(u"fr"_s);
        QVERIFY(!readable(&page).contains(english));
        QVERIFY(readable(&page).contains(u"Dernière réponse"_s));
        table->selectRow(1);
        QVERIFY(readable(&page).contains(u"Aucun échec"_s));
    }

    void aRowIsProbedByItsButtonAndByEnter()
    {
        health_page::HealthPage page(*m_workspace);
        page.resize(1080, 640);
        page.show();
        auto &feed = m_workspace->health();
        feed.setCatalogs(site(m_workspace->environment()), {entry(u"pg"_s)}); // its last probe was just now: not due
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(feed.catalog(u"pg"_s)->history.samples().size(), size_t(4));
        const QModelIndex button = table->model()->index(0, health_page::HealthModel::Action);
        table->scrollTo(button);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(button).center());
        QVERIFY(feed.catalog(u"pg"_s)->underWay);
        QCOMPARE(table->model()->index(0, health_page::HealthModel::LastCheck).data().toString(), u"checking…"_s);
        feed.setCatalogs({}, {entry(u"pg"_s)}); // nothing answers there: cancelled, and no news of the catalog
        QTRY_VERIFY(!feed.catalog(u"pg"_s)->underWay);
        feed.setCatalogs(site(m_workspace->environment()), {entry(u"pg"_s)});
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(feed.catalog(u"pg"_s)->underWay);
        feed.setCatalogs({}, {entry(u"pg"_s)});
    }

    void itAsksAtTheQuickRhythmOnlyWhileItIsSeen()
    {
        auto &feed = m_workspace->health();
        {
            health_page::HealthPage page(*m_workspace);
            QVERIFY(!feed.isActive());
            page.show();
            QVERIFY(feed.isActive());
            page.hide();
            QVERIFY(!feed.isActive());
            page.show();
        }
        QVERIFY(!feed.isActive());
    }

    void withoutAConnectionItSaysWhyAndConnectsAgain()
    {
        health_page::HealthPage page(*m_workspace);
        page.resize(1080, 640);
        page.show();
        auto notices = page.findChildren<widgets::ErrorNotice *>();
        QVERIFY(std::ranges::any_of(notices, [](const auto *notice) {
            return notice->isVisible() && notice->error()->code.startsWith(u"http.");
        }));
        QPushButton *again = nullptr;
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            again = button->text() == u"Connect again"_s ? button : again;
        }
        QVERIFY(again != nullptr && again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(m_workspace->connection().state(), workspace::Connection::State::Connecting);
        QVERIFY(!again->isVisible());
    }

    void copiedRowsAreATable()
    {
        health_page::HealthPage page(*m_workspace);
        page.show();
        m_workspace->health().setCatalogs({}, {entry(u"pg"_s)});
        auto *const table = page.findChild<widgets::DataTable *>();
        QTRY_COMPARE(table->model()->index(0, health_page::HealthModel::Latency).data().toString(), u"40 ms"_s);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"pg\tanswering\t"_s));
    }

    void typingFilters()
    {
        health_page::HealthPage page(*m_workspace);
        page.show();
        m_workspace->health().setCatalogs({}, {entry(u"pg"_s), entry(u"lake"_s)});
        QTest::keyClicks(page.searchField(), u"lak"_s);
        auto *const table = page.findChild<widgets::DataTable *>();
        QCOMPARE(table->model()->rowCount(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_state;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

QTEST_MAIN(HealthPageTest)
#include "health_page_test.moc"
