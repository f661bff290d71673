#include "app/declaration.h"

#include "app/verbs.h"

#include <QCoreApplication>

namespace cli {

namespace {

const Value fileValue{"FILE", ValueKind::File, {}};
const Value nameValue{"NAME", ValueKind::Catalog, {}};
const Value connectorValue{"NAME", ValueKind::Connector, {}};
const Value environmentValue{"NAME", ValueKind::Environment, {}};

const Argument definitionFile{fileValue, Count::One,
                              QT_TRANSLATE_NOOP("help", "a catalog definition, YAML or JSON; - reads standard input")};
const Option yes{"yes", QT_TRANSLATE_NOOP("help", "do not ask; for scripts"), {}, 'y'};

const Option reason{"reason", QT_TRANSLATE_NOOP("help", "why; the record keeps it"),
                    Value{"TEXT", ValueKind::Text, {}}};
const Option credential{"credential",
                        QT_TRANSLATE_NOOP("help",
                                          "a new credential: [KEY=]file:PATH, [KEY=]env:VARIABLE or [KEY=]prompt; may be "
                                          "given several times"),
                        Value{"KEY=SOURCE", ValueKind::Text, {}}, 0, Times::Several};
const Option restartTrino{"restart-trino",
                          QT_TRANSLATE_NOOP("help", "restart Trino where it must read its krb5.conf anew; queries under way end"), {}};
const Option whenRestarted{"when-restarted",
                           QT_TRANSLATE_NOOP("help", "prepare everything, and leave the catalog disabled until Trino was restarted"),
                           {}};
const Option krb5Choose{"krb5-choose",
                        QT_TRANSLATE_NOOP("help",
                                          "which catalog’s krb5.conf is right where two contradict each other; may be given "
                                          "several times"),
                        Value{"WHERE=NAME", ValueKind::Text, {}}, 0, Times::Several};
const Argument registered{nameValue, Count::One, QT_TRANSLATE_NOOP("help", "a registered catalog")};

std::vector<Verb> changeVerbs()
{
    const Value text{"TEXT", ValueKind::Text, {}};
    const Value role{"ROLE", ValueKind::Text, {}};
    return {
        {"edit",
         "",
         QT_TRANSLATE_NOOP("help", "change a registered catalog, by its definition or by single settings"),
         QT_TRANSLATE_NOOP("help",
                           "The new form is tried under a temporary name while the old one serves; then the catalog is dropped "
                           "and created, because Trino cannot alter one. The result says for how long it was absent "
                           "(gapMilliseconds). Roles and description alone do not touch Trino."),
         {{{"NAME|FILE", ValueKind::Catalog, {}}, Count::One,
           QT_TRANSLATE_NOOP("help", "a registered catalog, or its definition as it shall be")}},
         {{"set", QT_TRANSLATE_NOOP("help", "a property’s new value; may be given several times"),
           Value{"KEY=VALUE", ValueKind::Text, {}}, 0, Times::Several},
          {"unset", QT_TRANSLATE_NOOP("help", "a property to leave out; may be given several times"),
           Value{"KEY", ValueKind::Text, {}}, 0, Times::Several},
          {"description", QT_TRANSLATE_NOOP("help", "the new description"), text},
          {"roles", QT_TRANSLATE_NOOP("help", "all the roles it shall be open to, separated by commas"),
           Value{"ROLES", ValueKind::Text, {}}},
          {"add-role", QT_TRANSLATE_NOOP("help", "one role more; may be given several times"), role, 0, Times::Several},
          {"remove-role", QT_TRANSLATE_NOOP("help", "one role less; may be given several times"), role, 0,
           Times::Several},
          credential,
          restartTrino,
          krb5Choose,
          reason,
          yes},
         {{"catalog-manager edit climascore.yaml", QT_TRANSLATE_NOOP("help", "as the file says now")},
          {"catalog-manager edit climascore --add-role analyst --reason TICKET-12",
           QT_TRANSLATE_NOOP("help", "one role more; Trino is not touched")}},
         edit},
        {"rotate",
         "",
         QT_TRANSLATE_NOOP("help", "give a catalog a new credential"),
         QT_TRANSLATE_NOOP("help",
                           "The new one lies beside the old one until Trino has read through it; only then the old one is "
                           "removed. Without --credential each is asked for at the terminal."),
         {registered},
         {credential, reason, yes},
         {{"catalog-manager rotate climascore --credential file:./new-password --yes",
           QT_TRANSLATE_NOOP("help", "the catalog’s only credential, from a file")}},
         rotate},
        {"rollback",
         "",
         QT_TRANSLATE_NOOP("help", "go back to an earlier revision’s definition, as a new revision"),
         QT_TRANSLATE_NOOP("help",
                           "The credential of that revision is used where it is still in the cluster; otherwise today’s stays. "
                           "The plan says which."),
         {registered},
         {{"to", QT_TRANSLATE_NOOP("help", "the revision’s number, as history shows it"),
           Value{"N", ValueKind::Text, {}}},
          reason,
          yes},
         {{"catalog-manager rollback climascore --to 3", QT_TRANSLATE_NOOP("help", "look at the plan, then say yes")}},
         rollBack},
        {"rename",
         "",
         QT_TRANSLATE_NOOP("help", "give a catalog another name"),
         QT_TRANSLATE_NOOP("help",
                           "It is created, read from and opened under the new name, with its history and a copy of its "
                           "credential; only then the old one goes. No secret is asked for. What says the old name "
                           "(views, dashboards, rules of others) is not changed."),
         {registered,
          {{"NEW", ValueKind::Text, {}}, Count::One, QT_TRANSLATE_NOOP("help", "the name it shall have")}},
         {reason, yes},
         {{"catalog-manager rename climascore climate", QT_TRANSLATE_NOOP("help", "look at the plan, then say yes")}},
         rename},
        {"disable",
         "",
         QT_TRANSLATE_NOOP("help", "take a catalog out of Trino and close it, but keep its record"),
         QT_TRANSLATE_NOOP("help",
                           "Its roles are turned away, then it is dropped. Record, revisions and credential stay; enable brings "
                           "the same revision back."),
         {registered},
         {reason, yes},
         {{"catalog-manager disable climascore --reason audit",
           QT_TRANSLATE_NOOP("help", "until it is enabled again")}},
         disable},
        {"enable",
         "",
         QT_TRANSLATE_NOOP("help", "bring a disabled catalog back, as it was"),
         QT_TRANSLATE_NOOP("help", "The same revision is created and read from; then access opens."),
         {registered},
         {reason, yes},
         {{"catalog-manager enable climascore", QT_TRANSLATE_NOOP("help", "back, once the source has answered")}},
         enable},
        {"history",
         "",
         QT_TRANSLATE_NOOP("help", "show a catalog’s revisions, newest first: when, who, what, why"),
         QT_TRANSLATE_NOOP("help",
                           "The current one is marked with *. With --output json each revision comes as it is recorded: "
                           "definition, rendered digest, credential references (files)."),
         {registered},
         {},
         {{"catalog-manager history climascore", QT_TRANSLATE_NOOP("help", "what became of it")}},
         history},
        {"export",
         "",
         QT_TRANSLATE_NOOP("help", "print a registered catalog’s definition, without its secrets"),
         nullptr,
         {registered},
         {},
         {{"catalog-manager export climascore > climascore.yaml",
           QT_TRANSLATE_NOOP("help", "what apply takes again; credentials that were typed are asked for")}},
         exportCatalog},
        {"diff",
         "",
         QT_TRANSLATE_NOOP("help", "show what differs between two revisions, or a revision and a file"),
         nullptr,
         {registered,
          {{"N", ValueKind::Text, {}}, Count::One, QT_TRANSLATE_NOOP("help", "a revision’s number, as history shows it")},
          {{"M|FILE", ValueKind::File, {}}, Count::Optional,
           QT_TRANSLATE_NOOP("help", "another revision, or a definition; the current revision if not given")}},
         {},
         {{"catalog-manager diff climascore 2 3", QT_TRANSLATE_NOOP("help", "field by field")},
          {"catalog-manager diff climascore 3 climascore.yaml",
           QT_TRANSLATE_NOOP("help", "what an apply of this file would change of it")}},
         diff},
    };
}

std::vector<Verb> signatureVerbs()
{
    return {
        {"signature",
         "list",
         QT_TRANSLATE_NOOP("help", "show the keys that records are signed with; never a key itself"),
         QT_TRANSLATE_NOOP("help",
                           "Where they are is said by the section signature: of the environment’s file: a Secret in another "
                           "namespace (source: secret, namespace, name), Vault (source: vault, path) or the system’s keychain "
                           "(source: keychain)."),
         {},
         {},
         {{"catalog-manager signature", QT_TRANSLATE_NOOP("help", "which key signs, which ones still verify")}},
         signatureShow},
        {"signature",
         "create",
         QT_TRANSLATE_NOOP("help", "make the first key and sign every record"),
         nullptr,
         {},
         {yes},
         {{"catalog-manager signature create --yes", QT_TRANSLATE_NOOP("help", "from now on every change is signed")}},
         signatureCreate},
        {"signature",
         "rotate",
         QT_TRANSLATE_NOOP("help", "make a new key and sign every intact record with it"),
         QT_TRANSLATE_NOOP("help",
                           "The old key goes on verifying until signature retire. A record that is not intact is left as it is, "
                           "with its reason, and the exit code is 1."),
         {},
         {yes},
         {{"catalog-manager signature rotate --yes", QT_TRANSLATE_NOOP("help", "a new key, every record signed anew")}},
         signatureRotate},
        {"signature",
         "sign",
         QT_TRANSLATE_NOOP("help", "sign one record as it stands, whatever verify says of it"),
         QT_TRANSLATE_NOOP("help", "For a record that was changed on purpose, or restored. Look at it first: verify, show, history."),
         {registered},
         {yes},
         {{"catalog-manager signature sign climascore", QT_TRANSLATE_NOOP("help", "after looking at what it says now")}},
         signatureSign},
        {"signature",
         "retire",
         QT_TRANSLATE_NOOP("help", "forget every key but the one that signs"),
         QT_TRANSLATE_NOOP("help", "Refused while a record is still signed with an old one."),
         {},
         {yes},
         {{"catalog-manager signature retire --yes", QT_TRANSLATE_NOOP("help", "after a rotation")}},
         signatureRetire},
    };
}

std::vector<Verb> offlineVerbs()
{
    return {
        {"connectors",
         "list",
         QT_TRANSLATE_NOOP("help", "list the connectors this program knows"),
         nullptr,
         {},
         {},
         {{"catalog-manager connectors", QT_TRANSLATE_NOOP("help", "the connector library, by category")}},
         connectorsList},
        {"connectors",
         "show",
         QT_TRANSLATE_NOOP("help", "show a connector’s fields and a definition to start from"),
         nullptr,
         {{connectorValue, Count::One, QT_TRANSLATE_NOOP("help", "a connector, as Trino names it")}},
         {},
         {{"catalog-manager connectors show postgresql",
           QT_TRANSLATE_NOOP("help", "its fields, with a definition to fill in")}},
         connectorsShow},
        {"check",
         "",
         QT_TRANSLATE_NOOP("help", "find what is wrong with catalog definitions, offline"),
         QT_TRANSLATE_NOOP("help",
                           "Nothing is sent anywhere. Each problem stands at its FILE:LINE:COLUMN, so that editors can "
                           "jump to it. With --output sarif, code review tools can show them."),
         {{fileValue, Count::Many,
           QT_TRANSLATE_NOOP("help", "catalog definitions, YAML or JSON; - reads standard input")}},
         {},
         {{"catalog-manager check climascore.yaml", QT_TRANSLATE_NOOP("help", "one definition")},
          {"catalog-manager check catalogs/*.yaml --output sarif > check.sarif",
           QT_TRANSLATE_NOOP("help", "many, for a pipeline")}},
         check},
        {"render",
         "",
         QT_TRANSLATE_NOOP("help", "show what would be sent for a definition, secrets masked"),
         nullptr,
         {definitionFile},
         {{"as", QT_TRANSLATE_NOOP("help", "what to show; sql if not given"),
           Value{"FORM", ValueKind::Choice, {"sql", "properties", "rego", "manifests"}}}},
         {{"catalog-manager render climascore.yaml", QT_TRANSLATE_NOOP("help", "the CREATE CATALOG statement")},
          {"catalog-manager render climascore.yaml --as rego", QT_TRANSLATE_NOOP("help", "the rule OPA would get")}},
         render},
        {"import",
         "",
         QT_TRANSLATE_NOOP("help", "turn catalog files of Trino’s into definitions"),
         QT_TRANSLATE_NOOP("help",
                           "The connector is recognised, names of earlier versions are replaced, secrets are moved out: "
                           "into files with --secrets, else they are asked for when the definition is applied. Each "
                           "change is said with its reason. Nothing is sent anywhere."),
         {{fileValue, Count::Many, QT_TRANSLATE_NOOP("help", "files as in etc/catalog, NAME.properties")}},
         {{"out", QT_TRANSLATE_NOOP("help", "where to write the definitions, NAME.yaml; shown if not given"),
           Value{"FOLDER", ValueKind::Folder, {}}},
          {"secrets", QT_TRANSLATE_NOOP("help", "where to write the secrets, NAME/PROPERTY, for their owner’s eyes only"),
           Value{"FOLDER", ValueKind::Folder, {}}}},
         {{"catalog-manager import etc/catalog/sales.properties", QT_TRANSLATE_NOOP("help", "show the definition")},
          {"catalog-manager import etc/catalog/*.properties --out catalogs --secrets secrets",
           QT_TRANSLATE_NOOP("help", "all of them, the secrets apart")}},
         importFiles},
    };
}

std::vector<Verb> kerberosVerbs()
{
    const Argument files{fileValue, Count::Many, QT_TRANSLATE_NOOP("help", "krb5.conf files; - reads standard input")};
    return {
        {"krb5",
         "check",
         QT_TRANSLATE_NOOP("help", "find what is wrong with a krb5.conf, for MIT and for Java, offline"),
         QT_TRANSLATE_NOOP(
             "help",
             "Trino reads krb5.conf with Java, people with MIT’s manual: each problem says whom it "
             "concerns. Nothing in the file is carried out. With --output sarif, code review tools can show "
             "the problems."),
         {files},
         {{"keytab", QT_TRANSLATE_NOOP("help", "the keytab it is used with"), fileValue},
          {"principal", QT_TRANSLATE_NOOP("help", "the principal it is used with"),
           Value{"PRINCIPAL", ValueKind::Text, {}}},
          {"core-site", QT_TRANSLATE_NOOP("help", "the core-site.xml it is used with"), fileValue}},
         {{"catalog-manager krb5 check krb5.conf", QT_TRANSLATE_NOOP("help", "each problem at its line and column")},
          {"catalog-manager krb5 check krb5.conf --keytab hive.keytab --principal hive/host@ACME.LAN",
           QT_TRANSLATE_NOOP("help", "and whether the three fit together")}},
         krb5Check},
        {"krb5",
         "fix",
         QT_TRANSLATE_NOOP("help", "mend a krb5.conf"),
         QT_TRANSLATE_NOOP(
             "help",
             "Without --rule only what has one mending that loses nothing. Shows the difference; the rest "
             "of the file stays as it is, byte for byte."),
         {{fileValue, Count::One, QT_TRANSLATE_NOOP("help", "a krb5.conf; changed in place")}},
         {{"rule", QT_TRANSLATE_NOOP("help", "mend this rule only; may be given several times"),
           Value{"RULE", ValueKind::Text, {}}, 0, Times::Several},
          {"dry-run", QT_TRANSLATE_NOOP("help", "show the difference, write nothing"), {}}},
         {{"catalog-manager krb5 fix krb5.conf --dry-run", QT_TRANSLATE_NOOP("help", "what would change")},
          {"catalog-manager krb5 fix krb5.conf --rule K119", QT_TRANSLATE_NOOP("help", "comments inside values only")}},
         krb5Fix},
        {"krb5",
         "merge",
         QT_TRANSLATE_NOOP("help", "make one krb5.conf of several"),
         QT_TRANSLATE_NOOP("help",
                           "A Java program reads one file for all its catalogs. Realms are united; where the files "
                           "contradict each other, both sides are shown and --choose decides."),
         {files},
         {{"choose", QT_TRANSLATE_NOOP("help", "which file is right at a place; may be given several times"),
           Value{"WHERE=FILE", ValueKind::Text, {}}, 0, Times::Several},
          {"against", QT_TRANSLATE_NOOP("help", "show the difference to this file instead of the result"), fileValue}},
         {{"catalog-manager krb5 merge lake.conf sales.conf > krb5.conf",
           QT_TRANSLATE_NOOP("help", "exit code 1 while something contradicts itself")},
          {"catalog-manager krb5 merge lake.conf sales.conf --choose libdefaults/default_realm=lake.conf",
           QT_TRANSLATE_NOOP("help", "settle one contradiction")}},
         krb5Merge},
        {"krb5",
         "preflight",
         QT_TRANSLATE_NOOP("help", "sign in at the KDC with a krb5.conf and a keytab, and keep nothing"),
         QT_TRANSLATE_NOOP("help",
                           "Does what Trino’s Java would do with the two files, and says why it fails where it fails. "
                           "The trace shows whom it asked and what came back; no key and no ticket is shown or "
                           "written anywhere."),
         {},
         {{"conf", QT_TRANSLATE_NOOP("help", "the krb5.conf; needed"), fileValue},
          {"keytab", QT_TRANSLATE_NOOP("help", "the keytab, binary or base64; needed"), fileValue},
          {"principal", QT_TRANSLATE_NOOP("help", "whom to sign in as; needed"),
           Value{"PRINCIPAL", ValueKind::Text, {}}},
          {"service", QT_TRANSLATE_NOOP("help", "a service to get a ticket for as well"),
           Value{"SERVICE", ValueKind::Text, {}}},
          {"host", QT_TRANSLATE_NOOP("help", "the full host name that _HOST stands for"),
           Value{"HOST", ValueKind::Text, {}}},
          {"kdc-seconds", QT_TRANSLATE_NOOP("help", "how long a KDC may stay silent; 3 if not given"),
           Value{"SECONDS", ValueKind::Text, {}}}},
         {{"catalog-manager krb5 preflight --conf krb5.conf --keytab hive.keytab --principal hive/trino.acme.lan@ACME.LAN",
           QT_TRANSLATE_NOOP("help", "does the KDC accept the key?")},
          {"catalog-manager krb5 preflight --conf krb5.conf --keytab t.keytab --principal trino@ACME.LAN --service "
           "hive/_HOST@ACME.LAN --host metastore.acme.lan",
           QT_TRANSLATE_NOOP("help", "and would the metastore be found?")}},
         krb5Preflight},
        {"keytab",
         "inspect",
         QT_TRANSLATE_NOOP("help", "show what a keytab holds and what is wrong with it; never a key"),
         QT_TRANSLATE_NOOP("help", "Reads both formats, damaged ones and base64. Problems stand at their byte."),
         {{fileValue, Count::Many, QT_TRANSLATE_NOOP("help", "keytab files; - reads standard input")}},
         {},
         {{"catalog-manager keytab inspect hive.keytab",
           QT_TRANSLATE_NOOP("help", "principals, versions and encryption types")}},
         keytabInspect},
    };
}

std::vector<Verb> runVerbs()
{
    return {
        {"test",
         "",
         QT_TRANSLATE_NOOP("help", "try a definition through Trino and keep nothing"),
         QT_TRANSLATE_NOOP("help",
                           "The catalog is created under a temporary name that nobody else may see, read from, and "
                           "dropped."),
         {definitionFile},
         {},
         {{"catalog-manager test climascore.yaml --env prod-eu",
           QT_TRANSLATE_NOOP("help", "does the source answer Trino?")}},
         test},
        {"plan",
         "",
         QT_TRANSLATE_NOOP("help", "show everything an apply would change; change nothing"),
         nullptr,
         {definitionFile},
         {restartTrino, whenRestarted, krb5Choose},
         {{"catalog-manager plan climascore.yaml --env prod-eu",
           QT_TRANSLATE_NOOP("help", "every object, before and after")}},
         plan},
        {"apply",
         "",
         QT_TRANSLATE_NOOP("help", "register the catalog, or change it: plan, ask, run, undo on failure"),
         QT_TRANSLATE_NOOP("help",
                           "Each step is shown as it runs. When one fails, or on Ctrl+C, what was done is undone in "
                           "reverse and the exit code is 4. Access opens last, after the source was read. A catalog that is "
                           "registered already is changed into what the file says; where it is so already, nothing is done."),
         {definitionFile},
         {restartTrino, whenRestarted, krb5Choose, reason, yes},
         {{"catalog-manager apply climascore.yaml --env prod-eu",
           QT_TRANSLATE_NOOP("help", "look at the plan, then say yes")}},
         apply},
        {"list",
         "",
         QT_TRANSLATE_NOOP("help", "list the registered catalogs"),
         nullptr,
         {},
         {},
         {{"catalog-manager list --env prod-eu",
           QT_TRANSLATE_NOOP("help", "name, connector, roles and health of each")},
          {"catalog-manager list --output json | jq -r '.catalogs[].name'",
           QT_TRANSLATE_NOOP("help", "the names alone")}},
         list},
        {"show",
         "",
         QT_TRANSLATE_NOOP("help", "show one registered catalog, secrets masked"),
         nullptr,
         {{nameValue, Count::One, QT_TRANSLATE_NOOP("help", "a registered catalog")}},
         {},
         {{"catalog-manager show climascore", QT_TRANSLATE_NOOP("help", "its definition, revision and last outcome")}},
         show},
        {"verify",
         "",
         QT_TRANSLATE_NOOP("help", "compare what is recorded with what was signed, and with what Trino, OPA and the shared objects hold"),
         QT_TRANSLATE_NOOP("help",
                           "Nothing is changed. A record is intact, tampered with (the fields that differ are named), an older one "
                           "that was put back, unsigned, or signed with a key that is not known here. The rules in the policy "
                           "ConfigMap must have the form this program writes. Each difference is told with its cause and what to do; "
                           "exit code 1 where there is any. A catalog that only Trino knows is told, and no fault."),
         {{nameValue, Count::Optional, QT_TRANSLATE_NOOP("help", "a registered catalog; all of them if not given")}},
         {},
         {{"catalog-manager verify", QT_TRANSLATE_NOOP("help", "after a restart of Trino, or from a timer")},
          {"catalog-manager verify climascore --output json", QT_TRANSLATE_NOOP("help", "one catalog, for a script")}},
         verify},
        {"reconcile",
         "",
         QT_TRANSLATE_NOOP("help", "put right what has drifted from the records"),
         QT_TRANSLATE_NOOP("help",
                           "A plan first: what would be done to each catalog, and what only a person can do. Then several at "
                           "a time (limits.parallel of the environment), what matters most first. Disabled catalogs stay "
                           "disabled, what somebody is working on is not touched, and what only Trino knows is only told. "
                           "With --watch it goes on until Ctrl+C: a restart of Trino is noticed within seconds, and servers "
                           "that go away are waited for."),
         {{nameValue, Count::Any, QT_TRANSLATE_NOOP("help", "registered catalogs; all of them if not given")}},
         {{"watch", QT_TRANSLATE_NOOP("help", "go on; needs --yes"), {}}, yes},
         {{"catalog-manager reconcile", QT_TRANSLATE_NOOP("help", "look at the plan, then say yes")},
          {"catalog-manager reconcile --watch --yes --output json",
           QT_TRANSLATE_NOOP("help", "as a service; an object a line")}},
         reconcile},
        {"adopt",
         "",
         QT_TRANSLATE_NOOP("help", "manage a catalog that only Trino knows"),
         QT_TRANSLATE_NOOP("help",
                           "Trino does not tell a catalog’s properties, so its definition must be given. It is tried under a "
                           "temporary name: the connector must be the same, and so must the schemas. Trino’s own catalog is not "
                           "touched; it is made anew from the definition after a restart, by reconcile, or at a change."),
         {{nameValue, Count::One, QT_TRANSLATE_NOOP("help", "the catalog, as Trino has it")},
          definitionFile},
         {reason, yes},
         {{"catalog-manager adopt sales sales.yaml", QT_TRANSLATE_NOOP("help", "look at the plan, then say yes")}},
         adopt},
        {"delete",
         "",
         QT_TRANSLATE_NOOP("help", "drop a catalog and remove all that was written for it"),
         QT_TRANSLATE_NOOP("help",
                           "The source itself is not touched. In an environment marked production the catalog’s name "
                           "must be typed, or given with --confirm; --yes is not enough there."),
         {registered},
         {{"confirm", QT_TRANSLATE_NOOP("help", "the catalog’s name once more, instead of typing it"), nameValue},
          {"remove-realms", QT_TRANSLATE_NOOP("help", "also remove the catalog’s realms from the shared krb5.conf"), {}},
          reason,
          yes},
         {{"catalog-manager delete climascore", QT_TRANSLATE_NOOP("help", "look at what goes away, then say yes")}},
         remove},
        {"reindex",
         "",
         QT_TRANSLATE_NOOP("help", "have the metadata catalogue read a registered catalog again"),
         QT_TRANSLATE_NOOP("help",
                           "Asks OpenMetadata, where the environment names it as `metadata`, and waits for the outcome as "
                           "long as metadata.wait_seconds says. The service is made if it is missing; one that this program "
                           "did not make is never touched. Never tried against a real OpenMetadata server, only against "
                           "the vendor’s published models."),
         {{nameValue, Count::One, QT_TRANSLATE_NOOP("help", "a registered catalog")}},
         {yes},
         {{"catalog-manager reindex climascore", QT_TRANSLATE_NOOP("help", "after its schema has changed")}},
         reindex},
        {"recover",
         "",
         QT_TRANSLATE_NOOP("help", "finish or undo runs that were interrupted"),
         QT_TRANSLATE_NOOP("help",
                           "Works from any machine: what was under way is told by the cluster. Without --finish or "
                           "--undo a run is undone, or finished where there is no way back."),
         {{nameValue, Count::Optional, QT_TRANSLATE_NOOP("help", "a catalog; all that need it if not given")}},
         {{"finish", QT_TRANSLATE_NOOP("help", "go on to the end; not possible where a secret is missing"), {}},
          {"undo", QT_TRANSLATE_NOOP("help", "go back to how it was before"), {}}},
         {{"catalog-manager recover", QT_TRANSLATE_NOOP("help", "put right whatever was interrupted")},
          {"catalog-manager recover climascore --undo", QT_TRANSLATE_NOOP("help", "this one, backwards")}},
         recover},
    };
}

std::vector<Verb> sessionVerbs()
{
    return {
        {"login",
         "",
         QT_TRANSLATE_NOOP("help", "sign in to an environment’s issuer, in the browser"),
         QT_TRANSLATE_NOOP("help",
                           "The session is kept in the system’s keychain and nowhere else; the next commands use it, and "
                           "so does the window."),
         {},
         {{"device", QT_TRANSLATE_NOOP("help", "show a code to type into a browser on any device"), {}}},
         {{"catalog-manager login --env prod-eu", QT_TRANSLATE_NOOP("help", "opens the browser and waits")},
          {"catalog-manager login --device", QT_TRANSLATE_NOOP("help", "where there is no browser, as over SSH")}},
         login},
        {"logout",
         "",
         QT_TRANSLATE_NOOP("help", "end the session, here and at the issuer"),
         nullptr,
         {},
         {},
         {{"catalog-manager logout --env prod-eu", QT_TRANSLATE_NOOP("help", "the keychain forgets it")}},
         logout},
        {"whoami",
         "",
         QT_TRANSLATE_NOOP("help", "show who is signed in, with which roles, until when"),
         nullptr,
         {},
         {},
         {{"catalog-manager whoami --env prod-eu", QT_TRANSLATE_NOOP("help", "exit code 3 when nobody is")}},
         whoami},
    };
}

std::vector<Verb> environmentVerbs()
{
    return {
        {"env",
         "list",
         QT_TRANSLATE_NOOP("help", "list the environments described in the configuration folder"),
         nullptr,
         {},
         {},
         {{"catalog-manager env list", QT_TRANSLATE_NOOP("help", "name, Trino’s address and the file of each")}},
         envList},
        {"env",
         "show",
         QT_TRANSLATE_NOOP("help", "show an environment with its defaults filled in"),
         nullptr,
         {{environmentValue, Count::Optional,
           QT_TRANSLATE_NOOP("help", "an environment; the one in use if not given")}},
         {},
         {{"catalog-manager env show prod-eu", QT_TRANSLATE_NOOP("help", "all its settings; no secret is among them")}},
         envShow},
        {"env",
         "test",
         QT_TRANSLATE_NOOP("help", "ask every endpoint: reached, TLS, signed in, permitted, version"),
         nullptr,
         {{environmentValue, Count::Optional,
           QT_TRANSLATE_NOOP("help", "an environment; the one in use if not given")}},
         {},
         {{"catalog-manager env test prod-eu", QT_TRANSLATE_NOOP("help", "one line for each endpoint")}},
         envTest},
        {"env",
         "import",
         QT_TRANSLATE_NOOP("help", "make an environment from a context of a kubeconfig"),
         nullptr,
         {{{"KUBECONFIG", ValueKind::File, {}}, Count::One, QT_TRANSLATE_NOOP("help", "a kubeconfig file")}},
         {{"context", QT_TRANSLATE_NOOP("help", "which context; the file’s current one if not given"),
           Value{"CONTEXT", ValueKind::Text, {}}}},
         {{"catalog-manager env import ~/.kube/config --context prod",
           QT_TRANSLATE_NOOP("help", "describes that cluster; edit the file afterwards")}},
         envImport},
        {"env",
         "discover",
         QT_TRANSLATE_NOOP("help", "look in the cluster for Trino, OPA and their mounts"),
         nullptr,
         {{environmentValue, Count::Optional,
           QT_TRANSLATE_NOOP("help", "an environment; the one in use if not given")}},
         {},
         {{"catalog-manager env discover prod-eu",
           QT_TRANSLATE_NOOP("help", "what was found, as settings to take over")}},
         envDiscover},
        {"env",
         "trust",
         QT_TRANSLATE_NOOP("help", "show a server’s certificates, and trust its CA by its fingerprint"),
         QT_TRANSLATE_NOOP("help", "Without --fingerprint nothing changes: the certificates are shown, for you to compare with whoever "
                                   "runs the server. With it the CA is kept beside the environment and trusted beside the system’s. "
                                   "Kubernetes’ CA stands in the kubeconfig."),
         {{environmentValue, Count::Optional,
           QT_TRANSLATE_NOOP("help", "an environment; the one in use if not given")}},
         {{"endpoint", QT_TRANSLATE_NOOP("help", "whose certificates; Trino’s if not given"),
           Value{"ENDPOINT", ValueKind::Choice, {"trino", "opa", "metadata", "vault", "identity"}}},
          {"fingerprint", QT_TRANSLATE_NOOP("help", "SHA-256 of the CA, as somebody you trust told it"),
           Value{"SHA256", ValueKind::Text, {}}}},
         {{"catalog-manager env trust prod-eu --endpoint identity",
           QT_TRANSLATE_NOOP("help", "what Keycloak shows; nothing is trusted yet")}},
         envTrust},
        {"env",
         "platform",
         QT_TRANSLATE_NOOP("help", "print an environment with the platform’s usual names, to fill in"),
         nullptr,
         {},
         {{"store", QT_TRANSLATE_NOOP("help", "where credentials are to rest; in the mounted Secret itself if not given"),
           Value{"STORE", ValueKind::Choice, {"kubernetes", "vault", "sealed-secrets"}}}},
         {{"catalog-manager env platform > prod-eu.yaml", QT_TRANSLATE_NOOP("help", "then set the addresses in it")},
          {"catalog-manager env platform --store vault > prod-eu.yaml",
           QT_TRANSLATE_NOOP("help", "with Vault or OpenBao, and the External Secrets operator’s store")}},
         envPlatform},
        {"audit",
         "",
         QT_TRANSLATE_NOOP("help", "show what was done from this machine, and check that record"),
         nullptr,
         {},
         {{"verify", QT_TRANSLATE_NOOP("help", "check the chain of the lines instead of showing them"), {}},
          {"catalog", QT_TRANSLATE_NOOP("help", "only this catalog’s"), nameValue},
          {"since", QT_TRANSLATE_NOOP("help", "only from this day or time on (ISO 8601)"),
           Value{"TIME", ValueKind::Text, {}}}},
         {{"catalog-manager audit --catalog climascore", QT_TRANSLATE_NOOP("help", "who did what to it, oldest first")},
          {"catalog-manager audit --verify", QT_TRANSLATE_NOOP("help", "exit code 1 if a line was changed")}},
         auditTrail},
    };
}

std::vector<Verb> shellVerbs()
{
    return {
        {"complete",
         "",
         "what a shell may offer for the words given",
         nullptr,
         {{{"WORD", ValueKind::Text, {}}, Count::Many, "the words typed so far, the last one unfinished"}},
         {},
         {{"catalog-manager complete -- connectors sh", "offers: show"}},
         complete,
         Audience::Programs},
        {"completion",
         "",
         "print the completion script of a shell",
         nullptr,
         {{{"SHELL", ValueKind::Choice, {"bash", "zsh", "fish"}}, Count::One, "which shell"}},
         {},
         {{"source <(catalog-manager completion bash)", "completes in this shell"}},
         completionScript,
         Audience::Programs},
        {"manual",
         "",
         "print the man page",
         nullptr,
         {},
         {},
         {{"catalog-manager manual | man -l -", "reads it"}},
         manual,
         Audience::Programs},
    };
}

} // namespace

QString Verb::title() const
{
    return *action ? QString::fromLatin1(name) + QLatin1Char(' ') + QString::fromLatin1(action)
                   : QString::fromLatin1(name);
}

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> joined;
        for (auto group : {offlineVerbs(), kerberosVerbs(), runVerbs(), changeVerbs(), signatureVerbs(), sessionVerbs(), environmentVerbs(), shellVerbs()}) {
            joined.insert(joined.end(), group.begin(), group.end());
        }
        return joined;
    }();
    return all;
}

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> options{
        {"env", QT_TRANSLATE_NOOP("help", "which environment; needed where several are described"), environmentValue,
         'e'},
        {"env-file", QT_TRANSLATE_NOOP("help", "an environment’s file, wherever it is"), fileValue},
        {"output", QT_TRANSLATE_NOOP("help", "form of the result; sarif for check and krb5 check only"),
         Value{"FORM", ValueKind::Choice, {"text", "json", "sarif"}}, 'o'},
        {"lang", QT_TRANSLATE_NOOP("help", "language; the system’s if not given"),
         Value{"LANGUAGE", ValueKind::Choice, {"en", "fr"}}},
        {"state-dir", QT_TRANSLATE_NOOP("help", "where journal and audit are kept"),
         Value{"FOLDER", ValueKind::Folder, {}}},
        {"config-dir", QT_TRANSLATE_NOOP("help", "where environments are kept"),
         Value{"FOLDER", ValueKind::Folder, {}}},
        {"help", QT_TRANSLATE_NOOP("help", "this help; after a verb, that verb’s"), {}, 'h'},
        {"version", QT_TRANSLATE_NOOP("help", "the program’s version"), {}},
    };
    return options;
}

const std::vector<std::pair<ExitCode, const char *>> &exitCodes()
{
    static const std::vector<std::pair<ExitCode, const char *>> codes{
        {ExitCode::Done, QT_TRANSLATE_NOOP("help", "done")},
        {ExitCode::AtFault, QT_TRANSLATE_NOOP("help", "the input or the remote state is at fault")},
        {ExitCode::WrongUsage, QT_TRANSLATE_NOOP("help", "wrong usage")},
        {ExitCode::NotPermitted, QT_TRANSLATE_NOOP("help", "not signed in, or not permitted")},
        {ExitCode::RolledBack, QT_TRANSLATE_NOOP("help", "failed or stopped, and everything done was undone")},
    };
    return codes;
}

QString words(const char *help)
{
    return QCoreApplication::translate("help", help);
}

} // namespace cli
