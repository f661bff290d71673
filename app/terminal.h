// A line typed by the person at the terminal itself, so that a definition on standard input is not mistaken for it.
// Only for asking; what is printed is the printer's.
#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

namespace cli {

enum class Echo { On, Off }; // Off: for secrets

struct NoTerminal { };
struct Interrupted { }; // Ctrl+C, SIGTERM, or the end of input instead of a line
// The line without its end, as the terminal encodes it.
using Typed = std::variant<QByteArray, NoTerminal, Interrupted>;

// Blocks until a line is there or somebody asks to stop: nothing of a run is under way while a person is asked. Echo is
// as before afterwards, whatever ends it.
[[nodiscard]] Typed askTerminal(const QByteArray &question, Echo echo);

} // namespace cli
