"""The verbs under fault, as data: what stands before, what is run, and in which two forms it may end."""

from dataclasses import dataclass

from .eyes import Form

ONE = Form("one")


@dataclass(frozen=True)
class Subject:
    name: str
    arguments: tuple[str, ...]  # of the product; {catalog}, {one} and {two} (definition files), {url}, {again}
    before: tuple[tuple[str, ...], ...] = ()  # runs that prepare, without faults
    old: Form | None = None  # None: nothing of it
    new: Form | None = None
    cut: str = ""  # a preparing run of `apply {one}` is killed when it sends this request


_APPLY_ONE = ("apply", "{one}", "--yes")

SUBJECTS = {subject.name: subject for subject in (
    Subject("register", _APPLY_ONE, new=ONE),
    Subject("test", ("test", "{one}")),
    Subject("delete", ("delete", "{catalog}", "--yes"), (_APPLY_ONE,), old=ONE),
    Subject("recover", ("recover", "{catalog}", "--undo"), cut="SHOW SCHEMAS"),
    Subject("finish", ("recover", "{catalog}", "--finish"), new=ONE, cut="SHOW SCHEMAS"),
)}
