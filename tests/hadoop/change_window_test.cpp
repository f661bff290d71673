// A kerberized Hive catalog changed in the window: another keytab in the place of the registered one, its form with the sign-in that
// it has, and its deletion together with the realms that nobody else signs in by.
#include "hadoop_window.h"
#include "catalogs/delete_dialog.h"
#include "catalogs/wishes.h"
#include "change/change_forms.h"
#include "change/change_page.h"
#include "change/keytab_row.h"
#include "kerberos/keytab.h"
#include "krb5/keytab_zone.h"
#include "widgets/diff_view.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QTabWidget>

using namespace pagerig;
using namespace hadoop;
using change::ChangePage;
using workspace::Wish;

namespace {

const QString changing = u"window-change"_s;
const QString unused = u"NOBODY-ELSE.TEST"_s; // a realm that this catalog alone brings

// The same keys in another order: another file, which the KDC takes as well.
QByteArray turnedRound(const QByteArray &bytes)
{
    const kerberos::Keytab keytab = kerberos::Keytab::parse(bytes);
    QByteArray turned = bytes.left(2); // the version
    qsizetype end = bytes.size();
    for (std::size_t i = keytab.size(); i-- > 0;) {
        const auto begin = static_cast<qsizetype>(keytab.entry(i).offset);
        turned += bytes.mid(begin, end - begin);
        end = begin;
    }
    return turned;
}

// In both languages, where CM_PICTURES names a folder.
void keepPicture(QWidget &of, const QString &file)
{
    const QString folder = qEnvironmentVariable("CM_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        speak(language);
        QTest::qWait(300); // laid out, also beside other work
        QVERIFY(of.grab().save(folder + u'/' + file + u'-' + language + u".png"_s));
    }
}

} // namespace

