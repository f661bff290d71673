// The shared krb5.conf: what a catalog's coming and going makes of it, and what is known of the JVMs that have read it.
#include "provisioning/krb5_readers.h"
#include "provisioning/krb5_share.h"

#include <QTest>

using namespace Qt::StringLiterals;
using provisioning::Krb5Readers;
using provisioning::Krb5Wish;

namespace {

QString conf(const QString &realm, const QString &kdc, const QString &defaultRealm = {})
{
    const QString libdefaults = defaultRealm.isEmpty() ? QString() : u"[libdefaults]\n default_realm = %1\n"_s.arg(defaultRealm);
    return libdefaults + u"[realms]\n %1 = {\n  kdc = %2\n }\n"_s.arg(realm, kdc);
}

cluster::SharedTexts after(cluster::SharedTexts there, const cluster::TextChange &change)
{
    const auto apply = [](QMap<QString, QString> &to, const QMap<QString, std::optional<QString>> &changes) {
        for (auto one = changes.begin(); one != changes.end(); ++one) {
            if (one.value()) {
                to.insert(one.key(), *one.value());
            } else {
                to.remove(one.key());
            }
        }
    };
    apply(there.texts, change.texts);
    apply(there.annotations, change.annotations);
    return there;
}

cluster::SharedTexts with(cluster::SharedTexts there, const Krb5Wish &wish)
{
    const auto outcome = provisioning::arrange(there, wish);
    return outcome ? after(std::move(there), outcome->change) : there;
}

Krb5Wish coming(const QString &catalog, const QString &part)
{
    Krb5Wish wish;
    wish.catalog = catalog;
    wish.part = part;
    return wish;
}

} // namespace

