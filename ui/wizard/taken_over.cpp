#include "wizard/taken_over.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "wizard/finding_list.h"

#include <QFileInfo>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int tallest = 190; // the form keeps the greater part of the page

} // namespace

TakenOver::TakenOver(const QString &file, const Diagnostics &findings, QWidget *parent) : Card(parent)
{
    const QString name = QFileInfo(file).fileName();
    Diagnostics shown = findings;
    for (Diagnostic &finding : shown) {
        finding.file = name;
    }
    const int count = static_cast<int>(shown.size());
    const bool wrong = std::ranges::any_of(shown, [](const Diagnostic &it) { return it.severity != Severity::Note; });
    auto *const head = new QHBoxLayout;
    head->addWidget(widgets::label(this, widgets::TextKind::Section,
                                   [name, count, wrong] {
                                       return wrong ? tr("%n thing(s) in %1 to look at", nullptr, count).arg(name)
                                                    : tr("%n thing(s) in %1 changed on the way in, and why", nullptr, count).arg(name);
                                   }),
                    1);
    QPushButton *const close = widgets::iconButton(this, u"close"_s, [] { return tr("Close"); });
    connect(close, &QPushButton::clicked, this, [this] {
        hide();
        deleteLater();
    });
    head->addWidget(close);
    auto *const list = new FindingList(this);
    list->setFindings(shown);
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scroll->setMaximumHeight(tallest);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    body()->setSpacing(theme::labelGap);
    body()->addLayout(head);
    body()->addWidget(scroll);
}

} // namespace wizard
