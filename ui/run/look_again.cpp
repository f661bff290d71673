#include "run/look_again.h"

#include "text/statuses.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using widgets::TextKind;
using InForce = workspace::CatalogFeed::InForce;

namespace run {

namespace {

constexpr int lineHeight = 21;
constexpr int aroundLines = 32; // title and frame
constexpr int mostLines = 8; // then it scrolls: what stands below it matters more

} // namespace

bool isChangedMeanwhile(const std::optional<Error> &error)
{
    return error && error->is("run.plan-changed"_L1);
}

LookAgain::LookAgain(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_button(widgets::button(this, widgets::ButtonKind::Secondary, u"refresh"_s, [] { return tr("Look again"); })),
      m_error(new widgets::ErrorNotice(this)), m_card(new widgets::Card(this)), m_who(widgets::label(m_card, TextKind::Body)),
      m_mine(widgets::label(m_card, TextKind::Muted)), m_differences(new widgets::DiffView(m_card))
{
    m_differences->setLineWrapMode(widgets::DiffView::WidgetWidth);
    m_card->body()->setSpacing(theme::labelGap);
    m_card->body()->addWidget(m_who);
    m_card->body()->addWidget(m_differences);
    m_card->body()->addWidget(m_mine);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::barGap);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_error);
    column->addWidget(m_card);
    connect(m_button, &QPushButton::clicked, this, &LookAgain::look);
    widgets::said(this, [this] { say(); });
    forget();
}

LookAgain::~LookAgain()
{
    m_stop.request_stop();
}

void LookAgain::offer(const QString &catalog)
{
    m_catalog = catalog;
    m_told.reset();
    m_button->setEnabled(true);
    m_button->show();
    say();
    show();
}

void LookAgain::tell(const InForce &now, int before, catalog::Rebased rebased)
{
    m_told = Told {now, before, std::move(rebased)};
    m_button->hide();
    QString was;
    QString is;
    for (const catalog::FieldChange &change : m_told->rebased.theirs) {
        const auto line = [&change](const QString &value) { return value.isEmpty() ? QString() : QString(change.field + u": "_s + value + u'\n'); };
        was += line(change.before);
        is += line(change.after);
    }
    const qsizetype lines = was.count(u'\n') + is.count(u'\n');
    m_differences->setParts({{m_catalog, was, is}});
    m_differences->setFixedHeight(static_cast<int>(std::min<qsizetype>(lines, mostLines)) * lineHeight + aroundLines + lineHeight / 2);
    say();
    show();
}

void LookAgain::forget()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_told.reset();
    m_error->setError({});
    hide();
}

QString LookAgain::said() const
{
    return m_told ? QStringList {m_who->text(), m_differences->plainText(), m_mine->text()}.join(u'\n') : QString();
}

void LookAgain::look()
{
    m_button->setEnabled(false);
    m_error->setError({});
    const std::stop_token stop = m_stop.get_token();
    auto asking = m_workspace.catalogs().inForce(m_catalog, stop);
    workspace::deliver(std::move(asking), this, [this, stop](Result<InForce> now) {
        if (stop.stop_requested()) {
            return;
        }
        m_button->setEnabled(true);
        if (now) {
            Q_EMIT found(*now);
        } else {
            m_error->setError(now.error());
        }
    });
}

void LookAgain::say()
{
    m_card->setVisible(m_told.has_value());
    if (!m_told) {
        return;
    }
    const catalog::Revision &revision = m_told->now.revision;
    const auto &outcome = m_told->now.head.lastOutcome;
    const bool isNew = revision.number != m_told->before; // else it was disabled, enabled or put right
    const QString actor = isNew || !outcome ? revision.actor : outcome->actor;
    const QDateTime at = isNew || !outcome ? revision.at : outcome->at;
    const QString verb = text::verbWord(catalog::verbName(isNew || !outcome ? revision.verb : outcome->verb));
    const QString reason = isNew || !outcome ? revision.reason : outcome->reason;
    const QString when = QLocale(text::currentLanguage()).toString(at.toLocalTime(), QLocale::ShortFormat);
    QStringList who {tr("Meanwhile %1 changed it, at %2 (%3): revision %4 is in force.").arg(actor, when, verb).arg(revision.number)};
    if (!reason.isEmpty()) {
        who += tr("Their reason: %1").arg(reason);
    }
    m_who->setText(who.join(u'\n'));
    m_differences->setVisible(!m_told->rebased.theirs.empty());
    m_differences->setAccessibleName(tr("What they changed"));
    const QStringList &both = m_told->rebased.both;
    m_mine->setText(both.isEmpty()
                        ? tr("What you entered stays, and is planned from there.")
                        : tr("What you entered stays, and is planned from there. You both changed %1: yours would take the place of theirs.")
                              .arg(QLocale(text::currentLanguage()).createSeparatedList(both)));
}

} // namespace run