class Krb5Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCatalogThatGoesLeavesTheFileAsItWas()
    {
        const auto one = with({}, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"kdc.acme.lan"_s, u"ACME.LAN"_s)));
        auto two = with(one, coming(u"far"_s, conf(u"FAR.TEST"_s, u"kdc.far.test"_s)));
        QVERIFY(two.texts.value(provisioning::mergedKey).contains(u"FAR.TEST"_s));
        QCOMPARE(with(two, coming(u"far"_s, {})).texts, one.texts);
    }

    void aPartThatIsReplacedCanBeKeptBeside()
    {
        const QString left = conf(u"ACME.LAN"_s, u"kdc.acme.lan"_s);
        const auto one = with({}, coming(u"lake"_s, left));
        Krb5Wish again = coming(u"lake"_s, conf(u"FAR.TEST"_s, u"kdc.far.test"_s));
        again.keepAs = u"lake.v1-ab.before"_s;
        const auto two = with(one, again);
        QCOMPARE(two.texts.value(again.keepAs), left);
        QVERIFY2(!two.texts.value(provisioning::mergedKey).contains(u"ACME.LAN"_s), "what is kept is no part of the file");
        Krb5Wish back = coming(u"lake"_s, two.texts.value(again.keepAs));
        back.filesGone = u"lake.v1-ab."_s;
        QCOMPARE(with(two, back).texts, one.texts);
    }

    void whatStoodThereBeforeUsIsKept()
    {
        cluster::SharedTexts there;
        there.texts.insert(provisioning::mergedKey, conf(u"OLD.TEST"_s, u"kdc.old.test"_s));
        const auto one = with(there, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"kdc.acme.lan"_s)));
        QVERIFY(one.texts.value(provisioning::mergedKey).contains(u"kdc.old.test"_s));
        QCOMPARE(one.texts.value(provisioning::partKey(provisioning::basePart)), there.texts.value(provisioning::mergedKey));
        QVERIFY(with(one, coming(u"lake"_s, {})).texts.value(provisioning::mergedKey).contains(u"kdc.old.test"_s));
    }

    void howLongJavaWaitsForAKdcIsSaidWhereNobodyElseDoes()
    {
        const QString plain = conf(u"ACME.LAN"_s, u"kdc.acme.lan"_s);
        const QString merged = with({}, coming(u"lake"_s, plain)).texts.value(provisioning::mergedKey);
        QVERIFY2(merged.contains(u" kdc_timeout = 3s\n max_retries = 2\n"_s), qPrintable(merged));
        const QString own = with({}, coming(u"lake"_s, u"[libdefaults]\n kdc_timeout = 9s\n"_s + plain)).texts.value(provisioning::mergedKey);
        QVERIFY2(own.contains(u" kdc_timeout = 9s\n"_s) && !own.contains(u"max_retries"_s), qPrintable(own));
    }

    void aContradictionIsShownAndAChoiceIsRemembered()
    {
        const auto one = with({}, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"a"_s, u"ACME.LAN"_s)));
        Krb5Wish wish = coming(u"far"_s, conf(u"FAR.TEST"_s, u"b"_s, u"FAR.TEST"_s));
        const auto refused = provisioning::arrange(one, wish);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"run.krb5-conflict"_s);
        QCOMPARE(refused.error().arguments.value(u"where"_s), u"libdefaults/default_realm"_s);
        wish.choices.insert(u"libdefaults/default_realm"_s, u"lake"_s);
        const auto two = with(one, wish);
        QVERIFY(two.texts.value(provisioning::mergedKey).contains(u"default_realm = ACME.LAN"_s));
        const auto third = provisioning::arrange(two, coming(u"other"_s, conf(u"OTHER.TEST"_s, u"c"_s)));
        QVERIFY2(third, third ? "" : qPrintable(third.error().code));
    }

    void theMarkersOfAStampGoAndThePartStays()
    {
        Krb5Wish wish = coming(u"lake"_s, conf(u"ACME.LAN"_s, u"a"_s));
        wish.files = {{u"lake.v1-aaaaaa.krb5.xml"_s, u"<configuration/>"_s}, {u"lake.v2-bbbbbb.krb5.xml"_s, u"<configuration/>"_s}};
        auto there = with({}, wish);
        Krb5Wish going;
        going.catalog = u"lake"_s;
        going.filesGone = u"lake.v1-aaaaaa."_s;
        QCOMPARE(with(there, going).texts.keys(),
                 (QStringList {u"krb5.conf"_s, u"lake.krb5.conf"_s, u"lake.v2-bbbbbb.krb5.xml"_s}));
        going.filesGone = u"lake."_s;
        QCOMPARE(with(there, going).texts.keys(), (QStringList {u"krb5.conf"_s, u"lake.krb5.conf"_s}));
    }

    void aJvmThatAsksDnsMayFindWhatIsInNoFile()
    {
        const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-3600);
        const auto one = with({}, coming(u"lake"_s, u"[libdefaults]\n dns_lookup_kdc = true\n"_s + conf(u"ACME.LAN"_s, u"a"_s)));
        const auto read = after(one, provisioning::noteFound(one, start, start.addSecs(60)));
        const auto judged = [&](const QString &realm) {
            return provisioning::krb5Readers(read, {realm}, read.texts.value(provisioning::mergedKey), start);
        };
        QCOMPARE(judged(u"FAR.TEST"_s).state, Krb5Readers::State::Finds);
        const auto missed = after(read, provisioning::noteMissing(read, u"FAR.TEST"_s, start, start.addSecs(90)));
        QCOMPARE(provisioning::krb5Readers(missed, {u"FAR.TEST"_s}, missed.texts.value(provisioning::mergedKey), start).state,
                 Krb5Readers::State::MustRestart); // it was asked for, and DNS had none
    }

    void aRestartIsNotOfferedForARealmThatTheNewFileDoesNotHaveEither()
    {
        const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-3600);
        const auto judged = [&](const cluster::SharedTexts &there) {
            return provisioning::krb5Readers(there, {u"FAR.TEST"_s}, there.texts.value(provisioning::mergedKey), start).state;
        };
        const QString closed = u"[libdefaults]\n dns_lookup_kdc = false\n"_s;
        for (const QString &dns : {QString(), closed}) {
            const auto one = with({}, coming(u"lake"_s, dns + conf(u"ACME.LAN"_s, u"a"_s)));
            const auto read = after(one, provisioning::noteFound(one, start, start.addSecs(60)));
            QCOMPARE(judged(read), Krb5Readers::State::Finds);
            const auto missed = after(read, provisioning::noteMissing(read, u"FAR.TEST"_s, start, start.addSecs(90)));
            QCOMPARE(judged(missed), Krb5Readers::State::Finds);
            QCOMPARE(judged(with(missed, coming(u"far"_s, dns + conf(u"FAR.TEST"_s, u"b"_s)))), Krb5Readers::State::MustRestart);
        }
        // It would have, if only by DNS: the JVM was told not to ask, and would be no more.
        const auto one = with({}, coming(u"lake"_s, closed + conf(u"ACME.LAN"_s, u"a"_s)));
        const auto read = after(one, provisioning::noteFound(one, start, start.addSecs(60)));
        QCOMPARE(judged(with(read, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"a"_s)))), Krb5Readers::State::MustRestart);
    }

    void whetherDnsMayBeAskedIsReadAsJavaReadsIt_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QByteArray() << u"unsaid"_s;
        QTest::newRow("yes") << QByteArray("dns_lookup_kdc = true") << u"asks"_s;
        QTest::newRow("no") << QByteArray("dns_lookup_kdc = no") << u"forbids"_s;
        QTest::newRow("a word of MIT's") << QByteArray("dns_lookup_kdc = off") << u"unsaid"_s;
        QTest::newRow("Java's own") << QByteArray("dns_fallback = false") << u"forbids"_s;
        QTest::newRow("both") << QByteArray("dns_fallback = false\n dns_lookup_kdc = true") << u"asks"_s;
    }
    void whetherDnsMayBeAskedIsReadAsJavaReadsIt()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, expected);
        const auto known = kerberos::knownRealms("[libdefaults]\n " + line + "\n[realms]\n A = {\n  kdc = a\n }\n");
        QCOMPARE(known.asksDns ? u"asks"_s : known.forbidsDns ? u"forbids"_s : u"unsaid"_s, expected);
        QVERIFY(kerberos::knownRealmsFrom(kerberos::toJson(known)) == known);
    }

    void aJvmThatHasReadTheFileDoesNotFindWhatCameLater()
    {
        const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-3600);
        const auto one = with({}, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"a"_s)));
        const auto judged = [&](const cluster::SharedTexts &there, const QString &realm, const QDateTime &started) {
            return provisioning::krb5Readers(there, {realm}, there.texts.value(provisioning::mergedKey), started);
        };
        QCOMPARE(judged(one, u"ACME.LAN"_s, start).state, Krb5Readers::State::Unknown);
        const auto read = after(one, provisioning::noteFound(one, start, start.addSecs(60)));
        QCOMPARE(judged(read, u"ACME.LAN"_s, start).state, Krb5Readers::State::Finds);
        const auto two = with(read, coming(u"far"_s, conf(u"FAR.TEST"_s, u"b"_s)));
        QCOMPARE(judged(two, u"FAR.TEST"_s, start).state, Krb5Readers::State::MustRestart);
        QCOMPARE(judged(two, u"FAR.TEST"_s, start).realms, QStringList {u"FAR.TEST"_s});
        QCOMPARE(judged(two, u"ACME.LAN"_s, start).state, Krb5Readers::State::Finds);
        const auto moved = with(two, coming(u"lake"_s, conf(u"ACME.LAN"_s, u"elsewhere"_s)));
        QCOMPARE(judged(moved, u"ACME.LAN"_s, start).state, Krb5Readers::State::MustRestart);
        // A coordinator that was started since has read nothing yet.
        QCOMPARE(judged(two, u"FAR.TEST"_s, start.addSecs(120)).state, Krb5Readers::State::Unknown);
        // And what it was seen not to find is remembered too.
        const auto missed = after(two, provisioning::noteMissing(two, u"FAR.TEST"_s, start.addSecs(120), start.addSecs(200)));
        QCOMPARE(judged(missed, u"FAR.TEST"_s, start.addSecs(120)).state, Krb5Readers::State::MustRestart);
    }
};

QTEST_GUILESS_MAIN(Krb5Test)
#include "krb5_test.moc"
