// The wizard by keys and clicks, as far as it goes without servers: up to the review, which says that they are not there.
#include "form/form.h"
#include "page_rig.h"
#include "widgets/banner.h"
#include "widgets/chip_edit.h"
#include "widgets/error_notice.h"
#include "widgets/search_field.h"
#include "wizard/access_page.h"
#include "wizard/categories.h"
#include "wizard/taken_over.h"
#include "wizard/connection_page.h"
#include "connectors/properties_import.h"
#include "wizard/connector_card.h"
#include "wizard/footer.h"
#include "wizard/gallery.h"
#include "wizard/labelled_line.h"
#include "wizard/place.h"
#include "wizard/rail.h"
#include "wizard/review_page.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace pagerig;
using wizard::Wizard;

namespace {

const QString canary = u"canary-7f3a"_s;

struct Desk {
    Desk()
        : workspace(environment(folder), library(), folder.filePath(u"state"_s))
    {
        open();
    }
    static cluster::Environment environment(const QTemporaryDir &folder)
    {
        cluster::Environment made = nowhere(folder);
        made.access.defaultRoles = {u"akko-analyst"_s, u"akko-engineer"_s};
        return made;
    }
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
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : it->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    void chooseByKeys(const QString &search) const
    {
        QTest::keyClicks(part<widgets::SearchField>(), search);
        QTest::keyClick(part<widgets::SearchField>(), Qt::Key_Return);
    }
    void type(const QString &property, const QString &text) const
    {
        QWidget *const target = property == wizard::namePlace
            ? part<wizard::ConnectionPage>()->name()->line()
            : part<wizard::ConnectionPage>()->form()->row(property)->editor()->target();
        target->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(target, text);
    }
    void fillIn() const
    {
        chooseByKeys(u"postgres"_s);
        type(wizard::namePlace, u"sales"_s);
        type(u"connection-url"_s, u"jdbc:postgresql://db:5432/sales"_s);
        type(u"connection-user"_s, u"reader"_s);
        type(u"connection-password"_s, canary);
    }
    [[nodiscard]] QPushButton *next() const { return part<wizard::Footer>()->next(); }

    QTemporaryDir folder;
    workspace::Workspace workspace;
    std::unique_ptr<Wizard> it;
};

} // namespace

class WizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void cleanup() { speak(u"en"_s); }

    void aSourceIsFoundByAWordAndChosenByKeys()
    {
        const Desk desk;
        QVERIFY(desk.part<widgets::SearchField>()->hasFocus());
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.next()->accessibleDescription(), u"Choose a source to go on."_s);
        QTest::keyClicks(desk.part<widgets::SearchField>(), u"nothing like this"_s);
        QVERIFY(desk.button(u"Show all"_s));
        desk.button(u"Show all"_s)->click();
        QCOMPARE(desk.part<wizard::Gallery>()->shownCount(), static_cast<int>(desk.workspace.library().all().size()));
        QTest::keyClick(desk.part<widgets::SearchField>(), Qt::Key_Down);
        QVERIFY(qobject_cast<wizard::ConnectorCard *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(desk.next()->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.it->step(), Wizard::Connection);
        QVERIFY(desk.part<wizard::ConnectionPage>()->name()->line()->hasFocus());
    }

    void everyKindOfSourceHasItsPlaceAndItsWordsInBothLanguages()
    {
        const auto places = wizard::categoryPlace(u"unheard of"_s);
        const auto known = library();
        for (const connectors::Descriptor &each : known->all()) {
            QVERIFY2(wizard::categoryPlace(each.category) < places, qPrintable(each.category));
            speak(u"en"_s);
            const QString english = wizard::categoryWords(each.category);
            speak(u"fr"_s);
            QVERIFY2(english.front().isUpper() && wizard::categoryWords(each.category) != english, qPrintable(english));
        }
    }

    void arrowsGoFromCardToCard()
    {
        const Desk desk;
        const auto cards = desk.it->findChildren<wizard::ConnectorCard *>();
        QVERIFY(cards.size() >= 2);
        wizard::ConnectorCard *const first = desk.part<wizard::Gallery>()->firstCard();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(QApplication::focusWidget() != first);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QVERIFY(QApplication::focusWidget() == first);
    }

    void nextSaysWhyItIsOffAndLeadsThere()
    {
        const Desk desk;
        desk.chooseByKeys(u"postgres"_s);
        QCOMPARE(desk.it->step(), Wizard::Connection);
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.part<wizard::Footer>()->reason(),
                 u"2 fields to fill in or put right: Catalog name and Connection URL"_s);
        desk.type(wizard::namePlace, u"sales"_s);
        QCOMPARE(desk.part<wizard::Footer>()->reason(), u"1 field to fill in or put right: Connection URL"_s);
        QCOMPARE(desk.next()->accessibleDescription(), desk.part<wizard::Footer>()->reason());
        speak(u"fr"_s);
        QCOMPARE(desk.part<wizard::Footer>()->reason(), u"1 champ à remplir ou à corriger\u00a0: URL de connexion"_s);
        QTest::mouseClick(desk.button(desk.part<wizard::Footer>()->reason()), Qt::LeftButton);
        auto *const form = desk.part<wizard::ConnectionPage>()->form();
        QVERIFY(form->row(u"connection-url"_s)->editor()->target()->hasFocus());
        QCOMPARE(form->row(u"connection-url"_s)->shownProblem()->code, u"connector.missing-property"_s);
    }

    void aBadNameIsSaidWhenItIsLeftInBothLanguages()
    {
        const Desk desk;
        desk.chooseByKeys(u"tpch"_s);
        auto *const name = desk.part<wizard::ConnectionPage>()->name();
        QTest::keyClicks(name->line(), u"My Catalog"_s);
        QVERIFY(!name->shownProblem());
        QTest::keyClick(name->line(), Qt::Key_Tab);
        QCOMPARE(name->shownProblem()->code, u"catalog.bad-name"_s);
        QVERIFY(readable(name).contains(u"cannot be a catalog’s name"_s));
        speak(u"fr"_s);
        QVERIFY(readable(name).contains(u"My Catalog"_s));
        QVERIFY(!readable(name).contains(u"cannot"_s));
    }

    void goingBackLosesNothingNotEvenAnotherSourcesForm()
    {
        const Desk desk;
        desk.fillIn();
        QVERIFY(desk.next()->isEnabled());
        QTest::keyClick(desk.next(), Qt::Key_Space);
        QCOMPARE(desk.it->step(), Wizard::Access);
        desk.part<widgets::ChipEdit>()->setValues({u"akko-analyst"_s});
        const auto before = desk.it->definition();
        QVERIFY(desk.it->goBack());
        QVERIFY(desk.it->goBack());
        QCOMPARE(desk.it->step(), Wizard::Source);
        desk.part<wizard::SourcePage>()->choose(u"tpch"_s);
        desk.next()->click();
        QCOMPARE(desk.it->definition().name, u"sales"_s);
        QVERIFY(desk.it->definition().properties.isEmpty());
        QVERIFY(desk.it->goBack());
        desk.part<wizard::SourcePage>()->choose(u"postgresql"_s);
        desk.next()->click();
        QVERIFY(desk.it->definition() == before); // the password too
    }

    void theRuleFollowsTheRolesAndSaysThatAdminsAlwaysMay()
    {
        const Desk desk;
        desk.fillIn();
        desk.next()->click();
        auto *const rule = desk.part<wizard::AccessPage>()->rule();
        QVERIFY(readable(desk.part<wizard::AccessPage>()).contains(u"akko-admin"_s));
        QVERIFY(rule->toPlainText().contains(u"\"sales\""_s));
        QVERIFY(!rule->toPlainText().contains(u"akko-analyst"_s));
        desk.button(u"akko-analyst"_s)->click(); // the environment's default role, offered
        QVERIFY(rule->toPlainText().contains(u"akko-analyst"_s));
        QTest::keyClicks(desk.part<widgets::ChipEdit>()->input(), u"no such role!"_s);
        QTest::keyClick(desk.part<widgets::ChipEdit>()->input(), Qt::Key_Return);
        QVERIFY(!desk.it->definition().allowRoles.contains(u"role!"_s));
        QVERIFY(readable(desk.part<widgets::ChipEdit>()).contains(u"cannot be a role"_s));
    }

    void withoutServersTheReviewSaysWhatIsMissingAndKeepsEverything()
    {
        const Desk desk;
        desk.fillIn();
        desk.next()->click();
        desk.next()->click();
        QCOMPARE(desk.it->step(), Wizard::Review);
        auto *const notice = desk.part<wizard::ReviewPage>()->notice();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
        const QString english = notice->plainText();
        QVERIFY(!desk.next()->isEnabled());
        speak(u"fr"_s);
        QVERIFY(notice->plainText() != english);
        QVERIFY(!notice->plainText().contains(canary));
        QVERIFY(desk.it->goBack());
        QCOMPARE(desk.it->definition().name, u"sales"_s);
    }

    void closingWithInputAsksAndTheDraftComesBackWithoutItsPassword()
    {
        Desk desk;
        desk.fillIn();
        desk.next()->click();
        desk.button(u"akko-analyst"_s)->click();
        QSignalSpy closed(desk.it.get(), &Wizard::closed);
        desk.it->requestClose();
        QCOMPARE(closed.size(), 0);
        QTRY_VERIFY(desk.button(u"Stay"_s) && desk.button(u"Discard"_s)); // shown with the next event
        QTest::keyClick(desk.button(u"Keep the draft"_s), Qt::Key_Space);
        QCOMPARE(closed.size(), 1);
        desk.it.reset();

        QDirIterator files(desk.folder.filePath(u"state"_s), QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2(!contentOf(path).contains(canary.toUtf8()), qPrintable(path));
            ++seen;
        }
        QVERIFY(seen > 0);

        desk.open();
        QVERIFY(readable(desk.it.get()).contains(u"sales"_s));
        desk.button(u"Go on with it"_s)->click();
        QCOMPARE(desk.it->step(), Wizard::Access);
        const auto definition = desk.it->definition();
        QCOMPARE(definition.name, u"sales"_s);
        QCOMPARE(definition.properties.value(u"connection-user"_s), u"reader"_s);
        QCOMPARE(definition.allowRoles, QStringList {u"akko-analyst"_s});
        QVERIFY(definition.credentials.empty());
    }

    void aWindowThatDiesKeepsTheDraft()
    {
        Desk desk;
        desk.fillIn();
        desk.it.reset();
        desk.open();
        QTRY_VERIFY(desk.button(u"Go on with it"_s));
    }

    void whatIsDiscardedIsGone()
    {
        Desk desk;
        desk.fillIn();
        desk.it->requestClose();
        QTRY_VERIFY(desk.button(u"Discard"_s));
        desk.button(u"Discard"_s)->click();
        desk.it.reset();
        desk.open();
        QVERIFY(!desk.button(u"Go on with it"_s));
    }

    void withoutInputNothingIsAsked()
    {
        const Desk desk;
        QSignalSpy closed(desk.it.get(), &Wizard::closed);
        QVERIFY(desk.it->goBack());
        QCOMPARE(closed.size(), 1);
    }

    void escapeStaysWhereAQuestionIsOpen()
    {
        const Desk desk;
        desk.fillIn();
        desk.it->requestClose();
        QSignalSpy closed(desk.it.get(), &Wizard::closed);
        QVERIFY(desk.it->goBack());
        QVERIFY(!desk.button(u"Keep the draft"_s));
        QCOMPARE(desk.it->step(), Wizard::Connection);
        QCOMPARE(closed.size(), 0);
    }

    void aDefinitionThatWasDroppedFillsTheFormAndShowsWhatIsWrong()
    {
        const Desk desk;
        desk.it->startFrom(catalog::parseDefinition("name: Sales 1\n"
                                                    "connector: postgresql\n"
                                                    "properties:\n"
                                                    "  connection-url: jdbc:postgresql://db/sales\n"
                                                    "  connection-user: reader\n"
                                                    "  metadata.cache-ttl: soon\n"
                                                    "credentials:\n"
                                                    "  connection-password: { file: secret.txt }\n"
                                                    "allow_roles: [akko-analyst]\n"
                                                    "owner: me\n",
                                                    desk.folder.filePath(u"sales.yaml"_s)));
        QCOMPARE(desk.it->step(), Wizard::Connection);
        auto *const form = desk.part<wizard::ConnectionPage>()->form();
        QCOMPARE(form->row(u"metadata.cache-ttl"_s)->shownProblem()->code, u"connector.bad-value"_s);
        QCOMPARE(form->row(u"connection-password"_s)->shownProblem()->code, u"credential.file-unreadable"_s);
        QCOMPARE(desk.part<wizard::ConnectionPage>()->name()->shownProblem()->code, u"catalog.bad-name"_s);
        QVERIFY(readable(desk.it.get()).contains(u"sales.yaml"_s));
        QCOMPARE(desk.it->definition().allowRoles, QStringList {u"akko-analyst"_s});
        const auto source = desk.it->definition().credentials.at(u"connection-password"_s);
        QCOMPARE(std::get<catalog::FromFile>(source).path, desk.folder.filePath(u"secret.txt"_s)); // beside the definition
    }

    void aCatalogFileOfTrinosIsTakenOverWithEachChangeAndItsReason()
    {
        const Desk desk;
        const QByteArray file = "connector.name=hive-hadoop2\n"
                                "hive.metastore.uri=thrift://meta:9083\n"
                                "hive.s3.aws-access-key=AKIA\n"
                                "hive.s3.aws-secret-key=s3cr3t-canary\n";
        desk.it->startFrom(connectors::importProperties(file, u"/etc/catalog/lake.properties"_s, desk.workspace.library()));
        QCOMPARE(desk.it->step(), Wizard::Connection);
        QCOMPARE(desk.part<wizard::ConnectionPage>()->descriptor()->name, u"hive"_s);
        QCOMPARE(desk.it->definition().properties.value(u"fs.native-s3.enabled"_s), u"true"_s);
        const auto said = [&desk] { return readable(desk.part<wizard::TakenOver>()); };
        QVERIFY2(said().contains(u"lake.properties, line 1"_s) && said().contains(u"lake.properties, line 3"_s), qPrintable(said()));
        QVERIFY2(said().contains(u"hive-hadoop2"_s) && said().contains(u"s3.aws-secret-key"_s) && said().contains(u"fs.native-s3.enabled"_s),
                 qPrintable(said()));
        QVERIFY(!said().contains(u"canary"_s));
        const QString english = said();
        speak(u"fr"_s);
        QVERIFY2(said() != english && said().contains(u"lake.properties, ligne 3"_s), qPrintable(said()));
        speak(u"en"_s);
        for (auto *one : desk.part<wizard::TakenOver>()->findChildren<QPushButton *>()) {
            one->click();
        }
        QTRY_VERIFY(!desk.part<wizard::TakenOver>());
    }

    void aDescriptorOfOnesOwnIsNamedAsSuchAboveItsForm()
    {
        const QTemporaryDir folder;
        QByteArray mine = contentOf(u":/connectors/postgresql.json"_s);
        write(folder.filePath(u"connectors/postgresql.json"_s), mine.replace("\"PostgreSQL\"", "\"Our PostgreSQL\""));
        auto own = connectors::Library::withOwn(folder.path());
        QVERIFY(own);
        workspace::Workspace workspace(nowhere(folder), std::make_shared<const connectors::Library>(std::move(*own)), folder.filePath(u"state"_s));
        Wizard wizard(workspace, nullptr);
        wizard.show();
        const auto choose = [&wizard](const QString &connector) {
            wizard.findChild<wizard::SourcePage *>()->choose(connector);
            wizard.findChild<wizard::Footer *>()->next()->click();
            return readable(wizard.findChild<wizard::ConnectionPage *>());
        };
        const QString said = choose(u"postgresql"_s);
        QVERIFY2(said.contains(u"Our PostgreSQL"_s) && said.contains(u"This form is your own"_s), qPrintable(said));
        speak(u"fr"_s);
        QVERIFY(readable(wizard.findChild<wizard::ConnectionPage *>()).contains(u"Ce formulaire est le vôtre"_s));
        speak(u"en"_s);
        QVERIFY(wizard.goBack());
        QVERIFY(!choose(u"mysql"_s).contains(u"This form is your own"_s));
    }

    void aDefinitionOfAnUnknownConnectorSaysSoAndLetsChoose()
    {
        const Desk desk;
        desk.it->startFrom(catalog::parseDefinition("name: sales\nconnector: postgres\n", u"sales.yaml"_s));
        QCOMPARE(desk.it->step(), Wizard::Source);
        QVERIFY(readable(desk.it.get()).contains(u"There is no connector “postgres”."_s));
    }

    void aWholePageIsInTheChosenLanguage()
    {
        const Desk desk;
        desk.fillIn();
        const QStringList english = readable(desk.it.get()).split(u'\n', Qt::SkipEmptyParts);
        speak(u"fr"_s);
        const QStringList french = readable(desk.it.get()).split(u'\n', Qt::SkipEmptyParts);
        static const QStringList same {u"PostgreSQL"_s, u"Connection"_s, u"Port"_s, u"Description"_s};
        for (const QString &text : french) {
            const bool isName = same.contains(text) || text.contains(u"jdbc:"_s) || text.contains(QChar(0x200b));
            QVERIFY2(isName || !english.contains(text), qPrintable(text));
        }
        QVERIFY(desk.button(u"Suivant"_s) && desk.button(u"Retour"_s));
    }

    void anErrorFindsItsField_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("property"); // "-" for none, "" for the roles
        const auto row = [](const char *code, const char *argument, const char *value, const char *property) {
            QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(argument) << QString::fromUtf8(value)
                                << QString::fromUtf8(property);
        };
        row("source.wrong-password", "field", "connection-password", "connection-password");
        row("connector.bad-value", "property", "metadata.cache-ttl", "metadata.cache-ttl");
        row("run.name-taken-in-trino", "catalog", "sales", "name");
        row("run.role-still-refused", "role", "akko-analyst", "");
        row("trino.configuration", "problems", "Configuration property 'my.own' was not used", "my.own");
        row("source.too-many-connections", "field", "", "-");
        row("http.unreachable", "host", "db", "-");
    }
    void anErrorFindsItsField()
    {
        QFETCH(QString, code);
        QFETCH(QString, argument);
        QFETCH(QString, value);
        QFETCH(QString, property);
        catalog::CatalogDefinition definition;
        definition.properties.insert(u"my.own"_s, u"1"_s);
        const auto all = library();
        const auto place = wizard::placeOf({code, {{argument, value}}, {}, {}}, *all->find(u"postgresql"_s), definition);
        QCOMPARE(place ? place->property : u"-"_s, property);
    }
};

QTEST_MAIN(WizardTest)
#include "wizard_test.moc"
