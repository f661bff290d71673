// An environment file changed by a form: what says the same stays as its author wrote it, with comments, order and relative paths.
#pragma once

#include "cluster/environment.h"

namespace cluster {

// `before` is the file's text so far, and `fileName` where it lies and will lie: paths in it are beside it. Only the settings that differ
// are written anew, each on a line of its own. A text that cannot be kept so (JSON, a section on one line that changes) is written
// like toYaml(): parsed, the result is `wanted` in any case.
[[nodiscard]] QByteArray amendedYaml(const QByteArray &before, const QString &fileName, const Environment &wanted);

} // namespace cluster
