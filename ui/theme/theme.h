// The colours of the window as one value, read from the palette's JSON, and the one in use. Not for painting:
// Style, the style sheet and the widgets do that.
#pragma once

#include "base/error.h"

#include <QColor>
#include <QPalette>

namespace theme {

struct Theme {
    bool dark = false;
    QColor window; // behind the cards
    QColor surface; // cards, tables, fields
    QColor raised; // menus, tool tips
    QColor hover;
    QColor line; // separates; says nothing, so it may be pale
    QColor edge; // bounds what can be operated: 3:1 on its ground
    QColor text;
    QColor muted;
    QColor off; // disabled
    QColor accent;
    QColor onaccent;
    QColor accenthover;
    QColor select;
    QColor focus;
    QColor danger;
    QColor warning;
    QColor success;
    QColor dangerbg;
    QColor warningbg;
    QColor successbg;

    bool operator==(const Theme &) const = default;
};

// A colour by what it is for, looked up when it is painted.
using Role = QColor Theme::*;

struct NamedRole {
    const char *name; // in the JSON and between the @ of the style sheet
    Role role;
};
[[nodiscard]] const std::vector<NamedRole> &roles();

// `name` is "light" or "dark", a member of the JSON's root. Error: theme.unreadable (reason), also for a role
// that is missing or no colour.
[[nodiscard]] Result<Theme> fromJson(const QByteArray &json, const QString &name);

[[nodiscard]] QPalette paletteOf(const Theme &theme);

// Contrast of WCAG 2.1, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

// Of the Appearance installed in the application; without one the program ends (a mistake of ours, not of a person).
[[nodiscard]] const Theme &current();

} // namespace theme
