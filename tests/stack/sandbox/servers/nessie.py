"""Nessie as an Iceberg REST catalog: TLS, in memory, its tables' files in S3, and it answers only whom the realm's tokens name."""

from pathlib import Path
from typing import Any

from .. import cache, certificates, files, http, java, maven, realm
from ..progress import heartbeat
from ..sandbox import Sandbox
from . import s3
from .base import Launch, Server
from .keycloak import Keycloak, password_file

_PINNED = cache.VERSIONS["nessie"]
_WAREHOUSE = "lake"


class Nessie(Server):
    name = "nessie"
    needs = ("keycloak", "s3")
    ports = ("main", "management")
    patience = 120

    def fetch(self) -> None:
        _program()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        keys = sandbox.certificates
        options = "nessie.catalog.service.s3.default-options"
        configuration = files.write_secret(home / "application.properties", "".join(f"{key}={value}\n" for key, value in {
            "quarkus.http.host": "127.0.0.1",
            "quarkus.http.insecure-requests": "disabled",
            "quarkus.http.ssl-port": sandbox.port(self.name),
            "quarkus.http.ssl.certificate.files": keys.certificate,
            "quarkus.http.ssl.certificate.key-files": keys.key,
            "quarkus.management.host": "127.0.0.1",
            "quarkus.management.port": sandbox.port(self.name, "management"),
            "nessie.version.store.type": "IN_MEMORY",
            "nessie.server.authentication.enabled": "true",
            "quarkus.oidc.auth-server-url": Keycloak().issuer(sandbox),
            "quarkus.oidc.client-id": "nessie",
            "quarkus.oidc.token.audience": realm.AUDIENCE,
            "nessie.catalog.default-warehouse": _WAREHOUSE,
            f"nessie.catalog.warehouses.{_WAREHOUSE}.location": f"s3://{s3.BUCKET}/rest",
            f"{options}.endpoint": s3.endpoint(sandbox),
            f"{options}.region": s3.REGION,
            f"{options}.path-style-access": "true",
            f"{options}.access-key": "urn:nessie-secret:quarkus:sandbox.s3",
            "sandbox.s3.name": s3.access_key("tables"),
            "sandbox.s3.secret": files.secret_once(s3.secret_file(sandbox, "tables")),
        }.items()))
        return Launch(
            [str(java.home() / "bin" / "java"), "-Xmx384M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
             *certificates.java_trust(keys), f"-Djava.io.tmpdir={files.folder(home / 'tmp')}",
             f"-Dquarkus.config.locations={configuration}", "-jar", str(_program())],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        status, _ = http.request("GET", f"{self._uri(sandbox)}/v1/config", ca=sandbox.certificates.authority)
        return status == 401

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"nessie": {
            "uri": self._uri(sandbox), "warehouse": _WAREHOUSE, "client": realm.SERVICE,
            "secret_file": str(password_file(sandbox.directory, realm.SERVICE)),
            "token_endpoint": f"{Keycloak().issuer(sandbox)}/protocol/openid-connect/token"}}

    def _uri(self, sandbox: Sandbox) -> str:
        return f"https://127.0.0.1:{sandbox.port(self.name)}/iceberg"


def _program() -> Path:
    def make(folder: Path) -> None:
        with heartbeat("nessie", f"fetching Nessie {_PINNED['version']}, 245 MB"):
            maven.artifact(folder, _PINNED).rename(folder / "nessie.jar")

    return cache.entry("nessie", f"{_PINNED['version']}-{_PINNED['sha256'][:12]}", 600, make) / "nessie.jar"
