#include "app/definitions.h"
#include "app/inputs.h"
#include "app/environments.h"
#include "app/verbs.h"
#include "connectors/render.h"
#include "policy/fragment.h"
#include "provisioning/manifests.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString asSql(const catalog::CatalogDefinition &definition, const connectors::Rendered &rendered)
{
    return trino::createCatalog(definition.name, rendered.connector, rendered.comment, connectors::shownProperties(rendered));
}

// The same catalog as a static one would be written, and beside it each file Trino reads.
QString asProperties(const connectors::Rendered &rendered)
{
    QString text = u"connector.name="_s + rendered.connector + u'\n';
    const QMap<QString, QString> properties = connectors::shownProperties(rendered);
    for (auto property = properties.cbegin(); property != properties.cend(); ++property) {
        text += property.key() + u'=' + QString(property.value()).replace(u'\\', u"\\\\"_s) + u'\n';
    }
    for (const auto &file : rendered.files) {
        text += u"\n# "_s + file.key + u'\n' + connectors::maskedContent(file);
    }
    return text.trimmed();
}

QString regoOf(const catalog::CatalogDefinition &definition, const cluster::Environment &environment)
{
    return QString::fromUtf8(policy::toRego({environment.opa.package, definition.name, definition.allowRoles,
                                             environment.access.adminGroups, environment.access.adminUsers}));
}

} // namespace

QCoro::Task<ExitCode> render(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto opened = openLibrary(invocation);
    if (!opened) {
        co_return opened.error();
    }
    const connectors::Library &library = **opened;
    // Paths and names are an environment's; where none is named, the platform's usual ones do.
    cluster::Environment environment;
    if (!invocation.environmentFile.isEmpty() || !invocation.environmentName.isEmpty()) {
        auto chosen = chosenEnvironment(invocation);
        if (!chosen) {
            co_return printer.failed(chosen.error());
        }
        environment = std::move(*chosen);
    }
    const auto parsed = readDefinition(invocation.arguments[0], library);
    if (!parsed.isUsable()) {
        co_return printer.failed(parsed.diagnostics);
    }
    const auto rendered = connectors::render(parsed.definition, library,
                                               {environment.mounts.credentials, provisioning::previewStamp, environment.mounts.keytabs,
                                                environment.mounts.krb5});
    if (!rendered) {
        co_return printer.failed(rendered.error());
    }
    const auto manifests = provisioning::manifests(environment, parsed.definition, library);
    const QString form = invocation.options.value(u"as"_s, u"sql"_s);
    if (form == "manifests"_L1 && !manifests) {
        co_return printer.failed(manifests.error());
    }
    const QString text = form == "sql"_L1 ? asSql(parsed.definition, *rendered)
        : form == "properties"_L1         ? asProperties(*rendered)
        : form == "rego"_L1               ? regoOf(parsed.definition, environment).trimmed()
                                          : manifests->trimmed();
    printer.line(text);
    printer.result({{u"catalog"_s, parsed.definition.name}, {u"as"_s, form}, {u"text"_s, text}});
    co_return ExitCode::Done;
}

} // namespace cli
