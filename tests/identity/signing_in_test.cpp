// A session in the window: begun, kept, renewed, ended, one for each environment.
#include "session_window.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using identity::Session;

class SigningInTest : public SessionWindow {
    Q_OBJECT

private Q_SLOTS:
    void signsInByItsButtonAndSaysWhoWithWhichRolesUntilWhen();
    void isSignedInAgainFromTheKeychainAndOutByTheMenu();
    void twoWindowsRenewOneSessionAndNeitherLosesIt();
    void eachEnvironmentHasItsOwnSession();
    void sayWhyWhenNobodyCouldSignIn();
    void keepsASessionInMemoryOnlyWhereThereIsNoKeychain();
};

void SigningInTest::signsInByItsButtonAndSaysWhoWithWhichRolesUntilWhen()
{
    open(m_sandbox.environmentFile(u"session"_s));
    QTRY_VERIFY2(texts().contains(u"Nobody is signed in to"_s), qPrintable(texts()));
    QVERIFY(texts().contains(u"Not signed in"_s));
    picture(u"signed-out"_s);
    m_window->setLanguage(u"fr"_s);
    QTRY_VERIFY2(button(u"Se connecter"_s) != nullptr, qPrintable(texts())); // its words go with the language
    m_window->setLanguage(u"en"_s);
    QElapsedTimer clock;
    clock.start();
    signIn();
    qInfo("from the click to the catalogs, the form filled in at once: %lld ms", static_cast<long long>(clock.elapsed()));
    QTRY_VERIFY2(texts().contains(u"alice · akko-admin"_s), qPrintable(texts()));
    QVERIFY(!texts().contains(u"Nobody is signed in"_s));
    QVERIFY2(menu().contains(u"akko-admin, default-roles-akko"_s) && menu().contains(u"Alice Akko"_s), qPrintable(menu()));
    QVERIFY(menu().contains(u"Until "_s) && menu().contains(u"Kept in the system’s keychain"_s) && menu().contains(u"Sign out"_s));
    picture(u"signed-in"_s);
    m_window->setLanguage(u"fr"_s);
    QTest::qWait(20);
    QVERIFY2(menu().contains(u"Se déconnecter"_s) && menu().contains(u"Rôles\u00a0: "_s), qPrintable(menu()));
}

void SigningInTest::isSignedInAgainFromTheKeychainAndOutByTheMenu()
{
    const QString file = m_sandbox.environmentFile(u"session"_s);
    open(file);
    signIn();
    m_window.reset(); // the window is closed, and another one opened
    m_workspaces = std::make_unique<workspace::Workspaces>(
        m_library, workspace::Workspaces::Folders {m_folder->path(), m_folder->filePath(u"state"_s)});
    open(file);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
    QCOMPARE(session().person()->name, u"alice"_s);

    QVERIFY(menu().contains(u"Sign out"_s));
    for (QAction *action : m_window->findChild<QPushButton *>(u"personMenu"_s)->menu()->actions()) {
        if (action->text() == "Sign out"_L1) {
            action->trigger();
            break;
        }
    }
    QTRY_COMPARE(session().state(), Session::State::SignedOut);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"Nobody is signed in to"_s), patience);
    QTRY_VERIFY(workspace().catalogs().entries().empty()); // what was shown was shown to alice
    const auto kept = flow::finished(session().restore({}));
    QCOMPARE(kept.error().code, u"identity.not-signed-in"_s);
}

void SigningInTest::twoWindowsRenewOneSessionAndNeitherLosesIt()
{
    const QString file = shortLived(u"renewing"_s);
    open(file);
    signIn();
    // A second window: the same keychain and state folder, nothing else in common.
    workspace::Workspaces second(m_library, {m_folder->path(), m_folder->filePath(u"state"_s)});
    second.open({u"renewing"_s, file});
    QTRY_VERIFY_WITH_TIMEOUT(second.current()->catalogs().isLoaded(), patience);
    QSignalSpy here(&session(), &Session::changed);
    QSignalSpy there(second.current()->session(), &Session::changed);
    QTest::qWait(14'000); // longer than a token lasts: each has renewed it, twice where the machine keeps up
    QVERIFY(!here.isEmpty() && !there.isEmpty());
    for (workspace::Workspace *const one : {&workspace(), second.current()}) {
        QCOMPARE(one->session()->state(), Session::State::SignedIn);
        one->catalogs().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!one->catalogs().isRefreshing(), patience);
        QVERIFY(!one->catalogs().error());
    }
}

void SigningInTest::eachEnvironmentHasItsOwnSession()
{
    const QString other = shortLived(u"other"_s);
    open(m_sandbox.environmentFile(u"session"_s));
    signIn();
    sitsBefore(u"victor"_s);
    open(other);
    QCOMPARE(session().state(), Session::State::SignedOut);
    signIn();
    QTRY_VERIFY2(texts().contains(u"victor · read only"_s), qPrintable(texts()));
    open(m_sandbox.environmentFile(u"session"_s));
    QTRY_VERIFY2(texts().contains(u"alice · akko-admin"_s), qPrintable(texts()));
}

void SigningInTest::sayWhyWhenNobodyCouldSignIn()
{
    open(m_sandbox.environmentFile(u"session"_s, [](cluster::Environment &environment) {
        environment.identity.issuer = QUrl(u"https://127.0.0.1:9/realms/akko"_s); // nobody listens there
    }));
    click(u"Sign in"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(texts().contains(u"127.0.0.1:9"_s) && session().error(), qPrintable(texts()), patience);
    QVERIFY(button(u"Sign in"_s) != nullptr); // again

    sitsBefore({}); // a browser that is opened, and nobody fills in its form
    open(m_sandbox.environmentFile(u"session"_s));
    click(u"Sign in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"your browser is waited for"_s), patience);
    picture(u"waiting"_s);
    click(u"Cancel"_s);
    QTRY_COMPARE(session().state(), Session::State::SignedOut);
    QCOMPARE(session().error()->code, u"identity.cancelled"_s);
    QTRY_VERIFY(button(u"Sign in"_s) != nullptr);
}

void SigningInTest::keepsASessionInMemoryOnlyWhereThereIsNoKeychain()
{
    if (qEnvironmentVariable("KEYRING") == "unlocked"_L1) {
        return; // the same function again where there is none, or a locked one: see CMakeLists.txt
    }
    open(m_sandbox.environmentFile(u"session"_s));
    signIn();
    QCOMPARE(session().kept(), Session::Kept::InMemory);
    QTRY_VERIFY2(texts().contains(u"the session lasts as long as this program runs"_s), qPrintable(texts()));
    QVERIFY(menu().contains(u"Kept in memory only"_s));
    picture(u"memory-only-"_s + qEnvironmentVariable("KEYRING"));
    click(u"Understood"_s);
    QTRY_VERIFY(!texts().contains(u"as long as this program runs"_s));
    QVERIFY(workspace().catalogs().isLoaded());
}

std::unique_ptr<QObject> makeSigningInTest()
{
    return std::make_unique<SigningInTest>();
}

#include "signing_in_test.moc"
