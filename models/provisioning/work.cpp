#include "provisioning/work.h"

#include "base/canonical_json.h"
#include "catalog/object_name.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QString digestOf(const connectors::Rendered &rendered)
{
    QJsonObject properties;
    for (auto property = rendered.properties.begin(); property != rendered.properties.end(); ++property) {
        properties.insert(property.key(), property.value());
    }
    return sha256Hex(canonicalJson(properties));
}

} // namespace

QString Work::objectName() const
{
    return catalog::objectName(name());
}

QString Work::createStatement() const
{
    return trino::createCatalog(name(), rendered.connector, rendered.comment, connectors::shownProperties(rendered));
}

Result<trino::Statement> Work::createStatement(const std::map<QString, Secret> &secretsInIt) const
{
    trino::Statement statement;
    if (rendered.literals.empty()) {
        statement.sql = createStatement();
        return statement;
    }
    const auto properties = connectors::sentProperties(rendered, secretsInIt);
    if (!properties) {
        return failure(properties.error());
    }
    statement.sql = trino::createCatalog(name(), rendered.connector, rendered.comment, *properties);
    statement.shownSql = createStatement();
    return statement;
}

bool Work::differsInTrino() const
{
    return !standing.before || before().rendered.connector != rendered.connector
        || before().rendered.properties != rendered.properties || before().rendered.literals != rendered.literals
        || (connectors::keptFile(rendered) != nullptr && before().rendered.files != rendered.files);
}

bool Work::hasNewFiles() const
{
    return !rendered.files.empty() && (!standing.before || before().rendered.files != rendered.files);
}

QString Work::credentialOwner() const
{
    return objectName() + u'/' + revision.stamp;
}

cluster::SharedObject Work::credentialsObject() const
{
    return {kubernetes::secrets, environment.objects.credentialsSecret, {}};
}

cluster::SharedObject Work::filesObject(connectors::FilePlace place) const
{
    return place == connectors::FilePlace::Credentials
        ? credentialsObject()
        : cluster::SharedObject {kubernetes::secrets, environment.objects.keytabsSecret, {}};
}

std::vector<connectors::ServerFile> Work::filesIn(connectors::FilePlace place) const
{
    std::vector<connectors::ServerFile> files;
    std::ranges::copy_if(rendered.files, std::back_inserter(files),
                         [place](const connectors::ServerFile &file) { return file.place == place; });
    return files;
}

cluster::SharedObject Work::policyObject() const
{
    // The label is what kube-mgmt and the platform's watcher select by.
    return {kubernetes::configMaps, environment.objects.policyConfigMap,
            {{u"openpolicyagent.org/policy"_s, u"rego"_s}}};
}

QString Work::policyKey() const
{
    return objectName() + u".rego"_s;
}

policy::Fragment Work::fragment(QStringList roles) const
{
    return {environment.opa.package, name(), std::move(roles), environment.access.adminGroups,
            environment.access.adminUsers};
}

QString Work::describe(const cluster::SharedObject &object) const
{
    return u"%1 %2/%3"_s.arg(object.resource.kind, endpoints.kubernetes.namespaceName(), object.name);
}

Result<SharedWork> makeWork(cluster::Environment environment, cluster::Endpoints endpoints, catalog::Revision revision,
                            const connectors::Library &library, cluster::TrinoPods pods,
                            std::map<QString, Secret> secrets, Standing standing)
{
    const QString connector = revision.definition.connector;
    const connectors::Descriptor *descriptor = library.find(connector);
    if (descriptor == nullptr) {
        return failure("connector.unknown", {{u"name"_s, connector}, {u"nearest"_s, library.nearest(connector)}});
    }
    connectors::Placement placement {environment.mounts.credentials, revision.stamp, environment.mounts.keytabs,
                                     environment.mounts.krb5, endpoints.trino.knownVersion()};
    auto rendered = connectors::render(revision.definition, library, placement);
    if (!rendered) {
        return failure(std::move(rendered.error()));
    }
    if (revision.renderedDigest.isEmpty()) { // a recorded one keeps its own: that is what verifying compares with
        placement.trinoVersion = 0;
        const auto lasting = connectors::render(revision.definition, library, placement);
        revision.renderedDigest = digestOf(lasting ? *lasting : *rendered); // the same after Trino was upgraded
        for (const connectors::ServerFile &file : rendered->files) {
            const bool isKeytab = file.place == connectors::FilePlace::Keytabs;
            revision.files.append((isKeytab ? environment.objects.keytabsSecret : environment.objects.credentialsSecret) + u' '
                                  + file.key);
        }
    }
    return std::make_shared<const Work>(Work {std::move(environment), std::move(endpoints), std::move(revision),
                                              *descriptor, std::move(*rendered), std::move(secrets),
                                              std::move(pods), std::move(standing)});
}

QString rehearsalName(const catalog::Revision &revision)
{
    return u"cm-test-"_s + sha256Hex(canonicalJson(catalog::toRecord(revision))).left(8);
}

SharedWork asRehearsal(const Work &work)
{
    Work temporary = work;
    temporary.revision.definition.name = rehearsalName(work.revision);
    temporary.revision.definition.allowRoles.clear();
    temporary.standing = {}; // (its drops are counted with the run's own)
    temporary.secrets.clear(); // the files are there already
    return std::make_shared<const Work>(std::move(temporary));
}

QCoro::Task<Result<>> stillOurs(SharedWork work)
{
    Result<> ours;
    if (work->lease->confirm) {
        ours = co_await work->lease->confirm();
    }
    co_return ours;
}

} // namespace provisioning
