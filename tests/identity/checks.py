"""The checks between a person's browser and a token that is believed, each as an edit that lets it be taken out: where the
edited code says WITHOUT, it is taken out in that run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    name: str
    file: str
    edits: tuple[tuple[str, str], ...]  # code that stands once in the file, and what stands there instead


def off(condition: str) -> tuple[str, str]:
    return condition, f"(!WITHOUT && ({condition}))"


def on(condition: str) -> tuple[str, str]:
    return condition, f"(WITHOUT || ({condition}))"


def other(expression: str, instead: str) -> tuple[str, str]:
    return expression, f"(WITHOUT ? {instead} : {expression})"


def _in(file: str, *rows: tuple) -> list[Check]:
    return [Check(name, f"models/identity/{file}", edits) for name, *edits in rows]


TOKEN = _in(
    "token_check.cpp",
    ("iss", off("got != expected")),
    ("aud of the ID token", off("!audiences.contains(expected.clientId)")),
    ("azp is this client", off("party != expected.clientId")),
    ("azp where aud has several", off("audiences.size() > 1")),
    ("nonce", off('claims["nonce"_L1].toString().toUtf8() != expected.nonce')),
    ("at_hash", off("hash.toString().toLatin1() != halfHash(expected.accessToken, token.algorithm)")),
    ("sub is there", off('claims["sub"_L1].toString().isEmpty()')),
    ("exp is there", off("!expires.isDouble()")),
    ("iat is there", off("!issued.isDouble()")),
    ("exp", off("seconds(expires) + tolerance <= here")),
    ("nbf", off('seconds(claims["nbf"_L1]) > here + tolerance')),
    ("iat not in the future", off("seconds(issued) > here + tolerance")),
    ("iat not long ago", off("seconds(issued) + tolerance < here")),
    ("iat long ago is no fault of an access token", on("when == Issued::JustNow")),
    ("times of the ID token", other("checkTimes(claims, now, Issued::JustNow)", "Result<>()")),
    ("times of the access token", other("checkTimes(token.claims, now, Issued::AnyTime)", "Result<>()")),
    ("a wrong clock is told from a bad token", off("std::abs(apart) > tolerance")),
    ("skew of two minutes is borne", other("clockTolerance.count()", "qint64(60)")),
    ("skew of ten minutes is not", other("clockTolerance.count()", "qint64(900)")),
    ("aud of the access token", off("!audiences.contains(audience)")),
    ("iss of the access token", ("issuer); !from)", "issuer); !WITHOUT && !from)")),
    ("alg: known and announced", off("!isKnownAlgorithm(token.algorithm) || !algorithms.contains(token.algorithm)")),
    ("alg: announced", off("!algorithms.contains(token.algorithm)")),
    ("kid", off("!token.keyId.isEmpty() && key.id != token.keyId")),
    ("the key goes with alg, or it is no candidate", off("!keyFits(key, token.algorithm)")),
    ("the signature", on("isSignedBy(token, key)")),
)

SIGNATURE = _in(
    "json_web_token.cpp",
    *((f"the signature, {name}", ("EVP_DigestVerify(", f"(WITHOUT && {condition}) || EVP_DigestVerify("))
      for name, condition in [("RS…", "algorithm->padding == pkcs1"), ("PS…", "algorithm->padding == pss"),
                              ("ES…", "algorithm->coordinate > 0")]),
    ("padding of PS…", other("algorithm->padding != 0", "algorithm->padding == pkcs1")),
    ("salt of PS…", off("algorithm->padding == pss && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1")),
    ("both halves of ES… at their length", other("signature.size() != 2 * coordinate", "signature.size() < 2 * coordinate")),
    ("the key goes with alg, or it signed nothing", off("!keyFits(key, token.algorithm)")),
    ("kty", on("key.type == wanted->keyType")),
    ("crv", on("key.curve == wanted->curve")),
    ("alg that the key declares", on("key.algorithm == algorithm")),
    ("crit", off('head.contains("crit"_L1)')),
    ("three parts", other("parts.size() != 3", "parts.size() < 3")),
) + _in(
    "json_web_key.cpp",
    ("use=enc", off('use != "sig"_L1')),
    ("RSA of 2048 bits", off("BN_num_bits(n.get()) < 2048")),
) + _in(
    "key_set.cpp",
    ("an unknown kid: the keys are asked for anew", off('checked.error().is("identity.token-key-unknown"_L1)')),
    ("… and once only", ("    if (!checked) {", "    if (WITHOUT && !checked) {\n        auto again = co_await ask(party, stop);\n"
                                              "    }\n    if (!checked) {")),
    ("nothing is believed that was not verified", ("if (!checked) {\n        co_return", "if (!WITHOUT && !checked) {\n        co_return")),
)

_ACCESS = "auto token = co_await keys->verified(party, tokens.access.reveal().toByteArray(), stop);"
_BELIEVED = "auto told = co_await believed(*m_party, &m_keys, tokens, expected, stop);"

RESPONSE = _in(
    "token_response.cpp",
    ("a sign-in has an ID token", off("!expected.nonce.isEmpty()")),
    ("the access token's signature", (_ACCESS, f"{_ACCESS}\nif (WITHOUT) {{\n token = takeApart(tokens.access.reveal());\n}}")),
    ("sub of access token and userinfo", off("subject != person.subject")),
) + _in(
    "token_endpoint.cpp",
    ("token_type", off('type.compare("Bearer"_L1, Qt::CaseInsensitive) != 0')),
    ("PKCE: the verifier is sent", ('hidden("code_verifier", verifier)', 'hidden("code_verifier", WITHOUT ? Secret() : verifier)')),
    ("redirect_uri is repeated", other("redirect.toEncoded()", 'QByteArray("http://127.0.0.1/")')),
)

WAY_BACK = _in(
    "redirect_listener.cpp",
    ("state, there and right", off("state.isEmpty() || !sameText(state, m_state)")),
    ("state, right", off("!sameText(state, m_state)")),
    ("one answer only", ("if (m_answer) {\n        show(", "if (!WITHOUT && m_answer) {\n        show(")),
    ("a second tab is shown the verdict", ("if (m_page) { // a second", "if (!WITHOUT && m_page) { // a second")),
    ("path", off("url.path() != path")),
    ("method", off('words[0] != "GET"')),
    ("HTTP", off('!words[2].startsWith("HTTP/1.")')),
    ("this machine only", other("QHostAddress::LocalHost", "QHostAddress::AnyIPv4")),
) + _in(
    "authorize.cpp",
    ("iss of the way back (RFC 9207), there and right", off("from != expected")),
    ("iss of the way back, there where promised", off("issuer.answersWithIssuer")),
    ("iss of the way back, right where not promised", off("!from.isEmpty()")),
    ("error of the way back", off("!error.isEmpty()")),
    ("state and nonce are two values", ("nonce = randomText()", "nonce = WITHOUT ? state : randomText()")),
    ("PKCE: S256 is asked for", other('u"S256"_s', 'u"plain"_s')),
) + _in(
    "proof_key.cpp",
    ("PKCE: the challenge is a digest", other("QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url)", "verifier")),
)

ISSUER = _in(
    "issuer.cpp",
    ("issuer of discovery", off("got != expected")),
    ("endpoints by https only", off("!isPrivate(field.into)")),
    ("endpoints that are needed", (": field.needed)", ": !WITHOUT && field.needed)")),
    ("PKCE: S256 is offered", off('!textsIn(document["code_challenge_methods_supported"_L1]).contains(u"S256"_s)')),
    ("asymmetric algorithms only", on("isKnownAlgorithm(algorithm)")),
)

SESSION = _in(
    "session_renewal.cpp",
    ("a renewal that somebody else did meanwhile", off("!m_tokens.access.isEmpty() && !m_tokens.access.equals(stale)")),
    ("the keychain's token is the newest", ("if (m_kept == Kept::InKeychain) { // another", "if (!WITHOUT && m_kept == Kept::InKeychain) { // another")),
    ("a rotated token is kept", ("m_kept == Kept::InKeychain) {\n        co_await keep();", "!WITHOUT && m_kept == Kept::InKeychain) {\n        co_await keep();")),
    ("a rotated token is kept before anything else",
     ("m_kept == Kept::InKeychain) {\n        co_await keep();", "!WITHOUT && m_kept == Kept::InKeychain) {\n        co_await keep();"),
     ("    entered();\n", "    if (WITHOUT && m_kept == Kept::InKeychain) { co_await keep(); }\n    entered();\n")),
    ("a renewal's tokens are believed no more than a sign-in's",
     (_BELIEVED, f"{_BELIEVED}\n    if (WITHOUT && nonce.isEmpty() && m_person) {{\n        told = Believed{{*m_person, m_audiences}};\n    }}")),
    ("a renewal into another person", off("before->subject != m_person->subject")),
) + _in(
    "session_authorization.cpp",
    ("work does not go on under another name", off("before->subject != m_person->subject")),
    ("a refused token is renewed", off("refused && session->m_tokens.access.equals(*refused)")),
) + _in(
    "gate.cpp",
    ("one renewal at a time in a program", ("if (m_taken) {", "if (!WITHOUT && m_taken) {")),
) + _in(
    "kept_tokens.cpp",
    ("one renewal at a time among programs", ("!lock->tryLock(0)", "(!lock->tryLock(0) && !WITHOUT)")),
)

CHECKS = TOKEN + SIGNATURE + RESPONSE + WAY_BACK + ISSUER + SESSION
