// What the editor looks like. It paints by itself: colours are made for the lines in view only, so that neither opening
// nor typing costs more in a large file.
#include "krb5/line_colours.h"
#include "krb5/margin.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/tone.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QCompleter>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>

namespace krb5 {

namespace {

constexpr int signSide = 9;

widgets::Tone toneOf(Severity severity)
{
    return severity == Severity::Error ? widgets::Tone::Danger
        : severity == Severity::Warning ? widgets::Tone::Warning
                                        : widgets::Tone::Accent;
}

// An error is a wave, a warning a line of dashes, a note one of dots: told apart without the colour.
void underline(QPainter &painter, qreal left, qreal right, qreal y, Severity severity)
{
    const QColor colour = widgets::coloursOf(toneOf(severity)).ink;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (severity == Severity::Error) {
        painter.setPen(QPen(colour, 1.2));
        QPainterPath wave(QPointF(left, y));
        for (qreal x = left; x < right; x += 4) {
            wave.quadTo(x + 1, y - 2, x + 2, y);
            wave.quadTo(x + 3, y + 2, x + 4, y);
        }
        painter.setClipRect(QRectF(left, y - 3, right - left, 6), Qt::IntersectClip);
        painter.drawPath(wave);
    } else {
        QPen pen(colour, 1.6);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(severity == Severity::Warning ? QList<qreal>{3, 2} : QList<qreal>{1, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    }
    painter.restore();
}

} // namespace

Margin::Margin(Krb5Editor *editor) : QWidget(editor), m_editor(editor)
{
    setCursor(Qt::ArrowCursor);
}

void Margin::mousePressEvent(QMouseEvent *event)
{
    m_editor->marginPressed(event->pos());
}

void Margin::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

int Krb5Editor::marginWidth() const
{
    const int digits = std::max(3, static_cast<int>(QString::number(blockCount()).size()));
    return 8 + signSide + 6 + digits * QFontMetrics(theme::monoFont(12)).horizontalAdvance(u'9') + 10;
}

void Krb5Editor::paintMargin(QPaintEvent *event)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme.window);
    painter.setPen(theme.line);
    painter.drawLine(m_margin->width() - 1, event->rect().top(), m_margin->width() - 1, event->rect().bottom());
    painter.setFont(theme::monoFont(12));
    const int current = textCursor().blockNumber();
    auto mark = m_marks.begin();
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && place.top() <= event->rect().bottom(); block = block.next()) {
        place.setHeight(blockBoundingRect(block).height());
        const int line = block.blockNumber();
        std::optional<Severity> worst;
        mark = std::find_if(mark, m_marks.end(), [line](const Mark &one) { return one.line >= line; });
        for (auto one = mark; one != m_marks.end() && one->line == line; ++one) {
            worst = std::max(worst.value_or(Severity::Note), one->severity);
        }
        if (worst) {
            const QRectF sign(8, place.center().y() - signSide / 2.0, signSide, signSide);
            widgets::paintToneMark(&painter, sign, toneOf(*worst), widgets::coloursOf(toneOf(*worst)).ink);
        }
        painter.setPen(line == current ? theme.text : theme.muted);
        painter.drawText(QRectF(0, place.top(), m_margin->width() - 10, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line + 1));
        place.translate(0, place.height());
    }
}

void Krb5Editor::paintMarks(QPainter &painter, const QTextBlock &block, const QPointF &offset)
{
    const int number = block.blockNumber();
    const QTextLine line = block.layout()->lineAt(0);
    for (const Mark &mark : m_marks) {
        if (mark.line > number) {
            break;
        }
        if (mark.endLine < number) {
            continue;
        }
        const auto [begin, end] = unitsOf(mark, block);
        const qreal left = offset.x() + line.cursorToX(begin);
        const qreal right = offset.x() + line.cursorToX(end);
        underline(painter, left, std::max(right, left + 8), offset.y() + line.y() + line.ascent() + 2.5, mark.severity);
    }
}

void Krb5Editor::paintEvent(QPaintEvent *event)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(viewport());
    const QAbstractTextDocumentLayout::PaintContext context = getPaintContext();
    painter.setPen(theme.text);
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= event->rect().bottom(); block = block.next()) {
        const QRectF place = blockBoundingRect(block).translated(offset);
        if (block == textCursor().block() && !isReadOnly()) {
            painter.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()), theme.hover);
        }
        QList<QTextLayout::FormatRange> ranges = coloursOf(block.text());
        for (const auto &selection : context.selections) {
            QTextLayout::FormatRange range;
            range.start = std::max(selection.cursor.selectionStart() - block.position(), 0);
            range.length = std::min(selection.cursor.selectionEnd() - block.position(), block.length() - 1) - range.start;
            range.format = selection.format;
            if (range.length > 0) {
                ranges.append(range);
            }
        }
        block.layout()->draw(&painter, offset, ranges, event->rect());
        if (context.cursorPosition >= block.position() && context.cursorPosition < block.position() + block.length()) {
            block.layout()->drawCursor(&painter, offset, context.cursorPosition - block.position(), cursorWidth());
        }
        paintMarks(painter, block, offset);
        offset.ry() += place.height();
    }
    if (document()->isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(viewport()->rect().adjusted(8, 4, -8, -4), Qt::AlignTop | Qt::TextWordWrap, placeholderText());
    }
}

void preparePopup(QCompleter &completer)
{
    completer.popup()->setProperty("popup", true);
    completer.popup()->setFont(theme::monoFont());
}

} // namespace krb5
