// Text in the sizes and colours of the window. Always plain text: what a server answered is never read as markup.
#pragma once

#include "widgets/said.h"

#include <QLabel>

namespace widgets {

enum class TextKind { PageTitle, Section, Body, Muted, Error, Mono };

// Body, Muted, Error and Mono wrap; Error and Mono can be selected with the mouse.
[[nodiscard]] QLabel *label(QWidget *parent, TextKind kind);
QLabel *label(QWidget *parent, TextKind kind, const Words &words); // said in the present language

} // namespace widgets
