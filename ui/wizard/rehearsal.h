// "Test connection": the definition tried under a temporary name, nothing kept. Shows how it goes in one line, and what
// failed in full.
#pragma once

#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace wizard {

class Rehearsal : public QWidget {
    Q_OBJECT

public:
    Rehearsal(workspace::Workspace &workspace, QWidget *parent); // hidden until begun
    ~Rehearsal() override; // a test under way is cancelled, and undoes what it did

    void begin(const workspace::Rehearsal &order);
    void forget(); // cancels one under way, and hides
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] workspace::Job *job() const { return m_job; }

Q_SIGNALS:
    void changed();
    void failed(const Error &error);

private:
    void follow();
    void say();
    [[nodiscard]] QString line() const;

    workspace::Workspace &m_workspace;
    QPointer<workspace::Job> m_job;
    widgets::Banner *m_banner;
    QPushButton *m_cancel;
    widgets::ErrorNotice *m_error;
};

} // namespace wizard
