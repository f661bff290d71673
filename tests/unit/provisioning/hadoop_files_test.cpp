#include "provisioning/hadoop_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray site(const QByteArray &properties)
{
    return "<configuration>" + properties + "</configuration>";
}

QByteArray entry(const QByteArray &name, const QByteArray &value)
{
    return "<property><name>" + name + "</name><value>" + value + "</value></property>";
}

} // namespace

class HadoopFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFilesOfACatalogMustFit_data()
    {
        QTest::addColumn<QByteArray>("core");
        QTest::addColumn<QByteArray>("hdfs");
        QTest::addColumn<QString>("encryption");
        QTest::addColumn<QString>("expected");
        const QByteArray sound = entry("fs.defaultFS", "hdfs://lake") + entry("hadoop.security.authentication", "kerberos");
        const QByteArray hdfs = site(entry("dfs.nameservices", "lake") + entry("dfs.namenode.kerberos.principal", "hdfs/_HOST@A.LAN"));
        QTest::newRow("they do") << site(sound) << hdfs << QString() << QString();
        QTest::newRow("no Kerberos") << site(entry("fs.defaultFS", "hdfs://lake")) << hdfs << QString() << u"core-site.xml hadoop.not-kerberos"_s;
        QTest::newRow("encryption that is not offered") << site(sound) << hdfs << u"true"_s << u"core-site.xml hadoop.protection"_s;
        QTest::newRow("no XML") << site(sound) << QByteArray("<configuration>") << QString() << u"hdfs-site.xml hadoop.not-xml"_s;
        QTest::newRow("not given") << QByteArray() << QByteArray() << u"true"_s << QString();
    }
    void theFilesOfACatalogMustFit()
    {
        QFETCH(const QByteArray, core);
        QFETCH(const QByteArray, hdfs);
        QFETCH(const QString, encryption);
        QFETCH(const QString, expected);
        catalog::CatalogDefinition definition;
        definition.properties.insert(u"hive.hdfs.wire-encryption.enabled"_s, encryption);
        std::map<QString, Secret> secrets;
        if (!core.isEmpty()) {
            secrets.emplace(u"core-site.xml"_s, Secret::fromBytes(QByteArray(core)));
            secrets.emplace(u"hdfs-site.xml"_s, Secret::fromBytes(QByteArray(hdfs)));
        }
        QStringList found;
        for (const Diagnostic &one : provisioning::checkHadoopFiles(definition, secrets)) {
            found += one.file + u' ' + one.error.code;
        }
        QCOMPARE(found.join(u'\n'), expected);
    }

    void aPlanIsRefusedAtTheFileAndItsPlace()
    {
        catalog::CatalogDefinition definition;
        definition.kerberos.emplace();
        std::map<QString, Secret> secrets;
        secrets.emplace(u"core-site.xml"_s, Secret::fromBytes(site("\n" + entry("fs.defaultFS", "hdfs://m1.a.lan:8020") + '\n'
                                                                  + entry("hadoop.security.authentication", "simple"))));
        const auto simple = provisioning::judgeKerberosFiles(definition, secrets);
        QVERIFY(!simple);
        QCOMPARE(simple.error().code + u" at "_s + simple.error().endpoint, u"hadoop.not-kerberos at core-site.xml:3"_s);

        secrets.emplace(catalog::keytabCredential, Secret::fromBytes(QByteArray::fromHex("0502000000ff0001")));
        const auto cut = provisioning::judgeKerberosFiles(definition, secrets);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code + u" at "_s + cut.error().endpoint, u"KT-TRUNCATED at %1: byte 2"_s.arg(catalog::keytabCredential));

        definition.kerberos.reset(); // the same files of a catalog that does not sign in
        QVERIFY(provisioning::judgeKerberosFiles(definition, secrets)->empty());
    }

    void offlineTheFilesAtHandAreJudgedAtTheirOwnPlaces()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        const auto found = [&folder](const QByteArray &keytab) {
            const QByteArray text = "name: lake\nconnector: hive\ncredentials:\n  core-site.xml: { file: core-site.xml }\n"
                                    "  hdfs-site.xml: { file: elsewhere.xml }\n  kerberos:\n    client_principal: trino@A.LAN\n"
                                    "    keytab: { " + keytab + " }\n";
            QStringList lines;
            for (const Diagnostic &one : provisioning::checkKerberosFiles(catalog::parseDefinition(text, u"lake.yaml"_s), folder.path())) {
                lines += u"%1:%2 %3"_s.arg(QString(one.file).remove(folder.path())).arg(one.position.line).arg(one.error.code);
            }
            return lines;
        };
        // trino@B.LAN, one key of aes256.
        const QByteArray record = QByteArray::fromHex("00010005") + "B.LAN" + QByteArray::fromHex("0005") + "trino"
            + QByteArray::fromHex("00000001650000000100120020") + QByteArray(32, 'k');
        write(u"trino.keytab"_s, QByteArray::fromHex("0502000000") + char(record.size()) + record);
        write(u"core-site.xml"_s, site("\n" + entry("fs.defaultFS", "hdfs://m1.a.lan:8020") + '\n' + entry("hadoop.security.authentication", "simple")));
        const QString simple = u"/core-site.xml:3 hadoop.not-kerberos"_s;
        QCOMPARE(found("file: trino.keytab"), (QStringList {u"lake.yaml:8 keytab.principal-missing"_s, simple}));
        QCOMPARE(found("file: nowhere.keytab"), QStringList {simple}); // another machine may have it
        QCOMPARE(found("prompt: true"), QStringList {simple});
    }

    void whatIsOnlyDoubtfulIsARemark()
    {
        catalog::CatalogDefinition definition;
        definition.kerberos.emplace();
        std::map<QString, Secret> secrets;
        secrets.emplace(u"core-site.xml"_s,
                        Secret::fromBytes(site(entry("fs.defaultFS", "hdfs://lake") + entry("hadoop.security.authentication", "kerberos"))));
        const auto remarks = provisioning::judgeKerberosFiles(definition, secrets);
        QVERIFY(remarks);
        QCOMPARE(remarks->front().code, u"hadoop.nameservice-elsewhere"_s);
    }
};

QTEST_GUILESS_MAIN(HadoopFilesTest)
#include "hadoop_files_test.moc"
