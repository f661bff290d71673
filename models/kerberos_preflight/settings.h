// What libkrb5 may know of a krb5.conf: the values of the relations that decide how a ticket is asked for, taken from
// our own reading. Whatever names a file, a library or a host of its own is not among them. Private to
// models/kerberos_preflight.
#pragma once

#include "kerberos/reading.h"

#include <QByteArrayList>
#include <QMap>

#include <memory>

struct _profile_t; // profile.h

namespace kerberos {

class Settings {
public:
    explicit Settings(const Tree &tree);

    [[nodiscard]] const QByteArrayList *find(const QByteArray &path) const; // "libdefaults/clockskew"; nullptr: unset

    struct Release {
        void operator()(_profile_t *profile) const;
    };
    // What krb5_init_context_profile takes. It looks in this object, which must outlive it and what is made of it.
    [[nodiscard]] std::unique_ptr<_profile_t, Release> profile() const;

private:
    QMap<QByteArray, QByteArrayList> m_values; // by path, joined by /
};

} // namespace kerberos
