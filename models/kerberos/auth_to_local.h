// hadoop.security.auth_to_local: the rules by which Hadoop makes a short name of a principal, read as Hadoop reads them.
#pragma once

#include <QString>

#include <optional>

namespace kerberos {

struct BadAuthRule {
    QString rule; // as far as the next blank
    QString reason; // what the expression's compiler says, in English; empty where it is no rule at all
};

// The first that Hadoop would throw at: with one of them no principal gets a name, for all are read at the first sign-in.
// The grammar is that of org.apache.hadoop.security.authentication.util.KerberosName (3.x); expressions are compiled by
// PCRE, which takes what java.util.regex takes of what is used in such rules.
[[nodiscard]] std::optional<BadAuthRule> firstBadAuthRule(const QString &rules);

} // namespace kerberos
