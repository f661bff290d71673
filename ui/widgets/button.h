// The window's buttons, 36 px high. One Primary a page; Danger for what destroys; Quiet inside cards and bars.
#pragma once

#include "widgets/said.h"

#include <QPushButton>

namespace widgets {

enum class ButtonKind { Primary, Secondary, Quiet, Danger };

// `icon` is a name of theme::icon. A button without a text needs an accessible name and a tool tip: see iconButton.
[[nodiscard]] QPushButton *button(QWidget *parent, ButtonKind kind, const QString &icon = {});
QPushButton *button(QWidget *parent, ButtonKind kind, const QString &icon, const Words &words);

// Square and quiet; the words are its accessible name and tool tip.
QPushButton *iconButton(QWidget *parent, const QString &icon, const Words &words);

// On where nothing stands against it; else off, and the reason is its tool tip and accessible description.
void setReason(QPushButton *button, const QString &whyNot);

} // namespace widgets
