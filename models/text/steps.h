// What a run's steps and their states are called on the live step list, in the installed language.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace text {

// Ids: preflight, claim, credential, close-access, create, probe, open-access, commit, audit, drop, remove-credential,
// remove-record, release, ingest, forget-metadata, repair:CATALOG. Arguments (all optional): catalog, object, roles. An unknown id is shown as itself.
[[nodiscard]] QString stepTitle(const QString &stepId, const QMap<QString, QString> &arguments = {});

// States: waiting, running, done, skipped, warned, failed, undone, undo-failed.
[[nodiscard]] QString stepState(const QString &stateId);

[[nodiscard]] QStringList knownSteps();
[[nodiscard]] QStringList knownStepStates();

} // namespace text
