#include "widgets/search_field.h"

#include "theme/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace widgets {

SearchField::SearchField(QWidget *parent, const Words &words) : QLineEdit(parent)
{
    addAction(theme::icon(u"search"), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    said(this, [this, words] {
        setAccessibleName(words ? words() : tr("Search"));
        setPlaceholderText(accessibleName());
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
