// In place of the pages, when an environment's file cannot be used: each problem at its line, and the way to mend it.
#pragma once

#include "base/error.h"
#include "widgets/page.h"

namespace window {

class TroubledPage : public widgets::Page {
    Q_OBJECT

public:
    TroubledPage(const QString &environment, Diagnostics problems, QWidget *parent);

Q_SIGNALS:
    void environmentsRequested();
};

} // namespace window
