"""A person of the sandbox at work, as the self test needs one: SQL to Trino and requests to Kubernetes, with what
stack.json says and nothing else."""

import base64
import json
import re
from pathlib import Path
from typing import Any

from . import http


class Refused(Exception):
    """Trino's error name and message."""


class Visitor:
    def __init__(self, contract: dict[str, Any], name: str) -> None:
        self.contract = contract
        self.name = name

    def query(self, sql: str) -> list[list[Any]]:
        trino = self.contract["trino"]
        password = Path(trino["users"][self.name]["password_file"]).read_text(encoding="utf-8")
        login = base64.b64encode(f"{self.name}:{password}".encode()).decode()
        headers = {"Authorization": f"Basic {login}", "X-Trino-User": self.name}
        ca = Path(self.contract["ca"])
        status, answer = http.request("POST", f"{trino['url']}/v1/statement", sql, ca=ca, headers=headers,
                                      content_type="text/plain", timeout=60)
        rows: list[list[Any]] = []
        while True:
            if status != 200:
                raise Refused(f"HTTP {status}: {answer}")
            rows += answer.get("data", [])
            if "error" in answer:
                raise Refused(f"{answer['error']['errorName']}: {answer['error']['message']}")
            if "nextUri" not in answer:
                return rows
            status, answer = http.request("GET", answer["nextUri"], ca=ca, headers=headers, timeout=60)

    def kubernetes(self, method: str, path: str, body: Any = None, kind: str = "application/json") -> tuple[int, Any]:
        kubernetes = self.contract["kubernetes"]
        kubeconfig = Path(kubernetes["kubeconfigs"][self.name]).read_text(encoding="utf-8")
        token = re.search(r"token: (\S+)", kubeconfig)
        assert token is not None
        return http.request(method, kubernetes["url"] + path, body, ca=Path(self.contract["ca"]), content_type=kind,
                            headers={"Authorization": f"Bearer {token[1]}"})

    def apply(self, kind: str, name: str, data: dict[str, str], labels: dict[str, str] | None = None,
              manager: str = "selftest") -> tuple[int, Any]:
        """Server-side apply of a Secret or ConfigMap in the namespace."""
        values = {key: base64.b64encode(text.encode()).decode() for key, text in data.items()} if kind == "Secret" else data
        body = {"apiVersion": "v1", "kind": kind, "metadata": {"name": name, "labels": labels or {}}}
        if values:
            body["data"] = values
        return self.kubernetes("PATCH", f"{namespaced(kind)}/{name}?fieldManager={manager}&force=true",
                               json.dumps(body), "application/apply-patch+yaml")


def namespaced(kind: str) -> str:
    return f"/api/v1/namespaces/akko/{kind.lower()}s"
