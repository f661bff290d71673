#include "app/completion.h"
#include "app/environments.h"
#include "app/inputs.h"
#include "app/verbs.h"
#include "connectors/library.h"
#include "connectors/values.h"
#include "help/connector_table.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString kindName(connectors::FieldKind kind)
{
    using enum connectors::FieldKind;
    switch (kind) {
    case Text:
        return u"text"_s;
    case Host:
        return u"host"_s;
    case Hosts:
        return u"hosts"_s;
    case Port:
        return u"port"_s;
    case Url:
        return u"url"_s;
    case JdbcUrl:
        return u"jdbc-url"_s;
    case Choice:
        return u"choice"_s;
    case Boolean:
        return u"boolean"_s;
    case Integer:
        return u"integer"_s;
    case Duration:
        return u"duration"_s;
    case DataSize:
        return u"data-size"_s;
    case Secret:
        return u"secret"_s;
    case File:
        return u"file"_s;
    case TrustStore:
        return u"trust-store"_s;
    case ServiceAccount:
        return u"service-account"_s;
    case HadoopXml:
        return u"hadoop-xml"_s;
    case Keytab:
        return u"keytab"_s;
    }
    return {};
}

// For people; kindName is the stable one.
QString kindTitle(connectors::FieldKind kind)
{
    using enum connectors::FieldKind;
    switch (kind) {
    case Text:
        return QCoreApplication::translate("cli", "text");
    case Host:
        return QCoreApplication::translate("cli", "host");
    case Hosts:
        return QCoreApplication::translate("cli", "hosts");
    case Port:
        return QCoreApplication::translate("cli", "port");
    case Url:
        return QCoreApplication::translate("cli", "URL");
    case JdbcUrl:
        return QCoreApplication::translate("cli", "JDBC URL");
    case Choice:
        return QCoreApplication::translate("cli", "choice");
    case Boolean:
        return QCoreApplication::translate("cli", "true or false");
    case Integer:
        return QCoreApplication::translate("cli", "whole number");
    case Duration:
        return QCoreApplication::translate("cli", "duration");
    case DataSize:
        return QCoreApplication::translate("cli", "size");
    case Secret:
        return QCoreApplication::translate("cli", "secret");
    case File:
        return QCoreApplication::translate("cli", "file");
    case TrustStore:
        return QCoreApplication::translate("cli", "trust store");
    case ServiceAccount:
        return QCoreApplication::translate("cli", "service account (JSON)");
    case HadoopXml:
        return QCoreApplication::translate("cli", "Hadoop XML");
    case Keytab:
        return QCoreApplication::translate("cli", "keytab");
    }
    return {};
}

QStringList choiceValues(const connectors::Field &field)
{
    QStringList values;
    for (const auto &choice : field.choices) {
        values += choice.value;
    }
    return values;
}

QJsonObject toJson(const connectors::Field &field, const QString &language)
{
    return {{u"property"_s, field.property},
            {u"kind"_s, kindName(field.kind)},
            {u"required"_s, field.presence == connectors::Presence::Required},
            {u"label"_s, field.label.in(language)},
            {u"help"_s, field.help.in(language)},
            {u"default"_s, field.defaultValue},
            {u"choices"_s, QJsonArray::fromStringList(choiceValues(field))}};
}

QJsonObject toJson(const connectors::Descriptor &connector, const QString &language)
{
    return {{u"name"_s, connector.name},
            {u"title"_s, connector.title.in(language)},
            {u"summary"_s, connector.summary.in(language)},
            {u"category"_s, connector.category},
            {u"documentation"_s, connector.documentation},
            {u"neverTriedOnARealSource"_s, connector.neverTriedOnARealSource}};
}

// A definition with what is required filled in by example: what a person copies into a file and edits.
QString definitionToStartFrom(const connectors::Descriptor &connector)
{
    QString text = u"name: my-%1\nconnector: %2\n"_s.arg(QString(connector.name).replace(u'_', u'-'), connector.name);
    QString properties;
    QString credentials;
    for (const auto &field : connector.fields) {
        const bool wanted = field.presence == connectors::Presence::Required || field.property == connector.userProperty
            || field.property == connector.passwordProperty;
        if (!wanted || !connectors::isVisible(connector, field, {})) {
            continue;
        }
        if (field.isCredential()) {
            credentials += u"  %1: { file: ./secrets/%1 }\n"_s.arg(field.property);
        } else {
            properties += u"  %1: %2\n"_s.arg(field.property, connectors::exampleOf(field));
        }
    }
    text += properties.isEmpty() ? QString() : QString(u"properties:\n"_s + properties);
    text += credentials.isEmpty() ? QString() : QString(u"credentials:\n"_s + credentials);
    return text + u"allow_roles: [my-role]"_s;
}

