#include "wizard/review_page.h"

#include "form/field_editor.h"
#include "run/look_again.h"
#include "run/manifests_export.h"
#include "run/sentences.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "wizard/decision.h"
#include "wizard/rehearsal.h"

#include <QTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Job;

namespace wizard {

ReviewPage::ReviewPage(workspace::Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_summary(widgets::label(this, widgets::TextKind::Body)),
      m_prospect(widgets::label(this, widgets::TextKind::Muted)),
      m_reasonLabel(widgets::label(this, widgets::TextKind::Body, [] { return tr("Why (kept in the history; may be left out)"); })),
      m_reason(new QLineEdit(this)),
      m_test(widgets::button(this, widgets::ButtonKind::Secondary, u"play"_s, [] { return tr("Test connection"); })),
      m_export(widgets::button(this, widgets::ButtonKind::Secondary, u"download"_s, [] { return tr("Export…"); })),
      m_manifests(new run::ManifestsExport(workspace, this)),
      m_again(widgets::button(this, widgets::ButtonKind::Secondary, u"refresh"_s, [] { return tr("Try again"); })),
      m_progress(widgets::label(this, widgets::TextKind::Muted,
                                [] { return tr("Looking at rights, mounts, the name and what is there already…"); })),
      m_lost(new widgets::ErrorNotice(this)), m_error(new widgets::ErrorNotice(this)), m_lookAgain(new run::LookAgain(workspace, this)), m_decision(new Decision(this)),
      m_toField(new widgets::Banner(
          widgets::Tone::Accent, [] { return tr("This can be put right in the form."); }, this)),
      m_exposed(new widgets::ErrorNotice(this)), m_rehearsal(new Rehearsal(workspace, this)), m_diff(new widgets::DiffView(this))
{
    m_diff->setLineWrapMode(widgets::DiffView::WidgetWidth); // a statement is one long line
    m_toField->addAction(
        widgets::ButtonKind::Secondary, [] { return tr("Go to the field"); },
        [this] {
            if (m_fieldError) {
                Q_EMIT fieldWanted(Error(*m_fieldError));
            }
        });
    auto *const bar = new QHBoxLayout;
    bar->setSpacing(theme::barGap);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_again);
    bar->addWidget(m_test);
    bar->addWidget(m_export);
    bar->addWidget(m_manifests->button());
    auto *const page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addLayout(bar);
    page->addWidget(m_prospect);
    page->addWidget(m_reasonLabel);
    page->addWidget(m_reason);
    page->addWidget(m_rehearsal);
    page->addWidget(m_lost);
    page->addWidget(m_error);
    page->addWidget(m_lookAgain);
    page->addWidget(m_decision);
    page->addWidget(m_toField);
    page->addWidget(m_exposed);
    page->addWidget(m_progress);
    page->addWidget(m_diff, 1);
    page->addStretch();

    m_reasonLabel->setBuddy(m_reason);
    widgets::said(m_reason, [this] { m_reason->setAccessibleName(tr("Why (kept in the history; may be left out)")); });
    connect(m_reason, &QLineEdit::editingFinished, this, [this] {
        if (m_reason->isModified()) { // the record keeps it, so the plan has it
            m_reason->setModified(false);
            planAgain();
        }
    });
    connect(m_test, &QPushButton::clicked, this, &ReviewPage::test);
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::chooseExport);
    connect(m_manifests, &run::ManifestsExport::failed, this, [this](const Error &error) { m_error->setError(error); });
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::planAgain);
    connect(m_decision, &Decision::decided, this, &ReviewPage::planAgain);
    connect(m_rehearsal, &Rehearsal::changed, this, &ReviewPage::follow);
    connect(m_rehearsal, &Rehearsal::failed, this, [this](const Error &error) { offerField(error); });
    widgets::said(this, [this] { m_summary->setText(summary()); });
    follow();
}

