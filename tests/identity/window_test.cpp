// Signing in with the window: the real Keycloak with its real form, filled in by `browser` in place of the system's, and
// the Trino and API server that take the tokens. Run under `with_keyring`; CM_PICTURES names a folder for what was seen.
#include "catalogs/catalogs_page.h"
#include "catalogs/wishes.h"
#include "cluster/trust.h"
#include "environments_page/check_panel.h"
#include "sandbox.h"
#include "shell/language.h"
#include "window/main_window.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QDropEvent>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using identity::Session;
using workspace::Connection;
using workspace::Job;

namespace {

constexpr int patience = 60'000; // ms

QJsonObject stackJson()
{
    QFile file(qEnvironmentVariable("CM_SANDBOX"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString here(const QString &file)
{
    return qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/identity/"_s + file;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class SessionWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void signsInByItsButtonAndSaysWhoWithWhichRolesUntilWhen();
    void isSignedInAgainFromTheKeychainAndOutByTheMenu();
    void twoWindowsRenewOneSessionAndNeitherLosesIt();
    void workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain_data();
    void workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain();
    void eachEnvironmentHasItsOwnSession();
    void sayWhyWhenNobodyCouldSignIn();
    void withoutTheRoleAllIsReadableAndEachDisabledActionSaysWhichIsMissing();
    void theEnvironmentsTestSaysWhoOneIsAndWhetherAllAgreeOnAdmins();
    void aCaIsImportedAfterItsFingerprintWasShown();
    void keepsASessionInMemoryOnlyWhereThereIsNoKeychain();

private:
    void open(const QString &file);
    void sitsBefore(const QString &person) const; // the browser, from now on
    void admin(const QStringList &words) const;
    void letPodsBePatched(bool may) const; // by whom the kubelet is made to come at once
    void signIn();
    [[nodiscard]] QString shortLived(const QString &name) const;
    [[nodiscard]] workspace::Workspace &workspace() const { return *m_workspaces->current(); }
    [[nodiscard]] Session &session() const { return *workspace().session(); }
    [[nodiscard]] QString texts() const;
    [[nodiscard]] QString menu() const; // of the person, opened
    void drop(const QString &path) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void click(const QString &text) const;
    void picture(const QString &name) const;
    void holdsNoToken(Session &session) const; // no file of ours, no clipboard, no step's request

    flow::Sandbox m_sandbox;
    theme::Appearance *m_appearance = nullptr;
    std::shared_ptr<const connectors::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Preferences> m_preferences;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
    std::unique_ptr<window::MainWindow> m_window;
};

void SessionWindowTest::initTestCase()
{
    const auto appearance = theme::Appearance::install(*qApp, theme::Choice::Light);
    QVERIFY(appearance.has_value());
    m_appearance = *appearance;
    auto library = connectors::Library::builtIn();
    QVERIFY(library.has_value());
    m_library = std::make_shared<const connectors::Library>(std::move(*library));
}

void SessionWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"bin"_s));
    QVERIFY(QFile::link(here(u"browser"_s), m_folder->filePath(u"bin/xdg-open"_s)));
    qputenv("PATH", (m_folder->filePath(u"bin"_s) + u':' + qEnvironmentVariable("PATH")).toLocal8Bit());
    qputenv("CM_BROWSER", m_folder->filePath(u"browser.json"_s).toLocal8Bit());
    sitsBefore(u"alice"_s);
    m_preferences = std::make_unique<shell::Preferences>(m_folder->path());
    shell::speak(u"en"_s);
    m_workspaces = std::make_unique<workspace::Workspaces>(
        m_library, workspace::Workspaces::Folders {m_folder->path(), m_folder->filePath(u"state"_s)});
}

void SessionWindowTest::cleanup()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_workspaces->withWorkUnderWay().empty(), patience);
    for (workspace::Workspace *open : m_workspaces->opened()) {
        holdsNoToken(*open->session());
        static_cast<void>(flow::finished(open->session()->signOut({})));
    }
    m_window.reset();
    m_workspaces.reset();
}

void SessionWindowTest::sitsBefore(const QString &person) const
{
    const QJsonObject stack = stackJson();
    const QJsonObject settings {{u"user"_s, person},
                                {u"password_file"_s, stack["keycloak"_L1]["password_files"_L1][person]},
                                {u"ca"_s, stack["ca"_L1]}};
    write(m_folder->filePath(u"browser.json"_s), QJsonDocument(settings).toJson());
}

void SessionWindowTest::admin(const QStringList &words) const
{
    QCOMPARE(QProcess::execute(here(u"realm_admin.py"_s), words), 0);
}

