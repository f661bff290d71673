// Asks before an environment is deleted: says what goes and what stays, and wants the name typed where it is a
// production one. Not for deleting it.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace environments_page {

class DeletePanel : public QFrame {
    Q_OBJECT

public:
    explicit DeletePanel(QWidget *parent = nullptr); // hidden until it asks

    enum class Typed { NotNeeded, Needed };
    void ask(const QString &name, const QString &file, Typed typed);

Q_SIGNALS:
    void confirmed();

private:
    void say();
    void judge();

    QString m_name;
    QString m_file;
    QLabel *m_title;
    QLabel *m_line;
    QLineEdit *m_typed;
    QPushButton *m_delete;
    QPushButton *m_keep;
};

} // namespace environments_page
