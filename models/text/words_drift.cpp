// Drift: where Trino, OPA, the shared objects or the record itself are no longer what was agreed.
#include "text/table.h"

namespace text {

const std::vector<Wording> &driftWords()
{
    static const std::vector<Wording> words{
        {"drift.missing-in-trino", QT_TRANSLATE_NOOP("words", "“{catalog}” is registered, and Trino does not have it[[ on {coordinators}]]."),
         QT_TRANSLATE_NOOP("words",
                           "A Trino that keeps its catalogs in memory forgets them when it restarts. Bring it back: "
                           "catalog-manager reconcile {catalog}")},
        {"drift.restart-came",
         QT_TRANSLATE_NOOP("words", "“{catalog}” was prepared for a restart of Trino[[ (it needs {realms})]], which has come."),
         QT_TRANSLATE_NOOP("words", "catalog-manager reconcile {catalog} enables it and reads from it; reconcile --watch does so by itself.")},
        {"drift.still-in-trino", QT_TRANSLATE_NOOP("words", "“{catalog}” is disabled, and Trino has it all the same[[ on {coordinators}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody created it by hand. Take it out again: catalog-manager reconcile {catalog}")},
        {"drift.connector-differs",
         QT_TRANSLATE_NOOP("words",
                           "Under the name “{catalog}” Trino has a catalog of the connector {found}, and {recorded} is "
                           "recorded[[; that is so on {coordinators}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody dropped ours and created another by hand. To have ours again, which drops that one: "
                           "catalog-manager reconcile {catalog}")},
        {"drift.rule-missing", QT_TRANSLATE_NOOP("words", "The access rule of “{catalog}” is gone[[ from {object}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Its roles are refused until the rule is back. Write it again: catalog-manager reconcile "
                           "{catalog}")},
        {"drift.rule-differs",
         QT_TRANSLATE_NOOP("words", "The access rule of “{catalog}” is not the recorded one[[; “{writer}” has written it]]."),
         QT_TRANSLATE_NOOP("words",
                           "It may let in more people than were agreed on. See: catalog-manager reconcile {catalog}, which "
                           "shows both texts before it writes the recorded one")},
        {"drift.opa-admits-strangers",
         QT_TRANSLATE_NOOP("words", "OPA lets anybody at all into “{catalog}”, although its rule does not."),
         QT_TRANSLATE_NOOP("words", "Another policy is wider. Look in OPA’s policies for a rule that names no group.")},
        {"drift.opa-admits",
         QT_TRANSLATE_NOOP("words", "OPA lets {roles} into “{catalog}”, although its rule does not."),
         QT_TRANSLATE_NOOP("words",
                           "Another policy lets them in, or OPA still has an older version of the rule: see whether the "
                           "watcher that brings the ConfigMap to OPA is alive.")},
        {"drift.opa-refuses",
         QT_TRANSLATE_NOOP("words", "OPA refuses {roles} on “{catalog}”, although its rule admits them."),
         QT_TRANSLATE_NOOP("words",
                           "OPA has not loaded the rule. See whether the watcher that brings the ConfigMap to OPA is alive, "
                           "and what it says of the file.")},
        {"drift.credential-missing",
         QT_TRANSLATE_NOOP("words", "The credential of “{catalog}” is gone: {object} has no key {key}."),
         QT_TRANSLATE_NOOP("words",
                           "Trino goes on with what it has read, until it restarts. The secret is nowhere else, so it has "
                           "to be given again: catalog-manager rotate {catalog}")},
        {"drift.key-taken",
         QT_TRANSLATE_NOOP("words", "“{writer}” has set {key} in {object}, a key of “{catalog}”."),
         QT_TRANSLATE_NOOP("words",
                           "The next change that writes it would be refused, and its value may be theirs. Ask whoever that is. To "
                           "have the key again, as it stands: catalog-manager reconcile {catalog} --take-back; where it is a "
                           "credential, then also: catalog-manager rotate {catalog}")},
        {"drift.reverted",
         QT_TRANSLATE_NOOP("words",
                           "The access rule of “{catalog}” had been put right, and has been changed back[[ by “{writer}”]]."),
         QT_TRANSLATE_NOOP("words",
                           "Find out who writes {object}. To write it once more all the same, name the catalog: "
                           "catalog-manager reconcile {catalog}")},
        {"drift.reverted-by-controller",
         QT_TRANSLATE_NOOP("words", "{controller} owns {object} and takes back what is written there for “{catalog}”."),
         QT_TRANSLATE_NOOP("words",
                           "Take the object out of {controller}, or put the rule into its repository: catalog-manager render "
                           "FILE --as manifests")},
        {"drift.record-unreadable", QT_TRANSLATE_NOOP("words", "The record of “{catalog}” cannot be read."),
         QT_TRANSLATE_NOOP("words",
                           "Restore the Secrets catalog-{catalog} and catalog-{catalog}.vN from a backup, or delete them "
                           "and register anew.")},
        {"drift.record-tampered",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is not what was signed[[: {fields}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody changed it past this program. Nothing is built on it: look at it (show, history), ask who did it, "
                           "and restore it from a backup; or, where it is right as it stands: catalog-manager signature sign "
                           "{catalog}")},
        {"drift.record-older",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is older than one that was in force."),
         QT_TRANSLATE_NOOP("words",
                           "A backup was restored over it. Nothing is built on it. If that was meant: catalog-manager signature sign "
                           "{catalog}. Then see what Trino and OPA still have of the newer one.")},
        {"drift.record-unsigned", QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is not signed."),
         QT_TRANSLATE_NOOP("words", "The next change signs it; or now: catalog-manager signature sign {catalog}")},
        {"drift.record-key-unknown",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is signed with a key that is not at hand."),
         QT_TRANSLATE_NOOP("words",
                           "Take the section signature: of the environment’s file from whoever signed it: it names where the keys "
                           "are.")},
        {"adopt.not-in-trino", QT_TRANSLATE_NOOP("words", "Trino has no catalog “{catalog}” that could be adopted."),
         QT_TRANSLATE_NOOP("words", "To have a new one: catalog-manager apply FILE")},
        {"adopt.not-on-each",
         QT_TRANSLATE_NOOP("words", "“{catalog}” is on {with} and not on {without}: a query meets either."),
         QT_TRANSLATE_NOOP("words",
                           "What shall be managed must be the same on each. Have it created on {without} too, or dropped on {with} and "
                           "registered anew: catalog-manager apply FILE")},
        {"adopt.other-connector",
         QT_TRANSLATE_NOOP("words", "In Trino “{catalog}” is of the connector {found}; the definition says {given}."),
         QT_TRANSLATE_NOOP("words", "It must be the definition of the catalog that is there.")},
        {"adopt.other-name", QT_TRANSLATE_NOOP("words", "The definition is called “{given}”, not “{catalog}”."),
         QT_TRANSLATE_NOOP("words", "Its name must be the catalog’s in Trino.")},
        {"adopt.schemas-differ",
         QT_TRANSLATE_NOOP("words",
                           "The definition does not show what “{catalog}” shows[[; it lacks the schemas {missing}]][[; it shows "
                           "besides {extra}]]."),
         QT_TRANSLATE_NOOP("words",
                           "It reads another source, or as another user. Adopt it with the properties and the login that the "
                           "catalog was created with.")},
        {"run.watch-needs-yes", QT_TRANSLATE_NOOP("words", "With --watch nobody is there to say yes to each plan."),
         QT_TRANSLATE_NOOP("words", "Look at one plan first (without --watch), then add --yes.")},
        {"drift.not-indexed",
         QT_TRANSLATE_NOOP("words", "The metadata catalogue was not told of “{catalog}” as it is now."),
         QT_TRANSLATE_NOOP("words",
                           "Whoever changed it was interrupted, or the metadata catalogue was away. Nothing of the catalog itself is "
                           "amiss. Have it told: catalog-manager reconcile {catalog}")},
        {"drift.leftover",
         QT_TRANSLATE_NOOP("words", "“{catalog}” was made for a test, and nobody is at it any more[[; it is on {coordinators}]]."),
         QT_TRANSLATE_NOOP("words", "Nothing reads it and no record is of it. Have it dropped: catalog-manager reconcile")},
        {"drift.unmanaged",
         QT_TRANSLATE_NOOP("words", "“{catalog}” is in Trino[[, on {coordinators} only,]] and was not registered with this program."),
         QT_TRANSLATE_NOOP("words",
                           "It is left alone. To manage it, give the definition that Trino does not tell: catalog-manager adopt "
                           "{catalog} FILE")},
    };
    return words;
}

} // namespace text
