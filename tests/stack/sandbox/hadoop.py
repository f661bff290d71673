"""What HDFS and the Hive metastore have in common: their jars, each pinned, and how a Hadoop program is configured."""

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from . import cache, files, java
from .problem import Problem
from .progress import heartbeat

_SOURCE = cache.HERE / "java" / "hadoop"
#: who may act for others: the metastore does so for its clients, these two clients for the people who ask Trino
PROXIES = ("hive", "akko-trino", "reports-trino")


def jars() -> Path:
    return _entry() / "jars"


def metastore_schema() -> Path:
    """The metastore's tables as its makers create them. Left to itself it makes each when it first needs it, inside a
    transaction that PostgreSQL then waits for."""
    return _entry() / "metastore.sql"


def _entry() -> Path:
    """Fetched in half a minute, 200 MB."""
    pinned = cache.VERSIONS["metastore_schema"]

    def make(folder: Path) -> None:
        repository = folder / "repository"
        plugin = f"org.apache.maven.plugins:maven-dependency-plugin:{cache.VERSIONS['maven_dependency_plugin']}"
        with heartbeat("hadoop", "fetching HDFS and the Hive metastore, 200 MB"):
            cache.run(["mvn", "-q", "-B", "-f", str(_SOURCE / "pom.xml"), f"-Dmaven.repo.local={repository}",
                       f"{plugin}:copy-dependencies", "-DincludeScope=runtime",
                       f"-DoutputDirectory={folder / 'jars'}"], cwd=folder)
            cache.run(["mvn", "-q", "-B", f"-Dmaven.repo.local={repository}", f"{plugin}:get",
                       f"-Dartifact={pinned['artifact']}", "-Dtransitive=false"], cwd=folder)
        tarball = next(repository.rglob("*-bin.tar.gz"))
        cache.verify(tarball, pinned["sha256"])
        schema = cache.run(["tar", "-xzOf", str(tarball), pinned["file"]], cwd=folder)
        files.write(folder / "metastore.sql", schema)
        shutil.rmtree(repository)
        wanted = dict(reversed(line.split()) for line in (_SOURCE / "jars.sha256").read_text(encoding="utf-8").splitlines())
        found = sorted(jar.name for jar in (folder / "jars").iterdir())
        if found != sorted(wanted):
            differing = sorted(set(found) ^ set(wanted))
            raise Problem(f"other jars than jars.sha256 pins: {', '.join(differing)}")
        for name in found:
            cache.verify(folder / "jars" / name, wanted[name])

    return cache.entry("hadoop", f"{cache.fingerprint(_SOURCE)}-{cache.fingerprint_text(str(pinned))[:6]}", 600, make)


def command(home: Path, main: str, heap: str, *arguments: str, flags: tuple[str, ...] = (),
            behind: Path | None = None) -> list[str]:
    """A Hadoop program with home/conf before the jars on its class path, and a folder of more jars behind them; it logs to its
    standard output."""
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.lang", "java.net", "java.util")]
    files.write(home / "conf" / "log4j2.properties", java.LOG4J2)
    classes = f"{home / 'conf'}:{jars()}/*" + (f":{behind}/*" if behind else "")
    return [str(java.of_hadoop() / "bin" / "java"), f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true", *opened, *flags, "-cp", classes, main, *arguments]


def site(path: Path, values: dict[str, object]) -> Path:
    """A Hadoop configuration file. Some hold passwords, so all are their owner's alone."""
    properties = "".join(f"  <property><name>{name}</name><value>{escape(str(value))}</value></property>\n"
                         for name, value in values.items())
    return files.write_secret(path, f'<?xml version="1.0"?>\n<configuration>\n{properties}</configuration>\n')


def metastore_settings(postgresql: int, database: str, password: str) -> dict[str, object]:
    """What every metastore here is told: its own database in PostgreSQL, and none of the work it does beside answering."""
    return {
        "javax.jdo.option.ConnectionDriverName": "org.postgresql.Driver",
        "javax.jdo.option.ConnectionURL": f"jdbc:postgresql://127.0.0.1:{postgresql}/{database}",
        "javax.jdo.option.ConnectionUserName": database,
        "javax.jdo.option.ConnectionPassword": password,
        "datanucleus.schema.autoCreateAll": "false",
        "metastore.schema.verification": "true",
        "metastore.compactor.initiator.on": "false",
        "metastore.compactor.cleaner.on": "false",
        "metastore.housekeeping.threads.on": "false",
        "metastore.metrics.enabled": "false",
        "metastore.execute.setugi": "true",
    }
