// Trino's error objects, in the words 476 uses (trino.md; its sources where no recording was to be had).
#include "cluster/trino.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject error(const QString &name, const QString &type, const QString &message, const QJsonObject &failureInfo = {})
{
    return {{u"errorName"_s, name}, {u"errorType"_s, type}, {u"message"_s, message}, {u"failureInfo"_s, failureInfo}};
}

QJsonObject internalError(const QString &message)
{
    return error(u"GENERIC_INTERNAL_ERROR"_s, u"INTERNAL_ERROR"_s, message);
}

using Arguments = QMap<QString, QString>;

} // namespace

class TrinoErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheCasesApart_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Arguments>("arguments");

        QTest::newRow("name taken") << error(u"ALREADY_EXISTS"_s, u"USER_ERROR"_s, u"Catalog 'sales' already exists"_s)
                                    << u"trino.name-taken"_s << Arguments{{u"name"_s, u"sales"_s}};
        QTest::newRow("a table that exists is no name taken")
            << error(u"TABLE_ALREADY_EXISTS"_s, u"USER_ERROR"_s, u"line 1:1: Table 'a.b.c' already exists"_s)
            << u"trino.query-failed"_s
            << Arguments{{u"name"_s, u"TABLE_ALREADY_EXISTS"_s},
                         {u"message"_s, u"line 1:1: Table 'a.b.c' already exists"_s},
                         {u"catalog"_s, u"sales"_s}};
        QTest::newRow("unknown catalog") << error(u"CATALOG_NOT_FOUND"_s, u"USER_ERROR"_s,
                                                  u"Catalog 'sales' not found"_s)
                                         << u"trino.catalog-unknown"_s << Arguments{{u"name"_s, u"sales"_s}};
        QTest::newRow("unknown connector")
            << internalError(u"No factory for connector 'postgres'. Available factories: [hive, postgresql, tpch]"_s)
            << u"trino.unknown-connector"_s
            << Arguments{{u"name"_s, u"postgres"_s}, {u"available"_s, u"hive, postgresql, tpch"_s}};
        QTest::newRow("unknown property, twice")
            << internalError(
                   u"Configuration errors:\n\n1) Error: Configuration property 'a.b' was not used. Did you mean to use "
                   "'a.c'?\n\n2) Error: Configuration property 'a.b' was not used. Did you mean to use 'a.c'?\n\n2 errors"_s)
            << u"trino.configuration"_s
            << Arguments{{u"problems"_s, u"Configuration property 'a.b' was not used. Did you mean to use 'a.c'?"_s}};
        QTest::newRow("wrong value and missing value")
            << internalError(
                   u"Configuration errors:\n\n1) Error: Invalid value 'abc' for type int (property 'x.y')\n  (in "
                   "method XConfig.setY)\n\n2) Error: Invalid configuration property connection-url: must not be "
                   "null\n\n2 errors\n\n======================\nFull classname legend:\n1) Error: no such item"_s)
            << u"trino.configuration"_s
            << Arguments{{u"problems"_s,
                          u"Invalid value 'abc' for type int (property 'x.y') (in method XConfig.setY)\nInvalid "
                          "configuration property connection-url: must not be null"_s}};
        QTest::newRow("one line, no list")
            << internalError(u"Invalid configuration property connection-url: must not be null"_s)
            << u"trino.configuration"_s
            << Arguments{{u"problems"_s, u"Invalid configuration property connection-url: must not be null"_s}};
        QTest::newRow("file not there yet") << internalError(
            u"Configuration errors:\n\n1) Error: Invalid configuration property connection-credential-file: file "
            "does not exist: /etc/trino/catalog-files/sales.properties\n\n1 error"_s)
                                            << u"trino.file-missing"_s
                                            << Arguments{{u"path"_s, u"/etc/trino/catalog-files/sales.properties"_s}};
        // As Kafka words it in 476: not built for want of its file, it has used none of its other properties either.
        QTest::newRow("a file missing, and so a property not used: the file comes first")
            << internalError(u"Configuration errors:\n\n1) Error: Invalid configuration property with prefix '': file does not exist: "
                             "/m/sales.v1-aaaaaa.kafka.properties (for class KafkaConfig.resourceConfigFiles[0].<list element>)\n\n2) "
                             "Error: Configuration property 'kafka.table-names' was not used. Did you mean to use "
                             "'kafka.default-schema'?\n\n2 errors"_s)
            << u"trino.file-missing"_s << Arguments{{u"path"_s, u"/m/sales.v1-aaaaaa.kafka.properties"_s}};
        QTest::newRow("a file missing beside a wrong value: waiting would not help")
            << internalError(u"Configuration errors:\n\n1) Error: Invalid configuration property f: file does not "
                             u"exist: /x\n\n2) "
                             "Error: Invalid value 'abc' for type int (property 'a.b')\n\n2 errors"_s)
            << u"trino.configuration"_s
            << Arguments{{u"problems"_s,
                          u"Invalid configuration property f: file does not exist: /x\nInvalid value 'abc' for type int "
                          "(property 'a.b')"_s}};
        QTest::newRow("not permitted") << error(u"PERMISSION_DENIED"_s, u"USER_ERROR"_s,
                                                u"Access Denied: Cannot create catalog sales"_s)
                                       << u"trino.not-permitted"_s
                                       << Arguments{{u"reason"_s, u"Access Denied: Cannot create catalog sales"_s}};
        QTest::newRow("static mode") << error(u"NOT_SUPPORTED"_s, u"USER_ERROR"_s,
                                              u"CREATE CATALOG is not supported by the static catalog store"_s)
                                     << u"trino.static-mode"_s << Arguments{};
        QTest::newRow("starting") << error(u"SERVER_STARTING_UP"_s, u"INTERNAL_ERROR"_s,
                                           u"Trino server is still initializing"_s)
                                  << u"trino.starting"_s << Arguments{};
        QTest::newRow("source down")
            << error(u"JDBC_ERROR"_s, u"EXTERNAL"_s,
                     u"Connection to db:5432 refused. Check that the hostname and port are correct."_s)
            << u"trino.source-failed"_s
            << Arguments{
                   {u"name"_s, u"JDBC_ERROR"_s},
                   {u"message"_s, u"Connection to db:5432 refused. Check that the hostname and port are correct."_s},
                   {u"catalog"_s, u"sales"_s}};
        const QJsonObject refused{{u"type"_s, u"java.net.ConnectException"_s}, {u"message"_s, u"Connection refused"_s}};
        QTest::newRow("OPA down") << error(
            u"GENERIC_INTERNAL_ERROR"_s, u"INTERNAL_ERROR"_s, u"Failed to query OPA backend"_s,
            {{u"type"_s, u"io.trino.plugin.opa.OpaQueryException$QueryFailed"_s}, {u"cause"_s, refused}})
                                  << u"trino.policy-unavailable"_s
                                  << Arguments{{u"message"_s, u"ConnectException: Connection refused"_s}};
        QTest::newRow("OPA without the rule")
            << internalError(
                   u"OPA policy named http://opa/v1/data/x/allow did not return a value (or does not exist)"_s)
            << u"trino.policy-unavailable"_s
            << Arguments{{u"message"_s,
                          u"OPA policy named http://opa/v1/data/x/allow did not return a value (or does not exist)"_s}};
        QTest::newRow("OPA broken")
            << internalError(u"OPA server returned status 500 when processing policy http://opa: x"_s)
            << u"trino.policy-unavailable"_s
            << Arguments{{u"message"_s, u"OPA server returned status 500 when processing policy http://opa: x"_s}};
        QTest::newRow("the deepest cause of many") << internalError(
            u"Unable to create injector, see the following errors:\n\n1) [Guice/ErrorInCustomProvider]: "
            "RuntimeException: failed\n  at Module.configure(Module.java:1)\n\nCaused by: RuntimeException: "
            "failed\n\tat X.y(X.java:2)\nCaused by: sun.security.krb5.KrbException: Cannot locate KDC for X\n\n2) "
            "[Guice/ErrorInCustomProvider]: again\n\nCaused by: RuntimeException: failed\nCaused by: "
            "sun.security.krb5.KrbException: Cannot locate KDC for X\n\n======================\nCaused by: legend"_s)
                                                   << u"trino.query-failed"_s
                                                   << Arguments{
                                                          {u"name"_s, u"GENERIC_INTERNAL_ERROR"_s},
                                                          {u"message"_s, u"KrbException: Cannot locate KDC for X"_s},
                                                          {u"catalog"_s, u"sales"_s}};
        // As HDFS' own module words it in 476, around what is missing.
        QTest::newRow("files missing behind a module of its own")
            << internalError(u"Configuration errors:\n\n1) Error: An exception was caught and reported. Message: Failed to configure "
                             "HDFS:\n<<<<<<<<\nApplicationConfigurationException: Configuration errors:\n\n1) Error: Invalid "
                             "configuration property with prefix '': file does not exist: /m/lake.v1-aaaaaa.core-site.xml (for class "
                             "HdfsConfig.resourceConfigFiles[0].<list element>)\n\n2) Error: Invalid configuration property "
                             "hive.hdfs.trino.keytab: file does not exist: /m/lake.v1-aaaaaa.keytab (for class "
                             "HdfsKerberosConfig.hdfsTrinoKeytab)\n"_s)
            << u"trino.file-missing"_s << Arguments{{u"path"_s, u"/m/lake.v1-aaaaaa.core-site.xml"_s}};
    }
    void tellsTheCasesApart()
    {
        QFETCH(QJsonObject, object);
        QFETCH(QString, code);
        QFETCH(Arguments, arguments);
        const Error ours = trino::errorFrom(object, u"sales"_s);
        QCOMPARE(ours.code, code);
        QCOMPARE(ours.arguments, arguments);
        QVERIFY(ours.rawAnswer.startsWith(object.value(u"errorName"_s).toString()));
    }

    void readsAHugeMessageInLinearTimeAndKeepsLittleOfIt()
    {
        QString message = u"Unable to create injector\n\n"_s;
        for (int i = 1; message.size() < 2'000'000; ++i) {
            message += u"%1) [Guice/Error]: x\nCaused by: a.b.OuterException: wrapped %2\n"_s.arg(i).arg(i);
        }
        message += u"Caused by: InnerException: the truth\n"_s;
        QElapsedTimer clock;
        clock.start();
        const Error ours = trino::errorFrom(internalError(message), u"sales"_s);
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(ours.arguments.value(u"message"_s), u"InnerException: the truth"_s);
        QCOMPARE(ours.rawAnswer.size(), Error::rawAnswerLimit);
    }

    void survivesAnErrorWithNothingInIt() { QCOMPARE(trino::errorFrom({}, {}).code, u"trino.query-failed"_s); }
};

std::unique_ptr<QObject> makeTrinoErrorTest()
{
    return std::make_unique<TrinoErrorTest>();
}

#include "trino_error_test.moc"
