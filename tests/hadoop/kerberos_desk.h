// The wizard filled in for a kerberized Hive catalog on this folder's sandbox: by keys where a person types, by drops where they drop.
#pragma once

#include "../flow/wizard_desk.h"
#include "form/form.h"
#include "krb5/config_tab.h"
#include "krb5/keytab_tab.h"
#include "widgets/search_field.h"
#include "wizard/connection_page.h"
#include "wizard/labelled_line.h"
#include "wizard/security_page.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>

// A QVERIFY inside a function leaves only that function.
#define GO(...)                                                                                                        \
    __VA_ARGS__;                                                                                                       \
    if (QTest::currentTestFailed()) {                                                                                  \
        return;                                                                                                        \
    }

namespace hadoop {

using namespace Qt::StringLiterals;
using wizard::Wizard;

struct Place {
    Place()
    {
        const QJsonObject stack = QJsonDocument::fromJson(pagerig::contentOf(qEnvironmentVariable("CM_SANDBOX"))).object();
        metastore = stack["hive-metastore"_L1]["uri"_L1].toString();
        servicePrincipal = stack["hive-metastore"_L1]["principal"_L1].toString();
        coreSite = stack["hdfs"_L1]["core_site"_L1].toString();
        hdfsSite = stack["hdfs"_L1]["hdfs_site"_L1].toString();
        defaultFs = stack["hdfs"_L1]["default_fs"_L1].toString();
        keytab = stack["kdc"_L1]["keytabs"_L1]["akko-trino"_L1].toString();
        reportsKeytab = stack["kdc"_L1]["keytabs"_L1]["reports-trino"_L1].toString();
        krb5Conf = stack["kdc"_L1]["krb5_conf"_L1].toString();
        partnerKeytab = stack["partner-kdc"_L1]["keytabs"_L1]["akko-trino"_L1].toString();
        partnerConf = stack["partner-kdc"_L1]["krb5_conf"_L1].toString();
        s3Endpoint = stack["s3"_L1]["endpoint"_L1].toString();
        s3Region = stack["s3"_L1]["region"_L1].toString();
        s3Bucket = stack["s3"_L1]["bucket"_L1].toString();
        s3AccessKey = stack["s3"_L1]["accounts"_L1]["trino"_L1]["access_key"_L1].toString();
        s3SecretFile = stack["s3"_L1]["accounts"_L1]["trino"_L1]["secret_file"_L1].toString();
        brokers = stack["kafka"_L1]["nodes"_L1].toString();
        topic = stack["kafka"_L1]["topic"_L1].toString();
        authority = stack["ca"_L1].toString();
    }
    QString metastore;
    QString servicePrincipal;
    QString coreSite;
    QString hdfsSite;
    QString defaultFs;
    QString keytab;
    QString reportsKeytab; // another principal's of the same realm
    QString krb5Conf;
    QString partnerKeytab;
    QString partnerConf;
    QString s3Endpoint;
    QString s3Region;
    QString s3Bucket;
    QString s3AccessKey;
    QString s3SecretFile;
    QString brokers;
    QString topic;
    QString authority;
};

// The partner's realm is not the default one: that stays ACME.LAN's.
inline QString withoutDefaultRealm(const QString &krb5Conf, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"partner.conf"_s);
    pagerig::write(path, pagerig::contentOf(krb5Conf).replace(" default_realm = PARTNER.TEST\n", ""));
    return path;
}

inline form::Form &formOf(const flow::Desk &desk)
{
    return *desk.part<wizard::ConnectionPage>()->form();
}

// Into a field of the form, with the keyboard; it is left by Tab.
inline void enter(const flow::Desk &desk, const QString &property, const QString &text)
{
    QVERIFY2(formOf(desk).goTo(property), qPrintable(property));
    QTest::keyClicks(desk.it->focusWidget(), text);
    QTest::keyClick(desk.it->focusWidget(), Qt::Key_Tab);
}

