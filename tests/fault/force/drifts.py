"""What befalls a catalog behind the product's back, done at the servers themselves; and taking everything of one away."""

import time
from enum import Enum

from .eyes import ANALYST, CREDENTIALS, ENGINEER, RULES, Eyes


class Drift(Enum):
    FORGOTTEN = "Trino does not know it any more"
    FOREIGN = "another one stands under its name"
    NO_RULE = "its rule is gone"
    WIDE_RULE = "its rule lets one role more in"
    NO_CREDENTIAL = "its keys in the credential Secret are gone"
    UNMANAGED = "nothing of ours is left, and Trino has it"


def make(eyes: Eyes, drift: Drift, catalog: str) -> None:
    """The same when done twice. Where OPA is concerned, until it has heard of it."""
    if drift in (Drift.FORGOTTEN, Drift.FOREIGN):
        _drop(eyes, catalog)
    if drift is Drift.FOREIGN:
        _, error = eyes.query("alice", f'CREATE CATALOG "{catalog}" USING tpch')
        if error:
            raise RuntimeError(error)
    if drift in (Drift.NO_RULE, Drift.UNMANAGED):
        _take_keys(eyes, "configmaps", RULES, catalog)
        _until(lambda: not eyes.admits(catalog, "bob", [ANALYST]))
    if drift in (Drift.NO_CREDENTIAL, Drift.UNMANAGED):
        _take_keys(eyes, "secrets", CREDENTIALS, catalog)
    if drift is Drift.WIDE_RULE:
        key = f"{catalog}.rego"
        rule = eyes.kubernetes("GET", f"configmaps/{RULES}")[1]["data"][key]
        wider = rule if ENGINEER in rule else rule.replace(f'"{ANALYST}"', f'"{ANALYST}", "{ENGINEER}"')
        eyes.change("configmaps", RULES, {key: wider}, "kubectl-edit")
        _until(lambda: eyes.admits(catalog, "erin", [ENGINEER]))
    if drift is Drift.UNMANAGED:
        _take_records(eyes, catalog)


def remove(eyes: Eyes, catalog: str) -> None:
    """All of it, without the product."""
    _drop(eyes, catalog)
    _take_keys(eyes, "configmaps", RULES, catalog)
    _take_keys(eyes, "secrets", CREDENTIALS, catalog)
    _take_records(eyes, catalog)


def _drop(eyes: Eyes, catalog: str) -> None:
    _, error = eyes.query("alice", f'DROP CATALOG IF EXISTS "{catalog}"')
    if error:
        raise RuntimeError(error)


def _take_keys(eyes: Eyes, kind: str, name: str, catalog: str) -> None:
    _, shared = eyes.kubernetes("GET", f"{kind}/{name}")
    mine = [key for key in shared.get("data") or {} if key.startswith(f"{catalog}.")]
    if mine:
        eyes.change(kind, name, dict.fromkeys(mine), "kubectl-edit")


def _take_records(eyes: Eyes, catalog: str) -> None:
    for record in eyes.records(catalog):
        eyes.kubernetes("DELETE", f"secrets/{record['metadata']['name']}")


def _until(true) -> None:  # noqa: ANN001
    end = time.monotonic() + 10
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
