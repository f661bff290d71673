// What can stop a registration: the lease, the cluster's state, propagation, the source behind Trino, and our own
// folders.
#include "text/table.h"

namespace text {

const std::vector<Wording> &runWords()
{
    static const std::vector<Wording> words{
        {"run.lease-held", QT_TRANSLATE_NOOP("words", "{holder} is changing this catalog right now[[ ({verb})]][[, since {at}]]."),
         QT_TRANSLATE_NOOP("words",
                           "The lease ends at {until} unless it is renewed: wait until then and try again.\nIf that "
                           "machine is gone for good: catalog-manager recover")},
        {"run.needs-recovery",
         QT_TRANSLATE_NOOP("words", "A run on “{catalog}” was interrupted[[ ({verb})]][[; {holder} had begun it]]."),
         QT_TRANSLATE_NOOP("words", "Undo it, or finish it where that is possible: catalog-manager recover {catalog}")},
        {"run.cannot-finish",
         QT_TRANSLATE_NOOP(
             "words", "The interrupted run cannot be finished: “{step}” needs a secret that is not in the cluster."),
         QT_TRANSLATE_NOOP("words", "Undo it and register anew: catalog-manager recover --undo")},
        {"run.cannot-undo",
         QT_TRANSLATE_NOOP("words", "The interrupted run cannot be undone: “{step}” has no way back."),
         QT_TRANSLATE_NOOP("words", "Finish it: catalog-manager recover --finish")},
        {"run.no-way-back",
         QT_TRANSLATE_NOOP("words", "The credential that “{catalog}” has now is gone from the cluster: its present form could not be created again."),
         QT_TRANSLATE_NOOP("words",
                           "The new form is proved under a temporary name first. What fails after that is not taken back; once the cause "
                           "is gone: catalog-manager recover --finish {catalog}")},
        {"run.lease-lost",
         QT_TRANSLATE_NOOP("words", "The lease on “{catalog}” was lost[[ to {holder}]][[ at {at}]] while the run was under way, so it stopped."),
         QT_TRANSLATE_NOOP("words",
                           "Nothing more was changed or undone from here: somebody else has taken over. See where the catalog stands: "
                           "catalog-manager show {catalog}\nIf that run was interrupted too: catalog-manager recover {catalog}")},
        {"run.undo-waits",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” cannot be written, so somebody else may have taken over: “{step}” and what was before it is not undone from here."),
         QT_TRANSLATE_NOOP("words", "Once the API server answers: catalog-manager recover {catalog}")},
        {"run.name-taken-in-cluster",
         QT_TRANSLATE_NOOP("words", "“{catalog}” is registered already[[ (revision {revision})]][[, by {holder} at {at}]]."),
         QT_TRANSLATE_NOOP(
             "words", "What it is: catalog-manager show {catalog}\nTo make room: catalog-manager delete {catalog}")},
        {"run.name-taken-in-trino",
         QT_TRANSLATE_NOOP("words", "Trino has a catalog “{catalog}” that was not registered here[[, on {coordinators} only]]."),
         QT_TRANSLATE_NOOP("words",
                           "It is left alone: Trino cannot say what is in it. Choose another name, or have its owner "
                           "run DROP CATALOG first.")},
        {"run.foreign-policy",
         QT_TRANSLATE_NOOP("words", "A policy for “{catalog}” that we did not write stands in {object}."),
         QT_TRANSLATE_NOOP("words",
                           "It is not overwritten. See who put it there, and remove the key if it is a leftover:\n  "
                           "kubectl get {object} --show-managed-fields -o yaml")},
        {"run.cancelled",
         QT_TRANSLATE_NOOP("words", "Stopped at your request[[ during “{step}”]]; what had been done was undone."),
         nullptr},
        {"run.rolled-back",
         QT_TRANSLATE_NOOP("words",
                           "The step “{step}” failed; what had been done was undone, and the cluster is as before."),
         nullptr},
        {"run.undo-incomplete",
         QT_TRANSLATE_NOOP("words", "The step “{step}” could not be undone[[: {left} remains]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "Nobody has access to the half-made catalog. Once the cause is gone: catalog-manager recover --undo")},
        {"run.mount-timeout", QT_TRANSLATE_NOOP("words", "Trino does not see {path}[[ after {seconds} s]]."),
         QT_TRANSLATE_NOOP("words",
                           "The Secret holds it, but the kubelet has not brought it to the pods[[ ({pods})]]. Compare "
                           "what they see:\n  kubectl exec POD -- ls -l {path}\nA slow kubelet needs more time: raise "
                           "limits.mount_seconds of the environment.")},
        {"run.mount-is-subpath",
         QT_TRANSLATE_NOOP("words", "The pod {pod} mounts “{volume}” with subPath, and such a mount never refreshes."),
         QT_TRANSLATE_NOOP("words",
                           "Mount the whole folder instead (remove subPath in the chart’s values): one last restart, "
                           "and none after it.")},
        {"run.mount-missing", QT_TRANSLATE_NOOP("words", "The pod {pod} does not mount “{volume}”."),
         QT_TRANSLATE_NOOP("words",
                           "Add it, `optional: true`, to the coordinator and the workers; or name the right object in "
                           "the environment’s objects.")},
        {"run.no-trino-pods",
         QT_TRANSLATE_NOOP("words", "No pod of Trino was found[[ by “{selector}”]][[ in the namespace {namespace}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check trino.pod_selector and the namespace of the environment:\n  kubectl -n {namespace} "
                           "get pods --show-labels")},
        {"run.policy-not-loaded",
         QT_TRANSLATE_NOOP("words", "OPA has not picked up the rule of “{catalog}”[[ after {seconds} s]]."),
         QT_TRANSLATE_NOOP("words",
                           "The watcher says: {watcher}\nIs a watcher (kube-mgmt) running, and does it see this "
                           "namespace and the label openpolicyagent.org/policy=rego?")},
        {"run.policy-admits-strangers",
         QT_TRANSLATE_NOOP("words", "OPA lets people without a role see “{catalog}” already."),
         QT_TRANSLATE_NOOP("words",
                           "Some other rule is too wide, and a new catalog would be open to all at once. Tighten it "
                           "first: look for `allow if true` in the policies.")},
        {"run.role-still-refused",
         QT_TRANSLATE_NOOP("words", "The role “{role}” is still refused although its rule is written."),
         QT_TRANSLATE_NOOP("words",
                           "Another rule decides against it, or OPA has an older version. Ask OPA itself with that "
                           "group in input.context.identity.groups.")},
        {"run.secret-full",
         QT_TRANSLATE_NOOP("words",
                           "The {object} has no room for another file[[ ({bytes} bytes of 1,048,576)]]."),
         QT_TRANSLATE_NOOP("words",
                           "Delete catalogs that are no longer used, or name another Secret in the environment’s "
                           "objects and mount it.")},
        {"run.not-permitted",
         QT_TRANSLATE_NOOP("words", "Your account may not {verb} {resource}[[ {name}]], which this needs."),
         QT_TRANSLATE_NOOP("words",
                           "Nothing was changed. Ask whoever grants roles in this namespace. To check afterwards:\n  "
                           "kubectl auth can-i {verb} {resource}[[/{name}]]")},
        {"run.nothing-to-recover", QT_TRANSLATE_NOOP("words", "No unfinished run was found[[ for “{catalog}”]]."),
         nullptr},
        {"run.catalog-unknown", QT_TRANSLATE_NOOP("words", "No catalog “{catalog}” is registered here."),
         QT_TRANSLATE_NOOP("words", "What is: catalog-manager list")},
        {"run.head-unreadable",
         QT_TRANSLATE_NOOP("words", "The record of “{catalog}” in the cluster cannot be read[[: {reason}]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "It may be newer than this program, or edited by hand:\n  kubectl get secret catalog-{catalog} -o yaml")},
        {"run.trino-static",
         QT_TRANSLATE_NOOP("words", "This Trino takes no catalogs at run time: its catalog management is static."),
         QT_TRANSLATE_NOOP("words",
                           "Nothing was changed. Set catalog.management=dynamic in the coordinator’s and the workers' "
                           "config.properties, restart them, and try again.")},
        {"run.plan-changed",
         QT_TRANSLATE_NOOP("words", "“{catalog}” changed after you looked at the plan[[: {holder} was faster]][[ at {at}]]; nothing was done."),
         QT_TRANSLATE_NOOP("words", "Look again, and plan anew: catalog-manager history {catalog}")},
        {"run.probe-timeout", QT_TRANSLATE_NOOP("words", "The source gave no rows in time[[ ({seconds} s)]]."),
         QT_TRANSLATE_NOOP("words",
                           "A firewall that drops packets looks like this, and so does a source that is asleep. Try "
                           "once more when it is awake.")},
        {"run.name-prompt-mismatch",
         QT_TRANSLATE_NOOP("words", "The name typed is not the catalog’s; nothing was done."), nullptr},
        {"run.no-terminal",
         QT_TRANSLATE_NOOP("words", "There is nobody to ask: this needs a yes, and no terminal is attached."),
         QT_TRANSLATE_NOOP("words", "Read the plan first, then add --yes.")},
        {"source.wrong-password", QT_TRANSLATE_NOOP("words", "The source refuses the password[[ of “{user}”]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check the password and the user name; most databases word an unknown user the same way. A "
                           "file’s trailing newline is not sent.")},
        {"source.storage-key-refused", QT_TRANSLATE_NOOP("words", "The storage refuses the S3 key pair (“{field}”)."),
         QT_TRANSLATE_NOOP("words",
                           "Check both halves, s3.aws-access-key and s3.aws-secret-key, that the key is still active, and that "
                           "it may use the bucket. A file’s trailing newline is not sent.")},
        {"source.database-unknown",
         QT_TRANSLATE_NOOP("words", "The source has no database[[ “{database}”]] as the URL names it."),
         QT_TRANSLATE_NOOP("words", "Check the part of the URL after the last slash; PostgreSQL folds no case there.")},
        {"source.unreachable", QT_TRANSLATE_NOOP("words", "Trino cannot reach the source[[ at {host}]][[:{port}]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "Try the same path from a Trino pod:\n  kubectl -n {namespace} exec {pod} -- nc -zv {host} {port}\nThese "
             "NetworkPolicies select Trino’s pods and do not let them out to that address: {policies}. Add an egress "
             "rule for {host}:{port}.\nOtherwise check the host and port, the source’s firewall, and that it is up.")},
        {"source.tls-required", QT_TRANSLATE_NOOP("words", "The source takes TLS connections only."),
         QT_TRANSLATE_NOOP("words",
                           "Ask for it in the URL: for PostgreSQL, end it with ?ssl=true&sslmode=require (or "
                           "verify-full with the CA mounted).")},
        {"source.not-permitted",
         QT_TRANSLATE_NOOP("words", "The source lets this user sign in but not read[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Have its owner grant it; in PostgreSQL: GRANT USAGE ON SCHEMA … and GRANT SELECT ON ALL "
                           "TABLES IN SCHEMA …")},
        {"source.host-not-admitted",
         QT_TRANSLATE_NOOP("words", "The source does not admit connections from Trino’s address."),
         QT_TRANSLATE_NOOP("words",
                           "In PostgreSQL, a line of pg_hba.conf must name the address range of Trino’s pods (or of "
                           "the cluster’s egress), the database and the user; then reload.")},
        {"source.too-many-connections", QT_TRANSLATE_NOOP("words", "The source has no connection left for this user."),
         QT_TRANSLATE_NOOP("words",
                           "Close idle ones, or raise the user’s or the server’s limit (PostgreSQL: max_connections, "
                           "ALTER ROLE … CONNECTION LIMIT); Trino opens several at once.")},
        {"source.tls-untrusted", QT_TRANSLATE_NOOP("words", "Trino does not trust the source’s certificate."),
         QT_TRANSLATE_NOOP("words",
                           "Give the authority that signed it as the trust store, or have the source use a certificate "
                           "that Trino’s Java knows.")},
        {"source.setting-missing",
         QT_TRANSLATE_NOOP("words", "The source needs “{field}”, which is not given or not right[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Fill in that field.")},
        {"source.jvm-option", QT_TRANSLATE_NOOP("words", "Trino’s Java does not let this connector in[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Add the line to jvm.config of the coordinator and the workers, and restart them:\n  "
                           "--add-opens=java.base/java.nio=ALL-UNNAMED")},
        {"source.file-locked", QT_TRANSLATE_NOOP("words", "Another process holds the source’s file."),
         QT_TRANSLATE_NOOP("words", "End it, or let Trino read a copy of the file.")},
        {"source.failed", QT_TRANSLATE_NOOP("words", "The source failed: {message}"), nullptr},
        {"credential.file-unreadable",
         QT_TRANSLATE_NOOP("words", "The file {file}, which holds a credential, cannot be read[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "A relative path is taken from the folder of the definition.")},
        {"credential.variable-unset",
         QT_TRANSLATE_NOOP("words", "A credential comes from the variable {variable}, which is not set."),
         QT_TRANSLATE_NOOP("words",
                           "Set it for this command only, so that it enters no history:\n  read -rs {variable} && "
                           "export {variable}")},
        {"credential.prompt-needs-terminal",
         QT_TRANSLATE_NOOP("words", "“{property}” is to be typed, and no terminal is attached."),
         QT_TRANSLATE_NOOP("words", "Give it as { file: PATH } or { env: NAME } where nobody sits in front.")},
        {"state.unwritable",
         QT_TRANSLATE_NOOP("words", "Nothing can be written in the state folder {folder}[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Name another with --state-dir FOLDER.")},
        {"export.unwritable", QT_TRANSLATE_NOOP("words", "The file {file} cannot be written[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Choose another folder.")},
        {"draft.unwritable", QT_TRANSLATE_NOOP("words", "The draft cannot be kept in {file}[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "What you enter is lost when this window closes. Name another folder with "
                                    "--state-dir FOLDER.")},
        {"draft.unreadable", QT_TRANSLATE_NOOP("words", "The draft kept in {file} cannot be read[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Nothing but that draft is lost; the next one replaces it.")},
        {"state.journal-damaged", QT_TRANSLATE_NOOP("words", "The journal {file} is damaged[[ at line {line}]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "The cluster holds the same, so nothing is lost: move the file away and run catalog-manager recover")},
        {"audit.unwritable", QT_TRANSLATE_NOOP("words", "The audit file {file} cannot be written[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Name another state folder with --state-dir FOLDER.")},
        {"audit.unreadable", QT_TRANSLATE_NOOP("words", "The audit file {file} cannot be read[[: {reason}]]."),
         nullptr},
        {"audit.locked", QT_TRANSLATE_NOOP("words", "The audit file {file} is held by another process[[ ({holder})]]."),
         QT_TRANSLATE_NOOP("words", "Try again in a moment.")},
        {"audit.line-changed",
         QT_TRANSLATE_NOOP("words",
                           "Line {line} of the audit file is not what was written: it or a line before it was changed, "
                           "or a line is missing."),
         QT_TRANSLATE_NOOP("words",
                           "Keep the file as it is and compare it with the copies other machines and backups hold.")},
        {"audit.line-torn",
         QT_TRANSLATE_NOOP("words",
                           "Line {line} of the audit file ends in the middle: the writer was stopped while it wrote."),
         nullptr},
    };
    return words;
}

} // namespace text
