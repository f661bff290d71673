#include "run/step_row.h"

#include "run/copy_text.h"
#include "run/exchange_model.h"
#include "run/sentences.h"
#include "text/duration.h"
#include "text/steps.h"
#include "text/words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/data_table.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace run {

namespace {

constexpr int columnGap = 10;
constexpr int indent = StepMark::side + 12;
constexpr int stateWidth = 104; // columns of the list: every row the same
constexpr int timeWidth = 60;
constexpr int requestsWidth = 136;
constexpr int copyWidth = 52; // with the arrow of its menu
constexpr int requestRow = 32;
constexpr int requestsShown = 6; // further ones scroll

bool isCalm(Mark mark)
{
    return mark == Mark::Waiting || mark == Mark::Done || mark == Mark::Skipped;
}

void setMuted(QLabel *label, bool muted)
{
    const QVariant kind = muted ? QVariant(u"muted"_s) : QVariant();
    if (label->property("textKind") != kind) {
        label->setProperty("textKind", kind);
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
}

} // namespace

StepRow::StepRow(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_mark(new StepMark(this)),
      m_title(widgets::label(this, widgets::TextKind::Body)), m_note(widgets::label(this, widgets::TextKind::Muted)),
      m_word(widgets::label(this, widgets::TextKind::Muted)), m_badge(new widgets::Badge(this)),
      m_time(widgets::label(this, widgets::TextKind::Muted)), m_actions(new QWidget(this)),
      m_undone(widgets::label(this, widgets::TextKind::Muted))
{
    auto *const texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    m_word->setWordWrap(false);
    m_time->setWordWrap(false);
    m_time->setFixedWidth(timeWidth);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_actions->setFixedSize(requestsWidth + columnGap + copyWidth, theme::controlHeight); // a row is as high without them

    auto *const line = new QHBoxLayout;
    line->setSpacing(columnGap);
    line->addWidget(m_mark);
    line->addLayout(texts, 1);
    auto *const state = new QWidget(this);
    state->setMinimumWidth(stateWidth);
    auto *const words = new QHBoxLayout(state);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_word);
    words->addWidget(m_badge);
    words->addStretch();
    line->addWidget(state);
    line->addWidget(m_time);
    line->addWidget(m_actions);
    m_column->setContentsMargins(0, 2, 0, 2);
    m_column->setSpacing(8);
    m_column->addLayout(line);
    m_undone->setContentsMargins(indent, 0, 0, 6);
    m_column->addWidget(m_undone);

    widgets::said(this, [this] { say(); });
}

// Once there are requests: the rows of a plan are shown all at once, and must not hold the window while they are made.
void StepRow::makeActions()
{
    m_requests = widgets::button(m_actions, widgets::ButtonKind::Quiet);
    m_requests->setCheckable(true);
    m_requests->setFixedWidth(requestsWidth);
    m_copy = widgets::iconButton(m_actions, u"copy"_s, [] { return tr("Copy the requests of this step"); });
    m_copy->setFixedWidth(copyWidth);
    m_copyMenu = new QMenu(this);
    m_copy->setMenu(m_copyMenu);
    auto *const row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(columnGap);
    row->addWidget(m_requests);
    row->addWidget(m_copy);
    connect(m_requests, &QPushButton::toggled, this, &StepRow::showRequests);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &StepRow::fillCopyMenu);
}

void StepRow::setStep(const StepShown &step, const QString &catalog)
{
    m_step = step;
    m_catalog = catalog;
    m_mark->setMark(step.mark);
    setMuted(m_title, step.mark == Mark::Waiting);
    m_title->setFont(theme::font(14, step.mark == Mark::Running ? QFont::DemiBold : QFont::Normal));
    if (!step.exchanges.empty() && !m_requests) {
        makeActions();
    }
    m_actions->setEnabled(!step.exchanges.empty());
    if (step.error && !m_notice) {
        m_notice = new widgets::ErrorNotice(this);
        auto *const inset = new QHBoxLayout;
        inset->setContentsMargins(indent, 0, 0, 6);
        inset->addWidget(m_notice);
        m_column->insertLayout(1, inset);
    }
    if (m_notice && m_notice->error() != step.error) {
        const bool asked = step.error && step.error->is("run.cancelled"_L1); // nothing went wrong
        const bool mild = asked || step.mark == Mark::Warned;
        m_notice->setError(step.error, mild ? widgets::Tone::Warning : widgets::Tone::Danger);
    }
    if (m_exchanges) {
        m_exchanges->setExchanges(step.exchanges);
        makeTable();
    }
    say();
}

