"""What stands in for OpenMetadata, whose server cannot be had here: tests/stack/openmetadata/stand_in.py on the vendor's
own models, from the package openmetadata-ingestion. That package is used by tests only and is never shipped."""

import sys
from pathlib import Path
from typing import Any

from .. import cache, files, http, pip
from ..progress import heartbeat
from ..sandbox import Sandbox
from .base import Launch, Server

_PROGRAM = Path(__file__).resolve().parents[2] / "openmetadata" / "stand_in.py"
_ALL = ["Create", "EditAll", "Delete", "ViewAll", "Deploy", "Trigger"]
#: who has a token there, and what it lets them do
_PEOPLE = {"catalog-bot": _ALL, "reader": ["ViewAll"]}


class OpenMetadata(Server):
    name = "openmetadata"

    def fetch(self) -> None:
        _models()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        tokens = {files.secret_once(self._token_file(sandbox, name)): {"user": name, "operations": operations}
                  for name, operations in _PEOPLE.items()}
        files.write_json(home / "tokens.json", tokens)
        return Launch([sys.executable, str(_PROGRAM), str(sandbox.port(self.name)), str(home)], cwd=home,
                      environment={"PYTHONPATH": str(_models())})

    def ready(self, sandbox: Sandbox) -> bool:
        return http.request("GET", f"{self.url(sandbox)}/api/v1/system/version")[0] == 200

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"openmetadata": {"url": self.url(sandbox), "token_files": {
            name: str(self._token_file(sandbox, name)) for name in _PEOPLE}}}

    def url(self, sandbox: Sandbox) -> str:
        return f"http://127.0.0.1:{sandbox.port(self.name)}"

    @staticmethod
    def _token_file(sandbox: Sandbox, name: str) -> Path:
        return sandbox.directory / "users" / f"openmetadata-{name}.token"


def _models() -> Path:
    pinned = cache.VERSIONS["openmetadata"]
    wanted = "".join(f"{package} --hash=sha256:{digest}\n" for package, digest in pinned["packages"].items())

    def make(folder: Path) -> None:
        with heartbeat("openmetadata", f"fetching the models of openmetadata-ingestion {pinned['version']}"):
            pip.install(folder, wanted)

    return cache.entry("openmetadata", f"{pinned['version']}-{cache.fingerprint_text(wanted)}", 400, make) / "packages"
