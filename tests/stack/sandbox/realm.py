"""The realm `akko` as Keycloak imports it: its roles, its people, and the clients the tests sign in through."""

from typing import Any

from . import people

REALM = "akko"
CLIENT = "catalog-manager"
#: what Trino, Kubernetes and Vault all ask of a token
AUDIENCE = "akko-platform"
#: a program that signs in by itself, with a secret: Trino at an Iceberg REST catalog
SERVICE = "lake"

_ROLES = ["akko-admin", "akko-engineer", "akko-analyst", "data-engineer", "data-analyst", "data-scientist", "platform-admin"]


def realm(passwords: dict[str, str]) -> dict[str, Any]:
    return {
        "realm": REALM,
        "enabled": True,
        "sslRequired": "all",
        "accessTokenLifespan": 300,
        "revokeRefreshToken": True,  # rotation: an old refresh token ends the session
        "refreshTokenMaxReuse": 0,
        "passwordPolicy": "hashAlgorithm(pbkdf2-sha512) and hashIterations(1000)",  # random passwords need no slow hash
        "oauth2DeviceCodeLifespan": 120,
        "oauth2DevicePollingInterval": 1,
        "internationalizationEnabled": True,
        "supportedLocales": ["en", "fr"],
        "roles": {"realm": [{"name": name} for name in _ROLES]},
        "users": [_user(person, passwords[person.name]) for person in people.IN_TRINO],
        "clients": [
            client(CLIENT),
            # Tokens that run out while one looks, and those that are meant for somebody else.
            client("short-lived", attributes={"access.token.lifespan": "8"}),
            client("other-audience", audience="somebody-else"),
            {**client(SERVICE, attributes={"access.token.lifespan": "3600"}), "publicClient": False, "secret": passwords[SERVICE],
             "standardFlowEnabled": False, "serviceAccountsEnabled": True},
        ],
    }


def _user(person: people.Person, password: str) -> dict[str, Any]:
    platform = {"akko-admin": ["platform-admin"], "akko-engineer": ["data-engineer"], "akko-analyst": ["data-analyst"]}
    roles = [role for group in person.trino_groups or () for role in (group, *platform[group])]
    return {
        "username": person.name, "enabled": True, "email": f"{person.name}@akko.test", "emailVerified": True,
        "firstName": person.name.capitalize(), "lastName": "Akko",  # without them Keycloak asks at the first sign-in
        "credentials": [{"type": "password", "value": password, "temporary": False}],
        "realmRoles": ["default-roles-akko", *roles],
    }


def client(name: str, audience: str = AUDIENCE, attributes: dict[str, str] | None = None) -> dict[str, Any]:
    return {
        "clientId": name,
        "publicClient": True,
        "standardFlowEnabled": True,
        "directAccessGrantsEnabled": False,
        "redirectUris": ["http://127.0.0.1/*"],
        "attributes": {
            "pkce.code.challenge.method": "S256",
            "oauth2.device.authorization.grant.enabled": "true",
            "post.logout.redirect.uris": "http://127.0.0.1/*",
            **(attributes or {})},
        "protocolMappers": [
            {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": audience, "access.token.claim": "true", "id.token.claim": "false"}},
            # Kubernetes takes groups from a claim at the top only.
            {"name": "groups", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-realm-role-mapper",
             "config": {"claim.name": "groups", "multivalued": "true", "access.token.claim": "true",
                        "id.token.claim": "false"}},
        ],
    }
