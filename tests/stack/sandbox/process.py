"""Server processes: started detached with a log, told apart by pid *and* start time, and asked for their reason
when they die early."""

import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from .problem import AddressInUse, Problem


@dataclass(frozen=True)
class Identity:
    """A pid alone may belong to somebody else by now; with its start time it names one process for good."""

    pid: int
    start_time: int


def start_time(pid: int) -> int | None:
    """Field 22 of /proc/PID/stat; None when there is no such process, or only its zombie. One whose first thread alone has
    ended (a JVM going down) is still there: its ports are taken until the last thread is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()  # the name before it may hold blanks and brackets
    ended = fields[0] in "ZX" and len(_threads(pid)) <= 1
    return None if ended else int(fields[19])


def _threads(pid: int) -> list[str]:
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []


def alive(process: Identity) -> bool:
    return start_time(process.pid) == process.start_time


def spawn(command: list[str], log: Path, cwd: Path, environment: dict[str, str] | None = None) -> Identity:
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "ab", opener=lambda path, flags: os.open(path, flags, 0o600)) as output:
        child = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C at the terminal is ours to handle, not the servers'
        )
    began = start_time(child.pid)
    if began is None:
        raise Problem(f"{command[0]} ended at once; see {log}")
    _children[child.pid] = child
    return Identity(child.pid, began)


# Children of this very run must be waited for, else they stay as zombies until it ends.
_children: dict[int, subprocess.Popen] = {}


def reap(pid: int) -> None:
    child = _children.get(pid)
    if child is not None:
        child.poll()


def stop(process: Identity, how: signal.Signals = signal.SIGTERM, patience: float = 20) -> bool:
    """Ends the process; True when it had to be killed. Someone else's process under the same pid is left alone."""
    for sign, wait in ((how, patience), (signal.SIGKILL, 5)):
        if not alive(process):
            return False
        os.kill(process.pid, sign)
        end = time.monotonic() + wait
        while time.monotonic() < end:
            reap(process.pid)
            if not alive(process):
                return sign == signal.SIGKILL
            time.sleep(0.02)
    raise Problem(f"process {process.pid} does not end, not even by SIGKILL")


_BUSY = re.compile(r"address already in use|Address in use|Failed to bind|could not bind", re.IGNORECASE)
_REASON = re.compile(r"^\s*\d+\) |^Caused by: |FATAL|panic:|^Error:|command failed|could not |\bfatal\b", re.IGNORECASE)


def death(name: str, log: Path) -> Problem:
    """What a dead server said about it: its numbered errors and causes, then the log's end."""
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    lines = [line.rstrip()[:400] for line in text.splitlines()]
    reasons = list(dict.fromkeys(line for line in lines if _REASON.search(line)))[-12:]
    tail = lines[-15:]
    said = "\n".join(f"    {line}" for line in [*reasons, "    --- end of its log ---", *tail])
    kind = AddressInUse if _BUSY.search("\n".join(lines[-400:])) else Problem
    return kind(f"{name} died while starting. It said:\n{said}\n  whole log: {log}")
