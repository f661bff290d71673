#include "surroundings.h"

#include "provisioning/preflight.h"

#include <QDir>
#include <QJsonDocument>
#include <QNetworkInterface>
#include <QTest>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

void need(bool done, const QByteArray &what)
{
    if (!done) {
        qFatal("%s", what.constData());
    }
}

QString program(const char *path)
{
    return qEnvironmentVariable("CM_SOURCE_DIR") + QLatin1String(path);
}

} // namespace

Surroundings::Surroundings()
{
    const Called kept = sandbox.call({u"apply"_s, file(u"kept"_s), u"--yes"_s});
    need(kept.exitCode == 0, kept.err);
}

Surroundings::~Surroundings()
{
    takeFromService();
    scaleTo(1);
    for (const QString &left : {u"found"_s, u"died"_s, u"everywhere"_s, u"kept"_s, u"halfread"_s}) { // but for the last of a test that failed
        std::ignore = sandbox.call({u"delete"_s, left, u"--yes"_s});
    }
    if (!m_second.isEmpty()) {
        QProcess::execute(program("/tests/stack/stack"), {u"down"_s, u"--dir"_s, m_second, u"--purge"_s});
    }
}

kubernetes::Client Surroundings::root() const
{
    cluster::Environment everything = sandbox.environment(u"alice"_s);
    everything.kubernetes = sandbox.rootKubernetes();
    return sandbox.site(everything).endpoints.kubernetes;
}

void Surroundings::patch(const kubernetes::Resource &resource, const QString &name, const QJsonObject &patch) const
{
    const auto patched = finished(root().mergePatch(resource, name, patch, {}, kubernetes::DryRun::No, {}));
    need(patched.has_value(), name.toUtf8());
}

QString Surroundings::file(const QString &name) const
{
    return sandbox.write(name + u".yaml"_s, u"name: %1\nconnector: tpch\nallow_roles: [akko-analyst]\n"_s.arg(name).toUtf8());
}

cluster::TrinoPods Surroundings::pods() const
{
    return *finished(cluster::trinoPods(root(), sandbox.environment(u"alice"_s).trino.podSelector, {}));
}

QJsonObject Surroundings::trinoCheck(const QString &environmentFile) const
{
    const Called tested = sandbox.callWith(environmentFile, {u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    return tested.json()["endpoints"_L1][0].toObject();
}

QString Surroundings::crash(const QString &environmentFile, const QString &name, int event) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("CM_CRASH"),
                  {environmentFile, u"register"_s, file(name), sandbox.folder() + u"/dead"_s, u"event"_s, QString::number(event)});
    const bool died = program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
    return died ? QString() : QString::fromUtf8(program.readAll());
}

void Surroundings::scaleTo(int coordinators) const
{
    patch(kubernetes::deployments, u"trino-coordinator"_s, {{u"spec"_s, QJsonObject {{u"replicas"_s, coordinators}}}});
    for (int i = 0; i < 300 && pods().coordinators().size() != coordinators; ++i) {
        QTest::qWait(50);
    }
}

