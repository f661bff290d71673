#include "krb5/try_tab.h"

#include "kerberos/enctypes.h"
#include "text/duration.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace krb5 {

TryTab::TryTab(QWidget *parent)
    : QWidget(parent), m_success(new widgets::Card(this)), m_title(widgets::label(m_success, TextKind::Section)),
      m_facts(widgets::label(m_success, TextKind::Body)), m_error(new widgets::ErrorNotice(this)), m_trace(new QPlainTextEdit(this))
{
    auto *const card = new widgets::Card(this);
    card->body()->setSpacing(6);
    card->body()->addWidget(widgets::label(card, TextKind::Muted, [] {
        return tr("Signs in at the KDC as Trino would, with the krb5.conf and the keytab that are open here.");
    }));
    m_who = widgets::label(card, TextKind::Mono);
    card->body()->addWidget(m_who);
    auto *const fields = new QHBoxLayout;
    fields->setSpacing(theme::barGap);
    const auto add = [card, fields](int stretch, const widgets::Words &words) {
        auto *const column = new QVBoxLayout;
        column->setSpacing(theme::labelGap);
        auto *const line = new QLineEdit(card);
        QLabel *const label = widgets::label(card, TextKind::Muted, words);
        label->setBuddy(line);
        widgets::said(line, [line, words] { line->setAccessibleName(words()); });
        column->addWidget(label);
        column->addWidget(line);
        fields->addLayout(column, stretch);
        return line;
    };
    m_service = add(3, [] { return tr("Service to get a ticket for, if any"); });
    m_host = add(2, [] { return tr("What _HOST stands for"); });
    m_start = widgets::button(card, ButtonKind::Primary, u"play"_s, [] { return tr("Try it"); });
    m_cancel = widgets::button(card, ButtonKind::Secondary, u"stop"_s, [] { return tr("Cancel"); });
    fields->addWidget(m_start, 0, Qt::AlignBottom);
    fields->addWidget(m_cancel, 0, Qt::AlignBottom);
    card->body()->addLayout(fields);

    m_success->body()->addWidget(m_title);
    m_success->body()->addWidget(m_facts);
    m_trace->setReadOnly(true);
    m_trace->setTabChangesFocus(true);
    m_trace->setFont(theme::monoFont());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(card);
    column->addWidget(m_success);
    column->addWidget(m_error);
    column->addWidget(widgets::label(this, TextKind::Section, [] { return tr("Trace"); }));
    column->addWidget(m_trace, 1);
    connect(m_start, &QPushButton::clicked, this, &TryTab::start);
    connect(m_cancel, &QPushButton::clicked, this, &TryTab::cancel);
    connect(m_service, &QLineEdit::returnPressed, this, &TryTab::start);
    widgets::said(this, [this] {
        m_trace->setAccessibleName(tr("Trace"));
        m_service->setPlaceholderText(tr("hive/_HOST@REALM"));
        m_host->setPlaceholderText(tr("node1.corp.example"));
        say();
    });
}

TryTab::~TryTab()
{
    m_stop.request_stop();
}

void TryTab::follow()
{
    say();
}

void TryTab::setReason(const QString &reason)
{
    m_reason = reason;
    say();
}

void TryTab::start()
{
    kerberos::PreflightRequest request = files();
    if (m_underWay || request.keytab.isEmpty()) {
        return;
    }
    request.service = m_service->text().trimmed();
    request.host = m_host->text().trimmed();
    m_underWay = true;
    m_report.reset();
    m_events.clear();
    m_error->setError({});
    m_stop = std::stop_source();
    say();
    run(this, std::move(request), m_stop.get_token());
}

void TryTab::cancel()
{
    m_stop.request_stop();
}

QCoro::Task<> TryTab::run(QPointer<TryTab> tab, kerberos::PreflightRequest request, std::stop_token stop)
{
    const std::function<void(kerberos::PreflightEvent)> heard = [tab](const kerberos::PreflightEvent &event) {
        if (tab) {
            tab->m_events.push_back(event);
            tab->say();
        }
    };
    const kerberos::PreflightReport report = co_await kerberos::preflight(std::move(request), std::move(stop), heard);
    if (tab) {
        tab->take(report);
    }
}

void TryTab::take(const kerberos::PreflightReport &report)
{
    m_underWay = false;
    m_report = report;
    m_events = report.trace;
    m_error->setError(report.failure);
    say();
    Q_EMIT finished();
}

QString TryTab::trace() const
{
    return m_trace->toPlainText();
}

void TryTab::say()
{
    const kerberos::PreflightRequest request = files ? files() : kerberos::PreflightRequest();
    const bool ready = !request.keytab.isEmpty();
    m_who->setText(ready ? request.principal : m_reason.isEmpty() ? tr("Give a keytab on the tab before first.") : m_reason);
    m_start->setEnabled(ready && !m_underWay);
    m_start->setToolTip(ready ? QString() : m_who->text());
    m_start->setAccessibleDescription(m_start->toolTip());
    m_cancel->setVisible(m_underWay);
    const bool signedIn = m_report && m_report->ticket;
    m_success->setVisible(m_underWay || signedIn);
    m_title->setText(signedIn ? tr("Signed in: %1").arg(m_report->ticket->client) : tr("Asking the KDC…"));
    QStringList facts;
    if (signedIn) {
        const kerberos::Ticket &ticket = *m_report->ticket;
        facts += tr("Valid until %1, %2, from %3 in %4.")
                     .arg(QLocale().toString(ticket.until.toLocalTime(), QLocale::ShortFormat), kerberos::enctypeName(ticket.sessionEnctype),
                          m_report->kdc, text::duration(m_report->elapsed));
        if (ticket.keyExpires) {
            facts += tr("The realm takes this key until %1.").arg(QLocale().toString(ticket.keyExpires->toLocalTime(), QLocale::ShortFormat));
        }
        if (m_report->serviceTicket) {
            facts += tr("Service ticket: %1").arg(m_report->serviceTicket->service);
        }
    }
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    QStringList lines;
    for (const kerberos::PreflightEvent &event : m_events) {
        lines += text::duration(event.at).rightJustified(8) + u"  "_s + text::explain(event.what).cause;
    }
    m_trace->setPlainText(lines.join(u'\n'));
}

} // namespace krb5
