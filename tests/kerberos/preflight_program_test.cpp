// krb5 preflight as a person or a script meets it, at a real KDC; and that no key is in anything it leaves behind.
#include "../flow/canary.h"
#include "kerberos/keytab.h"
#include "rig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace preflight_rig;
using flow::Realm;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

class PreflightProgramTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

    void start(QProcess &program, const QStringList &words)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"XDG_STATE_HOME"_s, m_home.filePath(u"state"_s));
        environment.insert(u"TMPDIR"_s, m_home.path());
        environment.insert(u"KRB5_TRACE"_s, m_home.filePath(u"trace"_s)); // libkrb5 would write its own there
        environment.insert(u"KRB5CCNAME"_s, u"FILE:"_s + m_home.filePath(u"cache"_s));
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_home.path());
        program.start(QStringLiteral(CM_PROGRAM), QStringList{u"krb5"_s, u"preflight"_s} + words);
    }
    Answer run(const QStringList &words)
    {
        QProcess program;
        start(program, words);
        if (!program.waitForFinished(20'000) || program.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    static QStringList files(const QString &conf, const QString &keytab)
    {
        return {u"--conf"_s, conf, u"--keytab"_s, keytab, u"--principal"_s, hive, u"--lang"_s, u"en"_s};
    }

private Q_SLOTS:
    void aTicketIsShownAndNoKeyIsAnywhere()
    {
        Realm realm({hiveIsMade, u"addprinc -randkey metastore/ms.acme.lan"_s});
        const QByteArray keytab = realm.keytab({hive});
        const QStringList words = files(write(realm.filePath(u"given.conf"_s), realm.conf()),
                                        write(realm.filePath(u"given.keytab"_s), keytab))
            + QStringList{u"--service"_s, u"metastore/_HOST@ACME.LAN"_s, u"--host"_s, u"ms.acme.lan"_s};
        const Answer text = run(words);
        QVERIFY2(text.exitCode == 0, text.err.constData());
        QVERIFY2(text.out.contains("krbtgt/ACME.LAN@ACME.LAN") && text.out.contains("metastore/ms.acme.lan@ACME.LAN"),
                 text.out.constData());
        QVERIFY2(text.err.contains("The KDC wants proof of the key first"), text.err.constData());
        const Answer json = run(words + QStringList{u"--output"_s, u"json"_s});
        const QJsonObject report = QJsonDocument::fromJson(json.out).object();
        QVERIFY(report.value(u"well"_s).toBool());
        QCOMPARE(report.value(u"tickets"_s).toArray().size(), 2);
        QVERIFY(report.value(u"error"_s).isNull());
        QVERIFY(report.value(u"trace"_s).toArray().size() >= 7);
        const auto entries = kerberos::Keytab::parse(keytab);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const flow::Canary canary(entries.entry(i).key.reveal().toByteArray());
            for (const Answer &answer : {text, json}) {
                QVERIFY(!canary.isIn(answer.out) && !canary.isIn(answer.err));
            }
            QCOMPARE(canary.filesWithIt(m_home.path()), QStringList());
        }
        QVERIFY2(QDir(m_home.path()).entryList(QDir::Files | QDir::NoDotAndDotDot).isEmpty(),
                 "a trace or a ticket was written");
    }

    void aFailureHasCauseRemedyAndExitCode()
    {
        Realm realm({hiveIsMade});
        const QString keytab = write(realm.filePath(u"old.keytab"_s), realm.keytab({hive}));
        realm.kadmin(u"cpw -randkey "_s + hive);
        const QStringList words = files(write(realm.filePath(u"given.conf"_s), realm.conf()), keytab);
        const Answer text = run(words);
        QCOMPARE(text.exitCode, 1);
        QVERIFY2(text.err.contains("The KDC refuses the key of") && text.err.contains("Export the keytab again"),
                 text.err.constData());
        const Answer json = run(words + QStringList{u"-o"_s, u"json"_s});
        QCOMPARE(json.exitCode, 1);
        const QJsonObject error = QJsonDocument::fromJson(json.out).object().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"preflight.key-refused"_s);
        QCOMPARE(error.value(u"arguments"_s)[u"number"_s].toString(), u"-1765328360"_s);
    }

    void ctrlCStopsIt()
    {
        Silence silence;
        const QByteArray conf = "[libdefaults]\n default_realm = ACME.LAN\n[realms]\n ACME.LAN = {\n  kdc = "
            + silence.address() + "\n }\n";
        QProcess program;
        start(program,
              files(write(m_home.filePath(u"c.conf"_s), conf),
                    write(m_home.filePath(u"c.keytab"_s), keytabOf(hive.toUtf8(), 18, 32))));
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += program.readAllStandardError()).contains("To udp"), 10'000);
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
        QVERIFY(program.waitForFinished(2'000));
        QCOMPARE(program.exitCode(), 4);
        err += program.readAllStandardError();
        QVERIFY2(err.contains("The sign-in was stopped."), err.constData());
        QFile::remove(m_home.filePath(u"c.conf"_s));
        QFile::remove(m_home.filePath(u"c.keytab"_s));
    }

    void whatIsMissingOnTheCommandLineIsSaid()
    {
        const Answer answer = run({u"--conf"_s, u"x"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains("“krb5 preflight” needs --keytab."), answer.err.constData());
        QCOMPARE(run(files(u"x"_s, u"y"_s) + QStringList{u"--kdc-seconds"_s, u"soon"_s}).exitCode, 1); // no such file
    }
};

QTEST_GUILESS_MAIN(PreflightProgramTest)
#include "preflight_program_test.moc"
