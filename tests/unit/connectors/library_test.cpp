// What holds for every connector of the library: each descriptor, each form it offers.
#include "connectors/render.h"
#include "forms.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using connectors::Descriptor;
using connectors::Field;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

QString said(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        if (found.severity == Severity::Error) {
            lines.append(found.error.code + u' ' + found.error.arguments.value(u"property"_s)
                         + found.error.arguments.value(u"pointer"_s) + found.error.arguments.value(u"reason"_s));
        }
    }
    return lines.join(u'\n');
}

void everyConnector()
{
    QTest::addColumn<QString>("name");
    for (const Descriptor &descriptor : library().all()) {
        QTest::newRow(qPrintable(descriptor.name)) << descriptor.name;
    }
}

void eachText(const QJsonValue &value, const std::function<void(const QString &)> &french)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray()) {
            eachText(each, french);
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == "fr"_L1) {
            french(member.value().toString());
        } else {
            eachText(member.value(), french);
        }
    }
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryConnectorThatTrinoShips()
    {
        // plugin/ of the distribution of Trino 476, by the name in USING; databricks is iceberg by another name.
        const QStringList shipped = u"bigquery blackhole cassandra clickhouse delta_lake druid duckdb elasticsearch exasol "
                                    "faker gsheets hive hudi iceberg ignite jmx kafka loki mariadb memory mongodb mysql "
                                    "opensearch oracle pinot postgresql prometheus redis redshift singlestore snowflake "
                                    "sqlserver tpcds tpch trino_thrift vertica"_s.split(u' ');
        for (const QString &name : shipped) {
            QVERIFY2(library().find(name), qPrintable(name));
        }
        QCOMPARE(library().all().size(), size_t(shipped.size()) + 1);
        QCOMPARE(library().find(u"databricks"_s)->connector, u"iceberg"_s);
    }

    void holdsToItsSchema_data() { everyConnector(); }
    void holdsToItsSchema()
    {
        QFETCH(const QString, name);
        QFile file(u":/connectors/%1.json"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = connectors::parseDescriptor(file.readAll(), file.fileName());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(said(read.error())));
        QVERIFY(*read == *library().find(name)); // what is read at each start is no other
    }

    void speaksFrenchWithItsOwnMarks()
    {
        static const QRegularExpression straight(u"[A-Za-zé]'[A-Za-zéàêh]"_s);
        QDir folder(u":/connectors"_s);
        QStringList paths;
        for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files)) {
            paths.append(folder.filePath(file));
        }
        for (const QString &file : QDir(u":/connectors/parts"_s).entryList(QDir::Files)) {
            paths.append(u":/connectors/parts/"_s + file);
        }
        for (const QString &path : paths) {
            eachText(jsonOf(path), [&path](const QString &french) {
                QVERIFY2(!straight.match(french).hasMatch(), qPrintable(path + u": "_s + french));
            });
        }
    }

    void givesEveryFieldALabelOfItsOwn_data() { everyConnector(); }
    void givesEveryFieldALabelOfItsOwn()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &variant : connectors::variants(descriptor)) {
            QMap<QString, QString> labels;
            for (const Field &field : descriptor.fields) {
                if (connectors::isVisible(descriptor, field, variant)) {
                    QVERIFY2(!labels.contains(field.label.en), qPrintable(field.property + u": "_s + field.label.en));
                    labels.insert(field.label.en, field.property);
                }
            }
        }
    }

    void takesEachFormItOffers_data() { everyConnector(); }
    void takesEachFormItOffers()
    {
        QFETCH(const QString, name);
        for (const auto &form : forms::formsOf(*library().find(name))) {
            const auto found = connectors::check(forms::asParsed(form.definition), library());
            QVERIFY2(!hasErrors(found), qPrintable(form.name + u": "_s + said(found)));
        }
    }

    void missesEachRequiredField_data() { everyConnector(); }
    void missesEachRequiredField()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &variant : connectors::variants(descriptor)) {
            const auto whole = forms::filled(descriptor, variant, forms::Fill::Minimal);
            for (const Field &field : descriptor.fields) {
                if (field.presence != connectors::Presence::Required
                    || !connectors::isVisible(descriptor, field, whole.values)) {
                    continue;
                }
                catalog::CatalogDefinition without = whole.definition;
                without.properties.remove(field.property);
                without.credentials.erase(field.property);
                const QString found = said(connectors::check(forms::asParsed(without), library()));
                QVERIFY2(found.contains(u"missing-"_s) && found.contains(field.property),
                         qPrintable(whole.name + u" without "_s + field.property + u": "_s + found));
            }
        }
    }

    void comesBackFromTheDefinitionAsItWasFilledIn_data() { everyConnector(); }
    void comesBackFromTheDefinitionAsItWasFilledIn()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &form : forms::formsOf(descriptor)) {
            const auto record = catalog::fromRecord(catalog::toRecord(form.definition));
            QVERIFY(record.has_value());
            const auto values = connectors::formValues(descriptor, *record);
            for (auto value = form.values.begin(); value != form.values.end(); ++value) {
                const Field &field = *descriptor.field(value.key());
                if (connectors::isVisible(descriptor, field, form.values)) {
                    QCOMPARE(values.value(value.key()).toUpper(), value->toUpper());
                }
            }
            QCOMPARE(connectors::propertiesFrom(descriptor, values), form.definition.properties);
        }
    }

    void sendsNoSecretButThoseTrinoTakesInNoOtherWay_data() { everyConnector(); }
    void sendsNoSecretButThoseTrinoTakesInNoOtherWay()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (auto &form : forms::formsOf(descriptor)) {
            const auto rendered = connectors::render(form.definition, library(), {u"/mounted"_s, u"v1-abc"_s});
            QVERIFY(rendered.has_value());
            for (const auto &[property, source] : form.definition.credentials) {
                const Field &field = *descriptor.field(property);
                const bool inStatement = std::ranges::any_of(
                    rendered->literals, [&](const auto &literal) { return literal.credential == property; });
                QCOMPARE(inStatement, descriptor.standsInStatement(field));
                const bool inAFile = std::ranges::any_of(rendered->files, [&](const auto &file) {
                    return file.credentials().contains(property);
                });
                QVERIFY2(inAFile, qPrintable(property)); // those of the statement are kept in one, too
            }
            for (const auto &file : rendered->files) {
                QVERIFY(file.key.startsWith(u"tried.v1-abc."_s));
                QVERIFY2(connectors::fileContent(file, form.secrets).has_value(), qPrintable(file.key));
            }
            const QString shown = QStringList(connectors::shownProperties(*rendered).values()).join(u'\n');
            QVERIFY2(!shown.contains(u"s3cr3t"_s), qPrintable(shown));
        }
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
