"""Writing files: secrets readable by their owner only, and never half a file."""

import base64
import json
import os
import secrets
from pathlib import Path


def write(path: Path, text: str, mode: int = 0o644) -> Path:
    """Replaces the file in one step; it never exists with a wider mode than asked for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(temporary, path)
    return path


def write_secret(path: Path, text: str) -> Path:
    return write(path, text, 0o600)


def write_json(path: Path, value: object) -> Path:
    return write_secret(path, json.dumps(value, indent=2) + "\n")


def folder(path: Path, mode: int = 0o700) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(mode)
    return path


def secret_once(path: Path) -> str:
    """The random secret kept in the file; made at the first call, so a restarted server finds its own again. Whole before it has its
    name: servers start side by side, and two that share a secret (the KDCs' trust) must not each make one."""
    if not path.exists():
        mine = write_secret(path.with_name(f"{path.name}.{secrets.token_hex(8)}"), secrets.token_urlsafe(18))
        try:
            os.link(mine, path)
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return path.read_text(encoding="utf-8")


def base64_of(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()
