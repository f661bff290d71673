"""Whether OpenMetadata would take a bearer token of an OpenID Connect issuer: JwtFilter.decodeAndVerify (exp, the key by its kid
at publicKeyUrls, RS256) and the name from JwtIdentityResolver's claims. It asks neither for an issuer nor for an audience."""

import base64
import hashlib
import json
import ssl
import time
import urllib.request

#: jwtPrincipalClaims as delivered (conf/openmetadata.yaml)
PRINCIPAL_CLAIMS = ("email", "preferred_username", "sub")
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")  # DigestInfo, RFC 8017 §9.2


class Invalid(Exception):
    """AuthenticationException: its words."""


def verified(token: str, key_urls: list[str], ca: str) -> dict:
    """The claims of a token that is valid."""
    try:
        head, body, signature = token.split(".")
        header, claims = json.loads(_decoded(head)), json.loads(_decoded(body))
    except ValueError:
        raise Invalid("Invalid token.") from None
    if claims.get("exp", time.time()) < time.time():
        raise Invalid("Token expired!")
    key = next((key for key in _keys(key_urls, ca) if key["kid"] == header.get("kid")), None)
    if key is None or not _signed(f"{head}.{body}".encode(), _decoded(signature), key):
        raise Invalid("Invalid token. Token verification failed. Public key mismatch.")
    return claims


def name_in(claims: dict) -> str:
    return next((claims[name].split("@")[0] for name in PRINCIPAL_CLAIMS if claims.get(name)), "")


def _keys(urls: list[str], ca: str) -> list[dict]:
    context = ssl.create_default_context(cafile=ca)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    return [key for url in urls for key in json.load(opener.open(url, timeout=10))["keys"]]


def _signed(text: bytes, signature: bytes, key: dict) -> bool:
    modulus = int.from_bytes(_decoded(key["n"]), "big")
    size = (modulus.bit_length() + 7) // 8
    opened = pow(int.from_bytes(signature, "big"), int.from_bytes(_decoded(key["e"]), "big"), modulus).to_bytes(size, "big")
    digest = _SHA256 + hashlib.sha256(text).digest()
    return opened == b"\0\1" + b"\xff" * (size - len(digest) - 3) + b"\0" + digest


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
