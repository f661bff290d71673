// Health, Audit and Environments in both themes and languages, drawn into PNGs for a person to look at, on a sandbox:
// pages-gallery ENVIRONMENT-FILE FOLDER
#include "audit_page/audit_page.h"
#include "audit_page/trail_export.h"
#include "base/canonical_json.h"
#include "environments_page/check_panel.h"
#include "environments_page/environment_form.h"
#include "environments_page/environments_page.h"
#include "health/history_file.h"
#include "health_page/health_page.h"
#include "page_rig.h"
#include "widgets/data_table.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>

using namespace pagerig;

namespace {

const QStringList names{u"client-pg-01"_s, u"climascore"_s, u"lake-events"_s, u"orders-archive-2019-to-2024"_s,
                        u"sales"_s,        u"weather"_s};

void remember(const QString &state, const QString &environment, const QString &catalog, int base, bool fails)
{
    QRandomGenerator random(static_cast<quint32>(qHash(catalog)));
    health::ProbeHistory history;
    for (int i = 120; i > 0; --i) {
        health::Sample sample{QDateTime::currentDateTimeUtc().addSecs(-60 * i + 50),
                              std::chrono::milliseconds(base + random.bounded(base)),
                              {}};
        if (random.bounded(40) == 0 || (fails && i < 6)) {
            sample.error = makeError("source.unreachable",
                                     {{u"host"_s, u"db.example"_s},
                                      {u"port"_s, u"5432"_s},
                                      {u"namespace"_s, u"akko"_s},
                                      {u"pod"_s, u"trino-0"_s},
                                      {u"policies"_s, u"trino-egress"_s}})
                               .at(u"trino https://trino.example:8443"_s);
        }
        history.add(sample);
    }
    (void)health::rewriteHistory(health::historyFile(state, environment, catalog), history);
}

void trail(const QString &state)
{
    QByteArray all;
    QString previous(64, u'0');
    const QStringList verbs{u"register"_s, u"rehearse"_s, u"delete"_s, u"register"_s};
    const QStringList codes{u"source.wrong-password"_s, u"source.unreachable"_s, u"trino.file-missing"_s};
    for (int i = 0; i < 46; ++i) {
        const auto outcome = i % 5 == 3 ? audit::Outcome::RolledBack
            : i % 11 == 7               ? audit::Outcome::Failed
            : i % 13 == 9               ? audit::Outcome::Cancelled
                                        : audit::Outcome::Done;
        const audit::Event event{QDateTime::currentDateTimeUtc().addSecs(-3700 * (46 - i)),
                                 i % 4 ? u"alice"_s : u"carol.martin@example.org"_s,
                                 i % 3 ? u"prod-eu"_s : u"lab"_s,
                                 verbs[i % 4],
                                 names[i % names.size()],
                                 i % 4 + 1,
                                 outcome,
                                 outcome == audit::Outcome::Done ? QString() : codes[i % 3],
                                 std::chrono::milliseconds(190 + 137 * (i % 17))};
        QJsonObject object = QJsonDocument::fromJson(audit::jsonLine(event)).object();
        object.insert(u"previous"_s, previous);
        const QByteArray line = canonicalJson(object);
        previous = sha256Hex(line);
        all += line + '\n';
    }
    write(audit::fileIn(state), all);
}

class Gallery {
public:
    explicit Gallery(QString folder) : m_folder(std::move(folder)) { }

    void picture(QWidget &page, const QString &name)
    {
        for (const auto choice : {theme::Choice::Light, theme::Choice::Dark}) {
            m_appearance->setChoice(choice);
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                speak(language);
                QTest::qWait(80);
                page.grab().save(m_folder + u'/' + name + (choice == theme::Choice::Dark ? u"-dark-" : u"-light-")
                                 + language + u".png");
            }
        }
        m_appearance->setChoice(theme::Choice::Light);
        speak(u"en"_s);
    }

    theme::Appearance *m_appearance = nullptr;

private:
    QString m_folder;
};

