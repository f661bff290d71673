#include "sandbox.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return file.readAll();
}

QJsonObject ownedBy(const QJsonObject &object)
{
    QJsonObject owners;
    const QJsonArray managers = object["metadata"_L1]["managedFields"_L1].toArray();
    for (const QJsonValue &entry : managers) {
        QJsonObject data = entry["fieldsV1"_L1]["f:data"_L1].toObject();
        if (!data.isEmpty()) {
            owners.insert(entry["manager"_L1].toString(), data);
        }
    }
    return owners;
}

} // namespace

QJsonObject Called::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Sandbox::Sandbox()
{
    const QString file = qEnvironmentVariable("CM_SANDBOX");
    m_stack = QJsonDocument::fromJson(contentOf(file)).object();
}

QString Sandbox::environmentFile(const QString &user) const
{
    return m_stack["environments"_L1][user].toString();
}

cluster::Environment Sandbox::environment(const QString &user) const
{
    const QString path = environmentFile(user);
    auto environment = cluster::parseEnvironment(contentOf(path), path);
    if (!environment) {
        qFatal("%s: %s", qPrintable(path), qPrintable(environment.error().front().error.code));
    }
    return *environment;
}

provisioning::Site Sandbox::site(cluster::Environment environment, http::ExchangeLog log) const
{
    auto endpoints = finished(cluster::connect(environment, std::move(log), {}));
    if (!endpoints) {
        qFatal("%s", qPrintable(endpoints.error().code));
    }
    auto library = connectors::Library::builtIn();
    if (!library) {
        qFatal("the library of connectors is broken");
    }
    return {std::move(environment), std::move(*endpoints),
            std::make_shared<const connectors::Library>(std::move(*library))};
}

cluster::KubernetesEndpoint Sandbox::rootKubernetes() const
{
    return {m_stack["kubernetes"_L1]["kubeconfigs"_L1]["root"_L1].toString(), u"root@sandbox"_s, u"akko"_s};
}

QString Sandbox::passwordFile() const
{
    return m_stack["postgresql"_L1]["password_file"_L1].toString();
}

QByteArray Sandbox::password() const
{
    return contentOf(passwordFile()).trimmed();
}

QByteArray Sandbox::superuserPassword() const
{
    return contentOf(m_stack["postgresql"_L1]["superuser_password_file"_L1].toString()).trimmed();
}

int Sandbox::postgresPort() const
{
    return m_stack["postgresql"_L1]["port"_L1].toInt();
}

QByteArray Sandbox::definition(const QString &name, const QString &passwordFile, int port) const
{
    return u"name: %1\n"
           u"connector: postgresql\n"
           u"description: Climate scores\n"
           u"properties:\n"
           u"  connection-url: jdbc:postgresql://127.0.0.1:%2/climascore\n"
           u"  connection-user: trino_readonly\n"
           u"credentials:\n"
           u"  connection-password: { file: \"%3\" }\n"
           u"allow_roles: [akko-admin, akko-analyst]\n"_s.arg(name)
               .arg(port > 0 ? port : postgresPort())
               .arg(passwordFile)
               .toUtf8();
}

