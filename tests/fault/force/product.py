"""The product's own program on one worker's environment: directly, or through the worker's gate."""

import asyncio
import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .proxy import Gate

# Short where a fault is at work, so that a cell with a silent server costs seconds: a request must outlast Trino's long poll of one
# second, and a busy machine. Without a fault patience costs nothing.
LIMITS = "limits: {{ mount_seconds: 30, lease_seconds: 3, request_seconds: {patience}, policy_seconds: {patience} }}"
SHORT, LONG = "short", "long"
SHORT_SECONDS, LONG_SECONDS = 4, 30
LONGEST_RUN = 240


@dataclass
class Called:
    code: int  # -9: killed
    out: str
    err: str
    seconds: float

    @property
    def json(self) -> dict[str, Any]:
        try:
            value = json.loads(self.out)
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}


class Machine:
    """An admin at a computer: an identity, a state folder, and a way to the servers."""

    def __init__(self, program: Path, folder: Path, user: str, contract: dict[str, Any], gate: Gate | None = None,
                 store: str = "kubernetes", short: int = SHORT_SECONDS, namespace: str = "", also: str = "") -> None:
        self.program, self.folder, self.user, self.gate = program, folder, user, gate
        folder.mkdir(parents=True, exist_ok=True)
        environment = Path(contract["environments"][user]).read_text(encoding="utf-8")
        environment = re.sub(r"namespace: akko\b", f"namespace: {namespace}", environment) if namespace else environment
        environment += also
        kubeconfig = Path(contract["kubernetes"]["kubeconfigs"][user])
        if gate is not None:
            through = folder / "kubeconfig"
            through.touch(mode=0o600)
            through.write_text(kubeconfig.read_text(encoding="utf-8").replace(contract["kubernetes"]["url"],
                                                                             gate.doors["kubernetes"].url), encoding="utf-8")
            for endpoint in set(gate.doors) - {"kubernetes"}:
                environment = environment.replace(contract[endpoint]["url"], gate.doors[endpoint].url)
            environment = environment.replace(str(kubeconfig), str(through))
        certificate = f", certificate: {contract['sealed_secrets']['certificate']}" if store == "sealed-secrets" else ""
        environment += f"credentials: {{ store: {store}, sync_seconds: 10{certificate} }}\n"
        for patience, seconds in ((SHORT, short), (LONG, LONG_SECONDS)):
            limits = LIMITS.format(patience=seconds)
            text = re.sub(r"^limits:.*$", limits, environment, flags=re.MULTILINE)
            (folder / f"environment-{patience}.yaml").write_text(text, encoding="utf-8")
        self.state = folder / "state"
        self.language = "en"
        self.ignores_file_limit = False  # a write beyond the limit of a file's size then fails, as on a full disk, instead of killing

    async def call(self, *arguments: str, patience: str = LONG) -> Called:
        clock = asyncio.get_running_loop().time
        began = clock()
        process = await asyncio.create_subprocess_exec(
            str(self.program), "--env-file", str(self.folder / f"environment-{patience}.yaml"), "--state-dir", str(self.state), "--lang",
            self.language, *arguments, "--output", "json", stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE, restore_signals=not self.ignores_file_limit)
        if self.gate is not None:
            self.gate.process = process.pid
        try:
            out, err = await asyncio.wait_for(process.communicate(), LONGEST_RUN)
        except asyncio.TimeoutError:
            process.kill()
            await process.wait()
            return Called(-1, "", f"no end after {LONGEST_RUN} s", clock() - began)
        finally:
            if self.gate is not None:
                self.gate.process = 0
        return Called(process.returncode or 0, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), clock() - began)


def source_url(contract: dict[str, Any]) -> str:
    """Up to the name by which the source knows us."""
    return f"jdbc:postgresql://127.0.0.1:{contract['postgresql']['port']}/climascore?ApplicationName="


def definition(catalog: str, contract: dict[str, Any], application: str, analysts: bool = True) -> str:
    source = contract["postgresql"]
    roles = "[akko-admin, akko-analyst]" if analysts else "[akko-admin]"
    return (f"name: {catalog}\nconnector: postgresql\ndescription: Form {application}\nproperties:\n"
            f"  connection-url: {json.dumps(source_url(contract) + application)}\n"
            f"  connection-user: trino_readonly\ncredentials:\n"
            f"  connection-password: {{ file: {json.dumps(source['password_file'])} }}\nallow_roles: {roles}\n")


class Canary:
    """The source's password, in the forms in which bytes travel."""

    def __init__(self, password: str) -> None:
        raw = password.encode()
        forms = {raw, quote(password, safe="").encode(), raw.hex().encode(), json.dumps(password)[1:-1].encode()}
        for offset in range(3):  # base64 at any offset: the digits that only hold bits of it
            encoded = base64.b64encode(b"x" * offset + raw)
            forms.add(encoded[offset + 1 if offset else 0:(offset + len(raw)) // 3 * 4])
        self._forms = forms

    def is_in(self, *texts: str | bytes) -> bool:
        raw = [text.encode() if isinstance(text, str) else text for text in texts]
        return any(form in text for form in self._forms for text in raw)

    def files_with_it(self, folder: Path) -> list[str]:
        return [str(path) for path in folder.rglob("*") if path.is_file() and self.is_in(path.read_bytes())]
