#include "identity/exchanged_tokens.h"

using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace identity {

std::optional<Secret> ExchangedTokens::find(const QString &audience, const Secret &subject) const
{
    const auto kept = m_tokens.find(audience);
    const bool good = kept != m_tokens.end() && kept->second.subject.equals(subject)
        && steady_clock::now() + 5s < kept->second.runsOut;
    return good ? std::optional(kept->second.token) : std::nullopt;
}

void ExchangedTokens::keep(const QString &audience, Secret subject, Secret token, std::chrono::seconds lifetime)
{
    Exchanged exchanged{std::move(subject), std::move(token), steady_clock::now() + lifetime};
    m_tokens.insert_or_assign(audience, std::move(exchanged));
}

bool ExchangedTokens::forget(const QString &audience, const Secret &refused)
{
    const auto kept = m_tokens.find(audience);
    if (kept == m_tokens.end() || !kept->second.token.equals(refused)) {
        return false;
    }
    m_tokens.erase(kept);
    return true;
}

} // namespace identity
