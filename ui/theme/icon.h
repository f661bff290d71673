// The window's icons: SVGs of resources/icons, drawn in a role's colour at the moment they are painted, so that a
// theme switch needs no new icons. Not for pictures with colours of their own.
#pragma once

#include "theme/theme.h"

#include <QIcon>
#include <QStringView>

namespace theme {

// `name` without ".svg". Disabled it is `off`, selected `accent`. An unknown name is a null icon, and a warning.
[[nodiscard]] QIcon icon(QStringView name, Role role = &Theme::muted);

[[nodiscard]] QStringList iconNames();

// For a delegate or a widget that paints by itself.
void paintIcon(QPainter *painter, const QRectF &place, QStringView name, const QColor &colour);

} // namespace theme
