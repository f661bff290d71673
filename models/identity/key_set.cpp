#include "identity/key_set.h"

#include "identity/token_check.h"

using namespace Qt::StringLiterals;

namespace identity {

QCoro::Task<Result<>> KeySet::ask(Party party, std::stop_token stop)
{
    auto asked = co_await keysOf(party, stop);
    auto keys = asked ? keysFrom(*asked) : failure(asked.error());
    if (!keys) {
        co_return failure(std::move(keys.error()));
    }
    m_keys = std::move(*keys);
    co_return {};
}

QCoro::Task<Result<SignedToken>> KeySet::verified(Party party, QByteArray compact, std::stop_token stop)
{
    auto token = takeApart(compact);
    if (!token) {
        co_return token;
    }
    const bool fresh = m_keys.empty();
    if (fresh) {
        auto asked = co_await ask(party, stop);
        if (!asked) {
            co_return failure(std::move(asked.error()));
        }
    }
    auto checked = checkSignature(*token, m_keys, party.issuer.algorithms);
    if (!checked && checked.error().is("identity.token-key-unknown"_L1) && !fresh) {
        auto asked = co_await ask(party, stop);
        if (!asked) {
            co_return failure(std::move(asked.error()));
        }
        checked = checkSignature(*token, m_keys, party.issuer.algorithms);
    }
    if (!checked) {
        co_return failure(std::move(checked.error()));
    }
    co_return token;
}

} // namespace identity
