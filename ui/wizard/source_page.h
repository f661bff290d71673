// The wizard's first page: which kind of source it is.
#pragma once

#include "wizard/step_page.h"
#include "workspace/workspace.h"

class QLabel;

namespace widgets {
class EmptyState;
class ErrorNotice;
class SearchField;
} // namespace widgets

namespace wizard {

class Gallery;

class SourcePage : public StepPage {
    Q_OBJECT

public:
    SourcePage(workspace::Workspace &workspace, QWidget *parent);

    [[nodiscard]] QString connector() const; // empty: none was chosen
    void choose(const QString &connector);
    void showError(const std::optional<Error> &error); // of a definition that names no connector we know
    [[nodiscard]] widgets::SearchField *search() const { return m_search; }

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString whyNot() const override;

private:
    void filter();

    workspace::Workspace &m_workspace;
    widgets::SearchField *m_search;
    widgets::ErrorNotice *m_error;
    Gallery *m_gallery;
    QWidget *m_nothing; // no connector fits the search
};

} // namespace wizard
