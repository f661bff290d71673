#include "environments_page/delete_panel.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tone.h"

#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QLineEdit>

using widgets::ButtonKind;
using widgets::TextKind;

namespace environments_page {

DeletePanel::DeletePanel(QWidget *parent) : QFrame(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("notice", widgets::nameOf(widgets::Tone::Danger));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::cardSide, theme::cardTop, theme::cardSide, theme::cardTop);
    column->setSpacing(theme::barGap);
    m_title = widgets::label(this, TextKind::Section);
    m_line = widgets::label(this, TextKind::Body);
    m_typed = new QLineEdit(this);
    m_typed->setMaximumWidth(560);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_typed);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::barGap);
    m_delete = widgets::button(this, ButtonKind::Danger, QStringLiteral("trash"));
    m_keep = widgets::button(this, ButtonKind::Secondary);
    row->addWidget(m_delete);
    row->addWidget(m_keep);
    row->addStretch(1);
    column->addLayout(row);
    hide();
    connect(m_typed, &QLineEdit::textChanged, this, &DeletePanel::judge);
    connect(m_typed, &QLineEdit::returnPressed, m_delete, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT confirmed();
    });
    widgets::said(this, [this] { say(); });
}

void DeletePanel::ask(const QString &name, const QString &file, Typed typed)
{
    m_name = name;
    m_file = file;
    m_typed->clear();
    m_typed->setVisible(typed == Typed::Needed);
    say();
    judge();
    show();
    if (typed == Typed::Needed) {
        m_typed->setFocus();
    } else {
        m_keep->setFocus(); // Enter keeps
    }
}

void DeletePanel::say()
{
    m_title->setText(tr("Delete the environment %1?").arg(m_name));
    m_line->setText(tr("Its file %1 is removed. Catalogs, records and rules in the cluster stay as they are.")
                        .arg(QDir::toNativeSeparators(m_file)));
    m_typed->setPlaceholderText(tr("Type %1 to confirm: it is a production environment").arg(m_name));
    m_typed->setAccessibleName(tr("Name of the environment, to confirm"));
    m_delete->setText(tr("Delete %1").arg(m_name));
    m_keep->setText(tr("Keep it"));
    setAccessibleName(m_title->text());
}

void DeletePanel::judge()
{
    m_delete->setEnabled(m_typed->isHidden() || m_typed->text() == m_name);
}

} // namespace environments_page