ReviewPage::~ReviewPage()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void ReviewPage::plan(catalog::CatalogDefinition definition, std::map<QString, Secret> secrets, Purpose purpose, int basedOn)
{
    forget();
    m_purpose = purpose;
    m_basedOn = basedOn;
    m_definition = std::move(definition);
    m_secrets = std::move(secrets);
    m_summary->setText(summary());
    planAgain();
}

void ReviewPage::planAgain()
{
    if (m_definition.name.isEmpty() || (m_job && m_job->phase() == Job::Phase::Preparing)) {
        return;
    }
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    const QString reason = m_reason->text().trimmed();
    switch (m_purpose) {
    case Purpose::Register:
        m_job = m_workspace.begin(workspace::Registration{m_definition, m_secrets, m_decision->choices()});
        break;
    case Purpose::Change:
        m_job = m_workspace.begin(workspace::Alteration{{catalog::Verb::Edit, m_definition, m_secrets, reason, m_basedOn,
                                                         m_decision->choices().restart, m_decision->choices().krb5}});
        break;
    case Purpose::Adopt:
        m_job = m_workspace.begin(workspace::Adopting{{m_definition, m_secrets, reason}});
        break;
    }
    connect(m_job, &Job::phaseChanged, this, &ReviewPage::follow);
    follow();
}

void ReviewPage::tellLost(const Error &error)
{
    m_lost->setError(error, widgets::Tone::Warning);
    follow();
}

void ReviewPage::forget()
{
    m_lost->setError({});
    m_lookAgain->forget();
    m_rehearsal->forget();
    m_decision->forget();
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job.clear();
    }
    m_secrets.clear();
    m_definition = {};
    follow();
}

Job *ReviewPage::take()
{
    if (!m_job || m_job->phase() != Job::Phase::Ready) {
        return nullptr;
    }
    Job *const job = m_job;
    job->disconnect(this);
    m_job.clear();
    forget();
    return job;
}

void ReviewPage::follow()
{
    const bool planning = !m_job || m_job->phase() == Job::Phase::Preparing;
    const bool ready = m_job && m_job->phase() == Job::Phase::Ready;
    if (ready) { // once the page has shown it
        QTimer::singleShot(0, m_job, [this, page = QPointer<ReviewPage>(this), job = m_job] {
            if (page && page->m_job == job) {
                Q_EMIT planned(job);
            }
        });
    }
    const bool refused = m_job && m_job->phase() == Job::Phase::Refused;
    const bool asks = refused && m_purpose != Purpose::Adopt
        && m_decision->ask(*m_job->error(), m_purpose == Purpose::Register ? Decision::Waiting::Offered : Decision::Waiting::Impossible);
    m_progress->setVisible(planning);
    m_diff->setVisible(ready);
    m_export->setVisible(ready);
    m_manifests->offer(refused ? m_job->error() : std::nullopt, m_definition);
    const bool isStale = refused && m_purpose == Purpose::Change && run::isChangedMeanwhile(m_job->error());
    m_again->setVisible(refused && !asks && !isStale); // the same question would get the same answer
    if (isStale) {
        m_lookAgain->offer(m_definition.name);
    }
    const bool asItIs = m_decision->choices() == provisioning::Choices(); // a test restarts nothing, and waits for nothing
    m_test->setVisible(ready && m_purpose == Purpose::Register && asItIs); // the others are tried under another name first anyway
    m_prospect->setText(ready ? (m_purpose != Purpose::Change ? run::remarkWords(m_job->prospect()) : run::prospectWords(m_job->prospect()))
                              : QString());
    m_prospect->setVisible(!m_prospect->text().isEmpty());
    m_reasonLabel->setVisible(m_purpose != Purpose::Register);
    m_reason->setVisible(m_purpose != Purpose::Register);
    const auto refusal = m_workspace.refusal();
    widgets::setReason(m_test, refusal ? text::explain(*refusal).cause : QString());
    m_test->setEnabled(m_test->isEnabled() && !m_rehearsal->isUnderWay());
    m_exposed->setError(ready ? exposed() : std::nullopt, widgets::Tone::Warning);
    m_error->setError(refused && !asks ? m_job->error() : std::nullopt);
    if (m_error->error()) { // of one cause, told once
        m_lost->setError({});
    }
    if (!m_rehearsal->isVisibleTo(this) || m_rehearsal->isUnderWay() || refused) {
        offerField(m_error->error());
    }
    if (ready && m_shown != m_job) {
        m_shown = m_job;
        QList<widgets::DiffPart> parts;
        for (const provisioning::Change &change : m_job->changes()) {
            parts.append({change.object, change.before, change.after});
        }
        m_diff->setParts(parts);
    }
    Q_EMIT changed();
}

