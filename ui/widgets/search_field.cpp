#include "widgets/search_field.h"

#include "theme/icon.h"
#include "widgets/said.h"

#include <QAction>
#include <QKeyEvent>

namespace widgets {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(theme::icon(u"search"), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    said(this, [this] {
        setAccessibleName(tr("Search"));
        setPlaceholderText(tr("Search"));
    });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace widgets
