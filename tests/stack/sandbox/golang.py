"""Programs built from the committed Go modules in go/, whose go.sum pins every byte that goes in.

Modules and compiled packages are gigabytes that nobody needs again, so they go to a throw-away folder. Whoever works
on the programs sets SANDBOX_GO_WORK to a folder of theirs, and building again takes seconds."""

import json
import os
import platform
import re
import shutil
import stat
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import cache
from .problem import Problem
from .progress import heartbeat

_MODULES = cache.HERE / "go"


@dataclass(frozen=True)
class Program:
    name: str
    module: str  # folder below go/
    package: str
    sources: str | None  # folder below the module; None when the package is somebody else's
    version: str
    megabytes: int  # of disk while building
    variables: tuple[tuple[str, str], ...] = ()  # strings set by the linker
    #: the module it is made from: (path, files of it that are kept beside the program, (file of it, ours in its place)…)
    origin: tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]] | None = None


KUBE = Program("kube", "kubernetes", "./kube", "kube", cache.VERSIONS["kubernetes"], 6000, (
    # Else the API server calls itself v0.0.0-master.
    ("k8s.io/component-base/version.gitVersion", f"v{cache.VERSIONS['kubernetes']}"),
    ("k8s.io/component-base/version.gitMajor", "1"), ("k8s.io/component-base/version.gitMinor", "36")))
MOUNTS = Program("mounts", "kubernetes", "./mounts", "mounts", cache.VERSIONS["kubernetes"], 3000)
EXTERNAL_SECRETS = Program(
    "external-secrets", "secrets", "./external-secrets", "external-secrets", cache.VERSIONS["external-secrets"], 4000,
    origin=("github.com/external-secrets/external-secrets",
            ("config/crds/bases/external-secrets.io_externalsecrets.yaml",
             "config/crds/bases/external-secrets.io_secretstores.yaml"),
            (("pkg/provider/register/register.go", "register.go.txt"),)))
SEALED_SECRETS = Program(
    "sealed-secrets", "secrets", "./sealed-secrets", "sealed-secrets", cache.VERSIONS["sealed-secrets"], 3000,
    origin=("github.com/bitnami-labs/sealed-secrets", ("helm/sealed-secrets/crds/bitnami.com_sealedsecrets.yaml",), ()))
OPA = Program("opa", "opa", "github.com/open-policy-agent/opa", None, cache.VERSIONS["opa"], 2500)
VERSITYGW = Program("versitygw", "s3", "github.com/versity/versitygw/cmd/versitygw", None, cache.VERSIONS["versitygw"], 2000)


def binary(program: Program) -> Path:
    module = _MODULES / program.module
    parts = [module / "go.mod", module / "go.sum"]
    if program.sources:
        parts.append(module / program.sources)
    flags = " ".join(["-s -w", *(f"-X {name}={value}" for name, value in program.variables)])
    version = f"{program.version}-{cache.fingerprint_text(cache.fingerprint(*parts) + flags)}"

    def make(folder: Path) -> None:
        with _workspace() as environment, heartbeat(program.name, "building from Go sources"):
            own = _changed(program, folder, environment) if program.origin else []
            cache.run(
                [_go(environment), "build", "-trimpath", "-buildvcs=false", "-mod=readonly", *own, "-ldflags", flags,
                 "-o", str(folder / program.name), program.package],
                cwd=module, environment=environment)
            shutil.rmtree(folder / "changed", ignore_errors=True)

    return cache.entry(program.name, version, program.megabytes, make) / program.name


def kept(program: Program) -> list[Path]:
    """The files of its module that are beside the program."""
    folder = binary(program).parent
    return [folder / Path(name).name for name in program.origin[1]] if program.origin else []


def _changed(program: Program, folder: Path, environment: dict[str, str]) -> list[str]:
    """Keeps what is wanted of the program's module; flags that build it from a copy with our files in it, if any."""
    path, wanted, ours = program.origin
    module = _MODULES / program.module
    answer = cache.run([_go(environment), "mod", "download", "-json", path], cwd=module, environment=environment)
    source = Path(json.loads(answer)["Dir"])
    for name in wanted:
        shutil.copyfile(source / name, folder / Path(name).name)
    if not ours:
        return []
    copy = folder / "changed"
    shutil.copytree(source, copy / "module", copy_function=shutil.copyfile)
    for place, name in ours:
        shutil.copyfile(module / program.sources / name, copy / "module" / place)
    for name in ("go.mod", "go.sum"):
        shutil.copyfile(module / name, copy / name)
    cache.run([_go(environment), "mod", "edit", f"-replace={path}={copy / 'module'}", str(copy / "go.mod")],
              cwd=module, environment=environment)
    return [f"-modfile={copy / 'go.mod'}"]


def build_all(programs: list[Program]) -> None:
    """One after the other, since each build uses every core; in one workspace, since they share packages."""
    with _workspace():
        for program in programs:
            binary(program)


_open_workspace: dict[str, str] | None = None


@contextmanager
def _workspace():
    global _open_workspace
    if _open_workspace is not None:
        yield _open_workspace
        return
    for leftover in cache.root().glob(".go-work-*"):  # of a run that was killed
        if not Path("/proc", leftover.name.rpartition("-")[2]).exists():
            cache.remove(leftover)
    own = os.environ.get("SANDBOX_GO_WORK")
    folder = Path(own) if own else cache.root() / f".go-work-{os.getpid()}"
    _open_workspace = {"GOCACHE": str(folder / "build"), "GOMODCACHE": str(folder / "modules"), "GOFLAGS": "",
                       "GOGC": "400"}  # a compiler that seldom collects its garbage takes a quarter less time
    try:
        yield _open_workspace
    finally:
        _open_workspace = None
        if not own and folder.exists():
            cache.remove(folder)


def _go(environment: dict[str, str]) -> str:
    """A go that is new enough, or one of 1.21 and later, which fetches what go.mod asks for by itself; else ours."""
    found = shutil.which("go") or next((p for p in ("/usr/local/go/bin/go",) if Path(p).exists()), None)
    if found is None:
        raise Problem("no go program: install golang-go (tests/stack/packages.txt)")
    text = subprocess.run([found, "version"], capture_output=True, text=True, check=False).stdout
    version = re.search(r"go(\d+)\.(\d+)", text)
    if version and (int(version[1]), int(version[2])) >= (1, 21):
        return found
    return str(_toolchain(found, environment) / "bin" / "go")


def _toolchain(old: str, environment: dict[str, str]) -> Path:
    """Debian's go 1.19 knows nothing of toolchains, but can download one as the module it is published as."""
    version = cache.VERSIONS["go"]["version"]
    machine = {"x86_64": "linux-amd64", "aarch64": "linux-arm64"}.get(platform.machine(), platform.machine())

    def make(folder: Path) -> None:
        with heartbeat("go", f"fetching Go {version} as a module"):
            answer = json.loads(cache.run(
                [old, "mod", "download", "-json", f"golang.org/toolchain@v0.0.1-go{version}.{machine}"],
                cwd=folder, environment=environment))
        if answer["Sum"] != cache.VERSIONS["go"]["sum"].get(machine):
            raise Problem(f"Go {version} for {machine} has the sum {answer['Sum']}, which versions.json does not pin")
        shutil.copytree(answer["Dir"], folder, dirs_exist_ok=True)
        folder.chmod(0o755)
        # A module carries no executable bits.
        for path in [*folder.glob("bin/*"), *folder.glob("pkg/tool/*/*")]:
            path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)

    return cache.entry("go", version, 1000, make)
