#include "provisioning/repair.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

const Finding *find(const Findings &findings, Drift drift)
{
    const auto found = std::ranges::find(findings, drift, &Finding::drift);
    return found == findings.end() ? nullptr : &*found;
}

// A record that nobody can vouch for is nothing to make Trino like.
bool isTrusted(const Findings &findings)
{
    constexpr std::array doubts {Drift::RecordTampered, Drift::RecordOlder, Drift::RecordKeyUnknown, Drift::RecordUnreadable,
                                Drift::RevisionMissing};
    return std::ranges::none_of(doubts, [&findings](Drift doubt) { return find(findings, doubt) != nullptr; });
}

// Whether somebody else would only take the rule back again.
bool isContested(const Findings &findings, Asked asked)
{
    const auto rule = std::ranges::find_if(findings, [](const Finding &finding) {
        return finding.drift == Drift::RuleDiffers || finding.drift == Drift::RuleMissing;
    });
    const bool byController = rule != findings.end() && !rule->arguments.value(u"controller"_s).isEmpty();
    return byController || (find(findings, Drift::Reverted) != nullptr && asked == Asked::Generally);
}

} // namespace

Repair repairFor(const Findings &findings, Asked asked, TakenKeys taken, Rules rules)
{
    Repair repair;
    const bool trusted = isTrusted(findings);
    const bool canServe = trusted && rules == Rules::Seen && find(findings, Drift::CredentialMissing) == nullptr;
    const bool contested = isContested(findings, asked);
    const auto mend = [&repair](const Finding &finding, bool possible, const QStringList &steps) {
        (possible ? repair.mended : repair.left).push_back(finding);
        repair.steps += possible ? steps : QStringList();
    };
    for (const Finding &finding : findings) {
        switch (finding.drift) {
        case Drift::RuleDiffers:
        case Drift::RuleMissing:
            mend(finding, trusted && !contested, {u"restore-rule"_s});
            break;
        case Drift::Reverted: // the same rule once more
            mend(finding, trusted && !contested, {});
            break;
        case Drift::KeyTaken:
        {
            const bool kept = !finding.arguments.value(u"controller"_s).isEmpty(); // it would take them again
            const bool first = !repair.steps.contains(u"take-back"_s);
            mend(finding, trusted && !kept && taken == TakenKeys::TakenBack, first ? QStringList {u"take-back"_s} : QStringList());
            break;
        }
        case Drift::StillInTrino:
            mend(finding, trusted, {u"drop-foreign"_s});
            break;
        case Drift::MissingInTrino:
            mend(finding, canServe, {u"create"_s});
            break;
        case Drift::RestartCame: // by the steps of enabling it, and by no others: last
        case Drift::NotIndexed: // follows whatever else is done, or is all that is done: last
            break;
        case Drift::ConnectorDiffers: // the other one goes only when ours is proved
            mend(finding, canServe, {u"prove"_s, u"drop-foreign"_s, u"create"_s});
            break;
        case Drift::Interrupted: { // ours to go on with; what another verb began is for `recover`, and for a person to decide
            const bool ours = finding.arguments.value(u"verb"_s) == catalog::verbName(catalog::Verb::Reconcile);
            mend(finding, trusted && ours, {});
            break;
        }
        case Drift::Leftover:
            mend(finding, true, {u"drop-leftover"_s});
            break;
        case Drift::RecordTampered:
        case Drift::RecordGone:
        case Drift::RecordOlder:
        case Drift::OpaAdmits:
        case Drift::OpaRefuses:
        case Drift::CredentialMissing:
        case Drift::RecordUnreadable:
        case Drift::RevisionMissing:
        case Drift::RecordUnsigned:
        case Drift::RecordKeyUnknown:
        case Drift::Unmanaged:
            mend(finding, false, {});
            break;
        }
    }
    if (const Finding *const came = find(findings, Drift::RestartCame)) {
        mend(*came, canServe && repair.steps.isEmpty(), {u"create"_s, u"probe"_s, u"open-access"_s});
    }
    if (const Finding *const unread = find(findings, Drift::NotIndexed)) {
        const bool isThere = std::ranges::none_of(repair.left, [](const Finding &finding) {
            return finding.drift == Drift::MissingInTrino || finding.drift == Drift::ConnectorDiffers;
        });
        mend(*unread, trusted && isThere, repair.steps.isEmpty() ? QStringList {u"ingest"_s} : QStringList());
    }
    // Whose the keys are comes first, then who may see it, before there is anything to see.
    const auto rank = [](const QString &step) { return step == "take-back"_L1 ? 0 : step == "restore-rule"_L1 ? 1 : 2; };
    std::ranges::stable_sort(repair.steps, {}, rank);
    return repair;
}

} // namespace provisioning
