// The wizard's third page: which roles may query the catalog, and the rule that says so to OPA, live beside it.
#pragma once

#include "wizard/step_page.h"
#include "workspace/workspace.h"

class QLabel;
class QPlainTextEdit;

namespace widgets {
class ChipEdit;
class ErrorNotice;
class FlowLayout;
} // namespace widgets

namespace wizard {

class AccessPage : public StepPage {
    Q_OBJECT

public:
    AccessPage(workspace::Workspace &workspace, QWidget *parent);

    [[nodiscard]] QStringList roles() const;
    void setRoles(const QStringList &roles);
    void setCatalog(const QString &catalog); // whose rule is shown
    void mark(const Error &error);
    [[nodiscard]] widgets::ChipEdit *chips() const { return m_chips; }
    [[nodiscard]] QPlainTextEdit *rule() const { return m_rule; }

    [[nodiscard]] QWidget *firstFocus() override;
    // What was typed and cannot be a role stays in the line, with its reason: it must not be left out silently.
    [[nodiscard]] bool holdsRefusedRole() const;
    [[nodiscard]] QString whyNot() const override;

private:
    void showRule();
    void offer();
    void say();

    workspace::Workspace &m_workspace;
    QString m_catalog;
    widgets::ChipEdit *m_chips;
    QLabel *m_whoElse;
    QWidget *m_offers; // the environment's default roles, those not chosen yet
    widgets::FlowLayout *m_offerFlow;
    widgets::ErrorNotice *m_error;
    QPlainTextEdit *m_rule;
};

} // namespace wizard
