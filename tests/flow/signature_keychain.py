#!/usr/bin/env python3
"""Signing keys in the system's keychain: the real program and a real Secret Service. Run under tests/identity/with_keyring;
CM_PROGRAM and CM_SANDBOX name program and sandbox."""

import base64
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ.get("CM_PROGRAM", "")
STACK = json.loads(Path(os.environ["CM_SANDBOX"]).read_text(encoding="utf-8"))
DEFINITION = "name: private\nconnector: tpch\nallow_roles: [akko-analyst]\n"


class Keychain(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        described = Path(STACK["environments"]["alice"])
        self.environment = described.with_name("keychain-of-a-test.yaml")  # its paths are beside it
        self.environment.write_text(described.read_text(encoding="utf-8") + "signature: { source: keychain }\n", encoding="utf-8")
        self.addCleanup(self.environment.unlink)

    def call(self, *words: str, **variables: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [PROGRAM, "--env-file", str(self.environment), "--state-dir", str(self.folder / "state"), "--lang", "en",
             "--output", "json", *words],
            env={**os.environ, **variables}, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)

    def integrity(self) -> str:
        shown = json.loads(self.call("show", "private").stdout)
        return shown["integrity"]

    def test_one_admin_keeps_the_keys_in_the_keychain(self) -> None:
        definition = self.folder / "private.yaml"
        definition.write_text(DEFINITION, encoding="utf-8")
        made = self.call("signature", "create", "--yes")
        self.assertEqual(made.returncode, 0, made.stderr)
        first = json.loads(made.stdout)["key"]
        self.assertEqual(self.call("apply", str(definition), "--yes").returncode, 0)
        self.assertEqual(self.integrity(), "intact")

        held = subprocess.run(["secret-tool", "lookup", "user", "signature/" + json.loads(self.call("env", "show").stdout)["name"],
                               "server", "Catalog Manager Pro"], capture_output=True, text=True, check=False).stdout
        try:
            held = base64.b64decode(held, validate=True).decode()
        except ValueError:
            pass
        key = json.loads(held)["keys"][first]
        self.assertEqual(len(base64.b64decode(key)), 32)
        for file in self.folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(key.rstrip("="), file.read_text(encoding="utf-8", errors="replace"))
        self.assertNotIn(key.rstrip("="), made.stdout + made.stderr)

        rotated = self.call("signature", "rotate", "--yes")
        self.assertEqual(rotated.returncode, 0, rotated.stderr)
        self.assertEqual(len(json.loads(rotated.stdout)["known"]), 2)
        self.assertEqual(self.integrity(), "intact")
        elsewhere = self.call("edit", "private", "--description", "x", "--yes", DBUS_SESSION_BUS_ADDRESS="disabled:")
        self.assertEqual(json.loads(elsewhere.stdout)["error"]["code"], "identity.keychain-unavailable")
        self.assertEqual(self.call("delete", "private", "--yes").returncode, 0)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1))
