// Putting right many catalogs at once: what matters most first, no more at a time than the environment says, seen in Trino's own log of
// queries; and what is nobody's catalog.
#include "populate.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class ReconcileAllTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = flow::withoutEmptyRules(m_sandbox.photograph()); }
    void cleanup();
    void whatMattersMostComesFirst();
    void noMoreAtATimeThanTheEnvironmentSays();
    void aTemporaryCatalogThatNobodyIsAtIsDropped();

private:
    void registerAll(const QStringList &names);
    void statement(const QString &sql) const;
    void reconcile(int parallel) const;
    struct Seen {
        QString catalog;
        qint64 began = 0; // milliseconds
        qint64 ended = 0;
    };
    [[nodiscard]] std::vector<Seen> creates(const QString &like, qint64 after) const; // in the order they reached Trino
    [[nodiscard]] qint64 trinosClock() const;
    [[nodiscard]] QString driftOf(const QString &verb, const QString &catalog) const;

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
    QStringList m_registered;
};

// Trino has none of them.
void ReconcileAllTest::registerAll(const QStringList &names)
{
    m_registered = names;
    flow::populate(m_sandbox.site(u"alice"_s), names);
    const auto isLoaded = [this] { return !m_sandbox.call({u"verify"_s}).out.contains("OPA"); };
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 30'000);
}

void ReconcileAllTest::statement(const QString &sql) const
{
    const auto done = m_sandbox.query(u"alice"_s, sql);
    if (!done) {
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().code));
    }
}

void ReconcileAllTest::reconcile(int parallel) const
{
    const QString file = m_sandbox.environmentFile(u"alice"_s, [parallel](cluster::Environment &changed) { changed.limits.parallel = parallel; });
    const auto done = m_sandbox.callWith(file, {u"reconcile"_s, u"--yes"_s});
    if (done.exitCode != 0) {
        QTest::qFail(done.err.constData(), __FILE__, __LINE__);
    }
}

void ReconcileAllTest::cleanup()
{
    flow::depopulate(m_sandbox.site(u"alice"_s), m_registered);
    m_registered.clear();
    for (const QString &left : {u"cm-test-0badcafe"_s, u"cm-test-1badcafe"_s}) {
        std::ignore = m_sandbox.query(u"alice"_s, u"DROP CATALOG \"%1\""_s.arg(left));
    }
    QCOMPARE(flow::differences(m_before, flow::withoutEmptyRules(m_sandbox.photograph())).join(u'\n'), QString());
}

qint64 ReconcileAllTest::trinosClock() const
{
    const auto now = m_sandbox.query(u"alice"_s, u"SELECT to_unixtime(now()) * 1000"_s);
    return now ? static_cast<qint64>(now->rows.first().at(0).toDouble()) : 0;
}

std::vector<ReconcileAllTest::Seen> ReconcileAllTest::creates(const QString &like, qint64 after) const
{
    const auto rows = m_sandbox.query(u"alice"_s, u"SELECT regexp_extract(query, '\"([^\"]+)\"', 1), to_unixtime(created) * 1000, to_unixtime(\"end\") * 1000"
                                                  " FROM system.runtime.queries WHERE query LIKE 'CREATE CATALOG \"%1%' AND \"end\" IS NOT NULL"
                                                  " AND to_unixtime(created) * 1000 >= %2 ORDER BY created"_s.arg(like).arg(after));
    std::vector<Seen> seen;
    if (rows) {
        for (const QJsonArray &row : rows->rows) {
            seen.push_back({row.at(0).toString(), static_cast<qint64>(row.at(1).toDouble()), static_cast<qint64>(row.at(2).toDouble())});
        }
    }
    return seen;
}

