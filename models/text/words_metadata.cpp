// What the metadata catalogue answers, and what becomes of an ingestion.
#include "text/table.h"

namespace text {

const std::vector<Wording> &metadataWords()
{
    static const std::vector<Wording> words{
        {"metadata.none", QT_TRANSLATE_NOOP("words", "The environment[[ {environment}]] names no metadata catalogue."),
         QT_TRANSLATE_NOOP("words", "Add a section `metadata` to it: url, token and trino_user.")},
        {"metadata.unproved",
         QT_TRANSLATE_NOOP("words",
                           "This program was never tried against a real OpenMetadata server, only against the vendor’s "
                           "published request and answer models (version 2.0)."),
         QT_TRANSLATE_NOOP("words",
                           "Look in OpenMetadata itself at the first service it makes. A run never fails because of it.")},
        {"metadata.not-signed-in",
         QT_TRANSLATE_NOOP("words", "OpenMetadata does not accept the token[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "It may have run out: make a new one in OpenMetadata (Settings, Bots, or your own profile) "
                           "and put it where metadata.token points.")},
        {"metadata.not-permitted",
         QT_TRANSLATE_NOOP("words", "OpenMetadata does not let this token’s owner do it[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Its roles must allow Create, EditAll and Delete on databaseService, and Create, EditAll, "
                           "Deploy and Trigger on ingestionPipeline.")},
        {"metadata.operation-missing",
         QT_TRANSLATE_NOOP("words", "In OpenMetadata this token’s owner may not {operations} on {resource}."),
         QT_TRANSLATE_NOOP("words", "Give one of its roles a policy that allows it.")},
        {"metadata.refused", QT_TRANSLATE_NOOP("words", "OpenMetadata refuses the request[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "Its version may want something else than 2.0 does; its own log says more.")},
        {"metadata.unexpected-answer",
         QT_TRANSLATE_NOOP("words", "What answers there does not speak as OpenMetadata’s API does[[ (HTTP {status})]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check metadata.url in the environment: the server’s address, with nothing behind it or with "
                           "/api.")},
        {"metadata.runner-failed",
         QT_TRANSLATE_NOOP("words", "What runs OpenMetadata’s pipelines[[ ({platform})]] failed[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "The service is registered there; only its ingestion did not begin. See that the pipeline "
                           "service (Airflow) is well: in OpenMetadata, Settings, Preferences, Health.")},
        {"metadata.service-foreign",
         QT_TRANSLATE_NOOP("words", "OpenMetadata has a service {service} already, and this program did not make it."),
         QT_TRANSLATE_NOOP("words",
                           "It is left as it is. Rename or remove it there if it is not needed; what this program makes "
                           "carries its mark in the description.")},
        {"metadata.secret-kept",
         QT_TRANSLATE_NOOP("words",
                           "The service {service} was given a password in OpenMetadata, which writing it anew would lose."),
         QT_TRANSLATE_NOOP("words",
                           "It is left as it is. Correct its address and user there, or name the password’s source as "
                           "metadata.trino_password.")},
        {"metadata.ingestion-failed",
         QT_TRANSLATE_NOOP("words", "OpenMetadata read {service}, and that ended as “{state}”[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words",
                           "The catalog itself is not touched by it. The whole log is in OpenMetadata, at the service’s "
                           "agents; once it is mended:\n  catalog-manager reindex {catalog}")},
        {"metadata.ingestion-silent",
         QT_TRANSLATE_NOOP("words",
                           "OpenMetadata took the order to read {service}, and told of no run within {seconds} s."),
         QT_TRANSLATE_NOOP("words",
                           "It may begin later. To see:\n  catalog-manager show {catalog}\nmetadata.wait_seconds says how "
                           "long to wait.")},
    };
    return words;
}

} // namespace text
