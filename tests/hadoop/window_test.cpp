// A kerberized Hive catalog through the wizard, from an empty form to rows in HDFS.
#include "hadoop_window.h"
#include "health_page/health_page.h"
#include "run/run_view.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "wizard/decision.h"
#include "wizard/schema_browser.h"

#include <QClipboard>
#include <QProcess>
#include <QTreeWidget>

using namespace pagerig;
using namespace hadoop;

namespace {

// Two NameNodes behind one name, as a customer's cluster has them.
const QByteArray twoNameNodes = R"(<configuration>
  <property><name>dfs.nameservices</name><value>lake</value></property>
  <property><name>dfs.ha.namenodes.lake</name><value>nn1,nn2</value></property>
  <property><name>dfs.namenode.rpc-address.lake.nn1</name><value>master1.acme.lan:8020</value></property>
  <property><name>dfs.namenode.rpc-address.lake.nn2</name><value>master2.acme.lan:8020</value></property>
  <property><name>dfs.namenode.kerberos.principal</name><value>nn/_HOST@ACME.LAN</value></property>
</configuration>)";

// At the realm's KDC, as its admin.
bool kadmin(const QString &command)
{
    const QString tests = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/hadoop"_s;
    const QString script = u"import sys; sys.path.insert(0, sys.argv[1]); import rig; rig.ACME.kadmin(rig.BOX, [sys.argv[2]])"_s;
    return QProcess::execute(u"python3"_s, {u"-B"_s, u"-c"_s, script, tests, command}) == 0;
}

} // namespace

void HadoopWindowTest::initTestCase()
{
    dress();
}

void HadoopWindowTest::init()
{
    speak(u"en"_s);
}

void HadoopWindowTest::cleanupTestCase()
{
    const QStringList ours {u"window-partner"_s, u"window-waits"_s, u"window-streams"_s, u"window-s3"_s, u"window-plain"_s, u"window-ice"_s, u"window-delta"_s,
                            u"window-change"_s, u"window-lake"_s};
    for (const QString &name : ours) {
        std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s, u"--confirm"_s, name, u"--remove-realms"_s});
    }
    const auto left = m_sandbox.call({u"list"_s, u"--output"_s, u"json"_s});
    QVERIFY2(!left.out.contains("window-"), left.out.constData());
    m_sandbox.stack({u"restart"_s, u"trino"_s}); // the tests after this one begin with a JVM that has read no krb5.conf
}

QStringList HadoopWindowTest::inTrino() const
{
    QStringList names;
    if (const auto rows = m_sandbox.query(u"alice"_s, u"SELECT catalog_name FROM system.metadata.catalogs"_s)) {
        for (const QJsonArray &row : rows->rows) {
            names.append(row.at(0).toString());
        }
    }
    return names;
}

QString HadoopWindowTest::said(const QString &sql, const QString &person) const
{
    const auto answer = m_sandbox.query(person, sql);
    return answer ? (answer->rows.isEmpty() ? u"done"_s : answer->rows.front().at(0).toVariant().toString())
                  : answer.error().code + answer.error().rawAnswer;
}

QString HadoopWindowTest::ownersIn(const QString &folder) const
{
    const QString tests = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/hadoop"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-B"_s, u"-c"_s,
                                u"import sys; sys.path.insert(0, sys.argv[1]); import rig; print(*sorted(rig.Hadoop.owners(sys.argv[2])), sep=',')"_s,
                                tests, folder});
    python.waitForFinished();
    return QString::fromUtf8(python.exitCode() == 0 ? python.readAllStandardOutput() : python.readAllStandardError()).trimmed();
}

QString HadoopWindowTest::healthOf(const QString &catalog) const
{
    const auto listed = m_sandbox.call({u"list"_s, u"--output"_s, u"json"_s}).json();
    for (const QJsonValue &one : listed["catalogs"_L1].toArray()) {
        if (one["name"_L1] == catalog) {
            return one["health"_L1].toString();
        }
    }
    return {};
}

