// Changing a registered catalog in the whole window, on real servers: by keys, menus and buttons, each through its review and its run.
// CM_PICTURES=FOLDER keeps pictures of the pages on the way.
#include "catalogs/catalog_details.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/history_tab.h"
#include "change/change_forms.h"
#include "change/change_page.h"
#include "form/form.h"
#include "form/secret_editor.h"
#include "gitops_mark.h"
#include "run/look_again.h"
#include "run/manifests_export.h"
#include "run/run_view.h"
#include "widgets/chip_edit.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "window_rig.h"
#include "wizard/connection_page.h"
#include "wizard/labelled_line.h"
#include "wizard/review_page.h"
#include "wizard/wizard.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using catalogs::CatalogsPage;
using change::ChangePage;
using workspace::Wish;

class ChangeWindowTest : public QObject, flow::WindowRig {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { QCOMPARE(m_sandbox.photograph(), m_before); }
    void aCatalogIsRenamedByKeyboard();
    void rolesCredentialAndRollBackEachThroughTheirReview();
    void theWizardChangesARegisteredCatalogAndKeepsItsSecret();
    void whatAnotherAdminChangedMeanwhileIsToldAndNothingEnteredIsLost();
    void theWizardGoesOnFromWhatAnotherAdminChanged();
    void whatAGitOpsControllerKeepsIsExportedInstead();
    void whatIsNotPossibleIsOffAndSaysWhy();

private:
    [[nodiscard]] bool show(const QString &catalog, const QString &status) const; // in the table, selected
    [[nodiscard]] CatalogsPage *catalogs() const { return front<CatalogsPage>(); }
    // Of the catalogs: the details' tabs have tables too.
    [[nodiscard]] widgets::DataTable *table() const { return qobject_cast<widgets::DataTable *>(catalogs()->focusProxy()); }
    // From the question to the end by the main key; what the review had to say.
    [[nodiscard]] QString carryOut() const;
    [[nodiscard]] bool reads(const QString &user, const QString &catalog) const
    {
        return static_cast<bool>(m_sandbox.query(user, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(catalog)));
    }
    [[nodiscard]] QJsonObject shown(const QString &catalog) const { return m_sandbox.call({u"show"_s, catalog, u"--output"_s, u"json"_s}).json(); }
    void daveChanges(const QStringList &what) const
    {
        const auto changed = m_sandbox.call(QStringList {u"edit"_s, u"win-change"_s} + what + QStringList {u"--yes"_s}, u"dave"_s);
        QVERIFY2(changed.exitCode == 0, changed.err.constData());
    }
    // What "Look again" tells, once the page has been refused because another was faster.
    [[nodiscard]] static QString lookedAgain(run::LookAgain *again)
    {
        if (!QTest::qWaitFor([again] { return again->button()->isVisible(); }, patience)) {
            return u"no offer to look again"_s;
        }
        QTest::mouseClick(again->button(), Qt::LeftButton);
        std::ignore = QTest::qWaitFor([again] { return !again->said().isEmpty(); }, patience);
        return again->said();
    }
    void picture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("CM_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(50); // laid out
            QVERIFY(m_window->grab().save(folder + u'/' + name + u".png"_s));
        }
    }
    void mainKey() const { QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier); }

    QJsonObject m_before;
};

void ChangeWindowTest::initTestCase()
{
    dress();
    for (const QString &left : {u"win-change"_s, u"win-renamed"_s}) { // by a run of this test that failed
        std::ignore = m_sandbox.call({u"delete"_s, left, u"--yes"_s});
    }
    m_before = m_sandbox.photograph();
}

void ChangeWindowTest::init()
{
    const auto applied = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"win-change"_s), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    open();
}

void ChangeWindowTest::cleanup()
{
    close();
    for (const QString &left : {u"win-change"_s, u"win-renamed"_s}) {
        std::ignore = m_sandbox.call({u"delete"_s, left, u"--yes"_s});
    }
}

bool ChangeWindowTest::show(const QString &catalog, const QString &status) const
{
    pages().showCatalog(catalog);
    auto *const model = catalogs()->findChild<catalogs::CatalogModel *>();
    return QTest::qWaitFor([&] {
        const int row = model->rowOf(catalog);
        return row >= 0 && model->index(row, catalogs::CatalogModel::Status).data().toString() == status
            && catalogs()->selection() == QStringList {catalog};
    }, patience);
}

