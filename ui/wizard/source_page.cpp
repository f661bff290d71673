#include "wizard/source_page.h"

#include "theme/metrics.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/search_field.h"
#include "wizard/connector_card.h"
#include "wizard/gallery.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

// What was registered here last, by the records in the cluster: the same on every machine, and no file of ours.
QStringList recentIn(const std::vector<provisioning::CatalogEntry> &entries)
{
    std::vector<std::pair<QDateTime, QString>> used;
    for (const provisioning::CatalogEntry &entry : entries) {
        if (entry.revision) {
            used.emplace_back(entry.revision->at, entry.connector);
        }
    }
    std::ranges::sort(used, std::greater());
    QStringList recent;
    for (const auto &[at, connector] : used) {
        if (!recent.contains(connector) && recent.size() < 4) {
            recent.append(connector);
        }
    }
    return recent;
}

} // namespace

SourcePage::SourcePage(workspace::Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_search(new widgets::SearchField(this, [] { return tr("Search connectors"); })),
      m_error(new widgets::ErrorNotice(this))
{
    auto *const scroll = new QScrollArea(this);
    auto *const inside = new QWidget(scroll);
    m_gallery = new Gallery(workspace.library(), inside);
    auto *const nothing = new widgets::EmptyState(
        u"search"_s, [] { return tr("No connector fits"); },
        [] { return tr("Try another word: a product, or what it keeps."); }, inside);
    connect(nothing->setAction({}, [] { return tr("Show all"); }), &QPushButton::clicked, m_search, &QLineEdit::clear);
    m_nothing = nothing;

    auto *const column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_gallery);
    column->addWidget(m_nothing);
    column->addStretch();
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *const page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(theme::rowGap);
    page->addWidget(widgets::label(this, widgets::TextKind::Muted, [] {
        return tr("What is the source? Choose one; you can come back without losing anything.");
    }));
    page->addWidget(m_search);
    page->addWidget(m_error);
    page->addWidget(scroll, 1);
    m_search->setMaximumWidth(420);

    connect(m_search, &QLineEdit::textChanged, this, &SourcePage::filter);
    connect(m_search, &widgets::SearchField::leftDownwards, this, [this] {
        if (ConnectorCard *const card = m_gallery->firstCard()) {
            card->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { // one card left: that is the one
        if (m_gallery->shownCount() == 1) {
            m_gallery->choose(m_gallery->firstCard()->descriptor().name);
            Q_EMIT nextRequested();
        }
    });
    connect(m_gallery, &Gallery::chosenChanged, this, [this] {
        showError(std::nullopt);
        Q_EMIT changed();
    });
    connect(m_gallery, &Gallery::activated, this, &StepPage::nextRequested);
    // Once: cards that move while one reads them are worse than an order that is a minute old.
    if (m_workspace.catalogs().isLoaded()) {
        m_gallery->setRecent(recentIn(m_workspace.catalogs().entries()));
    } else {
        connect(&m_workspace.catalogs(), &workspace::CatalogFeed::changed, this, [this] {
            if (m_workspace.catalogs().isLoaded()) {
                m_workspace.catalogs().disconnect(this);
                m_gallery->setRecent(recentIn(m_workspace.catalogs().entries()));
            }
        });
    }
    filter();
}

QString SourcePage::connector() const
{
    return m_gallery->chosen();
}

void SourcePage::choose(const QString &connector)
{
    m_gallery->choose(connector);
}

void SourcePage::showError(const std::optional<Error> &error)
{
    m_error->setError(error);
}

void SourcePage::filter()
{
    m_gallery->filter(m_search->text());
    m_nothing->setVisible(m_gallery->shownCount() == 0);
    m_gallery->setVisible(m_gallery->shownCount() > 0);
}

QWidget *SourcePage::firstFocus()
{
    return m_search;
}

QString SourcePage::whyNot() const
{
    return connector().isEmpty() ? tr("Choose a source to go on.") : QString();
}

} // namespace wizard
