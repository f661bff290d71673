// A catalog that only Trino knows, adopted in the whole window on real servers: from its overview and from putting right, through the
// connector's form and the review; what in production wants its name typed; and a key of ours that somebody else has set, taken back.
// CM_PICTURES=FOLDER keeps pictures on the way.
#include "catalogs/catalog_details.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/reconcile_dialog.h"
#include "change/change_page.h"
#include "form/form.h"
#include "unmanaged.h"
#include "widgets/diff_view.h"
#include "widgets/typed_names.h"
#include "window_rig.h"
#include "wizard/access_page.h"
#include "wizard/connection_page.h"
#include "wizard/labelled_line.h"
#include "wizard/review_page.h"
#include "wizard/wizard.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using catalogs::CatalogsPage;
using workspace::Wish;

namespace {

const QString name = QStringLiteral("win-found");

} // namespace

class AdoptWindowTest : public QObject, flow::WindowRig {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void itIsAdoptedThroughTheForm();
    void puttingRightOffersIt();
    void whatTheFormLeavesWrongIsSaidAndLeavesItAlone();
    void inProductionTheNameIsTypedBeforeItGoes();
    void aKeyThatSomebodyElseHasSetIsTakenBackByItsBox();

private:
    [[nodiscard]] CatalogsPage *catalogs() const { return front<CatalogsPage>(); }
    [[nodiscard]] bool show(const QString &status) const;
    [[nodiscard]] wizard::Wizard *adopting() const; // its form filled in, up to the review
    [[nodiscard]] bool reads(const QString &user) const
    {
        return static_cast<bool>(m_sandbox.query(user, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(name)));
    }
    [[nodiscard]] QJsonObject shown() const { return m_sandbox.call({u"show"_s, name, u"--output"_s, u"json"_s}).json(); }
    void mainKey() const { QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier); }
    void pictures(const QString &what) const; // in both languages, light and dark
    void production();
    void write(const QString &rule) const; // by another hand
    [[nodiscard]] QJsonObject rules() const; // the ConfigMap
    [[nodiscard]] QStringList owners() const; // of the catalog's key in it

    QJsonObject m_before;
};

void AdoptWindowTest::initTestCase()
{
    dress();
    std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s}); // of a run of this test that failed
    std::ignore = m_sandbox.query(u"alice"_s, u"DROP CATALOG IF EXISTS \"%1\""_s.arg(name));
    m_before = m_sandbox.photograph();
}

void AdoptWindowTest::init()
{
    flow::makeUnmanaged(m_sandbox, name);
    open();
}

void AdoptWindowTest::cleanup()
{
    close();
    if (QTest::currentTestFailed()) { // no deletion takes away a key that is still somebody else's
        std::ignore = m_sandbox.call({u"reconcile"_s, name, u"--take-back"_s, u"--yes"_s});
    }
    std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s});
    std::ignore = m_sandbox.query(u"alice"_s, u"DROP CATALOG IF EXISTS \"%1\""_s.arg(name));
    QCOMPARE(flow::differences(m_before, m_sandbox.photograph()).join(u'\n'), QString());
}

void AdoptWindowTest::pictures(const QString &what) const
{
    const QString folder = qEnvironmentVariable("CM_PICTURES");
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        for (const theme::Choice choice : {theme::Choice::Dark, theme::Choice::Light}) {
            if (!folder.isEmpty()) {
                m_window->setLanguage(language);
                m_appearance->setChoice(choice);
                QTest::qWait(50); // laid out
                const QString look = choice == theme::Choice::Dark ? u"dark"_s : u"light"_s;
                QVERIFY(m_window->grab().save(folder + u"/adopt-%1-%2-%3.png"_s.arg(what, language, look)));
            }
        }
    }
}