void StepRow::showElapsed(std::chrono::milliseconds elapsed)
{
    m_step.elapsed = elapsed;
    sayState();
}

void StepRow::showRequests(bool shown)
{
    if (!m_requests) { // there are none
        return;
    }
    if (shown && !m_table) {
        m_exchanges = new ExchangeModel(this);
        m_table = new widgets::DataTable(this);
        m_exchanges->setExchanges(m_step.exchanges);
        makeTable();
    }
    if (m_table) {
        m_table->setVisible(shown);
    }
    m_requests->setChecked(shown);
    m_requests->setIcon(theme::icon(shown ? u"chevron-up" : u"chevron-down"));
}

bool StepRow::showsRequests() const
{
    return m_table && !m_table->isHidden();
}

void StepRow::makeTable()
{
    if (!m_table->model()) {
        m_table->setSortingEnabled(false); // their order is what happened
        m_table->setModel(m_exchanges);
        m_table->verticalHeader()->setMinimumSectionSize(requestRow);
        m_table->verticalHeader()->setDefaultSectionSize(requestRow);
        m_table->setTextElideMode(Qt::ElideMiddle);
        auto *const header = m_table->horizontalHeader();
        header->setStretchLastSection(false);
        header->setSectionResizeMode(QHeaderView::ResizeToContents);
        header->setSectionResizeMode(ExchangeModel::Address, QHeaderView::Stretch);
        connect(m_table, &widgets::DataTable::menuRequested, this, [this](const QPoint &place) {
            fillCopyMenu();
            m_copyMenu->popup(place);
        });
        auto *const inset = new QHBoxLayout;
        inset->setContentsMargins(indent, 0, 0, 8);
        inset->addWidget(m_table);
        m_column->addLayout(inset);
    }
    const int rows = std::min(m_exchanges->rowCount(), requestsShown);
    m_table->setFixedHeight(theme::tableHeader + rows * requestRow + 10);
    m_table->setAccessibleName(tr("Requests of this step"));
}

// What is selected in the list of requests, else all of the step's.
void StepRow::fillCopyMenu()
{
    std::vector<http::Exchange> chosen;
    if (showsRequests() && m_table->selectionModel()) {
        for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
            chosen.push_back(m_step.exchanges[static_cast<size_t>(row.row())]);
        }
    }
    if (chosen.empty()) {
        chosen = m_step.exchanges;
    }
    m_copyMenu->clear();
    const auto offer = [this, &chosen](const QString &words, CopyForm form) {
        const auto text = copyText(chosen, form);
        QAction *const action = m_copyMenu->addAction(words);
        action->setEnabled(text.has_value());
        connect(action, &QAction::triggered, this,
                [text] { QGuiApplication::clipboard()->setText(text.value_or(QString())); });
    };
    offer(tr("Copy as curl"), CopyForm::Curl);
    offer(tr("Copy as kubectl"), CopyForm::Kubectl);
    offer(tr("Copy as SQL"), CopyForm::Sql);
}

void StepRow::say()
{
    m_title->setText(text::stepTitle(m_step.id, {{u"catalog"_s, m_catalog}}));
    m_said = m_step.waiting ? text::explain(*m_step.waiting).cause : m_step.note;
    m_note->setText(m_said);
    m_note->setVisible(!m_said.isEmpty());
    m_undone->setText(tr("What this step had begun is undone."));
    m_undone->setVisible(m_step.undoneAfterFailure);
    if (m_requests) {
        m_requests->setText(tr("%n request(s)", nullptr, static_cast<int>(m_step.exchanges.size())));
        m_requests->setIcon(theme::icon(showsRequests() ? u"chevron-up" : u"chevron-down"));
    }
    sayState();
}

void StepRow::sayState()
{
    const QString word = text::stepState(idOf(m_step.mark));
    m_word->setText(word);
    m_word->setVisible(isCalm(m_step.mark));
    m_badge->setState(word, toneOf(m_step.mark));
    m_badge->setVisible(!isCalm(m_step.mark));
    const bool timed = m_step.mark != Mark::Waiting && m_step.elapsed.count() > 0;
    m_time->setText(timed ? text::duration(m_step.elapsed) : QString());
    setAccessibleName(tr("%1: %2").arg(m_title->text(), word));
    setAccessibleDescription(m_said);
    if (m_requests) {
        m_requests->setAccessibleDescription(m_title->text());
        m_copy->setAccessibleDescription(m_title->text());
    }
}

} // namespace run
