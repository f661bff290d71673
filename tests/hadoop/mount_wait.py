#!/usr/bin/env python3
"""From the last of a catalog's files being mounted to the catalog being registered, with a kubelet that is slow, and where that time goes.

usage: mount_wait.py PROGRAM DIR [--delays 0,5,30]
DIR is a running sandbox's with hadoop. The pods are left alone (who may patch them need not wait for the kubelet's round). A file is
there when the kubelet's program has put it where Trino reads; the rest is Trino's own history of statements:

  waited      until our first CREATE after it
  create      that CREATE, as long as Trino took
  proof       our statements after it, to the last one's end: a row is read
  close       the roles admitted, the head's commit, the process's end
  floor       the same statements, sent one after the other by a script under another name right after, twice: no registration
              that proves its rows can take less
"""

import argparse
import base64
import http.client
import json
import os
import ssl
import sys
import threading
import time
import urllib.parse
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("directory", type=Path)
    words.add_argument("--delays", default="0,5,30")
    GIVEN = words.parse_args()
    os.environ["CM_PROGRAM"] = str(Path(GIVEN.program).resolve())
    os.environ["CM_SANDBOX"] = str(GIVEN.directory / "stack.json")

from rig import BOX, STACK, Called, Hadoop, Kubernetes  # noqa: E402


@dataclass
class Seen:
    called: Called
    delay: float
    there: float = 0  # epoch seconds, as all of these
    creates: list[tuple[float, float, str]] = field(default_factory=list)  # began, ended, state
    proved: float = 0
    ended: float = 0
    floors: list[float] = field(default_factory=list)  # seconds

    @property
    def waited(self) -> float:
        return max(0.0, self.creates[-1][0] - self.there)

    @property
    def longest_refused(self) -> float:
        return max((ended - began for began, ended, state in self.creates if state != "FINISHED"), default=0.0)

    @property
    def create(self) -> float:
        return self.creates[-1][1] - self.creates[-1][0]

    @property
    def close(self) -> float:
        return self.ended - self.proved

    @property
    def all(self) -> float:
        return self.ended - self.there

    @property
    def floor(self) -> float:
        return sum(self.floors) / len(self.floors)

    def __str__(self) -> str:
        return (f"delay {self.delay:g} s: registered {self.all:.2f} s after the file was there = waited {self.waited:.2f}"
                f" + create {self.create:.2f} + proof {self.proved - self.creates[-1][1]:.2f} + close {self.close:.2f};"
                f" Trino's own floor {self.floor:.2f} ({', '.join(f'{one:.2f}' for one in self.floors)}), of it {self.all / self.floor:.2f};"
                f" {len(self.creates)} CREATE, of those refused the longest {self.longest_refused:.2f}; a blind wait: 45 s")


class Blind:
    """As somebody whose role does not let them patch pods: they wait for the kubelet's own round."""

    def __enter__(self) -> None:
        self._role(["get", "list", "watch"])

    def __exit__(self, *_: object) -> None:
        self._role(["get", "list", "watch", "patch"])

    @staticmethod
    def _role(verbs: list[str]) -> None:
        path = "/apis/rbac.authorization.k8s.io/v1/namespaces/akko/roles/catalog-manager"
        role = Kubernetes().api(BOX, "GET", path)[1]
        for rule in role["rules"]:
            if rule["resources"] == ["pods"]:
                rule["verbs"] = verbs
        Kubernetes().api(BOX, "PUT", path, role)
        time.sleep(0.5)  # the authorizer hears of it by a watch


