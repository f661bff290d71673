"""HTTP/1.1 messages on asyncio streams, whole: what the proxy reads from one side and writes to the other."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

LARGEST_HEAD = 1 << 20


class Broken(Exception):
    """The other side went away in the middle, or does not speak HTTP."""


@dataclass
class Message:
    first: str  # "GET /path HTTP/1.1", "HTTP/1.1 200 OK"
    headers: list[tuple[str, str]]
    body: bytes = b""

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def method(self) -> str:
        return self.first.split(" ")[0]

    @property
    def target(self) -> str:
        return self.first.split(" ")[1]

    @property
    def status(self) -> int:
        return int(self.first.split(" ")[1])

    def json(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            return {}

    def head(self) -> bytes:
        return "\r\n".join([self.first, *(f"{key}: {value}" for key, value in self.headers), "", ""]).encode("latin-1")

    def bytes(self) -> bytes:
        """As it is sent on: whole, with its length told."""
        kept = [(key, value) for key, value in self.headers if key.lower() not in ("transfer-encoding", "content-length")]
        bodiless = self.first.startswith("HTTP") and self.status in (204, 304)
        length = [] if bodiless else [("Content-Length", str(len(self.body)))]
        return Message(self.first, kept + length).head() + self.body


def answer(status: int, reason: str, body: bytes, headers: list[tuple[str, str]] | None = None,
           kind: str = "text/plain") -> Message:
    return Message(f"HTTP/1.1 {status} {reason}", [("Content-Type", kind), *(headers or [])], body)


async def read_head(reader: asyncio.StreamReader) -> Message | None:
    """None where the other side has ended between two messages."""
    try:
        raw = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as cut:
        if cut.partial:
            raise Broken("cut inside a head") from cut
        return None
    except (ConnectionError, asyncio.LimitOverrunError) as error:
        raise Broken(str(error)) from error
    first, *lines = raw.decode("latin-1").rstrip("\r\n").split("\r\n")
    return Message(first, [(key, value.strip()) for key, _, value in (line.partition(":") for line in lines)])


async def read_body(reader: asyncio.StreamReader, message: Message) -> None:
    try:
        if message.header("transfer-encoding").lower() == "chunked":
            while size := int((await reader.readline()).split(b";")[0], 16):
                message.body += await reader.readexactly(size)
                await reader.readexactly(2)
            while (await reader.readline()).strip():
                pass  # trailers
        elif message.header("content-length"):
            message.body = await reader.readexactly(int(message.header("content-length")))
        elif message.first.startswith("HTTP") and message.status not in (204, 304):
            message.body = await reader.read()  # until the server ends
    except (asyncio.IncompleteReadError, ConnectionError, ValueError) as error:
        raise Broken(str(error)) from error
