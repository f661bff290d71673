// Tokens that the issuer gave in exchange for the sign-in's (RFC 8693), one an audience, until they or their origin run out.
#pragma once

#include "base/secret.h"

#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace identity {

class ExchangedTokens {
public:
    // One that was had for this subject token, and lasts for a request.
    [[nodiscard]] std::optional<Secret> find(const QString &audience, const Secret &subject) const;
    void keep(const QString &audience, Secret subject, Secret token, std::chrono::seconds lifetime);
    [[nodiscard]] bool forget(const QString &audience, const Secret &refused); // false: it was not that one
    void clear() { m_tokens.clear(); }

private:
    struct Exchanged {
        Secret subject;
        Secret token;
        std::chrono::steady_clock::time_point runsOut;
    };
    std::map<QString, Exchanged> m_tokens; // by audience
};

} // namespace identity
