#include "provisioning/credentials.h"

#include "kerberos/keytab.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr qint64 mostBytes = 512 * 1024; // a mistaken path (a disk image) ends here; a keytab or hdfs-site.xml does not

Result<QByteArray> bytesOf(const QString &path, const QString &folder)
{
    QFile file(QDir(folder).absoluteFilePath(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("credential.file-unreadable", {{u"file"_s, file.fileName()}, {u"reason"_s, file.errorString()}});
    }
    QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes) {
        return failure("credential.file-unreadable", {{u"file"_s, file.fileName()}, {u"reason"_s, u"> 512 KiB"_s}});
    }
    return bytes;
}

struct Reader {
    const QString &property;
    const QString &folder;
    const Prompt &prompt;

    Result<Secret> operator()(const catalog::FromFile &source) const
    {
        auto read = bytesOf(source.path, folder);
        if (!read) {
            return failure(std::move(read.error()));
        }
        QByteArray bytes = std::move(*read);
        if (property == catalog::keytabCredential) {
            auto decoded = kerberos::keytabFromBase64(bytes);
            return decoded ? std::move(*decoded) : Secret::fromBytes(std::move(bytes));
        }
        if (bytes.endsWith('\n')) {
            bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
        }
        return Secret::fromBytes(std::move(bytes));
    }
    Result<Secret> operator()(const catalog::FromEnvironment &source) const
    {
        const QByteArray name = source.variable.toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData())) {
            return failure("credential.variable-unset", {{u"variable"_s, source.variable}});
        }
        return Secret::fromBytes(qgetenv(name.constData()));
    }
    Result<Secret> operator()(const catalog::FromPrompt &) const
    {
        return prompt ? prompt(property)
                      : failure("credential.prompt-needs-terminal", {{u"property"_s, property}});
    }
    Result<Secret> operator()(const catalog::FromVault &) const
    {
        return Secret(); // never asked for
    }
    Result<Secret> operator()(const catalog::Inline &source) const { return source.value; }
};

} // namespace

Result<std::map<QString, Secret>> readCredentials(const catalog::CatalogDefinition &definition,
                                                  const QString &definitionFolder, const Prompt &prompt)
{
    std::map<QString, Secret> values;
    for (const auto &[property, source] : definition.credentials) {
        if (std::holds_alternative<catalog::FromVault>(source)) {
            continue;
        }
        auto value = std::visit(Reader {property, definitionFolder, prompt}, source);
        if (!value) {
            return failure(std::move(value.error()));
        }
        values.emplace(property, std::move(*value));
    }
    if (definition.kerberos && definition.kerberos->keytab
        && !std::holds_alternative<catalog::FromVault>(*definition.kerberos->keytab)) {
        const QString &property = catalog::keytabCredential;
        auto value = std::visit(Reader {property, definitionFolder, prompt}, *definition.kerberos->keytab);
        if (!value) {
            return failure(std::move(value.error()));
        }
        values.emplace(property, std::move(*value));
    }
    return values;
}

Result<> readKrb5Conf(catalog::CatalogDefinition &definition, const QString &definitionFolder)
{
    if (!definition.kerberos || definition.kerberos->krb5ConfFile.isEmpty()) {
        return {};
    }
    const QString file = std::exchange(definition.kerberos->krb5ConfFile, QString());
    auto bytes = bytesOf(file, definitionFolder);
    if (!bytes) {
        return failure(std::move(bytes.error()));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    definition.kerberos->krb5Conf = decoder(*bytes);
    if (decoder.hasError()) {
        return failure("credential.file-not-text", {{u"file"_s, file}});
    }
    return {};
}

namespace {

QCoro::Task<Result<Secret>> valueAt(Result<vault::Client> vault, catalog::FromVault place, std::stop_token stop)
{
    if (!vault) {
        co_return failure(vault.error());
    }
    auto entry = co_await vault->read(place.path, 0, stop);
    if (!entry) {
        co_return failure(std::move(entry.error()));
    }
    const auto value = entry->values.find(place.key);
    if (value == entry->values.end()) {
        co_return failure("vault.value-missing", {{u"path"_s, place.path}, {u"key"_s, place.key}});
    }
    co_return Result<Secret> {value->second};
}

bool isBase64(QByteArrayView text)
{
    QByteArray packed;
    std::ranges::copy_if(text, std::back_inserter(packed), [](char each) { return QByteArrayView(" \t\r\n").indexOf(each) < 0; });
    auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    packed.fill('\0');
    decoded.decoded.fill('\0');
    return !packed.isEmpty() && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

Result<Secret> keytabFrom(const Secret &text, const catalog::FromVault &place)
{
    auto bytes = kerberos::keytabFromBase64(text.reveal());
    if (bytes && kerberos::Keytab::parse(bytes->reveal()).size() > 0) {
        return std::move(*bytes);
    }
    const char *const code = isBase64(text.reveal()) ? "vault.no-keytab" : "vault.keytab-not-base64";
    return failure(code, {{u"path"_s, place.path}, {u"key"_s, place.key}});
}

} // namespace

QCoro::Task<Result<std::map<QString, Secret>>> withVault(Result<vault::Client> vault, catalog::CatalogDefinition definition,
                                                         std::map<QString, Secret> known, std::stop_token stop)
{
    for (const auto &[property, source] : definition.credentials) {
        const auto *const place = std::get_if<catalog::FromVault>(&source);
        if (place == nullptr || known.contains(property)) {
            continue;
        }
        auto value = co_await valueAt(vault, *place, stop);
        if (!value) {
            co_return failure(std::move(value.error()));
        }
        known.emplace(property, std::move(*value));
    }
    const auto keytab = definition.kerberos ? definition.kerberos->keytab : std::nullopt;
    const auto *const place = keytab ? std::get_if<catalog::FromVault>(&*keytab) : nullptr;
    if (place != nullptr && !known.contains(catalog::keytabCredential)) {
        auto text = co_await valueAt(vault, *place, stop);
        if (!text) {
            co_return failure(std::move(text.error()));
        }
        auto bytes = keytabFrom(*text, *place);
        if (!bytes) {
            co_return failure(std::move(bytes.error()));
        }
        known.emplace(catalog::keytabCredential, std::move(*bytes));
    }
    co_return known;
}

} // namespace provisioning
