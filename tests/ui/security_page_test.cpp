// The wizard's Security page as a person uses it, without servers: files dropped, a principal chosen, Next.
#include "kerberos_examples.h"
#include "kerberos_sources.h"
#include "krb5/config_tab.h"
#include "krb5/keytab_model.h"
#include "krb5/keytab_tab.h"
#include "krb5/try_tab.h"
#include "page_rig.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"
#include "wizard/connection_page.h"
#include "wizard/footer.h"
#include "wizard/labelled_line.h"
#include "wizard/place.h"
#include "wizard/rail.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QLineEdit>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace pagerig;
using wizard::SecurityPage;
using wizard::Wizard;

namespace {

const QString hive = u"hive/node1.lab.corp@LAB.CORP"_s;

struct Desk {
    Desk() : workspace(nowhere(folder), kerberossources::library(), folder.filePath(u"state"_s)) { open(); }
    void open()
    {
        it = std::make_unique<Wizard>(workspace, nullptr);
        it->resize(1040, 700);
        it->show();
        QVERIFY(QTest::qWaitForWindowActive(it.get()));
    }
    template<typename T>
    [[nodiscard]] T *part() const
    {
        return it->findChild<T *>();
    }
    [[nodiscard]] SecurityPage &page() const { return *part<SecurityPage>(); }
    [[nodiscard]] QPushButton *next() const { return part<wizard::Footer>()->next(); }
    [[nodiscard]] QString reason() const { return part<wizard::Footer>()->reason(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : it->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    // To the page after the connection, of this source.
    void choose(const QString &source) const
    {
        part<wizard::SourcePage>()->choose(source);
        next()->click();
        auto *const connection = part<wizard::ConnectionPage>();
        QTest::keyClicks(connection->name()->line(), u"lake"_s);
        next()->click();
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder.filePath(name);
        write(path, bytes);
        return path;
    }
    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page(), &event);
    }
    void dropBoth() const
    {
        drop(file(u"hive.keytab"_s, kerberosexamples::keytab()));
        page().keytab()->setPrincipal(hive);
        drop(file(u"krb5.conf"_s, kerberosexamples::clean));
    }
    [[nodiscard]] bool keepsTheKeyOnDisk() const
    {
        const QByteArray key = kerberosexamples::keyText.left(16);
        QDirIterator files(folder.filePath(u"state"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QByteArray bytes = contentOf(files.next());
            for (const QByteArray &form : {key, key.toHex(), kerberosexamples::keytab().toBase64().left(40)}) {
                if (bytes.contains(form)) {
                    return true;
                }
            }
        }
        return false;
    }

    QTemporaryDir folder;
    workspace::Workspace workspace;
    std::unique_ptr<Wizard> it;
};

} // namespace

class SecurityPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void cleanup() { speak(u"en"_s); }

    void onlyASourceThatKnowsKerberosHasTheStep()
    {
        const Desk desk;
        const auto steps = [&desk] {
            QStringList names;
            for (const auto *step : desk.it->findChildren<wizard::RailStep *>()) {
                if (step->isVisible()) {
                    names += step->text() + u": "_s + step->accessibleDescription().section(u',', 0, 0);
                }
            }
            return names;
        };
        desk.choose(u"plain"_s);
        QCOMPARE(desk.it->step(), Wizard::Access);
        QCOMPARE(steps().size(), 5);
        QCOMPARE(steps().at(2), u"Access: Step 3 of 5"_s);
        QVERIFY(desk.it->goBack());
        QCOMPARE(desk.it->step(), Wizard::Connection);
        QVERIFY(desk.it->goBack());
        desk.part<wizard::SourcePage>()->choose(u"lake"_s);
        QCOMPARE(steps().at(2), u"Security: Step 3 of 6"_s);
        QCOMPARE(steps().at(3), u"Access: Step 4 of 6"_s);
    }