void SessionWindowTest::letPodsBePatched(bool may) const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const kubernetes::Client root = m_sandbox.site(everything).endpoints.kubernetes;
    const kubernetes::Resource roles {u"rbac.authorization.k8s.io"_s, u"v1"_s, u"roles"_s, u"Role"_s};
    const QString name = u"catalog-manager"_s;
    const auto role = flow::finished(root.get(roles, name, {}));
    QVERIFY(role.has_value());
    const QJsonArray before = role->object["rules"_L1].toArray();
    QJsonArray rules;
    for (const QJsonValue &value : before) {
        QJsonObject rule = value.toObject();
        if (rule["resources"_L1] == QJsonArray {u"pods"_s}) {
            rule["verbs"_L1] = may ? QJsonArray {u"get"_s, u"list"_s, u"watch"_s, u"patch"_s} : QJsonArray {u"get"_s, u"list"_s, u"watch"_s};
        }
        rules.append(rule);
    }
    if (rules != before) {
        QVERIFY(flow::finished(root.mergePatch(roles, name, {{u"rules"_s, rules}}, {}, kubernetes::DryRun::No, {})).has_value());
        QTest::qWait(500); // the authorizer hears of it by a watch
    }
}

QString SessionWindowTest::shortLived(const QString &name) const
{
    return m_sandbox.environmentFile(u"session"_s, [&name](cluster::Environment &environment) {
        environment.name = name;
        environment.identity.clientId = u"short-lived"_s; // its access tokens last 8 s
    });
}

void SessionWindowTest::open(const QString &file)
{
    m_workspaces->open({QFileInfo(file).completeBaseName(), file});
    QVERIFY(m_workspaces->current() != nullptr);
    if (!m_window) {
        m_window = std::make_unique<window::MainWindow>(*m_workspaces, *m_appearance, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QTRY_VERIFY_WITH_TIMEOUT(workspace().connection().state() != Connection::State::Connecting, patience);
}

void SessionWindowTest::signIn()
{
    click(u"Sign in"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), Session::State::SignedIn, patience);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
}

QString SessionWindowTest::texts() const
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

QString SessionWindowTest::menu() const
{
    QMenu *const menu = m_window->findChild<QPushButton *>(u"personMenu"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QStringList lines;
    for (const QAction *action : menu->actions()) {
        lines += action->text();
    }
    return lines.join(u'\n');
}

QPushButton *SessionWindowTest::button(const QString &text) const
{
    for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

void SessionWindowTest::click(const QString &text) const
{
    QTRY_VERIFY2(button(text) != nullptr, qPrintable(text + u" is not among:\n"_s + texts()));
    QTest::mouseClick(button(text), Qt::LeftButton);
}

void SessionWindowTest::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter); // without it Qt knows no target of the drop
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void SessionWindowTest::picture(const QString &name) const
{
    if (qEnvironmentVariableIsSet("CM_PICTURES")) {
        QVERIFY(m_window->grab().save(qEnvironmentVariable("CM_PICTURES") + u'/' + name + u".png"_s));
    }
}

void SessionWindowTest::holdsNoToken(Session &session) const
{
    if (session.state() != Session::State::SignedIn) {
        return;
    }
    const auto token = flow::finished(session.authorization().token(std::nullopt, {}));
    QVERIFY(token.has_value());
    const QByteArray signature = token->reveal().toByteArray().split('.').last();
    QVERIFY(signature.size() > 40);
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(signature), qPrintable(file.fileName()));
    }
    QVERIFY(!QGuiApplication::clipboard()->text().toUtf8().contains(signature));
    for (const workspace::Workspace *open : m_workspaces->opened()) {
        for (const Job *job : open->jobs()) {
            for (const workspace::JobStep &step : job->steps()) {
                for (const http::Exchange &exchange : step.exchanges) {
                    QVERIFY(!(exchange.curl + exchange.address).toUtf8().contains(signature));
                }
            }
        }
    }
}

