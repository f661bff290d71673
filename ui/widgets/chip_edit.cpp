#include "widgets/chip_edit.h"

#include "text/words.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Looks like one field; the border tells where the focus is among its parts.
class Field : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        theme::paintField(&painter, rect(), isAncestorOf(focusWidget()) && focusWidget()->hasFocus(),
                          property(theme::invalidProperty).toBool(), isEnabled());
    }
    void mousePressEvent(QMouseEvent *) override
    {
        if (auto *const input = findChild<QLineEdit *>()) {
            input->setFocus(Qt::MouseFocusReason);
        }
    }
};

} // namespace

ChipEdit::ChipEdit(QWidget *parent)
    : QWidget(parent), m_field(new Field(this)), m_flow(new FlowLayout(m_field)), m_input(new QLineEdit(m_field)),
      m_problem(label(this, TextKind::Error)), m_offered(new QStringListModel(this)),
      m_completer(new QCompleter(m_offered, this))
{
    m_flow->setContentsMargins(6, 5, 6, 5);
    m_flow->setSpacing(6);
    m_flow->insert(0, m_input);
    m_input->setFrame(false);
    m_input->setMinimumWidth(110);
    m_input->setFixedHeight(26);
    m_input->setTextMargins(6, 0, 0, 0);
    m_input->installEventFilter(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setWidget(m_input);
    m_completer->popup()->setProperty("popup", true);
    m_problem->hide();

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    setFocusProxy(m_input);

    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &chosen) {
        if (add(chosen)) {
            m_input->clear();
        }
    });
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &typed) {
        setError({});
        if (typed.contains(u',')) { // pasted or typed
            const QString text = typed;
            if (add(text)) {
                m_input->clear();
            }
            return;
        }
        offer();
    });
    said(this, [this] {
        if (m_input->accessibleName().isEmpty() || m_input->property("ourName").toBool()) {
            m_input->setAccessibleName(tr("Add a value"));
            m_input->setProperty("ourName", true);
        }
        sayError();
    });
}

void ChipEdit::setValues(const QStringList &values)
{
    QStringList once = values;
    once.removeDuplicates();
    if (once != m_values) {
        m_values = once;
        rebuild();
        Q_EMIT valuesChanged();
    }
}

void ChipEdit::setSuggestions(const QStringList &suggestions)
{
    m_suggestions = suggestions;
}

void ChipEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_input->setVisible(!readOnly);
    rebuild();
}

bool ChipEdit::add(const QString &text)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    QStringList refused;
    QStringList now = m_values;
    for (const QString &value : text.split(between, Qt::SkipEmptyParts)) {
        if (now.contains(value)) {
            continue;
        }
        if (const auto problem = m_check ? m_check(value) : std::nullopt) {
            setError(problem);
            refused += value;
            continue;
        }
        now += value;
    }
    setValues(now);
    if (refused.isEmpty()) {
        setError({});
        return true;
    }
    m_input->setText(refused.join(u' ')); // left to be put right
    return false;
}

void ChipEdit::remove(const QString &value)
{
    QStringList left = m_values;
    left.removeAll(value);
    setValues(left);
    m_input->setFocus();
}

void ChipEdit::rebuild()
{
    while (m_flow->count() > 1) {
        QLayoutItem *const item = m_flow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that asked
        delete item;
    }
    QWidget *before = nullptr;
    for (qsizetype place = 0; place < m_values.size(); ++place) {
        const QString value = m_values.at(place);
        auto *const chip = new Chip(value, m_readOnly, m_field);
        connect(chip, &Chip::removed, this, [this, value] { remove(value); });
        m_flow->insert(int(place), chip);
        chip->show();
        if (before) {
            QWidget::setTabOrder(before, chip);
        }
        before = chip;
    }
    if (before) {
        QWidget::setTabOrder(before, m_input);
    }
    m_field->updateGeometry();
    setAccessibleDescription(m_values.join(u", "_s));
}

void ChipEdit::offer()
{
    QStringList left;
    for (const QString &suggestion : m_suggestions) {
        if (!m_values.contains(suggestion)) {
            left += suggestion;
        }
    }
    m_offered->setStringList(left);
    m_completer->setCompletionPrefix(m_input->text());
    if (m_input->text().isEmpty() || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
    } else {
        m_completer->complete(m_field->rect().translated(-m_input->pos()));
    }
}

void ChipEdit::setError(const std::optional<Error> &error)
{
    m_error = error;
    m_field->setProperty(theme::invalidProperty, error.has_value());
    m_field->update();
    sayError();
}

void ChipEdit::sayError()
{
    const auto words = m_error ? text::explain(*m_error) : text::Explanation{};
    const QString both = words.remedy.isEmpty() ? words.cause : QString(words.cause + u' ' + words.remedy);
    m_problem->setText(both);
    m_problem->setVisible(m_error.has_value());
    m_input->setAccessibleDescription(both);
}

bool ChipEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input) {
        return false;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_field->update();
        // Leaving adds what was typed, unless the list of suggestions took the focus.
        if (event->type() == QEvent::FocusOut && !m_completer->popup()->isVisible() && !m_input->text().isEmpty()
            && add(m_input->text())) {
            m_input->clear();
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !(key->modifiers() & Qt::ControlModifier) && !m_input->text().isEmpty()) { // Ctrl+Enter is the page's
        m_completer->popup()->hide();
        if (add(m_input->text())) {
            m_input->clear();
        }
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_values.isEmpty() && !m_readOnly) {
        setValues(m_values.first(m_values.size() - 1));
        return true;
    }
    return false;
}

} // namespace widgets
