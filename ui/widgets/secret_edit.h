// A field for a password: hidden, revealed on demand; what is typed is kept out of undo, drag, clipboard and drafts.
// Qt keeps copies of its own while a person types (layout, input method): those we cannot wipe, only shorten their
// life.
#pragma once

#include "base/secret.h"

#include <QLineEdit>

namespace widgets {

class SecretEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    [[nodiscard]] Secret secret() const; // as UTF-8
    void wipe(); // empties the field and overwrites the text where we hold the last reference
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void forgetUndo();
    void setPlain(bool plain);

    bool m_revealed = false;
    QAction *m_toggle;
};

} // namespace widgets