QString ChangeWindowTest::carryOut() const
{
    auto *const page = front<ChangePage>();
    if (page == nullptr) {
        return u"no page"_s;
    }
    mainKey();
    if (!QTest::qWaitFor([page] { return page->stage() == ChangePage::Stage::Reviewing; }, patience)) {
        return page->job() && page->job()->error() ? page->job()->error()->code : page->said();
    }
    const QString review = page->said() + page->diff()->plainText();
    mainKey();
    if (!QTest::qWaitFor([page] { return page->stage() == ChangePage::Stage::Ended; }, patience)
        || page->job()->report()->end != provisioning::End::Done) {
        return page->job()->error() ? page->job()->error()->code : u"it did not end"_s;
    }
    return review;
}

void ChangeWindowTest::aCatalogIsRenamedByKeyboard()
{
    QVERIFY(show(u"win-change"_s, u"active"_s));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F2);
    auto *const page = front<ChangePage>();
    QVERIFY(page != nullptr);
    QVERIFY(!page->mainAction()->isEnabled());
    QLineEdit *const name = qobject_cast<change::RenameForm *>(page->form())->name();
    QCOMPARE(QApplication::focusWidget(), name);
    QTest::keyClicks(name, u"win_change"_s);
    QVERIFY(!page->mainAction()->isEnabled()); // no name of a catalog, and it says so
    QVERIFY(page->said().contains(u"win_change"_s));
    name->setText(u"win-change"_s);
    QVERIFY(!page->mainAction()->isEnabled()); // taken
    name->setText(u"win-renamed"_s);
    QTest::keyClicks(page->reason(), u"TICKET-9"_s);
    QTest::keyClick(page->reason(), Qt::Key_Return); // Enter: Review
    QTRY_COMPARE_WITH_TIMEOUT(page->stage(), ChangePage::Stage::Reviewing, patience);
    QVERIFY(page->diff()->plainText().contains(u"win-renamed.rego"_s));
    QVERIFY2(page->said().contains(u"Credential: today’s stays."_s), qPrintable(page->said()));
    QVERIFY(reads(u"bob"_s, u"win-change"_s)); // nothing has changed yet
    picture(u"rename-review"_s);
    m_window->setLanguage(u"fr"_s);
    QTRY_COMPARE(page->mainAction()->text(), u"Renommer"_s);
    picture(u"rename-review-fr"_s);
    m_window->setLanguage(u"en"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(page->stage(), ChangePage::Stage::Ended, patience);
    QVERIFY2(page->job()->report()->end == provisioning::End::Done, page->job()->error() ? qPrintable(page->job()->error()->code) : "");
    picture(u"rename-ended"_s);
    mainKey(); // Close
    QTRY_VERIFY(catalogs() != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(catalogs()->selection(), QStringList {u"win-renamed"_s}, patience);
    QVERIFY(reads(u"bob"_s, u"win-renamed"_s));
    QVERIFY(!reads(u"alice"_s, u"win-change"_s));
    QCOMPARE(shown(u"win-renamed"_s)["revision"_L1]["reason"_L1].toString(), u"TICKET-9"_s);
}

void ChangeWindowTest::rolesCredentialAndRollBackEachThroughTheirReview()
{
    QVERIFY(show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::ChangeRoles)->trigger();
    auto *page = front<ChangePage>();
    QVERIFY(page != nullptr);
    QVERIFY(!page->mainAction()->isEnabled()); // as they were
    auto *const chips = page->form()->findChild<widgets::ChipEdit *>();
    QTest::keyClicks(chips->input(), u"akko-engineer"_s);
    QTest::keyClick(chips->input(), Qt::Key_Return);
    QString review = carryOut();
    QVERIFY2(review.contains(u"akko-engineer"_s) && !review.contains(u"absent from Trino"_s), qPrintable(review));
    QVERIFY(reads(u"erin"_s, u"win-change"_s));
    mainKey();

    const auto files = [this] { return m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject(); };
    const QJsonObject filesBefore = files();
    QVERIFY(show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::Rotate)->trigger();
    page = front<ChangePage>();
    QVERIFY(page != nullptr);
    QVERIFY(!page->mainAction()->isEnabled());
    auto *const secret = page->form()->findChild<form::SecretEditor *>();
    QVERIFY(secret != nullptr);
    // Another one that the source takes too: a soft hyphen is nothing to SCRAM (RFC 4013 2.1).
    secret->setSource(catalog::Inline {Secret::fromText(QString::fromUtf8(m_sandbox.password()) + QChar(0xad))});
    review = carryOut();
    QVERIFY2(review.contains(u"Credential: the new one"_s) && review.contains(u"absent from Trino"_s), qPrintable(review));
    QVERIFY(!review.contains(QString::fromUtf8(m_sandbox.password())));
    picture(u"rotate-ended"_s);
    const auto labels = page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"It was absent from Trino for"_s); }));
    mainKey();

    QVERIFY(show(u"win-change"_s, u"active"_s));
    auto *const details = catalogs()->details();
    details->tabs()->setCurrentWidget(details->history());
    catalogs::HistoryTab *const history = details->history();
    QTRY_COMPARE_WITH_TIMEOUT(history->table()->model()->rowCount(), 3, patience);
    const QAbstractItemModelTester tester(history->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!history->rollBackButton()->isEnabled()); // the one in force is selected
    history->table()->selectionModel()->setCurrentIndex(history->table()->model()->index(2, 0),
                                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(history->rollBackButton()->isEnabled());
    picture(u"history"_s);
    QTest::mouseClick(history->rollBackButton(), Qt::LeftButton);
    review = carryOut();
    QVERIFY2(review.contains(u"Credential: today’s stays."_s), qPrintable(review)); // the first one's is gone
    QVERIFY(!reads(u"erin"_s, u"win-change"_s)); // its roles are those of the first revision
    QVERIFY(reads(u"bob"_s, u"win-change"_s));
    QCOMPARE(shown(u"win-change"_s)["head"_L1]["current"_L1].toInt(), 4);
    mainKey();

    // The first one's is there again, as from a backup: now it is that one.
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const auto root = m_sandbox.site(everything).endpoints.kubernetes;
    QString first;
    for (auto key = filesBefore.begin(); key != filesBefore.end(); ++key) {
        first = key.key().startsWith(u"win-change."_s) ? key.key() : first;
    }
    const QString object = u"akko-catalog-files"_s;
    const auto put = [&](const QJsonValue &value) {
        const QJsonObject patch {{u"data"_s, QJsonObject {{first, value}}}};
        return flow::finished(root.mergePatch(kubernetes::secrets, object, patch, u"restore"_s, kubernetes::DryRun::No, {}));
    };
    QVERIFY(!files().contains(first) && put(filesBefore[first]));
    QVERIFY(show(u"win-change"_s, u"active"_s));
    details->tabs()->setCurrentWidget(details->history());
    QTRY_COMPARE_WITH_TIMEOUT(history->table()->model()->rowCount(), 4, patience);
    history->table()->selectionModel()->setCurrentIndex(history->table()->model()->index(3, 0),
                                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::mouseClick(history->rollBackButton(), Qt::LeftButton);
    review = carryOut();
    QVERIFY2(review.contains(u"Credential: that of the earlier revision"_s), qPrintable(review));
    QVERIFY(reads(u"bob"_s, u"win-change"_s));
    QVERIFY(put(QJsonValue::Null));
}

void ChangeWindowTest::theWizardChangesARegisteredCatalogAndKeepsItsSecret()
{
    const QStringList keys = m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys();
    QVERIFY(show(u"win-change"_s, u"active"_s));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
    auto *const wizard = front<wizard::Wizard>();
    QVERIFY(wizard != nullptr && wizard->isEditing());
    QCOMPARE(wizard->step(), wizard::Wizard::Connection);
    auto *const connection = part<wizard::ConnectionPage>(wizard);
    QVERIFY(connection->name()->line()->isReadOnly());
    QCOMPARE(connection->name()->value(), u"win-change"_s);
    QVERIFY2(connection->whyNot().isEmpty(), qPrintable(connection->whyNot())); // the password need not be given
    QVERIFY(!wizard->hasInput());
    picture(u"edit-connection"_s);
    auto *const description = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(description != nullptr);
    description->selectAll();
    QTest::keyClicks(description, u"As edited in the window"_s);
    mainKey();
    QCOMPARE(wizard->step(), wizard::Wizard::Access);
    mainKey();
    QCOMPARE(wizard->step(), wizard::Wizard::Review);
    auto *const review = part<wizard::ReviewPage>(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    QVERIFY(review->diff()->plainText().contains(u"As edited in the window"_s));
    picture(u"edit-review"_s);
    mainKey();
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Run);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspaces->current()->hasWorkUnderWay(), patience);
    QTRY_COMPARE(shown(u"win-change"_s)["head"_L1]["current"_L1].toInt(), 2);
    QCOMPARE(shown(u"win-change"_s)["revision"_L1]["definition"_L1]["description"_L1].toString(), u"As edited in the window"_s);
    QCOMPARE(m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys(), keys);
    QVERIFY(reads(u"bob"_s, u"win-change"_s));
    mainKey();
    QTRY_VERIFY(catalogs() != nullptr);
}

