// The <…> that a template leaves in a text: selected one after the other, and what is written for one stands wherever
// the same one stood. Ends when none is left.
#pragma once

#include <QObject>
#include <QTextCursor>

class QPlainTextEdit;

namespace krb5 {

class Placeholders : public QObject {
public:
    explicit Placeholders(QPlainTextEdit *editor);

    void begin(); // selects the first of the text
    void next(); // writes the present one everywhere, and selects the next
    void end();
    [[nodiscard]] bool isFilling() const { return m_isFilling; }

private:
    void spread();

    QPlainTextEdit *m_editor;
    bool m_isFilling = false;
    QString m_name; // with its < and >
    QTextCursor m_from; // stays where the present one began
    QTextCursor m_to; // goes on with what is written
};

} // namespace krb5
