#include "widgets/diff_view.h"

#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/diff.h"
#include "widgets/said.h"

#include <QEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int lineHeight = 21; // pixels
constexpr int context = 3; // unchanged lines shown around a change

struct Shown {
    QString text;
    QColor ink;
    QColor ground; // invalid: none
    QFont font;
};

class Writer {
public:
    explicit Writer(QTextDocument *document) : m_cursor(document) { }

    void line(const Shown &shown)
    {
        QTextBlockFormat block;
        block.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
        if (shown.ground.isValid()) {
            block.setBackground(shown.ground);
        }
        QTextCharFormat letters;
        letters.setForeground(shown.ink);
        letters.setFont(shown.font);
        if (m_first) {
            m_cursor.setBlockFormat(block);
            m_first = false;
        } else {
            m_cursor.insertBlock(block);
        }
        m_cursor.setBlockCharFormat(letters);
        m_cursor.insertText(shown.text, letters);
    }

private:
    QTextCursor m_cursor;
    bool m_first = true;
};

// Which unchanged lines are near enough to a change to be shown.
std::vector<bool> nearChanges(const std::vector<DiffLine> &lines)
{
    std::vector<bool> near(lines.size(), false);
    for (size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind == DiffLine::Kind::Same) {
            continue;
        }
        const size_t from = at < context ? 0 : at - context;
        for (size_t i = from; i < std::min(lines.size(), at + context + 1); ++i) {
            near[i] = true;
        }
    }
    return near;
}

} // namespace

DiffView::DiffView(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QTextEdit::NoWrap);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    setFont(theme::monoFont());
    setTabStopDistance(4 * QFontMetricsF(theme::monoFont()).horizontalAdvance(u' ')); // Rego is indented by tabs
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    said(this, [this] {
        setAccessibleName(tr("Changes"));
        rebuild();
    });
}

void DiffView::setParts(const QList<DiffPart> &parts)
{
    m_parts = parts;
    rebuild();
}

QString DiffView::plainText() const
{
    QString text;
    for (const DiffPart &part : m_parts) {
        text += u"--- "_s + part.title + u'\n';
        for (const DiffLine &line : lineDiff(part.before, part.after)) {
            const QChar mark = line.kind == DiffLine::Kind::Removed ? u'-'
                : line.kind == DiffLine::Kind::Added                ? u'+'
                                                                    : u' ';
            text += mark + line.text + u'\n';
        }
    }
    return text;
}

void DiffView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_parts.isEmpty()) {
        rebuild(); // a document keeps its colours
    }
}

void DiffView::rebuild()
{
    const theme::Theme &theme = theme::current();
    const QFont mono = theme::monoFont();
    const QFont title = theme::font(13, QFont::DemiBold);
    clear();
    Writer writer(document());
    for (const DiffPart &part : m_parts) {
        if (&part != &m_parts.first()) {
            writer.line({{}, theme.text, {}, mono});
        }
        writer.line({part.title, theme.text, theme.hover, title});
        const std::vector<DiffLine> lines = lineDiff(part.before, part.after);
        const std::vector<bool> near = nearChanges(lines);
        int skipped = 0;
        const auto fold = [&writer, &skipped, &theme] {
            if (skipped > 0) {
                const QString words = u"⋯  "_s + tr("%n unchanged line(s)", nullptr, skipped);
                writer.line({words, theme.muted, {}, theme::font(12)});
                skipped = 0;
            }
        };
        for (size_t at = 0; at < lines.size(); ++at) {
            if (!near[at]) {
                ++skipped;
                continue;
            }
            fold();
            const bool removed = lines[at].kind == DiffLine::Kind::Removed;
            const bool added = lines[at].kind == DiffLine::Kind::Added;
            const QString shown = (removed ? u"− "_s : added ? u"+ "_s : u"  "_s) + lines[at].text;
            writer.line({shown,
                         removed     ? theme.danger
                             : added ? theme.success
                                     : theme.text,
                         removed     ? theme.dangerbg
                             : added ? theme.successbg
                                     : QColor(),
                         mono});
        }
        if (part.before == part.after) {
            writer.line({tr("No difference."), theme.muted, {}, theme::font(12)});
        } else {
            fold();
        }
    }
    moveCursor(QTextCursor::Start);
}

} // namespace widgets
