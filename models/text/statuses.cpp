#include "text/statuses.h"

#include "text/named.h"

#include <array>

namespace text {

namespace {

constexpr std::array health{
    Named{"active", QT_TRANSLATE_NOOP("health", "active")},
    Named{"missing", QT_TRANSLATE_NOOP("health", "missing")},
    Named{"pending", QT_TRANSLATE_NOOP("health", "pending")},
    Named{"disabled", QT_TRANSLATE_NOOP("health", "disabled")},
    Named{"prepared", QT_TRANSLATE_NOOP("health", "waits for Trino’s restart")},
    Named{"unmanaged", QT_TRANSLATE_NOOP("health", "unmanaged")},
    Named{"leftover", QT_TRANSLATE_NOOP("health", "leftover")},
    Named{"damaged", QT_TRANSLATE_NOOP("health", "damaged")},
};

constexpr std::array drift{
    Named{"record-tampered", QT_TRANSLATE_NOOP("drift", "record tampered with")},
    Named{"record-gone", QT_TRANSLATE_NOOP("drift", "record gone")},
    Named{"record-older", QT_TRANSLATE_NOOP("drift", "older record restored")},
    Named{"opa-admits", QT_TRANSLATE_NOOP("drift", "OPA admits others")},
    Named{"rule-differs", QT_TRANSLATE_NOOP("drift", "rule differs")},
    Named{"still-in-trino", QT_TRANSLATE_NOOP("drift", "disabled, yet in Trino")},
    Named{"restart-came", QT_TRANSLATE_NOOP("drift", "restart has come")},
    Named{"missing-in-trino", QT_TRANSLATE_NOOP("drift", "not in Trino")},
    Named{"connector-differs", QT_TRANSLATE_NOOP("drift", "other connector")},
    Named{"rule-missing", QT_TRANSLATE_NOOP("drift", "rule missing")},
    Named{"opa-refuses", QT_TRANSLATE_NOOP("drift", "OPA refuses")},
    Named{"credential-missing", QT_TRANSLATE_NOOP("drift", "credential missing")},
    Named{"key-taken", QT_TRANSLATE_NOOP("drift", "key taken")},
    Named{"reverted", QT_TRANSLATE_NOOP("drift", "changed back")},
    Named{"record-unreadable", QT_TRANSLATE_NOOP("drift", "record unreadable")},
    Named{"revision-missing", QT_TRANSLATE_NOOP("drift", "revision missing")},
    Named{"interrupted", QT_TRANSLATE_NOOP("drift", "run interrupted")},
    Named{"record-unsigned", QT_TRANSLATE_NOOP("drift", "not signed")},
    Named{"record-key-unknown", QT_TRANSLATE_NOOP("drift", "signing key unknown")},
    Named{"not-indexed", QT_TRANSLATE_NOOP("drift", "not indexed")},
    Named{"leftover", QT_TRANSLATE_NOOP("drift", "leftover of a test")},
    Named{"unmanaged", QT_TRANSLATE_NOOP("drift", "unmanaged")},
};

constexpr std::array outcomes{
    Named{"done", QT_TRANSLATE_NOOP("outcomes", "done")},
    Named{"failed", QT_TRANSLATE_NOOP("outcomes", "failed")},
    Named{"rolled-back", QT_TRANSLATE_NOOP("outcomes", "rolled back")},
    Named{"cancelled", QT_TRANSLATE_NOOP("outcomes", "cancelled")},
    Named{"undo-incomplete", QT_TRANSLATE_NOOP("outcomes", "undone in part")},
};

// OpenMetadata's names for the state of an ingestion, worded.
constexpr std::array ingestions{
    Named{"queued", QT_TRANSLATE_NOOP("ingestions", "queued")},
    Named{"running", QT_TRANSLATE_NOOP("ingestions", "running")},
    Named{"success", QT_TRANSLATE_NOOP("ingestions", "succeeded")},
    Named{"failed", QT_TRANSLATE_NOOP("ingestions", "failed")},
    Named{"partialSuccess", QT_TRANSLATE_NOOP("ingestions", "succeeded in part")},
    Named{"stopped", QT_TRANSLATE_NOOP("ingestions", "stopped")},
    Named{"none", QT_TRANSLATE_NOOP("ingestions", "never read")},
};

constexpr std::array integrities{
    Named{"intact", QT_TRANSLATE_NOOP("integrity", "intact")},
    Named{"tampered", QT_TRANSLATE_NOOP("integrity", "tampered")},
    Named{"older", QT_TRANSLATE_NOOP("integrity", "older, put back")},
    Named{"unsigned", QT_TRANSLATE_NOOP("integrity", "unsigned")},
    Named{"key-unknown", QT_TRANSLATE_NOOP("integrity", "key unknown")},
};

constexpr std::array verbs{
    Named{"register", QT_TRANSLATE_NOOP("verbs", "registered")},
    Named{"edit", QT_TRANSLATE_NOOP("verbs", "edited")},
    Named{"rotate", QT_TRANSLATE_NOOP("verbs", "credential rotated")},
    Named{"rollback", QT_TRANSLATE_NOOP("verbs", "rolled back to an earlier revision")},
    Named{"disable", QT_TRANSLATE_NOOP("verbs", "disabled")},
    Named{"enable", QT_TRANSLATE_NOOP("verbs", "enabled")},
    Named{"rename", QT_TRANSLATE_NOOP("verbs", "renamed")},
    Named{"delete", QT_TRANSLATE_NOOP("verbs", "deleted")},
    Named{"adopt", QT_TRANSLATE_NOOP("verbs", "adopted")},
    Named{"reconcile", QT_TRANSLATE_NOOP("verbs", "put right")},
    Named{"rehearse", QT_TRANSLATE_NOOP("verbs", "tested")},
};

} // namespace

QString integrityWord(const QString &id)
{
    return titleOf(integrities, "integrity", id);
}

QString ingestionWord(const QString &id)
{
    return titleOf(ingestions, "ingestions", id);
}

QString verbWord(const QString &id)
{
    return titleOf(verbs, "verbs", id);
}

QString driftWord(const QString &id)
{
    return titleOf(drift, "drift", id);
}

QString healthWord(const QString &id)
{
    return titleOf(health, "health", id);
}

QString outcomeWord(const QString &id)
{
    return titleOf(outcomes, "outcomes", id);
}

QStringList knownHealth()
{
    return idsOf(health);
}

QStringList knownDrift()
{
    return idsOf(drift);
}

QStringList knownOutcomes()
{
    return idsOf(outcomes);
}

} // namespace text
