#include "app/environments.h"
#include "app/inputs.h"
#include "app/verbs.h"
#include "catalog/definition_yaml.h"
#include "cluster/catalog_records.h"
#include "connectors/properties_import.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Result<> writeForOwner(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!written) {
        return failure("export.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return {};
}

// The secrets that were in the file: into files of their own, where a folder is named, else to be asked for.
Result<> moveSecretsOut(catalog::CatalogDefinition &definition, const QString &folder)
{
    for (auto &[property, source] : definition.credentials) {
        const auto *const given = std::get_if<catalog::Inline>(&source);
        if (given == nullptr) {
            continue;
        }
        if (folder.isEmpty()) {
            source = catalog::FromPrompt {};
            continue;
        }
        const QDir place(QDir(folder).absoluteFilePath(definition.name));
        const QString path = place.absoluteFilePath(property);
        if (!place.mkpath(u"."_s)) {
            return failure("export.unwritable", {{u"file"_s, place.path()}, {u"reason"_s, {}}});
        }
        if (auto written = writeForOwner(path, given->value.reveal()); !written) {
            return written;
        }
        source = catalog::FromFile {path};
    }
    return {};
}

} // namespace

QCoro::Task<ExitCode> importFiles(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto library = openLibrary(invocation);
    if (!library) {
        co_return library.error();
    }
    const QString outFolder = invocation.options.value(u"out"_s);
    QJsonArray imported;
    bool failed = false;
    for (const QString &path : invocation.arguments) {
        const auto content = contentOf(path);
        if (!content) {
            co_return printer.failed(content.error());
        }
        auto parsed = connectors::importProperties(*content, path, **library);
        QJsonArray changes;
        for (const Diagnostic &change : parsed.diagnostics) {
            printer.note(text::compilerLine(change));
            changes.append(toJson(change));
        }
        if (!parsed.isUsable()) {
            failed = true;
            imported.append(QJsonObject {{u"file"_s, path}, {u"changes"_s, changes}});
            continue;
        }
        if (auto moved = moveSecretsOut(parsed.definition, invocation.options.value(u"secrets"_s)); !moved) {
            co_return printer.failed(moved.error());
        }
        const QByteArray yaml = catalog::toYaml(parsed.definition);
        if (outFolder.isEmpty()) {
            printer.line(QString::fromUtf8(yaml).trimmed());
        } else {
            const QString file = QDir(outFolder).absoluteFilePath(parsed.definition.name + u".yaml"_s);
            if (auto written = writeForOwner(file, yaml); !written) {
                co_return printer.failed(written.error());
            }
            printer.line(file);
        }
        imported.append(QJsonObject {{u"file"_s, path}, {u"changes"_s, changes}, {u"definition"_s, catalog::toRecord(parsed.definition)}});
    }
    printer.result({{u"imported"_s, imported}});
    co_return failed ? ExitCode::AtFault : ExitCode::Done;
}

QCoro::Task<ExitCode> exportCatalog(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    const cluster::RecordStore store(site->endpoints);
    auto read = co_await store.read(name, invocation.stop);
    if (!read) {
        co_return invocation.printer->failed(read.error());
    }
    const auto *const record = read->records.empty() ? nullptr : &read->records.front();
    const int current = record != nullptr && record->head ? record->head->head.current : 0;
    if (const catalog::Revision *const revision = current > 0 ? record->revision(current) : nullptr) {
        invocation.printer->line(QString::fromUtf8(catalog::toYaml(revision->definition)).trimmed());
        invocation.printer->result({{u"definition"_s, catalog::toRecord(revision->definition)}, {u"revision"_s, current}});
        co_return ExitCode::Done;
    }
    co_return invocation.printer->failed(makeError("run.catalog-unknown", {{u"catalog"_s, name}}));
}

} // namespace cli
