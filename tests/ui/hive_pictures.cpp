// What a kerberized Hive catalog shows in the window, in both themes and languages, to be looked at: hive-pictures FOLDER
#include "connectors/properties_import.h"
#include "form/form.h"
#include "health_page/keytab_line.h"
#include "help_window/help_window.h"
#include "kerberos_examples.h"
#include "page_rig.h"
#include "widgets/label.h"
#include "wizard/connection_page.h"
#include "wizard/decision.h"
#include "wizard/footer.h"
#include "wizard/labelled_line.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"
#include "wizard/wizard.h"

#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace pagerig;
using wizard::Wizard;

namespace {

class Gallery {
public:
    Gallery(QString folder, theme::Appearance &appearance) : m_folder(std::move(folder)), m_appearance(appearance) { }
    void draw(QWidget &widget, const QString &name) const
    {
        for (const bool dark : {false, true}) {
            m_appearance.setChoice(dark ? theme::Choice::Dark : theme::Choice::Light);
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                speak(language);
                QTest::qWait(60);
                if (!widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(m_folder, name, dark ? u"dark"_s : u"light"_s, language))) {
                    qFatal("a picture cannot be written");
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

void showHelp(const Gallery &gallery)
{
    help_window::HelpWindow help(library(), nullptr);
    help.setAutoFillBackground(true);
    help.open(u"connect-hive-hdfs"_s);
    gallery.draw(help, u"help-hive"_s);
    help.text()->verticalScrollBar()->setValue(760);
    gallery.draw(help, u"help-hive-middle"_s);
    help.text()->verticalScrollBar()->setValue(help.text()->verticalScrollBar()->maximum());
    gallery.draw(help, u"help-hive-end"_s);
    help.open(u"connectors"_s);
    gallery.draw(help, u"help-connectors"_s);
}

void showWizard(const Gallery &gallery)
{
    const QTemporaryDir scratch;
    const auto file = [&scratch](const QString &name, const QByteArray &bytes) {
        write(scratch.filePath(name), bytes);
        return scratch.filePath(name);
    };
    workspace::Workspace workspace(nowhere(scratch), library(), scratch.filePath(u"state"_s));
    Wizard page(workspace, nullptr);
    page.setAutoFillBackground(true);
    page.resize(1060, 668);
    page.show();
    page.startFrom(connectors::importProperties("connector.name=hive-hadoop2\nhive.metastore.uri=thrift://metastore.lab.corp:9083\n"
                                                "hive.s3.aws-access-key=AKIA\nhive.s3.aws-secret-key=secret\nhive.hdfs.impersonation.enabled=true\n",
                                                u"lake.properties"_s, *library()));
    gallery.draw(page, u"taken-over"_s);
    page.resize(1060, 900);
    auto &connection = *page.findChild<wizard::ConnectionPage *>();
    connection.name()->setValue(u"lake"_s);
    connection.takeFile(file(u"core-site.xml"_s, "<configuration><property><name>fs.defaultFS</name><value>hdfs://lake</value></property>"
                                                 "<property><name>hadoop.security.authentication</name><value>kerberos</value></property>"
                                                 "<property><name>hadoop.rpc.protection</name><value>authentication</value></property></configuration>"));
    connection.takeFile(file(u"hdfs-site.xml"_s, "<configuration><property><name>dfs.nameservices</name><value>lake</value></property>"
                                                 "<property><name>dfs.ha.namenodes.lake</name><value>nn1,nn2</value></property>"
                                                 "<property><name>dfs.namenode.rpc-address.lake.nn1</name><value>master1.lab.corp:8020</value></property>"
                                                 "<property><name>dfs.namenode.rpc-address.lake.nn2</name><value>master2.lab.corp:8020</value></property>"
                                                 "<property><name>dfs.namenode.kerberos.principal</name><value>nn/_HOST@LAB.CORP</value></property></configuration>"));
    gallery.draw(page, u"facts"_s);
    page.mainAction()->click();
    gallery.draw(page, u"security"_s);
}

void showSmall(const Gallery &gallery)
{
    QWidget window;
    window.setAutoFillBackground(true);
    window.resize(820, 640);
    auto *const column = new QVBoxLayout(&window);
    auto *const decision = new wizard::Decision(&window);
    column->addWidget(decision);
    auto *const keytab = widgets::label(&window, widgets::TextKind::Muted, [] {
        return health_page::keytabText({u"akko-trino@LAB.CORP"_s, 2, 7, QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC), true,
                                        QDateTime(QDate(2027, 1, 10), QTime(12, 0), Qt::UTC), {}},
                                       QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC));
    });
    column->addWidget(keytab);
    column->addStretch();
    decision->ask(makeError("run.krb5-conflict", {{u"where"_s, u"libdefaults/default_realm"_s}, {u"first"_s, u"_base"_s}, {u"second"_s, u"lake"_s},
                                                  {u"first-lines"_s, u"default_realm = OLD.CORP"_s}, {u"second-lines"_s, u"default_realm = LAB.CORP"_s}}),
                  wizard::Decision::Waiting::Offered);
    decision->ask(makeError("run.krb5-restart-needed", {{u"realms"_s, u"LAB.CORP"_s}, {u"catalog"_s, u"lake"_s}}), wizard::Decision::Waiting::Offered);
    window.show();
    window.findChildren<QRadioButton *>().first()->click();
    gallery.draw(window, u"decision"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 2) {
        qFatal("hive-pictures FOLDER");
    }
    QDir().mkpath(words.at(1));
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (!appearance) {
        qFatal("no theme");
    }
    speak(u"en"_s);
    const Gallery gallery(words.at(1), **appearance);
    showHelp(gallery);
    showWizard(gallery);
    showSmall(gallery);
    return 0;
}
