// What can go wrong between us and an endpoint: HTTP, and how an environment or a kubeconfig describes the way there.
#include "text/table.h"

namespace text {

const std::vector<Wording> &networkWords()
{
    static const std::vector<Wording> words{
        {"http.unreachable", QT_TRANSLATE_NOOP("words", "Nothing answers at {host}[[:{port}]][[ ({reason})]]."),
         QT_TRANSLATE_NOOP("words",
                           "Is the service up, and is this machine on its network (VPN, port-forward)? To see:\n  nc "
                           "-zv {host} {port}")},
        {"http.name-unknown", QT_TRANSLATE_NOOP("words", "The name {host} is not known to DNS here."),
         QT_TRANSLATE_NOOP("words",
                           "Check its spelling; a cluster-internal name (….svc) resolves only inside the cluster:\n  "
                           "getent hosts {host}")},
        {"http.timeout", QT_TRANSLATE_NOOP("words", "{host} did not answer in time[[ ({seconds} s)]]."),
         QT_TRANSLATE_NOOP("words",
                           "A firewall that drops packets looks like this, and so does an overloaded server. Try "
                           "again; the bound is limits.request_seconds of the environment.")},
        {"http.cancelled", QT_TRANSLATE_NOOP("words", "Stopped before the answer came."), nullptr},
        {"http.tls-untrusted",
         QT_TRANSLATE_NOOP("words",
                           "The certificate of {host} is not trusted[[: issued by “{issuer}”]][[, for “{subject}”]]."),
         QT_TRANSLATE_NOOP(
             "words",
             "There is no “ignore”. If this issuer is yours, have its CA trusted: “Test environment” in the window shows "
             "the certificates and their fingerprints, and so does\n  catalog-manager env trust\nFingerprint of what was "
             "offered (SHA-256): {fingerprint}")},
        {"http.tls-failed", QT_TRANSLATE_NOOP("words", "No TLS session could be made with {host}[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Is it really HTTPS on that port? To see what it speaks:\n  openssl s_client -connect "
                           "{host}[[:{port}]] -brief </dev/null")},
        {"http.reset",
         QT_TRANSLATE_NOOP("words", "{host} closed the connection before it answered: whether it acted is unknown."),
         QT_TRANSLATE_NOOP("words", "Run the same command again: every step checks first what is there already.")},
        {"http.not-http", QT_TRANSLATE_NOOP("words", "What answers at {host} does not speak HTTP[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Check the port of the address.")},
        {"http.too-large",
         QT_TRANSLATE_NOOP("words", "{host} answered more than can be of use[[ (over {megabytes} MB)]]."),
         QT_TRANSLATE_NOOP("words", "Check that the address is the right one.")},
        {"http.proxy", QT_TRANSLATE_NOOP("words", "The proxy refused the connection[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Check HTTPS_PROXY and NO_PROXY; cluster addresses usually belong into NO_PROXY.")},
        {"kubeconfig.not-a-kubeconfig", QT_TRANSLATE_NOOP("words", "This file is not a kubeconfig."),
         QT_TRANSLATE_NOOP("words", "It should say `kind: Config` and hold clusters, users and contexts.")},
        {"kubeconfig.unknown-context", QT_TRANSLATE_NOOP("words", "The kubeconfig has no context “{context}”."),
         QT_TRANSLATE_NOOP("words", "It has: {known}.")},
        {"kubeconfig.unknown-cluster",
         QT_TRANSLATE_NOOP("words",
                           "The context names the cluster “{cluster}”, which the kubeconfig does not describe."),
         QT_TRANSLATE_NOOP("words", "To see what it holds:\n  kubectl config view")},
        {"kubeconfig.unknown-user",
         QT_TRANSLATE_NOOP("words", "The context names the user “{user}”, which the kubeconfig does not describe."),
         QT_TRANSLATE_NOOP("words", "To see what it holds:\n  kubectl config view")},
        {"kubeconfig.unknown-authentication",
         QT_TRANSLATE_NOOP("words", "The user “{user}” signs in by “{method}”, which this program does not know."),
         QT_TRANSLATE_NOOP("words",
                           "Known are token, tokenFile, client-certificate and exec. The old auth-provider plugins "
                           "left Kubernetes in 1.26: make the file anew with your provider’s tool.")},
        {"kubeconfig.insecure", QT_TRANSLATE_NOOP("words", "The cluster “{cluster}” is set to skip TLS verification."),
         QT_TRANSLATE_NOOP(
             "words",
             "Secrets travel over this connection: replace insecure-skip-tls-verify by certificate-authority-data.")},
        {"kubeconfig.bad-base64", QT_TRANSLATE_NOOP("words", "The value of “{field}” is not base64."), nullptr},
        {"kubeconfig.bad-pem", QT_TRANSLATE_NOOP("words", "“{field}” does not hold a PEM certificate or key."),
         QT_TRANSLATE_NOOP(
             "words",
             "It should begin with “-----BEGIN”, after base64 decoding where the field’s name ends in -data.")},
        {"kubeconfig.bad-url", QT_TRANSLATE_NOOP("words", "“{value}” is not an address that “{field}” can be."),
         QT_TRANSLATE_NOOP("words", "It is written https://HOST:PORT.")},
        {"kubeconfig.missing-field", QT_TRANSLATE_NOOP("words", "The kubeconfig lacks “{field}” here."), nullptr},
        {"kubeconfig.credential-over-http",
         QT_TRANSLATE_NOOP(
             "words", "The cluster “{cluster}” has a plain http address, over which your credentials would travel."),
         QT_TRANSLATE_NOOP("words", "Use its https address; with its own CA, give certificate-authority-data.")},
        {"kubeconfig.file-unreadable", QT_TRANSLATE_NOOP("words", "The file {file} cannot be read[[: {reason}]]."),
         nullptr},
        {"kubeconfig.exec-failed",
         QT_TRANSLATE_NOOP("words", "“{command}”, which signs you in to Kubernetes, failed[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Run a kubectl command with the same context: it uses the same plugin and says more.")},
        {"kubeconfig.exec-timeout",
         QT_TRANSLATE_NOOP("words",
                           "“{command}”, which signs you in to Kubernetes, gave no answer[[ within {seconds} s]]."),
         QT_TRANSLATE_NOOP("words",
                           "It may wait for a browser or a password: run a kubectl command with the same context once, "
                           "then try again.")},
        {"environment.unknown-field", QT_TRANSLATE_NOOP("words", "There is no setting “{field}” in an environment."),
         QT_TRANSLATE_NOOP("words", "Did you mean “{nearest}”?")},
        {"environment.missing-field", QT_TRANSLATE_NOOP("words", "The environment lacks “{field}”."), nullptr},
        {"environment.wrong-type",
         QT_TRANSLATE_NOOP("words", "The setting “{field}” does not hold what is expected here[[: {expected}]]."),
         nullptr},
        {"environment.bad-url",
         QT_TRANSLATE_NOOP("words", "“{value}” is not an http or https address, given as “{field}”."), nullptr},
        {"environment.bad-number", QT_TRANSLATE_NOOP("words", "“{value}” is not a number that “{field}” can be."),
         QT_TRANSLATE_NOOP("words", "Use a whole number of seconds above 0.")},
        {"environment.bad-colour", QT_TRANSLATE_NOOP("words", "“{value}” is not a colour that “{field}” can be."),
         QT_TRANSLATE_NOOP("words", "Write it as #rrggbb, for example #d97706.")},
        {"environment.bad-address", QT_TRANSLATE_NOOP("words", "“{value}” is not an address that “{field}” can be."),
         QT_TRANSLATE_NOOP("words", "Write it as HOST:PORT, for example trino.example:8443.")},
        {"environment.bad-schedule", QT_TRANSLATE_NOOP("words", "“{value}” is not a schedule that “{field}” can be."),
         QT_TRANSLATE_NOOP("words", "Write five fields as cron has them, for example 0 3 * * * for three in the morning.")},
        {"environment.inline-secret", QT_TRANSLATE_NOOP("words", "“{field}” holds the secret itself."),
         QT_TRANSLATE_NOOP("words",
                           "An environment file is passed around: name where it comes from instead, { file: PATH } or "
                           "{ env: NAME }.")},
        {"environment.password-over-http", QT_TRANSLATE_NOOP("words", "“{field}” would be sent over plain http."),
         QT_TRANSLATE_NOOP("words", "Use the https address of the server; with its own CA, name it as `ca`.")},
        {"environment.ca-unreadable", QT_TRANSLATE_NOOP("words", "The CA file {file} cannot be used[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "It must hold one or more PEM certificates.")},
        {"trust.no-certificate", QT_TRANSLATE_NOOP("words", "There is no PEM certificate in it."),
         QT_TRANSLATE_NOOP("words", "A CA file begins with -----BEGIN CERTIFICATE-----. A DER file becomes one with: openssl x509 -inform "
                                    "der -in ca.der -out ca.pem")},
        {"trust.no-anchor", QT_TRANSLATE_NOOP("words", "{host} does not show the certificate of its CA, “{issuer}”."),
         QT_TRANSLATE_NOOP("words", "Ask whoever runs the server for that CA’s file, and name it as `ca` in the environment.")},
        {"trust.fingerprint-differs",
         QT_TRANSLATE_NOOP("words", "The CA that the server shows has another fingerprint than the one given: {got}"),
         QT_TRANSLATE_NOOP("words", "Nothing was trusted. Either the fingerprint was copied wrongly, or somebody stands between you and the server.")},
        {"trust.no-tls", QT_TRANSLATE_NOOP("words", "The environment {environment} has no https address for {endpoint}."), nullptr},
        {"trust.private-key", QT_TRANSLATE_NOOP("words", "There is a private key in it: that has no place beside a CA."),
         QT_TRANSLATE_NOOP("words", "Give the certificates only. A key that was passed around is no longer a secret: have it replaced.")},
        {"environment.secret-unreadable",
         QT_TRANSLATE_NOOP(
             "words", "The file {file}, which holds a credential of the environment, cannot be read[[: {reason}]]."),
         nullptr},
        {"environment.variable-unset",
         QT_TRANSLATE_NOOP("words",
                           "The environment takes a credential from the variable {variable}, which is not set."),
         QT_TRANSLATE_NOOP("words",
                           "Set it for this command only, so that it enters no history:\n  read -rs {variable} && "
                           "export {variable}")},
        {"environment.unknown", QT_TRANSLATE_NOOP("words", "There is no environment “{name}”."),
         QT_TRANSLATE_NOOP("words", "Did you mean “{nearest}”?\nKnown here: {known}.")},
        {"environment.exists", QT_TRANSLATE_NOOP("words", "The environment {file} is there already."),
         QT_TRANSLATE_NOOP("words", "It is not overwritten: edit it, or move it away first.")},
        {"environment.bad-name", QT_TRANSLATE_NOOP("words", "“{name}” cannot be the name of an environment."),
         QT_TRANSLATE_NOOP("words", "It names a file: use letters, digits, dots, dashes and underscores.")},
        {"environment.none", QT_TRANSLATE_NOOP("words", "No environment is described yet."),
         QT_TRANSLATE_NOOP("words", "Put one as NAME.yaml into {folder}, or name a file with --env-file FILE.")},
        {"environment.ambiguous", QT_TRANSLATE_NOOP("words", "Several environments are described, and none was named."),
         QT_TRANSLATE_NOOP("words", "Say which, with --env: {known}.")},
        {"environment.file-unreadable",
         QT_TRANSLATE_NOOP("words", "The environment file {file} cannot be read[[: {reason}]]."), nullptr},
    };
    return words;
}

} // namespace text
