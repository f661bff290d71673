#include "provisioning/taken.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

const catalog::Revision *inForce(const std::optional<catalog::Head> &head, const std::vector<catalog::Revision> &revisions)
{
    const auto found = std::ranges::find(revisions, head ? head->current : 0, &catalog::Revision::number);
    if (found != revisions.end()) {
        return &*found;
    }
    return revisions.empty() ? nullptr : &revisions.back();
}

} // namespace

Error nameTaken(const QString &catalog, const std::optional<catalog::Head> &head, const std::vector<catalog::Revision> &revisions)
{
    const catalog::Revision *const theirs = inForce(head, revisions);
    Error error = makeError("run.name-taken-in-cluster", {{u"catalog"_s, catalog}});
    if (const int number = head && head->current > 0 ? head->current : theirs ? theirs->number : 0) {
        error.arguments.insert(u"revision"_s, QString::number(number));
    }
    if (theirs) {
        error.arguments.insert(u"holder"_s, theirs->actor);
        error.arguments.insert(u"at"_s, theirs->at.toString(Qt::ISODate));
    }
    return error;
}

Error planChanged(const catalog::Head &head, const std::vector<catalog::Revision> &revisions)
{
    Error error = makeError("run.plan-changed", {{u"catalog"_s, head.catalog}});
    if (head.lastOutcome) { // also of what makes no revision: disabled, or tried and undone
        error.arguments.insert(u"holder"_s, head.lastOutcome->actor);
        error.arguments.insert(u"at"_s, head.lastOutcome->at.toString(Qt::ISODate));
    } else if (const catalog::Revision *const theirs = inForce(head, revisions)) {
        error.arguments.insert(u"holder"_s, theirs->actor);
        error.arguments.insert(u"at"_s, theirs->at.toString(Qt::ISODate));
    }
    return error;
}

} // namespace provisioning
