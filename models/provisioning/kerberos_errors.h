// What Kerberos, HDFS and the metastore say through Trino, told apart: from the words of Java's Kerberos and Hadoop's (kerberos.md) to a
// cause of ours. The same for every connector that signs in by Kerberos.
#pragma once

#include "provisioning/work.h"

namespace provisioning {

// The error under its cause's code, with {reason} in the server's words, {principal}, {service} and what the pattern tells; the error as
// it is where none is met. Codes: source.kerberos-realm-unknown {realm}, source.kerberos-client-unknown, source.kerberos-key-refused,
// source.kerberos-no-key, source.kerberos-kdc-silent, source.kerberos-clock-skew, source.kerberos-enctype, source.kerberos-locked,
// source.kerberos-service-unknown, source.kerberos-service-key, source.kerberos-modified, source.kerberos-no-ticket, source.kerberos-refused, source.kerberos-no-rule {name}, source.hdfs-simple,
// source.hdfs-refused, source.hdfs-protection, source.hdfs-permission {user, path, access}, source.impersonation-refused {trino, user}, source.metastore-kerberized, source.metastore-not-kerberized.
[[nodiscard]] Error kerberosError(const Work &work, Error error);
// A statement that took too long for anything else than a KDC that does not answer: Trino itself cannot be asked why.
[[nodiscard]] Error kdcSilent(const Work &work, Error error);

} // namespace provisioning
