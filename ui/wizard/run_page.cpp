#include "wizard/run_page.h"

#include "run/run_view.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "wizard/schema_browser.h"

#include <QPushButton>
#include <QVBoxLayout>

using workspace::Job;

namespace wizard {

RunPage::RunPage(workspace::Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_view(new run::RunView(this)),
      m_toField(new widgets::Banner(
          widgets::Tone::Accent, [] { return tr("This can be put right in the form; nothing you entered is lost."); },
          this)),
      m_waits(new widgets::Banner(widgets::Tone::Success, [this] { return waitsWords(); }, this)),
      m_result(new widgets::Card(this)), m_browser(new SchemaBrowser(workspace, m_result))
{
    m_go = m_toField->addAction(
        widgets::ButtonKind::Secondary, [] { return tr("Go to the field"); },
        [this] {
            if (m_job && m_job->error()) {
                Q_EMIT fieldWanted(Error(*m_job->error()));
            }
        });
    m_toField->hide();
    m_waits->hide();
    m_result->body()->addWidget(m_browser);
    m_result->hide();
    auto *const watched = new widgets::Card(this);
    watched->body()->addWidget(m_view);
    auto *const page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addWidget(m_toField);
    page->addWidget(m_waits);
    page->addWidget(watched, 5);
    page->addWidget(m_result, 2);
    // "Recover now" of an unfinished run: another job, watched in the same place.
    connect(m_view, &run::RunView::recoverRequested, this, [this](const QString &catalog) {
        run(m_workspace.begin(workspace::Recovery{catalog, provisioning::Direction::Automatic}));
    });
}

void RunPage::expect(Job *job)
{
    if (m_job == nullptr && job != nullptr && job->phase() == Job::Phase::Ready) {
        m_view->setJob(job);
    }
}

void RunPage::run(Job *job)
{
    if (m_view->job() != job) {
        forget();
        m_view->setJob(job);
    }
    m_job = job;
    m_registered.clear();
    connect(job, &Job::phaseChanged, this, &RunPage::follow);
    job->start();
    follow();
}

void RunPage::forget()
{
    if (m_job) {
        m_job->disconnect(this);
    }
    m_job.clear();
    m_registered.clear();
    m_view->setJob(nullptr);
    m_toField->hide();
    m_waits->hide();
    m_result->hide();
    m_browser->forget();
}

bool RunPage::isUnderWay() const
{
    return m_job && (m_job->isUnderWay() || m_job->phase() == Job::Phase::Preparing);
}

std::optional<Error> RunPage::lost() const
{
    const bool isBound = m_job
        && (std::holds_alternative<workspace::Alteration>(m_job->order()) || std::holds_alternative<workspace::Adopting>(m_job->order()));
    const bool hasNothingDone = isBound && m_job->report() && m_job->report()->end == provisioning::End::Refused;
    return hasNothingDone ? m_job->error() : std::nullopt;
}

bool RunPage::hasSucceeded() const
{
    return !m_registered.isEmpty();
}

void RunPage::follow()
{
    const bool over = m_job->phase() == Job::Phase::Ended || m_job->phase() == Job::Phase::Refused;
    if (m_job->report() && m_job->report()->end == provisioning::End::Done
        && (std::holds_alternative<workspace::Registration>(m_job->order())
            || std::holds_alternative<workspace::Alteration>(m_job->order())
            || std::holds_alternative<workspace::Adopting>(m_job->order()))) {
        m_registered = m_job->catalog(); // the job may be cleared from the list of activities
    }
    bool hasPlace = false;
    if (over && m_job->error()) {
        Q_EMIT errorShown(*m_job->error(), &hasPlace);
    }
    m_toField->setVisible(hasPlace);
    const bool waits = m_job->prospect().restart == provisioning::Restart::Later;
    if (hasSucceeded() && waits) { // there is nothing to look into yet
        m_waits->setWords([this] { return waitsWords(); });
        m_waits->show();
    } else if (hasSucceeded() && m_result->isHidden()) {
        m_result->show();
        m_browser->browse(m_job->catalog());
    }
    Q_EMIT changed();
    if (over) {
        Q_EMIT ended();
    }
}

QString RunPage::waitsWords() const
{
    return tr("Everything is prepared. Once Trino has been restarted, enable %1: on its row in Catalogs, or with catalog-manager enable %1.")
        .arg(m_registered);
}

QWidget *RunPage::wayOn() const
{
    return m_toField->isHidden() ? nullptr : m_go;
}

QWidget *RunPage::firstFocus()
{
    return m_view->cancelButton();
}

QString RunPage::whyNot() const
{
    return {};
}

} // namespace wizard
