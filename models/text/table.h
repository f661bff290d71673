// The table behind text/words.h, one file a group of codes. A wording may hold named holes, `{host}`, and parts in
// double brackets, `[[ on {host}]]`, which vanish when one of their holes has nothing to say. Private to models/text.
#pragma once

#include <QtGlobal>
#include <vector>

namespace text {

struct Wording {
    const char *code;
    const char *cause; // a hole without an argument, outside brackets, reads "…"
    const char *remedy; // a line with such a hole is left out; nullptr where nothing helps
};

[[nodiscard]] const std::vector<Wording> &definitionWords();
[[nodiscard]] const std::vector<Wording> &networkWords();
[[nodiscard]] const std::vector<Wording> &identityWords();
[[nodiscard]] const std::vector<Wording> &serversWords();
[[nodiscard]] const std::vector<Wording> &metadataWords();
[[nodiscard]] const std::vector<Wording> &vaultWords();
[[nodiscard]] const std::vector<Wording> &runWords();
[[nodiscard]] const std::vector<Wording> &changeWords();
[[nodiscard]] const std::vector<Wording> &driftWords();
[[nodiscard]] const std::vector<Wording> &usageWords();
[[nodiscard]] const std::vector<Wording> &windowWords();
[[nodiscard]] const std::vector<Wording> &signatureWords();
[[nodiscard]] const std::vector<Wording> &kerberosWords();
[[nodiscard]] const std::vector<Wording> &kerberosValueWords();
[[nodiscard]] const std::vector<Wording> &keytabWords();
[[nodiscard]] const std::vector<Wording> &preflightWords();

} // namespace text
