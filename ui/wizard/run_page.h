// The wizard's last page: the run as it goes; then what can be done next: look into the catalog, or go to the field
// that was to blame.
#pragma once

#include "wizard/step_page.h"
#include "workspace/workspace.h"

#include <QPointer>

class QPushButton;

namespace run {
class RunView;
}
namespace widgets {
class Banner;
class Card;
} // namespace widgets

namespace wizard {

class SchemaBrowser;

class RunPage : public StepPage {
    Q_OBJECT

public:
    RunPage(workspace::Workspace &workspace, QWidget *parent);

    // Its steps are made now, while nobody waits: making them when it starts would hold the window.
    void expect(workspace::Job *job);
    void run(workspace::Job *job); // starts it; it stays the workspace's
    void forget();
    [[nodiscard]] workspace::Job *job() const { return m_job; }
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] bool hasSucceeded() const;
    // Of a change or an adoption: another was faster, or it was cancelled at once. Why; none: something was done, or it goes on.
    [[nodiscard]] std::optional<Error> lost() const;
    [[nodiscard]] const QString &registered() const { return m_registered; } // the catalog, once it is
    [[nodiscard]] run::RunView *view() const { return m_view; }
    [[nodiscard]] SchemaBrowser *browser() const { return m_browser; }
    [[nodiscard]] QWidget *wayOn() const; // "Go to the field" where there is one

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString whyNot() const override;

Q_SIGNALS:
    void ended();
    void fieldWanted(const Error &error);
    void errorShown(const Error &error, bool *hasPlace); // as of ReviewPage

private:
    void follow();
    [[nodiscard]] QString waitsWords() const;

    workspace::Workspace &m_workspace;
    QPointer<workspace::Job> m_job;
    QString m_registered;
    run::RunView *m_view;
    widgets::Banner *m_toField;
    QPushButton *m_go;
    widgets::Banner *m_waits; // the catalog is prepared, and Trino must restart first
    widgets::Card *m_result;
    SchemaBrowser *m_browser;
};

} // namespace wizard
