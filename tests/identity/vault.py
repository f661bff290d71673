#!/usr/bin/env python3
"""One sign-in opens Vault too: the session's token at a real OpenBao's jwt method, beside Trino and Kubernetes; and what a
person without the role, or a token for somebody else, is told there."""

import secrets
import sys
import unittest
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import CA, STACK, PersonTest, http  # noqa: E402

VAULT = STACK["openbao"]
ROOT = Path(VAULT["token_files"]["root"]).read_text(encoding="utf-8")
KEPT_AT = f"{VAULT['prefix']}/from-alice"  # of the test's credential
BY_SESSION = r"oidc: \{ role: catalog-manager, audience: akko-platform \}"


def vault(method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
    return http.request(method, f"{VAULT['url']}/v1/{path}", body, ca=CA, headers={"X-Vault-Token": token} if token else None)


class Vault(PersonTest):
    def tearDown(self) -> None:
        vault("DELETE", f"{VAULT['mount']}/metadata/{KEPT_AT}", token=ROOT)
        super().tearDown()

    def role(self, name: str, **bounds: Any) -> None:
        """Another role of OpenBao's jwt method, for this test; the session signs in by it."""
        done = vault("POST", f"auth/jwt/role/{name}", {"role_type": "jwt", "user_claim": "preferred_username",
                                                       "token_policies": ["reader"], **bounds}, ROOT)
        self.assertIn(done[0], (200, 204))
        self.addCleanup(vault, "DELETE", f"auth/jwt/role/{name}", token=ROOT)
        self.changed((BY_SESSION, f"oidc: {{ role: {name}, audience: akko-platform }}"))

    def lines(self) -> dict[str, dict]:
        return {one["endpoint"]: one for one in self.call("env", "test").json()["endpoints"]}

    def definition(self, at: str = KEPT_AT) -> str:
        """climascore, whose password lies in Vault."""
        text = Path(STACK["catalog"]).read_text(encoding="utf-8")
        file = self.folder / "climascore.yaml"
        start = text.index("  connection-password:")
        file.write_text(text[:start] + f"  connection-password: {{ vault: {at}#password }}\n" + text[text.index("allow_roles"):],
                        encoding="utf-8")
        return str(file)

    def password(self) -> str:
        text = Path(STACK["catalog"]).read_text(encoding="utf-8")
        return Path(text.split('{ file: "')[1].split('"')[0]).read_text(encoding="utf-8").strip()

    def test_one_sign_in_opens_trino_kubernetes_and_vault(self) -> None:
        # What alice's own token may store, the registration reads with the session's.
        self.sign_in()
        access = self.renew(self.kept()["refresh"])[1]["access_token"]  # uses that session up: a sign-in of its own follows
        status, answer = vault("POST", "auth/jwt/login", {"role": "catalog-manager", "jwt": access})
        self.assertEqual(status, 200, answer)
        stored = vault("POST", f"{VAULT['mount']}/data/{KEPT_AT}", {"options": {"cas": 0}, "data": {"password": self.password()}},
                       answer["auth"]["client_token"])
        self.assertEqual(stored[0], 200, stored)

        self.sign_in()
        tested = self.lines()
        for name, person in (("trino", "alice"), ("kubernetes", "alice"), ("vault", "jwt-alice"), ("identity", "alice")):
            self.assertEqual((tested[name]["identity"], tested[name]["tls"], tested[name]["problems"]), (person, True, []), name)
        self.assertIs(tested["vault"]["may_change"], True)
        applied = self.call("apply", self.definition(), "--yes")
        self.assertEqual(applied.code, 0, applied.err)
        self.assertNotIn(self.password(), applied.out + applied.err)
        self.assertIn("climascore", self.catalogs())
        self.assertEqual(self.call("delete", "climascore", "--yes").code, 0)

    def test_a_person_without_the_role_is_let_in_nowhere_and_a_policy_that_lacks_something_is_named(self) -> None:
        self.sign_in("victor")
        tested = self.lines()["vault"]
        self.assertEqual([one["code"] for one in tested["problems"]], ["vault.not-signed-in"])
        self.assertIn("realm_access/roles", tested["problems"][0]["cause"])
        self.assertIsNot(tested["may_change"], True)
        self.role("readers", bound_audiences=["akko-platform"])  # one that lets him in
        tested = self.lines()["vault"]
        self.assertEqual((tested["identity"], tested["may_change"]), ("jwt-victor", False))
        self.assertEqual({one["code"] for one in tested["problems"]}, {"vault.capability-missing"})

    def test_a_403_and_a_token_for_another_audience_are_explained(self) -> None:
        self.sign_in()
        self.role("readers", bound_audiences=["akko-platform"])
        refused = self.call("plan", self.definition("akko/sources/of-others"))
        self.assertEqual((refused.code, refused.error()), (1, "vault.not-permitted"), refused.err)
        self.assertIn("akko/sources/of-others", refused.err)
        self.role("others", bound_audiences=["somebody-else"])
        problem = self.lines()["vault"]["problems"][0]
        self.assertEqual(problem["code"], "vault.not-signed-in")
        self.assertIn("audience", problem["cause"])
        # Where the environment itself names the audience, it is said before anything is sent.
        self.changed((BY_SESSION, f"oidc: {{ role: catalog-manager, audience: {secrets.token_hex(4)} }}"))
        self.assertEqual(self.lines()["vault"]["problems"][0]["code"], "identity.no-exchange")


if __name__ == "__main__":
    unittest.main()
