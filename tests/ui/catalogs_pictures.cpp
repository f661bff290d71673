// The Catalogs page, the run view and the activity list in both themes and languages, drawn into PNGs for a person to
// look at: catalogs-pictures FOLDER
#include "activity/activity_row.h"
#include "catalogs/catalog_details.h"
#include "catalogs/catalogs_page.h"
#include "catalogs/history_tab.h"
#include "examples.h"
#include "run/run_view.h"
#include "run/step_list.h"
#include "run/step_row.h"
#include "text/words.h"
#include "theme/appearance.h"
#include "theme/metrics.h"
#include "widgets/card.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QRawFont>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QWidget *runPage(examples::Run which, int unfolded = -1)
{
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    auto *const card = new widgets::Card(page);
    auto *const view = new run::RunView(card);
    view->setState(examples::run(which));
    if (unfolded >= 0) {
        view->steps().row(unfolded)->showRequests(true);
    }
    card->body()->addWidget(view);
    column->addWidget(card);
    page->resize(940, 640);
    return page;
}

QWidget *activityList()
{
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    using examples::Run;
    for (const Run which :
         {Run::Running, Run::Undoing, Run::Done, Run::FailedAndUndone, Run::Incomplete, Run::Recovered}) {
        auto *const row = new activity::ActivityRow(page);
        row->setState(examples::run(which));
        column->addWidget(row);
    }
    column->addStretch();
    page->resize(1100, 300);
    return page;
}

catalogs::CatalogsPage *catalogsPage(workspace::Workspace &workspace)
{
    auto *const page = new catalogs::CatalogsPage(workspace, nullptr);
    page->setEntries(examples::catalogs());
    page->setProbes({{u"client-pg-01"_s, {12ms, QDateTime::currentDateTimeUtc(), {}}},
                     {u"climascore"_s, {1340ms, QDateTime::currentDateTimeUtc(), {}}},
                     {u"lake-hive"_s, {std::nullopt, QDateTime::currentDateTimeUtc(), makeError("http.cancelled")}}});
    page->resize(1080, 660);
    return page;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        qCritical("catalogs-pictures FOLDER");
        return 2;
    }
    auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    auto library = connectors::Library::builtIn();
    if (!appearance || !library || !QRawFont::fromFont(theme::font()).supportsCharacter(u'é')) {
        qCritical("no theme, no connectors or no font");
        return 1;
    }
    const QTemporaryDir state;
    workspace::Workspace workspace(examples::environment(true),
                                   std::make_shared<const connectors::Library>(std::move(*library)), state.path());
    while (workspace.connection().state() != workspace::Connection::State::Failed) { // its news would clear our rows
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QDir().mkpath(folder.path());
    const auto save = [&folder](QWidget *shown, const QString &name) {
        shown->show();
        QApplication::setActiveWindow(shown);
        shown->setFocus();
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        if (!shown->grab().save(folder.filePath(name + u".png"_s))) {
            qFatal("a picture cannot be written");
        }
        delete shown;
    };
    for (const bool dark : {false, true}) {
        (*appearance)->setChoice(dark ? theme::Choice::Dark : theme::Choice::Light);
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QLocale::setDefault(QLocale(language));
            if (!text::installLanguage(language)) {
                return 1;
            }
            const QString suffix = (dark ? u"-dark-"_s : u"-light-"_s) + language;
            using examples::Run;
            save(runPage(Run::Running), u"run-running"_s + suffix);
            save(runPage(Run::Done, 4), u"run-done"_s + suffix);
            save(runPage(Run::FailedAndUndone), u"run-failed"_s + suffix);
            save(runPage(Run::Incomplete), u"run-incomplete"_s + suffix);
            save(runPage(Run::Refused), u"run-refused"_s + suffix);
            save(activityList(), u"activity"_s + suffix);
            auto *const failed = new catalogs::CatalogsPage(workspace, nullptr);
            failed->resize(1080, 660);
            save(failed, u"catalogs-failed"_s + suffix);
            const QStringList tabs{u"overview"_s, u"properties"_s, u"access"_s, u"history"_s, u"events"_s};
            for (int tab = 0; tab < tabs.size(); ++tab) {
                auto *const page = catalogsPage(workspace);
                page->select(tab == 0 ? u"orders-my"_s : u"client-pg-01"_s);
                page->details()->tabs()->setCurrentIndex(tab);
                if (tab == 3) {
                    page->show();
                    QCoreApplication::processEvents();
                    page->details()->history()->setRevisions({examples::revision(u"client-pg-01"_s, 1),
                                                              examples::revision(u"client-pg-01"_s, 2),
                                                              examples::revision(u"client-pg-01"_s, 3)});
                }
                save(page, u"catalogs-"_s + tabs[tab] + suffix);
            }
        }
    }
    return 0;
}
