// Any bytes as a krb5.conf: read back unchanged, checked, read as MIT and as Java; a fix keeps its promise.
#include "kerberos/check.h"
#include "must.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = kerberos::Krb5Document::parse(bytes);
    must(document.toText() == bytes, "toText gives the bytes back");
    for (const auto reader : {kerberos::Reader::Mit, kerberos::Reader::Java}) {
        const auto reading = document.readAs(reader);
        must(reading.verdict == document.verdictFor(reader), "the verdict is the reading's");
        static_cast<void>(reading.tree.dump());
    }
    const auto check = kerberos::Krb5Check::of(document);
    Position last;
    for (std::size_t i = 0; i < check.size(); ++i) {
        const auto problem = check.problem(i);
        must(problem.begin.line >= last.line, "findings are sorted by place");
        must(problem.end.line > problem.begin.line
                 || (problem.end.line == problem.begin.line && problem.end.column >= problem.begin.column),
             "a finding ends behind its beginning");
        last = problem.begin;
    }
    constexpr std::size_t tried = 3; // trying a fix is a check of the whole text
    for (std::size_t i = 0; i < std::min(check.size(), tried); ++i) {
        for (const auto &fix : check.fixes(i)) {
            std::uint32_t from = 0;
            for (const auto &edit : fix.edits) {
                must(edit.begin >= from && edit.end >= edit.begin && edit.end <= size, "edits are sorted and inside");
                from = edit.end;
            }
            must(kerberos::applyEdits(bytes, fix.edits) != bytes, "a fix changes something");
        }
    }
    return 0;
}
