#include "krb5/krb5_editor.h"

#include "krb5/margin.h"
#include "krb5/placeholders.h"
#include "theme/metrics.h"
#include "widgets/said.h"

#include <QCompleter>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace krb5 {

Krb5Editor::Krb5Editor(QWidget *parent)
    : QPlainTextEdit(parent), m_analysis(new Analysis(this)), m_margin(new Margin(this)), m_completer(new QCompleter(this)),
      m_candidates(new QStandardItemModel(this)), m_placeholders(new Placeholders(this))
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true); // a new line is indented by itself; Tab leaves, as everywhere in the window
    setFont(theme::monoFont());
    setTabStopDistance(8 * QFontMetricsF(theme::monoFont()).horizontalAdvance(u' '));
    setAcceptDrops(true);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchStartsWith);
    m_completer->setMaxVisibleItems(10);
    preparePopup(*m_completer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &Krb5Editor::insertCompletion);
    connect(document(), &QTextDocument::contentsChange, this, &Krb5Editor::follow);
    connect(m_analysis, &Analysis::changed, this, &Krb5Editor::takeFindings);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &rect, int dy) {
        dy != 0 ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(marginWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update(); // the line of the cursor has a ground of its own
        m_margin->update();
    });
    setViewportMargins(marginWidth(), 0, 0, 0);
    widgets::said(this, [this] {
        setAccessibleName(tr("krb5.conf"));
        setAccessibleDescription(tr("Ctrl+Space completes, Ctrl+. offers fixes, F8 goes to the next problem."));
        setPlaceholderText(tr("Type or paste a krb5.conf, drop the file here, or begin with a template."));
    });
    m_analysis->setText({});
}

void Krb5Editor::setContent(const QByteArray &content)
{
    m_loading = true;
    m_placeholders->end();
    m_bytes = TextBytes(content);
    m_marks.clear();
    setPlainText(m_bytes.text());
    m_loading = false;
    document()->setModified(false);
    m_analysis->setText(m_bytes.bytes());
    Q_EMIT contentChanged();
}

// Position and lengths are the document's. Its own word on "removed" may count the end of the text too, and a change of
// format alone is told as one of text: replace() sees through both.
void Krb5Editor::follow(int position, int removed, int added)
{
    if (m_loading) {
        return;
    }
    const QTextBlock block = document()->findBlock(position);
    QString text;
    const int last = std::min(position + added, document()->characterCount() - 1);
    for (QTextBlock at = block; at.isValid() && at.position() <= last; at = at.next()) {
        const int from = std::max(position - at.position(), 0);
        text += at.text().mid(from, last - at.position() - from);
        if (at.position() + at.length() <= last) {
            text += u'\n';
        }
    }
    const int linesBefore = m_bytes.lineCount();
    if (!m_bytes.replace({block.blockNumber(), position - block.position()}, removed, text)) {
        return;
    }
    const int grown = m_bytes.lineCount() - linesBefore;
    for (Mark &mark : m_marks) {
        if (grown != 0 && mark.line > block.blockNumber()) {
            mark.line += grown;
            mark.endLine += grown;
        }
    }
    m_analysis->setText(m_bytes.bytes());
    Q_EMIT contentChanged();
}

void Krb5Editor::takeFindings()
{
    if (m_analysis->isCurrent()) {
        // Nothing was written yet: that it is missing everything needs no saying.
        m_marks = content().isEmpty() ? std::vector<Mark>() : m_analysis->findings()->marks;
        viewport()->update();
        m_margin->update();
        Q_EMIT analysed();
    }
}

int Krb5Editor::positionOf(TextBytes::Place place) const
{
    return document()->findBlockByNumber(place.line).position() + place.column;
}

void Krb5Editor::replaceBytes(std::size_t begin, std::size_t end, const QByteArray &text)
{
    QTextCursor cursor(document());
    cursor.setPosition(positionOf(m_bytes.placeOf(begin)));
    cursor.setPosition(positionOf(m_bytes.placeOf(end)), QTextCursor::KeepAnchor);
    cursor.insertText(TextBytes(text).text());
}

void Krb5Editor::apply(const std::vector<kerberos::TextEdit> &edits)
{
    if (!m_analysis->isCurrent()) {
        return;
    }
    replaceContent(kerberos::applyEdits(content(), edits));
}

