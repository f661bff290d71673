"""What a server of the sandbox is. A later one (Keycloak, OpenBao, a KDC, Hive …) is one more module with one such
class, and one more line in servers/__init__.py."""

import signal
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..sandbox import Sandbox


@dataclass(frozen=True)
class Launch:
    command: list[str]
    cwd: Path
    environment: dict[str, str] = field(default_factory=dict)


class Server:
    name: str
    #: ready before this one starts, where they are part of the sandbox at all
    needs: tuple[str, ...] = ()
    ports: tuple[str, ...] = ("main",)
    #: seconds until a server that neither dies nor gets ready is given up
    patience: float = 90
    stop_signal: signal.Signals = signal.SIGTERM
    #: of disk, in one sandbox
    megabytes: int = 1

    def fetch(self) -> None:
        """Gets into the cache whatever the server is made of; instant when it is there."""

    def configure(self, sandbox: Sandbox) -> Launch:
        """Writes its files and says how it is run. Called before every start, so it must keep what lasts."""
        raise NotImplementedError

    def ready(self, sandbox: Sandbox) -> bool:
        """Whether it does its work; asked again and again. OSError counts as no."""
        raise NotImplementedError

    def furnish(self, sandbox: Sandbox) -> None:
        """Puts into the ready server what everybody expects there. Called after every start."""

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        """Its part of stack.json."""
        return {}

    def purge(self, sandbox: Sandbox) -> None:
        """Deletes what it keeps outside the sandbox's folder."""
