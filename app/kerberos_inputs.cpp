#include "app/kerberos_inputs.h"

#include "kerberos/keytab.h"

namespace cli {

Result<GivenKeytab> givenKeytab(const QString &path)
{
    auto bytes = contentOf(path, largestKerberosFile);
    if (!bytes) {
        return failure(bytes.error());
    }
    if (auto decoded = kerberos::keytabFromBase64(*bytes)) {
        return GivenKeytab{std::move(*decoded), true};
    }
    return GivenKeytab{Secret::fromBytes(std::move(*bytes)), false};
}

Result<Secret> keytabBytes(const QString &path)
{
    auto given = givenKeytab(path);
    return given ? Result<Secret>(std::move(given->bytes)) : failure(given.error());
}

} // namespace cli
