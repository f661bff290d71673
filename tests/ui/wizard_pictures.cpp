// The wizard's pages in both themes and languages, drawn into PNGs for a person to look at:
// wizard-pictures FOLDER [ENVIRONMENT-FILE PASSWORD-FILE PORT]. With a sandbox also the plan and the run.
#include "form/form.h"
#include "page_rig.h"
#include "widgets/disclosure.h"
#include "widgets/search_field.h"
#include "wizard/access_page.h"
#include "wizard/connection_page.h"
#include "wizard/footer.h"
#include "wizard/labelled_line.h"
#include "wizard/review_page.h"
#include "wizard/run_page.h"
#include "wizard/schema_browser.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>

using namespace pagerig;
using wizard::Wizard;

namespace {

class Gallery {
public:
    Gallery(QString folder, theme::Appearance &appearance)
        : m_folder(std::move(folder))
        , m_appearance(appearance)
    {
    }
    void draw(Wizard &page, const QString &name) const
    {
        for (const bool dark : {false, true}) {
            m_appearance.setChoice(dark ? theme::Choice::Dark : theme::Choice::Light);
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                speak(language);
                QTest::qWait(60);
                const QString file
                    = u"%1/%2-%3-%4.png"_s.arg(m_folder, name, dark ? u"dark"_s : u"light"_s, language);
                if (!page.grab().save(file)) {
                    qFatal("%s cannot be written", qPrintable(file));
                }
            }
        }
        m_appearance.setChoice(theme::Choice::Light);
        speak(u"en"_s);
    }

private:
    QString m_folder;
    theme::Appearance &m_appearance;
};

std::unique_ptr<Wizard> opened(workspace::Workspace &workspace)
{
    auto made = std::make_unique<Wizard>(workspace, nullptr);
    made->setAutoFillBackground(true);
    made->resize(1060, 668);
    made->show();
    QTest::qWait(50);
    return made;
}

QByteArray definition(const QString &name, const QString &passwordFile, const QString &port)
{
    return "name: " + name.toUtf8() + "\nconnector: postgresql\ndescription: Climate scores, read only\nproperties:\n"
        + "  connection-url: jdbc:postgresql://127.0.0.1:" + port.toUtf8()
        + "/climascore\n  connection-user: trino_readonly\ncredentials:\n  connection-password: { file: \""
        + passwordFile.toUtf8() + "\" }\nallow_roles: [akko-admin, akko-analyst]\n";
}

void withoutServers(const Gallery &gallery)
{
    const QTemporaryDir scratch;
    cluster::Environment environment = nowhere(scratch);
    environment.access.defaultRoles = {u"akko-analyst"_s, u"akko-engineer"_s, u"akko-data-steward"_s};
    workspace::Workspace workspace(environment, library(), scratch.filePath(u"state"_s));
    auto page = opened(workspace);
    gallery.draw(*page, u"1-source"_s);
    page->findChild<widgets::SearchField *>()->setText(u"oracle exadata"_s);
    gallery.draw(*page, u"1-source-nothing"_s);
    page->findChild<widgets::SearchField *>()->clear();
    page->findChild<wizard::SourcePage *>()->choose(u"postgresql"_s);
    page->mainAction()->click();
    auto *const connection = page->findChild<wizard::ConnectionPage *>();
    gallery.draw(*page, u"2-connection-empty"_s);
    connection->name()->setValue(u"climascore"_s);
    connection->form()->row(u"connection-url"_s)->editor()->setValue(u"jdbc:postgresql://db.customer.example:5432/climascore"_s);
    connection->form()->goTo(u"connection-user"_s);
    gallery.draw(*page, u"2-connection"_s);
    connection->name()->setValue(u"Sales & Marketing"_s);
    connection->form()->row(u"connection-url"_s)->editor()->setValue(u"jdbc:postgresql://db.customer.example:5432"_s);
    connection->form()->goTo(u"metadata.cache-ttl"_s);
    connection->form()->row(u"metadata.cache-ttl"_s)->editor()->setValue(u"soon"_s);
    connection->showProblems();
    gallery.draw(*page, u"2-connection-problems"_s);
    page->findChild<widgets::Disclosure *>()->setExpanded(true);
    connection->form()->row(u"case-insensitive-name-matching"_s)->editor()->setValue(u"true"_s);
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->text() == u"Add a property"_s) {
            button->click();
        }
    }
    gallery.draw(*page, u"2-connection-advanced-end"_s);
    connection->form()->goTo(u"metadata.cache-ttl"_s);
    gallery.draw(*page, u"2-connection-advanced"_s);
    connection->form()->row(u"metadata.cache-ttl"_s)->editor()->setValue(u"10m"_s);
    connection->name()->setValue(u"climascore"_s);
    connection->form()->row(u"connection-url"_s)->editor()->setValue(u"jdbc:postgresql://db.customer.example:5432/climascore"_s);
    page->mainAction()->click();
    page->findChild<wizard::AccessPage *>()->setRoles({u"akko-analyst"_s, u"team-climate:readers"_s});
    gallery.draw(*page, u"3-access"_s);
    page->mainAction()->click();
    QTest::qWait(3000);
    gallery.draw(*page, u"4-review-refused"_s);
    page->requestClose();
    gallery.draw(*page, u"5-closing"_s);
    page.reset();
    page = opened(workspace);
    gallery.draw(*page, u"6-draft"_s);
}

