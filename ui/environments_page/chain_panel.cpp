#include "environments_page/chain_panel.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace environments_page {

ChainPanel::ChainPanel(const QUrl &server, QWidget *parent)
    : QWidget(parent), m_server(server),
      m_look(widgets::button(this, ButtonKind::Secondary, u"search"_s, [] { return tr("Look at its certificates"); })),
      m_facts(widgets::label(this, TextKind::Mono)), m_advice(widgets::label(this, TextKind::Body)),
      m_trust(widgets::button(this, ButtonKind::Secondary, u"check"_s, [] { return tr("The fingerprint is right: trust this CA"); })),
      m_error(new widgets::ErrorNotice(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::barGap);
    column->addWidget(m_look, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(m_advice);
    column->addWidget(m_trust, 0, Qt::AlignLeft);
    column->addWidget(m_error);
    connect(m_look, &QPushButton::clicked, this, &ChainPanel::look);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_chain->anchorPem); });
    widgets::said(this, [this] { say(); });
}

ChainPanel::~ChainPanel()
{
    m_stop.request_stop();
}

void ChainPanel::look()
{
    m_look->setEnabled(false);
    auto looking = cluster::presentedChain(m_server, 20s, m_stop.get_token());
    workspace::deliver(std::move(looking), this, [this](Result<cluster::PresentedChain> chain) { looked(std::move(chain)); });
}

void ChainPanel::looked(Result<cluster::PresentedChain> chain)
{
    m_look->setEnabled(true);
    m_chain = chain ? std::optional(*chain) : std::nullopt;
    m_error->setError(chain ? std::nullopt : std::optional(chain.error()));
    say();
}

void ChainPanel::say()
{
    QStringList lines;
    if (m_chain) {
        for (const cluster::CertificateFacts &one : m_chain->certificates) {
            const QString until = QLocale().toString(one.expires.toLocalTime().date(), QLocale::ShortFormat);
            lines += tr("%1, issued by %2, valid until %3").arg(one.subject, one.issuer, until);
            lines += tr("SHA-256 %1", "a fingerprint").arg(one.fingerprint);
        }
    }
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(m_chain.has_value());
    m_advice->setVisible(m_chain.has_value());
    m_trust->setVisible(m_chain && m_chain->anchor);
    if (m_chain) {
        m_advice->setText(m_chain->anchor
                              ? tr("Compare the last fingerprint with whoever runs the server, by another way than this connection. "
                                   "Trusted, the CA is kept beside the environment; the system’s stay trusted too.")
                              : tr("The server does not show its CA, “%1”: ask whoever runs it for the file, and choose it in the form below.")
                                    .arg(m_chain->certificates.back().issuer));
    }
}

} // namespace environments_page
