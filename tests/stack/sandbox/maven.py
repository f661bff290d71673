"""Java servers of Maven's: each is a pom.xml in java/NAME that is only asked for its dependencies, and jars.sha256 beside
it, which pins every one of them."""

import shutil
from pathlib import Path

from . import cache
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

    return cache.entry(name, cache.fingerprint(source), 300, make) / "jars"
