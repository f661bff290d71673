#include "app/declared.h"

namespace cli {

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
                           "that go away are waited for. In an environment marked production a catalog that somebody created "
                           "by hand under a name of ours is dropped only where that name was typed, or given with --confirm; "
                           "otherwise --watch leaves it. A key of ours that another field manager has set is named, and taken "
                           "back only with --take-back."),
         {{nameValue, Count::Any, QT_TRANSLATE_NOOP("help", "registered catalogs; all of them if not given")}},
         {{"watch", QT_TRANSLATE_NOOP("help", "go on; needs --yes"), {}},
          {"take-back", QT_TRANSLATE_NOOP("help", "take back, as they stand, the keys of ours that somebody else has set"), {}},
          {"confirm", QT_TRANSLATE_NOOP("help", "the names of what may be dropped in production, separated by commas"),
           Value{"NAMES", ValueKind::Text, {}}},
          yes},
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
         {nameAgain,
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

} // namespace cli
