#!/usr/bin/env python3
"""A token for each endpoint: its own audience where the environment says so, exchanged by the real Keycloak (RFC 8693), and
what is said where it cannot be; the kubeconfig's own ways beside it."""

import json
import secrets
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import CA, HERE, KEYCLOAK, STACK, PersonTest, http  # noqa: E402
from realm_admin import Admin  # noqa: E402

#: what the environment's Trino is met with, and the API server
TRINO = r"    oidc: \{\}"
KUBERNETES = r"  authentication: oidc"
CLIENT = r"client_id: catalog-manager\n  audience: akko-platform"


class OneIssuer(PersonTest):
    """Its clients: one that signs people in, and one that may exchange what that gets."""

    @classmethod
    def setUpClass(cls) -> None:
        admin, cls.secret = Admin(STACK), secrets.token_urlsafe(18)
        # Whoever signs in gets a token for the exchanging client only; that client may have one for the platform.
        admin.make_client("signs-in", {}, protocolMappers=[])
        admin.add_audience("signs-in", "exchanges")
        for audience in ("akko-platform", "openmetadata"):  # Keycloak knows audiences by clients of that name
            admin.make_client(audience, {}, standardFlowEnabled=False)
        admin.make_client("exchanges", {"standard.token.exchange.enabled": "true"}, publicClient=False, secret=cls.secret,
                          standardFlowEnabled=True)
        admin.add_audience("exchanges", "openmetadata")

    def only_for(self, *changes: tuple[str, str], exchange: str = "") -> None:
        self.changed((CLIENT, f"client_id: signs-in\n{exchange}"), *changes)

    def exchange(self) -> str:
        file = self.folder / "exchange-secret"
        file.write_text(self.secret, encoding="utf-8")
        return f'  exchange: {{ client_id: exchanges, secret: {{ file: "{file}" }} }}\n'

    def problems(self, endpoint: str) -> list[str]:
        done = self.call("env", "test")
        tested = {one["endpoint"]: one for one in done.json()["endpoints"]}
        return [problem["code"] for problem in tested[endpoint]["problems"]]


class Audiences(OneIssuer):
    def test_a_token_that_is_meant_for_another_is_explained_before_it_is_sent(self) -> None:
        self.only_for((TRINO, "    oidc: { audience: akko-platform }"), (KUBERNETES, "  authentication: kubeconfig"))
        self.assertEqual(self.call("login").code, 0)
        self.assertEqual(self.problems("trino"), ["identity.no-exchange"])
        self.assertEqual(self.problems("kubernetes"), [])  # the kubeconfig's own token, beside it

    def test_the_issuer_exchanges_it_where_the_environment_names_a_client_that_may(self) -> None:
        self.only_for((TRINO, "    oidc: { audience: akko-platform }"), (KUBERNETES, KUBERNETES + "\n  audience: akko-platform"),
                      exchange=self.exchange())
        self.assertEqual(self.call("login").code, 0)
        tested = {one["endpoint"]: one for one in self.call("env", "test").json()["endpoints"]}
        for name in ("trino", "kubernetes"):
            self.assertEqual((tested[name]["identity"], tested[name]["problems"]), ("alice", []), name)
        applied = self.call("apply", STACK["catalog"], "--yes")
        self.assertEqual(applied.code, 0, applied.err)
        self.assertEqual(self.call("delete", "climascore", "--yes").code, 0)

    def test_an_exchange_that_the_issuer_refuses_is_explained(self) -> None:
        self.only_for((TRINO, "    oidc: { audience: nobodys-audience }"), (KUBERNETES, "  authentication: kubeconfig"),
                      exchange=self.exchange())
        self.assertEqual(self.call("login").code, 0)
        self.assertEqual(self.problems("trino"), ["identity.exchange-refused"])


class OpenMetadata(OneIssuer):
    """What stands in for its server takes the realm's tokens as the server's JwtFilter does, and tells whom they were meant for."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        place = cls.enterClassContext(tempfile.TemporaryDirectory())
        stack = HERE.parent / "stack" / "stack"
        subprocess.run([stack, "up", "--dir", place, "--with", "openmetadata"], check=True, stdout=subprocess.DEVNULL)
        cls.addClassCleanup(subprocess.run, [stack, "down", "--dir", place, "--purge"], check=True, stdout=subprocess.DEVNULL)
        cls.url = json.loads((Path(place) / "stack.json").read_text(encoding="utf-8"))["openmetadata"]["url"]
        cls.stand_in("PUT", "behaviour", {"issuer": {
            "keys": f"{KEYCLOAK['issuer']}/protocol/openid-connect/certs", "ca": str(CA),
            "people": {"alice": ["Create", "EditAll", "Delete", "ViewAll", "Deploy", "Trigger"]}}})

    @classmethod
    def stand_in(cls, method: str, path: str, value: dict | None = None) -> dict:
        return http.request(method, f"{cls.url}/stand-in/{path}", None if value is None else json.dumps(value))[1]

    def met_by_session(self, audience: str = "") -> tuple[str, str]:
        return (r"(?m)^access:", f'metadata: {{ url: "{self.url}", authentication: oidc, trino_user: bob, wait_seconds: 15'
                                 f'{audience} }}\naccess:')

    def meant_for(self) -> list[str]:
        """For whom the last token was meant that the stand-in took."""
        state = self.stand_in("GET", "state")
        self.assertEqual((state["claims"].get("preferred_username"), state["violations"]), ("alice", []))
        audience = state["claims"]["aud"]
        return [audience] if isinstance(audience, str) else audience

    def test_openmetadata_is_told_of_a_catalog_with_the_sessions_token(self) -> None:
        self.changed(self.met_by_session())
        self.sign_in()
        self.assertEqual(self.problems("metadata"), [])
        applied = self.call("apply", STACK["catalog"], "--yes")
        self.assertEqual(applied.code, 0, applied.err)
        self.assertIn("akko-platform", self.meant_for())
        self.assertEqual(list(self.stand_in("GET", "state")["services"]), ["trino_sandbox_climascore"])
        self.assertEqual(self.call("delete", "climascore", "--yes").code, 0)
        self.assertEqual(self.stand_in("GET", "state")["services"], {})

    def test_it_gets_a_token_of_its_own_audience_or_a_reason(self) -> None:
        self.only_for(self.met_by_session(", audience: openmetadata"), exchange=self.exchange())
        self.assertEqual(self.call("login").code, 0)
        self.assertEqual(self.problems("metadata"), [])
        self.assertEqual(self.meant_for(), ["openmetadata"])
        self.only_for(self.met_by_session(", audience: openmetadata"))  # nobody may exchange
        self.assertEqual(self.problems("metadata"), ["identity.no-exchange"])


if __name__ == "__main__":
    unittest.main()
