#include "help_window/help_window.h"

#include "help_window/page_style.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/said.h"
#include "widgets/search_field.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace help_window {

namespace {

constexpr int pagesWidth = 230;

} // namespace

HelpWindow::HelpWindow(std::shared_ptr<const connectors::Library> library, QWidget *parent)
    : QWidget(parent, Qt::Window), m_library(std::move(library)), m_pages(new QListWidget(this)),
      m_search(new widgets::SearchField(this, [] { return tr("Find in this page"); })), m_text(new QTextBrowser(this))
{
    m_pages->setFixedWidth(pagesWidth);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setWordWrap(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false); // ours to decide
    auto *const left = new QVBoxLayout;
    left->setSpacing(theme::rowGap);
    left->addWidget(m_search);
    left->addWidget(m_pages, 1);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    row->setSpacing(theme::pageSide);
    row->addLayout(left);
    row->addWidget(m_text, 1);
    resize(1100, 760);

    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            open(m_pages->item(row)->data(Qt::UserRole).toString());
        }
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { find(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    const auto key = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    key(QKeySequence::Find, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    key(Qt::Key_F3, [this] { find(true); });
    key(Qt::Key_Escape, [this] { close(); });
    widgets::said(this, [this] {
        setWindowTitle(tr("Help"));
        m_pages->setAccessibleName(tr("Pages of help"));
        m_text->setAccessibleName(tr("The page"));
        fill();
    });
}

void HelpWindow::open(const QString &page)
{
    const bool other = page != m_page;
    m_page = page;
    fill();
    if (other) {
        m_text->verticalScrollBar()->setValue(0);
    }
    show();
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::fill()
{
    const auto pages = help::pages();
    const auto known = std::ranges::find(pages, m_page, &help::Page::name);
    if (known == pages.end()) {
        m_page = pages.first().name;
    }
    const QSignalBlocker quiet(m_pages);
    m_pages->clear();
    for (const help::Page &page : pages) {
        auto *const item = new QListWidgetItem(page.title, m_pages);
        item->setData(Qt::UserRole, page.name);
        if (page.name == m_page) {
            m_pages->setCurrentItem(item);
        }
    }
    const int at = m_text->verticalScrollBar()->value();
    help_window::show(*m_text->document(), help::markdown(m_page, *m_library).value_or(QString()));
    m_text->moveCursor(QTextCursor::Start); // which is kept in sight
    m_text->verticalScrollBar()->setValue(at);
}

// From where one is, and around.
void HelpWindow::find(bool again)
{
    QTextCursor cursor = m_text->textCursor();
    if (!again) {
        cursor.setPosition(cursor.selectionStart());
        m_text->setTextCursor(cursor);
    }
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty() || m_text->find(wanted)) {
        return;
    }
    cursor.movePosition(QTextCursor::Start);
    m_text->setTextCursor(cursor);
    m_text->find(wanted);
}

void HelpWindow::follow(const QUrl &link)
{
    if (link.scheme() == "https"_L1) {
        QDesktopServices::openUrl(link);
    } else if (link.isRelative() && !link.path().isEmpty()) {
        open(link.path().section(u'.', 0, 0)); // another page
    }
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.isEmpty()) {
        fill();
    }
}

} // namespace help_window
