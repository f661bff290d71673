// The wizard on real servers, by keys and clicks: from an empty form to rows, and each failure back to its field.
#include "form/form.h"
#include "gitops_mark.h"
#include "heartbeat.h"
#include "run/manifests_export.h"
#include "run/run_view.h"
#include "widgets/banner.h"
#include "widgets/chip_edit.h"
#include "widgets/diff_view.h"
#include "widgets/search_field.h"
#include "wizard/connection_page.h"
#include "wizard/labelled_line.h"
#include "wizard/place.h"
#include "wizard/rehearsal.h"
#include "wizard/schema_browser.h"
#include "wizard_desk.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeWidget>

using namespace pagerig;
using wizard::Wizard;

// A QVERIFY inside typeIn() leaves only typeIn().
#define TYPE_IN(...)                                                                                                   \
    typeIn(__VA_ARGS__);                                                                                               \
    if (QTest::currentTestFailed()) {                                                                                  \
        return;                                                                                                        \
    }

namespace {

struct Entry { // what a person types
    QString name;
    int port = 0;
    QString database = u"climascore"_s;
    QString user = u"trino_readonly"_s;
    QString password;
    QStringList roles {u"akko-analyst"_s};
};

} // namespace

class WizardWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dress();
        m_password = QString::fromUtf8(contentOf(m_sandbox.passwordFile()).trimmed());
        QVERIFY(m_password.size() >= 8);
    }
    void init() { speak(u"en"_s); }
    void fromAnEmptyFormToRowsByKeys();
    void whatTheSourceRefusesLeadsBackToItsField_data();
    void whatTheSourceRefusesLeadsBackToItsField();
    void aTakenNameIsSaidAtItsFieldAsSoonAsItIsLeft();
    void aNameTakenMeanwhileIsSaidAtTheReviewAndLeadsToItsField();
    void whatAGitOpsControllerKeepsIsExportedForItsRepository();
    void aTestOfTheConnectionKeepsNothing();
    void theTestButtonPutsWhatFailsAtItsField();
    void closingInTheMiddleLetsTheRunEndCleanly();

private:
    std::unique_ptr<flow::Desk> open() const { return flow::openDesk(m_sandbox); }
    Entry entry(const QString &name) const { return {name, m_sandbox.postgresPort(), u"climascore"_s, u"trino_readonly"_s, m_password, {u"akko-analyst"_s}}; }

    // From the gallery to the review, with the keyboard alone.
    void typeIn(const flow::Desk &desk, const Entry &entry) const
    {
        QTest::keyClicks(desk.part<widgets::SearchField>(), u"postgres"_s);
        QTest::keyClick(desk.part<widgets::SearchField>(), Qt::Key_Return);
        QCOMPARE(desk.it->step(), Wizard::Connection);
        const auto keys = [](const QString &text) {
            for (const QChar letter : text) { // the event loop turns between two keys, as it does for a person
                QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
                QCoreApplication::processEvents();
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCoreApplication::processEvents();
        };
        keys(entry.name);
        keys(u"Typed by a test"_s); // the description
        keys(u"127.0.0.1"_s);
        keys(QString::number(entry.port));
        keys(entry.database);
        keys({}); // parameters
        keys({}); // the URL itself
        keys(entry.user);
        keys(entry.password);
        QVERIFY2(desk.footer()->reason().isEmpty(), qPrintable(desk.footer()->reason()));
        QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
        QVERIFY2(desk.it->step() == Wizard::Access, qPrintable(readable(desk.part<wizard::ConnectionPage>())));
        for (const QString &role : entry.roles) {
            QTest::keyClicks(QApplication::focusWidget(), role);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }
        QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
        QCOMPARE(desk.it->step(), Wizard::Review);
    }
    flow::Sandbox m_sandbox;
    QString m_password;
};

