#include "kerberos_preflight/inputs.h"

#include "base/nearest.h"
#include "kerberos/enctypes.h"
#include "kerberos/numbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

QString joined(const std::vector<int> &enctypes)
{
    QStringList names;
    for (const int enctype : enctypes) {
        names += enctypeName(enctype);
    }
    return names.join(u", "_s);
}

Result<QString> withHost(const QString &principal, const QString &host)
{
    if (!principal.contains("/_HOST"_L1)) {
        return principal;
    }
    if (host.isEmpty()) {
        return failure("preflight.host-missing", {{u"principal"_s, principal}});
    }
    QString expanded = principal;
    return expanded.replace("/_HOST"_L1, u'/' + host.toLower()); // as Hadoop's SecurityUtil does
}

// After the last @ that no backslash stands before.
QString realmOf(const QString &principal)
{
    const qsizetype at = principal.lastIndexOf(u'@');
    return at > 0 && principal[at - 1] != u'\\' ? principal.mid(at + 1) : QString();
}

Result<QString> withRealm(const QString &principal, const QByteArray &defaultRealm)
{
    if (!realmOf(principal).isEmpty()) {
        return principal;
    }
    if (defaultRealm.isEmpty() || defaultRealm.startsWith('!')) {
        return failure("preflight.no-default-realm", {{u"principal"_s, principal}});
    }
    return QString(principal + u'@' + QString::fromUtf8(defaultRealm));
}

Result<> accepted(const QString &reader, const Reading &reading)
{
    const Verdict &verdict = reading.verdict;
    if (verdict.accepted() && reading.contextProblem.isEmpty()) {
        return {};
    }
    return failure("preflight.conf-refused",
                   {{u"reader"_s, reader},
                    {u"problem"_s, verdict.accepted() ? reading.contextProblem : verdict.problem},
                    {u"line"_s, verdict.line > 0 ? QString::number(verdict.line) : QString()}});
}

// A JVM throws for these two when it asks for a ticket, not when it reads the file.
Result<> checkDurations(const Tree &tree)
{
    for (const char *key : {"ticket_lifetime", "renew_lifetime"}) {
        const auto value = firstValue(tree, "libdefaults", key);
        if (value && (!mitDuration(*value) || !javaDuration(*value))) {
            return failure("preflight.bad-duration",
                           {{u"key"_s, QString::fromLatin1(key)},
                            {u"value"_s, QString::fromUtf8(value->data(), static_cast<qsizetype>(value->size()))},
                            {u"number"_s, QString::number(KRB5_DELTAT_BADFORMAT)}});
        }
    }
    return {};
}

// The keys for the principal that both libkrb5 and the JVM would try.
Result<std::vector<KeytabEntry>> usableKeys(const PreflightRequest &request, const Reading &mit, const Reading &java,
                                            Asked &asked)
{
    const auto keytab = Keytab::parse(request.keytab.reveal());
    if (keytab.size() == 0) {
        return failure("preflight.keytab-unreadable");
    }
    std::vector<KeytabEntry> keys;
    for (std::size_t i = 0; i < keytab.size(); ++i) {
        if (auto entry = keytab.entry(i); entry.principal == asked.principal) {
            keys.push_back(std::move(entry));
        }
    }
    if (keys.empty()) {
        return failure("keytab.principal-missing",
                       {{u"principal"_s, asked.principal},
                        {u"nearest"_s, nearestName(asked.principal, keytab.principals())},
                        {u"number"_s, QString::number(KRB5_KT_NOTFOUND)}});
    }
    std::vector<int> permitted;
    std::ranges::copy_if(mit.enctypes, std::back_inserter(permitted),
                         [&](int enctype) { return std::ranges::find(java.enctypes, enctype) != java.enctypes.end(); });
    asked.permitted = joined(permitted);
    if (permitted.empty()) {
        return failure("preflight.no-enctype", {{u"number"_s, QString::number(KRB5_CONFIG_ETYPE_NOSUPP)}});
    }
    QStringList held;
    QStringList kvnos;
    for (const KeytabEntry &key : keys) {
        held += enctypeName(key.enctype);
        kvnos += QString::number(key.kvno);
    }
    held.removeDuplicates();
    kvnos.removeDuplicates();
    asked.held = held.join(u", "_s);
    asked.kvnos = kvnos.join(u", "_s);
    std::erase_if(keys,
                  [&](const KeytabEntry &key) { return std::ranges::find(permitted, key.enctype) == permitted.end(); });
    if (keys.empty()) {
        return failure("preflight.keytab-enctype",
                       {{u"principal"_s, asked.principal},
                        {u"held"_s, asked.held},
                        {u"permitted"_s, asked.permitted},
                        {u"number"_s, QString::number(KRB5_PREAUTH_FAILED)}});
    }
    return keys;
}

} // namespace

Result<Inputs> inputsOf(const PreflightRequest &request)
{
    const auto document = Krb5Document::parse(request.conf);
    Reading mit = document.readAs(Reader::Mit, request.around);
    const Reading java = document.readAs(Reader::Java, request.around);
    for (const auto &fine : {accepted(u"MIT"_s, mit), accepted(u"Java"_s, java)}) {
        if (!fine) {
            return failure(fine.error());
        }
    }
    Inputs inputs;
    for (const auto &[from, to] :
         {std::pair(&request.principal, &inputs.asked.principal), std::pair(&request.service, &inputs.service)}) {
        auto expanded = from->isEmpty() ? Result<QString>() : withHost(*from, request.host);
        if (expanded && !expanded->isEmpty()) {
            expanded = withRealm(*expanded, mit.defaultRealm);
        }
        if (!expanded) {
            return failure(expanded.error());
        }
        *to = *expanded;
    }
    if (inputs.asked.principal.isEmpty()) {
        return failure("preflight.principal-invalid");
    }
    inputs.asked.realm = realmOf(inputs.asked.principal);
    if (auto fine = checkDurations(mit.tree); !fine) {
        return failure(fine.error());
    }
    auto keys = usableKeys(request, mit, java, inputs.asked);
    if (!keys) {
        return failure(keys.error());
    }
    inputs.keys = std::move(*keys);
    inputs.tree = std::move(mit.tree);
    return inputs;
}

} // namespace kerberos
