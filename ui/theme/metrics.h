// Lengths and type of the window, in device-independent pixels. Not for colours.
#pragma once

#include <QFont>

namespace theme {

inline constexpr int controlHeight = 36;
inline constexpr int controlRadius = 6;
inline constexpr int controlPadding = 12;
inline constexpr int cardRadius = 10;
inline constexpr int cardSide = 20;
inline constexpr int cardTop = 16;
inline constexpr int pageSide = 24;
inline constexpr int pageTop = 20;
inline constexpr int barGap = 8; // between the controls of one bar
inline constexpr int rowGap = 14; // between the rows of a form
inline constexpr int labelGap = 4; // between a label and its field
inline constexpr int tableRow = 40;
inline constexpr int tableHeader = 36;
inline constexpr int badgeHeight = 22;
inline constexpr int navigationWidth = 200;
inline constexpr int navigationRadius = 8;
inline constexpr int iconSize = 18;
inline constexpr int checkSize = 18;

// Inter where it is installed, else DejaVu Sans.
[[nodiscard]] QFont font(int pixels = 14, QFont::Weight weight = QFont::Normal);
[[nodiscard]] QFont monoFont(int pixels = 13);

} // namespace theme