bool AdoptWindowTest::show(const QString &status) const
{
    pages().showCatalog(name);
    auto *const model = catalogs()->findChild<catalogs::CatalogModel *>();
    return QTest::qWaitFor([&] {
        const int row = model->rowOf(name);
        return row >= 0 && model->index(row, catalogs::CatalogModel::Status).data().toString() == status
            && catalogs()->selection() == QStringList {name};
    }, patience);
}

wizard::Wizard *AdoptWindowTest::adopting() const
{
    auto *const wizard = front<wizard::Wizard>();
    if (wizard == nullptr || !wizard->isAdopting() || wizard->step() != wizard::Wizard::Connection) {
        return nullptr;
    }
    auto *const connection = part<wizard::ConnectionPage>(wizard);
    if (!connection->name()->line()->isReadOnly() || connection->name()->value() != name || connection->whyNot().isEmpty()) {
        return nullptr; // Trino has told neither address nor password
    }
    pictures(u"empty"_s);
    catalog::CatalogDefinition definition;
    definition.name = name;
    definition.connector = u"postgresql"_s;
    definition.properties = {{u"connection-url"_s, u"jdbc:postgresql://127.0.0.1:%1/climascore"_s.arg(m_sandbox.postgresPort())},
                             {u"connection-user"_s, u"trino_readonly"_s}};
    definition.credentials.insert_or_assign(u"connection-password"_s, catalog::FromFile {m_sandbox.passwordFile()});
    connection->fill(definition);
    mainKey();
    if (wizard->step() != wizard::Wizard::Access) {
        return nullptr;
    }
    part<wizard::AccessPage>(wizard)->setRoles({u"akko-analyst"_s});
    mainKey();
    return wizard->step() == wizard::Wizard::Review ? wizard : nullptr;
}

void AdoptWindowTest::itIsAdoptedThroughTheForm()
{
    QVERIFY(show(u"unmanaged"_s));
    QVERIFY(!catalogs()->action(Wish::Edit)->isEnabled());
    QVERIFY2(catalogs()->action(Wish::Edit)->toolTip().contains(u"adopt it first"_s), qPrintable(catalogs()->action(Wish::Edit)->toolTip()));
    QVERIFY(catalogs()->action(Wish::Adopt)->isEnabled());
    pictures(u"overview"_s);
    QPushButton *const offer = button(u"Adopt…"_s); // in its overview, where it says that it is left alone
    QVERIFY(offer != nullptr);
    QTest::mouseClick(offer, Qt::LeftButton);
    wizard::Wizard *const wizard = adopting();
    QVERIFY(wizard != nullptr);
    auto *const review = part<wizard::ReviewPage>(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    const QString changes = review->diff()->plainText();
    QVERIFY2(changes.contains(u"win-found.rego"_s) && !changes.contains(u"CREATE CATALOG"_s), qPrintable(changes));
    QVERIFY(!changes.contains(QString::fromUtf8(m_sandbox.password())));
    QVERIFY(texts().contains(u"the catalog itself is not touched"_s));
    pictures(u"review"_s);
    review->reason()->setFocus();
    QTest::keyClicks(review->reason(), u"TICKET-31"_s);
    QTest::keyClick(review->reason(), Qt::Key_Return); // the record keeps it: planned anew
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    mainKey();
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Run);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasWorkUnderWay(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"win-found is managed from now on"_s), patience);
    pictures(u"ended"_s);
    QCOMPARE(shown()["head"_L1]["current"_L1].toInt(), 1);
    QCOMPARE(shown()["head"_L1]["lastOutcome"_L1]["verb"_L1].toString(), u"adopt"_s);
    QCOMPARE(shown()["revision"_L1]["reason"_L1].toString(), u"TICKET-31"_s);
    QCOMPARE(shown()["drift"_L1].toArray(), QJsonArray());
    QVERIFY(reads(u"bob"_s));
    mainKey(); // Close
    QTRY_VERIFY(catalogs() != nullptr);
    QVERIFY(show(u"active"_s));
    QVERIFY(!catalogs()->action(Wish::Adopt)->isEnabled());
}