def measure(test: Hadoop, delay: float, name: str = "delayed", who: AbstractContextManager[None] | None = None) -> Seen:
    """Registers and removes the catalog. `who`: somebody else than Blind."""
    file = Path(STACK["mount_delay_file"])
    before = file.read_text(encoding="utf-8")
    time.sleep(float(before) + 0.5)  # what changed until now is mounted: a round that is still to come would bring our files, too
    file.write_text(f"{delay}\n", encoding="utf-8")
    try:
        with who or Blind():
            at: list[float] = []
            over = threading.Event()
            watcher = threading.Thread(target=_when_there, args=(name, at, over))
            watcher.start()
            try:
                called = test.apply(name)
                ended = time.time()
            finally:
                over.set()
                watcher.join()
        test.done(called)
    finally:
        file.write_text(before, encoding="utf-8")
    seen = Seen(called, delay, there=at[0], ended=ended)
    said = test.sql("SELECT to_unixtime(created), to_unixtime(\"end\"), state, query FROM system.runtime.queries "
                    f"WHERE source = 'catalog-manager' AND query LIKE '%\"{name}\"%' AND to_unixtime(created) > {ended - called.seconds} "
                    "ORDER BY created")
    creates = [row for row in said if row[3].startswith("CREATE CATALOG")]
    seen.creates = [(float(row[0]), float(row[1]), row[2]) for row in creates]
    statements = [row for row in said if row[0] >= creates[-1][0]]
    seen.proved = max(float(row[1]) for row in statements)
    test.assertTrue(any(row[3].startswith("SELECT *") for row in statements), "no row was read")  # else the floor is too low
    for floor in ("floor1", "floor2"):  # under the same name Trino would take the dropped one up again
        seen.floors.append(_floor(floor, [row[3].replace(f'"{name}"', f'"{floor}"') for row in statements]))
    test.drop(name)
    return seen


def _floor(name: str, statements: list[str]) -> float:
    """How long they take one after the other. Its files are the neighbour's."""
    peer = Peer()
    try:
        began = time.monotonic()
        for statement in statements:
            peer.run(statement)
        return time.monotonic() - began
    finally:
        peer.run(f'DROP CATALOG IF EXISTS "{name}"')
        peer.connection.close()


class Peer:
    """A script at Trino: one connection that stays, as ours does."""

    def __init__(self) -> None:
        url = urllib.parse.urlsplit(STACK["trino"]["url"])
        password = Path(STACK["trino"]["users"]["alice"]["password_file"]).read_text(encoding="utf-8").strip()
        self.login = base64.b64encode(f"alice:{password}".encode()).decode()
        self.connection = http.client.HTTPSConnection(url.hostname, url.port, timeout=120, context=ssl.create_default_context(cafile=STACK["ca"]))

    def run(self, statement: str) -> None:
        answer = self._send("POST", "/v1/statement", statement)
        while "nextUri" in answer:
            answer = self._send("GET", urllib.parse.urlsplit(answer["nextUri"]).path, None)
        if "error" in answer:
            raise AssertionError(f"{statement}: {answer['error']['message']}")

    def _send(self, method: str, path: str, body: str | None) -> dict[str, Any]:
        self.connection.request(method, path, body, {"Authorization": f"Basic {self.login}"})
        return json.load(self.connection.getresponse())


def _when_there(catalog: str, at: list[float], over: threading.Event) -> None:
    """When the last of the catalog's files was mounted."""
    folders = [Path(STACK["mounts"][name]) for name in ("catalog-keytabs", "catalog-krb5", "catalog-files")]
    while not over.is_set():
        if all(any(path.name.startswith(f"{catalog}.") for path in folder.iterdir()) for folder in folders):
            at.append(time.time())
            return
        time.sleep(0.005)


def main() -> None:
    test = Hadoop()
    Hadoop.setUpClass()
    try:
        test.done(test.apply("warm"))  # a coordinator's first catalog of a kind costs it seconds of its own
        test.sql("CREATE SCHEMA IF NOT EXISTS warm.sales")
        test.sql("CREATE TABLE IF NOT EXISTS warm.sales.orders AS SELECT 1 AS id")
        try:
            for delay in GIVEN.delays.split(","):
                print(measure(test, float(delay)), flush=True)
        finally:
            test.drop("warm")
    finally:
        Hadoop.doClassCleanups()


if __name__ == "__main__":
    main()
