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

    // The contract that scripts hold on to, key by key.
    void theJsonOfACheckHasExactlyTheseKeys()
    {
        const QString path = m_rig.file(u"contract.conf"_s, "[libdefaults]\n dns_lookup_kdc = maybe\n default_realm = A.LAN\n}\n");
        const QJsonObject whole = m_rig.run({u"krb5"_s, u"check"_s, path, path, u"--output"_s, u"json"_s}).json();
        QCOMPARE(whole.value(u"files"_s).toArray().size(), 2);
        const QJsonObject file = whole.value(u"files"_s).toArray()[1].toObject();
        QCOMPARE(file.keys(), (QStringList{u"diagnostics"_s, u"file"_s, u"java"_s, u"mit"_s}));
        QCOMPARE(file.value(u"file"_s).toString(), path);
        for (const QString &reader : {u"mit"_s, u"java"_s}) {
            QCOMPARE(file.value(reader).toObject().keys(), (QStringList{u"line"_s, u"verdict"_s}));
        }
        QCOMPARE(file.value(u"mit"_s).toObject(), (QJsonObject{{u"verdict"_s, u"PROF_EXTRA_CBRACE"_s}, {u"line"_s, 4}}));
        const QJsonArray diagnostics = file.value(u"diagnostics"_s).toArray();
        QVERIFY(diagnostics.size() >= 2);
        QJsonObject first;
        for (const QJsonValue &one : diagnostics) {
            first = first.isEmpty() && one.toObject().value(u"rule"_s) == "K220"_L1 ? one.toObject() : first;
        }
        QCOMPARE(first.keys(), (QStringList{u"affects"_s, u"column"_s, u"endColumn"_s, u"endLine"_s, u"explanation"_s, u"fixes"_s,
                                            u"line"_s, u"message"_s, u"rule"_s, u"severity"_s}));
        QCOMPARE(first.value(u"rule"_s).toString(), u"K220"_s);
        QCOMPARE(first.value(u"severity"_s).toString(), u"error"_s);
        QCOMPARE(first.value(u"line"_s).toInt(), 2);
        QCOMPARE(first.value(u"column"_s).toInt(), 19);
        QCOMPARE(first.value(u"endLine"_s).toInt(), 2);
        QCOMPARE(first.value(u"endColumn"_s).toInt(), 24);
        QCOMPARE(first.value(u"affects"_s).toArray(), (QJsonArray{u"mit"_s, u"java"_s}));
        const QJsonObject fix = first.value(u"fixes"_s).toArray()[0].toObject();
        QCOMPARE(fix.value(u"edits"_s).toArray()[0].toObject(),
                 (QJsonObject{{u"line"_s, 2}, {u"column"_s, 19}, {u"endLine"_s, 2}, {u"endColumn"_s, 24}, {u"newText"_s, u"true"_s}}));
    }

    void aCheckSaysByItsExitCodeWhetherThereIsAnError()
    {
        const QString warned = m_rig.file(u"warned.conf"_s, "[libdefaults]\n default_realm = A.LAN\n forwardable = true\n[realms]\n A.LAN = {\n"
                                                            "  kdc = k_1.a.lan\n  admin_server = k.a.lan\n }\n");
        const Answer answer = m_rig.run({u"krb5"_s, u"check"_s, warned, u"--lang"_s, u"fr"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.out.startsWith(warned + u":6:9: "_s) && answer.out.contains(u"[K219]"_s), qPrintable(answer.out));
        QCOMPARE(m_rig.run({u"krb5"_s, u"check"_s, warned, u"--principal"_s, u"x@OTHER.LAN"_s}).exitCode, 1);
        QCOMPARE(m_rig.run({u"krb5"_s, u"check"_s, m_rig.path(u"none.conf"_s)}).exitCode, 1);
        QCOMPARE(m_rig.run({u"krb5"_s, u"check"_s}).exitCode, 2);
        QCOMPARE(m_rig.run({u"krb5"_s, u"check"_s, u"-"_s, u"-o"_s, u"json"_s}, "[libdefaults]\n default_realm = A.LAN\n }\n").exitCode, 1);
    }

    void severalFilesAreMergedAndAConflictIsNotSettledByItself()
    {
        const auto conf = [](const QByteArray &realm) -> QByteArray {
            return "[libdefaults]\n default_realm = " + realm + "\n forwardable = true\n[realms]\n " + realm + " = {\n  kdc = k." + realm.toLower()
                + "\n  admin_server = k." + realm.toLower() + "\n }\n";
        };
        const QString one = m_rig.file(u"one.conf"_s, conf("ONE.LAN"));
        const QString two = m_rig.file(u"two.conf"_s, conf("TWO.LAN"));
        const Answer open = m_rig.run({u"krb5"_s, u"merge"_s, one, two, u"-o"_s, u"json"_s});
        QCOMPARE(open.exitCode, 1);
        QCOMPARE(open.json().value(u"conflicts"_s).toArray()[0].toObject().value(u"where"_s).toString(), u"libdefaults/default_realm"_s);
        const Answer settled = m_rig.run({u"krb5"_s, u"merge"_s, one, two, u"--choose"_s, u"libdefaults/default_realm="_s + two});
        QCOMPARE(settled.exitCode, 0);
        QVERIFY(settled.out.contains(u"default_realm = TWO.LAN"_s) && settled.out.contains(u"k.one.lan"_s) && settled.out.contains(u"k.two.lan"_s));
        QVERIFY(m_rig.run({u"krb5"_s, u"merge"_s, one, two, u"--against"_s, one, u"--choose"_s, u"libdefaults/default_realm="_s + one})
                    .out.contains(u"kdc = k.two.lan"_s));
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
        QCOMPARE(answer.json().value(u"files"_s).toArray()[0].toObject().keys(), (QStringList{u"diagnostics"_s, u"entries"_s, u"file"_s}));
        QCOMPARE(entry.keys(), (QStringList{u"enctype"_s, u"enctypeNumber"_s, u"keyLength"_s, u"kvno"_s, u"principal"_s, u"timestamp"_s}));
        QCOMPARE(entry.value(u"enctype"_s).toString(), u"aes256-cts-hmac-sha1-96"_s);
        QCOMPARE(entry.value(u"kvno"_s).toInt(), 3);
        QCOMPARE(entry.value(u"principal"_s).toString(), u"x@A.LAN"_s);
        QCOMPARE(entry.value(u"enctypeNumber"_s).toInt(), 18);
        QCOMPARE(entry.value(u"keyLength"_s).toInt(), 32);
        QVERIFY(!answer.out.contains(u"kkkk"_s));
        QCOMPARE(m_rig.run({u"keytab"_s, u"inspect"_s, u"-"_s}, bytes.chopped(3)).exitCode, 1);
    }

    void aKeytabInBase64IsDecodedAndSaidToBeText()
    {
        const QByteArray key(32, 'k');
        const QByteArray record = QByteArray("\0\1\0\5A.LAN\0\1x\0\0\0\1\x65\x53\xf1\0\3\0\x12\0\x20", 25) + key;
        const QByteArray bytes = QByteArray("\5\2\0\0\0", 5) + static_cast<char>(record.size()) + record;
        const Answer answer = m_rig.run({u"keytab"_s, u"inspect"_s, m_rig.file(u"b64"_s, bytes.toBase64() + '\n'), u"-o"_s, u"json"_s});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject file = answer.json().value(u"files"_s).toArray()[0].toObject();
        QCOMPARE(file.value(u"entries"_s).toArray().size(), 1);
        const QJsonObject found = file.value(u"diagnostics"_s).toArray()[0].toObject();
        QCOMPARE(found.keys(), (QStringList{u"message"_s, u"offset"_s, u"rule"_s, u"severity"_s}));
        QCOMPARE(found.value(u"rule"_s).toString(), u"KT-TEXT"_s);
        QCOMPARE(found.value(u"severity"_s).toString(), u"warning"_s);
        const Answer junk = m_rig.run({u"keytab"_s, u"inspect"_s, m_rig.file(u"junk"_s, "not a keytab at all\n"), u"-o"_s, u"json"_s});
        QCOMPARE(junk.exitCode, 1);
        QCOMPARE(junk.json().value(u"files"_s).toArray()[0].toObject().value(u"diagnostics"_s).toArray()[0].toObject().value(u"rule"_s).toString(), u"KT-TEXT"_s);
    }
};

QTEST_GUILESS_MAIN(KerberosVerbsTest)
#include "kerberos_verbs_test.moc"
