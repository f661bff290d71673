#include "kerberos_preflight/failures.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

Error skewed(const Krb5Failure &failure, const Asked &asked)
{
    Error error = makeError("preflight.clock-skew", {{u"kdc"_s, asked.kdc}});
    if (failure.kdcTime) {
        error.with(u"clock"_s, failure.kdcTime->toString(Qt::ISODate));
        error.with(u"seconds"_s, QString::number(std::abs(failure.kdcTime->secsTo(QDateTime::currentDateTimeUtc()))));
    }
    return error;
}

bool isPermitted(const Asked &asked)
{
    const QStringList held = asked.held.split(u", "_s, Qt::SkipEmptyParts);
    const QStringList permitted = asked.permitted.split(u", "_s, Qt::SkipEmptyParts);
    return std::ranges::any_of(held, [&permitted](const QString &type) { return permitted.contains(type); });
}

Error meaningOf(const Krb5Failure &failure, const Asked &asked)
{
    switch (failure.number) {
    case KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN:
        return makeError("preflight.client-unknown", {{u"principal"_s, asked.principal}});
    case KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN:
        return asked.service.isEmpty()
            ? makeError("preflight.realm-wrong", {{u"realm"_s, asked.realm}, {u"kdc"_s, asked.kdc}})
            : makeError("preflight.service-unknown", {{u"service"_s, asked.service}});
    case KRB5KDC_ERR_WRONG_REALM:
    case KRB5_REALM_UNKNOWN:
    case KRB5_KDCREP_MODIFIED: // it answered for another realm
        return makeError("preflight.realm-wrong", {{u"realm"_s, asked.realm}, {u"kdc"_s, asked.kdc}});
    case KRB5KDC_ERR_PREAUTH_FAILED:
    case KRB5KRB_AP_ERR_BAD_INTEGRITY: // without preauthentication the answer is what the key does not open
        return makeError("preflight.key-refused", {{u"principal"_s, asked.principal}, {u"kvnos"_s, asked.kvnos}});
    case KRB5KRB_AP_ERR_SKEW:
    case KRB5_KDCREP_SKEW:
        return skewed(failure, asked);
    case KRB5KDC_ERR_ETYPE_NOSUPP:
        return makeError("preflight.enctype-refused", {{u"permitted"_s, asked.permitted}});
    case KRB5_CONFIG_ETYPE_NOSUPP:
        return makeError("preflight.no-enctype", {{u"words"_s, asked.permitted}});
    case KRB5_PREAUTH_FAILED:
    case KRB5_KT_NOTFOUND: // the name is in the keytab, so it is the enctype that is not
        if (isPermitted(asked)) { // the KDC offers none of the types that the keytab's keys have
            return makeError("preflight.enctype-refused", {{u"permitted"_s, asked.held}});
        }
        return makeError(
            "preflight.keytab-enctype",
            {{u"principal"_s, asked.principal}, {u"held"_s, asked.held}, {u"permitted"_s, asked.permitted}});
    case KRB5KDC_ERR_NAME_EXP:
        return makeError("preflight.client-expired", {{u"principal"_s, asked.principal}});
    case KRB5KDC_ERR_KEY_EXP:
        return makeError("preflight.password-expired", {{u"principal"_s, asked.principal}});
    case KRB5KDC_ERR_CLIENT_REVOKED:
        return makeError("preflight.client-locked", {{u"principal"_s, asked.principal}});
    case KRB5_DELTAT_BADFORMAT:
        return makeError("preflight.bad-duration");
    default:
        return makeError("preflight.refused", {{u"message"_s, failure.message}});
    }
}

} // namespace

Error errorOf(const Krb5Failure &failure, const Asked &asked)
{
    Error error = meaningOf(failure, asked);
    error.with(u"number"_s, QString::number(failure.number));
    if (!asked.kdc.isEmpty()) {
        error.at(u"kdc "_s + asked.kdc);
    }
    error.answered(failure.message);
    return error;
}

} // namespace kerberos
