// The Health page: how every catalog of the environment answers to our own probes, which run at their quick rhythm only
// while this page is on the screen. Not for Trino's metrics, which are another measure.
#pragma once

#include "widgets/page.h"
#include "workspace/workspace.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedWidget;

namespace widgets {
class Banner;
class DataTable;
class ErrorNotice;
class SearchField;
class Tile;
} // namespace widgets

namespace health_page {

class HealthModel;
class KeytabLine;

class HealthPage : public widgets::Page {
    Q_OBJECT

public:
    explicit HealthPage(workspace::Workspace &workspace, QWidget *parent = nullptr);
    ~HealthPage() override;

    void refresh() override; // probes all
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] QAbstractButton *mainAction() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeTiles();
    QWidget *makeTable();
    QWidget *makeFailed();
    void watch(bool somebodyLooks);
    void showState(QWidget *state);
    void sizeColumns();
    void follow(); // the connection, the catalogs, the figures
    void sayFigures();
    void sayRecords();
    void openSignatures();
    void saySelection();
    void probeSelected();
    void openMenu(const QPoint &position);
    [[nodiscard]] QStringList selectedCatalogs() const;

    workspace::Workspace &m_workspace;
    QPointer<health::HealthFeed> m_feed; // an environment may be closed before its page
    HealthModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTimer m_clock; // "12 s ago" grows
    QLabel *m_since;
    widgets::SearchField *m_search;
    QPushButton *m_probeAll;
    QPushButton *m_signatures;
    widgets::Banner *m_records; // records that nobody vouches for, rules of strangers
    widgets::Tile *m_active;
    widgets::Tile *m_median;
    widgets::Tile *m_failing;
    widgets::ErrorNotice *m_feedError;
    widgets::ErrorNotice *m_storageError;
    QStackedWidget *m_states;
    QWidget *m_connecting;
    QWidget *m_failed;
    widgets::ErrorNotice *m_connectionError;
    QWidget *m_empty;
    QWidget *m_content;
    widgets::DataTable *m_table;
    QWidget *m_detail;
    QLabel *m_detailTitle;
    QLabel *m_detailLine;
    KeytabLine *m_keytab;
    QScrollArea *m_failureArea;
    widgets::ErrorNotice *m_lastFailure;
};

} // namespace health_page
