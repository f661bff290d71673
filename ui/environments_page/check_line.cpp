#include "environments_page/check_line.h"

#include "environments_page/chain_panel.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/said.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;
using provisioning::EndpointKind;
using widgets::TextKind;
using widgets::Tone;

namespace environments_page {

namespace {

bool anyOf(const std::vector<Error> &problems, std::initializer_list<QLatin1StringView> beginnings)
{
    return std::ranges::any_of(problems, [&](const Error &problem) {
        return std::ranges::any_of(beginnings,
                                   [&](QLatin1StringView beginning) { return problem.code.startsWith(beginning); });
    });
}

// As trust_import.h names those with a CA of their own; empty: it has none.
QString endpointOf(EndpointKind kind)
{
    switch (kind) {
    case EndpointKind::Trino:
        return u"trino"_s;
    case EndpointKind::Opa:
        return u"opa"_s;
    case EndpointKind::Metadata:
        return u"metadata"_s;
    case EndpointKind::Vault:
        return u"vault"_s;
    case EndpointKind::Identity:
        return u"identity"_s;
    default:
        return {};
    }
}

void clear(QLayout *layout)
{
    while (QLayoutItem *const item = layout->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

CheckLine::CheckLine(EndpointKind kind, QWidget *parent)
    : QWidget(parent), m_badge(new widgets::Badge(this)), m_title(widgets::label(this, TextKind::Body)),
      m_address(widgets::label(this, TextKind::Muted)), m_facts(new QHBoxLayout), m_problems(new QVBoxLayout)
{
    m_check.kind = kind;
    m_title->setFont(theme::font(14, QFont::DemiBold));
    m_address->setWordWrap(false);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    auto *const top = new QHBoxLayout;
    top->setSpacing(theme::rowGap);
    m_title->setWordWrap(false);
    m_title->setMinimumWidth(130);
    top->addWidget(m_title);
    top->addWidget(m_badge);
    top->addWidget(m_address, 1);
    column->addLayout(top);
    m_facts->setSpacing(6);
    column->addLayout(m_facts);
    m_problems->setSpacing(theme::barGap);
    column->addLayout(m_problems);
    widgets::said(this, [this] { say(); });
}

void CheckLine::setState(State state)
{
    m_state = state;
    m_check = {m_check.kind, {}, {}, {}, {}, {}};
    say();
}

void CheckLine::setCheck(const provisioning::EndpointCheck &check)
{
    m_state = State::Answered;
    m_check = check;
    say();
}

QString CheckLine::title() const
{
    switch (m_check.kind) {
    case EndpointKind::Trino:
        return u"Trino"_s;
    case EndpointKind::Kubernetes:
        return u"Kubernetes"_s;
    case EndpointKind::Opa:
        return u"OPA"_s;
    case EndpointKind::Mounts:
        return tr("Mounted files");
    case EndpointKind::Metadata:
        return u"OpenMetadata"_s;
    case EndpointKind::Vault:
        return u"Vault"_s;
    case EndpointKind::Identity:
        return tr("Sign-in");
    case EndpointKind::Admins:
        return tr("Who is an admin");
    }
    return {};
}

// What can be told of each hop on the way; nothing is said of a hop that was not come to.
QList<CheckLine::Fact> CheckLine::facts() const
{
    const auto &problems = m_check.problems;
    if (m_check.kind == EndpointKind::Mounts) {
        return m_check.identity.isEmpty() ? QList<Fact>()
                                          : QList<Fact>{{tr("in %1", "pods").arg(m_check.identity), Tone::Neutral}};
    }
    if (m_check.kind == EndpointKind::Admins) {
        return {{tr("as %1", "a person's name").arg(m_check.identity), Tone::Neutral}, right()};
    }
    if (anyOf(problems,
              {"http.unreachable"_L1, "http.name-unknown"_L1, "http.timeout"_L1, "http.proxy"_L1, "environment."_L1,
               "kubeconfig."_L1})) {
        return {{tr("not reached"), Tone::Danger}};
    }
    QList<Fact> facts{{tr("reached"), Tone::Success}};
    if (anyOf(problems, {"http.tls"_L1})) {
        facts.append({tr("TLS refused"), Tone::Danger});
        return facts;
    }
    if (anyOf(problems, {"http.not-http"_L1, "http.reset"_L1})) {
        return facts;
    }
    const bool encrypted = m_check.address.startsWith("https:"_L1);
    facts.append({encrypted ? tr("TLS verified") : tr("without TLS"), encrypted ? Tone::Success : Tone::Neutral});
    if (anyOf(problems, {"trino.not-signed-in"_L1, "kubernetes.not-signed-in"_L1, "opa.not-permitted"_L1,
                         "metadata.not-signed-in"_L1, "vault.not-signed-in"_L1, "vault.wrong-audience"_L1,
                         "identity.not-signed-in"_L1, "identity.session-ended"_L1})) {
        facts.append({tr("not signed in"), Tone::Danger});
    } else if (!m_check.identity.isEmpty()) {
        facts.append({tr("as %1", "a person's name").arg(m_check.identity), Tone::Success});
    }
    if (m_check.mayChange) {
        facts.append(right());
    }
    if (!m_check.version.isEmpty()) {
        facts.append({tr("version %1").arg(m_check.version), Tone::Neutral});
    }
    return facts;
}

CheckLine::Fact CheckLine::right() const
{
    const bool all = m_check.mayChange.value_or(false);
    if (m_check.kind == EndpointKind::Identity || m_check.kind == EndpointKind::Admins) { // no fault: one may read
        return {all ? tr("may change") : tr("may read"), all ? Tone::Success : Tone::Neutral};
    }
    return {all ? tr("permitted") : tr("not all permitted"), all ? Tone::Success : Tone::Danger};
}

QString CheckLine::summary() const
{
    QStringList words{m_badge->text()};
    for (const Fact &fact : facts()) {
        words.append(fact.text);
    }
    return title() + u": "_s + words.join(u", "_s);
}

void CheckLine::say()
{
    m_title->setText(title());
    m_address->setText(m_check.address);
    m_address->setToolTip(m_check.address);
    clear(m_facts);
    clear(m_problems);
    switch (m_state) {
    case State::NotAsked:
        m_badge->setState(tr("not asked"), Tone::Neutral);
        break;
    case State::Asking:
        m_badge->setState(tr("asking…"), Tone::Accent);
        break;
    case State::Answered:
        if (m_check.isWell()) {
            m_badge->setState(tr("well"), Tone::Success);
        } else {
            m_badge->setState(tr("%n problem(s)", nullptr, static_cast<int>(m_check.problems.size())), Tone::Danger);
        }
        for (const Fact &fact : facts()) {
            auto *const badge = new widgets::Badge(this);
            badge->setState(fact.text, fact.tone);
            m_facts->addWidget(badge);
        }
        m_facts->addStretch(1);
        for (const Error &problem : m_check.problems) {
            auto *const notice = new widgets::ErrorNotice(this);
            notice->setError(problem);
            m_problems->addWidget(notice);
        }
        if (anyOf(m_check.problems, {"http.tls-untrusted"_L1}) && !endpointOf(m_check.kind).isEmpty()) {
            offerChain();
        }
        for (const Error &remark : m_check.remarks) {
            auto *const line = widgets::label(this, TextKind::Muted);
            line->setText(text::explain(remark).cause);
            m_problems->addWidget(line);
        }
        break;
    }
    setAccessibleName(m_state == State::Answered ? summary() : QString(title() + u": "_s + m_badge->text()));
}

void CheckLine::offerChain()
{
    auto *const chain = new ChainPanel(QUrl(m_check.address), this);
    connect(chain, &ChainPanel::trusted, this, [this](const QByteArray &pem) { Q_EMIT caTrusted(endpointOf(m_check.kind), pem); });
    m_problems->addWidget(chain);
}

} // namespace environments_page
