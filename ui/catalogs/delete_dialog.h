// The one modal question of the page: what exactly would be destroyed, and where the environment is production the
// names typed in. Prepares the deletions to know it, starts them when confirmed, and lets go of them otherwise.
#pragma once

#include "workspace/workspace.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class DiffView;
class ErrorNotice;
class TypedNames;
} // namespace widgets

namespace catalogs {

class DeleteDialog : public QDialog {
    Q_OBJECT

public:
    // Opened with open(); deletes itself when closed.
    DeleteDialog(workspace::Workspace &workspace, QStringList catalogs, QWidget *parent);

    [[nodiscard]] QPushButton *deleteButton() const { return m_delete; }
    [[nodiscard]] QCheckBox *realmsBox() const { return m_realms; } // to be seen where a catalog brought a krb5.conf
    [[nodiscard]] QString said() const; // what is destroyed, and what stays
    [[nodiscard]] QLineEdit *nameField() const; // not to be seen where it is not asked for

Q_SIGNALS:
    void started(); // the jobs are the workspace's

private:
    void done(int result) override;
    void prepare(); // also anew, with what is to go by now
    void refresh();
    void say();
    [[nodiscard]] std::vector<workspace::Job *> ready() const;
    [[nodiscard]] bool isPreparing() const;
    [[nodiscard]] QString whyNot() const; // empty: it may be deleted

    workspace::Workspace &m_workspace;
    QStringList m_catalogs;
    std::vector<QPointer<workspace::Job>> m_jobs;
    QLabel *m_title;
    QLabel *m_what;
    widgets::DiffView *m_changes;
    QVBoxLayout *m_problems;
    std::vector<widgets::ErrorNotice *> m_notices;
    QCheckBox *m_realms;
    QLabel *m_stays; // of the shared krb5.conf
    widgets::TypedNames *m_names;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_delete;
};

} // namespace catalogs
