#include "help_window/page_style.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace help_window {

namespace {

constexpr std::array headingPixels{22, 17, 15};
constexpr int cellPadding = 7;

void dressFragments(QTextDocument &document, const QTextBlock &block)
{
    const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
    const int level = std::min<int>(block.blockFormat().headingLevel(), static_cast<int>(headingPixels.size()));
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        QTextCharFormat format;
        if (isCode || fragment.charFormat().fontFixedPitch()) {
            format.setFont(theme::monoFont(13));
            format.setBackground(theme::current().hover);
        } else if (level > 0) {
            format.setFont(theme::font(headingPixels.at(static_cast<std::size_t>(level - 1)), QFont::DemiBold));
        } else {
            QFont font = theme::font(14, fragment.charFormat().fontWeight() > QFont::Normal ? QFont::DemiBold : QFont::Normal);
            font.setItalic(fragment.charFormat().fontItalic());
            format.setFont(font);
        }
        format.setForeground(fragment.charFormat().isAnchor() ? theme::current().accent : theme::current().text);
        QTextCursor cursor(&document);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

void dressBlock(QTextDocument &document, const QTextBlock &block)
{
    QTextBlockFormat format;
    const int level = block.blockFormat().headingLevel();
    const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
    QTextCursor cursor(block);
    if (cursor.currentTable()) {
        format.setTopMargin(0);
        format.setBottomMargin(0);
    } else if (isCode) {
        const bool last = !block.next().blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        format.setBackground(theme::current().hover);
        format.setTopMargin(0);
        format.setBottomMargin(last ? 12 : 0);
        format.setNonBreakableLines(false); // a bar below the whole page is worse than a broken line
    } else {
        format.setTopMargin(level == 1 ? 4 : level > 1 ? 20 : 0);
        format.setBottomMargin(block.textList() ? 4 : 10);
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    }
    cursor.mergeBlockFormat(format);
    dressFragments(document, block);
}

void dressTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderBrush(theme::current().line);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setTopMargin(6);
    format.setBottomMargin(14);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(theme::current().hover);
        cell.setFormat(head);
    }
}

} // namespace

void show(QTextDocument &document, const QString &markdown)
{
    document.setDefaultFont(theme::font(14));
    document.setDocumentMargin(20);
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        dressBlock(document, block);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *const table = qobject_cast<QTextTable *>(frame)) {
            dressTable(*table);
        }
    }
}

} // namespace help_window
