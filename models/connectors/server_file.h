// A file Trino reads from the mounted Secret: what it is made of, and its bytes once the secrets are known. Pure.
#pragma once

#include "base/secret.h"
#include "connectors/descriptor.h"

#include <map>

namespace connectors {

// One line of a file, or the whole of one that is written as given.
struct FileEntry {
    QString key; // in the file
    QString field; // the definition's property, or its credential
    QString text; // the value of a property; a credential's is known only when the file is written
    bool isCredential = false;
    bool operator==(const FileEntry &) const = default;
};

// Which of the mounted folders, and of the Secrets behind them, a file lies in.
enum class FilePlace { Credentials, Keytabs };

struct ServerFile {
    QString key; // key in the shared Secret = file name in the mounted folder
    FileFormat format = FileFormat::AsGiven;
    std::vector<FileEntry> entries;
    FilePlace place = FilePlace::Credentials;
    bool operator==(const ServerFile &) const = default;

    [[nodiscard]] QStringList credentials() const; // of the definition, that it holds
};

// Errors: connector.missing-credential {property}, connector.empty-credential {property},
// connector.credential-not-text {property} (its bytes are not UTF-8; a file written as given may be anything).
[[nodiscard]] Result<Secret> fileContent(const ServerFile &file, const std::map<QString, Secret> &secrets);

// The same for anybody's eyes: dots where a secret stands.
[[nodiscard]] QString maskedContent(const ServerFile &file);

// What a FileFormat::Kept file holds, by property. Errors: connector.kept-unreadable {file}.
[[nodiscard]] Result<std::map<QString, Secret>> keptSecrets(const ServerFile &file, const Secret &content);

inline const QString secretDots = QStringLiteral("••••••");

} // namespace connectors
