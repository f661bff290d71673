// What the window does with Kerberos files, without an environment, a network or a sign-in.
#include "cluster/environment_files.h"
#include "kerberos_examples.h"
#include "kerberos_page/config_tab.h"
#include "kerberos_page/kerberos_page.h"
#include "page_rig.h"
#include "widgets/banner.h"
#include "window/main_window.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>

using namespace pagerig;
using shell::Place;

class KerberosWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto installed = theme::Appearance::install(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme::Choice::Light);
        QVERIFY(installed);
        m_appearance = *installed;
        speak(u"en"_s);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<shell::Preferences>(m_folder->path());
        m_workspaces = std::make_unique<workspace::Workspaces>(library(), workspace::Workspaces::Folders{m_folder->path(), m_folder->path()});
        m_window = std::make_unique<window::MainWindow>(*m_workspaces, *m_appearance, *m_preferences);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_workspaces.reset();
    }

    void aKrb5ConfDroppedAnywhereOpensOnItsPage()
    {
        drop(u"anything.txt"_s, kerberosexamples::broken);
        QCOMPARE(m_window->pages().place(), Place::Kerberos);
        QCOMPARE(m_window->pages().kerberos()->configuration()->editor()->content(), kerberosexamples::broken);
    }

    void aKeytabDroppedAnywhereIsLookedInto()
    {
        drop(u"service.kt"_s, kerberosexamples::keytab());
        QCOMPARE(m_window->pages().place(), Place::Kerberos);
        QVERIFY(readable(m_window->pages().kerberos()).contains(u"3 keys"_s));
    }

    void anotherEnvironmentInFrontLeavesTheTextAlone()
    {
        drop(u"krb5.conf"_s, kerberosexamples::broken);
        const cluster::Environment other = nowhere(*m_folder, u"other"_s);
        const auto path = cluster::writeEnvironment(m_folder->path(), other, cluster::Overwrite::No);
        QVERIFY(path);
        m_workspaces->open({u"other"_s, *path});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->pages().go(Place::Kerberos);
        QCOMPARE(m_window->pages().kerberos()->configuration()->editor()->content(), kerberosexamples::broken);
    }

    void closingAsksAboutATextThatIsNotSaved()
    {
        drop(u"krb5.conf"_s, kerberosexamples::clean);
        QTest::keyClicks(m_window->pages().kerberos()->configuration()->editor(), u"# "_s);
        QVERIFY(!m_window->close());
        auto *const question = m_window->findChild<widgets::Banner *>(u"changesQuestion"_s);
        QVERIFY(question != nullptr);
        const auto buttons = question->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.last(), Qt::LeftButton); // Close without saving
        QVERIFY(!m_window->isVisible());
        QCOMPARE(contentOf(m_folder->filePath(u"krb5.conf"_s)), kerberosexamples::clean);
    }

private:
    void drop(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        write(path, bytes);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    theme::Appearance *m_appearance = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Preferences> m_preferences;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
    std::unique_ptr<window::MainWindow> m_window;
};

QTEST_MAIN(KerberosWindowTest)
#include "kerberos_window_test.moc"
