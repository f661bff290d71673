"""What stands in for MongoDB: a server that speaks its wire protocol, in memory, and knows one user, by SCRAM-SHA-256."""

import socket
from pathlib import Path
from typing import Any

from .. import files, java, maven
from ..sandbox import Sandbox
from .base import Launch, Server

_USER = "trino"


class MongoDb(Server):
    name = "mongodb"

    def fetch(self) -> None:
        maven.jars(self.name)

    def configure(self, sandbox: Sandbox) -> Launch:
        jars = maven.jars(self.name)
        files.secret_once(self._password_file(sandbox))
        return Launch(
            [str(java.of_hadoop() / "bin" / "java"), "-Xmx64M", "-XX:+UseSerialGC", "-cp", f"{jars}/*:{jars.parent / 'classes'}",
             "ScramServer", str(sandbox.port(self.name)), _USER, str(self._password_file(sandbox))],
            cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"mongodb": {"port": sandbox.port(self.name), "user": _USER, "password_file": str(self._password_file(sandbox))}}

    def _password_file(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "trino.password"
