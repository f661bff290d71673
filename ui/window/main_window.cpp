#include "window/main_window.h"

#include "activity/activity_pane.h"
#include "help_window/help_window.h"
#include "kerberos_page/kerberos_page.h"
#include "shell/language.h"
#include "shell/session_notice.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "widgets/banner.h"
#include "widgets/dropped_file.h"
#include "widgets/search_field.h"
#include "workspace/deliver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using shell::Place;

namespace window {

namespace {

constexpr QSize usualSize {1280, 800};
constexpr QSize leastSize {960, 600};

} // namespace

MainWindow::MainWindow(workspace::Workspaces &workspaces, theme::Appearance &appearance, shell::Preferences &preferences)
    : m_workspaces(workspaces)
    , m_appearance(appearance)
    , m_preferences(preferences)
    , m_leaving(workspaces, this)
{
    setWindowTitle(u"Catalog Manager Pro"_s);
    setAcceptDrops(true);
    setMinimumSize(leastSize);
    if (!restoreGeometry(m_preferences.geometry())) {
        resize(usualSize);
    }
    m_centre = new QWidget(this);
    auto *const column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new shell::TopBar(m_workspaces, m_appearance, m_centre);
    m_rail = new shell::Navigation(m_centre);
    m_pages = new PageHost(m_workspaces, m_centre);
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_pages, 1);
    column->addWidget(m_bar);
    column->addWidget(new shell::SessionNotice(m_workspaces, m_centre));
    column->addLayout(middle, 1);
    column->addWidget(new shell::StatusLine(m_workspaces, m_centre));
    setCentralWidget(m_centre);

    connect(m_rail, &shell::Navigation::chosen, m_pages, &PageHost::go);
    connect(m_pages, &PageHost::placeChanged, m_rail, &shell::Navigation::setCurrent);
    connect(m_pages, &PageHost::helpWanted, this, &MainWindow::showHelp);
    connect(m_bar, &shell::TopBar::environmentChosen, this, &MainWindow::open);
    connect(m_bar, &shell::TopBar::environmentsWanted, this, [this] { m_pages->go(Place::Environments); });
    connect(m_bar, &shell::TopBar::paletteWanted, this, &MainWindow::openPalette);
    connect(m_bar, &shell::TopBar::languageChosen, this, &MainWindow::setLanguage);
    connect(m_bar, &shell::TopBar::themeChosen, this, &MainWindow::setTheme);
    connect(m_bar, &shell::TopBar::signInWanted, this, &MainWindow::signIn);
    connect(m_bar, &shell::TopBar::signOutWanted, this, &MainWindow::signOut);
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &MainWindow::showActivity);
    connect(&m_leaving, &Leaving::ready, this, &QWidget::close);
    giveKeys();
    showActivity();
}