void AdoptWindowTest::puttingRightOffersIt()
{
    QVERIFY(show(u"unmanaged"_s));
    catalogs()->reconcile({});
    auto *const dialog = catalogs()->reconcileDialog();
    QVERIFY(dialog != nullptr);
    const auto offered = [dialog]() -> QPushButton * {
        for (QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->text() == u"win-found (postgresql) is in Trino only."_s) {
                return label->parentWidget()->findChild<QPushButton *>();
            }
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered() != nullptr, patience);
    QVERIFY(!dialog->takeBackBox()->isVisible());
    if (const QString folder = qEnvironmentVariable("CM_PICTURES"); !folder.isEmpty()) {
        QVERIFY(dialog->grab().save(folder + u"/adopt-dialog.png"_s));
    }
    QTest::mouseClick(offered(), Qt::LeftButton);
    QTRY_VERIFY(front<wizard::Wizard>() != nullptr);
    QVERIFY(front<wizard::Wizard>()->isAdopting());
    QVERIFY(!front<wizard::Wizard>()->hasInput()); // nothing was entered, so nothing is asked on the way out
    front<wizard::Wizard>()->requestClose();
    QTRY_VERIFY(catalogs() != nullptr);
}

void AdoptWindowTest::whatTheFormLeavesWrongIsSaidAndLeavesItAlone()
{
    QVERIFY(show(u"unmanaged"_s));
    catalogs()->action(Wish::Adopt)->trigger();
    wizard::Wizard *const wizard = adopting();
    QVERIFY(wizard != nullptr);
    QTest::keyClick(m_window.get(), Qt::Key_Escape); // back to Access, then to the form
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Connection);
    auto *const connection = part<wizard::ConnectionPage>(wizard);
    catalog::CatalogDefinition other = wizard->definition();
    other.properties.insert(u"connection-url"_s, u"jdbc:postgresql://127.0.0.1:%1/postgres"_s.arg(m_sandbox.postgresPort()));
    connection->fill(other);
    mainKey();
    mainKey();
    auto *const review = part<wizard::ReviewPage>(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(review->whyNot().isEmpty(), patience);
    mainKey();
    QTRY_COMPARE(wizard->step(), wizard::Wizard::Run);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasWorkUnderWay(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"does not show what “win-found” shows"_s), patience); // another database
    QCOMPARE(shown()["health"_L1].toString(), u"unmanaged"_s);
    QVERIFY(m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(name)));
}

void AdoptWindowTest::production()
{
    const QString file = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) {
        changed.name = u"alice-production"_s;
        changed.production = true;
    });
    m_workspaces->open({u"alice-production"_s, file});
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
}

