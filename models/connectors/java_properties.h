// Java properties files, as java.util.Properties writes and reads them. Pure.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace connectors {

// Wipes text that held a secret before its memory is given back.
struct Wiped {
    QString text;
    ~Wiped() { text.fill(u'\0'); }
};

// "key=value\n", ASCII only (\uXXXX beyond it): readable by any of its readers, in ISO-8859-1 as in UTF-8.
void appendProperty(QByteArray &to, const QString &key, QStringView value);

struct JavaProperty {
    QString key;
    QString value;
    int line = 0; // from 1, where it begins
};
// In text order; of a key that is there twice, both (Java takes the last). UTF-8 in, as Trino's launcher reads its files.
[[nodiscard]] std::vector<JavaProperty> readProperties(QByteArrayView utf8);

} // namespace connectors
