// The Kerberos verbs that work offline, in the built program.
#include "program_rig.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class KerberosVerbsTest : public QObject {
    Q_OBJECT

private:
    ProgramRig m_rig;

private Q_SLOTS:
    void aKrb5ConfIsCheckedForBothItsReaders()
    {
        const QByteArray conf = "[libdefaults]\n default_realm = A.LAN\n forwardable = true\n[realms]\n A.LAN = {\n"
                                "  kdc = k.a.lan # first\n  admin_server = k.a.lan\n } # end\n";
        const QString path = m_rig.file(u"krb5.conf"_s, conf);
        const Answer answer = m_rig.run({u"krb5"_s, u"check"_s, path, u"--lang"_s, u"en"_s});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(
            answer.out.contains(path + u":6:17: error: The comment becomes part of the value: “# first”. [K119]"_s));
        const QJsonObject json = m_rig.run({u"krb5"_s, u"check"_s, path, u"-o"_s, u"json"_s})
                                     .json()
                                     .value(u"files"_s)
                                     .toArray()[0]
                                     .toObject();
        QCOMPARE(json.value(u"mit"_s).toObject().value(u"verdict"_s).toString(), u"ok"_s);
        QVERIFY(json.value(u"mit"_s).toObject().value(u"line"_s).isNull());
        QCOMPARE(json.value(u"java"_s).toObject().value(u"line"_s).toInt(), 8);
        const QJsonObject last = json.value(u"diagnostics"_s).toArray().last().toObject();
        QCOMPARE(last.value(u"rule"_s).toString(), u"K116"_s);
        QCOMPARE(last.value(u"affects"_s).toArray(), QJsonArray{u"java"_s});
        QVERIFY(!last.value(u"fixes"_s).toArray().isEmpty());
        QVERIFY(m_rig.run({u"krb5"_s, u"check"_s, path, u"-o"_s, u"sarif"_s}).out.contains(u"\"ruleId\": \"K119\""_s));
    }

    void aKrb5ConfIsMendedInPlace()
    {
        const QString path
            = m_rig.file(u"fix.conf"_s, "[libdefaults]\n default_realm = A.LAN # ours\n clockskew = 5m # x\n");
        const Answer dry = m_rig.run({u"krb5"_s, u"fix"_s, path, u"--dry-run"_s, u"--rule"_s, u"K119"_s});
        QVERIFY(dry.out.contains(u"- default_realm = A.LAN # ours"_s) && dry.out.contains(u"+ # ours"_s));
        std::ignore = m_rig.run({u"krb5"_s, u"fix"_s, path, u"--rule"_s, u"K222"_s, u"--rule"_s, u"K119"_s});
        QFile fixed(path);
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QCOMPARE(fixed.readAll(),
                 QByteArray("[libdefaults]\n # ours\n default_realm = A.LAN\n # x\n clockskew = 300\n"));
        QCOMPARE(m_rig.run({u"krb5"_s, u"fix"_s, path, u"--rule"_s, u"K999"_s}).exitCode, 1);
    }

    void aKeytabIsShownWithoutItsKeys()
    {
        const QByteArray key(32, 'k');
        const QByteArray record = QByteArray("\0\1\0\5A.LAN\0\1x\0\0\0\1\x65\x53\xf1\0\3\0\x12\0\x20", 25) + key;
        const QByteArray bytes = QByteArray("\5\2\0\0\0", 5) + static_cast<char>(record.size()) + record;
        const Answer answer = m_rig.run({u"keytab"_s, u"inspect"_s, u"-"_s, u"-o"_s, u"json"_s}, bytes);
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject entry
            = answer.json().value(u"files"_s).toArray()[0].toObject().value(u"entries"_s).toArray()[0].toObject();
        QCOMPARE(entry.value(u"principal"_s).toString(), u"x@A.LAN"_s);
        QCOMPARE(entry.value(u"enctypeNumber"_s).toInt(), 18);
        QCOMPARE(entry.value(u"keyLength"_s).toInt(), 32);
        QVERIFY(!answer.out.contains(u"kkkk"_s));
        QCOMPARE(m_rig.run({u"keytab"_s, u"inspect"_s, u"-"_s}, bytes.chopped(3)).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(KerberosVerbsTest)
#include "kerberos_verbs_test.moc"
