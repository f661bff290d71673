#include "gitops_mark.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

kubernetes::Client rootOf(const Sandbox &sandbox)
{
    cluster::Environment everything = sandbox.environment(u"alice"_s);
    everything.kubernetes = sandbox.rootKubernetes();
    return sandbox.site(everything).endpoints.kubernetes;
}

} // namespace

GitOpsMark::GitOpsMark(const Sandbox &sandbox)
    : m_root(rootOf(sandbox))
    , m_isSet(label(u"platform"_s))
{
}

GitOpsMark::~GitOpsMark()
{
    static_cast<void>(label(QJsonValue::Null));
}

bool GitOpsMark::label(const QJsonValue &instance) const
{
    const QJsonObject patch {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{u"argocd.argoproj.io/instance"_s, instance}}}}}};
    return finished(m_root.mergePatch(kubernetes::configMaps, u"akko-opa-catalogs"_s, patch, u"a-test"_s, kubernetes::DryRun::No, {})).has_value();
}

} // namespace flow
