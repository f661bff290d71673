// A catalog's part of the shared krb5.conf, read and written at the cluster: what krb5_share.h arranges and krb5_readers.h remembers.
#pragma once

#include "provisioning/krb5_readers.h"
#include "provisioning/krb5_share.h"
#include "provisioning/work.h"

#include <functional>

namespace provisioning {

[[nodiscard]] cluster::SharedObject krb5Object(const Work &work);
[[nodiscard]] QString stampPrefix(const Work &work); // of the keys that are this revision's alone
// What registering or changing the catalog wants there.
[[nodiscard]] Krb5Wish krb5Wish(const Work &work);
[[nodiscard]] Krb5Wish krb5Wish(const catalog::CatalogDefinition &definition, const connectors::Rendered &rendered,
                                QMap<QString, QString> choices);
// The same, to be written: a part that stands under its name without being that of the revision before is kept beside it, until this
// catalog goes or its credential changes.
[[nodiscard]] Krb5Wish krb5Placing(const Work &work, const cluster::SharedTexts &there);
// What puts it back: the part as it stood before, and nothing where nothing of ours was written.
[[nodiscard]] Krb5Wish krb5Undoing(const Work &work, const cluster::SharedTexts &there);

// What is wanted, as it follows from what is there. Always a named variable at the call (HeadChange).
using Krb5Wanted = std::function<Krb5Wish(const cluster::SharedTexts &there)>;

// Reads, arranges, writes; again where somebody else wrote meanwhile.
[[nodiscard]] QCoro::Task<Result<Krb5Outcome>> writeKrb5(SharedWork work, Krb5Wanted wanted, std::stop_token stop);

// When the coordinator that answers was started, at the earliest.
[[nodiscard]] QCoro::Task<Result<QDateTime>> coordinatorStarted(SharedWork work, std::stop_token stop);

// Writes down that Trino found its realms or, where one is named, that it did not find that one. As well as it can be done: where it
// cannot, the next plan knows less.
QCoro::Task<> noteKrb5Read(SharedWork work, QString missingRealm, std::stop_token stop);

} // namespace provisioning
