#!/usr/bin/env python3
"""The realm's administrator at work, through Keycloak's own REST API. As a program, for tests in another language:
`realm_admin.py end-sessions USER`, `give-role USER ROLE`, `take-role USER ROLE`; CM_SANDBOX names the sandbox."""

import json
import os
import sys
import urllib.parse
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stack"))
sys.dont_write_bytecode = True

from sandbox import http, realm  # noqa: E402

FORM = "application/x-www-form-urlencoded"


class Admin:
    def __init__(self, stack: dict[str, Any]) -> None:
        keycloak = stack["keycloak"]
        self.ca = Path(stack["ca"])
        self.base = keycloak["issuer"].removesuffix("/realms/akko")
        password = Path(keycloak["password_files"]["admin"]).read_text(encoding="utf-8")
        answer = http.request("POST", f"{self.base}/realms/master/protocol/openid-connect/token", urllib.parse.urlencode({
            "grant_type": "password", "client_id": "admin-cli", "username": "admin", "password": password}),
            ca=self.ca, content_type=FORM)[1]
        self.headers = {"Authorization": f"Bearer {answer['access_token']}"}

    def end_sessions(self, user: str) -> None:
        self._call("POST", f"users/{self._id(user)}/logout")

    def give_role(self, user: str, role: str) -> None:
        self._call("POST", f"users/{self._id(user)}/role-mappings/realm", [self._call("GET", f"roles/{role}")])

    def take_role(self, user: str, role: str) -> None:
        self._call("DELETE", f"users/{self._id(user)}/role-mappings/realm", [self._call("GET", f"roles/{role}")])

    def make_client(self, name: str, attributes: dict[str, str], **settings: Any) -> None:
        """One like the program's own, with something else about it; made anew where it was there."""
        for old in self._call("GET", f"clients?clientId={name}"):
            self._call("DELETE", f"clients/{old['id']}")
        client = realm.client(name)
        self._call("POST", "clients", {**client, **settings, "attributes": {**client["attributes"], **attributes}})

    def add_audience(self, client: str, audience: str) -> None:
        """The tokens of a client are meant for one more from now on."""
        found = self._call("GET", f"clients?clientId={client}")[0]
        self._call("POST", f"clients/{found['id']}/protocol-mappers/models", {
            "name": f"for-{audience}", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
            "config": {"included.custom.audience": audience, "access.token.claim": "true", "id.token.claim": "false"}})

    def _id(self, user: str) -> str:
        return self._call("GET", f"users?username={user}&exact=true")[0]["id"]

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        status, answer = http.request(method, f"{self.base}/admin/realms/akko/{path}",
                                      None if body is None else json.dumps(body), ca=self.ca, headers=self.headers)
        assert status in (200, 201, 204), (status, path)
        return answer


def main(verb: str, *words: str) -> int:
    admin = Admin(json.loads(Path(os.environ["CM_SANDBOX"]).read_text(encoding="utf-8")))
    {"end-sessions": admin.end_sessions, "give-role": admin.give_role, "take-role": admin.take_role}[verb](*words)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
