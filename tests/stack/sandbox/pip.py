"""Packages from PyPI, pinned by hash, into a folder of ours: Debian's own pip refuses the system."""

import shutil
import sys
from pathlib import Path

from . import cache


def install(folder: Path, wanted: str) -> Path:
    """`wanted` as in a requirements file with a hash for each. Gives the folder that they are in then."""
    venv = folder / "venv"
    cache.run([sys.executable, "-m", "venv", str(venv)], cwd=folder)
    (folder / "wanted.txt").write_text(wanted, encoding="utf-8")
    cache.run([str(venv / "bin" / "pip"), "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--no-deps",
               "--target", "packages", "-r", "wanted.txt"], cwd=folder)
    shutil.rmtree(venv)
    return folder / "packages"
