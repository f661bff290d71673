#include "widgets/search_field.h"

#include "theme/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace widgets {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(theme::icon(u"search"), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    said(this, [this] { say(); });
}

void SearchField::setPrompt(const Words &words)
{
    m_prompt = words;
    say();
}

void SearchField::say()
{
    const QString prompt = m_prompt ? m_prompt() : tr("Search");
    setAccessibleName(prompt);
    setPlaceholderText(prompt);
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
