"""Stands between the product and one sandbox's Trino, API server, OPA and Vault, and spoils what it is told to: the Nth request
of a name, once or from there on until it is lifted. It knows HTTP and faults; what must be true after is the matrix's."""

import asyncio
import os
import signal
import socket
import ssl
import struct
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from . import wire
from .labels import TEMPORARY, Labels


class Fault(Enum):
    REFUSE = "refuse"  # the connection ends, and new ones are refused
    RESET_BEFORE = "reset-before"  # the request never reaches the server
    RESET_AFTER = "reset-after"  # the server has acted, its answer is lost
    HANG_BEFORE = "hang-before"  # never forwarded, never answered
    HANG_AFTER = "hang-after"  # the server has acted, and nothing comes back
    ERROR_500 = "500"
    BUSY_429 = "429"  # with Retry-After: 1
    GARBAGE = "garbage"  # the server has acted; status as it was, a body that is no JSON
    SLOW = "slow"  # the whole answer, late
    KILL_BEFORE = "kill-before"  # kill -9 of the product before the request leaves
    KILL_AFTER = "kill-after"  # … when the server has acted


KILLS = (Fault.KILL_BEFORE, Fault.KILL_AFTER)
ACTS = (Fault.RESET_AFTER, Fault.HANG_AFTER, Fault.GARBAGE, Fault.SLOW, Fault.KILL_AFTER)
SLOW_SECONDS = 1.0
REFUSED_SECONDS = 0.15  # one refusal: shorter than what a client that tries again waits in all


@dataclass(frozen=True)
class Target:
    """One request of a verb."""
    endpoint: str
    label: str
    number: int  # from 1, among the requests of this label

    def __str__(self) -> str:
        return f"{self.endpoint}: {self.label}" + (f" #{self.number}" if self.number > 1 else "")


@dataclass
class Order:
    fault: Fault
    target: Target
    lasting: bool = False  # from that request on, every request to that endpoint
    met: bool = False
    lifted: bool = False

    def concerns(self, seen: Target) -> bool:
        if self.lifted:
            return False
        if not self.met and seen == self.target:
            self.met = True
            return True
        return self.lasting and self.met and seen.endpoint == self.target.endpoint


class Gate:
    """The doors one product process goes through. One run at a time: begin(), run it, read `seen`."""

    def __init__(self, contract: dict, certificates: Path) -> None:
        self.seen: list[Target] = []
        self.temporary: set[str] = set()  # names of temporary catalogs that went by
        self.order: Order | None = None
        self.catalog = ""
        self.process = 0  # whom a kill concerns
        # Before a request is passed on, and before its answer is.
        self.meanwhile: Callable[[str, wire.Message, wire.Message | None], Awaitable[None]] | None = None
        self._counts: Counter[tuple[str, str]] = Counter()
        self.doors = {name: Door(self, name, contract[name]["url"], Path(contract["ca"]), certificates)
                      for name in ("trino", "kubernetes", "opa", "openbao", "openmetadata") if name in contract}

    async def open(self) -> None:
        for door in self.doors.values():
            await door.listen()

    async def close(self) -> None:
        for door in self.doors.values():
            await door.shut()
            door.give_back()

    def begin(self, catalog: str, order: Order | None = None) -> None:
        self.seen, self.temporary, self.order, self.catalog, self.process = [], set(), order, catalog, 0
        self._counts.clear()

    async def lift(self) -> None:
        """The endpoint is well again; what hangs is let go."""
        if self.order:
            self.order.lifted = True
        for door in self.doors.values():
            door.drop_all()
            await door.listen()

    def judge(self, endpoint: str, label: str, request: wire.Message) -> Fault | None:
        self.temporary.update(TEMPORARY.findall(request.target + request.body.decode("utf-8", "replace")))
        self._counts[endpoint, label] += 1
        target = Target(endpoint, label, self._counts[endpoint, label])
        self.seen.append(target)
        return self.order.fault if self.order and self.order.concerns(target) else None

    def kill(self) -> None:
        if self.process:
            os.kill(self.process, signal.SIGKILL)


