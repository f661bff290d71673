// Fills the named holes of a wording (see text/table.h) and drops what an absent argument would leave broken.
#pragma once

#include <QMap>
#include <QString>

namespace text {

[[nodiscard]] QString fillSentence(const QString &wording, const QMap<QString, QString> &arguments);
[[nodiscard]] QString fillLines(const QString &wording, const QMap<QString, QString> &arguments);

} // namespace text
