"""While a fault lasts, the head says exactly what is pending: what is otherwise outside of the records than it was is under a step that has
begun, what the head calls undone is undone, and what a killed run called done is done."""

from collections.abc import Callable
from dataclasses import dataclass

from .eyes import CONNECTOR, FOREIGN_CONNECTOR, Sight

#: the product's verb → the head's
VERBS = {"apply": "register", "edit": "edit", "rotate": "rotate", "rollback": "rollback", "delete": "delete", "disable": "disable",
         "enable": "enable", "rename": "rename", "reconcile": "reconcile", "adopt": "adopt"}
_RULE_STEPS = frozenset({"close-access", "open-access", "narrow-access", "change-access", "withdraw-access", "restore-rule", "admit-roles",
                         "keep-closed", "remove-rule"})


@dataclass(frozen=True)
class Effect:
    what: str
    seen: Callable[[Sight, Sight], bool]  # in the second, against the first
    steps: frozenset[str]  # that have it


_EFFECTS = (
    Effect("a key more in the credential Secret", lambda was, now: not set(now.files) <= set(was.files), frozenset({"credential"})),
    Effect("a key less in the credential Secret", lambda was, now: not set(was.files) <= set(now.files),
           frozenset({"retire-credential", "remove-credential"})),
    Effect("Trino knows it", lambda was, now: was.connector != CONNECTOR == now.connector, frozenset({"create"})),
    Effect("Trino no longer knows it", lambda was, now: was.connector == CONNECTOR != now.connector,
           frozenset({"drop", "replace", "replace-for-good"})),
    Effect("Trino has its new form", lambda was, now: bool(now.application) and now.application != was.application,
           frozenset({"replace", "replace-for-good"})),
    Effect("somebody else's catalog of its name is gone", lambda was, now: was.connector == FOREIGN_CONNECTOR != now.connector,
           frozenset({"drop-foreign"})),
    Effect("a temporary catalog is in Trino", lambda _, now: any(not name.startswith("catalog-") for name in now.temporary),
           frozenset({"prove", "prove-adoption"})),
    Effect("its rule is another one", lambda was, now: was.rules != now.rules, _RULE_STEPS),
    Effect("its rule is gone", lambda was, now: bool(was.rules) and not now.rules, frozenset({"remove-rule"})),
)
#: Steps with one effect, which is there for good: a killed run's "done" is held against it.
_LASTING = frozenset({"credential", "create", "drop", "retire-credential", "remove-credential", "remove-rule", "drop-foreign"})
_STAYS = frozenset({"restore-rule"})  # what was put right stays right when its run is undone


def wrong_about(was: Sight, now: Sight, verb: str, killed: bool) -> list[str]:
    """`was`: before the run; nothing where nothing is pending: then it has to be whole, which others look at."""
    if now.pending is None:
        return []
    wrong = [] if now.pending["verb"] == verb else [f"the head says {now.pending['verb']} is pending, not {verb}"]
    states = {step["id"]: step["state"] for step in now.pending["steps"]}
    wrong += _wrong(was, now, states, killed, "")
    if now.other is not None:  # of a rename
        wrong += _wrong(was.other or Sight(), now.other, {step.removeprefix("new-"): state for step, state in states.items()
                                                          if step.startswith("new-") or step == "keep-closed"}, killed, "under the new name ")
    return wrong


def _wrong(was: Sight, now: Sight, states: dict[str, str], killed: bool, where: str) -> list[str]:
    begun = {step for step, state in states.items() if state not in ("waiting", "skipped")}
    standing = {step for step in begun if states[step] != "undone"}
    seen = [effect for effect in _EFFECTS if effect.seen(was, now)]
    wrong = []
    for effect in seen:
        if not effect.steps & begun:
            wrong.append(f"{where}{effect.what}, and the head says none of {sorted(effect.steps)} has begun: {states}")
        elif not effect.steps & (standing | begun & _STAYS):
            wrong.append(f"{where}{effect.what}, and the head says {sorted(effect.steps & begun)} is undone")
    for step in sorted(_LASTING & standing) if killed else []:
        if states[step] == "done" and not any(step in effect.steps for effect in seen):
            wrong.append(f"{where}the head says {step} is done, and nothing is otherwise")
    return wrong