void ChangeWindowTest::whatAnotherAdminChangedMeanwhileIsToldAndNothingEnteredIsLost()
{
    QVERIFY(show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::ChangeRoles)->trigger();
    auto *page = front<ChangePage>();
    QVERIFY(page != nullptr);
    auto *const chips = page->form()->findChild<widgets::ChipEdit *>();
    QTest::keyClicks(chips->input(), u"akko-engineer"_s);
    QTest::keyClick(chips->input(), Qt::Key_Return);
    QTest::keyClicks(page->reason(), u"TICKET-7"_s);
    daveChanges({u"--description"_s, u"As Dave sees it"_s, u"--reason"_s, u"quarter end"_s});
    mainKey(); // planned from the form of before
    QTRY_VERIFY_WITH_TIMEOUT(page->job() && page->job()->error(), patience);
    QCOMPARE(page->job()->error()->code, u"run.plan-changed"_s);
    const QString told = lookedAgain(page->lookAgain());
    QVERIFY2(told.contains(u"dave"_s) && told.contains(u"quarter end"_s) && told.contains(u"As Dave sees it"_s), qPrintable(told));
    picture(u"look-again"_s);
    m_window->setLanguage(u"fr"_s);
    m_appearance->setChoice(theme::Choice::Dark);
    QTRY_VERIFY2(page->lookAgain()->said().contains(u"Entre-temps, dave"_s), qPrintable(page->lookAgain()->said()));
    picture(u"look-again-fr-dark"_s);
    m_appearance->setChoice(theme::Choice::Light);
    m_window->setLanguage(u"en"_s);
    QVERIFY(chips->values().contains(u"akko-engineer"_s));
    QCOMPARE(page->reason()->text(), u"TICKET-7"_s);
    const QString review = carryOut();
    QVERIFY2(review.contains(u"akko-engineer"_s), qPrintable(review));
    QVERIFY(reads(u"erin"_s, u"win-change"_s));
    QJsonObject now = shown(u"win-change"_s);
    QCOMPARE(now["head"_L1]["current"_L1].toInt(), 3);
    QCOMPARE(now["revision"_L1]["definition"_L1]["description"_L1].toString(), u"As Dave sees it"_s);
    QCOMPARE(now["revision"_L1]["reason"_L1].toString(), u"TICKET-7"_s);
    mainKey();

    // The other is faster between the review and the claim: the credential that was typed is still there.
    QVERIFY(show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::Rotate)->trigger();
    page = front<ChangePage>();
    QVERIFY(page != nullptr);
    auto *const secret = page->form()->findChild<form::SecretEditor *>();
    secret->setSource(catalog::Inline {Secret::fromText(QString::fromUtf8(m_sandbox.password()) + QChar(0xad))});
    QTest::keyClicks(page->reason(), u"TICKET-8"_s);
    mainKey();
    QTRY_COMPARE_WITH_TIMEOUT(page->stage(), ChangePage::Stage::Reviewing, patience);
    daveChanges({u"--description"_s, u"Faster"_s});
    mainKey();
    QTRY_VERIFY_WITH_TIMEOUT(page->stage() == ChangePage::Stage::Asking, patience);
    QCOMPARE(page->job()->error()->code, u"run.plan-changed"_s);
    QVERIFY(page->job()->error()->arguments.value(u"holder"_s).contains(u"dave"_s));
    QVERIFY(secret->isVisible() && secret->source().has_value());
    QCOMPARE(page->reason()->text(), u"TICKET-8"_s);
    QVERIFY2(lookedAgain(page->lookAgain()).contains(u"Faster"_s), qPrintable(page->lookAgain()->said()));
    QVERIFY2(carryOut().contains(u"Credential: the new one"_s), qPrintable(page->said()));
    now = shown(u"win-change"_s);
    QCOMPARE(now["head"_L1]["current"_L1].toInt(), 5);
    QCOMPARE(now["revision"_L1]["definition"_L1]["description"_L1].toString(), u"Faster"_s);
    QVERIFY(reads(u"erin"_s, u"win-change"_s));
}

