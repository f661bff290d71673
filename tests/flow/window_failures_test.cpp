// The failures of real servers as the wizard shows them: at the review where nothing was sent yet, at their step where
// something had begun; cause and remedy in both languages, and nothing is left behind.
#include "../ui/page_rig.h"
#include "run/run_view.h"
#include "sandbox.h"
#include "widgets/error_notice.h"
#include "wizard/review_page.h"
#include "wizard/run_page.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QProcess>
#include <QTcpServer>

using namespace pagerig;
using wizard::Wizard;

namespace {

using Change = std::function<void(cluster::Environment &)>;

struct Expected {
    QStringList codes; // any of them
    QString step; // where it stands; empty: at the review, before anything was sent
    QString remedyHolds; // something to type or to look at, the same in both languages
};

} // namespace

class WindowFailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        speak(u"en"_s);
        m_before = m_sandbox.photograph();
    }
    void cleanup() { QCOMPARE(m_sandbox.photograph(), m_before); }

    void aDeadHostStandsAtTheProbeWithWhatToTry();
    void aPersonWithoutTheRightIsToldAtTheReview();
    void anUntrustedCertificateStandsAtTheReview();
    void aTrinoThatDoesNotKnowThePersonStandsAtTheReview();
    void aMountThatNeverComesStandsAtTheCreation();
    void aRuleThatIsNeverLoadedStandsAtTheOpening();
    void aTrinoInStaticModeStandsAtTheCreation();
    void anOpaThatIsDownStandsAtTheReview();
    void cancellingSaysThatAllWasUndone();

private:
    // Through the pages by their main button, until it cannot go on.
    void fails(const QString &user, const Change &change, const QByteArray &definition, const Expected &expected) const;
    void saysInBothLanguages(const QWidget *page, const Error &error, const Expected &expected) const;

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
};

void WindowFailuresTest::saysInBothLanguages(const QWidget *page, const Error &error, const Expected &expected) const
{
    QString before;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        speak(language);
        const auto words = text::explain(error);
        const QString shown = readable(page);
        QVERIFY2(shown.contains(words.cause), qPrintable(words.cause + u"\n—\n"_s + shown));
        const QString firstLine = words.remedy.section(u'\n', 0, 0);
        QVERIFY2(shown.contains(firstLine), qPrintable(firstLine + u"\n—\n"_s + shown));
        QVERIFY2(words.remedy.contains(expected.remedyHolds), qPrintable(words.remedy));
        QVERIFY(words.cause != before);
        before = words.cause;
    }
    speak(u"en"_s);
}

