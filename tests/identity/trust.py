#!/usr/bin/env python3
"""Who is trusted: certificates looked at and a CA imported by its fingerprint, the system's trust beside a file of one's own,
a Trino that believes anybody over plain HTTP, and whether all agree on who is an admin. On the sandbox's real servers."""

import http.server
import os
import ssl
import subprocess
import sys
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import CA, HERE, STACK, Called, PersonTest  # noqa: E402
from realm_admin import Admin  # noqa: E402


class Chained:
    """A server that shows its CA too, as the sandbox's do not; it answers everything with an empty object."""

    def __enter__(self) -> str:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        chain = CA.parent / "chain.pem"
        chain.write_bytes((CA.parent / "server.pem").read_bytes() + CA.read_bytes())
        context.load_cert_chain(chain, CA.parent / "server.key")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Empty)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"https://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


class Empty(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: object) -> None:
        pass


def fingerprint(certificate: Path) -> str:
    said = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"], check=True,
                          capture_output=True, text=True).stdout
    return said.strip().split("=")[1]


class Trust(PersonTest):
    def env_test(self) -> dict[str, dict]:
        done = self.call("env", "test")
        return {one["endpoint"]: one for one in done.json()["endpoints"]}

    def trust(self, *words: str) -> Called:
        return self.call("--config-dir", str(self.folder / "config"), "env", "trust", *words)

    def test_a_ca_is_imported_once_its_fingerprint_was_compared(self) -> None:
        with Chained() as address:
            self.changed((r'issuer: "https://127.0.0.1:\d+', f'issuer: "{address}'), (r"(issuer: .*\n)  ca: .*\n", r"\1"))
            refused = self.call("login")
            self.assertEqual((refused.code, refused.error()), (1, "http.tls-untrusted"), refused.err)
            self.assertIn("env trust", refused.err)
            looked = self.trust("--endpoint", "identity")
            self.assertEqual(looked.code, 0, looked.err)
            shown = looked.json()["certificates"]
            self.assertEqual([one["sha256"] for one in shown], [fingerprint(CA.parent / "server.pem"), fingerprint(CA)])
            self.assertEqual(self.call("login").error(), "http.tls-untrusted")  # looking trusts nobody
            wrong = self.trust("--endpoint", "identity", "--fingerprint", shown[0]["sha256"])
            self.assertEqual((wrong.code, wrong.error()), (1, "trust.fingerprint-differs"))
            right = self.trust("--endpoint", "identity", "--fingerprint", fingerprint(CA).replace(":", "").lower())
            self.assertEqual(right.code, 0, right.err)
            kept = Path(right.json()["ca"])
            self.assertIn(kept.read_text(encoding="utf-8").strip(), CA.read_text(encoding="utf-8"))
            self.assertIn(str(kept), self.environment_file.read_text(encoding="utf-8"))
            self.assertEqual(self.call("login").error(), "identity.issuer-mismatch")  # reached, believed, and nobody's issuer

    def test_a_server_that_keeps_its_ca_to_itself(self) -> None:
        self.changed()
        done = self.trust("--endpoint", "trino")
        self.assertEqual(done.code, 1)
        self.assertIn("[trust.no-anchor]", done.err)
        self.assertEqual(len(done.json()["certificates"]), 1)  # what it does show

    def test_the_systems_trust_counts_beside_a_file_of_ones_own(self) -> None:
        other = HERE.parent / "ui" / "test_ca.pem"
        self.changed(*[(rf"(?m)^({part}:\n(?:  .*\n)*?  ca: ).*$", rf'\1"{other}"') for part in ("trino", "identity")])
        self.assertEqual(self.call("login").error(), "http.tls-untrusted")
        system = self.folder / "system"  # of a machine whose administrator trusts the sandbox's CA
        system.mkdir()
        (system / "akko.pem").write_bytes(CA.read_bytes())
        subprocess.run(["openssl", "rehash", system], check=True, capture_output=True)
        program = self.folder / "on-that-machine"
        program.write_text(f'#!/bin/sh\nexec unshare -m sh -c \'mount --bind "$0" /etc/ssl/certs && exec "$@"\' '
                           f'{system} {os.environ["CM_PROGRAM"]} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        self.program = str(program)
        done = self.call("login")
        self.assertEqual(done.code, 0, done.err)
        tested = self.env_test()
        self.assertEqual((tested["trino"]["tls"], tested["trino"]["problems"]), (True, []))

    def test_trino_over_plain_http_is_warned_about(self) -> None:
        self.sign_in()
        self.assertNotIn("trino.open-http", [one["code"] for one in self.env_test()["trino"]["remarks"]])
        port = STACK["trino"]["http_port"]
        self.changed((r'url: "https://127.0.0.1:\d+"', f'url: "http://127.0.0.1:{port}"'))
        trino = self.env_test()["trino"]
        self.assertIn("trino.open-http", [one["code"] for one in trino["remarks"]])
        self.assertIs(trino["tls"], False)

    def test_every_endpoint_says_who_one_is_and_what_one_may(self) -> None:
        for person, may in (("alice", True), ("victor", False)):
            with self.subTest(person=person):
                self.sign_in(person)
                tested = self.env_test()
                for name in ("trino", "kubernetes", "identity", "admins"):
                    self.assertEqual(tested[name]["identity"], person, name)
                for name in ("kubernetes", "identity", "admins"):
                    self.assertIs(tested[name]["may_change"], may, name)
                for name in ("trino", "kubernetes", "identity"):
                    self.assertIs(tested[name]["tls"], True, name)
                self.assertEqual([one["code"] for one in tested["admins"]["remarks"]], ["rights.admin" if may else "rights.reader"])
                self.assertEqual(tested["admins"]["problems"], [])
                self.call("logout")

    def test_where_they_disagree_on_who_is_an_admin_it_is_said(self) -> None:
        admin = Admin(STACK)
        admin.give_role("victor", "akko-admin")  # the realm says yes, Trino's groups say no
        self.addCleanup(admin.take_role, "victor", "akko-admin")
        self.sign_in("victor")
        admins = self.env_test()["admins"]
        self.assertEqual([one["code"] for one in admins["problems"]], ["rights.role-alone"])
        self.call("logout")

        self.sign_in("alice")
        self.changed((r"admin_role: akko-admin", "admin_role: platform-owner"))
        self.assertEqual([one["code"] for one in self.env_test()["admins"]["problems"]], ["rights.role-missing"])
        self.changed((r"admin_groups: \[.*?\]", "admin_groups: [nobody]"))
        self.assertEqual([one["code"] for one in self.env_test()["admins"]["problems"]], ["rights.not-listed"])


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:  # for the window's test, until its input ends
        with Chained() as where:
            print(where, flush=True)
            sys.stdin.read()
    else:
        unittest.main()
