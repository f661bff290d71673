// What the editor does on keys, and what it offers: completions, fixes, the meaning of what the mouse rests on.
#include "kerberos/completion.h"
#include "krb5/krb5_editor.h"
#include "krb5/meaning.h"
#include "krb5/placeholders.h"
#include "krb5/text_bytes.h"
#include "text/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace krb5 {

namespace {

constexpr int insertRole = Qt::UserRole + 1;

} // namespace

void Krb5Editor::complete()
{
    const QTextCursor cursor = textCursor();
    const std::size_t here = m_bytes.offsetOf({cursor.blockNumber(), cursor.positionInBlock()});
    const kerberos::Completion completion = kerberos::completionAt(view(content()), here);
    m_wordBegin = completion.begin;
    m_candidates->clear();
    for (const kerberos::Candidate &candidate : completion.candidates) {
        auto *const item = new QStandardItem(QString::fromUtf8(candidate.name));
        item->setData(candidate.insert, insertRole);
        m_candidates->appendRow(item);
    }
    const QByteArray word = content().mid(static_cast<qsizetype>(completion.begin), static_cast<qsizetype>(here - completion.begin));
    m_completer->setCompletionPrefix(QString::fromUtf8(word));
    const auto *const fitting = m_completer->completionModel();
    const bool isWhole = fitting->rowCount() == 1 && fitting->index(0, 0).data().toString() == QString::fromUtf8(word);
    if (fitting->rowCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(fitting->index(0, 0));
    QRect place = cursorRect();
    place.translate(marginWidth(), 4);
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
}

void Krb5Editor::completeWhileTyping()
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const QChar last = line.isEmpty() ? QChar() : line.back();
    const bool inWord = last.isLetterOrNumber() || last == u'_' || last == u'-' || last == u'[' || last == u'.';
    if (inWord) {
        complete();
    } else {
        m_completer->popup()->hide();
    }
}

void Krb5Editor::insertCompletion(const QModelIndex &index)
{
    const QTextCursor cursor = textCursor();
    const std::size_t here = m_bytes.offsetOf({cursor.blockNumber(), cursor.positionInBlock()});
    replaceBytes(m_wordBegin, here, index.data(insertRole).toByteArray());
}

void Krb5Editor::newLine()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    qsizetype blanks = 0;
    while (blanks < line.size() && blanks < cursor.positionInBlock() && line[blanks].isSpace()) {
        ++blanks;
    }
    QString indent = line.left(blanks);
    const QString before = line.left(cursor.positionInBlock()).trimmed();
    if (before.endsWith(u'{') || (before.startsWith(u'[') && indent.isEmpty())) {
        indent += u"  "_s;
    }
    cursor.insertText(u'\n' + indent);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void Krb5Editor::keyPressEvent(QKeyEvent *event)
{
    const bool popup = m_completer->popup()->isVisible();
    if (popup && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list's own
        return;
    }
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (m_placeholders->isFilling() && event->key() == Qt::Key_Escape) {
        m_placeholders->end();
    } else if (control && event->key() == Qt::Key_Space) {
        complete();
    } else if (control && event->key() == Qt::Key_Period) {
        offerFixes();
    } else if (event->key() == Qt::Key_F8) {
        goToProblem(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_I) {
        layOut();
    } else if (!control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        newLine();
    } else if (event->key() == Qt::Key_Escape || (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))) {
        event->ignore(); // the window's
    } else {
        QPlainTextEdit::keyPressEvent(event);
        const QString text = event->text();
        if (!isReadOnly() && !text.isEmpty() && text.front().isPrint() && !control) {
            if (text == "}"_L1) { // closes the block: as far out as what opened it
                QTextCursor cursor = textCursor();
                const QString line = cursor.block().text();
                if (line.trimmed() == "}"_L1 && line.startsWith("  "_L1)) {
                    cursor.setPosition(cursor.block().position());
                    cursor.setPosition(cursor.position() + 2, QTextCursor::KeepAnchor);
                    cursor.removeSelectedText();
                }
            }
            completeWhileTyping();
        } else if (popup) {
            event->key() == Qt::Key_Backspace ? completeWhileTyping() : m_completer->popup()->hide();
        }
    }
}

