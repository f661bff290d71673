// What stands beside the editor: the problems as a list (a click goes there), and below it the one that is chosen in
// full, with its fixes as buttons; where none is chosen, what the key under the cursor means.
#pragma once

#include "krb5/krb5_editor.h"

#include <QWidget>

class QLabel;
class QListView;
class QVBoxLayout;

namespace widgets {
class Card;
}

namespace krb5 {

class ProblemModel;

class ProblemPane : public QWidget {
    Q_OBJECT

public:
    ProblemPane(Krb5Editor &editor, QWidget *parent);

    [[nodiscard]] QListView *list() const { return m_list; }

private:
    void take();
    void followCursor();
    void choose(int row);
    void say();
    void showFixes(const Analysis::Fixes &fixes);
    void dropFixes();

    Krb5Editor &m_editor;
    ProblemModel *m_model;
    QLabel *m_count;
    QListView *m_list;
    QLabel *m_clear;
    widgets::Card *m_card;
    QLabel *m_title;
    QLabel *m_body;
    QLabel *m_facts;
    QVBoxLayout *m_fixes;
    int m_chosen = -1; // row
    bool m_following = false; // the cursor, not the person's choice
};

} // namespace krb5
