"""The verbs under fault, as data: what stands before, what is run, and in which two forms it may end."""

from dataclasses import dataclass

from .drifts import Drift
from .eyes import Form

ONE, TWO, OFF = Form("one"), Form("two", revision=2), Form("one", enabled=False)


@dataclass(frozen=True)
class Subject:
    name: str
    arguments: tuple[str, ...]  # of the product; {catalog}, {one} and {two} (definition files), {url}, {again}
    before: tuple[tuple[str, ...], ...] = ()  # runs that prepare, without faults
    base: Form | None = None  # what they leave, and what `drifts` then change behind the product's back
    drifts: tuple[Drift, ...] = ()
    old: Form | None = None  # None: nothing of it
    new: Form | None = None
    partly: tuple[Form, ...] = ()  # between the two, where what was put right stays right whatever comes after
    again: tuple[str, ...] = ()  # run once more when the fault has ended: the new form, whatever was left
    cut: str = ""  # a preparing run of `apply {one}` is killed when it sends this request
    renamed: bool = False  # the new form is that of CATALOG-new, and nothing is left of CATALOG


_APPLY_ONE = ("apply", "{one}", "--yes")
_EDIT_TWO = ("edit", "{two}", "--yes")
_DISABLE = ("disable", "{catalog}", "--yes")
_RECONCILE = ("reconcile", "{catalog}", "--yes")


def _change(name: str, arguments: tuple[str, ...], new: Form | None, before: tuple[tuple[str, ...], ...] = (_APPLY_ONE,),
            old: Form = ONE, renamed: bool = False) -> Subject:
    return Subject(name, arguments, before, base=old, old=old, new=new, renamed=renamed)


def _drifted(name: str, arguments: tuple[str, ...], drifts: tuple[Drift, ...], old: Form, new: Form = ONE, base: Form = ONE,
             partly: tuple[Form, ...] = (), before: tuple[tuple[str, ...], ...] = (_APPLY_ONE,)) -> Subject:
    again = arguments if arguments[0] == "reconcile" else ()
    return Subject(name, arguments, before, base=base, drifts=drifts, old=old, new=new, partly=partly, again=again)


SUBJECTS = {subject.name: subject for subject in (
    Subject("register", _APPLY_ONE, new=ONE),
    Subject("test", ("test", "{one}")),
    _change("delete", ("delete", "{catalog}", "--yes"), None),
    _change("edit", _EDIT_TWO, TWO),
    _change("narrow", ("edit", "{catalog}", "--set", "connection-url={url}two", "--roles", "akko-admin", "--yes"),
            Form("two", revision=2, analysts=False)),
    _change("roles", ("edit", "{catalog}", "--roles", "akko-admin", "--yes"), Form("one", revision=2, analysts=False)),
    _change("rotate", ("rotate", "{catalog}", "--credential", "file:{again}", "--yes"), Form("one", revision=2)),
    _change("rollback", ("rollback", "{catalog}", "--to", "1", "--yes"), Form("one", revision=3), (_APPLY_ONE, _EDIT_TWO), TWO),
    _change("disable", _DISABLE, OFF),
    _change("enable", ("enable", "{catalog}", "--yes"), ONE, (_APPLY_ONE, _DISABLE), OFF),
    _change("rename", ("rename", "{catalog}", "{catalog}-new", "--yes"), Form("one", revision=2), renamed=True),
    # What a restart of everything leaves; what somebody made by hand; what somebody switched on again; what a person must give again.
    _drifted("reconcile", _RECONCILE, (Drift.NO_RULE, Drift.FORGOTTEN), Form("one", lost=frozenset({"rule", "trino"})),
             partly=(Form("one", lost=frozenset({"rule"})), Form("one", lost=frozenset({"trino"})))),
    _drifted("reconcile-foreign", _RECONCILE, (Drift.WIDE_RULE, Drift.FOREIGN), Form("one", lost=frozenset({"narrowness", "connector"})),
             partly=(Form("one", lost=frozenset({"connector"})),)),
    _drifted("reconcile-disabled", _RECONCILE, (Drift.FOREIGN,), Form("one", enabled=False, lost=frozenset({"connector"})),
             new=OFF, base=OFF, before=(_APPLY_ONE, _DISABLE)),
    _drifted("replace-lost", ("rotate", "{catalog}", "--credential", "file:{again}", "--yes"), (Drift.NO_CREDENTIAL,),
             Form("one", lost=frozenset({"credential"})), Form("one", revision=2)),
    _drifted("adopt", ("adopt", "{catalog}", "{one}", "--yes"), (Drift.UNMANAGED,),
             Form("one", lost=frozenset({"record", "credential", "rule"}))),
    Subject("recover", ("recover", "{catalog}", "--undo"), cut="SHOW SCHEMAS"),
    Subject("finish", ("recover", "{catalog}", "--finish"), new=ONE, cut="SHOW SCHEMAS"),
)}
