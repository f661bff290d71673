// kill -9 in the middle of a change, at events of the live list: recovered from a second machine's state folder, each catalog is
// whole in its old or its new form, never a mixture, with exactly the credential that form reads; and nothing else is left.
// CM_EVERY_CRASH=1 takes every event; otherwise one in three, so that CI stays short.
#include "canary.h"
#include "sandbox.h"
#include "second_login.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class ChangeRecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledChangeIsOldOrNewNeverAMixture_data();
    void aKilledChangeIsOldOrNewNeverAMixture();

private:
    bool isWhole(const QString &name, const QJsonObject &picture) const;
    static bool nothingLeftOf(const QString &name, const QJsonObject &picture);

    flow::Sandbox m_sandbox;
    flow::Login m_second;
    QString m_environmentFile;
    int m_stride = qEnvironmentVariableIsSet("CM_EVERY_CRASH") ? 1 : 3;
};

void ChangeRecoveryTest::initTestCase()
{
    m_second = flow::secondLogin(m_sandbox, u"trino_second"_s);
    m_environmentFile = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
}

void ChangeRecoveryTest::aKilledChangeIsOldOrNewNeverAMixture_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("atLeast"); // events of the run
    QTest::newRow("edit") << u"edit"_s << 12;
    QTest::newRow("rotate") << u"rotate"_s << 10;
    QTest::newRow("rollback") << u"rollback"_s << 8; // the credential stays: fewer steps
    QTest::newRow("disable") << u"disable"_s << 5;
    QTest::newRow("enable") << u"enable"_s << 6;
    QTest::newRow("rename") << u"rename"_s << 22;
}

// The head's revision is there, its credential and no other, the rule, and rows come through it.
bool ChangeRecoveryTest::isWhole(const QString &name, const QJsonObject &picture) const
{
    const QByteArray encoded = picture[QString(u"Secret/catalog-"_s + name)]["data"_L1]["head.json"_L1].toString().toLatin1();
    const QJsonObject head = QJsonDocument::fromJson(QByteArray::fromBase64(encoded)).object();
    const QString revision = u"Secret/catalog-%1.v%2"_s.arg(name).arg(head["current"_L1].toInt());
    const QByteArray record = picture[revision]["data"_L1]["revision.json"_L1].toString().toLatin1();
    const QJsonArray files = QJsonDocument::fromJson(QByteArray::fromBase64(record))["files"_L1].toArray();
    QStringList keys = picture["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys();
    erase_if(keys, [&name](const QString &key) { return !key.startsWith(name + u'.'); });
    const bool rows = static_cast<bool>(m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(name)));
    return rows != head["disabled"_L1].toBool() && !head.contains("pending"_L1) && files.size() == 1 && keys.size() == 1
        && files.first().toString() == u"akko-catalog-files "_s + keys.first();
}

bool ChangeRecoveryTest::nothingLeftOf(const QString &name, const QJsonObject &picture)
{
    const auto begins = [&name](const QJsonObject &object, const QString &prefix) {
        const QStringList keys = object.keys();
        return std::ranges::any_of(keys, [&](const QString &key) { return key == prefix + name || key.startsWith(prefix + name + u'.'); });
    };
    return !begins(picture, u"Secret/catalog-"_s) && !begins(picture["Secret/akko-catalog-files"_L1]["data"_L1].toObject(), {})
        && !begins(picture["ConfigMap/akko-opa-catalogs"_L1]["data"_L1].toObject(), {}) && !picture["Trino"_L1].toArray().contains(name);
}

void ChangeRecoveryTest::aKilledChangeIsOldOrNewNeverAMixture()
{
    QFETCH(const QString, verb);
    QFETCH(const int, atLeast);
    const QJsonObject before = m_sandbox.photograph();
    const QString state = m_sandbox.folder() + u"/first-machine"_s;
    const flow::Canary canary(m_second.password);
    QStringList names;
    int point = 1;
    for (bool killed = true; killed && point < 60; point += m_stride) {
        const QString name = u"%1-%2"_s.arg(verb).arg(point);
        names.append(name);
        const auto applied = m_sandbox.callWith(m_environmentFile, {u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s});
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        // Another user with another password, a role more and one less, another description: everything an edit can touch.
        QByteArray changed = m_sandbox.definition(name, m_sandbox.write(u"second"_s, m_second.password));
        changed.replace("trino_readonly", m_second.user.toUtf8()).replace("akko-analyst", "akko-engineer").replace("Climate", "Other");
        const QString file = m_sandbox.write(name + u"-changed.yaml"_s, changed);
        QString what = file;
        if (verb == u"rotate"_s) { // nothing else changes; a soft hyphen is nothing to SCRAM, so that either password is right
            what = m_sandbox.definitionFile(name, m_sandbox.write(u"again"_s, m_sandbox.password() + "\xc2\xad"));
        } else if (verb == u"rollback"_s) { // an edit first, to roll back from
            const auto edited = m_sandbox.callWith(m_environmentFile, {u"edit"_s, file, u"--yes"_s});
            QVERIFY2(edited.exitCode == 0, edited.err.constData());
            what = name;
        } else if (verb == u"disable"_s || verb == u"enable"_s || verb == u"rename"_s) {
            what = name;
            if (verb == u"enable"_s) {
                QCOMPARE(m_sandbox.callWith(m_environmentFile, {u"disable"_s, name, u"--yes"_s}).exitCode, 0);
            }
        }
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("CM_CRASH"), {m_environmentFile, verb, what, state, u"event"_s, QString::number(point)});
        QVERIFY(program.waitForFinished(60'000));
        killed = program.exitStatus() == QProcess::CrashExit;
        const QByteArray printed = program.readAll();
        QVERIFY2(killed || program.exitCode() == 0, printed.constData());
        QVERIFY(!canary.isIn(printed));
        QCOMPARE(canary.filesWithIt(state), QStringList());
    }
    QVERIFY2(point > atLeast, qPrintable(QString::number(point)));
    for (const QString &place : canary.placesIn(m_sandbox.photograph())) {
        QVERIFY2(place.startsWith(u"Secret/akko-catalog-files "_s), qPrintable(place));
    }
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    const QJsonObject after = m_sandbox.photograph();
    for (QString name : std::as_const(names)) {
        if (verb == u"rename"_s) { // under one of the names, and nothing under the other
            const QString other = name + u"-new"_s;
            const bool renamed = after.contains(u"Secret/catalog-"_s + other);
            QVERIFY2(nothingLeftOf(renamed ? name : other, after), qPrintable(name));
            name = renamed ? other : name;
        }
        QVERIFY2(isWhole(name, after), qPrintable(name));
        QCOMPARE(m_sandbox.call({u"delete"_s, name, u"--yes"_s}).exitCode, 0);
    }
    qInfo("%lld crashes of %s", static_cast<long long>(names.size() - 1), qPrintable(verb));
    QCOMPARE(m_sandbox.photograph(), before);
}

QTEST_GUILESS_MAIN(ChangeRecoveryTest)
#include "change_recovery_test.moc"
