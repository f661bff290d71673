#include "provisioning/work.h"

#include "base/canonical_json.h"
#include "catalog/object_name.h"

#include <QJsonObject>

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
    return trino::createCatalog(name(), rendered.connector, rendered.comment, rendered.properties);
}

bool Work::differsInTrino() const
{
    return !standing.before || before().rendered.connector != rendered.connector
        || before().rendered.properties != rendered.properties;
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
    auto rendered = connectors::render(revision.definition, library, {environment.mounts.credentials, revision.stamp});
    if (!rendered) {
        return failure(std::move(rendered.error()));
    }
    if (revision.renderedDigest.isEmpty()) { // a recorded one keeps its own: that is what verifying compares with
        revision.renderedDigest = digestOf(*rendered);
        for (const connectors::ServerFile &file : rendered->files) {
            revision.files.append(environment.objects.credentialsSecret + u' ' + file.key);
        }
    }
    return std::make_shared<const Work>(Work {std::move(environment), std::move(endpoints), std::move(revision),
                                              *descriptor, std::move(*rendered), std::move(secrets),
                                              std::move(pods), std::move(standing), std::make_shared<DropsSent>()});
}

SharedWork asRehearsal(const Work &work)
{
    Work temporary = work;
    const QByteArray attempt = canonicalJson(catalog::toRecord(work.revision));
    temporary.revision.definition.name = u"cm-test-"_s + sha256Hex(attempt).left(8);
    temporary.revision.definition.allowRoles.clear();
    temporary.standing = {}; // (its drops are counted with the run's own)
    temporary.secrets.clear(); // the files are there already
    return std::make_shared<const Work>(std::move(temporary));
}

} // namespace provisioning
