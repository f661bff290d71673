#include "change/change_page.h"

#include "change/change_forms.h"
#include "change/change_words.h"
#include "run/look_again.h"
#include "run/manifests_export.h"
#include "run/run_view.h"
#include "run/sentences.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/typed_names.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Job;
using workspace::Wish;

namespace change {

ChangePage::ChangePage(workspace::Workspace &workspace, workspace::Wanted wanted, const catalog::Revision &current, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_wanted(std::move(wanted)),
      m_title(widgets::label(this, widgets::TextKind::PageTitle)), m_meaning(widgets::label(this, widgets::TextKind::Muted)),
      m_asked(new widgets::Card(this)), m_form(makeForm(m_wanted, workspace, current, m_asked)),
      m_reasonLabel(widgets::label(m_asked, widgets::TextKind::Body)), m_reason(new QLineEdit(m_asked)),
      m_prospect(widgets::label(this, widgets::TextKind::Body)), m_error(new widgets::ErrorNotice(this)),
      m_again(new run::LookAgain(workspace, this)), m_manifests(new run::ManifestsExport(workspace, this)),
      m_diff(new widgets::DiffView(this)), m_names(new widgets::TypedNames(this)), m_run(new run::RunView(this)),
      m_why(widgets::label(this, widgets::TextKind::Muted)),
      m_back(widgets::button(this, widgets::ButtonKind::Secondary)), m_main(widgets::button(this, widgets::ButtonKind::Primary))
{
    build();
    connect(m_form, &ChangeForm::edited, this, &ChangePage::forget);
    connect(m_reason, &QLineEdit::textChanged, this, &ChangePage::forget);
    connect(m_main, &QPushButton::clicked, this, &ChangePage::act);
    connect(m_form, &ChangeForm::submitted, m_main, &QPushButton::click); // does nothing where it is off
    connect(m_reason, &QLineEdit::returnPressed, m_main, &QPushButton::click);
    connect(m_back, &QPushButton::clicked, this, [this] { static_cast<void>(goBack()); });
    connect(m_again, &run::LookAgain::found, this, &ChangePage::takeUp);
    connect(m_manifests, &run::ManifestsExport::failed, this, [this](const Error &error) { m_error->setError(error); });
    connect(m_run, &run::RunView::recoverRequested, this, [this](const QString &catalog) {
        m_job = m_workspace.begin(workspace::Recovery {catalog, provisioning::Direction::Automatic});
        m_run->setJob(m_job);
        connect(m_job, &Job::phaseChanged, this, &ChangePage::follow);
        follow();
    });
    connect(&m_workspace.catalogs(), &workspace::CatalogFeed::changed, this, &ChangePage::say); // a name may be taken meanwhile
    widgets::said(this, [this] { say(); });
    QWidget *const first = m_form->firstFocus() ? m_form->firstFocus() : m_reason;
    setFocusProxy(first);
    follow();
}

ChangePage::~ChangePage()
{
    if (m_job) {
        m_job->disconnect(this);
        if (!m_started) {
            m_job->cancel();
        }
    }
}

void ChangePage::build()
{
    connect(m_names, &widgets::TypedNames::edited, this, &ChangePage::say);
    connect(m_names, &widgets::TypedNames::submitted, m_main, &QPushButton::click);
    m_diff->setLineWrapMode(widgets::DiffView::WidgetWidth); // a statement is one long line
    m_reasonLabel->setBuddy(m_reason);
    const bool hasReason = m_wanted.wish != Wish::Reindex; // no record keeps one
    m_reasonLabel->setVisible(hasReason);
    m_reason->setVisible(hasReason);
    m_asked->body()->setSpacing(theme::rowGap / 2);
    m_asked->body()->addWidget(m_form);
    m_asked->body()->addWidget(m_reasonLabel);
    m_asked->body()->addWidget(m_reason);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(theme::barGap);
    buttons->addWidget(m_why, 1);
    buttons->addWidget(m_manifests->button());
    buttons->addWidget(m_back);
    buttons->addWidget(m_main);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addWidget(m_asked);
    column->addWidget(m_prospect);
    column->addWidget(m_error);
    column->addWidget(m_again);
    column->addWidget(m_diff, 1);
    column->addWidget(m_names);
    column->addWidget(m_run, 1);
    column->addStretch();
    column->addLayout(buttons);
}

ChangePage::Stage ChangePage::stage() const
{
    const bool hasNothingDone = m_job && (m_job->phase() == Job::Phase::Refused || m_job->phase() == Job::Phase::Ended) && !m_started;
    if (!m_job || hasNothingDone) {
        return Stage::Asking;
    }
    switch (m_job->phase()) {
    case Job::Phase::Preparing:
        return m_started ? Stage::Running : Stage::Planning;
    case Job::Phase::Ready:
        return Stage::Reviewing;
    case Job::Phase::Running:
    case Job::Phase::Stopping:
        return Stage::Running;
    case Job::Phase::Refused:
    case Job::Phase::Ended:
        break;
    }
    return Stage::Ended;
}

void ChangePage::act()
{
    switch (stage()) {
    case Stage::Asking:
        plan();
        break;
    case Stage::Reviewing:
        m_started = true;
        m_run->setJob(m_job);
        m_job->start();
        follow();
        break;
    case Stage::Ended:
        static_cast<void>(goBack());
        break;
    case Stage::Planning:
    case Stage::Running:
        break;
    }
}

void ChangePage::plan()
{
    auto order = m_form->order(m_reason->text().trimmed());
    m_unreadable = order ? std::nullopt : std::optional(order.error());
    if (order) {
        m_job = m_workspace.begin(std::move(*order));
        connect(m_job, &Job::phaseChanged, this, &ChangePage::follow);
    }
    follow();
}

// What was planned was planned from other words.
void ChangePage::forget()
{
    if (m_job && !m_started) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job.clear();
    }
    m_unreadable.reset();
    follow();
}

void ChangePage::follow()
{
    // Somebody was faster at the claim, or it was cancelled before: nothing was done, and what was entered is still good.
    if (m_job && m_job->phase() == Job::Phase::Ended && m_job->report()->end == provisioning::End::Refused
        && !std::holds_alternative<workspace::Recovery>(m_job->order())) {
        m_started = false;
    }
    const Stage now = stage();
    const bool ready = now == Stage::Reviewing;
    const std::optional<Error> refused
        = now == Stage::Asking && m_job ? m_job->error() : now == Stage::Asking ? m_unreadable : std::nullopt;
    m_error->setError(refused);
    const auto *const alteration = m_job ? std::get_if<workspace::Alteration>(&m_job->order()) : nullptr; // the others have no form of their own
    m_manifests->offer(alteration ? refused : std::nullopt, alteration ? alteration->request.definition : catalog::CatalogDefinition());
    if (run::isChangedMeanwhile(refused)) {
        m_again->offer(m_wanted.catalog);
    } else if (now == Stage::Running) {
        m_again->forget();
    }
    m_asked->setVisible(now == Stage::Asking || now == Stage::Planning || ready);
    m_diff->setVisible(ready);
    m_run->setVisible(now == Stage::Running || now == Stage::Ended);
    if (ready) {
        QList<widgets::DiffPart> parts;
        for (const provisioning::Change &change : m_job->changes()) {
            parts.append({change.object, change.before, change.after});
        }
        m_diff->setParts(parts);
    }
    say();
    if (ready || now == Stage::Ended) { // only now is the button on: one that is off takes no focus
        m_main->setFocus(Qt::OtherFocusReason);
    }
}

void ChangePage::takeUp(const workspace::CatalogFeed::InForce &now)
{
    const int before = m_form->current().number;
    auto rebased = m_form->rebase(now.revision);
    forget(); // what was planned was planned from the older form
    m_again->tell(now, before, std::move(rebased));
    m_main->setFocus(Qt::OtherFocusReason);
}

// Only where a plan is there.
QString ChangePage::prospect() const
{
    if (m_job->prospect().changesNothing && m_wanted.wish == workspace::Wish::Rotate) {
        return tr("The credential is the one in force already: there is nothing to rotate.");
    }
    return run::prospectWords(m_job->prospect());
}

QString ChangePage::whyNot() const
{
    switch (stage()) {
    case Stage::Asking:
        return m_form->whyNot();
    case Stage::Planning:
        return tr("Looking at what would change…");
    case Stage::Reviewing:
        if (m_job->prospect().changesNothing) {
            return prospect();
        }
        return m_names->isGiven() ? QString() : tr("Waiting for the name to be typed.");
    case Stage::Running:
        return tr("It is under way; it goes on when you leave this page.");
    case Stage::Ended:
        break;
    }
    return {};
}

QString ChangePage::said() const
{
    return QStringList {m_meaning->text(), m_prospect->text(), m_why->text()}.join(u'\n');
}

void ChangePage::say()
{
    const Stage now = stage();
    m_title->setText(titleOf(m_wanted));
    m_meaning->setText(meaningOf(m_wanted));
    m_meaning->setVisible(now != Stage::Running && now != Stage::Ended && !m_meaning->text().isEmpty());
    m_reasonLabel->setText(tr("Why (kept in the history; may be left out)"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_prospect->setText(now == Stage::Reviewing ? prospect() : QString());
    m_prospect->setVisible(!m_prospect->text().isEmpty());
    m_diff->setAccessibleName(tr("What would change"));
    const bool asks = now == Stage::Reviewing && m_workspace.environment().production && takesAway(m_wanted.wish)
        && !m_job->prospect().changesNothing;
    m_names->setWanted(asks ? QStringList {m_wanted.catalog} : QStringList(),
                       tr("%1 is a production environment. Type %2 to confirm:").arg(m_workspace.environment().name, m_wanted.catalog));
    const QString why = whyNot();
    m_why->setText(why);
    m_main->setText(now == Stage::Ended ? tr("Close") : now == Stage::Reviewing ? actionOf(m_wanted.wish) : tr("Review"));
    m_main->setEnabled(why.isEmpty());
    m_main->setAccessibleDescription(why);
    m_back->setText(tr("Back"));
    m_back->setVisible(now != Stage::Ended);
}

QAbstractButton *ChangePage::mainAction()
{
    return m_main;
}

bool ChangePage::goBack()
{
    const bool renamed = m_job && m_job->report() && m_job->report()->end == provisioning::End::Done
        && !m_job->report()->renamedTo.isEmpty();
    Q_EMIT closed(renamed ? m_job->report()->renamedTo : m_wanted.catalog);
    return true;
}

} // namespace change
