#include "activity/activity_pane.h"
#include "activity/activity_row.h"
#include "examples.h"
#include "run/exchange_model.h"
#include "run/run_view.h"
#include "run/sentences.h"
#include "run/step_list.h"
#include "run/step_row.h"
#include "text/words.h"
#include "theme/appearance.h"
#include "widgets/banner.h"
#include "widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using examples::Run;
using run::Mark;

namespace {

QPushButton *buttonNamed(const QWidget *where, const QString &text)
{
    for (QPushButton *const button : where->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

QStringList shownTexts(const QWidget *where)
{
    QStringList texts;
    for (const QLabel *const label : where->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts += label->text();
        }
    }
    return texts;
}

} // namespace

class RunTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<run::RunView> shownRun(Run which)
    {
        auto view = std::make_unique<run::RunView>();
        view->resize(900, 640);
        view->setState(examples::run(which));
        view->show();
        return view;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(theme::Appearance::install(*qApp, theme::Choice::Light)); }

    void init()
    {
        QVERIFY(text::installLanguage(u"en"_s));
        QCoreApplication::processEvents();
    }

    void everyTitleNamesItsCatalogInBothLanguages()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(text::installLanguage(language));
            for (const QString &verb : {u"register"_s, u"rehearse"_s, u"delete"_s, u"recover"_s}) {
                for (int which = 0; which <= static_cast<int>(Run::Recovered); ++which) {
                    run::RunState state = examples::run(static_cast<Run>(which));
                    state.verb = verb;
                    const QString line = run::lineOf(state);
                    QVERIFY2(line.contains(u"lake-hive"_s) && !line.contains(u'%'), qPrintable(line));
                }
            }
        }
    }

    void theLineSaysStepAndTime()
    {
        QCOMPARE(run::lineOf(examples::run(Run::Running)), u"Registering lake-hive · step 5 of 8 · 1.5\u00a0s"_s);
        QVERIFY(text::installLanguage(u"fr"_s));
        QCOMPARE(run::lineOf(examples::run(Run::Running)),
                 u"Enregistrement de lake-hive · étape 5 sur 8 · 1,5\u00a0s"_s);
    }

    void theRunningStepsTimeIsWhatTheOthersDidNotTake()
    {
        const auto steps = run::stepsOf(examples::run(Run::Running));
        QCOMPARE(steps.at(4).mark, Mark::Running);
        QCOMPARE(steps.at(4).elapsed, 1490ms - 96ms - 64ms - 31ms); // the look around beforehand is no part of it
    }

    void theRunningStepSaysWhatItWaitsForInBothLanguages()
    {
        run::RunState state = examples::run(Run::Running);
        run::RunView view;
        view.setState(state);
        view.show();
        state.steps.at(4).report->waiting = makeError("wait.mount-round", {{u"seconds"_s, u"180"_s}});
        view.setState(state);
        const auto says = [&view](const QString &words) {
            const QStringList texts = shownTexts(&view);
            return std::ranges::any_of(texts, [&words](const QString &text) { return text.contains(words) && text.contains(u"180"_s); });
        };
        QVERIFY(says(u"the kubelet’s own round decides, a minute or so"_s));
        QVERIFY(text::installLanguage(u"fr"_s));
        QCoreApplication::processEvents();
        QVERIFY(says(u"c’est la ronde du kubelet qui décide, une minute environ"_s));
        state.steps.at(4) = examples::run(Run::Done).steps.at(4);
        view.setState(state);
        QVERIFY(!says(u"kubelet"_s));
    }

    void aFailedStepKeepsItsReasonWhileItIsUndone()
    {
        auto state = examples::run(Run::Undoing);
        const auto before = run::stepsOf(state);
        QCOMPARE(before.at(5).mark, Mark::Failed);
        state.steps[5].report->shown = provisioning::Shown::Undone; // reported anew, without its error
        state.steps[5].report->error.reset();
        const auto after = run::stepsOf(state, before);
        QCOMPARE(after.at(5).mark, Mark::Failed);
        QVERIFY(after.at(5).undoneAfterFailure);
        QCOMPARE(after.at(5).error->code, u"source.wrong-password"_s);
    }

    void theReasonStandsAtTheStepThatFailed()
    {
        const auto view = shownRun(Run::FailedAndUndone);
        const int row = view->steps().failedRow();
        QCOMPARE(row, 5);
        auto *const notice = view->steps().row(row)->findChild<widgets::ErrorNotice *>();
        QVERIFY(notice && notice->isVisible());
        QVERIFY(notice->plainText().contains(u"password authentication failed"_s)); // the raw answer is there too
        QCOMPARE(view->findChildren<widgets::ErrorNotice *>().size(), 1); // and said once
        QVERIFY(shownTexts(view.get()).contains(u"What had been done is undone: the cluster is as before."_s));
    }

    void statesAreToldByWords()
    {
        const auto view = shownRun(Run::FailedAndUndone);
        QStringList names;
        for (const auto *const row : view->steps().findChildren<run::StepRow *>()) {
            names += row->accessibleName();
        }
        QCOMPARE(names.at(1), u"Take the lease and write the pending revision of lake-hive: done"_s);
        QCOMPARE(names.at(4), u"Create the catalog once Trino sees the file: undone"_s);
        QCOMPARE(names.at(5), u"Read from the source: failed"_s);
        QCOMPARE(names.at(7), u"Make the revision the current one: waiting"_s);
    }

    void aRefusalStandsAboveTheSteps()
    {
        const auto view = shownRun(Run::Refused);
        const auto notices = view->findChildren<widgets::ErrorNotice *>();
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.front()->plainText().contains(u"carol on host-3"_s));
        QVERIFY(shownTexts(view.get()).contains(u"Nothing was changed."_s));
        QVERIFY(!view->cancelButton()->isVisible());
    }

    void whatCouldNotBeUndoneOffersToRecover()
    {
        const auto view = shownRun(Run::Incomplete);
        QSignalSpy asked(view.get(), &run::RunView::recoverRequested);
        QPushButton *const recover = buttonNamed(view.get(), u"Recover now"_s);
        QVERIFY(recover);
        QTest::mouseClick(recover, Qt::LeftButton);
        QCOMPARE(asked.value(0).value(0).toString(), u"lake-hive"_s);
        QVERIFY(!buttonNamed(shownRun(Run::Done).get(), u"Recover now"_s));
    }

    void theRequestsOfAStepAreOneClickAway()
    {
        const auto view = shownRun(Run::Done);
        run::StepRow *const row = view->steps().row(4);
        QPushButton *const requests = buttonNamed(row, u"2 requests"_s);
        QVERIFY(requests);
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_Space);
        auto *const table = row->findChild<widgets::DataTable *>();
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(buttonNamed(view->steps().row(2), u"1 request"_s));

        auto *const menu = row->findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"curl -X POST 'https://trino.example:8443/v1/statement'"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"$TOKEN"_s));
    }

    void whatIsUnfoldedStaysSoWhileTheRunGoesOn()
    {
        const auto view = shownRun(Run::Running);
        view->steps().row(1)->showRequests(true);
        view->setState(examples::run(Run::Done));
        QVERIFY(view->steps().row(1)->showsRequests());
    }

    void theListOfRequestsIsAGoodModel()
    {
        run::ExchangeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto exchanges = examples::run(Run::Done).steps.at(4).exchanges;
        model.setExchanges({exchanges.front()});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setExchanges(exchanges);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(reset.size(), 0); // it only grew
        model.setExchanges({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theViewFollowsTheLanguage()
    {
        const auto view = shownRun(Run::FailedAndUndone);
        QVERIFY(text::installLanguage(u"fr"_s));
        QCoreApplication::processEvents();
        const QStringList texts = shownTexts(view.get());
        QVERIFY(texts.contains(u"lake-hive n’a pas été enregistré"_s));
        for (const QString &text : texts) {
            QVERIFY2(!text.contains(u"undone"_s) && !text.contains(u"Read from"_s), qPrintable(text));
        }
    }

    void aJobThatCannotBePlannedSaysWhyAndMayDie()
    {
        auto library = connectors::Library::builtIn();
        QVERIFY(library);
        const auto shared = std::make_shared<const connectors::Library>(std::move(*library));
        const QTemporaryDir state;
        auto job = std::make_unique<workspace::Job>(
            workspace::JobSettings{examples::environment(), shared, state.path()}, workspace::Deletion{u"lake-hive"_s});
        run::RunView view;
        view.setJob(job.get());
        view.show();
        job->prepare();
        QTRY_COMPARE(job->phase(), workspace::Job::Phase::Refused);
        QVERIFY(!view.findChildren<widgets::ErrorNotice *>().isEmpty());
        QVERIFY(shownTexts(&view).contains(u"lake-hive was not deleted"_s));
        job.reset();
        QCoreApplication::processEvents();
        QVERIFY(shownTexts(&view).contains(u"lake-hive was not deleted"_s));
        view.setJob(nullptr);
        QVERIFY(!shownTexts(&view).contains(u"lake-hive was not deleted"_s));
    }

    void theActivityListShowsWhatWasBegunAndForgetsWhatIsOver()
    {
        auto library = connectors::Library::builtIn();
        QVERIFY(library);
        const QTemporaryDir state;
        workspace::Workspace workspace(examples::environment(),
                                       std::make_shared<const connectors::Library>(std::move(*library)), state.path());
        activity::ActivityPane pane(workspace);
        pane.show();
        QCOMPARE(pane.summary(), u"Nothing is under way."_s);
        workspace::Job *const asked = workspace.begin(workspace::Deletion{u"climascore"_s}); // looked at, never begun
        workspace::Job *const job = workspace.begin(workspace::Recovery{u"lake-hive"_s, provisioning::Direction::Undo});
        QTRY_COMPARE(job->phase(), workspace::Job::Phase::Refused);
        QTRY_COMPARE(asked->phase(), workspace::Job::Phase::Refused);
        QCOMPARE(pane.count(), 1);
        QCOMPARE(pane.summary(), u"lake-hive was not recovered"_s);

        pane.setExpanded(true);
        QSignalSpy opened(&pane, &activity::ActivityPane::openRequested);
        QTest::mouseClick(buttonNamed(&pane, u"Details"_s), Qt::LeftButton);
        QCOMPARE(opened.value(0).value(0).value<workspace::Job *>(), job);
        QTest::mouseClick(buttonNamed(&pane, u"Clear finished"_s), Qt::LeftButton);
        QCOMPARE(pane.count(), 0);
        QVERIFY(!buttonNamed(&pane, u"Clear finished"_s));
    }

    void aRowOfTheActivityListCancelsOnlyWhatRuns()
    {
        activity::ActivityRow row;
        row.show();
        row.setState(examples::run(Run::Running));
        QSignalSpy cancelled(&row, &activity::ActivityRow::cancelRequested);
        QTest::mouseClick(buttonNamed(&row, u"Cancel"_s), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        row.setState(examples::run(Run::Undoing));
        QVERIFY(!buttonNamed(&row, u"Undoing…"_s)->isEnabled());
        row.setState(examples::run(Run::Done));
        QVERIFY(!buttonNamed(&row, u"Cancel"_s));
    }
};

QTEST_MAIN(RunTest)
#include "run_test.moc"
