// One job over the pages: its title, its steps live, the way back. The job goes on when the page goes.
#pragma once

#include "widgets/page.h"
#include "workspace/job.h"

namespace window {

class JobPage : public widgets::Page {
    Q_OBJECT

public:
    JobPage(workspace::Job &job, QWidget *parent);

    [[nodiscard]] bool goBack() override;

Q_SIGNALS:
    void closed();
    void recoverRequested(const QString &catalog);
};

} // namespace window