void WizardWindowTest::fromAnEmptyFormToRowsByKeys()
{
    const auto desk = open();
    QSignalSpy registered(desk->it.get(), &Wizard::registered);
    const flow::Heartbeat heart;
    TYPE_IN(*desk, entry(u"wizard-main"_s));
    desk->untilPlanned();
    const QString plan = desk->part<widgets::DiffView>()->plainText();
    QVERIFY2(plan.contains(u"CREATE CATALOG"_s) && plan.contains(u"akko-analyst"_s), qPrintable(plan));
    QVERIFY(!plan.contains(m_password));
    desk->part<wizard::ReviewPage>()->exportTo(desk->folder.filePath(u"plan.txt"_s));
    QCOMPARE(QString::fromUtf8(contentOf(desk->folder.filePath(u"plan.txt"_s))), plan);
    QCOMPARE(desk->footer()->next()->text(), u"Register"_s);
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Run);
    desk->untilRun();
    QVERIFY2(desk->part<wizard::RunPage>()->hasSucceeded(), qPrintable(readable(desk->it.get())));
    qInfo("the event loop was held %lld ms at most", heart.worst());
    QVERIFY(heart.worst() < 50);

    auto *const tree = desk->part<wizard::SchemaBrowser>()->tree();
    QTRY_VERIFY_WITH_TIMEOUT(!tree->findItems(u"scores"_s, Qt::MatchExactly).isEmpty(), 20'000);
    QTreeWidgetItem *const schema = tree->findItems(u"scores"_s, Qt::MatchExactly).front();
    schema->setExpanded(true);
    QTRY_COMPARE_WITH_TIMEOUT(schema->child(0)->text(0), u"climate_scores"_s, 20'000);
    const auto rows = m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"wizard-main\".scores.climate_scores"_s);
    QVERIFY(rows && rows->rows.front().at(0).toInt() > 0);

    // Nothing of what was typed is on this machine, nor left in the form that "Add another" shows.
    QDirIterator files(desk->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QVERIFY(!contentOf(files.next()).contains(m_password.toUtf8()));
    }
    QCOMPARE(desk->footer()->next()->text(), u"Close"_s);
    desk->footer()->next()->click();
    QCOMPARE(registered.size(), 1);
    QCOMPARE(registered.front().front().toString(), u"wizard-main"_s);
    desk->press(u"Add another"_s);
    QCOMPARE(desk->it->step(), Wizard::Source);
    QVERIFY(desk->it->definition() == catalog::CatalogDefinition());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"wizard-main"_s, u"--yes"_s}).exitCode, 0);
}

void WizardWindowTest::whatTheSourceRefusesLeadsBackToItsField_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("property");
    QTest::newRow("password") << u"password"_s << u"source.wrong-password"_s << u"connection-password"_s;
    QTest::newRow("database") << u"database"_s << u"source.database-unknown"_s << u"connection-url"_s;
    QTest::newRow("port") << u"port"_s << u"source.unreachable"_s << u"connection-url"_s;
}
void WizardWindowTest::whatTheSourceRefusesLeadsBackToItsField()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    QFETCH(QString, property);
    const QJsonObject before = m_sandbox.photograph();
    Entry wrong = entry(u"wizard-"_s + what);
    if (what == "password"_L1) {
        wrong.password = u"not-the-password"_s;
    } else if (what == "database"_L1) {
        wrong.database = u"no_such_database"_s;
    } else {
        wrong.port = 1;
    }
    const auto desk = open();
    TYPE_IN(*desk, wrong);
    desk->untilPlanned();
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    desk->untilRun();
    auto *const run = desk->part<wizard::RunPage>();
    QVERIFY(!run->hasSucceeded());
    QCOMPARE(run->job()->error()->code, code);
    QCOMPARE(run->job()->report()->failedStep, u"probe"_s); // it stands at its step
    const QString english = text::explain(*run->job()->error()).cause;
    QVERIFY2(readable(run).contains(english), qPrintable(readable(run)));
    speak(u"fr"_s);
    const QString french = text::explain(*run->job()->error()).cause;
    QVERIFY(french != english);
    QVERIFY2(readable(run).contains(french), qPrintable(readable(run)));
    desk->press(u"Aller au champ"_s);
    QCOMPARE(desk->it->step(), Wizard::Connection);
    auto *const row = desk->part<wizard::ConnectionPage>()->form()->row(property);
    QCOMPARE(row->shownProblem()->code, code);
    QWidget *const focus = desk->it->focusWidget(); // the window may be inactive without a window manager
    QVERIFY2(focus && row->isAncestorOf(focus), qPrintable(focus ? QString(QLatin1String(focus->metaObject()->className()) + focus->accessibleName()) : u"none"_s));
    QVERIFY2(readable(row).contains(french), qPrintable(readable(row)));
    speak(u"en"_s);
    QVERIFY2(readable(row).contains(english), qPrintable(readable(row)));
    QVERIFY(m_sandbox.photograph() == before); // nothing was left

    if (what == "password"_L1) { // put right where one stands, and on to the end
        auto *const line = qobject_cast<QLineEdit *>(desk->it->focusWidget());
        line->selectAll();
        QTest::keyClicks(line, m_password);
        desk->it->mainAction()->click();
        desk->it->mainAction()->click();
        desk->untilPlanned();
        desk->it->mainAction()->click();
        desk->untilRun();
        QVERIFY2(run->hasSucceeded(), qPrintable(readable(run)));
        QCOMPARE(m_sandbox.call({u"delete"_s, wrong.name, u"--yes"_s}).exitCode, 0);
    }
}

