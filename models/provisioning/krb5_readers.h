// What is known of the JVMs that have read the shared krb5.conf. Each reads it once (trino.md), at its first sign-in: a realm that came
// later stays unknown to it until it is started anew. What is seen is written down beside the file, for the next plan.
#pragma once

#include "cluster/shared_texts.h"
#include "kerberos/known_realms.h"

#include <QDateTime>

namespace provisioning {

struct Krb5Readers {
    enum class State {
        Finds, // they have read a file with these realms
        Unknown, // nothing is written down of them: they may not have read any file yet
        MustRestart,
    };
    State state = State::Unknown;
    QStringList realms; // that they do not find, or find at other KDCs
};

// `merged` is the krb5.conf as it will be; coordinatorStarted: no later than that. What was written down before it is of another life. A
// realm that the new file would not let them find either is none that they must be restarted for.
[[nodiscard]] Krb5Readers krb5Readers(const cluster::SharedTexts &there, const QStringList &realms, const QString &merged,
                                      const QDateTime &coordinatorStarted);

// The annotation that says: at `now` Trino signed in with the file as it is there. Nothing to change where it says so already.
[[nodiscard]] cluster::TextChange noteFound(const cluster::SharedTexts &there, const QDateTime &coordinatorStarted,
                                            const QDateTime &now);
// And: it does not find this realm.
[[nodiscard]] cluster::TextChange noteMissing(const cluster::SharedTexts &there, const QString &realm,
                                              const QDateTime &coordinatorStarted, const QDateTime &now);

} // namespace provisioning
