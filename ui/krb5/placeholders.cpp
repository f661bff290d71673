#include "krb5/placeholders.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace krb5 {

Placeholders::Placeholders(QPlainTextEdit *editor) : QObject(editor), m_editor(editor) { }

void Placeholders::begin()
{
    m_name.clear();
    m_isFilling = true;
    m_editor->moveCursor(QTextCursor::Start);
    next();
}

void Placeholders::next()
{
    spread();
    static const QRegularExpression form(u"<[^<>\n]+>"_s);
    QTextCursor found;
    // The comment above a template speaks of < and > too.
    for (found = m_editor->document()->find(form, m_editor->textCursor().selectionEnd()); !found.isNull();
         found = m_editor->document()->find(form, found.selectionEnd())) {
        if (!found.block().text().trimmed().startsWith(u'#')) {
            break;
        }
    }
    if (found.isNull()) {
        end();
        return;
    }
    m_name = found.selectedText();
    m_from = QTextCursor(m_editor->document());
    m_from.setPosition(found.selectionStart());
    m_from.setKeepPositionOnInsert(true);
    m_to = QTextCursor(m_editor->document());
    m_to.setPosition(found.selectionEnd());
    m_editor->setTextCursor(found);
    m_editor->ensureCursorVisible();
}

void Placeholders::end()
{
    m_isFilling = false;
    m_name.clear();
}

void Placeholders::spread()
{
    if (m_name.isEmpty()) {
        return;
    }
    QTextCursor written(m_editor->document());
    written.setPosition(m_from.position());
    written.setPosition(m_to.position(), QTextCursor::KeepAnchor);
    const QString text = written.selectedText();
    if (text.isEmpty() || text == m_name || text.contains(QChar(QChar::ParagraphSeparator))) {
        return;
    }
    QTextCursor all(m_editor->document());
    all.beginEditBlock();
    for (QTextCursor found = m_editor->document()->find(m_name, 0, QTextDocument::FindCaseSensitively); !found.isNull();
         found = m_editor->document()->find(m_name, found, QTextDocument::FindCaseSensitively)) {
        found.insertText(text);
    }
    all.endEditBlock();
}

} // namespace krb5
