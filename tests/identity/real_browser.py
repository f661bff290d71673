#!/usr/bin/env python3
"""One sign-in through a real browser: headless Chromium before Keycloak's real form, as the system's browser would be."""

import os
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from calling import HERE, PersonTest  # noqa: E402


class RealBrowser(PersonTest):
    def test_a_person_in_chromium_signs_in_and_reads_so_in_their_language(self) -> None:
        opener = self.folder / "bin" / "xdg-open"
        opener.unlink()
        opener.symlink_to(HERE / "chromium")
        for language, words in (("en", "You are signed in"), ("fr", "Vous êtes connecté")):
            self.call("logout")
            self.person("alice", **({"picture": picture} if (picture := os.environ.get("CM_PICTURE")) else {}))
            began = time.monotonic()
            self.language = language
            done = self.call("login")
            print(f"login through Chromium, its start included: {time.monotonic() - began:.1f} s", file=sys.stderr)
            self.assertEqual(done.code, 0, done.err)
            self.assertEqual(done.json()["person"], "alice")
            told = self.told()
            self.assertIn(words, told["heading"])
            self.assertNotIn("code=", told["page"])
            (self.folder / "told.json").unlink()
        self.assertEqual(self.call("whoami").json()["person"], "alice")


if __name__ == "__main__":
    unittest.main()
