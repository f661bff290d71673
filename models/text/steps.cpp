#include "text/steps.h"

#include "text/fill.h"
#include "text/named.h"

#include <array>

namespace text {

namespace {

constexpr std::array steps{
    Named{"preflight", QT_TRANSLATE_NOOP("steps", "Check rights, mounts and Trino’s mode")},
    Named{"claim", QT_TRANSLATE_NOOP("steps", "Take the lease and write the pending revision[[ of {catalog}]]")},
    Named{"credential", QT_TRANSLATE_NOOP("steps", "Write the credential file[[ into {object}]]")},
    Named{"close-access", QT_TRANSLATE_NOOP("steps", "Close access for everyone but the admins")},
    Named{"create", QT_TRANSLATE_NOOP("steps", "Create the catalog once Trino sees the file")},
    Named{"probe", QT_TRANSLATE_NOOP("steps", "Read from the source")},
    Named{"open-access", QT_TRANSLATE_NOOP("steps", "Open access to the roles[[ {roles}]] and ask OPA")},
    Named{"commit", QT_TRANSLATE_NOOP("steps", "Make the revision the current one")},
    Named{"audit", QT_TRANSLATE_NOOP("steps", "Write the audit line")},
    Named{"drop", QT_TRANSLATE_NOOP("steps", "Drop the catalog[[ {catalog}]] in Trino")},
    Named{"remove-credential", QT_TRANSLATE_NOOP("steps", "Remove the credential file[[ from {object}]]")},
    Named{"remove-record", QT_TRANSLATE_NOOP("steps", "Remove the record and its revisions")},
    Named{"withdraw-access", QT_TRANSLATE_NOOP("steps", "Close access to the roles and ask OPA")},
    Named{"prove", QT_TRANSLATE_NOOP("steps", "Try the new form under a temporary name")},
    Named{"narrow-access", QT_TRANSLATE_NOOP("steps", "Turn away the roles that lose it and ask OPA")},
    Named{"replace", QT_TRANSLATE_NOOP("steps", "Drop the catalog[[ {catalog}]] and create its new form")},
    Named{"replace-for-good", QT_TRANSLATE_NOOP("steps", "Drop the catalog[[ {catalog}]] and create its new form, with no way back")},
    Named{"change-access", QT_TRANSLATE_NOOP("steps", "Change the roles and ask OPA")},
    Named{"retire-credential", QT_TRANSLATE_NOOP("steps", "Remove the credential file before this one")},
    Named{"remove-rule", QT_TRANSLATE_NOOP("steps", "Remove the access rule")},
    Named{"take-name", QT_TRANSLATE_NOOP("steps", "Take the new name and copy the history")},
    Named{"new-close-access", QT_TRANSLATE_NOOP("steps", "Close access to the new name for everyone but the admins")},
    Named{"new-credential", QT_TRANSLATE_NOOP("steps", "Copy the credential file for the new name")},
    Named{"new-create", QT_TRANSLATE_NOOP("steps", "Create the catalog under its new name")},
    Named{"new-probe", QT_TRANSLATE_NOOP("steps", "Read from the source under the new name")},
    Named{"new-open-access", QT_TRANSLATE_NOOP("steps", "Open the new name to the roles and ask OPA")},
    Named{"new-keep-closed", QT_TRANSLATE_NOOP("steps", "Close the new name to everyone but the admins")},
    Named{"new-krb5-conf", QT_TRANSLATE_NOOP("steps", "Write the krb5.conf under the new name")},
    Named{"new-keytab", QT_TRANSLATE_NOOP("steps", "Copy the keytab for the new name")},
    Named{"hand-over", QT_TRANSLATE_NOOP("steps", "Put the new name in force")},
    Named{"restore-rule", QT_TRANSLATE_NOOP("steps", "Write the recorded access rule and ask OPA")},
    Named{"take-back", QT_TRANSLATE_NOOP("steps", "Take back the keys that somebody else has set")},
    Named{"drop-foreign", QT_TRANSLATE_NOOP("steps", "Drop what was created by hand under this name")},
    Named{"drop-leftover", QT_TRANSLATE_NOOP("steps", "Drop the temporary catalog that nobody is at")},
    Named{"prove-adoption", QT_TRANSLATE_NOOP("steps", "Try it under a temporary name and compare the schemas")},
    Named{"admit-roles", QT_TRANSLATE_NOOP("steps", "Write the access rule[[ for {roles}]] and ask OPA")},
    Named{"repair", QT_TRANSLATE_NOOP("steps", "Put[[ {catalog}]] right")},
    Named{"krb5-conf", QT_TRANSLATE_NOOP("steps", "Write the krb5.conf beside the other catalogs’")},
    Named{"keytab", QT_TRANSLATE_NOOP("steps", "Write the keytab[[ into {object}]]")},
    Named{"restart-trino", QT_TRANSLATE_NOOP("steps", "Restart Trino and bring the other catalogs back")},
    Named{"remove-keytab", QT_TRANSLATE_NOOP("steps", "Remove the keytab[[ from {object}]]")},
    Named{"remove-krb5", QT_TRANSLATE_NOOP("steps", "Remove the catalog’s files beside the krb5.conf")},
    Named{"remove-realms", QT_TRANSLATE_NOOP("steps", "Remove the catalog’s realms from the krb5.conf")},
    Named{"retire-keytab", QT_TRANSLATE_NOOP("steps", "Remove the keytab before this one")},
    Named{"retire-krb5", QT_TRANSLATE_NOOP("steps", "Remove the files of the revision before beside the krb5.conf")},
    Named{"ingest", QT_TRANSLATE_NOOP("steps", "Have OpenMetadata read the catalog")},
    Named{"forget-metadata", QT_TRANSLATE_NOOP("steps", "Remove the catalog from OpenMetadata")},
    Named{"new-ingest", QT_TRANSLATE_NOOP("steps", "Have OpenMetadata read the catalog under its new name")},
    Named{"wait-for-lease", QT_TRANSLATE_NOOP("steps", "Wait until the lease of the interrupted run has ended")},
};

constexpr std::array states{
    Named{"waiting", QT_TRANSLATE_NOOP("step states", "waiting")},
    Named{"running", QT_TRANSLATE_NOOP("step states", "running")},
    Named{"done", QT_TRANSLATE_NOOP("step states", "done")},
    Named{"skipped", QT_TRANSLATE_NOOP("step states", "skipped")},
    Named{"warned", QT_TRANSLATE_NOOP("step states", "warning")},
    Named{"failed", QT_TRANSLATE_NOOP("step states", "failed")},
    Named{"undone", QT_TRANSLATE_NOOP("step states", "undone")},
    Named{"undo-failed", QT_TRANSLATE_NOOP("step states", "not undone")},
};

} // namespace

QString stepTitle(const QString &stepId, const QMap<QString, QString> &arguments)
{
    const qsizetype colon = stepId.indexOf(u':'); // "repair:sales": what it is about comes with it
    QMap<QString, QString> about = arguments;
    if (colon > 0) {
        about.insert(QStringLiteral("catalog"), stepId.mid(colon + 1));
    }
    return fillSentence(titleOf(steps, "steps", colon > 0 ? stepId.left(colon) : stepId), about);
}

QString stepState(const QString &stateId)
{
    return titleOf(states, "step states", stateId);
}

QStringList knownSteps()
{
    return idsOf(steps);
}

QStringList knownStepStates()
{
    return idsOf(states);
}

} // namespace text
