// reconcile over and over: after a coordinator's restart, after a change of any record, and now and then. Endpoints may go away
// and come back, which is noticed within seconds; what fails again and again although all of them answer is tried less and less often.
#pragma once

#include "provisioning/coordinator_watch.h"
#include "provisioning/reconcile.h"

namespace provisioning {

struct WatchObserver {
    ReconcileObserver runs = {};
    std::function<void(const CoordinatorNews &)> coordinator = {};
    std::function<void(const Reconciliation &)> planned = {}; // what it is about to do, or what it cannot; told when it is news
    // What cannot be looked at, told when it is news; none: everything is seen again. It is tried again within seconds.
    std::function<void(const std::vector<Error> &)> unseen = {};
};

// Until stop, which is no error; what is under way then is undone. Errors: those of not being signed in any more, for which
// the caller has to open the site anew.
[[nodiscard]] QCoro::Task<Result<>> keepReconciled(Site site, QStringList names, RunSettings settings, WatchObserver observer,
                                                   std::stop_token stop, Permission permission = {});

// For how long a repair that has failed so many times in a row is left alone: where its own material is at fault, or an endpoint that
// may be back in a moment.
enum class Fault { Own, Endpoint };
[[nodiscard]] std::chrono::seconds pauseAfterFailures(int failures, Fault fault);

} // namespace provisioning
