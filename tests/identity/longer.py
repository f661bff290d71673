#!/usr/bin/env python3
"""What takes longer than CI should: a program that goes on while its clock is set back. As the others: under `with_keyring`,
with CM_PROGRAM and CM_SANDBOX."""

import sys
import time
import unittest
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from bad_input import clock  # noqa: E402
from calling import PersonTest  # noqa: E402


class RunningClock(PersonTest):
    def until(self, happened: Callable[[], bool], log: Path) -> None:
        end = time.monotonic() + 40
        while not happened():
            self.assertLess(time.monotonic(), end, log.read_text(encoding="utf-8"))
            time.sleep(0.1)

    def test_a_watch_whose_clock_is_set_back_says_so_and_goes_on_when_it_is_right_again(self) -> None:
        offset = self.folder / "offset"
        offset.write_text("+0", encoding="utf-8")
        self.changed((r"client_id: catalog-manager", "client_id: short-lived"))
        self.assertEqual(self.call("login").code, 0)
        log, first = self.folder / "watch.log", self.kept("short-lived")
        running = {**{name: value for name, value in clock("").items() if name != "FAKETIME"},
                   "FAKETIME_TIMESTAMP_FILE": str(offset), "FAKETIME_NO_CACHE": "1"}
        watching = self.started("reconcile", "--watch", "--yes", into=log, **running)
        self.addCleanup(watching.wait)
        self.addCleanup(watching.kill)
        self.until(lambda: self.kept("short-lived") != first, log)  # it has its session
        for off in ("-2m", "-10m"):  # of tokens that last 8 s: renewed meanwhile
            offset.write_text(off, encoding="utf-8")
            before = self.kept("short-lived")
            self.until(lambda kept=before: self.kept("short-lived") != kept, log)
            self.assertNotIn('"identity.clock"', log.read_text(encoding="utf-8") if off == "-2m" else "")
        self.until(lambda: '"identity.clock"' in log.read_text(encoding="utf-8"), log)
        offset.write_text("+0", encoding="utf-8")
        # Trino's start, reckoned by a clock that jumped, looks like another one: then it is looked through anew.
        self.until(lambda: any(f'"event":"{event}"' in log.read_text(encoding="utf-8") for event in ("back", "restarted")), log)
        done = self.call("whoami")
        self.assertEqual((done.code, done.json().get("person")), (0, "alice"), done.err)


if __name__ == "__main__":
    unittest.main()
