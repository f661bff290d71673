#!/usr/bin/env python3
"""Signing in with the command line: the real program, a real Keycloak with its real form, a real Secret Service, and the
Trino and API server that take the tokens. Run under `with_keyring`; CM_PROGRAM and CM_SANDBOX name program and sandbox."""

import json
import os
import re
import subprocess
import sys
import time
import unittest
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import HERE, STACK, PersonTest  # noqa: E402
from realm_admin import Admin  # noqa: E402


class CommandLine(PersonTest):
    def test_without_a_session_nothing_is_begun_and_the_exit_code_is_3(self) -> None:
        for words in (("whoami",), ("list",), ("apply", STACK["catalog"], "--yes")):
            done = self.call(*words)
            self.assertEqual((done.code, done.error()), (3, "identity.not-signed-in"), words)

    def test_one_sign_in_opens_trino_and_kubernetes(self) -> None:
        began = time.monotonic()
        self.sign_in()
        print(f"login with the form filled in at once: {time.monotonic() - began:.2f} s", file=sys.stderr)
        self.assertIn("You are signed in", self.told()["page"])
        me = self.call("whoami").json()
        self.assertEqual((me["person"], me["may_change"]), ("alice", True))
        self.assertIn("akko-admin", me["roles"])
        tested = {check["endpoint"]: check for check in self.call("env", "test").json()["endpoints"]}
        for name in ("trino", "kubernetes"):
            self.assertEqual((tested[name]["identity"], tested[name]["problems"]), ("alice", []), name)
        applied = self.call("apply", STACK["catalog"], "--yes")
        self.assertEqual(applied.code, 0, applied.err)
        self.assertIn("climascore", self.catalogs())
        self.assertEqual(self.call("delete", "climascore", "--yes").code, 0)

    def test_without_the_role_all_is_readable_and_nothing_changeable(self) -> None:
        done = self.sign_in("victor")
        self.assertIs(done.json()["may_change"], False)
        self.assertIn("akko-admin", done.err)
        self.assertEqual(self.call("list").code, 0)
        refused = self.call("apply", STACK["catalog"], "--yes")
        self.assertEqual(refused.code, 3, refused.err)
        self.assertNotIn("climascore", self.catalogs())

    def test_roles_are_asked_of_userinfo_where_no_token_tells_them(self) -> None:
        def mapper(kind: str, **config: str) -> dict:
            return {"name": kind, "protocol": "openid-connect", "protocolMapper": kind, "config": config}

        Admin(STACK).make_client("lean", {}, defaultClientScopes=["basic", "profile", "email"], protocolMappers=[
            mapper("oidc-audience-mapper", **{"included.custom.audience": "akko-platform", "access.token.claim": "true"}),
            mapper("oidc-usermodel-realm-role-mapper", **{"claim.name": "realm_access.roles", "multivalued": "true",
                                                          "userinfo.token.claim": "true"})])
        self.changed((r"client_id: catalog-manager", "client_id: lean"))
        done = self.sign_in()
        self.assertIs(done.json()["may_change"], True)
        self.assertIn("akko-admin", done.json()["roles"])

    def test_a_device_signs_in_with_a_code(self) -> None:
        with self.started("login", "--device") as program:
            assert program.stderr is not None
            said = program.stderr.readline() + program.stderr.readline()
            address = re.search(r"https://\S+", said)
            assert address is not None, said
            subprocess.run([str(HERE / "browser"), address[0]], check=True,
                           env={**os.environ, "CM_BROWSER": str(self.folder / "browser.json")})
            out, err = program.communicate(timeout=60)
            self.assertEqual(program.returncode, 0, err)
            self.assertEqual(json.loads(out)["person"], "alice")
        self.assertEqual(self.call("whoami").code, 0)

    def test_signing_out_ends_it_at_keycloak_too(self) -> None:
        self.sign_in()
        refresh = self.kept()["refresh"]
        self.assertEqual(self.call("logout").code, 0)
        self.assertEqual(self.kept(), {})
        self.assertEqual(self.renew(refresh)[0], 400)
        self.assertEqual(self.call("whoami").code, 3)

    def test_each_renewal_is_kept_and_the_old_token_is_worth_nothing(self) -> None:
        self.sign_in()
        first = self.kept()["refresh"]
        self.assertEqual(self.call("whoami").code, 0)
        self.assertNotEqual(self.kept()["refresh"], first)
        self.assertEqual(self.renew(first)[0], 400)

    def test_many_at_once_renew_one_after_the_other(self) -> None:
        self.sign_in()
        programs = [self.started("whoami") for _ in range(6)]
        for program in programs:
            with program:
                out, err = program.communicate(timeout=60)
                self.assertEqual(program.returncode, 0, err)
        self.assertEqual(self.call("whoami").code, 0)

    def test_a_session_that_an_admin_ended_is_said_to_have_ended(self) -> None:
        self.sign_in()
        Admin(STACK).end_sessions("alice")
        done = self.call("whoami")
        self.assertEqual((done.code, done.error()), (3, "identity.session-ended"))
        self.assertEqual(self.kept(), {})

    def test_what_is_wrong_with_the_realm_or_the_way_to_it_is_said(self) -> None:
        rows = [
            ([(r"/realms/akko", "/realms/nope")], "identity.realm-unknown"),
            ([(r'issuer: "https://127.0.0.1:\d+', 'issuer: "https://127.0.0.1:9')], "http.unreachable"),
            ([(r'(issuer: .*\n)  ca: .*\n', r"\1")], "http.tls-untrusted"),
            ([(r"client_id: catalog-manager", "client_id: other-audience")], "identity.access-audience"),
            ([(r"audience: akko-platform", "audience: vault-only")], "identity.access-audience"),
        ]
        for changes, code in rows:
            with self.subTest(code=code):
                self.changed(*changes)
                done = self.call("login")
                self.assertEqual((done.code, done.error()), (1, code), done.err)

    def test_without_a_keychain_it_says_that_nothing_is_kept(self) -> None:
        """Once more where it stays locked: CMakeLists.txt."""
        locked = os.environ.get("KEYRING") == "locked"
        done = self.call("login") if locked else self.call("login", DBUS_SESSION_BUS_ADDRESS="disabled:")
        self.assertEqual((done.code, done.error()), (1, "identity.unsaved-login"), done.err)

    def test_no_token_and_no_code_is_left_anywhere(self) -> None:
        self.sign_in()
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(self.told()["address"]).query)["code"][0]
        secrets = [code, *self.kept().values()]
        self.assertEqual(len(secrets), 3)
        (self.folder / "told.json").unlink()
        arguments: list[str] = []
        said = ""
        for words in (("whoami",), ("apply", STACK["catalog"], "--yes"), ("delete", "climascore", "--yes")):
            with self.started(*words) as program:
                arguments.append(Path(f"/proc/{program.pid}/cmdline").read_text(encoding="utf-8"))
                out, err = program.communicate(timeout=60)
                said += out + err
            secrets += self.kept().values()
        files = {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink()}
        files.update({str(path): path.read_bytes() for path in Path(os.environ["HOME"]).rglob("*") if path.is_file()})
        for secret in secrets:
            for piece in (secret, secret.split(".")[-1]):  # whole, and its signature alone
                self.assertNotIn(piece, said)
                self.assertNotIn(piece, "".join(arguments))
                self.assertEqual([], [path for path, content in files.items() if piece.encode() in content])


if __name__ == "__main__":
    unittest.main()
