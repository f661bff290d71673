// The local journal: what a run on this machine is about to do, one line before each effect. The truth is in the cluster's
// head; this copy tells at once, on the same machine, that the run's process is dead, so nobody waits for its lease.
#pragma once

#include "base/error.h"

#include <QFile>
#include <memory>
#include <vector>

namespace provisioning {

struct JournalEntry {
    QString run;
    QString catalog;
    QString environment;
    QString machine; // the machine's id: a journal copied elsewhere proves nothing there
    qint64 process = 0;
    qint64 processStart = 0; // /proc/PID/stat field 22: a reused id is another process
    bool operator==(const JournalEntry &) const = default;
};

class Journal {
public:
    // A journal that cannot be written costs nothing but a message: error() says which. Without a folder there is none.
    Journal(const QString &stateFolder, const QString &environment, const QString &catalog, const QString &run);

    void note(const QString &step, const QString &state);
    void done(); // removes the file: the run has ended, and the head says how
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // state.unwritable {folder, reason}

private:
    void line(const QString &text);

    std::unique_ptr<QFile> m_file;
    std::optional<Error> m_error;
};

// Journals that runs on this machine left behind. A damaged line ends the reading of its file, not of the others.
[[nodiscard]] std::vector<JournalEntry> unfinishedRuns(const QString &stateFolder);
// True only where it is certain: the entry is of this machine and its process is gone.
[[nodiscard]] bool isDeadHere(const JournalEntry &entry);
void forgetRun(const QString &stateFolder, const JournalEntry &entry);

} // namespace provisioning
