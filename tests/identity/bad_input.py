#!/usr/bin/env python3
"""What bad input gets, at the real Keycloak: codes that were used, clocks that are wrong, clients that are set up otherwise,
an issuer that is away, a program that is killed, a person who gives up. Forged tokens and answers are tests/unit/identity's,
which has the keys."""

import os
import signal
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import CA, KEYCLOAK, STACK, PersonTest  # noqa: E402
from killing_proxy import KillingProxy  # noqa: E402
from realm_admin import Admin  # noqa: E402

FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


def clock(offset: str) -> dict[str, str]:
    """The program's clock is so far off; the browser's too, which does not look."""
    assert FAKETIME is not None, "libfaketime is not installed"
    return {"LD_PRELOAD": str(FAKETIME), "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class BadInput(PersonTest):
    def refused(self, code: str, exit_code: int = 1, **variables: str) -> dict:
        done = self.call("login", **variables)
        self.assertEqual((done.code, done.error()), (exit_code, code), done.err)
        self.assertEqual(self.kept(), {})
        return done.json()["error"]

    def test_a_code_that_somebody_used_before_us(self) -> None:
        self.person("alice", uses_the_code_at=f"{KEYCLOAK['issuer']}/protocol/openid-connect/token")
        self.refused("identity.grant-refused")
        self.assertIn("not signed in", self.told()["page"])

    def test_a_clock_two_minutes_off_is_borne_and_ten_are_explained(self) -> None:
        for off in ("+2m", "-2m"):
            self.assertEqual(self.call("login", **clock(off)).code, 0, off)
            self.assertEqual(self.call("logout", **clock(off)).code, 0, off)
        for off in ("+10m", "-10m"):
            error = self.refused("identity.clock", **clock(off))
            self.assertEqual(error["arguments"]["minutes"], "10", off)

    def test_a_program_killed_while_it_renews_loses_no_session_that_could_be_kept(self) -> None:
        with KillingProxy(KEYCLOAK["issuer"], CA) as proxy:
            self.changed((r'issuer: "https://127.0.0.1:\d+', f'issuer: "https://127.0.0.1:{proxy.port}'))
            self.sign_in()
            for at, acted in (("/token", False), ("/certs", False), ("/certs", True)):
                self.killed(proxy, at, acted)
                self.assertEqual(self.call("whoami").json()["person"], "alice", (at, acted))
            # Keycloak has used the old token up, and the new one never arrived: that is over, and said.
            self.killed(proxy, "/token", acted=True)
            done = self.call("whoami")
            self.assertEqual((done.code, done.error()), (3, "identity.session-ended"), done.err)

    def killed(self, proxy: KillingProxy, at: str, acted: bool) -> None:
        program = self.started("whoami")
        proxy.at, proxy.acted, proxy.process = at, acted, program.pid
        program.communicate(timeout=30)
        self.assertEqual(program.returncode, -signal.SIGKILL, at)

    def test_a_client_that_wants_another_method_than_s256(self) -> None:
        Admin(STACK).make_client("plain-only", {"pkce.code.challenge.method": "plain"})
        self.changed((r"client_id: catalog-manager", "client_id: plain-only"))
        self.refused("identity.refused")

    def test_a_client_that_does_not_ask_for_pkce_gets_it_all_the_same(self) -> None:
        Admin(STACK).make_client("no-pkce", {"pkce.code.challenge.method": ""})
        self.changed((r"client_id: catalog-manager", "client_id: no-pkce"))
        self.person("alice", notes_the_address="yes")
        self.assertEqual(self.call("login").code, 0)
        self.assertIn("code_challenge_method=S256", self.told()["opened"])

    def test_a_client_with_a_secret(self) -> None:
        Admin(STACK).make_client("confidential", {}, publicClient=False, secret="not-ours-to-know")
        self.changed((r"client_id: catalog-manager", "client_id: confidential"))
        self.refused("identity.client-refused")

    def test_a_person_who_closes_the_browser_and_gives_up(self) -> None:
        self.person("", notes_the_address="yes")  # the page is opened, and nobody fills it in
        with self.started("login") as program:
            self.told()
            program.send_signal(signal.SIGINT)
            out, err = program.communicate(timeout=20)
        self.assertEqual(program.returncode, 1, err)
        self.assertIn("identity.cancelled", out)

    def test_a_person_who_closes_the_browser_and_goes_away(self) -> None:
        self.person("")
        hurried = {name: value for name, value in clock("+0 x200").items() if name != "FAKETIME_DONT_FAKE_MONOTONIC"}
        error = self.refused("identity.timed-out", **hurried)  # five minutes pass in seconds
        self.assertEqual(error["arguments"]["minutes"], "5")

    def test_a_browser_that_brings_the_answer_twice(self) -> None:
        self.person("alice", opens_a_second_tab="yes")
        self.assertEqual(self.call("login").code, 0)
        self.assertEqual(self.call("whoami").json()["person"], "alice")

    def test_keycloak_silent_loses_no_session(self) -> None:
        self.changed((r"request_seconds: 20", "request_seconds: 2"))
        self.sign_in()
        kept = self.kept()
        os.kill(KEYCLOAK["pid"], signal.SIGSTOP)
        try:
            done = self.call("whoami")
        finally:
            os.kill(KEYCLOAK["pid"], signal.SIGCONT)
        self.assertEqual((done.code, done.error()), (1, "http.timeout"), done.err)
        self.assertEqual(self.kept(), kept)
        self.assertEqual(self.call("whoami").json()["person"], "alice")


if __name__ == "__main__":
    unittest.main()
