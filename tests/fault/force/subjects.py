"""The verbs under fault, as data: what stands before, what is run, and in which two forms it may end."""

from dataclasses import dataclass

from .drifts import Drift
from .eyes import Form
from .signing import Seals

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
    or_else: tuple[str, tuple[str, ...]] = ("", ())  # where that is refused with this code: what a person is told to do instead
    settled: Form | None = None  # after that; None: the new form
    renamed: bool = False  # the new form is that of CATALOG-new, and nothing is left of CATALOG
    keys: tuple[tuple[str, ...], ...] | None = None  # of a verb on signatures: runs that prepare the keys of a worker's own namespace
    altered: bool = False  # … where somebody has then changed a record
    indexed: bool = False  # of a verb on the metadata catalogue: told of and read, whenever it says so


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


def _signature(name: str, action: tuple[str, ...], keys: tuple[tuple[str, ...], ...], old: Seals, new: Seals, partly: Seals, settled: Seals,
               altered: bool = False, or_else: tuple[str, tuple[str, ...]] = ("", ())) -> Subject:
    def form(seals: Seals) -> Form:
        return Form("one", seals=seals)

    arguments = ("signature", *action, "--yes")
    return Subject(name, arguments, (_APPLY_ONE,), base=ONE, old=form(old), new=form(new), partly=(form(partly),), again=arguments,
                   or_else=or_else, settled=form(settled), keys=keys, altered=altered)


_CREATE_KEY, _ROTATE_KEY = ("signature", "create", "--yes"), ("signature", "rotate", "--yes")
_REINDEX = ("reindex", "{catalog}", "--yes")

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
    # Every record there is, so in a namespace of a worker's own; a killed or broken one is asked for again.
    _signature("signature-create", ("create",), (), Seals(0, "nobody"), Seals(1, "newest"), Seals(1, "some"), Seals(None, "newest"),
               or_else=("signature.key-exists", _ROTATE_KEY)),
    _signature("signature-rotate", ("rotate",), (_CREATE_KEY,), Seals(1, "newest"), Seals(2, "newest"), Seals(2, "any"), Seals(None, "newest")),
    _signature("signature-sign", ("sign", "{catalog}"), (_CREATE_KEY,), Seals(1, "newest", altered=True), Seals(1, "newest"),
               Seals(1, "newest"), Seals(1, "newest"), altered=True),
    _signature("signature-retire", ("retire",), (_CREATE_KEY, _ROTATE_KEY), Seals(2, "newest"), Seals(1, "newest"), Seals(1, "newest"),
               Seals(1, "newest")),
    # In a sandbox with openmetadata.
    Subject("reindex", _REINDEX, (_APPLY_ONE,), base=ONE, old=ONE, new=ONE, again=_REINDEX, indexed=True),
    Subject("recover", ("recover", "{catalog}", "--undo"), cut="SHOW SCHEMAS"),
    Subject("finish", ("recover", "{catalog}", "--finish"), new=ONE, cut="SHOW SCHEMAS"),
)}
