#include "connectors/library.h"

#include "base/nearest.h"
#include "connectors/descriptor_reading.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

tl::expected<Library, Diagnostics> Library::builtIn()
{
    Library library;
    const QDir directory(u":/connectors"_s);
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (name == "connector.schema.json"_L1 || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        // Ours, and a test holds each against the schema: here they are only read, for forty of them at each start.
        const auto whole = withParts(QJsonDocument::fromJson(file.readAll()).object());
        if (!whole) {
            return tl::unexpected(Diagnostics{{Severity::Error, whole.error(), file.fileName(), {}}});
        }
        library.m_descriptors.push_back(descriptorOf(*whole));
    }
    library.sort();
    return library;
}

tl::expected<Library, Diagnostics> Library::withOwn(const QString &configFolder)
{
    auto library = builtIn();
    const QDir folder(QDir(configFolder).filePath(u"connectors"_s));
    if (!library || folder.entryList({u"*.json"_s}, QDir::Files).isEmpty()) {
        return library;
    }
    auto own = fromFolder(folder.path());
    if (!own) {
        return own;
    }
    for (Descriptor &descriptor : own->m_descriptors) {
        const auto built = std::ranges::find(library->m_descriptors, descriptor.name, &Descriptor::name);
        if (built == library->m_descriptors.end()) {
            library->m_descriptors.push_back(std::move(descriptor));
        } else {
            library->m_shadowed.append(descriptor.name);
            *built = std::move(descriptor);
        }
    }
    library->sort();
    return library;
}

tl::expected<Library, Diagnostics> Library::fromFolder(const QString &folder)
{
    Library library;
    Diagnostics found;
    const auto unreadable = [&found](const QString &path, const QString &reason) {
        found.push_back({Severity::Error, makeError("descriptor.unreadable", {{u"reason"_s, reason}}), path, {}});
    };
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        unreadable(folder, u"*.json"_s);
    }
    for (const QString &name : names) {
        if (name == "connector.schema.json"_L1) {
            continue;
        }
        const QString path = directory.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            unreadable(path, file.errorString());
            continue;
        }
        auto descriptor = parseDescriptor(file.readAll(), path);
        if (!descriptor) {
            found.insert(found.end(), descriptor.error().begin(), descriptor.error().end());
        } else if (descriptor->name != QFileInfo(name).completeBaseName()) {
            found.push_back(
                {Severity::Error,
                 makeError("descriptor.wrong-file-name", {{u"pointer"_s, u"/name"_s}, {u"name"_s, descriptor->name}}),
                 path,
                 {}});
        } else {
            library.m_descriptors.push_back(std::move(*descriptor));
        }
    }
    if (!found.empty()) {
        return tl::unexpected(std::move(found));
    }
    library.sort();
    return library;
}

void Library::sort()
{
    std::ranges::sort(m_descriptors, {}, [](const Descriptor &d) { return std::pair(d.category, d.name); });
}

const Descriptor *Library::find(const QString &name) const
{
    const auto found = std::ranges::find(m_descriptors, name, &Descriptor::name);
    return found == m_descriptors.end() ? nullptr : &*found;
}

QString Library::nearest(const QString &name) const
{
    QStringList names;
    for (const Descriptor &descriptor : m_descriptors) {
        names.append(descriptor.name);
    }
    return nearestName(name, names);
}

} // namespace connectors
