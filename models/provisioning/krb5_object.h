// A catalog's part of the shared krb5.conf, read and written at the cluster: what krb5_share.h arranges and krb5_readers.h remembers.
#pragma once

#include "provisioning/krb5_readers.h"
#include "provisioning/krb5_share.h"
#include "provisioning/work.h"

namespace provisioning {

[[nodiscard]] cluster::SharedObject krb5Object(const Work &work);
// What registering or changing the catalog wants there.
[[nodiscard]] Krb5Wish krb5Wish(const Work &work);
// The realms of its principals.
[[nodiscard]] QStringList realmsNeeded(const Work &work);

// Reads, arranges, writes; again where somebody else wrote meanwhile.
[[nodiscard]] QCoro::Task<Result<Krb5Outcome>> writeKrb5(SharedWork work, Krb5Wish wish, std::stop_token stop);

// When the coordinator that answers was started, at the earliest.
[[nodiscard]] QCoro::Task<Result<QDateTime>> coordinatorStarted(SharedWork work, std::stop_token stop);

// Writes down that Trino found its realms or, where one is named, that it did not find that one. As well as it can be done: where it
// cannot, the next plan knows less.
QCoro::Task<> noteKrb5Read(SharedWork work, QString missingRealm, std::stop_token stop);

} // namespace provisioning
