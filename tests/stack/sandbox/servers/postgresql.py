"""PostgreSQL with the database climascore: the source that gets registered."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from .. import cache, files
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server

_ACCOUNT = "postgres"  # PostgreSQL refuses root; this is the account that Debian's package makes


class Postgresql(Server):
    name = "postgresql"
    stop_signal = signal.SIGINT  # "fast": connections that are still open are cut, not waited for
    megabytes = 60

    def fetch(self) -> None:
        _program("postgres")

    def configure(self, sandbox: Sandbox) -> Launch:
        data = self._data(sandbox)
        if not (data / "PG_VERSION").exists():
            _initialise(data, files.secret_once(self._superuser_file(sandbox)))
        # A server that was killed leaves its lock behind; that it is not running was looked at by pid and time.
        (data / "postmaster.pid").unlink(missing_ok=True)
        return Launch(
            [*_as_other_account(), _program("postgres"), "-D", str(data), "-c", "listen_addresses=127.0.0.1",
             "-c", f"port={sandbox.port(self.name)}", "-c", "unix_socket_directories=", "-c", "fsync=off",
             "-c", "full_page_writes=off", "-c", "shared_buffers=32MB", "-c", "max_connections=50"],
            cwd=data)

    def ready(self, sandbox: Sandbox) -> bool:
        return subprocess.run(
            [_program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(sandbox.port(self.name))], check=False
        ).returncode == 0

    def furnish(self, sandbox: Sandbox) -> None:
        if self._query(sandbox, "SELECT 1 FROM pg_database WHERE datname = 'climascore'").strip():
            return
        self._psql(sandbox, ["-q", "-f", str(cache.HERE / "data" / "climascore.sql")])

    def make_database(self, sandbox: Sandbox, name: str, password: str, tables: Path) -> None:
        """A database with these tables and a role of the same name that owns all of it; nothing where there is one."""
        if self._query(sandbox, f"SELECT 1 FROM pg_database WHERE datname = '{name}'").strip():
            return
        script = files.write_secret(
            sandbox.home(self.name) / "make-database.sql",
            f"CREATE ROLE {name} LOGIN PASSWORD '{password}';\nCREATE DATABASE {name} OWNER {name};\n"
            f"\\connect {name}\nSET ROLE {name};\n\\o /dev/null\n\\i {tables}\n")
        self._psql(sandbox, ["-q", "-f", str(script)])
        script.unlink()

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"postgresql": {
            "host": "127.0.0.1", "port": sandbox.port(self.name), "database": "climascore", "user": "trino_readonly",
            "password_file": str(self.readonly_file(sandbox)),
            "superuser": "postgres", "superuser_password_file": str(self._superuser_file(sandbox))}}

    def purge(self, sandbox: Sandbox) -> None:
        link = sandbox.home(self.name) / "data"
        if link.is_symlink():
            shutil.rmtree(link.resolve().parent, ignore_errors=True)

    def readonly_file(self, sandbox: Sandbox) -> Path:
        return sandbox.directory / "postgresql" / "trino_readonly.password"

    def _superuser_file(self, sandbox: Sandbox) -> Path:
        return sandbox.directory / "postgresql" / "postgres.password"

    def _data(self, sandbox: Sandbox) -> Path:
        """The data folder. For root a link out of the sandbox: the other account may not enter root's folders."""
        data = sandbox.home(self.name) / "data"
        if data.exists():
            return data.resolve()
        if os.geteuid() != 0:
            return files.folder(data)
        outside = Path(tempfile.mkdtemp(prefix="catalog-manager-postgresql-"))
        outside.chmod(0o711)
        files.folder(outside / "data")
        account = pwd.getpwnam(_ACCOUNT)
        os.chown(outside / "data", account.pw_uid, account.pw_gid)
        data.symlink_to(outside / "data")
        return data.resolve()

    def _query(self, sandbox: Sandbox, sql: str) -> str:
        return self._psql(sandbox, ["-A", "-t", "-c", sql])

    def _psql(self, sandbox: Sandbox, arguments: list[str]) -> str:
        return cache.run(
            [_program("psql"), "-X", "-h", "127.0.0.1", "-p", str(sandbox.port(self.name)), "-U", "postgres",
             "-d", "postgres", *arguments],
            cwd=sandbox.directory,
            # In the environment and not among the arguments, which everybody on the machine can read.
            environment={"PGPASSWORD": files.secret_once(self._superuser_file(sandbox)),
                         "READONLY_PASSWORD": files.secret_once(self.readonly_file(sandbox)),
                         "PGOPTIONS": "-c client_min_messages=warning"})


def _initialise(data: Path, password: str) -> None:
    data = data.resolve()
    for leftover in data.iterdir():  # of a start that was killed half-way
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
    secret = files.write_secret(data.parent / "superuser", password)
    if os.geteuid() == 0:
        account = pwd.getpwnam(_ACCOUNT)
        os.chown(secret, account.pw_uid, account.pw_gid)
    cache.run([*_as_other_account(), _program("initdb"), "-D", str(data), "-U", "postgres", "-A", "scram-sha-256",
               "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "--pwfile", str(secret)], cwd=data)
    secret.unlink()


def _as_other_account() -> list[str]:
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={_ACCOUNT}", f"--regid={_ACCOUNT}", "--clear-groups"]


def _program(name: str) -> str:
    """Debian keeps the server's programs out of PATH, one folder a version; the newest is taken."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    for folder in reversed(folders):
        if (folder / name).exists():
            return str(folder / name)
    found = shutil.which(name)
    if found is None:
        raise Problem(f"no {name}: install postgresql (tests/stack/packages.txt)")
    return found
