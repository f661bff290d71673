"""The cache of downloads and built programs, outside the tree and shared by all sandboxes and worktrees.

An entry is a folder NAME-VERSION that is whole or absent: it is made under another name and renamed, and a lock
lets only one process make it while the others wait for it. Nothing in it is ever changed afterwards."""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from .problem import Problem
from .progress import heartbeat, say

HERE = Path(__file__).resolve().parent.parent
VERSIONS = json.loads((HERE / "versions.json").read_text(encoding="utf-8"))


def root() -> Path:
    own = os.environ.get("CATALOG_MANAGER_CACHE")
    general = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(own or Path(general) / "catalog-manager") / "stack"


def require_disk(path: Path, megabytes: int, what: str) -> None:
    while not path.exists():
        path = path.parent
    free = shutil.disk_usage(path).free // 1_000_000
    if free < megabytes:
        raise Problem(f"{what} needs {megabytes} MB of free disk under {path}, and {free} MB are free")


def entry(name: str, version: str, megabytes: int, make: Callable[[Path], None]) -> Path:
    """The entry's folder; `make(folder)` fills a new one when it is absent, and may take `megabytes` meanwhile."""
    folder = root() / f"{name}-{version}"
    if folder.is_dir():
        return folder
    with locked(name):
        if folder.is_dir():  # somebody else made it while we waited
            return folder
        for leftover in root().glob(f".partial-{name}-{version}-*"):
            remove(leftover)  # we hold the lock, so whoever made it is gone
        require_disk(root(), megabytes, f"getting {name}")
        partial = root() / f".partial-{name}-{version}-{os.getpid()}"
        partial.mkdir(parents=True)
        try:
            make(partial)
            os.replace(partial, folder)
        finally:
            if partial.exists():
                remove(partial)
    say(name, f"in the cache: {size(folder)} MB")
    return folder


@contextmanager
def locked(name: str):
    root().mkdir(parents=True, exist_ok=True)
    with open(root() / f".lock-{name}", "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with heartbeat(name, "waiting for another run that is making it"):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


_running: set[subprocess.Popen] = set()


def run(command: list[str], cwd: Path, environment: dict[str, str] | None = None) -> str:
    """Runs a tool to its end and gives its standard output; its last words become the Problem when it fails."""
    try:
        tool = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    except FileNotFoundError:
        raise Problem(f"{command[0]} is not installed; tests/stack/packages.txt lists what the sandbox needs") from None
    _running.add(tool)
    try:
        output, errors = tool.communicate()
    finally:
        _running.discard(tool)
    if tool.returncode != 0:
        words = "\n".join(f"    {line}" for line in (output + errors).splitlines()[-25:])
        raise Problem(f"`{' '.join(command[:6])} …` failed with {tool.returncode}:\n{words}")
    return output


def interrupt() -> None:
    """Ends the tools that other threads wait for, so that those threads fail and clean up behind themselves."""
    for tool in list(_running):
        tool.terminate()


def verify(file: Path, sha256: str) -> None:
    digest = hashlib.sha256()
    with open(file, "rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != sha256:
        raise Problem(f"{file.name} has SHA-256 {digest.hexdigest()}, versions.json pins {sha256}: not used")


def fingerprint(*paths: Path) -> str:
    """Twelve hex digits that change with the text of any of the files (folders: all files below)."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def fingerprint_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def size(folder: Path) -> int:
    seen: set[int] = set()
    total = 0
    for file in folder.rglob("*"):
        try:
            status = file.lstat()
        except FileNotFoundError:  # of a build that is cleaning up behind itself
            continue
        if status.st_ino not in seen:
            seen.add(status.st_ino)
            total += status.st_blocks * 512
    return total // 1_000_000


def remove(folder: Path) -> None:
    """Deletes also what Go makes read-only in its module cache."""
    for path, folders, _ in os.walk(folder):
        for name in folders:
            child = Path(path, name)
            if not child.is_symlink():
                child.chmod(0o700)
    shutil.rmtree(folder)
