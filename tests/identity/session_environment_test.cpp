// The test of an environment under a session: who one is at each endpoint, and whom one trusts.
#include "session_window.h"

#include "cluster/trust.h"
#include "environments_page/check_panel.h"

#include <QLabel>
#include <QProcess>

using namespace Qt::StringLiterals;
using identity::Session;

class SessionEnvironmentTest : public SessionWindow {
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentsTestSaysWhoOneIsAndWhetherAllAgreeOnAdmins();
    void aCaIsImportedAfterItsFingerprintWasShown();
};

void SessionEnvironmentTest::theEnvironmentsTestSaysWhoOneIsAndWhetherAllAgreeOnAdmins()
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

void SessionEnvironmentTest::aCaIsImportedAfterItsFingerprintWasShown()
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

std::unique_ptr<QObject> makeSessionEnvironmentTest()
{
    return std::make_unique<SessionEnvironmentTest>();
}

#include "session_environment_test.moc"
