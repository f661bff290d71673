// Two krb5.conf, a 0xFF byte between them: what the merge makes of them both readers accept, and merging that changes
// nothing more.
#include "kerberos/merge.h"
#include "kerberos/krb5_document.h"
#include "must.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype middle = std::max<qsizetype>(bytes.indexOf('\xff'), 0);
    const QByteArray first = bytes.left(middle);
    const QByteArray second = bytes.mid(middle).startsWith('\xff') ? bytes.mid(middle + 1) : bytes.mid(middle);
    const auto merged = kerberos::merge({{QStringLiteral("first"), first}, {QStringLiteral("second"), second}});
    if (!merged) {
        return 0;
    }
    const auto document = kerberos::Krb5Document::parse(merged->text);
    for (const auto reader : {kerberos::Reader::Mit, kerberos::Reader::Java}) {
        must(document.verdictFor(reader).accepted(), "both readers accept what was merged");
    }
    const auto again = kerberos::merge({{QStringLiteral("merged"), merged->text}});
    must(again.has_value(), "what was merged can be merged");
    must(again->text == merged->text, "and stays as it is");
    static_cast<void>(kerberos::lineDiff(first, merged->text));
    return 0;
}
