// What signatures say of a catalog’s record, and what in the surroundings keeps this program from writing at all.
#include "text/table.h"

namespace text {

const std::vector<Wording> &signatureWords()
{
    static const std::vector<Wording> words{
        {"signature.tampered",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is not as it was signed[[: {fields}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody changed it past this program. Look at it (catalog-manager show {catalog}, history "
                           "{catalog}), ask who did it, and restore it from a backup; or, where it is right as it stands: "
                           "catalog-manager signature sign {catalog}")},
        {"signature.older",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is an older one that was put back."),
         QT_TRANSLATE_NOOP("words",
                           "A backup was restored, or somebody replaced it. If that was meant: catalog-manager signature "
                           "sign {catalog}. Then see what Trino and OPA still have of the newer one.")},
        {"signature.key-unknown",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” is signed with the key {key}, which is not known here."),
         QT_TRANSLATE_NOOP("words",
                           "Take the section signature: of the environment’s file from whoever signed it: it names where the "
                           "keys are.")},
        {"signature.removed",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” was signed, and is gone."),
         QT_TRANSLATE_NOOP("words",
                           "It was removed past this program. Restore the Secrets catalog-{catalog}… from a backup, or register "
                           "it anew.")},
        {"signature.none", QT_TRANSLATE_NOOP("words", "This environment signs nothing: it names no place for keys."),
         QT_TRANSLATE_NOOP("words",
                           "Add a section signature: to its file (source: secret, vault or keychain), then: catalog-manager "
                           "signature create")},
        {"signature.no-key", QT_TRANSLATE_NOOP("words", "There is no key in {place} yet: nothing is signed."),
         QT_TRANSLATE_NOOP("words", "Make one: catalog-manager signature create")},
        {"signature.key-exists", QT_TRANSLATE_NOOP("words", "{place} has a key already: {key}."),
         QT_TRANSLATE_NOOP("words", "For a new one: catalog-manager signature rotate")},
        {"signature.key-in-use", QT_TRANSLATE_NOOP("words", "The key {key} still stands under a record: {catalogs}."),
         QT_TRANSLATE_NOOP("words", "Sign with the new one first: catalog-manager signature rotate, or signature sign NAME")},
        {"signature.keys-changed", QT_TRANSLATE_NOOP("words", "Somebody else changed the keys in {place} at the same time."),
         QT_TRANSLATE_NOOP("words", "Look at what stands there now: catalog-manager signature")},
        {"signature.keys-beside-records",
         QT_TRANSLATE_NOOP("words", "The signing keys would be in the namespace “{namespace}”, beside the records they sign."),
         QT_TRANSLATE_NOOP("words",
                           "Whoever can change a record there could sign it too. Name another namespace in the environment: "
                           "signature.namespace")},
        {"signature.no-keychain", QT_TRANSLATE_NOOP("words", "The system’s keychain cannot be asked for signing keys here."),
         QT_TRANSLATE_NOOP("words", "Use the command line in a desktop session, or source: secret.")},
        {"signature.keychain-unreadable", QT_TRANSLATE_NOOP("words", "{place} does not hold signing keys of this program."),
         QT_TRANSLATE_NOOP("words", "Another program wrote there, or a newer version of this one did.")},
        {"signature.being-changed", QT_TRANSLATE_NOOP("words", "“{catalog}” is being changed; it was not signed anew."),
         QT_TRANSLATE_NOOP("words", "Once that has ended: catalog-manager signature sign {catalog}")},
        {"policy.foreign-rule",
         QT_TRANSLATE_NOOP("words", "{object} holds {key}, which is no rule of this program’s making[[: line {line}, {text}]]."),
         QT_TRANSLATE_NOOP("words",
                           "It may open catalogs to anybody. Find out who wrote it and remove the key; a catalog’s own rule is "
                           "written anew by catalog-manager reconcile.")},
        {"run.owned-by-gitops",
         QT_TRANSLATE_NOOP("words", "{controller} keeps {object} as its repository says[[ ({owner})]], and would turn our change back."),
         QT_TRANSLATE_NOOP("words",
                           "Put the catalog into that repository instead: catalog-manager render FILE --as manifests. Or let the "
                           "controller leave the object alone, for Flux by the annotation kustomize.toolkit.fluxcd.io/ssa: Merge.")},
        {"run.several-coordinators",
         QT_TRANSLATE_NOOP("words",
                           "Trino has {count} coordinators ({pods}) and this environment names {known}: each keeps catalogs of its "
                           "own, and a CREATE sent to their Service reaches one of them[[. To find the others takes the right to {right}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Give the address of each in the environment’s file: trino.coordinators: [https://…, https://…]; or run "
                           "one coordinator.")},
        {"run.coordinator-silent",
         QT_TRANSLATE_NOOP("words",
                           "The coordinator {coordinator}, found behind Trino’s Service, does not answer at {address}[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "A pod’s address is often reached from inside the cluster only. Give addresses that are reached from here in "
                           "the environment’s file: trino.coordinators: [https://…, https://…]")},
        {"run.restart-by-pod",
         QT_TRANSLATE_NOOP("words",
                           "Trino’s coordinators ({coordinators}) are known by their pods’ addresses, which a restart changes: the run "
                           "could not go on."),
         QT_TRANSLATE_NOOP("words",
                           "Give lasting addresses in the environment’s file: trino.coordinators: [https://…, https://…]; or restart "
                           "Trino later and enable the catalog then.")},
        {"trino.coordinators", QT_TRANSLATE_NOOP("words", "Several coordinators, each with catalogs of its own: {coordinators}."),
         nullptr},
        {"trino.coordinators-unseen",
         QT_TRANSLATE_NOOP("words",
                           "It is not known how many coordinators stand behind Trino’s Service: that takes the right to list "
                           "endpointslices.discovery.k8s.io[[ in the namespace {namespace}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Ask whoever administers the cluster for it:\n  kubectl -n {namespace} create role catalog-manager-coordinators "
                           "--verb=list --resource=endpointslices.discovery.k8s.io")},
        {"trino.drops",
         QT_TRANSLATE_NOOP("words",
                           "Catalogs dropped since the coordinator started ({since}): {count}, of them temporary ones: {temporary}."),
         nullptr},
        {"trino.many-drops",
         QT_TRANSLATE_NOOP("words",
                           "Catalogs dropped since the coordinator started ({since}): {count}, of them temporary ones: {temporary}. "
                           "Trino keeps some of each in memory; this environment’s bound is {bound}."),
         QT_TRANSLATE_NOOP("words",
                           "Restart the coordinator when it suits, then: catalog-manager reconcile. Connection tests and edits cost "
                           "drops, registrations do not.")},
    };
    return words;
}

} // namespace text
