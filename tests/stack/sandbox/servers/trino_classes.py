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


def archive(version: str, java: Path, server: Path) -> Path:
    """Where the archive is, or will be. The JVM takes it only from the build and for the class path it was made
    with, so both are in the name."""
    key = cache.fingerprint_text((java / "release").read_text(encoding="utf-8") + str(java) + str(server))
    return cache.root() / f"trino-classes-{version}-{key}" / "classes.jsa"


def make(trino: Server, target: Path) -> None:
    def training(folder: Path) -> None:
        run = folder / "run"
        box = Sandbox(run, [trino.name], Options())
        certificates.make(run / "certificates")
        box.assign_ports(trino.name, trino.ports)
        with heartbeat(trino.name, "starting once, to remember its classes"):
            _train(trino, box, folder / target.name)
        shutil.rmtree(run)

    name, _, version = target.parent.name.partition("classes-")
    cache.entry(f"{name}classes", version, 300, training)


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
