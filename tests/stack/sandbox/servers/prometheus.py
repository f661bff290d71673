"""Prometheus behind a password, with its own measurements to read."""

import ctypes
import secrets
import shutil
from pathlib import Path
from typing import Any

from .. import files, http
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server


class Prometheus(Server):
    name = "prometheus"

    def fetch(self) -> None:
        _program()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        password = files.secret_once(self.password_file(sandbox))
        address = f"127.0.0.1:{sandbox.port(self.name)}"
        files.write_secret(home / "prometheus.yml", (
            "global: { scrape_interval: 1s }\nscrape_configs:\n  - job_name: itself\n"
            f"    basic_auth: {{ username: trino, password: '{password}' }}\n"
            f"    static_configs: [{{ targets: ['{address}'] }}]\n"))
        files.write_secret(home / "web.yml", f"basic_auth_users:\n  trino: '{_bcrypt(password)}'\n")
        return Launch(
            [_program(), f"--config.file={home / 'prometheus.yml'}", f"--web.config.file={home / 'web.yml'}",
             f"--web.listen-address={address}", f"--storage.tsdb.path={files.folder(home / 'data')}",
             "--log.level=warn"],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        status, _ = http.request("GET", f"http://127.0.0.1:{sandbox.port(self.name)}/-/ready")
        return status in (200, 401)

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"prometheus": {"uri": f"http://127.0.0.1:{sandbox.port(self.name)}", "user": "trino",
                               "password_file": str(self.password_file(sandbox))}}

    def password_file(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "trino.password"


def _bcrypt(password: str) -> str:
    """The only form that Prometheus reads. htpasswd is Apache's; libcrypt, which every Debian has, knows it too."""
    library = ctypes.CDLL("libcrypt.so.1")
    library.crypt.restype = ctypes.c_char_p
    salt = "$2b$05$" + "".join(secrets.choice(_ALPHABET) for _ in range(21)) + "u"
    return library.crypt(password.encode(), salt.encode()).decode()


_ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def _program() -> str:
    found = shutil.which("prometheus")
    if found is None:
        raise Problem("no prometheus: install prometheus (tests/stack/packages.txt)")
    return found
