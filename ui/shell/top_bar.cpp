#include "shell/top_bar.h"

#include "text/words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int barHeight = 56;
constexpr int productionLine = 4;

QAction *choice(QMenu *menu, QActionGroup *group, const QString &title, bool chosen)
{
    auto *const action = menu->addAction(title);
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
    return action;
}

} // namespace

TopBar::TopBar(workspace::Workspaces &workspaces, theme::Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_workspaces(workspaces)
    , m_appearance(appearance)
{
    setObjectName(u"topBar"_s);
    setFixedHeight(barHeight);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 16, 8 + productionLine);
    row->setSpacing(theme::barGap);

    auto *const product = widgets::label(this, widgets::TextKind::Section);
    product->setText(u"Catalog Manager Pro"_s); // a name, the same in every language
    row->addWidget(product);
    row->addSpacing(12);

    m_environment = widgets::button(this, widgets::ButtonKind::Secondary, u"globe"_s);
    m_environment->setObjectName(u"environmentSwitcher"_s);
    m_environmentMenu = new QMenu(m_environment);
    m_environment->setMenu(m_environmentMenu);
    row->addWidget(m_environment);
    m_production = widgets::label(this, widgets::TextKind::Muted, [] { return tr("production"); });
    m_production->setWordWrap(false);
    row->addWidget(m_production);
    row->addStretch();

    auto *const palette = widgets::button(this, widgets::ButtonKind::Secondary, u"search"_s,
                                          [] { return tr("Find or do…  %1").arg(QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText)); });
    palette->setObjectName(u"paletteButton"_s);
    connect(palette, &QPushButton::clicked, this, &TopBar::paletteWanted);
    row->addWidget(palette);

    m_person = widgets::button(this, widgets::ButtonKind::Quiet, u"user"_s);
    m_person->setObjectName(u"personMenu"_s);
    m_personMenu = new QMenu(m_person);
    m_person->setMenu(m_personMenu);
    row->addWidget(m_person);

    connect(m_environmentMenu, &QMenu::aboutToShow, this, &TopBar::fillEnvironments);
    connect(m_personMenu, &QMenu::aboutToShow, this, &TopBar::fillPerson);
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &TopBar::showCurrent);
    connect(&m_appearance, &theme::Appearance::changed, this, qOverload<>(&QWidget::update));
    widgets::said(this, [this] { showCurrent(); });
}

void TopBar::showCurrent()
{
    disconnect(m_followed);
    workspace::Workspace *const current = m_workspaces.current();
    // The file's name until the file is read: then what the person called it.
    const QString name = current != nullptr ? current->environment().name : m_workspaces.currentName();
    m_environment->setText(name.isEmpty() ? tr("No environment") : name);
    m_environment->setAccessibleName(tr("Environment: %1").arg(m_environment->text()));
    m_production->setVisible(current != nullptr && current->environment().production);
    QString person;
    if (current != nullptr) {
        m_followed = connect(&current->connection(), &workspace::Connection::changed, this, &TopBar::showCurrent);
        person = current->connection().person();
    }
    m_person->setText(person.isEmpty() ? tr("Preferences") : person);
    m_person->setAccessibleName(person.isEmpty() ? tr("Preferences") : tr("%1: preferences").arg(person));
    update();
}

void TopBar::fillEnvironments()
{
    m_environmentMenu->clear();
    auto *const group = new QActionGroup(m_environmentMenu);
    for (const cluster::EnvironmentFile &file : m_workspaces.environments()) {
        auto *const action = choice(m_environmentMenu, group, file.name, file.name == m_workspaces.currentName());
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT environmentChosen(file); });
    }
    m_environmentMenu->addSeparator();
    connect(m_environmentMenu->addAction(theme::icon(u"settings"), tr("Manage environments…")), &QAction::triggered, this,
            &TopBar::environmentsWanted);
}

void TopBar::fillPerson()
{
    m_personMenu->clear();
    m_personMenu->addSection(tr("Language"));
    auto *const languages = new QActionGroup(m_personMenu);
    // Each language by its own name, so that whoever is lost finds the way back.
    for (const auto &[code, name] : {std::pair(u"en"_s, u"English"_s), std::pair(u"fr"_s, u"Français"_s)}) {
        auto *const action = choice(m_personMenu, languages, name, text::currentLanguage() == code);
        connect(action, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
    m_personMenu->addSection(tr("Theme"));
    auto *const themes = new QActionGroup(m_personMenu);
    for (const auto &[which, name] : {std::pair(theme::Choice::System, tr("Like the desktop")),
                                      std::pair(theme::Choice::Light, tr("Light")), std::pair(theme::Choice::Dark, tr("Dark"))}) {
        auto *const action = choice(m_personMenu, themes, name, m_appearance.choice() == which);
        connect(action, &QAction::triggered, this, [this, which = which] { Q_EMIT themeChosen(which); });
    }
}

// A line along the lower edge: thin everywhere, thick and coloured where a mistake would cost.
void TopBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const theme::Theme &colours = theme::current();
    QPainter painter(this);
    const workspace::Workspace *const current = m_workspaces.current();
    const QColor bar(current != nullptr ? cluster::barColour(current->environment()) : QString());
    const QColor colour = bar.isValid() ? bar : colours.line;
    const int height = bar.isValid() ? productionLine : 1;
    painter.fillRect(0, this->height() - height, width(), height, colour);
}

} // namespace shell
