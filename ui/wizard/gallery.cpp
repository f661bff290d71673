#include "wizard/gallery.h"

#include "theme/metrics.h"
#include "widgets/label.h"
#include "wizard/categories.h"
#include "wizard/connector_card.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace wizard {

namespace {

constexpr int narrowestCard = 240;
constexpr int gap = 12;

} // namespace

Gallery::Gallery(const connectors::Library &library, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    QStringList categories{QString()};
    for (const connectors::Descriptor &descriptor : library.all()) {
        auto *const card = new ConnectorCard(descriptor, this);
        card->installEventFilter(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { choose(card->descriptor().name); });
        m_cards.push_back(card);
        if (!categories.contains(descriptor.category)) {
            categories.append(descriptor.category);
        }
    }
    std::ranges::stable_sort(categories, {}, [](const QString &category) { return category.isEmpty() ? -1 : categoryPlace(category); });
    for (const QString &category : categories) {
        QLabel *const heading = widgets::label(this, widgets::TextKind::Section, [category] {
            return category.isEmpty() ? tr("Used recently") : categoryWords(category);
        });
        auto *const grid = new QGridLayout;
        grid->setSpacing(gap);
        m_column->addWidget(heading);
        m_column->addLayout(grid);
        m_sections.push_back({category, heading, grid});
    }
    m_column->addStretch();
    arrange();
}

void Gallery::setRecent(const QStringList &connectors)
{
    m_recent = connectors;
    arrange();
}

void Gallery::filter(const QString &search)
{
    m_search = search;
    arrange();
}

void Gallery::arrange()
{
    const int columns = std::max(1, (width() + gap) / (narrowestCard + gap));
    QWidget *before = nullptr;
    for (const Section &section : m_sections) {
        while (QLayoutItem *const item = section.grid->takeAt(0)) {
            delete item;
        }
        int place = 0;
        for (ConnectorCard *card : m_cards) {
            const bool isRecent = m_recent.contains(card->descriptor().name);
            if (section.category.isEmpty() ? !isRecent
                                           : (isRecent || card->descriptor().category != section.category)) {
                continue;
            }
            card->setVisible(card->matches(m_search));
            if (card->isHidden()) {
                continue;
            }
            section.grid->addWidget(card, place / columns, place % columns);
            ++place;
            if (before) {
                QWidget::setTabOrder(before, card);
            }
            before = card;
        }
        for (int column = 0; column < 8; ++column) { // a lone card is as wide as one of many
            section.grid->setColumnStretch(column, column < columns ? 1 : 0);
            section.grid->setColumnMinimumWidth(column, column < columns ? narrowestCard - 20 : 0);
        }
        section.heading->setVisible(place > 0);
    }
}

int Gallery::shownCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_cards, [](const ConnectorCard *card) { return !card->isHidden(); }));
}

QString Gallery::chosen() const
{
    const auto found = std::ranges::find_if(m_cards, &QAbstractButton::isChecked);
    return found == m_cards.end() ? QString() : (*found)->descriptor().name;
}

void Gallery::choose(const QString &connector)
{
    for (ConnectorCard *card : m_cards) {
        card->setChecked(card->descriptor().name == connector);
    }
    Q_EMIT chosenChanged();
}

ConnectorCard *Gallery::firstCard() const
{
    ConnectorCard *first = nullptr;
    for (const Section &section : m_sections) {
        for (int place = 0; place < section.grid->count(); ++place) {
            auto *const card = qobject_cast<ConnectorCard *>(section.grid->itemAt(place)->widget());
            if (card && card->isChecked()) {
                return card;
            }
            first = first ? first : card;
        }
    }
    return first;
}

// The nearest card that way, seen from the middle of this one.
void Gallery::step(const ConnectorCard *from, int key)
{
    const QPoint here = from->geometry().center();
    ConnectorCard *best = nullptr;
    int bestDistance = 0;
    for (ConnectorCard *card : m_cards) {
        const QPoint way = card->geometry().center() - here;
        const int ahead = key == Qt::Key_Right ? way.x()
            : key == Qt::Key_Left              ? -way.x()
            : key == Qt::Key_Down              ? way.y()
                                               : -way.y();
        const int aside = std::abs(key == Qt::Key_Right || key == Qt::Key_Left ? way.y() : way.x());
        const bool sameLine = aside < from->height() / 2;
        if (card->isHidden() || ahead <= 0 || ((key == Qt::Key_Left || key == Qt::Key_Right) && !sameLine)) {
            continue;
        }
        const int distance = ahead + 2 * aside;
        if (!best || distance < bestDistance) {
            best = card;
            bestDistance = distance;
        }
    }
    if (best) {
        best->setFocus(Qt::OtherFocusReason);
    }
}

bool Gallery::eventFilter(QObject *watched, QEvent *event)
{
    const auto *const card = qobject_cast<ConnectorCard *>(watched);
    if (card && event->type() == QEvent::MouseButtonDblClick) {
        choose(card->descriptor().name);
        Q_EMIT activated();
        return true;
    }
    if (card && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            step(card, key->key());
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() & Qt::ControlModifier) { // the page's main action
                return false;
            }
            choose(card->descriptor().name);
            Q_EMIT activated();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Gallery::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace wizard
