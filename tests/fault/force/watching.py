"""`reconcile --watch` as a process, what it says and when; whom it is towards Kubernetes; and when a server answers again."""

import asyncio
import json
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from .eyes import Eyes
from .product import SHORT, Machine

WATCHER = "catalog-watcher"  # a service account, for its tokens can be taken back


class Account:
    """Whom the watch is towards Kubernetes."""

    def __init__(self, eyes: Eyes) -> None:
        self.eyes = eyes
        self.bindings = f"{eyes.contract['kubernetes']['url']}/apis/rbac.authorization.k8s.io/v1/namespaces/akko/rolebindings"

    def _bindings(self, method: str, name: str = "", body: Any = None) -> tuple[int, Any]:
        return self.eyes.ask(method, self.bindings + name, json.dumps(body) if body else None,
                             {"Authorization": f"Bearer {self.eyes._token}", "Content-Type": "application/json"})

    def make(self) -> None:
        """Alice's rights."""
        roles = [each["roleRef"] for each in self._bindings("GET")[1]["items"]
                 if any(subject["name"] == "alice" for subject in each.get("subjects", []))]
        for number, role in enumerate(roles):
            self._bindings("POST", body={
                "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": {"name": f"{WATCHER}-{number}"},
                "roleRef": role, "subjects": [{"kind": "ServiceAccount", "name": WATCHER, "namespace": "akko"}]})

    def token(self) -> str:
        self.eyes.kubernetes("POST", "serviceaccounts", {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": WATCHER}})
        status, answered = self.eyes.kubernetes("POST", f"serviceaccounts/{WATCHER}/token", {
            "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {"expirationSeconds": 3600}})
        if status != 201:
            raise RuntimeError(f"a token: {answered}")
        return answered["status"]["token"]

    def revoke(self) -> None:
        self.eyes.kubernetes("DELETE", f"serviceaccounts/{WATCHER}")

    def remove(self) -> None:
        self.revoke()
        for each in self._bindings("GET")[1]["items"]:
            if each["metadata"]["name"].startswith(WATCHER):
                self._bindings("DELETE", f"/{each['metadata']['name']}")


class Watch:
    """The product's process, and what it has said."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.events: list[dict[str, Any]] = []

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            str(self.machine.program), "--env-file", str(self.machine.folder / f"environment-{SHORT}.yaml"), "--state-dir",
            str(self.machine.state), "--lang", "en", "reconcile", "--watch", "--yes", "--output", "json",
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL, limit=1 << 22)
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stdout
        async for line in self.process.stdout:
            self.events.append(json.loads(line))

    async def says(self, event: str, since: int, needle: str = "", seconds: float = 60) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.returncode is None:
            for each in self.events[since:]:
                if each.get("event") == event and needle in json.dumps(each):
                    return each
            await asyncio.sleep(0.1)
        raise AssertionError(f"it did not say {event} {needle}; ended: {self.process.returncode}; it said {json.dumps(self.events[since:])[-3000:]}")

    def said(self, since: int, began: float) -> str:
        """What it said, with the seconds from a moment on."""
        return ", ".join(f"{at(each) - began:+.1f} {each['event']}" for each in self.events[since:])

    async def end(self) -> int:
        self.process.terminate()
        await asyncio.wait_for(self.process.wait(), 15)
        await self._reading
        return self.process.returncode or 0


def at(event: dict[str, Any]) -> float:
    return datetime.fromisoformat(event["at"].replace("Z", "+00:00")).timestamp()


async def first_answer(ask: Callable[[Eyes], bool], contract: dict[str, Any], seconds: float = 180) -> float:
    """When a plain request of ours was answered as it should be; each is made on a connection of its own."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if await asyncio.to_thread(lambda: ask(Eyes(contract))):
                return time.time()
        except (OSError, ValueError, KeyError):
            pass
        await asyncio.sleep(0.05)
    raise AssertionError("the server does not answer again")


def kubernetes_answers(eyes: Eyes) -> bool:
    return eyes.kubernetes("GET", "secrets?limit=1")[0] == 200


def trino_answers(eyes: Eyes) -> bool:
    return eyes.query("alice", "SELECT 1") == ([[1]], "")


def opa_answers(eyes: Eyes) -> bool:
    return eyes.ask("GET", f"{eyes.contract['opa']['url']}/health")[0] == 200
