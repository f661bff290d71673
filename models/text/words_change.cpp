// What can stop a change of a catalog that is registered: edit, rotate, roll back, disable, enable, rename.
#include "text/table.h"

namespace text {

const std::vector<Wording> &changeWords()
{
    static const std::vector<Wording> words{
        {"run.credential-needed",
         QT_TRANSLATE_NOOP("words",
                           "This change writes a new credential file for “{catalog}”, and “{property}” was not given."),
         QT_TRANSLATE_NOOP("words",
                           "The cluster’s own copy fits the old user or form only. Give it again: catalog-manager edit "
                           "{catalog} … --credential {property}=file:PATH")},
        {"run.no-credential",
         QT_TRANSLATE_NOOP("words", "“{catalog}” has no credential, so there is none to rotate."),
         QT_TRANSLATE_NOOP("words",
                           "Where it shall have one: catalog-manager edit {catalog} --credential KEY=file:PATH")},
        {"run.revision-unknown",
         QT_TRANSLATE_NOOP("words", "“{catalog}” has no revision {revision}[[; it has {known}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Older ones were removed: limits.revisions of the environment says how many are kept. See: "
                           "catalog-manager history {catalog}")},
        {"run.revision-missing",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” names revision {revision}, which is not there."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody removed it. Restore the Secret catalog-{catalog}.v{revision} from a backup, or delete "
                           "the Secret catalog-{catalog} and register anew.")},
        {"run.attempt-unknown",
         QT_TRANSLATE_NOOP("words", "The interrupted change of “{catalog}” cannot be undone: somebody has removed its revision {revision}, and without it what had been begun ({steps}) is not known."),
         QT_TRANSLATE_NOOP("words",
                           "Restore the Secret catalog-{catalog}.v{revision} from a backup and recover again. Without one: see what differs "
                           "with catalog-manager verify {catalog}, then delete the Secret catalog-{catalog} and adopt or register anew.")},
        {"run.revision-replaced",
         QT_TRANSLATE_NOOP("words", "Revision {revision} of “{catalog}” is no longer the one this run knows: somebody has put another in its place, which stays."),
         QT_TRANSLATE_NOOP("words", "See whose it is: catalog-manager history {catalog}")},
        {"run.unknown-step",
         QT_TRANSLATE_NOOP("words", "The interrupted run on “{catalog}” has a step “{step}” that this program does not know."),
         QT_TRANSLATE_NOOP("words", "A newer version of this program began it: recover it with that one.")},
        {"run.role-still-admitted",
         QT_TRANSLATE_NOOP("words", "The role “{role}” is still admitted although the rule no longer names it."),
         QT_TRANSLATE_NOOP("words",
                           "Another rule lets it in, or OPA has an older version. Look for a wider rule in the policies.")},
        {"run.name-reserved",
         QT_TRANSLATE_NOOP("words", "“{catalog}” is the name that “{from}” is just being given[[ by {holder}]][[, since {at}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Wait until that rename has ended. If it was interrupted: catalog-manager recover {from}")},
        {"run.name-needed",
         QT_TRANSLATE_NOOP("words", "This environment is marked production: what takes “{catalog}” away needs its name once more."),
         QT_TRANSLATE_NOOP("words", "Read the plan first, then add --confirm {typed}.")},
        {"usage.bad-setting", QT_TRANSLATE_NOOP("words", "{option} cannot be “{value}”."),
         QT_TRANSLATE_NOOP("words", "--set takes KEY=VALUE; --unset the KEY of a property that the catalog has.")},
        {"usage.bad-credential", QT_TRANSLATE_NOOP("words", "--credential cannot be “{value}”."),
         QT_TRANSLATE_NOOP("words",
                           "It is KEY=file:PATH, KEY=env:VARIABLE, KEY=vault:PATH#KEY or KEY=prompt. KEY= can be left out "
                           "where the catalog has one credential.")},
        {"usage.bad-revision", QT_TRANSLATE_NOOP("words", "“{value}” is no revision’s number."),
         QT_TRANSLATE_NOOP("words", "Numbers as history shows them: --to 3, or --to v3.")},
    };
    return words;
}

} // namespace text
