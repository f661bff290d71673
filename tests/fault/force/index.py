"""What the metadata catalogue knows of a catalog, asked for at what stands in for it (tests/stack/openmetadata)."""

import time
from pathlib import Path
from typing import Any

from .eyes import Eyes


class Index:
    def __init__(self, eyes: Eyes) -> None:
        self.eyes, self._there = eyes, eyes.contract["openmetadata"]
        self._bot = {"Authorization": "Bearer " + Path(self._there["token_files"]["catalog-bot"]).read_text(encoding="utf-8").strip()}

    def _ask(self, method: str, path: str) -> Any:
        return self.eyes.ask(method, f"{self._there['url']}/{path}", None, self._bot)[1]

    def environment(self) -> str:
        return (f"metadata:\n  url: {self._there['url']}\n  token: {{ file: {self._there['token_files']['catalog-bot']} }}\n"
                "  trino_user: bob\n  wait_seconds: 8\n")

    def wrong(self, catalog: str) -> list[str]:
        """Why it is not told of and read; empty where it is."""
        state = self._ask("GET", "stand-in/state")
        services = [service for service in state["services"].values() if service["connection"]["config"].get("catalog") == catalog]
        pipelines = [each for each in state["pipelines"] if any(each["service"]["id"] == service["id"] for service in services)]
        if len(services) != 1 or len(pipelines) != 1 or services[0]["deleted"]:
            return [f"{len(services)} services and {len(pipelines)} pipelines"]
        now = int(time.time() * 1000)
        name = pipelines[0]["fullyQualifiedName"]
        runs = self._ask("GET", f"api/v1/services/ingestionPipelines/{name}/pipelineStatus?startTs=0&endTs={now + 60_000}")["data"]
        return [] if any(run["pipelineState"] == "success" for run in runs) else [f"it was not read: {runs}"]

    def remove(self, catalog: str) -> None:
        for service in self._ask("GET", "stand-in/state")["services"].values():
            if service["connection"]["config"].get("catalog") == catalog:
                self._ask("DELETE", f"api/v1/services/databaseServices/{service['id']}?hardDelete=true&recursive=true")