void SessionWindowTest::signsInByItsButtonAndSaysWhoWithWhichRolesUntilWhen()
{
    open(m_sandbox.environmentFile(u"session"_s));
    QTRY_VERIFY2(texts().contains(u"Nobody is signed in to"_s), qPrintable(texts()));
    QVERIFY(texts().contains(u"Not signed in"_s));
    picture(u"signed-out"_s);
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

void SessionWindowTest::isSignedInAgainFromTheKeychainAndOutByTheMenu()
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

void SessionWindowTest::twoWindowsRenewOneSessionAndNeitherLosesIt()
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

void SessionWindowTest::workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain_data()
{
    QTest::addColumn<bool>("duringTheRun");
    QTest::newRow("before it is begun") << false;
    QTest::newRow("in the middle of it") << true;
}

void SessionWindowTest::workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain()
{
    QFETCH(bool, duringTheRun);
    const QString delay = QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/mount-delay"_s;
    QFile before(delay);
    const QByteArray usual = before.open(QIODevice::ReadOnly) ? before.readAll() : QByteArray("1");
    before.close();
    open(shortLived(u"ending"_s));
    signIn();
    drop(m_sandbox.definitionFile(u"session-waits"_s));
    auto *const wizard = dynamic_cast<wizard::Wizard *>(m_window->pages().page());
    QVERIFY(wizard != nullptr);
    const auto next = [&] {
        QTRY_VERIFY2_WITH_TIMEOUT(wizard->mainAction()->isEnabled(), qPrintable(texts()), patience);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::processEvents();
    };
    while (wizard->step() != wizard::Wizard::Review) {
        next();
    }
    QTRY_VERIFY_WITH_TIMEOUT(wizard->mainAction()->isEnabled(), patience);
    const auto restore = qScopeGuard([&] {
        write(delay, usual);
        letPodsBePatched(true);
    });
    if (duringTheRun) {
        letPodsBePatched(false);
        write(delay, "20"); // the mount takes its time, and Trino is asked again and again
        next();
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().jobs().empty() && workspace().jobs().back()->isUnderWay(), patience);
    }
    admin({u"end-sessions"_s, u"alice"_s});
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), Session::State::Ended, patience);
    if (!duringTheRun) {
        next();
    }
    QTRY_VERIFY_WITH_TIMEOUT(wizard->step() == wizard::Wizard::Run, patience);
    QTRY_VERIFY2(texts().contains(u"The session of alice in ending has ended. What was begun waits"_s), qPrintable(texts()));
    picture(duringTheRun ? u"ended-in-the-middle"_s : u"ended-before"_s);
    const Job *const job = workspace().jobs().back();
    QTest::qWait(3'000);
    QVERIFY2(job->isUnderWay(), "it waits");

    click(u"Sign in again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(job->phase() == Job::Phase::Ended, patience);
    QVERIFY(job->report() && job->report()->end == provisioning::End::Done);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().entry(u"session-waits"_s) != nullptr, patience);
    QVERIFY(!texts().contains(u"has ended"_s));
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"session-waits\".scores.climate_scores"_s).has_value());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"session-waits"_s, u"--yes"_s}).exitCode, 0);
}

void SessionWindowTest::eachEnvironmentHasItsOwnSession()
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

void SessionWindowTest::sayWhyWhenNobodyCouldSignIn()
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

void SessionWindowTest::withoutTheRoleAllIsReadableAndEachDisabledActionSaysWhichIsMissing()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"only-read"_s), u"--yes"_s}).exitCode, 0);
    sitsBefore(u"victor"_s);
    open(m_sandbox.environmentFile(u"session"_s));
    signIn();
    QTRY_VERIFY2(texts().contains(u"victor · read only"_s), qPrintable(texts()));
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().entry(u"only-read"_s) != nullptr, patience);
    auto *const page = dynamic_cast<catalogs::CatalogsPage *>(m_window->pages().page());
    QVERIFY(page != nullptr);
    page->select(u"only-read"_s);
    const QString why = u"Changing something here needs the role akko-admin, which victor does not have."_s;
    for (const QString &action : {u"Add catalog"_s, u"Import…"_s}) {
        const QPushButton *const one = button(action);
        QVERIFY2(one != nullptr && !one->isEnabled(), qPrintable(action));
        QCOMPARE(one->toolTip(), why);
        QCOMPARE(one->accessibleDescription(), why);
    }
    QStringList missing {u"Delete…"_s, u"Put right…"_s, u"Undo the interrupted run"_s, u"Finish the interrupted run"_s};
    for (const catalogs::WishShown &shown : catalogs::menuWishes()) {
        missing += catalogs::wishWords(shown.wish);
    }
    QCOMPARE(missing.size(), 11);
    for (const QAction *action : page->findChildren<QAction *>()) {
        if (missing.removeAll(action->text()) > 0) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
            QCOMPARE(action->toolTip(), why);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
    picture(u"read-only"_s);
    m_window->setLanguage(u"fr"_s);
    QTest::qWait(20);
    QVERIFY2(button(u"Ajouter un catalogue"_s)->toolTip().contains(u"akko-admin"_s)
                 && button(u"Ajouter un catalogue"_s)->toolTip() != why,
             qPrintable(button(u"Ajouter un catalogue"_s)->toolTip()));
    m_window->setLanguage(u"en"_s);

    // A definition may be looked at and reviewed; the last step is the one that changes something.
    drop(m_sandbox.definitionFile(u"only-looked-at"_s));
    auto *const wizard = dynamic_cast<wizard::Wizard *>(m_window->pages().page());
    QVERIFY(wizard != nullptr);
    while (wizard->step() != wizard::Wizard::Review) {
        QTRY_VERIFY2_WITH_TIMEOUT(wizard->mainAction()->isEnabled(), qPrintable(texts()), patience);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    const workspace::Job *const job = workspace().jobs().back();
    QTRY_VERIFY_WITH_TIMEOUT(job->phase() == Job::Phase::Ready || job->phase() == Job::Phase::Refused, patience);
    QVERIFY(!wizard->mainAction()->isEnabled());
    if (job->phase() == Job::Phase::Ready) {
        QCOMPARE(wizard->mainAction()->toolTip(), why);
    }
    picture(u"read-only-review"_s);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"only-read"_s, u"--yes"_s}).exitCode, 0);
}

