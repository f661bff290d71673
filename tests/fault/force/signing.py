"""Signed records in a namespace of a worker's own, with a key Secret of its own: changing the keys concerns every record there is. The
records are copies of a registered catalog's; signatures are looked through here, by the keys that lie in the Secret, and not by the product."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Any

from .eyes import Eyes

KEYS_NAMESPACE = "akko-keys"
_KEYS = f"/api/v1/namespaces/{KEYS_NAMESPACE}/secrets"
PEOPLE = ("alice", "dave")
BESIDE = {"other-team.key": base64.b64encode(b"not the product's").decode()}


@dataclass(frozen=True)
class Seals:
    """What the signatures are like. `by`: "nobody" (there are none), "newest" (all by the key that signs), "any" (of the keys, each),
    "some" (or none)."""
    keys: int | None  # how many; None: at least one
    by: str
    altered: bool = False  # one record is not as it was signed

    def wrong(self, seen: "Seen", settled: bool = False) -> list[str]:
        wrong = [f"{len(seen.keys)} keys"] if len(seen.keys) != self.keys and (self.keys is not None or not seen.keys) else []
        if seen.keys and seen.signing not in seen.keys:
            wrong.append("the key that signs is not there")
        if seen.beside != seen.planted:
            wrong.append(f"another team's key beside the keys: {seen.beside}")
        unsound = [name for name, seal in seen.seals.items() if seal.key and not seal.right]
        if len(unsound) != self.altered:
            wrong.append(f"not as they were signed: {unsound}")
        by = {"nobody": {""}, "newest": {seen.signing}, "any": set(seen.keys), "some": {"", *seen.keys}}[self.by]
        wrong += [f"{name} is signed by {seal.key or 'nobody'}" for name, seal in seen.seals.items() if seal.key not in by]
        wrong += [f"{name} has serial {seal.serial}, and the mark is {seal.mark}" for name, seal in seen.seals.items()
                  if seal.key and (seal.serial < seal.mark or (settled and seal.serial != seal.mark))]
        return wrong


@dataclass
class Seal:
    key: str = ""  # empty: not signed
    right: bool = False
    serial: int = 0
    mark: int = 0  # the last serial that was noted beside the keys


@dataclass
class Seen:
    signing: str = ""
    keys: dict[str, bytes] = field(default_factory=dict)
    seals: dict[str, Seal] = field(default_factory=dict)  # by catalog
    beside: dict[str, str] = field(default_factory=dict)  # the keys, in the same Secret
    planted: dict[str, str] = field(default_factory=dict)  # of that, by us

    def is_in(self, *texts: str) -> bool:
        return any(form in text for key in self.keys.values() for form in (base64.b64encode(key).decode(), key.hex()) for text in texts)


class Key:
    """A worker's own, by which the records of the namespace that all share are signed as a verb writes them."""

    def __init__(self, eyes: Eyes, name: str) -> None:
        self.eyes, self.secret = eyes, f"catalog-signature-{name}"

    def environment(self) -> str:
        return _environment(self.secret)

    def wrong(self, catalog: str, head: dict[str, Any] | None, revisions: dict[int, dict[str, Any]]) -> list[str]:
        """Why the record, with nothing pending, is not vouched for; empty where it is, or where there is none."""
        _, keys = _ask(self.eyes, "GET", f"{_KEYS}/{self.secret}")
        data = {name: base64.b64decode(value) for name, value in keys["data"].items()}
        mark, *gone = data.get(f"serial.akko.{catalog}", b"0").decode().split()
        if head is None:
            return [] if mark == "0" or gone else [f"serial {mark} is noted as if the catalog were there"]
        seal = head.get("signature")
        if not seal or seal["key"] != data["signing"].decode():
            return [f"the head is signed by {seal and seal['key']}"]
        right = _is_right(head, {str(number): content for number, content in revisions.items()}, data[f"key.{seal['key']}"], "akko")
        # A serial that could not be noted is told of and noted with the next write: until then an older record is known by the one before.
        return ([] if right else ["the signature is not right"]) + ([] if int(mark) <= seal["serial"] else [f"serial {seal['serial']}, noted {mark}"])

    def remove(self) -> None:
        _ask(self.eyes, "DELETE", f"{_KEYS}/{self.secret}")


