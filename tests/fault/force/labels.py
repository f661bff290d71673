"""A request's name, the same in every run of a verb: what a fault is aimed at. Random parts (statement ids, stamps,
temporary names, the catalog's own name) are left out; requests that are alike are told apart by their number."""

import re
from urllib.parse import parse_qsl, urlsplit

from .wire import Message

TEMPORARY = re.compile(r"cm-test-[0-9a-f]{8}")
_NAMESPACE = re.compile(r"^(\S+ )\S*/namespaces/(akko[^/]*)/")
_KEYS = re.compile(r"\bcatalog-signature-\S+")
_IDENTITY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_STAMP = re.compile(r"\bv(\d+)-[0-9a-f]{6}\b")
_POD = re.compile(r"\btrino-coordinator-[0-9a-f]+-[a-z0-9]{5}\b")
_KEPT = ("dryRun", "fieldManager", "labelSelector", "watch")


class Labels:
    """Of one endpoint; learns from Trino's answers which statement a nextUri belongs to."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._statements: dict[str, str] = {}

    def of(self, request: Message, catalog: str) -> str:
        named = {"trino": self._trino, "opa": _opa, "kubernetes": _kubernetes, "openbao": _openbao,
                 "openmetadata": _openmetadata}[self.endpoint](request)
        named = _POD.sub("trino-coordinator-POD", _STAMP.sub(r"v\1", TEMPORARY.sub("TEMPORARY", named)))
        named = named.replace(catalog, "CATALOG") if catalog else named
        return named if len(named) < 80 or self.endpoint != "trino" else named[:77] + "…"

    def learn(self, request: Message, answer: Message) -> None:
        if self.endpoint == "trino" and request.method == "POST":
            identity = answer.json().get("id", "")
            self._statements[identity] = _sql(request)

    def _trino(self, request: Message) -> str:
        parts = urlsplit(request.target).path.split("/")
        if request.method == "POST":
            return f"POST {_sql(request)}"
        if len(parts) > 4 and parts[2] == "statement":
            return f"{request.method} {parts[3]} of {self._statements.get(parts[4], '?')}"
        return f"{request.method} {'/'.join(parts)}"


def _sql(request: Message) -> str:
    return " ".join(request.body.decode("utf-8", "replace").split())


def _opa(request: Message) -> str:
    question = request.json().get("input", {})
    identity = question.get("context", {}).get("identity", {})
    who = ",".join(identity.get("groups", [])) or identity.get("user", "")
    return f"{request.method} {urlsplit(request.target).path} {who}".rstrip()


def _kubernetes(request: Message) -> str:
    parts = urlsplit(request.target)
    query = [f"{key}={value}" for key, value in parse_qsl(parts.query) if key in _KEPT]
    # A worker's own namespace and its own keys are named alike.
    named = _NAMESPACE.sub(lambda found: found[1] + ("keys/" if found[2] == "akko-keys" else ""), f"{request.method} {parts.path}")
    named = _KEYS.sub("catalog-signature", named) + ("?" + "&".join(query) if query else "")
    asked = request.json().get("spec", {}).get("resourceAttributes", {}) if "accessreviews" in parts.path else {}
    if asked:
        named += f" {asked.get('verb')} {asked.get('resource')} {asked.get('name', '')}"
    return named.rstrip()


def _openmetadata(request: Message) -> str:
    return f"{request.method} {_IDENTITY.sub('ID', urlsplit(request.target).path)}"


def _openbao(request: Message) -> str:
    parts = urlsplit(request.target)
    return f"{request.method} {parts.path}" + ("?list" if "list=" in parts.query else "")
