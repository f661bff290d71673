#include "kerberos/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

using enum Affects;
constexpr Severity E = Severity::Error;
constexpr Severity W = Severity::Warning;
constexpr Severity I = Severity::Note;

// By number: infoOf() searches it so.
constexpr std::array ruleTable{
    RuleInfo{Rule::TextBeforeSections, W, Both},
    RuleInfo{Rule::IndentedFirstHeader, E, Mit},
    RuleInfo{Rule::ByteOrderMark, E, Both},
    RuleInfo{Rule::HeaderNotClosed, E, Both},
    RuleInfo{Rule::TextAfterHeader, E, Both},
    RuleInfo{Rule::SectionSpelling, W, Mit},
    RuleInfo{Rule::NoEquals, E, Both},
    RuleInfo{Rule::SpaceInKey, E, Both},
    RuleInfo{Rule::EmptyKey, E, Both},
    RuleInfo{Rule::EmptyValue, E, Mit},
    RuleInfo{Rule::BraceNotNext, E, Mit},
    RuleInfo{Rule::BlockNotClosed, E, Java},
    RuleInfo{Rule::SectionInBlock, E, Both},
    RuleInfo{Rule::ExtraBrace, E, Both},
    RuleInfo{Rule::TextAfterOpenBrace, E, Both},
    RuleInfo{Rule::TextAfterCloseBrace, E, Java},
    RuleInfo{Rule::OneLineBlock, E, Both},
    RuleInfo{Rule::TextAfterOwnBrace, W, Mit},
    RuleInfo{Rule::CommentInValue, E, Both},
    RuleInfo{Rule::UnbalancedQuote, W, Both},
    RuleInfo{Rule::TextAfterQuote, W, Both},
    RuleInfo{Rule::SingleQuotes, W, Mit},
    RuleInfo{Rule::Escapes, W, Both},
    RuleInfo{Rule::LongLine, E, Mit},
    RuleInfo{Rule::ControlCharacter, E, Both},
    RuleInfo{Rule::NotUtf8, E, Java},
    RuleInfo{Rule::NoBreakSpace, E, Both},
    RuleInfo{Rule::ReturnAlone, E, Mit},
    RuleInfo{Rule::FinalMarker, W, Java},
    RuleInfo{Rule::KeyRepeated, W, Both},
    RuleInfo{Rule::BlockRepeated, W, Java},
    RuleInfo{Rule::ValueAndBlock, E, Java},
    RuleInfo{Rule::IncludeMisplaced, E, Both},
    RuleInfo{Rule::IncludeMissing, E, Both},
    RuleInfo{Rule::IncludeRelative, E, Both},
    RuleInfo{Rule::IncludeLoop, E, Both},
    RuleInfo{Rule::IncludeTab, W, Java},
    RuleInfo{Rule::IncludeTrailingBlank, W, Mit},
    RuleInfo{Rule::IncludeSkips, I, Both},
    RuleInfo{Rule::ModuleRefused, E, Both},
    RuleInfo{Rule::IncludeQuoted, E, Both},
    RuleInfo{Rule::TooDeep, E, Both},
    RuleInfo{Rule::TooLarge, E, Both},
    RuleInfo{Rule::DefaultRealmMissing, E, Both},
    RuleInfo{Rule::DefaultRealmCase, W, Both},
    RuleInfo{Rule::DefaultRealmUndeclared, E, Both},
    RuleInfo{Rule::DefaultRealmByDns, I, Both},
    RuleInfo{Rule::RealmWithoutKdc, E, Both},
    RuleInfo{Rule::RealmCase, W, Both},
    RuleInfo{Rule::DomainToUnknownRealm, W, Both},
    RuleInfo{Rule::DotOnly, I, Both},
    RuleInfo{Rule::DomainCase, W, Both},
    RuleInfo{Rule::DomainNotAName, E, Both},
    RuleInfo{Rule::KdcUrl, E, Both},
    RuleInfo{Rule::BadPort, E, Both},
    RuleInfo{Rule::SeveralHosts, E, Mit},
    RuleInfo{Rule::TransportPrefix, E, Both},
    RuleInfo{Rule::PlaceholderKdc, W, Both},
    RuleInfo{Rule::KdcRepeated, W, Both},
    RuleInfo{Rule::NoAdminServer, I, Mit},
    RuleInfo{Rule::BareIpv6, W, Both},
    RuleInfo{Rule::BadHost, W, Both},
    RuleInfo{Rule::NotABoolean, E, Both},
    RuleInfo{Rule::BooleanJavaIgnores, W, Java},
    RuleInfo{Rule::NotAnInteger, E, Both},
    RuleInfo{Rule::BadDuration, E, Both},
    RuleInfo{Rule::DurationWithoutUnit, W, Both},
    RuleInfo{Rule::RenewShorter, W, Both},
    RuleInfo{Rule::RenewLifetime, W, Java},
    RuleInfo{Rule::UdpLimitZero, W, Java},
    RuleInfo{Rule::UdpLimitLarge, W, Both},
    RuleInfo{Rule::KdcTimeoutBare, W, Java},
    RuleInfo{Rule::UnknownEnctype, E, Both},
    RuleInfo{Rule::WeakEnctype, W, Both},
    RuleInfo{Rule::CommaAndSpace, E, Java},
    RuleInfo{Rule::EnctypeFamily, E, Java},
    RuleInfo{Rule::NoUsableEnctype, E, Java},
    RuleInfo{Rule::PermittedExcludesKeytab, E, Both},
    RuleInfo{Rule::AllowWeakCrypto, W, Both},
    RuleInfo{Rule::Camellia, W, Java},
    RuleInfo{Rule::CacheNotReadByJava, I, Java},
    RuleInfo{Rule::RdnsWithHost, W, Both},
    RuleInfo{Rule::CanonicalizeFallback, I, Java},
    RuleInfo{Rule::KeyNearMiss, W, Both},
    RuleInfo{Rule::UnknownKey, I, Both},
    RuleInfo{Rule::WrongSection, W, Both},
    RuleInfo{Rule::SectionNearMiss, W, Both},
    RuleInfo{Rule::RemovedKey, W, Both},
    RuleInfo{Rule::ClockSkew, W, Both},
    RuleInfo{Rule::ForwardableUnset, I, Both},
    RuleInfo{Rule::LoadsLibraries, E, Mit},
    RuleInfo{Rule::KdcConfSection, I, Both},
    RuleInfo{Rule::CapathRealmUnknown, W, Both},
    RuleInfo{Rule::EmptySection, I, Both},
    RuleInfo{Rule::BadAuthRule, W, Both},
    RuleInfo{Rule::DomainMappedTwice, W, Both},
    RuleInfo{Rule::KdcTimesyncOff, I, Mit},
    RuleInfo{Rule::PrincipalRealmMissing, E, Both},
    RuleInfo{Rule::HostPlaceholder, E, Both},
    RuleInfo{Rule::PrincipalNotInKeytab, E, Both},
    RuleInfo{Rule::SeveralKvnos, W, Both},
    RuleInfo{Rule::OnlyWeakKeys, E, Java},
};

} // namespace

std::span<const RuleInfo> rules()
{
    return ruleTable;
}

const RuleInfo &infoOf(Rule rule)
{
    return *std::ranges::lower_bound(ruleTable, rule, {}, &RuleInfo::rule);
}

QString idOf(Rule rule)
{
    return u"K%1"_s.arg(static_cast<int>(rule));
}

const RuleInfo *ruleById(const QString &id)
{
    const auto found = std::ranges::find_if(ruleTable, [&](const RuleInfo &info) { return idOf(info.rule) == id; });
    return found == ruleTable.end() ? nullptr : &*found;
}

} // namespace kerberos
