// The Audit page: what was done to which catalog by whom, from this machine's own trail, with its chain verified. It
// shows all environments: the trail is one file.
#pragma once

#include "audit_page/trail_export.h"
#include "audit_page/trail_follower.h"
#include "audit_page/trail_model.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace widgets {
class Badge;
class Banner;
class DataTable;
class ErrorNotice;
class SearchField;
} // namespace widgets

namespace audit_page {

class AuditPage : public widgets::Page {
    Q_OBJECT

public:
    explicit AuditPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override; // reads and verifies all of it again
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] QAbstractButton *mainAction() override;
    [[nodiscard]] bool goBack() override; // clears the filters

    void exportTo(const QString &path, Format format); // what is shown

private:
    QWidget *makeTop();
    QWidget *makeFilters();
    QWidget *makeChain();
    QWidget *makeTable();
    void makeStates();
    void connectParts();
    void applyFilter();
    void clearFilters();
    [[nodiscard]] TrailFilter chosenFilter() const;
    void sayChoices();
    void follow();
    void sayChain();
    void fitColumns();
    void saySelection();
    void askForFile(Format format);
    void sayExported(const std::optional<Error> &error);
    void openMenu(const QPoint &position);

    TrailFollower *m_follower;
    TrailModel *m_model;
    QLabel *m_count;
    widgets::SearchField *m_search;
    QComboBox *m_verb;
    QComboBox *m_outcome;
    QComboBox *m_environment;
    QComboBox *m_since;
    QPushButton *m_clear;
    QPushButton *m_export;
    widgets::Badge *m_chainBadge;
    QLabel *m_chainLine;
    widgets::ErrorNotice *m_chainBroken;
    widgets::ErrorNotice *m_readError;
    widgets::Banner *m_exported;
    widgets::ErrorNotice *m_exportError;
    QStackedWidget *m_states;
    QWidget *m_reading;
    QWidget *m_nothing;
    QWidget *m_noMatch;
    QWidget *m_content;
    widgets::DataTable *m_table;
    widgets::ErrorNotice *m_reason;
    TrailExport *m_running = nullptr;
    bool m_fitted = false;
};

} // namespace audit_page
