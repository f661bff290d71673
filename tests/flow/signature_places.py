#!/usr/bin/env python3
"""Where the signing keys may rest beside a Secret, each with all that is done to keys: the real program, and a real Secret Service (run
under tests/identity/with_keyring) or a real OpenBao.

usage: signature_places.py keychain|vault; CM_PROGRAM and CM_SANDBOX name program and sandbox.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stack"))
sys.dont_write_bytecode = True

from sandbox import sandbox as sandboxes  # noqa: E402
from sandbox.servers.kubernetes import Kubernetes  # noqa: E402
from sandbox.servers.openbao import OpenBao  # noqa: E402

PROGRAM = os.environ.get("CM_PROGRAM", "")
STACK = json.loads(Path(os.environ["CM_SANDBOX"]).read_text(encoding="utf-8"))
BOX = sandboxes.load(Path(STACK["directory"]))
HEAD = "/api/v1/namespaces/akko/secrets/catalog-private"
DEFINITION = "name: private\nconnector: tpch\nallow_roles: [akko-analyst]\n"


class Place(unittest.TestCase):
    source = ""
    path: tuple[str, ...] = ()

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        described = Path(STACK["environments"]["alice"])
        self.environment = described.with_name(f"{self.source}-of-a-test.yaml")  # its paths are beside it
        self.environment.write_text(described.read_text(encoding="utf-8") + f"signature: {{ {', '.join((f'source: {self.source}', *self.path))} }}\n",
                                    encoding="utf-8")
        self.addCleanup(self.environment.unlink)
        self.said = ""
        self.addCleanup(lambda: self.call("delete", "private", "--yes"))  # also of a test that failed

    def call(self, *words: str, **variables: str) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [PROGRAM, "--env-file", str(self.environment), "--state-dir", str(self.folder / "state"), "--lang", "en",
             "--output", "json", *words],
            env={**os.environ, **variables}, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
        self.said += done.stdout + done.stderr
        return done

    def done(self, *words: str) -> dict[str, Any]:
        called = self.call(*words)
        self.assertEqual(called.returncode, 0, called.stdout + called.stderr)
        return json.loads(called.stdout)

    def integrity(self) -> str:
        return json.loads(self.call("show", "private").stdout)["integrity"]

    def tamper(self) -> None:
        """As whoever may write the records, and not the keys."""
        there = Kubernetes().api(BOX, "GET", HEAD)[1]
        head = json.loads(base64.b64decode(there["data"]["head.json"]))
        head["lastOutcome"]["actor"] = "somebody else"
        there["data"]["head.json"] = base64.b64encode(json.dumps(head, sort_keys=True, separators=(",", ":")).encode()).decode()
        self.assertEqual(Kubernetes().api(BOX, "PUT", HEAD, there)[0], 200)

    def keys(self) -> dict[str, str]:
        """As they lie there, in base64, by their names."""
        raise NotImplementedError

    def from_the_first_key_to_the_last(self) -> None:
        definition = self.folder / "private.yaml"
        definition.write_text(DEFINITION, encoding="utf-8")
        first = self.done("signature", "create", "--yes")["key"]
        self.done("apply", str(definition), "--yes")
        self.assertEqual(self.integrity(), "intact")
        self.assertEqual(list(self.keys()), [first])
        self.assertEqual(len(base64.b64decode(self.keys()[first])), 32)

        self.tamper()
        self.assertEqual(self.integrity(), "tampered")
        refused = self.call("edit", "private", "--description", "x", "--yes")
        self.assertNotEqual(refused.returncode, 0)  # nothing is built on it
        self.done("signature", "sign", "private", "--yes")
        self.assertEqual(self.integrity(), "intact")

        self.assertEqual(len(self.done("signature", "rotate", "--yes")["known"]), 2)
        self.assertEqual(self.integrity(), "intact")
        self.assertEqual(len(self.keys()), 2)
        both = self.keys().values()
        self.done("signature", "retire", "--yes")
        self.assertEqual(len(self.keys()), 1)
        self.assertNotIn(first, self.keys())
        self.assertEqual(self.integrity(), "intact")
        for key in both:
            self.assertNotIn(key.rstrip("="), self.said)
            for file in self.folder.rglob("*"):
                if file.is_file():
                    self.assertNotIn(key.rstrip("="), file.read_text(encoding="utf-8", errors="replace"))


class Keychain(Place):
    source = "keychain"

    def keys(self) -> dict[str, str]:
        held = subprocess.run(["secret-tool", "lookup", "user", "signature/" + json.loads(self.call("env", "show").stdout)["name"],
                               "server", "Catalog Manager Pro"], capture_output=True, text=True, check=False).stdout
        try:
            held = base64.b64decode(held, validate=True).decode()
        except ValueError:
            pass
        return json.loads(held)["keys"]

    def test_one_admin_keeps_the_keys_in_the_keychain(self) -> None:
        self.from_the_first_key_to_the_last()
        elsewhere = self.call("edit", "private", "--description", "x", "--yes", DBUS_SESSION_BUS_ADDRESS="disabled:")
        self.assertEqual(json.loads(elsewhere.stdout)["error"]["code"], "identity.keychain-unavailable")
        self.done("delete", "private", "--yes")


class Vault(Place):
    source = "vault"
    path = (f"path: {STACK['openbao']['prefix']}/signature",) if "openbao" in STACK else ()

    def keys(self) -> dict[str, str]:
        vault = STACK["openbao"]
        token = Path(vault["token_files"]["root"]).read_text(encoding="utf-8").strip()
        held = OpenBao().api(BOX, "GET", f"{vault['mount']}/data/{vault['prefix']}/signature", token=token)[1]["data"]["data"]
        return {name.removeprefix("key."): key for name, key in held.items() if name.startswith("key.")}

    def test_the_keys_rest_in_vault(self) -> None:
        self.from_the_first_key_to_the_last()
        self.done("delete", "private", "--yes")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], {"keychain": "Keychain", "vault": "Vault"}[sys.argv[1]]], verbosity=1)
