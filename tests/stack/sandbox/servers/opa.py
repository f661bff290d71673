"""OPA, which decides for Trino."""

import time
from pathlib import Path
from typing import Any

from .. import golang, http
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server

BASE_POLICY = Path(__file__).resolve().parents[4] / "resources" / "policies" / "base.rego"

#: Says who is an admin, beside the base policy that is the same everywhere.
ADMINS = """package akko.trino_access

admin_group contains "akko-admin"

# Nobody is an admin by name here; the set exists all the same.
admin_user contains "(none)"
"""


def policies(sandbox: Sandbox) -> dict[str, str]:
    base = Path(sandbox.options.base_policy or BASE_POLICY)
    return {"admins.rego": ADMINS, "base.rego": base.read_text(encoding="utf-8")}


class Opa(Server):
    name = "opa"

    def fetch(self) -> None:
        golang.binary(golang.OPA)

    def configure(self, sandbox: Sandbox) -> Launch:
        return Launch(
            [str(golang.binary(golang.OPA)), "run", "--server", "--skip-version-check", "--log-level=error",
             f"--addr=127.0.0.1:{sandbox.port(self.name)}"],
            cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        return http.request("GET", f"{self.url(sandbox)}/health")[0] == 200

    def furnish(self, sandbox: Sandbox) -> None:
        """Its policies are in memory only: the policy watcher brings them back, or we do where there is none."""
        if not sandbox.has("mounts"):
            for name, text in policies(sandbox).items():
                status, answer = http.request("PUT", f"{self.url(sandbox)}/v1/policies/{name}", text,
                                              content_type="text/plain")
                if status != 200:
                    raise Problem(f"OPA does not take {name}: {answer}")
        elif sandbox.running("mounts") and not sandbox.policy_watcher_off.exists():
            end = time.monotonic() + 10
            while not self.decides(sandbox):
                if time.monotonic() > end:
                    raise Problem("the policy watcher did not bring the policies back within 10 s")
                time.sleep(0.05)

    def decides(self, sandbox: Sandbox) -> bool:
        """Whether the policies are in: an admin is let in and nobody else is."""
        def allowed(groups: list[str]) -> bool:
            identity = {"user": "someone", "groups": groups}
            question = {"input": {"context": {"identity": identity}, "action": {
                "operation": "CreateCatalog", "resource": {"catalog": {"name": "c"}}}}}
            answer = http.request("POST", f"{self.url(sandbox)}/v1/data/akko/trino_access/allow", question)[1]
            return answer.get("result") is True

        return allowed(["akko-admin"]) and not allowed([])

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"opa": {"url": self.url(sandbox)}}

    def url(self, sandbox: Sandbox) -> str:
        return f"http://127.0.0.1:{sandbox.port(self.name)}"