void ChangeWindowTest::theWizardGoesOnFromWhatAnotherAdminChanged()
{
    QVERIFY(show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::Edit)->trigger();
    auto *const wizard = front<wizard::Wizard>();
    QVERIFY(wizard != nullptr);
    auto *const description = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    description->selectAll();
    QTest::keyClicks(description, u"As edited in the window"_s);
    mainKey();
    mainKey();
    QCOMPARE(wizard->step(), wizard::Wizard::Review);
    auto *const review = part<wizard::ReviewPage>(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    QTest::keyClicks(review->reason(), u"TICKET-9"_s);
    QTest::keyClick(review->reason(), Qt::Key_Tab); // planned again, with it
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    daveChanges({u"--description"_s, u"As Dave sees it"_s, u"--set"_s, u"metadata.cache-ttl=5s"_s});
    mainKey();
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Review); // the claim was lost: back to where it is planned
    const QString told = lookedAgain(review->lookAgain());
    QVERIFY2(told.contains(u"dave"_s) && told.contains(u"metadata.cache-ttl: 5s"_s) && told.contains(u"You both changed description"_s), qPrintable(told));
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    picture(u"look-again-wizard"_s);
    QCOMPARE(review->reason()->text(), u"TICKET-9"_s);
    mainKey();
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Run);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspaces->current()->hasWorkUnderWay(), patience);
    const QJsonObject now = shown(u"win-change"_s);
    QCOMPARE(now["head"_L1]["current"_L1].toInt(), 3);
    const QJsonObject definition = now["revision"_L1]["definition"_L1].toObject();
    QCOMPARE(definition["description"_L1].toString(), u"As edited in the window"_s);
    QCOMPARE(definition["properties"_L1]["metadata.cache-ttl"_L1].toString(), u"5s"_s);
    QCOMPARE(now["revision"_L1]["reason"_L1].toString(), u"TICKET-9"_s);
    QVERIFY(reads(u"bob"_s, u"win-change"_s)); // its secret is the one it had
    mainKey();
    QTRY_VERIFY(catalogs() != nullptr);
}

