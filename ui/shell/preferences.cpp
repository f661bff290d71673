#include "shell/preferences.h"

#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

struct NamedChoice {
    theme::Choice choice;
    QLatin1StringView name;
};
constexpr std::array choices {NamedChoice {theme::Choice::Light, "light"_L1}, NamedChoice {theme::Choice::Dark, "dark"_L1},
                              NamedChoice {theme::Choice::System, "system"_L1}};

} // namespace

Preferences::Preferences(const QString &configFolder)
    : m_settings(QDir(configFolder).filePath(u"window.ini"_s), QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    return m_settings.value("language"_L1).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue("language"_L1, language);
}

theme::Choice Preferences::theme() const
{
    const QString name = m_settings.value("theme"_L1).toString();
    const auto found = std::ranges::find(choices, name, &NamedChoice::name);
    return found == choices.end() ? theme::Choice::System : found->choice;
}

void Preferences::setTheme(theme::Choice choice)
{
    m_settings.setValue("theme"_L1, std::ranges::find(choices, choice, &NamedChoice::choice)->name);
}

QString Preferences::environment() const
{
    return m_settings.value("environment"_L1).toString();
}

void Preferences::setEnvironment(const QString &name)
{
    m_settings.setValue("environment"_L1, name);
}

QByteArray Preferences::geometry() const
{
    return m_settings.value("geometry"_L1).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue("geometry"_L1, geometry);
}

} // namespace shell
