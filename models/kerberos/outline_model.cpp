// The names of sections, and how a finding is noted.
#include "kerberos/bytes.h"
#include "kerberos/outline.h"

#include <array>

namespace kerberos {

namespace {

constexpr std::array knownSections{"libdefaults", "realms",      "domain_realm", "capaths",   "appdefaults", "plugins",
                                   "logging",     "kdcdefaults", "dbdefaults",   "dbmodules", "login"};

} // namespace

std::span<const char *const> sectionNames()
{
    return knownSections;
}

SectionKind sectionKind(std::string_view name)
{
    using enum SectionKind;
    static constexpr std::array kinds{Libdefaults, Realms,  DomainRealm, Capaths, Appdefaults, Plugins,
                                      KdcConf,     KdcConf, KdcConf,     KdcConf, Other};
    static_assert(kinds.size() == knownSections.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (bytes::sameButCase(name, knownSections[i])) {
            return kinds[i];
        }
    }
    return Other;
}

void Outline::report(Rule rule, Affects affects, Span span, int entry, Details more)
{
    int which = -1;
    if (!more.isEmpty()) {
        which = static_cast<int>(details.size());
        details.push_back(std::move(more));
    }
    findings.push_back({rule, infoOf(rule).severity, affects, span, entry, which});
}

void Outline::report(Rule rule, Span span, int entry, Details more)
{
    report(rule, infoOf(rule).affects, span, entry, std::move(more));
}

} // namespace kerberos
