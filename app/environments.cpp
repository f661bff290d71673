#include "app/environments.h"

#include "base/nearest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

tl::unexpected<Diagnostics> refused(Error error)
{
    return tl::unexpected(Diagnostics{{Severity::Error, std::move(error), QString::fromLatin1("catalog-manager"), {}}});
}

QStringList namesOf(const std::vector<cluster::EnvironmentFile> &files)
{
    QStringList names;
    for (const cluster::EnvironmentFile &file : files) {
        names += file.name;
    }
    return names;
}

} // namespace

tl::expected<cluster::EnvironmentFile, Diagnostics> chosenFile(const Invocation &invocation, const QString &name)
{
    if (name.isEmpty() && !invocation.environmentFile.isEmpty()) {
        return cluster::EnvironmentFile{QFileInfo(invocation.environmentFile).completeBaseName(), invocation.environmentFile};
    }
    const QString wanted = !name.isEmpty()               ? name
        : !invocation.environmentName.isEmpty() ? invocation.environmentName
                                                : qEnvironmentVariable("CATALOG_MANAGER_ENV");
    const auto files = cluster::environmentFiles(invocation.configFolder);
    const QStringList known = namesOf(files);
    if (!wanted.isEmpty()) {
        const auto found = std::ranges::find(files, wanted, &cluster::EnvironmentFile::name);
        if (found != files.end()) {
            return *found;
        }
        return refused(
            makeError("environment.unknown",
                      {{u"name"_s, wanted}, {u"nearest"_s, nearestName(wanted, known)}, {u"known"_s, known.join(u", "_s)}}));
    }
    if (files.empty()) {
        return refused(makeError("environment.none", {{u"folder"_s, cluster::environmentsFolder(invocation.configFolder)}}));
    }
    if (files.size() > 1) {
        return refused(makeError("environment.ambiguous", {{u"known"_s, known.join(u", "_s)}}));
    }
    return files.front();
}

tl::expected<cluster::Environment, Diagnostics> namedEnvironment(const Invocation &invocation, const QString &name)
{
    const auto file = chosenFile(invocation, name);
    return file ? cluster::readEnvironment(file->path) : tl::unexpected(file.error());
}

tl::expected<cluster::Environment, Diagnostics> chosenEnvironment(const Invocation &invocation)
{
    return namedEnvironment(invocation, {});
}

Result<QByteArray> contentOf(const QString &path, qint64 largest)
{
    QFile file(path);
    const bool open = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        return failure("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    const QByteArray bytes = file.read(largest);
    if (file.error() != QFileDevice::NoError) { // a folder opens, and fails when read
        return failure("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return bytes;
}

} // namespace cli
