"""A person who calls the real program, with a browser that fills in Keycloak's real form (`browser`), a real Secret
Service and the sandbox's servers: what the tests of signing in by the command line stand on. CM_PROGRAM and CM_SANDBOX
name program and sandbox; run under `with_keyring`."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "stack"))
sys.dont_write_bytecode = True

from realm_admin import FORM  # noqa: E402
from sandbox import http  # noqa: E402

PROGRAM = os.environ.get("CM_PROGRAM", "")
STACK = json.loads(Path(os.environ["CM_SANDBOX"]).read_text(encoding="utf-8"))
KEYCLOAK = STACK["keycloak"]
CA = Path(STACK["ca"])


class Called:
    def __init__(self, done: subprocess.CompletedProcess) -> None:
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    def json(self) -> dict[str, Any]:
        return json.loads(self.out)

    def error(self) -> str:
        return self.json()["error"]["code"]


class PersonTest(unittest.TestCase):
    """A person with the program, a browser and a keychain of their own."""

    maxDiff = None
    language = "en"
    program = PROGRAM

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "xdg-open").symlink_to(HERE / "browser")
        self.environment_file = Path(STACK["environments"]["session"])
        self.person("alice")

    def tearDown(self) -> None:
        self.call("logout")

    def person(self, name: str, **habits: str) -> None:
        """Who sits before the browser from now on; nobody where the name is empty."""
        (self.folder / "browser.json").write_text(json.dumps({
            "user": name, "password_file": KEYCLOAK["password_files"].get(name, ""), "ca": str(CA),
            "told": str(self.folder / "told.json"), **habits}), encoding="utf-8")

    def changed(self, *replacements: tuple[str, str]) -> None:
        """The environment with other settings, for this test."""
        text = Path(STACK["environments"]["session"]).read_text(encoding="utf-8")
        for pattern, replacement in replacements:
            self.assertRegex(text, pattern)
            text = re.sub(pattern, replacement, text)
        self.environment_file = self.folder / "environment.yaml"
        self.environment_file.write_text(text, encoding="utf-8")

    def started(self, *words: str, into: Path | None = None, **variables: str) -> subprocess.Popen:
        """`into`: a file for what it prints, in place of a pipe that somebody must read."""
        environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
                       "CM_BROWSER": str(self.folder / "browser.json"), **variables}
        return subprocess.Popen(
            [self.program, "--env-file", str(self.environment_file), "--state-dir", str(self.folder / "state"),
             "--lang", self.language, "--output", "json", *words],
            env=environment, stdin=subprocess.DEVNULL, stdout=self.enterContext(into.open("w")) if into else subprocess.PIPE,
            stderr=subprocess.STDOUT if into else subprocess.PIPE, text=True)

    def call(self, *words: str, **variables: str) -> Called:
        with self.started(*words, **variables) as program:
            try:
                out, err = program.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                program.kill()
                raise
            return Called(subprocess.CompletedProcess(words, program.returncode, out, err))

    def sign_in(self, name: str = "alice") -> Called:
        self.person(name)
        done = self.call("login")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(done.json()["person"], name)
        return done

    def told(self) -> dict[str, str]:
        """What the browser saw last; it ends a moment after the program."""
        file = self.folder / "told.json"
        end = time.monotonic() + 20
        while not file.exists() and time.monotonic() < end:
            time.sleep(0.05)
        return json.loads(file.read_text(encoding="utf-8"))

    def catalogs(self) -> list[str]:
        return [one["name"] for one in self.call("list").json()["catalogs"]]

    # What the keychain holds for us, as a stranger with the person's rights would read it.
    def kept(self, client: str = KEYCLOAK["client"]) -> dict[str, str]:
        key = f"{KEYCLOAK['issuer']} {client}"
        found = subprocess.run(["secret-tool", "lookup", "user", key, "server", "Catalog Manager Pro"],
                               capture_output=True, text=True, check=False)
        return json.loads(decoded(found.stdout)) if found.stdout else {}

    def renew(self, refresh: str) -> tuple[int, Any]:
        return http.request("POST", f"{KEYCLOAK['issuer']}/protocol/openid-connect/token", urllib.parse.urlencode({
            "grant_type": "refresh_token", "refresh_token": refresh, "client_id": KEYCLOAK["client"]}),
            ca=CA, content_type=FORM)


def decoded(text: str) -> str:
    """QtKeychain stores bytes as base64 where they are no plain text."""
    return text if text.startswith("{") else base64.b64decode(text).decode()