void Krb5Editor::replaceContent(const QByteArray &content)
{
    const QByteArray &old = m_bytes.bytes();
    const auto least = static_cast<std::size_t>(std::min(old.size(), content.size()));
    // Whole lines: a character or a line end is never cut in two.
    std::size_t front = 0;
    for (std::size_t i = 0; i < least && old[static_cast<qsizetype>(i)] == content[static_cast<qsizetype>(i)]; ++i) {
        if (old[static_cast<qsizetype>(i)] == '\n') {
            front = i + 1;
        }
    }
    std::size_t back = 0;
    for (std::size_t i = 1; i <= least - front && old[old.size() - static_cast<qsizetype>(i)] == content[content.size() - static_cast<qsizetype>(i)]; ++i) {
        if (old[old.size() - static_cast<qsizetype>(i)] == '\n') {
            back = i - 1;
        }
    }
    const std::size_t end = static_cast<std::size_t>(old.size()) - back;
    const QByteArray middle = content.mid(static_cast<qsizetype>(front), content.size() - static_cast<qsizetype>(front + back));
    if (front == end && middle.isEmpty()) {
        return;
    }
    QTextCursor place = textCursor();
    const int line = place.blockNumber();
    const int column = place.positionInBlock();
    replaceBytes(front, end, middle);
    if (m_bytes.bytes() != content) { // line ends or bytes that no edit of text can say
        m_bytes = TextBytes(content);
        m_analysis->setText(content);
        Q_EMIT contentChanged();
    }
    const QTextBlock block = document()->findBlockByNumber(std::min(line, document()->blockCount() - 1));
    place.setPosition(block.position() + std::min(column, block.length() - 1));
    setTextCursor(place);
}

void Krb5Editor::fixAll()
{
    m_analysis->mend(this, [this](const Result<QByteArray> &text, int changes) {
        replaceContent(*text);
        Q_EMIT mended(changes);
    });
}

void Krb5Editor::layOut()
{
    m_analysis->layOut(this, [this](const Result<QByteArray> &text, int) {
        if (text) {
            replaceContent(*text);
        } else {
            Q_EMIT saidNo(text.error());
        }
    });
}

std::pair<int, int> Krb5Editor::unitsOf(const Mark &mark, const QTextBlock &block) const
{
    const QString text = block.text();
    const auto units = [&text](int points) {
        int unit = 0;
        for (; points > 0 && unit < text.size(); --points) {
            unit += text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate() ? 2 : 1;
        }
        return unit;
    };
    const int line = block.blockNumber();
    const int begin = mark.line == line ? units(mark.column) : 0;
    const int end = mark.endLine == line ? units(mark.endColumn) : static_cast<int>(text.size());
    return {begin, std::max(end, std::min(begin + 1, static_cast<int>(text.size())))};
}

std::vector<std::size_t> Krb5Editor::findingsAt(int line) const
{
    std::vector<std::size_t> findings;
    for (const Mark &mark : m_marks) {
        if (mark.line <= line && line <= mark.endLine) {
            findings.push_back(mark.finding);
        }
    }
    return findings;
}

void Krb5Editor::goTo(const Mark &mark)
{
    const QTextBlock block = document()->findBlockByNumber(std::min(mark.line, document()->blockCount() - 1));
    const auto [begin, end] = unitsOf(mark, block);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + begin);
    cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

void Krb5Editor::goToProblem(int step)
{
    if (m_marks.empty()) {
        return;
    }
    const int line = textCursor().blockNumber();
    const auto isAfter = [line](const Mark &mark) { return mark.line > line; };
    const auto isBefore = [line](const Mark &mark) { return mark.line < line; };
    if (step > 0) {
        const auto next = std::ranges::find_if(m_marks, isAfter);
        goTo(next == m_marks.end() ? m_marks.front() : *next);
    } else {
        const auto previous = std::find_if(m_marks.rbegin(), m_marks.rend(), isBefore);
        goTo(previous == m_marks.rend() ? m_marks.back() : *previous);
    }
    setFocus(Qt::ShortcutFocusReason);
}

void Krb5Editor::fillPlaceholders()
{
    setFocus(Qt::OtherFocusReason);
    m_placeholders->begin();
}

QString Krb5Editor::wordAt(const QTextCursor &cursor) const
{
    const QString line = cursor.block().text().trimmed();
    if (line.startsWith(u'[')) {
        return u'[' + line.mid(1).section(u']', 0, 0).trimmed() + u']';
    }
    return line.startsWith(u'#') || line.startsWith(u';') || !line.contains(u'=') ? QString() : line.section(u'=', 0, 0).trimmed();
}

void Krb5Editor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void Krb5Editor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

// A file dropped here is opened by whoever stands around; text is text.
void Krb5Editor::dragEnterEvent(QDragEnterEvent *event)
{
    event->mimeData()->hasUrls() ? event->ignore() : QPlainTextEdit::dragEnterEvent(event);
}

void Krb5Editor::dropEvent(QDropEvent *event)
{
    event->mimeData()->hasUrls() ? event->ignore() : QPlainTextEdit::dropEvent(event);
}

// Plain text only; without this a selection of a 1 MB file is also rendered as HTML.
QMimeData *Krb5Editor::createMimeDataFromSelection() const
{
    auto *const data = new QMimeData;
    QString text = textCursor().selectedText();
    data->setText(text.replace(QChar(QChar::ParagraphSeparator), u'\n'));
    return data;
}

} // namespace krb5
