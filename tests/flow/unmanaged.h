// A catalog as somebody else would have made it: Trino has it, and nothing of ours is there.
#pragma once

#include "sandbox.h"

namespace flow {

// Registered (so no password stands in any SQL), then everything of ours taken away. Ends the test program where that fails.
void makeUnmanaged(const Sandbox &sandbox, const QString &name);

} // namespace flow
