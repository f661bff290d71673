"""Redis with a password and the keys of one table."""

import shutil
import socket
from pathlib import Path
from typing import Any

from .. import files
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server


class Redis(Server):
    name = "redis"

    def fetch(self) -> None:
        _program()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        configuration = files.write_secret(home / "redis.conf", (
            f"bind 127.0.0.1\nport {sandbox.port(self.name)}\nsave \"\"\nappendonly no\ndir {home}\n"
            f"requirepass {files.secret_once(self.password_file(sandbox))}\n"))
        return Launch([_program(), str(configuration)], cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        return self._say(sandbox, "PING") == "PONG"

    def furnish(self, sandbox: Sandbox) -> None:
        for number, name in enumerate(("Ada", "Émile", "Grace")):
            self._say(sandbox, f"SET sales:clients:{number} {name}")

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"redis": {"node": f"127.0.0.1:{sandbox.port(self.name)}", "table": "sales.clients",
                          "password_file": str(self.password_file(sandbox))}}

    def password_file(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "default.password"

    def _say(self, sandbox: Sandbox, command: str) -> str:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=2) as connection:
            stream = connection.makefile("rwb")
            for line in (f"AUTH {files.secret_once(self.password_file(sandbox))}", command):
                stream.write(line.encode() + b"\r\n")
                stream.flush()
                answer = stream.readline().decode().strip()
        if answer.startswith("-"):
            raise OSError(answer)
        return answer.lstrip("+")


def _program() -> str:
    found = shutil.which("redis-server")
    if found is None:
        raise Problem("no redis-server: install redis-server (tests/stack/packages.txt)")
    return found
