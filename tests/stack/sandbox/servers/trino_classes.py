"""Trino's classes, read and verified once and then mapped into memory (the JVM's class data sharing): a start costs
7 s of processor time instead of 9. Made by one start of Trino that is thrown away."""

import shutil
import time
from pathlib import Path

from .. import cache, certificates
from ..problem import Problem
from ..process import alive, death, reap, spawn, stop
from ..progress import heartbeat
from ..sandbox import Options, Sandbox
from .base import Launch, Server


_NAME = "trino-classes"
_FILE = "classes.jsa"


def version(trino: str, java: Path, server: Path) -> str:
    """The JVM takes an archive only from the build and for the class path it was made with, so both are in here."""
    return f"{trino}-{cache.fingerprint_text((java / 'release').read_text(encoding='utf-8') + str(java) + str(server))}"


def flags(version: str) -> list[str]:
    """Nothing where there is no archive: the JVM does without."""
    archive = cache.root() / f"{_NAME}-{version}" / _FILE
    return [f"-XX:SharedArchiveFile={archive}"] if archive.exists() else []


def make(trino: Server, java: Path, version: str) -> None:
    if not (java / "lib" / "server" / "classes.jsa").exists():
        return  # a Java without an archive of its own classes can make none of others

    def training(folder: Path) -> None:
        run = folder / "run"
        box = Sandbox(run, [trino.name], Options())
        certificates.make(run / "certificates")
        box.assign_ports(trino.name, trino.ports)
        with heartbeat(trino.name, "starting once, to remember its classes"):
            _train(trino, box, folder / _FILE)
        shutil.rmtree(run)

    cache.entry(_NAME, version, 300, training)


def _train(trino: Server, box: Sandbox, output: Path) -> None:
    launch: Launch = trino.configure(box)
    java, *arguments = launch.command
    process = spawn([java, f"-XX:ArchiveClassesAtExit={output}", *arguments], box.log(trino.name), launch.cwd)
    end = time.monotonic() + trino.patience
    try:
        while not _ready(trino, box):
            reap(process.pid)
            if not alive(process):
                raise death(trino.name, box.log(trino.name))
            if time.monotonic() > end:
                raise Problem(f"Trino is not ready after {trino.patience:.0f} s; its log: {box.log(trino.name)}")
            time.sleep(0.1)
    finally:
        stop(process, patience=60)  # writing the archive takes a few seconds
    if not output.exists():
        raise Problem("Java wrote no archive of Trino's classes")


def _ready(trino: Server, box: Sandbox) -> bool:
    try:
        return trino.ready(box)
    except OSError:
        return False
