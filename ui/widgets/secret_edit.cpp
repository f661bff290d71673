#include "widgets/secret_edit.h"

#include "theme/icon.h"
#include "widgets/said.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <array>

namespace widgets {

namespace {

constexpr std::array refusedKeys{QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Undo, QKeySequence::Redo};

} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent), m_toggle(addAction(theme::icon(u"eye"), QLineEdit::TrailingPosition))
{
    setDragEnabled(false);
    setPlain(false);
    connect(m_toggle, &QAction::triggered, this, [this] { setRevealed(!m_revealed); });
    connect(this, &QLineEdit::textEdited, this, &SecretEdit::forgetUndo);
    said(this, [this] { m_toggle->setText(m_revealed ? tr("Hide what was typed") : tr("Show what was typed")); });
}

SecretEdit::~SecretEdit()
{
    const QSignalBlocker quiet(this);
    wipe();
}

Secret SecretEdit::secret() const
{
    return Secret::fromText(text());
}

void SecretEdit::wipe()
{
    QString last = text();
    setText({}); // not clear(): that remembers each character for undo
    // Detaches where somebody else still holds the text; else these are the characters themselves.
    volatile QChar *const characters = last.data();
    for (qsizetype place = 0; place < last.size(); ++place) {
        const_cast<QChar &>(characters[place]) = QChar();
    }
}

void SecretEdit::setRevealed(bool revealed)
{
    m_revealed = revealed;
    setPlain(revealed);
    m_toggle->setIcon(theme::icon(revealed ? u"eye-off" : u"eye"));
    m_toggle->setText(revealed ? tr("Hide what was typed") : tr("Show what was typed"));
}

void SecretEdit::setPlain(bool plain)
{
    setEchoMode(plain ? QLineEdit::Normal : QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void SecretEdit::forgetUndo()
{
    const int cursor = cursorPosition();
    const QSignalBlocker quiet(this);
    setText(text()); // empties QLineEdit's list of undoable characters
    setCursorPosition(cursor);
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    for (const auto refused : refusedKeys) {
        if (event->matches(refused)) {
            event->accept();
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

// QLineEdit copies what the mouse selected to X11's selection, unless it is hidden: so it is hidden meanwhile.
void SecretEdit::mouseReleaseEvent(QMouseEvent *event)
{
    setPlain(false);
    QLineEdit::mouseReleaseEvent(event);
    setPlain(m_revealed);
}

void SecretEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    setPlain(false);
    QLineEdit::mouseDoubleClickEvent(event);
    setPlain(m_revealed);
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, &QLineEdit::paste)->setEnabled(!isReadOnly());
    menu->addAction(tr("Clear"), this,
                    [this] {
                        wipe();
                        Q_EMIT textEdited({});
                    })
        ->setEnabled(!isReadOnly() && !text().isEmpty());
    menu->popup(event->globalPos());
}

QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) { // the surroundings would go to the input method's process
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor:
        return {};
    default:
        return QLineEdit::inputMethodQuery(query);
    }
}

} // namespace widgets
