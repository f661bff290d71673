// By hand (tests/README.md): the other answer to the window's question. Trino is restarted as a step of the run, by the real deployment
// controller; rows of the new realm's catalog are read, and the catalogs that were there are back.
#include "kerberos_desk.h"
#include "wizard/decision.h"

#include <QTimer>

using namespace pagerig;
using namespace hadoop;

class RestartWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dress();
        const auto there = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"window-neighbour"_s), u"--yes"_s});
        QVERIFY2(there.exitCode == 0, there.err.constData());
    }
    void cleanupTestCase()
    {
        for (const QString &name : {u"window-neighbour"_s, u"window-partner"_s, u"window-lake"_s}) {
            std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s, u"--confirm"_s, name, u"--remove-realms"_s});
        }
    }

    void theRestartIsAStepOfTheRun()
    {
        { // Trino's JVM has read a krb5.conf
            const auto first = flow::openDesk(m_sandbox);
            GO(fillIn(*first, m_place, u"window-lake"_s, m_place.keytab, m_place.krb5Conf));
            QTest::keyClick(first->it->mainAction(), Qt::Key_Space);
            GO(first->untilRun());
            QVERIFY2(first->part<wizard::RunPage>()->hasSucceeded(), qPrintable(readable(first->it.get())));
        }
        const auto desk = flow::openDesk(m_sandbox);
        GO(fillIn(*desk, m_place, u"window-partner"_s, m_place.partnerKeytab, withoutDefaultRealm(m_place.partnerConf, desk->folder)));
        GO(desk->press(u"Restart Trino as a step of this run"_s));
        GO(desk->untilPlanned());
        const auto site = m_sandbox.site(u"alice"_s);
        const QStringList before = pods(site);
        QVERIFY(!before.isEmpty());
        QTest::keyClick(desk->it->mainAction(), Qt::Key_Space);
        // The part of a kubelet that the sandbox lacks: a new pod is a new process of Trino.
        QTRY_VERIFY_WITH_TIMEOUT(pods(site) != before, 60'000);
        m_sandbox.stack({u"restart"_s, u"trino"_s});
        GO(desk->untilRun(180'000));
        QVERIFY2(desk->part<wizard::RunPage>()->hasSucceeded(), qPrintable(readable(desk->it.get())));
        const auto schemas = m_sandbox.query(u"alice"_s, u"SHOW SCHEMAS FROM \"window-partner\""_s);
        QVERIFY(schemas.has_value());
        QVERIFY(m_sandbox.query(u"alice"_s, u"SHOW SCHEMAS FROM \"window-lake\""_s).has_value());
        QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"window-neighbour\".scores.climate_scores"_s).has_value());
    }

private:
    static QStringList pods(const provisioning::Site &site)
    {
        auto listing = site.endpoints.kubernetes.list(kubernetes::pods, u"app.kubernetes.io/name=trino"_s, {});
        const auto all = QCoro::waitFor(std::move(listing));
        QStringList names;
        for (const QJsonValue &pod : all ? all->items : QJsonArray()) {
            names.append(pod["metadata"_L1]["name"_L1].toString());
        }
        names.sort();
        return names;
    }

    flow::Sandbox m_sandbox;
    const Place m_place;
};

QTEST_MAIN(RestartWindowTest)
#include "restart_window.moc"