void MainWindow::giveKeys()
{
    const auto key = [this](const QString &sequence, auto action) {
        auto *const shortcut = new QShortcut(QKeySequence(sequence), this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(u"Ctrl+K"_s, [this] { openPalette(); });
    key(u"Ctrl+N"_s, [this] { m_pages->addCatalog(); });
    key(u"F1"_s, [this] { showHelp(m_pages->page()->helpPage()); });
    key(u"F5"_s, [this] { m_pages->page()->refresh(); });
    key(u"Ctrl+F"_s, [this] {
        if (QWidget *const field = m_pages->page()->searchField()) {
            field->setFocus(Qt::ShortcutFocusReason);
        }
    });
    const auto act = [this] {
        QAbstractButton *const button = m_pages->page()->mainAction();
        if (button != nullptr && button->isVisible() && button->isEnabled()) {
            button->click();
        }
    };
    key(u"Ctrl+Return"_s, act);
    key(u"Ctrl+Enter"_s, act);
    key(u"Esc"_s, [this] { static_cast<void>(m_pages->page()->goBack()); });
    for (size_t i = 0; i < shell::places().size(); ++i) {
        key(u"Ctrl+%1"_s.arg(i + 1), [this, place = shell::places()[i].place] { m_pages->go(place); });
    }
}

// Each environment has its own activity: the pane is the front one's.
void MainWindow::showActivity()
{
    delete m_activity;
    workspace::Workspace *const current = m_workspaces.current();
    if (current == nullptr) {
        return;
    }
    auto *const pane = new activity::ActivityPane(*current, m_centre);
    connect(pane, &activity::ActivityPane::openRequested, m_pages, &PageHost::showJob);
    connect(pane, &activity::ActivityPane::recoverRequested, this, [current](const QString &catalog) {
        current->begin(workspace::Recovery {catalog, provisioning::Direction::Automatic});
    });
    auto *const column = qobject_cast<QVBoxLayout *>(m_centre->layout());
    column->insertWidget(column->count() - 1, pane); // above the status line
    m_activity = pane;
}

void MainWindow::open(const cluster::EnvironmentFile &file)
{
    m_preferences.setEnvironment(file.name);
    m_workspaces.open(file);
}

void MainWindow::signIn()
{
    if (workspace::Workspace *const current = m_workspaces.current(); current != nullptr && current->session() != nullptr) {
        shell::SessionNotice::signIn(*current->session());
    }
}

void MainWindow::signOut()
{
    workspace::Workspace *const current = m_workspaces.current();
    if (current != nullptr && current->session() != nullptr && !current->hasWorkUnderWay()) {
        auto leaving = current->session()->signOut({}); // forgotten here at once; the session says where the issuer was not told
        workspace::deliver(std::move(leaving), current->session(), [](const Result<> &) {});
    }
}

void MainWindow::setLanguage(const QString &language)
{
    shell::speak(language);
    m_preferences.setLanguage(language);
}

void MainWindow::setTheme(theme::Choice choice)
{
    m_appearance.setChoice(choice);
    m_preferences.setTheme(choice);
}

void MainWindow::openPalette()
{
    auto *const palette = new shell::CommandPalette(commands(), this);
    palette->open();
}

std::vector<shell::Command> MainWindow::commands()
{
    std::vector<shell::Command> all;
    if (m_workspaces.current() == nullptr || !m_workspaces.current()->refusal()) {
        all.push_back({tr("Add a catalog"), u"Ctrl+N"_s, u"plus"_s, [this] { m_pages->addCatalog(); }});
    }
    int number = 1;
    for (const shell::PlaceShown &shown : shell::places()) {
        all.push_back({tr("Go to: %1").arg(shell::titleOf(shown.place)), u"Ctrl+%1"_s.arg(number++),
                       QString::fromLatin1(shown.icon), [this, place = shown.place] { m_pages->go(place); }});
    }
    all.push_back({tr("Help"), u"F1"_s, u"info"_s, [this] { showHelp(m_pages->page()->helpPage()); }});
    all.push_back({tr("Refresh"), u"F5"_s, u"refresh"_s, [this] { m_pages->page()->refresh(); }});
    if (workspace::Workspace *const current = m_workspaces.current()) {
        if (const auto *const session = current->session()) {
            session->state() == identity::Session::State::SignedIn
                ? all.push_back({tr("Sign out"), current->environment().name, u"user"_s, [this] { signOut(); }})
                : all.push_back({tr("Sign in"), current->environment().name, u"user"_s, [this] { signIn(); }});
        }
        for (const provisioning::CatalogEntry &entry : current->catalogs().entries()) {
            all.push_back({entry.name, tr("catalog"), u"database"_s, [this, name = entry.name] { m_pages->showCatalog(name); }});
        }
    }
    for (const cluster::EnvironmentFile &file : m_workspaces.environments()) {
        all.push_back({tr("Switch to: %1").arg(file.name), tr("environment"), u"globe"_s, [this, file] { open(file); }});
    }
    all.push_back({u"English"_s, tr("language"), u"settings"_s, [this] { setLanguage(u"en"_s); }});
    all.push_back({u"Français"_s, tr("language"), u"settings"_s, [this] { setLanguage(u"fr"_s); }});
    all.push_back({tr("Light"), tr("theme"), u"sun"_s, [this] { setTheme(theme::Choice::Light); }});
    all.push_back({tr("Dark"), tr("theme"), u"moon"_s, [this] { setTheme(theme::Choice::Dark); }});
    all.push_back({tr("Like the desktop"), tr("theme"), u"settings"_s, [this] { setTheme(theme::Choice::System); }});
    return all;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setGeometry(saveGeometry());
    const auto *const kerberos = m_pages->kerberos();
    const bool changes = kerberos != nullptr && kerberos->isModified() && !m_changesMayGo;
    if (m_leaving.mayLeave() && !changes) {
        event->accept();
        return;
    }
    event->ignore();
    changes ? askAboutChanges() : askBeforeLeaving();
}

void MainWindow::ask(widgets::Banner *question)
{
    delete m_question;
    m_question = question;
    qobject_cast<QVBoxLayout *>(m_centre->layout())->insertWidget(1, m_question);
}

void MainWindow::dropQuestion()
{
    m_question->hide();
    m_question->deleteLater(); // its own button may be asking
    m_question = nullptr;
}

// A krb5.conf that is not saved: the one text the window holds that would be lost (the wizard keeps a draft).
void MainWindow::askAboutChanges()
{
    auto *const kerberos = m_pages->kerberos();
    auto *const question = new widgets::Banner(
        widgets::Tone::Warning, [kerberos] { return tr("%1 has changes that are not saved.").arg(kerberos->unsavedName()); }, m_centre);
    question->setObjectName(u"changesQuestion"_s);
    question->addAction(widgets::ButtonKind::Secondary, [] { return tr("Stay"); }, [this] {
        dropQuestion();
        m_pages->go(Place::Kerberos);
    });
    question->addAction(widgets::ButtonKind::Secondary, [] { return tr("Save, then close"); }, [this, kerberos] {
        dropQuestion();
        m_pages->go(Place::Kerberos);
        if (kerberos->save()) {
            close();
        }
    });
    question->addAction(widgets::ButtonKind::Danger, [] { return tr("Close without saving"); }, [this] {
        dropQuestion();
        m_changesMayGo = true;
        close();
    });
    ask(question);
}

void MainWindow::askBeforeLeaving()
{
    if (m_question && m_question->objectName() == "leavingQuestion"_L1) {
        m_question->setFocus();
        return;
    }
    const auto words = [this] {
        const int jobs = m_leaving.jobsUnderWay();
        return m_leaving.isLeaving() ? tr("The window closes when %n job(s) have come to their end.", nullptr, jobs)
                                     : tr("%n job(s) are under way. What is begun is finished or undone first.", nullptr, jobs);
    };
    ask(new widgets::Banner(widgets::Tone::Warning, words, m_centre));
    m_question->setObjectName(u"leavingQuestion"_s);
    m_question->addAction(widgets::ButtonKind::Secondary, [] { return tr("Stay"); }, [this] {
        m_leaving.stay();
        m_changesMayGo = false;
        dropQuestion();
    });
    m_question->addAction(widgets::ButtonKind::Secondary, [] { return tr("Finish, then close"); }, [this] { m_leaving.leaveWhenDone(); });
    m_question->addAction(widgets::ButtonKind::Danger, [] { return tr("Undo, then close"); }, [this] { m_leaving.undoAndLeave(); });
    m_leaving.watch();
    connect(&m_leaving, &Leaving::changed, m_question, [this, words] {
        if (m_question && m_leaving.mayLeave() && !m_leaving.isLeaving()) { // nothing is left to ask about
            dropQuestion();
        } else if (m_question) {
            m_question->setWords(words);
        }
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    widgets::welcomeFile(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_pages->openFile(widgets::droppedFile(event->mimeData()));
}

void MainWindow::showHelp(const QString &page)
{
    if (!m_help) {
        m_help = new help_window::HelpWindow(m_workspaces.library(), this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->open(page);
}

} // namespace window
