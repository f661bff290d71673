#include "cluster/environment_files.h"

#include "base/canonical_json.h"
#include "cluster/environment_text.h"
#include "cluster/trust.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr qint64 largestFile = 1024 * 1024; // an environment is a page of text; a wrong name (a disk image) ends early

// Context names hold what file names must not: "arn:aws:eks:…/prod".
QString fileNameFor(QString context)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9._-]+"_s);
    return context.replace(odd, u"-"_s);
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && fileNameFor(name) == name && !name.startsWith(u'.');
}

Result<QString> writeForOwner(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || out.write(bytes) < 0
        || !out.commit()) {
        return failure("state.unwritable", {{u"folder"_s, path}, {u"reason"_s, out.errorString()}});
    }
    return path;
}

Diagnostics refused(Error error, const QString &path)
{
    return {{Severity::Error, std::move(error), path, {}}};
}

} // namespace

QString environmentsFolder(const QString &configFolder)
{
    return QDir(configFolder).filePath(u"environments"_s);
}

std::vector<EnvironmentFile> environmentFiles(const QString &configFolder)
{
    const QDir folder(environmentsFolder(configFolder));
    std::vector<EnvironmentFile> files;
    for (const QFileInfo &info : folder.entryInfoList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name)) {
        files.push_back({info.completeBaseName(), info.absoluteFilePath()});
    }
    return files;
}

tl::expected<Environment, Diagnostics> readEnvironment(const QString &path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.read(largestFile) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError) { // a folder opens, and fails when read
        return tl::unexpected(refused(
            makeError("environment.file-unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}), path));
    }
    return parseEnvironment(bytes, path);
}

std::optional<Error> checkEnvironmentName(const QString &name)
{
    return isFileName(name) ? std::nullopt : std::optional(makeError("environment.bad-name", {{u"name"_s, name}}));
}

Result<> replaceEnvironment(const QString &path, const Environment &environment)
{
    QFile file(path);
    const QByteArray before = file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
    const auto written = writeForOwner(path, amendedYaml(before, path, environment));
    return written ? Result<>() : failure(written.error());
}

Result<QString> writeEnvironment(const QString &configFolder, const Environment &environment, Overwrite overwrite,
                                 const QByteArray &before)
{
    if (auto bad = checkEnvironmentName(environment.name)) {
        return failure(std::move(*bad));
    }
    const QString folder = environmentsFolder(configFolder);
    const QString path = QDir(folder).filePath(environment.name + u".yaml"_s);
    if (overwrite == Overwrite::No && QFile::exists(path)) {
        return failure("environment.exists", {{u"file"_s, path}});
    }
    return writeForOwner(path, amendedYaml(before, path, environment));
}

Result<QString> writeCa(const QString &configFolder, const QString &environmentName, const QString &whose, const QByteArray &pem)
{
    if (auto bad = checkEnvironmentName(environmentName)) {
        return failure(std::move(*bad));
    }
    const auto certificates = certificatesIn(pem);
    if (!certificates) {
        return failure(certificates.error());
    }
    const QString file = environmentName + u'.' + whose + u"-ca-"_s + sha256Hex(pem).first(8) + u".pem"_s;
    return writeForOwner(QDir(environmentsFolder(configFolder)).filePath(file), pem);
}

Result<> removeEnvironment(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove()) {
        return failure("state.unwritable", {{u"folder"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return {};
}

tl::expected<kubeconfig::File, Diagnostic> readKubeconfig(const QString &path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.read(16 * largestFile) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError) {
        return tl::unexpected(Diagnostic {
            Severity::Error,
            makeError("kubeconfig.file-unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}), path, {}});
    }
    return kubeconfig::parse(bytes, path);
}

tl::expected<Environment, Diagnostic> environmentFrom(const kubeconfig::File &kubeconfig, const QString &context)
{
    auto resolved = kubeconfig::resolve(kubeconfig, context);
    if (!resolved) {
        return tl::unexpected(std::move(resolved.error()));
    }
    Environment environment;
    environment.name = fileNameFor(resolved->context.name);
    environment.kubernetes = {QDir().absoluteFilePath(kubeconfig.path), resolved->context.name, resolved->context.namespaceName};
    environment.trino.url = QUrl(u"https://trino.example:8443"_s);
    environment.opa.url = QUrl(u"https://opa.example:8181"_s);
    return environment;
}

} // namespace cluster
