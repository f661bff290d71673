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
    catalog::Revision m_current;
    QLineEdit *m_name;
};

class RolesForm : public ChangeForm {
    Q_OBJECT

public:
    RolesForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] widgets::ChipEdit *chips() const { return m_chips; }

private:
    catalog::Revision m_current;
    widgets::ChipEdit *m_chips;
};

class RotateForm : public ChangeForm {
    Q_OBJECT

public:
    RotateForm(workspace::Workspace &workspace, catalog::Revision current, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    // For a credential that the definition says is in Vault: on, its newest version is read; off, another is asked for.
    [[nodiscard]] QCheckBox *again(const QString &property) const;

private:
    struct Part {
        QString property;
        QCheckBox *again = nullptr;
        form::FieldRow *row = nullptr; // none for a keytab
        [[nodiscard]] bool isReadAgain() const;
    };
    void addPart(const QString &property, const catalog::CredentialSource &source, const connectors::Field *field);

    catalog::Revision m_current;
    std::vector<Part> m_parts;
};

// Disable, enable, roll back, have it read again: only the reason is asked for, if that.
class PlainForm : public ChangeForm {
    Q_OBJECT

public:
    PlainForm(workspace::Wanted wanted, QWidget *parent);
    [[nodiscard]] Result<workspace::Order> order(const QString &reason) const override;

private:
    workspace::Wanted m_wanted;
};

[[nodiscard]] ChangeForm *makeForm(const workspace::Wanted &wanted, workspace::Workspace &workspace,
                                   const catalog::Revision &current, QWidget *parent);

} // namespace change
