#!/usr/bin/env python3
"""A token for each endpoint: its own audience where the environment says so, exchanged by the real Keycloak (RFC 8693), and
what is said where it cannot be; the kubeconfig's own ways beside it."""

import secrets
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import STACK, PersonTest  # noqa: E402
from realm_admin import Admin  # noqa: E402

#: what the environment's Trino is met with, and the API server
TRINO = r"    oidc: \{\}"
KUBERNETES = r"  authentication: oidc"
CLIENT = r"client_id: catalog-manager\n  audience: akko-platform"


class Audiences(PersonTest):
    @classmethod
    def setUpClass(cls) -> None:
        admin, cls.secret = Admin(STACK), secrets.token_urlsafe(18)
        # Whoever signs in gets a token for the exchanging client only; that client may have one for the platform.
        admin.make_client("signs-in", {}, protocolMappers=[])
        admin.add_audience("signs-in", "exchanges")
        admin.make_client("akko-platform", {}, standardFlowEnabled=False)  # Keycloak knows audiences by clients of that name
        admin.make_client("exchanges", {"standard.token.exchange.enabled": "true"}, publicClient=False, secret=cls.secret,
                          standardFlowEnabled=True)

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


if __name__ == "__main__":
    unittest.main()
