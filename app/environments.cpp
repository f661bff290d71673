#include "app/environments.h"

#include "base/nearest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

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

tl::expected<cluster::Environment, Diagnostics> namedEnvironment(const Invocation &invocation, const QString &name)
{
    const auto files = cluster::environmentFiles(invocation.configFolder);
    for (const cluster::EnvironmentFile &file : files) {
        if (file.name == name) {
            return cluster::readEnvironment(file.path);
        }
    }
    const QStringList known = namesOf(files);
    return refused(
        makeError("environment.unknown",
                  {{u"name"_s, name}, {u"nearest"_s, nearestName(name, known)}, {u"known"_s, known.join(u", "_s)}}));
}

tl::expected<cluster::Environment, Diagnostics> chosenEnvironment(const Invocation &invocation)
{
    if (!invocation.environmentFile.isEmpty()) {
        return cluster::readEnvironment(invocation.environmentFile);
    }
    const QString named = invocation.environmentName.isEmpty() ? qEnvironmentVariable("CATALOG_MANAGER_ENV")
                                                               : invocation.environmentName;
    if (!named.isEmpty()) {
        return namedEnvironment(invocation, named);
    }
    const auto files = cluster::environmentFiles(invocation.configFolder);
    if (files.empty()) {
        return refused(makeError("environment.none", {{u"folder"_s, cluster::environmentsFolder(invocation.configFolder)}}));
    }
    if (files.size() > 1) {
        return refused(makeError("environment.ambiguous", {{u"known"_s, namesOf(files).join(u", "_s)}}));
    }
    return cluster::readEnvironment(files.front().path);
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
