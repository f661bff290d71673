#include "window/troubled_page.h"

#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

using namespace Qt::StringLiterals;
using widgets::TextKind;

namespace window {

TroubledPage::TroubledPage(const QString &environment, Diagnostics problems, QWidget *parent)
    : Page(parent)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(theme::rowGap);
    auto *const title = widgets::label(this, TextKind::PageTitle, [environment] { return tr("%1 cannot be opened").arg(environment); });
    column->addWidget(title);
    auto *const card = new widgets::Card(this);
    for (const Diagnostic &problem : problems) {
        card->body()->addWidget(widgets::label(card, TextKind::Mono, [problem] { return text::compilerLine(problem); }));
        card->body()->addWidget(widgets::label(card, TextKind::Muted, [problem] { return text::explain(problem.error).remedy; }));
    }
    auto *const row = new QHBoxLayout;
    auto *const mend = widgets::button(card, widgets::ButtonKind::Primary, u"settings"_s, [] { return tr("Manage environments"); });
    connect(mend, &QPushButton::clicked, this, &TroubledPage::environmentsRequested);
    row->addWidget(mend);
    row->addStretch();
    card->body()->addLayout(row);
    column->addWidget(card);
    column->addStretch();
}

} // namespace window
