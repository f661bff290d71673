// Fixes for keys and their values.
#include "kerberos/bytes.h"
#include "kerberos/enctypes.h"
#include "kerberos/fix_tools.h"
#include "kerberos/numbers.h"

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

using Fixes = std::vector<Fix>;
constexpr const char *strongest = "aes256-cts-hmac-sha1-96";
constexpr const char *strongList = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96";

QByteArray usualOf(const FixTools &t)
{
    const Relation *relation = relationByName(t.c.key(t.entry()));
    return relation && relation->usual ? QByteArray(relation->usual) : QByteArray();
}

Fixes orUsual(const FixTools &t, const QByteArray &better)
{
    const QByteArray text = better.isEmpty() ? usualOf(t) : better;
    return text.isEmpty() ? Fixes{} : Fixes{replacing(t, text)};
}

Fixes integer(const FixTools &t)
{
    const auto seconds = javaDuration(t.c.text(t.f.span));
    if (t.c.key(t.entry()) == "clockskew" && seconds && *seconds > 0 && *seconds <= 300) {
        return {replacing(t, QByteArray::number(*seconds))};
    }
    bool hexadecimal = false;
    const int value = t.bytes(t.f.span).toInt(&hexadecimal, 16);
    const bool prefixed = t.bytes(t.f.span).startsWith("0x");
    return orUsual(t, hexadecimal && prefixed ? QByteArray::number(value) : QByteArray());
}

Fixes duration(const FixTools &t)
{
    const QByteArray text = t.bytes(t.f.span);
    const QByteArray lower = text.toLower();
    if (mitDuration({lower.constData(), static_cast<std::size_t>(lower.size())})) {
        return {replacing(t, lower)};
    }
    bool number = false;
    const int weeks = lower.chopped(lower.isEmpty() ? 0 : 1).trimmed().toInt(&number);
    const bool inWeeks = number && lower.endsWith('w') && weeks > 0 && weeks < 1000;
    return orUsual(t, inWeeks ? QByteArray::number(weeks * 7) + 'd' : QByteArray());
}

Fixes booleans(const FixTools &t)
{
    return {replacing(t, "true"), replacing(t, "false")};
}

// The types a list means to MIT that the JVM knows too, strongest first.
QByteArray expanded(const FixTools &t)
{
    QByteArrayList names;
    for (const int number : mitEnctypes(t.c.value(t.entry()), WeakCrypto::Refused)) {
        const Enctype *type = enctypeByNumber(number);
        if (type && type->javaKnows && type->strength == Strength::Strong) {
            names += type->name;
        }
    }
    return names.isEmpty() ? QByteArray(strongList) : names.join(' ');
}

// One word of a list: replaced by a strong type, or taken out where that stands in the list already.
Fixes strengthen(const FixTools &t)
{
    QByteArrayList words = t.bytes(t.entry().value).replace(',', ' ').simplified().split(' ');
    const QByteArray word = t.bytes(t.f.span);
    const bool there = words.contains(strongest) || words.contains("aes256-cts") || words.contains("aes256-sha1");
    if (!there) {
        return {replacing(t, strongest)};
    }
    words.removeAll(word);
    const QByteArray text = words.join(' ');
    return {fix("krb5.fix-replace", {t.replace(t.entry().value, text)}, text)};
}

Fixes move(const FixTools &t)
{
    const Entry &entry = t.entry();
    const Relation *relation = relationByName(t.c.key(entry));
    if (!relation || entry.kind != EntryKind::Relation) {
        return {};
    }
    const QByteArray line = QByteArray(t.c.document.textOf(t.line(entry.line)).data(),
                                       static_cast<qsizetype>(t.c.document.textOf(t.line(entry.line)).size()))
                                .trimmed();
    if (relation->in(Place::Libdefaults)) {
        return {fix("krb5.fix-move", {t.deleteLine(entry.line), t.inLibdefaults(line)}, "[libdefaults]")};
    }
    if (t.c.defaultRealm < 0) {
        return {};
    }
    const int realm = t.c.realms.find(t.c.value(t.c.entry(t.c.defaultRealm)));
    const auto edit = realm < 0 ? std::nullopt : t.inside(realm, line);
    return edit ? Fixes{fix("krb5.fix-move", {t.deleteLine(entry.line), *edit}, "[realms]")} : Fixes{};
}

