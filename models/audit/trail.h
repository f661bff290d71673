// What was done to which catalog by whom: one JSON line an event, each holding the SHA-256 of the line before it, so
// that a changed, inserted or removed line shows. It proves order, not completeness: lines cut off at the end do not
// show.
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace audit {

enum class Outcome { Done, Failed, RolledBack, Cancelled, UndoIncomplete };

// No field holds a secret: an event is built from names and codes only.
struct Event {
    QDateTime time; // written as UTC, ISO 8601 with milliseconds
    QString actor;
    QString environment;
    QString verb; // "apply", "delete", "recover" …
    QString catalog;
    int revision = 0;
    Outcome outcome = Outcome::Done;
    QString code; // of the Error that decided, empty when done
    std::chrono::milliseconds duration{0};
    std::chrono::milliseconds gap{0}; // how long the catalog was absent from Trino on the way
    bool operator==(const Event &) const = default;
};

// The file of a state folder.
[[nodiscard]] QString fileIn(const QString &folder);

// Adds a line (the file is made 0600, its folder 0700, and the line is on the disk when this returns). Processes take
// turns by a lock file. A torn last line, left by a crash, is closed and stays where it is.
// Errors: audit.unwritable {file, reason}, audit.unreadable {file, reason}, audit.locked {file, holder}.
[[nodiscard]] Result<> append(const QString &folder, const Event &event);
// The same for several: the trail is read once.
[[nodiscard]] Result<> append(const QString &folder, const std::vector<Event> &events);

struct Verification {
    int lines = 0; // whole ones
    std::optional<int> firstBroken; // 1-based; nothing after it can be trusted
    std::vector<int> torn; // lines that end in the middle (a crash while writing); the chain goes on around them
    bool operator==(const Verification &) const = default;
    [[nodiscard]] bool isIntact() const { return !firstBroken; }
};

// A file that does not exist is intact and empty. Errors: audit.unreadable {file, reason}.
[[nodiscard]] Result<Verification> verify(const QString &file);

// Empty fields admit all.
struct Filter {
    QString catalog;
    QString verb;
    QString actor;
    QString environment;
    QDateTime since;
    [[nodiscard]] bool admits(const Event &event) const;
};

// Oldest first. Lines that are no event are passed over: verify() is what speaks of them. Errors: audit.unreadable.
[[nodiscard]] Result<std::vector<Event>> read(const QString &file, const Filter &filter = {});

[[nodiscard]] QString toText(Outcome outcome); // "done", "failed", "rolled-back", "cancelled", "undo-incomplete"

} // namespace audit
