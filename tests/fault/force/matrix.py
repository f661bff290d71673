"""Every request of a verb × every fault: the cells, running one, and what must be true after it."""

import asyncio
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from . import drifts, pending
from .eyes import CONNECTOR, Eyes, Form, Sight
from .product import SHORT, SHORT_SECONDS, Called, Canary, Machine, definition, source_url
from .index import Index
from .proxy import KILLS, Fault, Gate, Order, Target
from .signing import Key, Room
from .subjects import Subject

MOST_POLLS = 3  # of the same question asked again and again: how often is a matter of time, not of the verb


@dataclass(frozen=True)
class Cell:
    subject: Subject
    target: Target
    fault: Fault
    lasting: bool

    def __str__(self) -> str:
        return f"{self.subject.name} | {self.fault.value}{' lasting' if self.lasting else ''} | {self.target}"


@dataclass
class Verdict:
    cell: Cell
    catalog: str
    met: bool = False
    code: int = 0
    error: str = ""
    pending: bool = False
    disturbed: bool = False  # a server that no fault concerned was too slow for the short patience
    settled: str = ""  # "old", "new", "partly"
    seconds: float = 0
    wrong: list[str] = field(default_factory=list)
    printed: str = ""


# Of a question nothing is left at the server: whether it was answered before the answer was lost is all the same.
_ONLY_OF_ACTS = (Fault.RESET_AFTER, Fault.HANG_AFTER, Fault.KILL_AFTER)


def acts(target: Target) -> bool:
    """Whether the server is another one afterwards."""
    label = target.label
    if target.endpoint == "opa" or "reviews" in label or "dryRun" in label:
        return False
    if target.endpoint == "trino":
        return any(word in label for word in ("CREATE CATALOG", "DROP CATALOG"))
    return not label.startswith("GET ")


def cells_of(subject: Subject, targets: list[Target]) -> list[Cell]:
    cells = []
    for target in targets:
        for fault in Fault if acts(target) else [each for each in Fault if each not in _ONLY_OF_ACTS]:
            cells.append(Cell(subject, target, fault, False))
            if fault not in KILLS and fault is not Fault.SLOW:
                cells.append(Cell(subject, target, fault, True))
    return cells


def is_poll(target: Target) -> bool:
    return target.endpoint == "opa" or (target.endpoint == "trino" and target.label.startswith("GET "))


def worth_aiming_at(target: Target) -> bool:
    return not is_poll(target) or target.number <= MOST_POLLS


