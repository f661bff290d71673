// How a page of help looks: a document made of Markdown, dressed in the window's type and colours.
#pragma once

class QString;
class QTextDocument;

namespace help_window {

void show(QTextDocument &document, const QString &markdown); // with the theme that is in use now

} // namespace help_window
