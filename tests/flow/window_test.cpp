// The whole window on real servers, as a person meets it: one environment opened, a definition dropped, registered,
// seen, the window closed in the middle of work.
#include "heartbeat.h"
#include "sandbox.h"
#include "shell/command_palette.h"
#include "shell/language.h"
#include "text/words.h"
#include "window/main_window.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using shell::Place;
using workspace::Job;

namespace {

constexpr int patience = 60'000; // ms

bool ended(const Job *job)
{
    return job->phase() == Job::Phase::Ended || job->phase() == Job::Phase::Refused;
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto appearance = theme::Appearance::install(*qApp, theme::Choice::Light);
        QVERIFY(appearance.has_value());
        m_appearance = *appearance;
        auto library = connectors::Library::builtIn();
        QVERIFY(library.has_value());
        m_library = std::make_shared<const connectors::Library>(std::move(*library));
    }
    void init() { open(); }
    void cleanup()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_workspaces->withWorkUnderWay().empty(), patience); // of a test that failed midway
        m_window.reset();
        m_workspaces.reset();
    }

    void aDroppedDefinitionIsRegisteredAndSelectedWithoutHoldingTheEventLoop();
    void aSecondDefinitionAsksBeforeItTakesThePlaceOfWhatWasEntered();
    void theLanguageChangesUnderAnOpenWindow();
    void thePaletteGoesToACatalogAndToPages();
    void closingDuringARunAndUndoingLeavesNothing();
    void closingDuringARunAndFinishingRegistersIt();
    void everyControlOfEveryPageHasAName();
    void anEnvironmentThatCannotBeReadSaysWhere();

private:
    void open();
    [[nodiscard]] workspace::Workspace &workspace() const { return *m_workspaces->current(); }
    [[nodiscard]] window::PageHost &pages() const { return m_window->pages(); }
    void drop(const QString &path) const;
    // By the main key on each of the wizard's pages; nullptr where that does not lead to the run.
    [[nodiscard]] Job *toTheRun() const;
    [[nodiscard]] QString texts() const; // all that can be read in the window
    [[nodiscard]] QPushButton *button(const QString &text) const;

    flow::Sandbox m_sandbox;
    theme::Appearance *m_appearance = nullptr;
    std::shared_ptr<const connectors::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Preferences> m_preferences;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
    std::unique_ptr<window::MainWindow> m_window;
};

void WindowTest::open()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<shell::Preferences>(m_folder->path());
    shell::speak(u"en"_s);
    m_workspaces = std::make_unique<workspace::Workspaces>(
        m_library, workspace::Workspaces::Folders {m_folder->path(), m_folder->filePath(u"state"_s)});
    m_workspaces->open({u"alice"_s, m_sandbox.environmentFile(u"alice"_s)});
    QVERIFY(m_workspaces->current() != nullptr);
    m_window = std::make_unique<window::MainWindow>(*m_workspaces, *m_appearance, *m_preferences);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
}

void WindowTest::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

Job *WindowTest::toTheRun() const
{
    auto *const wizard = dynamic_cast<wizard::Wizard *>(pages().page());
    while (wizard != nullptr && wizard->step() != wizard::Wizard::Run) {
        if (!QTest::qWaitFor([wizard] { return wizard->mainAction()->isEnabled(); }, patience)) {
            qWarning("the wizard stops here:\n%s", qPrintable(texts()));
            return nullptr;
        }
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    return workspace().jobs().empty() ? nullptr : workspace().jobs().back();
}

QString WindowTest::texts() const
{
    QString all;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        all += label->isVisible() ? label->text() + u'\n' : QString();
    }
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        all += button->isVisible() ? button->text() + u'\n' : QString();
    }
    return all;
}

QPushButton *WindowTest::button(const QString &text) const
{
    for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

void WindowTest::aDroppedDefinitionIsRegisteredAndSelectedWithoutHoldingTheEventLoop()
{
    drop(m_sandbox.definitionFile(u"window-drop"_s));
    QTest::qWait(100); // the pages are built
    const flow::Heartbeat heart;
    const Job *const job = toTheRun();
    QVERIFY(job != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(ended(job), patience);
    QVERIFY2(job->report() && job->report()->end == provisioning::End::Done,
             job->error() ? qPrintable(text::explain(*job->error()).cause) : "");
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().entry(u"window-drop"_s) != nullptr, 5'000);
    qInfo("the event loop was held for at most %lld ms", static_cast<long long>(heart.worst()));
    QVERIFY(heart.worst() < 50);

    pages().showCatalog(u"window-drop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"window-drop"_s), 5'000);
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"window-drop\".scores.climate_scores"_s).has_value());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"window-drop"_s, u"--yes"_s}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().entry(u"window-drop"_s) == nullptr, 5'000); // the watch tells
}

