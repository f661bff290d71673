"""What stands in for MongoDB: a server that speaks its wire protocol, in memory, asks nobody for a
password, and always listens on 27017."""

import socket
from typing import Any

from .. import java, maven
from ..sandbox import Sandbox
from .base import Launch, Server


_PORT = 27017


class MongoDb(Server):
    name = "mongodb"

    def fetch(self) -> None:
        maven.jars(self.name)

    def configure(self, sandbox: Sandbox) -> Launch:
        return Launch(
            [str(java.of_hadoop() / "bin" / "java"), "-Xmx64M", "-XX:+UseSerialGC", "-cp", f"{maven.jars(self.name)}/*",
             "de.bwaldvogel.mongo.InMemoryMongoServer"],
            cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", _PORT), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"mongodb": {"url": f"mongodb://127.0.0.1:{_PORT}/"}}
