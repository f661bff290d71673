#include "app/declared.h"

namespace cli {

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
        {"help",
         "",
         QT_TRANSLATE_NOOP("help", "show a page of help; without a name, which there are"),
         QT_TRANSLATE_NOOP("help", "The text is Markdown, as the window shows it. What a verb does and takes: catalog-manager VERB --help"),
         {{{"PAGE", ValueKind::Choice, {"connect-hive-hdfs", "connectors"}}, Count::Optional,
           QT_TRANSLATE_NOOP("help", "the page’s name")}},
         {},
         {{"catalog-manager help connect-hive-hdfs",
           QT_TRANSLATE_NOOP("help", "Hive on HDFS with Kerberos: what to ask for, what happens, what to do when it fails")}},
         helpPage},
        {"check",
         "",
         QT_TRANSLATE_NOOP("help", "find what is wrong with catalog definitions, offline"),
         QT_TRANSLATE_NOOP("help",
                           "Nothing is sent anywhere. Each problem stands at its FILE:LINE:COLUMN, so that editors can "
                           "jump to it. Of Kerberos the keytab, core-site.xml and hdfs-site.xml are judged too, where they are at "
                           "hand. With --output sarif, code review tools can show them."),
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

} // namespace cli
