"""A KDC that misbehaves: silent, silent only until a run has begun, with a wrong clock, gone, with other keys. The sandbox's own one is back afterwards."""

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from rig import ACME, BOX, CORE, FOLDER, HERE, STACK, Kubernetes

_STACK = HERE.parent / "stack" / "stack"


def _pid() -> int:
    """As it is now: it may have been started again."""
    return json.loads((FOLDER / "stack.json").read_text(encoding="utf-8"))["processes"]["kdc"]


@contextlib.contextmanager
def silent(pid: int = 0) -> Iterator[None]:
    """It takes connections (the kernel does) and says nothing, as behind a firewall that drops packets."""
    stopped = pid or _pid()
    os.kill(stopped, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(stopped, signal.SIGCONT)


@contextlib.contextmanager
def hidden_from_us(catalog: str, pid: int = 0) -> Iterator[None]:
    """Silent until the catalog's record is there: the sign-in from this machine is not possible, so Trino's own decides."""
    over = threading.Event()

    def until_claimed() -> None:
        with silent(pid):
            while not over.is_set() and Kubernetes().api(BOX, "GET", f"{CORE}/secrets/catalog-{catalog}")[0] != 200:
                time.sleep(0.02)

    thread = threading.Thread(target=until_claimed)
    thread.start()
    time.sleep(0.1)
    try:
        yield
    finally:
        over.set()
        thread.join()


@contextlib.contextmanager
def gone() -> Iterator[None]:
    _stack("stop-server")
    try:
        yield
    finally:
        _stack("start-server")


@contextlib.contextmanager
def with_clock(offset: str) -> Iterator[int]:
    """Another process at the same port and with the same principals, by libfaketime; yields its id."""
    library = next(path for path in Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    with gone():
        program = next(path for path in (Path("/usr/sbin/krb5kdc"), Path("/usr/bin/krb5kdc")) if path.exists())
        kdc = subprocess.Popen(
            [program, "-n", "-r", STACK["kdc"]["realm"]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "KRB5_CONFIG": STACK["kdc"]["krb5_conf"], "KRB5_KDC_PROFILE": STACK["kdc"]["kdc_conf"],
                 "LD_PRELOAD": str(library), "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        try:
            time.sleep(0.5)
            yield kdc.pid
        finally:
            kdc.kill()
            kdc.wait()


@contextlib.contextmanager
def with_another_key(principal: str) -> Iterator[None]:
    """A server's, of the same version as the one in its keytab: what the KDC gives for it the server cannot read."""
    kept = FOLDER / "kerberos" / "before.dump"
    _database("dump", kept)
    try:
        ACME.kadmin(BOX, [f"delprinc -force {principal}", f"addprinc -randkey {principal}"])
        yield
    finally:
        _database("load", kept)
        kept.unlink()


def _database(verb: str, path: Path) -> None:
    program = next(path for path in (Path("/usr/sbin/kdb5_util"), Path("/usr/bin/kdb5_util")) if path.exists())
    subprocess.run([program, "-r", STACK["kdc"]["realm"], verb, path], check=True, capture_output=True,
                   env={**os.environ, "KRB5_CONFIG": STACK["kdc"]["krb5_conf"], "KRB5_KDC_PROFILE": STACK["kdc"]["kdc_conf"]})


def _stack(verb: str) -> None:
    subprocess.run([_STACK, verb, "--dir", FOLDER, "kdc"], check=True, capture_output=True)