void WindowFailuresTest::fails(const QString &user, const Change &change, const QByteArray &definition,
                               const Expected &expected) const
{
    QTemporaryDir folder;
    cluster::Environment environment = m_sandbox.environment(user);
    if (change) {
        change(environment);
    }
    workspace::Workspace workspace(environment, library(), folder.filePath(u"state"_s));
    Wizard wizard(workspace, nullptr);
    wizard.resize(1060, 700);
    wizard.show();
    wizard.startFrom(catalog::parseDefinition(definition, u"dropped.yaml"_s));
    auto *const review = wizard.findChild<wizard::ReviewPage *>();
    auto *const run = wizard.findChild<wizard::RunPage *>();
    const auto refused = [review] { return review->notice()->isVisible(); };
    while (wizard.step() != Wizard::Run && !refused()) {
        QTRY_VERIFY_WITH_TIMEOUT(wizard.mainAction()->isEnabled() || refused(), 60'000);
        if (!refused()) {
            wizard.mainAction()->click();
        }
    }
    if (expected.step.isEmpty()) {
        QVERIFY2(refused(), qPrintable(readable(&wizard)));
        const Error error = *review->notice()->error();
        QVERIFY2(expected.codes.contains(error.code), qPrintable(error.code));
        QVERIFY(!wizard.mainAction()->isEnabled());
        saysInBothLanguages(review, error, expected);
        return;
    }
    QVERIFY2(wizard.step() == Wizard::Run, qPrintable(readable(&wizard)));
    QTRY_VERIFY_WITH_TIMEOUT(!run->isUnderWay(), 90'000);
    QVERIFY(run->job()->report().has_value());
    QCOMPARE(run->job()->report()->end, provisioning::End::RolledBack);
    QCOMPARE(run->job()->report()->failedStep, expected.step);
    const Error error = *run->job()->error();
    QVERIFY2(expected.codes.contains(error.code), qPrintable(error.code));
    saysInBothLanguages(run, error, expected);
}

void WindowFailuresTest::aDeadHostStandsAtTheProbeWithWhatToTry()
{
    QTcpServer once; // a port that was free a moment ago
    QVERIFY(once.listen(QHostAddress::LocalHost));
    const int dead = once.serverPort();
    once.close();
    fails(u"alice"_s, {}, m_sandbox.definition(u"dead"_s, m_sandbox.passwordFile(), dead),
          {{u"source.unreachable"_s}, u"probe"_s, u"nc -zv 127.0.0.1 %1"_s.arg(dead)});
}

void WindowFailuresTest::aPersonWithoutTheRightIsToldAtTheReview()
{
    fails(u"carol"_s, {}, m_sandbox.definition(u"denied"_s, m_sandbox.passwordFile()),
          {{u"run.not-permitted"_s}, {}, u"kubectl auth can-i patch secrets"_s});
}

void WindowFailuresTest::anUntrustedCertificateStandsAtTheReview()
{
    fails(u"alice"_s, [](cluster::Environment &changed) { changed.trino.caFile.clear(); },
          m_sandbox.definition(u"untrusted"_s, m_sandbox.passwordFile()), {{u"http.tls-untrusted"_s}, {}, u"SHA-256"_s});
}

void WindowFailuresTest::aTrinoThatDoesNotKnowThePersonStandsAtTheReview()
{
    const QString wrong = m_sandbox.write(u"trino-wrong"_s, QByteArray::number(QDateTime::currentMSecsSinceEpoch()));
    fails(u"alice"_s, [&wrong](cluster::Environment &changed) { changed.trino.secret->name = wrong; },
          m_sandbox.definition(u"stranger"_s, m_sandbox.passwordFile()), {{u"trino.not-signed-in"_s}, {}, u"trino.authentication"_s});
}

void WindowFailuresTest::aMountThatNeverComesStandsAtTheCreation()
{
    const Change change = [](cluster::Environment &changed) {
        changed.trino.podSelector = u"app.kubernetes.io/name=nobody"_s; // so no pod is annotated, and none checked
        changed.mounts.credentials += u"/not-mounted"_s;
        changed.limits.mount = std::chrono::seconds {2};
    };
    fails(u"alice"_s, change, m_sandbox.definition(u"unmounted"_s, m_sandbox.passwordFile()),
          {{u"run.mount-timeout"_s}, u"create"_s, u"limits.mount_seconds"_s});
}

void WindowFailuresTest::aRuleThatIsNeverLoadedStandsAtTheOpening()
{
    QFile off(QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/policy-watcher-off"_s);
    QVERIFY(off.open(QIODevice::WriteOnly));
    const Change change = [](cluster::Environment &changed) { changed.limits.policy = std::chrono::seconds {2}; };
    fails(u"alice"_s, change, m_sandbox.definition(u"unwatched"_s, m_sandbox.passwordFile()),
          {{u"run.policy-not-loaded"_s}, u"open-access"_s, u"kube-mgmt"_s});
    off.remove();
}

void WindowFailuresTest::aTrinoInStaticModeStandsAtTheCreation()
{
    const QString other = m_sandbox.folder() + u"/static"_s;
    const QString program = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s;
    QCOMPARE(QProcess::execute(program, {u"up"_s, u"--dir"_s, other, u"--with"_s, u"trino,opa"_s, u"--catalog-management"_s, u"static"_s}), 0);
    QFile file(other + u"/stack.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject fixed = QJsonDocument::fromJson(file.readAll()).object();
    const Change change = [&fixed](cluster::Environment &changed) { // the other sandbox's Trino, this one's Kubernetes
        const QJsonValue trino = fixed["trino"_L1];
        changed.trino.url = QUrl(trino["url"_L1].toString());
        changed.trino.caFile = fixed["ca"_L1].toString();
        changed.trino.secret->name = trino["users"_L1]["alice"_L1]["password_file"_L1].toString();
    };
    fails(u"alice"_s, change, "name: on-static\nconnector: tpch\nallow_roles: [akko-admin]\n",
          {{u"trino.static-mode"_s}, u"create"_s, u"catalog.management=dynamic"_s});
    QProcess::execute(program, {u"down"_s, u"--dir"_s, other, u"--purge"_s});
}

void WindowFailuresTest::anOpaThatIsDownStandsAtTheReview()
{
    m_sandbox.stack({u"stop-server"_s, u"opa"_s});
    fails(u"alice"_s, {}, m_sandbox.definition(u"no-opa"_s, m_sandbox.passwordFile()),
          {{u"trino.policy-unavailable"_s, u"http.unreachable"_s}, {}, {}}); // whichever of the two was asked first
    m_sandbox.stack({u"start-server"_s, u"opa"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox.query(u"bob"_s, u"SELECT 1"_s).has_value(), 15'000); // its policies are back
}

void WindowFailuresTest::cancellingSaysThatAllWasUndone()
{
    QTemporaryDir folder;
    workspace::Workspace workspace(m_sandbox.environment(u"alice"_s), library(), folder.filePath(u"state"_s));
    run::RunView view;
    view.resize(800, 600);
    view.show();
    workspace::Job *const job = workspace.begin(workspace::Registration {
        catalog::parseDefinition(m_sandbox.definition(u"stopped"_s, m_sandbox.passwordFile()), u"x"_s).definition,
        {{u"connection-password"_s, Secret::fromBytes(contentOf(m_sandbox.passwordFile()).trimmed())}}});
    view.setJob(job);
    QTRY_COMPARE_WITH_TIMEOUT(job->phase(), workspace::Job::Phase::Ready, 30'000);
    job->start();
    QTRY_VERIFY(view.cancelButton()->isVisible());
    QTest::mouseClick(view.cancelButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(job->phase(), workspace::Job::Phase::Ended, 60'000);
    QCOMPARE(job->report()->end, provisioning::End::RolledBack);
    saysInBothLanguages(&view, *job->error(), {});
}

QTEST_MAIN(WindowFailuresTest)
#include "window_failures_test.moc"