QStringList notesOn(const connectors::Descriptor &connector, const QString &language)
{
    QStringList notes;
    for (const connectors::Words &note : connector.notes) {
        notes.append(note.in(language));
    }
    for (const connectors::Precondition &needed : connector.preconditions) {
        notes.append(QCoreApplication::translate("cli", "Trino’s jvm.config needs the line %1. %2")
                         .arg(needed.jvmOption, needed.why.in(language)));
    }
    if (connector.neverTriedOnARealSource) {
        notes.append(QCoreApplication::translate(
            "cli", "Trino takes what this form makes; it was never tried against a real source."));
    }
    return notes;
}

void printFields(Printer &printer, const connectors::Descriptor &connector, const QString &language)
{
    for (const auto &field : connector.fields) {
        QStringList remarks{kindTitle(field.kind)};
        if (field.presence == connectors::Presence::Required) {
            remarks += QCoreApplication::translate("cli", "required");
        }
        if (!field.neededUnless.isEmpty()) {
            remarks += QCoreApplication::translate("cli", "required, unless %1 is given").arg(field.neededUnless.join(u", "_s));
        }
        if (connector.kerberos && std::ranges::any_of(connector.kerberos->signIns, [&field](const auto &signIn) { return signIn.asks.contains(field.property); })) {
            remarks += QCoreApplication::translate("cli", "required to sign in by Kerberos");
        }
        if (!field.defaultValue.isEmpty()) {
            remarks += QCoreApplication::translate("cli", "default %1").arg(field.defaultValue);
        }
        if (!field.choices.empty()) {
            remarks += choiceValues(field).join(u" | "_s);
        }
        printer.line(u"  %1  (%2)"_s.arg(field.property, remarks.join(u", "_s)));
        printer.line(u"      %1. %2"_s.arg(field.label.in(language), field.help.in(language)));
    }
}

} // namespace

QCoro::Task<ExitCode> connectorsList(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto opened = openLibrary(invocation);
    if (!opened) {
        co_return opened.error();
    }
    const connectors::Library *const library = opened->get();
    QList<QStringList> rows;
    QJsonArray array;
    for (const help::ConnectorRow &row : help::connectorRows(*library)) {
        rows.append({row.name, row.category, row.summary});
    }
    for (const auto &connector : library->all()) {
        array.append(toJson(connector, invocation.language));
    }
    printer.table({QCoreApplication::translate("cli", "NAME"), QCoreApplication::translate("cli", "CATEGORY"),
                   QCoreApplication::translate("cli", "WHAT IT READS")},
                  rows);
    printer.result({{u"connectors"_s, array}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> connectorsShow(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto opened = openLibrary(invocation);
    if (!opened) {
        co_return opened.error();
    }
    const connectors::Library *const library = opened->get();
    const QString name = invocation.arguments[0];
    const auto *connector = library->find(name);
    if (!connector) {
        co_return printer.failed(
            makeError("connector.unknown", {{u"name"_s, name}, {u"nearest"_s, library->nearest(name)}}));
    }
    const QString &language = invocation.language;
    printer.line(u"%1 – %2"_s.arg(connector->title.in(language), connector->summary.in(language)));
    printer.line(connector->documentation + u'\n');
    for (const QString &note : notesOn(*connector, language)) {
        printer.line(note + u'\n');
    }
    printFields(printer, *connector, language);
    printer.line(u'\n' + QCoreApplication::translate("cli", "A definition to start from:") + u'\n');
    printer.line(definitionToStartFrom(*connector));
    QJsonArray fields;
    for (const auto &field : connector->fields) {
        fields.append(toJson(field, language));
    }
    QJsonObject result = toJson(*connector, language);
    result.insert(u"fields"_s, fields);
    printer.result(result);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> complete(Invocation invocation)
{
    const auto library = connectors::Library::withOwn(invocation.configFolder);
    QStringList connectorNames;
    if (library) {
        for (const auto &connector : library->all()) {
            connectorNames += connector.name;
        }
    }
    QStringList environmentNames;
    for (const cluster::EnvironmentFile &file : cluster::environmentFiles(invocation.configFolder)) {
        environmentNames += file.name;
    }
    const Completion completion = completionOf(invocation.arguments, connectorNames, environmentNames);
    if (completion.files != Files::No) {
        invocation.printer->line(completion.files == Files::Yes ? u":files"_s : u":folders"_s);
    }
    for (const Candidate &candidate : completion.candidates) {
        invocation.printer->line(candidate.word + u'\t' + candidate.help);
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> completionScript(Invocation invocation)
{
    invocation.printer->raw(scriptFor(invocation.arguments[0]));
    co_return ExitCode::Done;
}

} // namespace cli
