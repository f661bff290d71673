#include "app/declared.h"

namespace cli {

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

} // namespace cli
