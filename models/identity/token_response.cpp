#include "identity/token_response.h"

#include "identity/token_check.h"

using namespace Qt::StringLiterals;

namespace identity {

QCoro::Task<Result<Believed>> believed(Party party, KeySet *keys, Tokens tokens, ResponseExpectation expected,
                                       std::stop_token stop)
{
    const Moment now{expected.now, tokens.serverTime};
    const QUrl issuer = party.issuer.name;
    QJsonObject id;
    if (!tokens.id.isEmpty()) {
        auto token = co_await keys->verified(party, tokens.id.reveal().toByteArray(), stop);
        if (!token) {
            co_return failure(std::move(token.error()));
        }
        const IdTokenExpectation claims{issuer, party.clientId, expected.nonce, tokens.access.reveal()};
        if (auto checked = checkIdToken(*token, claims, now); !checked) {
            co_return failure(std::move(checked.error()));
        }
        id = token->claims;
    } else if (!expected.nonce.isEmpty()) {
        co_return failure("identity.token-malformed"); // a sign-in without an ID token is none
    }
    QJsonObject access;
    if (takeApart(tokens.access.reveal())) { // an issuer may give opaque ones: then only its endpoints can judge them
        auto token = co_await keys->verified(party, tokens.access.reveal().toByteArray(), stop);
        if (!token) {
            co_return failure(std::move(token.error()));
        }
        if (auto checked = checkAccessToken(*token, issuer, expected.audience, now); !checked) {
            co_return failure(std::move(checked.error()));
        }
        access = token->claims;
    }
    QJsonObject info;
    const bool told = access.contains("realm_access"_L1) || id.contains("realm_access"_L1);
    if (!told && !party.issuer.userInfo.isEmpty()) {
        auto asked = co_await userInfo(party, tokens.access, stop);
        if (!asked) {
            co_return failure(std::move(asked.error()));
        }
        info = std::move(*asked);
    }
    const Person person = personIn(id, access, info);
    for (const QJsonObject *claims : {&access, &info}) { // all of one person
        const QString subject = (*claims)["sub"_L1].toString();
        if (!subject.isEmpty() && subject != person.subject) {
            co_return failure("identity.token-subject", {{u"expected"_s, person.subject}, {u"got"_s, subject}});
        }
    }
    if (person.subject.isEmpty()) {
        co_return failure("identity.token-malformed");
    }
    const QStringList audiences = audiencesOf(access);
    co_return Believed{person, audiences};
}

} // namespace identity
