// The Catalogs page on real servers: what others do is seen by itself, deleting by keyboard leaves nothing, and what a run that was killed
// left is undone or finished from there.
#include "activity/activity_pane.h"
#include "catalogs/catalog_details.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/delete_dialog.h"
#include "catalogs/reconcile_dialog.h"
#include "run/run_view.h"
#include "sandbox.h"
#include "text/words.h"
#include "theme/appearance.h"
#include "widgets/data_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;
using catalogs::CatalogModel;
using workspace::Job;

class CatalogsWindowTest : public QObject {
    Q_OBJECT

private:
    flow::Sandbox m_sandbox;
    std::shared_ptr<const connectors::Library> m_library;

    std::unique_ptr<workspace::Workspace> openedWorkspace(bool production)
    {
        cluster::Environment environment = m_sandbox.environment(u"alice"_s);
        environment.production = production;
        return std::make_unique<workspace::Workspace>(environment, m_library, m_sandbox.folder() + u"/window-state"_s);
    }

    // Not Sandbox::call, which waits: the page must live while the command line works.
    void run(const QStringList &arguments)
    {
        QProcess program;
        program.start(qEnvironmentVariable("CM_PROGRAM"),
                      QStringList{u"--env-file"_s, m_sandbox.environmentFile(u"alice"_s), u"--state-dir"_s,
                                  m_sandbox.folder() + u"/console-state"_s}
                          + arguments);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 40'000);
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    }

    static CatalogModel *modelOf(const catalogs::CatalogsPage &page) { return page.findChild<CatalogModel *>(); }
    static QString statusOf(const catalogs::CatalogsPage &page, const QString &catalog)
    {
        const int row = modelOf(page)->rowOf(catalog);
        return row < 0 ? QString() : modelOf(page)->index(row, CatalogModel::Status).data().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(theme::Appearance::install(*qApp, theme::Choice::Light));
        QVERIFY(text::installLanguage(u"en"_s));
        auto library = connectors::Library::builtIn();
        QVERIFY(library);
        m_library = std::make_shared<const connectors::Library>(std::move(*library));
        std::ignore = m_sandbox.call({u"recover"_s, u"cut-short"_s});
        for (const QString &left :
             {u"seen-at-once"_s, u"to-be-gone"_s, u"left-alone"_s, u"forgotten"_s, u"cut-short"_s}) { // by a run of this test that failed
            std::ignore = m_sandbox.call({u"delete"_s, left, u"--yes"_s});
        }
    }

    void whatTheCommandLineRegistersAppearsByItself()
    {
        const auto workspace = openedWorkspace(false);
        catalogs::CatalogsPage page(*workspace, nullptr);
        page.resize(1280, 720);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(workspace->catalogs().isLive() && workspace->catalogs().isLoaded(), 20'000);
        QCOMPARE(statusOf(page, u"seen-at-once"_s), QString());

        run({u"apply"_s, m_sandbox.definitionFile(u"seen-at-once"_s), u"--yes"_s});
        QElapsedTimer since;
        since.start();
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(page, u"seen-at-once"_s), u"active"_s, 2000);
        qInfo("seen as active %lld ms after the command line had ended", since.elapsed());

        run({u"delete"_s, u"seen-at-once"_s, u"--yes"_s});
        QTRY_COMPARE_WITH_TIMEOUT(modelOf(page)->rowOf(u"seen-at-once"_s), -1, 2000);
    }

