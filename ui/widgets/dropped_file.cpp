#include "widgets/dropped_file.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace widgets {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

void welcomeFile(QDropEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

} // namespace widgets
