"""What is true of one catalog, seen at the servers themselves and not through the product or the proxy."""

import base64
import http.client
import json
import re
import ssl
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from .signing import Seals, Seen

CREDENTIALS, RULES = "akko-catalog-files", "akko-opa-catalogs"
#: store → what writes the credential's key, and what there is besides, of one catalog that is whole
_WRITERS = {"kubernetes": "catalog-manager", "vault": "externalsecrets.external-secrets.io/", "sealed-secrets": "sealed-secrets"}
_BESIDES = {"kubernetes": [], "vault": ["Vault", "ExternalSecret"], "sealed-secrets": ["SealedSecret"]}
ANALYST, ENGINEER, STRANGER = "akko-analyst", "akko-engineer", "catalog-manager-stranger"
CONNECTOR, FOREIGN_CONNECTOR = "postgresql", "tpch"


@dataclass(frozen=True)
class Form:
    """A state in which a catalog is whole, or lacks exactly what was taken from it. `application` is a property that the source
    itself can be asked for."""
    application: str
    revision: int = 1
    analysts: bool = True  # admitted
    enabled: bool = True  # Trino knows it
    lost: frozenset[str] = frozenset()  # "trino", "connector" (another one is there), "rule", "narrowness" (of the rule), "credential", "record"
    seals: "Seals | None" = None  # of its records in a worker's own namespace


@dataclass
class Sight:
    head: dict[str, Any] | None = None
    revisions: dict[int, dict[str, Any]] = field(default_factory=dict)
    records: list[str] = field(default_factory=list)  # names of its Secrets
    files: dict[str, bytes] = field(default_factory=dict)  # its keys in the credential Secret
    rules: dict[str, str] = field(default_factory=dict)
    owners: list[str] = field(default_factory=list)  # of its keys, by the servers' account: "secrets/NAME KEY by MANAGER"
    stored: list[str] = field(default_factory=list)  # outside of Secrets: "Vault PATH", "ExternalSecret NAME", "SealedSecret KEY"
    connector: str = ""  # that Trino has it with; empty: Trino does not know it
    application: str = ""  # by which the source knows the form that Trino has; where it was asked
    temporary: list[str] = field(default_factory=list)  # left of temporary catalogs of this run, in Trino and in records
    foreign: str = ""  # what is not the product's, byte for byte
    other: "Sight | None" = None  # of a rename: what is under the new name
    seals: "Seen | None" = None

    @property
    def in_trino(self) -> bool:
        return bool(self.connector)

    @property
    def pending(self) -> dict[str, Any] | None:
        return (self.head or {}).get("pending")

    def left_pending(self, catalog: str) -> list[str]:
        """Names to recover. A temporary catalog's head is only there as long as something is pending."""
        heads = [name.removeprefix("catalog-") for name in self.temporary if re.fullmatch(r"catalog-cm-test-[0-9a-f]{8}", name)]
        kept = [f"{catalog}-new"] if not self.pending and self.other and self.other.pending else []
        return ([catalog] if self.pending else kept) + heads


