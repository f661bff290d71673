// The diagnostics by their stable ids: how grave each is and for whom it matters. The words are models/text's, under
// the id itself ("K119"); when an id applies is said where it is reported.
#pragma once

#include "base/error.h"

#include <cstdint>
#include <span>

namespace kerberos {

enum class Affects : std::uint8_t { Mit = 1, Java = 2, Both = 3 };

// The number is the id's: K119. What must be told from other programs' ids never changes its meaning.
enum class Rule : std::uint16_t {
    TextBeforeSections = 101,
    IndentedFirstHeader = 102,
    ByteOrderMark = 103,
    HeaderNotClosed = 104,
    TextAfterHeader = 105,
    SectionSpelling = 106,
    NoEquals = 107,
    SpaceInKey = 108,
    EmptyKey = 109,
    EmptyValue = 110,
    BraceNotNext = 111,
    BlockNotClosed = 112,
    SectionInBlock = 113,
    ExtraBrace = 114,
    TextAfterOpenBrace = 115,
    TextAfterCloseBrace = 116,
    OneLineBlock = 117,
    TextAfterOwnBrace = 118,
    CommentInValue = 119,
    UnbalancedQuote = 120,
    TextAfterQuote = 121,
    SingleQuotes = 122,
    Escapes = 123,
    LongLine = 124,
    ControlCharacter = 125,
    NotUtf8 = 126,
    NoBreakSpace = 127,
    ReturnAlone = 128,
    FinalMarker = 129,
    KeyRepeated = 130,
    BlockRepeated = 131,
    ValueAndBlock = 132,
    IncludeMisplaced = 140,
    IncludeMissing = 141,
    IncludeRelative = 142,
    IncludeLoop = 143,
    IncludeTab = 144,
    IncludeTrailingBlank = 145,
    IncludeSkips = 146,
    ModuleRefused = 147,
    IncludeQuoted = 148,
    TooDeep = 198,
    TooLarge = 199,
    DefaultRealmMissing = 201,
    DefaultRealmCase = 202,
    DefaultRealmUndeclared = 203,
    DefaultRealmByDns = 204,
    RealmWithoutKdc = 205,
    RealmCase = 206,
    DomainToUnknownRealm = 207,
    DotOnly = 208,
    DomainCase = 209,
    DomainNotAName = 210,
    KdcUrl = 211,
    BadPort = 212,
    SeveralHosts = 213,
    TransportPrefix = 214,
    PlaceholderKdc = 215,
    KdcRepeated = 216,
    NoAdminServer = 217,
    BareIpv6 = 218,
    BadHost = 219,
    NotABoolean = 220,
    BooleanJavaIgnores = 221,
    NotAnInteger = 222,
    BadDuration = 223,
    DurationWithoutUnit = 224,
    RenewShorter = 225,
    RenewLifetime = 226,
    UdpLimitZero = 227,
    UdpLimitLarge = 228,
    KdcTimeoutBare = 229,
    UnknownEnctype = 230,
    WeakEnctype = 231,
    CommaAndSpace = 232,
    EnctypeFamily = 233,
    NoUsableEnctype = 234,
    PermittedExcludesKeytab = 235,
    AllowWeakCrypto = 236,
    Camellia = 237,
    CacheNotReadByJava = 238,
    RdnsWithHost = 239,
    CanonicalizeFallback = 240,
    KeyNearMiss = 241,
    UnknownKey = 242,
    WrongSection = 243,
    SectionNearMiss = 244,
    RemovedKey = 245,
    ClockSkew = 246,
    ForwardableUnset = 247,
    LoadsLibraries = 248,
    KdcConfSection = 249,
    CapathRealmUnknown = 250,
    EmptySection = 251,
    BadAuthRule = 252,
    DomainMappedTwice = 253,
    KdcTimesyncOff = 254,
    PrincipalRealmMissing = 260,
    HostPlaceholder = 261,
    PrincipalNotInKeytab = 262,
    SeveralKvnos = 263,
    OnlyWeakKeys = 264,
};

struct RuleInfo {
    Rule rule;
    Severity severity;
    Affects affects; // where a finding does not know better
};

[[nodiscard]] std::span<const RuleInfo> rules(); // by number
[[nodiscard]] const RuleInfo &infoOf(Rule rule);
[[nodiscard]] QString idOf(Rule rule); // "K119"
[[nodiscard]] const RuleInfo *ruleById(const QString &id); // nullptr when there is none

} // namespace kerberos