void WizardWindowTest::aTakenNameIsSaidAtItsFieldAsSoonAsItIsLeft()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"wizard-taken"_s), u"--yes"_s}).exitCode, 0);
    const auto desk = open();
    QTRY_VERIFY_WITH_TIMEOUT(desk->workspace->catalogs().entry(u"wizard-taken"_s), 10'000);
    QTest::keyClicks(desk->part<widgets::SearchField>(), u"postgres"_s);
    QTest::keyClick(desk->part<widgets::SearchField>(), Qt::Key_Return);
    auto *const name = desk->part<wizard::ConnectionPage>()->name();
    QTest::keyClicks(name->line(), u"wizard-taken"_s);
    QTest::keyClick(name->line(), Qt::Key_Tab);
    QCOMPARE(name->shownProblem()->code, u"run.name-taken-in-cluster"_s);
    const QString english = readable(name);
    speak(u"fr"_s);
    QVERIFY(readable(name) != english);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"wizard-taken"_s, u"--yes"_s}).exitCode, 0);
}

void WizardWindowTest::aNameTakenMeanwhileIsSaidAtTheReviewAndLeadsToItsField()
{
    const auto desk = open();
    Entry typed = entry(u"wizard-race"_s);
    TYPE_IN(*desk, typed);
    desk->untilPlanned();
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"wizard-race"_s), u"--yes"_s}).exitCode, 0);
    desk->it->refresh(); // F5: the plan is made again
    QTRY_VERIFY_WITH_TIMEOUT(desk->part<wizard::ReviewPage>()->notice()->isVisible(), 30'000);
    QCOMPARE(desk->part<wizard::ReviewPage>()->notice()->error()->code, u"run.name-taken-in-cluster"_s);
    QVERIFY(!desk->footer()->next()->isEnabled());
    desk->press(u"Go to the field"_s);
    QCOMPARE(desk->it->step(), Wizard::Connection);
    QCOMPARE(desk->it->focusWidget(), desk->part<wizard::ConnectionPage>()->name()->line());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"wizard-race"_s, u"--yes"_s}).exitCode, 0);
}

