// Trino restarted with N catalogs registered: how fast `reconcile` brings all of them back, against bare CREATE CATALOG statements
// for the same catalogs, as many at a time, on a Trino restarted just the same.
//   reconcile-rate [--dropped] [--at-most RATIO] N…        CM_SANDBOX and CM_PROGRAM as for the tests of this folder
// --dropped: Trino is not restarted, which takes its time; the catalogs are dropped by hand instead, for the one and for the other.
#include "populate.h"
#include "provisioning/drift.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Round {
    int catalogs = 0;
    qint64 reconciled = 0; // milliseconds of the whole call: the process's start, the look, the runs, the audit
    qint64 runs = 0; // of these, the runs alone
    qint64 bare = 0;

    [[nodiscard]] double ratio() const { return static_cast<double>(reconciled) / static_cast<double>(bare); }
};

qsizetype present(const flow::Sandbox &sandbox)
{
    const auto listed = sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'rate-%'"_s);
    return listed ? listed->rows.size() : -1;
}

// OPA compiles everything anew for each policy: a thousand that come one by one from the ConfigMap take it many minutes, in one module
// a moment. While this stands, nothing comes from the ConfigMap.
class RulesAtOnce {
public:
    RulesAtOnce(const provisioning::Site &site, const QStringList &names)
        : m_url(site.environment.opa.url.resolved(QUrl(u"/v1/policies/reconcile-rate"_s)))
        , m_watcherOff(QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/policy-watcher-off"_s)
    {
        if (!m_watcherOff.open(QIODevice::WriteOnly)) {
            qFatal("%s", qPrintable(m_watcherOff.errorString()));
        }
        QString module;
        for (const QString &name : names) {
            const QString rule = provisioning::expectedRule(site.environment, flow::tpchRevision(name).definition, false);
            const qsizetype body = rule.indexOf("import rego.v1"_L1) + 14;
            module += module.isEmpty() ? rule : rule.mid(body);
        }
        send("PUT", module.toUtf8());
    }
    ~RulesAtOnce()
    {
        send("DELETE", {});
        m_watcherOff.remove();
    }
    RulesAtOnce(const RulesAtOnce &) = delete;
    RulesAtOnce &operator=(const RulesAtOnce &) = delete;

private:
    void send(const QByteArray &method, const QByteArray &rego) const
    {
        http::Request request;
        request.method = method;
        request.url = m_url;
        request.body = {rego, "text/plain", {}};
        request.deadline = std::chrono::minutes {2};
        const http::Client opa(u"opa"_s, {}, http::NoAuthorization {});
        const auto answer = QCoro::waitFor(opa.send(request, {}));
        if (!answer || answer->status != 200) {
            qFatal("OPA does not take the rules: %s", answer ? answer->body.constData() : qPrintable(answer.error().code));
        }
    }

    QUrl m_url;
    QFile m_watcherOff;
};

void waitForRules(const flow::Sandbox &sandbox)
{
    for (int i = 0; i < 180; ++i) {
        if (!sandbox.call({u"verify"_s}).out.contains("OPA")) {
            return;
        }
        QThread::sleep(1);
    }
    qFatal("OPA has not loaded the rules");
}

enum class Forgotten { ByRestart, ByDrop };

void forget(const flow::Sandbox &sandbox, Forgotten how, const QStringList &names)
{
    if (how == Forgotten::ByRestart) {
        sandbox.stack({u"restart"_s, u"trino"_s});
    } else {
        flow::dropAll(sandbox.site(u"alice"_s), names);
    }
}

Round measure(const flow::Sandbox &sandbox, int catalogs, Forgotten how)
{
    QStringList names;
    for (int i = 0; i < catalogs; ++i) {
        names.append(u"rate-%1"_s.arg(i, 4, 10, QChar(u'0')));
    }
    const provisioning::Site site = sandbox.site(u"alice"_s);
    const RulesAtOnce rules(site, names);
    flow::populate(site, names);
    waitForRules(sandbox);
    Round round {catalogs};
    if (how == Forgotten::ByDrop) { // the connector's first use is nobody's to pay for
        std::ignore = flow::createBare(site, names.mid(0, 6));
    }
    forget(sandbox, how, names);
    QElapsedTimer timer;
    timer.start();
    const auto called = sandbox.call({u"reconcile"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    round.reconciled = timer.elapsed();
    round.runs = called.json()["milliseconds"_L1].toInteger();
    if (called.exitCode != 0 || present(sandbox) != catalogs) {
        qFatal("%lld of %d are back: %s", static_cast<long long>(present(sandbox)), catalogs, called.err.right(2000).constData());
    }
    forget(sandbox, how, names);
    round.bare = flow::createBare(sandbox.site(u"alice"_s), names).count();
    flow::depopulate(sandbox.site(u"alice"_s), names);
    return round;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    double atMost = 0;
    const Forgotten how = arguments.removeAll(u"--dropped"_s) > 0 ? Forgotten::ByDrop : Forgotten::ByRestart;
    if (arguments.value(0) == "--at-most"_L1) {
        atMost = arguments.value(1).toDouble();
        arguments = arguments.mid(2);
    }
    const flow::Sandbox sandbox;
    std::vector<Round> rounds;
    bool held = true;
    for (const QString &count : std::as_const(arguments)) {
        const Round round = measure(sandbox, count.toInt(), how);
        const double each = static_cast<double>(round.reconciled) / round.catalogs;
        std::printf("%d catalogs forgotten: reconcile %lld ms (%.1f ms each; %lld ms the runs alone), bare CREATE CATALOG "
                    "%lld ms, ratio %.2f\n",
                    round.catalogs, static_cast<long long>(round.reconciled), each, static_cast<long long>(round.runs),
                    static_cast<long long>(round.bare), round.ratio());
        if (!rounds.empty()) {
            const double before = static_cast<double>(rounds.front().reconciled) / rounds.front().catalogs;
            std::printf("  a catalog costs %.2f times what it cost among %d\n", each / before, rounds.front().catalogs);
        }
        std::fflush(stdout);
        held = held && (atMost <= 0 || round.ratio() <= atMost);
        rounds.push_back(round);
    }
    if (!held) {
        std::printf("the ratio is above %.2f\n", atMost);
    }
    return held ? 0 : 1;
}
