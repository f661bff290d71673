#include "catalogs/delete_dialog.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/typed_names.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Job;

namespace catalogs {

DeleteDialog::DeleteDialog(workspace::Workspace &workspace, QStringList catalogs, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_catalogs(std::move(catalogs)),
      m_title(widgets::label(this, widgets::TextKind::Section)), m_what(widgets::label(this, widgets::TextKind::Body)),
      m_changes(new widgets::DiffView(this)), m_problems(new QVBoxLayout),
      m_realms(new QCheckBox(this)), m_stays(widgets::label(this, widgets::TextKind::Muted)), m_names(new widgets::TypedNames(this)),
      m_reason(widgets::label(this, widgets::TextKind::Muted)),
      m_cancel(widgets::button(this, widgets::ButtonKind::Secondary)),
      m_delete(widgets::button(this, widgets::ButtonKind::Danger, u"trash"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(680, 520);
    m_title->setWordWrap(true);
    m_changes->setMinimumHeight(160);
    m_problems->setSpacing(theme::barGap);

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(theme::barGap);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_delete);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_changes, 1);
    column->addLayout(m_problems);
    column->addWidget(m_realms);
    column->addWidget(m_stays);
    column->addWidget(m_names);
    column->addSpacing(4);
    column->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_names, &widgets::TypedNames::edited, this, &DeleteDialog::say);
    connect(m_names, &widgets::TypedNames::submitted, this, [this] {
        if (m_delete->isEnabled()) {
            accept();
        }
    });
    const bool brings = std::ranges::any_of(m_catalogs, [this](const QString &name) {
        const auto *const entry = m_workspace.catalogs().entry(name);
        const auto *const kerberos = entry && entry->revision && entry->revision->definition.kerberos ? &*entry->revision->definition.kerberos : nullptr;
        return kerberos != nullptr && !kerberos->krb5Conf.isEmpty();
    });
    m_realms->setVisible(brings);
    m_stays->setVisible(brings);
    connect(m_realms, &QCheckBox::toggled, this, &DeleteDialog::prepare);
    prepare();
    widgets::said(this, [this] { say(); });
    m_cancel->setFocus(); // Return alone destroys nothing
}

void DeleteDialog::prepare()
{
    for (const QPointer<Job> &job : m_jobs) {
        if (job) {
            job->disconnect(this);
            job->cancel();
        }
    }
    m_jobs.clear();
    const auto realms = m_realms->isChecked() ? provisioning::Realms::Forget : provisioning::Realms::Keep;
    for (const QString &catalog : m_catalogs) {
        Job *const job = m_workspace.begin(workspace::Deletion{catalog, realms});
        m_jobs.emplace_back(job);
        connect(job, &Job::phaseChanged, this, &DeleteDialog::refresh);
    }
    refresh();
}

void DeleteDialog::done(int result)
{
    for (const QPointer<Job> &job : m_jobs) {
        if (!job) {
            continue;
        }
        job->disconnect(this);
        if (result == QDialog::Accepted && job->phase() == Job::Phase::Ready) {
            job->start();
        } else {
            job->cancel();
        }
    }
    if (result == QDialog::Accepted) {
        Q_EMIT started();
    }
    QDialog::done(result);
}

std::vector<Job *> DeleteDialog::ready() const
{
    std::vector<Job *> jobs;
    for (const QPointer<Job> &job : m_jobs) {
        if (job && job->phase() == Job::Phase::Ready) {
            jobs.push_back(job);
        }
    }
    return jobs;
}

bool DeleteDialog::isPreparing() const
{
    return std::ranges::any_of(m_jobs,
                               [](const QPointer<Job> &job) { return job && job->phase() == Job::Phase::Preparing; });
}

QLineEdit *DeleteDialog::nameField() const
{
    return m_names->line();
}

void DeleteDialog::refresh()
{
    QList<widgets::DiffPart> parts;
    for (const Job *const job : ready()) {
        for (const provisioning::Change &change : job->changes()) {
            parts += {change.object, change.before, change.after};
        }
    }
    m_changes->setParts(parts);
    m_changes->setVisible(!parts.isEmpty());
    qDeleteAll(m_notices);
    m_notices.clear();
    for (const QPointer<Job> &job : m_jobs) {
        if (job && job->phase() == Job::Phase::Refused) {
            auto *const notice = new widgets::ErrorNotice(this);
            notice->setError(job->error());
            m_problems->addWidget(notice);
            m_notices.push_back(notice);
        }
        if (job && job->phase() == Job::Phase::Ready) {
            for (const Error &remark : job->prospect().remarks) { // realms that others sign in by
                auto *const notice = new widgets::ErrorNotice(this);
                notice->setError(remark, widgets::Tone::Warning);
                m_problems->addWidget(notice);
                m_notices.push_back(notice);
            }
        }
    }
    say();
}

QString DeleteDialog::said() const
{
    QStringList lines {m_what->text(), m_stays->text()};
    for (const widgets::ErrorNotice *notice : m_notices) {
        lines += notice->plainText();
    }
    return lines.join(u'\n');
}

QString DeleteDialog::whyNot() const
{
    if (isPreparing()) {
        return tr("Looking at what would be deleted…");
    }
    if (ready().empty()) {
        return tr("There is nothing that could be deleted.");
    }
    if (!m_names->isGiven()) {
        return tr("Waiting for the name to be typed.");
    }
    return {};
}

void DeleteDialog::say()
{
    const auto count = static_cast<int>(m_catalogs.size());
    const QString &environment = m_workspace.environment().name;
    setWindowTitle(tr("Delete"));
    m_title->setText(count == 1 ? tr("Delete %1 from %2?").arg(m_catalogs.front(), environment)
                                : tr("Delete %n catalogs from %1?", nullptr, count).arg(environment));
    QStringList names;
    for (const Job *const job : ready()) {
        names += job->catalog();
    }
    m_what->setText(names.isEmpty() ? QString()
                                    : tr("What is marked − is destroyed, and queries on %1 fail from then on. The data "
                                         "in the source itself is not touched.")
                                          .arg(names.join(u", "_s)));
    m_what->setVisible(!names.isEmpty());
    m_changes->setAccessibleName(tr("What would be deleted"));
    m_realms->setText(tr("Also take its realms out of the krb5.conf that Trino reads"));
    m_stays->setText(m_realms->isChecked()
                         ? tr("What another catalog signs in by stays all the same.")
                         : tr("Keytab and files go. Its realms stay in the shared krb5.conf: other catalogs may have come to rely on them."));
    m_names->setWanted(m_workspace.environment().production ? names : QStringList(),
                       tr("%1 is a production environment. Type %2 to confirm:").arg(environment, names.join(u", "_s)));
    m_cancel->setText(tr("Cancel"));
    m_delete->setText(names.size() > 1 ? tr("Delete %n catalogs", nullptr, static_cast<int>(names.size()))
                                       : tr("Delete"));
    const QString why = whyNot();
    m_delete->setEnabled(why.isEmpty());
    m_delete->setAccessibleDescription(why);
    m_reason->setText(why);
}

} // namespace catalogs
