// Beside a change that was planned from an older form of a catalog: who changed it and when, what differs, and a way to go on from
// there. Only looks; whose input it is carries it over.
#pragma once

#include "catalog/rebase.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class Card;
class DiffView;
class ErrorNotice;
} // namespace widgets

namespace run {

// The catalog is not what the plan was made from, or was not once the run asked for it: looking again helps.
[[nodiscard]] bool isChangedMeanwhile(const std::optional<Error> &error);

class LookAgain : public QWidget {
    Q_OBJECT

public:
    LookAgain(workspace::Workspace &workspace, QWidget *parent);
    ~LookAgain() override;

    void offer(const QString &catalog); // the button, beside the error that says why
    void tell(const workspace::CatalogFeed::InForce &now, int before, catalog::Rebased rebased); // what was found; the button goes
    void forget(); // both

    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QString said() const; // what was told, with the differences

Q_SIGNALS:
    void found(const workspace::CatalogFeed::InForce &now);

private:
    void look();
    void say();

    workspace::Workspace &m_workspace;
    QString m_catalog;
    struct Told {
        workspace::CatalogFeed::InForce now;
        int before = 0;
        catalog::Rebased rebased;
    };
    std::optional<Told> m_told;
    QPushButton *m_button;
    widgets::ErrorNotice *m_error;
    widgets::Card *m_card;
    QLabel *m_who;
    QLabel *m_mine;
    widgets::DiffView *m_differences;
    std::stop_source m_stop;
};

} // namespace run
