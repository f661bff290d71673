#include "widgets/data_table.h"

#include "theme/metrics.h"
#include "widgets/row_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString cell(const QVariant &value)
{
    QString text = value.toString();
    for (QChar &sign : text) {
        if (sign == u'\t' || sign == u'\n' || sign == u'\r') {
            sign = u' ';
        }
    }
    return text;
}

} // namespace

DataTable::DataTable(QWidget *parent) : QTableView(parent)
{
    ensurePolished(); // else rows are measured before the style sheet is
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false); // the rounded card behind shows

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(theme::tableRow);
    verticalHeader()->setDefaultSectionSize(theme::tableRow);

    auto *const header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setFixedHeight(theme::tableHeader);
    header->setMinimumSectionSize(56);
    header->setSectionsMovable(true);
    header->viewport()->setAutoFillBackground(false);
}

QString DataTable::selectionAsTsv() const
{
    const auto *const source = model();
    if (!source || !selectionModel()) {
        return {};
    }
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column)) {
            columns.append(column);
        }
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return {};
    }
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const auto line = [&columns](const auto &textOf) -> QString {
        QStringList cells;
        for (const int column : columns) {
            cells += cell(textOf(column));
        }
        return cells.join(u'\t') + u'\n';
    };
    QString tsv = line([source](int column) { return source->headerData(column, Qt::Horizontal); });
    for (const QModelIndex &row : rows) {
        tsv += line([&row](int column) { return row.siblingAtColumn(column).data(); });
    }
    return tsv;
}

void DataTable::fitColumns()
{
    resizeColumnsToContents();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (const QString tsv = selectionAsTsv(); !tsv.isEmpty()) {
            QGuiApplication::clipboard()->setText(tsv);
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect row = visualRect(currentIndex());
        position = viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() + QPoint(theme::controlPadding, 0)
                                                         : QPoint(theme::controlPadding, 0));
    }
    Q_EMIT menuRequested(position);
    event->accept();
}

bool DataTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
        break;
    case QEvent::Leave:
    case QEvent::Wheel:
        hover(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::hover(int row)
{
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
}

} // namespace widgets
