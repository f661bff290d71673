// Draws the Kerberos page's tabs in both themes and languages into a folder, to be looked at: kerberos-pictures FOLDER
#include "kerberos_examples.h"
#include "kerberos_page/config_tab.h"
#include "kerberos_page/kerberos_page.h"
#include "kerberos_page/keytab_tab.h"
#include "kerberos_page/merge_tab.h"
#include "look_rig.h"

#include <QTabWidget>

using namespace pagerig;
using kerberos_page::KerberosPage;

namespace {

void draw(KerberosPage &page, theme::Appearance &appearance, const QString &file)
{
    for (const auto &[choice, theme] : {std::pair(theme::Choice::Light, u"light"_s), std::pair(theme::Choice::Dark, u"dark"_s)}) {
        appearance.setChoice(choice);
        for (const QString &language : {u"fr"_s, u"en"_s}) {
            speak(language);
            QTest::qWait(200);
            page.grab().save(u"%1-%2-%3.png"_s.arg(file, theme, language));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(QApplication::arguments().value(1));
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (argc < 2 || !appearance || !folder.mkpath(u"."_s)) {
        qFatal("kerberos-pictures FOLDER");
    }
    speak(u"en"_s);
    KerberosPage page(nullptr);
    page.resize(1080, 590); // what a window of 1280×720 leaves
    page.show();
    QTest::qWait(100);
    auto *const tabs = page.findChild<QTabWidget *>();
    draw(page, **appearance, folder.filePath(u"1-empty"_s));
    page.configuration()->replace(kerberosexamples::broken, u"krb5.conf"_s);
    QTest::qWait(200);
    page.configuration()->editor()->goToProblem(1);
    draw(page, **appearance, folder.filePath(u"2-configuration"_s));
    tabs->setCurrentIndex(1);
    draw(page, **appearance, folder.filePath(u"3-no-keytab"_s));
    page.keytab()->zone()->setBytes(Secret::fromBytes(kerberosexamples::keytab()), u"hive.keytab"_s);
    QTest::qWait(200);
    draw(page, **appearance, folder.filePath(u"4-keytab"_s));
    tabs->setCurrentIndex(2);
    draw(page, **appearance, folder.filePath(u"5-merge-empty"_s));
    page.merge()->add(u"lake-hive.conf"_s, kerberosexamples::lake);
    page.merge()->add(u"finance.conf"_s, kerberosexamples::finance);
    QTest::qWait(200);
    draw(page, **appearance, folder.filePath(u"6-merge"_s));
    return 0;
}
