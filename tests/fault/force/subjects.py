"""The verbs under fault, as data: what stands before, what is run, and in which two forms it may end."""

from dataclasses import dataclass

from .eyes import Form

ONE, TWO, OFF = Form("one"), Form("two", revision=2), Form("one", enabled=False)


@dataclass(frozen=True)
class Subject:
    name: str
    arguments: tuple[str, ...]  # of the product; {catalog}, {one} and {two} (definition files), {url}, {again}
    before: tuple[tuple[str, ...], ...] = ()  # runs that prepare, without faults
    old: Form | None = None  # None: nothing of it
    new: Form | None = None
    cut: str = ""  # a preparing run of `apply {one}` is killed when it sends this request
    renamed: bool = False  # the new form is that of CATALOG-new, and nothing is left of CATALOG


_APPLY_ONE = ("apply", "{one}", "--yes")
_EDIT_TWO = ("edit", "{two}", "--yes")

SUBJECTS = {subject.name: subject for subject in (
    Subject("register", _APPLY_ONE, new=ONE),
    Subject("test", ("test", "{one}")),
    Subject("delete", ("delete", "{catalog}", "--yes"), (_APPLY_ONE,), old=ONE),
    Subject("edit", _EDIT_TWO, (_APPLY_ONE,), old=ONE, new=TWO),
    Subject("narrow", ("edit", "{catalog}", "--set", "connection-url={url}two", "--roles", "akko-admin", "--yes"), (_APPLY_ONE,),
            old=ONE, new=Form("two", revision=2, analysts=False)),
    Subject("rotate", ("rotate", "{catalog}", "--credential", "file:{again}", "--yes"), (_APPLY_ONE,),
            old=ONE, new=Form("one", revision=2)),
    Subject("rollback", ("rollback", "{catalog}", "--to", "1", "--yes"), (_APPLY_ONE, _EDIT_TWO),
            old=TWO, new=Form("one", revision=3)),
    Subject("disable", ("disable", "{catalog}", "--yes"), (_APPLY_ONE,), old=ONE, new=OFF),
    Subject("enable", ("enable", "{catalog}", "--yes"), (_APPLY_ONE, ("disable", "{catalog}", "--yes")), old=OFF, new=ONE),
    Subject("rename", ("rename", "{catalog}", "{catalog}-new", "--yes"), (_APPLY_ONE,), old=ONE, new=Form("one", revision=2), renamed=True),
    Subject("recover", ("recover", "{catalog}", "--undo"), cut="SHOW SCHEMAS"),
    Subject("finish", ("recover", "{catalog}", "--finish"), new=ONE, cut="SHOW SCHEMAS"),
)}
