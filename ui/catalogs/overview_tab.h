// A catalog in short: what it is, how it stands and why, and what can be done where a run was interrupted.
#pragma once

#include "provisioning/inventory.h"
#include "provisioning/recover.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace catalogs {

class CatalogModel;
class FactList;

class OverviewTab : public QWidget {
    Q_OBJECT

public:
    OverviewTab(const CatalogModel &model, QWidget *parent);

    void setSigns(bool signs) { m_signs = signs; } // the environment signs its records
    void setWhyNoChange(const QString &reason); // empty: one may
    // `ours`: the run that has it in work is one of this window, so there is nothing to recover.
    void setEntry(const provisioning::CatalogEntry &entry, bool ours);

Q_SIGNALS:
    void recoverRequested(provisioning::Direction direction);
    void reconcileRequested();
    void adoptRequested();
    void signRequested();

private:
    void say();
    [[nodiscard]] QString pendingWords() const;
    void showDrift();

    const CatalogModel &m_model;
    provisioning::CatalogEntry m_entry;
    bool m_ours = false;
    bool m_signs = false;
    QString m_whyNot;
    widgets::Banner *m_status; // of what is not as it should be
    widgets::Banner *m_pending;
    widgets::Banner *m_drifted;
    widgets::Banner *m_unvouched; // the record is not as somebody signed it
    QPushButton *m_sign;
    QPushButton *m_adopt;
    QPushButton *m_undo;
    QPushButton *m_finish;
    widgets::ErrorNotice *m_damage;
    QVBoxLayout *m_drift; // a notice for each finding
    provisioning::Findings m_driftShown;
    FactList *m_facts;
};

} // namespace catalogs
