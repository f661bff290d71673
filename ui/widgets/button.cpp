#include "widgets/button.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "theme/style.h"

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString nameOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Secondary:
        return u"secondary"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    }
    return {};
}

theme::Role iconRole(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return &theme::Theme::onaccent;
    case ButtonKind::Danger:
        return &theme::Theme::danger;
    default:
        return &theme::Theme::muted;
    }
}

} // namespace

QPushButton *button(QWidget *parent, ButtonKind kind, const QString &icon)
{
    auto *const made = new QPushButton(parent);
    made->setProperty(theme::buttonKindProperty, nameOf(kind));
    made->setFont(theme::font(14, kind == ButtonKind::Quiet ? QFont::Medium : QFont::DemiBold));
    made->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    made->setAutoDefault(false);
    if (!icon.isEmpty()) {
        made->setIcon(theme::icon(icon, iconRole(kind)));
    }
    return made;
}

QPushButton *button(QWidget *parent, ButtonKind kind, const QString &icon, const Words &words)
{
    QPushButton *const made = button(parent, kind, icon);
    said(made, [made, words] { made->setText(words()); });
    return made;
}

QPushButton *iconButton(QWidget *parent, const QString &icon, const Words &words)
{
    QPushButton *const made = button(parent, ButtonKind::Quiet, icon);
    made->setFixedSize(theme::controlHeight, theme::controlHeight);
    said(made, [made, words] {
        made->setAccessibleName(words());
        made->setToolTip(words());
    });
    return made;
}

void setReason(QPushButton *button, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleDescription(whyNot);
}

} // namespace widgets
