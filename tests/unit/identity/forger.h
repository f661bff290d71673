// Signs whatever it is told with keys made for this run: what an issuer does, and what one who wants to pass for it does.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <optional>

struct evp_pkey_st;

class Forger {
public:
    enum class Kind { Rsa, Curve, Curve384, Curve521 }; // P-256, if not said
    explicit Forger(Kind kind);

    [[nodiscard]] QByteArray token(const QJsonObject &header, const QJsonObject &claims) const; // alg as the header says
    [[nodiscard]] QByteArray tokenOf(const QByteArray &headerJson, const QJsonObject &claims, const QString &algorithm) const;
    [[nodiscard]] QJsonObject publicKey(const QString &id, const QString &use, const QString &algorithm) const; // as a JWK

    // What a verifier must not take:
    void setSalt(int bytes) { m_salt = bytes; } // of PS…, in place of the digest's length
    void setDer() { m_der = true; } // of ES…: as OpenSSL writes it

private:
    [[nodiscard]] QByteArray signature(const QByteArray &text, const QString &algorithm) const;
    [[nodiscard]] QByteArray publicPem() const;

    [[nodiscard]] int coordinate() const; // bytes; 0: no curve

    Kind m_kind;
    std::optional<int> m_salt;
    bool m_der = false;
    std::shared_ptr<evp_pkey_st> m_key;
};