void SessionWindowTest::theEnvironmentsTestSaysWhoOneIsAndWhetherAllAgreeOnAdmins()
{
    const auto environment = m_sandbox.environment(u"session"_s);
    QVERIFY(cluster::writeEnvironment(m_folder->path(), environment, cluster::Overwrite::Yes).has_value());
    open(cluster::environmentFiles(m_folder->path()).front().path);
    signIn();
    m_window->pages().go(shell::Place::Environments);
    click(u"Test environment"_s);
    auto *const panel = m_window->findChild<environments_page::CheckPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), patience);
    const auto summary = [panel](provisioning::EndpointKind kind) { return panel->lines()[static_cast<qsizetype>(kind)]->summary(); };
    using provisioning::EndpointKind;
    QVERIFY2(summary(EndpointKind::Trino).startsWith(u"Trino: well, reached, TLS verified, as alice"_s), qPrintable(summary(EndpointKind::Trino)));
    QVERIFY2(summary(EndpointKind::Kubernetes).contains(u"as alice, permitted"_s), qPrintable(summary(EndpointKind::Kubernetes)));
    QVERIFY2(summary(EndpointKind::Identity) == "Sign-in: well, reached, TLS verified, as alice, may change"_L1, qPrintable(summary(EndpointKind::Identity)));
    QVERIFY2(summary(EndpointKind::Admins) == "Who is an admin: well, as alice, may change"_L1, qPrintable(summary(EndpointKind::Admins)));
    QVERIFY2(texts().contains(u"alice is an admin, and all agree on it"_s), qPrintable(texts()));
    picture(u"environment-tested"_s);
}

void SessionWindowTest::aCaIsImportedAfterItsFingerprintWasShown()
{
    QProcess server; // that shows its CA too
    server.start(here(u"trust.py"_s), {u"serve"_s});
    QVERIFY(server.waitForReadyRead(20'000));
    auto environment = m_sandbox.environment(u"session"_s);
    environment.identity.caFile.clear();
    environment.identity.issuer = QUrl(QString::fromUtf8(server.readLine()).trimmed() + u"/realms/akko"_s);
    QVERIFY(cluster::writeEnvironment(m_folder->path(), environment, cluster::Overwrite::Yes).has_value());
    open(cluster::environmentFiles(m_folder->path()).front().path);
    m_window->pages().go(shell::Place::Environments);
    click(u"Test environment"_s);
    auto *const panel = m_window->findChild<environments_page::CheckPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), patience);
    QTRY_VERIFY2(button(u"Look at its certificates"_s) != nullptr, qPrintable(texts()));
    click(u"Look at its certificates"_s);
    const auto ca = cluster::certificatesIn(*cluster::readCa(m_sandbox.environment(u"session"_s).identity.caFile));
    const auto isShown = [&] { // in the panel: the form below shows the same CA for Trino
        return std::ranges::any_of(panel->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"SHA-256 "_s + ca->front().fingerprint);
        });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isShown(), qPrintable(texts()), patience);
    picture(u"certificates"_s);
    click(u"The fingerprint is right: trust this CA"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isAsking(), patience);
    QTRY_VERIFY2(button(u"Look at its certificates"_s) == nullptr, qPrintable(texts())); // believed, and nobody's issuer
    QVERIFY2(texts().contains(u"issuer"_s), qPrintable(texts()));
    click(u"Save"_s);
    const auto saved = cluster::readEnvironment(cluster::environmentFiles(m_folder->path()).front().path);
    QVERIFY(!saved->identity.caFile.isEmpty() && saved->identity.issuer == environment.identity.issuer);
    server.closeWriteChannel();
    QVERIFY(server.waitForFinished(10'000));
}

void SessionWindowTest::keepsASessionInMemoryOnlyWhereThereIsNoKeychain()
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

QTEST_MAIN(SessionWindowTest)
#include "window_test.moc"
