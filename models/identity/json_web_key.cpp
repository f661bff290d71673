#include "identity/json_web_key.h"

#include "identity/openssl_bytes.h"
#include "identity/proof_key.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <array>

using namespace Qt::StringLiterals;

namespace identity {

namespace {

using Builder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

QByteArray bytesOf(const QJsonValue &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toString().toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

std::shared_ptr<evp_pkey_st> made(const char *type, OSSL_PARAM_BLD *from)
{
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> parameters(OSSL_PARAM_BLD_to_param(from), OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        return {};
    }
    return {key, EVP_PKEY_free};
}

std::shared_ptr<evp_pkey_st> rsa(const QJsonObject &json)
{
    const QByteArray modulus = bytesOf(json["n"_L1]);
    const QByteArray exponent = bytesOf(json["e"_L1]);
    const Number n(BN_bin2bn(raw(modulus), static_cast<int>(modulus.size()), nullptr), BN_free);
    if (BN_num_bits(n.get()) < 2048 || exponent.isEmpty()) {
        return {};
    }
    const Number e(BN_bin2bn(raw(exponent), static_cast<int>(exponent.size()), nullptr), BN_free);
    const Builder builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return made("RSA", builder.get());
}

std::shared_ptr<evp_pkey_st> elliptic(const QJsonObject &json)
{
    struct Curve {
        QLatin1StringView name;
        const char *group; // OpenSSL's
        qsizetype size; // of a coordinate, RFC 7518 §6.2.1.2
    };
    static constexpr std::array curves{Curve{"P-256"_L1, "prime256v1", 32}, Curve{"P-384"_L1, "secp384r1", 48},
                                       Curve{"P-521"_L1, "secp521r1", 66}};
    const auto *const curve = std::ranges::find(curves, json["crv"_L1].toString(), &Curve::name);
    const QByteArray x = bytesOf(json["x"_L1]);
    const QByteArray y = bytesOf(json["y"_L1]);
    if (curve == curves.end() || x.size() != curve->size || y.size() != curve->size) {
        return {};
    }
    const QByteArray point = '\x04' + x + y; // uncompressed
    const Builder builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve->group, 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<size_t>(point.size()));
    return made("EC", builder.get());
}

} // namespace

Result<std::vector<Key>> keysFrom(const QByteArray &json)
{
    std::vector<Key> keys;
    const QJsonArray listed = QJsonDocument::fromJson(json)["keys"_L1].toArray();
    for (const QJsonValue &value : listed) {
        const QJsonObject one = value.toObject();
        const QString use = one["use"_L1].toString();
        if (!use.isEmpty() && use != "sig"_L1) {
            continue;
        }
        Key key{one["kid"_L1].toString(), one["kty"_L1].toString(), one["crv"_L1].toString(), one["alg"_L1].toString(), {}};
        key.key = key.type == "RSA"_L1 ? rsa(one) : key.type == "EC"_L1 ? elliptic(one) : nullptr;
        if (key.key) {
            keys.push_back(std::move(key));
        }
    }
    if (keys.empty()) {
        return failure("identity.bad-keys");
    }
    return keys;
}

} // namespace identity
