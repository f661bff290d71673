#include "unmanaged.h"

#include "cluster/catalog_records.h"
#include "cluster/shared_keys.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

void need(bool done, const char *what)
{
    if (!done) {
        qFatal("%s", what);
    }
}

} // namespace

void makeUnmanaged(const Sandbox &sandbox, const QString &name)
{
    const Called applied = sandbox.call({u"apply"_s, sandbox.definitionFile(name), u"--yes"_s});
    need(applied.exitCode == 0, applied.err.constData());
    cluster::Environment everything = sandbox.environment(u"alice"_s);
    everything.kubernetes = sandbox.rootKubernetes();
    const kubernetes::Client root = sandbox.site(everything).endpoints.kubernetes;
    for (const QString &record : {cluster::revisionName(name, 1), cluster::headName(name)}) {
        need(finished(root.remove(kubernetes::secrets, record, {}, {})).has_value(), "its records stay");
    }
    const QJsonObject files = sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject();
    const cluster::SharedObject secret {kubernetes::secrets, u"akko-catalog-files"_s, {}};
    const QStringList keys = files.keys();
    for (const QString &key : keys) {
        if (key.startsWith(name + u'.')) {
            need(finished(cluster::releaseKeys(root, secret, name + u'/' + key.section(u'.', 1, 1), {})).has_value(), "its file stays");
        }
    }
    const cluster::SharedObject rules {kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"openpolicyagent.org/policy"_s, u"rego"_s}}};
    need(finished(cluster::releaseKeys(root, rules, name, {})).has_value(), "its rule stays");
}

} // namespace flow
