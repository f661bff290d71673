#include "catalogs/reconcile_dialog.h"

#include "text/statuses.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/typed_names.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using workspace::Job;

namespace catalogs {

namespace {

constexpr int leftHeight = 150; // about two notices; the others are scrolled to

} // namespace

ReconcileDialog::ReconcileDialog(workspace::Workspace &workspace, QStringList catalogs, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_catalogs(std::move(catalogs)), m_title(widgets::label(this, widgets::TextKind::Section)),
      m_what(widgets::label(this, widgets::TextKind::Body)), m_changes(new widgets::DiffView(this)),
      m_takeBack(new QCheckBox(this)), m_names(new widgets::TypedNames(this)),
      m_reason(widgets::label(this, widgets::TextKind::Muted)),
      m_cancel(widgets::button(this, widgets::ButtonKind::Secondary)),
      m_start(widgets::button(this, widgets::ButtonKind::Primary, u"check"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(720, 560);
    m_title->setWordWrap(true);
    m_what->setWordWrap(true);
    m_changes->setMinimumHeight(160);

    auto *const inside = new QWidget(this);
    m_left = new QVBoxLayout(inside);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(theme::barGap);
    m_leftArea = new QScrollArea(this);
    m_leftArea->setWidget(inside);
    m_leftArea->setWidgetResizable(true);
    m_leftArea->setFrameShape(QFrame::NoFrame);
    m_leftArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_leftArea->setFixedHeight(leftHeight);
    m_leftArea->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_leftArea->hide();

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(theme::barGap);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_changes, 1);
    column->addWidget(m_leftArea);
    column->addWidget(m_takeBack);
    column->addWidget(m_names);
    column->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_takeBack, &QCheckBox::toggled, this, &ReconcileDialog::prepare);
    connect(m_names, &widgets::TypedNames::edited, this, &ReconcileDialog::say);
    connect(m_names, &widgets::TypedNames::submitted, this, [this] {
        if (m_start->isEnabled()) {
            accept();
        }
    });
    m_takeBack->hide();
    prepare();
    widgets::said(this, [this] { say(); });
    m_start->setFocus();
}

void ReconcileDialog::prepare()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    const auto taken = m_takeBack->isChecked() ? provisioning::TakenKeys::TakenBack : provisioning::TakenKeys::Left;
    m_job = m_workspace.begin(workspace::Reconciliation{m_catalogs, taken});
    connect(m_job, &Job::phaseChanged, this, &ReconcileDialog::refresh);
    refresh();
}

void ReconcileDialog::done(int result)
{
    if (m_job) {
        m_job->disconnect(this);
        if (result == QDialog::Accepted && m_job->phase() == Job::Phase::Ready) {
            m_job->start();
            Q_EMIT started(m_job);
        } else {
            m_job->cancel();
        }
    }
    QDialog::done(result);
}

int ReconcileDialog::toBeDone() const
{
    return m_job && m_job->reconciliation() ? m_job->reconciliation()->toBeDone() : 0;
}

void ReconcileDialog::refresh()
{
    QList<widgets::DiffPart> parts;
    std::vector<Error> left;
    std::vector<provisioning::Finding> unmanaged;
    if (m_job && m_job->reconciliation()) {
        for (const provisioning::Change &change : m_job->changes()) {
            parts += {change.object, change.before, change.after};
        }
        for (const provisioning::CatalogRepair &repair : m_job->reconciliation()->catalogs) {
            for (const provisioning::Finding &finding : repair.repair.left) {
                if (finding.drift == provisioning::Drift::Unmanaged) {
                    unmanaged.push_back(finding);
                } else {
                    left.push_back(finding.asError());
                }
            }
        }
        std::ranges::copy(m_job->reconciliation()->unseen, std::back_inserter(left));
    } else if (m_job && m_job->error()) {
        left.push_back(*m_job->error());
    }
    m_changes->setParts(parts);
    m_changes->setVisible(!parts.isEmpty());
    while (QLayoutItem *const item = m_left->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const Error &error : left) {
        auto *const notice = new widgets::ErrorNotice(this);
        notice->setError(error, m_job->error() ? widgets::Tone::Danger : widgets::Tone::Warning);
        m_left->addWidget(notice);
    }
    for (const provisioning::Finding &finding : unmanaged) {
        addUnmanaged(finding);
    }
    m_leftArea->setVisible(!left.empty() || !unmanaged.empty());
    say();
}

