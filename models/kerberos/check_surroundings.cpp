// What the file is used with: a principal, a keytab, a core-site.xml.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"
#include "kerberos/enctypes.h"

#include "base/nearest.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr Span wholeFile{0, 0};

QString realmOf(const QString &principal)
{
    for (qsizetype at = principal.size() - 1; at > 0; --at) {
        if (principal[at] == u'@' && principal[at - 1] != u'\\') {
            return principal.mid(at + 1);
        }
    }
    return {};
}

Span realmsPlace(const Checker &checker)
{
    return checker.realmsHeader >= 0 ? checker.entry(checker.realmsHeader).key : checker.endOfFile();
}

void checkRealmOf(Checker &checker, const QString &principal, QSet<QString> &told)
{
    const QString realm = realmOf(principal);
    const std::string name = realm.toStdString();
    const bool isDefault = checker.defaultRealm >= 0 && checker.value(checker.entry(checker.defaultRealm)) == name;
    if (realm.isEmpty() || isDefault || checker.declares(name) || checker.openWorld || told.contains(realm)) {
        return;
    }
    told.insert(realm);
    checker.out.report(Rule::PrincipalRealmMissing, realmsPlace(checker), checker.realmsHeader,
                       {{u"principal"_s, principal}, {u"realm"_s, realm}});
}

struct CoreSite {
    QStringList principals;
    QStringList rules; // hadoop.security.auth_to_local
};

CoreSite readCoreSite(const QByteArray &bytes)
{
    CoreSite site;
    QXmlStreamReader xml(bytes); // expands no external entity, and bounds the internal ones
    QString name;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            name = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else if (xml.name() == "value"_L1) {
            const QString value = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (name.endsWith("principal"_L1)) {
                site.principals += value;
            } else if (name == "hadoop.security.auth_to_local"_L1) {
                for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts)) {
                    site.rules += line.split(u' ', Qt::SkipEmptyParts);
                }
            }
        }
    }
    return site;
}

void checkRdns(Checker &checker, bool hostIsReplaced)
{
    if (!hostIsReplaced) {
        return;
    }
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        const bool rdns = entry.section == SectionKind::Libdefaults && entry.kind == EntryKind::Relation
            && checker.key(entry) == "rdns";
        if (rdns && mitBoolean(checker.value(entry)).value_or(false)) {
            checker.out.report(Rule::RdnsWithHost, entry.value, static_cast<int>(i));
            return;
        }
    }
}

// What _HOST may stand for: the keytab's first principal that is the same but for it.
QString withHostIn(const CheckContext &context)
{
    const qsizetype at = context.principal.indexOf("_HOST"_L1);
    const QString before = context.principal.left(at);
    const QString after = context.principal.mid(at + 5);
    for (const KnownKey &key : context.keytab.value_or(std::vector<KnownKey>{})) {
        if (key.principal.startsWith(before) && key.principal.endsWith(after)
            && key.principal.size() > before.size() + after.size()) {
            return key.principal;
        }
    }
    return {};
}

// The keys a program with this principal would use: all of them while no principal is said.
std::vector<KnownKey> keysFor(const CheckContext &context, const QString &principal)
{
    std::vector<KnownKey> keys;
    for (const KnownKey &key : *context.keytab) {
        if (context.principal.isEmpty() || key.principal == principal) {
            keys.push_back(key);
        }
    }
    return keys;
}

void checkPermitted(Checker &checker, const std::vector<KnownKey> &keys)
{
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        if (entry.section != SectionKind::Libdefaults || checker.key(entry) != "permitted_enctypes" || entry.broken) {
            continue;
        }
        const auto weak = checker.weakCryptoAllowed ? WeakCrypto::Allowed : WeakCrypto::Refused;
        const std::vector<int> permitted = mitEnctypes(checker.value(entry), weak);
        const bool any = std::ranges::any_of(
            keys, [&](const KnownKey &key) { return std::ranges::find(permitted, key.enctype) != permitted.end(); });
        if (!any && !permitted.empty()) {
            checker.out.report(Rule::PermittedExcludesKeytab, entry.value, static_cast<int>(i),
                               {{u"types"_s, enctypeName(keys.front().enctype)}});
        }
        return;
    }
}

void checkKeytab(Checker &checker)
{
    const CheckContext &context = checker.context;
    QString principal = context.principal;
    if (!principal.isEmpty() && realmOf(principal).isEmpty() && checker.defaultRealm >= 0) {
        principal += u'@' + checker.words(checker.entry(checker.defaultRealm).value);
    }
    const std::vector<KnownKey> keys = keysFor(context, principal);
    if (keys.empty()) {
        if (!principal.isEmpty() && !principal.contains("_HOST"_L1)) {
            QStringList listed;
            for (const KnownKey &key : *context.keytab) {
                listed += key.principal;
            }
            checker.out.report(Rule::PrincipalNotInKeytab, wholeFile, -1,
                               {{u"principal"_s, principal}, {u"nearest"_s, nearestName(principal, listed)}});
        }
        return;
    }
    const auto weak = [](const KnownKey &key) {
        const Enctype *type = enctypeByNumber(key.enctype);
        return type && type->strength != Strength::Strong;
    };
    if (std::ranges::all_of(keys, weak) && !checker.weakCryptoAllowed) {
        checker.out.report(Rule::OnlyWeakKeys, wholeFile, -1, {{u"principal"_s, keys.front().principal}});
        return;
    }
    checkPermitted(checker, keys);
    for (const KnownKey &key : keys) {
        const KnownKey &first = *std::ranges::find(keys, key.principal, &KnownKey::principal);
        if (key.kvno != first.kvno) {
            checker.out.report(
                Rule::SeveralKvnos, wholeFile, -1,
                {{u"principal"_s, key.principal},
                 {u"kvnos"_s, u"%1, %2"_s.arg(std::min(key.kvno, first.kvno)).arg(std::max(key.kvno, first.kvno))}});
            return;
        }
    }
}

} // namespace

void checkSurroundings(Checker &checker)
{
    const CheckContext &context = checker.context;
    QSet<QString> told;
    bool hostIsReplaced = context.principal.contains("_HOST"_L1);
    if (hostIsReplaced) {
        checker.out.report(Rule::HostPlaceholder, wholeFile, -1,
                           {{u"principal"_s, context.principal}, {u"nearest"_s, withHostIn(context)}});
    }
    checkRealmOf(checker, context.principal, told);
    if (context.coreSite) {
        const CoreSite site = readCoreSite(*context.coreSite);
        for (const QString &principal : site.principals) {
            hostIsReplaced = hostIsReplaced || principal.contains("_HOST"_L1);
            checkRealmOf(checker, principal, told);
        }
        for (const QString &rule : site.rules) {
            if (!isAuthRule(rule.toStdString())) {
                checker.out.report(Rule::BadAuthRule, wholeFile, -1,
                                   {{u"text"_s, rule}, {u"file"_s, u"core-site.xml"_s}});
            }
        }
    }
    checkRdns(checker, hostIsReplaced);
    if (context.keytab) {
        checkKeytab(checker);
    }
}

} // namespace kerberos
