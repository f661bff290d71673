// The other table formats on the same metastore, a sign-in without impersonation, and S3 beside HDFS, each chosen in the wizard.
#include "hadoop_window.h"
#include "widgets/diff_view.h"

#include <QTabWidget>

using namespace pagerig;
using namespace hadoop;

void HadoopWindowTest::aTableFormatIsChosenAndItsTableLiesInHdfs_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("connector");
    QTest::addColumn<QString>("name");
    QTest::newRow("Iceberg") << u"apache iceberg"_s << u"iceberg"_s << u"window-ice"_s;
    QTest::newRow("Delta Lake") << u"delta lake"_s << u"delta_lake"_s << u"window-delta"_s;
}

void HadoopWindowTest::aTableFormatIsChosenAndItsTableLiesInHdfs()
{
    QFETCH(const QString, search);
    QFETCH(const QString, connector);
    QFETCH(const QString, name);
    const auto desk = flow::openDesk(m_sandbox);
    GO(toTheForm(*desk, m_place, name, {search, connector}));
    GO(dropHadoopFiles(*desk, m_place)); // the same files, and HDFS is where the data lie
    GO(impersonate(*desk));
    GO(toTheSecurityPage(*desk));
    GO(dropKerberosFiles(*desk, m_place.keytab, m_place.krb5Conf));
    GO(toTheReview(*desk));
    QVERIFY2(desk->part<widgets::DiffView>()->plainText().contains(u"USING "_s + connector),
             qPrintable(desk->part<widgets::DiffView>()->plainText()));
    GO(registerIt(*desk));

    const QString schema = u"\"%1\".window_%2"_s.arg(name, connector);
    QCOMPARE(said(u"CREATE SCHEMA %1"_s.arg(schema)), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE %1.one AS SELECT * FROM (VALUES 1, 2) AS o (id)"_s.arg(schema)), u"2"_s);
    QCOMPARE(said(u"SELECT sum(id) FROM %1.one"_s.arg(schema)), u"3"_s);
    const QString path = said(u"SELECT \"$path\" FROM %1.one"_s.arg(schema));
    QVERIFY2(path.startsWith(m_place.defaultFs), qPrintable(path));
    QCOMPARE(ownersIn(QUrl(path).path().section(u'/', 0, -2)), u"alice"_s); // impersonation
    QCOMPARE(said(u"DROP TABLE %1.one"_s.arg(schema)), u"done"_s);
    QCOMPARE(said(u"DROP SCHEMA %1"_s.arg(schema)), u"done"_s);
}

// Beside window-lake, which signs in with another keytab of the same realm.
void HadoopWindowTest::withoutImpersonationFilesAreThatKeytabsAndTheKrb5ConfMayBeTheClusters()
{
    const auto desk = flow::openDesk(m_sandbox);
    GO(toTheForm(*desk, m_place, u"window-plain"_s));
    GO(dropHadoopFiles(*desk, m_place)); // impersonation stays as it is offered: off
    GO(toTheSecurityPage(*desk));
    auto &security = *desk->part<wizard::SecurityPage>();
    GO(flow::Desk::drop(security, m_place.reportsKeytab));
    QCOMPARE(security.keytab()->principal(), u"reports-trino@ACME.LAN"_s);
    GO(security.tabs()->setCurrentIndex(1); desk->press(u"The cluster’s, as it is"_s));
    QTRY_COMPARE(desk->footer()->reason(), QString());
    GO(toTheReview(*desk));
    const QString plan = desk->part<widgets::DiffView>()->plainText();
    QVERIFY2(!plan.contains(u"window-plain.krb5.conf"_s) && plan.contains(u"keytab"_s), qPrintable(plan));
    GO(registerIt(*desk));

    // As somebody who has not written with impersonation: Hive's staging folder in /tmp is then that person's.
    QCOMPARE(said(u"CREATE SCHEMA \"window-plain\".window_plain"_s, u"dave"_s), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE \"window-plain\".window_plain.one AS SELECT 1 AS id"_s, u"dave"_s), u"1"_s);
    QCOMPARE(said(u"SELECT id FROM \"window-plain\".window_plain.one"_s, u"dave"_s), u"1"_s);
    QCOMPARE(ownersIn(u"/warehouse/external/window_plain.db/one"_s), u"reports-trino"_s);
    // The one beside it still signs in with its own, in the same statement.
    QCOMPARE(said(u"SELECT count(*) FROM \"window-plain\".window_plain.one p JOIN \"window-lake\".window_plain.one l ON p.id = l.id"_s, u"dave"_s), u"1"_s);
    QCOMPARE(said(u"DROP TABLE \"window-plain\".window_plain.one"_s, u"dave"_s), u"done"_s);
    QCOMPARE(said(u"DROP SCHEMA \"window-plain\".window_plain"_s, u"dave"_s), u"done"_s);
}

