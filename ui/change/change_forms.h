// The forms, one for each kind of change, and the one place that knows which is whose.
#pragma once

#include "change/change_form.h"
#include "workspace/wish.h"
#include "workspace/workspace.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace form {
class FieldRow;
}
namespace widgets {
class ChipEdit;
}

namespace change {

class KeytabRow;

class RenameForm : public ChangeForm {
    Q_OBJECT

public:
    RenameForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QLineEdit *name() const { return m_name; }

private:
    workspace::Workspace &m_workspace;
    QLineEdit *m_name;
};

class RolesForm : public ChangeForm {
    Q_OBJECT

public:
    RolesForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    catalog::Rebased rebase(const catalog::Revision &now) override;
    [[nodiscard]] widgets::ChipEdit *chips() const { return m_chips; }

private:
    widgets::ChipEdit *m_chips;
};

class RotateForm : public ChangeForm {
    Q_OBJECT

public:
    RotateForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    catalog::Rebased rebase(const catalog::Revision &now) override;
    // For a credential that the definition says is in Vault: on, its newest version is read; off, another is asked for.
    [[nodiscard]] QCheckBox *again(const QString &property) const;
    [[nodiscard]] KeytabRow *keytab() const; // nullptr: it does not sign in by Kerberos

private:
    struct Part {
        QString property;
        QCheckBox *again = nullptr;
        form::FieldRow *row = nullptr; // of all but the keytab
        KeytabRow *keytab = nullptr;
        [[nodiscard]] bool isReadAgain() const;
        [[nodiscard]] QWidget *entry() const; // where another is given
        // What was given here instead; nothing where nothing was, or something that cannot be taken.
        [[nodiscard]] std::optional<catalog::CredentialSource> given() const;
    };
    void addParts(); // those of the revision in force that are not there yet
    void addPart(const QString &property, const catalog::CredentialSource &source, const connectors::Field *field);

    workspace::Workspace &m_workspace;
    std::vector<Part> m_parts;
};

// Disable, enable, roll back, have it read again: only the reason is asked for, if that.
class PlainForm : public ChangeForm {
    Q_OBJECT

public:
    PlainForm(workspace::Wanted wanted, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;

private:
    workspace::Wanted m_wanted;
};

[[nodiscard]] ChangeForm *makeForm(const workspace::Wanted &wanted, workspace::Workspace &workspace,
                                   const catalog::Revision &current, QWidget *parent);

} // namespace change
