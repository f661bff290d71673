// The one file of this machine that is being dropped on a widget, if it is one. What it holds is whoever takes it to judge.
#pragma once

#include <QString>

class QDropEvent;
class QMimeData;

namespace widgets {

[[nodiscard]] QString droppedFile(const QMimeData *data); // empty: none, several, or not of this machine
void welcomeFile(QDropEvent *event); // of a drag that came in: accepted where it brings one

} // namespace widgets
