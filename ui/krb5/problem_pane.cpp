#include "krb5/problem_pane.h"

#include "krb5/meaning.h"
#include "krb5/problem_delegate.h"
#include "krb5/problem_model.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QListView>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using widgets::TextKind;

namespace krb5 {

ProblemPane::ProblemPane(Krb5Editor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_model(new ProblemModel(this)), m_count(widgets::label(this, TextKind::Section)),
      m_list(new QListView(this)), m_clear(widgets::label(this, TextKind::Muted, [] { return tr("Nothing is wrong: MIT and Java read the same."); })),
      m_card(new widgets::Card(this)), m_title(widgets::label(m_card, TextKind::Body)), m_body(widgets::label(m_card, TextKind::Muted)),
      m_facts(widgets::label(m_card, TextKind::Muted)), m_fixes(new QVBoxLayout)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setFont(theme::font(14, QFont::DemiBold));
    m_card->body()->setSpacing(6);
    m_card->body()->addWidget(m_title);
    m_card->body()->addWidget(m_body);
    m_card->body()->addWidget(m_facts);
    m_card->body()->addLayout(m_fixes);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addWidget(m_clear);
    column->addWidget(m_card);
    column->addStretch(0);

    connect(&m_editor, &Krb5Editor::analysed, this, &ProblemPane::take);
    connect(&m_editor, &Krb5Editor::contentChanged, this, &ProblemPane::dropFixes);
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, &ProblemPane::followCursor);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        choose(index.row());
        if (const Mark *const mark = m_model->mark(index.row()); mark && !m_following) {
            m_editor.goTo(*mark);
        }
    });
    const auto enter = [this](const QModelIndex &index) {
        if (const Mark *const mark = m_model->mark(index.row())) {
            m_editor.goTo(*mark);
            m_editor.setFocus(Qt::OtherFocusReason);
        }
    };
    connect(m_list, &QListView::activated, this, enter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Mark *const mark = m_model->mark(index.row())) {
            m_editor.goTo(*mark);
        }
    });
    widgets::said(this, [this] {
        m_list->setAccessibleName(tr("Problems"));
        say();
    });
}

void ProblemPane::take()
{
    m_model->setFindings(m_editor.content().isEmpty() ? nullptr : m_editor.analysis().findings());
    followCursor();
}

void ProblemPane::followCursor()
{
    if (m_list->hasFocus()) {
        return; // the list leads
    }
    const int row = m_model->rowOfLine(m_editor.textCursor().blockNumber());
    m_following = true;
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    } else {
        m_list->selectionModel()->clear();
    }
    m_following = false;
    choose(row);
}

void ProblemPane::choose(int row)
{
    m_chosen = row;
    dropFixes();
    say();
    if (const Mark *const mark = m_model->mark(row)) {
        m_editor.analysis().findFixes({mark->finding}, this, [this, row](const Analysis::Fixes &fixes) {
            if (row == m_chosen) {
                showFixes(fixes);
            }
        });
    }
}

void ProblemPane::dropFixes()
{
    while (QLayoutItem *const item = m_fixes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be asking for this itself
        delete item;
    }
}

void ProblemPane::showFixes(const Analysis::Fixes &fixes)
{
    dropFixes();
    for (const auto &[finding, fix] : fixes) {
        QPushButton *const button = widgets::button(m_card, widgets::ButtonKind::Secondary, u"check"_s,
                                                    [title = fix.title] { return text::explain(title).cause; });
        connect(button, &QPushButton::clicked, this, [this, edits = fix.edits] {
            m_editor.apply(edits);
            m_editor.setFocus(Qt::OtherFocusReason);
        });
        button->setToolTip(text::explain(fix.title).cause);
        button->setMinimumWidth(0);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_fixes->addWidget(button);
    }
}

void ProblemPane::say()
{
    const auto &findings = m_editor.analysis().findings();
    const bool none = m_model->rowCount() == 0;
    const bool empty = m_editor.content().isEmpty();
    QStringList counts;
    if (findings && !empty) {
        const auto add = [&counts](int n, const QString &words) {
            if (n > 0) {
                counts += words;
            }
        };
        add(findings->errors, tr("%n error(s)", nullptr, findings->errors));
        add(findings->warnings, tr("%n warning(s)", nullptr, findings->warnings));
        add(findings->notes, tr("%n remark(s)", nullptr, findings->notes));
    }
    m_count->setText(counts.isEmpty() ? tr("No problem") : counts.join(u" · "_s));
    m_list->setVisible(!none);
    m_clear->setVisible(none && !empty);
    QString title;
    QString body;
    QStringList facts;
    if (const Mark *const mark = m_model->mark(m_chosen)) {
        const auto problem = findings->check.problem(mark->finding);
        const auto words = text::explain(problem.error);
        title = words.cause;
        body = words.remedy;
        facts = {severityWord(problem.severity) + u" · "_s + kerberos::idOf(problem.rule) + u" · "_s + affectsWords(problem.affects)};
    } else if (const auto meaning = meaningOf(m_editor.wordAt(m_editor.textCursor()))) {
        title = meaning->title;
        body = meaning->body;
        facts = meaning->facts;
    }
    m_card->setVisible(!title.isEmpty());
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
}

} // namespace krb5
