// The whole window on real servers, as a person meets it: one environment opened, a definition dropped, registered,
// seen, the window closed in the middle of work.
#include "heartbeat.h"
#include "shell/command_palette.h"
#include "text/words.h"
#include "window_rig.h"
#include "help_window/help_window.h"
#include "wizard/taken_over.h"
#include "wizard/wizard.h"

#include <QAccessible>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using shell::Place;
using workspace::Job;

namespace {

bool ended(const Job *job)
{
    return job->phase() == Job::Phase::Ended || job->phase() == Job::Phase::Refused;
}

} // namespace

class WindowTest : public QObject, flow::WindowRig {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dress();
    }
    void init() { open(720); }
    void cleanup() { close(); }

    void aDroppedDefinitionIsRegisteredAndSelectedWithoutHoldingTheEventLoop();
    void aSecondDefinitionAsksBeforeItTakesThePlaceOfWhatWasEntered();
    void aCatalogFileOfTrinosOpensWithEachChangeAndItsReason();
    void helpStandsBesideWhatItIsAbout();
    void theLanguageChangesUnderAnOpenWindow();
    void thePaletteGoesToACatalogAndToPages();
    void closingDuringARunAndUndoingLeavesNothing();
    void closingDuringARunAndFinishingRegistersIt();
    void everyControlOfEveryPageHasAName();
    void anEnvironmentThatCannotBeReadSaysWhere();

private:
    // By the main key on each of the wizard's pages; nullptr where that does not lead to the run.
    [[nodiscard]] Job *toTheRun() const;
};

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

void WindowTest::aCatalogFileOfTrinosOpensWithEachChangeAndItsReason()
{
    drop(m_sandbox.write(u"sales_old.properties"_s, "connector.name=postgresql\nconnection-url=jdbc:postgresql://db:5432/sales?password=canary-in-url\n"
                                                    "connection-user=reader\n"));
    auto *const wizard = front<wizard::Wizard>();
    QVERIFY(wizard != nullptr);
    QCOMPARE(wizard->definition().connector, u"postgresql"_s);
    QCOMPARE(wizard->definition().properties.value(u"connection-url"_s), u"jdbc:postgresql://db:5432/sales"_s);
    QVERIFY(wizard->findChild<wizard::TakenOver *>() != nullptr);
    QTRY_VERIFY2(texts().contains(u"sales_old.properties, line 2"_s), qPrintable(texts())); // the password moved, and why
    QVERIFY(!texts().contains(u"canary-in-url"_s));
    m_window->setLanguage(u"fr"_s);
    QTRY_VERIFY2(texts().contains(u"sales_old.properties, ligne 2"_s), qPrintable(texts()));
}

void WindowTest::helpStandsBesideWhatItIsAbout()
{
    const auto page = [this] {
        const auto *const help = m_window->findChild<help_window::HelpWindow *>();
        return help != nullptr && help->isVisible() ? help->page() : QString();
    };
    pages().go(Place::Kerberos);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_COMPARE(page(), u"connect-hive-hdfs"_s);
    m_window->findChild<help_window::HelpWindow *>()->close();
    QTRY_COMPARE(page(), QString());
    m_window->activateWindow();
    pages().addCatalog();
    auto *const wizard = front<wizard::Wizard>();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_COMPARE(page(), u"connectors"_s);
    QCOMPARE(front<wizard::Wizard>(), wizard); // which stays as it is
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
