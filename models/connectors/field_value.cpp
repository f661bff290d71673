#include "connectors/field_value.h"

#include "catalog/password_in_value.h"
#include "connectors/jdbc_url.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

bool matches(const QString &pattern, const QString &value)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

std::optional<QString> unless(bool fits, const QString &expected)
{
    return fits ? std::nullopt : std::optional(expected);
}

std::optional<QString> notANumber(const QString &value, qint64 minimum, qint64 maximum)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    const QString expected
        = maximum == std::numeric_limits<int>::max() ? u"≥ %1"_s.arg(minimum) : u"%1…%2"_s.arg(minimum).arg(maximum);
    return unless(isNumber && number >= minimum && number <= maximum, expected);
}

std::optional<QString> notAChoice(const Field &field, const QString &value)
{
    QStringList values;
    for (const Choice &choice : field.choices) {
        values.append(choice.value);
    }
    return unless(values.contains(value, Qt::CaseInsensitive), values.join(u", "_s)); // Trino folds enum values
}

std::optional<QString> misfitOfKind(const Field &field, const QString &value)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::JdbcUrl:
    case FieldKind::Url:
    case FieldKind::Secret:
    case FieldKind::File:
    case FieldKind::TrustStore:
    case FieldKind::ServiceAccount:
    case FieldKind::HadoopXml:
    case FieldKind::Keytab:
        return std::nullopt;
    case FieldKind::Hosts:
        return unless(!hostsIn(field, value).isEmpty(), u"db1.example.org:%1,db2.example.org:%1"_s.arg(field.defaultPort));
    case FieldKind::Host:
        return unless(matches(u"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?|[0-9A-Fa-f:]+"_s, value),
                      u"db.example.org"_s);
    case FieldKind::Port:
        return notANumber(value, 1, 65535);
    case FieldKind::Choice:
        return notAChoice(field, value);
    case FieldKind::Boolean:
        return unless(value.compare("true"_L1, Qt::CaseInsensitive) == 0
                          || value.compare("false"_L1, Qt::CaseInsensitive) == 0,
                      u"true, false"_s);
    case FieldKind::Integer:
        return notANumber(value, field.minimum, field.maximum > 0 ? field.maximum : std::numeric_limits<int>::max());
    case FieldKind::Duration: // airlift's Duration
        return unless(matches(uR"(\s*\d+(\.\d+)?\s*(ns|us|ms|s|m|h|d)\s*)"_s, value), u"30s, 10m, 1h, 2d"_s);
    case FieldKind::DataSize: // airlift's DataSize
        return unless(matches(uR"(\s*\d+(\.\d+)?\s*(B|kB|MB|GB|TB|PB)\s*)"_s, value), u"64MB, 1GB"_s);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> misfit(const Field &field, const QString &value)
{
    if (auto expected = misfitOfKind(field, value)) {
        return expected;
    }
    return unless(field.pattern.isEmpty() || matches(field.pattern, value), field.pattern);
}

std::optional<Error> problemOfValue(const Field &field, const QString &value)
{
    if (isReference(value)) {
        return std::nullopt;
    }
    if (catalog::holdsPassword(value)) {
        return makeError("catalog.password-in-url", {{u"field"_s, field.property}});
    }
    for (const RefusedValue &refused : field.refusedValues) {
        if (refused.value.compare(value, Qt::CaseInsensitive) == 0
            || (refused.value.endsWith(u'*') && value.startsWith(QStringView(refused.value).chopped(1)))) {
            return makeError("connector.refused-value", {{u"property"_s, field.property},
                                                         {u"value"_s, value},
                                                         {u"why-en"_s, refused.why.en},
                                                         {u"why-fr"_s, refused.why.fr}});
        }
    }
    if (field.kind == FieldKind::JdbcUrl || field.kind == FieldKind::Url) {
        const auto url = parseJdbcUrl(field, value);
        if (!url) {
            return url.error();
        }
        if (field.databaseRequired && url->database.isEmpty()) {
            return makeError("connector.url-without-database", {{u"property"_s, field.property}});
        }
        if (field.databaseRefused && !url->database.isEmpty()) {
            return makeError("connector.url-with-database",
                             {{u"property"_s, field.property}, {u"database"_s, url->database}});
        }
    }
    if (const auto expected = misfit(field, value)) {
        return makeError("connector.bad-value",
                         {{u"property"_s, field.property}, {u"value"_s, value}, {u"expected"_s, *expected}});
    }
    return std::nullopt;
}

bool isReference(const QString &value)
{
    static const QRegularExpression reference(uR"(\$\{[A-Za-z][A-Za-z0-9_-]*:[^}]+\})"_s);
    return reference.match(value).hasMatch();
}

} // namespace connectors
