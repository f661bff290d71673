// The environments of a person: one YAML file each in CONFIG/environments. Finding, reading, writing and removing them;
// what is in them is environment.h's affair.
#pragma once

#include "cluster/environment.h"

namespace cluster {

struct EnvironmentFile {
    QString name; // the file's, without .yaml
    QString path;
    bool operator==(const EnvironmentFile &) const = default;
};

[[nodiscard]] QString environmentsFolder(const QString &configFolder);
// CONFIG/environments/*.yaml, by name.
[[nodiscard]] std::vector<EnvironmentFile> environmentFiles(const QString &configFolder);

// Codes: environment.file-unreadable {file, reason}, and those of parseEnvironment.
[[nodiscard]] tl::expected<Environment, Diagnostics> readEnvironment(const QString &path);

// What makes a name a file's; environment.bad-name {name} where it is none.
[[nodiscard]] std::optional<Error> checkEnvironmentName(const QString &name);

enum class Overwrite { No, Yes };
// CONFIG/environments/NAME.yaml, readable by its owner only; replaced at once or not at all. Returns the path. Errors:
// environment.exists {file}, state.unwritable {folder, reason}, environment.bad-name {name}. `before` is the text of the file that it
// takes the place of: what says the same is kept (environment_text.h).
[[nodiscard]] Result<QString> writeEnvironment(const QString &configFolder, const Environment &environment, Overwrite overwrite,
                                               const QByteArray &before = {});
// A file that is gone already is no error. Errors: state.unwritable {folder, reason}.
[[nodiscard]] Result<> removeEnvironment(const QString &path);

// The file where it lies already, whatever its name; what says the same is kept as it was written. Errors: state.unwritable {folder, reason}.
[[nodiscard]] Result<> replaceEnvironment(const QString &path, const Environment &environment);
// The certificates an endpoint is trusted by, copied beside the environment files as NAME.WHOSE-ca-DIGEST.pem ("trino",
// "opa"), so that moving the original breaks nothing; other certificates get another name, so that one that is not saved
// yet does not change what the saved environment trusts. Readable by its owner only. Returns the path. Errors:
// those of certificatesIn (trust.h), state.unwritable {folder, reason}, environment.bad-name {name}.
[[nodiscard]] Result<QString> writeCa(const QString &configFolder, const QString &environmentName, const QString &whose,
                                      const QByteArray &pem);

// What a kubeconfig's context says of an environment: its Kubernetes part, and a name. Trino's and OPA's addresses are
// placeholders to fill in. Codes: kubeconfig.*.
[[nodiscard]] tl::expected<kubeconfig::File, Diagnostic> readKubeconfig(const QString &path);
[[nodiscard]] tl::expected<Environment, Diagnostic> environmentFrom(const kubeconfig::File &kubeconfig, const QString &context);

} // namespace cluster
