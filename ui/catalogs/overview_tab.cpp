#include "catalogs/overview_tab.h"

#include "catalogs/catalog_model.h"
#include "catalogs/catalog_words.h"
#include "catalogs/fact_list.h"
#include "text/duration.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/error_notice.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using provisioning::Direction;
using provisioning::Health;
using widgets::ButtonKind;

namespace catalogs {

OverviewTab::OverviewTab(const CatalogModel &model, QWidget *parent)
    : QWidget(parent), m_model(model),
      m_status(new widgets::Banner(
          widgets::Tone::Warning, [this] { return shown(m_entry).meaning; }, this)),
      m_pending(new widgets::Banner(
          widgets::Tone::Accent, [this] { return pendingWords(); }, this)),
      m_damage(new widgets::ErrorNotice(this)), m_facts(new FactList(this))
{
    m_adopt = m_status->addAction(
        ButtonKind::Secondary, [] { return tr("Adopt…"); }, [this] { Q_EMIT adoptRequested(); });
    m_undo = m_pending->addAction(
        ButtonKind::Secondary, [] { return tr("Undo it"); }, [this] { Q_EMIT recoverRequested(Direction::Undo); });
    m_finish = m_pending->addAction(
        ButtonKind::Secondary, [] { return tr("Finish it"); }, [this] { Q_EMIT recoverRequested(Direction::Finish); });
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::rowGap, 0, 0);
    column->setSpacing(theme::rowGap);
    column->addWidget(m_damage);
    column->addWidget(m_pending);
    column->addWidget(m_status);
    m_drifted = new widgets::Banner(
        widgets::Tone::Warning, [] { return tr("It is not as recorded."); }, this);
    m_drifted->addAction(
        ButtonKind::Secondary, [] { return tr("Put right…"); }, [this] { Q_EMIT reconcileRequested(); });
    m_drifted->hide();
    column->addWidget(m_drifted);
    m_unvouched = new widgets::Banner(
        widgets::Tone::Warning, [this] { return shown(m_entry.signature.integrity).meaning; }, this);
    m_sign = m_unvouched->addAction(
        ButtonKind::Secondary, [] { return tr("Sign as it stands…"); }, [this] { Q_EMIT signRequested(); });
    m_unvouched->hide();
    column->addWidget(m_unvouched);
    m_drift = new QVBoxLayout;
    m_drift->setSpacing(theme::barGap);
    column->addLayout(m_drift);
    column->addWidget(m_facts);
    column->addStretch();
    widgets::said(this, [this] { say(); });
}

void OverviewTab::setEntry(const provisioning::CatalogEntry &entry, bool ours)
{
    m_entry = entry;
    m_ours = ours;
    m_damage->setError(entry.damage);
    showDrift();
    say();
}

// Made anew only when it is news: what is unfolded stays so.
void OverviewTab::showDrift()
{
    provisioning::Findings found = m_entry.drift;
    std::erase_if(found, [](const provisioning::Finding &finding) { // told above, with what can be done about it
        return finding.drift == provisioning::Drift::Interrupted || finding.drift == provisioning::Drift::Unmanaged
            || finding.drift == provisioning::Drift::RecordUnreadable || finding.drift == provisioning::Drift::RecordGone;
    });
    if (found == m_driftShown) {
        return;
    }
    m_driftShown = found;
    m_drifted->setVisible(!found.empty());
    while (QLayoutItem *const item = m_drift->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const provisioning::Finding &finding : found) {
        auto *const notice = new widgets::ErrorNotice(this);
        notice->setError(finding.asError(), widgets::Tone::Warning);
        m_drift->addWidget(notice);
    }
}

void OverviewTab::setWhyNoChange(const QString &reason)
{
    m_whyNot = reason;
    say();
}

