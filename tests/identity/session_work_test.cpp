// Work under a session: it waits for a person whose session ended, and is off for one without the role.
#include "session_window.h"

#include "catalogs/catalogs_page.h"
#include "catalogs/wishes.h"
#include "wizard/wizard.h"

#include <QFileInfo>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using identity::Session;
using workspace::Job;

class SessionWorkTest : public SessionWindow {
    Q_OBJECT

private Q_SLOTS:
    void workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain_data();
    void workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain();
    void withoutTheRoleAllIsReadableAndEachDisabledActionSaysWhichIsMissing();
};

void SessionWorkTest::workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain_data()
{
    QTest::addColumn<bool>("duringTheRun");
    QTest::newRow("before it is begun") << false;
    QTest::newRow("in the middle of it") << true;
}

void SessionWorkTest::workWaitsForThePersonWhoseSessionEndedAndGoesOnWithNothingTypedAgain()
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

void SessionWorkTest::withoutTheRoleAllIsReadableAndEachDisabledActionSaysWhichIsMissing()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"only-read"_s), u"--yes"_s}).exitCode, 0);
    const auto tidy = qScopeGuard([this] { static_cast<void>(m_sandbox.call({u"delete"_s, u"only-read"_s, u"--yes"_s})); });
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
    QVERIFY2(missing.size() > 10, qPrintable(missing.join(u", "_s)));
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
}

std::unique_ptr<QObject> makeSessionWorkTest()
{
    return std::make_unique<SessionWorkTest>();
}

#include "session_work_test.moc"