void ReconcileAllTest::whatMattersMostComesFirst()
{
    registerAll({u"order-a"_s, u"order-b"_s, u"order-c"_s}); // by name it would be the other way round
    statement(u"CREATE CATALOG \"order-a\" USING memory"_s); // another one's: serves nobody wrongly, waits longest
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const auto root = m_sandbox.site(everything).endpoints.kubernetes;
    const QJsonObject widened {{u"data"_s, QJsonObject {{u"order-c.rego"_s, u"package akko.trino_access\n"_s}}}};
    QVERIFY(flow::finished(root.mergePatch(kubernetes::configMaps, u"akko-opa-catalogs"_s, widened, u"kubectl-edit"_s, kubernetes::DryRun::No, {})));
    const qint64 start = trinosClock();
    reconcile(1);
    QStringList order;
    for (const Seen &create : creates(u"order-"_s, start)) {
        order.append(create.catalog);
    }
    QCOMPARE(order, QStringList({u"order-c"_s, u"order-b"_s, u"order-a"_s}));
}

void ReconcileAllTest::noMoreAtATimeThanTheEnvironmentSays()
{
    QStringList names;
    for (int i = 0; i < 8; ++i) {
        names.append(u"bound-%1"_s.arg(i));
    }
    registerAll(names);
    const auto atOnce = [this, &names](int parallel) { // how many CREATEs were under way together, at most
        flow::dropAll(m_sandbox.site(u"alice"_s), names);
        const qint64 start = trinosClock();
        reconcile(parallel);
        const std::vector<Seen> all = creates(u"bound-"_s, start);
        qsizetype most = all.size() == 8 ? 0 : 99;
        for (const Seen &one : all) {
            most = std::max(most, static_cast<qsizetype>(std::ranges::count_if(all, [&one](const Seen &other) {
                return other.began <= one.began && one.began < other.ended;
            })));
        }
        return most;
    };
    QCOMPARE(atOnce(1), 1);
    qsizetype most = 1;
    for (int turn = 0; turn < 4 && most == 1; ++turn) { // that two of so short ones meet is likely, and no more
        most = atOnce(4);
    }
    QVERIFY2(most > 1 && most <= 4, qPrintable(QString::number(most)));
}

QString ReconcileAllTest::driftOf(const QString &verb, const QString &catalog) const
{
    const auto said = m_sandbox.call(QStringList {verb, u"--output"_s, u"json"_s} + (verb == "reconcile"_L1 ? QStringList {u"--yes"_s} : QStringList()));
    const QJsonArray catalogs = said.json()["catalogs"_L1].toArray();
    for (const QJsonValue &entry : catalogs) {
        if (entry["name"_L1].toString() == catalog) {
            return entry["drift"_L1][0]["kind"_L1].toString() + u' ' + entry["health"_L1].toString();
        }
    }
    return {};
}

// Its CREATE by the product's own hand a moment ago: somebody may be at it. What the log knows nothing of is older (it keeps each for a
// while): written otherwise, this CREATE looks like one of those.
void ReconcileAllTest::aTemporaryCatalogThatNobodyIsAtIsDropped()
{
    statement(u"CREATE CATALOG \"cm-test-0badcafe\" USING tpch"_s);
    statement(u"create catalog \"cm-test-1badcafe\" using tpch"_s);
    QCOMPARE(driftOf(u"list"_s, u"cm-test-0badcafe"_s), QString()); // no row of its own, and nothing to adopt
    QCOMPARE(driftOf(u"list"_s, u"cm-test-1badcafe"_s), u"leftover leftover"_s);
    QCOMPARE(driftOf(u"verify"_s, u"cm-test-1badcafe"_s), u"leftover "_s);
    QCOMPARE(driftOf(u"reconcile"_s, u"cm-test-1badcafe"_s), u"leftover "_s); // and does it
    const QJsonArray there = m_sandbox.photograph()["Trino"_L1].toArray();
    QVERIFY(there.contains(u"cm-test-0badcafe"_s));
    QVERIFY(!there.contains(u"cm-test-1badcafe"_s));
    QCOMPARE(driftOf(u"reconcile"_s, u"cm-test-1badcafe"_s), QString());
    const auto trail = m_sandbox.call({u"audit"_s, u"--output"_s, u"json"_s});
    QVERIFY2(trail.out.contains("cm-test-1badcafe"), trail.err.constData());
}

QTEST_GUILESS_MAIN(ReconcileAllTest)
#include "reconcile_all_test.moc"