QString Sandbox::write(const QString &fileName, const QByteArray &content) const
{
    QFile file(m_folder.filePath(fileName));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QString Sandbox::definitionFile(const QString &name, const QString &passwordFileName, int port) const
{
    return write(name + u".yaml"_s,
                 definition(name, passwordFileName.isEmpty() ? passwordFile() : passwordFileName, port));
}

QString Sandbox::environmentFile(const QString &user, const std::function<void(cluster::Environment &)> &change) const
{
    static int number = 0;
    cluster::Environment changed = environment(user);
    change(changed);
    return write(u"environment-%1.yaml"_s.arg(++number), cluster::toYaml(changed));
}

Called Sandbox::call(const QStringList &arguments, const QString &user, const QString &stateFolder) const
{
    return callWith(environmentFile(user), arguments, stateFolder);
}

void Sandbox::start(QProcess &program, const QString &environmentFile, const QStringList &arguments, const QString &stateFolder) const
{
    program.setStandardInputFile(QProcess::nullDevice());
    const QString state = stateFolder.isEmpty() ? m_folder.filePath(u"state"_s) : stateFolder;
    program.start(qEnvironmentVariable("CM_PROGRAM"),
                  QStringList {u"--env-file"_s, environmentFile, u"--state-dir"_s, state}
                      + (arguments.contains(u"--lang"_s) ? QStringList() : QStringList {u"--lang"_s, u"en"_s}) + arguments);
}

Called Sandbox::callWith(const QString &environmentFile, const QStringList &arguments, const QString &stateFolder) const
{
    QProcess program;
    start(program, environmentFile, arguments, stateFolder);
    if (!program.waitForFinished(120'000)) {
        qFatal("catalog-manager %s did not end", qPrintable(arguments.join(u' ')));
    }
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

Result<trino::QueryResult> Sandbox::query(const QString &user, const QString &sql) const
{
    trino::Statement statement;
    statement.sql = sql;
    cluster::Environment as = environment(u"alice"_s);
    as.trino.user = user; // most people of the sandbox have a login at Trino only
    as.trino.secret->name = m_stack["trino"_L1]["users"_L1][user]["password_file"_L1].toString();
    const provisioning::Site there = site(as);
    return QCoro::waitFor(there.endpoints.trino.run(statement, {}));
}

void Sandbox::stack(const QStringList &arguments) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                  QStringList {arguments.front(), u"--dir"_s, m_stack["directory"_L1].toString()} + arguments.mid(1));
    if (!program.waitForFinished(60'000) || program.exitCode() != 0) {
        qFatal("stack %s failed", qPrintable(arguments.join(u' ')));
    }
}

QJsonObject Sandbox::photograph() const
{
    cluster::Environment everything = environment(u"alice"_s);
    everything.kubernetes = rootKubernetes();
    const provisioning::Site root = site(everything);
    QJsonObject picture;
    for (const kubernetes::Resource &resource : {kubernetes::secrets, kubernetes::configMaps}) {
        const auto listed = QCoro::waitFor(root.endpoints.kubernetes.list(resource, {}, {}));
        for (const QJsonValue &item : listed->items) {
            const QJsonObject data = item["data"_L1].toObject();
            const QJsonObject labels = item["metadata"_L1]["labels"_L1].toObject();
            if (data.isEmpty() && labels.isEmpty()) {
                continue; // an object without data, labels and owners is as good as none
            }
            picture.insert(resource.kind + u'/' + item["metadata"_L1]["name"_L1].toString(),
                           QJsonObject {{u"data"_s, data}, {u"labels"_s, labels}, {u"owners"_s, ownedBy(item.toObject())}});
        }
    }
    const auto catalogs = query(u"alice"_s, u"SHOW CATALOGS"_s);
    QJsonArray names;
    for (const QJsonArray &row : catalogs->rows) {
        names.append(row.at(0));
    }
    picture.insert(u"Trino"_s, names);
    return picture;
}

QJsonObject withoutEmptyRules(QJsonObject photograph)
{
    const QString rules = u"ConfigMap/akko-opa-catalogs"_s;
    if (photograph[rules]["data"_L1].toObject().isEmpty()) {
        photograph.remove(rules);
    }
    return photograph;
}

QStringList differences(const QJsonValue &before, const QJsonValue &after, const QString &place)
{
    if (before == after) {
        return {};
    }
    if (before.isObject() && after.isObject()) {
        const QJsonObject one = before.toObject();
        const QJsonObject other = after.toObject();
        QStringList keys = one.keys() + other.keys();
        keys.removeDuplicates();
        QStringList all;
        for (const QString &key : std::as_const(keys)) {
            all += differences(one.value(key), other.value(key), place + u'/' + key);
        }
        return all;
    }
    const auto shown = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact)).left(400);
    };
    return {place + u": "_s + shown(before) + u" → "_s + shown(after)};
}

} // namespace flow
