#include "provisioning/source_errors.h"

#include "cluster/network_policies.h"
#include "connectors/jdbc_url.h"
#include "provisioning/kerberos_errors.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

struct Host {
    QString name;
    int port = 0;
    QString database;
};

// Of the URL that is to blame, where one is (a lake has two: of its metastore and of its storage), else of the first field that names a
// place; the first where it names several. A port may have a field of its own.
Host hostOf(const Work &work, const QString &blamed)
{
    using connectors::FieldKind;
    const connectors::Field *const field = work.descriptor.field(blamed);
    if (field && (field->kind == FieldKind::Url || field->kind == FieldKind::JdbcUrl)) {
        const auto url = connectors::parseJdbcUrl(*field, work.definition().properties.value(blamed));
        if (url && !url->hosts.isEmpty()) {
            return {url->hosts.front().name, url->hosts.front().port,
                    field->kind == FieldKind::JdbcUrl ? url->database : QString()};
        }
    }
    Host found;
    for (const connectors::Field &field : work.descriptor.fields) {
        const QString value = work.definition().properties.value(field.property);
        if (field.kind == connectors::FieldKind::Port && found.port == 0) {
            found.port = (value.isEmpty() ? field.defaultValue : value).toInt();
        }
        const auto hosts = connectors::hostsIn(field, value);
        if (hosts.isEmpty() || !found.name.isEmpty()) {
            continue;
        }
        found.name = hosts.front().name;
        found.port = hosts.front().port;
        if (const auto url = connectors::parseJdbcUrl(field, value); url && field.kind == connectors::FieldKind::JdbcUrl) {
            found.database = url->database;
        }
    }
    return found;
}

QString userOf(const Work &work)
{
    const QMap<QString, QString> &properties = work.definition().properties;
    if (const QString user = properties.value(work.descriptor.userProperty); !user.isEmpty()) {
        return user;
    }
    for (const connectors::Field &field : work.descriptor.fields) {
        if (field.userInfo && !field.userInfo->isPassword) {
            return properties.value(field.property);
        }
    }
    return {};
}

// The first that matches; where its field is not given, and the same could be the fault of one that is, that one: a token refused
// reads as a client's credential refused.
const connectors::ErrorPattern *patternOf(const Work &work, const QString &said)
{
    const connectors::ErrorPattern *first = nullptr;
    for (const connectors::ErrorPattern &pattern : work.descriptor.errorPatterns) {
        const bool given = work.definition().properties.contains(pattern.field) || work.definition().credentials.contains(pattern.field);
        const bool better = first == nullptr || (given && pattern.code == first->code);
        if (!better || !QRegularExpression(pattern.pattern, QRegularExpression::CaseInsensitiveOption).match(said).hasMatch()) {
            continue;
        }
        first = &pattern;
        if (given) {
            break;
        }
    }
    return first;
}

QCoro::Task<QStringList> policiesInTheWay(SharedWork work, Host host)
{
    auto policies = co_await work->endpoints.kubernetes.list(kubernetes::networkPolicies, {}, {});
    if (!policies) {
        co_return QStringList {};
    }
    QStringList names;
    for (const QJsonValue &pod : std::as_const(work->pods.pods)) {
        const QJsonObject labels = pod["metadata"_L1]["labels"_L1].toObject();
        for (const QString &name : cluster::policiesLackingEgress(policies->items, labels, host.name, host.port)) {
            if (!names.contains(name)) {
                names.append(name);
            }
        }
    }
    co_return names;
}

} // namespace

QCoro::Task<Error> sourceError(SharedWork work, Error error)
{
    if (!error.code.startsWith("trino.source-"_L1) && !error.code.startsWith("trino.query-"_L1)
        && !error.code.startsWith("trino.configuration"_L1)) {
        co_return error; // not the source's doing
    }
    if (work->descriptor.kerberos) {
        Error ours = kerberosError(*work, error);
        if (ours.code != error.code) {
            co_return ours;
        }
    }
    const QString said = error.arguments.value(u"message"_s) + u'\n' + error.rawAnswer;
    if (const connectors::ErrorPattern *const pattern = patternOf(*work, said)) {
        const Host host = hostOf(*work, pattern->field);
        error.code = pattern->code; // a code of the descriptor's closed list; models/text has its words
        error.arguments.insert(u"host"_s, host.name);
        error.arguments.insert(u"port"_s, QString::number(host.port));
        error.arguments.insert(u"database"_s, host.database);
        error.arguments.insert(u"user"_s, userOf(*work));
        error.arguments.insert(u"reason"_s, error.arguments.value(u"message"_s));
        error.arguments.insert(u"field"_s, pattern->field);
        error.arguments.insert(u"namespace"_s, work->endpoints.kubernetes.namespaceName());
        error.arguments.insert(u"pod"_s, work->pods.firstRunning());
        if (error.is("source.unreachable"_L1)) {
            const QStringList names = co_await policiesInTheWay(work, host);
            error.arguments.insert(u"policies"_s, names.join(u", "_s));
        }
    }
    co_return error;
}

} // namespace provisioning
