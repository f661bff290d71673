// From the words of a command line to a verb's function: language, help and version, folders, usage errors.
#pragma once

#include "app/invocation.h"
#include "app/streams.h"

#include <QCoroTask>

namespace cli {

// Needs a QCoreApplication. Never throws, never exits; the result is the process' exit code.
[[nodiscard]] QCoro::Task<ExitCode> run(QStringList words, Streams streams, std::stop_token stop);

} // namespace cli
