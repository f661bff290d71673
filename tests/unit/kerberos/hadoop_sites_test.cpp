#include "kerberos/hadoop_sites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using kerberos::HadoopSite;
using kerberos::WireEncryption;

namespace {

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

// Each property on a line of its own, the first on line 2.
QByteArray xml(const Pairs &properties)
{
    QByteArray text = "<configuration>\n";
    for (const auto &[name, value] : properties) {
        text += "<property><name>" + name + "</name><value>" + value + "</value></property>\n";
    }
    return text + "</configuration>\n";
}

HadoopSite site(const Pairs &properties, const QString &file)
{
    return *HadoopSite::parse(xml(properties), file);
}

const Pairs soundCore{{"fs.defaultFS", "hdfs://lake"}, {"hadoop.security.authentication", "kerberos"}, {"hadoop.rpc.protection", "privacy"}};
const Pairs soundHdfs{{"dfs.nameservices", "lake, other"},
                      {"dfs.ha.namenodes.lake", "nn1,nn2"},
                      {"dfs.namenode.rpc-address.lake.nn1", "m1.acme.lan:8020"},
                      {"dfs.namenode.rpc-address.lake.nn2", "m2.acme.lan:8020"},
                      {"dfs.client.failover.proxy.provider.lake", "x"},
                      {"dfs.namenode.kerberos.principal", "hdfs/_HOST@ACME.LAN"}};

Pairs with(Pairs properties, const QByteArray &name, const QByteArray &value)
{
    for (auto &[known, text] : properties) {
        if (known == name) {
            text = value;
            return properties;
        }
    }
    properties.push_back({name, value});
    return properties;
}

Pairs without(Pairs properties, const QByteArray &name)
{
    properties.removeIf([&](const auto &property) { return property.first == name; });
    return properties;
}

Pairs withRules(const QByteArray &rules)
{
    return with(soundCore, "hadoop.security.auth_to_local", rules);
}

QString said(const Diagnostics &found)
{
    QStringList lines;
    for (const Diagnostic &one : found) {
        lines += one.file + u':' + QString::number(one.position.line) + u' ' + (one.severity == Severity::Warning ? u"warning "_s : QString())
            + one.error.code;
    }
    return lines.join(u'\n');
}

} // namespace

class HadoopSitesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatFitSayNothing()
    {
        for (const auto wire : {WireEncryption::Off, WireEncryption::On}) {
            QCOMPARE(said(kerberos::checkHadoopSites(site(soundCore, u"core"_s), site(soundHdfs, u"hdfs"_s), wire)), QString());
        }
    }

    void whatWouldFailLaterIsSaidNow_data()
    {
        QTest::addColumn<Pairs>("core");
        QTest::addColumn<Pairs>("hdfs"); // none: not given
        QTest::addColumn<bool>("wire");
        QTest::addColumn<QString>("expected");
        const Pairs none;
        const auto host = with(soundCore, "fs.defaultFS", "hdfs://m1.acme.lan:8020");
        QTest::newRow("simple") << with(soundCore, "hadoop.security.authentication", "simple") << soundHdfs << false << u"core:3 hadoop.not-kerberos"_s;
        QTest::newRow("nothing about it") << without(soundCore, "hadoop.security.authentication") << soundHdfs << false << u"core:0 hadoop.not-kerberos"_s;
        QTest::newRow("capitals are fine") << with(soundCore, "hadoop.security.authentication", "KERBEROS") << soundHdfs << false << QString();
        QTest::newRow("no privacy, asked for") << with(soundCore, "hadoop.rpc.protection", "integrity") << soundHdfs << true << u"core:4 hadoop.protection"_s;
        QTest::newRow("no privacy by default, asked for") << without(soundCore, "hadoop.rpc.protection") << soundHdfs << true << u"core:0 hadoop.protection"_s;
        QTest::newRow("no privacy, not asked for") << with(soundCore, "hadoop.rpc.protection", "integrity") << soundHdfs << false << QString();
        QTest::newRow("privacy among others") << with(soundCore, "hadoop.rpc.protection", "authentication, privacy") << soundHdfs << true << QString();
        QTest::newRow("rules") << withRules("RULE:[2:$1@$0](nn@.*ACME.LAN)s/.*/hdfs/\n  RULE:[1:$1@$0](.*@ACME.LAN)s/@.*///L DEFAULT") << soundHdfs << false << QString();
        QTest::newRow("a rule whose expression does not compile") << withRules("RULE:[1:$1](.*@[X)s/@.*// DEFAULT") << soundHdfs << false << u"core:5 hadoop.auth-rule"_s;
        QTest::newRow("a rule that is none") << withRules("RULE:[1$1](.*)s/@.*// DEFAULT") << soundHdfs << false << u"core:5 hadoop.auth-rule"_s;
        QTest::newRow("a substitution that does not end") << withRules("DEFAULT RULE:[1:$1](.*)s/@.*") << soundHdfs << false << u"core:5 hadoop.auth-rule"_s;
        QTest::newRow("no file system") << without(soundCore, "fs.defaultFS") << soundHdfs << false << u"core:0 hadoop.no-default-fs"_s;
        QTest::newRow("its old name") << with(without(soundCore, "fs.defaultFS"), "fs.default.name", "hdfs://lake") << soundHdfs << false << QString();
        QTest::newRow("a local one") << with(soundCore, "fs.defaultFS", "file:///") << soundHdfs << false << u"core:2 hadoop.local-fs"_s;
        QTest::newRow("an unknown nameservice") << with(soundCore, "fs.defaultFS", "hdfs://laek") << soundHdfs << false << u"core:2 hadoop.nameservice-unknown"_s;
        QTest::newRow("a host") << host << with(none, "dfs.namenode.kerberos.principal", "x") << false << QString();
        QTest::newRow("a nameservice without hdfs-site.xml") << with(soundCore, "dfs.namenode.kerberos.principal", "x") << none << false
                                                             << u"core:2 warning hadoop.nameservice-elsewhere"_s;
        QTest::newRow("a node without address") << soundCore << without(soundHdfs, "dfs.namenode.rpc-address.lake.nn2") << false
                                                << u"hdfs:3 hadoop.namenode-missing"_s;
        QTest::newRow("no failover") << soundCore << without(soundHdfs, "dfs.client.failover.proxy.provider.lake") << false << u"hdfs:3 hadoop.failover-missing"_s;
        QTest::newRow("no NameNode's principal") << soundCore << without(soundHdfs, "dfs.namenode.kerberos.principal") << false
                                                 << u"hdfs:0 hadoop.no-namenode-principal"_s;
        QTest::newRow("it may be elsewhere") << host << none << false << u"core:0 warning hadoop.no-namenode-principal"_s;
    }
    void whatWouldFailLaterIsSaidNow()
    {
        QFETCH(const Pairs, core);
        QFETCH(const Pairs, hdfs);
        QFETCH(const bool, wire);
        QFETCH(const QString, expected);
        const auto second = hdfs.isEmpty() ? std::nullopt : std::optional(site(hdfs, u"hdfs"_s));
        QCOMPARE(said(kerberos::checkHadoopSites(site(core, u"core"_s), second, wire ? WireEncryption::On : WireEncryption::Off)), expected);
    }

    void aNameserviceIsUnderstood()
    {
        const auto service = kerberos::nameServiceOf(site(soundCore, u"core"_s), site(soundHdfs, u"hdfs"_s));
        QVERIFY(service.has_value());
        QCOMPARE(service->name, u"lake"_s);
        QCOMPARE(service->nodes, (QStringList{u"m1.acme.lan:8020"_s, u"m2.acme.lan:8020"_s}));
    }

    void aReferenceIsReplacedAndALoopEnds()
    {
        const auto core = site({{"a", "${b}/x"}, {"b", "${c}"}, {"c", "y"}, {"loop", "${loop}"}, {"open", "${nobody}"}}, u"core"_s);
        QCOMPARE(core.value(u"a"_s), u"y/x"_s);
        QCOMPARE(core.value(u"loop"_s), u"${loop}"_s);
        QCOMPARE(core.value(u"open"_s), u"${nobody}"_s);
    }

    void whatIsNoSuchFileIsRefused()
    {
        QCOMPARE(HadoopSite::parse("<configuration><property>", u"core"_s).error().code, u"hadoop.not-xml"_s);
        QCOMPARE(HadoopSite::parse("<html/>", u"core"_s).error().code, u"hadoop.not-a-site"_s);
        QCOMPARE(HadoopSite::parse({}, u"core"_s).error().code, u"hadoop.not-xml"_s);
        const QByteArray bomb = "<!DOCTYPE c [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY d "
                                "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><configuration>&e;&e;</configuration>";
        QVERIFY(!HadoopSite::parse(bomb, u"core"_s));
    }
};

QTEST_GUILESS_MAIN(HadoopSitesTest)
#include "hadoop_sites_test.moc"
