// The declaration's parts: each group of verbs is a file, and what several of them take is declared here. Only for declaration.cpp and those.
#pragma once

#include "app/declaration.h"
#include "app/verbs.h"

#include <QtGlobal>

namespace cli {

inline const Value fileValue{"FILE", ValueKind::File, {}};
inline const Value nameValue{"NAME", ValueKind::Catalog, {}};
inline const Value connectorValue{"NAME", ValueKind::Connector, {}};
inline const Value environmentValue{"NAME", ValueKind::Environment, {}};

inline const Argument definitionFile{fileValue, Count::One,
                              QT_TRANSLATE_NOOP("help", "a catalog definition, YAML or JSON; - reads standard input")};
inline const Option yes{"yes", QT_TRANSLATE_NOOP("help", "do not ask; for scripts"), {}, 'y'};

inline const Option reason{"reason", QT_TRANSLATE_NOOP("help", "why; the record keeps it"),
                    Value{"TEXT", ValueKind::Text, {}}};
inline const Option credential{"credential",
                        QT_TRANSLATE_NOOP("help",
                                          "a new credential: [KEY=]file:PATH, [KEY=]env:VARIABLE or [KEY=]prompt; may be "
                                          "given several times"),
                        Value{"KEY=SOURCE", ValueKind::Text, {}}, 0, Times::Several};
inline const Option restartTrino{"restart-trino",
                          QT_TRANSLATE_NOOP("help", "restart Trino where it must read its krb5.conf anew; queries under way end"), {}};
inline const Option whenRestarted{"when-restarted",
                           QT_TRANSLATE_NOOP("help", "prepare everything; once Trino was restarted, reconcile (or --watch) enables the catalog"),
                           {}};
inline const Option krb5Choose{"krb5-choose",
                        QT_TRANSLATE_NOOP("help",
                                          "which catalog’s krb5.conf is right where two contradict each other; may be given "
                                          "several times"),
                        Value{"WHERE=NAME", ValueKind::Text, {}}, 0, Times::Several};
inline const Option nameAgain{"confirm", QT_TRANSLATE_NOOP("help", "the catalog’s name once more, instead of typing it"), nameValue};
inline const Argument registered{nameValue, Count::One, QT_TRANSLATE_NOOP("help", "a registered catalog")};

[[nodiscard]] std::vector<Verb> offlineVerbs(); // connectors, check, render, import, help
[[nodiscard]] std::vector<Verb> kerberosVerbs(); // krb5, keytab
[[nodiscard]] std::vector<Verb> runVerbs(); // what registers, looks, puts right and removes
[[nodiscard]] std::vector<Verb> changeVerbs(); // of a catalog that is registered, and its history
[[nodiscard]] std::vector<Verb> signatureVerbs();
[[nodiscard]] std::vector<Verb> sessionVerbs();
[[nodiscard]] std::vector<Verb> environmentVerbs(); // and the audit trail
[[nodiscard]] std::vector<Verb> shellVerbs(); // for programs

} // namespace cli
