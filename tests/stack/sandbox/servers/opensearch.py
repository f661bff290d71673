"""OpenSearch, one node with its security plugin: TLS on both its ports, and passwords. One index, `orders`."""

import base64
import crypt
import json
import shutil
import signal
import time
from pathlib import Path
from typing import Any

from .. import cache, files, http, java, maven
from ..problem import Problem
from ..progress import heartbeat
from ..sandbox import Sandbox
from .base import Launch, Server

_PLUGIN = cache.VERSIONS["opensearch_security"]
_ORDERS = [{"client": "Ada", "amount": 12.5}, {"client": "Émile", "amount": 99.9}]
#: who exists, and the backend role that the plugin's own files (and ours below) map to a role
_PEOPLE = {"admin": ["admin"], "trino": ["trino"], "stranger": []}
#: what Trino's connector asks for: it lists the nodes and the indices before it reads
_TRINO = {"cluster_permissions": ["cluster_composite_ops_ro", "cluster_monitor"],
          "index_permissions": [{"index_patterns": ["*"], "allowed_actions": ["read", "indices_monitor", "indices:admin/mappings/get",
                                                                              "indices:admin/aliases/get",
                                                                              "indices:admin/shards/search_shards"]}]}


class OpenSearch(Server):
    name = "opensearch"
    ports = ("main", "transport")
    patience = 120
    megabytes = 20
    stop_signal = signal.SIGKILL  # its own end hangs where its logging may not be taken down; what it holds is made anew

    def fetch(self) -> None:
        _home()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        keys = sandbox.certificates
        conf = files.folder(home / "conf")
        for file in (keys.authority, keys.certificate, keys.key):  # it reads no file elsewhere
            files.write_secret(conf / file.name, file.read_text(encoding="utf-8"))
        layers = [f"plugins.security.ssl.{layer}.{what}: {file.name}\n" for layer in ("transport", "http") for what, file in
                  (("pemcert_filepath", keys.certificate), ("pemkey_filepath", keys.key), ("pemtrustedcas_filepath", keys.authority))]
        files.write(conf / "opensearch.yml", f"""\
cluster.name: sandbox
node.name: sandbox
network.host: 127.0.0.1
http.port: {sandbox.port(self.name)}
transport.port: {sandbox.port(self.name, "transport")}
discovery.type: single-node
path.data: {json.dumps(str(files.folder(home / "data")))}
path.logs: {json.dumps(str(files.folder(home / "logs")))}
cluster.routing.allocation.disk.threshold_enabled: false
plugins.security.ssl.http.enabled: true
plugins.security.ssl.transport.enforce_hostname_verification: false
plugins.security.allow_default_init_securityindex: true
{"".join(layers)}""")
        files.write(conf / "log4j2.properties", java.LOG4J2)
        security = files.folder(conf / "opensearch-security")
        for file in (_home() / "plugins" / "opensearch-security" / "config").glob("*.yml"):
            shutil.copyfile(file, security / file.name)
        files.write_secret(security / "internal_users.yml", json.dumps({
            "_meta": {"type": "internalusers", "config_version": 2},
            **{name: {"hash": _hashed(files.secret_once(self._password_file(sandbox, name))), "reserved": False,
                      "backend_roles": roles} for name, roles in _PEOPLE.items()}}))
        files.write(security / "roles.yml", json.dumps({"_meta": {"type": "roles", "config_version": 2}, "trino": _TRINO}))
        files.write(security / "roles_mapping.yml", json.dumps({
            "_meta": {"type": "rolesmapping", "config_version": 2}, "trino": {"backend_roles": ["trino"]},
            "all_access": {"backend_roles": ["admin"]}}))
        return Launch(
            [str(java.of_hadoop() / "bin" / "java"), "-Xms384M", "-Xmx384M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
             "-Djava.security.manager=allow", f"-Djava.io.tmpdir={files.folder(home / 'tmp')}",
             # Without its native library it cannot tell who runs it, and root may.
             "-Djna.nosys=true", "-Djna.nounpack=true",
             f"-Dopensearch.path.home={_home()}", f"-Dopensearch.path.conf={conf}", "-Dopensearch.distribution.type=tar",
             "-cp", f"{_home()}/lib/*", "org.opensearch.bootstrap.OpenSearch"],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        """The plugin makes its index of people a moment after the node has begun to answer."""
        return self._ask(sandbox, "GET", "/")[0] == 200

    def furnish(self, sandbox: Sandbox) -> None:
        for number, order in enumerate(_ORDERS):
            status, answer = self._ask(sandbox, "PUT", f"/orders/_doc/{number}?refresh=true", order)
            if status not in (200, 201):
                raise Problem(f"OpenSearch answers {status}: {answer}")
        end = time.monotonic() + 30
        while self._ask(sandbox, "GET", "/_cluster/health/orders?wait_for_status=yellow&timeout=5s")[0] != 200:
            if time.monotonic() > end:
                raise Problem("OpenSearch has not brought up its index within 30 s")

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"opensearch": {"port": sandbox.port(self.name), "accounts": {
            name: str(self._password_file(sandbox, name)) for name in _PEOPLE}}}

    def _password_file(self, sandbox: Sandbox, name: str) -> Path:
        return sandbox.home(self.name) / f"{name}.password"

    def _ask(self, sandbox: Sandbox, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        login = base64.b64encode(f"admin:{files.secret_once(self._password_file(sandbox, 'admin'))}".encode()).decode()
        return http.request(method, f"https://127.0.0.1:{sandbox.port(self.name)}{path}", body,
                            ca=sandbox.certificates.authority, headers={"Authorization": f"Basic {login}"})


def _hashed(password: str) -> str:
    return crypt.crypt(password, crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=1 << 5))  # random passwords need no slow hash


def _home() -> Path:
    """The program with its plugin, as its tarball lays them out."""
    jars = maven.jars("opensearch")

    def make(folder: Path) -> None:
        with heartbeat("opensearch", "fetching its security plugin, 44 MB"):
            archive = maven.artifact(folder, _PLUGIN)
        plugin = files.folder(folder / "plugins" / "opensearch-security")
        shutil.unpack_archive(archive, plugin)
        archive.unlink()
        shutil.copytree(jars, folder / "lib")
        files.folder(folder / "modules")

    return cache.entry("opensearch-home", f"{cache.fingerprint_text(f'{jars} {_PLUGIN}')}", 300, make)