    void whatIsDroppedBecomesTheDefinitionsKerberos()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        QCOMPARE(desk.it->step(), Wizard::Security);
        QVERIFY(desk.page().keytab()->zone()->target()->hasFocus());
        desk.dropBoth();
        QTRY_COMPARE(desk.reason(), QString());
        const auto kerberos = desk.it->definition().kerberos;
        QVERIFY(kerberos.has_value());
        QCOMPARE(kerberos->clientPrincipal, hive);
        QCOMPARE(kerberos->krb5Conf.toUtf8(), kerberosexamples::clean);
        QCOMPARE(std::get<catalog::FromFile>(*kerberos->keytab).path, desk.folder.filePath(u"hive.keytab"_s));
        QVERIFY(desk.page().keytabBytes()->equals(Secret::fromBytes(kerberosexamples::keytab())));
        QTest::keyClick(desk.next(), Qt::Key_Space);
        QCOMPARE(desk.it->step(), Wizard::Access);
        QVERIFY(desk.it->goBack());
        QCOMPARE(desk.it->step(), Wizard::Security);
        QCOMPARE(desk.it->definition().kerberos, kerberos);
    }

    void aPrincipalIsChosenFromTheKeytab()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        desk.drop(desk.file(u"hive.keytab"_s, kerberosexamples::keytab()));
        QCOMPARE(desk.page().keytab()->table()->model()->rowCount(), 3);
        auto *const names = qobject_cast<QComboBox *>(desk.page().keytab()->principalField());
        QCOMPARE(names->count(), 2);
        QVERIFY(names->findText(hive) >= 0);
        names->setCurrentIndex(names->findText(hive));
        QCOMPARE(desk.it->definition().kerberos->clientPrincipal, hive);
    }

    void nextSaysWhatIsMissingInBothLanguages()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.reason(), u"Give the keytab to sign in with."_s);
        speak(u"fr"_s);
        QCOMPARE(desk.reason(), u"Donnez le keytab avec lequel se connecter."_s);
        speak(u"en"_s);
        desk.drop(desk.file(u"cut.keytab"_s, kerberosexamples::keytab().chopped(3)));
        QCOMPARE(desk.reason(), u"The keytab is damaged: Java would drop all of it."_s);
        desk.drop(desk.file(u"hive.keytab"_s, kerberosexamples::keytab()));
        QCOMPARE(desk.reason(), u"Give a krb5.conf, or use the cluster’s."_s);
        desk.drop(desk.file(u"krb5.conf"_s, kerberosexamples::broken));
        QTRY_COMPARE(desk.reason(), u"The krb5.conf has errors that Trino’s Java would meet."_s);
        QTest::mouseClick(desk.button(desk.reason()), Qt::LeftButton); // the reason leads there
        QVERIFY(desk.page().configuration()->editor()->hasFocus());
        QCOMPARE(desk.page().configuration()->editor()->textCursor().blockNumber(), 3); // flase
        QTest::mouseClick(desk.button(u"Fix all that is safe"_s), Qt::LeftButton);
        desk.page().keytab()->setPrincipal(u"hivf/node1.lab.corp@LAB.CORP"_s);
        QTRY_COMPARE(desk.reason(), u"The keytab has no key of that principal."_s);
        desk.page().keytab()->setPrincipal({});
        QCOMPARE(desk.reason(), u"Choose the principal that Trino signs in as."_s);
    }

    void aKeytabWithWeakKeysOnlyIsRefused()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        const QByteArray weak = QByteArray("\x05\x02", 2) + kerberosexamples::record("hive", 3, 23, kerberosexamples::keyText.left(16));
        desk.drop(desk.file(u"weak.keytab"_s, weak));
        desk.page().own()->parentWidget()->findChildren<QRadioButton *>().last()->click(); // the cluster's krb5.conf
        QTRY_COMPARE(desk.reason(), u"The keytab’s keys are too weak for Java."_s);
    }

    void theClustersKrb5ConfIsLeftToTheCluster()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        desk.dropBoth();
        desk.page().own()->parentWidget()->findChildren<QRadioButton *>().last()->click();
        QTRY_COMPARE(desk.reason(), QString());
        QVERIFY(desk.it->definition().kerberos->krb5Conf.isEmpty());
        QVERIFY(!desk.page().configuration()->isVisible());
        desk.page().tabs()->setCurrentIndex(2);
        QVERIFY(!desk.page().tryIt()->startButton()->isEnabled());
        QVERIFY(readable(desk.page().tryIt()).contains(u"The cluster’s krb5.conf is not at hand here"_s));
        desk.page().own()->click(); // nothing of it was lost
        QCOMPARE(desk.it->definition().kerberos->krb5Conf.toUtf8(), kerberosexamples::clean);
    }

    void whereKerberosIsAChoiceNothingIsAskedUntilItIsMade()
    {
        const Desk desk;
        desk.choose(u"depot"_s);
        QCOMPARE(desk.it->step(), Wizard::Security);
        QVERIFY(desk.page().wanted()->hasFocus());
        QCOMPARE(desk.reason(), QString());
        QVERIFY(!desk.it->definition().kerberos);
        QTest::keyClick(desk.page().wanted(), Qt::Key_Space);
        QVERIFY(!desk.reason().isEmpty());
        desk.dropBoth();
        QTRY_COMPARE(desk.reason(), QString());
        QVERIFY(desk.it->definition().kerberos);
        QTest::keyClick(desk.page().wanted(), Qt::Key_Space);
        QVERIFY(!desk.it->definition().kerberos);
        QVERIFY(!desk.page().keytabBytes());
    }

    void theDraftComesBackWithoutAPastedKeytab()
    {
        Desk desk;
        desk.choose(u"lake"_s);
        QGuiApplication::clipboard()->setText(QString::fromLatin1(kerberosexamples::keytab().toBase64()));
        desk.page().keytab()->zone()->pasteBase64();
        desk.page().keytab()->setPrincipal(hive);
        desk.drop(desk.file(u"krb5.conf"_s, kerberosexamples::clean));
        QVERIFY(std::holds_alternative<catalog::Inline>(*desk.it->definition().kerberos->keytab));
        desk.it->keepInput();
        desk.it.reset();
        QVERIFY(!desk.keepsTheKeyOnDisk());
        desk.open();
        QTRY_VERIFY(desk.button(u"Go on with it"_s));
        desk.button(u"Go on with it"_s)->click();
        QCOMPARE(desk.it->step(), Wizard::Security);
        QCOMPARE(desk.reason(), u"Give the keytab to sign in with."_s);
        QCOMPARE(desk.it->definition().kerberos->clientPrincipal, hive);
        QCOMPARE(desk.page().configuration()->editor()->content(), kerberosexamples::clean);
    }

    void theDraftFindsAKeytabsFileAgain()
    {
        Desk desk;
        desk.choose(u"lake"_s);
        desk.dropBoth();
        QTRY_COMPARE(desk.reason(), QString());
        desk.it->keepInput();
        desk.it.reset();
        QVERIFY(!desk.keepsTheKeyOnDisk());
        desk.open();
        QTRY_VERIFY(desk.button(u"Go on with it"_s));
        desk.button(u"Go on with it"_s)->click();
        QTRY_COMPARE(desk.reason(), QString());
        QVERIFY(desk.page().keytabBytes()->equals(Secret::fromBytes(kerberosexamples::keytab())));
    }

    void thePlatformsPayloadFillsThePage()
    {
        const Desk desk;
        const QJsonObject kerberos {{u"client_principal"_s, hive},
                                    {u"keytab"_s, QString::fromLatin1(kerberosexamples::keytab().toBase64())},
                                    {u"krb5_conf"_s, QString::fromUtf8(QByteArray(kerberosexamples::clean))}};
        const QJsonObject lake {{u"name"_s, u"lake"_s},
                                {u"connector"_s, u"lake"_s},
                                {u"credentials"_s, QJsonObject {{u"kerberos"_s, kerberos}}},
                                {u"allow_roles"_s, QJsonArray {u"akko-analyst"_s}}};
        const QByteArray payload = QJsonDocument(lake).toJson();
        desk.it->startFrom(catalog::parseDefinition(payload, u"lake.json"_s));
        desk.next()->click();
        QCOMPARE(desk.it->step(), Wizard::Security);
        QTRY_COMPARE(desk.reason(), QString());
        QCOMPARE(desk.page().keytab()->principal(), hive);
        QCOMPARE(desk.it->definition().kerberos->krb5Conf.toUtf8(), kerberosexamples::clean);
        QVERIFY(desk.page().keytabBytes()->equals(Secret::fromBytes(kerberosexamples::keytab())));
    }

    void aKeytabFromElsewhereIsKeptUntilOneIsGiven()
    {
        const Desk desk;
        desk.it->startFrom(catalog::parseDefinition("name: lake\nconnector: lake\ncredentials:\n  kerberos: { client_principal: a@LAB.CORP, keytab: { env: LAKE_KEYTAB } }\n",
                                                    u"lake.yaml"_s));
        desk.next()->click();
        QTRY_COMPARE(desk.reason(), QString()); // without a krb5_conf it is the cluster's
        QVERIFY(readable(&desk.page()).contains(u"LAKE_KEYTAB"_s));
        QCOMPARE(std::get<catalog::FromEnvironment>(*desk.it->definition().kerberos->keytab).variable, u"LAKE_KEYTAB"_s);
        desk.drop(desk.file(u"hive.keytab"_s, kerberosexamples::keytab()));
        QVERIFY(std::holds_alternative<catalog::FromFile>(*desk.it->definition().kerberos->keytab));
        QVERIFY(!readable(&desk.page()).contains(u"LAKE_KEYTAB"_s));
    }

    void whoeverEditsNeedNotGiveTheKeytabAgain()
    {
        const Desk desk;
        catalog::ParsedDefinition registered;
        registered.definition.name = u"lake"_s;
        registered.definition.connector = u"lake"_s;
        registered.definition.kerberos.emplace();
        registered.definition.kerberos->clientPrincipal = hive;
        registered.definition.kerberos->keytab.emplace(catalog::Inline{}); // as a record has it: without its bytes
        desk.it->startFrom(registered);
        desk.next()->click();
        QCOMPARE(desk.it->step(), Wizard::Security);
        QTRY_COMPARE(desk.reason(), QString());
        QVERIFY(readable(&desk.page()).contains(u"The keytab that is registered stays"_s));
        QVERIFY(!desk.page().keytabBytes());
        QVERIFY(std::holds_alternative<catalog::Inline>(*desk.it->definition().kerberos->keytab));
    }

    void whatHadoopsFilesContradictStandsInTheWay()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        desk.dropBoth();
        QTRY_COMPARE(desk.reason(), QString());
        desk.page().setHadoop({{Severity::Error, makeError("hadoop.not-kerberos", {{u"value"_s, u"simple"_s}}), u"core-site.xml"_s, {3, 1}}});
        QVERIFY(!desk.next()->isEnabled());
        QCoreApplication::processEvents();
        QVERIFY(readable(&desk.page()).contains(u"core-site.xml, line 3"_s));
        QVERIFY(desk.reason().contains(u"does not ask for Kerberos"_s));
        speak(u"fr"_s);
        QVERIFY(desk.reason().contains(u"ne demande pas Kerberos"_s));
        desk.page().setHadoop({});
        QTRY_COMPARE(desk.reason(), QString());
    }

    void whatTheFormLacksForTheSignInStandsInTheWay()
    {
        const Desk desk;
        desk.choose(u"asking"_s);
        QCOMPARE(desk.reason(), QString()); // nobody signs in yet
        QTest::keyClick(desk.page().wanted(), Qt::Key_Space);
        QCOMPARE(desk.reason(), u"To sign in by Kerberos, “tpch.splits-per-node” is required too."_s);
    }

    void anErrorOfASignInLeadsToThePage()
    {
        const auto library = kerberossources::library();
        const auto place = [&library](const Error &error, const QString &source) {
            return wizard::placeOf(error, *library->find(source), {});
        };
        const Error refused = makeError("preflight.key-refused", {});
        QVERIFY(place(refused, u"lake"_s)->page == wizard::Place::Page::Security);
        QVERIFY(!place(refused, u"plain"_s));
        QVERIFY(place(makeError("catalog.bad-base64", {{u"field"_s, u"credentials.kerberos.keytab"_s}}), u"lake"_s)->page
                == wizard::Place::Page::Security);
    }

    void thePageIsInTheChosenLanguage()
    {
        const Desk desk;
        desk.choose(u"lake"_s);
        desk.dropBoth();
        desk.page().keytab()->setPrincipal(u"nobody@LAB.CORP"_s);
        QTRY_VERIFY(!desk.reason().isEmpty());
        for (int tab = 0; tab < 3; ++tab) {
            desk.page().tabs()->setCurrentIndex(tab);
            speak(u"en"_s);
            const QStringList english = readable(&desk.page()).split(u'\n', Qt::SkipEmptyParts);
            speak(u"fr"_s);
            for (const QString &text : readable(&desk.page()).split(u'\n', Qt::SkipEmptyParts)) {
                const bool isName = text.contains(u"LAB.CORP"_s) || text.contains(u"hive.keytab"_s) || text.contains(u"krb5.conf"_s)
                    || text.startsWith(u'K') || text == u"Trace"_s || text.size() < 4;
                QVERIFY2(isName || !english.contains(text), qPrintable(text));
            }
        }
    }
};

QTEST_MAIN(SecurityPageTest)
#include "security_page_test.moc"
