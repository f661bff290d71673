"""Java servers of Maven's: each is a pom.xml in java/NAME that is only asked for its dependencies, and jars.sha256 beside
it, which pins every one of them. What stands in java/NAME/src is compiled against them by Eclipse's compiler, one of those jars:
a Java that only runs programs is enough."""

import shutil
from pathlib import Path

from . import cache, java
from .problem import Problem
from .progress import heartbeat


def jars(name: str) -> Path:
    source = cache.HERE / "java" / name

    def make(folder: Path) -> None:
        repository = folder / "repository"
        plugin = f"org.apache.maven.plugins:maven-dependency-plugin:{cache.VERSIONS['maven_dependency_plugin']}"
        with heartbeat(name, "fetching its jars"):
            cache.run(["mvn", "-q", "-B", "-f", str(source / "pom.xml"), f"-Dmaven.repo.local={repository}",
                       f"{plugin}:copy-dependencies", "-DincludeScope=runtime",
                       f"-DoutputDirectory={folder / 'jars'}"], cwd=folder)
        shutil.rmtree(repository)
        wanted = dict(reversed(line.split()) for line in (source / "jars.sha256").read_text(encoding="utf-8").splitlines())
        found = sorted(jar.name for jar in (folder / "jars").iterdir())
        if found != sorted(wanted):
            raise Problem(f"other jars than jars.sha256 pins: {', '.join(sorted(set(found) ^ set(wanted)))}")
        for jar in found:
            cache.verify(folder / "jars" / jar, wanted[jar])
        if (source / "src").is_dir():
            cache.run([str(java.of_hadoop() / "bin" / "java"), "-cp", f"{folder / 'jars'}/*",
                       "org.eclipse.jdt.internal.compiler.batch.Main", "-17", "-nowarn", "-classpath",
                       ":".join(str(folder / "jars" / jar) for jar in found), "-d", str(folder / "classes"),
                       str(source / "src")], cwd=folder)

    return cache.entry(name, cache.fingerprint(source), 300, make) / "jars"


def artifact(folder: Path, pinned: dict[str, str]) -> Path:
    """One file of Maven's, without what it asks for, moved into `folder`: `pinned` has its coordinates and its SHA-256."""
    repository = folder / "repository"
    plugin = f"org.apache.maven.plugins:maven-dependency-plugin:{cache.VERSIONS['maven_dependency_plugin']}"
    cache.run(["mvn", "-q", "-B", f"-Dmaven.repo.local={repository}", f"{plugin}:get",
               f"-Dartifact={pinned['artifact']}", "-Dtransitive=false"], cwd=folder)
    group, name, version = pinned["artifact"].split(":")[:3]
    kind = pinned["artifact"].split(":")[3]
    found = next((repository / group.replace(".", "/") / name / version).glob(f"*.{kind}"))
    cache.verify(found, pinned["sha256"])
    kept = found.rename(folder / found.name)
    shutil.rmtree(repository)
    return kept