// The page on its ground, as the window shows it.
template <typename P> struct Framed {
    template <typename... A> explicit Framed(A &&...arguments) : page(std::forward<A>(arguments)...)
    {
        page.setAutoFillBackground(true);
        page.resize(1080, 660);
        page.show();
    }
    P page;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString environmentFile = application.arguments().at(1);
    const QString folder = application.arguments().at(2);
    QDir().mkpath(folder);
    Gallery gallery(folder);
    gallery.m_appearance = *theme::Appearance::install(application, theme::Choice::Light);
    speak(u"en"_s);
    QTemporaryDir scratch;
    const QString state = scratch.filePath(u"state"_s);
    const QString config = scratch.filePath(u"config"_s);
    auto environment = *cluster::readEnvironment(environmentFile);
    environment.name = u"prod-eu"_s;
    environment.production = true;
    const QString file = *cluster::writeEnvironment(config, environment, cluster::Overwrite::Yes);
    cluster::Environment lab = environment;
    lab.name = u"laboratoire-de-recherche-nord"_s;
    lab.production = false;
    lab.colour = u"#9333ea"_s;
    lab.trino.caFile = nowhere(scratch).kubernetes.kubeconfig; // no CA at all
    (void)cluster::writeEnvironment(config, lab, cluster::Overwrite::Yes);
    write(config + u"/environments/broken.yaml"_s,
          "name: broken\nkubernetes: { kubeconfig: /k }\ntrino: { url: 5, authentication: { none: { user: a } } }\n");

    int base = 9;
    for (const QString &name : names) {
        remember(state, u"prod-eu"_s, name, base *= 2, name == u"lake-events"_s);
    }
    trail(state);

    workspace::Workspaces workspaces(library(), {config, state});
    workspaces.open({u"prod-eu"_s, file});
    workspace::Workspace &workspace = *workspaces.current();
    (void)QTest::qWaitFor([&] { return workspace.connection().state() != workspace::Connection::State::Connecting; },
                          10'000);
    if (workspace.connection().site()) {
        for (const QString &name : names) {
            trino::Statement statement;
            statement.sql = u"CREATE CATALOG "_s + trino::quotedName(name) + u" USING tpch"_s;
            (void)QCoro::waitFor(workspace.connection().site()->endpoints.trino.run(statement, {}));
        }
        workspace.catalogs().refresh();
    }
    {
        Framed<health_page::HealthPage> health(workspace);
        (void)QTest::qWaitFor([&] { return workspace.health().catalogs().size() >= 6; }, 10'000);
        QTest::qWait(1500);
        gallery.picture(health.page, u"health"_s);
        auto *const table = health.page.findChild<widgets::DataTable *>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"lake-events"_s) {
                table->selectRow(row);
            }
        }
        gallery.picture(health.page, u"health-selected"_s);
    }
    {
        Framed<audit_page::AuditPage> audit(workspace);
        QTest::qWait(300);
        audit.page.findChild<widgets::DataTable *>()->selectRow(2);
        gallery.picture(audit.page, u"audit"_s);
        audit.page.searchField()->setFocus();
        QTest::keyClicks(audit.page.searchField(), u"no such thing"_s);
        gallery.picture(audit.page, u"audit-nothing"_s);
        write(audit::fileIn(state), contentOf(audit::fileIn(state)).replace("\"revision\":2", "\"revision\":3"));
        static_cast<widgets::Page &>(audit.page).refresh();
        (void)audit.page.goBack();
        QTest::qWait(300);
        gallery.picture(audit.page, u"audit-broken"_s);
    }
    {
        Framed<environments_page::EnvironmentsPage> page(workspaces);
        QTest::qWait(100);
        gallery.picture(page.page, u"environments"_s);
        auto *const form = page.page.findChild<environments_page::EnvironmentForm *>();
        auto *const area = page.page.findChild<QScrollArea *>();
        for (int part = 1; part < 5; ++part) {
            area->verticalScrollBar()->setValue(part * 420);
            gallery.picture(page.page, u"environments-form-%1"_s.arg(part));
        }
        area->verticalScrollBar()->setValue(0);
        for (QPushButton *button : page.page.findChildren<QPushButton *>()) {
            if (button->text() == u"Test environment"_s) {
                button->click();
            }
        }
        auto *const panel = page.page.findChild<environments_page::CheckPanel *>();
        (void)QTest::qWaitFor([&] { return !panel->isAsking(); }, 20'000);
        gallery.picture(page.page, u"environments-tested"_s);
        for (QPushButton *button : page.page.findChildren<QPushButton *>()) {
            if (button->text() == u"Discover"_s) {
                panel->stop();
                button->click();
            }
        }
        QTest::qWait(1500);
        gallery.picture(page.page, u"environments-discovered"_s);
        form->field(u"kubernetes.namespace"_s)->focus()->setFocus();
        QTest::keyClicks(form->field(u"name"_s)->focus(), u" /x"_s);
        QTest::keyClicks(form->field(u"trino.url"_s)->focus(), u"oops trino"_s);
        form->showAllProblems();
        auto *const list = page.page.findChild<QListView *>();
        list->setCurrentIndex(list->model()->index(1, 0));
        gallery.picture(page.page, u"environments-unsaved"_s);
        for (QPushButton *button : page.page.findChildren<QPushButton *>()) {
            if (button->text() == u"Discard"_s) {
                button->click();
            }
        }
        gallery.picture(page.page, u"environments-other"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        gallery.picture(page.page, u"environments-broken"_s);
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        gallery.picture(page.page, u"environments-delete"_s);
    }
    if (workspace.connection().site()) {
        for (const QString &name : names) {
            trino::Statement statement;
            statement.sql = u"DROP CATALOG "_s + trino::quotedName(name);
            (void)QCoro::waitFor(workspace.connection().site()->endpoints.trino.run(statement, {}));
        }
    }
    return 0;
}