QString OverviewTab::pendingWords() const
{
    if (!m_entry.head || !m_entry.head->pending) {
        return {};
    }
    const catalog::Head &head = *m_entry.head;
    const QLocale locale(text::currentLanguage());
    const QString since = locale.toString(head.pending->startedAt.toLocalTime(), QLocale::ShortFormat);
    const QString holder = head.lease ? head.lease->holder : tr("somebody");
    if (m_ours) {
        return tr("You are changing it: the activity below shows how far it is.");
    }
    const bool alive = head.lease && head.lease->until > QDateTime::currentDateTimeUtc();
    const QString until
        = alive ? locale.toString(head.lease->until.toLocalTime().time(), QLocale::ShortFormat) : QString();
    switch (head.pending->verb) {
    case catalog::Verb::Register:
        return alive
            ? tr("%1 has been registering it since %2, and holds the lease until %3.").arg(holder, since, until)
            : tr("Its registration, begun by %1 at %2, was interrupted.").arg(holder, since);
    case catalog::Verb::Rehearse:
        return alive
            ? tr("%1 has been testing the connection since %2, and holds the lease until %3.").arg(holder, since, until)
            : tr("A connection test, begun by %1 at %2, was interrupted.").arg(holder, since);
    case catalog::Verb::Delete:
        return alive ? tr("%1 has been deleting it since %2, and holds the lease until %3.").arg(holder, since, until)
                     : tr("Its deletion, begun by %1 at %2, was interrupted.").arg(holder, since);
    case catalog::Verb::Edit:
    case catalog::Verb::Rotate:
    case catalog::Verb::RollBack:
    case catalog::Verb::Disable:
    case catalog::Verb::Enable:
    case catalog::Verb::Adopt:
    case catalog::Verb::Reconcile:
        return alive ? tr("%1 has been changing it since %2, and holds the lease until %3.").arg(holder, since, until)
                     : tr("A change of it, begun by %1 at %2, was interrupted.").arg(holder, since);
    case catalog::Verb::Rename:
        if (!head.pending->renamedFrom.isEmpty()) {
            return tr("%1 is just being given this name.").arg(head.pending->renamedFrom);
        }
        return alive ? tr("%1 has been renaming it since %2, and holds the lease until %3.").arg(holder, since, until)
                     : tr("Its renaming, begun by %1 at %2, was interrupted.").arg(holder, since);
    case catalog::Verb::Reindex: // stands in no head
        break;
    }
    return {};
}

void OverviewTab::say()
{
    const bool pending = m_entry.head && m_entry.head->pending;
    const bool alive = pending && m_entry.head->lease && m_entry.head->lease->until > QDateTime::currentDateTimeUtc();
    m_pending->setVisible(pending);
    m_pending->setTone(alive || m_ours ? widgets::Tone::Accent : widgets::Tone::Warning);
    m_pending->setWords([this] { return pendingWords(); });
    m_undo->setVisible(!m_ours);
    m_finish->setVisible(!m_ours);
    const QString hint = alive ? tr("Waits until the lease has ended") : QString();
    for (QPushButton *const action : {m_undo, m_finish}) {
        widgets::setReason(action, m_whyNot);
        action->setToolTip(m_whyNot.isEmpty() ? hint : m_whyNot);
    }
    m_status->setVisible(m_entry.health == Health::Unmanaged || (m_entry.health == Health::Missing && m_driftShown.empty())
                         || isPrepared(m_entry));
    m_adopt->setVisible(m_entry.health == Health::Unmanaged && m_entry.coordinators.isEmpty());
    widgets::setReason(m_adopt, m_whyNot);
    const catalog::Integrity integrity = m_entry.signature.integrity;
    m_unvouched->setVisible(m_signs && m_entry.revision && integrity != catalog::Integrity::Intact && !pending);
    m_unvouched->setTone(shown(integrity).tone);
    m_unvouched->setWords([this] { return shown(m_entry.signature.integrity).meaning; });
    widgets::setReason(m_sign, m_whyNot);
    m_status->setTone(shown(m_entry).tone);
    const bool inPart = m_entry.health == Health::Unmanaged && !m_entry.coordinators.isEmpty() && !m_entry.drift.empty();
    m_status->setWords([this, inPart] { return inPart ? text::explain(m_entry.drift.front().asError()).cause : shown(m_entry).meaning; });

    const QLocale locale(text::currentLanguage());
    const Change change = lastChange(m_entry);
    QList<Fact> facts{{tr("Connector"), m_model.connectorTitle(m_entry.connector)}};
    if (m_entry.revision) {
        facts += {tr("Description"), m_entry.revision->definition.description};
        facts += {tr("Read by"), m_entry.allowRoles.join(u", "_s)};
        facts += {tr("Revision"),
                  tr("%1, by %2")
                      .arg(locale.toString(m_entry.revision->number),
                           whoAndWhen(m_entry.revision->actor, m_entry.revision->at))};
    }
    if (m_entry.head) {
        facts += {tr("Record"), m_entry.signature.key.isEmpty()
                      ? shown(m_entry.signature.integrity).word
                      : tr("%1, key %2").arg(shown(m_entry.signature.integrity).word, m_entry.signature.key)};
    }
    if (change.at.isValid()) {
        facts += {tr("Last change"), whoAndWhen(change.actor, change.at)};
    }
    if (m_entry.head && m_entry.head->lastGap().count() > 0) {
        facts += {tr("Absent from Trino"), tr("%1, when it was last created anew").arg(text::duration(m_entry.head->lastGap()))};
    }
    if (m_entry.head && m_entry.head->lastOutcome && m_entry.head->lastOutcome->code != "done"_L1) {
        Error error;
        error.code = m_entry.head->lastOutcome->code;
        error.arguments.insert(u"catalog"_s, m_entry.name);
        facts += {tr("The last run failed"), text::explain(error).cause};
    }
    m_facts->setFacts(facts);
}

} // namespace catalogs