void WizardWindowTest::whatAGitOpsControllerKeepsIsExportedForItsRepository()
{
    const flow::GitOpsMark mark(m_sandbox);
    QVERIFY(mark.isSet());
    const auto desk = open();
    Entry typed = entry(u"wizard-gitops"_s);
    TYPE_IN(*desk, typed);
    auto *const review = desk->part<wizard::ReviewPage>();
    QTRY_VERIFY_WITH_TIMEOUT(review->notice()->isVisible(), 30'000);
    QCOMPARE(review->notice()->error()->code, u"run.owned-by-gitops"_s);
    QVERIFY(review->manifests()->button()->isVisible());
    if (const QString folder = qEnvironmentVariable("CM_PICTURES"); !folder.isEmpty()) {
        QVERIFY(desk->it->grab().save(folder + u"/gitops-refusal.png"_s));
        speak(u"fr"_s);
        QVERIFY(desk->it->grab().save(folder + u"/gitops-refusal-fr.png"_s));
        speak(u"en"_s);
    }
    const QString file = desk->folder.filePath(u"wizard-gitops.yaml"_s);
    review->manifests()->exportTo(file);
    const QByteArray manifests = contentOf(file);
    QVERIFY2(manifests.contains("kind: Secret") && manifests.contains("wizard-gitops.rego: |"), manifests.constData());
    QVERIFY(!manifests.contains(m_password.toUtf8()));
}

void WizardWindowTest::aTestOfTheConnectionKeepsNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto desk = open();
    TYPE_IN(*desk, entry(u"wizard-test"_s));
    desk->untilPlanned();
    auto *const rehearsal = desk->part<wizard::ReviewPage>()->findChild<wizard::Rehearsal *>(); // the Connection page has one, too
    desk->press(u"Test connection"_s);
    QVERIFY(!desk->footer()->next()->isEnabled()); // one thing at a time, and it says so
    QTRY_VERIFY_WITH_TIMEOUT(!rehearsal->isUnderWay(), 60'000);
    QVERIFY2(readable(rehearsal).contains(u"Trino can read from the source"_s), qPrintable(readable(rehearsal)));
    QVERIFY(desk->footer()->next()->isEnabled());
    QVERIFY(m_sandbox.photograph() == before);
}

void WizardWindowTest::theTestButtonPutsWhatFailsAtItsField()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto desk = open();
    Entry wrong = entry(u"wizard-button"_s);
    wrong.password = u"not-the-password"_s;
    TYPE_IN(*desk, wrong);
    QVERIFY(desk->it->goBack() && desk->it->goBack());
    QCOMPARE(desk->it->step(), Wizard::Connection);
    auto &page = *desk->part<wizard::ConnectionPage>();
    auto *const row = page.form()->row(u"connection-password"_s);
    QTest::mouseClick(page.testButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(row->shownProblem(), 60'000);
    QCOMPARE(row->shownProblem()->code, u"source.wrong-password"_s);
    QCOMPARE(desk->it->focusWidget(), row->editor()->target()); // where one types the right one
    speak(u"fr"_s);
    QVERIFY2(readable(row).contains(text::explain(*row->shownProblem()).cause), qPrintable(readable(row)));
    speak(u"en"_s);
    auto *const line = qobject_cast<QLineEdit *>(desk->it->focusWidget());
    line->selectAll();
    QTest::keyClicks(line, m_password);
    QVERIFY(!row->shownProblem());
    QTest::mouseClick(page.testButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(readable(page.rehearsal()).contains(u"Trino can read from the source"_s), 60'000);
    const QStringList left = flow::differences(before, m_sandbox.photograph());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void WizardWindowTest::closingInTheMiddleLetsTheRunEndCleanly()
{
    const auto desk = open();
    TYPE_IN(*desk, entry(u"wizard-closed"_s));
    desk->untilPlanned();
    desk->it->mainAction()->click();
    QVERIFY(desk->part<wizard::RunPage>()->isUnderWay());
    workspace::Job *const job = desk->part<wizard::RunPage>()->job();
    QVERIFY(desk->it->goBack()); // asks
    QSignalSpy closed(desk->it.get(), &Wizard::closed);
    desk->press(u"Leave"_s);
    QCOMPARE(closed.size(), 1);
    desk->it.reset();
    QTRY_VERIFY_WITH_TIMEOUT(job->phase() == workspace::Job::Phase::Ended, 90'000);
    QCOMPARE(job->report()->end, provisioning::End::Done);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"wizard-closed"_s, u"--yes"_s}).exitCode, 0);
}

QTEST_MAIN(WizardWindowTest)
#include "wizard_window_test.moc"
