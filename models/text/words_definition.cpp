// What is wrong with a text a person wrote: a document, a catalog definition, a connector.
#include "text/table.h"

namespace text {

const std::vector<Wording> &definitionWords()
{
    static const std::vector<Wording> words{
        {"document.unreadable", QT_TRANSLATE_NOOP("words", "This is not readable YAML or JSON: {reason}."),
         QT_TRANSLATE_NOOP("words",
                           "Look at this line and the one before it: most often an indentation, a missing quote or a "
                           "missing colon.")},
        {"document.duplicate-key", QT_TRANSLATE_NOOP("words", "The key “{key}” is given twice."),
         QT_TRANSLATE_NOOP("words", "Keep one of the two: which one would win is nobody’s guess.")},
        {"document.too-large",
         QT_TRANSLATE_NOOP("words", "The text is too large or too deeply nested to be a definition."),
         QT_TRANSLATE_NOOP("words", "The bounds are 4 MiB, 64 levels and 200,000 values, aliases counted each time.")},
        {"document.key-not-text", QT_TRANSLATE_NOOP("words", "A key must be plain text, not a list or a map."),
         nullptr},
        {"document.several", QT_TRANSLATE_NOOP("words", "The file holds several YAML documents; only one is expected."),
         QT_TRANSLATE_NOOP("words", "Cut it at the “---” lines into one file each; the commands take several files.")},
        {"catalog.unknown-field", QT_TRANSLATE_NOOP("words", "There is no field “{field}” in a catalog definition."),
         QT_TRANSLATE_NOOP("words",
                           "Did you mean “{nearest}”?\nThe fields are name, connector, description, properties, "
                           "credentials and allow_roles.")},
        {"catalog.missing-field", QT_TRANSLATE_NOOP("words", "The field “{field}” is missing."),
         QT_TRANSLATE_NOOP("words", "Add it to the definition.")},
        {"catalog.wrong-type",
         QT_TRANSLATE_NOOP("words", "The field “{field}” does not hold what is expected here[[: {expected}]]."),
         nullptr},
        {"catalog.bad-name", QT_TRANSLATE_NOOP("words", "“{name}” cannot be a catalog’s name."),
         QT_TRANSLATE_NOOP("words",
                           "Use 1 to 40 lower-case letters, digits and hyphens, beginning and ending with a letter or "
                           "a digit, for example sales-pg-01.")},
        {"catalog.reserved-name", QT_TRANSLATE_NOOP("words", "The name “{name}” is reserved."),
         QT_TRANSLATE_NOOP("words",
                           "“system” belongs to Trino and “cm-test-…” to connection tests: choose another name.")},
        {"catalog.bad-role", QT_TRANSLATE_NOOP("words", "“{role}” cannot be a role."),
         QT_TRANSLATE_NOOP("words",
                           "Use letters, digits and _ - . : / @, at most 63 characters, written exactly as Trino’s "
                           "group provider names the group.")},
        {"catalog.duplicate-role", QT_TRANSLATE_NOOP("words", "The role “{role}” is listed twice."),
         QT_TRANSLATE_NOOP("words", "Remove one of the two.")},
        {"catalog.inline-secret", QT_TRANSLATE_NOOP("words", "The secret “{field}” stands in the file itself."),
         QT_TRANSLATE_NOOP("words",
                           "It works, but whoever reads the file has it. Better: {field}: { file: ./secrets/password "
                           "}, { env: NAME } or { prompt: true }.")},
        {"catalog.unknown-credential-source",
         QT_TRANSLATE_NOOP("words", "“{source}” is not a way to give the credential “{field}”."),
         QT_TRANSLATE_NOOP("words",
                           "Use one of { file: PATH }, { env: NAME }, { prompt: true }, { vault: PATH#KEY }.")},
        {"catalog.several-credential-sources",
         QT_TRANSLATE_NOOP("words", "The credential “{field}” is given in several ways."),
         QT_TRANSLATE_NOOP("words", "Keep one of them.")},
        {"catalog.bad-base64", QT_TRANSLATE_NOOP("words", "The value of “{field}” is not base64."),
         QT_TRANSLATE_NOOP("words", "Encode the file again: base64 -w0 FILE")},
        {"catalog.password-in-url", QT_TRANSLATE_NOOP("words", "“{field}” holds a password inside the URL."),
         QT_TRANSLATE_NOOP(
             "words",
             "It would be readable in Trino’s query history: take it out of the URL and give it under credentials.")},
        {"catalog.record-unreadable",
         QT_TRANSLATE_NOOP("words", "The record of this catalog in the cluster cannot be read: {reason}."),
         QT_TRANSLATE_NOOP("words",
                           "Somebody may have edited it by hand, or a newer version of this program wrote it. Look at "
                           "it:\n  kubectl get secret -l app.kubernetes.io/managed-by=catalog-manager")},
        {"connector.unknown", QT_TRANSLATE_NOOP("words", "There is no connector “{name}”."),
         QT_TRANSLATE_NOOP("words",
                           "Did you mean “{nearest}”?\nThe connectors known here: catalog-manager connectors")},
        {"connector.unknown-property", QT_TRANSLATE_NOOP("words", "The connector has no property “{property}”."),
         QT_TRANSLATE_NOOP("words",
                           "Did you mean “{nearest}”?\nTrino refuses a catalog with a property it does not use. What "
                           "the connector takes: catalog-manager connectors show NAME")},
        {"connector.rejected-property",
         QT_TRANSLATE_NOOP("words", "Trino refuses the property “{property}” here[[: {why-en}]]."),
         QT_TRANSLATE_NOOP("words", "Remove it from the definition.")},
        {"connector.missing-property", QT_TRANSLATE_NOOP("words", "The property “{property}” is required."),
         QT_TRANSLATE_NOOP("words", "Add it under properties.")},
        {"connector.wrong-scheme",
         QT_TRANSLATE_NOOP("words",
                           "The URL of “{property}” does not begin with “{expected}”[[ but with “{scheme}”]]."),
         QT_TRANSLATE_NOOP("words", "Trino itself accepts it and every query would fail later: write {expected}…")},
        {"connector.url-without-database", QT_TRANSLATE_NOOP("words", "The URL of “{property}” names no database."),
         QT_TRANSLATE_NOOP("words",
                           "Add it after the port: …:5432/DATABASE. Without it the catalog is created and fails at the "
                           "first query.")},
        {"connector.bad-url", QT_TRANSLATE_NOOP("words", "“{property}” is not a URL that can be used[[: {reason}]]."),
         nullptr},
        {"connector.bad-value", QT_TRANSLATE_NOOP("words", "“{value}” is not a value for “{property}”."),
         QT_TRANSLATE_NOOP("words", "Expected: {expected}.")},
        {"connector.secret-in-properties",
         QT_TRANSLATE_NOOP("words", "“{property}” is a secret and stands under properties."),
         QT_TRANSLATE_NOOP("words",
                           "Move it under credentials: what stands under properties goes into SQL, which everybody’s "
                           "query history shows.")},
        {"connector.unknown-credential", QT_TRANSLATE_NOOP("words", "The connector takes no credential “{property}”."),
         QT_TRANSLATE_NOOP("words", "Did you mean “{nearest}”?\nA value that is no secret belongs under properties.")},
        {"connector.missing-credential", QT_TRANSLATE_NOOP("words", "The credential “{property}” is missing."),
         QT_TRANSLATE_NOOP("words",
                           "Add under credentials: {property}: { file: PATH }, { env: NAME } or { prompt: true }.")},
        {"connector.empty-credential", QT_TRANSLATE_NOOP("words", "The credential “{property}” is empty."),
         QT_TRANSLATE_NOOP("words",
                           "Trino would accept the catalog and fail at its first query. Check the file, variable or "
                           "answer it comes from.")},
        {"connector.kerberos-not-supported",
         QT_TRANSLATE_NOOP("words", "The connector “{connector}” does not use Kerberos."),
         QT_TRANSLATE_NOOP("words", "Remove credentials.kerberos from the definition.")},
        {"descriptor.unreadable",
         QT_TRANSLATE_NOOP("words", "The connector’s description cannot be read[[: {reason}]]."), nullptr},
        {"descriptor.schema",
         QT_TRANSLATE_NOOP("words", "The connector’s description breaks its schema at “{pointer}”[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "The rules are in resources/connectors/connector.schema.json.")},
        {"descriptor.duplicate-field",
         QT_TRANSLATE_NOOP("words", "The property “{property}” is described twice, the second time at “{pointer}”."),
         QT_TRANSLATE_NOOP("words", "Keep one.")},
        {"descriptor.unknown-visible-when",
         QT_TRANSLATE_NOOP("words", "“{pointer}” depends on the field “{field}”, which does not exist."),
         QT_TRANSLATE_NOOP("words", "Name a property of the same connector.")},
        {"descriptor.bad-pattern",
         QT_TRANSLATE_NOOP("words", "The regular expression at “{pointer}” is wrong[[: {reason}]]."), nullptr},
    };
    return words;
}

} // namespace text
