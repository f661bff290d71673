// What a shell may offer next. The scripts of the three shells only ask `catalog-manager complete`, so they never fall
// behind the declaration.
#pragma once

#include <QStringList>

#include <vector>

namespace cli {

struct Candidate {
    QString word;
    QString help; // one line, may be empty
};

enum class Files { No, Yes, FoldersOnly }; // whether the shell should offer names from the disk

struct Completion {
    std::vector<Candidate> candidates;
    Files files = Files::No;
};

// words: those typed after the program's name; the last one is unfinished (empty after a space).
[[nodiscard]] Completion completionOf(const QStringList &words, const QStringList &connectors,
                                      const QStringList &environments);

[[nodiscard]] QByteArray scriptFor(const QString &shell); // "bash", "zsh", "fish"

} // namespace cli
