// Another login at the sandbox's PostgreSQL, so that an old and a new credential are good at the same time.
#pragma once

#include "sandbox.h"

namespace flow {

struct Login {
    QString user;
    QByteArray password;
};

// A role with the rights of trino_readonly and a password of its own. Ends the test program where PostgreSQL refuses.
[[nodiscard]] Login secondLogin(const Sandbox &sandbox, const QString &user);
void setPassword(const Sandbox &sandbox, const QString &user, const QByteArray &password);

} // namespace flow
