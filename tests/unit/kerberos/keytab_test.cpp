#include "kerberos/keytab.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using kerberos::Keytab;

namespace {

QByteArray u16(quint32 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(static_cast<quint16>(value), bytes.data());
    return bytes;
}

QByteArray u32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray part(const QByteArray &text)
{
    return u16(static_cast<quint32>(text.size())) + text;
}

// hive/h@ACME.LAN with an AES-256 key unless told otherwise.
QByteArray content(quint32 kvno = 3, quint32 enctype = 18, qsizetype keyLength = 32,
                   const QByteArray &realm = "ACME.LAN")
{
    return u16(2) + part(realm) + part("hive") + part("h") + u32(1) + u32(1'700'000'000) + static_cast<char>(kvno)
        + u16(enctype) + part(QByteArray(keyLength, 'k')) + u32(kvno);
}

QByteArray record(const QByteArray &bytes)
{
    return u32(static_cast<quint32>(bytes.size())) + bytes;
}

const QByteArray head("\x05\x02", 2);

Keytab parsed(const QByteArray &bytes, qint64 now = 0)
{
    return Keytab::parse(bytes, now);
}

QStringList rulesOf(const Keytab &keytab)
{
    QStringList rules;
    for (const auto &problem : keytab.problems()) {
        rules += problem.error.code;
    }
    return rules;
}

QStringList rulesOf(const QByteArray &bytes)
{
    return rulesOf(parsed(bytes, 1'800'000'000));
}

} // namespace

class KeytabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        const auto keytab = parsed(head + record(content()));
        QCOMPARE(rulesOf(keytab), QStringList());
        QCOMPARE(keytab.size(), std::size_t(1));
        const auto entry = keytab.entry(0);
        QCOMPARE(entry.principal, u"hive/h@ACME.LAN"_s);
        QCOMPARE(entry.kvno, 3U);
        QCOMPARE(entry.enctype, 18);
        QCOMPARE(entry.key.size(), 32);
        QCOMPARE(entry.timestamp, 1'700'000'000U);
    }

    void theWideVersionReplacesTheByteUnlessItIsZero()
    {
        QCOMPARE(parsed(head + record(content(700))).entry(0).kvno, 700U);
        QByteArray zero = content(5);
        zero.replace(zero.size() - 4, 4, u32(0));
        QCOMPARE(parsed(head + record(zero)).entry(0).kvno, 5U);
        QCOMPARE(parsed(head + record(content(5).chopped(4))).entry(0).kvno, 5U);
    }

    void damageStandsAtItsByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<qint64>("offset");
        const QByteArray good = record(content());
        const auto second = qint64(2 + good.size());
        QTest::newRow("nothing") << QByteArray() << QStringList{u"KT-EMPTY"_s} << qint64(0);
        QTest::newRow("no record") << head << QStringList{u"KT-EMPTY"_s} << qint64(2);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n") << QStringList{u"KT-VERSION"_s} << qint64(0);
        QTest::newRow("base64") << QByteArray(QByteArray(head + good).toBase64()) << QStringList{u"KT-TEXT"_s}
                                << qint64(0);
        QTest::newRow("cut") << QByteArray(head + good + good.chopped(7)) << QStringList{u"KT-TRUNCATED"_s} << second;
        QTest::newRow("cut in a length") << QByteArray(head + good + QByteArray("\0\0", 2))
                                         << QStringList{u"KT-TRUNCATED"_s} << second;
        QTest::newRow("key over its record")
            << QByteArray(head + good + record(content().chopped(6))) << QStringList{u"KT-LENGTH"_s} << second;
        QTest::newRow("hole") << QByteArray(head + good + u32(static_cast<quint32>(-8)) + QByteArray(8, '\0'))
                              << QStringList{u"KT-HOLE"_s} << second;
        QTest::newRow("hole over the end")
            << QByteArray(head + good + u32(static_cast<quint32>(-80))) << QStringList{u"KT-TRUNCATED"_s} << second;
        QTest::newRow("smallest length") << QByteArray(head + good + u32(0x80000000U)) << QStringList{u"KT-TRUNCATED"_s}
                                         << second;
        QTest::newRow("zero") << QByteArray(head + good + u32(0) + u32(0) + good) << QStringList{u"KT-ZEROREC"_s}
                              << second;
        QTest::newRow("short key") << QByteArray(head + record(content(3, 18, 31))) << QStringList{u"KT-KEYLEN"_s}
                                   << qint64(2);
        QTest::newRow("rc4") << QByteArray(head + record(content(3, 23, 16))) << QStringList{u"KT-WEAK"_s} << qint64(2);
        QTest::newRow("nobody's type") << QByteArray(head + record(content(3, 99)))
                                       << QStringList{u"KT-UNKNOWN-ETYPE"_s} << qint64(2);
        QTest::newRow("two versions") << QByteArray(head + good + record(content(4))) << QStringList{u"KT-KVNO"_s}
                                      << second;
        QTest::newRow("small letters") << QByteArray(head + record(content(3, 18, 32, "acme.lan")))
                                       << QStringList{u"KT-REALM-CASE"_s} << qint64(2);
        QTest::newRow("no realm") << QByteArray(head + record(content(3, 18, 32, ""))) << QStringList{u"KT-COMPONENT"_s}
                                  << qint64(2);
        QByteArray late = content();
        late.replace(u32(1'700'000'000), u32(3'000'000'000U));
        QTest::newRow("future") << QByteArray(head + record(late)) << QStringList{u"KT-TIME"_s} << qint64(2);
    }
    void damageStandsAtItsByte()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rules);
        QFETCH(qint64, offset);
        QCOMPARE(rulesOf(bytes), rules);
        QCOMPARE(parsed(bytes, 1'800'000'000).problems().front().offset, offset);
    }

    // Beside each rule what looks alike and is none of it; a rule that is in neither list has no test.
    void whatLooksAlikeIsNoProblem_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = record(content());
        const auto add = [](const char *rule, const QByteArray &bytes) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << bytes;
        };
        add("KT-EMPTY", head + good);
        add("KT-VERSION", QByteArray("\x05\x01", 2) + good);
        add("KT-V1", head + good);
        add("KT-TEXT", head + record(QByteArray("text")));
        add("KT-TRUNCATED", head + good + record(content().chopped(4))); // without the wide version
        add("KT-LENGTH", head + good + record(content() + "more")); // room for what comes later
        add("KT-HOLE", head + good + u32(0));
        add("KT-ZEROREC", head + good + u32(static_cast<quint32>(-4)) + u32(0) + good); // inside a hole
        add("KT-COMPONENT", head + record(content(3, 18, 32, "A")));
        add("KT-KEYLEN", head + record(content(3, 17, 16)));
        add("KT-WEAK", head + record(content(3, 19, 16)));
        add("KT-UNKNOWN-ETYPE", head + record(content(3, 26, 32))); // camellia256: few use it, and it exists
        add("KT-KVNO", head + good + record(content(3, 17, 16))); // two types of one version
        add("KT-REALM-CASE", head + record(content(3, 18, 32, "ACME-1.LAN")));
        add("KT-TIME", head + good);
    }
    void whatLooksAlikeIsNoProblem()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, bytes);
        QVERIFY2(!rulesOf(bytes).contains(rule), qPrintable(rulesOf(bytes).join(u' ')));
    }

    void everyKeytabRuleIsInBothLists()
    {
        QFile words(qEnvironmentVariable("CM_SOURCE_DIR") + u"/models/text/words_keytab.cpp"_s);
        QVERIFY(words.open(QIODevice::ReadOnly));
        QFile self(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/unit/kerberos/keytab_test.cpp"_s);
        QVERIFY(self.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(self.readAll());
        static const QRegularExpression id(u"\"(KT-[A-Z0-9-]+)\""_s);
        int seen = 0;
        for (auto ids = id.globalMatch(QString::fromUtf8(words.readAll())); ids.hasNext(); ++seen) {
            const QString rule = ids.next().captured(1);
            QVERIFY2(source.contains(u"add(\"%1\""_s.arg(rule)), qPrintable(rule));
            QVERIFY2(source.contains(u"QStringList{u\"%1\"_s}"_s.arg(rule)), qPrintable(rule));
        }
        QCOMPARE(seen, 15);
    }

    void theOldFormatIsReadInBothByteOrders()
    {
        const auto u16le = [](quint32 v) {
            QByteArray b(2, '\0');
            qToLittleEndian(static_cast<quint16>(v), b.data());
            return b;
        };
        const auto u32le = [](quint32 v) {
            QByteArray b(4, '\0');
            qToLittleEndian(v, b.data());
            return b;
        };
        const QByteArray little = u16le(3) + u16le(8) + "ACME.LAN" + u16le(4) + "hive" + u16le(1) + "h"
            + u32le(1'700'000'000) + '\x03' + u16le(18) + u16le(32) + QByteArray(32, 'k');
        const QByteArray big = u16(3) + part("ACME.LAN") + part("hive") + part("h") + u32(1'700'000'000) + '\x03'
            + u16(18) + part(QByteArray(32, 'k'));
        const QByteArray old("\x05\x01", 2);
        for (const QByteArray &bytes :
             QByteArrayList{old + u32le(static_cast<quint32>(little.size())) + little, old + record(big)}) {
            const auto keytab = parsed(bytes);
            QCOMPARE(rulesOf(keytab), QStringList{u"KT-V1"_s});
            QCOMPARE(keytab.size(), std::size_t(1));
            QCOMPARE(keytab.entry(0).principal, u"hive/h@ACME.LAN"_s);
            QCOMPARE(keytab.entry(0).kvno, 3U);
        }
    }

    void noCutMakesItReadBeyondItsBytes()
    {
        const QByteArray whole = head + record(content()) + record(content(4, 17, 16));
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            const auto keytab = parsed(whole.first(cut));
            QVERIFY(keytab.size() <= 2);
            QVERIFY(keytab.size() == 1 ? cut >= 2 + record(content()).size() : true);
        }
    }

    void pastedBase64IsDecoded()
    {
        const QByteArray whole = head + record(content());
        QByteArray text = whole.toBase64();
        text.insert(20, "\r\n ");
        const auto decoded = kerberos::keytabFromBase64(text);
        QVERIFY(decoded);
        QCOMPARE(decoded->reveal().toByteArray(), whole);
        QVERIFY(!kerberos::keytabFromBase64("hello world, this is no keytab"));
        QVERIFY(!kerberos::keytabFromBase64(whole));
    }

    void onePrincipalIsWrittenAlone()
    {
        QByteArray other = content();
        other.replace("hive", "hdfs");
        const auto keytab
            = parsed(head + record(other) + u32(static_cast<quint32>(-4)) + "xxxx" + record(content(700)));
        const auto one = keytab.only(u"hive/h@ACME.LAN"_s);
        QVERIFY(one);
        QCOMPARE(one->reveal().toByteArray(), QByteArray(head + record(content(700))));
        const auto none = keytab.only(u"hive/g@ACME.LAN"_s);
        QVERIFY(!none && none.error().is("keytab.principal-missing"_L1));
        QCOMPARE(none.error().arguments.value(u"nearest"_s), u"hive/h@ACME.LAN"_s);
    }

    void klistShowsTheSame()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.keytab"_s);
        QByteArray odd = content(300, 17, 16);
        odd.replace(part("hive"), part("a/b@c"));
        const QByteArray bytes = head + record(content()) + u32(static_cast<quint32>(-4)) + "xxxx" + record(odd)
            + record(content(4, 23, 16));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QProcess klist;
        klist.start(u"klist"_s, {u"-k"_s, u"-e"_s, u"FILE:"_s + path});
        QVERIFY(klist.waitForFinished());
        QCOMPARE(klist.exitCode(), 0);
        QStringList theirs;
        for (const QString &line : QString::fromUtf8(klist.readAllStandardOutput()).split(u'\n').mid(3)) {
            const QStringList words = line.simplified().split(u' ');
            if (words.size() >= 2) {
                theirs += words[0] + u' ' + words[1];
            }
        }
        QStringList ours;
        const auto keytab = parsed(bytes);
        for (std::size_t i = 0; i < keytab.size(); ++i) {
            ours += QString::number(keytab.entry(i).kvno) + u' ' + keytab.entry(i).principal;
        }
        QCOMPARE(ours, theirs);
    }
};

QTEST_GUILESS_MAIN(KeytabTest)
#include "keytab_test.moc"
