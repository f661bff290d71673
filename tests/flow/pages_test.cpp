// Health, Audit and Environments on real servers: what a person sees there is what the servers say.
#include "../ui/page_rig.h"
#include "audit_page/audit_page.h"
#include "environments_page/check_panel.h"
#include "environments_page/discover_panel.h"
#include "environments_page/environments_page.h"
#include "health_page/health_model.h"
#include "health_page/health_page.h"
#include "sandbox.h"
#include "widgets/data_table.h"

#include <QPushButton>

using namespace pagerig;

class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init() { speak(u"en"_s); }
    void testingTheEnvironmentShowsFourWellEndpoints();
    void aWrongCaIsSaidAtTrinosLineInBothLanguages();
    void whoIsNotPermittedIsToldWhat();
    void discoveryReadsTheNamespace();
    void aRegisteredCatalogShowsItsLatencyAndItsAuditLine();

private:
    struct Opened {
        QTemporaryDir folder;
        std::unique_ptr<workspace::Workspaces> workspaces;
        std::unique_ptr<environments_page::EnvironmentsPage> page;
        void press(const QString &text) const
        {
            for (QPushButton *button : page->findChildren<QPushButton *>()) {
                if (button->text() == text && button->isVisibleTo(page.get())) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            QFAIL(qPrintable(text));
        }
    };
    std::unique_ptr<Opened> open(cluster::Environment environment) const
    {
        auto opened = std::make_unique<Opened>();
        const QString config = opened->folder.filePath(u"config"_s);
        if (!cluster::writeEnvironment(config, environment, cluster::Overwrite::Yes)) {
            qFatal("the environment cannot be written");
        }
        opened->workspaces = std::make_unique<workspace::Workspaces>(
            library(), workspace::Workspaces::Folders{config, opened->folder.filePath(u"state"_s)});
        opened->page = std::make_unique<environments_page::EnvironmentsPage>(*opened->workspaces);
        opened->page->resize(1080, 680);
        opened->page->show();
        return opened;
    }

    flow::Sandbox m_sandbox;
};

void PagesTest::testingTheEnvironmentShowsFourWellEndpoints()
{
    const auto opened = open(m_sandbox.environment(u"alice"_s));
    opened->press(u"Test environment"_s);
    auto *const panel = opened->page->findChild<environments_page::CheckPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), 20'000);
    for (const environments_page::CheckLine *line : panel->lines()) {
        QVERIFY2(line->check().isWell(), qPrintable(line->summary() + u'\n' + readable(panel)));
    }
    QVERIFY2(panel->lines()[0]->summary().startsWith(u"Trino: well, reached, "_s),
             qPrintable(panel->lines()[0]->summary()));
    QVERIFY(panel->lines()[0]->summary().contains(u"as alice, version 4"_s));
    QVERIFY2(panel->lines()[1]->summary().contains(u"permitted"_s), qPrintable(panel->lines()[1]->summary()));
    QVERIFY(readable(panel).contains(u"all answer as they should"_s));
    speak(u"fr"_s);
    QVERIFY2(panel->lines()[0]->summary().startsWith(u"Trino: en ordre, joint, "_s),
             qPrintable(panel->lines()[0]->summary()));
}

void PagesTest::aWrongCaIsSaidAtTrinosLineInBothLanguages()
{
    auto environment = m_sandbox.environment(u"alice"_s);
    environment.trino.caFile = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/ui/test_ca.pem"_s;
    const auto opened = open(environment);
    opened->press(u"Test environment"_s);
    auto *const panel = opened->page->findChild<environments_page::CheckPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), 20'000);
    const environments_page::CheckLine *trino = panel->lines()[0];
    QCOMPARE(trino->check().problems.front().code, u"http.tls-untrusted"_s);
    const QString english = text::explain(trino->check().problems.front()).cause;
    QVERIFY(readable(trino).contains(english));
    QVERIFY(trino->summary().contains(u"TLS refused"_s));
    QVERIFY(panel->lines()[1]->check().isWell()); // the others do not suffer from it
    speak(u"fr"_s);
    const QString french = text::explain(trino->check().problems.front()).cause;
    QVERIFY(french != english);
    QVERIFY(readable(trino).contains(french));
    QVERIFY(trino->summary().contains(u"TLS refusé"_s));
}

