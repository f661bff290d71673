// Kafka over TLS by Kerberos (SASL_SSL with GSSAPI), through the wizard: the same keytab page as Hadoop's, other settings around it.
#include "hadoop_window.h"
#include "widgets/diff_view.h"

using namespace pagerig;
using namespace hadoop;

void HadoopWindowTest::kafkaOverTlsSignsInByAKeytabFromTheSameRealm()
{
    const auto desk = flow::openDesk(m_sandbox);
    GO(toTheForm(*desk, u"window-streams"_s, {u"kafka"_s, u"kafka"_s}));
    GO(enter(*desk, u"kafka.nodes"_s, m_place.brokers));
    GO(enter(*desk, u"kafka.table-names"_s, m_place.topic));
    GO(choose(*desk, u"kafka.client.security.protocol"_s, u"SASL_SSL"_s));
    // With a password there is no page about Kerberos, with GSSAPI there is no field for one.
    GO(choose(*desk, u"kafka.client.sasl.mechanism"_s, u"SCRAM-SHA-512"_s));
    QVERIFY(formOf(*desk).row(u"kafka.client.password"_s)->isVisible());
    GO(choose(*desk, u"kafka.client.sasl.mechanism"_s, u"GSSAPI"_s));
    QVERIFY(!formOf(*desk).row(u"kafka.client.password"_s)->isVisible());
    GO(enter(*desk, u"kafka.client.sasl.kerberos.service.name"_s, u"kafka"_s));
    GO(flow::Desk::drop(*desk->part<wizard::ConnectionPage>(), m_place.authority));
    GO(choose(*desk, u"kafka.client.ssl.truststore.type"_s, u"PEM"_s));

    QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
    QCOMPARE(desk->it->step(), Wizard::Security);
    QVERIFY(!desk->footer()->reason().isEmpty()); // nothing to sign in with yet
    GO(dropKerberosFiles(*desk, m_place.reportsKeytab, m_place.krb5Conf));
    QCOMPARE(desk->part<wizard::SecurityPage>()->keytab()->principal(), u"reports-trino@ACME.LAN"_s);
    GO(toTheReview(*desk));
    const QString plan = desk->part<widgets::DiffView>()->plainText();
    QVERIFY2(plan.contains(u"USING kafka"_s) && plan.contains(u"kafka.config.resources"_s) && plan.contains(u"keytab"_s), qPrintable(plan));
    GO(registerIt(*desk));

    QCOMPARE(said(u"SELECT count(DISTINCT json_extract_scalar(_message, '$.client')) FROM \"window-streams\".\"default\".%1"_s.arg(m_place.topic)),
             u"3"_s);
}
