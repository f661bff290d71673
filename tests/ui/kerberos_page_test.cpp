#include "kerberos_examples.h"
#include "kerberos_page/conflict_card.h"
#include "kerberos_page/kerberos_page.h"
#include "kerberos_page/merge_tab.h"
#include "krb5/config_tab.h"
#include "krb5/keytab_model.h"
#include "krb5/keytab_tab.h"
#include "krb5/templates.h"
#include "krb5/try_tab.h"
#include "krb5/verdict_line.h"
#include "look_rig.h"
#include "widgets/banner.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/problem_line.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QUdpSocket>

using namespace pagerig;
using namespace kerberos_page;
using namespace krb5;

namespace {

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&page)) {
            return button;
        }
    }
    return nullptr;
}

QTabWidget *tabsOf(const KerberosPage &page)
{
    return page.findChild<QTabWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

// Everything a person could read of it, tool tips and tables included.
QString allTexts(const QWidget &page)
{
    QStringList texts;
    for (const QWidget *one : page.findChildren<QWidget *>()) {
        texts += one->toolTip() + one->accessibleName() + one->accessibleDescription();
    }
    for (const auto *table : page.findChildren<QAbstractItemView *>()) {
        for (int row = 0; table->model() && row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                texts += table->model()->index(row, column).data().toString();
            }
        }
    }
    return readable(&page) + texts.join(u'\n');
}

} // namespace

class KerberosPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init()
    {
        speak(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_page = std::make_unique<KerberosPage>(nullptr);
        m_page->resize(1080, 590);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void aDroppedFileComesToItsTab()
    {
        drop(file(u"krb5.conf"_s, kerberosexamples::broken));
        QCOMPARE(m_page->configuration()->editor()->content(), kerberosexamples::broken);
        drop(file(u"hive.keytab"_s, kerberosexamples::keytab()));
        QCOMPARE(tabsOf(*m_page)->currentIndex(), 1);
        QCOMPARE(m_page->keytab()->zone()->keytab()->size(), std::size_t(3));
    }

    void whatIsNotSavedIsAskedAboutBeforeItGoes()
    {
        ConfigTab &tab = *m_page->configuration();
        const QString path = file(u"krb5.conf"_s, kerberosexamples::clean);
        tab.open(path);
        QTest::keyClicks(tab.editor(), u"# "_s);
        QVERIFY(m_page->isModified());
        const QByteArray edited = tab.editor()->content();
        tab.open(file(u"other.conf"_s, kerberosexamples::broken));
        QCOMPARE(tab.editor()->content(), edited);
        QTRY_VERIFY(readable(&tab).contains(u"krb5.conf has changes that are not saved."_s));
        QTest::mouseClick(button(tab, u"Save first"_s), Qt::LeftButton);
        QCOMPARE(contentOf(path), edited);
        QCOMPARE(tab.editor()->content(), kerberosexamples::broken);
        QVERIFY(!m_page->isModified());
    }

    void bothVerdictsAreShownAndFollowTheLanguage()
    {
        ConfigTab &tab = *m_page->configuration();
        tab.replace("[libdefaults]\n  default_realm = A.CORP\n}\n", u"krb5.conf"_s);
        auto *const line = tab.findChild<krb5::VerdictLine *>();
        const auto texts = [line] {
            QStringList texts;
            for (const auto *badge : line->findChildren<widgets::Badge *>()) {
                texts += badge->text();
            }
            return texts.join(u'|');
        };
        QTRY_COMPARE(texts(), u"MIT refuses it at line 3|Java (Trino) refuses it"_s);
        speak(u"fr"_s);
        QVERIFY(texts().startsWith(u"MIT le refuse à la ligne 3"_s));
    }

    void theTemplatesAreThereInBothLanguages()
    {
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            speak(language);
            QStringList titles;
            for (const Template &one : templates()) {
                titles += one.title;
                QVERIFY(one.text.contains('<'));
            }
            QCOMPARE(titles, (QStringList{u"Active Directory"_s, u"Cloudera"_s, u"FreeIPA"_s, u"MIT Kerberos"_s}));
        }
    }

    void aKeytabShowsItsEntriesAndNeverAKey()
    {
        m_page->openFile(file(u"hive.keytab"_s, kerberosexamples::keytab()));
        KeytabTab &tab = *m_page->keytab();
        const QAbstractItemModelTester tester(tab.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tab.table()->model()->rowCount(), 3);
        QCoreApplication::processEvents(); // what was just added to a layout is shown a turn later
        const QString texts = allTexts(*m_page);
        QVERIFY(texts.contains(u"arcfour-hmac (23)"_s));
        QVERIFY(texts.contains(u"deprecated"_s));
        QVERIFY(texts.contains(u"byte "_s)); // where each problem is
        QVERIFY(!texts.contains(u"Canary"_s));
        QVERIFY(!texts.contains(QString::fromLatin1(kerberosexamples::keyText.left(16).toHex())));
        speak(u"fr"_s);
        QCOMPARE(tab.table()->model()->headerData(2, Qt::Horizontal).toString(), u"Chiffrement"_s);
    }

    void base64IsTakenFromTheClipboardAndOtherTextIsNot()
    {
        KeytabTab &tab = *m_page->keytab();
        QGuiApplication::clipboard()->setText(QString::fromLatin1(kerberosexamples::keytab().toBase64()));
        tab.zone()->pasteBase64();
        QCOMPARE(tab.zone()->keytab()->size(), std::size_t(3));
        QGuiApplication::clipboard()->setText(u"no keytab at all!"_s);
        tab.zone()->pasteBase64();
        QCOMPARE(tab.zone()->findChild<widgets::ErrorNotice *>()->error()->code, u"keytab.clipboard-not-base64"_s);
        QCOMPARE(tab.zone()->keytab()->size(), std::size_t(3)); // the one before stays
    }

    void aFileOfBase64IsDecodedOnRequest()
    {
        tabsOf(*m_page)->setCurrentIndex(1);
        m_page->keytab()->zone()->open(file(u"text.keytab"_s, kerberosexamples::keytab().toBase64()));
        QCOMPARE(m_page->keytab()->zone()->keytab()->size(), std::size_t(0));
        QTest::mouseClick(button(*m_page, u"Decode it"_s), Qt::LeftButton);
        QCOMPARE(m_page->keytab()->zone()->keytab()->size(), std::size_t(3));
    }

    void onlyTheChosenPrincipalIsKept()
    {
        KeytabTab &tab = *m_page->keytab();
        m_page->openFile(file(u"all.keytab"_s, kerberosexamples::keytab()));
        tab.table()->selectRow(0); // HTTP, by name
        const QString path = m_folder->filePath(u"http.keytab"_s);
        tab.keepOnly(path);
        const auto written = kerberos::Keytab::parse(contentOf(path));
        QCOMPARE(written.principals(), QStringList{u"HTTP/node1.lab.corp@LAB.CORP"_s});
        QCOMPARE(QFile::permissions(path) & 0x0077, QFileDevice::Permissions());
    }

    void theKeytabIsCheckedAgainstTheOpenConfiguration()
    {
        m_page->configuration()->replace(kerberosexamples::clean, u"krb5.conf"_s);
        m_page->openFile(file(u"hive.keytab"_s, kerberosexamples::keytab()));
        QTRY_VERIFY(readable(m_page->keytab()).contains(u"K263"_s)); // hive has several versions
        m_page->keytab()->findChild<QComboBox *>()->setCurrentText(u"nobody/node1.lab.corp@LAB.CORP"_s);
        QTRY_VERIFY(readable(m_page->keytab()).contains(u"K262"_s));
    }

    void aContradictionIsSettledByThePersonAndTheResultOpensInTheEditor()
    {
        MergeTab &tab = *m_page->merge();
        tabsOf(*m_page)->setCurrentIndex(2);
        tab.add(u"lake.conf"_s, kerberosexamples::lake);
        tab.add(u"finance.conf"_s, kerberosexamples::finance);
        QCoreApplication::processEvents();
        QVERIFY(readable(&tab).contains(u"2 contradictions to settle"_s));
        QVERIFY(!button(tab, u"Save the result…"_s)->isEnabled());
        for (const QString &name : {u"libdefaults/default_realm: lake.conf"_s, u"realms/SHARED.CORP: finance.conf"_s}) {
            for (auto *choice : tab.findChildren<QRadioButton *>()) {
                if (choice->accessibleName() == name && choice->isVisibleTo(&tab)) {
                    choice->click();
                    break;
                }
            }
            QCoreApplication::processEvents(); // the cards are made anew
        }
        QVERIFY(button(tab, u"Save the result…"_s)->isEnabled());
        QVERIFY(tab.result().contains("default_realm = LAKE.CORP"));
        QVERIFY(tab.result().contains("kdc9.shared.corp"));
        QVERIFY(!tab.result().contains("kdc1.shared.corp"));
        tab.compareWith(file(u"base.conf"_s, kerberosexamples::lake));
        QVERIFY(tab.findChild<widgets::DiffView *>()->plainText().contains(u"kdc.finance.corp"_s));
        QTest::mouseClick(button(tab, u"Open in the editor"_s), Qt::LeftButton);
        QCOMPARE(tabsOf(*m_page)->currentIndex(), 0);
        QCOMPARE(m_page->configuration()->editor()->content(), tab.result());
    }

    // A socket that takes the question and never answers: the window goes on, and Cancel ends it at once.
    void aSignInAtASilentKdcIsCancelled()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress::LocalHost));
        QByteArray conf = kerberosexamples::clean;
        conf.replace("kdc1.lab.corp:88", QByteArray("127.0.0.1:" + QByteArray::number(silent.localPort())));
        m_page->configuration()->replace(conf, u"krb5.conf"_s);
        m_page->openFile(file(u"hive.keytab"_s, kerberosexamples::keytab()));
        tabsOf(*m_page)->setCurrentIndex(3);
        TryTab &tab = *m_page->tryIt();
        QVERIFY(tab.startButton()->isEnabled());
        tab.startButton()->click();
        QVERIFY(tab.isUnderWay());
        QTRY_VERIFY(silent.hasPendingDatagrams());
        QSignalSpy finished(&tab, &TryTab::finished);
        QTest::mouseClick(button(tab, u"Cancel"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 2000);
        QCOMPARE(tab.findChild<widgets::ErrorNotice *>()->error()->code, u"preflight.cancelled"_s);
        QVERIFY(!tab.trace().isEmpty());
        QVERIFY(!tab.trace().contains(u"Canary"_s));
    }

    void everyControlHasAName()
    {
        for (const QWidget *one : m_page->findChildren<QWidget *>()) {
            const auto *const pressable = qobject_cast<const QAbstractButton *>(one);
            const bool named = !one->accessibleName().isEmpty() || (pressable && !pressable->text().isEmpty());
            const bool inner = one->objectName().startsWith("qt_"_L1) || one->parentWidget()->inherits("QComboBox") || one->inherits("QHeaderView")
                || one->inherits("QScrollBar") || one->inherits("QTabBar") || one->inherits("QTableCornerButton");
            if ((one->focusPolicy() & Qt::TabFocus) && !inner && one->isVisibleTo(m_page.get()) && !one->inherits("QScrollArea")) {
                QVERIFY2(named, one->metaObject()->className());
            }
        }
    }

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        write(path, bytes);
        return path;
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KerberosPage> m_page;
};

QTEST_MAIN(KerberosPageTest)
#include "kerberos_page_test.moc"