class Eyes:
    """Connections are kept; one thread at a time."""

    def __init__(self, contract: dict[str, Any], store: str = "kubernetes") -> None:
        self.contract, self.store = contract, store
        self._trust = ssl.create_default_context(cafile=contract["ca"])
        self._open: dict[str, http.client.HTTPConnection] = {}
        kubeconfig = Path(contract["kubernetes"]["kubeconfigs"]["root"]).read_text(encoding="utf-8")
        self._token = next(line.split(":", 1)[1].strip().strip('"') for line in kubeconfig.splitlines() if "token:" in line)

    def ask(self, method: str, url: str, body: str | None = None, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        parts = urlsplit(url)
        for attempt in (1, 2):  # a connection kept open may have been closed meanwhile
            connection = self._open.get(parts.netloc)
            if connection is None:
                connection = http.client.HTTPSConnection(parts.netloc, context=self._trust, timeout=60) \
                    if parts.scheme == "https" else http.client.HTTPConnection(parts.netloc, timeout=60)
                self._open[parts.netloc] = connection
            try:
                connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""),
                                   body.encode() if body else None, headers or {})
                answered = connection.getresponse()
                raw = answered.read()
                return answered.status, json.loads(raw) if raw.strip().startswith((b"{", b"[")) else raw.decode("utf-8", "replace")
            except (http.client.HTTPException, OSError):
                connection.close()
                del self._open[parts.netloc]
                if attempt == 2:
                    raise
        raise AssertionError

    def kubernetes(self, method: str, path: str, body: Any = None, kind: str = "application/json") -> tuple[int, Any]:
        return self.ask(method, f"{self.contract['kubernetes']['url']}/api/v1/namespaces/akko/{path}",
                        json.dumps(body) if body is not None else None,
                        {"Authorization": f"Bearer {self._token}", "Content-Type": kind})

    def records(self, catalog: str) -> list[dict[str, Any]]:
        return self.kubernetes("GET", f"secrets?labelSelector={quote(f'catalog-manager/catalog={catalog}')}")[1].get("items", [])

    def change(self, kind: str, name: str, data: dict[str, str | None], manager: str) -> None:
        """Somebody else's hand on a shared object; None takes a key away."""
        status, answered = self.kubernetes("PATCH", f"{kind}/{name}?fieldManager={manager}", {"data": data}, "application/merge-patch+json")
        if status != 200:
            raise RuntimeError(f"changing {name}: {answered}")

    def query(self, user: str, sql: str) -> tuple[list[list[Any]], str]:
        """Rows, and the error's name where there is one."""
        trino = self.contract["trino"]
        password = Path(trino["users"][user]["password_file"]).read_text(encoding="utf-8").strip()
        login = {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode(), "X-Trino-User": user}
        status, answered = self.ask("POST", f"{trino['url']}/v1/statement", sql, login)
        rows: list[list[Any]] = []
        while status == 200:
            rows += answered.get("data", [])
            if "error" in answered:
                return rows, answered["error"]["errorName"] + ": " + answered["error"]["message"][:200]
            if "nextUri" not in answered:
                return rows, ""
            status, answered = self.ask("GET", answered["nextUri"], None, login)
        return rows, f"HTTP {status}"

    def admits(self, catalog: str, user: str, groups: list[str]) -> bool:
        question = {"input": {"context": {"identity": {"user": user, "groups": groups}},
                              "action": {"operation": "AccessCatalog", "resource": {"catalog": {"name": catalog}}}}}
        _, answered = self.ask("POST", f"{self.contract['opa']['url']}/v1/data/akko/trino_access/allow",
                               json.dumps(question), {"Content-Type": "application/json"})
        return bool(answered.get("result"))

    def look(self, catalog: str, temporary: set[str] | None = None) -> Sight:
        sight = Sight()
        for record in self.records(catalog):
            name = record["metadata"]["name"]
            sight.records.append(name)
            for key, value in (record.get("data") or {}).items():
                content = json.loads(base64.b64decode(value))
                if key == "head.json":
                    sight.head = content
                elif key == "revision.json":
                    sight.revisions[content["revision"]] = content
        foreign = {}
        for kind, name in (("secrets", CREDENTIALS), ("configmaps", RULES)):
            _, shared = self.kubernetes("GET", f"{kind}/{name}")
            data = shared.get("data") or {}
            mine = {key: value for key, value in data.items() if key.startswith(f"{catalog}.")}
            if kind == "secrets":
                sight.files = {key: base64.b64decode(value) for key, value in mine.items()}
            else:
                sight.rules = mine
            owners = [(key.removeprefix("f:"), entry["manager"])
                      for entry in (shared.get("metadata") or {}).get("managedFields") or []
                      for key in entry.get("fieldsV1", {}).get("f:data", {})]
            sight.owners += [f"{kind}/{name} {key} by {owner}" for key, owner in owners if key.startswith(f"{catalog}.")]
            foreign[name] = {key: [value, [owner for owned, owner in owners if owned == key]]
                             for key, value in data.items() if key.startswith("other-team.")}
        sight.foreign = json.dumps(foreign, sort_keys=True)
        sight.stored = {"vault": self._in_vault, "sealed-secrets": self._sealed}.get(self.store, lambda _: [])(catalog)
        rows, error = self.query("alice", "SELECT catalog_name, connector_name FROM system.metadata.catalogs")
        if error:
            raise RuntimeError(f"the sandbox's Trino: {error}")
        there = dict(rows)
        sight.connector = there.get(catalog, "")
        sight.temporary = sorted(set(there) & (temporary or set()))
        for name in sorted(temporary or set()):
            sight.temporary += [item["metadata"]["name"] for item in self.records(name)]
        return sight

    def _custom(self, path: str) -> Any:
        return self.ask("GET", f"{self.contract['kubernetes']['url']}/apis/{path}", None, {"Authorization": f"Bearer {self._token}"})[1]

    def _sealed(self, catalog: str) -> list[str]:
        """A missing object is as good as an empty one."""
        held = self._custom(f"bitnami.com/v1alpha1/namespaces/akko/sealedsecrets/{CREDENTIALS}").get("spec", {}).get("encryptedData", {})
        return [f"SealedSecret {key}" for key in held if key.startswith(f"{catalog}.")]

    def _in_vault(self, catalog: str) -> list[str]:
        vault = self.contract["openbao"]
        token = {"X-Vault-Token": Path(vault["token_files"]["root"]).read_text(encoding="utf-8")}
        _, paths = self.ask("GET", f"{vault['url']}/v1/{vault['mount']}/metadata/{vault['prefix']}/{catalog}/?list=true", None, token)
        objects = self._custom("external-secrets.io/v1/namespaces/akko/externalsecrets")
        names = [item["metadata"]["name"] for item in objects["items"]]
        return ([f"Vault {path}" for path in paths.get("data", {}).get("keys", [])]
                + [f"ExternalSecret {name}" for name in names if name.startswith(f"catalog-{catalog}.")])

    def nothing_wrong(self, catalog: str, sight: Sight) -> list[str]:
        """Why "nothing of it is left" is not true; empty where it is."""
        wrong = [f"record {name} is left" for name in sight.records]
        wrong += [f"key {key} is left" for key in [*sight.files, *sight.rules]]
        wrong += [f"a key is still owned: {place}" for place in sight.owners]
        wrong += [f"{place} is left" for place in sight.stored]
        wrong += ["Trino has it"] if sight.in_trino else []
        return wrong or self._access_wrong(catalog, analysts=False)

    def whole_wrong(self, catalog: str, sight: Sight, form: Form) -> list[str]:
        """Why it is not whole in this form; empty where it is."""
        has_rule, has_file = "rule" not in form.lost, "credential" not in form.lost
        wrong = [f"record {name} is left" for name in sight.records] if "record" in form.lost else self._record_wrong(sight, form)
        if len(sight.files) != has_file or (has_file and b"connection-password=" not in next(iter(sight.files.values()), b"")):
            wrong.append(f"credential keys: {sorted(sight.files)}")
        writers = {"secrets": _WRITERS[self.store],
                   "configmaps": "kubectl-edit" if "narrowness" in form.lost else "catalog-manager"}
        if len(sight.owners) != has_rule + has_file or not all(f" by {writers[place.split('/')[0]]}" in place for place in sight.owners):
            wrong.append(f"owners: {sight.owners}")
        if [place.split(" ")[0] for place in sight.stored] != _BESIDES[self.store]:
            wrong.append(f"in the store: {sight.stored}")
        if list(sight.rules) != [f"{catalog}.rego"] * has_rule:
            wrong.append(f"rules: {sorted(sight.rules)}")
        connector = FOREIGN_CONNECTOR if "connector" in form.lost else CONNECTOR if form.enabled and "trino" not in form.lost else ""
        if sight.connector != connector:
            wrong.append(f"Trino has it as {sight.connector or 'nothing'}, not as {connector or 'nothing'}")
        wrong += self._access_wrong(catalog, form.analysts and form.enabled and has_rule, engineers="narrowness" in form.lost)
        if not wrong and connector == CONNECTOR:
            reached = self.application(catalog)
            if reached != form.application:
                wrong.append(f"the source was reached as {reached}, not as {form.application}")
        return wrong

    def application(self, catalog: str) -> str:
        """As whom Trino's form of it reaches the source; else Trino's error."""
        rows, error = self.query("alice", f"SELECT * FROM TABLE(\"{catalog}\".system.query("
                                          "query => 'SELECT current_setting(''application_name'')'))")
        return error or str(rows[0][0])

    def _record_wrong(self, sight: Sight, form: Form) -> list[str]:
        head = sight.head or {}
        wrong = [] if head else ["there is no head"]
        if bool(head.get("disabled")) == form.enabled:
            wrong.append("the head says it is " + ("disabled" if form.enabled else "enabled"))
        if head.get("pending") or head.get("lease"):
            wrong.append("the head is not free")
        current = sight.revisions.get(head.get("current", 0))
        if current is None:
            return [*wrong, f"revision {head.get('current')} is missing"]
        if sorted(sight.revisions) != list(range(1, form.revision + 1)) or head.get("current") != form.revision:
            wrong.append(f"revision {head.get('current')} of {sorted(sight.revisions)} is current, not {form.revision}")
        url = current["definition"]["properties"].get("connection-url", "")
        if not url.endswith(f"={form.application}"):
            wrong.append(f"the current revision is of another form: {url}")
        return wrong

    def _access_wrong(self, catalog: str, analysts: bool, engineers: bool = False) -> list[str]:
        """OPA follows the ConfigMap a moment later."""
        end = time.monotonic() + 8
        while True:
            wrong = []
            if self.admits(catalog, "bob", [ANALYST]) != analysts:
                wrong.append("OPA refuses the analysts" if analysts else "OPA admits the analysts")
            if self.admits(catalog, "erin", [ENGINEER]) != engineers:
                wrong.append("OPA refuses the engineers" if engineers else "OPA admits the engineers")
            if self.admits(catalog, STRANGER, []):
                wrong.append("OPA admits strangers")
            if not wrong or time.monotonic() > end:
                return wrong
            time.sleep(0.1)

    def plant_foreign(self) -> None:
        """Keys of another team in both shared objects, under its own field manager."""
        rego = "package other_team\n\nkind := \"not the product's\"\n"
        for kind, name, key, value in (
                ("Secret", CREDENTIALS, "other-team.properties", base64.b64encode(b"not=ours\n\xff\x00").decode()),
                ("ConfigMap", RULES, "other-team.rego", rego)):
            status, answered = self.kubernetes(
                "PATCH", f"{kind.lower()}s/{name}?fieldManager=other-team",
                {"apiVersion": "v1", "kind": kind, "metadata": {"name": name}, "data": {key: value}},
                "application/apply-patch+yaml")
            if status not in (200, 201):
                raise RuntimeError(f"planting {key}: {answered}")
