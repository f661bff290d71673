// What a person made of a definition, carried over to the form it has by now: somebody else changed it meanwhile.
#pragma once

#include "catalog/definition_diff.h"

namespace catalog {

struct Rebased {
    CatalogDefinition definition; // as it is by now, with what the person changed
    std::vector<FieldChange> theirs; // what the other changed, as diff() has it, and the parts of credentials.kerberos
    QStringList both; // of these fields, those the person changed too, to something else: the person's stand
};

// `mine` was made from `base`; `now` is in force. Roles are carried over one by one.
[[nodiscard]] Rebased rebase(const CatalogDefinition &base, const CatalogDefinition &mine, const CatalogDefinition &now);

} // namespace catalog
