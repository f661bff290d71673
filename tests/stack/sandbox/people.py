"""Who exists in the sandbox, and the files that say so to Trino and Kubernetes. Names mean the same in both."""

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from . import files


@dataclass(frozen=True)
class Person:
    name: str
    trino_groups: tuple[str, ...] | None  # None: unknown to Trino
    kubernetes_groups: tuple[str, ...] | None  # None: unknown to Kubernetes


PEOPLE = [
    Person("alice", ("akko-admin",), ("akko-admin",)),
    Person("erin", ("akko-engineer",), None),
    Person("bob", ("akko-analyst",), ("akko-analyst",)),
    Person("mallory", (), None),
    # The second admin, at another machine.
    Person("dave", ("akko-admin",), ("akko-admin",)),
    # An admin in Trino whom Kubernetes refuses one write: half-way failures need somebody like her.
    Person("carol", ("akko-admin",), ("akko-admin",)),
    Person("victor", ("akko-analyst",), ("akko-analyst",)),
    Person("root", None, ("system:masters",)),
]

IN_TRINO = [person for person in PEOPLE if person.trino_groups is not None]
IN_KUBERNETES = [person for person in PEOPLE if person.kubernetes_groups is not None]


def password_file(directory: Path, name: str) -> Path:
    return directory / "users" / f"{name}.password"


def token_file(directory: Path, name: str) -> Path:
    return directory / "users" / f"{name}.token"


def trino_passwords(directory: Path) -> str:
    """Trino's password file, PBKDF2 as its file authenticator reads it: 1000 rounds of HMAC-SHA1, 64 bytes."""
    lines = []
    for person in IN_TRINO:
        password = files.secret_once(password_file(directory, person.name))
        salt = secrets.token_bytes(16)
        digest = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1000, 64)
        lines.append(f"{person.name}:1000:{salt.hex()}:{digest.hex()}\n")
    return "".join(lines)


def trino_groups() -> str:
    members: dict[str, list[str]] = {}
    for person in IN_TRINO:
        for group in person.trino_groups or ():
            members.setdefault(group, []).append(person.name)
    return "".join(f"{group}:{','.join(names)}\n" for group, names in members.items())


def kubernetes_tokens(directory: Path) -> str:
    """The API server's token file: token,user,uid,"group,group"."""
    lines = []
    for person in IN_KUBERNETES:
        token = files.secret_once(token_file(directory, person.name))
        lines.append(f'{token},{person.name},{person.name},"{",".join(person.kubernetes_groups or ())}"\n')
    return "".join(lines)
