#include "app/kerberos_inputs.h"

#include "kerberos/keytab.h"

namespace cli {

Result<Secret> keytabBytes(const QString &path)
{
    auto bytes = contentOf(path, largestKerberosFile);
    if (!bytes) {
        return failure(bytes.error());
    }
    if (auto decoded = kerberos::keytabFromBase64(*bytes)) {
        return *decoded;
    }
    return Secret::fromBytes(std::move(*bytes));
}

} // namespace cli
