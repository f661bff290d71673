#include "catalogs/activity_tab.h"

#include "audit/trail.h"
#include "catalogs/event_model.h"
#include "theme/metrics.h"
#include "widgets/badge_delegate.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Job;

namespace catalogs {

ActivityTab::ActivityTab(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new EventModel(this)), m_table(new widgets::DataTable(this)),
      m_notice(new widgets::ErrorNotice(this)), m_empty(widgets::label(this, widgets::TextKind::Muted))
{
    m_table->setProperty("bare", true);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(EventModel::Outcome, new widgets::BadgeDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::barGap, 0, 0);
    column->setSpacing(theme::barGap);
    column->addWidget(m_notice);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addStretch();

    connect(m_table, &widgets::DataTable::activated, this, [this](const QModelIndex &index) {
        if (Job *const job = m_model->job(index.row())) {
            Q_EMIT openRequested(job);
        }
    });
    connect(&m_workspace, &workspace::Workspace::jobChanged, this, [this](Job *job) {
        if (job->catalog() == m_catalog) {
            showJobs();
            read();
        }
    });
    widgets::said(this, [this] { say(); });
}

void ActivityTab::setCatalog(const QString &catalog)
{
    if (catalog == m_catalog) {
        return;
    }
    m_catalog = catalog;
    m_model->setEvents({});
    showJobs();
    read();
}

void ActivityTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showJobs();
    read();
}

void ActivityTab::showJobs()
{
    std::vector<QPointer<Job>> jobs;
    for (Job *const job : m_workspace.jobs()) {
        if (job->catalog() == m_catalog && job->isUnderWay()) {
            jobs.emplace_back(job);
        }
    }
    m_model->setJobs(std::move(jobs));
    say();
}

// On a thread of the pool: a trail of years is long, and reading it parses every line.
void ActivityTab::read()
{
    if (!isVisible() || m_catalog.isEmpty()) {
        return;
    }
    using Events = Result<std::vector<audit::Event>>;
    const auto promise = std::make_shared<QPromise<Events>>();
    const int question = ++m_question;
    promise->start();
    promise->future().then(this, [this, question](const Events &events) {
        if (question != m_question) {
            return;
        }
        m_notice->setError(events ? std::nullopt : std::optional(events.error()), widgets::Tone::Warning);
        if (events) {
            m_model->setEvents(*events);
        }
        say();
    });
    audit::Filter filter;
    filter.catalog = m_catalog;
    filter.environment = m_workspace.environment().name;
    QThreadPool::globalInstance()->start([promise, file = audit::fileIn(m_workspace.stateFolder()), filter] {
        promise->addResult(audit::read(file, filter));
        promise->finish();
    });
}

void ActivityTab::say()
{
    m_table->setAccessibleName(tr("What was done to the catalog"));
    m_empty->setText(tr("Nothing was done to it from this machine."));
    m_empty->setVisible(m_model->rowCount() == 0 && !m_notice->error());
    m_table->setVisible(m_model->rowCount() > 0);
}

} // namespace catalogs
