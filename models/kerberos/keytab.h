// A keytab's bytes, read without trust in any length in them: its keys, and what is wrong with the file and where. The
// layout is MIT's (krb5 "keytab file format"); libkrb5 itself hides damage, and Java drops the whole file for one bad
// record.
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QByteArrayView>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kerberos {

struct KeytabEntry {
    QString principal; // as klist prints it: a/b@REALM, with / @ and \ in a part behind a backslash
    QString realm;
    std::uint32_t nameType = 1;
    std::uint32_t timestamp = 0; // seconds since 1970, unsigned: to 2106
    std::uint32_t kvno = 0;
    int enctype = 0;
    Secret key;
    qint64 offset = 0; // of the record, its length included
};

struct KeytabProblem {
    Severity severity;
    Error error; // KT-…
    qint64 offset = 0; // bytes from the beginning
};

class Keytab {
public:
    // Any bytes. What cannot be read is a problem, the other entries are there all the same. `now` (seconds since 1970)
    // is what a time in the future is measured by; 0 leaves that out.
    [[nodiscard]] static Keytab parse(QByteArrayView bytes, qint64 now = 0);

    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    [[nodiscard]] KeytabEntry entry(std::size_t index) const;
    [[nodiscard]] const std::vector<KeytabProblem> &problems() const { return m_problems; } // by offset
    [[nodiscard]] int version() const { return m_version; } // 1, 2, or 0 where it is no keytab
    [[nodiscard]] QStringList principals() const; // each once, in the order of the file
    // A keytab (0502) with the keys of this principal alone. Error: keytab.principal-missing {principal, nearest}.
    [[nodiscard]] Result<Secret> only(const QString &principal) const;

private:
    struct Part {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct Record {
        std::uint32_t offset = 0;
        Part realm;
        std::uint32_t firstComponent = 0; // in m_components
        std::uint32_t components = 0;
        Part name; // count to the last component: equal bytes are equal principals
        std::uint32_t nameType = 1;
        std::uint32_t timestamp = 0;
        std::uint32_t kvno = 0;
        int enctype = 0;
        Part key;
    };
    class Parser;

    [[nodiscard]] QByteArrayView bytes(Part part) const;
    [[nodiscard]] QString principalOf(const Record &record) const;
    void judge(qint64 now);
    void judgeKey(const Record &record);

    Secret m_bytes; // the whole file: keys are cut out of it when asked for
    std::vector<Record> m_records;
    std::vector<Part> m_components;
    std::vector<KeytabProblem> m_problems;
    int m_version = 0;
};

// The keytab in base64 text, line breaks and blanks allowed; nullopt where the text is none.
[[nodiscard]] std::optional<Secret> keytabFromBase64(QByteArrayView text);

} // namespace kerberos
