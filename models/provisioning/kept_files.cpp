#include "provisioning/kept_files.h"

#include "provisioning/stores/credential_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using connectors::FilePlace;
using connectors::ServerFile;

namespace provisioning {

QCoro::Task<Result<Contents>> contentsOf(SharedWork work, std::stop_token stop)
{
    Contents contents;
    if (work->rendered.files.empty()) {
        co_return contents;
    }
    for (const FilePlace place : {FilePlace::Credentials, FilePlace::Keytabs}) {
        const std::vector<ServerFile> files = work->filesIn(place);
        if (files.empty()) {
            continue;
        }
        QStringList keys;
        for (const ServerFile &file : files) {
            keys.append(file.key);
        }
        auto store = storeOf(work, place);
        if (!store) {
            co_return failure(std::move(store.error()));
        }
        auto values = co_await (*store)->read(keys, stop);
        if (!values) {
            co_return failure(std::move(values.error()));
        }
        for (const ServerFile &file : files) {
            if (const auto value = values->find(file.key); value != values->end()) {
                contents.emplace_back(file, value->second);
            }
        }
    }
    co_return contents;
}

namespace {

// The content under whatever key, where it would be the same file otherwise.
const Secret *find(const Contents &contents, ServerFile file)
{
    const auto found = std::ranges::find_if(contents, [&file](const auto &each) {
        file.key = each.first.key;
        return each.first == file;
    });
    return found == contents.end() ? nullptr : &found->second;
}

QStringList givenOf(const ServerFile &file, const std::map<QString, Secret> &secrets)
{
    QStringList given = file.credentials();
    given.removeIf([&secrets](const QString &credential) { return !secrets.contains(credential); });
    return given;
}

} // namespace

bool bringsNew(const std::vector<ServerFile> &files, const std::map<QString, Secret> &secrets, const Contents &there)
{
    return std::ranges::any_of(files, [&](const ServerFile &file) {
        if (givenOf(file, secrets).isEmpty()) {
            return false;
        }
        const auto content = connectors::fileContent(file, secrets);
        const Secret *const present = find(there, file);
        return !content || present == nullptr || !content->equals(*present);
    });
}

std::map<QString, Secret> withKept(const Work &work, const Contents &there)
{
    std::map<QString, Secret> known = work.secrets;
    for (const ServerFile &file : work.rendered.files) {
        const Secret *const present = find(there, file);
        if (present != nullptr && file.format == connectors::FileFormat::AsGiven) { // the file is the secret itself
            known.emplace(file.credentials().front(), *present);
        }
    }
    return known;
}

Result<std::map<QString, Secret>> copiesFor(const Work &work, const Contents &there)
{
    std::map<QString, Secret> copied;
    for (const ServerFile &file : work.rendered.files) {
        QStringList missing = file.credentials();
        missing.removeIf([&work](const QString &credential) { return work.secrets.contains(credential); });
        if (missing.isEmpty()) {
            continue;
        }
        const Secret *const present = missing.size() == file.credentials().size() ? find(there, file) : nullptr;
        if (present == nullptr) { // of a file with two secrets, both are given or neither
            return failure("run.credential-needed", {{u"catalog"_s, work.name()}, {u"property"_s, missing.front()}});
        }
        copied.emplace(file.key, *present);
    }
    return copied;
}

} // namespace provisioning
