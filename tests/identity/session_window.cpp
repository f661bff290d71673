#include "session_window.h"

#include "shell/language.h"

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

using namespace Qt::StringLiterals;
using identity::Session;
using workspace::Connection;
using workspace::Job;

namespace {

QJsonObject stackJson()
{
    QFile file(qEnvironmentVariable("CM_SANDBOX"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

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

void SessionWindow::initTestCase()
{
    m_appearance = qApp->findChild<theme::Appearance *>(); // of an earlier test of this program
    if (m_appearance == nullptr) {
        const auto appearance = theme::Appearance::install(*qApp, theme::Choice::Light);
        QVERIFY(appearance.has_value());
        m_appearance = *appearance;
    }
    auto library = connectors::Library::builtIn();
    QVERIFY(library.has_value());
    m_library = std::make_shared<const connectors::Library>(std::move(*library));
}

void SessionWindow::init()
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

void SessionWindow::cleanup()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_workspaces->withWorkUnderWay().empty(), patience);
    for (workspace::Workspace *open : m_workspaces->opened()) {
        holdsNoToken(*open->session());
        static_cast<void>(flow::finished(open->session()->signOut({})));
    }
    m_window.reset();
    m_workspaces.reset();
}

void SessionWindow::sitsBefore(const QString &person) const
{
    const QJsonObject stack = stackJson();
    const QJsonObject settings {{u"user"_s, person},
                                {u"password_file"_s, stack["keycloak"_L1]["password_files"_L1][person]},
                                {u"ca"_s, stack["ca"_L1]}};
    write(m_folder->filePath(u"browser.json"_s), QJsonDocument(settings).toJson());
}

void SessionWindow::admin(const QStringList &words) const
{
    QCOMPARE(QProcess::execute(here(u"realm_admin.py"_s), words), 0);
}

void SessionWindow::letPodsBePatched(bool may) const
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

QString SessionWindow::shortLived(const QString &name) const
{
    return m_sandbox.environmentFile(u"session"_s, [&name](cluster::Environment &environment) {
        environment.name = name;
        environment.identity.clientId = u"short-lived"_s; // its access tokens last 8 s
    });
}

void SessionWindow::open(const QString &file)
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

void SessionWindow::signIn()
{
    click(u"Sign in"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), Session::State::SignedIn, patience);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
}

QString SessionWindow::texts() const
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

QString SessionWindow::menu() const
{
    QMenu *const menu = m_window->findChild<QPushButton *>(u"personMenu"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QStringList lines;
    for (const QAction *action : menu->actions()) {
        lines += action->text();
    }
    return lines.join(u'\n');
}

QPushButton *SessionWindow::button(const QString &text) const
{
    for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

void SessionWindow::click(const QString &text) const
{
    QTRY_VERIFY2(button(text) != nullptr, qPrintable(text + u" is not among:\n"_s + texts()));
    QTest::mouseClick(button(text), Qt::LeftButton);
}

void SessionWindow::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter); // without it Qt knows no target of the drop
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void SessionWindow::picture(const QString &name) const
{
    if (!qEnvironmentVariableIsSet("CM_PICTURES")) {
        return;
    }
    for (const QString &language : {u"fr"_s, u"en"_s}) { // English last: the tests read it
        m_window->setLanguage(language);
        for (const auto &[choice, suffix] : {std::pair {theme::Choice::Dark, u"dark"_s}, {theme::Choice::Light, u"light"_s}}) {
            m_appearance->setChoice(choice);
            QTest::qWait(400); // every layout anew
            const QString file = u"%1/%2-%3-%4.png"_s.arg(qEnvironmentVariable("CM_PICTURES"), name, suffix, language);
            QVERIFY(m_window->grab().save(file));
        }
    }
}

void SessionWindow::holdsNoToken(Session &session) const
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
