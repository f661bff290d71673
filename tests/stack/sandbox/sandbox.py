"""One sandbox: a folder, what was asked for, and which processes and ports are its own. Kept in DIR/state.json after
every change, so that `down` finds everything even when `up` was killed half-way."""

import json
import threading
from dataclasses import dataclass, field
from pathlib import Path

from . import certificates, files, ports
from .problem import Problem
from .process import Identity, alive


@dataclass
class Options:
    mount_delay: float = 1
    catalog_management: str = "dynamic"
    base_policy: str | None = None
    heap: str = "1G"
    connectors: str = "few"
    open_http: bool = False


@dataclass
class Sandbox:
    directory: Path
    servers: list[str]
    options: Options
    processes: dict[str, Identity] = field(default_factory=dict)
    ports: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lock = threading.RLock()

    # Where things are. Everything is below the directory except PostgreSQL's data under an unreachable home.
    @property
    def certificates(self) -> certificates.Certificates:
        return certificates.Certificates(self.directory / "certificates")

    @property
    def mounts(self) -> Path:
        return self.directory / "mounts"

    @property
    def policy_watcher_off(self) -> Path:
        return self.directory / "policy-watcher-off"

    def log(self, server: str) -> Path:
        return self.directory / "logs" / f"{server}.log"

    def home(self, server: str) -> Path:
        return files.folder(self.directory / "servers" / server)

    def kubeconfig(self, person: str) -> Path:
        return self.directory / "kubeconfigs" / f"{person}.yaml"

    # What runs.
    def has(self, server: str) -> bool:
        return server in self.servers

    def running(self, server: str) -> bool:
        process = self.processes.get(server)
        return process is not None and alive(process)

    def port(self, server: str, which: str = "main") -> int:
        return self.ports[server][which]

    def assign_ports(self, server: str, names: tuple[str, ...]) -> None:
        with self._lock:
            taken = {port for each in self.ports.values() for port in each.values()}
            chosen: dict[str, int] = {}
            for name in names:
                chosen[name] = ports.free(taken)
                taken.add(chosen[name])
            self.ports[server] = chosen
            self.save()

    def record(self, server: str, process: Identity | None) -> None:
        with self._lock:
            if process is None:
                self.processes.pop(server, None)
            else:
                self.processes[server] = process
            self.save()

    def save(self) -> None:
        with self._lock:
            files.write_json(self.directory / "state.json", {
                "servers": self.servers,
                "options": vars(self.options),
                "processes": {name: vars(process) for name, process in self.processes.items()},
                "ports": self.ports,
            })


def load(directory: Path) -> Sandbox:
    try:
        state = json.loads((directory / "state.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Problem(f"there is no sandbox in {directory} (no state.json)") from None
    return Sandbox(
        directory, state["servers"], Options(**state["options"]),
        {name: Identity(**process) for name, process in state["processes"].items()}, state["ports"])
