#!/usr/bin/env python3
"""What one more registration costs where credentials rest in Vault, beside 1, 50 and 200 ExternalSecrets that the operator keeps in
the one mounted Secret; and that none of their keys is lost or another's.

usage: external_secrets.py PROGRAM DIR [--catalogs 1,50,200] [--rounds N]
DIR is a running sandbox's with openbao and external-secrets. What the others are is written by this script as the product writes it:
a path in Vault and an ExternalSecret each. Prints the median of the rounds' whole registrations and of their step that waits for the
operator; exits with 1 where a key is missing or holds something else. Removes what it made.
"""
import argparse
import base64
import json
import pathlib
import secrets
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "fault"))
sys.dont_write_bytecode = True

from force.eyes import CREDENTIALS, Eyes, Form  # noqa: E402
from force.product import definition  # noqa: E402


class Crowd:
    """Catalogs of whom there is only what concerns the operator."""

    def __init__(self, eyes: Eyes) -> None:
        self.eyes, self.contents = eyes, {}
        contract = eyes.contract
        self.vault = contract["openbao"]
        self.token = {"X-Vault-Token": pathlib.Path(self.vault["token_files"]["root"]).read_text(encoding="utf-8")}
        self.api = f"{contract['kubernetes']['url']}/apis/external-secrets.io/v1/namespaces/akko/externalsecrets"

    def kubernetes(self, method: str, path: str, body: dict | None = None) -> tuple[int, dict]:
        return self.eyes.ask(method, self.api + path, json.dumps(body) if body else None,
                             {"Authorization": f"Bearer {self.eyes._token}", "Content-Type": "application/json"})

    def grow(self, to: int) -> None:
        for number in range(len(self.contents), to):
            name = f"crowd-{number:03d}"
            key, path, content = f"{name}.v1-abcdef.properties", f"{self.vault['prefix']}/{name}/v1-abcdef", secrets.token_bytes(40)
            status, answered = self.eyes.ask("POST", f"{self.vault['url']}/v1/{self.vault['mount']}/data/{path}", json.dumps(
                {"data": {key: base64.b64encode(content).decode()}}), self.token)
            assert status == 200, answered
            status, answered = self.kubernetes("POST", "", {
                "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {"name": f"catalog-{name}.v1-abcdef"},
                "spec": {"refreshInterval": "1h", "secretStoreRef": {"name": "vault", "kind": "SecretStore"},
                         "target": {"name": CREDENTIALS, "creationPolicy": "Merge", "deletionPolicy": "Retain"},
                         "data": [{"secretKey": key, "remoteRef": {"key": path, "property": key, "decodingStrategy": "Base64"}}]}})
            assert status == 201, answered
            self.contents[key] = content

    def lost(self) -> list[str]:
        """After as long as the operator takes."""
        end = time.monotonic() + 120
        while True:
            _, shared = self.eyes.kubernetes("GET", f"secrets/{CREDENTIALS}")
            data = shared.get("data") or {}
            lost = [key for key, content in self.contents.items() if base64.b64decode(data.get(key, "")) != content]
            if not lost or time.monotonic() > end:
                return lost
            time.sleep(0.5)

    def leave(self) -> None:
        for key in self.contents:
            name = key.split(".")[0]
            self.kubernetes("DELETE", f"/catalog-{name}.v1-abcdef")
            self.eyes.ask("DELETE", f"{self.vault['url']}/v1/{self.vault['mount']}/metadata/{self.vault['prefix']}/{name}/v1-abcdef", None,
                          self.token)
        end = time.monotonic() + 60
        while any(item["metadata"]["name"].startswith("catalog-crowd-") for item in self.kubernetes("GET", "")[1]["items"]):
            assert time.monotonic() < end, "the operator does not let go of them"
            time.sleep(0.2)
        self.eyes.kubernetes("PATCH", f"secrets/{CREDENTIALS}", {"data": dict.fromkeys(self.contents)}, "application/merge-patch+json")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("sandbox", type=pathlib.Path)
    parser.add_argument("--catalogs", default="1,50,200")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    contract = json.loads((options.sandbox / "stack.json").read_text(encoding="utf-8"))
    eyes = Eyes(contract, "vault")
    crowd, wrong = Crowd(eyes), []
    eyes.kubernetes("POST", "secrets", {"metadata": {"name": CREDENTIALS}})  # 409 where it is there
    with tempfile.TemporaryDirectory() as folder:
        environment = pathlib.Path(folder) / "environment.yaml"
        environment.write_text(pathlib.Path(contract["environments"]["alice"]).read_text(encoding="utf-8")
                               + "credentials: { store: vault, sync_seconds: 60 }\n", encoding="utf-8")
        file = pathlib.Path(folder) / "measured.yaml"
        file.write_text(definition("measured", contract, "bench"), encoding="utf-8")

        def call(*words: str) -> tuple[float, dict]:
            began = time.monotonic()
            done = subprocess.run([options.program, "--env-file", environment, "--state-dir", f"{folder}/state", *words, "--yes",
                                   "--output", "json"], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                raise RuntimeError(done.stderr + done.stdout)
            return time.monotonic() - began, json.loads(done.stdout)

        call("apply", str(file))  # warms Trino up
        call("delete", "measured")
        for count in map(int, options.catalogs.split(",")):
            began = time.monotonic()
            crowd.grow(count)
            lost = crowd.lost()
            brought = time.monotonic() - began
            whole, step = [], []
            for _ in range(options.rounds):
                seconds, report = call("apply", str(file))
                whole.append(seconds)
                step += [each["milliseconds"] / 1000 for each in report["steps"] if each["id"] == "credential"]
                wrong += eyes.whole_wrong("measured", eyes.look("measured"), Form("bench"))
                call("delete", "measured")
            lost += crowd.lost()
            wrong += [f"{key} is not what Vault has" for key in lost]
            print(f"{count:4d} ExternalSecrets (brought in {brought:.1f} s): a registration {statistics.median(whole):.2f} s, "
                  f"its credential {statistics.median(step):.2f} s (of {options.rounds}); {len(lost)} of {count} keys lost", flush=True)
    crowd.leave()
    for reason in wrong:
        print(f"BROKEN {reason}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