    void deletingByKeyboardInProductionAsksForTheNameAndLeavesNothing()
    {
        const QJsonObject before = m_sandbox.photograph();
        run({u"apply"_s, m_sandbox.definitionFile(u"to-be-gone"_s), u"--yes"_s});

        const auto workspace = openedWorkspace(true);
        QWidget window;
        catalogs::CatalogsPage page(*workspace, &window);
        activity::ActivityPane activity(*workspace, &window);
        auto *const column = new QVBoxLayout(&window);
        column->addWidget(&page, 1);
        column->addWidget(&activity);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(page, u"to-be-gone"_s), u"active"_s, 20'000);

        QTest::keyClicks(page.searchField(), u"to-be-gone"_s);
        QTest::keyClick(page.searchField(), Qt::Key_Down);
        QCOMPARE(page.selection(), QStringList{u"to-be-gone"_s});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QPointer<catalogs::DeleteDialog> dialog = page.findChild<catalogs::DeleteDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->nameField()->isVisible(), 20'000);
        QVERIFY(!dialog->deleteButton()->isEnabled());
        QTest::keyClicks(dialog->nameField(), u"to-be-gon"_s);
        QTest::keyClick(dialog->nameField(), Qt::Key_Return);
        QVERIFY(dialog && dialog->isVisible()); // not quite its name
        QVERIFY(!dialog->deleteButton()->isEnabled());
        QTest::keyClicks(dialog->nameField(), u"e"_s);
        QVERIFY(dialog->deleteButton()->isEnabled());
        QTest::keyClick(dialog->nameField(), Qt::Key_Return);
        QTRY_VERIFY(!dialog);

        QCOMPARE(activity.count(), 1);
        Job *const job = workspace->jobs().front();
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), Job::Phase::Ended, 40'000);
        QVERIFY2(job->report()->end == provisioning::End::Done,
                 qPrintable(job->error() ? job->error()->code : QString()));
        QTRY_COMPARE_WITH_TIMEOUT(modelOf(page)->rowOf(u"to-be-gone"_s), -1, 2000);
        QVERIFY2(activity.summary().startsWith(u"to-be-gone is deleted"_s), qPrintable(activity.summary()));