class Door:
    def __init__(self, gate: Gate, endpoint: str, url: str, ca: Path, certificates: Path) -> None:
        self.gate = gate
        self.endpoint = endpoint
        self.labels = Labels(endpoint)
        # Bound and never listening: nobody else is given the port while the door refuses.
        self._place = socket.socket()
        self._place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self._place.bind(("127.0.0.1", 0))
        self.port = self._place.getsockname()[1]
        self._upstream = urlsplit(url)
        self._server: asyncio.Server | None = None
        self._opening = asyncio.Lock()  # a refusal ends by itself, perhaps while the fault is lifted
        self._clients: set[asyncio.StreamWriter] = set()
        self._inside: ssl.SSLContext | None = None
        self._outside: ssl.SSLContext | None = None
        if self._upstream.scheme == "https":
            self._inside = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._inside.load_cert_chain(certificates / "server.pem", certificates / "server.key")
            self._outside = ssl.create_default_context(cafile=str(ca))

    @property
    def url(self) -> str:
        return f"{self._upstream.scheme}://127.0.0.1:{self.port}"

    async def listen(self) -> None:
        async with self._opening:
            if self._server is None:
                self._server = await asyncio.start_server(self._client, "127.0.0.1", self.port, ssl=self._inside,
                                                          limit=wire.LARGEST_HEAD, reuse_address=True, reuse_port=True)

    async def shut(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self.drop_all()

    def give_back(self) -> None:
        self._place.close()

    def drop_all(self) -> None:
        for writer in list(self._clients):
            _reset(writer)

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients.add(writer)
        upstream = Upstream(self._upstream.port or 0, self._outside)
        try:
            while (request := await wire.read_head(reader)) is not None:
                request.headers = [(key, value) for key, value in request.headers if key.lower() != "accept-encoding"]
                if request.method in ("POST", "PUT", "PATCH", "DELETE") and request.header("content-length"):
                    await wire.read_body(reader, request)
                if not await self._one(request, reader, writer, upstream):
                    break
        except (wire.Broken, ConnectionError, ssl.SSLError, asyncio.TimeoutError):
            pass  # the product went away; the next connection is a new one
        finally:
            self._clients.discard(writer)
            upstream.close()
            writer.close()

    async def _one(self, request: wire.Message, reader: asyncio.StreamReader, writer: asyncio.StreamWriter,
                   upstream: "Upstream") -> bool:
        """False where the connection is over."""
        label = self.labels.of(request, self.gate.catalog)
        fault = self.gate.judge(self.endpoint, label, request)
        if fault is None and "watch=true" in request.target:
            await upstream.pass_through(request, writer)
            return False
        if fault is Fault.KILL_BEFORE:
            self.gate.kill()
        if fault is None or fault in ACTS:
            if self.gate.meanwhile:
                await self.gate.meanwhile(label, request, None)
            answered = await upstream.ask(request)
            self.labels.learn(request, answered)
            if self.gate.meanwhile:
                await self.gate.meanwhile(label, request, answered)
        if fault is Fault.KILL_AFTER:
            self.gate.kill()
        if fault in (Fault.RESET_BEFORE, Fault.RESET_AFTER, *KILLS):
            _reset(writer)
            return False
        if fault is Fault.REFUSE:
            await self._refuse()
            return False
        if fault in (Fault.HANG_BEFORE, Fault.HANG_AFTER):
            await reader.read(1)  # until the product loses patience, or the fault is lifted
            return False
        if fault is Fault.ERROR_500:
            answered = wire.answer(500, "Internal Server Error", b"something went wrong\n")
        elif fault is Fault.BUSY_429:
            answered = wire.answer(429, "Too Many Requests", b"too many requests\n", [("Retry-After", "1")])
        elif fault is Fault.GARBAGE:
            answered.body = b"\x00<html>\xff\xfe{not json" + bytes(range(128, 160))
        elif fault is Fault.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
        writer.write(answered.bytes())
        await writer.drain()
        return True

    async def _refuse(self) -> None:
        order = self.gate.order
        await self.shut()
        if order is not None and not order.lasting:
            await asyncio.sleep(REFUSED_SECONDS)
            await self.listen()


class Upstream:
    """A client connection's own connection to the real server."""

    def __init__(self, port: int, tls: ssl.SSLContext | None) -> None:
        self._port = port
        self._tls = tls
        self._pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: wire.Message) -> wire.Message:
        reused = self._pair is not None
        try:
            return await self._exchange(request)
        except (wire.Broken, ConnectionError):
            self.close()
            if not reused:
                raise
            return await self._exchange(request)  # it had been idle for too long

    async def _exchange(self, request: wire.Message) -> wire.Message:
        reader, writer = await self._connected()
        writer.write(request.bytes() if request.body else request.head())
        await writer.drain()
        answered = await wire.read_head(reader)
        if answered is None:
            raise wire.Broken("no answer")
        await wire.read_body(reader, answered)
        return answered

    async def pass_through(self, request: wire.Message, writer: asyncio.StreamWriter) -> None:
        """A watch: as it comes, until either side ends."""
        reader, there = await self._connected()
        there.write(request.head())
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._pair is None:
            self._pair = await asyncio.open_connection("127.0.0.1", self._port, ssl=self._tls, limit=wire.LARGEST_HEAD)
        return self._pair

    def close(self) -> None:
        if self._pair is not None:
            self._pair[1].close()
            self._pair = None


def _reset(writer: asyncio.StreamWriter) -> None:
    """RST, not FIN: the way a connection dies when a process or a cable does."""
    connection = writer.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
