#include "window/job_page.h"

#include "run/run_view.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

JobPage::JobPage(workspace::Job &job, QWidget *parent)
    : Page(parent)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(theme::rowGap);
    auto *const row = new QHBoxLayout;
    auto *const title = widgets::label(this, widgets::TextKind::PageTitle);
    title->setText(job.catalog());
    row->addWidget(title, 1);
    auto *const back = widgets::button(this, widgets::ButtonKind::Secondary, u"chevron-left"_s, [] { return tr("Back"); });
    connect(back, &QPushButton::clicked, this, &JobPage::closed);
    row->addWidget(back);
    column->addLayout(row);
    auto *const run = new run::RunView(this);
    run->setJob(&job);
    connect(run, &run::RunView::recoverRequested, this, [this, name = job.catalog()] { Q_EMIT recoverRequested(name); });
    column->addWidget(run, 1);
}

bool JobPage::goBack()
{
    Q_EMIT closed();
    return true;
}

} // namespace window