        const QJsonObject after = m_sandbox.photograph();
        QVERIFY2(after == before, QJsonDocument(after).toJson().constData());
    }

    void aRestartOfTrinoIsNoticedAndPutRightFromThere()
    {
        const QJsonObject before = m_sandbox.photograph();
        run({u"apply"_s, m_sandbox.definitionFile(u"forgotten"_s), u"--yes"_s});
        const auto workspace = openedWorkspace(false);
        catalogs::CatalogsPage page(*workspace, nullptr);
        page.resize(1280, 720);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(page, u"forgotten"_s), u"active"_s, 20'000);
        const auto driftOf = [&page](const QString &catalog) {
            return modelOf(page)->index(modelOf(page)->rowOf(catalog), CatalogModel::Drift).data().toString();
        };
        QCOMPARE(driftOf(u"forgotten"_s), u"none"_s);
        QVERIFY(!page.restartNotice()->isVisible());
        QTest::qWait(1500); // so that the coordinator has been asked once

        m_sandbox.stack({u"restart"_s, u"trino"_s});
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(page.restartNotice()->isVisible(), 15'000);
        qInfo("noticed %lld ms after Trino answered again", since.elapsed());
        QCOMPARE(driftOf(u"forgotten"_s), u"not in Trino"_s);
        QTest::mouseClick(page.restartNotice()->findChild<QPushButton *>(), Qt::LeftButton);
        const QPointer<catalogs::ReconcileDialog> dialog = page.reconcileDialog();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->startButton()->isEnabled(), 20'000);
        Job *const job = dialog->job();
        QTest::mouseClick(dialog->startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), Job::Phase::Ended, 40'000);
        QVERIFY2(job->report()->end == provisioning::End::Done, qPrintable(job->error() ? job->error()->code : QString()));
        QTRY_COMPARE_WITH_TIMEOUT(driftOf(u"forgotten"_s), u"none"_s, 5000);
        QVERIFY(!page.restartNotice()->isVisible());
        run({u"delete"_s, u"forgotten"_s, u"--yes"_s});
        QCOMPARE(m_sandbox.photograph(), before);
    }

    void aKilledRunIsUndoneOrFinishedFromThere_data()
    {
        QTest::addColumn<QString>("verb"); // that is killed in the middle, on another machine
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("isThere"); // afterwards
        QTest::newRow("a deletion, undone") << u"delete"_s << u"Undo it"_s << true;
        QTest::newRow("a deletion, finished") << u"delete"_s << u"Finish it"_s << false;
        QTest::newRow("a registration, undone") << u"register"_s << u"Undo it"_s << false;
        QTest::newRow("a registration, finished") << u"register"_s << u"Finish it"_s << true;
    }

    void aKilledRunIsUndoneOrFinishedFromThere()
    {
        QFETCH(const QString, verb);
        QFETCH(const QString, action);
        QFETCH(const bool, isThere);
        const QJsonObject nothing = m_sandbox.photograph();
        const QString name = u"cut-short"_s;
        const QString file = m_sandbox.definitionFile(name);
        if (verb == u"delete"_s) {
            run({u"apply"_s, file, u"--yes"_s});
        }
        const QString quick = m_sandbox.environmentFile(u"dave"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
        QProcess program; // the credential is there, and the head says so: both ways are open
        program.start(qEnvironmentVariable("CM_CRASH"), {quick, verb, verb == u"delete"_s ? name : file, m_sandbox.folder() + u"/killed-state"_s,
                                                         u"event"_s, verb == u"delete"_s ? u"6"_s : u"8"_s});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 40'000);
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        const auto workspace = openedWorkspace(false);
        catalogs::CatalogsPage page(*workspace, nullptr);
        page.resize(1280, 720);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(modelOf(page)->rowOf(name) >= 0, 20'000);
        page.select(name);
        const auto button = [&]() -> QPushButton * {
            for (auto *const one : page.details()->findChildren<QPushButton *>()) {
                if (one->text() == action && one->isVisible() && one->isEnabled()) {
                    return one;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(button(), 10'000);
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(workspace->jobs().size(), size_t(1));
        Job *const job = workspace->jobs().front();
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), Job::Phase::Ended, 40'000);
        QVERIFY2(!job->error(), qPrintable(job->error() ? job->error()->code + job->error()->rawAnswer : QString()));
        if (isThere) {
            QTRY_COMPARE_WITH_TIMEOUT(statusOf(page, name), u"active"_s, 5000);
            const auto rows = m_sandbox.query(u"alice"_s, u"SHOW SCHEMAS FROM \"%1\""_s.arg(name));
            QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().rawAnswer));
            run({u"delete"_s, name, u"--yes"_s});
        }
        QTRY_COMPARE_WITH_TIMEOUT(modelOf(page)->rowOf(name), -1, 5000);
        const QStringList left = flow::differences(nothing, m_sandbox.photograph());
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    void aPageThatDiesInTheMiddleLeavesTheWorkToItsEnd()
    {
        const QJsonObject before = m_sandbox.photograph();
        run({u"apply"_s, m_sandbox.definitionFile(u"left-alone"_s), u"--yes"_s});
        const auto workspace = openedWorkspace(false);
        auto page = std::make_unique<catalogs::CatalogsPage>(*workspace, nullptr);
        auto activity = std::make_unique<activity::ActivityPane>(*workspace);
        auto view = std::make_unique<run::RunView>();
        Job *const job = workspace->begin(workspace::Deletion{u"left-alone"_s});
        view->setJob(job);
        page->show();
        page->select(u"left-alone"_s);
        activity->setExpanded(true);
        activity->show();
        view->show();
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), Job::Phase::Ready, 20'000);
        job->start();
        QTRY_VERIFY(std::ranges::any_of(job->steps(), [](const workspace::JobStep &step) {
            return step.report && step.report->shown == provisioning::Shown::Done;
        }));
        QCOMPARE(job->phase(), Job::Phase::Running);
        view.reset();
        activity.reset();
        page.reset();
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), Job::Phase::Ended, 40'000);
        QCOMPARE(job->report()->end, provisioning::End::Done);
        QCOMPARE(m_sandbox.photograph(), before);
    }
};

QTEST_MAIN(CatalogsWindowTest)
#include "catalogs_window_test.moc"