class Room:
    def __init__(self, eyes: Eyes, name: str) -> None:
        self.eyes, self.namespace, self.secret = eyes, f"akko-{name}", f"catalog-signature-{name}"
        self._planted: dict[str, str] = {}

    def _ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        return _ask(self.eyes, method, path, body)

    @property
    def _secrets(self) -> str:
        return f"/api/v1/namespaces/{self.namespace}/secrets"

    def environment(self) -> str:
        return _environment(self.secret)

    def open(self) -> None:
        rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces"
        rules = self._ask("GET", f"{rbac}/akko/roles/catalog-manager")[1]["rules"]
        status, made = self._ask("POST", "/api/v1/namespaces", {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": self.namespace}})
        if status != 201:
            raise RuntimeError(f"{self.namespace}: {made}")
        kind = {"apiVersion": "rbac.authorization.k8s.io/v1", "metadata": {"name": "catalog-manager"}}
        self._ask("POST", f"{rbac}/{self.namespace}/roles", {**kind, "kind": "Role", "rules": rules})
        self._ask("POST", f"{rbac}/{self.namespace}/rolebindings", {
            **kind, "kind": "RoleBinding", "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "catalog-manager"},
            "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": person} for person in PEOPLE]})

    def close(self) -> None:
        self.clear()
        self._ask("DELETE", f"/api/v1/namespaces/{self.namespace}")

    def clear(self) -> None:
        self._ask("DELETE", self._secrets)
        self._ask("DELETE", f"{_KEYS}/{self.secret}")

    def plant(self, catalog: str) -> None:
        """Three records that nobody has signed, and no key."""
        self.clear()
        for record in self.eyes.records(catalog):
            for name in (catalog, f"{catalog}-b", f"{catalog}-c"):
                text = json.dumps({key: base64.b64decode(value).decode() for key, value in record["data"].items()})
                data = {key: base64.b64encode(value.encode()).decode() for key, value in json.loads(text.replace(catalog, name)).items()}
                labels = {key: value.replace(catalog, name) for key, value in record["metadata"]["labels"].items()}
                metadata = {"name": record["metadata"]["name"].replace(catalog, name), "labels": labels}
                body = {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": data,
                        **{key: record[key] for key in ("type", "immutable") if key in record}}
                status, made = self._ask("POST", self._secrets, body)
                if status != 201:
                    raise RuntimeError(f"planting {metadata['name']}: {made}")

    def snapshot(self) -> list[tuple[str, dict[str, Any]]]:
        """All there is, as restore() takes it."""
        status, keys = self._ask("GET", f"{_KEYS}/{self.secret}")
        there = [(self._secrets, item) for item in self._ask("GET", self._secrets)[1]["items"]] + ([(_KEYS, keys)] if status == 200 else [])
        return [(path, {"metadata": {key: each["metadata"][key] for key in ("name", "labels") if key in each["metadata"]},
                        **{key: each[key] for key in ("type", "immutable", "data") if key in each}}) for path, each in there]

    def restore(self, snapshot: list[tuple[str, dict[str, Any]]]) -> None:
        self.clear()
        self._planted = BESIDE if any(path == _KEYS for path, _ in snapshot) else {}
        for path, secret in snapshot:
            status, made = self._ask("POST", path, {"apiVersion": "v1", "kind": "Secret", **secret})
            if status != 201:
                raise RuntimeError(f"planting {secret['metadata']['name']}: {made}")

    def put_beside(self) -> None:
        """Another team's entry in the Secret of the keys."""
        status, there = self._ask("GET", f"{_KEYS}/{self.secret}")
        self._planted = BESIDE if status == 200 else {}
        if status == 200:
            self._ask("PUT", f"{_KEYS}/{self.secret}", {**there, "data": {**there["data"], **BESIDE}})

    def alter(self, catalog: str) -> None:
        path = f"{self._secrets}/catalog-{catalog}"
        _, there = self._ask("GET", path)
        head = json.loads(base64.b64decode(there["data"]["head.json"]))
        head["disabled"] = True
        self._ask("PUT", path, {**there, "data": {"head.json": base64.b64encode(_canonical(head)).decode()}})

    def look(self) -> Seen:
        seen = Seen(planted=self._planted)
        status, keys = self._ask("GET", f"{_KEYS}/{self.secret}")
        data = keys.get("data", {}) if status == 200 else {}
        marks = {}
        for name, value in data.items():
            raw = base64.b64decode(value)
            if name == "signing":
                seen.signing = raw.decode()
            elif name.startswith("key."):
                seen.keys[name.removeprefix("key.")] = raw
            elif name.startswith(f"serial.{self.namespace}."):
                marks[name.removeprefix(f"serial.{self.namespace}.")] = int(raw.split()[0])
            else:
                seen.beside[name] = value
        heads, revisions = {}, {}
        for item in self._ask("GET", self._secrets)[1]["items"]:
            for name, value in (item.get("data") or {}).items():
                content = json.loads(base64.b64decode(value))
                if name == "head.json":
                    heads[content["catalog"]] = content
                elif name == "revision.json":
                    revisions.setdefault(content["definition"]["name"], {})[str(content["revision"])] = content
        for catalog, head in sorted(heads.items()):
            seal = head.get("signature")
            right = bool(seal) and _is_right(head, revisions.get(catalog, {}), seen.keys.get(seal["key"], b""), self.namespace)
            seen.seals[catalog] = Seal(seal["key"], right, seal["serial"], marks.get(catalog, 0)) if seal else Seal(mark=marks.get(catalog, 0))
        return seen


def _environment(secret: str) -> str:
    return f"signature: {{ source: secret, namespace: {KEYS_NAMESPACE}, name: {secret} }}\n"


def _ask(eyes: Eyes, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    return eyes.ask(method, eyes.contract["kubernetes"]["url"] + path, json.dumps(body) if body else None,
                    {"Authorization": f"Bearer {eyes._token}", "Content-Type": "application/json"})


def _is_right(head: dict[str, Any], revisions: dict[str, Any], key: bytes, scope: str) -> bool:
    seal = head["signature"]
    sections = {name: _digest(name, value) for name, value in head.items() if name != "signature"}
    message = _canonical({"scope": scope, "key": seal["key"], "serial": seal["serial"], "sections": seal["sections"]})
    mac = base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode()
    listed = {number: entry["sha256"] for number, entry in head.get("revisions", {}).items()}
    return (bool(key) and hmac.compare_digest(mac, seal["mac"]) and sections == seal["sections"]
            and listed == {number: _digest("revision", content) for number, content in revisions.items()})


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _digest(name: str, value: Any) -> str:
    return base64.b64encode(hashlib.sha256(_canonical({name: value})).digest()).decode()
