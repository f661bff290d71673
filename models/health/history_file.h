// Where a catalog's probe history outlives the program: one file a catalog, one JSON line a probe. Several programs may
// add to it; when one of them shortens it, a line another adds at that instant may be lost, which a history can bear.
#pragma once

#include "health/probe_history.h"

namespace health {

// STATE/health/ENVIRONMENT/CATALOG.jsonl, whatever characters the names have.
[[nodiscard]] QString historyFile(const QString &stateFolder, const QString &environment, const QString &catalog);

// The last ProbeHistory::kept lines that can be read; damaged ones are passed over, and a file that is not there is an
// empty history. Errors: file.unreadable {file, reason}.
[[nodiscard]] Result<ProbeHistory> readHistory(const QString &file);

// Adds a line (the file is made 0600, its folders 0700). An error's raw answer is not written: it may quote the
// source's data. Errors: state.unwritable {folder, reason}.
[[nodiscard]] Result<> appendSample(const QString &file, const Sample &sample);

// Replaces the file at once or not at all. Errors: state.unwritable {folder, reason}.
[[nodiscard]] Result<> rewriteHistory(const QString &file, const ProbeHistory &history);

} // namespace health
