#include "widgets/label.h"

#include "theme/metrics.h"

using namespace Qt::StringLiterals;

namespace widgets {

QLabel *label(QWidget *parent, TextKind kind)
{
    auto *const made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(kind != TextKind::PageTitle && kind != TextKind::Section);
    switch (kind) {
    case TextKind::PageTitle:
        made->setFont(theme::font(20, QFont::DemiBold));
        break;
    case TextKind::Section:
        made->setFont(theme::font(15, QFont::DemiBold));
        break;
    case TextKind::Body:
        break;
    case TextKind::Muted:
        made->setFont(theme::font(13));
        made->setProperty("textKind", u"muted"_s);
        break;
    case TextKind::Error:
        made->setFont(theme::font(12, QFont::DemiBold));
        made->setProperty("textKind", u"error"_s);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        break;
    case TextKind::Mono:
        made->setFont(theme::monoFont());
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        break;
    }
    return made;
}

QLabel *label(QWidget *parent, TextKind kind, const Words &words)
{
    QLabel *const made = label(parent, kind);
    said(made, [made, words] { made->setText(words()); });
    return made;
}

} // namespace widgets
