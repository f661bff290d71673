#include "policy/fragment.h"
#include "policy/fragment_reader.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class PolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensACatalogToRolesAndAdmins()
    {
        const QByteArray rego = policy::toRego({u"akko.trino_access"_s,
                                                u"sales"_s,
                                                {u"akko-engineer"_s, u"akko-analyst"_s, u"akko-engineer"_s},
                                                {u"akko-admin"_s},
                                                {u"root"_s}});
        QCOMPARE(rego,
                 QByteArray("# Written by Catalog Manager for catalog \"sales\"; edits here are overwritten.\n"
                            "package akko.trino_access\n"
                            "\n"
                            "import rego.v1\n"
                            "\n"
                            "managed_catalog contains \"sales\"\n"
                            "\n"
                            "allow_catalog contains \"sales\" if {\n"
                            "\tsome group in input.context.identity.groups\n"
                            "\tgroup in {\"akko-admin\", \"akko-analyst\", \"akko-engineer\"}\n"
                            "}\n"
                            "\n"
                            "allow_catalog contains \"sales\" if {\n"
                            "\tinput.context.identity.user in {\"root\"}\n"
                            "}\n"));
    }

    void writesTheSameBytesWhateverTheOrderOfRoles()
    {
        QCOMPARE(policy::toRego({u"p"_s, u"c"_s, {u"b"_s, u"a"_s}, {u"z"_s}, {}}),
                 policy::toRego({u"p"_s, u"c"_s, {u"a"_s, u"b"_s, u"z"_s}, {u"z"_s}, {}}));
    }

    void closesACatalogWithoutRolesToAllButAdmins()
    {
        const QByteArray rego = policy::toRego({u"p"_s, u"c"_s, {}, {u"akko-admin"_s}, {}});
        QVERIFY(rego.contains("group in {\"akko-admin\"}"));
        QVERIFY(!rego.contains("identity.user"));
    }

    void admitsNobodyWhereThereIsNobodyToAdmit()
    {
        const QByteArray rego = policy::toRego({u"p"_s, u"c"_s, {}, {}, {}});
        QVERIFY(!rego.contains("allow_catalog"));
        QVERIFY(!rego.contains('{')); // {} would be an object, and `in` an object admits nobody by luck only
    }

    void keepsNamesFromBecomingRego()
    {
        const QString odd = u"a\"} allow := true #\n\\é"_s;
        const QByteArray rego = policy::toRego({u"p"_s, odd, {odd}, {}, {}});
        QVERIFY(rego.contains("\"a\\\"} allow := true #\\n\\\\é\""));
        for (const QByteArray &line : rego.split('\n')) {
            QVERIFY2(!line.startsWith("allow :="), line.constData());
        }
    }

    void readsBackWhatItWrote()
    {
        const QString odd = u"a\"} allow := true #\n\\é"_s;
        const std::vector<policy::Fragment> fragments {{u"p.q"_s, u"sales"_s, {u"a"_s, u"b"_s}, {u"ops"_s}, {u"root"_s}},
                                                       {u"p"_s, u"sales"_s, {}, {}, {}},
                                                       {u"p"_s, odd, {odd}, {}, {odd}}};
        for (const policy::Fragment &fragment : fragments) {
            const auto read = policy::readFragment(policy::toRego(fragment));
            QVERIFY(read.fragment);
            QCOMPARE(read.fragment->catalog, fragment.catalog);
            QCOMPARE(read.fragment->package, fragment.package);
            QStringList groups = fragment.roles + fragment.adminGroups;
            groups.sort();
            QCOMPARE(read.fragment->roles, groups);
            QCOMPARE(read.fragment->adminUsers, fragment.adminUsers);
        }
    }

    void readsNothingThatItWouldNotHaveWritten_data()
    {
        QTest::addColumn<QByteArray>("rego");
        QTest::addColumn<QString>("text");
        const QByteArray ours = policy::toRego({u"p"_s, u"c"_s, {u"a"_s}, {}, {}});
        const auto with = [&ours](const QByteArray &before, const QByteArray &after) {
            return QByteArray(ours).replace(before, after);
        };
        QTest::newRow("open to all") << QByteArray(ours + "\nallow if { true }\n") << u"allow if { true }"_s;
        QTest::newRow("without a newline") << QByteArray(ours + "allow := true") << u"allow := true"_s;
        QTest::newRow("another condition") << with("some group in", "true # some group in") << u"\ttrue # some group in input.context.identity.groups"_s;
        QTest::newRow("another set") << with("{\"a\"}", "data.everybody") << u"allow_catalog contains \"c\" if {"_s;
        QTest::newRow("a rule on the set's line") << with("{\"a\"}", "{\"a\"} } allow if { {1}") << u"allow_catalog contains \"c\" if {"_s;
        QTest::newRow("a second catalog") << with("contains \"c\" if", "contains \"d\" if") << u"allow_catalog contains \"d\" if {"_s;
        QTest::newRow("an import more") << with("import rego.v1", "import rego.v1\nimport data.x") << u"import data.x"_s;
        QTest::newRow("no rule of ours at all") << QByteArray("package p\nallow if { true }\n") << u"package p"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void readsNothingThatItWouldNotHaveWritten()
    {
        QFETCH(QByteArray, rego);
        QFETCH(QString, text);
        const auto read = policy::readFragment(rego);
        QVERIFY(!read.fragment);
        QCOMPARE(read.text, text);
        QVERIFY(read.line > 0);
    }

    void recognisesTheFirstGeneration_data()
    {
        QTest::addColumn<QByteArray>("rego");
        QTest::addColumn<bool>("first");
        QTest::newRow("the platform's form")
            << QByteArray("package akko.trino_access\n\nallow_catalog[name] if {\n\tname := \"x\"\n"
                          "\tinput.user.groups[_] in [\"a\"]\n\tinput.action.operation in read_ops\n}\n")
            << true;
        QTest::newRow("without if") << QByteArray("package p\nallow_catalog[name] { name := \"x\" }\n") << true;
        QTest::newRow("a fact") << QByteArray("package p\n  allow_catalog [\"x\"]\n") << true;
        QTest::newRow("behind another rule")
            << QByteArray("package p\na if { b == {\"}\": 1} }\nallow_catalog[n] if {n := 1}") << true;
        QTest::newRow("ours") << policy::toRego({u"p"_s, u"c"_s, {u"a"_s}, {u"b"_s}, {u"u"_s}}) << false;
        QTest::newRow("in a comment") << QByteArray("package p\n# allow_catalog[name] if {\nx := 1\n") << false;
        QTest::newRow("in a raw string") << QByteArray("package p\nx := `\nallow_catalog[name] if {\n`\n") << false;
        QTest::newRow("a reference in a body") << QByteArray("package p\nallow if {\n\tallow_catalog[c]\n}\n") << false;
        QTest::newRow("another rule of like name")
            << QByteArray("package p\nallow_catalog_names[n] { n := 1 }\n") << false;
        QTest::newRow("cut in a string") << QByteArray("package p\nx := \"allow_catalog[") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void recognisesTheFirstGeneration()
    {
        QFETCH(const QByteArray, rego);
        QFETCH(const bool, first);
        QCOMPARE(policy::isFirstGeneration(rego), first);
    }

    void isStrictRegoForTheRealOpa()
    {
        const QString opa = qEnvironmentVariable("CM_OPA");
        if (opa.isEmpty()) {
            QSKIP("CM_OPA does not name an opa program");
        }
        const QTemporaryDir folder;
        int number = 0;
        for (const policy::Fragment &fragment :
             {policy::Fragment{u"akko.trino_access"_s, u"a"_s, {u"r"_s, u"s"_s}, {u"t"_s}, {u"u"_s}},
              policy::Fragment{u"akko.trino_access"_s, u"b\"\\\né"_s, {u"x\"y"_s}, {}, {}},
              policy::Fragment{u"akko.trino_access"_s, u"c"_s, {}, {}, {}}}) {
            QFile file(folder.filePath(u"f%1.rego"_s.arg(++number)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(policy::toRego(fragment));
        }
        for (const QStringList &arguments : {QStringList{u"check"_s, u"--strict"_s, folder.path()},
                                             QStringList{u"fmt"_s, u"--fail"_s, u"--list"_s, folder.path()}}) {
            QProcess process;
            process.start(opa, arguments);
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
            QVERIFY2(process.exitCode() == 0, said.constData());
        }
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "policy_test.moc"
