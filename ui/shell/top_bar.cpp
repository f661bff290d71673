#include "shell/top_bar.h"

#include "shell/person_shown.h"
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
    for (const auto &connection : m_followed) {
        disconnect(connection);
    }
    m_followed.clear();
    workspace::Workspace *const current = m_workspaces.current();
    // The file's name until the file is read: then what the person called it.
    const QString name = current != nullptr ? current->environment().name : m_workspaces.currentName();
    m_environment->setText(name.isEmpty() ? tr("No environment") : name);
    m_environment->setAccessibleName(tr("Environment: %1").arg(m_environment->text()));
    m_production->setVisible(current != nullptr && current->environment().production);
    PersonShown person;
    if (current != nullptr) {
        m_followed.push_back(connect(&current->connection(), &workspace::Connection::changed, this, &TopBar::showCurrent));
        if (current->session() != nullptr) {
            m_followed.push_back(connect(current->session(), &identity::Session::changed, this, &TopBar::showCurrent));
        }
        person = personShown(*current);
    }
    m_person->setText(person.title.isEmpty() ? tr("Preferences") : person.title);
    m_person->setAccessibleName(person.title.isEmpty() ? tr("Preferences") : tr("%1: preferences").arg(person.title));
    m_person->setToolTip(person.lines.join(u'\n'));
    m_person->setAccessibleDescription(person.lines.join(u". "_s));
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
    if (workspace::Workspace *const current = m_workspaces.current(); current != nullptr && current->session() != nullptr) {
        fillSession(*current);
    }
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

void TopBar::fillSession(workspace::Workspace &workspace)
{
    const identity::Session &session = *workspace.session();
    const QStringList lines = personShown(workspace).lines;
    for (const QString &line : lines) {
        m_personMenu->addAction(line)->setEnabled(false);
    }
    switch (session.state()) {
    case identity::Session::State::SignedIn: {
        auto *const out = m_personMenu->addAction(tr("Sign out"));
        // Work under way would lose its right in the middle, also to undo.
        const bool busy = workspace.hasWorkUnderWay();
        out->setEnabled(!busy);
        out->setText(busy ? tr("Sign out (not while work is under way)") : out->text());
        connect(out, &QAction::triggered, this, &TopBar::signOutWanted);
        break;
    }
    case identity::Session::State::SigningIn:
        connect(m_personMenu->addAction(tr("Cancel signing in")), &QAction::triggered, workspace.session(),
                &identity::Session::cancelSignIn);
        break;
    default:
        connect(m_personMenu->addAction(theme::icon(u"user"), tr("Sign in")), &QAction::triggered, this, &TopBar::signInWanted);
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
