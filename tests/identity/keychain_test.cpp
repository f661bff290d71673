// Sessions that share a real keychain, as programs and windows of one person do, against an issuer that ends a session whose
// refresh token comes twice. Run under `with_keyring`.
#include "local_issuer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using identity::Session;

class SessionKeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesARotatedTokenBeforeTheOldOneIsForgotten()
    {
        LocalIssuer issuer;
        const auto first = issuer.session();
        QVERIFY(done(first->signIn(issuer.browsing(), {})));
        QCOMPARE(first->kept(), Session::Kept::InKeychain);
        const QJsonArray keys = std::exchange(issuer.keys, {}); // what was given cannot be judged: all but the worst moment to crash
        QCOMPARE(done(issuer.session()->restore({})).error().code, u"identity.bad-keys"_s);
        QCOMPARE(issuer.asked("/token"), 2);
        issuer.keys = keys;
        const auto next = issuer.session();
        QVERIFY(done(next->restore({})));
        QCOMPARE(next->person()->name, u"alice"_s);
        QVERIFY(!issuer.refusedAReuse);
    }

    void renewsWithWhatAnotherProgramKept()
    {
        LocalIssuer issuer;
        const auto first = issuer.session();
        QVERIFY(done(first->signIn(issuer.browsing(), {})));
        const auto old = done(first->authorization().token(std::nullopt, {}));
        QVERIFY(done(issuer.session()->restore({})));
        QVERIFY(done(first->authorization().token(*old, {})));
        QVERIFY(!issuer.refusedAReuse);
    }

    void takesTurnsWithAnotherProgram()
    {
        LocalIssuer issuer;
        const auto first = issuer.session();
        const auto second = issuer.session();
        QVERIFY(done(first->signIn(issuer.browsing(), {})));
        QVERIFY(done(second->restore({})));
        const auto one = done(first->authorization().token(std::nullopt, {}));
        const auto other = done(second->authorization().token(std::nullopt, {}));
        issuer.slowness = 300ms;
        std::optional<Result<Secret>> here;
        std::optional<Result<Secret>> there;
        deliver(first->authorization().token(*one, {}), &here); // both are refused at once
        deliver(second->authorization().token(*other, {}), &there);
        QTRY_VERIFY(here.has_value() && there.has_value());
        QVERIFY(here->has_value() && there->has_value());
        QVERIFY(!issuer.refusedAReuse);
        QCOMPARE(issuer.asked("/token"), 4);
    }

    void isOverForAllWhoShareItWhenOneSignsOut()
    {
        LocalIssuer issuer;
        const auto first = issuer.session();
        const auto second = issuer.session();
        QVERIFY(done(first->signIn(issuer.browsing(), {})));
        QVERIFY(done(second->restore({})));
        const auto token = done(second->authorization().token(std::nullopt, {}));
        QVERIFY(done(first->signOut({})));
        QCOMPARE(done(second->authorization().token(*token, {})).error().code, u"identity.session-ended"_s);
        QCOMPARE(second->state(), Session::State::Ended);
        QCOMPARE(done(issuer.session()->restore({})).error().code, u"identity.not-signed-in"_s);
    }
};

QTEST_GUILESS_MAIN(SessionKeychainTest)
#include "keychain_test.moc"