// Where alice has the same password as at the first.
void Surroundings::startSecond()
{
    if (!m_second.isEmpty()) {
        return;
    }
    m_second = sandbox.folder() + u"/second"_s;
    const cluster::Environment alice = sandbox.environment(u"alice"_s);
    need(QDir().mkpath(m_second + u"/users"_s) && QFile::copy(alice.trino.secret->name, m_second + u"/users/alice.password"_s),
         "no password for the second Trino");
    QProcess stack;
    stack.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    stack.start(program("/tests/stack/stack"), {u"up"_s, u"--dir"_s, m_second, u"--with"_s, u"trino,opa"_s});
    need(stack.waitForFinished(240'000) && stack.exitCode() == 0, "the second Trino does not come up");
    QFile described(m_second + u"/stack.json"_s);
    need(described.open(QIODevice::ReadOnly), "no stack.json");
    const QJsonObject second = QJsonDocument::fromJson(described.readAll()).object();
    QFile firstCa(alice.trino.caFile);
    QFile secondCa(second["ca"_L1].toString());
    need(firstCa.open(QIODevice::ReadOnly) && secondCa.open(QIODevice::ReadOnly), "no certificates");
    m_bothCas = sandbox.write(u"both.pem"_s, firstCa.readAll() + '\n' + secondCa.readAll());
    m_secondAlone = alice;
    m_secondAlone.trino.caFile = m_bothCas;
    m_secondAlone.trino.url = QUrl(second["trino"_L1]["url"_L1].toString());
    m_secondAlone.trino.coordinators = {m_secondAlone.trino.url}; // whatever stands behind the Service
    for (const QString &sql : {u"CREATE CATALOG warm USING tpch"_s, u"SHOW SCHEMAS FROM warm"_s, u"SELECT * FROM warm.information_schema.tables"_s,
                               u"SELECT * FROM warm.tiny.customer LIMIT 1"_s, u"DROP CATALOG warm"_s}) { // what a cold one takes is nobody's to wait for
        need(onSecond(sql).has_value(), sql.toUtf8());
    }
    found = sandbox.environmentFile(u"alice"_s, [this](cluster::Environment &changed) {
        changed.trino.caFile = m_bothCas;
        changed.limits.request = std::chrono::seconds {5};
        changed.limits.lease = std::chrono::seconds {2};
    });
}

void Surroundings::showBehindService()
{
    startSecond();
    scaleTo(2);
    podNames = pods().coordinators();
    podNames.sort();
    QString here; // a pod has no loopback address, and the API server takes none
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (here.isEmpty() && address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal()) {
            here = address.toString();
        }
    }
    need(!here.isEmpty(), "this machine has no address but loopback");
    const QList<QUrl> trinos {sandbox.environment(u"alice"_s).trino.url, m_secondAlone.trino.url};
    for (qsizetype i = 0; i < trinos.size(); ++i) {
        auto door = std::make_unique<QProcess>();
        door->start(program("/tests/flow/forward.py"), {here, QString::number(trinos.at(i).port())});
        need(door->waitForReadyRead(10'000), "no door before a Trino");
        const int port = door->readLine().trimmed().toInt();
        m_doors.push_back(std::move(door));
        const QJsonObject endpoint {{u"addresses"_s, QJsonArray {here}},
                                    {u"conditions"_s, QJsonObject {{u"ready"_s, true}}},
                                    {u"targetRef"_s, QJsonObject {{u"kind"_s, u"Pod"_s}, {u"name"_s, podNames.at(i)}, {u"namespace"_s, u"akko"_s}}}};
        const QJsonObject slice {
            {u"metadata"_s, QJsonObject {{u"name"_s, u"trino-%1"_s.arg(i)}, {u"labels"_s, QJsonObject {{u"kubernetes.io/service-name"_s, u"trino"_s}}}}},
            {u"addressType"_s, u"IPv4"_s},
            {u"endpoints"_s, QJsonArray {endpoint}},
            {u"ports"_s, QJsonArray {QJsonObject {{u"name"_s, u"https"_s}, {u"port"_s, port}, {u"protocol"_s, u"TCP"_s}}}}};
        const auto made = finished(root().create(kubernetes::endpointSlices, slice, kubernetes::DryRun::No, {}));
        need(made.has_value(), made ? QByteArray() : made.error().rawAnswer.toUtf8());
    }
}

void Surroundings::takeFromService()
{
    for (const QString &slice : {u"trino-0"_s, u"trino-1"_s}) {
        std::ignore = finished(root().remove(kubernetes::endpointSlices, slice, {}, {}));
    }
    for (const auto &door : m_doors) {
        door->kill();
        door->waitForFinished();
    }
    m_doors.clear();
}

void Surroundings::shutSecondsDoor()
{
    m_doors.at(1)->kill();
    m_doors.at(1)->waitForFinished();
}

QString Surroundings::bothByAddress(const std::function<void(cluster::Environment &)> &change) const
{
    return sandbox.environmentFile(u"alice"_s, [&](cluster::Environment &changed) {
        changed.trino.caFile = m_bothCas;
        changed.trino.coordinators = {changed.trino.url, m_secondAlone.trino.url};
        if (change) {
            change(changed);
        }
    });
}

bool Surroundings::isOnSecond(const QString &catalog) const
{
    const auto there = finished(provisioning::isInTrino(second().endpoints, catalog, {}));
    need(there.has_value(), there ? QByteArray() : there.error().code.toUtf8());
    return *there;
}

Result<trino::QueryResult> Surroundings::onSecond(const QString &sql) const
{
    trino::Statement statement;
    statement.sql = sql;
    statement.deadline = std::chrono::minutes {2};
    return finished(second().endpoints.trino.run(statement, {}));
}

QString Surroundings::secondsAddress() const
{
    return m_secondAlone.trino.url.authority();
}

void Surroundings::stopSecond() const
{
    QProcess::execute(program("/tests/stack/stack"), {u"stop-server"_s, u"--dir"_s, m_second, u"trino"_s});
}

} // namespace flow