class Worker:
    """Two admins at two machines, a gate of their own, and eyes that see the servers directly."""

    def __init__(self, program: Path, folder: Path, contract: dict[str, Any], store: str = "kubernetes", short: int = SHORT_SECONDS,
                 signed: bool = False) -> None:
        self.contract, self.folder, self._program, self._store, self._short = contract, folder, program, store, short
        self._ready: dict[str, str] = {}  # by subject: a catalog as its preparing runs leave it
        self.gate = Gate(contract, Path(contract["directory"]) / "certificates")
        self.eyes = Eyes(contract, store)
        self.key = Key(self.eyes, f"{os.getpid()}-{folder.name}") if signed else None
        password = Path(contract["postgresql"]["password_file"]).read_text(encoding="utf-8").strip()
        self.canary = Canary(password)
        # Another credential that the source takes beside the first, so that either side of a rotation works: a soft hyphen is
        # nothing to SCRAM (RFC 4013 2.1). Beside the workers' folders, which are searched for the password.
        self._again = folder.parent / "again.password"
        self._again.touch(mode=0o600)
        self._again.write_text(password + "\u00ad", encoding="utf-8")

    async def start(self) -> None:
        await self.gate.open()
        also = self.key.environment() if self.key else ""
        self.near = Machine(self._program, self.folder / "near", "alice", self.contract, self.gate, self._store, self._short, also=also)
        self.here = Machine(self._program, self.folder / "here", "alice", self.contract, store=self._store, also=also)
        self.here.state = self.near.state  # the same machine, by the direct way
        self.far = Machine(self._program, self.folder / "far", "dave", self.contract, store=self._store, also=also)
        if self.key:  # as long as there is no record: it would sign them all
            made = await self.here.call("signature", "create", "--yes")
            if made.code != 0:
                raise RuntimeError(made.err)
        self._elsewhere: dict[str, tuple[Machine, Machine, Machine]] = {}
        self._keys: dict[tuple[str, str], list[tuple[str, dict[str, Any]]]] = {}  # by subject and catalog: a room as it was prepared

    def machines(self, subject: Subject) -> tuple[Machine, Machine, Machine]:
        """Through the gate, directly, and another admin's: by the environment that the verb needs."""
        if subject.keys is None and not subject.indexed:
            return self.near, self.here, self.far
        place = "index" if subject.indexed else "signing"
        if place not in self._elsewhere:
            namespace, also = (self.room.namespace, self.room.environment()) if place == "signing" else ("", Index(self.eyes).environment())
            made = [Machine(self._program, self.folder / f"{name}-{place}", user, self.contract, gate, self._store, self._short, namespace, also)
                    for name, user, gate in (("near", "alice", self.gate), ("here", "alice", None), ("far", "dave", None))]
            self._elsewhere[place] = (made[0], made[1], made[2])
        return self._elsewhere[place]

    @cached_property
    def room(self) -> Room:
        room = Room(self.eyes, f"{os.getpid()}-{self.folder.name}")
        room.open()
        return room

    def arguments(self, template: tuple[str, ...], catalog: str) -> list[str]:
        files = {}
        for form in ("one", "two"):
            path = self.folder / f"{catalog}-{form}.yaml"
            if not path.exists():
                path.write_text(definition(catalog, self.contract, form), encoding="utf-8")
            files[form] = str(path)
        source = {"url": source_url(self.contract), "again": self._again}
        return [part.format(catalog=catalog, **files, **source) for part in template]

    def catalog_for(self, subject: Subject, fresh: Callable[[], str]) -> str:
        """One that a cell of the same subject has left as it found it saves the preparing runs."""
        return self._ready.get(subject.name) or fresh()

    async def prepare(self, subject: Subject, catalog: str) -> None:
        is_ready = self._ready.pop(subject.name, "") == catalog
        for before in () if is_ready else subject.before:
            called = await self.here.call(*self.arguments(before, catalog))
            if called.code != 0:
                raise RuntimeError(f"{catalog}: preparing by {before}: {called.err[-600:]}")
        for drift in subject.drifts:
            await asyncio.to_thread(drifts.make, self.eyes, drift, catalog)
        if subject.keys is not None:
            await self._prepare_keys(subject, catalog)
        if subject.indexed:
            await asyncio.to_thread(Index(self.eyes).remove, catalog)
        if subject.cut:
            at = Target("trino", f'POST {subject.cut} FROM "CATALOG"', 1)
            self.gate.begin(catalog, Order(Fault.KILL_AFTER, at))
            called = await self.near.call(*self.arguments(("apply", "{one}", "--yes"), catalog))
            if called.code != -9:
                raise RuntimeError(f"{catalog}: was not cut: {called.err}")
            await self.gate.lift()

    async def _prepare_keys(self, subject: Subject, catalog: str) -> None:
        """By the product once; the next cell finds a copy of that."""
        if (subject.name, catalog) in self._keys:
            await asyncio.to_thread(self.room.restore, self._keys[subject.name, catalog])
            return
        await asyncio.to_thread(self.room.plant, catalog)
        for before in subject.keys or ():
            called = await self.machines(subject)[1].call(*before)
            if called.code != 0:
                raise RuntimeError(f"{catalog}: preparing by {before}: {called.err[-600:]}")
        await asyncio.to_thread(self.room.put_beside)
        if subject.altered:
            await asyncio.to_thread(self.room.alter, catalog)
        self._keys[subject.name, catalog] = await asyncio.to_thread(self.room.snapshot)

    async def record(self, subject: Subject, catalog: str) -> list[Target]:
        """A clean run through the gate; all that was asked, each once."""
        await self.prepare(subject, catalog)
        self.gate.begin(catalog)
        called = await self.machines(subject)[0].call(*self.arguments(subject.arguments, catalog))
        if called.code != 0:
            raise RuntimeError(f"{subject.name} fails without a fault: {called.err}{called.out}")
        seen = list(self.gate.seen)
        sight = await self.look(catalog, subject)
        wrong = self._new_wrong(subject, catalog, sight)
        if wrong:
            raise RuntimeError(f"{subject.name} without a fault: {wrong}")
        await self._remove(catalog, sight)
        return seen

    async def look(self, catalog: str, subject: Subject) -> Sight:
        if subject.keys is not None:  # the catalog itself is not concerned, but for its copies
            return Sight(seals=await asyncio.to_thread(self.room.look))
        sight = await asyncio.to_thread(self.eyes.look, catalog, self.gate.temporary)
        if subject.renamed:
            sight.other = await asyncio.to_thread(self.eyes.look, f"{catalog}-new")
        return sight

    async def run(self, cell: Cell, catalog: str, far: bool, foreign: str) -> Verdict:
        verdict = Verdict(cell, catalog)
        await self.prepare(cell.subject, catalog)
        before = await self._look_before(cell.subject, catalog)
        order = Order(cell.fault, cell.target, cell.lasting)
        self.gate.begin(catalog, order)
        near, here, far_away = self.machines(cell.subject)
        called = await near.call(*self.arguments(cell.subject.arguments, catalog), patience=SHORT)
        verdict.met, verdict.code, verdict.seconds = order.met, called.code, called.seconds
        error = called.json.get("error", {})
        verdict.error = error.get("code", "")
        verdict.disturbed = verdict.error == "http.timeout" and self._address(cell) not in error.get("endpoint", "")
        during = await self.look(catalog, cell.subject)  # the fault still lasts for the product
        verdict.pending = bool(during.left_pending(catalog))
        verdict.printed = called.err + called.out
        verdict.wrong += self._said_wrong(cell, catalog, called, during)
        if before is not None:
            verdict.wrong += await asyncio.to_thread(self._pending_wrong, cell.subject, catalog, before, during, called.code == -9)
        if called.code > 0 and not verdict.disturbed and self._address(cell) not in called.err:
            verdict.wrong.append(f"the words do not name {self._address(cell)}: {called.err.strip().splitlines()[-4:]}")
        await self.gate.lift()
        for unfinished in during.left_pending(catalog):
            machine = far_away if far else here
            recovered = await machine.call("recover", unfinished)
            verdict.printed += recovered.err + recovered.out
            if recovered.code != 0:
                verdict.wrong.append(f"recover on {machine.user}'s machine ended with {recovered.code}")
            if self.canary.is_in(recovered.out, recovered.err):
                verdict.wrong.append("the password is in recover's output")
        after = await self.look(catalog, cell.subject)
        await asyncio.to_thread(self._settle, verdict, after)
        if cell.subject.again:
            after = await self._once_more(verdict, catalog, far)
        if after.foreign != foreign and not after.seals:
            verdict.wrong.append("another team's keys were touched")
        if after.temporary:
            verdict.wrong.append(f"left of a temporary catalog: {after.temporary}")
        leaks = self.canary.files_with_it(self.folder)
        if leaks or self.canary.is_in(json.dumps([after.head, during.head, list(during.revisions.values())]), *after.rules.values()):
            verdict.wrong.append(f"the password is in {leaks or 'the records'}")
        if not verdict.wrong and await asyncio.to_thread(self._is_base, cell.subject, catalog, after):
            self._ready[cell.subject.name] = catalog
            self._forget_journal(catalog)
        else:
            await self._remove(catalog, after)
        return verdict

    async def close(self) -> None:
        if "room" in self.__dict__:
            await asyncio.to_thread(self.room.close)
        for catalog in self._ready.values():
            await self._remove(catalog, await asyncio.to_thread(self.eyes.look, catalog))
        if self.key:
            self.key.remove()
        await self.gate.close()

    async def _once_more(self, verdict: Verdict, catalog: str, far: bool) -> Sight:
        """What was left by the fault is no obstacle: the same, asked for again, ends in the new form."""
        subject = verdict.cell.subject
        machine = self.machines(subject)[1 if far else 2]
        called = await machine.call(*self.arguments(subject.again, catalog))
        verdict.printed += called.err + called.out
        if called.code != 0 and called.json.get("error", {}).get("code") == subject.or_else[0]:
            called = await machine.call(*self.arguments(subject.or_else[1], catalog))
            verdict.printed += called.err + called.out
        sight = await self.look(catalog, subject)
        wrong = await asyncio.to_thread(self._new_wrong, subject, catalog, sight, subject.settled)
        if sight.seals and subject.settled and subject.settled.seals:
            wrong += subject.settled.seals.wrong(sight.seals, settled=True)
            wrong += ["a key is in the output"] if sight.seals.is_in(verdict.printed) else []
        if called.code != 0 or wrong:
            verdict.wrong.append(f"once more, on {machine.user}'s machine: exit {called.code}; {'; '.join(wrong)}")
        return sight

    def _said_wrong(self, cell: Cell, catalog: str, called: Called, during: Sight) -> list[str]:
        wrong = []
        if self.canary.is_in(called.out, called.err):
            wrong.append("the password is in the output")
        if called.code == -1:
            wrong.append("it did not end")
        if called.code < 0:
            return wrong
        if called.code in (0, 4) and during.left_pending(catalog):
            wrong.append(f"exit code {called.code}, and the head has something pending")
        return wrong

    async def _look_before(self, subject: Subject, catalog: str) -> Sight | None:
        """None where the verb itself is about what another run left, or about no catalog."""
        if subject.keys is not None or subject.indexed or subject.cut or subject.arguments[0] not in pending.VERBS:
            return None
        before = await self.look(catalog, subject)
        if subject.old:
            before.application = subject.old.application
        return before

    def _pending_wrong(self, subject: Subject, catalog: str, before: Sight, during: Sight, killed: bool) -> list[str]:
        forms = {form.application for form in (subject.old, subject.new) if form}
        if during.pending and during.connector == CONNECTOR and len(forms) > 1:
            during.application = self.eyes.application(catalog)
        return pending.wrong_about(before, during, pending.VERBS[subject.arguments[0]], killed)

    def _address(self, cell: Cell) -> str:
        return f"127.0.0.1:{self.gate.doors[cell.target.endpoint].port}"

    def _new_wrong(self, subject: Subject, catalog: str, sight: Sight, settled: Form | None = None) -> list[str]:
        if sight.other is None:
            wrong = self._form_wrong(catalog, sight, settled or subject.new)
            return wrong + (Index(self.eyes).wrong(catalog) if subject.indexed else [])
        return self._form_wrong(catalog, sight, None) + self._form_wrong(f"{catalog}-new", sight.other, subject.new)

    def _old_wrong(self, subject: Subject, catalog: str, sight: Sight) -> list[str]:
        wrong = self._form_wrong(catalog, sight, subject.old)
        return wrong if sight.other is None else wrong + self._form_wrong(f"{catalog}-new", sight.other, None)

    def _form_wrong(self, catalog: str, sight: Sight, form: Any) -> list[str]:
        if form is not None and form.seals and sight.seals:
            return form.seals.wrong(sight.seals)
        wrong = self.eyes.nothing_wrong(catalog, sight) if form is None else self.eyes.whole_wrong(catalog, sight, form)
        return wrong + (self.key.wrong(catalog, sight.head, sight.revisions) if self.key else [])

    def _settle(self, verdict: Verdict, after: Sight) -> None:
        """Which of the two forms it is in; wrong where it is in neither, or not in the one that was announced."""
        subject = verdict.cell.subject
        as_new = self._new_wrong(subject, verdict.catalog, after)
        as_old = as_new if subject.old == subject.new and not subject.indexed else self._old_wrong(subject, verdict.catalog, after)
        if not as_new:
            verdict.settled = "new"
        elif not as_old:
            verdict.settled = "old"
        elif any(not self._form_wrong(verdict.catalog, after, form) for form in subject.partly):
            verdict.settled = "partly"
        else:
            verdict.wrong.append(f"a mixture: not the new state ({'; '.join(as_new)}), not the old one ({'; '.join(as_old)})")
        announced = {0: ("new",), 4: ("old", "partly")}.get(verdict.code)
        if announced and (subject.old != subject.new or subject.indexed) and verdict.settled not in ("", *announced):
            verdict.wrong.append(f"exit code {verdict.code}, and the {verdict.settled} state")

    def _is_base(self, subject: Subject, catalog: str, after: Sight) -> bool:
        if after.seals:
            return True  # its copies are made anew
        return subject.base is not None and not subject.renamed and not self._form_wrong(catalog, after, subject.base)

    def _forget_journal(self, catalog: str) -> None:
        for path in (self.near.state / "journal").glob(f"{catalog}-*"):
            os.unlink(path)

    async def _remove(self, catalog: str, sight: Sight) -> None:
        if sight.other is not None:
            await self._remove(f"{catalog}-new", sight.other)
        if "openmetadata" in self.contract:
            await asyncio.to_thread(Index(self.eyes).remove, catalog)
        if self._store == "kubernetes":
            await asyncio.to_thread(drifts.remove, self.eyes, catalog)
        elif sight.head or sight.connector or sight.records:
            if sight.pending is not None:
                await self.here.call("recover", catalog)
            await self.here.call("delete", catalog, "--yes")
        self._forget_journal(catalog)
        for path in self.folder.glob(f"{catalog}-*.yaml"):
            path.unlink()
