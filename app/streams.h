// Where a call of the command line reads and writes, and what stands at the other end.
#pragma once

#include <QIODevice>

namespace cli {

enum class Ending { Terminal, Other };

struct Streams {
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
    Ending errEnding = Ending::Other; // a terminal gets its step line rewritten
    Ending inEnding = Ending::Other; // without a terminal nobody can be asked
    int width = 80; // of the terminal at err
};

} // namespace cli
