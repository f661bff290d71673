#include "environments_page/ca_field.h"
#include "environments_page/check_panel.h"
#include "environments_page/environment_form.h"
#include "environments_page/environments_page.h"
#include "page_rig.h"
#include "widgets/error_notice.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace pagerig;
using namespace environments_page;

namespace {

// A CA made for this test alone; nothing is signed by it.
const QByteArray certificate = contentOf(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/ui/test_ca.pem"_s);

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&page)) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class EnvironmentsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        speak(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_config = m_folder->filePath(u"config"_s);
        m_workspaces = std::make_unique<workspace::Workspaces>(
            library(), workspace::Workspaces::Folders{m_config, m_folder->filePath(u"state"_s)});
    }
    void cleanup() { m_workspaces.reset(); }

    void theListKeepsTheModelsPromises()
    {
        EnvironmentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        describe(u"prod-eu"_s, true);
        describe(u"lab"_s, false);
        write(m_config + u"/environments/broken.yaml"_s, "name: [\n");
        model.setEnvironments(cluster::environmentFiles(m_config), u"lab"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(EnvironmentModel::SubtitleRole).toString(), u"cannot be read"_s);
        QVERIFY(model.index(1).data(EnvironmentModel::CurrentRole).toBool());
        QCOMPARE(model.index(2).data(EnvironmentModel::ColourRole).toString(), u"#d97706"_s);
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"production"_s));
    }

    void aNewOneIsTypedAndSaved()
    {
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        QVERIFY(readable(&page).contains(u"No environment is described yet"_s));
        QTest::mouseClick(button(page, u"New environment"_s), Qt::LeftButton);
        auto *const form = page.findChild<EnvironmentForm *>();
        type(form, u"name"_s, u"lab"_s);
        type(form, u"trino.url"_s, u"https://trino.example:8443"_s);
        type(form, u"trino.authentication.none.user"_s, u"alice"_s);
        write(m_folder->filePath(u"kubeconfig"_s), kubeconfigText);
        type(form, u"kubernetes.kubeconfig"_s, m_folder->filePath(u"kubeconfig"_s));
        auto *const contexts = qobject_cast<QComboBox *>(form->field(u"kubernetes.context"_s)->input());
        QCOMPARE(contexts->count(), 3); // the current one, alice, bob
        contexts->setCurrentIndex(contexts->findData(u"bob@nowhere"_s));
        QTest::mouseClick(page.mainAction(), Qt::LeftButton);
        const QString file = m_config + u"/environments/lab.yaml"_s;
        const auto saved = cluster::readEnvironment(file);
        QVERIFY2(saved, qPrintable(readable(&page)));
        QCOMPARE(saved->kubernetes.context, u"bob@nowhere"_s);
        QCOMPARE(saved->trino.user, u"alice"_s);
        QCOMPARE(QFile::permissions(file) & 0x0077, QFileDevice::Permissions());
        QVERIFY(!page.hasUnsavedChanges());
        QCOMPARE(page.findChild<QListView *>()->model()->rowCount(), 1);
        QVERIFY(readable(&page).contains(u"Saved"_s));
    }

    void everySettingSurvivesTheForm()
    {
        cluster::Environment environment = nowhere(*m_folder);
        environment.production = true;
        environment.colour = u"#9333ea"_s;
        environment.trino.authentication = cluster::TrinoEndpoint::Authentication::Basic;
        environment.trino.secret = cluster::SecretSource{cluster::SecretSource::Kind::Variable, u"TRINO_PASSWORD"_s};
        environment.trino.podSelector = u"app=trino"_s;
        environment.kubernetes.context = u"not-in-the-file"_s;
        environment.kubernetes.namespaceName = u"akko"_s;
        environment.opa.token
            = cluster::SecretSource{cluster::SecretSource::Kind::File, m_folder->filePath(u"token"_s)};
        environment.objects = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        environment.mounts = {u"/a"_s, u"/b"_s, u"/c"_s};
        environment.access = {{u"ops"_s}, {u"root"_s}, {u"analyst"_s, u"engineer"_s}};
        environment.limits
            = {std::chrono::seconds(11), std::chrono::seconds(12), std::chrono::seconds(13), std::chrono::seconds(14)};
        EnvironmentForm form;
        form.setEnvironment(environment);
        QVERIFY(form.environment() == environment);
        environment.trino.authentication = cluster::TrinoEndpoint::Authentication::Bearer;
        environment.trino.user.clear();
        form.setEnvironment(environment);
        QVERIFY(form.environment() == environment);
    }

    void aFieldSaysWhatIsWrongWhenItIsLeftAndNotBefore()
    {
        EnvironmentForm form;
        form.resize(800, 600);
        form.show();
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        FormField *const url = form.field(u"trino.url"_s);
        url->focus()->setFocus();
        QTest::keyClicks(url->focus(), u"trino:8443"_s);
        QVERIFY(!url->problem());
        QTest::keyClick(url->focus(), Qt::Key_Tab);
        QVERIFY(url->problem());
        QCOMPARE(url->problem()->code, u"environment.bad-url"_s);
        QVERIFY(url->problemText().contains(u"trino:8443"_s));
        const QString english = url->problemText();
        speak(u"fr"_s);
        QVERIFY(url->problemText() != english);
        QCOMPARE(url->focus()->accessibleName(), u"Adresse"_s);
        url->focus()->setFocus();
        qobject_cast<QLineEdit *>(url->focus())->selectAll();
        QTest::keyClicks(url->focus(), u"https://trino:8443"_s);
        QVERIFY(!url->problem()); // repaired as it is typed
    }

    void aColourThatIsNoneAndAnAddressThatIsNoneAreSaidAtTheirFields()
    {
        EnvironmentForm form;
        form.setEnvironment(nowhere(*m_folder));
        type(&form, u"colour"_s, u"amber"_s);
        type(&form, u"opa.url"_s, u"http://[bad"_s);
        QStringList found;
        for (const auto &[setting, error] : form.problems()) {
            found.append(setting + u' ' + error.code);
        }
        found.sort();
        QCOMPARE(found, (QStringList{u"colour environment.bad-colour"_s, u"opa.url environment.bad-url"_s}));
    }

    void aSecretThatIsNamedNowhereIsMissing()
    {
        EnvironmentForm form;
        auto environment = nowhere(*m_folder);
        environment.trino.authentication = cluster::TrinoEndpoint::Authentication::Basic;
        form.setEnvironment(environment);
        const auto problems = form.problems();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().first, u"trino.authentication.basic.password"_s);
        QCOMPARE(problems.first().second.code, u"environment.missing-field"_s);
    }

    void whatIsTypedIsNotLostByLookingAtAnother()
    {
        describe(u"lab"_s, false);
        describe(u"prod-eu"_s, false);
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        auto *const form = page.findChild<EnvironmentForm *>();
        auto *const list = page.findChild<QListView *>();
        type(form, u"kubernetes.namespace"_s, u"elsewhere"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(readable(&page).contains(u"The changes to lab are not saved."_s));
        QCOMPARE(list->currentIndex().data().toString(), u"lab"_s);
        QCOMPARE(form->environment().kubernetes.namespaceName, u"elsewhere"_s);
        QVERIFY(page.goBack()); // Escape: stay
        QVERIFY(!readable(&page).contains(u"not saved."_s));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::mouseClick(button(page, u"Save"_s), Qt::LeftButton); // of the banner, which comes first
        QCOMPARE(list->currentIndex().data().toString(), u"prod-eu"_s);
        QCOMPARE(cluster::readEnvironment(m_config + u"/environments/lab.yaml"_s)->kubernetes.namespaceName,
                 u"elsewhere"_s);
        type(form, u"kubernetes.namespace"_s, u"thrown-away"_s);
        QTest::keyClick(list, Qt::Key_Up);
        QTest::mouseClick(button(page, u"Discard"_s), Qt::LeftButton);
        QCOMPARE(list->currentIndex().data().toString(), u"lab"_s);
        QVERIFY(
            cluster::readEnvironment(m_config + u"/environments/prod-eu.yaml"_s)->kubernetes.namespaceName.isEmpty());
    }

    void anotherNameMovesTheFileAndATakenOneIsRefusedAtTheField()
    {
        describe(u"lab"_s, false);
        describe(u"prod-eu"_s, false);
        EnvironmentsPage page(*m_workspaces);
        page.show();
        auto *const form = page.findChild<EnvironmentForm *>();
        type(form, u"name"_s, u"prod-eu"_s);
        QTest::mouseClick(page.mainAction(), Qt::LeftButton);
        QCOMPARE(form->field(u"name"_s)->problem()->code, u"environment.exists"_s);
        type(form, u"name"_s, u"laboratory"_s);
        QTest::mouseClick(page.mainAction(), Qt::LeftButton);
        QVERIFY(QFile::exists(m_config + u"/environments/laboratory.yaml"_s));
        QVERIFY(!QFile::exists(m_config + u"/environments/lab.yaml"_s));
    }

    void deletingAProductionOneWantsItsNameTyped()
    {
        describe(u"prod-eu"_s, true);
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        auto *const list = page.findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QPushButton *const remove = button(page, u"Delete prod-eu"_s);
        QVERIFY(remove != nullptr && !remove->isEnabled());
        QTest::keyClicks(remove->parentWidget()->findChild<QLineEdit *>(), u"prod-eu"_s);
        QVERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY(!QFile::exists(m_config + u"/environments/prod-eu.yaml"_s));
        QVERIFY(readable(&page).contains(u"No environment is described yet"_s));
    }

    void aPastedCaShowsWhoseItIsAndIsKeptBesideTheEnvironment()
    {
        describe(u"lab"_s, false);
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        auto *const form = page.findChild<EnvironmentForm *>();
        auto *const ca = qobject_cast<CaField *>(form->field(u"trino.ca"_s)->input());
        ca->findChild<QPlainTextEdit *>()->setPlainText(u"-----BEGIN PRIVATE KEY-----"_s);
        QTest::mouseClick(button(page, u"Paste…"_s), Qt::LeftButton);
        button(page, u"Trust these certificates"_s)->click(); // it has no size before the next turn
        QVERIFY(readable(ca).contains(u"private key"_s));
        ca->findChild<QPlainTextEdit *>()->setPlainText(QString::fromUtf8(certificate));
        button(page, u"Trust these certificates"_s)->click();
        QVERIFY2(ca->factsText().contains(u"Sandbox test CA"_s), qPrintable(readable(&page)));
        QVERIFY(ca->factsText().contains(u"SHA-256"_s));
        QVERIFY(ca->path().startsWith(m_config + u"/environments/lab.trino-ca-"_s));
        QCOMPARE(contentOf(ca->path()), certificate);
        QVERIFY(page.hasUnsavedChanges()); // the environment itself says it only when saved
    }

    void aChosenCaIsCopiedWhenSaved()
    {
        describe(u"lab"_s, false);
        write(m_folder->filePath(u"ca.pem"_s), certificate);
        EnvironmentsPage page(*m_workspaces);
        page.show();
        auto *const form = page.findChild<EnvironmentForm *>();
        qobject_cast<CaField *>(form->field(u"opa.ca"_s)->input())->setPath(m_folder->filePath(u"ca.pem"_s));
        QTest::mouseClick(page.mainAction(), Qt::LeftButton);
        const auto saved = cluster::readEnvironment(m_config + u"/environments/lab.yaml"_s);
        QVERIFY(saved->opa.caFile.startsWith(m_config + u"/environments/lab.opa-ca-"_s));
        QCOMPARE(contentOf(saved->opa.caFile), certificate);
    }

    void aKubeconfigBeginsAnEnvironment()
    {
        write(m_folder->filePath(u"kubeconfig"_s), kubeconfigText);
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        page.importKubeconfig(m_folder->filePath(u"kubeconfig"_s));
        QVERIFY(readable(&page).contains(u"2 contexts"_s));
        QTest::mouseClick(button(page, u"Use this context"_s), Qt::LeftButton);
        auto *const form = page.findChild<EnvironmentForm *>();
        QCOMPARE(form->environment().name, u"alice-nowhere"_s);
        QCOMPARE(form->environment().kubernetes.context, u"alice@nowhere"_s);
        QVERIFY(page.hasUnsavedChanges());
        write(m_folder->filePath(u"broken"_s), "a: [");
        page.importKubeconfig(m_folder->filePath(u"broken"_s));
        QVERIFY(std::ranges::any_of(page.findChildren<widgets::ErrorNotice *>(),
                                    [](const auto *notice) { return notice->isVisible(); }));
    }

    void aFileThatCannotBeReadSaysWhereItIsWrong()
    {
        write(
            m_config + u"/environments/broken.yaml"_s,
            "name: broken\nkubernetes: { kubeconfig: /k }\ntrino: { url: 5, authentication: { none: { user: a } } }\n");
        EnvironmentsPage page(*m_workspaces);
        page.show();
        QVERIFY2(readable(&page).contains(u"broken.yaml:3:"_s), qPrintable(readable(&page)));
        QVERIFY(!page.mainAction()->isEnabled());
    }

    void anEndpointThatIsNotThereIsSaidAtItsLine()
    {
        describe(u"lab"_s, false);
        EnvironmentsPage page(*m_workspaces);
        page.resize(1080, 680);
        page.show();
        QTest::mouseClick(button(page, u"Test environment"_s), Qt::LeftButton);
        auto *const panel = page.findChild<CheckPanel *>();
        QVERIFY(panel->isAsking());
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), 10'000);
        QVERIFY2(panel->lines()[0]->summary().contains(u"not reached"_s), qPrintable(panel->lines()[0]->summary()));
        QVERIFY(readable(&page).contains(u"lab is not well yet"_s));
        speak(u"fr"_s);
        QVERIFY2(panel->lines()[0]->summary().contains(u"non joint"_s), qPrintable(panel->lines()[0]->summary()));
    }

    void aCaFileThatIsGoneIsSaidAtTrinosLineAndTheOthersAreNotAsked()
    {
        auto environment = nowhere(*m_folder, u"lab"_s);
        environment.trino.caFile = m_folder->filePath(u"gone.pem"_s);
        CheckPanel panel;
        panel.start(environment, library());
        QTRY_VERIFY(!panel.isAsking());
        QCOMPARE(panel.lines()[0]->check().problems.front().code, u"environment.ca-unreadable"_s);
        QCOMPARE(panel.lines()[1]->state(), CheckLine::State::NotAsked);
    }

    void theListIsCopiedAndEveryControlHasAName()
    {
        describe(u"lab"_s, false);
        EnvironmentsPage page(*m_workspaces);
        page.show();
        auto *const list = page.findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"lab\thttp://127.0.0.1:1\t"_s));
        for (const QWidget *widget : page.findChildren<QWidget *>()) {
            const bool typed = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
            const bool inner = widget->objectName().startsWith(u"qt_"_s);
            if (typed && !inner && (widget->focusPolicy() & Qt::TabFocus)) {
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         widget->parentWidget()->metaObject()->className());
            }
        }
    }

private:
    void describe(const QString &name, bool production)
    {
        auto environment = nowhere(*m_folder, name);
        environment.production = production;
        QVERIFY(cluster::writeEnvironment(m_config, environment, cluster::Overwrite::Yes));
    }

    static void type(EnvironmentForm *form, const QString &setting, const QString &text)
    {
        auto *const line = qobject_cast<QLineEdit *>(form->field(setting)->focus());
        QVERIFY2(line != nullptr, qPrintable(setting));
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_config;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
};

QTEST_MAIN(EnvironmentsPageTest)
#include "environments_page_test.moc"
