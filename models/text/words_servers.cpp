// What Trino, Kubernetes and OPA answer.
#include "text/table.h"

namespace text {

const std::vector<Wording> &serversWords()
{
    static const std::vector<Wording> words{
        {"trino.not-signed-in", QT_TRANSLATE_NOOP("words", "Trino does not accept your sign-in."),
         QT_TRANSLATE_NOOP(
             "words", "Check user and password of the environment’s trino.authentication; a token may have run out.")},
        {"trino.not-permitted", QT_TRANSLATE_NOOP("words", "Trino does not let you do this[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Its access control (OPA) decides: the environment’s admin groups must hold you. Groups "
                           "come from Trino’s group provider, not from your token.")},
        {"trino.name-taken", QT_TRANSLATE_NOOP("words", "Trino already has a catalog “{name}”."),
         QT_TRANSLATE_NOOP("words",
                           "Choose another name; if the catalog is a leftover of yours, see who made it before you "
                           "drop it:\n  SELECT * FROM system.metadata.catalogs")},
        {"trino.catalog-unknown", QT_TRANSLATE_NOOP("words", "Trino has no catalog “{name}”."),
         QT_TRANSLATE_NOOP("words",
                           "A restart empties Trino’s memory store; what is registered: catalog-manager list")},
        {"trino.unknown-connector", QT_TRANSLATE_NOOP("words", "This Trino does not have the connector “{name}”."),
         QT_TRANSLATE_NOOP("words",
                           "It has: {available}.\nA missing one is a plugin folder missing in the server’s image.")},
        {"trino.configuration", QT_TRANSLATE_NOOP("words", "Trino refuses the catalog’s properties[[: {problems}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Correct them in the definition; what this server’s version takes is in Trino’s "
                           "documentation of the connector.")},
        {"trino.file-missing", QT_TRANSLATE_NOOP("words", "Trino does not see the file {path} yet."),
         QT_TRANSLATE_NOOP("words", "The kubelet brings it within a minute or two; a mount with subPath never does.")},
        {"trino.static-mode",
         QT_TRANSLATE_NOOP("words", "This Trino takes no catalogs at run time: its catalog management is static."),
         QT_TRANSLATE_NOOP(
             "words",
             "Set catalog.management=dynamic in the coordinator’s and the workers' config.properties (Helm: "
             "server.coordinatorExtraConfig and server.workerExtraConfig), restart them, and try again.")},
        {"trino.starting", QT_TRANSLATE_NOOP("words", "Trino is still starting."),
         QT_TRANSLATE_NOOP("words", "Wait a few seconds and try again.")},
        {"trino.query-failed", QT_TRANSLATE_NOOP("words", "Trino’s answer: {message}[[ ({name})]]"), nullptr},
        {"trino.unexpected-answer",
         QT_TRANSLATE_NOOP("words", "What answers there does not speak as Trino does[[ (HTTP {status})]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check trino.url in the environment: a proxy’s or a login page answers like this.")},
        {"trino.policy-unavailable", QT_TRANSLATE_NOOP("words", "Trino cannot reach OPA, so it refuses every query."),
         QT_TRANSLATE_NOOP("words", "Look at OPA first:\n  kubectl get pods -l app.kubernetes.io/name=opa")},
        {"trino.source-failed", QT_TRANSLATE_NOOP("words", "The source failed behind Trino: {message}[[ ({name})]]"),
         QT_TRANSLATE_NOOP("words",
                           "The path from Trino’s pods to the source, or the source itself, is at fault, not Trino.")},
        {"kubernetes.not-signed-in", QT_TRANSLATE_NOOP("words", "Kubernetes does not accept your sign-in."),
         QT_TRANSLATE_NOOP("words",
                           "The kubeconfig’s token or certificate may have run out. To see whom it takes you for:\n  "
                           "kubectl auth whoami")},
        {"kubernetes.forbidden",
         QT_TRANSLATE_NOOP("words", "Kubernetes does not let you {verb} {resource}[[ {name}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Ask whoever grants roles in this namespace for it. To check afterwards:\n  kubectl auth "
                           "can-i {verb} {resource}[[/{name}]]\nThe server’s words: {reason}")},
        {"kubernetes.not-found", QT_TRANSLATE_NOOP("words", "There is no {resource}[[ {name}]] in the namespace."),
         QT_TRANSLATE_NOOP("words", "Check the namespace and the object names of the environment.")},
        {"kubernetes.already-exists", QT_TRANSLATE_NOOP("words", "{resource}[[ {name}]] exists already."), nullptr},
        {"kubernetes.conflict", QT_TRANSLATE_NOOP("words", "{resource}[[ {name}]] changed while we worked on it."),
         QT_TRANSLATE_NOOP("words", "Somebody else is at it too: run the command again.")},
        {"kubernetes.field-conflict",
         QT_TRANSLATE_NOOP("words", "In {resource}[[ {name}]], the field “{field}” belongs to “{manager}”."),
         QT_TRANSLATE_NOOP(
             "words",
             "It is not overwritten. See what that is (Flux, Argo CD and kubectl edits show there) and let one of the "
             "two own it:\n  kubectl get {resource}[[ {name}]] --show-managed-fields -o yaml")},
        {"kubernetes.invalid",
         QT_TRANSLATE_NOOP("words", "Kubernetes refuses {resource}[[ {name}]] as invalid[[: {reason}]]."), nullptr},
        {"kubernetes.too-large",
         QT_TRANSLATE_NOOP("words", "{resource}[[ {name}]] would exceed 1 MiB, which is what one object may hold."),
         QT_TRANSLATE_NOOP("words",
                           "Remove catalogs that are no longer used, or give this environment another object name.")},
        {"kubernetes.gone", QT_TRANSLATE_NOOP("words", "Kubernetes no longer keeps the changes asked for."),
         QT_TRANSLATE_NOOP("words", "Run the command again: it starts from a fresh list.")},
        {"kubernetes.rate-limited", QT_TRANSLATE_NOOP("words", "Kubernetes asks us to slow down."),
         QT_TRANSLATE_NOOP("words", "Try again in a minute.")},
        {"kubernetes.unexpected-answer",
         QT_TRANSLATE_NOOP("words",
                           "What answers there does not speak as a Kubernetes API server does[[ (HTTP {status})]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "Check the server address of the kubeconfig’s cluster: a proxy or a login page answers like this.")},
        {"opa.undefined",
         QT_TRANSLATE_NOOP("words", "OPA knows no decision for {package}: the base policy is not loaded."),
         QT_TRANSLATE_NOOP("words",
                           "Load it, or correct opa.package in the environment. What OPA has: GET /v1/policies")},
        {"opa.policy-broken", QT_TRANSLATE_NOOP("words", "OPA’s policy has errors[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "As long as it stands, OPA decides by the last good version or not at all. Check the "
                           "fragments:\n  opa check --strict FILE.rego")},
        {"opa.not-permitted", QT_TRANSLATE_NOOP("words", "OPA does not let us ask it."),
         QT_TRANSLATE_NOOP("words", "It wants a token: set opa.token in the environment.")},
        {"opa.unexpected-answer",
         QT_TRANSLATE_NOOP("words", "What answers there does not speak as OPA does[[ (HTTP {status})]]."),
         QT_TRANSLATE_NOOP("words", "Check opa.url in the environment.")},
    };
    return words;
}

} // namespace text
