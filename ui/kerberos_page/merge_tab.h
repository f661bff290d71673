// Several krb5.conf made into the one a JVM reads: which files, what contradicts itself and how the person settles it,
// the result with its verdicts, what it changes against a file, and which file said what.
#pragma once

#include "kerberos/merge.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
class QTableWidget;
class QVBoxLayout;

namespace widgets {
class DiffView;
class ErrorNotice;
class FileField;
}

namespace krb5 {
class Krb5Editor;
class VerdictLine;
}

namespace kerberos_page {

class MergeTab : public QWidget {
    Q_OBJECT

public:
    explicit MergeTab(QWidget *parent);

    void add(const QString &name, const QByteArray &text); // one of that name is replaced
    void addFile(const QString &path);
    void compareWith(const QString &path);
    [[nodiscard]] QByteArray result() const; // empty before there is one

    std::function<std::pair<QString, QByteArray>()> openConfiguration; // name and text of the editor's file

Q_SIGNALS:
    void openRequested(const QByteArray &text); // the result, in the editor

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeFiles();
    QWidget *makeResult();
    void browse();
    void remove();
    void mergeAgain();
    void showConflicts();
    void showChanges();
    void say();
    void askWhere();
    void write(const QString &path);

    std::vector<kerberos::Fragment> m_fragments;
    QMap<QString, QString> m_choices;
    std::optional<kerberos::Merged> m_merged;
    QListWidget *m_files;
    QPushButton *m_remove;
    widgets::FileField *m_base;
    widgets::ErrorNotice *m_error;
    QLabel *m_state;
    QWidget *m_conflictArea;
    QVBoxLayout *m_conflicts;
    QTabWidget *m_results;
    krb5::Krb5Editor *m_text;
    krb5::VerdictLine *m_verdicts;
    widgets::DiffView *m_changes;
    QTableWidget *m_origins;
    QPushButton *m_open;
    QPushButton *m_save;
};

} // namespace kerberos_page
