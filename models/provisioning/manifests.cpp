#include "provisioning/manifests.h"

#include "catalog/object_name.h"
#include "policy/fragment.h"
#include "provisioning/krb5_object.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// As a block; what YAML takes in none (a CR, a control character) as JSON writes it, which YAML reads as well.
QString yamlText(const QString &content)
{
    const bool fits = !content.isEmpty() && std::ranges::all_of(content, [](QChar c) { return c == u'\n' || c == u'\t' || c.isPrint(); });
    if (!fits) {
        const QByteArray json = QJsonDocument(QJsonArray {content}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(json.sliced(1, json.size() - 2)) + u'\n';
    }
    const bool ended = content.endsWith(u'\n');
    QString text = ended ? u"|2+\n"_s : u"|2-\n"_s; // the 2: the first line may begin with blanks of its own
    const QStringList lines = (ended ? content.chopped(1) : content).split(u'\n');
    for (const QString &line : lines) {
        text += line.isEmpty() ? u"\n"_s : QString(u"    "_s + line + u'\n');
    }
    return text;
}

QString asComment(const QString &text)
{
    QString comment;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        comment += line.isEmpty() ? u"#\n"_s : QString(u"# "_s + line + u'\n');
    }
    return comment;
}

QString indented(QString lines)
{
    return u"  "_s + lines.chopped(1).replace(u'\n', u"\n  "_s) + u'\n';
}

// One object, with nothing but the catalog's keys: whoever else has a catalog adds theirs.
class Manifest {
public:
    Manifest(const kubernetes::Resource &resource, const QString &name, const cluster::Environment &environment)
        : m_text(u"apiVersion: v1\nkind: %1\nmetadata:\n  name: %2\n"_s.arg(resource.kind, name))
    {
        if (const QString &space = environment.kubernetes.namespaceName; !space.isEmpty()) {
            m_text += u"  namespace: "_s + space + u'\n';
        }
    }

    void begin(const QString &part) { m_text += part + u":\n"_s; }
    void add(const QString &key, const QString &content) { m_text += u"  "_s + key + u": "_s + yamlText(content); }
    // What is no base64 is refused by the API server: nobody registers a secret that was forgotten here.
    void addSecret(const connectors::ServerFile &file)
    {
        m_text += u"  %1: ‹masked› # base64: %2\n"_s.arg(file.key, file.credentials().join(u", "_s));
        if (file.format != connectors::FileFormat::AsGiven) {
            m_text += indented(asComment(connectors::maskedContent(file).trimmed()));
        }
    }
    void remark(const QString &comment) { m_text += u"  # "_s + comment + u'\n'; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QStringList secretsOf(const cluster::Environment &environment, const connectors::Rendered &rendered)
{
    using connectors::FilePlace;
    const cluster::ObjectNames &objects = environment.objects;
    QStringList texts;
    for (const auto &[place, name] : {std::pair(FilePlace::Credentials, objects.credentialsSecret), std::pair(FilePlace::Keytabs, objects.keytabsSecret)}) {
        Manifest manifest(kubernetes::secrets, name, environment); // one of all its files: an apply of a second would take the first's away
        manifest.begin(u"data"_s);
        bool any = false;
        for (const connectors::ServerFile &file : rendered.files) {
            if (file.place == place) {
                manifest.addSecret(file);
                any = true;
            }
        }
        texts += any ? QStringList {manifest.text()} : QStringList();
    }
    return texts;
}

Result<QStringList> krb5Of(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                           const connectors::Rendered &rendered)
{
    if (!rendered.krb5Marker) {
        return QStringList();
    }
    auto alone = arrange({}, krb5Wish(definition, rendered, {}));
    if (!alone) {
        return failure(std::move(alone.error()));
    }
    const auto &texts = alone->change.texts;
    if (texts.isEmpty()) {
        return QStringList();
    }
    Manifest manifest(kubernetes::configMaps, environment.objects.krb5ConfigMap, environment);
    manifest.begin(u"data"_s);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (text.key() == mergedKey) {
            manifest.remark(u"of %1 alone; with others: catalog-manager krb5 merge"_s.arg(partKey(definition.name)));
        }
        manifest.add(text.key(), text->value_or(QString()));
    }
    return QStringList {manifest.text()};
}

} // namespace

Result<QString> manifests(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                          const connectors::Library &library)
{
    const cluster::MountPaths &mounts = environment.mounts;
    auto rendered = connectors::render(definition, library, {mounts.credentials, previewStamp, mounts.keytabs, mounts.krb5});
    if (!rendered) {
        return failure(std::move(rendered.error()));
    }
    auto krb5 = krb5Of(environment, definition, *rendered);
    if (!krb5) {
        return failure(std::move(krb5.error()));
    }
    Manifest rule(kubernetes::configMaps, environment.objects.policyConfigMap, environment);
    rule.begin(u"data"_s);
    const policy::Fragment fragment {environment.opa.package, definition.name, definition.allowRoles, environment.access.adminGroups,
                                     environment.access.adminUsers};
    rule.add(catalog::objectName(definition.name) + u".rego"_s, QString::fromUtf8(policy::toRego(fragment)));

    const QStringList documents = secretsOf(environment, *rendered) + *krb5 + QStringList {rule.text()};
    const QString statement = trino::createCatalog(definition.name, rendered->connector, rendered->comment,
                                                   connectors::shownProperties(*rendered));
    return documents.join(u"---\n"_s) + asComment(u"Trino:\n"_s + statement);
}

} // namespace provisioning
