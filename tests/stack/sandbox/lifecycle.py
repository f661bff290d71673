"""Starting servers side by side, each as soon as those it needs are ready; stopping them, in the other order."""

import threading
import time

from . import cache, contract
from .problem import AddressInUse, Problem
from .process import Identity, alive, death, reap, spawn, stop
from .progress import say
from .sandbox import Sandbox
from .servers import SERVERS
from .servers.base import Server

_PORT_TRIES = 5


class _Stopped(Exception):
    """Another server failed, so there is nothing to wait for any more."""


def up(sandbox: Sandbox) -> None:
    """Starts everything; when one fails, all are stopped again and its reason is raised."""
    megabytes = max(1000, sum(SERVERS[name].megabytes for name in sandbox.servers))
    cache.require_disk(sandbox.directory, megabytes, "a sandbox")
    run = _Start(sandbox)
    try:
        run.all()
    except BaseException:  # Ctrl-C too: no process may stay behind
        down(sandbox)
        raise
    contract.write(sandbox)


class _Start:
    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.ready = {name: threading.Event() for name in sandbox.servers}
        self.failed = threading.Event()
        self.problem: BaseException | None = None

    def all(self) -> None:
        threads = [threading.Thread(target=self._guarded, args=(SERVERS[name],), daemon=True)
                   for name in self.sandbox.servers]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                while thread.is_alive():
                    thread.join(0.2)  # in slices, so that Ctrl-C is heard
        finally:
            self.failed.set()
            for thread in threads:
                thread.join(30)  # no thread may spawn a server after the clean-up has begun
        if self.problem is not None:
            raise self.problem

    def _guarded(self, server: Server) -> None:
        try:
            for needed in server.needs:
                while needed in self.ready and not self.ready[needed].wait(0.1):
                    self._check()
            self._check()
            start(self.sandbox, server, self._check)
            self.ready[server.name].set()
        except _Stopped:
            pass
        except BaseException as problem:  # noqa: BLE001 (handed to the main thread)
            if self.problem is None:
                self.problem = problem
            self.failed.set()

    def _check(self) -> None:
        if self.failed.is_set():
            raise _Stopped


def start(sandbox: Sandbox, server: Server, check=lambda: None, keep_ports: bool = False) -> None:
    """Brings one server up. A port somebody else took first is replaced, unless others know it already."""
    began = time.monotonic()
    for attempt in range(_PORT_TRIES):
        if not keep_ports:
            sandbox.assign_ports(server.name, server.ports)
        try:
            _start_once(sandbox, server, check)
            break
        except AddressInUse:
            if keep_ports or attempt + 1 == _PORT_TRIES:
                raise
            say(server.name, "its port was taken meanwhile: trying another")
    server.furnish(sandbox)
    where = ", ".join(str(port) for port in sandbox.ports[server.name].values())
    say(server.name, f"ready after {time.monotonic() - began:.1f} s" + (f", port {where}" if where else ""))


def _start_once(sandbox: Sandbox, server: Server, check) -> None:
    launch = server.configure(sandbox)
    log = sandbox.log(server.name)
    if log.exists():
        log.replace(log.with_suffix(".log.before"))  # what an earlier process said must not be taken for this one's
    process = spawn(launch.command, log, launch.cwd, launch.environment)
    sandbox.record(server.name, process)
    end = time.monotonic() + server.patience
    while True:
        reap(process.pid)
        if not alive(process):
            sandbox.record(server.name, None)
            raise death(server.name, log)
        if _is_ready(server, sandbox):
            # A stranger on the same port would have answered too; ours would have died of it.
            reap(process.pid)
            if alive(process):
                return
            continue
        check()
        if time.monotonic() > end:
            raise Problem(f"{server.name} is not ready after {server.patience:.0f} s; its log: {log}")
        time.sleep(0.05)


def _is_ready(server: Server, sandbox: Sandbox) -> bool:
    try:
        return server.ready(sandbox)
    except (OSError, ValueError, KeyError, AttributeError):
        return False  # nobody listens, or what answers is not finished


def down(sandbox: Sandbox) -> list[str]:
    """Stops what runs and says what that was. Who needs others goes first: a controller manager that has lost its
    API server hangs for 15 s."""
    waves: list[list[str]] = []
    remaining = [name for name in SERVERS if name in sandbox.processes]
    while remaining:
        wave = [name for name in remaining if not any(name in SERVERS[other].needs for other in remaining)]
        waves.append(wave)
        remaining = [name for name in remaining if name not in wave]
    stopped: list[str] = []
    for wave in waves:
        threads = [threading.Thread(target=lambda n=name: stopped.append(n) if stop_one(sandbox, n) else None)
                   for name in wave]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return stopped


def stop_one(sandbox: Sandbox, name: str) -> bool:
    process: Identity | None = sandbox.processes.get(name)
    if process is None or not alive(process):
        sandbox.record(name, None)
        return False
    began = time.monotonic()
    killed = stop(process, SERVERS[name].stop_signal)
    sandbox.record(name, None)
    say(name, f"{'killed' if killed else 'stopped'} after {time.monotonic() - began:.1f} s")
    return True


def purge(sandbox: Sandbox) -> None:
    for name in sandbox.servers:
        SERVERS[name].purge(sandbox)
    cache.remove(sandbox.directory)
