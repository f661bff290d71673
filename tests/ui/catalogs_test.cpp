#include "catalogs/activity_tab.h"
#include "catalogs/catalog_details.h"
#include "catalogs/catalog_filter.h"
#include "catalogs/catalog_states.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/delete_dialog.h"
#include "catalogs/reconcile_dialog.h"
#include "catalogs/event_model.h"
#include "catalogs/feed_notice.h"
#include "catalogs/history_tab.h"
#include "catalogs/properties_tab.h"
#include "catalogs/revision_model.h"
#include "examples.h"
#include "text/words.h"
#include "theme/appearance.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/search_field.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using catalogs::CatalogModel;
using provisioning::CatalogEntry;
using provisioning::Health;

namespace {

std::vector<CatalogEntry> many(int count)
{
    std::vector<CatalogEntry> entries;
    for (int i = 0; i < count; ++i) {
        entries.push_back({u"catalog-%1"_s.arg(i, 3, 10, QChar(u'0')), u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}});
    }
    return entries;
}

bool shows(const QWidget *where, const QString &text)
{
    const auto labels = where->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QPushButton *buttonNamed(const QWidget *where, const QString &text)
{
    for (QPushButton *const button : where->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class CatalogsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const connectors::Library> m_library;
    QTemporaryDir m_state;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<catalogs::CatalogsPage> m_page;
    widgets::DataTable *m_table = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(theme::Appearance::install(*qApp, theme::Choice::Light));
        auto library = connectors::Library::builtIn();
        QVERIFY(library);
        m_library = std::make_shared<const connectors::Library>(std::move(*library));
    }

    void init()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        QLocale::setDefault(QLocale(u"en"_s));
        m_workspace = std::make_unique<workspace::Workspace>(examples::environment(true), m_library, m_state.path());
        m_page = std::make_unique<catalogs::CatalogsPage>(*m_workspace, nullptr);
        QTRY_COMPARE(m_workspace->connection().state(), workspace::Connection::State::Failed);
        m_page->resize(1280, 720);
        m_page->setEntries(examples::catalogs());
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_table = m_page->findChild<widgets::DataTable *>();
        for (auto *const table : m_page->findChildren<widgets::DataTable *>()) {
            if (qobject_cast<catalogs::CatalogFilter *>(table->model())) {
                m_table = table;
            }
        }
    }

    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void theTableIsAGoodModelWhateverChanges()
    {
        CatalogModel model(*m_library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        catalogs::CatalogFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(examples::catalogs());
        QCOMPARE(model.rowCount(), 7);
        auto entries = examples::catalogs();
        entries.erase(entries.begin() + 1, entries.begin() + 3); // two vanish, one is new at each end, one changes
        entries.insert(entries.begin(), {u"aaa"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}});
        entries.push_back({u"zzz"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}});
        entries[1].health = Health::Missing;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setEntries(entries);
        QCOMPARE(reset.size(), 0);
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names += model.index(row, CatalogModel::Name).data().toString();
        }
        QCOMPARE(names,
                 QStringList({u"aaa"_s, u"client-pg-01"_s, u"marketing-attribution-warehouse-eu-west"_s, u"old-sf"_s,
                              u"orders-my"_s, u"tpch"_s, u"zzz"_s}));
        QCOMPARE(model.index(1, CatalogModel::Status).data().toString(), u"missing"_s);
        QCOMPARE(filter.rowCount(), 7);
        model.setEntries({});
        QCOMPARE(filter.rowCount(), 0);
    }

    void aRecordThatSomebodyChangedIsMarkedAndSaysWhatDiffers()
    {
        auto entries = examples::catalogs();
        const auto withHead = std::ranges::find_if(entries, [](const auto &entry) { return entry.head.has_value(); });
        withHead->signature = {catalog::Integrity::Tampered, u"2026-11-30-aa"_s, {u"v3.definition.allow_roles"_s}};
        withHead->drift = {{provisioning::Drift::RecordTampered,
                            {{u"catalog"_s, withHead->name}, {u"fields"_s, u"v3.definition.allow_roles"_s}}}};
        const QString name = withHead->name;
        m_page->setEntries(entries);
        m_page->select(name);
        const auto labels = m_page->findChildren<QLabel *>();
        const auto says = [&labels](const QString &text) {
            return std::ranges::any_of(labels, [&text](const QLabel *label) {
                return label->isVisibleTo(label->window()) && label->text().contains(text);
            });
        };
        QVERIFY(says(u"v3.definition.allow_roles"_s));
        QVERIFY(says(u"tampered, key 2026-11-30-aa"_s));
    }

    void whatHasNoRecordIsOfferedForAdoptionOnlyWhereItCanBe()
    {
        CatalogEntry whole {u"whole"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}};
        CatalogEntry half {u"half"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}};
        half.coordinators = QStringList {u"trino-1"_s};
        half.drift = {{provisioning::Drift::Unmanaged, {{u"catalog"_s, u"half"_s}, {u"coordinators"_s, u"trino-1"_s}}}};
        CatalogEntry left {u"cm-test-0badcafe"_s, u"tpch"_s, Health::Leftover, {}, {}, {}, {}};
        left.drift = {{provisioning::Drift::Leftover, {{u"catalog"_s, left.name}}}};
        CatalogEntry gone {u"gone"_s, u"tpch"_s, Health::Damaged, {}, {}, {}, {}};
        gone.drift = {{provisioning::Drift::RecordGone, {{u"catalog"_s, gone.name}}}};
        gone.damage = gone.drift.front().asError();
        m_page->setEntries({left, gone, half, whole});
        const auto offered = [this](const QString &name) {
            m_page->select(name);
            return buttonNamed(m_page.get(), u"Adopt…"_s) != nullptr;
        };
        QVERIFY(offered(u"whole"_s));
        QVERIFY(!offered(u"half"_s));
        QVERIFY(shows(m_page.get(), u"on trino-1 only"_s)); // it says where
        QVERIFY(!offered(u"cm-test-0badcafe"_s));
        QVERIFY(shows(m_page.get(), u"nobody is at it any more"_s) && buttonNamed(m_page.get(), u"Put right…"_s));
        QVERIFY(!offered(u"gone"_s));
        QVERIFY(shows(m_page.get(), u"was signed, and is gone"_s));
        CatalogModel model(*m_library);
        model.setEntries({gone, half});
        QCOMPARE(model.index(0, CatalogModel::Drift).data().toString(), u"record gone"_s);
        QCOMPARE(model.index(1, CatalogModel::Drift).data().toString(), u"only on trino-1"_s);
    }

    void theDetailsTablesAreGoodModels()
    {
        catalogs::PropertyModel properties;
        catalogs::RevisionModel revisions;
        catalogs::EventModel events;
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QAbstractItemModelTester one(&properties, mode);
        const QAbstractItemModelTester two(&revisions, mode);
        const QAbstractItemModelTester three(&events, mode);
        properties.setDefinition(examples::revision(u"a"_s, 1).definition);
        QCOMPARE(properties.rowCount(), 3);
        revisions.setRevisions({examples::revision(u"a"_s, 1), examples::revision(u"a"_s, 2)}, 2);
        QCOMPARE(revisions.index(0, 0).data().toString(), u"2 (in force)"_s);
        audit::Event event{QDateTime::currentDateTimeUtc(), u"alice"_s,        u"prod-eu"_s, u"delete"_s, u"a"_s, 1,
                           audit::Outcome::RolledBack,      u"http.timeout"_s, 1200ms};
        events.setEvents({event, event});
        QCOMPARE(events.rowCount(), 2);
        QCOMPARE(events.index(0, catalogs::EventModel::What).data().toString(), u"deletion"_s);
        QCOMPARE(events.index(0, catalogs::EventModel::Outcome).data().toString(), u"undone"_s);
    }

    void aRefreshKeepsSelectionSortAndScroll()
    {
        auto entries = many(100);
        m_page->setEntries(entries);
        m_table->sortByColumn(CatalogModel::Name, Qt::DescendingOrder);
        m_page->select(u"catalog-042"_s);
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value() + 40);
        const int scrolled = m_table->verticalScrollBar()->value();
        entries[0].health = Health::Missing;
        entries.pop_back(); // the first one shown: above what is looked at
        entries.insert(entries.begin() + 1, {u"catalog-000b"_s, u"tpch"_s, Health::Unmanaged, {}, {}, {}, {}});
        m_page->setEntries(entries);
        QCOMPARE(m_page->selection(), QStringList{u"catalog-042"_s});
        QCOMPARE(m_table->model()->index(0, 0).data().toString(), u"catalog-098"_s);
        QVERIFY(qAbs(m_table->verticalScrollBar()->value() - scrolled) <= 40);
    }

    void typingFiltersByNameConnectorAndRole()
    {
        m_page->searchField()->setFocus();
        QTest::keyClicks(m_page->searchField(), u"mysql"_s);
        QCOMPARE(m_table->model()->rowCount(), 2);
        QTest::keyClicks(m_page->searchField(), u" engineer"_s);
        QVERIFY(shows(m_page.get(), u"No catalog matches"_s));
        QTest::mouseClick(buttonNamed(m_page.get(), u"Clear the filter"_s), Qt::LeftButton);
        QCOMPARE(m_table->model()->rowCount(), 7);
        QTest::keyClicks(m_page->searchField(), u"engineer"_s);
        QCOMPARE(m_table->model()->rowCount(), 1);
        QVERIFY(shows(m_page.get(), u"1 of 7 catalogs in prod-eu"_s));
        QVERIFY(m_page->goBack()); // Escape
        QCOMPARE(m_table->model()->rowCount(), 7);
    }

    void statusAndConnectorNarrowTheTableByKeys()
    {
        const auto boxes = m_page->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setFocus();
        QTest::keyClick(boxes[0], Qt::Key_Down); // "All statuses" → "active"
        QCOMPARE(boxes[0]->currentText(), u"active"_s);
        QCOMPARE(m_table->model()->rowCount(), 3);
        boxes[1]->setCurrentIndex(boxes[1]->findData(u"postgresql"_s));
        QCOMPARE(m_table->model()->rowCount(), 2);
        QCOMPARE(boxes[1]->currentText(), u"PostgreSQL"_s); // as people call it
    }

    void everyColumnSortsByWhatItMeans()
    {
        m_page->setProbes(
            {{u"client-pg-01"_s, {900ms, QDateTime::currentDateTimeUtc(), {}}},
             {u"climascore"_s, {1200ms, QDateTime::currentDateTimeUtc(), {}}},
             {u"lake-hive"_s, {std::nullopt, QDateTime::currentDateTimeUtc(), makeError("http.cancelled")}}});
        m_table->sortByColumn(CatalogModel::LastProbe, Qt::DescendingOrder);
        const auto nameAt = [this](int row) { return m_table->model()->index(row, 0).data().toString(); };
        QCOMPARE(nameAt(0), u"lake-hive"_s); // a failure is worse than any latency
        QCOMPARE(nameAt(1), u"climascore"_s); // 1.2 s is more than 900 ms
        m_table->sortByColumn(CatalogModel::Revision, Qt::DescendingOrder);
        QCOMPARE(nameAt(0), u"old-sf"_s);
        m_table->sortByColumn(CatalogModel::Status, Qt::AscendingOrder);
        QCOMPARE(nameAt(0), u"client-pg-01"_s);
    }

    void severalAreSelectedByKeys()
    {
        m_page->searchField()->setFocus();
        QTest::keyClick(m_page->searchField(), Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
        QCOMPARE(m_page->selection(), QStringList{u"client-pg-01"_s});
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_page->selection(), QStringList({u"client-pg-01"_s, u"climascore"_s}));
        QVERIFY(shows(m_page->details(), u"2 catalogs are selected."_s));
    }

    void theDetailsMaskCredentialsAndSayWhereTheyComeFrom()
    {
        m_page->select(u"client-pg-01"_s);
        m_page->details()->tabs()->setCurrentIndex(1);
        auto *const tab = m_page->details()->findChild<catalogs::PropertiesTab *>();
        auto *const table = tab->findChild<widgets::DataTable *>();
        table->selectAll();
        const QString copied = table->selectionAsTsv();
        QVERIFY2(copied.contains(u"connection-password\t•••\tfrom the file ./secrets/password"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"connection-url\tjdbc:postgresql://db2.customer.example:5432/sales"_s));
    }

    void anyTwoRevisionsAreCompared()
    {
        m_page->select(u"client-pg-01"_s);
        m_page->details()->tabs()->setCurrentIndex(3);
        auto *const history = m_page->details()->history();
        history->setRevisions({examples::revision(u"client-pg-01"_s, 1), examples::revision(u"client-pg-01"_s, 2),
                               examples::revision(u"client-pg-01"_s, 3)});
        auto *const diff = history->findChild<widgets::DiffView *>();
        auto *const table = history->findChild<widgets::DataTable *>();
        QVERIFY(diff->plainText().contains(u"Revision 2 → 3"_s)); // the newest with the one before
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        const QString text = diff->plainText();
        QVERIFY2(text.contains(u"Revision 1 → 3"_s), qPrintable(text));
        QVERIFY(text.contains(u"-connection-url = jdbc:postgresql://db.customer"_s)
                && text.contains(u"+connection-url = jdbc:postgresql://db2.customer"_s));
        QVERIFY(text.contains(u"••• (from the file ./secrets/password)"_s));
    }

    void driftStandsInItsColumnAndIsExplainedBelow()
    {
        const auto driftOf = [this](const QString &catalog) {
            const auto *const model = m_page->findChild<CatalogModel *>();
            return model->index(model->rowOf(catalog), CatalogModel::Drift);
        };
        QCOMPARE(driftOf(u"client-pg-01"_s).data().toString(), u"none"_s);
        QCOMPARE(driftOf(u"lake-hive"_s).data().toString(), u"not in Trino, rule missing"_s);
        QVERIFY(driftOf(u"lake-hive"_s).data(Qt::ToolTipRole).toString().contains(u"“lake-hive” is registered, and Trino does not have it."_s));
        QCOMPARE(driftOf(u"tpch"_s).data().toString(), u"—"_s); // never recorded: there is nothing to compare
        m_page->select(u"client-pg-01"_s);
        QVERIFY(!shows(m_page->details(), u"It is not as recorded."_s));
        m_page->select(u"lake-hive"_s);
        QVERIFY(shows(m_page->details(), u"The access rule of “lake-hive” is gone from akko-opa-catalogs."_s));
        QVERIFY(buttonNamed(m_page->details(), u"Put right…"_s));
    }

    void aRepairThatCannotBePlannedSaysWhyAndStartsNothing()
    {
        m_page->select(u"lake-hive"_s);
        QTest::mouseClick(buttonNamed(m_page->details(), u"Put right…"_s), Qt::LeftButton);
        const QPointer<catalogs::ReconcileDialog> dialog = m_page->reconcileDialog();
        QVERIFY(dialog);
        QCOMPARE(std::get<workspace::Reconciliation>(dialog->job()->order()).catalogs, QStringList {u"lake-hive"_s});
        QVERIFY(!dialog->startButton()->isEnabled());
        QTRY_VERIFY(dialog->findChild<widgets::ErrorNotice *>());
        QVERIFY(!dialog->startButton()->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(!m_workspace->hasWorkUnderWay());
    }

    void anInterruptedRunOffersToUndoOrFinishIt()
    {
        m_page->select(u"orders-my"_s);
        QVERIFY(shows(m_page->details(), u"was interrupted"_s));
        QPushButton *const undo = buttonNamed(m_page->details(), u"Undo it"_s);
        QVERIFY(undo && buttonNamed(m_page->details(), u"Finish it"_s));
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(m_workspace->jobs().size(), size_t(1));
        const auto recovery = std::get<workspace::Recovery>(m_workspace->jobs().front()->order());
        QCOMPARE(recovery.catalog, u"orders-my"_s);
        QCOMPARE(recovery.direction, provisioning::Direction::Undo);
    }

    void whatIsNotOursIsNotDeleted()
    {
        m_page->select(u"tpch"_s);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(!m_page->findChild<catalogs::DeleteDialog *>());
    }

    void aDeletionThatCannotBePlannedSaysWhyAndStartsNothing()
    {
        m_page->select(u"climascore"_s);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Delete);
        const QPointer<catalogs::DeleteDialog> dialog = m_page->findChild<catalogs::DeleteDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->deleteButton()->isEnabled());
        QTRY_VERIFY(dialog->findChild<widgets::ErrorNotice *>());
        QVERIFY(!dialog->deleteButton()->isEnabled());
        QVERIFY(shows(dialog, u"There is nothing that could be deleted."_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(!m_workspace->hasWorkUnderWay());
    }

    void withoutAnAnswerThePageSaysWhyAndTriesAgain()
    {
        m_page->setEntries({});
        QVERIFY(shows(m_page.get(), u"prod-eu cannot be read"_s));
        QPushButton *const again = buttonNamed(m_page.get(), u"Try again"_s);
        QVERIFY(again);
        QSignalSpy asked(&m_workspace->connection(), &workspace::Connection::changed);
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(asked.size() > 0);
        QTRY_VERIFY(shows(m_page.get(), u"prod-eu cannot be read"_s));
    }

    void staleRowsSaySoWithTheirAge()
    {
        catalogs::FeedNotice notice(nullptr);
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-30);
        notice.setFreshness({{}, true, before});
        QVERIFY(!notice.isVisible()); // live: Trino is asked now and then
        notice.setFreshness({{}, false, before});
        QVERIFY(shows(&notice, u"Changes are not followed at the moment. What is shown is 3"_s));
        notice.setFreshness({makeError("http.timeout"), true, before.addSecs(-270)});
        QVERIFY(shows(&notice, u"The last question failed. What is shown is 5 minutes old."_s));
        QSignalSpy asked(&notice, &catalogs::FeedNotice::askAgain);
        QTest::mouseClick(buttonNamed(&notice, u"Ask again"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void aDefinitionDroppedOnThePageIsImported()
    {
        QSignalSpy imported(m_page.get(), &catalogs::CatalogsPage::importRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/sales.YAML"_s)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QCOMPARE(imported.value(0).value(0).toString(), u"/tmp/sales.YAML"_s);
    }

    void frenchComesUnderAnOpenPage()
    {
        m_page->select(u"orders-my"_s);
        QVERIFY(text::installLanguage(u"fr"_s));
        QLocale::setDefault(QLocale(u"fr"_s));
        QCoreApplication::processEvents();
        QVERIFY(shows(m_page.get(), u"7 catalogues dans prod-eu"_s));
        const auto *const model = m_table->model();
        QCOMPARE(model->headerData(CatalogModel::LastChange, Qt::Horizontal).toString(), u"Dernier changement"_s);
        QCOMPARE(model->index(0, CatalogModel::Status).data().toString(), u"actif"_s);
        QVERIFY(shows(m_page->details(), u"a été interrompu"_s));
        QVERIFY(buttonNamed(m_page.get(), u"Ajouter un catalogue"_s));
        QCOMPARE(m_page->details()->tabs()->tabText(0), u"Aperçu"_s);
        QCOMPARE(m_page->selection(), QStringList{u"orders-my"_s});
        m_page->setEntries(many(1));
        QVERIFY(shows(m_page.get(), u"1 catalogue dans prod-eu"_s));
    }
};

QTEST_MAIN(CatalogsTest)
#include "catalogs_test.moc"
