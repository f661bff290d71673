"""The verbs of `stack`."""

import argparse
import signal
import sys
import threading
import time
from pathlib import Path

from . import cache, certificates, contract, files, golang, lifecycle, progress, sandbox as sandboxes
from .problem import Problem
from .progress import say
from .servers import BY_HAND, GROUPS, SERVERS, USUAL, chosen


def main() -> int:
    # `kill` must clean up as Ctrl-C does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments = _parser().parse_args()
    try:
        return arguments.verb(arguments) or 0
    except Problem as problem:
        print(f"stack: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stack: interrupted", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="stack", description="Real servers on loopback to test against.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, action, words: str, directory: bool = True) -> argparse.ArgumentParser:
        one = verbs.add_parser(name, help=words, description=words)
        one.set_defaults(verb=action)
        if directory:
            one.add_argument("--dir", required=True, type=Path, help="the sandbox's folder")
        return one

    every, usual = ",".join(GROUPS), ",".join(USUAL)
    fetched = ",".join(group for group in GROUPS if group not in BY_HAND)
    up = verb("up", _up, "start a sandbox and write DIR/stack.json")
    up.add_argument("--with", dest="servers", default=usual, metavar="SERVERS", help=f"of {every}; default: {usual}")
    up.add_argument("--mount-delay", type=float, default=1, metavar="SECONDS",
                    help="how late the kubelet refreshes a mounted folder; DIR/mount-delay changes it later")
    up.add_argument("--catalog-management", choices=["dynamic", "static"], default="dynamic")
    up.add_argument("--base-policy", type=Path, metavar="FILE", help="instead of resources/policies/base.rego")
    up.add_argument("--connectors", choices=["few", "all"], default="few",
                    help="the plugins of Trino: those of the tests that read, or all it has")
    up.add_argument("--open-http", action="store_true",
                    help="Trino believes any name over plain HTTP, as allow-insecure-over-http makes it")
    up.add_argument("--heap", default="1G", help="Trino's, as Java's -Xmx takes it (default 1G)")

    down = verb("down", _down, "stop a sandbox")
    down.add_argument("--purge", action="store_true", help="delete its folder too")
    verb("status", _status, "say what runs")
    for name, action, words in (("restart", _restart, "stop one server and start it on the same port"),
                                ("stop-server", _stop_server, "stop one server"),
                                ("start-server", _start_server, "start one server on the port it had")):
        verb(name, action, words).add_argument("server", choices=list(SERVERS))
    fetch = verb("fetch", _fetch, "download and build what servers are made of, start nothing", directory=False)
    fetch.add_argument("--with", dest="servers", default=fetched, metavar="SERVERS",
                       help=f"of {every}; default: {fetched}")
    return parser


def _up(arguments: argparse.Namespace) -> None:
    directory: Path = arguments.dir.absolute()
    names = chosen(arguments.servers)
    if (directory / "state.json").exists():
        before = sandboxes.load(directory)
        running = [name for name in before.servers if before.running(name)]
        if running and len(running) == len(before.servers):
            print(f"the sandbox in {directory} is up already: {', '.join(running)}", flush=True)
            return
        if running:
            raise Problem(f"the sandbox in {directory} is half up ({', '.join(running)}); "
                          f"`stack down --dir {directory}` stops it")
    base = arguments.base_policy
    if base is not None and not base.is_file():
        raise Problem(f"no such file: {base}")
    _fetch_all(names)
    if arguments.connectors == "all" and "trino" in names:
        SERVERS["trino"].fetch_all_connectors()
    began = time.monotonic()
    # Others may pass through (PostgreSQL's account), nobody may list; what is secret is 0600 in 0700 folders.
    files.folder(directory, 0o711)
    certificates.make(directory / "certificates")
    options = sandboxes.Options(arguments.mount_delay, arguments.catalog_management,
                                str(base.absolute()) if base else None, arguments.heap,
                                arguments.connectors, arguments.open_http)
    (directory / "mount-delay").unlink(missing_ok=True)
    box = sandboxes.Sandbox(directory, names, options)
    for volume in ("catalog-files", "catalog-keytabs", "catalog-krb5"):
        files.folder(box.mounts / volume)
    box.save()
    lifecycle.up(box)
    print(f"sandbox ready in {time.monotonic() - began:.1f} s: {', '.join(names)}; {directory / 'stack.json'}")


def _down(arguments: argparse.Namespace) -> None:
    box = sandboxes.load(arguments.dir.absolute())
    stopped = lifecycle.down(box)
    if arguments.purge:
        lifecycle.purge(box)
    print(f"stopped {', '.join(stopped)}" if stopped else "nothing was running")


def _status(arguments: argparse.Namespace) -> int:
    box = sandboxes.load(arguments.dir.absolute())
    for name in box.servers:
        process = box.processes.get(name)
        ports = " ".join(f"{which}={port}" for which, port in box.ports.get(name, {}).items())
        print(f"{name:<19} {'running, pid ' + str(process.pid) if box.running(name) and process else 'down':<22} {ports}")
    return 0 if all(box.running(name) for name in box.servers) else 1


def _named(arguments: argparse.Namespace) -> sandboxes.Sandbox:
    box = sandboxes.load(arguments.dir.absolute())
    if not box.has(arguments.server):
        raise Problem(f"this sandbox has no {arguments.server}; it has {', '.join(box.servers)}")
    return box


def _stop_server(arguments: argparse.Namespace) -> None:
    if not lifecycle.stop_one(_named(arguments), arguments.server):
        print(f"{arguments.server} was not running")


def _start_server(arguments: argparse.Namespace) -> None:
    box = _named(arguments)
    if box.running(arguments.server):
        print(f"{arguments.server} is running already")
        return
    try:
        lifecycle.start(box, SERVERS[arguments.server], keep_ports=True)
    except BaseException:
        lifecycle.stop_one(box, arguments.server)
        raise
    if all(box.running(name) for name in box.servers):
        contract.write(box)  # the pid is another one


def _restart(arguments: argparse.Namespace) -> None:
    lifecycle.stop_one(_named(arguments), arguments.server)
    _start_server(arguments)


def _fetch(arguments: argparse.Namespace) -> None:
    began = time.monotonic()
    names = chosen(arguments.servers)
    _fetch_all(names)
    megabytes = cache.size(cache.root())
    print(f"everything for {', '.join(names)} is in the cache after {time.monotonic() - began:.1f} s; "
          f"{cache.root()} holds {megabytes} MB")


def _fetch_all(names: list[str]) -> None:
    """Downloads beside builds, but one build at a time: each of those keeps all cores busy by itself."""
    programs = {"kubernetes": [golang.KUBE], "mounts": [golang.MOUNTS], "opa": [golang.OPA], "s3": [golang.VERSITYGW],
                "external-secrets": [golang.EXTERNAL_SECRETS], "sealed-secrets": [golang.SEALED_SECRETS]}
    builds = [program for name in names for program in programs.get(name, [])]
    lanes = [lambda: golang.build_all(builds)]
    lanes += [SERVERS[name].fetch for name in names if name not in (*programs, "controller-manager")]
    problems: list[BaseException] = []

    def guarded(lane) -> None:
        try:
            lane()
        except BaseException as problem:  # noqa: BLE001 (raised below, in the main thread)
            problems.append(problem)

    threads = [threading.Thread(target=guarded, args=(lane,), daemon=True) for lane in lanes]
    for thread in threads:
        thread.start()
    try:
        while not problems and any(thread.is_alive() for thread in threads):
            time.sleep(0.05)  # and not join(): Ctrl-C must be heard
    finally:
        # After the first failure the other lanes' work is for nothing, and would hide it for minutes.
        patience = time.monotonic() + 30  # one that waits for another run's lock does not hear us
        while any(thread.is_alive() for thread in threads) and time.monotonic() < patience:
            cache.interrupt()
            time.sleep(0.05)
    if problems:
        raise problems[0]
    if progress.elapsed() > 5:
        say("stack", "everything is in the cache")
