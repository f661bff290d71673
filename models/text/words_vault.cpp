// What Vault or OpenBao answers, and the way from there to the mounted Secret.
#include "text/table.h"

namespace text {

const std::vector<Wording> &vaultWords()
{
    static const std::vector<Wording> words{
        {"vault.none", QT_TRANSLATE_NOOP("words", "The environment[[ {environment}]] names no Vault."),
         QT_TRANSLATE_NOOP("words", "Add a section `vault` to it: url, mount, prefix and authentication.")},
        {"vault.not-signed-in", QT_TRANSLATE_NOOP("words", "Vault does not let you sign in[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "A token may have run out or been revoked; a role admits only the audience and the roles it "
                           "is bound to. What vault.authentication names must be good for this Vault and this namespace.")},
        {"vault.wrong-audience",
         QT_TRANSLATE_NOOP("words",
                           "Vault wants a token for {audience}, and the one you signed in with is meant for {found}."),
         QT_TRANSLATE_NOOP("words",
                           "Give the client in Keycloak an audience mapper for it, or correct "
                           "vault.authentication.oidc.audience in the environment.")},
        {"vault.not-permitted", QT_TRANSLATE_NOOP("words", "Vault does not permit this at {path}."),
         QT_TRANSLATE_NOOP("words",
                           "Your policy must allow create, read, update and delete on the data below vault.prefix, and "
                           "read, list and delete on its metadata. To see what it allows:\n  catalog-manager env test")},
        {"vault.no-engine", QT_TRANSLATE_NOOP("words", "Vault has no KV engine at {mount}."),
         QT_TRANSLATE_NOOP("words", "Correct vault.mount in the environment, or enable it there:\n  vault secrets enable "
                                    "-path={mount} -version=2 kv")},
        {"vault.sealed", QT_TRANSLATE_NOOP("words", "Vault is sealed: it answers, and opens nothing."),
         QT_TRANSLATE_NOOP("words", "Whoever holds its keys must unseal it:\n  vault operator unseal")},
        {"vault.busy", QT_TRANSLATE_NOOP("words", "What answers is a Vault that does no work now (HTTP {status})."),
         QT_TRANSLATE_NOOP("words", "It is a standby, or has too many requests. Try again, or name the active one.")},
        {"vault.not-found", QT_TRANSLATE_NOOP("words", "Vault holds nothing at {path}."),
         QT_TRANSLATE_NOOP("words", "Paths are below the mount, without “data/”. To see what is there:\n  vault kv list")},
        {"vault.deleted", QT_TRANSLATE_NOOP("words", "Version {version} of {path} was deleted in Vault."),
         QT_TRANSLATE_NOOP("words", "If it was not destroyed, it can be brought back:\n  vault kv undelete")},
        {"vault.value-missing", QT_TRANSLATE_NOOP("words", "What Vault holds at {path} has no value {key}."),
         QT_TRANSLATE_NOOP("words", "A reference is written path#key. To see the keys that are there:\n  vault kv get {path}")},
        {"vault.keytab-not-base64",
         QT_TRANSLATE_NOOP("words", "The value {key} of {path} in Vault is not base64. A keytab is no text, so Vault holds it as base64."),
         QT_TRANSLATE_NOOP("words", "Store it so, beside the other values there:\n  base64 -w0 FILE.keytab | vault kv patch {path} {key}=-")},
        {"vault.no-keytab", QT_TRANSLATE_NOOP("words", "The value {key} of {path} in Vault is base64, but not of a keytab."),
         QT_TRANSLATE_NOOP("words", "Look into the file it came from, then store it again:\n  catalog-manager keytab inspect FILE.keytab\n  "
                                    "base64 -w0 FILE.keytab | vault kv patch {path} {key}=-")},
        {"vault.changed",
         QT_TRANSLATE_NOOP("words", "Something else was written to {path} in Vault; it is left as it is."),
         QT_TRANSLATE_NOOP("words", "See who wrote it (vault kv metadata get), then try again.")},
        {"vault.refused", QT_TRANSLATE_NOOP("words", "Vault refuses the request at {path}[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Its own log says more.")},
        {"vault.capability-missing", QT_TRANSLATE_NOOP("words", "Vault does not give you {capabilities} at {path}."),
         QT_TRANSLATE_NOOP("words", "Give your role there a policy that does.")},
        {"vault.unexpected-answer",
         QT_TRANSLATE_NOOP("words", "What answers there does not speak as a KV engine of version 2 does[[ (HTTP {status})]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check vault.url in the environment: the server’s address without /v1; and vault.mount: a KV "
                           "engine of version 2.")},
        {"external-secret.not-ready",
         QT_TRANSLATE_NOOP("words",
                           "The External Secrets operator did not bring the credential from Vault within {seconds} s: "
                           "{object} says {reason}[[: {message}]]."),
         QT_TRANSLATE_NOOP("words",
                           "What the operator signs in to Vault with stands in the store object that "
                           "credentials.secret_store names; it must read below vault.prefix. To see it:\n  kubectl describe "
                           "externalsecret,secretstore")},
        {"external-secret.silent",
         QT_TRANSLATE_NOOP("words", "Nobody looked at {object} for {seconds} s: the External Secrets operator does not run, or "
                                    "not for this namespace."),
         QT_TRANSLATE_NOOP("words", "See that its pods are well:\n  kubectl get pods -A -l app.kubernetes.io/name=external-secrets")},
        {"external-secret.not-removed",
         QT_TRANSLATE_NOOP("words",
                           "{object} is to be deleted and was still there after {seconds} s: the External Secrets operator, "
                           "which has to let go of it, does not run."),
         QT_TRANSLATE_NOOP("words", "Once it runs again:\n  catalog-manager recover")},
        {"sealed-secret.not-unsealed",
         QT_TRANSLATE_NOOP("words", "The SealedSecrets controller could not open {object}[[: {message}]]."),
         QT_TRANSLATE_NOOP("words",
                           "credentials.certificate must be that controller’s own. To get it:\n  kubeseal --fetch-cert")},
        {"sealed-secret.silent",
         QT_TRANSLATE_NOOP("words", "Nobody opened {object} for {seconds} s: the SealedSecrets controller does not run, or not "
                                    "for this namespace."),
         QT_TRANSLATE_NOOP("words", "See that its pod is well:\n  kubectl get pods -A -l name=sealed-secrets-controller")},
        {"sealing.certificate-unreadable", QT_TRANSLATE_NOOP("words", "{file} cannot be read[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "credentials.certificate names the SealedSecrets controller’s certificate. To get it:\n  "
                                    "kubeseal --fetch-cert")},
        {"sealing.no-certificate",
         QT_TRANSLATE_NOOP("words", "There is no certificate with an RSA key to seal with[[ in {file}]][[ ({reason})]]."),
         QT_TRANSLATE_NOOP("words", "To get the controller’s:\n  kubeseal --fetch-cert")},
        {"sealing.certificate-expired", QT_TRANSLATE_NOOP("words", "The certificate to seal with[[ in {file}]] ran out on {until}."),
         QT_TRANSLATE_NOOP("words", "The SealedSecrets controller has a newer one. To get it:\n  kubeseal --fetch-cert")},
        {"sealing.failed", QT_TRANSLATE_NOOP("words", "The credential could not be sealed on this machine[[: {reason}]]."), ""},
        {"run.unknown-store",
         QT_TRANSLATE_NOOP("words",
                           "The credential of {catalog} rests in “{store}”, which this version of the program does not know."),
         QT_TRANSLATE_NOOP("words", "A newer version made it: use that one.")},
    };
    return words;
}

} // namespace text
