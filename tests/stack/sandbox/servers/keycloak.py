"""Keycloak with the realm `akko`. Built, and the realm imported, once into the cache: a start then takes seconds. The
people's passwords are part of that import, so they are random for a cache, not for a sandbox."""

import json
import secrets
import shutil
import time
from pathlib import Path
from typing import Any

from .. import cache, certificates, files, http, java, people, realm
from ..process import alive, death, reap, spawn, stop
from ..progress import heartbeat
from ..problem import Problem
from ..sandbox import Options, Sandbox
from .base import Launch, Server

_PINNED = cache.VERSIONS["keycloak"]
#: what is the server's own and the same for all; `data` is a sandbox's
_SHARED = ("bin", "conf", "lib", "providers", "themes")


class Keycloak(Server):
    name = "keycloak"
    patience = 120
    megabytes = 20

    def fetch(self) -> None:
        _furnished(self)

    def configure(self, sandbox: Sandbox) -> Launch:
        entry = _furnished(self)
        home = sandbox.home(self.name)
        _linked(home, entry)
        if not (home / "data").exists():
            shutil.copytree(entry / "data", home / "data")
        for name, password in json.loads((entry / "users.json").read_text(encoding="utf-8")).items():
            files.write_secret(password_file(sandbox.directory, name), password)
        return _launch(home, sandbox)

    def ready(self, sandbox: Sandbox) -> bool:
        status, answer = http.request("GET", f"{self.issuer(sandbox)}/.well-known/openid-configuration",
                                      ca=sandbox.certificates.authority)
        return status == 200 and answer["issuer"] == self.issuer(sandbox)

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        names = ["admin", realm.SERVICE, *(person.name for person in people.IN_TRINO)]
        return {"keycloak": {
            "issuer": self.issuer(sandbox), "client": realm.CLIENT, "audience": realm.AUDIENCE,
            "password_files": {name: str(password_file(sandbox.directory, name)) for name in names}}}

    def issuer(self, sandbox: Sandbox) -> str:
        return f"https://127.0.0.1:{sandbox.port(self.name)}/realms/{realm.REALM}"


def password_file(directory: Path, name: str) -> Path:
    return directory / "users" / f"{name}.keycloak-password"


def _linked(home: Path, entry: Path) -> None:
    for part in _SHARED:
        link = home / part
        if not link.exists():
            link.symlink_to(entry / part)


def _launch(home: Path, sandbox: Sandbox, *arguments: str, environment: dict[str, str] | None = None) -> Launch:
    """Its script would fork; run directly, the process we started is the one to stop."""
    keys = sandbox.certificates
    return Launch(
        [str(java.home() / "bin" / "java"), "-Xmx400M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
         "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
         "--add-opens=java.base/java.security=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
         "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
         "-Dpicocli.disable.closures=true", "-Dkc.config.built=true", f"-Dkc.home.dir={home}",
         f"-Djboss.server.config.dir={home / 'conf'}", f"-Djava.io.tmpdir={files.folder(home / 'tmp')}",
         "-cp", str(home / "lib" / "quarkus-run.jar"), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
         "start", "--optimized", "--http-host=127.0.0.1", "--hostname-strict=false", "--cache=local",
         f"--https-port={sandbox.port('keycloak')}", f"--https-certificate-file={keys.certificate}",
         f"--https-certificate-key-file={keys.key}", "--log-level=INFO", *arguments],
        cwd=home, environment=environment or {})


def _built() -> Path:
    """The server, its configuration compiled in."""

    def make(folder: Path) -> None:
        repository = folder / "repository"
        plugin = f"org.apache.maven.plugins:maven-dependency-plugin:{cache.VERSIONS['maven_dependency_plugin']}"
        with heartbeat("keycloak", f"fetching Keycloak {_PINNED['version']}, 159 MB"):
            cache.run(["mvn", "-q", "-B", f"-Dmaven.repo.local={repository}", f"{plugin}:get",
                       f"-Dartifact={_PINNED['artifact']}", "-Dtransitive=false"], cwd=folder)
        tarball = next(repository.rglob("keycloak-quarkus-dist-*.tar.gz"))
        with heartbeat("keycloak", "verifying, unpacking and building"):
            cache.verify(tarball, _PINNED["sha256"])
            cache.run(["tar", "-xzf", str(tarball), "--strip-components=1"], cwd=folder)
            shutil.rmtree(repository)
            cache.run([str(folder / "bin" / "kc.sh"), "build", "--db=dev-file"], cwd=folder,
                      environment={"JAVA_HOME": str(java.home())})
        for part in folder.iterdir():
            if part.name not in _SHARED:
                shutil.rmtree(part) if part.is_dir() else part.unlink()

    return cache.entry("keycloak-server", _PINNED["version"], 600, make)


def _furnished(server: Server) -> Path:
    """The server with the realm in its database: made by one start that is thrown away."""
    built = _built()
    version = cache.fingerprint(Path(realm.__file__), Path(people.__file__))

    def make(folder: Path) -> None:
        _linked(folder, built)
        passwords = {name: secrets.token_urlsafe(18)
                     for name in ("admin", realm.SERVICE, *(person.name for person in people.IN_TRINO))}
        files.write_secret(folder / "users.json", json.dumps(passwords))
        files.write_secret(folder / "data" / "import" / "akko-realm.json", json.dumps(realm.realm(passwords)))
        keys = folder / "making"
        certificates.make(files.folder(keys) / "certificates")
        sandbox = Sandbox(keys, [server.name], Options())
        sandbox.assign_ports(server.name, server.ports)
        launch = _launch(folder, sandbox, "--import-realm", environment={
            "KC_BOOTSTRAP_ADMIN_USERNAME": "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD": passwords["admin"]})
        with heartbeat("keycloak", "importing the realm"):
            log = keys / "log"
            process = spawn(launch.command, log, launch.cwd, launch.environment)
            try:
                end = time.monotonic() + 240
                while not _answers(server, sandbox):
                    reap(process.pid)
                    if not alive(process):
                        raise death(server.name, log)
                    if time.monotonic() > end:
                        raise Problem("Keycloak did not import the realm within 240 s")
                    time.sleep(0.2)
            finally:
                stop(process, patience=60)
        for part in ("making", "tmp", "data/import"):
            shutil.rmtree(folder / part)

    return cache.entry("keycloak", f"{_PINNED['version']}-{version}", 900, make)


def _answers(server: Server, sandbox: Sandbox) -> bool:
    try:
        return server.ready(sandbox)
    except (OSError, KeyError, TypeError):
        return False
