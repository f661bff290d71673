// The wizard's fourth page: every object that would be written, beside what is there, before anything is. What stands
// in the way is said here, with a way to its field.
#pragma once

#include "wizard/step_page.h"
#include "workspace/workspace.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace run {
class LookAgain;
class ManifestsExport;
}
namespace widgets {
class Banner;
class DiffView;
class ErrorNotice;
} // namespace widgets

namespace wizard {

class Decision;
class Rehearsal;

// What the wizard is open for.
enum class Purpose {
    Register,
    Change, // a registered catalog
    Adopt, // one that only Trino knows
};

class ReviewPage : public StepPage {
    Q_OBJECT

public:
    ReviewPage(workspace::Workspace &workspace, QWidget *parent);
    ~ReviewPage() override; // a plan nobody can confirm any more is cancelled

    // Makes the plan. Also again, after the definition changed.
    // basedOn: of a change, the revision in force; a secret that is missing stays as it is.
    void plan(catalog::CatalogDefinition definition, std::map<QString, Secret> secrets, Purpose purpose = Purpose::Register,
              int basedOn = 0);
    void planAgain();
    void tellLost(const Error &error); // the run of the plan before was refused for this, and nothing was done
    void forget(); // the plan, and a test under way; the secrets go too
    // The job to run; it is no longer this page's. nullptr where there is no plan.
    [[nodiscard]] workspace::Job *take();
    [[nodiscard]] workspace::Job *job() const { return m_job; }

    [[nodiscard]] bool waitsForRestart() const; // the plan prepares the catalog, and does not make it
    [[nodiscard]] run::LookAgain *lookAgain() const { return m_lookAgain; }
    [[nodiscard]] Decision *decision() const { return m_decision; }
    [[nodiscard]] QPushButton *exportButton() const { return m_export; }
    [[nodiscard]] QPushButton *testButton() const { return m_test; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] widgets::DiffView *diff() const { return m_diff; }
    [[nodiscard]] widgets::ErrorNotice *notice() const { return m_error; }
    [[nodiscard]] run::ManifestsExport *manifests() const { return m_manifests; } // where a GitOps controller keeps the objects
    void exportTo(const QString &file);

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString whyNot() const override;

Q_SIGNALS:
    void planned(workspace::Job *job); // its plan stands on the page
    void fieldWanted(const Error &error); // go to where it can be put right
    // Whether an error can be: asked of the wizard, which knows the fields.
    void errorShown(const Error &error, bool *hasPlace);

private:
    void follow();
    void test();
    void chooseExport();
    void offerField(const std::optional<Error> &error);
    [[nodiscard]] std::optional<Error> exposed() const;
    [[nodiscard]] QString summary() const;

    workspace::Workspace &m_workspace;
    catalog::CatalogDefinition m_definition;
    std::map<QString, Secret> m_secrets;
    Purpose m_purpose = Purpose::Register;
    int m_basedOn = 0;
    QPointer<workspace::Job> m_job;
    QPointer<workspace::Job> m_shown; // whose changes the diff shows
    std::optional<Error> m_fieldError; // what "Go to the field" is about
    QLabel *m_summary;
    QLabel *m_prospect;
    QLabel *m_reasonLabel; // of what is there already: why
    QLineEdit *m_reason;
    QPushButton *m_test;
    QPushButton *m_export;
    run::ManifestsExport *m_manifests;
    QPushButton *m_again;
    QLabel *m_progress;
    widgets::ErrorNotice *m_lost;
    widgets::ErrorNotice *m_error;
    run::LookAgain *m_lookAgain;
    Decision *m_decision;
    widgets::Banner *m_toField;
    widgets::ErrorNotice *m_exposed;
    Rehearsal *m_rehearsal;
    widgets::DiffView *m_diff;
};

} // namespace wizard
