#include "environments_page/check_panel.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;
using provisioning::EndpointCheck;
using provisioning::EndpointKind;
using widgets::TextKind;

namespace environments_page {

namespace {

// Which endpoint an error of connecting is about: before there are clients, only its code and arguments say so.
EndpointKind kindOf(const cluster::Environment &environment, const Error &error)
{
    if (error.code.startsWith("identity."_L1) || error.endpoint.startsWith("identity "_L1)) {
        return EndpointKind::Identity;
    }
    if (error.code.startsWith("kubeconfig."_L1)) {
        return EndpointKind::Kubernetes;
    }
    const QString file = error.arguments.value(u"file"_s);
    const QString variable = error.arguments.value(u"variable"_s);
    const auto &token = environment.opa.token;
    const bool isOpas = (!file.isEmpty() && file == environment.opa.caFile && file != environment.trino.caFile)
        || (token && (token->name == file || token->name == variable));
    return isOpas ? EndpointKind::Opa : EndpointKind::Trino;
}

} // namespace

CheckPanel::CheckPanel(QWidget *parent) : QFrame(parent), m_title(widgets::label(this, TextKind::Section))
{
    setAttribute(Qt::WA_StyledBackground);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *const card = new widgets::Card(this);
    column->addWidget(card);
    auto *const top = new QHBoxLayout;
    m_close = widgets::iconButton(card, u"close"_s, [] { return tr("Close the test"); });
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    card->body()->setSpacing(theme::rowGap);
    card->body()->addLayout(top);
    for (const auto kind : {EndpointKind::Trino, EndpointKind::Kubernetes, EndpointKind::Opa, EndpointKind::Mounts,
                            EndpointKind::Metadata, EndpointKind::Vault, EndpointKind::Identity, EndpointKind::Admins}) {
        auto *const line = new CheckLine(kind, card);
        m_lines.append(line);
        connect(line, &CheckLine::caTrusted, this, &CheckPanel::caTrusted);
        card->body()->addWidget(line);
    }
    hide();
    connect(m_close, &QPushButton::clicked, this, &CheckPanel::stop);
    widgets::said(this, [this] { say(); });
}

CheckPanel::~CheckPanel()
{
    m_stop.request_stop();
}

void CheckPanel::stop()
{
    m_stop.request_stop();
    m_asking = false;
    hide();
}

void CheckPanel::start(const cluster::Environment &environment, std::shared_ptr<const connectors::Library> library,
                       std::shared_ptr<identity::Session> session)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_asking = true;
    m_name = environment.name;
    for (CheckLine *line : std::as_const(m_lines)) {
        line->setState(CheckLine::State::Asking);
    }
    lineOf(EndpointKind::Metadata)->setVisible(!environment.metadata.url.isEmpty());
    lineOf(EndpointKind::Vault)->setVisible(!environment.vault.url.isEmpty());
    lineOf(EndpointKind::Identity)->setVisible(!environment.identity.issuer.isEmpty());
    lineOf(EndpointKind::Admins)->hide(); // until Trino said who is there
    say();
    show();
    const std::stop_token stop = m_stop.get_token();
    workspace::deliver(
        identity::connect(environment, std::move(session), stop), this,
        [this, environment, library, stop](Result<cluster::Endpoints> endpoints) {
            if (stop.stop_requested()) {
                return;
            }
            if (!endpoints) {
                failed(environment, endpoints.error());
                return;
            }
            const QPointer<CheckPanel> panel(this);
            auto checks = provisioning::checkEnvironment({environment, std::move(*endpoints), library}, stop,
                                                         [panel, stop](const EndpointCheck &check) {
                                                             if (panel && !stop.stop_requested()) {
                                                                 panel->told(check);
                                                             }
                                                         });
            workspace::deliver(std::move(checks), this, [this, stop](const std::vector<EndpointCheck> &) {
                if (!stop.stop_requested()) {
                    end();
                }
            });
        });
}

CheckLine *CheckPanel::lineOf(EndpointKind kind) const
{
    return m_lines[static_cast<qsizetype>(kind)];
}

void CheckPanel::told(const EndpointCheck &check)
{
    lineOf(check.kind)->setCheck(check);
    lineOf(check.kind)->show();
}

void CheckPanel::failed(const cluster::Environment &environment, const Error &error)
{
    for (CheckLine *line : std::as_const(m_lines)) {
        line->setState(CheckLine::State::NotAsked);
    }
    EndpointCheck check;
    check.kind = kindOf(environment, error);
    check.address = check.kind == EndpointKind::Kubernetes ? environment.kubernetes.kubeconfig
        : check.kind == EndpointKind::Identity             ? environment.identity.issuer.toString(QUrl::RemoveUserInfo)
        : check.kind == EndpointKind::Opa                  ? environment.opa.url.toString(QUrl::RemoveUserInfo)
                                                           : environment.trino.url.toString(QUrl::RemoveUserInfo);
    check.problems.push_back(error);
    told(check);
    end();
}

void CheckPanel::end()
{
    m_asking = false;
    say();
    Q_EMIT ended(isWell());
}

bool CheckPanel::isWell() const
{
    return std::ranges::all_of(m_lines, [](const CheckLine *line) {
        return line->isHidden() || (line->state() == CheckLine::State::Answered && line->check().isWell());
    });
}

void CheckPanel::say()
{
    m_title->setText(m_asking   ? tr("%1 is being tested…").arg(m_name)
                         : isWell() ? tr("%1 is well: all answer as they should").arg(m_name)
                                : tr("%1 is not well yet").arg(m_name));
    setAccessibleName(m_title->text());
}

} // namespace environments_page
