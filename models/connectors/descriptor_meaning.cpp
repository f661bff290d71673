#include "connectors/descriptor_reading.h"

#include "connectors/field_value.h"
#include "connectors/jdbc_url.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// What a schema cannot say: that names are there only once, that they name something, that patterns can be read.
class Meaning {
public:
    Meaning(const Descriptor &descriptor, const document::Places &places, const QString &file)
        : m_descriptor(descriptor), m_places(places), m_file(file)
    {
    }

    Diagnostics check()
    {
        QSet<QString> properties;
        for (size_t i = 0; i < m_descriptor.fields.size(); ++i) {
            const Field &field = m_descriptor.fields[i];
            const QString pointer = u"/fields/%1"_s.arg(i);
            if (properties.contains(field.property)) {
                report(pointer + u"/property"_s,
                       makeError("descriptor.duplicate-field", {{u"property"_s, field.property}}));
            }
            properties.insert(field.property);
            checkField(field, pointer);
        }
        for (const auto &[property, member] : {std::pair{m_descriptor.userProperty, u"userProperty"_s},
                                               std::pair{m_descriptor.passwordProperty, u"passwordProperty"_s}}) {
            checkNames(property, u"/secrets/"_s + member);
        }
        const Field *password = m_descriptor.field(m_descriptor.passwordProperty);
        if (password && password->kind != FieldKind::Secret) {
            report(u"/secrets/passwordProperty"_s,
                   makeError("descriptor.unknown-property", {{u"property"_s, password->property}}));
        }
        const size_t ours = m_descriptor.secretDelivery == SecretDelivery::CredentialFile ? 1 : 0; // not written as a file
        for (size_t i = ours; i < m_descriptor.files.size(); ++i) {
            checkFile(m_descriptor.files[i], u"/files/%1"_s.arg(i - ours));
        }
        for (size_t i = 0; m_descriptor.kerberos && i < m_descriptor.kerberos->signIns.size(); ++i) {
            for (const QString &asked : m_descriptor.kerberos->signIns[i].asks) {
                checkNames(asked, u"/kerberos/signIns/%1/asks"_s.arg(i));
            }
        }
        for (size_t i = 0; i < m_descriptor.errorPatterns.size(); ++i) {
            const QString pointer = u"/errorPatterns/%1"_s.arg(i);
            checkPattern(m_descriptor.errorPatterns[i].pattern, pointer + u"/pattern"_s);
            checkNames(m_descriptor.errorPatterns[i].field, pointer + u"/field"_s);
        }
        return std::move(m_found);
    }

private:
    void report(const QString &pointer, Error error)
    {
        error.arguments.insert(u"pointer"_s, pointer);
        m_found.push_back({Severity::Error, std::move(error), m_file, m_places.values.value(pointer)});
    }

    void checkField(const Field &field, const QString &pointer)
    {
        if (m_descriptor.rejection(field.property)) {
            report(pointer + u"/property"_s, makeError("descriptor.rejected-field", {{u"property"_s, field.property}}));
        }
        if (!field.pattern.isEmpty()) {
            checkPattern(field.pattern, pointer + u"/pattern"_s);
        }
        if (field.visibleWhen && !m_descriptor.field(field.visibleWhen->field)) {
            report(pointer + u"/visibleWhen/field"_s,
                   makeError("descriptor.unknown-visible-when", {{u"field"_s, field.visibleWhen->field}}));
        }
        if (!field.defaultValue.isEmpty()) {
            if (const auto expected = misfit(field, field.defaultValue)) {
                report(pointer + u"/default"_s,
                       makeError("descriptor.bad-default",
                                 {{u"value"_s, field.defaultValue}, {u"expected"_s, *expected}}));
            }
        }
        if ((field.kind == FieldKind::JdbcUrl || field.kind == FieldKind::Url) && !parseJdbcUrl(field, field.urlExample)) {
            report(pointer + u"/url/example"_s,
                   makeError("descriptor.bad-default",
                             {{u"value"_s, field.urlExample}, {u"expected"_s, field.urlScheme + u"//…"_s}}));
        }
        if (!field.suggestion.isEmpty()) {
            if (const auto expected = misfit(field, field.suggestion)) {
                report(pointer + u"/example"_s,
                       makeError("descriptor.bad-default",
                                 {{u"value"_s, field.suggestion}, {u"expected"_s, *expected}}));
            }
        }
        for (const QString &other : field.notWith) {
            checkNames(other, pointer + u"/notWith"_s);
        }
        for (const QString &other : field.neededUnless) {
            checkNames(other, pointer + u"/neededUnless"_s);
        }
        if (field.userInfo) {
            checkNames(field.userInfo->url, pointer + u"/userInfo/url"_s);
        }
    }

    void checkFile(const FileSpec &file, const QString &pointer)
    {
        for (const QString &field : file.needs) {
            checkNames(field, pointer + u"/needs"_s);
        }
        for (size_t i = 0; i < file.entries.size(); ++i) {
            checkNames(file.entries[i].field, pointer + u"/entries/%1/field"_s.arg(i));
        }
    }

    void checkNames(const QString &property, const QString &pointer)
    {
        if (!property.isEmpty() && !m_descriptor.field(property)) {
            report(pointer, makeError("descriptor.unknown-property", {{u"property"_s, property}}));
        }
    }

    void checkPattern(const QString &pattern, const QString &pointer)
    {
        if (const QRegularExpression expression(pattern); !expression.isValid()) {
            report(pointer, makeError("descriptor.bad-pattern", {{u"reason"_s, expression.errorString()}}));
        }
    }

    const Descriptor &m_descriptor;
    const document::Places &m_places;
    const QString &m_file;
    Diagnostics m_found;
};

} // namespace

Diagnostics problemsOfMeaning(const Descriptor &descriptor, const document::Places &places, const QString &file)
{
    return Meaning(descriptor, places, file).check();
}

} // namespace connectors
