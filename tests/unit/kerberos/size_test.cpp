// Files of a size and depth that no person writes: the parsers stay linear, bounded and upright.
#include "kerberos/check.h"
#include "kerberos/keytab.h"
#include "kerberos/merge.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using kerberos::Krb5Check;
using kerberos::Krb5Document;
using kerberos::Reader;

namespace {

enum class Order { Ascending, Descending, Random };

QByteArray withRealms(int count, Order order)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    if (order == Order::Descending) {
        std::ranges::reverse(numbers);
    } else if (order == Order::Random) {
        std::ranges::shuffle(numbers, std::mt19937(1));
    }
    QByteArray text = "[libdefaults]\n default_realm = R000000.ACME.LAN\n forwardable = true\n[realms]\n";
    for (const int n : numbers) {
        const QByteArray id = QByteArray::number(n).rightJustified(6, '0');
        text += " R" + id + ".ACME.LAN = {\n  kdc = kdc1." + id + ".acme.lan:88\n  kdc = kdc2." + id
            + ".acme.lan:88\n  admin_server = kdc1." + id + ".acme.lan\n  default_domain = " + id + ".acme.lan\n }\n";
    }
    return text;
}

qint64 checkTime(const QByteArray &text)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto check = Krb5Check::of(Krb5Document::parse(text));
        best = check.size() == 0 ? std::min(best, timer.nsecsElapsed()) : 0;
    }
    return best;
}

} // namespace

class SizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHundredThousandRealmsTakeTenTimesTenThousand_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("ascending") << static_cast<int>(Order::Ascending);
        QTest::newRow("descending") << static_cast<int>(Order::Descending);
        QTest::newRow("random") << static_cast<int>(Order::Random);
    }
    void aHundredThousandRealmsTakeTenTimesTenThousand()
    {
        QFETCH(int, order);
        const QByteArray large = withRealms(100'000, static_cast<Order>(order));
        QVERIFY(large.size() > 15'000'000);
        const qint64 tenth = checkTime(withRealms(10'000, static_cast<Order>(order)));
        const qint64 whole = checkTime(large);
        QVERIFY(tenth > 0 && whole > 0); // a finding there would be a wrong one
        const double ratio = static_cast<double>(whole) / static_cast<double>(tenth);
        QVERIFY2(ratio < 40, qPrintable(QString::number(ratio))); // quadratic is 100; caches and neighbours cost some
        const auto document = Krb5Document::parse(large);
        for (const Reader reader : {Reader::Mit, Reader::Java}) {
            QVERIFY(document.verdictFor(reader).accepted());
        }
    }

    void aHundredThousandFindingsAreCheckedAndNotWorded()
    {
        QByteArray text = "[libdefaults]\n default_realm = A.LAN\n forwardable = true\n";
        for (int i = 0; i < 100'000; ++i) {
            text += " clockskew = 5m # " + QByteArray::number(i) + '\n';
        }
        QVERIFY(Krb5Check::of(Krb5Document::parse(text)).size() > 100'000);
    }

    void blocksNestedDeeperThanAnyoneNeedsAreOneFinding()
    {
        QByteArray text = "[libdefaults]\n default_realm = A.LAN\n[realms]\n";
        for (int i = 0; i < 300'000; ++i) {
            text += "a = {\n";
        }
        const auto check = Krb5Check::of(Krb5Document::parse(text));
        QCOMPARE(check.size(), std::size_t(1));
        QCOMPARE(kerberos::idOf(check.rule(0)), u"K198"_s);
        QVERIFY(!kerberos::merge({{u"deep"_s, text}}).has_value());
    }

    void aMergeOfManyRealmsIsNoTrouble()
    {
        const QByteArray large = withRealms(10'000, Order::Random);
        QByteArray other = large;
        other.replace("kdc1", "kdc9");
        const auto merged = kerberos::merge({{u"one"_s, large}, {u"two"_s, other}});
        QVERIFY(merged.has_value());
        QCOMPARE(merged->conflicts.size(), std::size_t(10'000));
        QVERIFY(Krb5Document::parse(merged->text).verdictFor(Reader::Java).accepted());
    }

    void aKeytabOfNothingButZeroesOrHolesEnds()
    {
        const QByteArray head("\x05\x02", 2);
        QVERIFY(kerberos::Keytab::parse(QByteArray(head + QByteArray(18'000'000, '\0'))).problems().size() < 3);
        QCOMPARE(kerberos::Keytab::parse(QByteArray(head + QByteArray(8'000'000, '\xFF'))).size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(SizeTest)
#include "size_test.moc"