// Of a list, by the arrow keys.
inline void choose(const flow::Desk &desk, const QString &property, const QString &value)
{
    QVERIFY2(formOf(desk).goTo(property), qPrintable(property));
    auto *const editor = formOf(desk).row(property)->editor();
    QTest::keyClick(desk.it->focusWidget(), Qt::Key_Home);
    for (int i = 0; i < 10 && editor->value() != value; ++i) {
        QTest::keyClick(desk.it->focusWidget(), Qt::Key_Down);
    }
    QCOMPARE(editor->value(), value);
}

// What a person looks for in the gallery, and the connector they find: the table format.
struct Format {
    QString search = u"apache hdfs"_s;
    QString connector = u"hive"_s;
};

// From the gallery to the Connection page, the name given.
inline void toTheForm(const flow::Desk &desk, const QString &name, const Format &format)
{
    QTest::keyClicks(desk.part<widgets::SearchField>(), format.search);
    QTest::keyClick(desk.part<widgets::SearchField>(), Qt::Key_Return);
    QCOMPARE(desk.it->step(), Wizard::Connection);
    QCOMPARE(desk.part<wizard::ConnectionPage>()->descriptor()->name, format.connector);
    QTest::keyClicks(desk.it->focusWidget(), name);
    QTest::keyClick(desk.it->focusWidget(), Qt::Key_Tab);
}

// With the metastore's address and principal, too.
inline void toTheForm(const flow::Desk &desk, const Place &place, const QString &name, const Format &format = {})
{
    GO(toTheForm(desk, name, format));
    enter(desk, u"hive.metastore.uri"_s, place.metastore);
    enter(desk, u"hive.metastore.service.principal"_s, place.servicePrincipal);
    enter(desk, u"hive.metastore.thrift.client.max-retries"_s, u"0"_s);
}

inline void dropHadoopFiles(const flow::Desk &desk, const Place &place)
{
    auto &page = *desk.part<wizard::ConnectionPage>();
    flow::Desk::drop(page, place.coreSite);
    flow::Desk::drop(page, place.hdfsSite);
}

inline void impersonate(const flow::Desk &desk)
{
    choose(desk, u"hive.hdfs.impersonation.enabled"_s, u"true"_s);
    choose(desk, u"hive.metastore.thrift.impersonation.enabled"_s, u"true"_s);
}

inline void dropKerberosFiles(const flow::Desk &desk, const QString &keytab, const QString &krb5Conf)
{
    auto &page = *desk.part<wizard::SecurityPage>();
    flow::Desk::drop(page, keytab);
    flow::Desk::drop(page, krb5Conf);
    QTRY_COMPARE(desk.footer()->reason(), QString());
}

// To the page of the sign-in.
inline void toTheSecurityPage(const flow::Desk &desk)
{
    QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk.it->step(), Wizard::Security);
    desk.press(u"Sign in by Kerberos"_s);
}

// From Security to a plan, open to the admins.
inline void toTheReview(const flow::Desk &desk)
{
    QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk.it->step(), Wizard::Access);
    QTest::keyClicks(desk.it->focusWidget(), u"akko-admin"_s);
    QTest::keyClick(desk.it->focusWidget(), Qt::Key_Return);
    QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk.it->step(), Wizard::Review);
    desk.untilPlanned();
}

// All of it, with this keytab and krb5.conf.
inline void fillIn(const flow::Desk &desk, const Place &place, const QString &name, const QString &keytab, const QString &krb5Conf)
{
    GO(toTheForm(desk, place, name));
    GO(dropHadoopFiles(desk, place));
    GO(impersonate(desk));
    GO(toTheSecurityPage(desk));
    GO(dropKerberosFiles(desk, keytab, krb5Conf));
    GO(toTheReview(desk));
}

// Register, to its end.
inline void registerIt(const flow::Desk &desk)
{
    QVERIFY2(desk.part<wizard::ReviewPage>()->whyNot().isEmpty(), qPrintable(pagerig::readable(desk.part<wizard::ReviewPage>())));
    QTest::keyClick(desk.it->mainAction(), Qt::Key_Space);
    GO(desk.untilRun());
    QVERIFY2(desk.part<wizard::RunPage>()->hasSucceeded(), qPrintable(pagerig::readable(desk.it.get())));
}

} // namespace hadoop
