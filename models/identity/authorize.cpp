#include "identity/authorize.h"

#include "identity/redirect_listener.h"

using namespace Qt::StringLiterals;

namespace identity {

namespace {

QUrl request(const Party &party, const QUrl &redirect, const QByteArray &state, const QByteArray &nonce,
             const QByteArray &challenge)
{
    QUrlQuery query(party.issuer.authorization);
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"response_type"_s, u"code"_s);
    add(u"client_id"_s, party.clientId);
    add(u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded));
    add(u"scope"_s, party.scopes.join(u' '));
    add(u"state"_s, QString::fromLatin1(state));
    add(u"nonce"_s, QString::fromLatin1(nonce));
    add(u"code_challenge"_s, QString::fromLatin1(challenge));
    add(u"code_challenge_method"_s, u"S256"_s);
    QUrl url = party.issuer.authorization;
    url.setQuery(query);
    return url;
}

// What is for people to read: a plus sign is a blank there.
QString valueOf(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded).replace(u'+', u' ');
}

// The state was compared already: that is what made it an answer.
Result<Secret> codeIn(const QUrlQuery &query, const Issuer &issuer)
{
    const QString expected = issuer.name.toString(QUrl::FullyEncoded);
    const QString from = query.queryItemValue(u"iss"_s, QUrl::FullyDecoded);
    if (from != expected && (issuer.answersWithIssuer || !from.isEmpty())) {
        return failure("identity.callback-issuer", {{u"expected"_s, expected}, {u"got"_s, from}});
    }
    const QString error = valueOf(query, u"error"_s);
    if (!error.isEmpty()) {
        return failure("identity.refused",
                       {{u"error"_s, error}, {u"description"_s, valueOf(query, u"error_description"_s)}});
    }
    const QString code = query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (code.isEmpty()) {
        return failure("identity.refused", {{u"error"_s, u"no code"_s}});
    }
    return Secret::fromText(code);
}

} // namespace

QCoro::Task<Result<Granted>> authorize(Party party, Browsing browsing, std::stop_token stop)
{
    const QByteArray state = randomText();
    const QByteArray nonce = randomText();
    const ProofKey proof = makeProofKey();
    auto listening = RedirectListener::listen(state);
    if (!listening) {
        co_return failure(std::move(listening.error()));
    }
    const std::shared_ptr<RedirectListener> listener(std::move(*listening));
    const QUrl redirect = listener->address();
    if (auto opened = browsing.open(request(party, redirect, state, nonce, proof.challenge)); !opened) {
        co_return failure(std::move(opened.error()));
    }
    auto answer = co_await listener->answer(browsing.patience, stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    auto code = codeIn(*answer, party.issuer);
    if (!code) {
        listener->conclude(code.error());
        co_return failure(std::move(code.error()));
    }
    auto tokens = co_await redeem(party, *code, proof.verifier, redirect, stop);
    if (!tokens) {
        listener->conclude(tokens.error());
        co_return failure(std::move(tokens.error()));
    }
    co_return Granted{std::move(*tokens), nonce, listener};
}

} // namespace identity
