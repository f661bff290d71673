// An issuer on this machine that says what a test wants it to say, lies included. Its browser comes back by itself.
#pragma once

#include "forger.h"
#include "http_server.h"
#include "identity/session.h"

#include <QJsonArray>

struct Answer { // what the token endpoint gives next; changed by a test
    QJsonObject header;
    QJsonObject id;
    QJsonObject access;
    const Forger *idForger = nullptr;
    const Forger *accessForger = nullptr;
    std::optional<QByteArray> rawHeader; // in place of `header`
    bool rightHash = true;
    bool withId = true;
};

class LocalIssuer {
public:
    LocalIssuer();

    [[nodiscard]] cluster::IdentityProvider provider() const;
    [[nodiscard]] std::shared_ptr<identity::Session> session(std::chrono::seconds clock = {}) const; // our clock's error
    // A browser that brings the code at once; `query` may be changed on the way.
    [[nodiscard]] identity::Browsing browsing(std::function<void(QUrlQuery &)> change = {},
                                              std::chrono::milliseconds patience = std::chrono::seconds(5));
    [[nodiscard]] int asked(const QByteArray &path) const; // how often

    const Forger &rsa = madeOnce().rsa;
    const Forger &stranger = madeOnce().stranger;
    const Forger &curve = madeOnce().curve;
    QJsonObject document; // of discovery
    QJsonArray keys;
    std::function<void(Answer &)> change; // of each answer, before it is signed
    int lifetime = 300; // of the access token, seconds
    QByteArray refuse; // error code in place of tokens; empty: tokens
    QByteArray tokenType = "Bearer";
    QJsonObject info; // what userinfo says
    std::chrono::milliseconds slowness{0}; // of the token endpoint
    std::function<void(const Received &)> beforeAnswer; // sees each request
    bool refusedAReuse = false; // a refresh token came twice: the session is over, as with Keycloak's rotation
    QUrlQuery lastRequest; // what the browser was sent away with

private:
    struct Keys {
        Forger rsa{Forger::Kind::Rsa};
        Forger stranger{Forger::Kind::Rsa};
        Forger curve{Forger::Kind::Curve};
    };
    static const Keys &madeOnce(); // for all issuers of this run
    [[nodiscard]] QByteArray tokens(bool withNonce);
    [[nodiscard]] QByteArray refusal(const QUrlQuery &asked); // what is wrong with it; empty: nothing
    void answer(QTcpSocket &socket, const Received &request);

    std::unique_ptr<HttpServer> m_server;
    QTemporaryDir m_folder;
    QByteArray m_nonce;
    QString m_code; // that was given and not used yet
    QSet<QString> m_refresh; // those that count
    int m_renewals = 0;
};

// GET of the address, as a browser would; the answer's whole text. Runs beside the event loop.
void visit(const QUrl &address, QObject *context, std::function<void(QByteArray)> done = {});
