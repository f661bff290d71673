#include "theme/theme.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace theme {

const std::vector<NamedRole> &roles()
{
    static const std::vector<NamedRole> all{
        {"window", &Theme::window},       {"surface", &Theme::surface},     {"raised", &Theme::raised},
        {"hover", &Theme::hover},         {"line", &Theme::line},           {"edge", &Theme::edge},
        {"text", &Theme::text},           {"muted", &Theme::muted},         {"off", &Theme::off},
        {"accent", &Theme::accent},       {"onaccent", &Theme::onaccent},   {"accenthover", &Theme::accenthover},
        {"select", &Theme::select},       {"focus", &Theme::focus},         {"danger", &Theme::danger},
        {"warning", &Theme::warning},     {"success", &Theme::success},     {"dangerbg", &Theme::dangerbg},
        {"warningbg", &Theme::warningbg}, {"successbg", &Theme::successbg},
    };
    return all;
}

Result<Theme> fromJson(const QByteArray &json, const QString &name)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return failure("theme.unreadable", {{u"reason"_s, problem.errorString()}});
    }
    const QJsonObject colours = document.object().value(name).toObject();
    Theme theme;
    theme.dark = name == "dark"_L1;
    for (const auto &[roleName, role] : roles()) {
        theme.*role = QColor(colours.value(QLatin1StringView(roleName)).toString());
        if (!(theme.*role).isValid()) {
            const QString place = name + u'/' + QLatin1StringView(roleName);
            return failure("theme.unreadable", {{u"reason"_s, place}});
        }
    }
    return theme;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, theme.window, theme.window);
    set(QPalette::WindowText, theme.text, theme.off);
    set(QPalette::Base, theme.surface, theme.window);
    set(QPalette::AlternateBase, theme.hover, theme.hover);
    set(QPalette::Text, theme.text, theme.off);
    set(QPalette::PlaceholderText, theme.muted, theme.off);
    set(QPalette::Button, theme.surface, theme.window);
    set(QPalette::ButtonText, theme.text, theme.off);
    set(QPalette::BrightText, theme.danger, theme.off);
    set(QPalette::Highlight, theme.select, theme.hover);
    set(QPalette::HighlightedText, theme.text, theme.off);
    set(QPalette::Link, theme.accent, theme.off);
    set(QPalette::LinkVisited, theme.accent, theme.off);
    set(QPalette::ToolTipBase, theme.raised, theme.raised);
    set(QPalette::ToolTipText, theme.text, theme.text);
    set(QPalette::Light, theme.surface, theme.surface);
    set(QPalette::Midlight, theme.hover, theme.hover);
    set(QPalette::Mid, theme.line, theme.line);
    set(QPalette::Dark, theme.edge, theme.line);
    set(QPalette::Shadow, theme.edge, theme.line);
    return palette;
}

double contrast(const QColor &one, const QColor &other)
{
    // https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const auto luminance = [&linear](const QColor &colour) {
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace theme
