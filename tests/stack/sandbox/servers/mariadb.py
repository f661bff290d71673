"""MariaDB with the database sales: read through Trino's mysql and mariadb connectors."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from .. import cache, files
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server

_TABLES = """
CREATE DATABASE sales;
CREATE TABLE sales.orders (id INT PRIMARY KEY, client VARCHAR(40) NOT NULL, amount DECIMAL(10, 2) NOT NULL);
INSERT INTO sales.orders VALUES (1, 'Ada', 12.50), (2, 'Émile', 99.90), (3, 'Grace', 7.00);
"""


class MariaDb(Server):
    name = "mariadb"
    megabytes = 180

    def fetch(self) -> None:
        _program("mariadbd")

    def configure(self, sandbox: Sandbox) -> Launch:
        data = sandbox.home(self.name) / "data"
        if not (data / "mysql").exists():
            shutil.rmtree(data, ignore_errors=True)
            cache.run([_program("mariadb-install-db"), "--no-defaults", f"--datadir={data}", "--skip-test-db",
                       "--auth-root-authentication-method=normal", *_account()], cwd=sandbox.directory)
        return Launch(
            [_program("mariadbd"), "--no-defaults", f"--datadir={data}", "--bind-address=127.0.0.1",
             f"--port={sandbox.port(self.name)}", f"--socket={self._socket(sandbox)}",
             f"--pid-file={data / 'server.pid'}", "--skip-name-resolve", "--innodb-buffer-pool-size=16M",
             "--innodb-flush-log-at-trx-commit=0", *_account()],
            cwd=data)

    def ready(self, sandbox: Sandbox) -> bool:
        try:
            return self._sql(sandbox, "SELECT 1;").strip() == "1"
        except Problem:
            return False

    def furnish(self, sandbox: Sandbox) -> None:
        if "sales" in self._sql(sandbox, "SHOW DATABASES;"):
            return
        password = files.secret_once(self.password_file(sandbox))
        self._sql(sandbox, f"{_TABLES}CREATE USER 'trino_readonly'@'%' IDENTIFIED BY '{password}';"
                           "GRANT SELECT ON sales.* TO 'trino_readonly'@'%';")

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"mariadb": {"host": "127.0.0.1", "port": sandbox.port(self.name), "user": "trino_readonly",
                            "password_file": str(self.password_file(sandbox))}}

    def password_file(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "trino_readonly.password"

    def _socket(self, sandbox: Sandbox) -> Path:
        """A path of at most 107 bytes: below the sandbox it may be longer."""
        return Path("/tmp") / f"catalog-manager-mariadb-{sandbox.port(self.name)}.sock"

    def _sql(self, sandbox: Sandbox, text: str) -> str:
        """Through its standard input: what is an argument, everybody can read."""
        done = subprocess.run(
            [_program("mariadb"), "--no-defaults", f"--socket={self._socket(sandbox)}", "-u", "root", "-N"],
            input=text, text=True, capture_output=True, check=False)
        if done.returncode != 0:
            raise Problem(f"MariaDB: {done.stderr.strip()}")
        return done.stdout


def _account() -> list[str]:
    return ["--user=root"] if os.geteuid() == 0 else []


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if found is None:
        raise Problem(f"no {name}: install mariadb-server-core and mariadb-client-core (tests/stack/packages.txt)")
    return found
