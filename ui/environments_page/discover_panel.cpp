#include "environments_page/discover_panel.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QBoxLayout>
#include <QGridLayout>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace environments_page {

DiscoverPanel::DiscoverPanel(QWidget *parent) : QFrame(parent), m_rows(new QWidget(this))
{
    auto *const card = new widgets::Card(this);
    auto *const outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(card);
    QVBoxLayout *const column = card->body();
    column->setSpacing(theme::barGap);
    auto *const top = new QHBoxLayout;
    m_title = widgets::label(this, TextKind::Section);
    m_close = widgets::iconButton(this, u"close"_s, [] { return tr("Close the suggestions"); });
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    m_line = widgets::label(this, TextKind::Muted);
    m_error = new widgets::ErrorNotice(this);
    column->addLayout(top);
    column->addWidget(m_line);
    column->addWidget(m_error);
    column->addWidget(m_rows);
    hide();
    connect(m_close, &QPushButton::clicked, this, &DiscoverPanel::stop);
    widgets::said(this, [this] { say(); });
}

DiscoverPanel::~DiscoverPanel()
{
    m_stop.request_stop();
}

void DiscoverPanel::stop()
{
    m_stop.request_stop();
    m_asking = false;
    m_found.clear();
    hide();
}

QCoro::Task<Result<std::vector<cluster::Suggestion>>> DiscoverPanel::ask(cluster::Environment environment,
                                                                         std::shared_ptr<identity::Session> session,
                                                                         std::stop_token stop)
{
    auto endpoints = co_await identity::connect(environment, std::move(session), stop);
    if (!endpoints) {
        co_return failure(std::move(endpoints.error()));
    }
    auto found = co_await cluster::discover(endpoints->kubernetes, environment.trino.podSelector, stop);
    co_return found;
}

void DiscoverPanel::start(const cluster::Environment &environment, std::shared_ptr<identity::Session> session,
                          std::function<QString(const QString &)> valueOf)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_valueOf = std::move(valueOf);
    m_found.clear();
    m_asking = true;
    m_error->setError({});
    list();
    say();
    show();
    const std::stop_token stop = m_stop.get_token();
    workspace::deliver(ask(environment, std::move(session), stop), this, [this, stop](Result<std::vector<cluster::Suggestion>> found) {
        if (!stop.stop_requested()) {
            asked(std::move(found));
        }
    });
}

void DiscoverPanel::asked(Result<std::vector<cluster::Suggestion>> found)
{
    m_asking = false;
    if (found) {
        m_found = std::move(*found);
    } else {
        m_error->setError(found.error());
    }
    list();
    say();
}

void DiscoverPanel::list()
{
    delete m_rows->layout();
    qDeleteAll(m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *const grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::rowGap);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < static_cast<int>(m_found.size()); ++row) {
        const cluster::Suggestion suggestion = m_found[static_cast<size_t>(row)];
        auto *const value = widgets::label(m_rows, TextKind::Mono);
        value->setText(suggestion.setting + u": "_s + suggestion.value);
        auto *const source = widgets::label(m_rows, TextKind::Muted,
                                            [source = suggestion.source] { return tr("read from %1").arg(source); });
        auto *const words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(value);
        words->addWidget(source);
        grid->addLayout(words, row, 0);
        const bool isSo = m_valueOf(suggestion.setting) == suggestion.value;
        auto *const take = widgets::button(m_rows, ButtonKind::Quiet, isSo ? u"check"_s : u"plus"_s);
        take->setEnabled(!isSo);
        widgets::said(take, [take, isSo, suggestion] {
            take->setText(isSo ? tr("Is so already") : tr("Take over"));
            take->setAccessibleName(isSo ? take->text()
                                         : tr("Take over %1 for %2").arg(suggestion.value, suggestion.setting));
        });
        connect(take, &QPushButton::clicked, this, [this, suggestion] {
            Q_EMIT accepted(suggestion.setting, suggestion.value);
            QMetaObject::invokeMethod(this, &DiscoverPanel::list,
                                      Qt::QueuedConnection); // it deletes the button that is speaking
        });
        grid->addWidget(take, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
}

void DiscoverPanel::say()
{
    m_title->setText(tr("What the namespace shows"));
    m_line->setText(
        m_asking               ? tr("The API server is asked for services and for what Trino’s pods mount…")
            : m_error->error() ? QString()
            : m_found.empty()
            ? tr("Neither Trino’s nor OPA’s services, nor anything of ours that Trino’s pods mount, was found there.")
            : tr("%n suggestion(s), each with what it was read from.", nullptr, static_cast<int>(m_found.size())));
    m_line->setVisible(!m_line->text().isEmpty());
}

} // namespace environments_page
