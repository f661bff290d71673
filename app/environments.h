// Which environment a call is about: the files of the configuration folder, --env, --env-file.
#pragma once

#include "app/invocation.h"
#include "cluster/environment_files.h"

namespace cli {

// What was asked for by --env-file, --env or CATALOG_MANAGER_ENV; else the only one there is. Problems of the file
// stand at their line. Codes: environment.unknown {name, nearest, known}, environment.none {folder},
// environment.ambiguous {known}, environment.file-unreadable {file, reason}, and those of parseEnvironment.
[[nodiscard]] tl::expected<cluster::Environment, Diagnostics> chosenEnvironment(const Invocation &invocation);
// The file it stands in. `name` empty: the one in use.
[[nodiscard]] tl::expected<cluster::EnvironmentFile, Diagnostics> chosenFile(const Invocation &invocation, const QString &name = {});
// The same for `env show NAME`.
[[nodiscard]] tl::expected<cluster::Environment, Diagnostics> namedEnvironment(const Invocation &invocation,
                                                                               const QString &name);

// A file's bytes; "-" is standard input, once. Bounded, so that a wrong name (a disk image) ends early. Errors:
// file.unreadable {file, reason}.
inline constexpr qint64 largestDefinition = 16 * 1024 * 1024; // they end at 4 MiB; their reader says so with better words
[[nodiscard]] Result<QByteArray> contentOf(const QString &path, qint64 largest = largestDefinition);

} // namespace cli
