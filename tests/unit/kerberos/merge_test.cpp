#include "kerberos/check.h"
#include "kerberos/merge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using kerberos::Fragment;
using kerberos::merge;

namespace {

QByteArray conf(const QByteArray &realm, const QByteArray &kdc, const QByteArray &defaultRealm)
{
    return "[libdefaults]\n default_realm = " + defaultRealm + "\n forwardable = true\n[realms]\n " + realm
        + " = {\n  kdc = " + kdc + "\n  admin_server = " + kdc + "\n }\n[domain_realm]\n " + realm.toLower() + " = "
        + realm + "\n";
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoRealmsStandSideBySideWithTheirOrigin()
    {
        const auto merged
            = merge({{u"lake"_s, conf("A.LAN", "k.a.lan", "A.LAN")}, {u"sales"_s, conf("B.LAN", "k.b.lan", "A.LAN")}});
        QVERIFY(merged);
        QVERIFY(merged->conflicts.empty() && merged->resolved());
        QCOMPARE(merged->provenance.value(u"realms/B.LAN"_s), QStringList{u"sales"_s});
        QCOMPARE(merged->provenance.value(u"libdefaults/default_realm"_s), (QStringList{u"lake"_s, u"sales"_s}));
        const auto check = kerberos::Krb5Check::of(kerberos::Krb5Document::parse(merged->text));
        QCOMPARE(check.size(), std::size_t(0));
    }

    void aContradictionIsShownAndDecidedByAPerson()
    {
        const std::vector<Fragment> both{{u"lake"_s, conf("A.LAN", "k.a.lan", "A.LAN")},
                                         {u"sales"_s, conf("A.LAN", "other.a.lan", "A.LAN")}};
        const auto open = merge(both);
        QVERIFY(open);
        QCOMPARE(open->conflicts.size(), std::size_t(1));
        QCOMPARE(open->conflicts[0].where, u"realms/A.LAN"_s);
        QCOMPARE(open->conflicts[0].sides[1].lines[1], u"  kdc = other.a.lan"_s);
        QVERIFY(!open->resolved());
        const auto decided = merge(both, {{u"realms/A.LAN"_s, u"sales"_s}});
        QVERIFY(decided && decided->resolved());
        QVERIFY(decided->text.contains("kdc = other.a.lan") && !decided->text.contains("kdc = k.a.lan"));
    }

    void theOrderOfTheFragmentsChangesNothing()
    {
        const Fragment one{u"a"_s, conf("A.LAN", "k.a.lan", "A.LAN")};
        const Fragment two{u"b"_s, conf("B.LAN", "k.b.lan", "A.LAN")};
        QCOMPARE(merge({one, two})->text, merge({two, one})->text);
        QCOMPARE(merge({one, one})->text, merge({one})->text);
        QCOMPARE(merge({{u"again"_s, merge({one, two})->text}})->text, merge({one, two})->text);
    }

    void whatIsBrokenOrElsewhereIsNotMerged()
    {
        const auto broken = merge({{u"a"_s, "[realms]\n A = { # x\n }\n"}});
        QVERIFY(!broken && broken.error().is("krb5.merge-unreadable"_L1));
        QCOMPARE(broken.error().arguments.value(u"line"_s), u"2"_s);
        const auto include = merge({{u"a"_s, "include /x\n" + conf("A.LAN", "k.a.lan", "A.LAN")}});
        QVERIFY(!include && include.error().is("krb5.merge-include"_L1));
        const auto choice = merge({{u"a"_s, conf("A.LAN", "k.a.lan", "A.LAN")}}, {{u"realms/B"_s, u"a"_s}});
        QVERIFY(!choice && choice.error().is("krb5.merge-unknown-choice"_L1));
    }

    void theDifferenceShowsWhatChangesWithItsNeighbours()
    {
        QCOMPARE(kerberos::lineDiff("a\nb\nc\n", "a\nb\nc\n"), QStringList());
        QCOMPARE(kerberos::lineDiff("1\n2\n3\n4\n5\nx\n", "1\n2\n3\n4\n5\ny\n"),
                 (QStringList{u" 3"_s, u" 4"_s, u" 5"_s, u"-x"_s, u"+y"_s}));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
