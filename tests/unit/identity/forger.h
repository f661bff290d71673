// Signs whatever it is told with keys made for this run: what an issuer does, and what one who wants to pass for it does.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

class Forger {
public:
    enum class Kind { Rsa, Curve };
    explicit Forger(Kind kind);

    [[nodiscard]] QByteArray token(const QJsonObject &header, const QJsonObject &claims) const; // alg as the header says
    [[nodiscard]] QByteArray tokenOf(const QByteArray &headerJson, const QJsonObject &claims, const QString &algorithm) const;
    [[nodiscard]] QJsonObject publicKey(const QString &id, const QString &use, const QString &algorithm) const; // as a JWK

private:
    [[nodiscard]] QByteArray signature(const QByteArray &text, const QString &algorithm) const;
    [[nodiscard]] QByteArray publicPem() const;

    Kind m_kind;
    std::shared_ptr<evp_pkey_st> m_key;
};