void HadoopWindowTest::aKeytabIsRotatedTheFormChangedAndItsRealmGoesWithIt()
{
    QByteArray conf = contentOf(m_place.krb5Conf);
    conf.replace("[realms]", QByteArray("[realms]\n " + unused.toUtf8() + " = {\n  kdc = 127.0.0.1:1\n }"));
    QVERIFY(conf.contains(unused.toUtf8()));
    const auto file = [](const QString &path) { return QJsonObject {{u"file"_s, path}}; };
    const QJsonObject definition {
        {u"name"_s, changing},
        {u"connector"_s, u"hive"_s},
        {u"properties"_s, QJsonObject {{u"hive.metastore.uri"_s, m_place.metastore},
                                       {u"hive.metastore.service.principal"_s, m_place.servicePrincipal},
                                       {u"hive.metastore.thrift.client.max-retries"_s, u"0"_s},
                                       {u"hive.metastore.thrift.impersonation.enabled"_s, u"true"_s},
                                       {u"hive.hdfs.impersonation.enabled"_s, u"true"_s},
                                       {u"fs.hadoop.enabled"_s, u"true"_s}}},
        {u"credentials"_s, QJsonObject {{u"core-site.xml"_s, file(m_place.coreSite)},
                                        {u"hdfs-site.xml"_s, file(m_place.hdfsSite)},
                                        {u"kerberos"_s, QJsonObject {{u"client_principal"_s, u"akko-trino@ACME.LAN"_s},
                                                                     {u"keytab"_s, file(m_place.keytab)},
                                                                     {u"krb5_conf"_s, file(m_sandbox.write(u"changing.conf"_s, conf))}}}}},
        {u"allow_roles"_s, QJsonArray {u"akko-admin"_s}}};
    const auto applied = m_sandbox.call({u"apply"_s, m_sandbox.write(u"changing.json"_s, QJsonDocument(definition).toJson()), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());

    const auto desk = flow::openDesk(m_sandbox);
    workspace::Workspace &workspace = *desk->workspace;
    QTRY_VERIFY_WITH_TIMEOUT(workspace.catalogs().entry(changing), 15'000);
    for (const Wish wish : {Wish::Edit, Wish::Rotate}) {
        QCOMPARE(catalogs::whyNot(wish, workspace.catalogs().entry(changing), workspace), QString());
    }

    // Rotated: another realm's keytab is refused, one with the catalog's principal is taken.
    ChangePage page(workspace, {Wish::Rotate, changing}, *workspace.catalogs().entry(changing)->revision, nullptr);
    page.resize(1060, 700);
    page.show();
    auto *const row = dynamic_cast<change::RotateForm *>(page.form())->keytab();
    QVERIFY(row && row->zone()->isVisible());
    QVERIFY(!page.mainAction()->isEnabled());
    GO(flow::Desk::drop(*row->zone(), m_place.partnerKeytab));
    QVERIFY2(!page.mainAction()->isEnabled() && row->problem().contains(u"akko-trino@ACME.LAN"_s), qPrintable(row->said()));
    keepPicture(page, u"rotate-keytab-refused"_s);
    const QString turned = desk->folder.filePath(u"turned.keytab"_s);
    GO(write(turned, turnedRound(contentOf(m_place.keytab))));
    GO(flow::Desk::drop(*row->zone(), turned));
    QVERIFY2(row->said().contains(u"akko-trino@ACME.LAN; key version here: "_s), qPrintable(row->said()));
    keepPicture(page, u"rotate-keytab"_s);
    QTest::mouseClick(page.mainAction(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(page.stage() == ChangePage::Stage::Reviewing, qPrintable(readable(&page)), 60'000);
    QVERIFY2(page.said().contains(u"Credential: the new one"_s), qPrintable(page.said()));
    QTest::mouseClick(page.mainAction(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page.stage(), ChangePage::Stage::Ended, 120'000);
    QVERIFY2(page.job()->report()->end == provisioning::End::Done, qPrintable(readable(&page)));
    QCOMPARE(said(u"SHOW SCHEMAS FROM \"%1\" LIKE 'default'"_s.arg(changing)), u"default"_s);
    const auto current = [this] { return m_sandbox.call({u"show"_s, changing, u"--output"_s, u"json"_s}).json(); };
    QCOMPARE(current()["head"_L1]["current"_L1].toInt(), 2);

    // Edited: the Security step has what is registered, and nothing of it need be given again.
    QTRY_VERIFY_WITH_TIMEOUT(workspace.catalogs().entry(changing)->revision->number == 2, 15'000);
    desk->it->edit(*workspace.catalogs().entry(changing)->revision);
    auto *const description = qobject_cast<QLineEdit *>(desk->it->focusWidget());
    QVERIFY(description);
    QTest::keyClicks(description, u"Kerberos, edited in the window"_s);
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Security);
    auto &security = *desk->part<wizard::SecurityPage>();
    QVERIFY2(readable(&security).contains(u"The keytab that is registered stays"_s), qPrintable(readable(&security)));
    QCOMPARE(security.keytab()->principal(), u"akko-trino@ACME.LAN"_s);
    QVERIFY(security.configuration()->editor()->content().contains(unused.toUtf8()));
    QTRY_COMPARE(desk->footer()->reason(), QString());
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Access);
    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Review);
    GO(desk->untilPlanned());
    GO(registerIt(*desk));
    QCOMPARE(current()["head"_L1]["current"_L1].toInt(), 3);
    const QJsonObject kept = current()["revision"_L1]["definition"_L1].toObject();
    QCOMPARE(kept["description"_L1].toString(), u"Kerberos, edited in the window"_s);
    QCOMPARE(kept["credentials"_L1]["kerberos"_L1]["client_principal"_L1].toString(), u"akko-trino@ACME.LAN"_s);
    QCOMPARE(said(u"SHOW SCHEMAS FROM \"%1\" LIKE 'default'"_s.arg(changing)), u"default"_s);

    // Deleted: its realms are asked about, and what others sign in by stays.
    catalogs::DeleteDialog dialog(workspace, {changing}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTRY_VERIFY2_WITH_TIMEOUT(dialog.deleteButton()->isEnabled(), qPrintable(readable(&dialog)), 60'000);
    auto *const diff = dialog.findChild<widgets::DiffView *>();
    QVERIFY(dialog.realmsBox()->isVisible() && !diff->plainText().contains(unused));
    QVERIFY2(dialog.said().contains(u"Its realms stay"_s), qPrintable(dialog.said()));
    dialog.realmsBox()->click();
    QTRY_VERIFY2_WITH_TIMEOUT(dialog.deleteButton()->isEnabled() && diff->plainText().contains(u"- "_s) && diff->plainText().contains(unused),
                              qPrintable(diff->plainText()), 60'000);
    keepPicture(dialog, u"delete-realms"_s);
    dialog.deleteButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.hasWorkUnderWay() && !workspace.catalogs().entry(changing), 120'000);
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const auto shared = flow::finished(m_sandbox.site(everything).endpoints.kubernetes.get(kubernetes::configMaps, u"akko-catalog-krb5-conf"_s, {}));
    QVERIFY(shared);
    const QString merged = shared->object["data"_L1]["krb5.conf"_L1].toString();
    QVERIFY2(merged.contains(u"ACME.LAN"_s) && !merged.contains(unused), qPrintable(merged));
}
