// Metrics, sizes and rectangles; what is painted stands in style_controls.cpp.
#include "theme/style.h"

#include "theme/icon.h"
#include "theme/metrics.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace theme {

Style::Style() : QProxyStyle(u"Fusion"_s) { }

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return checkSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return iconSize;
    case PM_SplitterWidth:
        return 12;
    case PM_HeaderMargin:
        return controlPadding;
    case PM_LayoutHorizontalSpacing:
        return barGap;
    case PM_LayoutVerticalSpacing:
        return rowGap;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
        return 0;
    case PM_MenuButtonIndicator:
        return 22;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_Popup:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // Fusion's disc is as large as a capital
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool iconOnly = button && button->text.isEmpty() && !button->icon.isNull();
        const int menu = button && (button->features & QStyleOptionButton::HasMenu) ? 8 : 0;
        const int gap = button && !button->icon.isNull() ? 4 : 0; // Qt has counted four of our eight
        return {iconOnly ? controlHeight : size.width() + 2 * 16 + gap + menu, controlHeight};
    }
    case CT_LineEdit: {
        const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? QSize(size.width() + 2 * controlPadding, controlHeight) : size;
    }
    case CT_ComboBox:
        return {size.width() + controlPadding + 36, controlHeight};
    case CT_SpinBox:
        return {size.width() + 2 * controlPadding + 20, controlHeight};
    case CT_ToolButton:
        return size.expandedTo({controlHeight - 4, controlHeight - 4}) + QSize(4, 4);
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 18, tableHeader};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 12, std::max(base.height(), 34)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            return option->rect.adjusted(controlPadding - 2, 1, 2 - controlPadding, -1); // QLineEdit adds two itself
        }
        return option->rect;
    }
    case SE_PushButtonFocusRect:
    case SE_PushButtonContents:
        return option->rect.adjusted(8, 1, -8, -1);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const QRect box = subElementRect(
            element == SE_CheckBoxFocusRect ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, option, widget);
        return box.adjusted(-2, -2, 2, 2);
    }
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const QRect box(option->rect.left() + 2, option->rect.center().y() - checkSize / 2 + 1, checkSize, checkSize);
        return visualRect(option->direction, option->rect, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, option->rect, option->rect.adjusted(checkSize + 12, 0, 0, 0));
    case SE_HeaderLabel:
        return option->rect; // the label paints the arrow too
    case SE_HeaderArrow:
        return {};
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return visualRect(option->direction, rect, rect.adjusted(controlPadding - 2, 1, -34, -1));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return visualRect(option->direction, rect, QRect(rect.right() - 33, rect.top(), 34, rect.height()));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup) {
        return rect.adjusted(0, 2, 0, 2);
    }
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        QRect place = rect;
        if (part == SC_SpinBoxUp) {
            place = QRect(rect.right() - 27, rect.top() + 2, 26, half - 2);
        } else if (part == SC_SpinBoxDown) {
            place = QRect(rect.right() - 27, rect.top() + half, 26, half - 2);
        } else if (part == SC_SpinBoxEditField) {
            place = rect.adjusted(controlPadding - 2, 1, -30, -1);
        }
        return visualRect(option->direction, rect, place);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(u"close");
    case SP_MessageBoxWarning:
        return icon(u"warning", &Theme::warning);
    case SP_MessageBoxCritical:
        return icon(u"cross", &Theme::danger);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(u"info", &Theme::accent);
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
        return icon(u"folder");
    case SP_FileIcon:
        return icon(u"file");
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QHeaderView *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QAbstractSpinBox *>(widget)) {
        widget->setMinimumHeight(controlHeight); // with a style sheet its size hint never asks us
    }
    if (auto *const tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
    if (auto *const header = qobject_cast<QHeaderView *>(widget)) {
        header->setFont(font(12, QFont::DemiBold));
    }
}

} // namespace theme