void ChangeWindowTest::whatAGitOpsControllerKeepsIsExportedInstead()
{
    const flow::GitOpsMark mark(m_sandbox);
    QVERIFY(mark.isSet() && show(u"win-change"_s, u"active"_s));
    catalogs()->action(Wish::ChangeRoles)->trigger();
    auto *const page = front<ChangePage>();
    QVERIFY(!page->manifests()->button()->isVisible());
    QTest::keyClicks(qobject_cast<change::RolesForm *>(page->form())->chips()->input(), u"akko-engineer,"_s);
    QCOMPARE(carryOut(), u"run.owned-by-gitops"_s);
    QVERIFY(page->manifests()->button()->isVisible());
    picture(u"roles-gitops"_s);
    const QString file = m_sandbox.folder() + u"/win-change.yaml"_s;
    page->manifests()->exportTo(file);
    QFile manifests(file);
    QVERIFY(manifests.open(QIODevice::ReadOnly));
    QVERIFY(manifests.readAll().contains("akko-engineer")); // as it should be, not as it is
}

void ChangeWindowTest::whatIsNotPossibleIsOffAndSaysWhy()
{
    QVERIFY(show(u"win-change"_s, u"active"_s));
    QVERIFY(!catalogs()->action(Wish::Enable)->isEnabled());
    QVERIFY(!catalogs()->action(Wish::Reindex)->isEnabled()); // the sandbox's environment names no OpenMetadata
    QVERIFY(catalogs()->action(Wish::Reindex)->toolTip().contains(u"OpenMetadata"_s));
    catalogs()->action(Wish::Disable)->trigger();
    const QString review = carryOut();
    QVERIFY2(review.contains(u"DROP CATALOG"_s), qPrintable(review));
    QVERIFY(!reads(u"alice"_s, u"win-change"_s));
    mainKey();
    QVERIFY(show(u"win-change"_s, u"disabled"_s));
    QVERIFY(catalogs()->action(Wish::Rename)->isEnabled()); // it stays disabled under its new name
    QVERIFY(!catalogs()->action(Wish::Disable)->isEnabled());
    catalogs()->action(Wish::Enable)->trigger();
    QVERIFY(carryOut().contains(u"CREATE CATALOG"_s));
    QVERIFY(reads(u"bob"_s, u"win-change"_s));
    mainKey();
    QTRY_VERIFY(catalogs() != nullptr);
    table()->selectAll();
    for (const Wish wish : {Wish::Edit, Wish::ChangeRoles, Wish::Rotate, Wish::Rename, Wish::Disable, Wish::Enable, Wish::Reindex}) {
        if (catalogs()->selection().size() > 1) {
            QVERIFY(!catalogs()->action(wish)->isEnabled());
            QCOMPARE(catalogs()->action(wish)->toolTip(), u"Select one catalog."_s);
        }
    }
}

QTEST_MAIN(ChangeWindowTest)
#include "change_window_test.moc"