void ReviewPage::offerField(const std::optional<Error> &error)
{
    bool hasPlace = false;
    if (error) {
        Q_EMIT errorShown(*error, &hasPlace);
    }
    m_fieldError = error;
    m_toField->setVisible(hasPlace);
}

// What Trino takes in no other way than inside its statement, for all to read who may see queries.
std::optional<Error> ReviewPage::exposed() const
{
    const auto *const descriptor = m_workspace.library().find(m_definition.connector);
    QStringList properties;
    for (const auto &[property, source] : m_definition.credentials) {
        const connectors::Field *const field = descriptor ? descriptor->field(property) : nullptr;
        if (descriptor && (field == nullptr || descriptor->standsInStatement(*field))) {
            properties.append(property);
        }
    }
    return properties.isEmpty() ? std::nullopt
                                : std::optional(makeError("connector.secret-in-statement",
                                                          {{u"property"_s, properties.join(u", "_s)}}));
}

void ReviewPage::test()
{
    m_rehearsal->begin({m_definition, m_secrets});
}

QString ReviewPage::summary() const
{
    if (m_definition.name.isEmpty()) {
        return {};
    }
    const auto *const descriptor = m_workspace.library().find(m_definition.connector);
    const QString connector = descriptor ? form::inPresentLanguage(descriptor->title) : m_definition.connector;
    const QString &where = m_workspace.environment().name;
    return m_definition.allowRoles.isEmpty()
        ? tr("%1 (%2) in %3, closed to all but the admins.").arg(m_definition.name, connector, where)
        : tr("%1 (%2) in %3, open to %4.")
              .arg(m_definition.name, connector, where, QLocale().createSeparatedList(m_definition.allowRoles));
}

void ReviewPage::chooseExport()
{
    auto *const dialog = new QFileDialog(window(), tr("Export the plan"), m_definition.name + tr("-plan.txt"),
                                         tr("Text files (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPage::exportTo);
    dialog->open();
}

void ReviewPage::exportTo(const QString &file)
{
    if (const auto error = run::saveFile(file, m_diff->plainText().toUtf8())) {
        m_error->setError(error, widgets::Tone::Warning);
    }
}

bool ReviewPage::waitsForRestart() const
{
    return m_job && m_job->phase() == Job::Phase::Ready && m_job->prospect().restart == provisioning::Restart::Later;
}

QWidget *ReviewPage::firstFocus()
{
    return m_diff;
}

QString ReviewPage::whyNot() const
{
    if (!m_job || m_job->phase() == Job::Phase::Preparing) {
        return tr("The plan is being made.");
    }
    if (m_decision->isOpen()) {
        return tr("Decide first what is asked above.");
    }
    if (m_job->phase() != Job::Phase::Ready) {
        return tr("There is no plan: put right what is said above.");
    }
    if (m_rehearsal->isUnderWay()) {
        return tr("The connection is being tested.");
    }
    if (m_job->prospect().changesNothing) {
        return tr("Nothing was changed.");
    }
    return {};
}

} // namespace wizard
