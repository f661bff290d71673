// The form over every field kind, from a descriptor made here, and over every connector that is built in.
#include "form/extra_properties.h"
#include "form/form.h"
#include "form/secret_editor.h"
#include "page_rig.h"
#include "theme/style.h"
#include "widgets/disclosure.h"
#include "widgets/file_field.h"
#include "widgets/secret_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace pagerig;
using connectors::Field;
using connectors::FieldKind;

namespace {

Field field(const QString &property, FieldKind kind)
{
    Field made;
    made.property = property;
    made.kind = kind;
    made.presence = connectors::Presence::Required;
    made.group = kind == FieldKind::Secret ? connectors::FieldGroup::Credentials : connectors::FieldGroup::Connection;
    made.label = {u"The "_s + property, u"Le "_s + property};
    made.help = {u"Helps with "_s + property, u"Aide pour "_s + property};
    return made;
}

connectors::Descriptor everyKind()
{
    connectors::Descriptor made;
    made.name = u"every"_s;
    made.title = {u"Every kind"_s, u"Chaque sorte"_s};
    Field url = field(u"url"_s, FieldKind::JdbcUrl);
    url.urlScheme = u"jdbc:x:"_s;
    url.urlExample = u"jdbc:x://db.example.org:5432/sales"_s;
    url.defaultPort = 5432;
    url.databaseRequired = true;
    Field choice = field(u"choice"_s, FieldKind::Choice);
    choice.choices = {{u"ONE"_s, {u"First"_s, u"Premier"_s}}, {u"TWO"_s, {u"Second"_s, u"Deuxième"_s}}};
    Field integer = field(u"integer"_s, FieldKind::Integer);
    integer.minimum = 1;
    integer.maximum = 9;
    made.fields = {url,
                   field(u"text"_s, FieldKind::Text),
                   field(u"host"_s, FieldKind::Host),
                   field(u"port"_s, FieldKind::Port),
                   choice,
                   field(u"boolean"_s, FieldKind::Boolean),
                   integer,
                   field(u"duration"_s, FieldKind::Duration),
                   field(u"size"_s, FieldKind::DataSize),
                   field(u"secret"_s, FieldKind::Secret)};
    made.fields[1].pattern = u"[a-z]+"_s;
    Field hidden = field(u"hidden"_s, FieldKind::Text);
    hidden.visibleWhen = connectors::VisibleWhen {u"boolean"_s, {u"true"_s}};
    made.fields.push_back(hidden);
    made.rejected.insert(u"never.this"_s, {u"Because."_s, u"Parce que."_s});
    return made;
}

// A form in a window that has the focus, and something after it to leave it for.
struct Shown {
    explicit Shown(connectors::Descriptor described)
        : descriptor(std::move(described))
    {
        auto *const column = new QVBoxLayout(&window);
        form = new form::Form(descriptor, &window);
        column->addWidget(form);
        window.resize(760, 900);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qWarning("the window does not get active");
        }
    }
    connectors::Descriptor descriptor;
    QWidget window;
    form::Form *form;
    [[nodiscard]] QWidget *target(const QString &property) const { return form->row(property)->editor()->target(); }
    [[nodiscard]] QString shown(const QString &property) const
    {
        const auto &problem = form->row(property)->shownProblem();
        return problem ? problem->code : QString();
    }
    void leaveFor(const QString &property) const { target(property)->setFocus(Qt::TabFocusReason); }
};

void type(QWidget *target, const QString &text)
{
    target->setFocus(Qt::TabFocusReason);
    if (auto *const line = qobject_cast<QLineEdit *>(target)) {
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
    }
    QTest::keyClicks(target, text);
}

} // namespace

class FormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void cleanup() { speak(u"en"_s); }

    void everyKindTakesItsValueByKeysAndGivesItBack_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("value");
        QTest::newRow("text") << u"text"_s << u" abc "_s << u"abc"_s;
        QTest::newRow("host") << u"host"_s << u"db.example.org"_s << u"db.example.org"_s;
        QTest::newRow("port") << u"port"_s << u"5432"_s << u"5432"_s;
        QTest::newRow("choice") << u"choice"_s << u"S"_s << u"TWO"_s; // as a list box is used
        QTest::newRow("boolean") << u"boolean"_s << u"Y"_s << u"true"_s;
        QTest::newRow("integer") << u"integer"_s << u"7"_s << u"7"_s;
        QTest::newRow("duration") << u"duration"_s << u"10m"_s << u"10m"_s;
        QTest::newRow("size") << u"size"_s << u"64MB"_s << u"64MB"_s;
        QTest::newRow("url, pasted into its host") << u"url"_s << u"jdbc:x://db:1/s"_s << u"jdbc:x://db:1/s"_s;
    }
    void everyKindTakesItsValueByKeysAndGivesItBack()
    {
        QFETCH(QString, property);
        QFETCH(QString, keys);
        QFETCH(QString, value);
        const Shown shown(everyKind());
        type(shown.target(property), keys);
        shown.leaveFor(property == "text"_L1 ? u"host"_s : u"text"_s);
        QCOMPARE(shown.form->row(property)->editor()->value(), value);
        QCOMPARE(shown.shown(property), QString());
        catalog::CatalogDefinition definition;
        shown.form->writeTo(definition);
        QCOMPARE(definition.properties.value(property), value);
    }

    void whatIsWrongIsSaidUnderTheFieldWhenItIsLeft_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("code");
        QTest::newRow("text") << u"text"_s << u"ABC"_s << u"connector.bad-value"_s;
        QTest::newRow("host") << u"host"_s << u"a b"_s << u"connector.bad-value"_s;
        QTest::newRow("port") << u"port"_s << u"70000"_s << u"connector.bad-value"_s;
        QTest::newRow("integer") << u"integer"_s << u"10"_s << u"connector.bad-value"_s;
        QTest::newRow("duration") << u"duration"_s << u"soon"_s << u"connector.bad-value"_s;
        QTest::newRow("size") << u"size"_s << u"big"_s << u"connector.bad-value"_s;
        QTest::newRow("url") << u"url"_s << u"db"_s << u"connector.url-without-database"_s;
    }
    void whatIsWrongIsSaidUnderTheFieldWhenItIsLeft()
    {
        QFETCH(QString, property);
        QFETCH(QString, keys);
        QFETCH(QString, code);
        const Shown shown(everyKind());
        type(shown.target(property), keys);
        QCOMPARE(shown.shown(property), QString()); // not while typing
        shown.leaveFor(property == "text"_L1 ? u"host"_s : u"text"_s);
        QCOMPARE(shown.shown(property), code);
        const form::FieldEditor *const editor = shown.form->row(property)->editor();
        QVERIFY(editor->blamed(*editor->problem()).front()->property(theme::invalidProperty).toBool());
        const QString english = readable(shown.form->row(property));
        QVERIFY(shown.target(property)->accessibleDescription().contains(u"Helps with"_s));
        speak(u"fr"_s);
        const QString french = readable(shown.form->row(property));
        QVERIFY(english != french);
        QVERIFY(french.contains(u"Le "_s + property));
        QVERIFY(shown.target(property)->accessibleDescription().contains(u"Aide pour"_s));
        speak(u"en"_s);
        type(shown.target(property), property == "text"_L1 ? u"abc"_s : property == "host"_L1 ? u"db"_s : property == "url"_L1 ? u"jdbc:x://db/s"_s : property == "duration"_L1 ? u"1s"_s : property == "size"_L1 ? u"1MB"_s : u"5"_s);
        QCOMPARE(shown.shown(property), QString()); // put right: it goes at once
    }

    void whatIsRequiredIsMissedOnlyWhenAskedFor()
    {
        const Shown shown(everyKind());
        shown.leaveFor(u"host"_s);
        shown.leaveFor(u"port"_s); // passing through is no mistake
        QCOMPARE(shown.shown(u"host"_s), QString());
        QCOMPARE(shown.form->problems().size(), 10U);
        shown.form->judge();
        QCOMPARE(shown.shown(u"host"_s), u"connector.missing-property"_s);
        QCOMPARE(shown.shown(u"secret"_s), u"connector.missing-credential"_s);
    }

    void theUrlAndItsPartsFollowEachOther()
    {
        const Shown shown(everyKind());
        const auto lines = shown.form->row(u"url"_s)->findChildren<QLineEdit *>();
        const auto line = [&](const QString &name) {
            return *std::ranges::find_if(lines, [&](const QLineEdit *one) { return one->accessibleName().endsWith(name); });
        };
        type(line(u"host"_s), u"db"_s);
        type(line(u"Port"_s), u"1"_s);
        type(line(u"Database"_s), u"sales"_s);
        type(line(u"Parameters"_s), u"ssl=true"_s);
        QCOMPARE(line(u"as text"_s)->text(), u"jdbc:x://db:1/sales?ssl=true"_s);
        type(line(u"as text"_s), u"jdbc:x://other/old"_s);
        QCOMPARE(line(u"host"_s)->text(), u"other"_s);
        QCOMPARE(line(u"Port"_s)->text(), QString());
        QCOMPARE(line(u"Database"_s)->text(), u"old"_s);
        QCOMPARE(line(u"Parameters"_s)->text(), QString());
    }

    void aFieldThatDependsOnAnotherComesAndGoesAndKeepsWhatItHeld()
    {
        const Shown shown(everyKind());
        QVERIFY(!shown.form->isShown(u"hidden"_s));
        type(shown.target(u"boolean"_s), u"Y"_s);
        QVERIFY(shown.form->isShown(u"hidden"_s));
        type(shown.target(u"hidden"_s), u"kept"_s);
        QTest::keyClick(shown.target(u"boolean"_s), Qt::Key_Down); // No
        QVERIFY(!shown.form->isShown(u"hidden"_s));
        catalog::CatalogDefinition definition;
        shown.form->writeTo(definition);
        QVERIFY(!definition.properties.contains(u"hidden"_s)); // what does not apply is not sent
        QTest::keyClick(shown.target(u"boolean"_s), Qt::Key_Up);
        QCOMPARE(shown.form->row(u"hidden"_s)->editor()->value(), u"kept"_s);
    }

    void aSecretIsTypedOrNamedByFileOrVariable()
    {
        const Shown shown(everyKind());
        auto *const editor = qobject_cast<form::SecretEditor *>(shown.form->row(u"secret"_s)->editor());
        type(shown.target(u"secret"_s), u"canary"_s);
        catalog::CatalogDefinition definition;
        shown.form->writeTo(definition);
        QVERIFY(std::get<catalog::Inline>(definition.credentials.at(u"secret"_s)).value.equals(Secret::fromText(u"canary"_s)));
        QVERIFY(!definition.properties.contains(u"secret"_s));
        QCOMPARE(editor->value(), QString());

        auto *const way = editor->findChild<QComboBox *>();
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Down); // a file
        QVERIFY(editor->target()->hasFocus());
        const QTemporaryDir folder;
        type(editor->target(), folder.filePath(u"no-such-file"_s));
        shown.leaveFor(u"text"_s);
        QCOMPARE(shown.shown(u"secret"_s), u"credential.file-unreadable"_s);
        write(folder.filePath(u"password"_s), "from-file\n");
        editor->setSource(catalog::FromFile {folder.filePath(u"password"_s)});
        QCOMPARE(shown.shown(u"secret"_s), QString());
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Down); // a variable
        type(editor->target(), u"CM_NO_SUCH_VARIABLE"_s);
        shown.leaveFor(u"text"_s);
        QCOMPARE(shown.shown(u"secret"_s), u"credential.variable-unset"_s);
    }

    void aLoginInsideAPastedUrlGoesToItsOwnFields()
    {
        connectors::Descriptor descriptor = everyKind();
        descriptor.userProperty = u"text"_s;
        descriptor.passwordProperty = u"secret"_s;
        const Shown shown(descriptor);
        auto *const host = qobject_cast<QLineEdit *>(shown.target(u"url"_s));
        host->insert(u"jdbc:x://reader:s3cr3t@db:1/s?ssl=true"_s); // as paste does
        catalog::CatalogDefinition definition;
        shown.form->writeTo(definition);
        QCOMPARE(definition.properties.value(u"url"_s), u"jdbc:x://db:1/s?ssl=true"_s);
        QCOMPARE(definition.properties.value(u"text"_s), u"reader"_s);
        const auto *const password = std::get_if<catalog::Inline>(&definition.credentials.at(u"secret"_s));
        QVERIFY(password && password->value.reveal() == QByteArrayView("s3cr3t"));
    }

    void aPropertyOfOnesOwnIsWrittenAsARow()
    {
        const Shown shown(everyKind());
        form::ExtraProperties *const extras = shown.form->extras();
        shown.form->findChild<widgets::Disclosure *>()->setExpanded(true);
        const auto add = [&] {
            for (QPushButton *button : extras->findChildren<QPushButton *>()) {
                if (button->text() == u"Add a property"_s) {
                    button->click();
                }
            }
            return extras->rows().back()->findChildren<QLineEdit *>();
        };
        const auto first = add();
        QVERIFY(first[0]->hasFocus());
        QTest::keyClicks(first[0], u"a.new-property"_s);
        QTest::keyClicks(first[1], u"1"_s);
        const auto second = add();
        QTest::keyClicks(second[0], u"never.this"_s);
        QTest::keyClicks(second[1], u"1"_s);
        shown.leaveFor(u"text"_s);
        QCOMPARE(extras->rows().back()->shownProblem()->code, u"connector.rejected-property"_s);
        second[0]->setText(u"a.key"_s);
        extras->rows().back()->findChild<QCheckBox *>()->click();
        QCOMPARE(extras->rows().back()->shownProblem()->code, u"connector.secret-not-deliverable"_s);
        QCOMPARE(second[1]->echoMode(), QLineEdit::Password);
        QCOMPARE(extras->values(), (QMap<QString, QString> {{u"a.new-property"_s, u"1"_s}})); // it goes nowhere
        second[1]->setText(u"${ENV:A_KEY}"_s);
        QVERIFY(!extras->rows().back()->shownProblem());
        QCOMPARE(extras->values().size(), 2);
    }

    void anErrorOfTheEngineStandsAtItsFieldUntilTheFieldChanges()
    {
        const Shown shown(everyKind());
        shown.form->fill({});
        type(shown.target(u"secret"_s), u"wrong"_s);
        shown.leaveFor(u"text"_s);
        const Error error = makeError("source.wrong-password", {{u"user"_s, u"reader"_s}});
        QVERIFY(shown.form->mark(u"secret"_s, error));
        QVERIFY(shown.target(u"secret"_s)->hasFocus());
        QCOMPARE(shown.shown(u"secret"_s), u"source.wrong-password"_s);
        shown.leaveFor(u"text"_s);
        QCOMPARE(shown.shown(u"secret"_s), u"source.wrong-password"_s);
        QTest::keyClicks(shown.target(u"secret"_s), u"x"_s);
        QCOMPARE(shown.shown(u"secret"_s), QString());
        QVERIFY(!shown.form->mark(u"no-such-field"_s, error));
    }

    void everyConnectorHasAFormThatKeysAndScreenReadersCanUse_data()
    {
        QTest::addColumn<QString>("connector");
        const auto all = library();
        for (const connectors::Descriptor &descriptor : all->all()) {
            QTest::newRow(qPrintable(descriptor.name)) << descriptor.name;
        }
    }
    void everyConnectorHasAFormThatKeysAndScreenReadersCanUse()
    {
        QFETCH(QString, connector);
        const auto all = library();
        const Shown shown(*all->find(connector));
        shown.form->findChild<widgets::Disclosure *>()->setExpanded(true);
        for (const Field &field : shown.descriptor.fields) {
            form::FieldRow *const row = shown.form->row(field.property);
            QVERIFY2(row, qPrintable(field.property));
            for (QWidget *control : row->editor()->controls()) {
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(field.property));
                QVERIFY2(!control->accessibleDescription().isEmpty(), qPrintable(field.property));
            }
        }
        if (shown.descriptor.fields.empty()) { // a black hole has nothing to fill in
            return;
        }
        // Tab goes once around and meets the target of every field that shows.
        QSet<QWidget *> met;
        shown.form->goTo(shown.descriptor.fields.front().property);
        for (int i = 0; i < 400 && !met.contains(QApplication::focusWidget()); ++i) {
            met.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const Field &field : shown.descriptor.fields) {
            if (shown.form->isShown(field.property)) {
                QVERIFY2(met.contains(shown.target(field.property)), qPrintable(field.property));
            }
        }
    }

    void whatADroppedFileSaysStandsAtItsField()
    {
        const auto all = library();
        QTemporaryDir folder;
        const auto file = [&folder](const QString &name, const QByteArray &bytes) {
            write(folder.filePath(name), bytes);
            return folder.filePath(name);
        };
        const Shown hive(*all->find(u"hive"_s));
        QVERIFY(!hive.form->isShown(u"core-site.xml"_s));
        QVERIFY(hive.form->takeFile(file(u"hadoop.xml"_s, "<configuration><property><name>fs.defaultFS</name><value>hdfs://lake</value></property>"
                                                         "<property><name>hadoop.security.authentication</name><value>kerberos</value></property></configuration>")));
        QVERIFY(hive.form->isShown(u"core-site.xml"_s)); // dropping it says that the data lie in HDFS
        QVERIFY(hive.form->takeFile(file(u"hdfs-site.xml"_s, "<configuration><property><name>dfs.nameservices</name><value>lake</value></property>"
                                                             "<property><name>dfs.ha.namenodes.lake</name><value>a,b</value></property>"
                                                             "<property><name>dfs.namenode.rpc-address.lake.a</name><value>m1:8020</value></property>"
                                                             "<property><name>dfs.namenode.kerberos.principal</name><value>nn/_HOST@ACME.LAN</value></property></configuration>")));
        const auto said = [](const Shown &shown, const QString &property) { return readable(shown.form->row(property)); };
        QVERIFY2(said(hive, u"core-site.xml"_s).contains(u"fs.defaultFS: hdfs://lake · hadoop.security.authentication: kerberos"_s),
                 qPrintable(said(hive, u"core-site.xml"_s)));
        QVERIFY2(said(hive, u"hdfs-site.xml"_s).contains(u"dfs.nameservices: lake (m1:8020, b) · realm: ACME.LAN"_s),
                 qPrintable(said(hive, u"hdfs-site.xml"_s)));
        speak(u"fr"_s);
        QVERIFY2(said(hive, u"hdfs-site.xml"_s).contains(u"royaume\u00a0: ACME.LAN"_s), qPrintable(said(hive, u"hdfs-site.xml"_s)));
        speak(u"en"_s);
        QVERIFY(!hive.form->takeFile(file(u"notes.txt"_s, "nothing of the kind")));

        const Shown bigquery(*all->find(u"bigquery"_s));
        const auto key = std::ranges::find(bigquery.descriptor.fields, FieldKind::ServiceAccount, &Field::kind);
        QVERIFY(bigquery.form->takeFile(file(u"key.json"_s, "{\"type\": \"service_account\", \"project_id\": \"acme-data\", \"client_email\": \"t@acme\", "
                                                                   "\"private_key\": \"-----BEGIN PRIVATE KEY-----canary\"}")));
        const QString facts = said(bigquery, key->property);
        QVERIFY2(facts.contains(u"type: service_account · project_id: acme-data"_s), qPrintable(facts));
        QVERIFY(!facts.contains(u"canary"_s));
        type(bigquery.target(key->property), u"/nowhere"_s);
        bigquery.form->judge();
        QVERIFY(!said(bigquery, key->property).contains(u"acme-data"_s));
    }

    void oneOfTwoThatIsNeededIsMissedAtItsField()
    {
        const auto all = library();
        const Shown shown(*all->find(u"iceberg"_s));
        const QString credential = u"iceberg.rest-catalog.oauth2.credential"_s;
        const QString token = u"iceberg.rest-catalog.oauth2.token"_s;
        shown.form->row(u"iceberg.catalog.type"_s)->editor()->setValue(u"REST"_s);
        const auto isMissed = [&] {
            const auto problems = shown.form->problems();
            return std::ranges::any_of(problems, [&](const form::Form::Problem &problem) { return problem.property == credential; });
        };
        QVERIFY(!isMissed());
        shown.form->row(u"iceberg.rest-catalog.security"_s)->editor()->setValue(u"OAUTH2"_s);
        QVERIFY(isMissed());
        shown.form->judge();
        QCOMPARE(shown.shown(credential), u"connector.missing-one-of"_s);
        QCOMPARE(shown.shown(token), QString());
        QVERIFY(readable(shown.form->row(credential)).contains(u"One of them is needed."_s));
        speak(u"fr"_s);
        QVERIFY(readable(shown.form->row(credential)).contains(u"Il en faut un."_s));
        speak(u"en"_s);
        type(shown.target(token), u"t0k3n"_s);
        QVERIFY(!isMissed());
        QCOMPARE(shown.shown(credential), QString()); // put right at the other field
        type(shown.target(credential), u"trino:s3cr3t"_s);
        shown.form->judge();
        QCOMPARE(shown.shown(token), u"connector.not-together"_s);
    }

    void whatAFormIsFilledWithItGivesBack()
    {
        const auto all = library();
        const Shown shown(*all->find(u"postgresql"_s));
        catalog::CatalogDefinition definition;
        definition.properties = {{u"connection-url"_s, u"jdbc:postgresql://db:5432/sales?ssl=true"_s},
                                 {u"connection-user"_s, u"reader"_s},
                                 {u"metadata.cache-ttl"_s, u"10m"_s},
                                 {u"decimal-mapping"_s, u"ALLOW_OVERFLOW"_s},
                                 {u"statistics.enabled"_s, u"false"_s},
                                 {u"something.new"_s, u"1"_s}};
        definition.credentials.emplace(u"connection-password"_s, catalog::FromEnvironment {u"PGPASSWORD"_s});
        shown.form->fill(definition);
        catalog::CatalogDefinition back;
        shown.form->writeTo(back);
        QCOMPARE(back.properties, definition.properties);
        QVERIFY(back.credentials == definition.credentials);
        QVERIFY(shown.form->findChild<widgets::Disclosure *>()->isExpanded()); // what is set is not hidden
    }
};

QTEST_MAIN(FormTest)
#include "form_test.moc"