void ReconcileDialog::addUnmanaged(const provisioning::Finding &finding)
{
    const QString catalog = finding.arguments.value(u"catalog"_s);
    const QString connector = finding.arguments.value(u"connector"_s);
    const QString on = finding.arguments.value(u"coordinators"_s); // which of several, where it is not all of them
    auto *const banner = new widgets::Banner(
        widgets::Tone::Neutral, [catalog, connector, on] {
            return on.isEmpty() ? tr("%1 (%2) is in Trino only.").arg(catalog, connector)
                                : tr("%1 (%2) is in Trino only, and only on %3.").arg(catalog, connector, on);
        }, this);
    if (on.isEmpty()) { // what is not the same on each cannot be adopted
        banner->addAction(
            widgets::ButtonKind::Secondary, [] { return tr("Adopt…"); },
            [this, catalog] {
                reject();
                Q_EMIT adoptRequested(catalog);
            });
    }
    m_left->addWidget(banner);
}

QString ReconcileDialog::whyNot() const
{
    if (m_job && m_job->phase() == Job::Phase::Preparing) {
        return tr("Comparing everything with the records…");
    }
    if (toBeDone() == 0) {
        return tr("There is nothing that could be done here.");
    }
    if (!m_names->isGiven()) {
        return tr("Waiting for the name to be typed.");
    }
    return {};
}

void ReconcileDialog::say()
{
    const int count = toBeDone();
    const QString &environment = m_workspace.environment().name;
    setWindowTitle(tr("Put right"));
    m_title->setText(count == 0 ? tr("Put right what has drifted in %1").arg(environment)
                                : tr("Put %n catalog(s) right in %1?", nullptr, count).arg(environment));
    QStringList lines;
    if (m_job && m_job->reconciliation()) {
        for (const provisioning::CatalogRepair &repair : m_job->reconciliation()->catalogs) {
            QStringList words;
            for (const provisioning::Finding &finding : repair.repair.mended) {
                words += text::driftWord(provisioning::driftName(finding.drift));
            }
            if (!words.isEmpty() && lines.size() < 8) {
                lines += u"%1: %2"_s.arg(repair.catalog, words.join(u", "_s));
            }
        }
        if (count > lines.size()) {
            lines += tr("and %n more", nullptr, count - static_cast<int>(lines.size()));
        }
    }
    m_what->setText(lines.join(u'\n'));
    m_what->setVisible(!lines.isEmpty());
    const bool known = m_job && m_job->reconciliation();
    const QStringList dropped = known && m_workspace.environment().production ? m_job->reconciliation()->dropped() : QStringList();
    m_names->setWanted(dropped, tr("%1 is a production environment, and %2 would be dropped. Type the name to confirm:")
                                    .arg(environment, dropped.join(u", "_s)));
    m_takeBack->setText(tr("Take back, as they stand, the keys that somebody else has set"));
    m_takeBack->setVisible(m_takeBack->isChecked() || (known && !m_job->reconciliation()->taken().isEmpty()));
    m_changes->setAccessibleName(tr("What would be changed"));
    m_cancel->setText(tr("Cancel"));
    m_start->setText(tr("Put right"));
    const QString why = whyNot();
    m_start->setEnabled(why.isEmpty());
    m_start->setAccessibleDescription(why);
    m_reason->setText(why);
}

} // namespace catalogs
