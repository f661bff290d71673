// The main job by the real window, without a display: opens a definition, walks the wizard's own pages, registers, and keeps
// pictures of every page in both languages and themes. What ./run does where nobody can look, and what the README shows.
//   pictures --env-file FILE --folder DIR DEFINITION
#include "shell/language.h"
#include "text/words.h"
#include "window/main_window.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using shell::Place;
using workspace::Job;

namespace {

constexpr auto patience = 90'000; // ms; a registration takes about one second

class Photographer {
public:
    Photographer(window::MainWindow &window, theme::Appearance &appearance, QDir folder)
        : m_window(window)
        , m_appearance(appearance)
        , m_folder(std::move(folder))
    {
    }

    void take(const QString &name)
    {
        for (const auto &[choice, theme] : {std::pair(theme::Choice::Dark, u"dark"_s), std::pair(theme::Choice::Light, u"light"_s)}) {
            m_appearance.setChoice(choice);
            for (const QString &language : {u"fr"_s, u"en"_s}) {
                m_window.setLanguage(language);
                QTest::qWait(400); // LanguageChange is posted, and what it says is laid out after that
                const QString file = m_folder.filePath(u"%1-%2-%3.png"_s.arg(name, theme, language));
                if (!m_window.grab().save(file)) {
                    qFatal("%s cannot be written", qPrintable(file));
                }
            }
        }
        std::fprintf(stderr, "  %s\n", qPrintable(m_folder.filePath(name + u"-*.png"_s)));
    }

private:
    window::MainWindow &m_window;
    theme::Appearance &m_appearance;
    QDir m_folder;
};

int failed(const QString &sentence)
{
    std::fprintf(stderr, "pictures: %s\n", qPrintable(sentence));
    return 1;
}

// Without a font every text is a box, and nothing says so.
bool canWrite()
{
    return QFontMetrics(QApplication::font()).inFont(u'é') && !QFontDatabase::families().isEmpty();
}

bool pressMain(widgets::Page &page)
{
    const auto on = [&page] { return page.mainAction() != nullptr && page.mainAction()->isEnabled(); };
    if (!QTest::qWaitFor(on, patience)) {
        return false;
    }
    page.mainAction()->click();
    return true;
}

// Connection, access, review, run: each page pictured before its main action is pressed.
int registerBy(window::PageHost &pages, Photographer &photographer, workspace::Workspace &workspace)
{
    auto *const wizard = dynamic_cast<wizard::Wizard *>(pages.page());
    if (wizard == nullptr) {
        return failed(u"the definition did not open the wizard"_s);
    }
    for (const auto &[step, name] : {std::pair(wizard::Wizard::Connection, u"2-connection"_s), std::pair(wizard::Wizard::Access, u"3-access"_s),
                                     std::pair(wizard::Wizard::Review, u"4-review"_s)}) {
        if (!QTest::qWaitFor([&] { return wizard->step() == step && wizard->mainAction()->isEnabled(); }, patience)) {
            return failed(u"the wizard does not reach page %1"_s.arg(name));
        }
        photographer.take(name);
        if (!pressMain(*wizard)) {
            return failed(u"page %1 cannot be left"_s.arg(name));
        }
    }
    if (workspace.jobs().empty()) {
        return failed(u"nothing was begun"_s);
    }
    const Job &job = *workspace.jobs().back();
    if (!QTest::qWaitFor([&job] { return job.phase() == Job::Phase::Ended || job.phase() == Job::Phase::Refused; }, patience)) {
        return failed(u"the run does not end"_s);
    }
    if (!job.report() || job.report()->end != provisioning::End::Done) {
        return failed(job.error() ? text::explain(*job.error()).cause : u"not registered"_s);
    }
    std::fprintf(stderr, "  registered in %lld ms\n", static_cast<long long>(job.report()->elapsed.count()));
    QTest::qWait(800); // the schemas are asked for
    photographer.take(u"5-run"_s);
    return 0;
}

int walk(window::MainWindow &window, Photographer &photographer, workspace::Workspace &workspace, const QString &definition)
{
    if (!QTest::qWaitFor([&] { return workspace.catalogs().isLoaded() || workspace.connection().error(); }, patience)
        || !workspace.catalogs().isLoaded()) {
        const auto &error = workspace.connection().error();
        return failed(error ? text::explain(*error).cause : u"the environment does not answer"_s);
    }
    window::PageHost &pages = window.pages();
    photographer.take(u"0-before"_s);
    pages.addCatalog();
    photographer.take(u"1-source"_s);
    pages.go(Place::Catalogs);
    pages.openFile(definition);
    if (const int code = registerBy(pages, photographer, workspace); code != 0) {
        return code;
    }
    const QString name = workspace.jobs().back()->catalog();
    if (!QTest::qWaitFor([&] { return workspace.catalogs().entry(name) != nullptr; }, patience)) {
        return failed(u"the catalog does not appear in the list"_s);
    }
    pages.showCatalog(name);
    QTest::qWait(500);
    photographer.take(u"6-catalogs"_s);
    for (const auto &[place, name] : {std::pair(Place::Health, u"7-health"_s), std::pair(Place::Audit, u"8-audit"_s),
                                      std::pair(Place::Environments, u"9-environments"_s), std::pair(Place::Kerberos, u"10-kerberos"_s)}) {
        pages.go(place);
        QTest::qWait(1500);
        photographer.take(name);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"env-file"_s, {}, u"FILE"_s}, {u"folder"_s, {}, u"DIR"_s}});
    parser.process(application);
    const QTemporaryDir own; // neither preferences nor drafts of the person's
    const auto library = connectors::Library::builtIn();
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    const QDir folder(parser.value(u"folder"_s));
    if (!library || !appearance || parser.positionalArguments().size() != 1 || !folder.mkpath(u"."_s)) {
        return failed(u"pictures --env-file FILE --folder DIR DEFINITION"_s);
    }
    if (!canWrite()) {
        return failed(u"no font is installed"_s);
    }
    shell::Preferences preferences(own.path());
    shell::speak(u"en"_s);
    workspace::Workspaces workspaces(std::make_shared<const connectors::Library>(*library), {own.path(), own.path()});
    const QFileInfo environment(parser.value(u"env-file"_s));
    workspaces.open({environment.completeBaseName(), environment.absoluteFilePath()});
    if (workspaces.current() == nullptr) {
        return failed(u"the environment cannot be read"_s);
    }
    window::MainWindow window(workspaces, **appearance, preferences);
    window.resize(1280, 800);
    window.show();
    Photographer photographer(window, **appearance, folder);
    return walk(window, photographer, *workspaces.current(), QFileInfo(parser.positionalArguments().first()).absoluteFilePath());
}