Fixes nearest(const FixTools &t)
{
    const QByteArray name = t.detail(u"nearest"_s).toUtf8();
    return name.isEmpty() ? Fixes{} : Fixes{replacing(t, name)};
}

Fixes removedKey(const FixTools &t)
{
    Fixes fixes = nearest(t);
    if (t.entry().kind == EntryKind::Relation) {
        fixes.push_back(deletingLine(t));
    }
    return fixes;
}

Fixes addEnctype(const FixTools &t)
{
    const QByteArray type = t.detail(u"types"_s).toUtf8();
    if (type.contains(' ')) {
        return {}; // a number without a name
    }
    return {replacing(t, t.bytes(t.f.span) + ' ' + type)};
}

Fixes inSeconds(const FixTools &t)
{
    const int number = t.bytes(t.f.span).toInt();
    return {replacing(t, QByteArray::number(number >= 1000 ? number / 1000 : std::max(1, number)) + 's')};
}

} // namespace

std::vector<Fix> valueFixes(const Checker &checker, const Finding &finding)
{
    const FixTools t(checker, finding);
    switch (finding.rule) {
    case Rule::NotABoolean:
        return booleans(t);
    case Rule::BooleanJavaIgnores:
        return {replacing(t, t.detail(u"meant"_s).toUtf8())};
    case Rule::NotAnInteger:
        return integer(t);
    case Rule::BadDuration:
        return duration(t);
    case Rule::DurationWithoutUnit:
        return {replacing(t, t.bytes(finding.span) + (checker.key(t.entry()) == "renew_lifetime" ? 'd' : 'h'))};
    case Rule::RenewShorter:
        return {replacing(t, t.detail(u"other"_s).toUtf8())};
    case Rule::CanonicalizeFallback:
        return {replacing(t, "false"), replacing(t, "true")}; // false: what MIT falls back to
    case Rule::UnknownKey:
    case Rule::RenewLifetime:
    case Rule::LoadsLibraries:
        return {deletingLine(t)};
    case Rule::UdpLimitZero:
    case Rule::KdcTimesyncOff:
        return {replacing(t, "1")};
    case Rule::UdpLimitLarge:
        return {replacing(t, "32700")};
    case Rule::KdcTimeoutBare:
        return inSeconds(t);
    case Rule::UnknownEnctype:
    case Rule::KeyNearMiss:
    case Rule::SectionNearMiss:
        return nearest(t);
    case Rule::WeakEnctype:
    case Rule::Camellia:
        return strengthen(t);
    case Rule::CommaAndSpace: {
        const QByteArray text = t.bytes(finding.span).replace(',', ' ').simplified();
        return {replacing(t, text)};
    }
    case Rule::EnctypeFamily:
        return {replacing(t, expanded(t))};
    case Rule::NoUsableEnctype:
        return {replacing(t, strongList)};
    case Rule::PermittedExcludesKeytab:
        return addEnctype(t);
    case Rule::AllowWeakCrypto:
    case Rule::RdnsWithHost:
        return {replacing(t, "false")};
    case Rule::CacheNotReadByJava:
        return {replacing(t, "FILE:/tmp/krb5cc_%{uid}")};
    case Rule::WrongSection:
        return move(t);
    case Rule::RemovedKey:
        return removedKey(t);
    case Rule::ClockSkew:
        return {replacing(t, "300")};
    case Rule::ForwardableUnset:
        return {fix("krb5.fix-insert", {t.inLibdefaults("forwardable = true")}, "forwardable = true")};
    default:
        return {};
    }
}

std::vector<Fix> fixesFor(const Checker &checker, const Finding &finding)
{
    const int id = static_cast<int>(finding.rule);
    if (id < static_cast<int>(Rule::IncludeMisplaced)) {
        return structureFixes(checker, finding);
    }
    if (id <= static_cast<int>(Rule::IncludeQuoted)) {
        return includeFixes(checker, finding);
    }
    const bool aboutRealms = id < static_cast<int>(Rule::NotABoolean) || finding.rule == Rule::CapathRealmUnknown
        || finding.rule == Rule::EmptySection || finding.rule == Rule::DomainMappedTwice
        || finding.rule == Rule::PrincipalRealmMissing;
    return aboutRealms ? realmFixes(checker, finding) : valueFixes(checker, finding);
}

} // namespace kerberos
