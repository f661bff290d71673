#include "catalog/credential_source.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

template <typename... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

} // namespace

std::optional<FromVault> vaultReference(const QString &written)
{
    const qsizetype hash = written.lastIndexOf(u'#');
    if (hash <= 0 || hash == written.size() - 1) {
        return std::nullopt;
    }
    return FromVault{written.left(hash), written.mid(hash + 1)};
}

QString vaultReference(const FromVault &source)
{
    return source.path + u'#' + source.key;
}

std::optional<Secret> secretFromBase64(const QString &text)
{
    QByteArray packed;
    packed.reserve(text.size());
    for (const QChar character : text) {
        if (!character.isSpace()) {
            packed.append(character.toLatin1()); // 0 beyond Latin-1, which is no base64 either
        }
    }
    auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    packed.fill('\0');
    if (!decoded || decoded.decoded.isEmpty()) {
        return std::nullopt;
    }
    return Secret::fromBytes(std::move(decoded.decoded));
}

QJsonObject sourceToRecord(const CredentialSource &source)
{
    return std::visit(Overloaded{
                          [](const FromFile &file) {
                              return QJsonObject{{u"file"_s, file.path}};
                          },
                          [](const FromEnvironment &env) {
                              return QJsonObject{{u"env"_s, env.variable}};
                          },
                          [](const FromPrompt &) {
                              return QJsonObject{{u"prompt"_s, true}};
                          },
                          [](const FromVault &vault) {
                              return QJsonObject{{u"vault"_s, vaultReference(vault)}};
                          },
                          [](const Inline &) {
                              return QJsonObject{{u"inline"_s, true}};
                          },
                      },
                      source);
}

std::optional<CredentialSource> sourceFromRecord(const QJsonValue &record)
{
    const QJsonObject object = record.toObject();
    if (object.size() != 1) {
        return std::nullopt;
    }
    const QString form = object.begin().key();
    const QJsonValue value = object.begin().value();
    const QString text = value.toString();
    if (form == "file"_L1 && !text.isEmpty()) {
        return FromFile{text};
    }
    if (form == "env"_L1 && !text.isEmpty()) {
        return FromEnvironment{text};
    }
    if (form == "prompt"_L1 && value == true) {
        return FromPrompt{};
    }
    if (form == "inline"_L1 && value == true) {
        return Inline{};
    }
    if (form == "vault"_L1) {
        if (auto vault = vaultReference(text)) {
            return *vault;
        }
    }
    return std::nullopt;
}

} // namespace catalog