void AdoptWindowTest::inProductionTheNameIsTypedBeforeItGoes()
{
    const auto adopted = m_sandbox.call({u"adopt"_s, name, m_sandbox.definitionFile(name), u"--yes"_s});
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    production();
    QVERIFY(show(u"active"_s));
    catalogs()->action(Wish::Disable)->trigger();
    auto *const page = front<change::ChangePage>();
    QVERIFY(page != nullptr);
    QVERIFY(!page->names()->line()->isVisible());
    mainKey();
    QTRY_COMPARE_WITH_TIMEOUT(page->stage(), change::ChangePage::Stage::Reviewing, patience);
    QVERIFY(page->names()->line()->isVisible());
    QVERIFY(!page->mainAction()->isEnabled());
    pictures(u"production"_s);
    QTest::keyClicks(page->names()->line(), u"win-foun"_s);
    QTest::keyClick(page->names()->line(), Qt::Key_Return);
    QCOMPARE(page->stage(), change::ChangePage::Stage::Reviewing);
    QTest::keyClicks(page->names()->line(), u"d"_s);
    QTest::keyClick(page->names()->line(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(page->stage(), change::ChangePage::Stage::Ended, patience);
    QVERIFY(page->job()->report()->end == provisioning::End::Done);
    mainKey();

    // By hand under its name, although it is disabled: putting that right drops what nobody has the properties of.
    QVERIFY(m_sandbox.query(u"alice"_s, u"CREATE CATALOG \"%1\" USING tpch"_s.arg(name)));
    workspace().catalogs().refresh();
    QVERIFY(show(u"disabled"_s));
    auto *const model = catalogs()->findChild<catalogs::CatalogModel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!model->entry(model->rowOf(name)).drift.empty(), patience);
    catalogs()->reconcile({name});
    auto *const dialog = catalogs()->reconcileDialog();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->names()->line()->isVisible(), patience);
    QVERIFY(!dialog->startButton()->isEnabled());
    QTest::keyClicks(dialog->names()->line(), name);
    QVERIFY(dialog->startButton()->isEnabled());
    QTest::keyClick(dialog->names()->line(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE '%1'"_s.arg(name))->rows.isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasWorkUnderWay(), patience);
    QCOMPARE(shown()["drift"_L1].toArray(), QJsonArray());
}

QJsonObject AdoptWindowTest::rules() const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    return flow::finished(m_sandbox.site(everything).endpoints.kubernetes.get(kubernetes::configMaps, u"akko-opa-catalogs"_s, {}))->object;
}

void AdoptWindowTest::write(const QString &rule) const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const QJsonObject patch {{u"data"_s, QJsonObject {{QString(name + u".rego"_s), rule}}}};
    QVERIFY(flow::finished(m_sandbox.site(everything).endpoints.kubernetes.mergePatch(kubernetes::configMaps, u"akko-opa-catalogs"_s, patch,
                                                                                      u"kubectl-edit"_s, kubernetes::DryRun::No, {})));
}

QStringList AdoptWindowTest::owners() const
{
    QStringList managers;
    const QJsonArray fields = rules()["metadata"_L1]["managedFields"_L1].toArray();
    for (const QJsonValue &entry : fields) {
        if (entry["fieldsV1"_L1]["f:data"_L1].toObject().contains(u"f:"_s + name + u".rego"_s)) {
            managers.append(entry["manager"_L1].toString());
        }
    }
    return managers;
}

void AdoptWindowTest::aKeyThatSomebodyElseHasSetIsTakenBackByItsBox()
{
    const auto adopted = m_sandbox.call({u"adopt"_s, name, m_sandbox.definitionFile(name), u"--yes"_s});
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    const QString recorded = rules()["data"_L1][QString(name + u".rego"_s)].toString();
    write(recorded + u"# theirs\n"_s);
    write(recorded);
    QCOMPARE(owners(), QStringList {u"kubectl-edit"_s});
    workspace().catalogs().refresh();
    QVERIFY(show(u"active"_s));
    auto *const model = catalogs()->findChild<catalogs::CatalogModel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!model->entry(model->rowOf(name)).drift.empty(), patience);
    catalogs()->reconcile({name});
    auto *const dialog = catalogs()->reconcileDialog();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->takeBackBox()->isVisible(), patience);
    QVERIFY(!dialog->takeBackBox()->isChecked());
    QVERIFY(!dialog->startButton()->isEnabled()); // never without being asked to
    dialog->takeBackBox()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->startButton()->isEnabled(), patience);
    QVERIFY(dialog->findChild<widgets::DiffView *>()->plainText().contains(u"managedFields: kubectl-edit"_s));
    QTest::mouseClick(dialog->startButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(owners(), QStringList {u"catalog-manager"_s}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasWorkUnderWay(), patience);
    QCOMPARE(rules()["data"_L1][QString(name + u".rego"_s)].toString(), recorded);
    QCOMPARE(shown()["drift"_L1].toArray(), QJsonArray());
}

QTEST_MAIN(AdoptWindowTest)
#include "adopt_window_test.moc"
