// The krb5.conf files to begin with, compiled in from resources/kerberos: one file a kind of realm and language.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace krb5 {

struct Template {
    QString title; // "Active Directory"
    QByteArray text; // with <placeholders>
};

[[nodiscard]] std::vector<Template> templates(); // in the language in use, by file name

} // namespace krb5
