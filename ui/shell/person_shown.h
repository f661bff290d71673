// Who one is in an environment, as the bar says it: a title, and lines for whoever asks further.
#pragma once

#include "workspace/workspace.h"

namespace shell {

struct PersonShown {
    QString title; // "alice · akko-admin"; empty: nobody is known, and nobody need be
    QStringList lines; // roles, until when, where the session is kept
};
[[nodiscard]] PersonShown personShown(workspace::Workspace &workspace);

} // namespace shell