void Krb5Editor::offerFixes()
{
    offerFixesAt(textCursor().blockNumber(), viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void Krb5Editor::marginPressed(const QPoint &place)
{
    const QTextCursor cursor = cursorForPosition({0, place.y()});
    setTextCursor(cursor);
    if (!findingsAt(cursor.blockNumber()).empty()) {
        offerFixesAt(cursor.blockNumber(), viewport()->mapToGlobal(QPoint(0, cursorRect(cursor).bottom())));
    }
}

void Krb5Editor::offerFixesAt(int line, const QPoint &globalPlace)
{
    std::vector<std::size_t> findings = findingsAt(line);
    if (findings.empty() || isReadOnly()) {
        return;
    }
    m_analysis->findFixes(findings, this, [this, findings, globalPlace](const Analysis::Fixes &fixes) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"fixes"_s);
        for (const std::size_t finding : findings) {
            const auto problem = m_analysis->findings()->check.problem(finding);
            menu->addAction(text::explain(problem.error).cause)->setEnabled(false);
            bool any = false;
            for (const auto &[index, fix] : fixes) {
                if (index == finding) {
                    QAction *const action = menu->addAction(text::explain(fix.title).cause);
                    connect(action, &QAction::triggered, this, [this, edits = fix.edits] { apply(edits); });
                    if (!menu->activeAction()) {
                        menu->setActiveAction(action);
                    }
                    any = true;
                }
            }
            if (!any) {
                menu->addAction(tr("    No fix without a decision of yours"))->setEnabled(false);
            }
        }
        menu->popup(globalPlace);
    });
}

void Krb5Editor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isReadOnly()) {
        menu->addSeparator();
        const QTextCursor here = event->reason() == QContextMenuEvent::Mouse ? cursorForPosition(event->pos()) : textCursor();
        QAction *const fixes = menu->addAction(tr("Fixes for this line…") + u"\tCtrl+."_s);
        fixes->setEnabled(!findingsAt(here.blockNumber()).empty());
        connect(fixes, &QAction::triggered, this, [this, line = here.blockNumber(), place = event->globalPos()] { offerFixesAt(line, place); });
        connect(menu->addAction(tr("Complete") + u"\tCtrl+Space"_s), &QAction::triggered, this, &Krb5Editor::complete);
        connect(menu->addAction(tr("Format") + u"\tCtrl+Shift+I"_s), &QAction::triggered, this, &Krb5Editor::layOut);
    }
    menu->popup(event->globalPos());
}

QString Krb5Editor::toolTipAt(const QPoint &place) const
{
    const QTextCursor cursor = cursorForPosition(place);
    const int line = cursor.blockNumber();
    QStringList parts;
    for (const Mark &mark : m_marks) {
        const auto [begin, end] = mark.line <= line && line <= mark.endLine ? unitsOf(mark, cursor.block()) : std::pair(0, -1);
        if (begin <= cursor.positionInBlock() && cursor.positionInBlock() <= end && m_analysis->isCurrent()) {
            const auto words = text::explain(m_analysis->findings()->check.problem(mark.finding).error);
            parts += words.cause + (words.remedy.isEmpty() ? QString() : u'\n' + words.remedy);
        }
    }
    if (const auto meaning = meaningOf(wordAt(cursor)); parts.isEmpty() && meaning) {
        parts += meaning->title + u'\n' + meaning->body + u'\n' + meaning->facts.join(u'\n');
    }
    return parts.join(u"\n\n"_s);
}

// Tab would leave before it came to keyPressEvent.
bool Krb5Editor::focusNextPrevChild(bool next)
{
    if (m_placeholders->isFilling() && next) {
        m_placeholders->next();
        return true;
    }
    return QPlainTextEdit::focusNextPrevChild(next);
}

bool Krb5Editor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QString words = toolTipAt(help->pos());
        // As markup only because a plain text is never wrapped; what the file says stays text.
        words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(words), this);
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace krb5
