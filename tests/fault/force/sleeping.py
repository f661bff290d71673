"""Puts the product's process to sleep when an answer is there that it waits for, or a request of its is on its way, as a laptop's lid does,
and wakes it."""

import asyncio
import base64
import json
import os
import signal
from collections.abc import Callable

from .proxy import Gate, Target
from .wire import Message

#: whether it is now: the request's name, the request and the answer, which is None before the server has the request
When = Callable[[str, Message, Message | None], bool]


def step(**states: str) -> When:
    """The head is written in which these steps are in these states: of one "intended", all that follows is its effect."""
    wanted = {name.replace("_", "-"): state for name, state in states.items()}

    def here(label: str, request: Message, answer: Message | None) -> bool:
        if answer is None or not label.startswith(("PUT secrets/catalog-CATALOG", "POST secrets")) or "head.json" not in request.json().get("data", {}):
            return False
        head = json.loads(base64.b64decode(request.json()["data"]["head.json"]))
        there = {each["id"]: each["state"] for each in head.get("pending", {}).get("steps", [])}
        return answer.status in (200, 201) and wanted.items() <= there.items()
    return here


def said(statement: str) -> When:
    """Trino has said all that it has to say to a statement that begins so."""
    return lambda label, _, answer: answer is not None and statement in label and answer.status == 200 and "nextUri" not in answer.json()


def asked(start: str) -> When:
    """A request whose name begins so was sent, and the server does not have it yet."""
    return lambda label, _, answer: answer is None and label.startswith(start)


class Sleep:
    """From the first moment on that `when` tells. At an earlier one the person may press Ctrl-C."""

    def __init__(self, gate: Gate, when: When, stopped: When | None = None) -> None:
        self.gate, self._when, self._stopped = gate, when, stopped
        self._fell, self._woken = asyncio.Event(), asyncio.Event()
        self._process = self._seen = 0
        gate.meanwhile = self._passing

    async def _passing(self, label: str, request: Message, answer: Message | None) -> None:
        if self._stopped and self._stopped(label, request, answer):
            self._stopped = None
            os.kill(self.gate.process, signal.SIGINT)
            await asyncio.sleep(0.3)  # taken note of before the answer is
        elif not self._fell.is_set() and self._when(label, request, answer):
            self._process, self._seen = self.gate.process, len(self.gate.seen)
            os.kill(self._process, signal.SIGSTOP)
            self._fell.set()
            await self._woken.wait()

    async def falls(self, run: asyncio.Task) -> None:
        """Raises where the run ends before."""
        fell = asyncio.create_task(self._fell.wait())
        await asyncio.wait((fell, run), return_when=asyncio.FIRST_COMPLETED)
        fell.cancel()
        if not self._fell.is_set():
            raise AssertionError(f"it ended before it fell asleep: {run.result()}")

    def lose_connections(self) -> None:
        """As every network does in the end; the answer that is waited for is lost too."""
        for door in self.gate.doors.values():
            door.drop_all()

    def wake(self) -> None:
        self._woken.set()
        if self._process:
            os.kill(self._process, signal.SIGCONT)

    def since(self) -> list[Target]:
        """What was asked for from then on."""
        return self.gate.seen[self._seen:]