bool waitFor(const std::function<bool()> &there)
{
    return QTest::qWaitFor(there, 60'000);
}

void onServers(const Gallery &gallery, const QStringList &words)
{
    const QTemporaryDir scratch;
    auto environment = cluster::readEnvironment(words.at(2));
    if (!environment) {
        qFatal("the environment cannot be read");
    }
    workspace::Workspace workspace(*environment, library(), scratch.filePath(u"state"_s));
    waitFor([&] { return workspace.catalogs().isLoaded(); });
    const QString name = u"climascore-%1"_s.arg(QRandomGenerator::global()->bounded(1000));
    for (const bool good : {false, true}) {
        write(scratch.filePath(u"wrong"_s), "not-the-password");
        const QString password = good ? words.at(3) : scratch.filePath(u"wrong"_s);
        const auto page = opened(workspace);
        page->startFrom(catalog::parseDefinition(definition(name, password, words.at(4)), u"climascore.yaml"_s));
        QTest::qWait(100);
        page->mainAction()->click();
        page->mainAction()->click();
        auto *const review = page->findChild<wizard::ReviewPage *>();
        waitFor([&] { return review->whyNot().isEmpty(); });
        review->testButton()->click();
        waitFor([&] { return review->whyNot().isEmpty(); });
        gallery.draw(*page, good ? u"4-review"_s : u"4-review-test-failed"_s);
        page->mainAction()->click();
        auto *const run = page->findChild<wizard::RunPage *>();
        gallery.draw(*page, good ? u"7-running"_s : u"7-running-wrong"_s);
        waitFor([&] { return !run->isUnderWay(); });
        QTest::qWait(1500);
        if (auto *const first = run->browser()->tree()->topLevelItem(1)) {
            first->setExpanded(true);
            QTest::qWait(1500);
        }
        gallery.draw(*page, good ? u"8-done"_s : u"8-failed"_s);
        if (!good) {
            for (QPushButton *button : page->findChildren<QPushButton *>()) {
                if (button->text() == u"Go to the field"_s && button->isVisible()) {
                    button->click();
                    break;
                }
            }
            QTest::qWait(100);
            gallery.draw(*page, u"9-back-at-the-field"_s);
        }
    }
    auto *const removal = workspace.begin(workspace::Deletion {name});
    waitFor([&] { return removal->phase() == workspace::Job::Phase::Ready; });
    removal->start();
    waitFor([&] { return removal->phase() == workspace::Job::Phase::Ended; });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        qFatal("wizard-pictures FOLDER [ENVIRONMENT-FILE PASSWORD-FILE PORT]");
    }
    QDir().mkpath(words.at(1));
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (!appearance) {
        qFatal("no theme");
    }
    speak(u"en"_s);
    const Gallery gallery(words.at(1), **appearance);
    withoutServers(gallery);
    if (words.size() > 4) {
        onServers(gallery, words);
    }
    return 0;
}
