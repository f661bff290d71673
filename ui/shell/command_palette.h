// Ctrl+K: everything the window can do or go to, found by typing. A popup over the window; it runs nothing modal.
#pragma once

#include <QFrame>
#include <functional>

class QLineEdit;
class QListView;

namespace shell {

struct Command {
    QString title;
    QString hint; // at the right: a shortcut, or what kind of thing it is
    QString icon; // of theme::icon
    std::function<void()> run;
};

// The commands that hold all words typed, those whose title starts with them first. Pure.
[[nodiscard]] std::vector<int> matching(const std::vector<Command> &commands, const QString &typed);

class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(std::vector<Command> commands, QWidget *window);

    void open(); // centred in its window; deletes itself when closed

private:
    void show(const QString &typed);
    void run(int row);
    bool eventFilter(QObject *watched, QEvent *event) override; // the arrows move in the list while one types

    std::vector<Command> m_commands;
    std::vector<int> m_shown;
    QLineEdit *m_line;
    QListView *m_list;
};

} // namespace shell