void HadoopWindowTest::s3LiesBesideHdfsInOneCatalog()
{
    const QByteArray secret = contentOf(m_place.s3SecretFile).trimmed();
    QVERIFY(!secret.isEmpty());
    const auto desk = flow::openDesk(m_sandbox);
    GO(toTheForm(*desk, m_place, u"window-s3"_s));
    GO(choose(*desk, u"storage"_s, u"s3"_s));
    GO(enter(*desk, u"s3.region"_s, m_place.s3Region));
    GO(enter(*desk, u"s3.endpoint"_s, m_place.s3Endpoint));
    GO(choose(*desk, u"s3.path-style-access"_s, u"true"_s));
    GO(enter(*desk, u"s3.aws-access-key"_s, m_place.s3AccessKey));
    GO(enter(*desk, u"s3.aws-secret-key"_s, QString::fromLatin1(secret)));
    // The metastore's first word with S3 loads Amazon's client, on a busy machine for longer than the usual 10 s.
    GO(enter(*desk, u"hive.metastore.thrift.client.read-timeout"_s, u"60s"_s));
    GO(dropHadoopFiles(*desk, m_place)); // HDFS comes beside it: nothing that was entered is lost
    QCOMPARE(formOf(*desk).row(u"storage"_s)->editor()->value(), u"hdfs-s3"_s);
    QCOMPARE(formOf(*desk).row(u"s3.endpoint"_s)->editor()->value(), m_place.s3Endpoint);
    QVERIFY(formOf(*desk).row(u"s3.region"_s)->isVisible() && formOf(*desk).row(u"core-site.xml"_s)->isVisible());
    GO(impersonate(*desk));
    GO(toTheSecurityPage(*desk));
    GO(dropKerberosFiles(*desk, m_place.keytab, m_place.krb5Conf));
    GO(toTheReview(*desk));
    const QString plan = desk->part<widgets::DiffView>()->plainText();
    QVERIFY2(plan.contains(u"\"fs.hadoop.enabled\" = 'true'"_s) && plan.contains(u"\"fs.native-s3.enabled\" = 'true'"_s), qPrintable(plan));
    QVERIFY(!plan.contains(QString::fromLatin1(secret)) && !plan.contains(u"s3.aws-"_s)); // they lie in a file of the mounted Secret
    GO(registerIt(*desk));

    const QString catalog = u"\"window-s3\""_s;
    QCOMPARE(said(u"CREATE SCHEMA %1.window_near"_s.arg(catalog)), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE %1.window_near.orders AS SELECT * FROM (VALUES 1, 2) AS o (id)"_s.arg(catalog)), u"2"_s);
    QCOMPARE(said(u"CREATE SCHEMA %1.window_far WITH (location = 's3://%2/window_far')"_s.arg(catalog, m_place.s3Bucket)), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE %1.window_far.orders AS SELECT * FROM (VALUES 2, 3) AS o (id)"_s.arg(catalog)), u"2"_s);
    QCOMPARE(said(u"SELECT n.id FROM %1.window_near.orders n JOIN %1.window_far.orders f ON n.id = f.id"_s.arg(catalog)), u"2"_s);
    const QString near = said(u"SELECT \"$path\" FROM %1.window_near.orders"_s.arg(catalog));
    const QString far = said(u"SELECT \"$path\" FROM %1.window_far.orders"_s.arg(catalog));
    QVERIFY2(near.startsWith(m_place.defaultFs), qPrintable(near));
    QVERIFY2(far.startsWith(u"s3://%1/window_far/"_s.arg(m_place.s3Bucket)), qPrintable(far));
    for (const QString &schema : {u"window_near"_s, u"window_far"_s}) {
        QCOMPARE(said(u"DROP TABLE %1.%2.orders"_s.arg(catalog, schema)), u"done"_s);
        QCOMPARE(said(u"DROP SCHEMA %1.%2"_s.arg(catalog, schema)), u"done"_s);
    }
}
