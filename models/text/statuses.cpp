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
    Named{"unmanaged", QT_TRANSLATE_NOOP("health", "unmanaged")},
    Named{"damaged", QT_TRANSLATE_NOOP("health", "damaged")},
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

constexpr std::array verbs{
    Named{"register", QT_TRANSLATE_NOOP("verbs", "registered")},
    Named{"edit", QT_TRANSLATE_NOOP("verbs", "edited")},
    Named{"rotate", QT_TRANSLATE_NOOP("verbs", "credential rotated")},
    Named{"rollback", QT_TRANSLATE_NOOP("verbs", "rolled back to an earlier revision")},
    Named{"disable", QT_TRANSLATE_NOOP("verbs", "disabled")},
    Named{"enable", QT_TRANSLATE_NOOP("verbs", "enabled")},
    Named{"rename", QT_TRANSLATE_NOOP("verbs", "renamed")},
    Named{"delete", QT_TRANSLATE_NOOP("verbs", "deleted")},
    Named{"rehearse", QT_TRANSLATE_NOOP("verbs", "tested")},
};

} // namespace

QString ingestionWord(const QString &id)
{
    return titleOf(ingestions, "ingestions", id);
}

QString verbWord(const QString &id)
{
    return titleOf(verbs, "verbs", id);
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

QStringList knownOutcomes()
{
    return idsOf(outcomes);
}

} // namespace text
