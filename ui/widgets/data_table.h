// The window's table: 40 px rows, whole-row hover and selection, no grid, copy as TSV. Not for trees, nor for editing
// in place.
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace widgets {

class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    // A selected row at least; the visible columns in the order shown, header first, one line a row, "\n" after each. A
    // tab or a line break inside a cell becomes a space.
    [[nodiscard]] QString selectionAsTsv() const;
    [[nodiscard]] int hoveredRow() const { return m_hovered; } // -1 for none

    // Widths that fit what is shown, the last visible column takes the rest.
    void fitColumns();

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition); // right button, or the menu key: then at the current row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void hover(int row);

    int m_hovered = -1;
};

} // namespace widgets
