// How grave each of a keytab's problems is, by its id. Private to models/kerberos.
#pragma once

#include "kerberos/keytab.h"

#include <string_view>

namespace kerberos {

inline Severity severityOf(std::string_view id)
{
    if (id == "KT-HOLE") {
        return Severity::Note;
    }
    for (const std::string_view error :
         {"KT-EMPTY", "KT-VERSION", "KT-TEXT", "KT-TRUNCATED", "KT-LENGTH", "KT-KEYLEN"}) {
        if (id == error) {
            return Severity::Error;
        }
    }
    return Severity::Warning;
}

inline KeytabProblem problemOf(const char *id, qint64 offset, QMap<QString, QString> arguments = {})
{
    return {severityOf(id), Error{QString::fromLatin1(id), std::move(arguments), {}, {}}, offset};
}

} // namespace kerberos
