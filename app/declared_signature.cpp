#include "app/declared.h"

namespace cli {

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

} // namespace cli