void HadoopWindowTest::fromDroppedFilesToRowsInHdfs()
{
    const auto desk = flow::openDesk(m_sandbox);
    auto &connection = *desk->part<wizard::ConnectionPage>();
    GO(toTheForm(*desk, m_place, u"window-lake"_s));

    // Hadoop's files, dropped anywhere on the form: what they say stands at their fields, and HDFS is where the data lie.
    const QString two = desk->folder.filePath(u"hdfs-site.xml"_s);
    write(two, twoNameNodes);
    GO(flow::Desk::drop(connection, two));
    QVERIFY2(readable(formOf(*desk).row(u"hdfs-site.xml"_s)).contains(u"lake (master1.acme.lan:8020, master2.acme.lan:8020)"_s),
             qPrintable(readable(formOf(*desk).row(u"hdfs-site.xml"_s))));
    GO(dropHadoopFiles(*desk, m_place));
    const auto facts = [&desk] { return readable(formOf(*desk).row(u"core-site.xml"_s)); };
    QVERIFY2(facts().contains(m_place.defaultFs), qPrintable(facts()));
    QVERIFY2(facts().contains(u"hadoop.security.authentication: kerberos"_s), qPrintable(facts()));
    QVERIFY2(readable(formOf(*desk).row(u"hdfs-site.xml"_s)).contains(u"realm: ACME.LAN"_s), qPrintable(facts()));
    speak(u"fr"_s);
    QVERIFY2(readable(formOf(*desk).row(u"hdfs-site.xml"_s)).contains(u"royaume\u00a0: ACME.LAN"_s),
             qPrintable(readable(formOf(*desk).row(u"hdfs-site.xml"_s))));
    speak(u"en"_s);
    QCOMPARE(desk->it->definition().properties.value(u"fs.hadoop.enabled"_s), u"true"_s);

    // Wire encryption that core-site.xml contradicts stands in the way on the next page.
    GO(impersonate(*desk));
    GO(choose(*desk, u"hive.hdfs.wire-encryption.enabled"_s, u"true"_s));
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Security);
    auto &security = *desk->part<wizard::SecurityPage>();
    GO(desk->press(u"Sign in by Kerberos"_s));
    QTRY_VERIFY2(desk->footer()->reason().startsWith(u"Wire encryption is asked for"_s), qPrintable(desk->footer()->reason()));
    QVERIFY(desk->it->goBack());
    GO(choose(*desk, u"hive.hdfs.wire-encryption.enabled"_s, {}));
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);

    // The keytab offers its principal; the krb5.conf is the cluster's, pasted, or dropped.
    GO(flow::Desk::drop(security, m_place.keytab));
    QCOMPARE(security.keytab()->principal(), u"akko-trino@ACME.LAN"_s);
    auto &conf = *security.configuration();
    QCOMPARE(desk->footer()->reason(), u"Give a krb5.conf, or use the cluster’s."_s);
    GO(security.tabs()->setCurrentIndex(1); desk->press(u"The cluster’s, as it is"_s));
    QTRY_COMPARE(desk->footer()->reason(), QString());
    GO(desk->press(u"A krb5.conf for this catalog"_s));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(contentOf(m_place.krb5Conf)));
    conf.editor()->setFocus();
    QTest::keyClick(conf.editor(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk->footer()->reason(), QString());
    QCOMPARE(desk->it->definition().kerberos->krb5Conf.toUtf8().trimmed(), contentOf(m_place.krb5Conf).trimmed());
    conf.start({});
    GO(dropKerberosFiles(*desk, m_place.keytab, m_place.krb5Conf));

    GO(toTheReview(*desk));
    auto &review = *desk->part<wizard::ReviewPage>();
    QVERIFY2(review.whyNot().isEmpty(), qPrintable(readable(&review)));
    const QString plan = review.diff()->plainText();
    QVERIFY2(plan.contains(u"CREATE CATALOG"_s) && plan.contains(u"krb5.conf"_s) && plan.contains(u"keytab"_s), qPrintable(plan));
    QVERIFY(!plan.contains(QString::fromLatin1(contentOf(m_place.keytab).toBase64().left(40))));
    QVERIFY(!review.decision()->isVisible()); // a first realm needs no restart: Trino's JVM has read no krb5.conf yet
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    GO(desk->untilRun());
    QVERIFY2(desk->part<wizard::RunPage>()->hasSucceeded(), qPrintable(readable(desk->it.get())));
    auto *const tree = desk->part<wizard::SchemaBrowser>()->tree();
    QTRY_VERIFY_WITH_TIMEOUT(!tree->findItems(u"default"_s, Qt::MatchExactly).isEmpty(), 20'000);

    QCOMPARE(said(u"CREATE SCHEMA \"window-lake\".window_sales"_s), u"done"_s);
    QCOMPARE(said(u"CREATE TABLE \"window-lake\".window_sales.orders AS SELECT * FROM (VALUES 1, 2, 3) AS o (id)"_s), u"3"_s);
    QCOMPARE(said(u"SELECT count(*) FROM \"window-lake\".window_sales.orders"_s), u"3"_s);
    QCOMPARE(ownersIn(u"/warehouse/external/window_sales.db/orders"_s), u"alice"_s); // impersonation
    QCOMPARE(said(u"DROP TABLE \"window-lake\".window_sales.orders"_s), u"done"_s);
    QCOMPARE(said(u"DROP SCHEMA \"window-lake\".window_sales"_s), u"done"_s);
    // Health shows the keytab that is really mounted, and until when the realm takes it.
    QVERIFY(kadmin(u"modprinc -pwexpire \"2031-05-06 07:08:09 UTC\" akko-trino"_s));
    health_page::HealthPage health(*desk->workspace);
    health.resize(1080, 640);
    health.show();
    auto *const table = health.findChild<widgets::DataTable *>();
    const auto rowOf = [&table]() -> QModelIndex {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"window-lake"_s) {
                return table->model()->index(row, 0);
            }
        }
        return {};
    };
    QTRY_VERIFY_WITH_TIMEOUT(rowOf().isValid(), 15'000);
    table->selectRow(rowOf().row());
    QTRY_VERIFY2_WITH_TIMEOUT(readable(&health).contains(u"Keytab: akko-trino@ACME.LAN, key version "_s), qPrintable(readable(&health)), 15'000);
    QVERIFY2(readable(&health).contains(u" · expires "_s), qPrintable(readable(&health)));
    QVERIFY(kadmin(u"modprinc -pwexpire never akko-trino"_s));
    speak(u"fr"_s);
    QVERIFY2(readable(&health).contains(u"akko-trino@ACME.LAN, version de clé "_s), qPrintable(readable(&health)));
    speak(u"en"_s);
    desk->it.reset();
}

QTEST_MAIN(HadoopWindowTest)