void PagesTest::whoIsNotPermittedIsToldWhat()
{
    const auto opened = open(m_sandbox.environment(u"victor"_s)); // may only read
    opened->press(u"Test environment"_s);
    auto *const panel = opened->page->findChild<environments_page::CheckPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), 20'000);
    QVERIFY2(panel->lines()[1]->summary().contains(u"not all permitted"_s), qPrintable(panel->lines()[1]->summary()));
    QVERIFY(readable(panel->lines()[1]).contains(u"kubectl"_s));
}

void PagesTest::discoveryReadsTheNamespace()
{
    auto environment = m_sandbox.environment(u"alice"_s);
    const QString real = std::exchange(environment.mounts.credentials, u"/somewhere/else"_s);
    const auto opened = open(environment);
    opened->press(u"Discover"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(readable(opened->page.get()).contains(u"suggestion"_s),
                              qPrintable(readable(opened->page.get())), 20'000);
    QTRY_VERIFY2(readable(opened->page.get()).contains(real),
                 qPrintable(readable(opened->page.get()))); // shown in the next turn
    for (QPushButton *take :
         opened->page->findChild<environments_page::DiscoverPanel *>()->findChildren<QPushButton *>()) {
        if (take->accessibleName() == u"Take over %1 for mounts.credentials"_s.arg(real)) {
            take->click();
            break;
        }
    }
    QTest::mouseClick(opened->page->mainAction(), Qt::LeftButton);
    const auto files = opened->workspaces->environments();
    QCOMPARE(cluster::readEnvironment(files.front().path)->mounts.credentials, real);
}

void PagesTest::aRegisteredCatalogShowsItsLatencyAndItsAuditLine()
{
    const QString state = m_sandbox.folder() + u"/pages-state"_s;
    const auto applied
        = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"probed"_s), u"--yes"_s}, u"alice"_s, state);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    {
        workspace::Workspace workspace(m_sandbox.environment(u"alice"_s), library(), state);
        health_page::HealthPage health(workspace);
        health.resize(1080, 640);
        health.show();
        auto *const table = health.findChild<widgets::DataTable *>();
        const auto cell = [table](int column) -> QString {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == u"probed"_s) {
                    return table->model()->index(row, column).data().toString();
                }
            }
            return {};
        };
        QTRY_COMPARE_WITH_TIMEOUT(cell(health_page::HealthModel::Status), u"answering"_s, 30'000);
        QVERIFY2(cell(health_page::HealthModel::Latency).endsWith(u" ms"_s),
                 qPrintable(cell(health_page::HealthModel::Latency)));
        QCOMPARE(cell(health_page::HealthModel::Failures), u"0"_s);

        QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG probed"_s)); // as a restart of Trino would
        workspace.catalogs().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(cell(health_page::HealthModel::Status), u"missing in Trino"_s, 10'000);

        audit_page::AuditPage audit(workspace);
        audit.show();
        auto *const lines = audit.findChild<widgets::DataTable *>();
        QTRY_COMPARE(lines->model()->rowCount(), 1);
        QCOMPARE(lines->model()->index(0, audit_page::TrailModel::Catalog).data().toString(), u"probed"_s);
        QCOMPARE(m_sandbox.call({u"delete"_s, u"probed"_s, u"--yes"_s}, u"alice"_s, state).exitCode, 0);
        QTRY_COMPARE(lines->model()->rowCount(), 2); // another program's line shows
        QCOMPARE(lines->model()->index(0, audit_page::TrailModel::Verb).data().toString(), u"deleted"_s);
    }
}

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
