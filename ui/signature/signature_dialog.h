// The keys that an environment's records are signed with: which there are, a first one, a new one, the old ones forgotten; what
// verifying finds; and a record signed as it stands by somebody who has looked at it. Each is asked once more before it is done.
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace signature {

class FindingsList;

class SignatureDialog : public QDialog {
    Q_OBJECT

public:
    SignatureDialog(workspace::Workspace &workspace, QWidget *parent); // opened with open(); deletes itself when closed

    void askToSign(const QString &catalog);

    [[nodiscard]] QPushButton *createButton() const { return m_create; } // hidden where it does not apply
    [[nodiscard]] QPushButton *rotateButton() const { return m_rotate; }
    [[nodiscard]] QPushButton *retireButton() const { return m_retire; }
    [[nodiscard]] QPushButton *confirmButton() const { return m_confirm; } // nullptr: nothing is being asked
    [[nodiscard]] FindingsList *findings() const { return m_findings; }
    [[nodiscard]] QString said() const; // all of it

private:
    void ask(workspace::SignatureDesk::Act act, const QString &catalog = {});
    void dropQuestion();
    void follow();
    void say();
    [[nodiscard]] QString questionWords(workspace::SignatureDesk::Act act, const QString &catalog) const;
    [[nodiscard]] QString whyNot() const; // empty: keys may be changed

    workspace::Workspace &m_workspace;
    workspace::SignatureDesk &m_desk;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_keys;
    QPushButton *m_create;
    QPushButton *m_rotate;
    QPushButton *m_retire;
    QVBoxLayout *m_question;
    widgets::Banner *m_asking = nullptr;
    QPushButton *m_confirm = nullptr;
    widgets::ErrorNotice *m_error;
    widgets::ErrorNotice *m_notWritten;
    QLabel *m_done;
    FindingsList *m_findings;
    QPushButton *m_again;
    QPushButton *m_close;
    bool m_acted = false; // here: what was done in another dialog is told no more
};

} // namespace signature
