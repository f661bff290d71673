// One change of a registered catalog from the question to its end: what is asked, every object as it would become, the run as it goes.
// Nothing has changed until the person has seen the review and said so.
#pragma once

#include "widgets/page.h"
#include "workspace/wish.h"
#include "workspace/workspace.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace run {
class LookAgain;
class ManifestsExport;
class RunView;
} // namespace run
namespace widgets {
class Card;
class DiffView;
class ErrorNotice;
class TypedNames;
} // namespace widgets

namespace change {

class ChangeForm;

class ChangePage : public widgets::Page {
    Q_OBJECT

public:
    // `current`: the revision in force. Not for Wish::Edit, which is the wizard's.
    ChangePage(workspace::Workspace &workspace, workspace::Wanted wanted, const catalog::Revision &current, QWidget *parent);
    ~ChangePage() override; // a plan that nobody can confirm any more is cancelled

    enum class Stage { Asking, Planning, Reviewing, Running, Ended };
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] workspace::Job *job() const { return m_job; }
    [[nodiscard]] ChangeForm *form() const { return m_form; }
    [[nodiscard]] run::LookAgain *lookAgain() const { return m_again; }
    [[nodiscard]] run::ManifestsExport *manifests() const { return m_manifests; } // where a GitOps controller keeps the objects
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] widgets::DiffView *diff() const { return m_diff; }
    [[nodiscard]] widgets::TypedNames *names() const { return m_names; } // asked for where production loses the name
    [[nodiscard]] QString said() const; // below the title, and why the main button is off

    [[nodiscard]] QAbstractButton *mainAction() override; // Review, then the change itself, then Close
    [[nodiscard]] bool goBack() override;

Q_SIGNALS:
    void closed(const QString &catalog); // to be shown: the new name after a rename

private:
    void build();
    void act();
    void plan();
    void forget();
    void follow();
    void takeUp(const workspace::CatalogFeed::InForce &now); // what somebody else made of the catalog
    void say();
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QString prospect() const;

    workspace::Workspace &m_workspace;
    workspace::Wanted m_wanted;
    QPointer<workspace::Job> m_job;
    bool m_started = false;
    std::optional<Error> m_unreadable; // a credential that was given
    QLabel *m_title;
    QLabel *m_meaning;
    widgets::Card *m_asked;
    ChangeForm *m_form;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_prospect;
    widgets::ErrorNotice *m_error;
    run::LookAgain *m_again;
    run::ManifestsExport *m_manifests;
    widgets::DiffView *m_diff;
    widgets::TypedNames *m_names;
    run::RunView *m_run;
    QLabel *m_why;
    QPushButton *m_back;
    QPushButton *m_main;
};

} // namespace change
