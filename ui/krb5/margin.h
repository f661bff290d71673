// The editor's left margin: line numbers, and a mark by severity where something is wrong. And how its list of
// completions looks. Private to the editor.
#pragma once

#include "krb5/krb5_editor.h"

namespace krb5 {

class Margin : public QWidget {
public:
    explicit Margin(Krb5Editor *editor);

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintMargin(event); }
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    Krb5Editor *m_editor;
};

void preparePopup(QCompleter &completer);

} // namespace krb5
