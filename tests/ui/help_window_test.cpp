// The help as a person reads it: both languages, both themes, found by words, opened from where one is.
#include "help_window/help_window.h"
#include "page_rig.h"
#include "theme/theme.h"
#include "widgets/search_field.h"

#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextTable>

using namespace pagerig;
using help_window::HelpWindow;

namespace {

QList<QTextTable *> tablesIn(const QTextBrowser *text)
{
    QList<QTextTable *> tables;
    for (QTextFrame *frame : text->document()->rootFrame()->childFrames()) {
        if (auto *const table = qobject_cast<QTextTable *>(frame)) {
            tables.append(table);
        }
    }
    return tables;
}

} // namespace

class HelpWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void cleanup() { speak(u"en"_s); }

    void thePageIsRenderedWithItsTablesAndFollowsTheLanguage()
    {
        HelpWindow window(library(), nullptr);
        window.open(u"connect-hive-hdfs"_s);
        QVERIFY(window.isVisible());
        const auto text = [&window] { return window.text()->toPlainText(); };
        QVERIFY(text().startsWith(u"Connect Hive on HDFS with Kerberos"_s));
        QVERIFY(!text().contains(u"|---"_s) && !text().contains(u"**"_s) && !text().contains(u"```"_s)); // no Markdown is left
        const auto tables = tablesIn(window.text());
        QCOMPARE(tables.size(), 2);
        QVERIFY(tables.last()->rows() >= 14); // what is said, cause, remedy
        QCOMPARE(tables.last()->columns(), 3);
        QCOMPARE(tables.last()->cellAt(0, 2).firstCursorPosition().block().text(), u"remedy"_s);
        speak(u"fr"_s);
        QVERIFY(text().startsWith(u"Connecter Hive sur HDFS avec Kerberos"_s));
        QCOMPARE(tablesIn(window.text()).last()->cellAt(0, 2).firstCursorPosition().block().text(), u"remède"_s);
        QCOMPARE(window.windowTitle(), u"Aide"_s);
    }

    void anotherPageIsChosenByKeysAndTheTableHasEveryConnector()
    {
        HelpWindow window(library(), nullptr);
        window.open({}); // whatever is not known: the first
        QCOMPARE(window.page(), u"connect-hive-hdfs"_s);
        auto *const pages = window.findChild<QListWidget *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
        QCOMPARE(window.page(), u"connectors"_s);
        const auto tables = tablesIn(window.text());
        QCOMPARE(tables.size(), 1);
        QCOMPARE(tables.first()->rows(), static_cast<int>(library()->all().size()) + 1);
        QCOMPARE(tables.first()->cellAt(1, 0).firstCursorPosition().block().text(), library()->all().front().name);
    }

    void wordsAreFoundAndFoundAgain()
    {
        HelpWindow window(library(), nullptr);
        window.open(u"connect-hive-hdfs"_s);
        window.resize(900, 500);
        QTest::keyClicks(window.search(), u"Clock skew"_s);
        QCOMPARE(window.text()->textCursor().selectedText(), u"Clock skew"_s);
        QVERIFY(window.text()->verticalScrollBar()->value() > 0); // it is in sight
        window.search()->clear();
        QTest::keyClicks(window.search(), u"kvno"_s);
        const int first = window.text()->textCursor().selectionStart();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(window.search(), Qt::Key_Return);
        }
        QCOMPARE(window.text()->textCursor().selectedText().toLower(), u"kvno"_s); // around and around
        QVERIFY(first > 0);
    }
};

QTEST_MAIN(HelpWindowTest)
#include "help_window_test.moc"
