// What stands in the place of the table while there is none: no answer yet, no connection, no catalog. With words
// always, and a way on.
#pragma once

#include "workspace/workspace.h"

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace widgets {
class ErrorNotice;
}

namespace catalogs {

class CatalogStates : public QStackedWidget {
    Q_OBJECT

public:
    enum class State { Waiting, Failed, Empty, Table };

    CatalogStates(QWidget *table, QWidget *parent);

    void setState(State state);
    [[nodiscard]] State state() const { return static_cast<State>(currentIndex()); }
    void setWaiting(bool connecting, const QString &environment);
    void setError(const std::optional<Error> &error); // of Failed
    void setWhyNoAdding(const QString &reason); // empty: one may

Q_SIGNALS:
    void tryAgain();
    void addRequested();

private:
    void say();

    bool m_connecting = true;
    QString m_environment;
    QLabel *m_waiting;
    QLabel *m_failed;
    QPushButton *m_again;
    QPushButton *m_add;
    widgets::ErrorNotice *m_notice;
};

// Whether there is something to show, and what is in the way otherwise.
[[nodiscard]] CatalogStates::State stateOf(workspace::Workspace &workspace, bool hasRows);

} // namespace catalogs
