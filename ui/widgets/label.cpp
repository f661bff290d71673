#include "widgets/label.h"

#include "theme/metrics.h"

#include <QEvent>
#include <QHash>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// A layout asks a wrapped label for its height many times over, and QLabel breaks its lines anew each time: two thirds
// of what a page cost when it was first shown (perf). The heights are kept until text or font are others.
class TextLabel : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (m_text != text() || m_font != font()) {
            m_heights.clear();
            m_text = text();
            m_font = font();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::ContentsRectChange) {
            m_heights.clear();
        }
        return QLabel::event(event);
    }

private:
    mutable QString m_text;
    mutable QFont m_font;
    mutable QHash<int, int> m_heights; // by width
};

} // namespace

QLabel *label(QWidget *parent, TextKind kind)
{
    auto *const made = new TextLabel(parent);
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
