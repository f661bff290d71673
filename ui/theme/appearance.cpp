#include "theme/appearance.h"

#include "theme/metrics.h"
#include "theme/sheet.h"
#include "theme/style.h"
#include "theme/system_scheme.h"

#include <QApplication>
#include <QFile>

using namespace Qt::StringLiterals;

static void openThemes()
{
    Q_INIT_RESOURCE(themes); // a static library's resources are not found otherwise; needs the global namespace
}

namespace theme {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Result<Appearance *> Appearance::install(QApplication &application, Choice choice)
{
    openThemes();
    QFile file(u":/themes/palette.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("theme.unreadable", {{u"reason"_s, file.errorString()}});
    }
    const QByteArray json = file.readAll();
    auto light = fromJson(json, u"light"_s);
    if (!light) {
        return failure(light.error());
    }
    auto dark = fromJson(json, u"dark"_s);
    if (!dark) {
        return failure(dark.error());
    }
    return new Appearance(application, choice, *std::move(light), *std::move(dark));
}

Appearance::Appearance(QApplication &application, Choice choice, Theme light, Theme dark)
    : QObject(&application), m_application(application), m_choice(choice), m_light(std::move(light)),
      m_dark(std::move(dark)), m_system(new SystemScheme(isDarkPalette(QApplication::palette()), this))
{
    m_isDark = wantsDark();
    QApplication::setStyle(new Style); // once: with a style sheet set the style has no name to compare
    QApplication::setFont(font());
    dress();
    connect(m_system, &SystemScheme::changed, this, &Appearance::follow);
}

void Appearance::setChoice(Choice choice)
{
    m_choice = choice;
    follow();
}

bool Appearance::wantsDark() const
{
    return m_choice == Choice::Dark || (m_choice == Choice::System && m_system->isDark());
}

void Appearance::follow()
{
    if (wantsDark() != m_isDark) {
        m_isDark = !m_isDark;
        dress();
        Q_EMIT changed();
    }
}

void Appearance::dress()
{
    QApplication::setPalette(paletteOf(theme()));
    m_application.setStyleSheet(sheetOf(theme()));
}

const Theme &current()
{
    const auto *const appearance
        = qApp ? qApp->findChild<Appearance *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    if (!appearance) {
        qFatal("theme::current() before Appearance::install()");
    }
    return appearance->theme();
}

QFont font(int pixels, QFont::Weight weight)
{
    QFont wanted;
    wanted.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
    wanted.setPixelSize(pixels);
    wanted.setWeight(weight);
    return wanted;
}

QFont monoFont(int pixels)
{
    QFont wanted;
    wanted.setFamilies({u"DejaVu Sans Mono"_s});
    wanted.setStyleHint(QFont::Monospace);
    wanted.setPixelSize(pixels);
    return wanted;
}

} // namespace theme
