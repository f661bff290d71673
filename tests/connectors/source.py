"""What a real source is to sources.py: how it is registered, filled and read, and in which ways it fails."""
from dataclasses import dataclass, field


@dataclass
class Failure:
    """What is spoilt, and the code and the field of the message that must come of it."""
    kind: str
    code: str
    about: str
    properties: dict = field(default_factory=dict)  # instead of the source's own
    credentials: tuple = ()  # those that get a wrong value
    also: dict = field(default_factory=dict)  # what makes the wait shorter
    given: dict = field(default_factory=dict)  # credential -> path of a file, instead of the source's own


@dataclass
class Source:
    name: str
    connector: str
    properties: dict
    query: str  # with {catalog}
    rows: list
    credentials: dict = field(default_factory=dict)  # property -> path of a file
    before: list = field(default_factory=list)  # statements that fill it
    after: list = field(default_factory=list)  # … and that empty it again, while it is registered
    failures: list = field(default_factory=list)
    #: tried while the catalog stands with its tables: what of a lake is wrong shows only where there is a table to read
    failures_beside: bool = False
    unseen: list = field(default_factory=list)  # credentials that may stand in no statement and in no answer of the product
    empty_after: str = ""  # a folder that holds no file once the source is removed


def wrong(credential, code="source.wrong-password", about="", **others):
    return Failure("wrong-" + credential.rpartition(".")[2], code, about or credential, credentials=(credential,), **others)


def dead(about, properties, code="source.unreachable", **others):
    return Failure("dead-" + about.rpartition(".")[2], code, about, properties=properties, **others)


def not_permitted(about, properties, given):
    """Somebody the source knows, and lets nothing do."""
    return Failure("stranger-" + about.rpartition(".")[2], "source.not-permitted", about, properties=properties, given=given)
