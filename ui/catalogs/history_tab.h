// A catalog's revisions, and what differs between any two of them.
#pragma once

#include "workspace/catalog_feed.h"

#include <QWidget>

#include <stop_token>

namespace widgets {
class DataTable;
class DiffView;
class ErrorNotice;
} // namespace widgets
class QLabel;
class QPushButton;

namespace catalogs {

class RevisionModel;

class HistoryTab : public QWidget {
    Q_OBJECT

public:
    HistoryTab(workspace::CatalogFeed &feed, QWidget *parent);
    ~HistoryTab() override;

    // Asks when it is looked at, and again when the head has moved on.
    void setCatalog(const QString &catalog, int current);
    void setRevisions(std::vector<catalog::Revision> revisions);
    void setRollBackReason(const QString &why); // why no revision can be gone back to now; empty: one can
    [[nodiscard]] QPushButton *rollBackButton() const { return m_rollBack; }
    [[nodiscard]] widgets::DataTable *table() const { return m_table; }

Q_SIGNALS:
    void rollBackRequested(int revision);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void compare(); // the two that are selected; one: with the one before it
    void say();
    [[nodiscard]] QString whyNoRollBack() const;

    workspace::CatalogFeed &m_feed;
    QString m_catalog;
    int m_current = 0;
    bool m_wanted = false; // what is shown is of another catalog or another head
    bool m_asking = false;
    std::stop_source m_stop;
    RevisionModel *m_model;
    widgets::DataTable *m_table;
    QString m_rollBackReason;
    QPushButton *m_rollBack;
    QLabel *m_hint;
    widgets::DiffView *m_diff;
    widgets::ErrorNotice *m_notice;
};

} // namespace catalogs
