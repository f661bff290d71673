#include "shell/command_palette.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/said.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int paletteWidth = 560;
constexpr int mostRows = 9;
constexpr int hintRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, theme::controlHeight + 2}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Theme &colours = theme::current();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.select);
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme::controlRadius, theme::controlRadius);
        }
        const QRect place(option.rect.left() + 12, option.rect.center().y() - 8, theme::iconSize, theme::iconSize);
        theme::paintIcon(painter, place, index.data(iconRole).toString(), chosen ? colours.accent : colours.muted);
        QRect words = option.rect.adjusted(44, 0, -12, 0);
        painter->setFont(theme::font(13));
        painter->setPen(colours.muted);
        const QString hint = index.data(hintRole).toString();
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, hint);
        words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(hint) - 12);
        painter->setFont(theme::font());
        painter->setPen(colours.text);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

std::vector<int> matching(const std::vector<Command> &commands, const QString &typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(commands.size()); ++i) {
        const QString &title = commands[static_cast<size_t>(i)].title;
        const auto holds = [&title](const QString &word) { return title.contains(word, Qt::CaseInsensitive); };
        if (std::ranges::all_of(words, holds)) {
            found.push_back(i);
        }
    }
    std::ranges::stable_partition(found, [&](int index) {
        return commands[static_cast<size_t>(index)].title.startsWith(typed.simplified(), Qt::CaseInsensitive);
    });
    return found;
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_commands(std::move(commands))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Find or do"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(tr("A catalog, a page, an action…"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(new QStandardItemModel(m_list));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What was found"));
    column->addWidget(m_line);
    column->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::show);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    show({});
}

void CommandPalette::open()
{
    const QWidget *const window = parentWidget();
    const int width = std::min(paletteWidth, window->width() - 32);
    resize(width, 10 + theme::controlHeight + 8 + mostRows * (theme::controlHeight + 2) + 14);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 72)));
    QFrame::show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::show(const QString &typed)
{
    m_shown = matching(m_commands, typed);
    auto *const model = qobject_cast<QStandardItemModel *>(m_list->model());
    model->clear();
    for (const int index : m_shown) {
        const Command &command = m_commands[static_cast<size_t>(index)];
        auto *const item = new QStandardItem(command.title);
        item->setData(command.hint, hintRole);
        item->setData(command.icon, iconRole);
        model->appendRow(item);
    }
    m_list->setCurrentIndex(model->index(0, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= static_cast<int>(m_shown.size())) {
        return;
    }
    const auto action = m_commands[static_cast<size_t>(m_shown[static_cast<size_t>(row)])].run;
    close();
    action();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? mostRows : key == Qt::Key_PageUp ? -mostRows : 0;
        if (step != 0) {
            const int last = m_list->model()->rowCount() - 1;
            m_list->setCurrentIndex(m_list->model()->index(std::clamp(m_list->currentIndex().row() + step, 0, std::max(last, 0)), 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace shell