void WindowTest::aSecondDefinitionAsksBeforeItTakesThePlaceOfWhatWasEntered()
{
    drop(m_sandbox.definitionFile(u"window-first"_s));
    drop(m_sandbox.definitionFile(u"window-second"_s));
    const auto name = [this] { return dynamic_cast<wizard::Wizard *>(pages().page())->definition().name; };
    QTRY_VERIFY(button(u"Take the file"_s) != nullptr);
    QCOMPARE(name(), u"window-first"_s);
    QTest::mouseClick(button(u"Take the file"_s), Qt::LeftButton);
    QTRY_COMPARE(name(), u"window-second"_s);
}

void WindowTest::theLanguageChangesUnderAnOpenWindow()
{
    for (const shell::PlaceShown &shown : shell::places()) {
        pages().go(shown.place);
        m_window->setLanguage(u"en"_s);
        QTest::qWait(20);
        const QString english = texts();
        m_window->setLanguage(u"fr"_s);
        QTest::qWait(20);
        const QString french = texts();
        QVERIFY(english.contains(u"Environments"_s) && french.contains(u"Environnements"_s));
        QVERIFY2(!french.contains(u" the "_s) && !french.contains(u" catalogs"_s), qPrintable(french));
    }
}

void WindowTest::thePaletteGoesToACatalogAndToPages()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<shell::CommandPalette *>();
    QVERIFY(palette != nullptr);
    auto *const line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"audit"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(pages().place(), Place::Audit);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(pages().place(), Place::Catalogs);
}

void WindowTest::closingDuringARunAndUndoingLeavesNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    drop(m_sandbox.definitionFile(u"window-undone"_s));
    const Job *const job = toTheRun();
    QVERIFY(job != nullptr && job->isUnderWay());
    QVERIFY(!m_window->close()); // it asks first
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(button(u"Undo, then close"_s) != nullptr);
    QTest::mouseClick(button(u"Undo, then close"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(ended(job));
    QCOMPARE(job->report()->end, provisioning::End::RolledBack);
    QCOMPARE(m_sandbox.photograph(), before);
}

void WindowTest::closingDuringARunAndFinishingRegistersIt()
{
    drop(m_sandbox.definitionFile(u"window-finished"_s));
    QVERIFY(toTheRun() != nullptr);
    QVERIFY(!m_window->close());
    QTRY_VERIFY(button(u"Finish, then close"_s) != nullptr);
    QTest::mouseClick(button(u"Finish, then close"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"window-finished\".scores.climate_scores"_s).has_value());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"window-finished"_s, u"--yes"_s}).exitCode, 0);
}

// Whoever cannot see the window is told what each control is.
void WindowTest::everyControlOfEveryPageHasAName()
{
    QStringList nameless;
    const auto look = [&](const QString &page) {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool counts = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
            if (!counts || widget->objectName().startsWith(u"qt_"_s)) {
                continue;
            }
            const QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(widget);
            if (interface != nullptr && interface->text(QAccessible::Name).isEmpty()) {
                nameless.append(page + u": "_s + QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
            }
        }
    };
    for (const shell::PlaceShown &shown : shell::places()) {
        pages().go(shown.place);
        QTest::qWait(50);
        look(shell::titleOf(shown.place));
    }
    pages().addCatalog();
    QTest::qWait(50);
    look(u"Add"_s);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void WindowTest::anEnvironmentThatCannotBeReadSaysWhere()
{
    m_workspaces->open({u"broken"_s, m_sandbox.write(u"broken.yaml"_s, "name: broken\ntrino: {url: 'https://t'}\nfoo: 1\n")});
    QVERIFY(m_workspaces->current() == nullptr);
    QTRY_VERIFY(texts().contains(u"broken.yaml:3:1"_s));
    m_window->setLanguage(u"fr"_s);
    QTest::qWait(20);
    QVERIFY2(texts().contains(u"erreur"_s), qPrintable(texts()));
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
