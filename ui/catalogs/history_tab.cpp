#include "catalogs/history_tab.h"

#include "catalogs/catalog_words.h"
#include "catalogs/revision_model.h"
#include "catalogs/wishes.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogs {

HistoryTab::HistoryTab(workspace::CatalogFeed &feed, QWidget *parent)
    : QWidget(parent), m_feed(feed), m_model(new RevisionModel(this)), m_table(new widgets::DataTable(this)),
      m_rollBack(widgets::button(this, widgets::ButtonKind::Secondary, u"undo"_s)),
      m_hint(widgets::label(this, widgets::TextKind::Muted)), m_diff(new widgets::DiffView(this)),
      m_notice(new widgets::ErrorNotice(this))
{
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto *const right = new QVBoxLayout;
    right->setSpacing(theme::barGap);
    right->addWidget(m_hint);
    right->addWidget(m_diff, 1);
    auto *const both = new QHBoxLayout;
    both->setSpacing(16);
    auto *const left = new QVBoxLayout;
    left->setSpacing(theme::barGap);
    left->addWidget(m_table, 1);
    left->addWidget(m_rollBack, 0, Qt::AlignLeft);
    both->addLayout(left, 3);
    both->addLayout(right, 3);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::rowGap, 0, 0);
    column->setSpacing(theme::barGap);
    column->addWidget(m_notice);
    column->addLayout(both, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryTab::compare);
    connect(m_rollBack, &QPushButton::clicked, this, [this] {
        Q_EMIT rollBackRequested(m_model->revision(m_table->selectionModel()->selectedRows().front().row()).number);
    });
    widgets::said(this, [this] { say(); });
}

HistoryTab::~HistoryTab()
{
    m_stop.request_stop();
}

void HistoryTab::setCatalog(const QString &catalog, int current)
{
    if (catalog == m_catalog && current == m_current) {
        return;
    }
    if (catalog != m_catalog) {
        m_stop.request_stop(); // an answer about the other must not stand under this name
        m_asking = false;
        m_notice->setError(std::nullopt);
        m_model->setRevisions({}, 0);
        m_diff->setParts({});
    }
    m_catalog = catalog;
    m_current = current;
    m_wanted = true;
    if (isVisible()) {
        ask();
    }
}

void HistoryTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void HistoryTab::ask()
{
    if (!m_wanted || m_catalog.isEmpty()) {
        return;
    }
    m_wanted = false;
    m_asking = true;
    m_stop.request_stop(); // an earlier question
    m_stop = std::stop_source();
    const std::stop_token stop = m_stop.get_token();
    say();
    workspace::deliver(
        m_feed.history(m_catalog, stop), this, [this, stop](Result<std::vector<catalog::Revision>> revisions) {
            if (stop.stop_requested()) {
                return;
            }
            m_asking = false;
            m_notice->setError(revisions ? std::nullopt : std::optional(revisions.error()), widgets::Tone::Warning);
            if (revisions) {
                setRevisions(std::move(*revisions));
            } else {
                m_wanted = true; // asked again when it is looked at anew
            }
            say();
        });
}

void HistoryTab::setRevisions(std::vector<catalog::Revision> revisions)
{
    m_model->setRevisions(std::move(revisions), m_current);
    if (m_model->rowCount() > 0) {
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    compare();
}

void HistoryTab::compare()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.isEmpty()) {
        m_diff->setParts({});
        say();
        return;
    }
    const catalog::Revision &after = m_model->revision(rows.front().row());
    const int beforeRow = rows.size() > 1 ? rows.back().row() : rows.front().row() + 1;
    const catalog::Revision *const before = beforeRow < m_model->rowCount() ? &m_model->revision(beforeRow) : nullptr;
    const QString title = before ? tr("Revision %1 → %2").arg(before->number).arg(after.number)
                                 : tr("Revision %1, the first").arg(after.number);
    m_diff->setParts({{title, before ? linesOf(before->definition) : QString(), linesOf(after.definition)}});
    say();
}

void HistoryTab::setRollBackReason(const QString &why)
{
    m_rollBackReason = why;
    say();
}

QString HistoryTab::whyNoRollBack() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1) {
        return tr("Select the revision to go back to.");
    }
    return m_model->revision(rows.front().row()).number == m_current ? tr("This revision is in force.") : m_rollBackReason;
}

void HistoryTab::say()
{
    const QString why = whyNoRollBack();
    m_rollBack->setText(wishWords(workspace::Wish::RollBack));
    m_rollBack->setEnabled(why.isEmpty());
    m_rollBack->setToolTip(why);
    m_rollBack->setAccessibleDescription(why);
    m_table->setAccessibleName(tr("Revisions of the catalog"));
    m_diff->setAccessibleName(tr("What differs between the two revisions"));
    m_hint->setText(m_asking                       ? tr("Reading the revisions…")
                        : m_model->rowCount() == 0 ? tr("No revision is known.")
                        : m_model->rowCount() == 1 ? tr("There is one revision so far.")
                                                   : tr("A revision is compared with the one before it; select two to "
                                                        "compare those."));
}

} // namespace catalogs
