// Any bytes as a keytab: every entry can be asked for, and the keytab of one principal holds that principal's keys.
#include "kerberos/keytab.h"
#include "must.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto keytab = kerberos::Keytab::parse(bytes, 1'800'000'000);
    for (const auto &problem : keytab.problems()) {
        must(problem.offset >= 0 && problem.offset <= bytes.size(), "a problem is at a byte of the file");
    }
    qsizetype keys = 0;
    const QStringList principals = keytab.principals();
    for (const QString &principal : principals.first(std::min<qsizetype>(principals.size(), 3))) {
        const auto one = keytab.only(principal);
        must(one.has_value(), "a listed principal has keys");
        const auto again = kerberos::Keytab::parse(one->reveal());
        std::size_t wanted = 0;
        for (std::size_t i = 0; i < keytab.size(); ++i) {
            wanted += keytab.entry(i).principal == principal ? 1 : 0;
        }
        must(again.size() == wanted && again.principals() == QStringList{principal}, "it alone is written");
        keys += static_cast<qsizetype>(wanted);
    }
    must(keys <= static_cast<qsizetype>(keytab.size()), "no key is counted twice");
    if (const auto decoded = kerberos::keytabFromBase64(bytes)) {
        static_cast<void>(kerberos::Keytab::parse(decoded->reveal()));
    }
    return 0;
}
