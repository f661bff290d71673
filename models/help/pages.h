// The pages of help: Markdown from resources/help, in the installed language. The same text for the window and the command line.
#pragma once

#include "connectors/library.h"

#include <optional>

namespace help {

struct Page {
    QString name; // "connect-hive-hdfs": the file's, and what the command line takes
    QString title; // its first heading
};

[[nodiscard]] QList<Page> pages();
// nullopt: no such page. What is made of the descriptors is filled in.
[[nodiscard]] std::optional<QString> markdown(const QString &name, const connectors::Library &library);

} // namespace help
